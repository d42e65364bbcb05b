package layout

import "factsheet/internal/page"

// The grid: three columns on a text block 15 mm from the sides of an A4 sheet,
// vertical places in units of 3 points.
const (
	gutter  = 15 * page.Pt
	unit    = 3 * page.Pt
	columns = 3
)

// grid is the paper and where things may stand on it.
type grid struct {
	width, height page.Unit
	left          page.Unit // left edge of the text block
	measure       page.Unit // its width
	foot          page.Unit // last baseline
	bleed         page.Unit // how far colour goes beyond the edges
}

func newGrid(p Paper) grid {
	g := grid{width: 595280, height: 841890, left: 42520}
	if p == Letter {
		g = grid{width: 612000, height: 792000, left: 50880}
	}
	g.measure = g.width - 2*g.left
	g.foot = g.height - 21890
	return g
}

// across gives the width of n columns with the gutters between them.
func (g grid) across(n int) page.Unit {
	column := (g.measure - (columns-1)*gutter) / columns
	return page.Unit(n)*column + page.Unit(n-1)*gutter
}

// column gives the left edge of column n, from 0.
func (g grid) column(n int) page.Unit {
	return g.left + page.Unit(n)*(g.across(1)+gutter)
}
