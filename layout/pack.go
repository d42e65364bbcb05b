package layout

import (
	"cmp"
	"math"
	"slices"

	"factsheet/internal/page"
)

// A page is packed block by block in reading order. A block spans one, two or all of
// the three columns and stands right under what is lowest in them, so that columns
// fill independently. All ways to do so are tried. Those that cannot end on the page, and
// the less good of many, are dropped on the way, and the one is taken whose columns end
// most alike, then the shortest.

// Limits of white, beside the space between two blocks.
const (
	mostHole   = 24 * page.Pt  // between two blocks of a column
	stripHole  = 12 * page.Pt  // over what spans all columns
	mostUneven = 57 * page.Pt  // between the ends of two neighbouring columns
	meantFoot  = 170 * page.Pt // under the last block of a page that is not dense
)

// choice is one width that a block may have, with what it costs to give it that one,
// in thousandths of a point of height.
type choice struct {
	span int
	set  placed
	cost page.Unit
}

// slot is where a block stands.
type slot struct {
	column int
	choice *choice
	top    page.Unit
	before *slot // where the block before it stands, nil for the first
}

// packed is a way to slot the first blocks of a page.
type packed struct {
	bottoms [columns]page.Unit
	filled  [columns]bool
	last    *slot
	cost    page.Unit
	holes   page.Unit // the part of all white in columns that is over its limit
	cramped bool      // a block has a width that it should not
}

// step is a way to go on: the next block in one of its widths, from a column on.
type step struct {
	way, choice, column int16
}

const (
	kept      = 128 // ways that are kept after each block
	perFault  = 40  // how much dearer white over its limit is than height
	backwards = 60 * page.Pt
)

// packer packs pages one after the other in the same memory: there are many more steps
// than ways that are kept.
type packer struct {
	ways, next []packed
	steps      []step
	order      []int64 // of the steps, the most promising first; see rank
	slots      []slot  // of all ways that were kept of one page
	seen       map[[columns]page.Unit]bool
}

// perBlock is how many steps there are at most for a block: one column at three places,
// two at two, three at one. rankBits are for their numbers.
const (
	perBlock = kept * 6
	rankBits = 11
)

// rank is a promise with the number of its step below it: numbers sort much faster than
// what they stand for.
func rank(promise page.Unit, step int) int64 { return int64(promise)<<rankBits | int64(step) }

// pack places blocks that may have these widths between top and limit, or beyond it where
// they may and must. Else ways that cannot end above the limit are given up as soon as that
// is seen, and it is nil where there are no others.
func (p *packer) pack(blocks [][]choice, top, limit, gap page.Unit, level, beyond bool) *packed {
	if p.seen == nil {
		p.ways, p.next, p.steps, p.order = make([]packed, 0, kept), make([]packed, 0, kept), make([]step, 0, perBlock), make([]int64, 0, perBlock)
		p.slots, p.seen = make([]slot, 0, kept*len(blocks)), make(map[[columns]page.Unit]bool, kept)
	}
	slots := slices.Grow(p.slots[:0], kept*len(blocks)) // never grows below: ways point into it
	ways, next := append(p.ways[:0], packed{bottoms: [columns]page.Unit{top, top, top}}), p.next
	rest := areas(blocks, gap)
	for b, choices := range blocks {
		steps, order := p.steps[:0], p.order[:0]
		for w := range ways {
			for i := range choices {
				for column := 0; column+choices[i].span <= columns; column++ {
					way, _ := ways[w].with(&choices[i], column, gap)
					if !beyond && !way.canEnd(limit, gap, rest[b+1]) {
						continue
					}
					order = append(order, rank(way.promise(), len(steps)))
					steps = append(steps, step{int16(w), int16(i), int16(column)})
				}
			}
		}
		slices.Sort(order)
		next = next[:0]
		clear(p.seen)
		for _, r := range order {
			s := steps[r&(1<<rankBits-1)]
			way, at := ways[s.way].with(&choices[s.choice], int(s.column), gap)
			if p.seen[way.bottoms] {
				continue
			}
			p.seen[way.bottoms] = true
			slots = append(slots, at)
			way.last = &slots[len(slots)-1]
			if next = append(next, way); len(next) == kept {
				break
			}
		}
		ways, next = next, ways
	}
	if len(ways) == 0 {
		return nil
	}
	over := func(w *packed) page.Unit { return max(slices.Max(w.bottoms[:])-limit, 0) }
	best := &ways[0]
	for i := range ways[1:] {
		w := &ways[i+1]
		if cmp.Or(cmp.Compare(over(w), over(best)), cmp.Compare(w.total(limit, level), best.total(limit, level))) < 0 {
			best = w
		}
	}
	return best
}

// areas gives the least area that the blocks from each on can have, with the space over
// each, and 0 after the last.
func areas(blocks [][]choice, gap page.Unit) []page.Unit {
	areas := make([]page.Unit, len(blocks)+1)
	for b := len(blocks) - 1; b >= 0; b-- {
		least := page.Unit(math.MaxInt32)
		for _, c := range blocks[b] {
			least = min(least, page.Unit(c.span)*(c.set.height+gap))
		}
		areas[b] = areas[b+1] + least
	}
	return areas
}

// canEnd reports whether a way may end above a limit where so much area is still to come.
func (w *packed) canEnd(limit, gap, area page.Unit) bool {
	var free page.Unit
	for i, bottom := range w.bottoms {
		if bottom > limit {
			return false
		}
		if free += limit - bottom; !w.filled[i] { // its first block has no space over it
			free += gap
		}
	}
	return area <= free
}

// with puts one block more under the lowest of the columns that it spans.
func (w *packed) with(c *choice, column int, gap page.Unit) (packed, slot) {
	n := *w
	n.cost += c.cost
	n.cramped = n.cramped || c.cost >= cramped
	bottom := slices.Max(w.bottoms[column : column+c.span])
	top := bottom
	if slices.Contains(w.filled[column:column+c.span], true) {
		top += gap
	}
	limit := mostHole
	if c.span == columns {
		limit = stripHole
	}
	for i := column; i < column+c.span; i++ {
		hole := bottom - w.bottoms[i]
		n.cost += hole / 2
		n.holes += max(hole-limit, 0)
		n.bottoms[i], n.filled[i] = top+c.set.height, true
	}
	for before := w.last; before != nil; before = before.before {
		if column < before.column && top <= before.top { // seen before what it comes after
			n.cost += backwards
		}
	}
	return n, slot{column, c, top, w.last}
}

// promise orders ways that are not complete: by the area that they take.
func (w *packed) promise() page.Unit {
	return sum(w.bottoms[:]) + w.cost*columns + w.holes*perFault + (slices.Max(w.bottoms[:])-slices.Min(w.bottoms[:]))/4
}

// uneven is the most that a column ends above its neighbour.
func (w *packed) uneven() (most page.Unit) {
	for i := 1; i < columns; i++ {
		d := w.bottoms[i] - w.bottoms[i-1]
		most = max(most, d, -d)
	}
	return most
}

// faults is the part of all white that is over its limit.
func (w *packed) faults(level bool) page.Unit {
	over := w.holes
	if level {
		over += max(w.uneven()-mostUneven, 0)
	}
	return over
}

// total is what orders ways that are complete. On a page with room to spare, white at
// the foot up to a limit is as good as none.
func (w *packed) total(limit page.Unit, level bool) page.Unit {
	height := slices.Max(w.bottoms[:])
	if !level {
		height = max(limit-height-meantFoot, 0) / 2
	}
	return height + w.cost + w.uneven() + w.faults(level)*perFault
}

// slots gives the places of all blocks in reading order. What is left under blocks
// that stand under one another in the same columns, up to a limit, is shared among
// the spaces between them.
func (w *packed) slots(gap page.Unit, level bool) []slot {
	var out []slot
	for s := w.last; s != nil; s = s.before {
		out = append(out, *s)
	}
	slices.Reverse(out)
	end := slices.Max(w.bottoms[:])
	inRun := make([]bool, len(out))
	for i := range out {
		if inRun[i] {
			continue
		}
		run := []int{i}
		for next := under(out, i); next > 0 && out[next].sameColumns(&out[i]); next = under(out, next) {
			run, inRun[next] = append(run, next), true
		}
		if len(run) < 2 {
			continue
		}
		last := run[len(run)-1]
		free := end - out[last].bottom()
		for k := last + 1; k < len(out); k++ { // the first of them need not be the highest
			if out[k].overlaps(&out[last]) {
				free = min(free, out[k].top-gap-out[last].bottom())
			}
		}
		spaces := page.Unit(len(run) - 1)
		if !level || free <= mostUneven {
			free = min(free, mostHole)
		}
		free = min(free, spaces*mostHole)
		for k, at := range run {
			out[at].top += free * page.Unit(k) / spaces
		}
	}
	return out
}

// under gives the first block that stands under block i, 0 for none.
func under(slots []slot, i int) int {
	for k := i + 1; k < len(slots); k++ {
		if slots[k].overlaps(&slots[i]) {
			return k
		}
	}
	return 0
}

func (s *slot) bottom() page.Unit { return s.top + s.choice.set.height }

// overlaps reports whether two blocks share a column.
func (s *slot) overlaps(o *slot) bool {
	return s.column < o.column+o.choice.span && o.column < s.column+s.choice.span
}

func (s *slot) sameColumns(o *slot) bool {
	return s.column == o.column && s.choice.span == o.choice.span
}
