package content

import (
	"slices"

	"factsheet/data"
)

// KeyFigure is a number that stands large, by itself.
type KeyFigure struct {
	*Statement
	Counts string  // what the number counts
	Detail []Facet // what else tells it apart
	When   []Facet
	Notes  []*Note // whose marks stand at the number
}

// keyFigures puts the key figures into words, and what is known of all of them alike.
func (b *builder) keyFigures() (figures []*KeyFigure, common Text) {
	claims := b.brief.KeyFigures
	shared := sharedSecondary(claims)
	for _, c := range claims {
		s := b.statement(c)
		k := &KeyFigure{Statement: s, Notes: s.Notes}
		if shared != nil {
			k.Notes = slices.DeleteFunc(slices.Clone(s.Notes), func(n *Note) bool { return n.Note == shared })
		}
		k.Notes = b.numbers.Sorted(k.Notes)
		var who []Facet
		k.Counts, who = s.Names()
		if s.Figure.Kind != "" {
			k.Detail = s.Say(Interval)
		}
		k.Detail = slices.Concat(k.Detail, s.Say(Unit), who, s.Say(Where))
		k.When = s.Say(When)
		figures = append(figures, k)
	}
	if shared != nil {
		common = plain(claims[0].Pos, b.words.Notes.AllKnownOnlyThrough(len(claims), shared.Source.Name()))
		common.Runs[0].Notes = b.numbers.Sorted([]*Note{b.note(shared)})
	}
	return figures, common
}

// Names gives what a figure counts, by which it is called where it stands alone: its
// measure, else its label, else who is counted. who is left to say beside it.
func (s *Statement) Names() (counts string, who []Facet) {
	counts, who = s.Measure, s.Say(Who, Whole)
	if counts == "" {
		counts = s.Claim.Label
	}
	if counts == "" {
		counts, who = s.facets[Who][0].Text, s.Say(Whole)
	}
	return counts, who
}

// sharedSecondary gives the note that all of two or more key figures are known
// only through one source, nil where they are not.
func sharedSecondary(claims []*data.Claim) *data.Note {
	if len(claims) < 2 {
		return nil
	}
	for _, n := range claims[0].Notes {
		if n.Kind == data.NoteSecondary && !slices.ContainsFunc(claims, func(c *data.Claim) bool { return !slices.Contains(c.Notes, n) }) {
			return n
		}
	}
	return nil
}
