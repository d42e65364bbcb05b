package content

import (
	"slices"

	"factsheet/data"
	"factsheet/internal/diag"
)

// Note is a caveat, or what follows from where a figure comes from.
type Note struct {
	Number int // on the page, by first appearance, from 1; 0 where the page has no mark of it
	Text   Text
	Note   *data.Note

	ages *Note // the note in which the page says all ages, nil for a note on another thing
}

// Lineage reports whether the note is about how a figure came here, or about its age,
// and neither a caveat, nor a calculation of our own, nor what its source replied.
func (n *Note) Lineage() bool {
	switch n.Note.Kind {
	case data.NoteSecondary, data.NoteStale, data.NoteCircular:
		return true
	}
	return false
}

// Required reports whether the note is said wherever its figures go: the brief wants it
// so, or it is what their source replied.
func (n *Note) Required() bool {
	return n.Note.Kind == data.NoteCaveat && n.Note.Caveat.Required || n.Note.Kind == data.NoteAnswer
}

// inProse leaves out the notes on lineage and age that stand at a figure of its own
// anyway; one that stands nowhere else is marked in the text. That no source published
// a figure is said wherever it stands.
func inProse(notes []*Note, atFigure func(*Note) bool) []*Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n *Note) bool { return n.Lineage() && atFigure(n) })
}

// numbering numbers notes by first appearance; the ages of all figures are one note.
type numbering struct {
	order  []*Note
	number map[*Note]int
}

// sorted gives notes in the rising order of their numbers; new ones are numbered now.
func (ns *numbering) sorted(notes []*Note) []*Note {
	if ns.number == nil {
		ns.number = map[*Note]int{}
	}
	for _, n := range notes {
		said := n
		if n.ages != nil {
			said = n.ages
		}
		if ns.number[said] == 0 {
			ns.order = append(ns.order, said)
			ns.number[said] = len(ns.order)
		}
		ns.number[n] = ns.number[said]
	}
	return slices.SortedFunc(slices.Values(notes), func(a, b *Note) int { return ns.number[a] - ns.number[b] })
}

// note gives the note of the page that is made of one of the brief. Its text is
// there once all that it may refer to is.
func (b *builder) note(n *data.Note) *Note {
	if b.notes[n] == nil {
		b.notes[n] = &Note{Note: n}
		if n.Kind == data.NoteStale {
			if b.ages == nil {
				b.ages = &Note{Note: n}
			}
			b.notes[n].ages = b.ages
		}
		b.allNotes = append(b.allNotes, b.notes[n])
	}
	return b.notes[n]
}

func (b *builder) notesOf(notes []*data.Note) []*Note {
	out := make([]*Note, len(notes))
	for i, n := range notes {
		out[i] = b.note(n)
	}
	return out
}

// footnotes gives the notes of the page by number, and all others their words. A
// caveat may itself refer to claims, and bring more.
func (b *builder) footnotes() []*Note {
	for i := 0; i < len(b.numbers.order); i++ {
		n := b.numbers.order[i]
		n.Number = i + 1
		if n == b.ages {
			b.sayAges()
		} else {
			n.Text = b.noteText(n.Note, true)
		}
	}
	for i := 0; i < len(b.allNotes); i++ {
		if n := b.allNotes[i]; n.Number == 0 {
			n.Text = b.noteText(n.Note, false)
		}
	}
	return b.numbers.order
}

// sayAges puts the ages of the figures of the page into words.
func (b *builder) sayAges() {
	var whens []string
	var years []int
	for _, n := range b.allNotes {
		if n.ages == nil || b.numbers.number[n] == 0 {
			continue
		}
		n.Number, n.Text = b.ages.Number, b.noteText(n.Note, false)
		b.ages.Text = n.Text
		whens, years = append(whens, period(n.Note.When, b.words)), append(years, n.Note.Years)
	}
	if len(whens) > 1 {
		b.ages.Text = plain(b.ages.Note.Claims[0].Pos, b.words.Notes.Ages(whens, years))
	}
}

func (b *builder) noteText(n *data.Note, number bool) Text {
	if n.Kind == data.NoteCaveat {
		return b.prose(n.Caveat.Text, number)
	}
	if n.Kind == data.NoteAnswer {
		return b.answer(n.Source)
	}
	var pos diag.Pos
	if len(n.Claims) > 0 {
		pos = n.Claims[0].Pos
	}
	return plain(pos, sayNote(n, b.words))
}

// answer says what a source replied, in its own words, or that it did not.
func (b *builder) answer(src *data.Source) Text {
	l, a := b.words, src.Answer
	day := l.DateOf(a.Day.Year, a.Day.Month, a.Day.Day)
	if a.Text.Value == "" {
		return plain(src.Pos, l.Notes.NoAnswer(src.Name(), day))
	}
	quoted := l.Punctuation.Opening + a.Text.Value + l.Punctuation.Closing
	return Text{Pos: a.Text.Pos, Runs: []Run{
		{Words: l.Notes.Answered(src.Name(), day) + " "},
		{Words: quoted, Lang: b.languages.languageOf(src, a.Text.Value)},
	}}
}
