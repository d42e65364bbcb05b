package layout

import (
	"testing"

	"pgregory.net/rapid"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestBookmarks: every page has from three to eight of them, named, in reading order
// of what they lead to, and each at or over it.
func TestBookmarks(t *testing.T) {
	look := func(t fataler, src string, p *page.Page) {
		if n := len(p.Bookmarks); n < fewestBookmarks || n > mostBookmarks {
			t.Fatalf("%d bookmarks\n%s", n, src)
		}
		order := map[*page.Element]int{}
		var walk func(e *page.Element)
		walk = func(e *page.Element) {
			order[e] = len(order)
			for _, k := range e.Kids {
				if k.Element != nil {
					walk(k.Element)
				}
			}
		}
		walk(p.Root)
		last := -1
		for _, m := range p.Bookmarks {
			at, ok := order[m.Target]
			if !ok || at <= last || m.Title == "" || m.At < -page.Pt || m.At > p.Height {
				t.Fatalf("bookmark %+v\n%s", m, src)
			}
			last = at
		}
	}
	for _, name := range examples {
		p, _ := compose(t, read(t, name), brand.Default(), Options{})
		look(t, name, p)
	}
	for _, src := range []string{
		"schema: factsheet/v1\nbrief: {title: T, date: 2024-05-01}\nasks: [\"Who asks\"]\n",
		sized(4, 2, 4, 1, "Row "),
	} {
		p, found := compose(t, check(t, []byte(src)), brand.Default(), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		look(t, src, p)
	}
	rapid.Check(t, func(t *rapid.T) {
		src := generate(t)
		if p, found := compose(t, check(t, []byte(src)), brand.Default(), Options{}); !found.Failed() {
			look(t, src, p)
		}
	})
}
