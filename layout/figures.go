package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// figures is the strip of key figures: each number large, with its source over
// it, so that it cannot be cut out without one.
type figures struct {
	sheet  sheet
	cells  []cell
	common *text // what is known of all of them alike
}

type cell struct {
	source, standing, number, label, detail, when *text
}

func (s *setter) figures(c *content.Content, l *locale.Locale, sh sheet) *figures {
	fs := &figures{sheet: sh, common: s.text(&text{}, rDoubt, c.OfFigures)}
	for _, f := range c.Figures {
		k := cell{source: &text{}, standing: &text{}, number: &text{}, label: &text{}, detail: &text{}, when: &text{}}
		s.words(k.source, rKeySource, f.Pos, f.Source)
		s.words(k.standing, rTag, f.Pos, f.Standing)
		if f.Figure.Qualifier != "" {
			s.words(k.number, rKeyQualifier, f.Pos, f.Figure.Qualifier+" ")
		}
		s.words(k.number, rKeyNumber, f.Pos, f.Figure.Number).whole = true
		s.marks(k.number, rKeyNumber, f.Notes)
		s.words(k.label, rKeyLabel, f.Pos, f.Counts)
		s.doubtful(k.detail, f.Detail, l.Punctuation.List, rBody, rDoubt)
		s.doubtful(k.when, f.When, " ", rBody, rDoubt)
		fs.cells = append(fs.cells, k)
	}
	return fs
}

// set gives the strip from its rule to the space after its last line.
func (fs *figures) set(f *fit) placed {
	if len(fs.cells) == 0 {
		return placed{}
	}
	n := page.Unit(len(fs.cells))
	width := (fs.sheet.measure - (n-1)*gutter) / n
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
		sourceH, labelH = max(sourceH, x.source.height()), max(labelH, x.label.height())
		lead := f.look(rBody).leading
		rest := x.detail.height() + lead
		if len(x.when.rows) > 0 {
			rest += x.when.height() + lead
		}
		restH = max(restH, rest)
	}
	lead := f.look(rBody).leading
	number := inner.look(rKeyNumber).size
	// from the top of the rule
	source := 17*page.Pt + f.keySpace/2
	digit := source + sourceH + max(number*35/42, number*66/100+5*page.Pt) + f.keySpace/3
	label := digit + 5*page.Pt + lead + f.keySpace/3
	detail := label + labelH + lead
	end := label + labelH + restH
	height := end + 6*page.Pt
	var common lines
	if !fs.common.empty() {
		common = fs.common.set(f, fs.sheet.measure, fill)
		height += 11*page.Pt + common.height() + unit
	}
	return placed{height: height, draw: func(p *pen, _, y, _ page.Unit) {
		s := fs.sheet
		p.box(page.Box{X: s.left, Y: y, W: s.measure, H: 3 * page.Pt}, f.brand)
		hair := page.Color(f.palette.Hairline)
		var d page.Drawing
		for i := 1; i < len(sets); i++ {
			x := s.left + page.Unit(i)*(width+gutter) - gutter/2
			d = append(d, page.Rule("rule", x, y+9*page.Pt, x, y+end+2*page.Pt, 500, hair))
		}
		d = append(d, page.Rule("rule", s.left, y+end+6*page.Pt, s.left+s.measure, y+end+6*page.Pt, 500, hair))
		p.page.Ornament(d)
		list := p.page.List()
		for i := range sets {
			_, item := list.Item()
			x, k := s.left+page.Unit(i)*(width+gutter), &sets[i]
			p.text(item.Paragraph(), k.source, x, y+source, left)
			if len(k.standing.rows) > 0 {
				right := x + width
				if k.tagY > 0 {
					right = x + k.standing.wide + 8*page.Pt
				}
				p.tag(item.Paragraph(), k.standing, right, y+source+k.tagY-1800)
			}
			p.text(item.Paragraph(), k.number, x, y+digit, left)
			p.text(item.Paragraph(), k.label, x, y+label, left)
			p.text(item.Paragraph(), k.detail, x, y+detail, left)
			p.text(item.Paragraph(), k.when, x, y+detail+k.detail.height()+lead, left)
		}
		if len(common.rows) > 0 {
			p.text(p.page.Paragraph(), common, s.left, y+end+17*page.Pt, left)
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

// smallerKey is the fit with key numbers a step smaller.
func (f *fit) smallerKey() *fit {
	g := *f
	for _, r := range []role{rKeyNumber, rKeyQualifier} {
		l := g.looks[r]
		l.size, l.leading = l.size*9/10, l.leading*9/10
		if r == rKeyQualifier {
			l.size = max(l.size, f.look(rBody).size)
		}
		g.looks[r] = l
	}
	return &g
}
