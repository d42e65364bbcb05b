package charts

import (
	"math/big"

	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// Size is how large marks are drawn. All of a mark follows from the height of a bar
// and the width of the dark edge that stands at the number.
type Size struct {
	Bar   page.Unit // height of a bar
	Edge  page.Unit // width of the dark edge
	Track page.Unit // height of every track, 0 for as high as its mark needs
}

const (
	pad         = 1800        // over and under a bar, where grid and zero line stand out
	hatchBefore = 8 * page.Pt // of an empty track, before the words on it
	below       = 600         // under the ticks of an interval
)

func (s Size) outline() page.Unit   { return s.Edge / 2 }
func (s Size) gap() page.Unit       { return s.Edge * 2 / 3 }           // from a bar to the interval under it
func (s Size) tick() page.Unit      { return s.Edge + 2*s.gap() }       // height of the ticks of an interval under a bar
func (s Size) run() page.Unit       { return s.Edge + s.gap() + below } // of the dark edge below a bar, across the interval
func (s Size) arrow() page.Unit     { return s.Edge * 65 / 12 }
func (s Size) radius() page.Unit    { return s.Bar * 10 / 21 } // of a dot
func (s Size) dotTick() page.Unit   { return s.Bar * 55 / 42 } // height of ticks and edges on a line with dots
func (s Size) dotArrow() page.Unit  { return s.Edge * 20 / 3 }
func (s Size) dotStroke() page.Unit { return s.Edge * 2 / 3 }

// Track is the drawing of one row: x from the plot's left end, y from the top of
// the row's track. Text goes after End, centred on Middle.
type Track struct {
	Grid   page.Drawing // zero line and grid, which mean nothing to a listener
	Marks  page.Drawing
	End    page.Unit // right end of the mark
	Height page.Unit
	Middle page.Unit // middle of the bar
}

// place gives the height of a row's track and the top of its bar.
func (f *Frame) place(row int, s Size) (height, top page.Unit) {
	c := f.Rows[row].Claim
	under := page.Unit(0) // of an interval under the bar
	if c != nil && c.Value.Form == value.FormInterval && !f.Dots {
		under = s.tick()
	}
	if s.Track > 0 {
		return s.Track, (s.Track - s.Bar - under*2/5) / 2
	}
	if under > 0 {
		under -= below
	}
	return s.Bar + 2*pad + under, pad
}

// Height gives the height of a row's track.
func (f *Frame) Height(row int, s Size) page.Unit {
	height, _ := f.place(row, s)
	return height
}

// Draw draws every row on a plot of a width; full is the width of the whole
// block, which the track of a row without a figure fills, so that it is no length.
func (f *Frame) Draw(width, full page.Unit, s Size, p *brand.Palette) ([]Track, error) {
	extents, err := f.bars(width, nil)
	if err != nil {
		return nil, err
	}
	zero := f.Axis.Zero(width)
	tracks := make([]Track, len(f.Rows))
	for i, row := range f.Rows {
		height, top := f.place(i, s)
		t := &tracks[i]
		t.Height, t.Middle, t.End = height, top+s.Bar/2, zero
		k := painter{Size: s, p: p, zero: zero, top: top}
		switch {
		case row.Value.Absent:
			t.Marks = k.hatched(page.Box{Y: top, W: full, H: s.Bar})
			t.Grid, t.End = page.Drawing{k.zeroLine(height)}, zero+hatchBefore
			continue
		case row.Claim.Value.Form == value.FormWord:
		case f.Dots:
			t.Marks, t.End = k.dot(row.Claim, extents[i])
		default:
			t.Marks, t.End = k.bar(row.Claim, extents[i])
		}
		t.Grid = f.grid(k, width, height)
	}
	return tracks, nil
}

// grid draws the zero line and a line at every tick; on a log scale, which has no
// zero, short lines between them.
func (f *Frame) grid(k painter, width, height page.Unit) (d page.Drawing) {
	line := func(x, from page.Unit) {
		d = append(d, page.Rule("grid", x, from, x, height, 500, page.Color(k.p.Grid)))
	}
	for _, x := range f.Axis.positions(width) {
		if x != k.zero || f.Axis.Log {
			line(x, 0)
		}
	}
	if f.Axis.Log {
		for _, x := range f.Axis.minor(width) {
			line(x, height-3*page.Pt)
		}
		return d
	}
	return append(d, k.zeroLine(height))
}

func (k painter) zeroLine(height page.Unit) page.Shape {
	return page.Rule("zero", k.zero, 0, k.zero, height, 900, page.Color(k.p.Ink))
}

// beyond is how far the mark of a row reaches past the farthest of its values.
func (f *Frame) beyond(low, point, high *big.Rat, s Size) page.Unit {
	switch {
	case low == nil && point == nil && high == nil:
		return 0
	case f.Dots && high == nil && low != nil:
		return s.dotArrow()
	case f.Dots && point != nil:
		return s.radius()
	case f.Dots:
		return s.Edge / 2
	case low != nil && high == nil:
		return s.arrow()
	case low != nil && point != nil:
		return tickWidth / 2
	case point != nil && point.Sign() == 0:
		return s.Edge
	}
	return 0
}

// Widest gives the widest plot inside a block of a width on which every mark, and
// beside it a text of the row's own width, has room; texts is nil where none stands
// beside the marks. It is negative where a text is wider than the block.
func (f *Frame) Widest(width page.Unit, s Size, texts []page.Unit) page.Unit {
	const whole = 10_000_000 // a plot so wide that places on it are shares of a width
	plot := width
	for i, row := range f.Rows {
		room, end := width, f.Axis.Zero(whole)
		if texts != nil {
			room -= texts[i]
		}
		if c := row.Claim; c != nil {
			low, point, high := c.Extent()
			room -= f.beyond(low, point, high, s)
			for _, r := range [...]*big.Rat{low, point, high} {
				if r != nil {
					v, _ := r.Float64()
					end = max(end, page.Unit(f.Axis.place(v, whole)))
				}
			}
		}
		if row.Value.Absent {
			room -= hatchBefore
		}
		if end > 0 {
			plot = page.Unit(min(int64(plot), int64(room)*whole/int64(end)))
		} else if room < 0 {
			plot = room
		}
	}
	return plot
}
