package svg

import (
	"slices"
	"strings"
	"unicode"

	"factsheet/fonts"
	"factsheet/internal/page"
)

// words writes a piece of text as one element, with the place of every character. One
// that is a figure says of what, and where it is.
func (w *writer) words(t *page.Text) {
	signs, strays := w.faces.signs(t)
	if len(signs) > 0 {
		ys := milli(t.Y)
		if slices.ContainsFunc(signs, func(s sign) bool { return s.y != t.Y }) {
			ys = places(signs, func(s sign) page.Unit { return s.y })
		}
		as := []string{"x", places(signs, func(s sign) page.Unit { return s.x }), "y", ys, "font-family", signs[0].face.name, "font-size", milli(t.Size), "fill", Color(t.Color)}
		if slices.ContainsFunc(signs, func(s sign) bool { return rightToLeft(s.char) }) {
			as = append(as, "direction", "ltr", "unicode-bidi", "bidi-override") // places are given, none is to be found
		}
		if s := t.String(); strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") || strings.Contains(s, "  ") {
			as = append(as, "xml:space", "preserve", "style", "white-space:pre") // every one of them has a place
		}
		if t.Of != "" {
			as = append(as, "data-of", t.Of, "data-box", Box(t.Box()))
		}
		w.open("text", as...)
		for rest := signs; len(rest) > 0; {
			n := slices.IndexFunc(rest, func(s sign) bool { return s.face != rest[0].face })
			if n < 0 {
				n = len(rest)
			}
			s := ""
			for _, x := range rest[:n] {
				s += string(x.char)
			}
			if rest[0].face == signs[0].face {
				w.text(s)
			} else {
				w.element("tspan", s, "font-family", rest[0].face.name)
			}
			rest = rest[n:]
		}
		w.close()
	}
	for _, g := range strays {
		w.empty("path", "d", glyph(t.Run.Face, g, t.Size), "fill", Color(t.Color))
	}
}

// places lists the places of characters: one for each UTF-16 code unit, as SVG counts.
func places(signs []sign, of func(sign) page.Unit) string {
	out := ""
	for _, s := range signs {
		if out += milli(of(s)) + " "; s.char > 0xffff {
			out += milli(of(s)) + " "
		}
	}
	return out[:len(out)-1]
}

// rightToLeft reports whether a character may be of a script that is written so.
func rightToLeft(c rune) bool {
	return unicode.In(c, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// glyph gives the outline of a glyph as a path. Outlines are in halves of a font unit.
func glyph(f *fonts.Face, g stray, size page.Unit) string {
	em := 2 * int64(f.UnitsPerEm)
	at := func(x, y int32) string {
		return milli(g.x+page.Unit(int64(x)*int64(size)/em)) + " " + milli(g.y-page.Unit(int64(y)*int64(size)/em))
	}
	d := ""
	for _, s := range f.Outline(g.glyph) {
		switch s.Op {
		case fonts.MoveTo:
			d += "M" + at(s.X, s.Y)
		case fonts.LineTo:
			d += "L" + at(s.X, s.Y)
		case fonts.QuadTo:
			d += "Q" + at(s.X1, s.Y1) + " " + at(s.X, s.Y)
		}
	}
	return d
}
