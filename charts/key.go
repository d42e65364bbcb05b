package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// KeyKind is one thing that the key on the page explains.
type KeyKind uint8

// The kinds of bars, in the order of the key, and after them those of dots in the
// same order.
const (
	KeyRecorded KeyKind = iota
	KeyEstimated
	KeyStated
	KeyDerived
	KeyGap
	KeyInterval
	KeyRange
	KeyEither
	KeyAtLeast
	KeyUpTo
	KeyDots
	keyKinds = 2 * KeyDots
)

// Say gives the key's words of a kind that frames use.
func (k KeyKind) Say(frames []*Frame, l *locale.Locale) string {
	w := &l.Key
	if k%KeyDots == KeyInterval {
		return intervals(frames, l)
	}
	return [...]string{w.Recorded, w.Estimated, w.Stated, w.Derived, w.Gap, w.Interval, w.Range, w.Either, w.AtLeast, w.UpTo}[k%KeyDots]
}

// intervals names the intervals round the points of frames: by their level where all
// have one, else by their kind where all are of one.
func intervals(frames []*Frame, l *locale.Locale) string {
	words, level, leveled := "", "", true
	alike, seen := true, [2]bool{} // confidence, uncertainty
	for _, f := range frames {
		for _, r := range f.Rows {
			if r.Claim == nil || r.Claim.Value.Form != value.FormInterval {
				continue
			}
			v := &r.Claim.Value
			if words == "" {
				words, level = r.Figure.Kind, v.Level
			}
			alike = alike && r.Figure.Kind == words
			leveled = leveled && v.Level == level && (v.Interval == value.IntervalConfidence || v.Interval == value.IntervalUncertainty)
			seen[0] = seen[0] || v.Interval == value.IntervalConfidence
			seen[1] = seen[1] || v.Interval == value.IntervalUncertainty
		}
	}
	switch {
	case leveled && level != "":
		return l.Key.IntervalOf(level, seen[0] && seen[1])
	case alike && words != "":
		return words
	}
	return l.Key.Interval
}

// Show says what the key's sample of the kind looks like.
func (k KeyKind) Show(l *locale.Locale) string {
	w := &l.Samples
	return [...]string{w.Solid, w.Tinted, w.Open, w.Dashed, w.Hatched, w.Interval, w.Range, w.Either, w.AtLeast, w.UpTo,
		w.SolidDot, w.TintedDot, w.OpenDot, w.DashedDot, w.Hatched, w.Interval, w.DotRange, w.Either, w.DotAtLeast, w.DotUpTo}[k]
}

// Basis reports whether it says how a number came to be, and nothing else.
func (k KeyKind) Basis() bool { return k%KeyDots <= KeyStated }

// DarkEdge reports whether the mark has a dark edge at the number.
func (k KeyKind) DarkEdge() bool { return k < KeyGap || k%KeyDots > KeyInterval }

// Key lists what the frames use, in a fixed order, each once. What a bar shows needs
// no words again for a dot.
func Key(frames []*Frame) []KeyKind {
	var used [keyKinds]bool
	for _, f := range frames {
		for _, r := range f.Rows {
			first := KeyRecorded
			if f.Dots && !r.Value.Absent {
				first = KeyDots
			}
			for _, k := range kinds(r) {
				used[first+k] = true
			}
		}
	}
	var keys []KeyKind
	for k, u := range used {
		if k := KeyKind(k); u && (k < KeyDots || !used[k-KeyDots]) {
			keys = append(keys, k)
		}
	}
	return keys
}

// kinds lists what a reader must be told of a row's bar: what its fill says and what
// its form does. A range, alternatives and an upper bound have no fill.
func kinds(r content.Row) (ks []KeyKind) {
	if r.Value.Absent {
		return []KeyKind{KeyGap}
	}
	switch r.Claim.Value.Form {
	case value.FormPoint, value.FormInterval, value.FormAtLeast, value.FormMoreThan:
		if group := basisGroup(r.Claim.Basis); group > 0 {
			ks = append(ks, KeyKind(group-1))
		}
	case value.FormWord:
		return nil
	}
	if r.Claim.Derived {
		ks = append(ks, KeyDerived)
	}
	switch r.Claim.Value.Form {
	case value.FormInterval:
		ks = append(ks, KeyInterval)
	case value.FormRange:
		ks = append(ks, KeyRange)
	case value.FormEither:
		ks = append(ks, KeyEither)
	case value.FormAtLeast, value.FormMoreThan:
		ks = append(ks, KeyAtLeast)
	case value.FormUpTo, value.FormLessThan:
		ks = append(ks, KeyUpTo)
	}
	return ks
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
