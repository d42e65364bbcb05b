// Package brand holds the house style of an organisation: its name, its colours
// and its logo, read from a brand.yml file in posit's format, or the built-in one.
//
// Colours that leave this package are safe to use: text and marks have their contrast
// on white, tints and rules are derived from the brand colour. A logo that leaves
// it is plain pixels on the ground it will stand on. The package must not know what
// a brief or a page is; layout decides where a colour goes.
package brand

import (
	"image"
	"sync"

	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/png"
)

// Brand is a house style that was read and checked.
type Brand struct {
	File     string   // as named in findings; "" for the built-in one
	Name     string   // the organisation, as a masthead prints it; "" prints none
	NamePos  diag.Pos // where Name is written
	Palette  Palette
	Masthead Masthead
	Logo     *Logo  // nil for none
	Verify   string // address of a page where a sheet is checked; "" for none

	Faces     *fonts.Family
	Typefaces []Typeface // those of Faces that the brand brings along

	TextWeight, HeadingWeight int // wanted of them, as the file says
}

// Palette is the colours of a page. Ink, Muted, Brand and Doubt have a contrast of
// at least 4.5:1 on white, and so has white on Brand; Hatch has at least 3:1. The
// rest is for ornament.
type Palette struct {
	Brand       Color // band, headings, key numbers, marks, bars
	Doubt       Color // what is not known, not comparable or unsupported, and nothing else
	Ink         Color // text
	Muted       Color // second lines and axes
	Hatch       Color // where there is no figure
	Tint        Color // inside of a range, always with an outline in Brand
	Hairline    Color // thin rules
	Grid        Color // behind bars
	OnBrandRule Color // a thin rule on Brand
}

// Masthead is the way a page begins.
type Masthead uint8

const (
	Band Masthead = iota // a band in the brand colour with the title on it in white
	Rule                 // a rule in the brand colour; title in ink; little of it to print
)

// Logo is a picture as a brand file names it.
type Logo struct {
	Pos diag.Pos // where the brand file names it
	Alt string   // "" where the file gives none
	*Picture
}

// Picture is a bitmap without transparency, flattened on the ground it stands on:
// the brand colour in a Band, white under a Rule.
type Picture struct {
	W, H   int    // pixels
	Pixels []byte // 8-bit RGB rows without padding

	encode sync.Once
	png    []byte
}

// PNG is the picture as a file, made when first asked for.
func (p *Picture) PNG() []byte {
	p.encode.Do(func() { p.png = png.Encode(p.W, p.H, p.Pixels) })
	return p.png
}

// Draws reports whether all faces have the characters of a word.
func (b *Brand) Draws(word string) bool {
	for f := range b.Faces.Faces() {
		if _, _, missing := f.Missing(word); missing {
			return false
		}
	}
	return true
}

// Within gives the picture in at most so many pixels, made smaller by a whole factor.
func (p *Picture) Within(width, height int) *Picture {
	n := max((p.W+width-1)/width, (p.H+height-1)/height)
	if n <= 1 {
		return p
	}
	m := image.NewRGBA(image.Rect(0, 0, p.W, p.H))
	for i := range p.W * p.H {
		copy(m.Pix[4*i:], p.Pixels[3*i:3*i+3])
		m.Pix[4*i+3] = 255
	}
	small := &Picture{}
	small.W, small.H, small.Pixels = flatten(m, white, n)
	return small
}

// Default gives the built-in house style, which has no name and no logo.
func Default() *Brand {
	return &Brand{Faces: fonts.SourceSans(), Palette: Palette{
		Brand:       Color{0x0B, 0x4A, 0x6F},
		Doubt:       Color{0x8E, 0x2C, 0x08},
		Ink:         Color{0x15, 0x20, 0x2B},
		Muted:       Color{0x46, 0x53, 0x5F},
		Hatch:       Color{0x6B, 0x77, 0x83},
		Tint:        Color{0xD5, 0xE3, 0xEC},
		Hairline:    Color{0xAE, 0xB9, 0xC2},
		Grid:        Color{0xD3, 0xDA, 0xE0},
		OnBrandRule: Color{0x9D, 0xBD, 0xD0},
	}}
}
