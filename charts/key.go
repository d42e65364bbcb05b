package charts

import (
	"factsheet/data"
	"factsheet/internal/locale"
)

// KeyKind is one thing that the key on the page explains.
type KeyKind uint8

const (
	KeyRecorded KeyKind = iota
	KeyEstimated
	KeyStated
	KeyDerived
	KeyRange
	KeyGap
)

// Say gives the key's words.
func (k KeyKind) Say(l *locale.Locale) string {
	return [...]string{l.KeyRecorded, l.KeyEstimated, l.KeyStated, l.KeyDerived, l.KeyRange, l.KeyGap}[k]
}

// Key lists what the charts use, in a fixed order, each once.
func Key(charts []*Chart) []KeyKind {
	var used [KeyGap + 1]bool
	for _, c := range charts {
		for _, r := range c.rows() {
			switch {
			case r.Value.Absent:
				used[KeyGap] = true
			case r.Claim.Value.Form == data.FormRange:
				used[KeyRange] = true
			case r.Claim.Derived:
				used[KeyDerived] = true
			case r.Claim.Value.Form.HasNumber():
				if g := basisGroup(r.Claim.Basis); g > 0 {
					used[KeyKind(g-1)] = true
				}
			}
		}
	}
	var keys []KeyKind
	for k, u := range used {
		if u {
			keys = append(keys, KeyKind(k))
		}
	}
	return keys
}

// rows gives the rows of all frames.
func (c *Chart) rows() []Row {
	var rs []Row
	for _, f := range c.Frames {
		rs = append(rs, f.Rows...)
	}
	return rs
}

// Alt gives the sentences that stand for the bars of a frame: how many rows, every
// row's label with its value and standing, the basis, the order and the axis. own
// is what the brief itself says of the chart; it comes first.
func (c *Chart) Alt(f *Frame, title, own string, l *locale.Locale) string {
	s := join(own, " ", l.BarsOf(len(f.Rows), title))
	for _, r := range f.Rows {
		s += " " + l.RowSays(r.Label, join(r.Value.Figure.String(), ", ", r.Value.Standing))
	}
	if c.basis != "" {
		s += " " + capital(c.basis) + "."
	}
	s += " " + l.OrderedBy(c.Order)
	return s + " " + l.AxisTo(f.Axis.label(f.Axis.Min, l), f.Axis.label(f.Axis.Max, l))
}
