package layout

import (
	"slices"

	"factsheet/charts"
	"factsheet/fonts"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// axisFrame is rows on one axis.
type axisFrame struct {
	c        *content.Chart
	f        *charts.Frame
	loc      *locale.Locale
	face     *fonts.Face // of the axis
	subtitle *text
	between  *text // the small sign between rows that are unlike
	rows     []chartRow
}

// chartRow is the words of a row. Facets is when and detail in one.
type chartRow struct {
	label, when, detail, facets, value *text
	absent                             bool
}

func (s *setter) axisFrame(c *content.Chart, f *charts.Frame, l *locale.Locale) *axisFrame {
	a := &axisFrame{c: c, f: f, loc: l, face: s.faces.Face(rAxis.style()),
		subtitle: s.text(&text{}, rSubtitle, f.Subtitle),
		between:  s.plain(rUnequalSmall, c.Pos, "≠"),
	}
	for _, r := range f.Rows {
		pos := r.Pos
		x := chartRow{absent: r.Value.Absent, label: &text{}, when: &text{}, detail: &text{}, facets: &text{}, value: &text{}}
		s.words(x.label, rRowLabel, pos, r.Label)
		s.doubtful(x.when, r.When, " ", rRowWhen, rRowWhenDoubt)
		s.value(x.value, r.Value, pos)
		s.doubtful(x.detail, r.Detail, l.Punctuation.List, rRowDetail, rRowDetailDoubt)
		s.doubtful(x.facets, r.When, " ", rRowWhen, rRowWhenDoubt)
		if len(r.When) > 0 && len(r.Detail) > 0 {
			s.words(x.facets, rRowWhen, pos, l.Punctuation.List)
		}
		s.doubtful(x.facets, r.Detail, l.Punctuation.List, rRowDetail, rRowDetailDoubt)
		a.rows = append(a.rows, x)
	}
	return a
}

// anchored is set lines with the place of their first baseline.
type anchored struct {
	lines
	x, y page.Unit
	at   align
}

func (p *pen) anchored(b *page.Block, t anchored, x, y page.Unit) {
	p.text(b, t.lines, x+t.x, y+t.y, t.at)
}

// rowSet is a row with its places, from the frame's top left corner.
type rowSet struct {
	label, value  anchored
	first, second anchored  // facets beside the label and under it, where there are any
	track, bottom page.Unit // top and end of the track
	hairline      page.Unit // under the row, before the next
}

func (a *axisFrame) set(f *fit, width page.Unit, subtitle bool) placed {
	plot, beside := a.plot(f, width)
	var sub lines
	var y page.Unit
	if !a.subtitle.empty() {
		sub = a.subtitle.set(f, width, fill)
		y = f.look(rSubtitle).leading + unit + sub.height()
	}
	sign := a.unlike()
	var rows []rowSet
	for i := range a.rows {
		edge := width
		if i == 0 {
			y += f.look(rRowLabel).leading + f.firstRow
		} else {
			y += f.toHairline()
			rows[i-1].hairline = y
			if y += f.toLabel(); !beside {
				y += max(11*page.Pt-f.toLabel(), 0) // the marks of the value are higher than the label
			}
			if sign == i-1 { // it stands at the right of the hairline over this row
				edge -= signRoom
			}
		}
		r := a.overTrack(f, i, width, edge, y, beside)
		y = r.bottom
		rows = append(rows, r)
	}
	axisY := y + f.toAxis()
	return placed{height: axisY, draw: func(p *pen, x, y0, _ page.Unit) {
		if len(sub.rows) > 0 {
			p.text(p.page.Paragraph(), sub, x, y0+f.look(rSubtitle).leading+unit, left)
		}
		tracks, err := a.f.Draw(plot, width, f.marks, f.palette)
		if err != nil {
			panic("layout: go-chart refuses a checked chart: " + err.Error())
		}
		if beside {
			for i := range rows {
				rows[i].value.x, rows[i].value.y = tracks[i].End+toValue, rows[i].track+tracks[i].Middle+f.valueDrop()
			}
		}
		a.bars(p, rows, tracks, a.f.Alt(a.c, !subtitle, a.loc), beside, plot, width, x, y0, axisY)
		if sign >= 0 { // its white ground lies under the values of the rows
			a.drawUnlike(p, x+width, y0+rows[sign].hairline)
		}
		a.table(p, rows, x, y0)
	}}
}

// plot gives the width of the plot, and whether the values stand beside their marks:
// where that leaves the plot less than three fifths of the block, they go to the lines
// of the labels.
func (a *axisFrame) plot(f *fit, width page.Unit) (plot page.Unit, beside bool) {
	values := make([]page.Unit, len(a.rows))
	for i, r := range a.rows {
		values[i] = toValue + r.value.set(f, endless, fill).wide
	}
	if i := a.unlike(); i >= 0 {
		values[i] += signRoom
	}
	plot = a.f.Widest(width, f.marks, values)
	if beside = plot*5 >= width*3; !beside {
		plot = a.f.Widest(width, f.marks, nil)
	}
	return plot / page.Pt * page.Pt, beside
}

// signRoom is what the sign between unlike rows takes of a line, at its right end.
const signRoom = 16 * page.Pt

// overTrack sets a row whose label's baseline is at base over its track; edge is how
// far the label's line reaches.
func (a *axisFrame) overTrack(f *fit, i int, width, edge, base page.Unit, beside bool) rowSet {
	r, depth := &a.rows[i], page.Unit(a.f.Rows[i].Depth)*indent
	small := f.look(rRowDetail).leading
	measure := edge - depth
	var x rowSet
	under := false // the value has a line of its own, under the label
	if beside {
		x.value.lines = r.value.set(f, endless, fill)
	} else {
		x.value = anchored{r.value.set(f, width, fill), edge, base, right}
		if left := measure - x.value.wide - f.look(rRowLabel).size; left*5 >= measure*2 {
			measure = left
		} else {
			under = true
		}
	}
	x.label = anchored{lines: r.label.set(f, measure, fill), x: depth, y: base}
	y := base + x.label.height()
	besideLabel := depth + f.look(rRowLabel).size/2
	if n := len(x.label.rows); n > 0 {
		besideLabel += x.label.rows[n-1].width
	}
	fits := func(l lines) bool { return besideLabel+l.wide <= depth+measure }
	second := r.facets
	if all, when := r.facets.set(f, endless, fill), r.when.set(f, endless, fill); fits(all) {
		x.first, second = anchored{lines: all, x: besideLabel, y: y}, &text{}
	} else if !r.when.empty() && fits(when) {
		x.first, second = anchored{lines: when, x: besideLabel, y: y}, r.detail
	}
	if under {
		y += f.look(rRowValue).leading
		x.value.x, x.value.y = width, y
		y += x.value.height()
	}
	if !second.empty() {
		x.second = anchored{lines: second.set(f, width-depth, fill), x: depth, y: y + small}
		y += small + x.second.height()
	}
	x.track = y + toTrack
	x.bottom = x.track + a.f.Height(i, f.marks)
	return x
}

// endless is a width that nothing reaches, for text that stays on one line.
const endless page.Unit = 1 << 28

// bars draws grid and hairlines as ornament, the marks as a figure with the
// axis labels.
func (a *axisFrame) bars(p *pen, rows []rowSet, tracks []charts.Track, alt string, beside bool, plot, width, x, y0, axisY page.Unit) {
	f := p.fit
	var grid, marks page.Drawing
	for i, t := range tracks {
		r := &rows[i]
		ty := y0 + r.track
		grid = append(grid, t.Grid.Moved(x, ty)...)
		marks = append(marks, t.Marks.Moved(x, ty)...)
		if beside { // white behind the value hides the grid, or parts words from a hatch
			const around = 2 * page.Pt
			marks = append(marks, page.FilledRect("ground", page.Box{X: x + r.value.x - around, Y: ty, W: r.value.wide + 2*around, H: t.Height}, white))
		}
		if r.hairline > 0 {
			y := y0 + r.hairline
			grid = append(grid, page.Rule("rule", x, y, x+width, y, 500, page.Color(f.palette.Hairline)))
		}
		if depth := a.f.Rows[i].Depth; depth > 0 && i > 0 {
			grid = append(grid, a.elbow(f, x+page.Unit(depth)*indent, y0+rows[i-1].bottom, y0+r.label.y))
		}
	}
	p.page.Ornament(grid)
	top := y0 + rows[0].track
	p.page.Figure(a.c.Pos, alt, page.Box{X: x, Y: top, W: width, H: y0 + axisY - top}, marks, a.axis(f, plot, width, x, y0+axisY)...)
}

// elbow leads from the track of a whole, or of another part, to the label of a part.
func (a *axisFrame) elbow(f *fit, labelX, from, base page.Unit) page.Shape {
	x, y := labelX-indent+2500, base-f.look(rRowLabel).size*3/10
	brand := f.brand
	return page.Shape{Class: "part", Stroke: &brand, Width: page.Pt, Path: []page.Segment{
		{Op: page.Move, X: x, Y: from}, {Op: page.LineTo, X: x, Y: y}, {Op: page.LineTo, X: labelX - 3000, Y: y}}}
}

// table places the words of every row. A column is there where a row has words for it.
func (a *axisFrame) table(p *pen, rows []rowSet, x, y0 page.Unit) {
	when := func(sp *span) bool { return sp.role == rRowWhen || sp.role == rRowWhenDoubt }
	detail := func(sp *span) bool { return !when(sp) }
	anyWhen := slices.ContainsFunc(a.rows, func(r chartRow) bool { return !r.when.empty() })
	anyDetail := slices.ContainsFunc(a.rows, func(r chartRow) bool { return !r.detail.empty() })
	table := p.page.Table()
	for i := range rows {
		r := &rows[i]
		tr := table.Row()
		p.anchored(tr.Header(), r.label, x, y0)
		p.anchored(tr.Cell(), r.value, x, y0)
		for _, column := range []struct {
			any  bool
			mine func(*span) bool
		}{{anyWhen, when}, {anyDetail, detail}} {
			if column.any {
				cell := tr.Cell()
				for _, t := range []anchored{r.first, r.second} {
					p.some(cell, t.lines, x+t.x, y0+t.y, t.at, column.mine)
				}
			}
		}
	}
}

// unlike gives the row under which the sign of what cannot be compared stands, -1 for
// none.
func (a *axisFrame) unlike() int {
	return slices.IndexFunc(a.f.Rows, func(r content.Row) bool { return r.Unlike })
}

// drawUnlike draws the sign of what cannot be compared between two rows.
func (a *axisFrame) drawUnlike(p *pen, right, y page.Unit) {
	sign := a.between.set(p.fit, endless, fill)
	p.box(page.Box{X: right - sign.wide - 4*page.Pt, Y: y - 5*page.Pt, W: sign.wide + 4*page.Pt, H: 10 * page.Pt}, white)
	p.ornament(sign, right-sign.wide, y+4*page.Pt)
}

// axis places the axis labels: the first at its edge, the others centred, none
// past the block. Where they would touch, some between the ends are left out.
func (a *axisFrame) axis(f *fit, plot, width, x, y page.Unit) []page.Text {
	l := f.look(rAxis)
	var ts []page.Text
	for i, t := range a.f.Axis.Ticks(plot, a.loc) {
		run := a.face.Shape(t.Label, 0)
		piece := page.Text{Run: run, To: len(run.Glyphs), X: x + t.X, Y: y, Size: l.size, Color: l.color}
		if i > 0 || t.X > 0 {
			piece.X = min(max(x, piece.X-piece.Width()/2), x+width-piece.Width())
		}
		ts = append(ts, piece)
	}
	touch := func(a, b page.Text) bool { return a.X+a.Width()+l.size/2 > b.X }
	for i := 1; i+1 < len(ts); { // each against the one before it, and against the last
		if touch(ts[i-1], ts[i]) || touch(ts[i], ts[len(ts)-1]) {
			ts = slices.Delete(ts, i, i+1)
		} else {
			i++
		}
	}
	return ts
}
