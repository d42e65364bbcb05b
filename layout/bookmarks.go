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
	b.Bookmark(l.t.string(), y-l.f.look(l.t.phrases[0].role).size)
	p.text(b, l, x, y, left)
}

// countBookmarks leaves out what can be found without one where there are too many: the
// key figures and the title, which stand at the top, and the sources, which follow the
// notes. A page that has no more than a title gets one to its very top.
func (p *pen) countBookmarks() {
	marks := &p.page.Bookmarks
	if len(*marks) < fewestBookmarks {
		p.kicker.Bookmark(p.loc.Page.FactSheet, 0)
		last := len(*marks) - 1
		*marks = append((*marks)[last:], (*marks)[:last]...)
	}
	for _, title := range []string{p.loc.Page.KeyFigures, p.loc.Page.Source, p.loc.Page.Sources, (*marks)[0].Title} {
		if i := slices.IndexFunc(*marks, func(m page.Bookmark) bool { return m.Title == title }); i >= 0 && len(*marks) > mostBookmarks {
			*marks = slices.Delete(*marks, i, i+1)
		}
	}
}
