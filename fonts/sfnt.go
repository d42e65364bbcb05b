package fonts

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// table is a part of a font file. Reading past its end gives 0 or an empty
// table, so that a damaged file gives wrong glyphs at worst and never a panic.
type table []byte

func (t table) u8(at int) int {
	if at < 0 || at >= len(t) {
		return 0
	}
	return int(t[at])
}

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int {
	if at < 0 || at+4 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint32(t[at:]))
}

// from is the rest of the table from an offset on.
func (t table) from(at int) table {
	if at < 0 || at > len(t) {
		return nil
	}
	return t[at:]
}

// cut is n bytes from an offset on, or nothing where they are not all there.
func (t table) cut(at, n int) table {
	if at < 0 || n < 0 || at > len(t) || n > len(t)-at {
		return nil
	}
	return t[at : at+n]
}

// directory names the tables of a font file that are read here.
type directory struct {
	head, hhea, maxp, os2, post, name, cmap, hmtx, loca, glyf, gsub, gpos, gdef table
}

func readDirectory(data table) (d directory, err error) {
	if data.u32(0) != 0x00010000 {
		return d, errors.New("not a TrueType font file")
	}
	for i := range min(data.u16(4), 64) {
		r := data.from(12 + 16*i)
		if len(r) < 16 {
			return d, errors.New("the font file ends within its table directory")
		}
		t := data.cut(r.u32(8), r.u32(12))
		switch string(r[:4]) {
		case "head":
			d.head = t
		case "hhea":
			d.hhea = t
		case "maxp":
			d.maxp = t
		case "OS/2":
			d.os2 = t
		case "post":
			d.post = t
		case "name":
			d.name = t
		case "cmap":
			d.cmap = t
		case "hmtx":
			d.hmtx = t
		case "loca":
			d.loca = t
		case "glyf":
			d.glyf = t
		case "GSUB":
			d.gsub = t
		case "GPOS":
			d.gpos = t
		case "GDEF":
			d.gdef = t
		}
	}
	if len(d.head) < 54 || len(d.hhea) < 36 || len(d.maxp) < 32 || len(d.hmtx) < 4 || d.loca == nil || d.glyf == nil || d.cmap == nil {
		return d, errors.New("the font file lacks a table that a TrueType face needs")
	}
	return d, nil
}

// coverage gives the index of a glyph in an OpenType coverage table, or -1.
func (t table) coverage(glyph uint16) int {
	n := t.u16(2)
	switch t.u16(0) {
	case 1:
		lo, hi := 0, n
		for lo < hi {
			mid := (lo + hi) / 2
			switch g := t.u16(4 + 2*mid); {
			case g < int(glyph):
				lo = mid + 1
			case g > int(glyph):
				hi = mid
			default:
				return mid
			}
		}
	case 2:
		lo, hi := 0, n
		for lo < hi {
			mid := (lo + hi) / 2
			r := 4 + 6*mid
			switch {
			case t.u16(r+2) < int(glyph):
				lo = mid + 1
			case t.u16(r) > int(glyph):
				hi = mid
			default:
				return t.u16(r+4) + int(glyph) - t.u16(r)
			}
		}
	}
	return -1
}

// class gives the class of a glyph in an OpenType class definition, 0 if it is in none.
func (t table) class(glyph uint16) int {
	switch t.u16(0) {
	case 1:
		if i := int(glyph) - t.u16(2); i >= 0 && i < t.u16(4) {
			return t.u16(6 + 2*i)
		}
	case 2:
		lo, hi := 0, t.u16(2)
		for lo < hi {
			mid := (lo + hi) / 2
			r := 4 + 6*mid
			switch {
			case t.u16(r+2) < int(glyph):
				lo = mid + 1
			case t.u16(r) > int(glyph):
				hi = mid
			default:
				return t.u16(r + 4)
			}
		}
	}
	return 0
}

// lookup is one OpenType lookup with its extension subtables resolved.
type lookup struct {
	kind      int
	flag      int
	subtables []table
}

// lookups is how many lookups a GSUB or GPOS table has.
func (t table) lookups() int { return t.from(t.u16(8)).u16(0) }

// feature gives the lookups of a feature for text of no particular script and
// language, in the order in which they apply.
func feature(t table, tag string, extension int) []lookup {
	scripts, features, lookups := t.from(t.u16(4)), t.from(t.u16(6)), t.from(t.u16(8))
	var lang table
	for i := range scripts.u16(0) {
		if r := scripts.cut(2+6*i, 6); r != nil && string(r[:4]) == "DFLT" {
			s := scripts.from(r.u16(4))
			lang = s.from(s.u16(0))
		}
	}
	var use []int
	for i := range lang.u16(4) {
		r := features.cut(2+6*lang.u16(6+2*i), 6)
		if r == nil || string(r[:4]) != tag {
			continue
		}
		f := features.from(r.u16(4))
		for k := range min(f.u16(2), len(f)/2) {
			use = insertSorted(use, f.u16(4+2*k))
		}
	}
	var out []lookup
	for _, i := range use {
		l := lookups.from(lookups.u16(2 + 2*i))
		if i >= lookups.u16(0) || len(l) == 0 {
			continue
		}
		lk := lookup{kind: l.u16(0), flag: l.u16(2)}
		extended := lk.kind == extension
		for k := range min(l.u16(4), len(l)/2) {
			s := l.from(l.u16(6 + 2*k))
			if extended {
				lk.kind = s.u16(2)
				s = s.from(s.u32(4))
			}
			lk.subtables = append(lk.subtables, s)
		}
		out = append(out, lk)
	}
	return out
}

func insertSorted(s []int, v int) []int {
	i := len(s)
	for i > 0 && s[i-1] > v {
		i--
	}
	if i > 0 && s[i-1] == v {
		return s
	}
	s = append(s, 0)
	copy(s[i+1:], s[i:])
	s[i] = v
	return s
}

// valueSize is the size in bytes of a value record.
func valueSize(format int) int { return 2 * bits.OnesCount16(uint16(format)) }
