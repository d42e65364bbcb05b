package layout

import (
	"slices"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// TestLabelsStandEvenly: where not all labels of an axis have room, those between its
// ends are as far from one another as they were, or twice as far, and so on.
func TestLabelsStandEvenly(t *testing.T) {
	english, _ := locale.Find("en")
	set := newSetter(english, fonts.SourceSans())
	f := newFit(&dense, brand.Default(), &workspace{}, 0, 0, 0)
	labels := func(step page.Unit, words string) (ls []axisLabel) {
		for i, w := range strings.Split(words, " ") {
			ls = append(ls, axisLabel{set.plain(rAxis, diag.Pos{}, w).set(f, endless, fill), page.Unit(i) * step})
		}
		return ls
	}
	for _, c := range []struct {
		step        page.Unit
		words, want string
	}{
		{100 * page.Pt, "1 10 100 1000", "1 10 100 1000"},
		{14 * page.Pt, "500 1000 10000 100000 1000000 10000000 100000000", "500 100000 100000000"},
		{20 * page.Pt, "11111 22222 33333 44444 55555 66666 77777", "11111 33333 55555 77777"},
		{2 * page.Pt, "11111 22222", "11111 22222"},
	} {
		var got []string
		for _, l := range apart(labels(c.step, c.words), 4*page.Pt) {
			got = append(got, l.t.string())
		}
		if !slices.Equal(got, strings.Split(c.want, " ")) {
			t.Errorf("of %q stand %q", c.words, got)
		}
	}
}
