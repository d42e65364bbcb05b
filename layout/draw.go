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
	pos := l.t.positions(l.f)
	var plain []page.Text
	flush := func() {
		b.Text(plain...)
		plain = nil
	}
	var linked []page.Text // pieces of one link, which may run over lines
	link := -1
	unlink := func() {
		if link >= 0 {
			sp := &l.t.spans[link]
			b.Link(sp.uri, sp.contents, linked...)
			linked, link = nil, -1
		}
	}
	for i, r := range l.rows {
		start := x
		if i > 0 {
			start += l.hung
		}
		if a == right {
			start = x - r.width
		}
		last := r.next // the spaces at a line's end are kept, so that words stay apart when copied
		if i == len(l.rows)-1 && !l.t.trail {
			last = r.to
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
			switch {
			case sp.mark > 0:
				flush()
				unlink()
				p.notes.refs[sp.mark-1] = b.Reference(sp.mark, p.loc.NoteLabel(sp.mark), piece)
			case sp.uri != "":
				flush()
				if link != int(s.span) {
					unlink()
				}
				link, linked = int(s.span), append(linked, piece)
			default:
				unlink()
				plain = append(plain, piece)
			}
			if r.hyphen && end == last && sp.uri == "" {
				size := piece.Size
				plain = append(plain, page.Text{Run: hyphen(sp), To: 1, X: start + r.width - page.Unit(hyphen(sp).Width(0, 1, int32(size))),
					Y: piece.Y, Size: size, Color: piece.Color})
			}
			k = end
		}
	}
	flush()
	unlink()
}

// ornament draws set lines as ink without meaning, the first baseline at y.
func (p *pen) ornament(l lines, x, y page.Unit) {
	var ts []page.Text
	pos := l.t.positions(l.f)
	for i, r := range l.rows {
		for k := r.from; k < r.to; {
			s := l.t.flat[k]
			end := k + 1
			for end < r.to && l.t.flat[end].span == s.span {
				end++
			}
			sp := &l.t.spans[s.span]
			size, tracking, rise := sp.size(l.f)
			ts = append(ts, page.Text{Run: sp.run, From: int(s.glyph), To: int(l.t.flat[end-1].glyph) + 1,
				X: x + page.Unit((pos[k]-pos[r.from]+em/2)/em), Y: y + page.Unit(i)*l.leading - rise,
				Size: size, Tracking: tracking, Color: sp.ink(l.f)})
			k = end
		}
	}
	p.page.Ornament(nil, ts...)
}

// rule draws a straight line.
func (p *pen) rule(x1, y, x2, width page.Unit, c page.Color) {
	p.page.Ornament(page.Drawing{page.Rule("rule", x1, y, x2, y, width, c)})
}

// box fills a rectangle.
func (p *pen) box(b page.Box, c page.Color) {
	p.page.Ornament(page.Drawing{page.FilledRect("box", b, c)})
}
