package layout

import (
	"factsheet/charts"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// list is a heading over items with square bullets: what the sources say.
type list struct {
	heading *text
	items   []*text
	key     *key // the key to the bars stands under it, nil for none
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
func (f *fit) ruleTo() page.Unit { return f.look(rHeading).size + 3500 }

func (ls *list) set(f *fit, width page.Unit, _ int) placed {
	lead := f.look(rBody).leading
	heading := ls.heading.set(f, width, fill)
	measure := min(width-hang, 44*f.look(rBody).size)
	var items []lines
	y := f.ruleTo() + lead + unit
	first := y
	for i, t := range ls.items {
		if i > 0 {
			y += lead + f.itemGap
		}
		items = append(items, t.set(f, measure, fill))
		y += items[i].height()
	}
	height := y + unit
	var keys placed
	if ls.key != nil {
		keys = ls.key.set(f, width)
		height += unit + keys.height
	}
	return placed{height: height, draw: func(p *pen, x, y0, h page.Unit) {
		p.rule(x, y0, x+width, page.Pt, f.brand)
		p.text(p.page.Heading(2), heading, x, y0+f.ruleTo(), left)
		l := p.page.List()
		y := y0 + first
		for i, it := range items {
			if i > 0 {
				y += lead + f.itemGap
			}
			_, body := l.Item()
			p.box(page.Box{X: x, Y: y - bullet - 1600, W: bullet, H: bullet}, f.brand)
			p.text(body, it, x+hang, y, left)
			y += it.height()
		}
		if ls.key != nil { // at the foot, on the axis of the chart beside it
			keys.draw(p, x, y0+h-keys.height, keys.height)
		}
	}}
}

// key explains the fills and forms that the charts use.
type key struct {
	heading *text
	kinds   []charts.KeyKind
	words   []*text
	pos     diag.Pos
}

func (s *setter) key(frames []*charts.Frame, pos diag.Pos, l *locale.Locale) *key {
	kinds := charts.Key(frames)
	if len(kinds) == 0 {
		return nil
	}
	k := &key{heading: s.plain(rSmallHead, pos, l.Page.HowToRead), kinds: kinds, pos: pos}
	for _, kind := range kinds {
		k.words = append(k.words, s.plain(rRowWhen, pos, kind.Say(l)))
	}
	return k
}

const (
	sampleWidth  = 28 * page.Pt
	sampleHeight = 7400
	sampleToText = 36 * page.Pt
)

// set sets the key in as many columns as the width has room for.
func (k *key) set(f *fit, width page.Unit) placed {
	lead := max(f.look(rRowWhen).leading, sampleHeight+unit)
	heading := k.heading.set(f, width, fill)
	cols := max(1, min(int(width/(150*page.Pt)), len(k.words)))
	measure := (width - page.Unit(cols-1)*gutter) / page.Unit(cols)
	var sets []lines
	var hs []page.Unit
	for i, w := range k.words {
		sets = append(sets, w.set(f, measure-sampleToText, fill))
		hs = append(hs, lead+sets[i].height())
	}
	split := splitColumns(hs, cols)
	top := f.look(rSmallHead).size + 3500
	return placed{height: top + tallest(hs, split) + unit, draw: func(p *pen, x, y0, _ page.Unit) {
		p.rule(x, y0, x+width, 500, page.Color(f.palette.Hairline))
		p.text(p.page.Heading(2), heading, x, y0+top, left)
		l := p.page.List()
		for c, part := range split {
			x, y := x+page.Unit(c)*(measure+gutter), y0+top
			for i := part[0]; i < part[1]; i++ {
				sample, body := l.Item()
				box := page.Box{X: x, Y: y + lead - 6400, W: sampleWidth, H: sampleHeight}
				d := charts.Sample(k.kinds[i], sampleWidth, sampleHeight, f.palette)
				sample.Figure(k.pos, k.kinds[i].Show(p.loc), box, d.Moved(box.X, box.Y))
				p.text(body, sets[i], x+sampleToText, y+lead, left)
				y += hs[i]
			}
		}
	}}
}
