package layout

import (
	"factsheet/charts"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// key explains the fills and forms that the charts use.
type key struct {
	heading *text
	edge    *text // what the dark edge of a mark is, nil where no mark has one
	kinds   []charts.KeyKind
	words   []*text
	pos     diag.Pos
}

func (s *setter) key(frames []*charts.Frame, pos diag.Pos, l *locale.Locale) *key {
	kinds := charts.Key(frames)
	if len(kinds) == 0 {
		return nil
	}
	k := &key{heading: s.plain(rSmallHead, pos, l.Page.ReadDots), kinds: kinds, pos: pos}
	for _, kind := range kinds {
		k.words = append(k.words, s.plain(rRowWhen, pos, kind.Say(frames, l)))
		if kind < charts.KeyDots && kind != charts.KeyGap {
			k.heading = s.plain(rSmallHead, pos, l.Page.ReadBars)
		}
		if kind.DarkEdge() && k.edge == nil {
			k.edge = s.plain(rRowWhen, pos, l.Key.DarkEdge)
		}
	}
	return k
}

const (
	sampleWidth  = 22 * page.Pt
	sampleHeight = 7400
	sampleToText = 27 * page.Pt
)

// set sets the key: its heading, and the samples in as many columns as the widest of
// them allows, in reading order line by line. Over the whole page the heading stands
// in the first column of the page and the samples beside it.
func (k *key) set(f *fit, width page.Unit, columns int) placed {
	lead := max(f.look(rRowWhen).leading, sampleHeight+unit)
	from := page.Unit(0)
	head := width
	if columns == 3 {
		head = (width - 2*gutter) / 3
		from = head + gutter
	}
	heading := k.heading.set(f, head, fill)
	var edge lines
	top := f.look(rSmallHead).size + 3500
	y := top // of the last baseline of the heading
	if k.edge != nil {
		edge = k.edge.set(f, head, fill)
		y += f.look(rRowWhen).leading + edge.height()
	}
	room, cell := width-from, page.Unit(0)
	for _, w := range k.words {
		cell = max(cell, w.set(f, endless, fill).wide)
	}
	cell = min(cell+sampleToText, room)
	cols := min(int((room+gutter)/(cell+gutter)), len(k.words))
	var sets []lines
	var tall page.Unit
	for _, w := range k.words {
		l := w.set(f, cell-sampleToText, fill)
		sets = append(sets, l)
		tall = max(tall, lead+l.height())
	}
	first := y + tall
	if from > 0 {
		first = top
	}
	end := max(y, first+page.Unit((len(sets)-1)/cols)*tall)
	return placed{height: end + unit, draw: func(p *pen, x, y0 page.Unit) {
		p.rule(x, y0, x+width, 500, page.Color(f.palette.Hairline))
		p.text(p.page.Heading(2).Class("key"), heading, x, y0+top, left)
		if k.edge != nil {
			p.text(p.page.Paragraph().Class("key"), edge, x, y0+top+f.look(rRowWhen).leading, left)
		}
		l := p.page.List().Class("key")
		for i, words := range sets {
			sample, body := l.Item()
			x, y := x+from+page.Unit(i%cols)*(cell+gutter), y0+first+page.Unit(i/cols)*tall
			box := page.Box{X: x, Y: y - 6400, W: sampleWidth, H: sampleHeight}
			d := charts.Sample(k.kinds[i], sampleWidth, sampleHeight, f.palette)
			sample.Figure(k.pos, k.kinds[i].Show(p.loc), box, d.Moved(box.X, box.Y))
			p.text(body, words, x+sampleToText, y, left)
		}
	}}
}
