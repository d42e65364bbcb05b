package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/page"
)

// paint is one area of ink as it lies on the page.
type paint struct {
	color  page.Color
	around page.Box // nothing of it lies outside
	covers func(x, y page.Unit) bool
}

// paintsOf gives what a shape covers, in the order in which it is painted: its
// fill, then its stroke. A fill of other forms than rectangles counts as its box.
func paintsOf(s page.Shape) (out []paint) {
	clipped := func(covers func(x, y page.Unit) bool) func(x, y page.Unit) bool {
		return func(x, y page.Unit) bool { return (s.Clip == nil || inside(*s.Clip, x, y)) && covers(x, y) }
	}
	around := boxOf(s.Path)
	if s.Fill != nil {
		out = append(out, paint{*s.Fill, around, clipped(func(x, y page.Unit) bool { return true })})
	}
	if s.Stroke != nil {
		var lines [][4]page.Unit
		var at, start page.Segment
		for _, g := range s.Path {
			switch g.Op {
			case page.Move:
				start = g
			case page.LineTo, page.Curve:
				lines = append(lines, [4]page.Unit{at.X, at.Y, g.X, g.Y})
			case page.Close:
				lines = append(lines, [4]page.Unit{at.X, at.Y, start.X, start.Y})
			case page.Rect:
				r, b := g.X+g.X1, g.Y+g.Y1
				lines = append(lines, [4]page.Unit{g.X, g.Y, r, g.Y}, [4]page.Unit{r, g.Y, r, b}, [4]page.Unit{r, b, g.X, b}, [4]page.Unit{g.X, b, g.X, g.Y})
			}
			at = g
		}
		w := s.Width/2 + 1
		thick := page.Box{X: around.X - w, Y: around.Y - w, W: around.W + 2*w, H: around.H + 2*w}
		out = append(out, paint{*s.Stroke, thick, clipped(func(x, y page.Unit) bool {
			for _, l := range lines {
				if distance(l, x, y) <= float64(s.Width)/2 {
					return true
				}
			}
			return false
		})})
	}
	return out
}

// boxOf gives the box round all places that a path names.
func boxOf(path []page.Segment) page.Box {
	left, top, right, bottom := path[0].X, path[0].Y, path[0].X, path[0].Y
	for _, g := range path {
		if g.Op == page.Close {
			continue
		}
		left, top, right, bottom = min(left, g.X), min(top, g.Y), max(right, g.X), max(bottom, g.Y)
		if g.Op == page.Rect {
			right, bottom = max(right, g.X+g.X1), max(bottom, g.Y+g.Y1)
		}
	}
	return page.Box{X: left, Y: top, W: right - left, H: bottom - top}
}

func inside(b page.Box, x, y page.Unit) bool {
	return x >= b.X && x <= b.Right() && y >= b.Y && y <= b.Bottom()
}

// distance is how far a place is from a line between two places.
func distance(l [4]page.Unit, x, y page.Unit) float64 {
	dx, dy := float64(l[2]-l[0]), float64(l[3]-l[1])
	px, py := float64(x-l[0]), float64(y-l[1])
	t := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		t = min(max((px*dx+py*dy)/length, 0), 1)
	}
	return math.Hypot(px-t*dx, py-t*dy)
}

// contrast is that of WCAG 2.2, from 1 to 21.
func contrast(a, b page.Color) float64 {
	luminance := func(c page.Color) float64 {
		linear := func(v uint8) float64 {
			s := float64(v) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

// illegible finds letters that do not stand out from what is painted under them by
// 4.5:1, or 3:1 from 18 points, and letters that something is painted over.
func illegible(p *page.Page) (out []string) {
	everywhere := page.Box{X: -1 << 30, Y: -1 << 30, W: 1<<31 - 1, H: 1<<31 - 1}
	ground := []paint{{white, everywhere, func(_, _ page.Unit) bool { return true }}}
	var after []int // how much of the ground lies under each item's texts
	for _, it := range p.Items {
		for _, s := range it.Drawing {
			ground = append(ground, paintsOf(s)...)
		}
		after = append(after, len(ground))
	}
	under := func(ps []paint, x, y page.Unit) (c page.Color, found bool) {
		for i := len(ps) - 1; i >= 0; i-- {
			if !inside(ps[i].around, x, y) {
				continue
			}
			if ps[i].covers(x, y) {
				return ps[i].color, true
			}
		}
		return c, false
	}
	for i, it := range p.Items {
		for _, t := range it.Texts {
			least := 4.5
			if t.Size >= 18*page.Pt {
				least = 3
			}
			place(t, func(x, y page.Unit) bool {
				c, _ := under(ground[:after[i]], x, y)
				if r := contrast(t.Color, c); r < least {
					out = append(out, fmt.Sprintf("%q at %d,%d has %.1f:1 against what is under it, not %.1f:1", t.String(), x, y, r, least))
					return false
				}
				if _, hidden := under(ground[after[i]:], x, y); hidden {
					out = append(out, fmt.Sprintf("%q is painted over at %d,%d", t.String(), x, y))
					return false
				}
				return true
			})
		}
	}
	return out
}

// place yields places where the letters of a text have their ink: at three heights
// of the left, the middle and the right of each.
func place(t page.Text, yield func(x, y page.Unit) bool) {
	x := t.X
	for i := t.From; i < t.To; i++ {
		g := t.Run.Glyphs[i]
		w := page.Unit(t.Run.Width(i, i+1, int32(t.Size)))
		if strings.TrimSpace(t.Run.Text[g.At:g.At+g.Len]) != "" {
			for _, dx := range []page.Unit{w / 5, w / 2, w * 4 / 5} {
				for _, up := range []page.Unit{t.Size / 20, t.Size / 4, t.Size * 9 / 20} {
					if !yield(x+dx, t.Y-up) {
						return
					}
				}
			}
		}
		x = t.X + page.Unit(t.Run.Width(t.From, i+1, int32(t.Size))) + t.Tracking*page.Unit(i+1-t.From)
	}
}

// TestIllegible: the test of contrast sees what a reader cannot.
func TestIllegible(t *testing.T) {
	const pt = page.Pt
	band, pale := page.Color{R: 11, G: 74, B: 111}, page.Color{R: 140, G: 140, B: 140}
	for _, c := range []struct {
		name  string
		bad   bool
		color page.Color
		size  page.Unit
		under page.Drawing
		over  page.Drawing
	}{
		{"white on white", true, white, 12 * pt, nil, nil},
		{"white on a band", false, white, 12 * pt, page.Drawing{page.FilledRect("band", page.Box{W: 200 * pt, H: 30 * pt}, band)}, nil},
		{"white beyond the band's edge", true, white, 12 * pt, page.Drawing{page.FilledRect("band", page.Box{W: 30 * pt, H: 30 * pt}, band)}, nil},
		{"white under the band", true, white, 12 * pt, page.Drawing{page.FilledRect("band", page.Box{W: 200 * pt, H: 12 * pt}, band)}, nil},
		{"pale and small", true, pale, 12 * pt, nil, nil},
		{"pale and large", false, pale, 18 * pt, nil, nil},
		{"through a line", true, band, 12 * pt, page.Drawing{page.Rule("rule", 30*pt, 0, 30*pt, 40*pt, 3*pt, band)}, nil},
		{"on a hatch", true, band, 12 * pt, page.Drawing{page.Hatch("hatch", page.Box{W: 200 * pt, H: 30 * pt}, 3200, 1600, band)}, nil},
		{"on white over a hatch", false, band, 12 * pt, page.Drawing{page.Hatch("hatch", page.Box{W: 200 * pt, H: 30 * pt}, 3200, 1600, band),
			page.FilledRect("ground", page.Box{X: 5 * pt, W: 150 * pt, H: 30 * pt}, white)}, nil},
		{"painted over", true, band, 12 * pt, nil, page.Drawing{page.FilledRect("box", page.Box{W: 60 * pt, H: 30 * pt}, white)}},
	} {
		p := page.New(200*pt, 40*pt, page.Meta{})
		p.Ornament(c.under)
		run := fonts.SourceSans().Face(fonts.Regular).Shape("What we do not know", 0)
		p.Paragraph().Text(page.Text{Run: run, To: len(run.Glyphs), X: 10 * pt, Y: 20 * pt, Size: c.size, Color: c.color})
		p.Ornament(c.over)
		if found := illegible(p); len(found) > 0 != c.bad {
			t.Errorf("%s: %q", c.name, found)
		}
	}
}
