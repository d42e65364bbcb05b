package layout

import (
	"slices"

	"factsheet/internal/page"
)

// A page has from three to eight bookmarks: fewer help nobody, more are a second page.
const (
	fewestBookmarks = 3
	mostBookmarks   = 8
)

// heading draws a heading with the first baseline at y, and a bookmark to it.
func (p *pen) heading(level int, l lines, x, y page.Unit) {
	b := p.page.Heading(level)
	b.Bookmark(l.t.string(), y-l.f.look(l.t.spans[0].role).size)
	p.text(b, l, x, y, left)
}

// fewerBookmarks leaves out what can be found without one where there are too many:
// the key figures and the title, which stand at the top, and the sources, which follow
// the notes.
func (p *pen) fewerBookmarks() {
	marks := &p.page.Bookmarks
	for _, title := range []string{p.loc.Page.KeyFigures, p.loc.Page.Sources, (*marks)[0].Title} {
		if i := slices.IndexFunc(*marks, func(m page.Bookmark) bool { return m.Title == title }); i >= 0 && len(*marks) > mostBookmarks {
			*marks = slices.Delete(*marks, i, i+1)
		}
	}
}
