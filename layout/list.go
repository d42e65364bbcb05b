package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// list is a heading over items with square bullets: what the sources say.
type list struct {
	heading *text
	items   []*text
}

func (s *setter) points(ps []content.Text, l *locale.Locale) *list {
	if len(ps) == 0 {
		return nil
	}
	ls := &list{heading: s.plain(rHeading, ps[0].Pos, l.Page.WhatSourcesSay)}
	for _, p := range ps {
		ls.items = append(ls.items, s.text(&text{}, rBody, p))
	}
	return ls
}

const (
	bullet = 3 * page.Pt
	hang   = 9 * page.Pt
)

// ruleTo is from a block's rule to its heading's baseline.
func (f *fit) ruleTo() page.Unit { return f.look(rHeading).size * 13 / 10 }

func (ls *list) set(f *fit, width page.Unit, _ int) placed {
	lead := f.look(rBody).leading
	from, headWidth := page.Unit(0), width
	if f.hang {
		headWidth = (width - (columns-1)*gutter) / columns
		from = headWidth + gutter
	}
	heading := ls.heading.set(f, headWidth, fill)
	measure := min(width-from-hang, 44*f.look(rBody).size)
	var items []lines
	first := f.ruleTo()
	if !f.hang {
		first += heading.height() + lead + unit
	}
	y := first
	for i, t := range ls.items {
		if i > 0 {
			y += lead + f.itemGap
		}
		items = append(items, t.set(f, measure, fill))
		y += items[i].height()
	}
	return placed{height: max(y, f.ruleTo()+heading.height()) + unit, head: f.ruleTo(), draw: func(p *pen, x, y0 page.Unit) {
		p.over(x, y0, width, page.Pt, f.brand)
		p.heading(2, heading, x, y0+f.ruleTo())
		l := p.page.List()
		y := y0 + first
		for i, it := range items {
			if i > 0 {
				y += lead + f.itemGap
			}
			_, body := l.Item()
			p.box(page.Box{X: x + from, Y: y - bullet - f.look(rBody).size*18/100, W: bullet, H: bullet}, f.brand)
			p.text(body, it, x+from+hang, y, left)
			y += it.height()
		}
	}}
}
