package fonts

// SegmentOp is what a Segment of an outline does.
type SegmentOp uint8

const (
	MoveTo SegmentOp = iota // begins a contour at X, Y; the one before it ends where it began
	LineTo                  // a line to X, Y
	QuadTo                  // a curve to X, Y that the control point X1, Y1 draws towards itself
)

// Segment is one step of an outline. Coordinates are in halves of a font unit, so
// that the points that TrueType leaves out, midway between two others, are whole
// numbers; y grows upwards.
type Segment struct {
	Op           SegmentOp
	X, Y, X1, Y1 int32
}

// Flags of a point of an outline.
const (
	onCurve   = 0x01
	shortX    = 0x02
	shortY    = 0x04
	repeated  = 0x08
	sameX     = 0x10 // of a short x: it is positive
	sameY     = 0x20
	offsetsXY = 0x0002 // of a part of a composite glyph: its arguments are offsets
)

// A damaged face may ask for parts of parts without end. The most that a glyph of
// an embedded face has is 8.
const (
	maxParts    = 200
	maxSegments = 1 << 15
)

// Outline gives the contours of a glyph, nothing for a blank one. What is inside
// is where they wind round other than zero times.
func (f *Face) Outline(glyph uint16) []Segment {
	parts := maxParts
	return f.contours(nil, f.outline(glyph), &parts)
}

// Lowest gives the lowest y of a glyph's outline, in font units: that of the box which
// the face says of it, 0 for a blank one.
func (f *Face) Lowest(glyph uint16) int {
	if g := f.outline(glyph); len(g) >= 10 {
		return max(g.i16(4), -f.UnitsPerEm)
	}
	return 0
}

// contours appends those of a description, which may have as many parts as are left.
func (f *Face) contours(to []Segment, g table, left *int) []Segment {
	if len(g) < 10 {
		return to
	}
	if n := g.i16(0); n >= 0 {
		return simpleContours(to, g, n)
	}
	for at := 10; at < len(g) && *left > 0 && len(to) < maxSegments; {
		*left--
		flags := g.u16(at)
		part, m, size := readPart(g.from(at), flags)
		from := len(to)
		to = f.contours(to, f.outline(part), left)
		for i := range to[from:] {
			s := &to[from+i]
			s.X, s.Y = m.apply(s.X, s.Y)
			if s.Op == QuadTo {
				s.X1, s.Y1 = m.apply(s.X1, s.Y1)
			}
		}
		if at += size; flags&moreParts == 0 {
			break
		}
	}
	return to
}

// readPart reads which glyph a part of a composite one is, where it goes, and how
// many bytes say so.
func readPart(r table, flags int) (glyph uint16, m matrix, size int) {
	m = matrix{xx: 1 << 14, yy: 1 << 14}
	dx, dy, at := int(int8(r.u8(4))), int(int8(r.u8(5))), 6
	if flags&wordArguments != 0 {
		dx, dy, at = r.i16(4), r.i16(6), 8
	}
	if flags&offsetsXY != 0 { // else the part hangs on a point, which no face in use knows
		m.dx, m.dy = 2*int64(dx), 2*int64(dy)
	}
	number := func() int64 {
		at += 2
		return int64(r.i16(at - 2))
	}
	switch {
	case flags&oneScale != 0:
		m.xx = number()
		m.yy = m.xx
	case flags&twoScales != 0:
		m.xx, m.yy = number(), number()
	case flags&twoByTwo != 0:
		m.xx, m.yx, m.xy, m.yy = number(), number(), number(), number()
	}
	return uint16(r.u16(2)), m, at
}

// matrix moves a part of a composite glyph to its place. The first four are in
// 16384ths; x becomes x·xx + y·xy + dx.
type matrix struct{ xx, yx, xy, yy, dx, dy int64 }

func (m matrix) apply(x, y int32) (int32, int32) {
	const half = 1 << 13
	return int32((int64(x)*m.xx+int64(y)*m.xy+half)>>14 + m.dx),
		int32((int64(x)*m.yx+int64(y)*m.yy+half)>>14 + m.dy)
}

// point is a point of a contour, in halves of a font unit.
type point struct {
	x, y int32
	on   bool
}

func midway(a, b point) point { return point{(a.x + b.x) / 2, (a.y + b.y) / 2, true} }

// simpleContours reads a glyph of n contours that has no parts.
func simpleContours(to []Segment, g table, n int) []Segment {
	if n == 0 || len(g) < 10+2*n+2 {
		return to
	}
	points := readPoints(g, 12+2*n+g.u16(10+2*n), g.u16(8+2*n)+1)
	from := 0
	for i := range n {
		end := g.u16(10+2*i) + 1
		if end <= from || end > len(points) {
			return to
		}
		to = contour(to, points[from:end])
		from = end
	}
	return to
}

// readPoints reads n points: their flags from an offset on, then all x, then all y,
// each counted from the one before.
func readPoints(g table, at, n int) []point {
	flags := make([]byte, 0, n)
	for len(flags) < n {
		if at >= len(g) {
			return nil
		}
		flag, times := g[at], 1
		at++
		if flag&repeated != 0 {
			times += g.u8(at)
			at++
		}
		for range min(times, n-len(flags)) {
			flags = append(flags, flag)
		}
	}
	points := make([]point, n)
	x, y := 0, 0
	for i, flag := range flags {
		x, at = g.step(x, at, flag&shortX != 0, flag&sameX != 0)
		points[i].x, points[i].on = int32(2*x), flag&onCurve != 0
	}
	for i, flag := range flags {
		y, at = g.step(y, at, flag&shortY != 0, flag&sameY != 0)
		points[i].y = int32(2 * y)
	}
	return points
}

// step reads one coordinate and gives where the next one stands.
func (t table) step(from, at int, short, same bool) (value, next int) {
	switch {
	case short && same:
		return from + t.u8(at), at + 1
	case short:
		return from - t.u8(at), at + 1
	case same:
		return from, at
	}
	return from + t.i16(at), at + 2
}

// contour turns the points of a closed contour into segments. Between two points
// off the curve stands one on it, midway.
func contour(to []Segment, ps []point) []Segment {
	last := ps[len(ps)-1]
	start, rest := ps[0], ps[1:]
	if !start.on {
		rest = ps
		if start = last; !last.on {
			start = midway(last, ps[0])
		}
	}
	to = append(to, Segment{Op: MoveTo, X: start.x, Y: start.y})
	var off *point
	for i := range rest {
		p := &rest[i]
		switch {
		case off == nil && p.on:
			to = append(to, Segment{Op: LineTo, X: p.x, Y: p.y})
		case off == nil:
			off = p
		case p.on:
			to = append(to, Segment{QuadTo, p.x, p.y, off.x, off.y})
			off = nil
		default:
			m := midway(*off, *p)
			to = append(to, Segment{QuadTo, m.x, m.y, off.x, off.y})
			off = p
		}
	}
	if off != nil {
		to = append(to, Segment{QuadTo, start.x, start.y, off.x, off.y})
	}
	return to
}
