package content

import (
	"slices"

	"factsheet/data"
)

// KeyFigure is a number that stands large, by itself, with all that tells it apart.
type KeyFigure struct {
	*Statement
	Counts string // what the number counts
	Detail []Facet
	When   []Facet
	Notes  []*Note // whose marks stand at the number
}

// keyFigures puts the key figures into words, and what holds for all of them: that
// they cannot be compared, and through whom alone they are known.
func (b *builder) keyFigures() (figures []*KeyFigure, common Text) {
	claims := b.brief.KeyFigures
	shared := SharedSecondary(claims)
	for _, c := range claims {
		s := b.statement(c)
		k := &KeyFigure{Statement: s}
		var who []Facet
		k.Counts, who = s.Names()
		k.Detail = Besides(k.Counts, slices.Concat(s.Say(Interval, Unit, Against), who, s.Say(Where, Assuming)))
		k.When = s.Say(When)
		k.Notes = b.marked(slices.DeleteFunc(slices.Clone(s.Notes), func(n *Note) bool { return n.Note == shared }), k.Detail, k.When)
		figures = append(figures, k)
	}
	if len(claims) == 0 {
		return nil, Text{}
	}
	common.Pos = claims[0].Pos
	if Unlike(b.brief, claims) {
		common.Runs = append(common.Runs, Run{Words: b.words.Page.FiguresUnlike})
	}
	if shared != nil {
		if len(common.Runs) > 0 {
			common.Runs[0].Words += " "
		}
		common.Runs = append(common.Runs, Run{
			Words: b.words.Notes.AllKnownOnlyThrough(len(claims), shared.Source.Name()),
			Notes: b.numbers.sorted([]*Note{b.note(shared)}),
		})
	}
	return figures, common
}

// Unlike reports whether two claims that stand side by side do not count the same
// thing. Those that one chart of the brief compares without a word do, even if their
// years differ, which it shows.
func Unlike(brief *data.Brief, claims []*data.Claim) bool {
	compared := func(a, b *data.Claim) bool {
		return slices.ContainsFunc(brief.Charts, func(ch *data.Chart) bool {
			return ch.Compare == data.Strict && slices.Contains(ch.Claims, a) && slices.Contains(ch.Claims, b)
		})
	}
	for i, a := range claims {
		for _, b := range claims[i+1:] {
			if !data.Comparable(a, b) && !compared(a, b) {
				return true
			}
		}
	}
	return false
}

// Names gives what a figure counts, by which it is called where it stands alone: its
// measure, else its label, else who is counted. who is left to say beside it.
func (s *Statement) Names() (counts string, who []Facet) {
	counts, who = s.Measure, s.Say(Who, Within, Whole)
	if counts == "" {
		counts = s.Claim.Label
	}
	if counts == "" {
		counts, who = s.facets[Who][0].Text, s.Say(Within, Whole)
	}
	return counts, who
}

// SharedSecondary gives the note that all of two or more figures are known
// only through one source, nil where they are not.
func SharedSecondary(claims []*data.Claim) *data.Note {
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
