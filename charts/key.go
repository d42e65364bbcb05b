package charts

import (
	"strings"

	"factsheet/data/value"
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
	return [...]string{l.Key.Recorded, l.Key.Estimated, l.Key.Stated, l.Key.Derived, l.Key.Range, l.Key.Interval,
		l.Key.Recorded, l.Key.Estimated, l.Key.Stated, l.Key.Line, l.Key.Gap}[k]
}

// Show says what the key's sample of the kind looks like.
func (k KeyKind) Show(l *locale.Locale) string {
	return [...]string{l.Samples.Solid, l.Samples.Tinted, l.Samples.Open, l.Samples.Dashed, l.Samples.Range, l.Samples.Interval,
		l.Samples.SolidDot, l.Samples.TintedDot, l.Samples.OpenDot, l.Samples.Line, l.Samples.Hatched}[k]
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
	case f.Dots || v.Form == value.FormRange:
	case r.Claim.Derived:
		used[KeyDerived] = true
	case group > 0 && v.Form != value.FormUpTo && v.Form != value.FormLessThan:
		used[KeyRecorded+KeyKind(group-1)] = true
	}
	switch {
	case f.Dots && v.Low != nil && v.High != nil:
		used[KeyLine] = true
	case !f.Dots && v.Form == value.FormRange:
		used[KeyRange] = true
	case !f.Dots && v.Form == value.FormInterval:
		used[KeyInterval] = true
	}
}

// Alt gives the sentence that stands for the bars of a frame: the rows themselves are
// read in its table. own is what the brief itself says of the chart; it comes first.
// basis tells that the subtitle as printed says nothing of the common basis.
func (c *Chart) Alt(f *Frame, own string, basis bool, l *locale.Locale) string {
	common := ""
	if basis {
		common = c.basis
	}
	return locale.Join(Sentence(own), " ", l.Charts.Says(f.Dots, len(f.Rows), common, c.Order, f.Axis.label(f.Axis.Min, l), f.Axis.label(f.Axis.Max, l)))
}

// Sentence ends words with a full stop unless they end in a mark of their own.
func Sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?!…") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
