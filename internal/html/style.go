package html

import (
	_ "embed"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"

	"factsheet/charts"
	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/page"
	"factsheet/internal/svg"
)

//go:embed style.css
var css string

// named is a colour with its name in the style sheet.
type named struct {
	name  string
	color page.Color
}

// names gives the colours of a brand.
func names(p *brand.Palette) []named {
	return []named{
		{"ink", page.Color(p.Ink)}, {"muted", page.Color(p.Muted)}, {"brand", page.Color(p.Brand)}, {"doubt", page.Color(p.Doubt)},
		{"hatch", page.Color(p.Hatch)}, {"tint", page.Color(p.Tint)}, {"middle", charts.MiddleFill(p)}, {"half", charts.HalfTint(p)},
		{"hairline", page.Color(p.Hairline)}, {"grid", page.Color(p.Grid)},
	}
}

// paintsOf gives the names by which drawings call the colours of a brand.
func paintsOf(p *brand.Palette) map[page.Color]string {
	m := map[page.Color]string{{R: 255, G: 255, B: 255}: "paper"}
	for _, n := range names(p) {
		m[n.color] = n.name
	}
	return m
}

// colorsOf gives the classes of words in the colours of a brand; ink needs none.
func colorsOf(p *brand.Palette) map[page.Color]string {
	m := map[page.Color]string{page.Color(p.Muted): "muted", page.Color(p.Doubt): "doubt", page.Color(p.Brand): "brand"}
	delete(m, page.Color(p.Ink)) // of a brand in the colour of its text too
	return m
}

// style gives the style sheet: the faces with the characters of the page, the colours for
// light and dark screens, and where things go.
func (w *writer) style() string {
	var s strings.Builder
	for _, f := range w.faces() {
		fmt.Fprintf(&s, "@font-face{font-family:sheet;font-weight:%d;src:url(data:font/ttf;base64,%s)}\n", f.weight, base64.StdEncoding.EncodeToString(f.file))
	}
	colors := func(p brand.Palette, paper, ground brand.Color) string {
		out := "--paper:" + paper.String() + ";--ground:" + ground.String()
		for _, n := range names(&p) {
			out += ";--" + n.name + ":" + svg.Color(n.color)
		}
		return out
	}
	white := brand.Color{R: 255, G: 255, B: 255}
	light := colors(*w.palette, white, white)
	fmt.Fprintf(&s, ":root{color-scheme:light dark;--band:%s;--rule:%s;%s}\n", w.palette.Brand, w.palette.OnBrandRule, light)
	fmt.Fprintf(&s, "@media screen and (prefers-color-scheme:dark){:root{%s}}\n", colors(w.palette.Dark(), brand.Surface, brand.Ground))
	s.WriteString(css)
	return s.String()
}

// face is a face as a file for browsers.
type face struct {
	weight int
	file   []byte
}

// faces gives those that the page is set in, lightest first, each with all characters of
// the page: a browser may set any of them in any weight. A face for letters that join is
// whole, since they are joined by its tables.
func (w *writer) faces() (all []face) {
	chars := map[rune]bool{'\u202f': true, '≠': true, ',': true}
	var used []*fonts.Face
	joined := map[*fonts.Face]bool{}
	for i := range w.page.Items {
		for k := range w.page.Items[i].Texts {
			t := &w.page.Items[i].Texts[k]
			for _, r := range t.String() {
				chars[r] = true
			}
			joined[t.Run.Face] = joined[t.Run.Face] || t.Run.Backward
			if !slices.Contains(used, t.Run.Face) {
				used = append([]*fonts.Face{t.Run.Face}, used...) // of two of one weight, a browser asks the last first
			}
		}
	}
	slices.SortStableFunc(used, func(a, b *fonts.Face) int { return a.Weight - b.Weight })
	for _, f := range used {
		if joined[f] {
			all = append(all, face{f.Weight, f.File()})
			continue
		}
		glyphs := map[rune]uint16{}
		for r := range chars {
			if g := f.Glyph(r); g != 0 {
				glyphs[r] = g
			}
		}
		all = append(all, face{f.Weight, f.Web("sheet", glyphs)})
	}
	return all
}
