package layout

import (
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

// panelHead is the height of the filled head of a panel, which holds all lines of its
// heading: they are white.
func (f *fit) panelHead(heading lines) page.Unit {
	return f.look(rPanelHead).leading + f.look(rBody).leading*3/4 + heading.height()
}

// set sets the items under one another or, where they are many for a wide panel, in
// two columns of level rows.
func (g *gaps) set(f *fit, width page.Unit, columnCount int) placed {
	body := f.look(rBody)
	spine := body.size * 21 / 20 // of the hatch at the side
	text := spine + body.size*6/10
	measure := width - text - 6*page.Pt
	cols := 1
	switch {
	case f.hang: // the hatch is as wide as a column: half of what the sheet says is that nothing is known
		spine, text = (width-2*gutter)/columns, (width-2*gutter)/columns+gutter
		measure = width - text - gutter
	case columnCount == 2 && len(g.items) >= 4, columnCount == columns && len(g.items) > 1:
		cols = 2
		measure = (measure - gutter) / 2
	}
	inset := body.size * 9 / 10
	heading := g.heading.set(f, width-2*inset, fill)
	head := f.panelHead(heading)
	perColumn := (len(g.items) + cols - 1) / cols
	heights := make([]page.Unit, perColumn)
	items := make([]lines, len(g.items))
	for i, t := range g.items {
		items[i] = t.set(f, measure, fill)
		heights[i%perColumn] = max(heights[i%perColumn], body.leading+items[i].height()+f.gapPad*hundredth)
	}
	height := head + unit + sum(heights)
	return placed{height: height, draw: func(p *pen, x, y0 page.Unit) {
		brandC, hair := f.brand, page.Color(f.palette.Hairline)
		p.page.Ornament(page.Drawing{
			page.Hatch("hatch", page.Box{X: x, Y: y0 + head, W: spine, H: height - head}, 3200, 700, page.Color(f.palette.Hatch)),
			page.FramedRect("panel", page.Box{X: x, Y: y0, W: width, H: height}, nil, brandC, page.Pt),
			page.FilledRect("panel", page.Box{X: x, Y: y0, W: width, H: head}, brandC),
			page.Rule("panel", x+spine, y0+head, x+spine, y0+height, page.Pt, brandC),
		})
		p.heading(2, heading, x+inset, y0+(head-heading.height()+f.look(rPanelHead).size*66/100)/2)
		list := p.page.List()
		for i, it := range items {
			column := page.Unit(i / perColumn)
			y := y0 + head + unit + sum(heights[:i%perColumn])
			cx := x + text + column*(measure+gutter)
			if i%perColumn > 0 {
				from, to := cx, cx+measure
				if column == 0 {
					from = x + spine
				}
				if int(column) == cols-1 {
					to = x + width - page.Pt
				}
				p.rule(from, y, to, 500, hair)
			}
			_, block := list.Item()
			p.text(block, it, cx, y+body.leading, left)
		}
	}}
}

func sum(hs []page.Unit) (total page.Unit) {
	for _, h := range hs {
		total += h
	}
	return total
}
