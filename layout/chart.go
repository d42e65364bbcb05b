package layout

import (
	"slices"

	"factsheet/charts"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// chart is a heading, a subtitle, what differs, and frames: rows on an axis, or
// values that stand alone.
type chart struct {
	title    *text
	subtitle *text
	short    *text // the subtitle where the whole one takes two lines
	differs  *text
	unequal  *text
	frames   []frame
	basis    bool // the subtitle must say the basis, as no key does
	key      *key // the key to the bars, under the last chart that has some
}

// frame is what a chart holds under its head. set starts at the last baseline of
// what stands above; subtitle tells that the chart's subtitle says all that is common.
type frame interface {
	set(f *fit, width page.Unit, columns int, subtitle bool) placed
}

func (s *setter) chart(c *content.Chart, frames []*charts.Frame, l *locale.Locale) *chart {
	ch := &chart{
		title:    s.text(&text{}, rChartHeading, c.Title),
		subtitle: s.text(&text{}, rSubtitle, c.Subtitle),
		short:    s.text(&text{}, rSubtitle, c.Short),
		differs:  s.text(&text{}, rDiffers, c.Differs),
		unequal:  s.plain(rUnequal, c.Pos, "≠"),
	}
	if len(frames) == 1 && frames[0].Lone != nil {
		ch.frames = []frame{s.hero(frames[0].Lone, l)}
		return ch
	}
	if slices.ContainsFunc(frames, func(f *charts.Frame) bool { return f.Axis.Own }) {
		own := l.Punctuation.List + l.Charts.OwnScale
		s.words(ch.subtitle, rSubtitle, c.Pos, own)
		s.words(ch.short, rSubtitle, c.Pos, own)
	}
	if slices.ContainsFunc(frames, func(f *charts.Frame) bool { return f.Axis.Other }) {
		other := l.Punctuation.List + l.Charts.OtherThings
		s.words(ch.subtitle, rSubtitle, c.Pos, other)
		s.words(ch.short, rSubtitle, c.Pos, other)
	}
	var alone *loneValues // neighbours that stand alone share a table
	for _, f := range frames {
		if f.Lone == nil {
			alone = nil
			ch.frames = append(ch.frames, s.axisFrame(c, f, l))
			continue
		}
		if alone == nil {
			alone = &loneValues{}
			ch.frames = append(ch.frames, alone)
		}
		alone.rows = append(alone.rows, s.lone(f.Lone, l))
	}
	return ch
}

// doubtful appends facets with a separator and their marks, those of doubt in their
// own role.
func (s *setter) doubtful(t *text, facets []content.Facet, sep string, plain, doubt role) {
	for i, f := range facets {
		switch {
		case i == 0:
		case f.Text[0] == '(':
			s.words(t, plain, f.Pos, " ")
		case sep == " ":
			s.words(t, plain, f.Pos, s.loc.Punctuation.Comma)
		default:
			s.words(t, plain, f.Pos, sep)
		}
		r := plain
		if f.Doubt {
			r = doubt
		}
		s.words(t, r, f.Pos, f.Text)
		s.marks(t, r, f.Notes)
	}
}

const (
	toValue = 7 * page.Pt  // from the end of a mark to its text
	indent  = 12 * page.Pt // of a part under its whole
)

// rows counts the rows on an axis.
func (ch *chart) rows() (n int) {
	for _, fr := range ch.frames {
		if a, ok := fr.(*axisFrame); ok {
			n += len(a.rows)
		}
	}
	return n
}

// toAxis is from a track's end to the baseline of the axis labels under it.
func (f *fit) toAxis() page.Unit { return f.look(rAxis).size + 1500 }

// valueDrop is from the middle of a bar to the baseline of the text centred on it.
func (f *fit) valueDrop() page.Unit { return f.look(rRowValue).size * 33 / 100 }

func (ch *chart) set(f *fit, width page.Unit, columnCount int) placed {
	head, subtitle := ch.setHead(f, width)
	var frames []placed
	var plots []plot
	height := head.height
	between := f.underRow*hundredth + 2*page.Pt
	for i, fr := range ch.frames {
		set := fr.set(f, width, columnCount, subtitle)
		frames = append(frames, set)
		height += set.height
		plots = append(plots, set.plots...)
		if i > 0 {
			height += between
		}
	}
	height += unit
	var keys placed
	if ch.key != nil {
		keys = ch.key.set(f, width, columnCount)
		height += 6*page.Pt + keys.height
	}
	return placed{height: height, head: head.head, plots: plots, draw: func(p *pen, x, y0 page.Unit) {
		head.draw(p, x, y0)
		y := y0 + head.height
		for i, set := range frames {
			if i > 0 {
				y += between
				p.rule(x, y, x+width, 500, page.Color(f.palette.Hairline))
			}
			set.draw(p, x, y)
			y += set.height
		}
		if ch.key != nil {
			keys.draw(p, x, y0+height-keys.height)
		}
	}}
}

// setHead sets rule, title, subtitle and what differs; its height reaches the
// last baseline. whole tells that the subtitle is not the short one.
func (ch *chart) setHead(f *fit, width page.Unit) (head placed, whole bool) {
	const hung = 18 * page.Pt
	lead := f.look(rSubtitle).leading
	first := f.look(rChartHeading).size * 13 / 10
	toSubtitle := lead
	if f.hang {
		toSubtitle += unit
	}
	t := ch.title.set(f, width, balance)
	sub := ch.subtitle.set(f, width, fill)
	if whole = ch.basis || len(sub.rows) <= 1; !whole {
		sub = ch.short.set(f, width, fill)
	}
	dif := ch.differs.set(f, width-hung, fill)
	subY := first + t.height()
	if len(sub.rows) > 0 {
		subY += toSubtitle
	}
	y := subY + sub.height()
	difY, drop := y+lead+unit, page.Points(9.6) // the sign stands before two lines, or in the middle of one
	if len(dif.rows) == 1 {
		drop = 5 * page.Pt
	}
	if len(dif.rows) > 0 {
		y = difY + max(dif.height(), drop-f.look(rDiffers).leading/2)
	}
	return placed{height: y, head: first, draw: func(p *pen, x, y0 page.Unit) {
		p.over(x, y0, width, page.Pt, f.brand)
		p.heading(2, t, x, y0+first)
		p.text(p.page.Paragraph().Class("subtitle"), sub, x, y0+subY, left)
		if len(dif.rows) > 0 {
			p.ornament(ch.unequal.set(f, hung, fill), x, y0+difY+drop)
			p.text(p.page.Paragraph().Class("differs"), dif, x+hung, y0+difY, left)
		}
	}}, whole
}

// charts sets the charts of a brief, and gives each one's frames.
func (s *setter) charts(cs []*content.Chart, l *locale.Locale) (all []*chart, frames [][]*charts.Frame) {
	frames = charts.Frames(cs)
	for i, c := range cs {
		all = append(all, s.chart(c, frames[i], l))
	}
	return all, frames
}
