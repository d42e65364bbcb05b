package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// questions is the strip of what to ask the sources.
type questions struct {
	heading *text
	items   []*text
}

func (s *setter) questions(qs []content.Text, l *locale.Locale) *questions {
	if len(qs) == 0 {
		return nil
	}
	q := &questions{heading: s.plain(rHeading, qs[0].Pos, headOf(len(qs), l.Page.Question, l.Page.Questions))}
	for _, a := range qs {
		q.items = append(q.items, s.text(&text{}, rQuestion, a))
	}
	return q
}

// set sets the heading beside the questions where there is more than one column, else
// over them. Over all columns two questions stand side by side.
func (q *questions) set(f *fit, width page.Unit, columnCount int) placed {
	lead := f.look(rQuestion).leading
	column := (width - page.Unit(columnCount-1)*gutter) / page.Unit(columnCount)
	measure, perRow, x0 := column, 1, column+gutter
	top := f.ruleTo() + 2*page.Pt
	first := top
	switch {
	case columnCount == 1:
		x0, first = 0, top+lead+unit
	case columnCount == columns && (len(q.items) == 1 || f.hang):
		measure = width - x0
	case columnCount == columns:
		perRow = 2
	}
	heading := q.heading.set(f, column, fill)
	if columnCount == 1 {
		first += heading.height()
	}
	items := make([]lines, len(q.items))
	at := make([]page.Unit, len(q.items))
	y, tall := first, page.Unit(0)
	for i, t := range q.items {
		if items[i] = t.set(f, measure, fill); i > 0 && i%perRow == 0 {
			y, tall = y+tall+lead+f.itemGap, 0
		}
		at[i], tall = y, max(tall, items[i].height())
	}
	height := max(y+tall, top+heading.height()) + unit
	return placed{height: height, head: top, draw: func(p *pen, x, y0 page.Unit) {
		p.over(x, y0, width, 3*page.Pt, f.brand)
		p.heading(2, heading, x, y0+top)
		l := p.page.List()
		for i, it := range items {
			_, body := l.Item()
			p.text(body, it, x+x0+page.Unit(i%perRow)*(measure+gutter), y0+at[i], left)
		}
	}}
}

// headOf is the heading over n things.
func headOf(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// notes are the caveats and automatic notes, each once, by number.
type notes struct {
	heading *text
	marks   []*text
	items   []*text
}

func (s *setter) footnotes(c *content.Content, l *locale.Locale) *notes {
	n := &notes{heading: s.plain(rHeading, c.Brief.Title.Pos, headOf(len(c.Notes), l.Page.Note, l.Page.Notes))}
	for _, note := range c.Notes {
		n.items = append(n.items, s.text(&text{}, rNote, note.Text))
		n.marks = append(n.marks, s.plain(rNoteNumber, note.Text.Pos, digits(note.Number)))
	}
	return n
}

func (n *notes) set(f *fit, width page.Unit, columnCount int) placed {
	room := max(12*page.Pt, f.look(rNote).size*3/2) // for the number
	return f.newEntries(n.heading, n.items, room, width, columnCount).set(f, width, func(p *pen) func(int, page.Unit, page.Unit) *page.Block {
		return func(i int, x, y page.Unit) *page.Block {
			return p.footnote(i+1, n.marks[i].set(f, room, fill), x, y)
		}
	})
}

// footnote starts a note with its number, which leads back to its first mark.
func (p *pen) footnote(n int, mark lines, x, y page.Unit) *page.Block {
	sp := &mark.t.phrases[0]
	t := page.Text{Run: sp.run, To: len(sp.run.Glyphs), X: x, Y: y, Size: mark.f.look(rNoteNumber).size, Color: mark.f.look(rNoteNumber).color}
	return p.page.Footnote(p.refs[n-1], p.loc.Page.BackFromNote(n), t)
}

// colophon is the last line: contact, licence, how the sheet was made.
type colophon struct {
	grid        grid
	contact, by *text
}

func (s *setter) colophon(ct *content.Content, l *locale.Locale, g grid, digest string) *colophon {
	c := &colophon{grid: g, contact: &text{}, by: &text{}}
	pos := ct.Brief.Title.Pos
	if k := ct.Contact; !k.Empty() {
		s.words(c.contact, rColophonBold, pos, l.Page.Contact)
		s.words(c.contact, rColophon, pos, "  "+k.Who)
		sep := "  "
		if k.Who != "" {
			sep = l.Punctuation.Comma
		}
		if k.Email != "" {
			s.words(c.contact, rColophon, pos, sep)
			s.words(c.contact, rColophon, pos, k.Email).lead("mailto:"+k.Email, k.Email)
			sep = l.Punctuation.Comma
		}
		if k.Phone != "" {
			s.words(c.contact, rColophon, pos, sep+k.Phone)
			sep = l.Punctuation.Comma
		}
		if k.URL != "" {
			s.words(c.contact, rColophon, pos, sep)
			s.link(c.contact, rColophon, pos, k.URL, k.URL, locale.Join(k.Who, ", ", k.URL))
		}
	}
	if ct.Licence != "" {
		s.words(c.by, rColophonMuted, pos, ct.Licence+". ")
	}
	if ct.Online.URL != "" {
		s.link(c.by, rColophonMuted, pos, ct.Online.Address, ct.Online.URL, l.Mail.Online+": "+ct.Online.URL)
		s.words(c.by, rColophonMuted, pos, ". ")
	}
	if len(digest) > 12 { // as much as tells two files apart at a glance
		digest = digest[:12] + "…"
	}
	s.words(c.by, rColophonMuted, pos, l.Page.SetWith(digest))
	if check := ct.Verify; check.URL != "" && digest != "" {
		s.words(c.by, rColophonMuted, pos, ". "+l.Mail.ToCheck+" ")
		s.link(c.by, rColophonMuted, pos, check.Address, check.URL, l.Mail.CheckThis+": "+check.URL)
	}
	return c
}

func (s *setter) link(t *text, r role, pos diag.Pos, words, uri, contents string) {
	s.words(t, r, pos, words).lead(uri, contents)
}

func (c *colophon) set(f *fit) placed {
	s := c.grid
	contact := c.contact.set(f, s.measure, fill)
	by := c.by.set(f, s.measure, fill)
	const first = 10 * page.Pt // from the rule to the first baseline
	byY, at, byX := first, left, s.left
	switch {
	case len(contact.rows) == 0:
	case len(contact.rows) == 1 && len(by.rows) == 1 && contact.wide+12*page.Pt+by.wide <= s.measure:
		byX, at = s.left+s.measure, right
	default:
		byY += contact.height() + f.look(rColophon).leading
	}
	return placed{height: byY + by.height(), draw: func(p *pen, _, y page.Unit) {
		p.rule(s.left, y, s.left+s.measure, page.Pt, f.brand)
		if len(contact.rows) > 0 {
			p.text(p.page.Paragraph(), contact, s.left, y+first, left)
		}
		b := p.page.Paragraph()
		if len(p.page.Bookmarks) < fewestBookmarks {
			b.Bookmark(p.loc.Page.About, y)
		}
		p.text(b, by, byX, y+byY, at)
	}}
}
