package page_test

import (
	"testing"

	"factsheet/internal/page"
)

// A page in grey has no colour, in texts, drawings or pictures, and leaves the page it
// was made of as it was.
func TestGreyed(t *testing.T) {
	red, blue := page.Color{R: 200}, page.Color{B: 200}
	p := page.New(100*page.Pt, 100*page.Pt, page.Meta{})
	p.Ornament(page.Drawing{page.FramedRect("box", page.Box{W: 9 * page.Pt, H: 9 * page.Pt}, &red, blue, 100)}, page.Text{Color: red})
	p.Emblem(&page.Image{W: 1, H: 1, Pixels: []byte{255, 255, 0}})
	g := p.Greyed()
	shape, text, pixels := g.Items[0].Drawing[0], g.Items[0].Texts[0], g.Items[1].Image.Pixels
	if *shape.Fill != (page.Color{R: 60, G: 60, B: 60}) || *shape.Stroke != (page.Color{R: 22, G: 22, B: 22}) || text.Color != *shape.Fill {
		t.Errorf("fill %v, stroke %v, text %v", *shape.Fill, *shape.Stroke, text.Color)
	}
	if string(pixels) != "\xe3\xe3\xe3" {
		t.Errorf("a picture of % x", pixels)
	}
	if *p.Items[0].Drawing[0].Fill != red || p.Items[0].Texts[0].Color != red || p.Items[1].Image.Pixels[2] != 0 {
		t.Error("the page itself was changed")
	}
	for _, v := range []uint8{0, 1, 128, 254, 255} {
		if c := (page.Color{R: v, G: v, B: v}); c.Grey() != c {
			t.Errorf("the grey %d becomes %d", v, c.Grey().R)
		}
	}
}
