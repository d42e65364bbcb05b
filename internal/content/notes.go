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

// Required reports whether the brief wants the note said wherever its figures go.
func (n *Note) Required() bool { return n.Note.Kind == data.NoteCaveat && n.Note.Caveat.Required }

// inProse leaves out the notes on lineage and age that stand at a figure of its own
// anyway; one that stands nowhere else is marked in the text. That no source published
// a figure is said wherever it stands.
func inProse(notes []*Note, atFigure func(*Note) bool) []*Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n *Note) bool { return n.Lineage() && atFigure(n) })
}

// numbering numbers notes by first appearance.
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
		if ns.number[n] == 0 {
			ns.order = append(ns.order, n)
			ns.number[n] = len(ns.order)
		}
	}
	return slices.SortedFunc(slices.Values(notes), func(a, b *Note) int { return ns.number[a] - ns.number[b] })
}

// note gives the note of the page that is made of one of the brief. Its text is
// there once all that it may refer to is.
func (b *builder) note(n *data.Note) *Note {
	if b.notes[n] == nil {
		b.notes[n] = &Note{Note: n}
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
		n.Text = b.noteText(n.Note, true)
	}
	for i := 0; i < len(b.allNotes); i++ {
		if n := b.allNotes[i]; n.Number == 0 {
			n.Text = b.noteText(n.Note, false)
		}
	}
	return b.numbers.order
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
