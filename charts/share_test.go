package charts

import (
	"testing"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/page"
)

// TestShare: charts of one unit have one scale where the shortest keeps a fifth of it.
func TestShare(t *testing.T) {
	frame := func(unit string, kind data.Kind, log bool, values ...string) *Frame {
		var claims []*data.Claim
		for _, v := range values {
			c := claim(value.Value{Point: num(v)}, data.Record)
			c.Measure = &data.Measure{Unit: data.Unit{Other: unit}, Kind: kind}
			claims = append(claims, c)
		}
		return frameOf(log, claims...)
	}
	long, short, tiny := frame("people", data.Count, false, "1000", "400"), frame("people", data.Stock, false, "200", "10"), frame("people", data.Count, false, "199", "7")
	other, change, log := frame("hives", data.Count, false, "612", "5"), frame("people", data.Change, false, "30", "-40"), frame("people", data.Count, true, "64", "2975")
	Share([]*Frame{long, short, other, change, log})
	if long.Shared == nil || long.Shared != short.Shared {
		t.Error("two charts of people, 1000 and 200 long, do not share a scale")
	}
	const width = 160 * page.Pt
	if a, b := long.Axis.place(200, int(width)), short.Axis.place(200, int(width)); a != b || a != int(width)/5 {
		t.Errorf("200 people are %d long on one chart and %d on the other", a, b)
	}
	for name, f := range map[string]*Frame{"hives": other, "a change": change, "a log scale": log} {
		if f.Shared != nil || f.Axis.Own {
			t.Errorf("%s shares a scale with people, or says it has its own", name)
		}
	}
	long, short = frame("people", data.Count, false, "1000", "400"), frame("people", data.Count, false, "300", "10")
	Share([]*Frame{long, short, tiny})
	for _, f := range []*Frame{long, short, tiny} {
		if f.Shared != nil || !f.Axis.Own {
			t.Error("a chart too short to share a scale leaves the others to share it unsaid")
		}
	}
	first, sold, same := frame("people", data.Count, false, "3", "4"), frame("shares", data.Share, false, "3", "4"), frame("people", data.Count, false, "5", "6")
	dots := frame("boats", data.Count, false, "3", "4")
	dots.Dots, other.Axis.Other = true, false
	Share([]*Frame{sold, first, same, dots, other})
	for name, c := range map[string]struct {
		f    *Frame
		want bool
	}{"the first": {first, false}, "one of the same things": {same, false}, "a share": {sold, false}, "dots": {dots, false}, "hives": {other, true}} {
		if c.f.Axis.Other != c.want {
			t.Errorf("%s is marked %t as counting other things", name, !c.want)
		}
	}
	minus := frame("people", data.Count, false, "-900", "100")
	long = frame("people", data.Count, false, "1000", "400")
	Share([]*Frame{long, minus})
	if minus.Shared == nil || minus.Axis.Zero(1900) != 900 || long.Axis.Zero(1900) != 900 {
		t.Errorf("zero stands at %d and %d", minus.Axis.Zero(1900), long.Axis.Zero(1900))
	}
}
