package content

import (
	"unicode/utf8"

	"factsheet/internal/diag"
)

// labels refuses two rows that a reader cannot tell apart.
func (b *builder) labels(ch *Chart) {
	type row struct{ label, id string }
	var seen []row
	check := func(label, id string, at diag.Pos) {
		for _, r := range seen {
			if r.label != label {
				continue
			}
			f := b.found.Add("E033", at, "`"+r.id+"` and `"+id+"` are both called “"+label+"” in the chart `"+ch.ID+"`")
			f.Width = utf8.RuneCountInString(id)
			f.Hint("give one of them a label of its own:\nlabel: …")
			return
		}
		seen = append(seen, row{label, id})
	}
	named := func(name string, s *Statement) {
		if s.Gap != nil {
			check(name, s.Gap.ID, s.Pos)
		} else {
			check(name, s.Claim.ID, s.Pos)
		}
	}
	for _, f := range ch.Frames {
		if f.Lone != nil {
			named(f.Lone.Name, f.Lone.Statement)
		}
		for _, r := range f.Rows {
			named(r.Label, r.Statement)
		}
	}
}
