package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

const (
	edge      = 1200 // width of a bar's outline, drawn inside it
	arrow     = 11 * page.Pt
	dotRadius = 4 * page.Pt
)

// Track is the drawing of one row: x from the plot's left end, y from the top of
// the row's track. Text goes after End.
type Track struct {
	Grid  page.Drawing // zero line and grid, which mean nothing to a listener
	Marks page.Drawing
	End   page.Unit // right end of the mark
}

// Draw draws every row on a plot of a width; full is the width of the whole
// block, which the track of a row without a figure fills, so that it is no length.
func (f *Frame) Draw(width, full page.Unit, p *brand.Palette) ([]Track, error) {
	extents, err := f.bars(width, nil)
	if err != nil {
		return nil, err
	}
	ink := painter{p: p, zero: f.Axis.Zero(width), dots: f.Dots}
	tracks := make([]Track, len(f.Rows))
	ticks := f.Axis.positions(width)
	for i, row := range f.Rows {
		t := &tracks[i]
		if row.Value.Absent {
			t.Marks = ink.gap(full)
			t.End = 10 * page.Pt
		} else {
			for _, x := range ticks {
				if x != ink.zero {
					t.Grid = append(t.Grid, page.Rule("grid", x, 0, x, TrackHeight, 500, page.Color(p.Grid)))
				}
			}
			if row.Claim.Value.Form == value.FormWord {
				t.End = ink.zero
			} else {
				t.Marks, t.End = ink.mark(row.Claim, extents[i])
			}
		}
		t.Grid = append(t.Grid, page.Rule("zero", ink.zero, 0, ink.zero, TrackHeight, 900, page.Color(p.Ink)))
	}
	return tracks, nil
}

// Sample draws a small mark of one kind for the key that explains the bars.
func Sample(kind KeyKind, width, height page.Unit, p *brand.Palette) page.Drawing {
	ink := painter{p: p}
	box := page.Box{W: width, H: height}
	switch kind {
	case KeyRange:
		low := width * 4 / 7
		return ink.rangeOf(page.Box{W: low, H: height}, box)
	case KeyInterval:
		tint := page.Color(p.Tint)
		from, at := width*2/7, width*4/7
		inside := page.Box{X: from, W: width - from, H: height}
		return page.Drawing{page.FramedRect("range", inside, &tint, page.Color(p.Brand), edge),
			page.Rule("point", at, -1000, at, height+1000, 2000, page.Color(p.Ink))}
	case KeyGap:
		return ink.hatched(box)
	case KeyDerived:
		return ink.derived(box, ink.fill(data.Survey))
	}
	stroke := page.Color(p.Brand)
	basis := [...]data.Basis{KeyRecorded: data.Record, KeyEstimated: data.Survey, KeyStated: data.Stated,
		KeyDotRecorded: data.Record, KeyDotEstimated: data.Survey, KeyDotStated: data.Stated, KeyLine: data.NoBasis}[kind]
	switch kind {
	case KeyDotRecorded, KeyDotEstimated, KeyDotStated:
		return page.Drawing{disc("dot", width/2, height/2, dotRadius, ink.fill(basis), stroke)}
	case KeyLine:
		y := height / 2
		return page.Drawing{page.Rule("range", 0, y, width, y, edge, stroke),
			page.Rule("end", 0, y-3000, 0, y+3000, edge, stroke), page.Rule("end", width, y-3000, width, y+3000, edge, stroke)}
	}
	return page.Drawing{page.FramedRect("bar", box, ink.fill(basis), stroke, edge)}
}

var dashes = []page.Unit{2000, 1500}

type painter struct {
	p    *brand.Palette
	zero page.Unit
	dots bool
}

// fill shows the basis in three steps of lightness.
func (k painter) fill(b data.Basis) *page.Color {
	c := page.Color{R: 255, G: 255, B: 255}
	switch basisGroup(b) {
	case 1:
		c = page.Color(k.p.Brand)
	case 2:
		c = between(page.Color(k.p.Brand), page.Color(k.p.Tint))
	}
	return &c
}

func between(a, b page.Color) page.Color {
	mid := func(x, y uint8) uint8 { return uint8((int(x) + int(y)) / 2) }
	return page.Color{R: mid(a.R, b.R), G: mid(a.G, b.G), B: mid(a.B, b.B)}
}

// mark draws a claim's value as its form asks.
func (k painter) mark(c *data.Claim, e extent) (d page.Drawing, end page.Unit) {
	stroke := page.Color(k.p.Brand)
	bar := func(b page.Box) page.Drawing {
		if c.Derived {
			return k.derived(b, k.fill(c.Basis))
		}
		return page.Drawing{page.FramedRect("bar", b, k.fill(c.Basis), stroke, edge)}
	}
	if k.dots {
		return k.dot(c, e)
	}
	switch c.Value.Form {
	case value.FormPoint:
		if e.point.W == 0 { // zero: a tick on the baseline
			t := page.Box{X: k.zero - edge, Y: BarTop, W: 2 * edge, H: BarHeight}
			return page.Drawing{page.FilledRect("bar", t, stroke)}, t.Right()
		}
		return bar(*e.point), max(e.point.Right(), k.zero)
	case value.FormRange:
		d = k.rangeOf(*e.low, *e.high)
		if c.Derived {
			d[len(d)-1].Dash = dashes
		}
		return d, max(e.high.Right(), k.zero)
	case value.FormInterval:
		tint := page.Color(k.p.Tint)
		near, far := *e.low, *e.high
		if e.point.X < k.zero { // negative: the end nearer to zero is the high one
			near, far = far, near
		}
		d = page.Drawing{page.FramedRect("range", beyond(near, far, k.zero), &tint, stroke, edge)}
		if across := e.low.X < k.zero && e.high.Right() > k.zero; near.W > 0 && !across {
			d = append(d, bar(near)...)
		}
		x := e.point.Right()
		if e.point.X < k.zero {
			x = e.point.X
		}
		return append(d, page.Rule("point", x, BarTop-1500, x, BarTop+BarHeight+1500, 2000, page.Color(k.p.Ink))), max(e.high.Right(), k.zero)
	case value.FormAtLeast, value.FormMoreThan:
		b := *e.low
		if b.X < k.zero { // from a bound below zero upwards
			return k.open(b.X, b.X+arrow), max(b.X+arrow, k.zero)
		}
		tip := b.Right() + arrow
		return append(bar(b), k.head(b.Right(), tip)), tip
	case value.FormUpTo, value.FormLessThan:
		b, h := *e.high, edge/page.Unit(2)
		if b.X < k.zero { // from a bound below zero downwards
			return k.open(b.X, b.X-arrow), k.zero
		}
		if open := 4 * page.Pt; b.W > 2*open { // three sides, open towards zero
			b.X, b.W = b.X+open, b.W-open
		}
		s := page.Shape{Class: "bar", Stroke: &stroke, Width: edge, Path: []page.Segment{
			{Op: page.Move, X: b.X, Y: b.Y + h}, {Op: page.LineTo, X: b.Right() - h, Y: b.Y + h},
			{Op: page.LineTo, X: b.Right() - h, Y: b.Bottom() - h}, {Op: page.LineTo, X: b.X, Y: b.Bottom() - h}}}
		return page.Drawing{s}, b.Right()
	}
	return nil, k.zero
}

// derived draws a bar of our own calculation: its fill stands inside a dashed edge,
// which shows on every fill.
func (k painter) derived(b page.Box, fill *page.Color) page.Drawing {
	s := page.FramedRect("bar", b, nil, page.Color(k.p.Brand), edge)
	s.Dash = dashes
	d := page.Drawing{s}
	const inset = 2 * edge
	if in := (page.Box{X: b.X + inset, Y: b.Y + inset, W: b.W - 2*inset, H: b.H - 2*inset}); in.W > 0 && s.Stroke != nil {
		d = append(d, page.FilledRect("fill", in, *fill))
	}
	return d
}

// head is a line from x to tip with an arrow head: what goes on without an end.
func (k painter) head(x, tip page.Unit) page.Shape {
	stroke, y := page.Color(k.p.Brand), BarTop+BarHeight/page.Unit(2)
	back := page.Unit(3500)
	if tip < x {
		back = -back
	}
	return page.Shape{Class: "open", Stroke: &stroke, Width: edge, Path: []page.Segment{
		{Op: page.Move, X: x, Y: y}, {Op: page.LineTo, X: tip, Y: y},
		{Op: page.Move, X: tip - back, Y: y - 3000}, {Op: page.LineTo, X: tip, Y: y}, {Op: page.LineTo, X: tip - back, Y: y + 3000}}}
}

// open is a bound with a cap, and an arrow away from it.
func (k painter) open(bound, tip page.Unit) page.Drawing {
	y := BarTop + BarHeight/page.Unit(2)
	return page.Drawing{page.Rule("end", bound, y-3000, bound, y+3000, edge, page.Color(k.p.Brand)), k.head(bound, tip)}
}

// rangeOf draws an interval without a point: a thin line from zero to the nearer
// end, a tinted box to the farther one.
func (k painter) rangeOf(low, high page.Box) page.Drawing {
	stroke, tint := page.Color(k.p.Brand), page.Color(k.p.Tint)
	y := high.Y + high.H/2
	var box page.Box
	var d page.Drawing
	switch {
	case low.X < k.zero && high.X >= k.zero && high.W > 0: // across zero
		box = page.Box{X: low.X, Y: high.Y, W: high.Right() - low.X, H: high.H}
	case low.X < k.zero: // both below zero
		box = page.Box{X: low.X, Y: low.Y, W: high.X - low.X, H: low.H}
		d = append(d, page.Rule("line", high.X, y, k.zero, y, edge, stroke))
	default:
		box = page.Box{X: low.Right(), Y: high.Y, W: high.Right() - low.Right(), H: high.H}
		d = append(d, page.Rule("line", k.zero, y, low.Right(), y, edge, stroke))
	}
	return append(d, page.FramedRect("range", box, &tint, stroke, edge))
}

// beyond is what far has past near, on either side of zero.
func beyond(near, far page.Box, zero page.Unit) page.Box {
	from, to := min(near.X, far.X), max(near.Right(), far.Right())
	if near.X < zero && far.X >= zero || near.X >= zero && far.X < zero { // across zero
		return page.Box{X: from, Y: far.Y, W: to - from, H: far.H}
	}
	if far.X < zero {
		return page.Box{X: far.X, Y: far.Y, W: near.X - far.X, H: far.H}
	}
	return page.Box{X: near.Right(), Y: far.Y, W: far.Right() - near.Right(), H: far.H}
}

// dot draws a point as a disc, and the ends as a line through it.
func (k painter) dot(c *data.Claim, e extent) (d page.Drawing, end page.Unit) {
	stroke := page.Color(k.p.Brand)
	tip := func(b *page.Box) page.Unit {
		if b.X < k.zero {
			return b.X
		}
		return b.Right()
	}
	y := BarTop + BarHeight/page.Unit(2)
	end = k.zero
	switch from, to := e.low, e.high; {
	case from != nil && to != nil:
		x1, x2 := tip(from), tip(to)
		d = page.Drawing{page.Rule("range", x1, y, x2, y, edge, stroke),
			page.Rule("end", x1, y-3000, x1, y+3000, edge, stroke), page.Rule("end", x2, y-3000, x2, y+3000, edge, stroke)}
		end = max(end, x2)
	case from != nil:
		d, end = k.open(tip(from), tip(from)+arrow), max(end, tip(from)+arrow)
	case to != nil:
		d, end = k.open(tip(to), tip(to)-arrow), max(end, tip(to))
	}
	if e.point != nil {
		x := tip(e.point)
		d = append(d, disc("dot", x, y, dotRadius, k.fill(c.Basis), stroke))
		end = max(end, x+dotRadius)
	}
	return d, end
}

// disc is a circle of four cubic curves whose stroke lies inside.
func disc(class string, x, y, radius page.Unit, fill *page.Color, stroke page.Color) page.Shape {
	r := radius - edge/2
	k := r * 5523 / 10000
	curve := func(x1, y1, x2, y2, x3, y3 page.Unit) page.Segment {
		return page.Segment{Op: page.Curve, X1: x + x1, Y1: y + y1, X2: x + x2, Y2: y + y2, X: x + x3, Y: y + y3}
	}
	return page.Shape{Class: class, Fill: fill, Stroke: &stroke, Width: edge, Path: []page.Segment{
		{Op: page.Move, X: x + r, Y: y}, curve(r, k, k, r, 0, r), curve(-k, r, -r, k, -r, 0),
		curve(-r, -k, -k, -r, 0, -r), curve(k, -r, r, -k, r, 0), {Op: page.Close}}}
}

// gap is the empty, hatched track of a row without a figure. It has no end edge
// and runs from edge to edge of the block, past the last tick, so that it is not a
// length.
func (k painter) gap(full page.Unit) page.Drawing {
	return k.hatched(page.Box{Y: BarTop, W: full, H: BarHeight})
}

func (k painter) hatched(b page.Box) page.Drawing {
	c := page.Color(k.p.Hatch)
	return page.Drawing{
		page.Hatch("hatch", b, 3200, 600, c),
		page.Rule("hatch", b.X, b.Y, b.Right(), b.Y, 500, c),
		page.Rule("hatch", b.X, b.Bottom(), b.Right(), b.Bottom(), 500, c),
	}
}
