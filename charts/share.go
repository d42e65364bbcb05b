package charts

import (
	"math/big"

	"factsheet/data"
	"factsheet/internal/content"
)

// Shared is a scale that several charts of a page have, so that one length means one
// number on all of them. Their plots must be of one width.
type Shared struct{ unit string }

// leastShare is the part of a plot that the longest mark of a chart must keep where it
// shares its scale with others, as one over so many.
const leastShare = 5

// Frames gives the frames of the charts of a page their scales, chart by chart.
func Frames(all []*content.Chart) [][]*Frame {
	var comparing []*Frame
	frames := make([][]*Frame, len(all))
	for i, c := range all {
		for _, f := range c.Frames {
			frames[i] = append(frames[i], NewFrame(f))
		}
		if c.Chart.Compare != data.Separate {
			comparing = append(comparing, frames[i]...)
		}
	}
	Share(comparing)
	return frames
}

// Share gives the charts of one unit one scale where each keeps enough of its plot,
// and else marks the axis of each as its own. Bars that count other things than those
// before them are marked too, but not shares, whose percent nobody takes for things.
// Frames are those of charts that compare, one a chart.
func Share(frames []*Frame) {
	alike := map[string][]*Frame{}
	var units []string
	bars := "" // the unit of the first
	for _, f := range frames {
		unit, found := f.unit()
		if !found || f.Axis.Log {
			continue
		}
		if unit != "%" && !f.Dots {
			if bars == "" {
				bars = unit
			}
			f.Axis.Other = unit != bars
		}
		if alike[unit] == nil {
			units = append(units, unit)
		}
		alike[unit] = append(alike[unit], f)
	}
	for _, unit := range units {
		if group := alike[unit]; len(group) > 1 {
			share(group, &Shared{unit})
		}
	}
}

func share(group []*Frame, s *Shared) {
	lo, hi := group[0].Axis.Min, group[0].Axis.Max
	for _, f := range group[1:] {
		if f.Axis.Min.Cmp(lo) < 0 {
			lo = f.Axis.Min
		}
		if f.Axis.Max.Cmp(hi) > 0 {
			hi = f.Axis.Max
		}
	}
	least := new(big.Rat).Quo(new(big.Rat).Sub(hi, lo), big.NewRat(leastShare, 1))
	for _, f := range group {
		longest := new(big.Rat).Neg(f.Axis.Min)
		if f.Axis.Max.Cmp(longest) > 0 {
			longest = f.Axis.Max
		}
		if longest.Cmp(least) < 0 {
			for _, f := range group {
				f.Axis.Own = true
			}
			return
		}
	}
	for _, f := range group {
		other := f.Axis.Other
		f.Axis, f.Shared = linearAxis(lo, hi), s
		f.Axis.Other = other
	}
}

// unit tells the units of two charts apart: a change of so many people is not so many
// people, nor is a change in percent a share.
func (f *Frame) unit() (unit string, found bool) {
	for _, r := range f.Rows {
		c := r.Claim
		if c == nil || !c.Value.Form.HasNumber() {
			continue
		}
		m := c.Measure
		switch {
		case c.IsShare():
			return "%", true
		case m == nil:
			return "", false
		case m.Kind == data.Change:
			return "change\n" + m.Unit.Other + "\n" + m.Per, true
		}
		return m.Unit.Other + "\n" + m.Per, m.Unit.Other != ""
	}
	return "", false
}
