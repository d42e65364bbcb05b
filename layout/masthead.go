package layout

import (
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/page"
)

// masthead is how the page begins: band or rule, logo, organisation, kicker,
// title and standfirst.
type masthead struct {
	brand      *brand.Brand
	sheet      sheet
	org        *text
	kicker     *text
	title      *text
	standfirst *text
	logoAlt    string      // "" where it would say the organisation's name twice
	online     *onlineCopy // nil for none
}

func (s *setter) masthead(c *content.Content, br *brand.Brand, sh sheet) *masthead {
	words, pos := &c.Masthead, c.Brief.Title.Pos
	m := &masthead{brand: br, sheet: sh, title: &text{}, standfirst: &text{}, kicker: &text{}, logoAlt: words.LogoAlt}
	m.org = s.plain(rOrg, words.OrgPos, words.Org)
	s.words(m.kicker, rKickerBold, pos, words.Kind)
	if words.Status != "" {
		s.words(m.kicker, rKickerBold, pos, "  ·  "+words.Status)
	}
	if words.Place != "" {
		s.words(m.kicker, rKicker, pos, "  ·  "+words.Place)
	}
	s.words(m.kicker, rKicker, pos, "  ·  "+words.Date)
	m.online = onlineCopyOf(c.Online, pos)
	s.text(m.title, rTitle, words.Title)
	s.text(m.standfirst, rStandfirst, words.Standfirst)
	return m
}

// set gives the masthead's height, from the top of the sheet to the standfirst's
// last baseline (or the band's edge where there is none).
func (m *masthead) set(f *fit) placed {
	kicker := m.kicker.set(f, m.sheet.measure*2/3, fill)
	org := m.org.set(f, m.sheet.measure-m.logoWidth()-kicker.wide-gutter, fill)
	more := max(kicker.height(), org.height()) // lines beside the first
	title := m.title.set(f, m.sheet.measure, balance)
	stand := m.standfirst.set(f, m.sheet.measure*4/5, balance)
	top := 33 * page.Pt // under organisation and kicker
	if m.brand.Masthead == brand.Rule {
		top = 51 * page.Pt
	}
	top += more
	first := top + f.look(rTitle).size
	last := onGrid(first + title.height())
	first = last - title.height()
	edge := last + f.look(rTitle).size*12/27
	if m.brand.Masthead == brand.Rule {
		edge = last
	}
	standFirst := edge + 6*page.Pt + f.look(rStandfirst).leading
	height := edge
	if len(stand.rows) > 0 {
		height = onGrid(standFirst + stand.height())
	}
	qrTop := edge + 9*page.Pt
	below := height
	if m.online != nil {
		below = max(below, onGrid(qrTop+qrSide))
	}
	return placed{height: below + 2*unit, draw: func(p *pen, _, _, _ page.Unit) {
		m.drawTop(p, org, kicker, more, edge)
		p.text(p.page.Heading(1), title, m.sheet.left, first, left)
		if len(stand.rows) > 0 {
			p.text(p.page.Paragraph(), stand, m.sheet.left, height-stand.height(), left)
		}
		if m.online != nil {
			m.online.draw(p, m.sheet.left+m.sheet.measure, qrTop)
		}
	}}
}

const logoHeight = 15 * page.Pt

// logoWidth is the width of the logo with the space after it, 0 for none.
func (m *masthead) logoWidth() page.Unit {
	lg := m.brand.Logo
	if lg == nil {
		return 0
	}
	return min(page.Unit(int64(logoHeight)*int64(lg.W)/int64(max(lg.H, 1))), m.sheet.measure/3) + 6*page.Pt
}

// drawTop draws the band or rule with logo, organisation and kicker.
func (m *masthead) drawTop(p *pen, org, kicker lines, more, edge page.Unit) {
	s, f := m.sheet, p.fit
	baseline := page.Points(22.5)
	switch m.brand.Masthead {
	case brand.Band:
		p.box(page.Box{W: s.width, H: edge}, f.brand)
		p.rule(s.left, 33*page.Pt+more, s.left+s.measure, 500, page.Color(f.palette.OnBrandRule))
	case brand.Rule:
		p.box(page.Box{X: s.left, Y: 27 * page.Pt, W: s.measure, H: 6 * page.Pt}, f.brand)
		baseline = 48 * page.Pt
	}
	x := s.left
	if lg := m.brand.Logo; lg != nil {
		box := page.Box{X: x, Y: baseline - page.Points(11.5), W: m.logoWidth() - 6*page.Pt, H: logoHeight}
		im := &page.Image{Box: box, W: lg.W, H: lg.H, Pixels: lg.Pixels}
		if m.logoAlt == "" {
			p.page.Emblem(im)
		} else {
			p.page.Picture(lg.Pos, m.logoAlt, im)
		}
		x += m.logoWidth()
	}
	if !m.org.empty() {
		p.text(p.page.Paragraph(), org, x, baseline, left)
	}
	p.text(p.page.Paragraph(), kicker, s.left+s.measure, baseline, right)
}
