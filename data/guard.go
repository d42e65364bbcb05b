package data

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/internal/diag"
)

// guard lets only what counts the same thing share an axis, or what the brief
// says is not the same. It is the reason this program exists.
func (c *checker) guard(chart *Chart, d *language.Chart) {
	c.withdrawn(chart, d)
	c.beliefs(chart, d)
	if chart.Compare != Separate {
		c.oneAxis(chart, d)
	}
	for _, frame := range chart.Frames() {
		c.sizes(chart, d, frame)
	}
	c.logScale(chart, d)
}

// conflict is a difference between two claims of a chart; gap stands for the second
// where it is a row without a claim.
type conflict struct {
	differ
	first, second *Claim
	gap           *Gap
}

func (m conflict) names() (string, string) {
	if m.gap != nil {
		return m.first.ID, m.gap.ID
	}
	return m.first.ID, m.second.ID
}

// pairs gives every difference in a chart, in the order in which it lists claims.
func pairs(chart *Chart) []conflict {
	var out []conflict
	for j, b := range chart.Claims {
		for _, a := range chart.Claims[:j] {
			for _, d := range chart.differences(a, b) {
				out = append(out, conflict{differ: d, first: a, second: b})
			}
		}
	}
	for _, g := range chart.Gaps {
		if g.Measure == nil {
			continue
		}
		for _, a := range chart.Claims {
			x, ok := axisOf(a)
			if !ok || a.Base != nil {
				continue // a gap says what is counted, not of which whole
			}
			if d, found := axes(x, axisOfMeasure(g.Measure)); found {
				out = append(out, conflict{differ: d, first: a, gap: g})
			} else if m := measureOf(a); m != nil && m.ID != g.Measure.ID {
				out = append(out, conflict{differ{code: "E302", what: "measure", a: m.Label, b: g.Measure.Label}, a, nil, g})
			}
		}
	}
	return out
}

var refusals = [...]struct{ code, says string }{
	{"E301", "can never share an axis"},
	{"E302", "do not measure the same thing"},
	{"E303", "do not count the same people, place or case"},
	{"E304", "are not of the same time"},
}

func (c *checker) oneAxis(chart *Chart, d *language.Chart) {
	all := pairs(chart)
	for _, r := range refusals {
		var of []conflict
		for _, m := range all {
			if m.code == r.code {
				of = append(of, m)
			}
		}
		if len(of) == 0 {
			continue
		}
		said := chart.Compare == Acknowledged && !chart.Differs.Empty()
		if r.code != "E301" && said && (r.code != "E302" || chart.Mark != MarkBar) {
			continue
		}
		c.refuse(chart, d, of, r.says, said)
	}
}

// refuse reports the differences of one kind in one chart.
func (c *checker) refuse(chart *Chart, d *language.Chart, of []conflict, says string, said bool) {
	first := of[0]
	a, b := first.names()
	at := rowOf(d, b)
	f := c.found.Add(first.code, c.d.Inside(at, 0), "`"+a+"` and `"+b+"` "+says+": "+first.sentence())
	f.Width = utf8.RuneCountInString(at.Value)
	for _, side := range [...]struct {
		id  string
		pos diag.Pos
		val string
	}{{a, first.ap.Pos, first.a}, {b, first.bp.Pos, first.b}} {
		if side.pos.Line > 0 {
			f.See(side.pos, "the `"+first.what+"` of `"+side.id+"`")
		}
	}
	const most = 6
	for i, m := range of[1:] {
		if i == most {
			f.See(chart.Pos, "and "+count(len(of)-1-most)+" more differences in this chart")
			break
		}
		x, y := m.names()
		f.See(rowOf(d, y).Pos, "`"+x+"` and `"+y+"`: "+m.sentence())
	}
	near := nearMiss(first)
	switch {
	case first.code == "E302" && said:
		f.Hint("unlike measures are dots, not bars; take the line out or write\nmark: dot")
		c.set(f, d.ID.Pos, "mark", d.Mark, "dot")
	case first.code == "E301":
		f.Hint("give each its own frame:\ncompare: separate")
		c.set(f, d.ID.Pos, "compare", d.Compare, "separate")
	case near != "":
		f.Hint("if the two are the same, write both alike:\n" + first.what + ": " + near)
		fallthrough
	default:
		if chart.Compare == Acknowledged {
			f.Hint("say under the title how they differ:\ndiffers: …")
		} else {
			f.Hint("on one axis, if the page says how they differ:\ncompare: acknowledged\ndiffers: …")
		}
		f.Hint("or each in its own frame:\ncompare: separate")
		c.set(f, d.ID.Pos, "compare", d.Compare, "separate")
	}
}

// sentence names the dimension and both values.
func (m conflict) sentence() string {
	return m.what + " is " + quoteWord(m.a) + " against " + quoteWord(m.b)
}

func quoteWord(s string) string {
	if s == "unknown" || s == "nothing" {
		return s
	}
	if s == "" {
		return "nothing"
	}
	return "“" + s + "”"
}

// nearMiss gives the first text where the second looks like the same one misspelt.
func nearMiss(m conflict) string {
	if m.what != "who" && m.what != "where" && m.what != "assuming" || m.a == "unknown" || m.b == "unknown" {
		return ""
	}
	x, y := strings.ToLower(plainText(m.a)), strings.ToLower(plainText(m.b))
	limit := min(len(x), len(y)) / 6
	if limit > 0 && diag.Distance(x, y, limit) <= limit {
		return m.a
	}
	return ""
}

// rowOf gives the text by which the chart lists a claim or gap.
func rowOf(d *language.Chart, id string) Text {
	for _, list := range [...][]Text{d.Claims, d.Gaps} {
		for _, t := range list {
			if t.Value == id {
				return t
			}
		}
	}
	return d.ID
}

// withdrawn keeps out of every chart what its source took back.
func (c *checker) withdrawn(chart *Chart, d *language.Chart) {
	for _, claim := range chart.Claims {
		if claim.Standing != Withdrawn {
			continue
		}
		at := rowOf(d, claim.ID)
		f := c.found.Add("E306", c.d.Inside(at, 0), "`"+claim.ID+"` is withdrawn, and a chart would go on showing it")
		f.Width = utf8.RuneCountInString(at.Value)
		f.See(claim.Pos, "the claim")
		f.Hint("take it out of the chart; say in `points` that it was withdrawn")
	}
}

// beliefs asks for a caveat on what is only believed, beside what is known better.
func (c *checker) beliefs(chart *Chart, d *language.Chart) {
	for _, claim := range chart.Claims {
		i := slices.IndexFunc(chart.Claims, func(o *Claim) bool { return o.Basis != Belief && o.Value.Form.HasNumber() })
		if claim.Basis != Belief || len(claim.Caveats) > 0 || i < 0 {
			continue
		}
		at := rowOf(d, claim.ID)
		f := c.found.Add("E307", c.d.Inside(at, 0), "`"+claim.ID+"` is a belief beside `"+chart.Claims[i].ID+"`, which is "+
			chart.Claims[i].Basis.String()+", and has no caveat")
		f.Width = utf8.RuneCountInString(at.Value)
		f.See(claim.Pos, "the claim")
		f.Hint("say who believes it and on what grounds:\ncaveats: [" + nearestCaveat(c) + "]")
	}
}

// sizes refuses bars of which one could not be seen beside another.
func (c *checker) sizes(chart *Chart, d *language.Chart, frame []Row) {
	if chart.Dots() || chart.Log {
		return
	}
	var least, most *Claim
	for _, row := range frame {
		if row.Claim == nil {
			continue
		}
		size := row.Claim.drawn()
		if size == nil || size.Sign() == 0 {
			continue
		}
		if least == nil || size.Cmp(least.drawn()) < 0 {
			least = row.Claim
		}
		if most == nil || size.Cmp(most.drawn()) > 0 {
			most = row.Claim
		}
	}
	if least == nil || most.drawn().Cmp(new(big.Rat).Mul(least.drawn(), ratInt(longest))) <= 0 {
		return
	}
	at := rowOf(d, least.ID)
	f := c.found.Add("E308", c.d.Inside(at, 0), "the bar of `"+most.ID+"` would be over a hundred times as long as that of `"+least.ID+
		"`: "+plainRat(most.drawn())+" against "+plainRat(least.drawn()))
	f.Width = utf8.RuneCountInString(at.Value)
	f.See(rowOf(d, most.ID).Pos, "the longest bar")
	f.Hint("give each its own frame:\ncompare: separate")
	c.set(f, d.ID.Pos, "compare", d.Compare, "separate")
	f.Hint("or show dots, on a scale of powers of ten:\nmark: dot\nscale: log")
}

// plainRat writes a number for a message, with as many decimals as it needs up to four.
func plainRat(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	return strings.TrimRight(r.FloatString(4), "0")
}

// logScale refuses what a logarithm cannot show: lengths from zero, and zero.
func (c *checker) logScale(chart *Chart, d *language.Chart) {
	if !chart.Log {
		return
	}
	if chart.Mark == MarkBar {
		c.errorAt(d.Mark, "E309", 0, len(d.Mark.Value), "a bar's length means nothing on a log scale, which has no zero", "write\nmark: dot").Replace("dot")
	}
	for _, claim := range chart.Claims {
		low, point, high := claim.Extent()
		for _, r := range [...]*big.Rat{low, point, high} {
			if r != nil && r.Sign() <= 0 {
				at := rowOf(d, claim.ID)
				f := c.found.Add("E309", c.d.Inside(at, 0), "`"+claim.ID+"` is not above zero, so a log scale cannot show it")
				f.Width = utf8.RuneCountInString(at.Value)
				f.See(claim.Pos, "the claim")
				f.Hint("write\nscale: linear")
				c.set(f, d.ID.Pos, "scale", d.Scale, "linear")
				break
			}
		}
	}
}
