package data

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factsheet/data/value"
	"factsheet/internal/locale"
)

// The seed's own shares, worked out, and each other kind of calculation.
func TestDerive(t *testing.T) {
	const head = `schema: factsheet/v1
brief: {title: Calculations, date: 2008-07-04}
measures:
  sold: {label: People sold, unit: people, kind: flow, per: year, who: people, where: KG, when: 2007, basis: stated}
  ratio: {label: Ratio, unit: times, kind: count}
  part: {label: Part, kind: share, of: people sold}
sources: {a: {author: A}}
caveats: {doubt: A doubt.}
claims:
  region: {source: a, measure: sold, value: 200000, says: "200,000", caveats: [doubt]}
  third: {source: a, share: 1/3 of region, who: women under 25, basis: stated, says: one third}
  tenth: {source: a, share: 10-15% of region, who: girls, basis: expert, says: 10-15 per cent}
  kyrgyz: {source: a, measure: sold, value: about 4000, says: "4,000", standing: disputed, caveats: [doubt]}
  teens: {source: a, share: 10% of kyrgyz, who: girls, basis: belief, says: 10 per cent}
  wide: {source: a, measure: sold, value: 4.7 million (4.1-5.2), says: "4.7 million 4.1 5.2 million"}
  least: {source: a, measure: sold, value: at least 1250, says: "1,250"}
  most: {source: a, measure: sold, value: fewer than 50, says: "50"}
  range: {source: a, measure: sold, value: 120-250, says: "120-250"}
  small: {source: a, measure: sold, value: 30, says: "30"}
  result: {derive: EXPRESSION, MORE}
`
	for _, c := range []struct{ expression, more, want string }{
		{"third of region", "", "about 67000"},
		{"tenth of region", "", "20000-30000"},
		{"teens of kyrgyz", "", "about 400"},
		{"region × 12", "", "2400000"},
		{"wide × 2", "", "9.4 million (8.2-11)"},
		{"least × 2", "", "at least 2500"},
		{"most × 3", "", "less than 150"},
		{"range + small", "disjoint: true", "150-280"},
		{"range - small", "", "90-220"},
		{"small - range", "", "-220 to -90"},
		{"least + small", "disjoint: true", "at least 1200"},
		{"small - least", "", "up to -1200"},
		{"region / small", "measure: ratio", "about 6700"},
		{"small / range", "measure: ratio", "0.12-0.25"},
		{"small / region", "measure: part", "0.015%"},
		{"small / least", "measure: ratio", "up to 0.024"},
	} {
		src := strings.Replace(strings.Replace(head, "EXPRESSION", c.expression, 1), "MORE", c.more, 1)
		b, found := Read("brief.yaml", []byte(src))
		if b == nil {
			t.Errorf("%s: %+v", c.expression, found)
			continue
		}
		want, fail := value.Parse(c.want, locale.LexiconOf("en"))
		if fail != nil {
			t.Fatal(*fail)
		}
		if d := cmp.Diff(want.Value, b.Claims[len(b.Claims)-1].Value); d != "" {
			t.Errorf("%s is not %s: %s", c.expression, c.want, d)
		}
	}
	b, found := Read("brief.yaml", []byte(strings.Replace(strings.Replace(head, "EXPRESSION", "teens of kyrgyz", 1), ", MORE", "", 1)))
	if b == nil {
		t.Fatal(found)
	}
	r := b.Claims[len(b.Claims)-1]
	if r.Who.Text != "girls" || r.Where.ID != "KG" || r.When.Raw != "2007" || r.Basis != Belief || r.Standing != Disputed ||
		len(r.Caveats) != 1 || len(r.Sources) != 1 || r.Measure.ID != "sold" || !r.Derived || len(r.Operands) != 2 {
		t.Errorf("inherits %+v", r)
	}
	if last := r.Notes[len(r.Notes)-1]; last.Kind != NoteDerived || last.Claims[0] != r {
		t.Error("no note says that the figure is calculated")
	}
}

func BenchmarkSeed(b *testing.B) {
	src, err := os.ReadFile("../examples/kyrgyzstan-2008/brief.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		Read("brief.yaml", src)
	}
}
