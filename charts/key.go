package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/content"
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

// Key lists what the frames use, in a fixed order, each once.
func Key(frames []*Frame) []KeyKind {
	var used [keyKinds]bool
	for _, f := range frames {
		for _, r := range f.Rows {
			f.explain(r, &used)
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
func (f *Frame) explain(r content.Row, used *[keyKinds]bool) {
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

// basisGroup is what a fill shows of how a number came to be: 1 recorded, 2 estimated,
// 3 said, 0 for none of them.
func basisGroup(b data.Basis) int {
	switch b {
	case data.Record, data.Census:
		return 1
	case data.Survey, data.Model, data.Expert:
		return 2
	case data.Stated, data.Belief:
		return 3
	}
	return 0
}
