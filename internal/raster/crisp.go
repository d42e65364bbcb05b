package raster

// Viewers of PDFs put upright and level edges between two pixels, so that rules and
// frames are sharp; and so does this package.

// toPixel is the edge between two pixels that is nearest.
func toPixel(v int32) int32 { return (v + 128) &^ 255 }

// crisp puts the rectangle that a shape is on whole pixels, at least one each way.
func crisp(rectangle []polyline) {
	if len(rectangle) != 1 || len(rectangle[0].points) != 4 {
		return
	}
	ps := rectangle[0].points
	left, top, right, bottom := toPixel(ps[0].x), toPixel(ps[0].y), toPixel(ps[2].x), toPixel(ps[2].y)
	if left == right && ps[0].x != ps[2].x {
		left = min(ps[0].x, ps[2].x) &^ 255
		right = left + 256
	}
	if top == bottom && ps[0].y != ps[2].y {
		top = min(ps[0].y, ps[2].y) &^ 255
		bottom = top + 256
	}
	copy(ps, []dot{{left, top}, {right, top}, {right, bottom}, {left, bottom}})
}

// crispLine gives a line of straight pieces such that the sides of those that are
// upright or level lie between pixels, and its width then.
func crispLine(l polyline, width int32) ([]dot, int32) {
	n := len(l.points)
	level := func(i, k int) bool { return l.points[i].y == l.points[k].y && l.points[i].x != l.points[k].x }
	upright := func(i, k int) bool { return l.points[i].x == l.points[k].x && l.points[i].y != l.points[k].y }
	straight := false
	for i := 1; i < n; i++ {
		straight = straight || level(i-1, i) || upright(i-1, i)
	}
	if !straight || l.curved {
		return l.points, width
	}
	width = max(toPixel(width), 256)
	side := func(v int32) int32 { return toPixel(v-width/2) + width/2 }
	out := make([]dot, n)
	for i, p := range l.points {
		var across, along bool // an upright piece meets here, a level one
		for _, k := range [...]int{i - 1, i + 1} {
			if l.closed {
				k = (k + n) % n
			}
			if k >= 0 && k < n {
				across, along = across || upright(i, k), along || level(i, k)
			}
		}
		switch {
		case across && along:
			p = dot{side(p.x), side(p.y)}
		case across:
			p = dot{side(p.x), toPixel(p.y)}
		case along:
			p = dot{toPixel(p.x), side(p.y)}
		}
		out[i] = p
	}
	return out, width
}
