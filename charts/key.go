package charts

import (
	"strings"

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
	KeyInterval
	KeyDotRecorded
	KeyDotEstimated
	KeyDotStated
	KeyLine
	KeyGap
	keyKinds
)

// Say gives the key's words.
func (k KeyKind) Say(l *locale.Locale) string {
	return [...]string{l.KeyRecorded, l.KeyEstimated, l.KeyStated, l.KeyDerived, l.KeyRange, l.KeyInterval,
		l.KeyRecorded, l.KeyEstimated, l.KeyStated, l.KeyLine, l.KeyGap}[k]
}

// Key lists what the charts use, in a fixed order, each once.
func Key(charts []*Chart) []KeyKind {
	var used [keyKinds]bool
	for _, c := range charts {
		for i := range c.Frames {
			f := &c.Frames[i]
			for _, r := range f.Rows {
				f.explain(r, &used)
			}
		}
	}
	for k := range KeyDerived { // a dot's fill needs no words that a bar's fill has had
		used[KeyDotRecorded+k] = used[KeyDotRecorded+k] && !used[KeyRecorded+k]
	}
	var keys []KeyKind
	for k, u := range used {
		if u {
			keys = append(keys, KeyKind(k))
		}
	}
	return keys
}

// explain marks what a reader must be told of a row.
func (f *Frame) explain(r Row, used *[keyKinds]bool) {
	if r.Value.Absent {
		used[KeyGap] = true
		return
	}
	v := &r.Claim.Value
	if !v.Form.HasNumber() {
		return
	}
	group := basisGroup(r.Claim.Basis)
	switch {
	case f.Dots && v.Point != nil && group > 0:
		used[KeyDotRecorded+KeyKind(group-1)] = true
	case f.Dots || v.Form == data.FormRange:
	case r.Claim.Derived:
		used[KeyDerived] = true
	case group > 0 && v.Form != data.FormUpTo && v.Form != data.FormLessThan:
		used[KeyRecorded+KeyKind(group-1)] = true
	}
	switch {
	case f.Dots && v.Low != nil && v.High != nil:
		used[KeyLine] = true
	case !f.Dots && v.Form == data.FormRange:
		used[KeyRange] = true
	case !f.Dots && v.Form == data.FormInterval:
		used[KeyInterval] = true
	}
}

// Alt gives the sentences that stand for the bars of a frame: how many rows, every
// row's label with its value and standing, the basis, the order and the axis. own
// is what the brief itself says of the chart; it comes first.
func (c *Chart) Alt(f *Frame, title, own string, l *locale.Locale) string {
	what := l.BarsOf
	if f.Dots {
		what = l.DotsOf
	}
	s := locale.Join(own, " ", what(len(f.Rows))+" "+Sentence(title))
	if f.Subtitle != "" {
		s += " " + Sentence(f.Subtitle)
	}
	for _, r := range f.Rows {
		s += " " + l.RowSays(r.Label, locale.Join(r.Value.Figure.String(), ", ", r.Value.Standing))
	}
	if c.basis != "" {
		s += " " + Sentence(capital(c.basis))
	}
	s += " " + l.OrderedBy(c.Order) + " " + l.AxisTo(f.Axis.label(f.Axis.Min, l), f.Axis.label(f.Axis.Max, l))
	if f.Axis.Log {
		s += " " + Sentence(capital(l.LogSteps))
	}
	return s
}

// Sentence ends words with a full stop unless they end in a mark of their own.
func Sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?!…") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
