package fonts

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const softHyphen = "\u00ad"

// Shape sets text in a face: default ligatures and kerning, and what f asks for.
// Text is brought to NFC and soft hyphens are taken out first, so Run.Text may be
// shorter than text. A character without a glyph becomes glyph 0; ask Missing first.
//
// Latin, Cyrillic, Greek and common signs without combining marks are shaped
// here, which costs no start-up; everything else goes to the HarfBuzz port.
func (f *Face) Shape(text string, feat Features) Run {
	n, simple := f.simple(text)
	if !simple {
		text = clean(text)
		if n, simple = f.simple(text); !simple {
			run := f.shapeByLibrary(text, feat, false)
			if f.own {
				f.adjust(run.Glyphs)
			}
			return run
		}
	}
	gs := make([]Glyph, 0, n)
	for at, r := range text {
		g := f.Glyph(r)
		if feat&Superior != 0 {
			g = single(f.superior, g)
		}
		gs = append(gs, Glyph{ID: g, Advance: int16(f.Advance(g)), At: int32(at), Len: int32(utf8.RuneLen(r))})
	}
	gs = join(f.ligatures, gs, f)
	f.adjust(gs)
	return Run{Face: f, Text: text, Glyphs: gs}
}

// ShapeBackward sets text that runs from right to left, as Shape does other text.
func (f *Face) ShapeBackward(text string) Run { return f.shapeByLibrary(clean(text), 0, true) }

// adjust kerns glyphs. What the library shaped is kerned anew, since it leaves
// out pairs that HarfBuzz kerns.
func (f *Face) adjust(gs []Glyph) {
	for i := 0; i+1 < len(gs); i++ {
		if k := f.kern.between(gs[i].ID, gs[i+1].ID); k != gs[i].Kern {
			gs[i].Advance += k - gs[i].Kern
			gs[i].Kern = k
		}
	}
}

// Mark sets the label of a footnote in superior figures. Its text is the label in
// brackets, so that text copied from the page reads "4,000 [2]" and not "4,0002".
func (f *Face) Mark(label string) Run {
	run := f.Shape(label, Superior)
	gs := run.Glyphs
	for i := range gs {
		if i > 0 {
			gs[i].At++
		}
	}
	if len(gs) > 0 {
		gs[0].Len++
		gs[len(gs)-1].Len++
	}
	run.Text = "[" + run.Text + "]"
	return run
}

// MarkComma sets the superior comma that parts two marks, with a tenth of an em after
// it, which is at its left where text runs backward. Its text is a space, so that text
// copied from the page reads "[1] [2]".
func (f *Face) MarkComma(backward bool) Run {
	run, gap := f.Shape(",", Superior), int16(f.UnitsPerEm/10)
	run.Text = " "
	run.Glyphs[0].Advance += gap
	if backward {
		run.Glyphs[0].X = gap
	}
	return run
}

// Missing finds the first character of text that cannot be set in the face, and
// the byte at which it starts.
func (f *Face) Missing(text string) (r rune, at int, found bool) {
	before := 0 // where the character before starts
	for at, r := range text {
		if f.Glyph(r) == 0 && r != 0xad && !inkless(r) && !f.rewritten(text[before:at], r) {
			return r, at, true
		}
		before = at
	}
	return 0, 0, false
}

// inkless reports whether a character only says whether its neighbours join, or which way
// they run: no face needs a glyph for it.
func inkless(r rune) bool { return r >= 0x200c && r <= 0x200f || r == 0x61c }

// rewritten reports whether a character without a glyph is set nevertheless: as
// one with the character before it, or in the parts it decomposes to.
func (f *Face) rewritten(before string, r rune) bool {
	whole := norm.NFC.String(before + string(r))
	if c, n := utf8.DecodeRuneInString(whole); before != "" && n == len(whole) && f.Glyph(c) != 0 {
		return true
	}
	parts := norm.NFD.String(string(r))
	for _, p := range parts {
		if p == r || f.Glyph(p) == 0 {
			return false
		}
	}
	return true
}

// clean brings text to NFC and takes soft hyphens out.
func clean(text string) string {
	return norm.NFC.String(strings.ReplaceAll(text, softHyphen, ""))
}

// simple reports whether text can be shaped here, and how many characters it has.
func (f *Face) simple(text string) (n int, ok bool) {
	if !f.own {
		return 0, false
	}
	var before rune
	for _, r := range text {
		if !simpleRune(r) || f.Glyph(r) == 0 || r == '·' && before|0x20 == 'l' {
			return 0, false
		}
		before = r
		n++
	}
	return n, true
}

// simpleRune reports whether a character is shaped by itself, ligatures and
// kerning apart, and is the same in NFC whatever stands beside it. Left out are
// combining marks, tone letters, the fraction slash (which starts a fraction),
// Greek with breathings, and ї, which the faces join in pairs; l·l is told above.
func simpleRune(r rune) bool {
	switch {
	case r < 0x20:
		return false
	case r < 0x7f:
		return true
	case r < 0xa0:
		return false
	case r < 0x2b0:
		return r != 0xad
	case r < 0x370:
		return false
	case r < 0x400:
		return r != 0x374 && r != 0x37e && r != 0x387
	case r < 0x530:
		return r != 0x407 && r != 0x457 && (r < 0x483 || r > 0x489)
	case r < 0x1e00:
		return false
	case r < 0x1f00:
		return true
	case r < 0x2007:
		return false
	case r < 0x2060:
		return r == 0x2007 || r >= 0x2009 && r <= 0x200b || r >= 0x2010 && r <= 0x2027 || r == 0x202f ||
			r >= 0x2030 && r != 0x2044 && r != 0x205f
	case r < 0x2070:
		return false
	case r < 0x20d0:
		return true
	case r < 0x2100:
		return false
	case r < 0x27c0:
		return r != 0x2126 && r != 0x212a && r != 0x212b && r != 0x2329 && r != 0x232a && r != 0x2adc
	}
	return false
}
