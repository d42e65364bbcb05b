package layout

import (
	"cmp"

	"factsheet/charts"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// plan is a page that was set: every block with its height, and the room left.
type plan struct {
	fit                         *fit
	masthead, figures, colophon placed
	slots                       []slot // of the blocks, in reading order
	open                        bool   // the first block stands right under a band, whose edge is its rule
	figuresTop, top             page.Unit
	spare                       page.Unit // from the last block to the colophon; negative: over the page by so much
	faults                      page.Unit // the part of the white in columns that is over its limit
	cramped                     bool      // a block has a width that it should not
	over                        *text     // a word of it is wider than its column
}

// copyfit gives the most open way to set the page in which all of it fits. Where none has
// all blocks at a width that suits them, it is the first that has not; where none has
// columns as level as they should be, the most level; where none fits, the one that lacks
// least, which it takes longer to find than to see that none does.
func (c *parts) copyfit(br *brand.Brand) *plan {
	pl := c.attempt(br, false)
	if !pl.fits() {
		pl = c.attempt(br, true)
	}
	return pl
}

// search looks for the most open way to set a page, and keeps what is best of the ways
// that are not good.
type search struct {
	c                     *parts
	brand                 *brand.Brand
	work                  *workspace
	beyond                bool // blocks may end beyond the page
	narrow, uneven, short *plan
}

// attempt is copyfit, in which blocks may end beyond the page or not.
func (c *parts) attempt(br *brand.Brand, beyond bool) *plan {
	s := &search{c: c, brand: br, work: &workspace{}, beyond: beyond}
	from, ladder := middleFlight, ladder()
	if c.prose > int64(c.grid.measure/page.Pt)*int64(c.grid.height/page.Pt) { // it fits in none
		from = len(ladder) - 1
	}
	for pass, forms := range c.forms() {
		for i := from; i < len(ladder); i++ {
			if pass > 0 && i <= middleFlight {
				continue
			}
			pl, room := s.climb(ladder[i], forms)
			if i == middleFlight && room {
				pl = cmp.Or(s.opened(forms), pl)
			}
			if pl != nil {
				return pl
			}
		}
	}
	return cmp.Or(s.narrow, s.uneven, s.short)
}

// opened gives the first good way above the middle flight, nil for none.
func (s *search) opened(forms []bool) *plan {
	for _, fl := range ladder()[:middleFlight] {
		if fl[0].over && !s.c.bare() {
			continue
		}
		if pl, _ := s.climb(fl, forms); pl != nil {
			return pl
		}
	}
	return nil
}

// climb gives the first good way of a flight, nil for none, and tells whether its last
// step leaves room for a more open one; else the others are not tried.
func (s *search) climb(fl flight, forms []bool) (good *plan, room bool) {
	last := len(fl) - 1
	lowest, room := s.at(&fl[last], forms)
	if !room {
		return nil, false
	}
	for i := range fl[:last] {
		if pl, _ := s.at(&fl[i], forms); pl != nil {
			return pl, true
		}
	}
	return lowest, true
}

// at sets the page at a density in the first of the forms in which it is good, and gives
// nil where it is in none; room tells whether it is, or could be at a more open one.
func (s *search) at(d *density, forms []bool) (good *plan, room bool) {
	for _, table := range forms {
		pl := s.c.plan(s.c.fit(d, s.brand, s.work, table), s.beyond)
		switch {
		case !pl.fits():
			if s.short == nil || pl.over == nil && (s.short.over != nil || pl.spare > s.short.spare) {
				s.short = pl
			}
		case pl.faults == 0 && !pl.cramped:
			return pl, true
		case pl.faults == 0:
			s.narrow = cmp.Or(s.narrow, pl)
			room = room || pl.spare > mostUneven
		default:
			if s.uneven == nil || pl.faults < s.uneven.faults {
				s.uneven = pl
			}
			room = room || pl.spare > mostUneven
		}
	}
	return nil, room
}

// fits reports whether the page holds all of the plan.
func (pl *plan) fits() bool { return pl.spare >= 0 && pl.over == nil }

// bare reports whether the brief says so little that a figure may be the hero of the
// page: one of them, or one chart of at most three.
func (c *parts) bare() bool {
	return len(c.charts) <= 1 && c.rows() <= 3 && len(c.figures.cells) <= 1
}

// forms are the ways to set charts, as tables or with the label over the track, in the
// order in which they are tried: at every setting, and then again for what does not fit.
func (c *parts) forms() [][]bool {
	most := 0
	for _, ch := range c.charts {
		most = max(most, ch.rows())
	}
	switch {
	case most >= tableRows:
		return [][]bool{{true}, {false}}
	case c.rows() >= tableRows:
		return [][]bool{{false, true}}
	}
	return [][]bool{{false}}
}

// tableRows is from how many rows on a chart is a table.
const tableRows = 6

// rows counts the rows of all charts that stand on an axis.
func (c *parts) rows() (n int) {
	for _, ch := range c.charts {
		n += ch.rows()
	}
	return n
}

// fit gives the looks of a density, with the largest title that keeps two lines.
func (c *parts) fit(d *density, br *brand.Brand, w *workspace, table bool) *fit {
	var f *fit
	for i := range d.titles {
		if i > 0 && d.titles[i] == d.titles[i-1] {
			break
		}
		f = newFit(d, br, w, i, len(c.figures.cells), c.rows())
		if f.table = table; len(c.masthead.title.set(f, c.grid.measure, balance).rows) <= 2 {
			break
		}
	}
	f.valueWidth = c.valueWidth(f)
	w.over = nil
	return f
}

// valueWidth gives the width of the column of values where charts are tables: as wide
// as the widest, within limits. A value that is wider takes two lines.
func (c *parts) valueWidth(f *fit) page.Unit {
	body := f.look(rRowLabel).size
	least, most, step := body*10, body*40/3, body*8/9
	widest := least
	for _, ch := range c.charts {
		for _, fr := range ch.frames {
			if a, ok := fr.(*axisFrame); ok && f.table {
				for _, r := range a.rows {
					widest = max(widest, r.figure.set(f, endless, fill).wide, r.standing.set(f, endless, fill).wide, r.interval.set(f, endless, fill).wide)
				}
			}
		}
	}
	return min(least+(widest-least+step-1)/step*step, most)
}

// plan sets all parts for a fit and packs them, beyond the page where they may be. Where
// they may not and do not fit, it says no more than that.
func (c *parts) plan(f *fit, beyond bool) *plan {
	p := &plan{fit: f}
	p.masthead, p.colophon = c.masthead.set(f), c.colophon.set(f)
	p.open = c.masthead.endsInBand()
	p.top = p.masthead.height
	if len(c.figures.cells) > 0 {
		p.figures = c.figures.set(f, c.grid.measure, columns)
		p.top += f.toFirst(p.figures, p.open)
		p.figuresTop, p.top = p.top, p.top+p.figures.height+f.gap
	} else if len(c.modules) > 0 {
		p.top += f.toFirst(c.modules[0].set(f, c.grid.measure, columns), p.open)
	}
	p.over = f.work.tooWide()
	blocks := make([][]choice, len(c.modules))
	for i, m := range c.modules {
		blocks[i] = m.choices(f, c.grid)
	}
	limit := c.grid.foot - p.colophon.height - f.gap/2
	way := c.packer.pack(blocks, p.top, limit, f.gap, f.level, beyond)
	if way == nil {
		p.spare = -1
		return p
	}
	p.slots, p.faults = way.slots(f.gap, f.level), way.faults(f.level)
	p.cramped = way.cramped
	bottom := p.top
	for _, s := range p.slots {
		bottom = max(bottom, s.bottom())
		if s.choice.set.over != nil {
			p.over = s.choice.set.over
		}
	}
	p.spare = limit - bottom
	return p
}

// toFirst is from the masthead to the top of the first block. Under a band there is
// room up to the first line of text, and no rule.
func (f *fit) toFirst(first placed, open bool) page.Unit {
	if open && first.head > 0 {
		return f.first*hundredth - first.head
	}
	return f.gap
}

// plot is the widest that the plot of a chart can be in its place, with the scale that
// it shares with other charts.
type plot struct {
	scale *charts.Shared
	width page.Unit
}

// plots gives the width of the plots that share a scale: of the narrowest of them.
func (pl *plan) plots() map[*charts.Shared]page.Unit {
	widths := map[*charts.Shared]page.Unit{}
	for _, s := range pl.slots {
		for _, p := range s.choice.set.plots {
			if w, found := widths[p.scale]; !found || p.width < w {
				widths[p.scale] = p.width
			}
		}
	}
	return widths
}
