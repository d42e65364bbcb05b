package layout

import (
	"rsc.io/qr"

	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// onlineCopy is a QR code that leads to where the brief lives.
type onlineCopy struct {
	code *qr.Code
	alt  string
	pos  diag.Pos
}

const qrSide = 54 * page.Pt

// onlineCopyOf makes the code of the brief's address, nil where it has none or where
// no code holds it.
func onlineCopyOf(o content.Online, pos diag.Pos) *onlineCopy {
	if o.URL == "" {
		return nil
	}
	code, err := qr.Encode(o.URL, qr.M)
	if err != nil { // longer than any code; the address still stands in the colophon
		return nil
	}
	return &onlineCopy{code, o.Code, pos}
}

// draw draws the code with its top right corner at x, y. Neighbouring squares of a
// row are one rectangle, so that no reader sees a seam.
func (o *onlineCopy) draw(p *pen, right, y page.Unit) {
	n := o.code.Size
	at := func(i int) page.Unit { return qrSide * page.Unit(i) / page.Unit(n) }
	black := page.Color(p.fit.palette.Ink)
	squares := page.Shape{Class: "qr", Fill: &black}
	for row := range n {
		for from := 0; from < n; from++ {
			to := from
			for to < n && o.code.Black(to, row) {
				to++
			}
			if to > from {
				squares.Path = append(squares.Path, page.Segment{Op: page.Rect, X: right - qrSide + at(from), Y: y + at(row), X1: at(to) - at(from), Y1: at(row+1) - at(row)})
				from = to
			}
		}
	}
	p.page.Code(o.pos, o.alt, page.Box{X: right - qrSide, Y: y, W: qrSide, H: qrSide}, page.Drawing{squares})
}

// set sets the code as a block of its own, under the sources.
func (o *onlineCopy) set(f *fit, width page.Unit, _ int) placed {
	right := qrSide
	if f.hang {
		right = (width-(columns-1)*gutter)/columns + gutter + qrSide
	}
	return placed{height: qrSide + unit, draw: func(p *pen, x, y page.Unit) { o.draw(p, x+right, y) }}
}
