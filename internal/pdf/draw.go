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

func (c *canvas) segment(g page.Segment) {
	x, y := points(g.X), points(g.Y)
	switch g.Op {
	case page.Move:
		c.pdf.MoveTo(x, y)
	case page.LineTo:
		c.pdf.LineTo(x, y)
	case page.Curve:
		c.pdf.CurveBezierCubicTo(points(g.X1), points(g.Y1), points(g.X2), points(g.Y2), x, y)
	case page.Rect:
		right, bottom := points(g.X+g.X1), points(g.Y+g.Y1)
		c.pdf.MoveTo(x, y)
		c.pdf.LineTo(right, y)
		c.pdf.LineTo(right, bottom)
		c.pdf.LineTo(x, bottom)
		c.pdf.ClosePath()
	case page.Close:
		c.pdf.ClosePath()
	}
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
