package layout

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestFullness: what is said of a page's room is true of where its last letter stands,
// and where the page is refused, it is what the finding says.
func TestFullness(t *testing.T) {
	for _, name := range examples {
		b := read(t, name)
		p, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		colophon, last := p.Height, page.Unit(0) // the first baseline of the colophon, the last over it
		for _, it := range p.Items {
			for _, w := range it.Texts {
				if strings.HasPrefix(w.String(), "Set with") || strings.HasPrefix(w.String(), "Contact") {
					colophon = min(colophon, w.Y)
				}
			}
		}
		for _, it := range p.Items {
			for _, w := range it.Texts {
				if w.Y < colophon {
					last = max(last, w.Y)
				}
			}
		}
		if free := mm(colophon - last); free < full.Free || free > full.Free+12 {
			t.Errorf("%s: %d mm are said to be free, over the colophon are %d", name, full.Free, free)
		}
		if n := len(full.Parts); n < 4 || full.Parts[0].Name != "the masthead" || full.Parts[n-1].Name != "the colophon" || full.Parts[n-2].Name != "the sources" {
			t.Errorf("%s: parts %v", name, full.Parts)
		}
	}
	b := check(t, []byte(sized(4, 6, 30, 6, cyrillic)))
	_, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{})
	if want := fmt.Sprintf("%d mm over", -full.Free); full.Free >= 0 || len(found) != 1 || !strings.Contains(found[0].Message, want) {
		t.Errorf("%d mm free, and %v", full.Free, found)
	}
}

// TestMoreThanAnyPageHolds: what is far beyond a page is refused before it is set, at
// the place where it got too much.
func TestMoreThanAnyPageHolds(t *testing.T) {
	src := sized(1, 2, 700, 0, "Row ")
	b := check(t, []byte(src))
	s := newSetter(localeOf(t, b), brand.Default().Faces)
	s.gather(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), newGrid(A4), "")
	if s.glyphs <= mostGlyphs {
		t.Fatalf("only %d characters", s.glyphs)
	}
	p, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{})
	if p != nil || full.Density != "" || len(found) != 1 || found[0].Code != "E502" || !strings.Contains(strings.Split(src, "\n")[found[0].Pos.Line-1], "Note v") {
		t.Errorf("%+v, %v", full, found)
	}
}
