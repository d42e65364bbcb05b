package page

// Drawing is shapes in painting order.
type Drawing []Shape

// Shape is one path with how it is painted. Class says what it is ("bar",
// "grid", "hatch"), for tests and for writers that can style by class.
type Shape struct {
	Class  string
	Path   []Segment
	Fill   *Color
	Stroke *Color
	Width  Unit   // of the stroke
	Dash   []Unit // on, off, …
	Clip   *Box
}

// Op is what a Segment does.
type Op uint8

const (
	Move   Op = iota // to X, Y
	LineTo           // to X, Y
	Curve            // cubic, with the control points X1, Y1 and X2, Y2, to X, Y
	Rect             // a whole rectangle: corner X, Y; width X1, height Y1
	Close
)

// Segment is one step of a path.
type Segment struct {
	Op             Op
	X, Y           Unit
	X1, Y1, X2, Y2 Unit
}

// FilledRect is a box filled with a colour.
func FilledRect(class string, b Box, fill Color) Shape {
	return Shape{Class: class, Path: []Segment{{Op: Rect, X: b.X, Y: b.Y, X1: b.W, Y1: b.H}}, Fill: &fill}
}

// FramedRect is a box whose stroke lies inside it, so that its outer size is the
// box; fill may be nil. A box too narrow for two strokes is filled with the stroke's colour.
func FramedRect(class string, b Box, fill *Color, stroke Color, width Unit) Shape {
	if b.W <= 2*width || b.H <= 2*width {
		return FilledRect(class, b, stroke)
	}
	s := Shape{Class: class, Fill: fill, Stroke: &stroke, Width: width}
	s.Path = []Segment{{Op: Rect, X: b.X + width/2, Y: b.Y + width/2, X1: b.W - width, Y1: b.H - width}}
	return s
}

// Rule is a straight line.
func Rule(class string, x1, y1, x2, y2, width Unit, c Color) Shape {
	return Shape{Class: class, Path: []Segment{{Op: Move, X: x1, Y: y1}, {Op: LineTo, X: x2, Y: y2}}, Stroke: &c, Width: width}
}

// Hatch fills a box with lines at 45°, rising to the right, pitch apart along x,
// each cut at the box's edge.
func Hatch(class string, b Box, pitch, width Unit, c Color) Shape {
	s := Shape{Class: class, Stroke: &c, Width: width}
	for d := pitch; d < b.W+b.H; d += pitch {
		x1, y1 := b.X, b.Y+d // where the line meets the left or the bottom edge
		if d > b.H {
			x1, y1 = b.X+d-b.H, b.Bottom()
		}
		x2, y2 := b.X+d, b.Y // and the top or the right edge
		if d > b.W {
			x2, y2 = b.Right(), b.Y+d-b.W
		}
		s.Path = append(s.Path, Segment{Op: Move, X: x1, Y: y1}, Segment{Op: LineTo, X: x2, Y: y2})
	}
	return s
}

// Moved gives a copy of the drawing shifted by dx, dy.
func (d Drawing) Moved(dx, dy Unit) Drawing {
	out := make(Drawing, len(d))
	for i, s := range d {
		path := make([]Segment, len(s.Path))
		for k, g := range s.Path {
			g.X, g.Y = g.X+dx, g.Y+dy
			if g.Op == Curve {
				g.X1, g.Y1, g.X2, g.Y2 = g.X1+dx, g.Y1+dy, g.X2+dx, g.Y2+dy
			}
			path[k] = g
		}
		s.Path = path
		if s.Clip != nil {
			c := *s.Clip
			c.X, c.Y = c.X+dx, c.Y+dy
			s.Clip = &c
		}
		out[i] = s
	}
	return out
}
