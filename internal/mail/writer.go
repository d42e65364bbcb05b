package mail

import (
	"slices"
	"strconv"

	"factsheet/charts"
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

// writer puts a brief into the words of a body, in order, and numbers notes as they
// are first met. A note is said in full at a figure that stands as a block of its
// own; those met in prose alone follow under their heading.
type writer struct {
	Edition
	b    *data.Brief
	l    *locale.Locale
	body []block

	blocks  []*data.Claim // the figures that have a block of their own
	notes   []*data.Note  // numbered from 1
	said    map[*data.Note]bool
	sources map[*data.Source]bool // those of all claims met, and through whom they are known
}

func newWriter(e Edition) *writer {
	return &writer{Edition: e, b: e.Brief, l: e.Words, said: map[*data.Note]bool{}, sources: map[*data.Source]bool{}}
}

func (w *writer) put(k kind, lines ...line) {
	if len(lines) > 0 {
		w.body = append(w.body, block{k, lines})
	}
}

// number gives notes their numbers, and puts them in that order.
func (w *writer) number(notes []*data.Note) []*data.Note {
	for _, n := range notes {
		if !slices.Contains(w.notes, n) {
			w.notes = append(w.notes, n)
		}
	}
	return slices.SortedFunc(slices.Values(notes), func(a, b *data.Note) int { return slices.Index(w.notes, a) - slices.Index(w.notes, b) })
}

// mark gives the mark of a note that has its number.
func (w *writer) mark(n *data.Note) string {
	return "[" + strconv.Itoa(slices.Index(w.notes, n)+1) + "]"
}

// meet keeps the sources of a claim for the list of sources.
func (w *writer) meet(c *data.Claim) {
	for _, s := range c.Sources {
		for ; s != nil && !w.sources[s]; s = s.Via {
			w.sources[s] = true
		}
	}
}

// prose gives a text of the brief with the marks of its figures' caveats, as the
// page has them.
func (w *writer) prose(p data.Prose) line {
	var out line
	var marked []*data.Claim
	for _, part := range p.Parts {
		c := part.Claim
		if c == nil {
			out = append(out, run{words: part.Words})
			continue
		}
		w.meet(c)
		out = append(out, run{words: c.Ref(part.Field, w.l).String()})
		if !part.Field.IsFigure() || slices.Contains(marked, c) && c.Standing == data.NoStanding {
			continue
		}
		marked = append(marked, c)
		out = append(out, w.marks(w.inProse(c.Notes))...)
	}
	return out
}

func (w *writer) marks(notes []*data.Note) line {
	if len(notes) == 0 {
		return nil
	}
	s := "\u00a0"
	for _, n := range w.number(notes) {
		s += w.mark(n)
	}
	return line{{words: s, style: mark}}
}

// inProse leaves out the notes on lineage and age that a figure's block says in
// words. That no source published a figure is said wherever it stands.
func (w *writer) inProse(notes []*data.Note) []*data.Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n *data.Note) bool {
		return n.Kind != data.NoteCaveat && n.Kind != data.NoteDerived &&
			slices.ContainsFunc(w.blocks, func(c *data.Claim) bool { return slices.Contains(c.Notes, n) })
	})
}

// figure puts a claim with all that it must not stand without: what it counts, its
// range, who, where and when, its source, its standing and its caveats.
func (w *writer) figure(c *data.Claim) {
	w.meet(c)
	fig := c.Figure(w.l)
	number := line{{words: fig.String(), style: large}}
	if s := c.Standing.Say(w.l); s != "" {
		number = append(number, run{words: " "}, run{words: s, style: tag})
	}
	label := c.Label
	if c.Measure != nil {
		label = c.Measure.Label
	}
	who := c.Who.Say(w.l, w.l.Facts.WhoNotStated)
	if label == "" {
		label, who = who, ""
	}
	w.put(figure, number, words(label))
	source := w.l.Page.ToSource(c.SourceName())
	if c.Derived {
		source += ", " + w.l.Facts.OurCalculation
	}
	source = charts.Sentence(locale.Join(source, w.l.Punctuation.List, c.Basis.Say(w.l)))
	var own []*data.Note // others stand in the line of the source, or beside the year
	for _, n := range c.Notes {
		if n.Kind == data.NoteSecondary {
			source += " " + n.Say(w.l)
		} else if n.Kind != data.NoteStale {
			own = append(own, n)
		}
		w.said[n] = true
	}
	var items []line
	for _, n := range w.number(own) {
		items = append(items, join(words(w.mark(n)+" "), w.note(n)))
	}
	w.put(follows, words(charts.Sentence(w.detail(c, fig, who))), words(source))
	w.put(list, items...)
}

// detail says of a figure what stands under its name: its interval and unit, who,
// where and when.
func (w *writer) detail(c *data.Claim, fig data.Figure, who string) string {
	l := w.l
	s := fig.Kind
	switch {
	case fig.Range != "":
		s += " " + fig.Range
	case c.Value.Form == value.FormRange && s == "":
		s = l.Intervals.Stated
	}
	if c.Base != nil {
		who = locale.Join(who, ", ", l.Units.OfBase(c.Base.Figure(l).String()))
	}
	for _, part := range []string{charts.Unit(c, l), who, c.Where.Say(l, l.Facts.WhereNotStated)} {
		s = locale.Join(s, l.Punctuation.List, part)
	}
	if c.PartOf != nil {
		s = locale.Join(s, l.Punctuation.List, l.Units.PartOf(c.PartOf.Figure(l).String(), c.PartOf.RowLabel(l)))
	}
	s = locale.Join(s, l.Punctuation.List, w.when(c))
	if c.Assuming != "" {
		s = locale.Join(s, l.Punctuation.List, l.Facts.Assuming(c.Assuming))
	}
	return locale.Join(s, l.Punctuation.List, c.How)
}

func (w *writer) when(c *data.Claim) string {
	s := ""
	for i, part := range charts.When(c, w.l) {
		switch {
		case i > 0 && part.Text[0] == '(':
			s += " "
		case i > 0:
			s += ", "
		}
		s += part.Text
	}
	return s
}

// note gives the words of a note.
func (w *writer) note(n *data.Note) line {
	if n.Kind == data.NoteCaveat {
		return w.prose(n.Caveat.Text)
	}
	return words(n.Say(w.l))
}

// leftNotes puts the notes that prose refers to and no figure's block has said.
// A caveat may itself refer to claims, and bring more.
func (w *writer) leftNotes() {
	var items []line
	for i := 0; i < len(w.notes); i++ {
		if n := w.notes[i]; !w.said[n] {
			items = append(items, join(words(w.mark(n)+" "), w.note(n)))
			w.said[n] = true
		}
	}
	items = append(items, w.required()...)
	if len(items) > 0 {
		w.put(heading, words(w.l.Page.Notes))
		w.put(list, items...)
	}
}

// required gives the caveats that the brief wants said wherever it goes, each with the
// figure that it is about, as far as they are not said yet.
func (w *writer) required() (items []line) {
	for _, c := range w.b.Printed() {
		for _, n := range c.Notes {
			if n.Kind == data.NoteCaveat && n.Caveat.Required && !w.said[n] {
				w.said[n] = true
				w.meet(c)
				items = append(items, join(words(c.RowLabel(w.l)+" ("+c.Figure(w.l).String()+"): "), w.note(n)))
			}
		}
	}
	return items
}

// said gives the words of prose without marks, for a subject or a picture's text.
// A figure of doubtful standing has the word with it.
func said(p data.Prose, l *locale.Locale) string {
	s := ""
	for _, part := range p.Parts {
		if part.Claim == nil {
			s += part.Words
			continue
		}
		s += part.Claim.Ref(part.Field, l).String()
		if standing := part.Claim.Standing.Say(l); standing != "" && part.Field.IsFigure() {
			s += " (" + standing + ")"
		}
	}
	return flat(s)
}
