package pdf

import (
	"regexp"
	"strings"
	"testing"

	"factsheet/internal/page"
)

// TestOutline: each bookmark is in the file, in order, leads to its place and names
// the element that stands there; one to an element without ink is left out.
func TestOutline(t *testing.T) {
	p := samplePage()
	b, err := write(p, Options{Uncompressed: true})
	if err != nil {
		t.Fatal(err)
	}
	entry := regexp.MustCompile(`(?s)<</Title.*?/Dest\[\d+ 0 R/XYZ 0 [\d.]+ null\]/SE (\d+) 0 R>>`)
	found := entry.FindAllStringSubmatch(string(b), -1)
	if len(found) != len(p.Bookmarks) || len(found) < 2 {
		t.Fatalf("%d entries for %d bookmarks", len(found), len(p.Bookmarks))
	}
	for i, want := range []string{"/S/H1", "/S/H2"} {
		if !strings.Contains(string(b), "\n"+found[i][1]+" 0 obj\n<<"+want) {
			t.Errorf("bookmark %d leads to element %s, which is no %s", i, found[i][1], want)
		}
	}
	p.Heading(2).Bookmark("Nothing", 0)
	q, err := write(p, Options{Uncompressed: true})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(entry.FindAllString(string(q), -1)); n != len(found) {
		t.Errorf("%d entries with a bookmark to nothing, want %d", n, len(found))
	}
	none := page.New(p.Width, p.Height, p.Meta)
	none.Heading(1).Text(page.Text{})
	if w, _ := write(none, Options{Uncompressed: true}); strings.Contains(string(w), "/Outlines") {
		t.Error("a page without bookmarks has an outline")
	}
}
