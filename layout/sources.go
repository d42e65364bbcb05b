package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// sources lists every publication that the brief names, each with its link.
type sources struct {
	heading *text
	items   []*text
}

func (s *setter) sources(c *content.Content, l *locale.Locale) *sources {
	out := &sources{heading: s.plain(rHeading, c.Brief.Title.Pos, l.Page.Sources)}
	for _, src := range c.Sources {
		t := &text{}
		for _, run := range src.Entry.Runs {
			r := rSource
			if run.Strong {
				r = rSourceBold
			}
			sp := s.wordsIn(t, r, src.Pos, run.Words, run.Lang)
			sp.uri, sp.contents, sp.whole = run.URI, run.Label, run.Whole
		}
		out.items = append(out.items, t)
	}
	return out
}

// set sets the list in a number of columns of the grid.
func (ss *sources) set(f *fit, sh sheet, columns int) placed {
	const hung = 7500
	lead, width := f.look(rSource).leading, sh.span(1)
	var items []lines
	var hs []page.Unit
	for i, t := range ss.items {
		items = append(items, t.setHung(f, width, hung, fill))
		hs = append(hs, items[i].height()+lead+f.noteGap/2)
	}
	split := splitColumns(hs, columns)
	return placed{height: tallest(hs, split), draw: func(p *pen, x, y0, toFirst page.Unit) {
		p.text(p.page.Heading(2), ss.heading.set(f, width, fill), x, y0, left)
		list := p.page.List()
		for c, part := range split {
			y := y0 + toFirst
			for i := part[0]; i < part[1]; i++ {
				_, body := list.Item()
				p.text(body, items[i], x+page.Unit(c)*(width+gutter), y, left)
				y += hs[i]
			}
		}
	}}
}
