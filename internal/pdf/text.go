package pdf

import (
	"factsheet/fonts"
	"factsheet/internal/page"
)

// texts draws pieces of text as one text object.
func (c *canvas) texts(ts []page.Text) error {
	open := false
	var x, y int64 // start of the line that Td counts from, in hundredths of a point
	d := dict{c.text[:0]}
	for i := range ts {
		t := &ts[i]
		if t.From >= t.To {
			continue
		}
		if c.state.fill != t.Color { // fpdf writes it, so what came before goes first
			if open {
				c.write(d.b[:len(d.b)-1])
				d.b = d.b[:0]
			}
			c.fill(t.Color)
		}
		if !open {
			d.s("BT\n")
			open = true
		}
		face := c.face(t.Run.Face)
		if face != c.state.face || t.Size != c.state.size {
			c.state.face, c.state.size = face, t.Size
			d.s("/F").int(face).s(" ").milli(t.Size).s(" Tf\n")
		}
		if t.Tracking != c.state.tracking {
			c.state.tracking = t.Tracking
			d.milli(t.Tracking).s(" Tc\n")
		}
		start := t.X
		if t.Run.Backward {
			start += t.Width()
		}
		tx, ty := hundredths(start), hundredths(c.page.Height-t.Y)
		d.b = appendThousandths(d.b, (tx-x)*10)
		d.s(" ")
		d.b = appendThousandths(d.b, (ty-y)*10)
		d.s(" Td\n")
		x, y = tx, ty
		if err := c.glyphs(&d, t); err != nil {
			return err
		}
	}
	if open {
		c.write(d.s("ET").b)
	}
	return nil
}

// glyphs shows the glyphs of a piece in the order of its text, each by its code, with
// what moves them off their advances between.
func (c *canvas) glyphs(d *dict, t *page.Text) error {
	use := c.faces[c.state.face]
	f := t.Run.Face
	raised := int16(0)
	d.s("[<")
	if t.Run.Backward {
		d.shift(int(t.Run.Glyphs[t.From].Advance), f)
	}
	for k := t.From; k < t.To; k++ {
		g := t.Run.Glyphs[k]
		if g.X != 0 || g.Y != 0 || raised != 0 {
			if g.Y != raised {
				raised = g.Y
				d.s(">]TJ\n").milli(page.Unit(int64(raised) * int64(t.Size) / int64(f.UnitsPerEm))).s(" Ts[<")
			}
			d.shift(-int(g.X), f)
		}
		code, err := use.code(g.ID, t.Run.Text[g.At:g.At+g.Len])
		if err != nil {
			return err
		}
		d.b = appendHex(d.b, code)
		if k+1 < t.To {
			next := int(g.Advance) // from the start of the glyph
			if t.Run.Backward {
				next = -int(t.Run.Glyphs[k+1].Advance)
			}
			d.shift(f.Advance(g.ID)-next+int(g.X), f)
		}
	}
	d.s(">]TJ\n")
	if raised != 0 {
		d.s("0 Ts\n")
	}
	return nil
}

// shift moves the next glyph to the left, by font units.
func (d *dict) shift(units int, f *fonts.Face) {
	if units != 0 {
		d.s(">").int(perMille(units, f)).s("<")
	}
}

// perMille turns font units into thousandths of an em, the nearest.
func perMille(units int, f *fonts.Face) int {
	n := units * 1000
	if n < 0 {
		return -((-n + f.UnitsPerEm/2) / f.UnitsPerEm)
	}
	return (n + f.UnitsPerEm/2) / f.UnitsPerEm
}
