package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// questions is the strip of what to ask the sources.
type questions struct {
	sheet   sheet
	heading *text
	items   []*text
}

func (s *setter) questions(qs []content.Text, l *locale.Locale, sh sheet) *questions {
	if len(qs) == 0 {
		return nil
	}
	q := &questions{sheet: sh, heading: s.plain(rHeading, qs[0].Pos, l.Page.Questions)}
	for _, a := range qs {
		q.items = append(q.items, s.text(&text{}, rBodyBold, a))
	}
	return q
}

func (q *questions) set(f *fit) placed {
	lead := f.look(rBodyBold).leading
	width, perRow := q.sheet.span(1), 2
	if len(q.items) == 1 {
		width, perRow = q.sheet.span(2), 1
	}
	var items []lines
	top := f.ruleTo() + 2*page.Pt
	height := top
	var rowY []page.Unit
	for i, t := range q.items {
		items = append(items, t.set(f, width, fill))
		if i%perRow == 0 {
			if i > 0 {
				height += lead + f.itemGap
			}
			rowY = append(rowY, height)
			tall := items[i].height()
			if perRow == 2 && i+1 < len(q.items) {
				tall = max(tall, q.items[i+1].set(f, width, fill).height())
			}
			height += tall
		}
	}
	return placed{height: height + unit, draw: func(p *pen, _, y0, _ page.Unit) {
		s := q.sheet
		p.box(page.Box{X: s.left, Y: y0, W: s.measure, H: 3 * page.Pt}, f.brand)
		p.text(p.page.Heading(2), q.heading.set(f, s.span(1), fill), s.left, y0+top, left)
		l := p.page.List()
		for i, it := range items {
			_, body := l.Item()
			p.text(body, it, s.column(1+i%perRow), y0+rowY[i/perRow], left)
		}
	}}
}

// notes are the caveats and automatic notes, each once, by number, in two
// columns; sources stand beside them.
type notes struct {
	sheet   sheet
	heading *text
	marks   []*text
	items   []*text
	sources *sources
}

func (s *setter) footnotes(c *content.Content, l *locale.Locale, sh sheet) *notes {
	n := &notes{sheet: sh, heading: s.plain(rHeading, c.Brief.Title.Pos, l.Page.Notes), sources: s.sources(c, l)}
	for _, note := range c.Notes {
		n.items = append(n.items, s.text(&text{}, rNote, note.Text))
		n.marks = append(n.marks, s.plain(rNoteNumber, diag.Pos{}, digits(note.Number)))
	}
	return n
}

// set takes the lower of two ways: notes in two columns beside the sources, or
// notes in one column and the sources across two.
func (n *notes) set(f *fit) placed {
	if len(n.items) == 0 {
		return n.setIn(f, 0, columns)
	}
	a, b := n.setIn(f, 2, 1), n.setIn(f, 1, 2)
	if b.height < a.height {
		return b
	}
	return a
}

func (n *notes) setIn(f *fit, noteColumns, sourceColumns int) placed {
	lead := f.look(rNote).leading
	s := n.sheet
	width := s.span(1)
	const numberRoom = 12 * page.Pt
	var items []lines
	var hs []page.Unit
	for _, t := range n.items {
		l := t.set(f, width-numberRoom, fill)
		items = append(items, l)
		hs = append(hs, l.height()+lead+f.noteGap)
	}
	split := splitColumns(hs, max(noteColumns, 1))
	src := n.sources.set(f, s, sourceColumns)
	head := f.look(rHeading).size + 500
	first := head + f.look(rHeading).leading
	height := first - lead + max(tallest(hs, split), src.height) + unit
	if len(n.items)+len(n.sources.items) == 0 {
		height = 0
	}
	return placed{height: height, draw: func(p *pen, _, y0, _ page.Unit) {
		hair := page.Color(f.palette.Hairline)
		if noteColumns > 0 {
			p.rule(s.left, y0, s.left+s.span(noteColumns), 500, hair)
			p.text(p.page.Heading(2), n.heading.set(f, width, fill), s.left, y0+head, left)
		}
		for c, part := range split {
			y := y0 + first
			for i := part[0]; i < part[1]; i++ {
				mark := n.marks[i].set(f, numberRoom, fill)
				block := p.footnote(i+1, mark, s.column(c), y)
				p.text(block, items[i], s.column(c)+numberRoom, y, left)
				y += hs[i]
			}
		}
		x := s.column(noteColumns)
		if len(n.sources.items) == 0 {
			return
		}
		p.rule(x, y0, s.left+s.measure, 500, hair)
		src.draw(p, x, y0+head, first-head)
	}}
}

// footnote starts a note with its number, which leads back to its first mark.
func (p *pen) footnote(n int, mark lines, x, y page.Unit) *page.Block {
	sp := &mark.t.spans[0]
	t := page.Text{Run: sp.run, To: len(sp.run.Glyphs), X: x, Y: y, Size: mark.f.look(rNoteNumber).size, Color: mark.f.look(rNoteNumber).color}
	return p.page.Footnote(p.refs[n-1], p.loc.Page.BackFromNote(n), t)
}

// colophon is the last line: contact, licence, how the sheet was made.
type colophon struct {
	sheet       sheet
	contact, by *text
}

func (s *setter) colophon(ct *content.Content, l *locale.Locale, sh sheet, digest string) *colophon {
	c := &colophon{sheet: sh, contact: &text{}, by: &text{}}
	pos := ct.Brief.Title.Pos
	if k := ct.Contact; !k.Empty() {
		s.words(c.contact, rColophonBold, pos, l.Page.Contact)
		s.words(c.contact, rColophon, pos, "  "+k.Who)
		sep := "  "
		if k.Who != "" {
			sep = ", "
		}
		if k.Email != "" {
			s.words(c.contact, rColophon, pos, sep)
			sp := s.words(c.contact, rColophon, pos, k.Email)
			sp.uri, sp.contents = "mailto:"+k.Email, k.Email
			sep = ", "
		}
		if k.Phone != "" {
			s.words(c.contact, rColophon, pos, sep+k.Phone)
			sep = ", "
		}
		if k.URL != "" {
			s.words(c.contact, rColophon, pos, sep)
			s.link(c.contact, rColophon, pos, k.URL, k.URL)
		}
	}
	if ct.Licence != "" {
		s.words(c.by, rColophonMuted, pos, ct.Licence+". ")
	}
	if ct.Online.URL != "" {
		s.link(c.by, rColophonMuted, pos, ct.Online.Address, ct.Online.URL)
		s.words(c.by, rColophonMuted, pos, ". ")
	}
	if len(digest) > 12 { // as much as tells two files apart at a glance
		digest = digest[:12] + "…"
	}
	s.words(c.by, rColophonMuted, pos, l.Page.SetWith(digest))
	return c
}

func (s *setter) link(t *text, r role, pos diag.Pos, words, uri string) {
	sp := s.words(t, r, pos, words)
	sp.uri, sp.contents = uri, uri
}

func (c *colophon) set(f *fit) placed {
	s := c.sheet
	contact := c.contact.set(f, s.measure, fill)
	by := c.by.set(f, s.measure, fill)
	height := 10*page.Pt + contact.height()
	gap := 12 * page.Pt
	oneLine := contact.wide+gap+by.wide <= s.measure && len(contact.rows) <= 1 && len(by.rows) <= 1
	lead := f.look(rColophon).leading
	if !oneLine && len(contact.rows) > 0 {
		height += lead + by.height()
	}
	return placed{height: height, draw: func(p *pen, _, y0, _ page.Unit) {
		p.rule(s.left, y0, s.left+s.measure, page.Pt, f.brand)
		y := y0 + 10*page.Pt
		if len(contact.rows) > 0 {
			p.text(p.page.Paragraph(), contact, s.left, y, left)
		}
		switch {
		case oneLine && len(contact.rows) > 0:
			p.text(p.page.Paragraph(), by, s.left+s.measure, y, right)
		case len(contact.rows) > 0:
			p.text(p.page.Paragraph(), by, s.left, y+contact.height()+lead, left)
		default:
			p.text(p.page.Paragraph(), by, s.left, y, left)
		}
	}}
}
