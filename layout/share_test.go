package layout

import (
	"strings"
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestScalesShared: two charts of one unit have one length for one number on the page,
// or each says that its scale is its own.
func TestScalesShared(t *testing.T) {
	const brief = `schema: factsheet/v1
brief: {title: Two charts of one unit, date: 2024-05-01}
measures:
  m: {label: Seen, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: survey}
  n: {label: Heard, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: survey}
sources: {x: {author: The first source, issued: 2023}, y: {author: The second source, issued: 2023}}
claims:
  a: {source: x, measure: m, value: 400, says: "400"}
  b: {source: y, measure: m, value: 380, says: "380"}
  c: {source: x, measure: n, value: LONG, says: "LONG"}
  d: {source: y, measure: n, value: 30, says: "30"}
points: [One says more than the other., Both say little.]
charts:
  seen: {title: Seen, claims: [a, b]}
  heard: {title: Heard, claims: [c, d]}
`
	for long, shared := range map[string]bool{"80": true, "79": false} {
		p, found := compose(t, check(t, []byte(strings.ReplaceAll(brief, "LONG", long))), brand.Default(), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		var plots []page.Unit // the longest mark of each chart
		for _, it := range p.Items {
			if it.Owner == nil || it.Owner.Role != page.Figure || it.Owner.Parent.Role == page.Lbl { // a sample of the key
				continue
			}
			var longest page.Unit
			for _, s := range it.Drawing {
				if s.Class == "edge" {
					longest = max(longest, s.Path[0].X+s.Path[0].X1-it.Owner.Box.X)
				}
			}
			plots = append(plots, longest)
		}
		if len(plots) != 2 {
			t.Fatalf("%d charts", len(plots))
		}
		if is := plots[0] == 5*plots[1]; is != shared {
			t.Errorf("400 people are %d long, %s are %d: one scale: %v, want %v", plots[0], long, plots[1], is, shared)
		}
		if says := strings.Count(strings.Join(strings.Fields(allWords(p)), " "), "scale of its own"); (says == 0) != shared || !shared && says != 2 {
			t.Errorf("with %s beside 400 the page says %d times that a scale is its own", long, says)
		}
	}
}
