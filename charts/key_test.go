package charts

import (
	"slices"
	"testing"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

// TestKey: the key explains the fill and the form of every row, and nothing else; what
// bars show is not said again of dots.
func TestKey(t *testing.T) {
	n := num("40")
	forms := map[value.Form]struct {
		value value.Value
		form  []KeyKind // beside the fill
		fill  bool
	}{
		value.FormPoint:    {value.Value{Point: n}, nil, true},
		value.FormInterval: {value.Value{Low: num("20"), Point: n, High: num("60")}, []KeyKind{KeyInterval}, true},
		value.FormRange:    {value.Value{Low: n, High: num("60")}, []KeyKind{KeyRange}, false},
		value.FormEither:   {value.Value{Low: n, High: num("60")}, []KeyKind{KeyEither}, false},
		value.FormAtLeast:  {value.Value{Low: n}, []KeyKind{KeyAtLeast}, true},
		value.FormMoreThan: {value.Value{Low: n}, []KeyKind{KeyAtLeast}, true},
		value.FormUpTo:     {value.Value{High: n}, []KeyKind{KeyUpTo}, false},
		value.FormLessThan: {value.Value{High: n}, []KeyKind{KeyUpTo}, false},
		value.FormNone:     {value.Value{}, []KeyKind{KeyGap}, false},
	}
	for form, f := range forms {
		for basis, fill := range map[data.Basis]KeyKind{data.Census: KeyRecorded, data.Expert: KeyEstimated, data.Belief: KeyStated} {
			f.value.Form = form
			want := slices.Clone(f.form)
			if f.fill {
				want = append([]KeyKind{fill}, f.form...)
			}
			bars := frameOf(false, claim(f.value, basis))
			if got := Key([]*Frame{bars}); !slices.Equal(got, want) {
				t.Errorf("form %d, basis %d: the key of bars has %v, want %v", form, basis, got, want)
			}
			dots := frameOf(false, claim(f.value, basis))
			dots.Dots = true
			for i := range want {
				if form != value.FormNone {
					want[i] += KeyDots
				}
			}
			if got := Key([]*Frame{dots}); !slices.Equal(got, want) {
				t.Errorf("form %d, basis %d: the key of dots has %v, want %v", form, basis, got, want)
			}
			if got := Key([]*Frame{bars, dots}); len(got) != len(want) {
				t.Errorf("form %d, basis %d: bars and dots together have %v", form, basis, got)
			}
		}
	}
	ours := claim(value.Value{Point: n}, data.Survey)
	ours.Derived = true
	if got := Key([]*Frame{frameOf(false, ours)}); !slices.Equal(got, []KeyKind{KeyEstimated, KeyDerived}) {
		t.Errorf("our calculation: the key has %v", got)
	}
	if got := Key(nil); got != nil {
		t.Errorf("no chart: the key has %v", got)
	}
}

// TestKeyNamesIntervals: of one level by it, else by what they all are.
func TestKeyNamesIntervals(t *testing.T) {
	en, _ := locale.Find("en")
	interval := func(kind value.IntervalKind, level, words string) *Frame {
		v := value.Value{Form: value.FormInterval, Low: num("20"), Point: num("40"), High: num("60"), Interval: kind, Level: level}
		f := frameOf(false, claim(v, data.Survey))
		f.Rows[0].Figure.Kind = words
		return f
	}
	ci, wide := interval(value.IntervalConfidence, "95", "95% CI"), interval(value.IntervalConfidence, "80", "80% CI")
	ui, stated := interval(value.IntervalUncertainty, "95", "95% UI"), interval(value.IntervalRange, "", "stated range")
	for want, frames := range map[string][]*Frame{
		"95% interval":            {ci, ci},
		"95% interval (CI or UI)": {ci, ui},
		"stated range":            {stated, stated},
		"interval":                {ci, wide},
	} {
		if got := KeyInterval.Say(frames, en); got != want {
			t.Errorf("the key says %q, want %q", got, want)
		}
	}
	if got := KeyInterval.Say([]*Frame{stated, ci}, en); got != "interval" {
		t.Errorf("of two kinds the key says %q", got)
	}
}
