package layout

import (
	"slices"
	"sort"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// plan is a page that was set: every block with its height, and the room left.
type plan struct {
	masthead, figures, questions, notes, colophon placed
	rows                                          []band
	gap                                           page.Unit
	spare                                         page.Unit // negative: over the page by so much
	over                                          *text     // a word of it is wider than its column
}

// band is a row of parts side by side over all three columns.
type band struct {
	first   int // of the modules
	widths  []int
	sets    []placed
	height  page.Unit
	balance page.Unit // unused height, summed over columns
}

// copyfit finds the first rung of the ladder, from the most open, on which all
// fits. Heights fall from rung to rung, so the search is binary.
func (c *parts) copyfit(br *brand.Brand) (*fit, *plan) {
	plans := make([]*plan, rungs)
	fits := make([]*fit, rungs)
	work := &workspace{}
	at := sort.Search(rungs, func(i int) bool {
		fits[i] = newFit(rung(i), br, work)
		plans[i] = c.plan(fits[i])
		return plans[i].spare >= 0 && plans[i].over == nil
	})
	if at == rungs {
		return nil, nil
	}
	return fits[at], plans[at]
}

// plan sets all parts for a fit.
func (c *parts) plan(f *fit) *plan {
	p := &plan{gap: f.gap}
	p.masthead, p.figures = c.masthead.set(f), c.figures.set(f)
	if c.questions != nil {
		p.questions = c.questions.set(f)
	}
	p.notes, p.colophon = c.notes.set(f), c.colophon.set(f)
	p.over = f.work.tooWide()
	p.rows = c.arrange(f)
	for _, r := range p.rows {
		for _, set := range r.sets {
			if set.over != nil {
				p.over = set.over
			}
		}
	}
	used := p.masthead.height + p.notes.height + p.colophon.height
	if p.figures.height > 0 {
		used += f.gap
	}
	used += p.figures.height
	for _, r := range p.rows {
		used += f.gap + r.height
	}
	if p.questions.height > 0 {
		used += f.gap + p.questions.height
	}
	used += f.gap + f.gap/2 // over the notes, and over the colophon
	p.spare = c.sheet.foot - used
	return p
}

// arrange shares the columns among the modules: in reading order, each row of
// three columns filled, with the least height and the least hole.
func (c *parts) arrange(f *fit) []band {
	n := len(c.modules)
	if n == 0 {
		return nil
	}
	cache := make([][columns + 1]*placed, n)
	set := func(i, w int) placed {
		if cache[i][w] == nil {
			p := c.modules[i].set(f, c.sheet.span(w), w)
			p.over = f.work.tooWide()
			cache[i][w] = &p
		}
		return *cache[i][w]
	}
	type state struct {
		cost page.Unit
		rows []band
	}
	best := make([]*state, n+1) // best[i]: modules i.. arranged
	best[n] = &state{}
	for i := n - 1; i >= 0; i-- {
		for _, widths := range [][]int{{3}, {1, 2}, {2, 1}, {1, 1, 1}} {
			k := len(widths)
			if i+k > n || best[i+k] == nil {
				continue
			}
			b := band{first: i, widths: widths}
			for j, w := range widths {
				b.sets = append(b.sets, set(i+j, w))
				b.height = max(b.height, b.sets[j].height)
			}
			for j, w := range widths {
				b.balance += page.Unit(w) * (b.height - b.sets[j].height)
			}
			b.height = onGrid(b.height)
			if slices.ContainsFunc(b.sets, func(p placed) bool { return p.over != nil }) {
				b.balance += c.sheet.height * 6 // only where nothing else holds the word
			}
			cost := b.height + f.gap + b.balance/6 + best[i+k].cost
			if best[i] == nil || cost < best[i].cost {
				best[i] = &state{cost, append([]band{b}, best[i+k].rows...)}
			}
		}
	}
	return best[0].rows
}

// place draws the plan. Room that is left is shared among the spaces between
// blocks; what they cannot take stays above the notes.
func (c *parts) place(p *pen, pl *plan) {
	f := p.fit
	s := c.sheet
	blocks := len(pl.rows) + 1
	if pl.figures.height > 0 {
		blocks++
	}
	if pl.questions.height > 0 {
		blocks++
	}
	extra := min(pl.spare/page.Unit(blocks), 18*page.Pt)
	extra = extra / 500 * 500
	gap := f.gap + extra
	pl.masthead.draw(p, 0, 0, pl.masthead.height)
	y := pl.masthead.height
	if pl.figures.height > 0 {
		y += gap
		pl.figures.draw(p, s.left, y, pl.figures.height)
		y += pl.figures.height
	}
	for _, r := range pl.rows {
		y += gap
		col := 0
		for j, w := range r.widths {
			r.sets[j].draw(p, s.column(col), y, r.height)
			col += w
		}
		y += r.height
	}
	if pl.questions.height > 0 {
		y += gap
		pl.questions.draw(p, s.left, y, pl.questions.height)
	}
	end := s.foot - pl.colophon.height
	notes := end - f.gap/2 - pl.notes.height
	pl.notes.draw(p, s.left, notes, pl.notes.height)
	pl.colophon.draw(p, s.left, end, pl.colophon.height)
}
