package layout

import (
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// masthead is how the page begins: band or rule, logo, organisation, kicker,
// title and standfirst.
type masthead struct {
	brand      *brand.Brand
	grid       grid
	org        *text
	kicker     *text
	title      *text
	depth      page.Unit // of the title
	standfirst *text
	logoAlt    string      // "" where it would say the organisation's name twice
	online     *onlineCopy // nil for none
}

func (s *setter) masthead(c *content.Content, br *brand.Brand, g grid) *masthead {
	words, pos := &c.Masthead, c.Brief.Title.Pos
	m := &masthead{brand: br, grid: g, title: &text{}, standfirst: &text{}, kicker: &text{}, logoAlt: words.LogoAlt}
	m.org = s.plain(rOrg, words.OrgPos, words.Org)
	s.words(m.kicker, rKickerBold, pos, words.Kind)
	s.particulars(m.kicker, words, pos, rKickerBold, rKicker)
	m.online = onlineCopyOf(c.Online, pos)
	s.text(m.title, rTitle, words.Title)
	m.depth = m.title.depth()
	s.text(m.standfirst, rStandfirst, words.Standfirst)
	return m
}

// particulars appends a sheet's status, place and date, each after a dot.
func (s *setter) particulars(t *text, m *content.Masthead, pos diag.Pos, status, rest role) {
	if m.Status != "" {
		s.words(t, status, pos, "  ·  "+m.Status)
	}
	if m.Place != "" {
		s.words(t, rest, m.PlacePos, "  ·  "+m.Place)
	}
	s.words(t, rest, pos, "  ·  "+m.Date)
}

// set gives the masthead's height, from the top of the sheet to the standfirst's
// last baseline, or to the band's edge where there is none.
func (m *masthead) set(f *fit) placed {
	d := f.density
	measure := m.grid.measure
	if m.alone() {
		measure = measure * 3 / 2
	}
	kicker := m.kicker.set(f, measure*2/3, fill)
	org := m.org.set(f, m.grid.measure-m.logoWidth()-kicker.wide-gutter, fill)
	more := max(kicker.height(), org.height()) // lines beside the first
	title := m.title.set(f, m.grid.measure, balance)
	beside := m.grid.measure * 9 / 10
	if m.online != nil {
		beside = m.grid.measure * 4 / 5 // the code stands at the right
	}
	stand := m.standfirst.set(f, beside, balance)
	var line, hairline, first page.Unit // baseline of organisation and kicker, rule under them, the title
	size := f.look(rTitle).size
	switch {
	case m.brand.Masthead == brand.Rule:
		line = ruleBottom + f.look(rKicker).size + 6*page.Pt
		first = line + 3*page.Pt + size
	case m.alone():
		line = d.kickerAlone * hundredth
		first = line + d.toTitle*hundredth + size
	default:
		line = d.line * hundredth
		hairline = line + d.toHairline*hundredth + more
		first = line + (d.toHairline+d.overTitle)*hundredth + size
	}
	first += more
	last := first + title.height()
	edge := last
	if m.brand.Masthead == brand.Band {
		edge += max(d.underTitle*hundredth, size*m.depth/1000+5*page.Pt)
	}
	height := edge
	standFirst := edge + f.first*hundredth
	if m.brand.Masthead == brand.Rule {
		standFirst = edge + max(f.look(rStandfirst).leading+6*page.Pt, size*3/4)
	}
	if len(stand.rows) > 0 {
		height = standFirst + stand.height() + unit
	}
	qrTop := edge + 9*page.Pt
	if m.online != nil {
		height = max(height, qrTop+qrSide)
	}
	return placed{height: height, draw: func(p *pen, _, _ page.Unit) {
		m.drawTop(p, org, kicker, line, hairline, edge)
		p.heading(1, title, m.grid.left, first)
		if len(stand.rows) > 0 {
			p.text(p.page.Paragraph().Class("standfirst"), stand, m.grid.left, standFirst, left)
		}
		if m.online != nil {
			m.online.draw(p, m.grid.left+m.grid.measure, qrTop)
		}
	}}
}

// depth is how far the letters of a text reach under its baseline, in thousandths of an
// em: those of some scripts and faces, further than those of others.
func (t *text) depth() page.Unit {
	lowest := page.Unit(0)
	for i := range t.phrases {
		run := &t.phrases[i].run
		for _, g := range run.Glyphs {
			lowest = min(lowest, (page.Unit(run.Face.Lowest(g.ID))+page.Unit(g.Y))*1000/page.Unit(run.Face.UnitsPerEm))
		}
	}
	return -lowest
}

// alone reports whether the kicker has no organisation and no logo beside it: then it
// stands at the left, over the title.
func (m *masthead) alone() bool { return m.org.empty() && m.brand.Logo == nil }

// endsInBand reports whether the next block stands right under the band.
func (m *masthead) endsInBand() bool {
	return m.brand.Masthead == brand.Band && m.standfirst.empty() && m.online == nil
}

// ruleBottom is where the rule of a masthead without a band ends.
const ruleBottom = 33 * page.Pt

const logoHeight = 15 * page.Pt

// logoSize is the size of the logo: as high as its line, or lower where it is so wide that
// it would take more than a third of it.
func (m *masthead) logoSize() (w, h page.Unit) {
	lg := m.brand.Logo
	w, h = page.Unit(int64(logoHeight)*int64(lg.W)/int64(max(lg.H, 1))), logoHeight
	if most := m.grid.measure / 3; w > most {
		w, h = most, page.Unit(int64(most)*int64(lg.H)/int64(lg.W))
	}
	return w, h
}

// logoWidth is the width of the logo with the space after it, 0 for none.
func (m *masthead) logoWidth() page.Unit {
	if m.brand.Logo == nil {
		return 0
	}
	w, _ := m.logoSize()
	return w + 6*page.Pt
}

// drawTop draws the band or rule with logo, organisation and kicker on a line.
func (m *masthead) drawTop(p *pen, org, kicker lines, line, hairline, edge page.Unit) {
	s, f := m.grid, p.fit
	switch m.brand.Masthead {
	case brand.Band:
		p.box(page.Box{X: -s.bleed, Y: -s.bleed, W: s.width + 2*s.bleed, H: edge + s.bleed}, f.brand)
		if hairline > 0 {
			p.rule(s.left, hairline, s.left+s.measure, 500, page.Color(f.palette.OnBrandRule))
		}
	case brand.Rule:
		p.box(page.Box{X: s.left, Y: ruleBottom - 6*page.Pt, W: s.measure, H: 6 * page.Pt}, f.brand)
	}
	x := s.left
	if lg := m.brand.Logo; lg != nil {
		w, h := m.logoSize()
		box := page.Box{X: x, Y: line - page.Points(11.5) + (logoHeight-h)/2, W: w, H: h}
		im := &page.Image{Box: box, W: lg.W, H: lg.H, Pixels: lg.Pixels}
		if m.logoAlt == "" {
			p.page.Emblem(im)
		} else {
			p.page.Picture(lg.Pos, m.logoAlt, im)
		}
		x += m.logoWidth()
	}
	if !m.org.empty() {
		p.text(p.page.Paragraph().Class("org"), org, x, line, left)
	}
	p.kicker = p.page.Paragraph().Class("kicker")
	if m.alone() {
		p.text(p.kicker, kicker, s.left, line, left)
	} else {
		p.text(p.kicker, kicker, s.left+s.measure, line, right)
	}
}
