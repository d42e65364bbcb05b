package locale

import (
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

func TestOperands(t *testing.T) {
	for digits, want := range map[string]Operands{
		"0": {}, "1": {I: 1}, "654965": {I: 654965}, "1.0": {I: 1, V: 1}, "1.50": {I: 1, V: 2, W: 1, F: 50, T: 5},
		"0.007": {V: 3, W: 3, F: 7, T: 7}, "000000000000000000000001": {I: 1},
		"900000000000000000000001": {I: 1e18 + 1}, "999999999999999999": {I: 1e18 - 1},
	} {
		if got := OperandsOf(digits); got != want {
			t.Errorf("%s has %+v, want %+v", digits, got, want)
		}
	}
}

// TestPluralRules holds the rule of each language equal to CLDR's, which x/text has.
func TestPluralRules(t *testing.T) {
	for _, tag := range Tags() {
		l, _ := Find(tag)
		rapid.Check(t, func(t *rapid.T) {
			digits := rapid.StringMatching(`(0|[1-9][0-9]{0,6})(\.[0-9]{1,4})?`).Draw(t, "digits")
			n := OperandsOf(digits)
			_, part, _ := strings.Cut(digits, ".")
			if len(part) != n.V {
				t.Fatalf("%s has %d places", digits, n.V)
			}
			form := plural.Cardinal.MatchPlural(language.Make(tag), int(n.I), n.V, n.W, int(n.F), int(n.T))
			want := map[plural.Form]Category{plural.Other: Other, plural.One: One, plural.Few: Few, plural.Many: Many, plural.Zero: Zero, plural.Two: Two}[form]
			if got := l.Plurals.Of(n); got != want {
				t.Fatalf("%s: %s is of category %d, want %d", tag, digits, got, want)
			}
		})
	}
}

func TestForms(t *testing.T) {
	all, two := Forms{One: "a", Few: "b", Many: "c", Other: "d"}, Forms{One: "a", Other: "d"}
	for c, want := range map[Category][2]string{One: {"a", "a"}, Few: {"b", "d"}, Many: {"c", "d"}, Other: {"d", "d"}} {
		if got := [2]string{all.For(c), two.For(c)}; got != want {
			t.Errorf("category %d gives %q, want %q", c, got, want)
		}
	}
}
