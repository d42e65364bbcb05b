package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

const tickWidth = 1000 // of the ticks at the ends of an interval

var dashes = []page.Unit{2600, 1800}

// painter draws the mark of one row. The heaviest ink of a mark stands at the number
// that is printed: its dark edge, or its dot. All else is thinner or lighter.
type painter struct {
	Size
	p    *brand.Palette
	zero page.Unit
	top  page.Unit // of the bar, in the row's track
}

func (k painter) middle() page.Unit { return k.top + k.Bar/2 }

// fill shows the basis in three steps of lightness.
func (k painter) fill(b data.Basis) *page.Color {
	c := page.Color{R: 255, G: 255, B: 255}
	switch basisGroup(b) {
	case 1:
		c = page.Color(k.p.Brand)
	case 2:
		c = MiddleFill(k.p)
	}
	return &c
}

// lightestMiddle is the lightest grey of a middle fill that a photocopier tells from white.
const lightestMiddle = 141

// MiddleFill is the middle step of bars on white: half the brand colour, or as much more
// of it as a copy needs. On a dark ground, which nobody prints, it is half.
func MiddleFill(p *brand.Palette) page.Color {
	c := HalfTint(p)
	for part := 9; part < 16 && c.Grey().R > lightestMiddle && !lighter(p.Brand, p.Tint); part++ {
		c = mixed(p, part)
	}
	return c
}

func lighter(a, b brand.Color) bool { return page.Color(a).Grey().R > page.Color(b).Grey().R }

// HalfTint lies half way between the colour of a brand and its tint.
func HalfTint(p *brand.Palette) page.Color { return mixed(p, 8) }

// mixed is the colour of a brand in its tint, by sixteenths.
func mixed(p *brand.Palette, part int) page.Color {
	a, b := p.Brand, p.Tint
	mix := func(x, y uint8) uint8 { return uint8((part*int(x) + (16-part)*int(y)) / 16) }
	return page.Color{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B)}
}

// bar draws a value as its form asks, and gives the right end of what is drawn.
func (k painter) bar(c *data.Claim, e extent) (d page.Drawing, end page.Unit) {
	switch c.Value.Form {
	case value.FormPoint:
		x := k.tip(e.point)
		d = append(k.body(k.zero, x, c), k.edge(x, 0))
		if x == k.zero {
			return d, x + k.Edge
		}
		return d, max(x, k.zero)
	case value.FormInterval:
		low, x, high := k.tip(e.low), k.tip(e.point), k.tip(e.high)
		d = append(k.body(k.zero, x, c), k.interval(low, high)...)
		return append(d, k.edge(x, k.run())), max(high, x, k.zero) + tickWidth/2
	case value.FormRange:
		low, high := k.tip(e.low), k.tip(e.high)
		return k.rangeOf(low, high, c.Derived), max(high, k.zero)
	case value.FormEither:
		low, high := k.tip(e.low), k.tip(e.high)
		return append(k.leader(low, high), k.edge(low, 0), k.edge(high, 0)), max(high, k.zero)
	case value.FormAtLeast, value.FormMoreThan:
		x := k.tip(e.low)
		if x >= k.zero { // below zero what is counted may lie on either side of it
			d = k.body(k.zero, x, c)
		}
		return append(d, k.edge(x, 0), k.head(x, x+k.arrow())), max(x+k.arrow(), k.zero)
	case value.FormUpTo, value.FormLessThan:
		x := k.tip(e.high)
		if x < k.zero {
			return page.Drawing{k.edge(x, 0), k.head(x, x-k.arrow())}, k.zero
		}
		return k.upTo(x, c.Derived), max(x, k.zero)
	}
	return nil, k.zero
}

// tip is the end of a box away from zero.
func (k painter) tip(b *page.Box) page.Unit {
	if b.X < k.zero {
		return b.X
	}
	return b.Right()
}

// body is the bar between two places. That of our own calculation has a dashed
// outline, with its fill inside it, so that the dashes show on every fill.
func (k painter) body(from, to page.Unit, c *data.Claim) page.Drawing {
	b := page.Box{X: min(from, to), Y: k.top, W: max(from, to) - min(from, to), H: k.Bar}
	if b.W <= k.Edge {
		return nil // the dark edge fills it
	}
	if !c.Derived {
		return page.Drawing{page.FramedRect("bar", b, k.fill(c.Basis), page.Color(k.p.Brand), k.outline())}
	}
	frame := page.FramedRect("bar", b, nil, page.Color(k.p.Brand), k.outline())
	frame.Dash = dashes
	o := k.outline()
	in := page.Box{X: b.X + o, Y: b.Y + o, W: b.W - 2*o, H: b.H - 2*o}
	return page.Drawing{page.FilledRect("fill", in, *k.fill(c.Basis)), frame}
}

// edge is the dark edge that ends at the number x, on the side of zero, so that a
// bar's length is its value. It runs down below the bar, across an interval.
func (k painter) edge(x, down page.Unit) page.Shape {
	w := k.Edge
	if d := max(x, k.zero) - min(x, k.zero); d > 0 {
		w = min(w, d)
	}
	b := page.Box{X: x - w, Y: k.top, W: w, H: k.Bar + down}
	if x <= k.zero {
		b.X = x
	}
	return page.FilledRect("edge", b, page.Color(k.p.Brand))
}

// interval is a line under the bar from low to high, with a tick at each end.
func (k painter) interval(low, high page.Unit) page.Drawing {
	y := k.top + k.Bar + k.gap()
	line := page.FilledRect("interval", page.Box{X: low, Y: y, W: high - low, H: k.Edge}, HalfTint(k.p))
	return append(page.Drawing{line}, k.ticks(low, high, y+k.Edge/2, k.tick())...)
}

func (k painter) ticks(low, high, y, height page.Unit) (d page.Drawing) {
	for _, x := range [...]page.Unit{low, high} {
		d = append(d, page.Rule("tick", x, y-height/2, x, y+height/2, tickWidth, page.Color(k.p.Ink)))
	}
	return d
}

// leader is a thin line from zero to the nearer of two ends, none where zero lies
// between them.
func (k painter) leader(low, high page.Unit) page.Drawing {
	near := min(max(k.zero, low), high)
	if near == k.zero {
		return nil
	}
	return page.Drawing{page.Rule("line", k.zero, k.middle(), near, k.middle(), k.outline(), page.Color(k.p.Brand))}
}

// rangeOf is a range without a point: a line from zero to the nearer end, and a
// tinted box between two dark edges, none of which is more the number than the other.
func (k painter) rangeOf(low, high page.Unit, derived bool) (d page.Drawing) {
	d = k.leader(low, high)
	if low == high {
		return append(d, k.edge(low, 0))
	}
	h := k.Bar * 72 / 100
	box := page.Box{X: low, Y: k.middle() - h/2, W: high - low, H: h}
	tint := page.Color(k.p.Tint)
	s := page.FramedRect("range", box, &tint, page.Color(k.p.Brand), k.outline())
	if derived && s.Stroke != nil {
		s.Dash = dashes
	}
	w := min(k.Edge, box.W/3) // a third between the edges stays open
	left, right := page.Box{X: low, Y: k.top, W: w, H: k.Bar}, page.Box{X: high - w, Y: k.top, W: w, H: k.Bar}
	return append(d, s, page.FilledRect("edge", left, page.Color(k.p.Brand)), page.FilledRect("edge", right, page.Color(k.p.Brand)))
}

// upTo is a bar open at zero, with a dark edge at the bound and an arrow from it
// towards zero.
func (k painter) upTo(x page.Unit, derived bool) page.Drawing {
	var d page.Drawing
	if w := x - k.zero; w > k.Edge {
		o := k.outline()
		d = page.Drawing{
			page.FilledRect("ground", page.Box{X: k.zero, Y: k.top, W: w, H: k.Bar}, page.Color{R: 255, G: 255, B: 255}),
			page.Rule("bar", k.zero, k.top+o/2, x, k.top+o/2, o, page.Color(k.p.Brand)),
			page.Rule("bar", k.zero, k.top+k.Bar-o/2, x, k.top+k.Bar-o/2, o, page.Color(k.p.Brand)),
		}
		if derived {
			d[1].Dash, d[2].Dash = dashes, dashes
		}
		if tip := max(x-k.arrow(), k.zero+k.Edge/2); x-tip >= k.Edge*3 {
			d = append(d, k.head(x, tip))
		}
	}
	return append(d, k.edge(x, 0))
}

// head is a line from x to tip with an arrow head: what goes on without an end.
func (k painter) head(x, tip page.Unit) page.Shape {
	stroke, y := page.Color(k.p.Brand), k.middle()
	back, up := k.Edge*3/2, k.Edge*5/4
	if tip < x {
		back = -back
	}
	return page.Shape{Class: "open", Stroke: &stroke, Width: k.outline(), Path: []page.Segment{
		{Op: page.Move, X: x, Y: y}, {Op: page.LineTo, X: tip, Y: y},
		{Op: page.Move, X: tip - back, Y: y - up}, {Op: page.LineTo, X: tip, Y: y}, {Op: page.LineTo, X: tip - back, Y: y + up}}}
}

// hatched is the empty track of a row without a figure. It has no end edge, so that
// it is not a length.
func (k painter) hatched(b page.Box) page.Drawing {
	c := page.Color(k.p.Hatch)
	return page.Drawing{
		page.Hatch("hatch", b, 3200, 600, c),
		page.Rule("hatch", b.X, b.Y, b.Right(), b.Y, 500, c),
		page.Rule("hatch", b.X, b.Bottom(), b.Right(), b.Bottom(), 500, c),
	}
}
