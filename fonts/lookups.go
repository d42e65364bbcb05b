package fonts

import (
	"errors"
	"slices"
)

// The most that the tables of substitutions and positions of a face from elsewhere may
// cost. Tables that refer to each other's parts can be small and yet cost gigabytes to
// read and hours to apply; these are several times what well-known families need.
const (
	mostRead   = 8 << 20 // bytes in memory, of a table and all that it refers to
	mostWork   = 20_000  // comparisons for one glyph, if all features were on
	mostNested = 6       // lookups that call each other, as the library allows
	mostParts  = 64      // glyphs of a ligature, or of what stands for one glyph
	perObject  = 64      // bytes that a part of a table costs beside its own
)

var (
	errLookups = errors.New("has damaged tables of substitutions or positions (GSUB, GPOS)")
	errCostly  = errors.New("has tables of substitutions or positions (GSUB, GPOS) that cost more than those of any known family")
)

// lookups goes over one table of lookups as the library will, and adds up what that
// costs. The first thing that is wrong stays in err.
type lookups struct {
	list    table
	context int // the kind of a lookup that asks for what stands before and after; the next is its chained form
	glyphs  int
	sets    int // mark sets of GDEF, which lookups may go by
	read    int
	works   []int // of each lookup, 0 until known, -1 while being found
	err     error
}

// checkLookups holds a GSUB or GPOS table to the rules of OpenType as far as text is
// shaped by it. It takes out what no text here needs: parameters of features and what
// variable fonts have.
func checkLookups(t table, positions bool, glyphs, sets int) error {
	if len(t) == 0 {
		return nil
	}
	if len(t) < 10 || t.u16(0) != 1 {
		return errLookups
	}
	t[2], t[3] = 0, 0 // of version 1.0, which has no feature variations
	c := &lookups{list: t.from(t.u16(8)), context: 5, glyphs: glyphs, sets: sets}
	if positions {
		c.context = 7
	}
	n := c.list.u16(0)
	c.works = make([]int, n)
	c.scripts(t.from(t.u16(4)), t.from(t.u16(6)).u16(0))
	c.features(t.from(t.u16(6)), n)
	work := 0
	for i := range n {
		work += c.work(i, 0)
		if c.err != nil {
			return c.err
		}
	}
	if work > mostWork {
		return errCostly
	}
	return c.err
}

// use counts n bytes of a table from an offset on as read; they must all be there.
func (c *lookups) use(t table, at, n int) bool {
	if c.err == nil && t.cut(at, n) == nil {
		c.err = errLookups
	}
	if c.read += n + perObject; c.err == nil && c.read > mostRead {
		c.err = errCostly
	}
	return c.err == nil
}

// each calls part for what a list of offsets leads to, which stands at an offset of t
// after its length; step is from one offset to the next. Offsets count from t and may
// be 0, which leads nowhere.
func (c *lookups) each(t table, at, step int, part func(table)) {
	n := t.u16(at)
	if !c.use(t, at, 2+n*step) {
		return
	}
	for i := range n {
		if to := t.u16(at + 2 + step*i + step - 2); to != 0 && c.err == nil {
			part(t.from(to))
		}
	}
}

func (c *lookups) scripts(t table, features int) {
	language := func(t table) {
		n := t.u16(4)
		if required := t.u16(2); required != 0xffff && required >= features {
			c.err = errLookups
		}
		c.indices(t, 6, n, features)
	}
	c.each(t, 0, 6, func(s table) {
		if s.u16(0) != 0 {
			language(s.from(s.u16(0)))
		}
		c.each(s, 2, 6, language)
	})
}

func (c *lookups) features(t table, lookups int) {
	c.each(t, 0, 6, func(f table) {
		if c.use(f, 0, 4) {
			f[0], f[1] = 0, 0 // parameters
			c.indices(f, 4, f.u16(2), lookups)
		}
	})
}

// indices holds n numbers to what they may be at most.
func (c *lookups) indices(t table, at, n, end int) {
	if !c.use(t, at, 2*n) {
		return
	}
	for i := range n {
		if t.u16(at+2*i) >= end {
			c.err = errLookups
			return
		}
	}
}

// work is how many comparisons a lookup costs for one glyph at most.
func (c *lookups) work(i, depth int) int {
	if i >= len(c.works) || depth > mostNested || c.works[i] < 0 {
		c.err = errLookups // one that calls itself among them
		return 0
	}
	if c.works[i] > 0 {
		return c.works[i]
	}
	c.works[i] = -1
	sum := 1
	to := c.list.u16(2 + 2*i)
	l := c.list.from(to)
	kind, n := l.u16(0), l.u16(4)
	if to == 0 || !c.use(l, 0, 6+2*n) {
		c.err = errLookups
		return 0
	}
	if l.u16(2)&0x10 != 0 && (!c.use(l, 6+2*n, 2) || l.u16(6+2*n) >= c.sets) {
		c.err = errLookups
	}
	extension := c.context + 2
	c.each(l, 4, 2, func(s table) {
		k := kind
		if kind == extension {
			if !c.use(s, 0, 8) {
				return
			}
			k, s = s.u16(2), s.from(s.u32(4))
		}
		if c.use(s, 0, 4) {
			sum += 1 + c.subtable(s, k, depth)
		}
	})
	if c.err == nil && sum > mostWork {
		c.err = errCostly
	}
	c.works[i] = sum
	return sum
}

func (c *lookups) subtable(t table, kind, depth int) int {
	switch {
	case kind == c.context:
		return c.contextual(t, depth)
	case kind == c.context+1:
		return c.chained(t, depth)
	case c.context == 5:
		return c.substitution(t, kind)
	}
	c.position(t, kind)
	return 0
}

func (c *lookups) substitution(t table, kind int) (work int) {
	if kind < 1 || kind > 4 && kind != 8 || kind == 1 && t.u16(0) != 1 && t.u16(0) != 2 || kind != 1 && t.u16(0) != 1 {
		c.err = errLookups
		return 0
	}
	covered := c.coverage(t.from(t.u16(2)))
	switch kind {
	case 1:
		if t.u16(0) == 2 {
			c.exactly(t.u16(4), covered)
			c.glyphList(t, 6, t.u16(4))
		}
	case 2, 3:
		c.exactly(t.u16(4), covered)
		c.each(t, 4, 2, func(s table) {
			if n := s.u16(0); n > mostParts && kind == 2 {
				c.err = errCostly
			} else {
				c.glyphList(s, 2, n)
			}
		})
	case 4:
		c.exactly(t.u16(4), covered)
		c.each(t, 4, 2, func(set table) {
			work = max(work, set.u16(0))
			c.each(set, 0, 2, func(l table) {
				n := l.u16(2)
				if n < 1 || n > mostParts || l.u16(0) >= c.glyphs {
					c.err = errLookups
				}
				c.use(l, 0, 4+2*max(n-1, 0))
			})
		})
	case 8:
		before := t.u16(4)
		c.coverages(t, 6, before)
		after := t.u16(6 + 2*before)
		c.coverages(t, 8+2*before, after)
		at := 8 + 2*before + 2*after
		c.exactly(t.u16(at), covered)
		c.glyphList(t, at+2, t.u16(at))
		work = before + after
	}
	return work
}

// exactly holds the length of a list to how many glyphs it is for.
func (c *lookups) exactly(n, covered int) {
	if c.err == nil && n < covered {
		c.err = errLookups
	}
}

func (c *lookups) glyphList(t table, at, n int) { c.indices(t, at, n, c.glyphs) }

// coverage gives how many glyphs a coverage table numbers.
func (c *lookups) coverage(t table) (covered int) {
	n := t.u16(2)
	switch t.u16(0) {
	case 1:
		if c.use(t, 4, 2*n) {
			covered = n
		}
	case 2:
		if !c.use(t, 4, 6*n) {
			return 0
		}
		for i := range n {
			from, to := t.u16(4+6*i), t.u16(6+6*i)
			if from > to {
				c.err = errLookups
			}
			covered = max(covered, t.u16(8+6*i)+to-from+1) // some families have a glyph in two ranges
		}
	default:
		c.err = errLookups
	}
	return covered
}

func (c *lookups) coverages(t table, at, n int) {
	if c.use(t, at, 2*n) {
		for i := range n {
			c.coverage(t.from(t.u16(at + 2*i)))
		}
	}
}

// classes gives how many classes a class definition has, class 0 among them.
func (c *lookups) classes(t table) int {
	most := 0
	switch t.u16(0) {
	case 1:
		if n := t.u16(4); c.use(t, 6, 2*n) {
			for i := range n {
				most = max(most, t.u16(6+2*i))
			}
		}
	case 2:
		if n := t.u16(2); c.use(t, 4, 6*n) {
			for i := range n {
				if t.u16(4+6*i) > t.u16(6+6*i) {
					c.err = errLookups
				}
				most = max(most, t.u16(8+6*i))
			}
		}
	default:
		c.err = errLookups
	}
	return most + 1
}

// actions is what the lookups cost that a rule calls.
func (c *lookups) actions(t table, at, n, depth int) (work int) {
	if c.use(t, at, 4*n) {
		for i := range n {
			if c.err == nil {
				work += 1 + c.work(t.u16(at+4*i+2), depth+1)
			}
		}
	}
	return work
}

// ruleSets is what the most costly set of rules costs: all of its rules are compared, and
// one is followed.
func (c *lookups) ruleSets(t table, at int, rule func(table) (compared, followed int)) (work int) {
	c.each(t, at, 2, func(set table) {
		sum, most := 0, 0
		c.each(set, 0, 2, func(r table) {
			compared, followed := rule(r)
			sum, most = sum+1+compared, max(most, followed)
		})
		work = max(work, sum+most)
	})
	return work
}

func (c *lookups) contextual(t table, depth int) int {
	rule := func(r table) (int, int) {
		n := r.u16(0)
		if n < 1 {
			c.err = errLookups
			return 0, 0
		}
		c.use(r, 4, 2*(n-1))
		return n, c.actions(r, 4+2*(n-1), r.u16(2), depth)
	}
	switch t.u16(0) {
	case 1:
		c.exactly(t.u16(4), c.coverage(t.from(t.u16(2))))
		return c.ruleSets(t, 4, rule)
	case 2:
		c.coverage(t.from(t.u16(2)))
		c.classes(t.from(t.u16(4)))
		return c.ruleSets(t, 6, rule)
	case 3:
		n := t.u16(2)
		if n < 1 {
			break
		}
		c.coverages(t, 6, n)
		return n + c.actions(t, 6+2*n, t.u16(4), depth)
	}
	c.err = errLookups
	return 0
}

func (c *lookups) chained(t table, depth int) int {
	rule := func(r table) (int, int) {
		before := r.u16(0)
		at := 2 + 2*before
		in := r.u16(at)
		if in < 1 {
			c.err = errLookups
			return 0, 0
		}
		at += 2 + 2*(in-1)
		after := r.u16(at)
		at += 2 + 2*after
		c.use(r, 0, at+2)
		return before + in + after, c.actions(r, at+2, r.u16(at), depth)
	}
	switch t.u16(0) {
	case 1:
		c.exactly(t.u16(4), c.coverage(t.from(t.u16(2))))
		return c.ruleSets(t, 4, rule)
	case 2:
		c.coverage(t.from(t.u16(2)))
		for _, at := range [...]int{4, 6, 8} { // before, the glyphs themselves, after
			if to := t.u16(at); to != 0 {
				c.classes(t.from(to))
			}
		}
		return c.ruleSets(t, 10, rule)
	case 3:
		at, sum := 2, 0
		for range 3 { // before, the glyphs themselves, after
			n := t.u16(at)
			c.coverages(t, at+2, n)
			at, sum = at+2+2*n, sum+n
		}
		return sum + c.actions(t, at+2, t.u16(at), depth)
	}
	c.err = errLookups
	return 0
}

// position checks a subtable that moves glyphs. Each costs one comparison.
func (c *lookups) position(t table, kind int) {
	if kind < 1 || kind > 6 || t.u16(0) != 1 && (kind > 2 || t.u16(0) != 2) {
		c.err = errLookups
		return
	}
	covered := c.coverage(t.from(t.u16(2)))
	switch kind {
	case 1:
		format := t.u16(4)
		if t.u16(0) == 1 {
			c.values(t, 6, format)
			return
		}
		n := t.u16(6)
		c.exactly(n, covered)
		for i := range n {
			c.values(t, 8+i*valueSize(format), format)
		}
	case 2:
		c.pairs(t, covered)
	case 3:
		n := t.u16(4)
		c.exactly(n, covered)
		if c.use(t, 6, 4*n) {
			c.anchors(t, 6, 2*n)
		}
	case 4, 5, 6:
		c.attachment(t, kind, covered)
	}
}

func (c *lookups) pairs(t table, covered int) {
	f1, f2 := t.u16(4), t.u16(6)
	size := valueSize(f1) + valueSize(f2)
	both := func(t table, at int) {
		c.values(t, at, f1)
		c.values(t, at+valueSize(f1), f2)
	}
	if t.u16(0) == 1 {
		c.exactly(t.u16(8), covered)
		c.each(t, 8, 2, func(set table) {
			n := set.u16(0)
			if c.use(set, 2, n*(2+size)) && (f1|f2)&0xf0 != 0 {
				for i := range n {
					both(set, 2+i*(2+size)+2)
				}
			}
		})
		return
	}
	n1, n2 := t.u16(12), t.u16(14)
	c.exactly(n1, c.classes(t.from(t.u16(8))))
	c.exactly(n2, c.classes(t.from(t.u16(10))))
	if c.use(t, 16, n1*n2*size) && (f1|f2)&0xf0 != 0 {
		for i := range n1 * n2 {
			both(t, 16+i*size)
		}
	}
}

// values checks one value record, whose devices are counted from the start of t.
func (c *lookups) values(t table, at, format int) {
	if !c.use(t, at, valueSize(format)) {
		return
	}
	for bit := 1; bit < 0x100; bit <<= 1 {
		if format&bit == 0 {
			continue
		}
		if to := t.u16(at); bit >= 0x10 && to != 0 {
			c.device(t.from(to))
		}
		at += 2
	}
}

// device checks corrections for single sizes in pixels.
func (c *lookups) device(t table) {
	from, to, form := t.u16(0), t.u16(2), t.u16(4)
	if form < 1 || form > 3 {
		return // of a variable font
	}
	if from > to {
		c.err = errLookups
		return
	}
	c.use(t, 6, ((to-from+1)<<form+15)/16*2)
}

// anchors checks the places of n offsets, which count from t.
func (c *lookups) anchors(t table, at, n int) {
	for i := range n {
		to := t.u16(at + 2*i)
		if to == 0 || c.err != nil {
			continue
		}
		a := t.from(to)
		switch a.u16(0) {
		case 1:
			c.use(a, 0, 6)
		case 2:
			c.use(a, 0, 8)
		case 3:
			c.use(a, 0, 10)
			for _, at := range [...]int{6, 8} {
				if to := a.u16(at); to != 0 {
					c.device(a.from(to))
				}
			}
		default:
			c.err = errLookups
		}
	}
}

// attachment checks how marks sit on letters, on parts of ligatures, or on marks.
func (c *lookups) attachment(t table, kind, marks int) {
	covered := c.coverage(t.from(t.u16(4)))
	classes := t.u16(6)
	list := t.from(t.u16(8))
	n := list.u16(0)
	c.exactly(n, marks)
	if !c.use(list, 2, 4*n) {
		return
	}
	for i := range n {
		if list.u16(2+4*i) >= classes {
			c.err = errLookups
		}
		c.anchors(list, 4+4*i, 1)
	}
	places := func(t table) {
		if n := t.u16(0) * classes; c.use(t, 2, 2*n) {
			c.anchors(t, 2, n)
		}
	}
	to := t.from(t.u16(10))
	c.exactly(to.u16(0), covered)
	if kind == 5 { // each ligature has places of its own
		c.each(to, 0, 2, places)
	} else {
		places(to)
	}
}

// checkClasses holds a GDEF table to the rules, takes out what shaping does not need
// (points, carets, what variable fonts have), and counts its mark sets.
func checkClasses(t table) (sets int, err error) {
	if len(t) == 0 {
		return 0, nil
	}
	minor := t.u16(2)
	if len(t) < 12 || t.u16(0) != 1 || minor >= 2 && len(t) < 14 {
		return 0, errLookups
	}
	for _, at := range [...]int{6, 8} {
		t[at], t[at+1] = 0, 0
	}
	if minor > 2 {
		t[3] = 2
	}
	c := &lookups{}
	for _, at := range [...]int{4, 10} {
		if to := t.u16(at); to != 0 {
			c.classes(t.from(to))
		}
	}
	if to := t.u16(12); minor >= 2 && to != 0 {
		m := t.from(to)
		sets = m.u16(2)
		if c.use(m, 4, 4*sets) {
			for i := range sets {
				c.coverage(m.from(m.u32(4 + 4*i)))
			}
		}
	}
	return sets, c.err
}

// forLibrary gives a face's file as the library gets it: with the tables that shaping
// needs, each of them checked, and no others.
func (f *Face) forLibrary() ([]byte, error) {
	d := &f.dir
	gdef, gsub, gpos := table(slices.Clone(d.gdef)), table(slices.Clone(d.gsub)), table(slices.Clone(d.gpos))
	sets, err := checkClasses(gdef)
	if err == nil {
		err = checkLookups(gsub, false, f.NumGlyphs, sets)
	}
	if err == nil {
		err = checkLookups(gpos, true, f.NumGlyphs, sets)
	}
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, p := range []part{{"GDEF", gdef}, {"GPOS", gpos}, {"GSUB", gsub}, {"cmap", f.chars.file()}, {"head", d.head}, {"hhea", d.hhea}, {"hmtx", d.hmtx}, {"maxp", d.maxp}} {
		if len(p.data) > 0 {
			parts = append(parts, p)
		}
	}
	return pack(parts), nil
}
