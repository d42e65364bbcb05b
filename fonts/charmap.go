package fonts

import "errors"

// charMap maps characters to glyphs by a cmap table of format 4, and of format
// 12 for characters past U+FFFF. The common alphabets are spread out beforehand.
type charMap struct {
	basic table // format 4
	full  table // format 12, may be absent
	limit int   // number of glyphs
	low   [0x530]uint16
}

func newCharMap(cmap table, glyphs int) (m charMap, err error) {
	m.limit = glyphs
	for i := range cmap.u16(2) {
		r := cmap.cut(4+8*i, 8)
		if r == nil {
			break
		}
		s := cmap.from(r.u32(4))
		switch platform, encoding := r.u16(0), r.u16(2); {
		case platform == 3 && encoding == 1 && s.u16(0) == 4:
			m.basic = s
		case platform == 3 && encoding == 10 && s.u16(0) == 12:
			m.full = s
		}
	}
	if m.basic == nil {
		return m, errors.New("the font file has no map from Unicode to glyphs")
	}
	m.spread()
	return m, nil
}

// spread fills low from the segments of the format 4 table.
func (m *charMap) spread() {
	n := m.basic.u16(6)
	for i := 0; i < n; i += 2 {
		start := m.basic.u16(16 + n + i)
		if start >= len(m.low) {
			return
		}
		for r := start; r <= min(m.basic.u16(14+i), len(m.low)-1); r++ {
			m.low[r] = m.segment(i, r)
		}
	}
}

// segment is the glyph of a character in the segment whose words stand at byte i.
func (m *charMap) segment(i, r int) uint16 {
	n := m.basic.u16(6)
	start, delta, rangeOffset := m.basic.u16(16+n+i), m.basic.u16(16+2*n+i), m.basic.u16(16+3*n+i)
	g := r
	if rangeOffset != 0 {
		if g = m.basic.u16(16 + 3*n + i + rangeOffset + 2*(r-start)); g == 0 {
			return 0
		}
	}
	if g = (g + delta) & 0xffff; g >= m.limit {
		return 0
	}
	return uint16(g)
}

func (m *charMap) glyph(r rune) uint16 {
	c := int(r)
	switch {
	case c < 0:
		return 0
	case c < len(m.low):
		return m.low[c]
	case c > 0xffff:
		return m.beyond(c)
	}
	n := m.basic.u16(6)
	lo, hi := 0, n/2
	for lo < hi {
		mid := (lo + hi) / 2
		if m.basic.u16(14+2*mid) < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == n/2 || m.basic.u16(16+n+2*lo) > c {
		return 0
	}
	return m.segment(2*lo, c)
}

func (m *charMap) beyond(c int) uint16 {
	lo, hi := 0, m.full.u32(12)
	for lo < hi {
		mid := (lo + hi) / 2
		at := 16 + 12*mid
		switch start := m.full.u32(at); {
		case m.full.u32(at+4) < c && at+4 < len(m.full):
			lo = mid + 1
		case start > c || at+4 >= len(m.full):
			hi = mid
		default:
			if g := m.full.u32(at+8) + c - start; g < m.limit {
				return uint16(g)
			}
			return 0
		}
	}
	return 0
}
