package layout

import (
	"slices"

	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// The page of a chart alone: as wide as two columns of the sheet, with a margin.
const (
	aloneWidth  = 340 * page.Pt
	aloneMargin = 18 * page.Pt
)

// ComposeChart sets the one chart of c on a page of its own, as high as it needs, over the
// notes that it refers to, its sources, and what it is from: nobody can cut them off.
func ComposeChart(c *content.Content, br *brand.Brand, l *locale.Locale, opt Options) (*page.Page, diag.List) {
	s := setterOf(c, br, l)
	all, frames := s.charts(c.Charts, l)
	p := parts{charts: all}
	p.addKey(s.key(slices.Concat(frames...), c.Charts[0].Pos, l), c.Charts)
	notes, sources, from := s.footnotes(c, l), s.sources(c, l), s.origin(c)
	if s.findings.Failed() {
		return nil, s.findings
	}

	f := newFit(&middle, br, &workspace{}, 0, 1, 0)
	type block struct {
		placed
		name string
	}
	set := []block{{all[0].set(f, aloneWidth, 2), "chart " + c.Charts[0].ID}}
	if len(notes.items) > 0 {
		set = append(set, block{notes.set(f, aloneWidth, 1), "notes"})
	}
	if len(sources.items) > 0 {
		set = append(set, block{sources.set(f, aloneWidth, 1), "sources"})
	}
	line := from.set(f, aloneWidth, fill)
	foot := placed{height: 10*page.Pt + line.height(), draw: func(p *pen, x, y page.Unit) {
		p.rule(x, y, x+aloneWidth, page.Pt, f.brand)
		p.text(p.page.Paragraph(), line, x, y+10*page.Pt, left)
	}}
	set = append(set, block{foot, "colophon"})
	height := 2*aloneMargin - f.gap
	for _, b := range set {
		height += b.height + f.gap
	}

	out := page.New(aloneWidth+2*aloneMargin, height, meta(c, opt))
	out.Meta.Subject = content.Sentence(c.Charts[0].Differs.String())
	pn := &pen{page: out, fit: f, loc: l, refs: make([]page.NoteRef, len(c.Notes))}
	y := page.Unit(aloneMargin)
	for _, b := range set {
		out.Part(b.name, page.Box{X: aloneMargin, Y: y, W: aloneWidth, H: b.height})
		b.draw(pn, aloneMargin, y)
		y += b.height + f.gap
	}
	finish(out, l)
	return out, append(s.findings, out.Findings...)
}

// origin says what a chart alone is from: whose sheet, of when, whether it may be passed
// on, and where the whole is.
func (s *setter) origin(c *content.Content) *text {
	t, m := &text{}, &c.Masthead
	if m.Org != "" {
		s.words(t, rColophonBold, m.OrgPos, m.Org)
		s.words(t, rColophon, m.OrgPos, "  ·  ")
	}
	pos := c.Brief.Title.Pos
	s.words(t, rColophon, pos, m.Kind)
	s.particulars(t, m, pos, rColophonBold, rColophon)
	if c.Licence != "" {
		s.words(t, rColophon, pos, "  ·  "+c.Licence)
	}
	if c.Online.URL != "" {
		s.words(t, rColophon, pos, "  ·  ")
		s.link(t, rColophon, pos, c.Online.Address, c.Online.URL, s.loc.Mail.Online+": "+c.Online.URL)
	}
	return t
}
