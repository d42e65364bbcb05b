package layout

import (
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// pen puts set texts and drawings on the page.
type pen struct {
	page  *page.Page
	fit   *fit
	loc   *locale.Locale
	notes *register
}

// align says which edge of a column a line stands at.
type align uint8

const (
	left align = iota
	right
)

// text draws set lines into a block, the first baseline at y. With right, x is
// the right edge.
func (p *pen) text(b *page.Block, l lines, x, y page.Unit, a align) {
	if len(l.rows) == 0 {
		return
	}
	var plain []page.Text
	flush := func() {
		b.Text(plain...)
		plain = nil
	}
	var linked []page.Text // pieces of one link, which may run over lines
	var link *span
	unlink := func() {
		if link != nil {
			b.Link(link.uri, link.contents, linked...)
			linked, link = nil, nil
		}
	}
	l.pieces(x, y, a, true, func(sp *span, piece page.Text) {
		switch {
		case sp.mark > 0:
			flush()
			unlink()
			p.notes.refs[sp.mark-1] = b.Reference(sp.mark, p.loc.NoteLabel(sp.mark), piece)
		case sp.uri != "":
			flush()
			if link != sp {
				unlink()
			}
			link, linked = sp, append(linked, piece)
		default:
			unlink()
			plain = append(plain, piece)
		}
	})
	flush()
	unlink()
}

// ornament draws set lines as ink without meaning, the first baseline at y.
func (p *pen) ornament(l lines, x, y page.Unit) {
	var ts []page.Text
	l.pieces(x, y, left, false, func(_ *span, piece page.Text) { ts = append(ts, piece) })
	p.page.Ornament(nil, ts...)
}

// pieces gives the lines as placed pieces of one span each, the first baseline at
// y. With spaces, those at a line's end are kept, so that words stay apart when
// copied.
func (l lines) pieces(x, y page.Unit, a align, spaces bool, yield func(*span, page.Text)) {
	pos := l.t.positions(l.f)
	for i, r := range l.rows {
		start := x
		if i > 0 {
			start += l.hung
		}
		if a == right {
			start = x - r.width
		}
		last := r.to
		if spaces && (i < len(l.rows)-1 || l.t.trail) {
			last = r.next
		}
		for k := r.from; k < last; {
			s := l.t.flat[k]
			end := k + 1
			for end < last && l.t.flat[end].span == s.span {
				end++
			}
			sp := &l.t.spans[s.span]
			size, tracking, rise := sp.size(l.f)
			piece := page.Text{
				Run: sp.run, From: int(s.glyph), To: int(l.t.flat[end-1].glyph) + 1,
				X: start + page.Unit((pos[k]-pos[r.from]+em/2)/em), Y: y + page.Unit(i)*l.leading - rise,
				Size: size, Tracking: tracking, Color: sp.ink(l.f),
			}
			yield(sp, piece)
			if r.hyphen && end == last {
				run := hyphen(sp)
				piece.Run, piece.From, piece.To, piece.Tracking = run, 0, 1, 0
				piece.X = start + r.width - page.Unit(run.Width(0, 1, int32(size)))
				yield(sp, piece)
			}
			k = end
		}
	}
}

// rule draws a straight line.
func (p *pen) rule(x1, y, x2, width page.Unit, c page.Color) {
	p.page.Ornament(page.Drawing{page.Rule("rule", x1, y, x2, y, width, c)})
}

// box fills a rectangle.
func (p *pen) box(b page.Box, c page.Color) {
	p.page.Ornament(page.Drawing{page.FilledRect("box", b, c)})
}
