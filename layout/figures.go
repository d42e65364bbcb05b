package layout

import (
	"slices"

	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// figures is the strip of key figures: each number large, with its source over
// it, so that it cannot be cut out without one.
type figures struct {
	cells    []cell
	common   *text  // what is known of all of them alike
	bookmark string // "" for none: a chart has its own
}

type cell struct {
	id                                            string
	source, standing, number, label, detail, when *text
	all                                           *text // detail and when on one line
}

func (s *setter) figures(c *content.Content, l *locale.Locale) *figures {
	fs := &figures{common: s.text(&text{}, rDoubt, c.OfFigures), bookmark: l.Page.KeyFigures}
	for _, f := range c.Figures {
		k := cell{id: f.ID(), source: &text{}, standing: &text{}, number: &text{}, label: &text{}, detail: &text{}, when: &text{}, all: &text{}}
		s.words(k.source, rKeySource, f.Pos, f.Source)
		s.words(k.standing, rTag, f.Pos, f.Standing)
		s.figure(k.number, f.Statement, f.Figure, rKeyNumber, rKeyQualifier, true)
		s.marks(k.number, rKeyNumber, f.Notes)
		s.words(k.label, rKeyLabel, f.Pos, f.Counts)
		s.doubtful(k.detail, f.Detail, l.Punctuation.List, rBody, rDoubt)
		s.doubtful(k.when, f.When, " ", rBody, rDoubt)
		s.doubtful(k.all, f.Detail, l.Punctuation.List, rBody, rDoubt)
		if len(f.Detail) > 0 && len(f.When) > 0 {
			s.words(k.all, rBody, f.Pos, l.Punctuation.List)
		}
		s.doubtful(k.all, f.When, " ", rBody, rDoubt)
		fs.cells = append(fs.cells, k)
	}
	return fs
}

// set gives the strip from its rule to its last line.
func (fs *figures) set(f *fit, measure page.Unit, _ int) placed {
	n := page.Unit(len(fs.cells))
	width := (measure - (n-1)*gutter) / n
	type set struct {
		source, standing, number, label, detail, when lines
		tagY                                          page.Unit
	}
	sets := make([]set, len(fs.cells))
	inner := f
	for { // a number too wide for its cell makes all smaller
		var wide *text
		for i, k := range fs.cells {
			sets[i].number = k.number.set(inner, endless, fill)
			if sets[i].number.wide > width {
				wide = k.number
			}
		}
		if wide == nil {
			break
		}
		if inner.look(rKeyNumber).size < leastKeyNumber {
			f.work.over = wide
			break
		}
		inner = inner.smallerKey()
	}
	var sourceH, labelH, restH page.Unit
	lead := f.look(rBody).leading
	oneLine := !slices.ContainsFunc(fs.cells, func(k cell) bool { return k.all == nil || k.all.set(f, endless, fill).wide > width })
	for i, k := range fs.cells {
		x := &sets[i]
		x.standing = k.standing.set(f, width, fill)
		x.source, x.label = k.source.set(f, width, fill), k.label.set(f, width, fill)
		x.tagY = 0
		if n := len(x.source.rows); n > 0 && !k.standing.empty() && x.source.rows[0].width+x.standing.wide+14*page.Pt > width {
			x.tagY = x.source.height() + f.look(rTag).leading + unit // no room beside the source: under it
			sourceH = max(sourceH, x.tagY)
		}
		x.detail, x.when = k.detail.set(f, width, fill), k.when.set(f, width, fill)
		if oneLine {
			x.detail, x.when = k.all.set(f, width, fill), lines{}
		}
		sourceH, labelH = max(sourceH, x.source.height()), max(labelH, x.label.height())
		rest := page.Unit(0)
		for _, l := range [...]lines{x.detail, x.when} {
			if len(l.rows) > 0 {
				rest += lead + l.height()
			}
		}
		restH = max(restH, rest)
	}
	number := inner.look(rKeyNumber).size
	source := f.keySource * hundredth
	digit := source + sourceH + max(number*7/8, number*66/100+9*page.Pt)
	label := digit + number/5 + f.look(rKeyLabel).size*66/100 + f.keyClear*hundredth
	detail := label + labelH + lead
	if f.hang {
		detail += unit
	}
	end := detail - lead + restH
	height := end + unit
	var common lines
	if !fs.common.empty() {
		common = fs.common.set(f, measure, fill)
		height = end + 6*page.Pt + lead + common.height() + unit
	}
	return placed{height: height, head: source, draw: func(p *pen, x0, y page.Unit) {
		p.over(x0, y, measure, 3*page.Pt, f.brand)
		hair := page.Color(f.palette.Hairline)
		var d page.Drawing
		for i := 1; i < len(sets); i++ {
			x := x0 + page.Unit(i)*(width+gutter) - gutter/2
			d = append(d, page.Rule("rule", x, y+9*page.Pt, x, y+end+2*page.Pt, 500, hair))
		}
		if len(common.rows) > 0 {
			d = append(d, page.Rule("rule", x0, y+end+6*page.Pt, x0+measure, y+end+6*page.Pt, 500, hair))
		}
		p.page.Ornament(d)
		list := p.page.List()
		for i := range sets {
			_, item := list.Item()
			item.Of(fs.cells[i].id)
			if i == 0 && fs.bookmark != "" {
				item.Bookmark(fs.bookmark, y)
			}
			x, k := x0+page.Unit(i)*(width+gutter), &sets[i]
			p.text(item.Paragraph().Class("source"), k.source, x, y+source, left)
			if len(k.standing.rows) > 0 {
				right := x + width
				if k.tagY > 0 {
					right = x + k.standing.wide + 8*page.Pt
				}
				p.tag(item.Paragraph().Class("standing"), k.standing, right, y+source+k.tagY-1800)
			}
			p.text(item.Paragraph().Class("number"), k.number, x, y+digit, left)
			p.text(item.Paragraph().Class("counts"), k.label, x, y+label, left)
			at := y + detail
			for _, l := range [...]lines{k.detail, k.when} {
				if len(l.rows) > 0 {
					p.text(item.Paragraph(), l, x, at, left)
					at += l.height() + lead
				}
			}
		}
		if len(common.rows) > 0 {
			p.text(p.page.Paragraph().Class("common"), common, x0, y+end+6*page.Pt+lead, left)
		}
	}}
}

// tag draws a word in a box that ends at right, the way a doubtful standing is
// shown without colour.
func (p *pen) tag(b *page.Block, l lines, right, y page.Unit) {
	size := p.fit.look(rTag).size
	w := l.wide + 8*page.Pt
	box := page.Box{X: right - w, Y: y - size, W: w, H: size * 131 / 100}
	p.page.Ornament(page.Drawing{page.FramedRect("tag", box, nil, page.Color(p.fit.palette.Doubt), 900)})
	p.text(b, l, box.X+4*page.Pt, y, left)
}

// leastKeyNumber is the size under which no key number shrinks.
const leastKeyNumber = 13 * page.Pt
