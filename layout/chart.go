package layout

import (
	"factsheet/charts"
	"factsheet/internal/content"
	"factsheet/internal/diag"
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
	key      *key // the key to the bars, where no list can hold it
}

// frame is what a chart holds under its head. set starts at the last baseline of
// what stands above; subtitle tells that the chart's subtitle says all that is common.
type frame interface {
	set(f *fit, width page.Unit, subtitle bool) placed
}

func (s *setter) chart(c *content.Chart, frames []*charts.Frame, l *locale.Locale) *chart {
	ch := &chart{
		title:    s.text(&text{}, rHeading, c.Title),
		subtitle: s.text(&text{}, rSubtitle, c.Subtitle),
		short:    s.text(&text{}, rSubtitle, c.Short),
		differs:  s.text(&text{}, rDiffers, c.Differs),
		unequal:  s.plain(rUnequal, c.Pos, "≠"),
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
			s.words(t, plain, f.Pos, ", ")
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

// value appends the text at the end of a mark: figure, note marks, standing.
func (s *setter) value(t *text, v content.Value, pos diag.Pos) {
	r := rRowValue
	if v.Absent {
		r = rDoubt
	}
	if v.Qualifier != "" {
		s.words(t, r, pos, v.Qualifier+" ")
	}
	s.words(t, r, pos, v.Number)
	s.marks(t, r, v.Notes)
	if v.Standing != "" {
		s.words(t, r, pos, " ")
		s.words(t, rRowStanding, pos, v.Standing)
	}
}

// Measures of a row, from its label's baseline or its track.
const (
	toTrack = 3500         // from the last text baseline over a track to its top
	toValue = 7 * page.Pt  // from the end of a mark to its text
	indent  = 12 * page.Pt // of a part under its whole
)

// toHairline is from a track's end to the hairline under it, and toLabel from there
// to the next label's baseline. A tight page takes from the first before the second.
func (f *fit) toHairline() page.Unit { return max(4*page.Pt+min(f.rowGap/2, f.rowGap), page.Pt) }

func (f *fit) toLabel() page.Unit { return 10*page.Pt + max(f.rowGap, f.rowGap/2) }

// toAxis is from a track's end to the baseline of the axis labels under it.
func (f *fit) toAxis() page.Unit { return f.look(rAxis).size + 1500 }

// valueDrop is from the middle of a bar to the baseline of the text centred on it.
func (f *fit) valueDrop() page.Unit { return f.look(rRowValue).size * 33 / 100 }

func (ch *chart) set(f *fit, width page.Unit, columns int) placed {
	head, subtitle := ch.setHead(f, width)
	var frames []placed
	height := head.height
	for i, fr := range ch.frames {
		set := fr.set(f, width, subtitle)
		frames = append(frames, set)
		height += set.height
		if i > 0 {
			height += f.toHairline()
		}
	}
	height += unit
	var keys placed
	if ch.key != nil {
		keys = ch.key.set(f, width, columns)
		height += 6*page.Pt + keys.height
	}
	return placed{height: height, draw: func(p *pen, x, y0, h page.Unit) {
		head.draw(p, x, y0, head.height)
		y := y0 + head.height
		for i, set := range frames {
			if i > 0 {
				y += f.toHairline()
				p.rule(x, y, x+width, 500, page.Color(f.palette.Hairline))
			}
			set.draw(p, x, y, set.height)
			y += set.height
		}
		if ch.key != nil {
			keys.draw(p, x, y0+h-keys.height, keys.height)
		}
	}}
}

// setHead sets rule, title, subtitle and what differs; its height reaches the
// last baseline. whole tells that the subtitle is not the short one.
func (ch *chart) setHead(f *fit, width page.Unit) (head placed, whole bool) {
	const hung = 18 * page.Pt
	lead := f.look(rSubtitle).leading
	t := ch.title.set(f, width, balance)
	sub := ch.subtitle.set(f, width, fill)
	if whole = len(sub.rows) <= 1; !whole {
		sub = ch.short.set(f, width, fill)
	}
	dif := ch.differs.set(f, width-hung, fill)
	y := f.ruleTo() + t.height()
	if len(sub.rows) > 0 {
		y += lead + sub.height()
	}
	difY := y + lead + unit
	if len(dif.rows) > 0 {
		y = difY + max(dif.height(), page.Points(9.6)-f.look(rDiffers).leading/2)
	}
	return placed{height: y, draw: func(p *pen, x, y0, _ page.Unit) {
		p.rule(x, y0, x+width, page.Pt, f.brand)
		p.text(p.page.Heading(2), t, x, y0+f.ruleTo(), left)
		p.text(p.page.Paragraph(), sub, x, y0+f.ruleTo()+t.height()+lead, left)
		if len(dif.rows) > 0 {
			p.ornament(ch.unequal.set(f, hung, fill), x, y0+difY+page.Points(9.6))
			p.text(p.page.Paragraph(), dif, x+hung, y0+difY, left)
		}
	}}, whole
}

// charts sets the charts of a brief, and gives each one's frames.
func (s *setter) charts(cs []*content.Chart, l *locale.Locale) (all []*chart, frames [][]*charts.Frame) {
	for i, c := range cs {
		frames = append(frames, nil)
		for _, f := range c.Frames {
			frames[i] = append(frames[i], charts.NewFrame(f))
		}
		all = append(all, s.chart(c, frames[i], l))
	}
	return all, frames
}
