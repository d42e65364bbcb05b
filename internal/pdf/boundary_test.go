package pdf

import (
	"strings"
	"testing"

	"factsheet/internal/page"
)

// A sheet with something beyond its edges says where it is cut and how far its colour
// goes; one without says neither, as the sheet is all there is.
func TestBoundaries(t *testing.T) {
	for _, c := range []struct {
		bleed, margin page.Unit
		want          string
	}{
		{0, 0, "/MediaBox[0 0 595.276 841.89]/Resources"},
		{9 * page.Pt, 9 * page.Pt, "/MediaBox[-9 -9 604.276 850.89]/BleedBox[-9 -9 604.276 850.89]/TrimBox[0 0 595.276 841.89]/Resources"},
		{9 * page.Pt, 26500, "/MediaBox[-26.5 -26.5 621.776 868.39]/BleedBox[-9 -9 604.276 850.89]/TrimBox[0 0 595.276 841.89]/Resources"},
	} {
		p := samplePage()
		p.Bleed, p.Margin = c.bleed, c.margin
		file, err := Write(p, Options{Uncompressed: true})
		if err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(string(file), "/MediaBox")
		if got, _, _ = strings.Cut(got, "<<"); "/MediaBox"+got != c.want {
			t.Errorf("/MediaBox%s, want %s", got, c.want)
		}
	}
}
