package data

import (
	"math/big"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
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
		{"third of region", "", "point · 67000 · about"},
		{"tenth of region", "", "range 20000 · 30000"},
		{"teens of kyrgyz", "", "point · 400 · about"},
		{"region × 12", "", "point · 2400000 ·"},
		{"wide × 2", "", "interval 8.2M 9.4M 11M"},
		{"least × 2", "", "at-least 2500 · ·"},
		{"most × 3", "", "less-than · · 150"},
		{"range + small", "disjoint: true", "range 150 · 280"},
		{"range - small", "", "range 90 · 220"},
		{"small - range", "", "range -220 · -90"},
		{"least + small", "disjoint: true", "at-least 1200 · ·"},
		{"small - least", "", "up-to · · -1200"},
		{"region / small", "measure: ratio", "point · 6700 · about"},
		{"small / range", "measure: ratio", "range 0.12 · 0.25"},
		{"small / region", "measure: part", "point · 0.015 · %"},
		{"small / least", "measure: ratio", "up-to · · 0.024"},
	} {
		src := strings.Replace(strings.Replace(head, "EXPRESSION", c.expression, 1), "MORE", c.more, 1)
		b, found := Read("brief.yaml", []byte(src))
		if b == nil {
			t.Errorf("%s: %+v", c.expression, found)
			continue
		}
		if got := say(b.Claims[len(b.Claims)-1].Value); got != c.want {
			t.Errorf("%s gives %s, want %s", c.expression, got, c.want)
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

// The ends that are printed hold the exact result, and the point lies between.
func TestRoundingIsOutward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rat := func(name string) *big.Rat {
			return big.NewRat(rapid.Int64Range(-1e12, 1e12).Draw(t, name), rapid.Int64Range(1, 1e6).Draw(t, name+" parts"))
		}
		a, b, c := rat("a"), rat("b"), rat("c")
		for _, swap := range [][2]**big.Rat{{&a, &b}, {&b, &c}, {&a, &b}} {
			if (*swap[0]).Cmp(*swap[1]) > 0 {
				*swap[0], *swap[1] = *swap[1], *swap[0]
			}
		}
		if a.Cmp(c) == 0 {
			return
		}
		s := span{low: a, point: b, high: c}
		m := Multiplier(rapid.IntRange(0, 3).Draw(t, "multiplier"))
		v := s.value(rapid.IntRange(2, 6).Draw(t, "figures"), m, false)
		if v.Form != FormInterval || v.Low.Rat().Cmp(a) > 0 || v.High.Rat().Cmp(c) < 0 {
			t.Fatalf("%s to %s is printed as %s", a, c, say(v))
		}
		if v.Point.Rat().Cmp(v.Low.Rat()) < 0 || v.Point.Rat().Cmp(v.High.Rat()) > 0 {
			t.Fatalf("the point %s lies outside: %s", b, say(v))
		}
	})
}

// The result of a calculation holds every result that its parts allow.
func TestIntervalsHoldTheirResults(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) (span, *big.Rat) {
			low := rapid.Int64Range(1, 1e9).Draw(t, name)
			width := rapid.Int64Range(0, 1e6).Draw(t, name+" width")
			at := rapid.Int64Range(0, width).Draw(t, name+" at")
			return span{low: ratInt(low), high: ratInt(low + width)}, ratInt(low + at)
		}
		x, a := draw("x")
		y, b := draw("y")
		times, _ := x.times(y)
		over, _ := x.over(y)
		for _, c := range []struct {
			name string
			s    span
			r    *big.Rat
		}{
			{"+", x.plus(y), new(big.Rat).Add(a, b)}, {"-", x.minus(y), new(big.Rat).Sub(a, b)},
			{"×", times, new(big.Rat).Mul(a, b)}, {"/", over, new(big.Rat).Quo(a, b)},
		} {
			if c.r.Cmp(c.s.low) < 0 || c.r.Cmp(c.s.high) > 0 {
				t.Errorf("%s: %s lies outside %s to %s", c.name, c.r, c.s.low, c.s.high)
			}
		}
	})
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
