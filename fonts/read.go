package fonts

import (
	"encoding/binary"
	"errors"
	"strconv"
	"strings"
)

// MaxBytes is the size of the largest file that Read takes.
const MaxBytes = 8 << 20

// Limits of a glyph of a face from elsewhere.
const (
	mostDepth   = 6      // composites within composites
	mostOutline = 20_000 // points of one glyph, its parts counted each time
)

// Read reads a face that comes from elsewhere. It refuses files that are damaged, that
// cost more to set than any known face, or that may not go into a document, in words
// that follow the file's name; what it takes can be shaped, drawn and cut down without
// a panic and at a cost that is known. The file must not be changed afterwards.
func Read(file []byte) (*Face, error) {
	if err := kindOf(file); err != nil {
		return nil, err
	}
	f, err := Parse(file)
	if err != nil {
		return nil, errors.New("is damaged: " + strings.Replace(err.Error(), "the font file", "it", 1))
	}
	for _, check := range []func() error{f.checkLicence, f.checkWidths, f.chars.check, f.checkGlyphs, f.checkCommon} {
		if err := check(); err != nil {
			return nil, err
		}
	}
	f.sha256 = f.SHA256()
	if f.CapHeight <= 0 {
		f.CapHeight = f.outline(f.Glyph('0')).i16(8) // a figure is about as high
	}
	f.lining = true
	if f.shaped, err = f.forLibrary(); err != nil {
		return nil, err
	}
	if !f.library.load(f) {
		return nil, errLookups
	}
	return f, nil
}

// kindOf refuses what is no single TrueType face.
func kindOf(file table) error {
	if len(file) > MaxBytes {
		return errors.New("is larger than 8 MB")
	}
	switch kind := string(file[:min(len(file), 4)]); kind {
	case "\x00\x01\x00\x00":
	case "OTTO":
		return errors.New("has PostScript outlines (OpenType CFF), and only TrueType outlines are set: take the .ttf files of the family")
	case "ttcf":
		return errors.New("is a collection of faces: save the one that is meant as a .ttf file of its own")
	case "wOFF", "wOF2":
		return errors.New("is a web font: take the .ttf file that it was made from")
	default:
		return errors.New("is no TrueType face")
	}
	seen := map[string]bool{}
	for i := range file.u16(4) {
		r := file.cut(12+16*i, 16)
		if r == nil || i >= 64 || seen[string(r[:4])] || file.cut(r.u32(8), r.u32(12)) == nil {
			return errors.New("is damaged: a table is not where the file says")
		}
		seen[string(r[:4])] = true
	}
	if seen["fvar"] {
		return errors.New("is a variable font, which has no weight of its own: take the family's static .ttf files, one for each weight")
	}
	return nil
}

// checkLicence reads the embedding rights (fsType of OS/2). Where several are given the
// most generous holds.
func (f *Face) checkLicence() error {
	if len(f.dir.os2) < 78 {
		return errors.New("is damaged: it has no table OS/2")
	}
	switch rights := f.dir.os2.u16(8); {
	case rights&0xf == 0x2:
		return errors.New("may not be embedded in documents, says its table OS/2 (fsType 2, restricted licence): ask its maker for a licence and a file that allow it")
	case rights&0x100 != 0:
		return errors.New("may not be cut to the letters in use, says its table OS/2 (fsType 256, no subsetting), and whole faces are not embedded")
	case rights&0x200 != 0:
		return errors.New("allows no more than its bitmaps to be embedded, says its table OS/2 (fsType 512)")
	}
	return nil
}

// checkWidths holds widths to what a glyph of a run can have.
func (f *Face) checkWidths() error {
	if f.UnitsPerEm < 256 || f.dir.hmtx.cut(0, 4*f.numHMetric+2*(f.NumGlyphs-f.numHMetric)) == nil {
		return errors.New("is damaged: its widths (hmtx) are not all there")
	}
	for i := range f.numHMetric {
		if w := f.dir.hmtx.u16(4 * i); w > 20*f.UnitsPerEm || w > 30000 {
			return errors.New("is damaged: it has a glyph that is wider than 20 ems")
		}
	}
	if f.Ascent < 0 || f.Ascent > 4*f.UnitsPerEm || f.Descent > 0 || f.Descent < -4*f.UnitsPerEm {
		return errors.New("is damaged: its ascent and descent (OS/2) cannot be")
	}
	if f.Weight < 1 || f.Weight > 1000 {
		f.Weight = 400
	}
	return nil
}

// checkCommon wants what every page is set with.
func (f *Face) checkCommon() error {
	if r, _, missing := f.Missing(" 0123456789"); missing {
		return errors.New("has no character " + strconv.QuoteRune(r) + ", which every page needs")
	}
	return nil
}

// check wants the segments of the map in order, and apart.
func (m *charMap) check() error {
	damaged := errors.New("is damaged: its map from characters to glyphs (cmap) is not in order")
	n := m.basic.u16(6)
	if n == 0 || n%2 != 0 || m.basic.cut(0, 16+4*n) == nil {
		return damaged
	}
	last := -1
	for i := 0; i < n; i += 2 {
		start, end := m.basic.u16(16+n+i), m.basic.u16(14+i)
		if start > end || start <= last {
			return damaged
		}
		last = end
	}
	if m.full == nil {
		return nil
	}
	groups := m.full.u32(12)
	if groups > len(m.full)/12 || m.full.cut(16, 12*groups) == nil {
		return damaged
	}
	last = -1
	for i := range groups {
		start, end := m.full.u32(16+12*i), m.full.u32(20+12*i)
		if start > end || start <= last || end > 0x10ffff {
			return damaged
		}
		last = end
	}
	return nil
}

// file writes the map as a table of its own: all characters in one list of ranges.
func (m *charMap) file() []byte {
	be := binary.BigEndian
	var groups []byte
	from, to, first := -1, -1, 0 // characters from..to are glyphs first…
	end := func() {
		if from >= 0 {
			groups = be.AppendUint32(be.AppendUint32(be.AppendUint32(groups, uint32(from)), uint32(to)), uint32(first))
		}
		from = -1
	}
	take := func(r int) {
		g := int(m.glyph(rune(r)))
		if from >= 0 && (g == 0 || r != to+1 || g != first+r-from) {
			end()
		}
		if g != 0 {
			if from < 0 {
				from, first = r, g
			}
			to = r
		}
	}
	n := m.basic.u16(6)
	for i := 0; i < n; i += 2 {
		for r := m.basic.u16(16 + n + i); r <= m.basic.u16(14+i) && r < 0xffff; r++ {
			take(r)
		}
	}
	for i := range m.full.u32(12) {
		start, last := m.full.u32(16+12*i), m.full.u32(20+12*i)
		for r := max(start, 0x10000); r <= last && r-start < m.limit; r++ {
			take(r)
		}
	}
	end()
	out := be.AppendUint16(be.AppendUint16(nil, 0), 1)
	out = be.AppendUint32(be.AppendUint16(be.AppendUint16(out, 3), 10), 12)
	return append(out, rangeMap(groups)...)
}

// rangeMap writes a table of format 12 of groups: the first character of each, its last,
// and the glyph of the first.
func rangeMap(groups []byte) []byte {
	be := binary.BigEndian
	out := be.AppendUint32([]byte{0, 12, 0, 0}, uint32(16+len(groups)))
	out = be.AppendUint32(be.AppendUint32(out, 0), uint32(len(groups)/12))
	return append(out, groups...)
}

// checkGlyphs wants every outline where loca says, whole, and of parts that end.
func (f *Face) checkGlyphs() error {
	damaged := errors.New("is damaged: its outlines (glyf, loca) are not where the file says")
	size := 2
	if f.longLoca {
		size = 4
	}
	if f.dir.loca.cut(0, size*(f.NumGlyphs+1)) == nil {
		return damaged
	}
	for i := range f.NumGlyphs {
		if from, to := f.outlineAt(i), f.outlineAt(i+1); from > to || to > len(f.dir.glyf) {
			return damaged
		}
	}
	o := outlines{f, make([]int32, f.NumGlyphs)}
	for i := range f.NumGlyphs {
		if _, ok := o.points(uint16(i), 0); !ok {
			return damaged
		}
	}
	return nil
}

// outlines is how many points each glyph has, its parts among them, and one more; 0
// where that is not known yet.
type outlines struct {
	face  *Face
	known []int32
}

// points counts those of a glyph; ok is false where its outline is damaged, has parts
// without end or costs too much to draw.
func (o *outlines) points(glyph uint16, depth int) (n int32, ok bool) {
	if int(glyph) >= len(o.known) || depth > mostDepth {
		return 0, false
	}
	if n := o.known[glyph]; n > 0 {
		return n, true
	}
	g := o.face.outline(glyph)
	switch contours := g.i16(0); {
	case len(g) == 0:
		n = 1
	case len(g) < 10:
		return 0, false
	case contours >= 0:
		if n, ok = g.countPoints(contours); !ok {
			return 0, false
		}
	default:
		n = 1
		for at, more, parts := 10, true, 0; more; parts++ {
			flags := g.u16(at)
			part, _, size := readPart(g.from(at), flags)
			of, ok := o.points(part, depth+1)
			if !ok || g.cut(at, size) == nil || parts >= maxParts || flags&offsetsXY == 0 {
				return 0, false
			}
			n, at, more = n+of, at+size, flags&moreParts != 0
		}
	}
	o.known[glyph] = n
	return n, n <= mostOutline
}

// countPoints goes over a glyph of n contours that has no parts, and gives how many
// points it has, and one more. All of them must be there.
func (g table) countPoints(n int) (count int32, ok bool) {
	last := -1
	for i := range n {
		end := g.u16(10 + 2*i)
		if end <= last {
			return 0, false
		}
		last = end
	}
	if n == 0 {
		return 1, true
	}
	at := 12 + 2*n + g.u16(10+2*n)
	size := 0 // of the coordinates
	for left := last + 1; left > 0; {
		if at >= len(g) {
			return 0, false
		}
		flag, times := g[at], 1
		at++
		if flag&repeated != 0 {
			times += g.u8(at)
			at++
		}
		times = min(times, left)
		left -= times
		for _, axis := range [...]struct{ short, same byte }{{shortX, sameX}, {shortY, sameY}} {
			switch {
			case flag&axis.short != 0:
				size += times
			case flag&axis.same == 0:
				size += 2 * times
			}
		}
	}
	return int32(last + 2), g.cut(at, size) != nil
}
