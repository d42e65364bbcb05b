package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"os"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"factsheet/fonts"
	"factsheet/internal/page"
)

const dotsPerPoint = 4 // of the pictures compared

// TestLetters draws every glyph twice, from the file with poppler and from the
// whole face with other code, and compares the pictures glyph by glyph: a broken
// subset shows wrong letters to readers, and none to a validator.
func TestLetters(t *testing.T) {
	p := page.New(460*page.Pt, 200*page.Pt, meta())
	s := &setter{p: p, y: 10 * page.Pt}
	files := map[*fonts.Face]string{fonts.SourceSans().Face(fonts.Regular): "400Regular", fonts.SourceSans().Face(fonts.SemiBold): "600SemiBold", fonts.SourceSans().Face(fonts.Bold): "700Bold"}
	for _, f := range []*fonts.Face{fonts.SourceSans().Face(fonts.Regular), fonts.SourceSans().Face(fonts.SemiBold), fonts.SourceSans().Face(fonts.Bold)} {
		for _, line := range []string{"AVATAR To. off fft “Yöu?” 0123456789", "Республика Өзгөн Ң Ү ЖКУ йё о\u0301кна", "Łódź Čačak ≈ ≤ ≥ − × € № † … ½ ² ³"} {
			s.line(20 * page.Pt)
			s.x = 12 * page.Pt
			p.Paragraph().Text(s.put(f.Shape(line, 0), 16*page.Pt, page.Color{}), s.put(f.Mark("10"), 16*page.Pt, page.Color{}))
		}
	}
	got := picture(t, write1(t, p, Options{}))
	all := image.NewGray(got.Rect) // white on black
	glyphs, swaps := 0, 0
	for _, it := range p.Items {
		for _, piece := range it.Texts {
			face := library(t, "../../fonts/SourceSans3_"+files[piece.Run.Face]+".ttf")
			scale := float32(piece.Size) / 1000 / float32(piece.Run.Face.UnitsPerEm)
			x := float32(piece.X) / 1000
			for k, g := range piece.Run.Glyphs {
				at := place{x + float32(g.X)*scale, float32(piece.Y)/1000 - float32(g.Y)*scale, scale}
				x += float32(g.Advance) * scale
				text := piece.Run.Text[g.At : g.At+g.Len]
				if d := difference(got, all, face, g.ID, at); d > 0.2 {
					t.Errorf("%s: %q, glyph %d of %q, is drawn otherwise: %.0f%% of its ink", piece.Run.Face.PSName, text, k, piece.Run.Text, 100*d)
				}
				glyphs++
				// The comparison must see that another glyph stands there.
				if d := difference(got, nil, face, g.ID+1, at); d > 0.2 {
					swaps++
				}
			}
		}
	}
	if glyphs < 300 || swaps < glyphs*8/10 {
		t.Errorf("%d glyphs compared, and of as many wrong ones only %d told apart", glyphs, swaps)
	}
	ink, surplus := 0, 0
	for i, v := range got.Pix {
		ink += 255 - int(v)
		surplus += max(0, 255-int(v)-int(all.Pix[i]))
	}
	if surplus > ink/10 {
		t.Errorf("%d%% of the ink is of no glyph", 100*surplus/ink)
	}
}

// place is where a glyph's origin is, in points from the top left, and how many points a font unit makes.
type place struct{ x, y, scale float32 }

// difference draws a glyph and gives how much of its ink is not on the picture.
// What it drew is gathered in all, where that is not nil.
func difference(picture, all *image.Gray, face *font.Face, glyph uint16, at place) float64 {
	outline, ok := face.GlyphDataOutline(font.GID(glyph))
	if !ok || len(outline.Segments) == 0 {
		return 0
	}
	// Only the surroundings of the glyph are drawn.
	left, top := int(at.x*dotsPerPoint)-40, int(at.y*dotsPerPoint)-100
	r := vector.NewRasterizer(160, 160)
	for _, s := range outline.Segments {
		var x, y [3]float32
		for i, a := range s.Args {
			x[i], y[i] = (at.x+a.X*at.scale)*dotsPerPoint-float32(left), (at.y-a.Y*at.scale)*dotsPerPoint-float32(top)
		}
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			r.ClosePath()
			r.MoveTo(x[0], y[0])
		case opentype.SegmentOpLineTo:
			r.LineTo(x[0], y[0])
		case opentype.SegmentOpQuadTo:
			r.QuadTo(x[0], y[0], x[1], y[1])
		case opentype.SegmentOpCubeTo:
			r.CubeTo(x[0], y[0], x[1], y[1], x[2], y[2])
		}
	}
	r.ClosePath()
	ink := image.NewAlpha(image.Rect(0, 0, 160, 160))
	r.Draw(ink, ink.Rect, image.Opaque, image.Point{})
	total, missing := 0, 0
	for y := range 160 {
		for x := range 160 {
			a := int(ink.AlphaAt(x, y).A)
			total += a
			missing += max(0, a-int(255-picture.GrayAt(left+x, top+y).Y))
			if all != nil && a > 0 {
				was := int(all.GrayAt(left+x, top+y).Y)
				all.SetGray(left+x, top+y, color.Gray{Y: uint8(min(255, was+a))})
			}
		}
	}
	return float64(missing) / float64(max(total, 1))
}

// picture draws the page of a file with poppler.
func picture(t *testing.T, file []byte) *image.Gray {
	t.Helper()
	path := save(t, t.TempDir(), "letters", file)
	pgm := run(t, "pdftoppm", "-gray", "-r", fmt.Sprint(72*dotsPerPoint), "-singlefile", path)
	var w, h, depth int
	if n, err := fmt.Sscanf(pgm, "P5\n%d %d\n%d\n", &w, &h, &depth); n != 3 || depth != 255 || len(pgm) < w*h {
		t.Fatalf("pdftoppm gave no picture: %v", err)
	}
	m := image.NewGray(image.Rect(0, 0, w, h))
	copy(m.Pix, pgm[len(pgm)-w*h:])
	return m
}

func library(t *testing.T, path string) *font.Face {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	loader, err := opentype.NewLoader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	ft, err := font.NewFont(loader)
	if err != nil {
		t.Fatal(err)
	}
	return font.NewFace(ft)
}
