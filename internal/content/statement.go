package content

import (
	"slices"
	"strings"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Statement is a claim, or a gap, in words. All that the page, an e-mail or an export
// says of one is taken from here, so that they say the same.
type Statement struct {
	Claim    *data.Claim // nil for a gap
	Gap      *data.Gap   // nil for a claim
	Pos      diag.Pos
	Label    string  // what its row is called: a label of its own, else its source
	Source   string  // the names of its sources
	Measure  string  // what its number counts, "" where nothing says so
	Figure   Figure  // its number, with the digits of a fraction
	InText   Figure  // its number among words, simple fractions in words
	Full     Figure  // the same with its interval and unit
	Absent   bool    // there is no figure
	Standing string  // what is said of it, "" for nothing
	Notes    []*Note // caveats first
	Sources  []*Source

	facets [kinds][]Facet
	comma  string // the language's, with its space
}

// ID is the claim's, or the gap's.
func (s *Statement) ID() string {
	if s.Gap != nil {
		return s.Gap.ID
	}
	return s.Claim.ID
}

// Facet is one thing that a statement says beside its number.
type Facet struct {
	Kind  Kind
	Text  string
	Doubt bool // it is unknown, uncertain or a belief
	Pos   diag.Pos
	Notes []*Note // whose marks stand after it
}

// Kind tells facets apart.
type Kind uint8

const (
	Measure  Kind = iota // what is counted
	Unit                 // in what, where the measure does not say so
	Interval             // between which ends, and what they are
	Against              // from where a change is reckoned
	Who
	Within   // of what it is a share, in words, unless who is counted says so
	Whole    // of which number it is a share
	PartOf   // which number it is a part of
	Where    // unless who is counted says so
	When     // with the mark of the note on its age
	Assuming // under which scenario
	How
	Basis
	kinds
)

// Say gives the facets of some kinds, in the order of these. Who is counted, of what and
// of which number is one facet where the one follows the other.
func (s *Statement) Say(kinds ...Kind) []Facet {
	var out []Facet
	for _, k := range kinds {
		for _, f := range s.facets[k] {
			if n := len(out); n > 0 && (k == Within && out[n-1].Kind == Who || k == Whole && (out[n-1].Kind == Who || out[n-1].Kind == Within)) {
				out[n-1].Text += s.comma + f.Text
				continue
			}
			out = append(out, f)
		}
	}
	return out
}

// statement puts a claim into words, once.
func (b *builder) statement(c *data.Claim) *Statement {
	if s := b.statements[c]; s != nil {
		return s
	}
	l := b.words
	s := &Statement{
		Claim: c, Pos: c.Pos, comma: l.Punctuation.Comma, Label: initials(rowLabel(c, l)), Source: initials(sourceNames(c, l)),
		Figure: figureOf(c, l), InText: inTextOf(c, l), Full: printed(c, data.FieldFull, l), Standing: sayStanding(c.Standing, l),
		Absent: c.Value.Form == value.FormNone || c.Value.Form == value.FormUnknown,
	}
	b.statements[c] = s
	s.Notes = b.notesOf(c.Notes)
	for _, src := range c.Sources {
		s.Sources = append(s.Sources, b.source(src))
	}
	say := func(k Kind, pos diag.Pos, text string, doubt bool) {
		if pos.Line == 0 {
			pos = c.Pos
		}
		if text != "" {
			s.facets[k] = append(s.facets[k], Facet{Kind: k, Text: text, Doubt: doubt, Pos: pos})
		}
	}
	if m := c.Measure; m != nil {
		s.Measure = m.Label
		say(Measure, c.Pos, m.Label, false)
		say(Unit, c.Pos, unit(c, l), false)
	}
	switch {
	case c.Against.Known:
		say(Against, c.Against.Pos, l.Units.Against(c.Against.Text), false)
	case c.Against.Unknown:
		say(Against, c.Against.Pos, l.Facts.AgainstNotStated, true)
	}
	say(Interval, c.Pos, interval(c, s.Figure, l), false)
	say(Who, c.Who.Pos, Named(c.Who, l, l.Facts.WhoNotStated), !c.Who.Known)
	if of := within(c); of != "" && !says(Named(c.Who, l, ""), of) {
		say(Within, c.Pos, l.Units.Of(of), false)
	}
	if c.Base != nil {
		say(Whole, c.Pos, l.Units.OfBase(figureOf(c.Base, l).String()), false)
	}
	if c.PartOf != nil {
		say(PartOf, c.Pos, l.Units.PartOf(figureOf(c.PartOf, l).String(), rowLabel(c.PartOf, l)), false)
	}
	if where := Named(c.Where, l, l.Facts.WhereNotStated); !c.Who.Known || !says(Named(c.Who, l, ""), where) {
		say(Where, c.Where.Pos, where, !c.Where.Known)
	}
	say(When, c.When.Pos, period(c.When, l), !c.When.Known)
	if c.When.Known && c.When.Uncertain {
		say(When, c.When.Pos, "("+l.Facts.Uncertain+")", true)
	}
	s.facets[When][0].Notes = slices.DeleteFunc(slices.Clone(s.Notes), func(n *Note) bool { return n.Note.Kind != data.NoteStale })
	if c.Assuming != "" {
		assuming := l.Facts.Assuming(c.Assuming)
		if c.Currency() != "" { // the prices of a year: no scenario
			assuming = c.Assuming
		}
		say(Assuming, c.Pos, assuming, false)
	}
	say(How, c.Pos, c.How, false)
	say(Basis, c.Pos, sayBasis(c.Basis, l), c.Basis == data.Belief || c.Basis == data.NoBasis)
	return s
}

// gap puts a gap into words as a row has it.
func (b *builder) gap(g *data.Gap) *Statement {
	s := &Statement{
		Gap: g, Pos: g.Pos, Label: g.Label, Absent: true, Notes: b.notesOf(g.Notes),
		Figure: Figure{Number: b.words.Values.NoFigure}, InText: Figure{Number: b.words.Values.NoFigure},
	}
	if g.Where.Known {
		s.facets[Where] = []Facet{{Kind: Where, Text: Named(g.Where, b.words, ""), Pos: g.Pos}}
	}
	return s
}

// Besides leaves out of what, who, where and when what a name says already, unless it
// carries a mark.
func Besides(name string, facets []Facet) []Facet {
	return slices.DeleteFunc(facets, func(f Facet) bool {
		return slices.Contains([]Kind{Measure, Unit, Who, Where, When}, f.Kind) && !f.Doubt && len(f.Notes) == 0 && says(name, f.Text)
	})
}

// marked numbers notes as they stand on the page: those at a number, then those at the
// facets beside it. It gives the former.
func (b *builder) marked(notes []*Note, facets ...[]Facet) []*Note {
	beside := slices.Concat(facets...)
	at := b.numbers.sorted(slices.DeleteFunc(slices.Clone(notes), func(n *Note) bool {
		return slices.ContainsFunc(beside, func(f Facet) bool { return slices.Contains(f.Notes, n) })
	}))
	for _, f := range beside {
		b.numbers.sorted(f.Notes)
	}
	return at
}

// within says in words what a claim is a share of, "" for nothing but another claim.
func within(c *data.Claim) string {
	if c.Base == nil && c.Measure != nil {
		return c.Measure.Of
	}
	return c.Within
}

// unit says the unit of a claim that stands without an axis, "" where it is percent
// or what its measure is called says it already.
func unit(c *data.Claim, l *locale.Locale) string {
	m := c.Measure
	if c.IsShare() || c.Value.Percent || !c.Value.Form.HasNumber() {
		return ""
	}
	unit := unitFor(m.Unit, &c.Value, l)
	if c.Currency() != "" {
		if m.Per == "" {
			return ""
		}
		return strings.TrimSpace(l.Units.Per("", m.Per))
	}
	if m.Per != "" && (!says(m.Label, m.Unit.Other) || !says(m.Label, m.Per)) {
		return l.Units.Per(unit, m.Per)
	}
	if says(m.Label, m.Unit.Other) {
		return ""
	}
	return unit
}

// says reports whether s holds the words, whatever their case: "women" does not say
// "men".
func says(s, words string) bool {
	s, words = strings.ToLower(s), strings.ToLower(words)
	for from := 0; words != ""; {
		at := strings.Index(s[from:], words)
		if at < 0 {
			return false
		}
		at += from
		if isWord(s, at, at+len(words)) {
			return true
		}
		from = at + 1
	}
	return true
}

// interval names the ends of a value: which kind they are and, beside a point,
// where they stand.
func interval(c *data.Claim, f Figure, l *locale.Locale) string {
	switch {
	case f.Range != "":
		return f.Kind + " " + f.Range
	case f.Kind != "":
		return f.Kind
	case c.Value.Form == value.FormRange:
		return l.Intervals.Stated
	}
	return ""
}

// Sentence ends words with a full stop unless they end in a mark of their own.
func Sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?!") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
