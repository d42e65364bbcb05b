// Package layout sets a brief on one page: it gathers what the brief says into
// parts, finds the most open way in which all of them fit, and places them on a
// page.Page in reading order. It must not know how a file is written, nor how a
// bar is drawn.
package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// Paper is the size of the sheet.
type Paper uint8

const (
	A4 Paper = iota
	Letter
)

// Options are choices beside the brief and its brand.
type Options struct {
	Paper   Paper
	Bleed   Bleed
	Marks   bool   // crop marks
	Digest  string // SHA-256 of the brief in hex, as the colophon shows it; "" for none
	Creator string // the program and its version, for the file's metadata

	// Written says where the brief writes a character that stands at a byte of what is
	// printed and has no glyph; nil for where that comes from.
	Written func(printed string, at int, from diag.Pos) []diag.Pos
}

// part is a block of the page that can be set for a number of columns.
type part interface {
	set(f *fit, width page.Unit, columns int) placed
}

// placed is a part set for a fit and a width: its height, and how to draw it with
// its top left corner at x, y.
type placed struct {
	height page.Unit
	head   page.Unit // from the rule over it to its first baseline, 0 where it has an edge of its own
	over   *text     // has a word that is wider than its column
	plots  []plot    // of charts that share a scale
	draw   func(p *pen, x, y page.Unit)
}

// Compose sets what a brief says on one page, and says how full it is. It fails with
// E501 where the page cannot hold it all, and with E040 where a character has no glyph.
func Compose(c *content.Content, br *brand.Brand, l *locale.Locale, opt Options) (*page.Page, Fullness, diag.List) {
	s := setterOf(c, br, l)
	if opt.Written != nil {
		s.written = opt.Written
	}
	g := newGrid(opt.Paper)
	g.bleed = opt.Bleed.unit()
	all := s.gather(c, br, l, g, opt.Digest)
	if s.glyphs > mostGlyphs {
		s.findings.Add("E502", s.tooMuch, "one page does not hold this brief: it has more than 60,000 characters to print, or to say for abbreviations").
			Hint("keep what can be read in two minutes: a page has room for about 9,000 characters")
		return nil, Fullness{}, s.findings
	}
	pl := all.copyfit(br)
	full := all.fullness(pl)
	if !pl.fits() {
		s.findings = append(s.findings, all.tooLong(pl, c.Brief.Title.Pos)...)
	}
	if s.findings.Failed() {
		return nil, full, s.findings
	}
	p := page.New(all.grid.width, all.grid.height, meta(c, opt))
	p.Bleed, p.Margin = all.grid.bleed, all.grid.bleed
	if opt.Marks {
		p.Margin = max(toMark, p.Bleed) + markLen + page.MM
		p.Ornament(cropMarks(all.grid))
	}
	all.place(&pen{page: p, fit: pl.fit, loc: l, refs: make([]page.NoteRef, len(c.Notes))}, pl)
	finish(p, l)
	return p, full, append(s.findings, p.Findings...)
}

// setterOf makes a setter that knows the abbreviations and names of a brief.
func setterOf(c *content.Content, br *brand.Brand, l *locale.Locale) *setter {
	s := newSetter(l, br.Faces)
	s.glossary = content.NewGlossary(c.Brief, l, func(name string) string { return s.quotes(&text{}, name) })
	return s
}

// parts is everything on the page, in reading order, before it has places.
type parts struct {
	grid     grid
	masthead *masthead
	figures  *figures
	points   *list
	charts   []*chart
	modules  []module // what the three columns hold
	notes    *notes
	colophon *colophon
	prose    int64 // area of its lines in the smallest sizes, in square points

	packer packer
}

// module is a part with what it is called, how to make it shorter, and the widths
// that it may have: how much dearer one column is for it, two, and three.
type module struct {
	part
	name, hint string
	dear       [columns]page.Unit
}

// id is what the module is called on the page, for whoever points at it: "points",
// "chart cost".
func (m *module) id() string { return strings.NewReplacer("the ", "", "`", "").Replace(m.name) }

// cramped is what a width costs that a part has only where nothing else fits.
const cramped = 90 * page.Pt

// choices sets a module for the widths that it may have.
func (m *module) choices(f *fit, g grid) (out []choice) {
	for span := 1; span <= columns; span++ {
		if span < columns && (f.hang || f.table && m.rows() > 0) {
			continue
		}
		c := choice{span: span, set: m.set(f, g.across(span), span), cost: m.dear[span-1]}
		if c.set.over = f.work.tooWide(); c.set.over != nil {
			c.cost += 8 * cramped
		}
		out = append(out, c)
	}
	return out
}

// rows counts the rows on an axis of a module that is a chart.
func (m *module) rows() int {
	if ch, ok := m.part.(*chart); ok {
		return ch.rows()
	}
	return 0
}

// gather makes the parts, in reading order.
func (s *setter) gather(from *content.Content, br *brand.Brand, l *locale.Locale, g grid, digest string) *parts {
	const pt = page.Pt
	c := &parts{grid: g}
	add := func(p part, name, hint string, dear ...page.Unit) {
		c.modules = append(c.modules, module{p, name, hint, [columns]page.Unit(dear)})
	}
	c.masthead = s.masthead(from, br, g)
	c.figures = s.figures(from, l)
	if c.points = s.points(from.Points, l); c.points != nil {
		add(c.points, "the points", "drop a point, or shorten one", 0, 10*pt, 30*pt)
	}
	charts, frames := s.charts(from.Charts, l)
	c.charts = charts
	c.addKey(s.key(slices.Concat(frames...), from.Brief.Title.Pos, l), from.Charts)
	main := c.main()
	for i, p := range charts {
		id, hint := from.Charts[i].ID, ""
		if n := len(from.Charts); n > 1 {
			hint = "drop one of " + digits(n) + " charts, or "
		}
		narrow := page.Unit(0) // the main chart, many rows, or dots, need more than one column
		if i == main || p.rows() > 3 || from.Charts[i].Chart.Dots() {
			narrow = cramped
		}
		add(p, "chart `"+id+"`", hint+"give chart `"+id+"` fewer rows", narrow, 0, 15*pt)
	}
	if gaps := s.gaps(from.Gaps, l); gaps != nil {
		add(gaps, "the gaps", "drop a gap, or shorten one", 0, 0, 10*pt)
	}
	if q := s.questions(from.Questions, l); q != nil {
		add(q, "the questions", "ask less, or in fewer words", 10*pt, 10*pt, 0)
	}
	c.notes = s.footnotes(from, l)
	src := s.sources(from, l)
	if n := len(c.notes.items); n > 0 {
		longest := 0
		for i, t := range c.notes.items {
			if t.length() > c.notes.items[longest].length() {
				longest = i
			}
		}
		add(c.notes, "the notes", fmt.Sprintf("shorten note %d, the longest of %d, or let claims share caveats", longest+1, n), 0, 0, 10*pt)
	}
	if len(src.items) > 0 {
		add(src, "the sources", "let claims share sources, or shorten what they are called", 0, 0, 10*pt)
	}
	if m := c.masthead; m.online != nil && m.standfirst.empty() { // beside the standfirst it takes no room of its own
		add(m.online, "the QR code", "leave out `url`", 0, 0, 10*pt)
		m.online = nil
	}
	c.colophon = s.colophon(from, l, g, digest)
	c.prose = s.area
	return c
}

// main is the chart that a page is about, by its number: the first of those with the
// most rows; -1 for none.
func (c *parts) main() int {
	main, most := -1, 1
	for i, ch := range c.charts {
		if n := ch.rows(); n > most {
			main, most = i, n
		}
	}
	return main
}

// addKey puts the key under the last chart that has bars. Where all that it would say
// is a basis, the subtitles say it.
func (c *parts) addKey(k *key, said []*content.Chart) {
	if k == nil {
		return
	}
	bySubtitle := len(k.kinds) == 1 && k.kinds[0].Basis()
	last := -1
	for i, ch := range c.charts {
		if ch.rows() > 0 {
			last = i
			bySubtitle = bySubtitle && said[i].Basis != ""
		}
	}
	for _, ch := range c.charts {
		ch.basis = bySubtitle
	}
	if !bySubtitle && last >= 0 {
		c.charts[last].key = k
	}
}

// place draws a plan, in reading order.
func (c *parts) place(p *pen, pl *plan) {
	s := c.grid
	p.plots = pl.plots()
	p.page.Part("masthead", page.Box{W: s.width, H: pl.masthead.height})
	pl.masthead.draw(p, 0, 0)
	if len(c.figures.cells) > 0 {
		p.page.Part("figures", page.Box{X: s.left, Y: pl.figuresTop, W: s.measure, H: pl.figures.height})
		p.open = pl.open
		pl.figures.draw(p, s.left, pl.figuresTop)
	}
	for i := range pl.slots {
		at := &pl.slots[i]
		p.open = pl.open && len(c.figures.cells) == 0 && at.top == pl.top
		x := s.column(at.column)
		p.page.Part(c.modules[i].id(), page.Box{X: x, Y: at.top, W: s.across(at.choice.span), H: at.choice.set.height})
		at.choice.set.draw(p, x, at.top)
	}
	p.open = false
	p.page.Part("colophon", page.Box{X: s.left, Y: s.foot - pl.colophon.height, W: s.measure, H: pl.colophon.height})
	pl.colophon.draw(p, s.left, s.foot-pl.colophon.height)
	p.countBookmarks()
}

// finish does what is done once everything has its place.
func finish(p *page.Page, l *locale.Locale) {
	p.WidenLinks()
	if l.Direction == locale.RightToLeft {
		p.Mirror()
	}
}

func meta(c *content.Content, opt Options) page.Meta {
	b := c.Brief
	return page.Meta{
		Title: c.Masthead.Title.String(), Author: cmp.Or(c.Masthead.Org, b.Contact.Name), Subject: c.Masthead.Standfirst.String(),
		Keywords: strings.Join(keywords(b), ", "), Lang: b.Language, Creator: opt.Creator,
		Year: b.Date.Year, Month: b.Date.Month, Day: b.Date.Day,
	}
}

func keywords(b *data.Brief) []string {
	var ks []string
	for _, k := range []string{b.Place.Value, b.Audience} {
		if k != "" {
			ks = append(ks, k)
		}
	}
	return ks
}
