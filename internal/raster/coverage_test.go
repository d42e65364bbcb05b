package raster

import (
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/vector"
	"pgregory.net/rapid"

	"factsheet/internal/page"
)

// white gives a canvas on which a unit of the page is a 256th of a pixel.
func white(w, h int) *canvas {
	c := &canvas{scale: scale{1, 256}}
	c.W, c.H, c.Pixels = w, h, make([]byte, 3*w*h)
	for i := range c.Pixels {
		c.Pixels[i] = 255
	}
	c.coverage = newCoverage(w, h)
	return c
}

// grey gives the red of every pixel, row by row.
func grey(b Bitmap) []int {
	out := make([]int, b.W*b.H)
	for i := range out {
		out[i] = int(b.Pixels[3*i])
	}
	return out
}

// Any closed path covers what the rasteriser of x/image says of the same straight
// pieces, and leaves nothing behind for the next. That one reckons in floating point
// from 513 pixels across; below, in a fixed point too coarse to judge by.
func TestCoverageLikeVector(t *testing.T) {
	const w, h, wide = 24, 16, 513
	rapid.Check(t, func(t *rapid.T) {
		c := white(w, h)
		place := somewhere(w, h)
		for range rapid.IntRange(1, 3).Draw(t, "paths") {
			start := place.Draw(t, "start")
			path := []page.Segment{{Op: page.Move, X: page.Unit(start.x), Y: page.Unit(start.y)}}
			for range rapid.IntRange(1, 8).Draw(t, "pieces") {
				to := place.Draw(t, "to")
				g := page.Segment{Op: page.LineTo, X: page.Unit(to.x), Y: page.Unit(to.y)}
				if rapid.Bool().Draw(t, "curved") {
					a, b := place.Draw(t, "a"), place.Draw(t, "b")
					g.Op, g.X1, g.Y1, g.X2, g.Y2 = page.Curve, page.Unit(a.x), page.Unit(a.y), page.Unit(b.x), page.Unit(b.y)
				}
				path = append(path, g)
			}
			want := vector.NewRasterizer(wide, h)
			for i, p := range c.flatten(path)[0].points {
				x, y := float32(p.x)/256, float32(p.y)/256
				if i == 0 {
					want.MoveTo(x, y)
				} else {
					want.LineTo(x, y)
				}
			}
			want.ClosePath()
			alpha := image.NewAlpha(image.Rect(0, 0, wide, h))
			want.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
			for i := range c.Pixels {
				c.Pixels[i] = 255
			}
			c.shape(&page.Shape{Path: path, Fill: &page.Color{}})
			for i, v := range grey(c.Bitmap) {
				covered := int(alpha.AlphaAt(i%w, i/w).A)
				if d := 255 - v - covered; d < -5 || d > 5 {
					t.Fatalf("pixel %d, %d is covered by %d, want %d", i%w, i/w, 255-v, covered)
				}
			}
		}
		for i, v := range c.change {
			if v != 0 {
				t.Fatalf("%d is left at %d", v, i)
			}
		}
	})
}

// somewhere is a place on a picture of w by h pixels, or up to six pixels off it.
func somewhere(w, h int32) *rapid.Generator[dot] {
	return rapid.Custom(func(t *rapid.T) dot {
		return dot{rapid.Int32Range(-6*256, (w+6)*256).Draw(t, "x"), rapid.Int32Range(-6*256, (h+6)*256).Draw(t, "y")}
	})
}

// The straight pieces of a curve keep to it by a sixteenth of a pixel, and by the half
// of a 256th that each of their ends is rounded to.
func TestCurvesKeepToTheirPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place := somewhere(24, 16)
		a, b, c, d := place.Draw(t, "a"), place.Draw(t, "b"), place.Draw(t, "c"), place.Draw(t, "d")
		ends := cubic([]dot{a}, a, b, c, d)
		pieces := len(ends) - 1
		for i := range pieces {
			for _, along := range []float64{0, 0.25, 0.5, 0.75} {
				u := (float64(i) + along) / float64(pieces)
				v := 1 - u
				off := func(a, b, c, d, from, to int32) float64 {
					on := v*v*v*float64(a) + 3*v*v*u*float64(b) + 3*v*u*u*float64(c) + u*u*u*float64(d)
					return on - float64(from) - along*float64(to-from)
				}
				if far := math.Hypot(off(a.x, b.x, c.x, d.x, ends[i].x, ends[i+1].x), off(a.y, b.y, c.y, d.y, ends[i].y, ends[i+1].y)); far > 17 {
					t.Fatalf("piece %d of %d is %.1f 256ths of a pixel off its curve", i+1, pieces, far)
				}
			}
		}
	})
}

// What is covered is the area, to the rounding of edges.
func TestAreaIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := newCoverage(30, 30)
		at := func(name string) dot {
			return dot{rapid.Int32Range(0, 30*256).Draw(t, name), rapid.Int32Range(0, 30*256).Draw(t, name)}
		}
		p, q, r := at("p"), at("q"), at("r")
		c.area([]dot{p, q, r})
		want := int64(q.x-p.x)*int64(r.y-p.y) - int64(q.y-p.y)*int64(r.x-p.x)
		got := int64(0) // in 256ths of a pixel each way, twice
		for y := range 30 {
			sum := int64(0)
			for x := range 30 {
				sum += int64(c.change[31*y+x])
				got += sum
			}
		}
		if d := abs64(got) - abs64(want); d < -256*120 || d > 256*120 { // an edge's places are rounded once a row
			t.Fatalf("an area of %d, want %d", abs64(got), abs64(want))
		}
	})
}

func abs64(v int64) int64 { return max(v, -v) }

// A shape shows where it lies, by how much of each pixel it covers, and inside its
// clip alone.
func TestShapesCoverPixels(t *testing.T) {
	black := page.Color{}
	frame := func(width page.Unit, dash ...page.Unit) page.Shape {
		return page.Shape{Path: []page.Segment{{Op: page.Rect, X: 384, Y: 384, X1: 1024, Y1: 512}}, Stroke: &black, Width: width, Dash: dash}
	}
	line := func(width page.Unit, xy ...page.Unit) page.Shape {
		s := page.Shape{Stroke: &black, Width: width}
		for i := 0; i < len(xy); i += 2 {
			s.Path = append(s.Path, page.Segment{Op: page.LineTo, X: xy[i], Y: xy[i+1]})
		}
		return s
	}
	slope := page.Rule("", 0, 0, 6*256, 4*256, 300, black)
	for _, test := range []struct {
		name  string
		shape page.Shape
		want  string // a row a line: . is white, # black, + between
	}{
		{"whole pixels", page.FilledRect("", page.Box{X: 256, Y: 256, W: 512, H: 512}, black), "...... .##... .##... ......"},
		{"a rectangle goes to whole pixels", page.FilledRect("", page.Box{X: 200, Y: 300, W: 512, H: 400}, black), "...... .##... .##... ......"},
		{"the thinnest rectangle is a pixel", page.FilledRect("", page.Box{X: 300, Y: 0, W: 20, H: 1024}, black), ".#.... .#.... .#.... .#...."},
		{"a rule goes to whole pixels", page.Rule("", 256, 600, 1280, 600, 100, black), "...... ...... .####. ......"},
		{"a broad rule", page.Rule("", 256, 512, 1280, 512, 540, black), "...... .####. .####. ......"},
		{"a frame has its corners", frame(200), "....... .#####. .#...#. .#####."},
		{"a broad frame has its corners", frame(500), "........ .######. .######. .######. .######. ........"},
		{"a corner", line(500, 0, 512, 768, 512, 768, 1280), "...... ####.. ####.. ..##.. ..##.."},
		{"too sharp a corner", line(100, 0, 480, 700, 512, 0, 544), "...... +++... +++... ......"},
		{"on from where a path was closed", page.Shape{Path: []page.Segment{{Op: page.Move, X: 256, Y: 384}, {Op: page.LineTo, X: 768, Y: 384}, {Op: page.Close}, {Op: page.LineTo, X: 256, Y: 1024}}, Stroke: &black, Width: 256}, "...... .##... .#.... .#...."},
		{"a curve stays where it is", page.Shape{Path: []page.Segment{{Op: page.Move, X: 256, Y: 512}, {Op: page.Curve, X1: 512, Y1: 512, X2: 768, Y2: 512, X: 1024, Y: 512}}, Stroke: &black, Width: 256}, "...... .+++.. .+++.. ......"},
		{"dashes", page.Shape{Path: []page.Segment{{Op: page.Move, X: 0, Y: 128}, {Op: page.LineTo, X: 1536, Y: 128}}, Stroke: &black, Width: 256, Dash: []page.Unit{512, 256}}, "##.##. ...... ...... ......"},
		{"clip", page.Shape{Path: []page.Segment{{Op: page.Rect, X1: 1536, Y1: 1024}}, Fill: &black, Clip: &page.Box{X: 256, Y: 128, W: 768, H: 384}}, ".+++.. .###.. ...... ......"},
		{"off the page on all sides", page.FilledRect("", page.Box{X: -90000, Y: -90000, W: 200000, H: 200000}, black), "###### ###### ###### ######"},
		{"beside the page", page.FilledRect("", page.Box{X: -90000, Y: 256, W: 80000, H: 256}, black), "...... ...... ...... ......"},
		{"half a pixel", page.Shape{Path: []page.Segment{{Op: page.Move}, {Op: page.LineTo, X: 128}, {Op: page.LineTo, X: 128, Y: 1024}, {Op: page.LineTo, Y: 1024}, {Op: page.Close}}, Fill: &black}, "+..... +..... +..... +....."},
		{"a slope is smooth", slope, "+++... ++++.. ..++++ ...+++"},
	} {
		rows := strings.Fields(test.want)
		c := white(len(rows[0]), len(rows))
		c.shape(&test.shape)
		got := ""
		for i, v := range grey(c.Bitmap) {
			if i > 0 && i%c.W == 0 {
				got += " "
			}
			switch v {
			case 255:
				got += "."
			case 0:
				got += "#"
			default:
				got += "+"
			}
		}
		if got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if slices.ContainsFunc(c.change, func(v int32) bool { return v != 0 }) {
			t.Errorf("%s leaves something for the next shape", test.name)
		}
	}
}

// A line at any angle has the area of its length by its width, and a closed one no
// gaps at its corners.
func TestStrokesHaveTheirWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := white(60, 60)
		at := func(name string) page.Unit { return page.Unit(rapid.IntRange(10*256, 50*256).Draw(t, name)) }
		width := page.Unit(rapid.IntRange(128, 5*256).Draw(t, "width"))
		s := page.Rule("", at("x1"), at("y1"), at("x2"), at("y2"), width, page.Color{})
		a, b := s.Path[0], s.Path[1]
		if a.X == b.X || a.Y == b.Y {
			return // goes to whole pixels
		}
		c.shape(&s)
		ink := int64(0)
		for _, v := range grey(c.Bitmap) {
			ink += int64(255 - v)
		}
		want := distance(dot{int32(a.X), int32(a.Y)}, dot{int32(b.X), int32(b.Y)}) * int64(width) * 255 / 65536
		if d := abs64(ink - want); d > want/50+400 {
			t.Fatalf("ink of %d, want %d", ink, want)
		}
	})
}

// Nothing that a page may hold makes drawing fail or take long.
func TestAnyShapeIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.Custom(func(t *rapid.T) page.Unit {
			if rapid.Bool().Draw(t, "far") {
				return page.Unit(rapid.Int32().Draw(t, "u"))
			}
			return page.Unit(rapid.Int32Range(-500, 9000).Draw(t, "u"))
		})
		var path []page.Segment
		for range rapid.IntRange(0, 6).Draw(t, "n") {
			path = append(path, page.Segment{Op: page.Op(rapid.IntRange(0, 4).Draw(t, "op")), X: unit.Draw(t, "x"), Y: unit.Draw(t, "y"),
				X1: unit.Draw(t, "x1"), Y1: unit.Draw(t, "y1"), X2: unit.Draw(t, "x2"), Y2: unit.Draw(t, "y2")})
		}
		p := page.New(8000, 8000, page.Meta{})
		s := page.Shape{Path: path, Stroke: &page.Color{}, Width: unit.Draw(t, "width"), Dash: rapid.SliceOfN(unit, 0, 3).Draw(t, "dash")}
		if rapid.Bool().Draw(t, "filled") {
			s.Fill = &page.Color{R: 9}
		}
		if rapid.Bool().Draw(t, "clipped") {
			s.Clip = &page.Box{X: unit.Draw(t, "cx"), Y: unit.Draw(t, "cy"), W: unit.Draw(t, "cw"), H: unit.Draw(t, "ch")}
		}
		p.Ornament(page.Drawing{s})
		if b := Draw(p, 16); b.W != 16 || b.H != 16 || len(b.Pixels) != 3*16*16 {
			t.Fatalf("%d × %d", b.W, b.H)
		}
	})
}
