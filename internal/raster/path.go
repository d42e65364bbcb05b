package raster

import (
	"math/bits"

	"factsheet/internal/page"
)

// shape draws one path as the writer of PDFs does: first its inside, then its line.
func (c *canvas) shape(s *page.Shape) {
	if s.Fill == nil && s.Stroke == nil {
		return
	}
	var clip *window
	if s.Clip != nil {
		clip = c.window(*s.Clip)
	}
	lines := c.flatten(s.Path)
	if s.Fill != nil {
		if len(s.Path) == 1 && s.Path[0].Op == page.Rect {
			crisp(lines)
		}
		for _, l := range lines {
			c.area(l.points)
		}
		c.paint(*s.Fill, clip)
	}
	if s.Stroke != nil {
		c.stroke(lines, s)
		c.paint(*s.Stroke, clip)
	}
}

// dot is a place in 256ths of a pixel.
type dot struct{ x, y int32 }

// polyline is one stretch of a path, its curves made straight pieces.
type polyline struct {
	points []dot
	closed bool
	curved bool
}

// flatten turns a path into places on the picture.
func (c *canvas) flatten(path []page.Segment) []polyline {
	var lines []polyline
	var now polyline
	end := func(closed bool) {
		if len(now.points) > 1 {
			now.closed = closed
			lines = append(lines, now)
		}
		now = polyline{}
	}
	for _, g := range path {
		to := dot{c.of(g.X), c.of(g.Y)}
		if len(now.points) == 0 && g.Op != page.Close && g.Op != page.Rect {
			now.points = append(now.points, to) // a path begins where it is first put
		}
		switch g.Op {
		case page.Move:
			end(false)
			now.points = append(now.points, to)
		case page.LineTo:
			now.points = append(now.points, to)
		case page.Curve:
			from := now.points[len(now.points)-1]
			now.curved = true
			now.points = cubic(now.points, from, dot{c.of(g.X1), c.of(g.Y1)}, dot{c.of(g.X2), c.of(g.Y2)}, to)
		case page.Rect:
			end(false)
			right, bottom := c.of(g.X+g.X1), c.of(g.Y+g.Y1)
			now.points = append(now.points, to, dot{right, to.y}, dot{right, bottom}, dot{to.x, bottom})
			end(true)
		case page.Close:
			if len(now.points) > 0 {
				start := now.points[0]
				end(true)
				now.points = append(now.points, start)
			}
		}
	}
	end(false)
	return lines
}

// area adds a closed shape.
func (c *coverage) area(ps []dot) {
	last := ps[len(ps)-1]
	for _, p := range ps {
		c.line(last.x, last.y, p.x, p.y)
		last = p
	}
}

// halvings gives how often a curve is halved before its pieces are straight to a
// sixteenth of a pixel, where bend is how far its control points are off a line.
func halvings(bend int32) int { return (bits.Len32(uint32(bend)/64) + 1) / 2 }

// cubic appends the pieces of a cubic curve after its first point.
func cubic(to []dot, a, b, c, d dot) []dot {
	bend := max(abs(a.x-2*b.x+c.x)+abs(a.y-2*b.y+c.y), abs(b.x-2*c.x+d.x)+abs(b.y-2*c.y+d.y))
	k := min(halvings(3*bend), 8)
	n := int64(1) << k
	for i := int64(1); i < n; i++ {
		j := n - i
		at := func(a, b, c, d int32) int32 {
			return int32((j*j*j*int64(a) + 3*j*j*i*int64(b) + 3*j*i*i*int64(c) + i*i*i*int64(d) + 1<<(3*k-1)) >> (3 * k))
		}
		to = append(to, dot{at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y)})
	}
	return append(to, d)
}

// quad adds the pieces of a quadratic curve as edges.
func (c *coverage) quad(a, b, d dot) {
	k := min(halvings(abs(a.x-2*b.x+d.x)+abs(a.y-2*b.y+d.y)), 8)
	n := int64(1) << k
	from := a
	for i := int64(1); i < n; i++ {
		j := n - i
		at := func(a, b, d int32) int32 {
			return int32((j*j*int64(a) + 2*j*i*int64(b) + i*i*int64(d) + 1<<(2*k-1)) >> (2 * k))
		}
		to := dot{at(a.x, b.x, d.x), at(a.y, b.y, d.y)}
		c.line(from.x, from.y, to.x, to.y)
		from = to
	}
	c.line(from.x, from.y, d.x, d.y)
}

func abs(v int32) int32 {
	if v < 0 {
		return -v
	}
	return v
}
