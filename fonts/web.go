package fonts

import (
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf16"
)

// Web gives a TrueType file as browsers want it, with the glyphs that some characters
// stand for: a PDF names glyphs, a browser asks the file which glyph a character has, and
// refuses one that lacks a table. It has no kerning and no features; whoever uses it
// places each character.
//
// The file is called by name: to the licence of the embedded faces one that was cut down
// is another typeface, which may not bear the first one's name. Copyright and licence of
// the face go with it.
func (f *Face) Web(name string, chars map[rune]uint16) []byte {
	runes := slices.Sorted(maps.Keys(chars))
	glyphs := []uint16{0}
	number := map[uint16]uint16{0: 0}
	for _, r := range runes {
		if g := chars[r]; number[g] == 0 && g != 0 {
			number[g] = uint16(len(glyphs))
			glyphs = append(glyphs, g)
		}
	}
	post := make([]byte, 32)
	copy(post, f.dir.post)
	binary.BigEndian.PutUint32(post, 0x00030000) // without names of glyphs

	return f.cut(glyphs).file(part{"OS/2", f.dir.os2}, part{"cmap", characterMap(runes, func(r rune) uint16 { return number[chars[r]] })}, part{"name", f.names(name)}, part{"post", post})
}

// characterMap writes a table of format 4, for characters up to U+FFFF, and one of format
// 12 for all. runes are in order; each is a segment of its own.
func characterMap(runes []rune, glyph func(rune) uint16) []byte {
	be := binary.BigEndian
	var ends, starts, deltas, groups []byte
	segments := 1
	for _, r := range runes {
		groups = be.AppendUint32(be.AppendUint32(be.AppendUint32(groups, uint32(r)), uint32(r)), uint32(glyph(r)))
		if r < 0xffff {
			ends, starts = be.AppendUint16(ends, uint16(r)), be.AppendUint16(starts, uint16(r))
			deltas = be.AppendUint16(deltas, glyph(r)-uint16(r))
			segments++
		}
	}
	ends, starts, deltas = append(ends, 0xff, 0xff), append(starts, 0xff, 0xff), append(deltas, 0, 1) // the last segment, of nothing
	power, log := 1, 0
	for power*2 <= segments {
		power, log = power*2, log+1
	}
	var basic []byte
	for _, v := range [...]int{4, 16 + 8*segments, 0, 2 * segments, 2 * power, log, 2 * (segments - power)} {
		basic = be.AppendUint16(basic, uint16(v))
	}
	basic = slices.Concat(basic, ends, []byte{0, 0}, starts, deltas, make([]byte, 2*segments))

	out := []byte{0, 0, 0, 2, 0, 3, 0, 1, 0, 0, 0, 20, 0, 3, 0, 10} // both for Windows, which all read
	out = be.AppendUint32(out, uint32(20+len(basic)))
	return slices.Concat(out, basic, rangeMap(groups))
}

// Names of a face, by their numbers in its table of names.
const (
	copyrightName  = 0
	familyName     = 1
	styleName      = 2
	uniqueName     = 3
	fullName       = 4
	postScript     = 6
	licenceName    = 13
	licenceURLName = 14
)

// names writes a table of names: those of a face that is called name, and who holds the
// rights in it.
func (f *Face) names(name string) []byte {
	be := binary.BigEndian
	encode := func(s string) (b []byte) {
		for _, u := range utf16.Encode([]rune(s)) {
			b = be.AppendUint16(b, u)
		}
		return b
	}
	var records, text []byte
	n := 0
	for _, r := range []struct {
		id   int
		text []byte
	}{
		{copyrightName, windowsName(f.dir.name, copyrightName)},
		{familyName, encode(name)},
		{styleName, encode("Regular")},
		{uniqueName, encode(name)},
		{fullName, encode(name)},
		{postScript, encode(name)},
		{licenceName, windowsName(f.dir.name, licenceName)},
		{licenceURLName, windowsName(f.dir.name, licenceURLName)},
	} {
		if len(r.text) == 0 {
			continue
		}
		for _, v := range [...]int{3, 1, 0x409, r.id, len(r.text), len(text)} { // Windows, UTF-16, English
			records = be.AppendUint16(records, uint16(v))
		}
		text = append(text, r.text...)
		n++
	}
	out := be.AppendUint16(be.AppendUint16([]byte{0, 0}, uint16(n)), uint16(6+len(records)))
	return append(append(out, records...), text...)
}

// windowsName gives a name in its Windows form, in UTF-16, nil where there is none.
func windowsName(t table, id int) []byte {
	for i := range t.u16(2) {
		r := t.cut(6+12*i, 12)
		if r == nil {
			break
		}
		if r.u16(0) == 3 && r.u16(6) == id {
			return t.cut(t.u16(4)+r.u16(10), r.u16(8))
		}
	}
	return nil
}
