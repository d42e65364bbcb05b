package layout

import (
	"strings"

	"factsheet/charts"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// pen puts set texts and drawings on the page.
type pen struct {
	page   *page.Page
	fit    *fit
	loc    *locale.Locale
	refs   []page.NoteRef               // the marks that were drawn, by the note's number minus 1, to lead back to
	plots  map[*charts.Shared]page.Unit // the width of the plots that share a scale
	kicker *page.Block
	open   bool // what is drawn stands under the band, whose edge is its rule
}

// align says which edge of a column a line stands at. A page from right to left is
// placed as one from left to right, and then mirrored.
type align uint8

const (
	left align = iota
	right
)

// text draws set lines into a block, the first baseline at y. With right, x is
// the right edge.
func (p *pen) text(b *page.Block, l lines, x, y page.Unit, a align) {
	p.some(b, l, x, y, a, func(*phrase) bool { return true })
}

// some draws the phrases of set lines that are wanted, as text does, each in its place.
func (p *pen) some(b *page.Block, l lines, x, y page.Unit, a align, wanted func(*phrase) bool) {
	if len(l.rows) == 0 {
		return
	}
	var held []page.Text // pieces of one meaning, which may run over lines
	var of meaning
	var to *page.Anchor // of a link that is open
	flush := func() {
		switch {
		case len(held) == 0:
		case to != nil && of.how != nil:
			to.Span(of.how.Lang, of.how.Expansion, held...)
		case to != nil:
			to.Text(held...)
		case of.how != nil:
			b.Span(of.how.Lang, of.how.Expansion, held...)
		default:
			b.Text(held...)
		}
		held = nil
	}
	l.pieces(x, y, a, true, func(sp *phrase, how *content.Speech, piece page.Text) {
		if !wanted(sp) {
			return
		}
		if sp.mark > 0 {
			flush()
			p.refs[sp.mark-1] = b.Reference(sp.mark, p.loc.Page.ToNote(sp.mark), piece)
			return
		}
		if how != nil && l.t.spells(how.Expansion) {
			how = nil
		}
		next := meaning{sp.uri, how}
		if next != of {
			flush()
		}
		if next.uri != of.uri {
			if to = nil; next.uri != "" {
				to = b.Link(sp.uri, sp.contents)
			}
		}
		held, of = append(held, piece), next
	})
	flush()
}

// meaning is what a piece of text is beside words: a part of a link, words that are
// spoken in a way of their own, or both.
type meaning struct {
	uri string
	how *content.Speech
}

// spells reports whether the text itself says what an abbreviation in it stands for.
func (t *text) spells(expansion string) bool {
	return expansion != "" && strings.Contains(t.string(), expansion)
}

// ornament draws set lines as ink without meaning, the first baseline at y.
func (p *pen) ornament(l lines, x, y page.Unit) {
	p.page.Ornament(nil, l.texts(x, y)...)
}

// texts gives the lines as placed pieces, the first baseline at y, for what has no meaning
// of its own.
func (l lines) texts(x, y page.Unit) (ts []page.Text) {
	l.pieces(x, y, left, false, func(_ *phrase, _ *content.Speech, piece page.Text) { ts = append(ts, piece) })
	return ts
}

// pieces gives the lines as placed pieces of one phrase and one speech each, in the order
// of the text, the first baseline at y. With spaces, those at a line's end are kept, so
// that words stay apart when copied.
func (l lines) pieces(x, y page.Unit, a align, spaces bool, yield func(*phrase, *content.Speech, page.Text)) {
	t := l.t
	pos := t.positions(l.f)
	for i, r := range l.rows {
		start := x
		if a == right {
			start = x - r.width
		}
		last := r.to
		if spaces && (int(r.next) < len(t.flat) || t.trail) { // the text goes on, be it in another column
			last = r.next
		}
		segments := t.segments(r, last)
		starts := t.ordered(segments, pos)
		for k, s := range segments {
			at, end := t.flat[s.from], t.flat[s.to-1]
			sp := &t.phrases[at.phrase]
			size, tracking, rise := sp.size(l.f)
			piece := page.Text{
				Run: sp.run, From: int(at.glyph), To: int(end.glyph) + 1,
				X: start + page.Unit((starts[k]+em/2)/em), Y: y + page.Unit(i)*l.leading - rise,
				Size: size, Tracking: tracking, Color: sp.ink(l.f), Of: sp.of,
			}
			if s.level.Backward() != t.base.Backward() { // its last glyph is the nearer one
				piece.X += between(pos[s.from], pos[s.to]) - piece.Width()
			}
			yield(sp, s.how, piece)
			if r.hyphen && s.to == last {
				run := hyphenOf(sp)
				piece.Run, piece.From, piece.To, piece.Tracking = run, 0, 1, 0
				piece.X = start + r.width - page.Unit(run.Width(0, 1, int32(size)))
				yield(sp, s.how, piece)
			}
		}
	}
}

// segments cuts a line up to a glyph, the spaces at its end among them, where phrase or
// speech changes.
func (t *text) segments(r row, last int32) []segment {
	var out []segment
	for k := r.from; k < last; {
		s := t.flat[k]
		end := k + 1
		for end < last && t.flat[end].phrase == s.phrase {
			end++
		}
		how, until := t.speechAt(s)
		end = min(end, k+until-s.glyph)
		level := t.phrases[s.phrase].level
		if t.turns && k < r.to && r.to < end {
			end = r.to
		}
		if k >= r.to { // the white at the end of a line goes with the paragraph
			level = t.base
		}
		out = append(out, segment{k, end, level, how})
		k = end
	}
	return out
}

// speechAt gives how the words at a glyph are spoken, nil for as they stand, and the
// glyph at which that ends.
func (t *text) speechAt(at spot) (how *content.Speech, until int32) {
	run := &t.phrases[at.phrase].run
	gs := run.Glyphs
	until = int32(len(gs))
	if len(t.aloud) == 0 {
		return nil, until
	}
	end := int32(len(run.Text))
	for _, s := range t.aloud {
		if s.phrase != at.phrase || gs[at.glyph].At >= s.To {
			continue
		}
		if end = s.From; gs[at.glyph].At >= s.From {
			how, end = s.How, s.To
		}
		break
	}
	for i := at.glyph; i < until; i++ {
		if gs[i].At >= end {
			return how, i
		}
	}
	return how, until
}

// rule draws a straight line.
func (p *pen) rule(x1, y, x2, width page.Unit, c page.Color) {
	p.page.Ornament(page.Drawing{page.Rule("rule", x1, y, x2, y, width, c)})
}

// box fills a rectangle.
func (p *pen) box(b page.Box, c page.Color) {
	p.page.Ornament(page.Drawing{page.FilledRect("box", b, c)})
}

// over draws the rule over a block, which one right under a band has not.
func (p *pen) over(x, y, width, weight page.Unit, c page.Color) {
	if !p.open {
		p.box(page.Box{X: x, Y: y, W: width, H: weight}, c)
	}
}
