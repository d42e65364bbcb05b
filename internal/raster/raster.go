// Package raster draws a placed page as pixels, for a picture of it in a letter or
// on a screen.
//
// It reads the page as the writer of PDFs does and, like a viewer of them, blends
// in sRGB. Everything is reckoned in integers, so that the same page gives the same
// pixels on every machine. It must not know what is written on the page.
package raster

import (
	"factsheet/fonts"
	"factsheet/internal/page"
	"factsheet/internal/png"
)

// Widest is the most pixels that a picture is wide.
const Widest = 8192

// Bitmap is a picture in rows of 8-bit RGB without padding.
type Bitmap struct {
	W, H   int
	Pixels []byte
}

// Draw draws the page on white, width pixels wide (from 1 to Widest) and as high
// as it needs.
func Draw(p *page.Page, width int) Bitmap {
	width = min(max(width, 1), Widest)
	wide := max(int64(p.Width), 1)
	c := &canvas{scale: scale{int64(width), wide}, outlines: map[glyphOf][]fonts.Segment{}}
	c.W, c.H = width, int(min(max((int64(p.Height)*int64(width)+wide-1)/wide, 1), 4*Widest))
	c.Pixels = make([]byte, 3*c.W*c.H)
	for i := range c.Pixels {
		c.Pixels[i] = 255
	}
	c.coverage = newCoverage(c.W, c.H)
	for i := range p.Items {
		it := &p.Items[i]
		for k := range it.Drawing {
			c.shape(&it.Drawing[k])
		}
		if it.Image != nil {
			c.image(it.Image)
		}
		for k := range it.Texts {
			c.text(&it.Texts[k])
		}
	}
	return c.Bitmap
}

// tones is how many colours a PNG has: as many as keep small text smooth.
const tones = 32

// PNG draws the page as Draw does and gives it as a PNG file of at most 32 colours,
// among them every colour that the page is painted with.
func PNG(p *page.Page, width int) []byte {
	b := Draw(p, width)
	b.reduce(paints(p), tones)
	return png.Encode(b.W, b.H, b.Pixels)
}

// paints gives the colours that a page is painted with, in the order of their first
// use, after white.
func paints(p *page.Page) []page.Color {
	colors := []page.Color{{R: 255, G: 255, B: 255}}
	known := map[page.Color]bool{colors[0]: true}
	add := func(c page.Color) {
		if !known[c] {
			known[c] = true
			colors = append(colors, c)
		}
	}
	for _, it := range p.Items {
		for _, s := range it.Drawing {
			if s.Fill != nil {
				add(*s.Fill)
			}
			if s.Stroke != nil {
				add(*s.Stroke)
			}
		}
		for _, t := range it.Texts {
			add(t.Color)
		}
	}
	return colors
}

// canvas is a picture being drawn.
type canvas struct {
	Bitmap
	scale
	*coverage
	outlines map[glyphOf][]fonts.Segment
}

// scale turns lengths of a page into 256ths of a pixel.
type scale struct{ pixels, units int64 }

func (s scale) of(u page.Unit) int32 { return s.part(int64(u), 1) }

// part scales n/d thousandths of a point, rounded to the nearest. What is far off
// the page comes nearer, so that sums of coordinates hold in 32 bits.
func (s scale) part(n, d int64) int32 {
	const far = 4 * Widest << 8
	n, d = n*s.pixels<<8, d*s.units
	if n < 0 {
		return int32(max(-((-n + d/2) / d), -far))
	}
	return int32(min((n+d/2)/d, far))
}

// blend lays a colour over the pixel that begins at a byte, opaque by alpha/255.
func (b *Bitmap) blend(at int, c page.Color, alpha uint32) {
	px := b.Pixels[at : at+3 : at+3]
	if alpha == 255 {
		px[0], px[1], px[2] = c.R, c.G, c.B
		return
	}
	px[0] = mix(px[0], c.R, alpha)
	px[1] = mix(px[1], c.G, alpha)
	px[2] = mix(px[2], c.B, alpha)
}

func mix(under, over uint8, alpha uint32) uint8 {
	return uint8((uint32(under)*(255-alpha) + uint32(over)*alpha + 127) / 255)
}
