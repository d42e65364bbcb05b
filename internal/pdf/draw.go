package pdf

import (
	"factsheet/internal/page"
)

// shape draws one path.
func (c *canvas) shape(s *page.Shape) {
	if len(s.Path) == 0 || s.Fill == nil && s.Stroke == nil {
		return
	}
	if s.Clip != nil {
		before := c.state
		c.pdf.ClipRect(points(s.Clip.X), points(s.Clip.Y), points(s.Clip.W), points(s.Clip.H), false)
		defer func() {
			c.pdf.ClipEnd()
			c.state = before
		}()
	}
	style := ""
	if s.Fill != nil {
		c.fill(*s.Fill)
		style = "F"
	}
	if s.Stroke != nil {
		c.stroke(*s.Stroke, s.Width, s.Dash)
		style += "D"
	}
	if g := s.Path[0]; len(s.Path) == 1 && g.Op == page.Rect {
		c.pdf.Rect(points(g.X), points(g.Y), points(g.X1), points(g.Y1), style)
		return
	}
	for _, g := range s.Path {
		c.segment(g)
	}
	c.pdf.DrawPath(style)
}

// segment writes one piece of a path. Every place in it is rounded alike, curves' too:
// a circle that is to close has to end where it begins, or its line ends in a spike.
func (c *canvas) segment(g page.Segment) {
	d := dict{c.text[:0]}
	at := func(x, y page.Unit, operator string) {
		d.centi(x).s(" ").centi(c.page.Height - y).s(operator)
	}
	switch g.Op {
	case page.Move:
		at(g.X, g.Y, " m")
	case page.LineTo:
		at(g.X, g.Y, " l")
	case page.Curve:
		at(g.X1, g.Y1, " ")
		at(g.X2, g.Y2, " ")
		at(g.X, g.Y, " c")
	case page.Rect:
		right, bottom := g.X+g.X1, g.Y+g.Y1
		at(g.X, g.Y, " m\n")
		at(right, g.Y, " l\n")
		at(right, bottom, " l\n")
		at(g.X, bottom, " l\nh")
	case page.Close:
		d.s("h")
	}
	c.write(d.b)
}

// fill sets the colour of fills and text. A new page starts with black.
func (c *canvas) fill(to page.Color) {
	if c.state.fill != to {
		c.pdf.SetFillColor(int(to.R), int(to.G), int(to.B))
		c.state.fill = to
	}
}

func (c *canvas) stroke(to page.Color, width page.Unit, dash []page.Unit) {
	if c.state.stroke != to {
		c.pdf.SetDrawColor(int(to.R), int(to.G), int(to.B))
		c.state.stroke = to
	}
	if c.state.width != width {
		c.pdf.SetLineWidth(points(width))
		c.state.width = width
	}
	var d dict
	lengths := make([]float64, 0, 4)
	for _, u := range dash {
		d.milli(u).s(" ")
		lengths = append(lengths, points(u))
	}
	if c.state.dash != string(d.b) {
		c.pdf.SetDashPattern(lengths, 0)
		c.state.dash = string(d.b)
	}
}
