package mail

import (
	"slices"
	"strconv"
	"strings"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// writer puts what a page says into a body, in order, and numbers notes as they are
// first met. A note is said in full at a figure that stands as a block of its own;
// those met in prose alone follow under their heading.
type writer struct {
	Edition
	c    *content.Content
	l    *locale.Locale
	body []block

	blocks  []*content.Statement // the figures that have a block of their own
	notes   content.Numbering
	said    map[*content.Note]bool
	sources map[*data.Source]bool // those of all claims met, and through whom they are known
}

func newWriter(e Edition) *writer {
	return &writer{Edition: e, c: e.Content, l: e.Words, said: map[*content.Note]bool{}, sources: map[*data.Source]bool{}}
}

func (w *writer) put(k kind, lines ...line) {
	if len(lines) > 0 {
		w.body = append(w.body, block{k, lines})
	}
}

// mark gives the mark of a note that has its number.
func (w *writer) mark(n *content.Note) string {
	return "[" + strconv.Itoa(w.notes.Of(n)) + "]"
}

// meet keeps the sources of a statement for the list of sources.
func (w *writer) meet(s *content.Statement) {
	if s.Claim == nil {
		return
	}
	for _, src := range s.Claim.Sources {
		for ; src != nil && !w.sources[src]; src = src.Via {
			w.sources[src] = true
		}
	}
}

// prose gives a text of the page with the marks of its figures' caveats.
func (w *writer) prose(t content.Text) line {
	var out line
	for _, r := range t.Runs {
		notes := r.Notes
		if r.Of != nil {
			w.meet(r.Of)
			if notes = nil; r.Marked {
				notes = w.inProse(r.Of.Notes)
			}
		}
		out = append(out, run{words: r.Words})
		out = append(out, w.marks(notes)...)
	}
	return out
}

func (w *writer) marks(notes []*content.Note) line {
	if len(notes) == 0 {
		return nil
	}
	s := "\u00a0"
	for _, n := range w.notes.Sorted(notes) {
		s += w.mark(n)
	}
	return line{{words: s, style: mark}}
}

// inProse leaves out the notes that a figure's block says in words.
func (w *writer) inProse(notes []*content.Note) []*content.Note {
	return content.InProse(notes, func(n *content.Note) bool {
		return slices.ContainsFunc(w.blocks, func(s *content.Statement) bool { return slices.Contains(s.Notes, n) })
	})
}

// figure puts a claim with all that it must not stand without: what it counts, its
// range, who, where and when, its source, its standing and its caveats.
func (w *writer) figure(s *content.Statement) {
	w.meet(s)
	number := line{{words: s.Figure.String(), style: large}}
	if s.Standing != "" {
		number = append(number, run{words: " "}, run{words: s.Standing, style: tag})
	}
	counts, who := s.Names()
	w.put(figure, number, words(counts))
	names := s.Source
	if s.Claim.Derived {
		names = w.l.Facts.OurCalculation(names)
	}
	source := w.l.Page.ToSource(names)
	source = content.Sentence(locale.Join(source, w.l.Punctuation.List, w.listed(s.Say(content.Basis))))
	var own []*content.Note // others stand in the line of the source
	for _, n := range s.Notes {
		if n.Note.Kind == data.NoteSecondary {
			source += " " + n.Text.String()
		} else {
			own = append(own, n)
		}
		w.said[n] = true
	}
	var items []line
	for _, n := range w.notes.Sorted(own) {
		items = append(items, join(words(w.mark(n)+" "), w.prose(n.Text)))
	}
	w.put(follows, words(content.Sentence(w.detail(s, who))), words(source))
	w.put(list, items...)
}

// detail says of a figure what stands under its name: its interval and unit, who,
// where and when.
func (w *writer) detail(s *content.Statement, who []content.Facet) string {
	return w.listed(slices.Concat(
		s.Say(content.Interval, content.Unit, content.Against), who,
		s.Say(content.Where, content.PartOf, content.When, content.Assuming, content.How)))
}

// listed says facets one after the other.
func (w *writer) listed(facets []content.Facet) string {
	out := ""
	for i, f := range facets {
		switch {
		case i == 0:
		case f.Kind != content.When || facets[i-1].Kind != content.When:
			out += w.l.Punctuation.List
		case strings.HasPrefix(f.Text, "("):
			out += " "
		default:
			out += w.l.Punctuation.Comma
		}
		out += f.Text
	}
	return out
}

// leftNotes puts the notes that prose refers to and no figure's block has said.
// A caveat may itself refer to claims, and bring more.
func (w *writer) leftNotes() {
	var items []line
	for i := 0; i < len(w.notes.Notes()); i++ {
		if n := w.notes.Notes()[i]; !w.said[n] {
			items = append(items, join(words(w.mark(n)+" "), w.prose(n.Text)))
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
	for _, s := range w.c.Statements {
		for _, n := range s.Notes {
			if n.Required() && !w.said[n] {
				w.said[n] = true
				w.meet(s)
				items = append(items, join(words(s.Label+" ("+s.Figure.String()+"): "), w.prose(n.Text)))
			}
		}
	}
	return items
}

// subject gives a title in one line, for a head or a picture's text. A figure of
// doubtful standing has the word with it.
func subject(t content.Text) string { return flat(t.WithStanding()) }
