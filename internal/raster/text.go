package raster

import (
	"factsheet/fonts"
	"factsheet/internal/page"
)

type glyphOf struct {
	face  *fonts.Face
	glyph uint16
}

// text draws the glyphs of a piece of text, each where the advances before it lead.
func (c *canvas) text(t *page.Text) {
	if t.From >= t.To {
		return
	}
	face := t.Run.Face
	em, size := int64(face.UnitsPerEm), int64(t.Size)
	// Places are in thousandths of a point, times em, so that nothing is rounded
	// before there are pixels.
	pen := int64(t.X) * em
	if t.Run.Backward {
		pen += int64(t.Width()) * em
	}
	for _, g := range t.Run.Glyphs[t.From:t.To] {
		if t.Run.Backward {
			pen -= int64(g.Advance) * size
		}
		at := dot{c.part(pen+int64(g.X)*size, em), c.part(int64(t.Y)*em-int64(g.Y)*size, em)}
		at = dot{(at.x + 32) &^ 63, toPixel(at.y)}
		c.glyph(face, g.ID, at, size)
		c.paint(t.Color, nil)
		if !t.Run.Backward {
			pen += int64(g.Advance)*size + int64(t.Tracking)*em
		}
	}
}

// glyph adds the outline of a glyph at its origin. Outlines are in halves of a unit.
func (c *canvas) glyph(face *fonts.Face, id uint16, origin dot, size int64) {
	key := glyphOf{face, id}
	outline, known := c.outlines[key]
	if !known {
		outline = face.Outline(id)
		c.outlines[key] = outline
	}
	em := 2 * int64(face.UnitsPerEm)
	at := func(x, y int32) dot {
		return dot{origin.x + c.part(int64(x)*size, em), origin.y - c.part(int64(y)*size, em)}
	}
	var start, now dot
	for _, s := range outline {
		to := at(s.X, s.Y)
		switch s.Op {
		case fonts.MoveTo:
			c.line(now.x, now.y, start.x, start.y)
			start = to
		case fonts.LineTo:
			c.line(now.x, now.y, to.x, to.y)
		case fonts.QuadTo:
			c.quad(now, at(s.X1, s.Y1), to)
		}
		now = to
	}
	c.line(now.x, now.y, start.x, start.y)
}
