package raster

import (
	"math/bits"

	"factsheet/internal/page"
)

// stroke adds the lines of a shape at their width, with flat ends and mitred corners.
func (c *canvas) stroke(lines []polyline, s *page.Shape) {
	width := c.of(s.Width)
	dash := make([]int32, len(s.Dash))
	period := int32(0)
	for i, u := range s.Dash {
		dash[i] = max(c.of(u), 0)
		period += dash[i]
	}
	for _, l := range lines {
		ps, width := crispLine(l, width)
		if l.closed {
			ps = append(ps[:len(ps):len(ps)], ps[0])
		}
		if period < 128 { // solid, or dashes too fine to be seen
			c.along(ps, width, l.closed)
			continue
		}
		for _, piece := range dashes(ps, dash) {
			c.along(piece, width, false)
		}
	}
}

// along adds a line of one width. The first point of a closed one is its last too.
func (c *coverage) along(ps []dot, width int32, closed bool) {
	var first, last dot // the directions across the line, half its width long
	have := false
	for i := 1; i < len(ps); i++ {
		a, b := ps[i-1], ps[i]
		length := distance(a, b)
		if length == 0 {
			continue
		}
		n := dot{int32(-int64(b.y-a.y) * int64(width) / (2 * length)), int32(int64(b.x-a.x) * int64(width) / (2 * length))}
		c.polygon(dot{a.x + n.x, a.y + n.y}, dot{b.x + n.x, b.y + n.y}, dot{b.x - n.x, b.y - n.y}, dot{a.x - n.x, a.y - n.y})
		if have {
			c.corner(a, last, n)
		} else {
			first, have = n, true
		}
		last = n
	}
	if closed && have {
		c.corner(ps[0], last, first)
	}
}

// corner fills the outer side of a corner at p between two stretches, given by what
// lies across them: to a point where the corner is not too sharp for one.
func (c *coverage) corner(p, m, n dot) {
	if int64(m.x)*int64(n.y)-int64(m.y)*int64(n.x) > 0 { // it turns towards them
		m, n = dot{-m.x, -m.y}, dot{-n.x, -n.y}
	}
	square := int64(m.x)*int64(m.x) + int64(m.y)*int64(m.y)
	bent := square + int64(m.x)*int64(n.x) + int64(m.y)*int64(n.y)
	a, b := dot{p.x + m.x, p.y + m.y}, dot{p.x + n.x, p.y + n.y}
	if bent*50 < square || bent == 0 { // PDF's limit: ten times the width
		c.polygon(p, a, b, b)
		return
	}
	tip := dot{p.x + int32(int64(m.x+n.x)*square/bent), p.y + int32(int64(m.y+n.y)*square/bent)}
	c.polygon(p, a, tip, b)
}

// polygon adds a shape of four corners, whichever way they go round, such that it
// adds to what others cover.
func (c *coverage) polygon(p, q, r, s dot) {
	if int64(r.x-p.x)*int64(s.y-q.y)-int64(r.y-p.y)*int64(s.x-q.x) < 0 {
		q, s = s, q
	}
	c.area([]dot{p, q, r, s})
}

// dashes cuts a line into its dashes, given as lengths on, off and so on.
func dashes(ps []dot, lengths []int32) [][]dot {
	var out [][]dot
	now := []dot{ps[0]}
	k, left := 0, int64(lengths[0])
	for i := 1; i < len(ps); i++ {
		a, b := ps[i-1], ps[i]
		length := distance(a, b)
		done := int64(0)
		for length-done > left {
			done += left
			at := dot{a.x + int32(int64(b.x-a.x)*done/length), a.y + int32(int64(b.y-a.y)*done/length)}
			if k%2 == 0 {
				out = append(out, append(now, at))
			}
			now = []dot{at}
			k++
			left = int64(lengths[k%len(lengths)])
		}
		left -= length - done
		now = append(now, b)
	}
	if k%2 == 0 {
		out = append(out, now)
	}
	return out
}

func distance(a, b dot) int64 {
	x, y := int64(b.x-a.x), int64(b.y-a.y)
	return root(x*x + y*y)
}

// root is the square root of n, rounded down.
func root(n int64) int64 {
	if n <= 0 {
		return 0
	}
	r := int64(1) << ((bits.Len64(uint64(n)) + 1) / 2) // not less than the root
	for {
		next := (r + n/r) / 2
		if next >= r {
			return r
		}
		r = next
	}
}
