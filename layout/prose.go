package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/diag"
)

// text sets words in a style, with the marks of their notes.
func (s *setter) text(t *text, r role, of content.Text) *text {
	for _, run := range of.Runs {
		words := s.wordsIn(t, r, of.Pos, run.Words, run.Lang)
		if words.hold(run.Whole); run.Figure {
			words.are(run.Of)
		}
		s.marks(t, r, run.Notes)
	}
	return t
}

// plain makes a text of one style.
func (s *setter) plain(r role, pos diag.Pos, str string) *text {
	t := &text{}
	s.words(t, r, pos, str)
	return t
}

// figure sets the number of a statement with the words round it.
func (s *setter) figure(t *text, of *content.Statement, f content.Figure, number, beside role, whole bool) {
	pos := of.Pos
	if f.Qualifier != "" {
		s.words(t, beside, pos, f.Qualifier+" ")
	}
	words := s.words(t, number, pos, f.Number)
	words.hold(whole)
	words.are(of)
	if f.After != "" {
		s.words(t, beside, pos, " "+f.After)
	}
}

// marks appends the marks of notes.
func (s *setter) marks(t *text, r role, notes []*content.Note) {
	for _, n := range notes {
		s.mark(t, r, n.Number)
	}
}
