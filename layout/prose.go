package layout

import (
	"slices"

	"factsheet/data"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// prose turns the brief's prose into a text: references become figures with the
// marks of their caveats. A claim's caveats stand at its first mention in each
// block, those of a claim with a standing wherever it stands.
func (s *setter) prose(t *text, r role, p data.Prose, l *locale.Locale) *text {
	var said []*data.Claim
	for _, part := range p.Parts {
		if part.Claim == nil {
			s.words(t, r, p.Pos, part.Words)
			continue
		}
		c := part.Claim
		f := c.Ref(part.Field, l)
		if f.Qualifier != "" {
			s.words(t, r, p.Pos, f.Qualifier+" ")
		}
		s.words(t, r, p.Pos, f.Number).whole = part.Field.IsFigure() && len(f.Number) < 24
		if !part.Field.IsFigure() || slices.Contains(said, c) && c.Standing == data.NoStanding {
			continue
		}
		said = append(said, c)
		s.marks(t, r, s.inProse(c.Notes))
	}
	return t
}

// plain makes a text of one style.
func (s *setter) plain(r role, pos diag.Pos, str string) *text {
	t := &text{}
	s.words(t, r, pos, str)
	return t
}

// marks appends the marks of notes.
func (s *setter) marks(t *text, r role, notes []*data.Note) {
	for _, n := range s.notes.of(notes) {
		s.mark(t, r, n)
	}
}

// inProse leaves out the notes on lineage and age that stand at a key figure or a
// row; one that stands nowhere else is marked here. That no source published a
// figure is said wherever it stands.
func (s *setter) inProse(notes []*data.Note) []*data.Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n *data.Note) bool {
		return n.Kind != data.NoteCaveat && n.Kind != data.NoteDerived && s.elsewhere[n]
	})
}

// notesAtFigures gives the notes that stand at key figures and rows.
func notesAtFigures(b *data.Brief) map[*data.Note]bool {
	at := map[*data.Note]bool{}
	add := func(claims []*data.Claim) {
		for _, c := range claims {
			for _, n := range c.Notes {
				at[n] = true
			}
		}
	}
	add(b.KeyFigures)
	for _, c := range b.Charts {
		add(c.Claims)
	}
	return at
}

// said gives the words of prose without marks, for alt texts and metadata.
func said(p data.Prose, l *locale.Locale) string {
	s := ""
	for _, part := range p.Parts {
		if part.Claim == nil {
			s += part.Words
		} else {
			s += part.Claim.Ref(part.Field, l).String()
		}
	}
	return s
}
