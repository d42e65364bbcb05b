package raster

import (
	"image"
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

// Any closed path of lines and curves covers what the rasteriser of x/image says,
// which reckons in floating point, and leaves nothing behind for the next.
func TestCoverageLikeVector(t *testing.T) {
	const w, h = 24, 16
	place := rapid.Custom(func(t *rapid.T) dot {
		return dot{rapid.Int32Range(-6*256, (w+6)*256).Draw(t, "x"), rapid.Int32Range(-6*256, (h+6)*256).Draw(t, "y")}
	})
	rapid.Check(t, func(t *rapid.T) {
		c := white(w, h)
		for range rapid.IntRange(1, 3).Draw(t, "paths") {
			want := vector.NewRasterizer(w, h)
			f := func(v int32) float32 { return float32(v) / 256 }
			start := place.Draw(t, "start")
			want.MoveTo(f(start.x), f(start.y))
			path := []page.Segment{{Op: page.Move, X: page.Unit(start.x), Y: page.Unit(start.y)}}
			now := start
			for range rapid.IntRange(1, 8).Draw(t, "pieces") {
				to := place.Draw(t, "to")
				if rapid.Bool().Draw(t, "curved") {
					a, b := place.Draw(t, "a"), place.Draw(t, "b")
					for i := 1; i <= 200; i++ { // its own curves are coarse
						u := float32(i) / 200
						v := 1 - u
						cubic := func(p, a, b, q int32) float32 { return v*v*v*f(p) + 3*v*v*u*f(a) + 3*v*u*u*f(b) + u*u*u*f(q) }
						want.LineTo(cubic(now.x, a.x, b.x, to.x), cubic(now.y, a.y, b.y, to.y))
					}
					path = append(path, page.Segment{Op: page.Curve, X: page.Unit(to.x), Y: page.Unit(to.y),
						X1: page.Unit(a.x), Y1: page.Unit(a.y), X2: page.Unit(b.x), Y2: page.Unit(b.y)})
				} else {
					want.LineTo(f(to.x), f(to.y))
					path = append(path, page.Segment{Op: page.LineTo, X: page.Unit(to.x), Y: page.Unit(to.y)})
				}
				now = to
			}
			want.ClosePath()
			alpha := image.NewAlpha(image.Rect(0, 0, w, h))
			want.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
			for i := range c.Pixels {
				c.Pixels[i] = 255
			}
			c.shape(&page.Shape{Path: path, Fill: &page.Color{}})
			for i, v := range grey(c.Bitmap) {
				if d := 255 - v - int(alpha.Pix[i]); d < -12 || d > 12 {
					t.Fatalf("pixel %d, %d is covered by %d, want %d", i%w, i/w, 255-v, alpha.Pix[i])
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
