package layout

import "factsheet/internal/page"

// The grid: three columns on a text block 15 mm from the sides of an A4 sheet,
// vertical places in units of 3 points.
const (
	gutter  = 15 * page.Pt
	unit    = 3 * page.Pt
	columns = 3
)

// sheet is the paper and where things may stand on it.
type sheet struct {
	width, height page.Unit
	left          page.Unit // left edge of the text block
	measure       page.Unit // its width
	foot          page.Unit // last baseline
}

func newSheet(p Paper) sheet {
	s := sheet{width: 595280, height: 841890, left: 42520}
	if p == Letter {
		s = sheet{width: 612000, height: 792000, left: 50880}
	}
	s.measure = s.width - 2*s.left
	s.foot = s.height - 21890
	return s
}

// span gives the width of n columns with the gutters between them.
func (s sheet) span(n int) page.Unit {
	column := (s.measure - (columns-1)*gutter) / columns
	return page.Unit(n)*column + page.Unit(n-1)*gutter
}

// column gives the left edge of column n, from 0.
func (s sheet) column(n int) page.Unit {
	return s.left + page.Unit(n)*(s.span(1)+gutter)
}
