package layout

import (
	"fmt"
	"slices"
	"sort"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
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
	first   int // of the content's modules
	widths  []int
	sets    []placed
	height  page.Unit
	balance page.Unit // unused height, summed over columns
}

// copyfit finds the first rung of the ladder, from the most open, on which all
// fits. Heights fall from rung to rung, so the search is binary.
func (c *content) copyfit(br *brand.Brand) (*fit, *plan) {
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
func (c *content) plan(f *fit) *plan {
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
	used += f.gap + page.Unit(0) + f.gap/2
	p.spare = c.sheet.foot - used
	return p
}

// arrange shares the columns among the modules: in reading order, each row of
// three columns filled, with the least height and the least hole.
func (c *content) arrange(f *fit) []band {
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
func (c *content) place(p *pen, pl *plan) {
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

// tooLong says by how much the page cannot hold the brief, what takes the most
// room, and what to cut.
func (c *content) tooLong(br *brand.Brand, b *data.Brief) diag.List {
	f := newFit(rung(rungs-1), br, &workspace{})
	pl := c.plan(f)
	type share struct {
		name   string
		height page.Unit
		hint   string
	}
	longest := 0
	for i, t := range c.notes.items {
		if t.length() > c.notes.items[longest].length() {
			longest = i
		}
	}
	shares := []share{{"the masthead with title and standfirst", pl.masthead.height, "shorten the title or the standfirst"}}
	if pl.figures.height > 0 {
		shares = append(shares, share{"the key figures", pl.figures.height, "name fewer key-figures"})
	}
	if c.noteCount > 0 {
		shares = append(shares, share{"notes and sources", pl.notes.height, fmt.Sprintf("shorten note %d, the longest of %d, or let claims share caveats", longest+1, c.noteCount)})
	}
	for _, r := range pl.rows {
		name := ""
		for j := range r.widths {
			if j > 0 {
				name += ", "
			}
			name += c.names[r.first+j]
		}
		hint := "shorten it"
		if c.chartCount > 1 {
			hint = fmt.Sprintf("drop one of %d charts, or give it fewer rows", c.chartCount)
		}
		shares = append(shares, share{name, r.height, hint})
	}
	sort.SliceStable(shares, func(i, j int) bool { return shares[i].height > shares[j].height })
	var l diag.List
	if pl.over != nil && pl.spare >= 0 {
		l.Add("E501", pl.over.pos, "one page does not hold this brief: a word of "+quote(pl.over.string())+" is wider than its column").
			Hint("write a shorter word")
		return l
	}
	fd := l.Add("E501", b.Title.Pos, fmt.Sprintf("one page does not hold this brief: %d mm over; %s takes %d mm", mm(-pl.spare)+1, shares[0].name, mm(shares[0].height)))
	for _, sh := range shares[:min(3, len(shares))] {
		fd.Hint(fmt.Sprintf("%s (%s: %d mm)", sh.hint, sh.name, mm(sh.height)))
	}
	return l
}

func mm(u page.Unit) int { return int(u / page.MM) }

// string gives the words of the text.
func (t *text) string() string {
	s := ""
	for i := range t.spans {
		if t.spans[i].mark == 0 {
			s += t.spans[i].run.Text
		}
	}
	return s
}

// length is how many bytes the text has.
func (t *text) length() int {
	n := 0
	for i := range t.spans {
		n += len(t.spans[i].run.Text)
	}
	return n
}
