package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/diag"
)

// text sets words in a style, with the marks of their notes.
func (s *setter) text(t *text, r role, of content.Text) *text {
	for _, run := range of.Runs {
		s.wordsIn(t, r, of.Pos, run.Words, run.Lang).hold(run.Whole)
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

// figure sets a number with the words round it.
func (s *setter) figure(t *text, pos diag.Pos, f content.Figure, number, beside role, whole bool) {
	if f.Qualifier != "" {
		s.words(t, beside, pos, f.Qualifier+" ")
	}
	s.words(t, number, pos, f.Number).hold(whole)
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
