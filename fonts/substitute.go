package fonts

// ligature is one glyph for several.
type ligature struct {
	parts []uint16
	glyph uint16
}

// readLigatures reads lookups of type 4; ok is false where there is another sort.
func readLigatures(lookups []lookup) (ls []ligature, ok bool) {
	for _, l := range lookups {
		if l.kind != 4 || l.flag != 0 {
			return nil, false
		}
		for _, s := range l.subtables {
			firsts := covered(s.from(s.u16(2)))
			for i := range min(s.u16(4), len(firsts)) {
				set := s.from(s.u16(6 + 2*i))
				for k := range min(set.u16(0), len(set)/2) {
					t := set.from(set.u16(2 + 2*k))
					n := t.u16(2)
					if n < 2 || n > 8 {
						return nil, false
					}
					parts := []uint16{firsts[i]}
					for c := range n - 1 {
						parts = append(parts, uint16(t.u16(4+2*c)))
					}
					ls = append(ls, ligature{parts, uint16(t.u16(0))})
				}
			}
		}
	}
	return ls, true
}

// covered lists the glyphs of a coverage table.
func covered(t table) (glyphs []uint16) {
	switch t.u16(0) {
	case 1:
		for i := range min(t.u16(2), len(t)/2) {
			glyphs = append(glyphs, uint16(t.u16(4+2*i)))
		}
	case 2:
		for i := range min(t.u16(2), len(t)/6) {
			for g := t.u16(4 + 6*i); g <= t.u16(6+6*i) && len(glyphs) < 1<<16; g++ {
				glyphs = append(glyphs, uint16(g))
			}
		}
	}
	return glyphs
}

// single applies single substitutions to a glyph.
func single(lookups []lookup, glyph uint16) uint16 {
	for _, l := range lookups {
		for _, s := range l.subtables {
			c := s.from(s.u16(2)).coverage(glyph)
			if c < 0 {
				continue
			}
			if s.u16(0) == 1 {
				glyph += uint16(s.u16(4))
			} else {
				glyph = uint16(s.u16(6 + 2*c))
			}
			break
		}
	}
	return glyph
}

// join replaces glyphs by ligatures, in place.
func join(ls []ligature, gs []Glyph, f *Face) []Glyph {
	out := gs[:0]
	for i := 0; i < len(gs); i++ {
		g := gs[i]
		for _, l := range ls {
			if l.parts[0] != g.ID || !starts(gs[i:], l.parts) {
				continue
			}
			last := gs[i+len(l.parts)-1]
			g = Glyph{ID: l.glyph, Advance: int16(f.Advance(l.glyph)), At: g.At, Len: last.At + last.Len - g.At}
			i += len(l.parts) - 1
			break
		}
		out = append(out, g)
	}
	return out
}

func starts(gs []Glyph, parts []uint16) bool {
	if len(gs) < len(parts) {
		return false
	}
	for i, p := range parts {
		if gs[i].ID != p {
			return false
		}
	}
	return true
}
