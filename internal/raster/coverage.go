package raster

import "factsheet/internal/page"

// coverage gathers closed paths and knows how much of each pixel lies inside them:
// exactly, as areas, not by samples. For every pixel it holds by how much more is
// covered there than left of it, in parts of whole.
type coverage struct {
	w, h   int
	change []int32 // rows of w+1

	// What was touched, in pixels; right is the last column.
	left, right, top, bottom int
}

const whole = 256 * 512 // a line that goes down a whole pixel, times twice its width

func newCoverage(w, h int) *coverage {
	c := &coverage{w: w, h: h, change: make([]int32, (w+1)*h)}
	c.reset()
	return c
}

func (c *coverage) reset() { c.left, c.right, c.top, c.bottom = c.w, -1, c.h, -1 }

// line adds one edge of a closed path, in 256ths of a pixel.
func (c *coverage) line(x0, y0, x1, y1 int32) {
	sign := int32(1)
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	from, to := max(y0, 0), min(y1, int32(c.h)<<8)
	if from >= to {
		return
	}
	dx, dy := int64(x1)-int64(x0), int64(y1)-int64(y0)
	at := func(y int32) int32 {
		if y == y1 {
			return x1
		}
		return x0 + int32(dx*int64(y-y0)/dy)
	}
	c.top, c.bottom = min(c.top, int(from>>8)), max(c.bottom, int(to-1)>>8)
	x := x0
	if from != y0 {
		x = at(from)
	}
	for y := from; y < to; {
		next := min((y|255)+1, to)
		end := at(next)
		c.row(c.change[int(y>>8)*(c.w+1):], x, end, sign*(next-y))
		x, y = end, next
	}
}

// row adds the part of an edge that lies in one row of pixels, from x to end, and
// goes down by dy.
func (c *coverage) row(row []int32, x, end, dy int32) {
	first, last := x>>8, end>>8
	if first == last || first < 0 && last < 0 {
		c.cell(row, first, dy, x&255+end&255)
		return
	}
	span, step, edge := end-x, int32(1), (first+1)<<8
	if span < 0 {
		span, step, edge = -span, -1, first<<8
	}
	done, from := int32(0), x
	for i := first; i != last; i += step {
		far := edge - x
		if far < 0 {
			far = -far
		}
		to := int32(int64(dy) * int64(far) / int64(span))
		c.cell(row, i, to-done, from-i<<8+edge-i<<8)
		done, from, edge = to, edge, edge+step<<8
	}
	c.cell(row, last, dy-done, from-last<<8+end&255)
}

// cell adds an edge within one pixel: dy down, sides twice as far right of its left
// side as the edge is on average.
func (c *coverage) cell(row []int32, i, dy, sides int32) {
	switch {
	case i < 0:
		row[0] += dy * 512
		c.left = 0
	case int(i) >= c.w:
		c.right = c.w - 1
	default:
		row[i] += dy * (512 - sides)
		row[i+1] += dy * sides
		c.left, c.right = min(c.left, int(i)), max(c.right, min(int(i)+1, c.w-1))
	}
}

// paint fills what is inside the paths gathered with a colour, within clip where
// that is not nil, and forgets them.
func (c *canvas) paint(color page.Color, clip *window) {
	for y := c.top; y <= c.bottom; y++ {
		row := c.change[y*(c.w+1):][:c.w+1]
		sum, alpha := int32(0), uint32(0)
		for x := c.left; x <= c.right; x++ {
			if d := row[x]; d != 0 {
				row[x] = 0
				sum += d
				alpha = opacity(sum)
			}
			if alpha == 0 {
				continue
			}
			if clip == nil {
				c.blend(3*(y*c.w+x), color, alpha)
			} else if a := alpha * clip.share(x, y) / 65536; a > 0 {
				c.blend(3*(y*c.w+x), color, a)
			}
		}
		row[c.w] = 0
	}
	c.reset()
}

// opacity turns what is covered of a pixel into 0 to 255. Paths that wind round it
// more than once cover it once.
func opacity(sum int32) uint32 {
	if sum < 0 {
		sum = -sum
	}
	return (uint32(min(sum, whole))*255 + whole/2) / whole
}

// window is a rectangle in 256ths of a pixel.
type window struct{ left, top, right, bottom int32 }

func (s scale) window(b page.Box) *window {
	return &window{s.of(b.X), s.of(b.Y), s.of(b.Right()), s.of(b.Bottom())}
}

// share is how much of a pixel lies in the window, in 65536ths.
func (w *window) share(x, y int) uint32 {
	return overlap(x, w.left, w.right) * overlap(y, w.top, w.bottom)
}

// overlap is how much of pixel i lies between two edges, in 256ths.
func overlap(i int, from, to int32) uint32 {
	a, b := max(int32(i)<<8, from), min(int32(i+1)<<8, to)
	return uint32(max(b-a, 0))
}
