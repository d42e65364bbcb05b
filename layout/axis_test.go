package layout

import (
	"slices"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/page"
)

// TestLabelsStandEvenly: where not all labels of an axis have room, those between its
// ends are as far from one another as they were, or twice as far, and so on.
func TestLabelsStandEvenly(t *testing.T) {
	face := fonts.SourceSans().Face(fonts.Regular)
	labels := func(step page.Unit, words string) (ts []page.Text) {
		for i, w := range strings.Split(words, " ") {
			run := face.Shape(w, 0)
			ts = append(ts, page.Text{Run: run, To: len(run.Glyphs), X: page.Unit(i) * step, Size: 8000})
		}
		return ts
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
			got = append(got, l.String())
		}
		if !slices.Equal(got, strings.Split(c.want, " ")) {
			t.Errorf("of %q stand %q", c.words, got)
		}
	}
}
