package proof

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestExcerpts(t *testing.T) {
	far := strings.Repeat("before ", 30)
	for _, test := range []struct{ a, b, x, y string }{
		{"5,000 women and girls", "4,000 women and girls", "5,000 women and girls", "4,000 women and girls"},
		{far + "five thousand women" + strings.Repeat(" after", 30), far + "four women" + strings.Repeat(" after", 30),
			"… before before before before five thousand women after after after …", "… before before before before four women after after after …"},
		{far + "end", far, "… before before before before end", "… before before before before"},
		{"a\x1b[31mb\u202e\n\u00a0c", "a", "a\uFFFD[31mb\uFFFD  c", "a"},
		{strings.Repeat("x", 500), "y", strings.Repeat("x", 160) + "…", "y"},
	} {
		if x, y := excerpts(test.a, test.b); x != test.x || y != test.y {
			t.Errorf("%q and %q: shown as\n%q\n%q", test.a, test.b, x, y)
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 31204: "31,204", 1234567: "1,234,567"} {
		if got := number(n); got != want {
			t.Errorf("%d is written %s, want %s", n, got, want)
		}
	}
}

// What is not among the pairs is the same in both, in order; each place is paired once.
func TestAlign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 12)
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		skipA, skipB := map[int]bool{}, map[int]bool{}
		for _, p := range align(a, b) {
			if p.a < 0 && p.b < 0 {
				t.Fatalf("a pair of nothing: %v", p)
			}
			if p.a >= 0 && skipA[p.a] || p.b >= 0 && skipB[p.b] {
				t.Fatalf("paired twice: %v", p)
			}
			if p.a >= 0 {
				skipA[p.a] = true
			}
			if p.b >= 0 {
				skipB[p.b] = true
			}
		}
		rest := func(list []string, skip map[int]bool) (s string) {
			for i, w := range list {
				if !skip[i] {
					s += w
				}
			}
			return s
		}
		if x, y := rest(a, skipA), rest(b, skipB); x != y {
			t.Fatalf("the same in both: %q and %q", x, y)
		}
		if strings.Join(a, "") == strings.Join(b, "") && len(skipA) > 0 {
			t.Fatal("equal lists differ")
		}
	})
	pairs := align(strings.Fields("one two three four five"), strings.Fields("one TWO three five six"))
	if got, want := pairs, []pair{{1, 1}, {3, -1}, {-1, 4}}; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("got %v, want %v", got, want)
	}
}
