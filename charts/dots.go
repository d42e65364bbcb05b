package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/page"
)

// dot draws a value on a scale where lengths mean nothing: a point as a disc, an
// interval as a line through it, and each end of a range, or a bound, as a dark edge.
func (k painter) dot(c *data.Claim, e extent) (d page.Drawing, end page.Unit) {
	y := k.middle()
	switch c.Value.Form {
	case value.FormPoint:
		x := k.tip(e.point)
		return page.Drawing{k.disc(x, c)}, x + k.radius()
	case value.FormInterval:
		low, x, high := k.tip(e.low), k.tip(e.point), k.tip(e.high)
		line := page.FilledRect("interval", page.Box{X: low, Y: y - k.Edge/2, W: high - low, H: k.Edge}, HalfTint(k.p))
		d = append(page.Drawing{line}, k.disc(x, c))
		return append(d, k.ticks(low, high, y, k.dotTick())...), max(high+tickWidth/2, x+k.radius())
	case value.FormRange:
		low, high := k.tip(e.low), k.tip(e.high)
		if low < high {
			tint := page.Color(k.p.Tint)
			line := page.FramedRect("range", page.Box{X: low, Y: y - k.Edge/2, W: high - low, H: k.Edge}, &tint, page.Color(k.p.Brand), k.Edge/4)
			if c.Derived && line.Stroke != nil {
				line.Dash = dashes
			}
			d = page.Drawing{line}
		}
		return append(d, k.dotEdge(low), k.dotEdge(high)), high + k.Edge/2
	case value.FormEither:
		low, high := k.tip(e.low), k.tip(e.high)
		return page.Drawing{k.dotEdge(low), k.dotEdge(high)}, high + k.Edge/2
	case value.FormAtLeast, value.FormMoreThan:
		x := k.tip(e.low)
		return page.Drawing{k.dotEdge(x), k.head(x, x+k.dotArrow())}, x + k.dotArrow()
	case value.FormUpTo, value.FormLessThan:
		x := k.tip(e.high)
		return page.Drawing{k.dotEdge(x), k.head(x, x-k.dotArrow())}, x + k.Edge/2
	}
	return nil, k.zero
}

// dotEdge is the dark edge of a number that is not a point.
func (k painter) dotEdge(x page.Unit) page.Shape {
	h := k.dotTick()
	return page.FilledRect("edge", page.Box{X: x - k.Edge/2, Y: k.middle() - h/2, W: k.Edge, H: h}, page.Color(k.p.Brand))
}

// disc is a circle at x of four cubic curves, whose stroke lies inside; dashed where
// the figure is our own calculation.
func (k painter) disc(x page.Unit, c *data.Claim) page.Shape {
	stroke, y := page.Color(k.p.Brand), k.middle()
	r := k.radius() - k.dotStroke()/2
	h := r * 5523 / 10000
	curve := func(x1, y1, x2, y2, x3, y3 page.Unit) page.Segment {
		return page.Segment{Op: page.Curve, X1: x + x1, Y1: y + y1, X2: x + x2, Y2: y + y2, X: x + x3, Y: y + y3}
	}
	s := page.Shape{Class: "dot", Fill: k.fill(c.Basis), Stroke: &stroke, Width: k.dotStroke(), Path: []page.Segment{
		{Op: page.Move, X: x + r, Y: y}, curve(r, h, h, r, 0, r), curve(-h, r, -r, h, -r, 0),
		curve(-r, -h, -h, -r, 0, -r), curve(h, -r, r, -h, r, 0), {Op: page.Close}}}
	if c.Derived {
		s.Dash = []page.Unit{2600, 1200}
	}
	return s
}
