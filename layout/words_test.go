package layout

import (
	"strings"
	"testing"
	"unicode"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestWordsOfThePage: all words that are set are among those of the content. An
// abbreviation that goes out with a page is looked for there: if it were missing, the
// page made again would not be the same.
func TestWordsOfThePage(t *testing.T) {
	for _, name := range examples {
		b := read(t, name)
		p, found := compose(t, b, brand.Default(), Options{Digest: strings.Repeat("0", 64)})
		if found.Failed() {
			t.Fatal(name, found)
		}
		words, seen := contentOf(t, b, brand.Default()).Words(), 0
		var walk func(e *page.Element)
		walk = func(e *page.Element) {
			if e.Role == page.Figure { // an axis, whose labels are numbers
				return
			}
			for _, k := range e.Kids {
				if k.Element != nil {
					walk(k.Element)
				}
				if k.Item == 0 {
					continue
				}
				for _, text := range p.Items[k.Item-1].Texts {
					for _, w := range strings.FieldsFunc(text.String(), func(r rune) bool { return !unicode.IsLetter(r) }) {
						seen++
						if !strings.Contains(words, w) {
							t.Errorf("%s: %q is on the page and not among the words of its content", name, w)
						}
					}
				}
			}
		}
		walk(p.Root)
		if seen < 50 {
			t.Errorf("%s: only %d words were seen", name, seen)
		}
	}
}
