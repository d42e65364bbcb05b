package raster_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/golden"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/internal/raster"
)

// sample is a page with a piece of everything that is drawn.
func sample() *page.Page {
	const pt = page.Pt
	brand, ink, tint := page.Color{R: 11, G: 74, B: 111}, page.Color{R: 21, G: 32, B: 43}, page.Color{R: 213, G: 227, B: 236}
	p := page.New(150*pt, 100*pt, page.Meta{Title: "Sample", Lang: "en"})
	set := func(f *fonts.Face, s string, feat fonts.Features, x, y, size page.Unit, c page.Color) page.Text {
		run := f.Shape(s, feat)
		return page.Text{Run: run, To: len(run.Glyphs), X: x, Y: y, Size: size, Color: c}
	}
	p.Ornament(page.Drawing{page.FilledRect("band", page.Box{W: 150 * pt, H: 24 * pt}, brand)})
	p.Heading(1).Text(set(fonts.SourceSans().Face(fonts.Bold), "AVATAR fi Ңү", 0, 8*pt, 17*pt, 15*pt, page.Color{R: 255, G: 255, B: 255}))
	spaced := set(fonts.SourceSans().Face(fonts.SemiBold), "tracked", 0, 110*pt, 36*pt, 6*pt, brand)
	spaced.Tracking = 500
	p.Paragraph().Text(set(fonts.SourceSans().Face(fonts.Regular), "Бишкек, Łódź: ½ € — о\u0301", 0, 8*pt, 36*pt, 8*pt, ink), set(fonts.SourceSans().Face(fonts.Bold), "12", fonts.Superior, 92*pt, 36*pt, 8*pt, brand), spaced)
	arrow := page.Shape{Stroke: &ink, Width: 1200, Path: []page.Segment{{Op: page.Move, X: 8 * pt, Y: 90 * pt}, {Op: page.LineTo, X: 40 * pt, Y: 90 * pt},
		{Op: page.Move, X: 36 * pt, Y: 86 * pt}, {Op: page.LineTo, X: 40 * pt, Y: 90 * pt}, {Op: page.LineTo, X: 36 * pt, Y: 94 * pt}}}
	dashed := page.FramedRect("bar", page.Box{X: 8 * pt, Y: 62 * pt, W: 60 * pt, H: 12 * pt}, &tint, brand, 1200)
	dashed.Dash = []page.Unit{3 * pt, 2 * pt}
	disc := page.Shape{Fill: &tint, Stroke: &brand, Width: 1200, Path: []page.Segment{{Op: page.Move, X: 130 * pt, Y: 70 * pt},
		{Op: page.Curve, X1: 130 * pt, Y1: 84 * pt, X2: 110 * pt, Y2: 84 * pt, X: 110 * pt, Y: 70 * pt},
		{Op: page.Curve, X1: 110 * pt, Y1: 56 * pt, X2: 130 * pt, Y2: 56 * pt, X: 130 * pt, Y: 70 * pt}, {Op: page.Close}}}
	cut := page.FilledRect("bar", page.Box{X: 80 * pt, Y: 60 * pt, W: 20 * pt, H: 30 * pt}, brand)
	cut.Clip = &page.Box{X: 82 * pt, Y: 64*pt + 300, W: 30 * pt, H: 9 * pt}
	p.Ornament(page.Drawing{
		page.Hatch("hatch", page.Box{X: 8 * pt, Y: 44 * pt, W: 60 * pt, H: 12 * pt}, 3200, 600, ink),
		page.Rule("rule", 8*pt, 44*pt, 68*pt, 44*pt, 500, ink), dashed, disc, cut, arrow,
	})
	im := &page.Image{Box: page.Box{X: 80 * pt, Y: 42 * pt, W: 14 * pt, H: 14 * pt}, W: 3, H: 3}
	for i := range 9 {
		im.Pixels = append(im.Pixels, byte(25*i), byte(200-20*i), 90)
	}
	p.Ornament(nil, set(fonts.SourceSans().Face(fonts.Regular), "x", 0, 140*pt, 95*pt, 9*pt, ink))
	p.Items = append(p.Items, page.Item{Image: im})
	return p
}

// The picture is the same on every machine.
func TestSample(t *testing.T) {
	golden.Compare(t, "testdata/sample.png", raster.PNG(sample(), 310))
}

// Every colour that a page is painted with is in its picture, as it was given, and
// the picture is small enough for a letter.
func TestPictureForALetter(t *testing.T) {
	for name, p := range placed(t) {
		file := raster.PNG(p, 600)
		m, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		table := m.(*image.Paletted).Palette
		if len(file) > 60_000 || len(table) > 32 || m.Bounds().Dx() != 600 {
			t.Errorf("%s: %d bytes, %d colours, %v", name, len(file), len(table), m.Bounds())
		}
		kept := 0
		drawn := map[color.RGBA]bool{}
		for b := raster.Draw(p, 600); len(b.Pixels) > 0; b.Pixels = b.Pixels[3:] {
			drawn[color.RGBA{b.Pixels[0], b.Pixels[1], b.Pixels[2], 255}] = true
		}
		for _, c := range paints(p) {
			if as := (color.RGBA{c.R, c.G, c.B, 255}); drawn[as] {
				if kept++; table.Convert(as) != as {
					t.Errorf("%s: %v became %v", name, as, table.Convert(as))
				}
			}
		}
		if kept < 6 {
			t.Errorf("%s: only %d colours to keep", name, kept)
		}
	}
}

func paints(p *page.Page) (colors []page.Color) {
	for _, it := range p.Items {
		for _, s := range it.Drawing {
			for _, c := range []*page.Color{s.Fill, s.Stroke} {
				if c != nil && !slices.Contains(colors, *c) {
					colors = append(colors, *c)
				}
			}
		}
		for _, t := range it.Texts {
			if !slices.Contains(colors, t.Color) {
				colors = append(colors, t.Color)
			}
		}
	}
	return colors
}

// The picture looks as poppler draws the PDF. Poppler's is drawn four times as
// large and made smaller, since at this size it moves letters by half a pixel.
func TestLikePoppler(t *testing.T) {
	program, err := exec.LookPath("pdftoppm")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("the judge pdftoppm is not on this machine")
		}
		t.Skip("NOT JUDGED: pdftoppm is not on this machine")
	}
	pages := map[string]*page.Page{"sample": sample(), seed: compose(t, seed)}
	if os.Getenv("CI") == "true" {
		for name, p := range placed(t) {
			pages[name] = p
		}
	}
	for name, p := range pages {
		got := raster.Draw(p, 600)
		want := poppler(t, program, p)
		if want.W != got.W || want.H < got.H-1 || want.H > got.H {
			t.Fatalf("%s: %d × %d, poppler's is %d × %d", name, got.W, got.H, want.W, want.H)
		}
		if mean, worst := compare(got, want); mean > 6 || worst > 20 {
			t.Errorf("%s: %.2f off on average, %.2f in the worst square", name, mean, worst)
		}
		// The comparison must see a page moved by two pixels, and a missing title.
		moved := raster.Bitmap{W: got.W, H: got.H - 2, Pixels: got.Pixels[2*3*got.W:]}
		if mean, _ := compare(moved, want); mean < 6 {
			t.Errorf("%s: moved, only %.2f off on average", name, mean)
		}
		title := slices.IndexFunc(p.Items, func(it page.Item) bool { return it.Owner != nil && it.Owner.Role == page.H1 })
		p.Items[title].Texts = nil
		if _, worst := compare(raster.Draw(p, 600), want); worst < 20 {
			t.Errorf("%s: without its title, only %.2f off in the worst square", name, worst)
		}
	}
}

// compare gives how far two pictures are apart, of 255: the mean over pixels, and
// the most that a square of 20 pixels is lighter or darker.
func compare(a, b raster.Bitmap) (mean, worst float64) {
	h := min(a.H, b.H)
	sum := 0
	squares := make([]int, 3*(a.W/20+1)*(h/20+1))
	for y := range h {
		for x := range 3 * a.W {
			d := int(a.Pixels[3*y*a.W+x]) - int(b.Pixels[3*y*b.W+x])
			sum += max(d, -d)
			squares[(y/20*(a.W/20+1)+x/60)*3+x%3] += d
		}
	}
	for _, d := range squares {
		worst = max(worst, float64(max(d, -d))/400)
	}
	return float64(sum) / float64(3*a.W*h), worst
}

// poppler draws the page from its PDF.
func poppler(t *testing.T, program string, p *page.Page) raster.Bitmap {
	t.Helper()
	file, err := pdf.Write(p, pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(program, "-scale-to-x", "2400", "-scale-to-y", "-1", "-singlefile", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var w, h, depth int
	if n, err := fmt.Sscanf(string(out[:40]), "P6\n%d %d\n%d\n", &w, &h, &depth); n != 3 || w != 2400 || depth != 255 || len(out) < 3*w*h {
		t.Fatalf("pdftoppm gave no picture: %v", err)
	}
	large := out[len(out)-3*w*h:]
	b := raster.Bitmap{W: w / 4, H: h / 4}
	for y := range b.H {
		for x := range 3 * b.W {
			sum := 0
			for i := range 16 {
				sum += int(large[3*w*(4*y+i/4)+12*(x/3)+3*(i%4)+x%3])
			}
			b.Pixels = append(b.Pixels, byte((sum+8)/16))
		}
	}
	return b
}
