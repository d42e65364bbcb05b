package pdf

import (
	"crypto/sha256"
	"errors"

	"factsheet/fonts"
)

// faceUse is a face as one document uses it. A code stands for a glyph and the
// text it was set for, so that one glyph may be copied out as different text;
// codes are given in order of first use. Code 0 is the glyph for nothing.
type faceUse struct {
	face   *fonts.Face
	glyphs []uint16 // by code
	texts  []string // by code
	first  []uint16 // by glyph: the first code it got
	more   map[meaning]uint16
}

type meaning struct {
	glyph uint16
	text  string
}

// face gives the number of a face among those in use.
func (c *canvas) face(f *fonts.Face) int {
	for i, u := range c.faces {
		if u.face == f {
			return i
		}
	}
	c.faces = append(c.faces, &faceUse{
		face:   f,
		glyphs: append(make([]uint16, 0, 128), 0),
		texts:  append(make([]string, 0, 128), ""),
		first:  make([]uint16, f.NumGlyphs),
	})
	return len(c.faces) - 1
}

func (u *faceUse) code(glyph uint16, text string) (uint16, error) {
	c := u.first[glyph]
	if c != 0 && u.texts[c] == text {
		return c, nil
	}
	n := len(u.glyphs)
	if c == 0 {
		u.first[glyph] = uint16(n)
	} else {
		if known, ok := u.more[meaning{glyph, text}]; ok {
			return known, nil
		}
		if u.more == nil {
			u.more = map[meaning]uint16{}
		}
		u.more[meaning{glyph, text}] = uint16(n)
	}
	if n > 0xffff {
		return 0, errors.New("pdf: more than 65535 glyphs of one face")
	}
	u.glyphs, u.texts = append(u.glyphs, glyph), append(u.texts, text)
	return uint16(n), nil
}

// font writes a face in use: a composite font over a TrueType subset.
func (w *file) font(u *faceUse) int {
	f := u.face
	program := f.Subset(u.glyphs)
	name := subsetTag(program) + "+" + f.PSName
	var d dict
	file := w.stream(string(d.s("/Length1 ").int(len(program)).b), program)
	unicode := w.stream("", toUnicode(u.texts))

	descriptor, cid, font := w.reserve(), w.reserve(), w.reserve()
	o := w.open(descriptor).s("/Type/FontDescriptor/FontName/").s(name).s("/Flags ")
	if f.ItalicAngle != 0 {
		o.s("96")
	} else {
		o.s("32")
	}
	o.s("/FontBBox[")
	for i, v := range f.BBox {
		if i > 0 {
			o.s(" ")
		}
		o.int(perMille(v, f))
	}
	o.s("]/ItalicAngle ").int(f.ItalicAngle)
	o.s("/Ascent ").int(perMille(f.Ascent, f)).s("/Descent ").int(perMille(f.Descent, f))
	o.s("/CapHeight ").int(perMille(f.CapHeight, f)).s("/XHeight ").int(perMille(f.XHeight, f))
	o.s("/StemV ").int(10 + (f.Weight-50)*22/90).s("/FontFile2 ").ref(file)
	w.close()

	o = w.open(cid).s("/Type/Font/Subtype/CIDFontType2/BaseFont/").s(name)
	o.s("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ").ref(descriptor)
	o.s("/CIDToGIDMap/Identity/W[0[")
	for i, g := range u.glyphs {
		if i > 0 {
			o.s(" ")
		}
		o.int(perMille(f.Advance(g), f))
	}
	o.s("]]")
	w.close()

	o = w.open(font).s("/Type/Font/Subtype/Type0/BaseFont/").s(name)
	o.s("/Encoding/Identity-H/DescendantFonts[").ref(cid).s("]/ToUnicode ").ref(unicode)
	w.close()
	return font
}

// subsetTag is the six letters that mark a font cut to the glyphs in use.
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode maps codes to their text.
func toUnicode(texts []string) []byte {
	d := dict{make([]byte, 0, 512+20*len(texts))}
	d.s("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for from := 1; from < len(texts); from += 100 { // a block holds at most 100
		to := min(from+100, len(texts))
		d.int(to - from).s(" beginbfchar\n")
		for c := from; c < to; c++ {
			d.b = append(appendHex(append(d.b, '<'), uint16(c)), "><"...)
			d.b = append(appendUTF16(d.b, texts[c]), ">\n"...)
		}
		d.s("endbfchar\n")
	}
	return d.s("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend").b
}
