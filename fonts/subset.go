package fonts

import (
	"encoding/binary"
	"slices"
	"strings"
)

// Flags of a part of a composite glyph.
const (
	wordArguments   = 0x0001
	oneScale        = 0x0008
	moreParts       = 0x0020
	twoScales       = 0x0040
	twoByTwo        = 0x0080
	hasInstructions = 0x0100
)

// Subset gives a TrueType file whose glyph i is glyphs[i] of the face, followed by
// the glyphs that composite ones are built from. It has the tables that a PDF
// wants of an embedded CIDFontType2, so no character map. Hinting is left out.
func (f *Face) Subset(glyphs []uint16) []byte { return f.cut(glyphs).file() }

// cut gathers glyphs and what they are built from.
func (f *Face) cut(glyphs []uint16) *subset {
	s := &subset{face: f, glyphs: slices.Clone(glyphs), number: make(map[uint16]uint16, len(glyphs))}
	for i, g := range glyphs {
		if _, known := s.number[g]; !known {
			s.number[g] = uint16(i)
		}
	}
	size := 0
	for _, g := range glyphs {
		size += len(f.outline(g)) + 4
	}
	s.glyf = make([]byte, 0, size+size/8)
	for i := 0; i < len(s.glyphs); i++ { // grows while parts are found
		s.add(s.glyphs[i])
	}
	return s
}

type subset struct {
	face       *Face
	glyphs     []uint16          // in the face, by number in the subset
	number     map[uint16]uint16 // and back
	glyf, hmtx []byte
	starts     []int
}

func (s *subset) add(glyph uint16) {
	be := binary.BigEndian
	s.starts = append(s.starts, len(s.glyf))
	outline := s.face.outline(glyph)
	switch {
	case len(outline) < 10:
	case outline.i16(0) >= 0:
		s.simple(outline)
	default:
		s.composite(outline)
	}
	for len(s.glyf)%4 != 0 {
		s.glyf = append(s.glyf, 0)
	}
	s.hmtx = be.AppendUint16(s.hmtx, uint16(s.face.Advance(glyph)))
	s.hmtx = be.AppendUint16(s.hmtx, uint16(s.face.leftBearing(glyph)))
}

// simple copies an outline without its instructions.
func (s *subset) simple(outline table) {
	at := 10 + 2*outline.i16(0)
	n := outline.u16(at)
	if rest := outline.from(at + 2 + n); rest != nil {
		s.glyf = append(s.glyf, outline[:at]...)
		s.glyf = append(s.glyf, 0, 0)
		s.glyf = append(s.glyf, rest...)
	}
}

// composite copies the parts of a glyph under their new numbers.
func (s *subset) composite(outline table) {
	s.glyf = append(s.glyf, outline[:10]...)
	for at := 10; ; {
		flags, part := outline.u16(at), uint16(outline.u16(at+2))
		size := 6
		if flags&wordArguments != 0 {
			size += 2
		}
		switch {
		case flags&oneScale != 0:
			size += 2
		case flags&twoScales != 0:
			size += 4
		case flags&twoByTwo != 0:
			size += 8
		}
		record := outline.cut(at, size)
		if record == nil {
			return
		}
		n, known := s.number[part]
		if !known {
			n = uint16(len(s.glyphs))
			s.number[part] = n
			s.glyphs = append(s.glyphs, part)
		}
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, uint16(flags&^hasInstructions))
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, n)
		s.glyf = append(s.glyf, record[4:]...)
		if at += size; flags&moreParts == 0 {
			return
		}
	}
}

func (f *Face) leftBearing(glyph uint16) int {
	if int(glyph) < f.numHMetric {
		return f.dir.hmtx.i16(4*int(glyph) + 2)
	}
	return f.dir.hmtx.i16(4*f.numHMetric + 2*(int(glyph)-f.numHMetric))
}

// file writes the tables of the glyphs, and more.
func (s *subset) file(more ...part) []byte {
	be := binary.BigEndian
	long := len(s.glyf) >= 1<<17
	var loca []byte
	for _, at := range append(s.starts, len(s.glyf)) {
		if long {
			loca = be.AppendUint32(loca, uint32(at))
		} else {
			loca = be.AppendUint16(loca, uint16(at/2))
		}
	}
	d := &s.face.dir
	head, hhea, maxp := slices.Clone(d.head[:54]), slices.Clone(d.hhea[:36]), slices.Clone(d.maxp[:32])
	be.PutUint32(head[8:], 0) // the checksum, filled in below
	be.PutUint16(head[50:], 0)
	if long {
		be.PutUint16(head[50:], 1)
	}
	be.PutUint16(hhea[34:], uint16(len(s.glyphs)))
	be.PutUint16(maxp[4:], uint16(len(s.glyphs)))
	clear(maxp[14:28]) // zones, storage, functions, stack and size of instructions: none are left
	be.PutUint16(maxp[14:], 1)
	parts := append(more, part{"glyf", s.glyf}, part{"head", head}, part{"hhea", hhea}, part{"hmtx", s.hmtx}, part{"loca", loca}, part{"maxp", maxp})
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.tag, b.tag) })
	return pack(parts)
}

// part is one table of a font file to be written.
type part struct {
	tag  string
	data []byte
}

// pack writes a font file of tables sorted by tag.
func pack(parts []part) []byte {
	be := binary.BigEndian
	power, log := 1, 0
	for power*2 <= len(parts) {
		power, log = power*2, log+1
	}
	offset := 12 + 16*len(parts)
	size := offset
	for _, p := range parts {
		size += (len(p.data) + 3) &^ 3
	}
	out := be.AppendUint32(make([]byte, 0, size), 0x00010000)
	for _, v := range [...]int{len(parts), 16 * power, log, 16 * (len(parts) - power)} {
		out = be.AppendUint16(out, uint16(v))
	}
	head := 0
	for _, p := range parts {
		if p.tag == "head" {
			head = offset
		}
		out = append(out, p.tag...)
		out = be.AppendUint32(out, checksum(p.data))
		out = be.AppendUint32(out, uint32(offset))
		out = be.AppendUint32(out, uint32(len(p.data)))
		offset += (len(p.data) + 3) &^ 3
	}
	for _, p := range parts {
		out = append(out, p.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out[head+8:], 0xb1b0afba-checksum(out))
	return out
}

func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
