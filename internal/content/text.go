package content

import (
	"slices"
	"strings"

	"factsheet/data"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Text is words in reading order, with the marks of notes where they stand.
type Text struct {
	Pos  diag.Pos // where it is written
	Runs []Run
}

// Run is words of one kind, and the marks after them.
type Run struct {
	Words  string
	Whole  bool       // a figure that no line may break
	Strong bool       // a name that stands out
	Lang   string     // BCP 47: what the words are written in; "" for the language of the page
	URI    string     // where the words lead, "" for nowhere
	Label  string     // what the link says of itself
	Of     *Statement // what a reference prints; nil for words of the brief's own
	Figure bool       // the words are the figure of Of
	Marked bool       // the marks of Of stand here: at its first figure in a text or, if its standing is in doubt, at each
	Notes  []*Note    // whose marks stand after the words on the page, in rising order
}

// Empty reports whether there is nothing to print.
func (t Text) Empty() bool { return len(t.Runs) == 0 }

// String gives the words without marks.
func (t Text) String() string {
	if len(t.Runs) == 1 {
		return t.Runs[0].Words
	}
	var s strings.Builder
	for _, r := range t.Runs {
		s.WriteString(r.Words)
	}
	return s.String()
}

// WithStanding gives the words without marks, and in brackets what is said of a
// figure, for places that have no room for its notes.
func (t Text) WithStanding() string {
	var s strings.Builder
	for _, r := range t.Runs {
		s.WriteString(r.Words)
		if r.Figure && r.Of.Standing != "" {
			s.WriteString(" (" + r.Of.Standing + ")")
		}
	}
	return s.String()
}

// RefersTo reports whether the text prints anything of a claim.
func (t Text) RefersTo(c *data.Claim) bool {
	for _, r := range t.Runs {
		if r.Of != nil && r.Of.Claim == c {
			return true
		}
	}
	return false
}

func plain(pos diag.Pos, words string) Text {
	if words == "" {
		return Text{Pos: pos}
	}
	return Text{Pos: pos, Runs: []Run{{Words: words}}}
}

// Notes gives the notes whose marks stand in the text.
func (t Text) Notes() []*Note {
	var notes []*Note
	for _, r := range t.Runs {
		notes = append(notes, r.Notes...)
	}
	return notes
}

// add appends words, after sep unless they are the first.
func (t *Text) add(sep, words string) {
	if len(t.Runs) > 0 {
		words = sep + words
	}
	t.Runs = append(t.Runs, Run{Words: words})
}

// with gives the text with words after it, if there are any.
func (t Text) with(sep, words string) Text {
	t.Runs = slices.Clone(t.Runs)
	if words != "" {
		t.add(sep, words)
	}
	return t
}

// longest is how many bytes a figure has at most that no line may break.
const longest = 23

// What references print at most, in bytes, with a few for each: many times what a page
// holds. They may print long texts, and texts that are not set at all, such as one for
// those who listen, have them too.
const (
	mostReferred = 128 << 10
	forReference = 16
)

// mayPrint counts what a reference prints and reports whether there may be so much.
func (b *builder) mayPrint(f Figure, at diag.Pos) bool {
	before := b.referred
	b.referred += len(f.Qualifier) + len(f.Number) + forReference
	if b.referred > mostReferred && before <= mostReferred {
		b.found.Add("E502", at, "what its references print takes more than 128 kB; a whole page holds a few").Hint("keep what this page is about")
	}
	return b.referred <= mostReferred
}

// prose puts a text of the brief into words: references become what they print. With
// number, its notes get their numbers.
func (b *builder) prose(p data.Prose, number bool) Text {
	t := Text{Pos: p.Pos}
	met := map[*data.Claim]bool{}
	for _, part := range p.Parts {
		c := part.Claim
		if c == nil {
			words := part.Words
			if n := len(t.Runs); n > 0 && t.Runs[n-1].Of != nil && strings.HasSuffix(t.Runs[n-1].Words, ".") && strings.HasPrefix(words, ".") && !strings.HasPrefix(words, "..") {
				words = words[1:] // what is printed ends as the sentence does: "1999 г."
			}
			if words != "" {
				t.Runs = append(t.Runs, Run{Words: words, Lang: p.Language})
			}
			continue
		}
		s := b.statement(c)
		f := printed(c, part.Field, b.words)
		if !b.mayPrint(f, p.Pos) {
			continue
		}
		if f.Qualifier != "" {
			t.Runs = append(t.Runs, Run{Words: f.Qualifier + " ", Of: s})
		}
		r := Run{Words: locale.Join(f.Number, " ", f.After), Of: s, Figure: part.Field.IsFigure()}
		r.Whole = r.Figure && len(r.Words) <= longest
		if r.Marked = r.Figure && (!met[c] || c.Standing != data.NoStanding); r.Marked {
			met[c] = true
			r.Notes = inProse(s.Notes, func(n *Note) bool { return b.atFigures[n.Note] })
			if number {
				r.Notes = b.numbers.sorted(r.Notes)
			}
		}
		t.Runs = append(t.Runs, r)
	}
	return t
}

// Refer gives what a reference to a claim prints, for texts that are not of the page.
func Refer(c *data.Claim, field data.Field, l *locale.Locale) Run {
	return Run{Words: printed(c, field, l).String(), Figure: field.IsFigure()}
}

// Standing gives the word for what is said of a claim, "" for nothing.
func Standing(c *data.Claim, l *locale.Locale) string { return sayStanding(c.Standing, l) }
