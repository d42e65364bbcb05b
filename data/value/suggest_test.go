package value

import (
	"testing"

	"factsheet/internal/locale"
)

// What Suggest offers can be read, without a doubt, and of what can be read as it stands
// it gives the same numbers.
func FuzzSuggest(f *testing.F) {
	for _, s := range []string{"£55.7bn", "61,672 (95% CI 37,643–86,807)", "half a million", "3×10^5", "1½", "4.1 (SE 0.3)", "10–", "between 4 and 5 million",
		"1 in 4", "4'000*", "[95% UI 3–5]", "12 per 100,000", "4000 ± 500", "about 10 or 15 million", "-5 to 5", "10% (7-13)", "1/3", "0.125"} {
		f.Add(s, "en")
		f.Add(s, "ru")
	}
	same := func(a, b *Number) bool { return (a == nil) == (b == nil) && (a == nil || a.Rat().Cmp(b.Rat()) == 0) }
	f.Fuzz(func(t *testing.T, s, lang string) {
		meant, ok := Suggest(s, locale.LexiconOf(lang), "people")
		if !ok {
			return
		}
		p, fail := Parse(meant.Value, locale.LexiconOf("en"))
		if fail != nil || len(p.Doubtful) > 0 {
			t.Fatalf("%q: %q cannot be read", s, meant.Value)
		}
		read, fail := Parse(s, locale.LexiconOf("en"))
		if fail != nil || len(read.Doubtful) > 0 || meant.Unit != "" || meant.If != "" {
			return
		}
		if read.Form != p.Form || !same(read.Low, p.Low) || !same(read.Point, p.Point) || !same(read.High, p.High) || read.Percent != p.Percent {
			t.Errorf("%q is read as %+v, and %q is offered", s, read.Value, meant.Value)
		}
	})
}
