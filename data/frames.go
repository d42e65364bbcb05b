package data

import (
	"math/big"
	"slices"

	"factsheet/data/value"
)

// Frames gives the rows that share an axis: all rows of a chart, or, where it
// compares separately, one frame for each set of claims that are comparable and
// whose bars can be seen beside one another, in the order in which the chart lists them. A gap joins the first frame of its
// measure, else it has a frame of its own.
func (ch *Chart) Frames() [][]Row {
	if ch.Compare != Separate {
		return [][]Row{ch.Rows()}
	}
	var frames []Chart
	join := func(fits func(*Chart) bool) *Chart {
		for i := range frames {
			if fits(&frames[i]) {
				return &frames[i]
			}
		}
		frames = append(frames, Chart{Order: ch.Order})
		return &frames[len(frames)-1]
	}
	for _, c := range ch.Claims {
		f := join(func(f *Chart) bool {
			for _, other := range f.Claims {
				if len(differences(other, c)) > 0 || tooUnlike(other, c) {
					return false
				}
			}
			return true
		})
		f.Claims = append(f.Claims, c)
	}
	for _, g := range ch.Gaps {
		f := join(func(f *Chart) bool {
			return g.Measure != nil && len(f.Claims) > 0 && f.Claims[0].Measure == g.Measure
		})
		f.Gaps = append(f.Gaps, g)
	}
	out := make([][]Row, len(frames))
	for i := range frames {
		out[i] = frames[i].Rows()
	}
	return out
}

// longest is how many times the shortest bar of an axis the longest may be.
const longest = 100

// tooUnlike reports whether the bar of one claim could not be seen beside that of
// the other.
func tooUnlike(a, b *Claim) bool {
	x, y := a.drawn(), b.drawn()
	if x == nil || y == nil || x.Sign() == 0 || y.Sign() == 0 {
		return false
	}
	return x.Cmp(new(big.Rat).Mul(y, ratInt(longest))) > 0 || y.Cmp(new(big.Rat).Mul(x, ratInt(longest))) > 0
}

// Dots reports whether the chart shows dots: where it says so, on a log scale, and
// where its claims are not of one measure.
func (ch *Chart) Dots() bool {
	if ch.Mark != MarkAuto {
		return ch.Mark == MarkDot
	}
	if ch.Log {
		return true
	}
	if ch.Compare == Separate {
		return false
	}
	for _, m := range pairs(ch) {
		if m.code == "E302" {
			return true
		}
	}
	return false
}

// drawn gives the size that is drawn for a claim: the point, else the end farther
// from zero, without its sign; nil for a row without a figure.
func (c *Claim) drawn() *big.Rat {
	low, point, high := c.Extent()
	if point != nil {
		return point.Abs(point)
	}
	var far *big.Rat
	for _, end := range [...]*big.Rat{low, high} {
		if end != nil && (far == nil || end.Abs(end).Cmp(far) > 0) {
			far = end.Abs(end)
		}
	}
	return far
}

// Common is what all claims of a chart or frame have in common, so that it can be
// said once above them. A dimension that is not common, or that is not known, is
// left at its zero value.
type Common struct {
	Measure  *Measure // of the claims themselves, or of the wholes of shares
	Base     *Claim   // all are shares of this claim
	Shares   bool     // all are shares
	Unit     string   // "percent" for shares
	Kind     Kind
	Per      string
	Who      Dim
	Where    Dim
	When     When
	Assuming string
	Against  Dim
	Basis    Basis
	Interval value.IntervalKind // meaningful where SameInterval is set
	Level    string
	// SameInterval is set where every claim with two ends has ends of one kind and level.
	SameInterval bool
}

// CommonOf gives what claims have in common. Of claims without a figure only what they
// say counts: they may leave a dimension out.
func CommonOf(claims []*Claim) Common {
	var out Common
	var first *Claim
	axisFound := false
	var shared axis
	same := struct{ measure, unit, who, where, when, assuming, against, basis, base, interval bool }{true, true, true, true, true, true, true, true, true, true}
	var ends *value.Value
	for _, c := range claims {
		if a, ok := axisOf(c); ok {
			if !axisFound {
				axisFound, shared, out.Measure, out.Shares = true, a, measureOf(c), c.IsShare()
				if c.Measure != nil {
					out.Kind = c.Measure.Kind
				} else {
					out.Kind = Share
				}
			} else {
				_, differ := axes(shared, a)
				same.unit = same.unit && !differ
				same.measure = same.measure && measureOf(c) == out.Measure
				out.Shares = out.Shares && c.IsShare()
			}
		}
		if !c.Value.Form.HasNumber() {
			continue
		}
		if c.Value.HasInterval() {
			if ends == nil {
				ends = &c.Value
			}
			same.interval = same.interval && ends.Interval == c.Value.Interval && ends.Level == c.Value.Level
		}
		if first == nil {
			first = c
			out.Who, out.Where, out.When, out.Assuming, out.Against, out.Basis, out.Base = c.Who, c.Where, c.When, c.Assuming, c.Against, c.Basis, c.Base
			same.who, same.where, same.when, same.against = c.Who.Known, c.Where.Known, c.When.Known, c.Against.Known
			continue
		}
		same.who = same.who && sameDim(out.Who, c.Who)
		same.where = same.where && sameDim(out.Where, c.Where)
		same.when = same.when && sameWhen(out.When, c.When)
		same.assuming = same.assuming && sameText(out.Assuming, c.Assuming)
		same.against = same.against && sameDim(out.Against, c.Against)
		same.basis = same.basis && out.Basis == c.Basis
		same.base = same.base && out.Base == c.Base
	}
	for _, c := range claims {
		if c.Value.Form.HasNumber() {
			continue
		}
		same.who = same.who && (!c.Who.Known || sameDim(out.Who, c.Who))
		same.where = same.where && (!c.Where.Known || sameDim(out.Where, c.Where))
		same.when = same.when && (!c.When.Known || sameWhen(out.When, c.When))
		same.against = same.against && (!c.Against.Known || sameDim(out.Against, c.Against))
		same.assuming = same.assuming && (c.Assuming == "" || sameText(out.Assuming, c.Assuming))
	}
	if same.unit && axisFound {
		out.Unit, out.Per = shared.unit, shared.per
	} else {
		out.Kind, out.Shares = 0, false
	}
	if !same.measure {
		out.Measure = nil
	}
	if !same.who {
		out.Who = Dim{}
	}
	if !same.where {
		out.Where = Dim{}
	}
	if !same.when {
		out.When = When{}
	}
	if !same.assuming {
		out.Assuming = ""
	}
	if !same.against {
		out.Against = Dim{}
	}
	if !same.basis {
		out.Basis = NoBasis
	}
	if !same.base {
		out.Base = nil
	}
	if out.SameInterval = ends != nil && same.interval; out.SameInterval {
		out.Interval, out.Level = ends.Interval, ends.Level
	}
	return out
}

// Comparable reports whether two claims count the same thing: the guard finds no
// difference between them, or one is a part of the other.
func Comparable(a, b *Claim) bool { return len(differences(a, b)) == 0 }

// Alike reports whether two claims count the same thing as the chart shows them: where
// it stands in the order of years, each row shows its own.
func (ch *Chart) Alike(a, b *Claim) bool { return len(ch.differences(a, b)) == 0 }

func (ch *Chart) differences(a, b *Claim) []differ {
	return slices.DeleteFunc(differences(a, b), func(d differ) bool {
		return d.code == "E304" && ch.Order == OrderYear && a.When.Known && b.When.Known
	})
}

func sameWhen(a, b When) bool {
	return a.Known && b.Known && a.Start == b.Start && a.End == b.End && a.About == b.About && a.Uncertain == b.Uncertain
}
