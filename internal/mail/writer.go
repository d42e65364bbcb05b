package mail

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// writer puts what a page says into a body, in order. No number marks a note: caveats
// stand where the figure stands, all of them at one that has a row, and elsewhere those
// without which the brief lets no figure go, and that no source published it.
type writer struct {
	Edition
	c    *content.Content
	l    *locale.Locale
	body *body
	into *[]block // where put puts

	rows    []*content.Statement // the figures that have a row
	said    map[*content.Note]bool
	sources map[*data.Source]bool // those of all claims met, and through whom they are known
}

func newWriter(e Edition) *writer {
	w := &writer{Edition: e, c: e.Content, l: e.Words, body: &body{}, said: map[*content.Note]bool{}, sources: map[*data.Source]bool{}}
	w.into = &w.body.sheet
	return w
}

func (w *writer) put(k kind, lines ...line) {
	if len(lines) == 0 {
		return
	}
	for i, l := range lines {
		lines[i] = w.set(l)
	}
	*w.into = append(*w.into, block{kind: k, lines: lines})
}

// part gives the blocks that are put meanwhile.
func (w *writer) part(write func()) (blocks []block) {
	before := w.into
	w.into = &blocks
	write()
	w.into = before
	return blocks
}

// putPart puts a part that holds the blocks that are put meanwhile.
func (w *writer) putPart(k kind, write func()) {
	blocks := w.part(write)
	*w.into = append(*w.into, block{kind: k, of: blocks})
}

// greet puts how a message begins that nobody wrote.
func (w *writer) greet(to Recipient, paragraphs ...line) {
	w.body.letter = w.part(func() {
		w.put(paragraph, words(cmp.Or(to.Greeting, w.l.Mail.Greeting(flat(to.Name)))))
		for _, l := range paragraphs {
			w.put(paragraph, l)
		}
	})
}

// set sets words as the page does: with the language's quotation marks, and a word of
// one letter held to the next.
func (w *writer) set(l line) line {
	out := slices.Clone(l)
	for i, r := range out {
		if !r.code {
			out[i].words = held(w.l.Quotes(r.words, out[:i].last()))
		}
	}
	return out
}

// held puts a space that does not break after Cyrillic words of one letter.
func held(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return s
	}
	words := strings.Split(s, " ")
	for i, word := range words[:len(words)-1] {
		if r, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.Is(unicode.Cyrillic, r) {
			words[i] += "\u00a0"
		} else {
			words[i] += " "
		}
	}
	return strings.Join(words, "")
}

// meet keeps the sources of a statement for the list of sources.
func (w *writer) meet(s *content.Statement) {
	if s.Claim != nil {
		w.meetClaim(s.Claim)
	}
}

func (w *writer) meetClaim(c *data.Claim) {
	for _, src := range c.Sources {
		for ; src != nil && !w.sources[src]; src = src.Via {
			w.sources[src] = true
		}
	}
}

// prose gives a text of the page. A figure that has no row of its own keeps its standing,
// and the text ends in the caveats that must not be left out.
func (w *writer) prose(t content.Text) line {
	var out, caveats line
	say := func(notes []*content.Note) {
		for _, n := range notes {
			if (n.Required() || n.Note.Kind == data.NoteDerived) && !w.said[n] {
				w.said[n] = true
				caveats = append(append(caveats, run{words: " "}), w.prose(n.Text)...)
			}
		}
	}
	for _, r := range t.Runs {
		out = append(out, run{words: r.Words, lang: r.Lang})
		switch {
		case r.Of == nil:
			say(r.Notes)
		default:
			w.meet(r.Of)
			if r.Marked && !slices.Contains(w.rows, r.Of) {
				if r.Of.Standing != "" {
					out = append(out, run{words: " (" + r.Of.Standing + ")"})
				}
				say(r.Of.Notes)
			}
		}
	}
	return append(out, caveats...)
}

// figures puts claims as rows of a table.
func (w *writer) figures(shown []*content.Statement) {
	var rows []row
	shared := content.SharedSecondary(claimsOf(shown))
	for _, s := range shown {
		rows = append(rows, w.row(s, shared))
	}
	*w.into = append(*w.into, block{kind: figures, rows: rows})
}

// row gives a claim with all that it must not stand without: what it counts, its range,
// who, where and when, its source, its standing and its caveats, but for one that is said
// of all rows at once.
func (w *writer) row(s *content.Statement, shared *data.Note) row {
	w.meet(s)
	counts, who := s.Names()
	names := s.Source
	if s.Claim.Derived {
		names = w.l.Facts.OurCalculation(names)
	}
	source := words(w.l.Page.ToSource(names))
	if basis := w.listed(s.Say(content.Basis)); len(basis) > 0 {
		source = join(source, words(" ("), basis, words(")"))
	}
	r := row{
		before: s.Figure.Qualifier, number: w.l.Quotes(s.Figure.Number, ' '), after: s.Figure.After, standing: s.Standing,
		name: w.set(capital(words(counts))), says: []line{w.set(capital(w.detail(s, counts, who))), w.set(source)},
	}
	var caveats []line
	for _, n := range s.Notes {
		w.said[n] = true
		if n.Note != shared && n.Note.Kind != data.NoteStale { // which stands with the period
			caveats = append(caveats, w.set(w.prose(n.Text)))
		}
	}
	if len(caveats) > 0 {
		r.under = []block{{kind: list, lines: caveats}}
	}
	return r
}

// detail says of a figure what stands under its name and is not in it: its interval and
// unit, who, where and when.
func (w *writer) detail(s *content.Statement, name string, who []content.Facet) line {
	return w.listed(content.Besides(name, slices.Concat(
		s.Say(content.Interval, content.Unit, content.Against), who,
		s.Say(content.Where, content.PartOf, content.When, content.Assuming, content.How))))
}

// listed says facets one after the other: what is in doubt stands out, and a period that
// is long ago has its age with it.
func (w *writer) listed(facets []content.Facet) (out line) {
	for i, f := range facets {
		switch {
		case i == 0:
		case f.Kind != content.When || facets[i-1].Kind != content.When:
			out = append(out, run{words: w.l.Punctuation.List})
		case strings.HasPrefix(f.Text, "("):
			out = append(out, run{words: " "})
		default:
			out = append(out, run{words: w.l.Punctuation.Comma})
		}
		r := run{words: f.Text}
		if f.Doubt {
			r.style = doubtful
		}
		out = append(out, r)
		for _, n := range f.Notes {
			if n.Note.Kind == data.NoteStale {
				out = append(out, run{words: w.l.Punctuation.Comma}, run{words: w.l.Mail.YearsOld(n.Note.Years), style: strong})
			}
		}
	}
	return out
}

// capital begins a line with a capital letter, but for a word that has one of its own
// further on.
func capital(l line) line {
	if len(l) == 0 {
		return l
	}
	first, _, _ := strings.Cut(l[0].words, " ")
	if strings.IndexFunc(first, unicode.IsUpper) >= 0 {
		return l
	}
	r, n := utf8.DecodeRuneInString(first)
	out := slices.Clone(l)
	out[0].words = string(unicode.ToUpper(r)) + l[0].words[n:]
	return out
}

// required puts the caveats that the brief wants said wherever it goes and that stand
// nowhere yet, each with the figure that it is about.
func (w *writer) required() {
	var items []line
	for _, s := range w.c.Statements {
		for _, n := range s.Notes {
			if n.Required() && !w.said[n] {
				w.said[n] = true
				w.meet(s)
				items = append(items, join(words(s.Label+" ("+s.Figure.String()+"): "), w.prose(n.Text)))
			}
		}
	}
	if len(items) > 0 {
		w.put(heading, words(w.l.Page.Notes))
		w.put(list, items...)
	}
}

// subject gives a title in one line, for a head, without the marks by which figures keep
// their direction in some scripts. A figure of doubtful standing has the word with it.
func subject(t content.Text) string { return unmarked.Replace(flat(t.WithStanding())) }

var unmarked = strings.NewReplacer("\u061c", "", "\u200e", "", "\u200f", "")
