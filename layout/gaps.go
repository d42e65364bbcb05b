package layout

import (
	"slices"

	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// gaps is the panel of what is not known. It is as strong as the figures, and its
// spine has the hatch of a track without a figure.
type gaps struct {
	heading *text
	items   []*text
}

func (s *setter) gaps(gs []content.Text, l *locale.Locale) *gaps {
	if len(gs) == 0 {
		return nil
	}
	g := &gaps{heading: s.plain(rPanelHead, gs[0].Pos, l.Page.WhatWeDoNotKnow)}
	for _, gap := range gs {
		g.items = append(g.items, s.text(&text{}, rBody, gap))
	}
	return g
}

const (
	spine     = 9500
	panelText = 15 * page.Pt // from the panel's edge to its text
)

// panelHead is the height of the filled head of a panel, which holds all lines of its
// heading: they are white.
func (f *fit) panelHead(heading lines) page.Unit {
	return f.look(rPanelHead).size + 9500 + heading.height()
}

func (g *gaps) set(f *fit, width page.Unit, columnCount int) placed {
	lead := f.look(rBody).leading
	heading := g.heading.set(f, width-16*page.Pt, fill)
	head := f.panelHead(heading)
	// A wide panel sets its items in two columns, so that lines stay readable.
	cols := 1
	if columnCount > 1 && len(g.items) > 1 {
		cols = 2
	}
	measure := (width - panelText - 6*page.Pt - page.Unit(cols-1)*gutter) / page.Unit(cols)
	var items []lines
	var hs []page.Unit
	for _, t := range g.items {
		l := t.set(f, measure, fill)
		items = append(items, l)
		hs = append(hs, lead+6*page.Pt+l.height())
	}
	split := splitColumns(hs, cols)
	height := head + unit + tallest(hs, split) + unit
	return placed{height: height, draw: func(p *pen, x, y0, h page.Unit) {
		if h > height*3/2 { // an almost empty panel looks like a fault
			h = height
		}
		brandC, hair := f.brand, page.Color(f.palette.Hairline)
		p.page.Ornament(page.Drawing{
			page.Hatch("hatch", page.Box{X: x, Y: y0 + head, W: spine, H: h - head}, 3200, 700, page.Color(f.palette.Hatch)),
			page.FramedRect("panel", page.Box{X: x, Y: y0, W: width, H: h}, nil, brandC, page.Pt),
			page.FilledRect("panel", page.Box{X: x, Y: y0, W: width, H: head}, brandC),
			page.Rule("panel", x+spine, y0+head, x+spine, y0+h, page.Pt, brandC),
		})
		p.text(p.page.Heading(2), heading, x+8*page.Pt, y0+f.ruleTo(), left)
		list := p.page.List()
		for c, part := range split {
			n := part[1] - part[0]
			slack := page.Unit(0) // the items share what room there is
			if n > 0 {
				slack = min((h-head-2*unit-sum(hs[part[0]:part[1]]))/page.Unit(n), 15*page.Pt)
			}
			cx := x + panelText + page.Unit(c)*(measure+gutter)
			y := y0 + head + unit
			for i := part[0]; i < part[1]; i++ {
				_, body := list.Item()
				p.text(body, items[i], cx, y+lead+slack/2, left)
				y += hs[i] + slack
				if i+1 < part[1] {
					from := x + spine
					if c > 0 {
						from = cx
					}
					to := cx + measure
					if c == cols-1 {
						to = x + width - page.Pt
					}
					p.rule(from, y, to, 500, hair)
				}
			}
		}
	}}
}

// splitColumns parts heights, in order, into at most n columns with the least
// tallest one; each part is from and to.
func splitColumns(hs []page.Unit, n int) [][2]int {
	var split [][2]int
	for limit := max(sum(hs)/page.Unit(n), slices.Max(append(hs, 0))); ; limit += page.Pt {
		split = split[:0]
		from, h := 0, page.Unit(0)
		for i := range hs {
			if h+hs[i] > limit && i > from {
				split = append(split, [2]int{from, i})
				from, h = i, 0
			}
			h += hs[i]
		}
		split = append(split, [2]int{from, len(hs)})
		if len(split) <= n {
			return split
		}
	}
}

// tallest gives the height of the tallest column of a split.
func tallest(hs []page.Unit, split [][2]int) (tall page.Unit) {
	for _, part := range split {
		tall = max(tall, sum(hs[part[0]:part[1]]))
	}
	return tall
}

func sum(hs []page.Unit) (total page.Unit) {
	for _, h := range hs {
		total += h
	}
	return total
}
