package fonts

import "sync/atomic"

// kerning is the pair adjustment of a face. Pairs once looked up are kept in a
// table of fixed size, in which a later pair replaces an earlier one in its slot.
type kerning struct {
	lookups []lookup
	seen    [1 << 12]atomic.Uint64 // 1<<63 | left<<32 | right<<16 | value
}

// newKerning reads the kern feature; ok is false where it does more than move
// the second glyph along the line.
func newKerning(gpos table) (k *kerning, ok bool) {
	k = &kerning{lookups: feature(gpos, "kern", 9)}
	for _, l := range k.lookups {
		if l.kind != 2 || l.flag != 0 {
			return nil, false
		}
		for _, s := range l.subtables {
			if s.u16(4)&^4 != 0 || s.u16(6) != 0 {
				return nil, false
			}
		}
	}
	return k, true
}

// between gives the kerning of a pair in font units.
func (k *kerning) between(left, right uint16) int16 {
	slot := &k.seen[(uint32(left)*61+uint32(right))%uint32(len(k.seen))]
	key := 1<<47 | uint64(left)<<16 | uint64(right)
	if v := slot.Load(); v>>16 == key {
		return int16(v)
	}
	sum := 0
	for _, l := range k.lookups {
		for _, s := range l.subtables {
			if v, applies := pairValue(s, left, right); applies {
				sum += v
				break // the first subtable that applies ends its lookup
			}
		}
	}
	slot.Store(key<<16 | uint64(uint16(int16(sum))))
	return int16(sum)
}

// pairValue reads the advance of the first glyph from a PairPos subtable.
// A pair whose second glyph is in class 0 is left to the next subtable, as HarfBuzz does.
func pairValue(t table, left, right uint16) (v int, applies bool) {
	c := t.from(t.u16(2)).coverage(left)
	if c < 0 {
		return 0, false
	}
	f1, f2 := t.u16(4), t.u16(6)
	size1, size2 := valueSize(f1), valueSize(f2)
	at := -1
	switch t.u16(0) {
	case 1:
		set := t.from(t.u16(10 + 2*c))
		record := 2 + size1 + size2
		lo, hi := 0, set.u16(0)
		for lo < hi && at < 0 {
			mid := (lo + hi) / 2
			switch g := set.u16(2 + record*mid); {
			case g < int(right):
				lo = mid + 1
			case g > int(right):
				hi = mid
			default:
				at, t = 2+record*mid+2, set
			}
		}
	case 2:
		c2 := t.from(t.u16(10)).class(right)
		if c2 == 0 {
			return 0, false
		}
		c1 := t.from(t.u16(8)).class(left)
		if c1 >= t.u16(12) || c2 >= t.u16(14) {
			return 0, false
		}
		at = 16 + (c1*t.u16(14)+c2)*(size1+size2)
	}
	if at < 0 {
		return 0, false
	}
	if f1&4 == 0 {
		return 0, true
	}
	return t.i16(at + valueSize(f1&3)), true
}
