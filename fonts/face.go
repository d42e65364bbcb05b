// Package fonts is the typefaces of a page, of which one family is embedded. It parses
// a face, shapes text with it, tells widths and which characters it has, draws its
// outlines, and cuts it down to the glyphs that a file uses. It must not know what the
// words mean, nor where on a page they stand.
package fonts

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
)

// Face is a parsed TrueType face. It never changes, so goroutines may share it.
// Measures are in font units, of which UnitsPerEm make an em; heights count
// upwards from the baseline, so Descent is negative.
type Face struct {
	PSName          string // PostScript name
	UnitsPerEm      int
	NumGlyphs       int
	Ascent, Descent int
	CapHeight       int
	XHeight         int
	BBox            [4]int // left, bottom, right, top of all glyphs together
	ItalicAngle     int    // degrees counter-clockwise, 0 for upright faces
	Weight          int    // 400 is regular, 700 bold

	data       []byte
	sha256     string // of data, in hex; "" where it was not told
	dir        directory
	numHMetric int
	longLoca   bool
	chars      charMap

	lining bool   // figures of the height of capitals and of one width are asked for
	shaped []byte // the file as the library gets it

	// The own way of shaping, for faces that the tests hold equal to HarfBuzz.
	own       bool
	kern      *kerning
	ligatures []ligature
	superior  []lookup

	library library // the general way, made when first needed
}

// Parse reads a TrueType face. The file is read in place and must not be
// changed afterwards. Damaged files give an error or wrong glyphs, never a panic;
// but shaping a damaged face may take seconds, so a face that comes from elsewhere
// goes through Read.
func Parse(file []byte) (*Face, error) {
	d, err := readDirectory(file)
	if err != nil {
		return nil, err
	}
	f := &Face{
		PSName:      postScriptName(d.name),
		UnitsPerEm:  d.head.u16(18),
		NumGlyphs:   d.maxp.u16(4),
		Ascent:      d.os2.i16(68),
		Descent:     d.os2.i16(70),
		XHeight:     d.os2.i16(86),
		CapHeight:   d.os2.i16(88),
		ItalicAngle: d.post.i16(4),
		Weight:      d.os2.u16(4),
		data:        file,
		shaped:      file,
		dir:         d,
		numHMetric:  d.hhea.u16(34),
		longLoca:    d.head.u16(50) == 1,
	}
	if f.Ascent == 0 {
		f.Ascent, f.Descent = d.hhea.i16(4), d.hhea.i16(6)
	}
	for i := range f.BBox {
		f.BBox[i] = d.head.i16(36 + 2*i)
	}
	switch {
	case f.UnitsPerEm < 16 || f.UnitsPerEm > 16384:
		return nil, errors.New("the font file has no valid number of units per em")
	case f.NumGlyphs == 0 || f.numHMetric == 0 || f.numHMetric > f.NumGlyphs:
		return nil, errors.New("the font file does not say how many glyphs it has")
	case f.PSName == "":
		return nil, errors.New("the font file has no PostScript name")
	}
	if f.chars, err = newCharMap(d.cmap, f.NumGlyphs); err != nil {
		return nil, err
	}
	return f, nil
}

// shapeAlone lets the face shape common text without the library, if its tables
// are of the simple sort that this takes.
func (f *Face) shapeAlone() {
	var plain bool
	if f.kern, plain = newKerning(f.dir.gpos); !plain {
		return
	}
	if f.ligatures, plain = readLigatures(feature(f.dir.gsub, "liga", 7)); !plain {
		return
	}
	f.superior = feature(f.dir.gsub, "sups", 7)
	for _, l := range f.superior {
		if l.kind != 1 {
			return
		}
	}
	f.own = true
}

// SHA256 is the digest of the file that the face was read from, in hex.
func (f *Face) SHA256() string {
	if f.sha256 != "" {
		return f.sha256
	}
	sum := sha256.Sum256(f.data)
	return hex.EncodeToString(sum[:])
}

// File is the file that the face was read from, as it is.
func (f *Face) File() []byte { return f.data }

// Advance is the width of a glyph before kerning, in font units.
func (f *Face) Advance(glyph uint16) int {
	return f.dir.hmtx.u16(4 * min(int(glyph), f.numHMetric-1))
}

// Glyph is the glyph of a character, 0 if the face has none.
func (f *Face) Glyph(r rune) uint16 { return f.chars.glyph(r) }

// outline is the glyph's description in the glyf table, empty for a blank glyph.
func (f *Face) outline(glyph uint16) table {
	i := int(glyph)
	if i >= f.NumGlyphs {
		return nil
	}
	from, to := f.outlineAt(i), f.outlineAt(i+1)
	return f.dir.glyf.cut(from, to-from)
}

// outlineAt is where the description of a glyph starts in the glyf table, and where that
// of the glyph before it ends.
func (f *Face) outlineAt(i int) int {
	if f.longLoca {
		return f.dir.loca.u32(4 * i)
	}
	return 2 * f.dir.loca.u16(2*i)
}

// postScriptName reads name 6 in its Windows form, without what cannot stand in
// a name of that sort.
func postScriptName(t table) string {
	var s []byte
	name := windowsName(t, postScript)
	for _, c := range name[:min(len(name), 126)] {
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' {
			s = append(s, c)
		}
	}
	return string(s)
}
