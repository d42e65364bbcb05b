package brand

import (
	"fmt"
	"slices"
	"strings"

	"factsheet/fonts"
)

// Lines says in words what a page gets of the brand: its colours, each with its
// contrast and what it is for, and its faces.
func (b *Brand) Lines() []string {
	p := &b.Palette
	var out []string
	colour := func(name string, c Color, least int64, use string) {
		line := fmt.Sprintf("%-11s %v  %5s", name, c, c.ratio(white))
		if least > 0 {
			line += fmt.Sprintf(" on white, at least %d.%d:1", least/10, least%10)
		}
		out = append(out, line+"  "+use)
	}
	colour("brand", p.Brand, textContrast, "band, headings, numbers, bars")
	colour("ink", p.Ink, textContrast, "text")
	colour("muted", p.Muted, textContrast, "second lines, axes")
	colour("doubt", p.Doubt, textContrast, "what is not known, uncertain or differs")
	colour("hatch", p.Hatch, markContrast, "where there is no figure")
	colour("tint", p.Tint, 0, "inside of a range, with an edge in the brand colour")
	colour("hairline", p.Hairline, 0, "thin rules")
	colour("grid", p.Grid, 0, "lines behind bars")
	out = append(out, fmt.Sprintf("doubt beside brand: %d and %d of 255 in grey", p.Doubt.grey()/10_000, p.Brand.grey()/10_000))
	if b.Logo != nil {
		out = append(out, fmt.Sprintf("logo: %d × %d pixels as it is printed", b.Logo.W, b.Logo.H))
	}
	return append(out, b.faceLines()...)
}

// faceLines says what a page is set in, and what its faces lack of the signs that a page
// may need.
func (b *Brand) faceLines() []string {
	if len(b.Typefaces) == 0 {
		return []string{"typeface: " + b.Faces.Name() + ", which every program has"}
	}
	var out []string
	for _, f := range b.Typefaces {
		line := fmt.Sprintf("typeface: %s, weight %d, SHA-256 %s", f.PSName, f.Weight, f.SHA256())
		if lent := lacking(f.Face, "→≠≈≤≥−–×·…†‡€£₸₽"); lent != "" {
			line += "; signs from " + fonts.SourceSans().Name() + ": " + lent
		}
		out = append(out, line)
	}
	for _, alphabet := range []struct{ name, letters string }{
		{"English", "AZaz"}, {"Russian", "АЯаяЁё"}, {"Kyrgyz", "АЯаяҢңӨөҮү"}, {"Arabic", "ابي"},
	} {
		if slices.ContainsFunc(b.Typefaces, func(f Typeface) bool { return lacking(f.Face, alphabet.letters) != "" }) {
			out = append(out, "no page in "+alphabet.name+": letters are lacking")
		}
	}
	return out
}

// lacking gives those of some characters that a face does not have.
func lacking(f *fonts.Face, characters string) string {
	return strings.Map(func(r rune) rune {
		if f.Glyph(r) != 0 {
			return -1
		}
		return r
	}, characters)
}

// ratio writes the contrast of c and a lighter colour, as "9.4:1", rounded down.
func (c Color) ratio(lighter Color) string {
	const unit = 10_000_000_000
	tenths := 10 * (lighter.luminance() + unit/20) / (c.luminance() + unit/20)
	return fmt.Sprintf("%d.%d:1", tenths/10, tenths%10)
}
