package layout

import (
	"slices"

	"factsheet/charts"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// axisFrame is rows on one axis.
type axisFrame struct {
	c        *content.Chart
	f        *charts.Frame
	loc      *locale.Locale
	subtitle *text
	between  *text // the small sign between rows that are unlike
	rows     []chartRow
}

type chartRow struct {
	label, when, detail, value *text
	absent                     bool
}

func (s *setter) axisFrame(c *content.Chart, f *charts.Frame, l *locale.Locale) *axisFrame {
	a := &axisFrame{c: c, f: f, loc: l,
		subtitle: s.plain(rSubtitle, c.Pos, f.Subtitle),
		between:  s.plain(rUnequalSmall, c.Pos, "≠"),
	}
	for _, r := range f.Rows {
		pos := r.Pos
		x := chartRow{absent: r.Value.Absent, label: &text{}, when: &text{}, detail: &text{}, value: &text{}}
		s.words(x.label, rRowLabel, pos, r.Label)
		s.doubtful(x.when, r.When, " ", rRowWhen, rRowWhenDoubt, pos)
		s.value(x.value, r.Value, pos)
		s.doubtful(x.detail, r.Detail, l.Punctuation.List, rRowDetail, rRowDetailDoubt, pos)
		a.rows = append(a.rows, x)
	}
	return a
}

// rowSet is a row with its places, from the frame's top.
type rowSet struct {
	label, when, detail, value lines
	whenX, base, track, depth  page.Unit
}

func (a *axisFrame) set(f *fit, width page.Unit, subtitle bool) placed {
	plot := a.plotWidth(f, width)
	var sub lines
	var y page.Unit
	if !a.subtitle.empty() {
		sub = a.subtitle.set(f, width, fill)
		y = f.look(rSubtitle).leading + unit + sub.height()
	}
	var rows []rowSet
	for i := range a.rows {
		if i == 0 {
			y += f.look(rRowLabel).leading + f.firstRow
		} else {
			y += f.toHairline() + f.toLabel()
		}
		beside := width // the sign between rows stands at the right of the label's line
		if i > 0 && a.f.Rows[i-1].Unlike {
			beside -= 16 * page.Pt
		}
		r := a.rows[i].set(f, width, beside, page.Unit(a.f.Rows[i].Depth)*indent, y)
		y = r.track + charts.TrackHeight
		rows = append(rows, r)
	}
	axisY := y + f.toAxis()
	return placed{height: axisY, draw: func(p *pen, x, y0, _ page.Unit) {
		if len(sub.rows) > 0 {
			p.text(p.page.Paragraph(), sub, x, y0+f.look(rSubtitle).leading+unit, left)
		}
		tracks, err := a.f.Draw(plot, width, f.palette)
		if err != nil {
			panic("layout: go-chart refuses a checked chart: " + err.Error())
		}
		a.bars(p, rows, tracks, a.f.Alt(a.c, !subtitle, a.loc), plot, width, x, y0, axisY)
		a.unlike(p, rows, x+width, y0) // its white ground lies under the values of the rows
		a.table(p, rows, tracks, x, y0)
	}}
}

// set sets a row whose label's baseline is at base; beside is the measure of the
// label's line.
func (r *chartRow) set(f *fit, width, beside, depth, base page.Unit) rowSet {
	small := f.look(rRowDetail).leading
	x := rowSet{depth: depth, base: base,
		label: r.label.set(f, beside-depth, fill), when: r.when.set(f, beside-depth, fill),
		detail: r.detail.set(f, width-depth, fill), value: r.value.set(f, endless, fill)}
	y := base + x.label.height()
	if len(x.when.rows) > 0 {
		if n := len(x.label.rows); n > 0 {
			x.whenX = x.label.rows[n-1].width + f.look(rRowLabel).size/2
		}
		if depth+x.whenX+x.when.wide > beside { // no room beside the label: under it
			x.whenX = 0
			y += small + x.when.height()
		}
	}
	if len(x.detail.rows) > 0 {
		y += small + x.detail.height()
	}
	x.track = y + toTrack
	return x
}

// endless is a width that nothing reaches, for text that stays on one line.
const endless page.Unit = 1 << 28

func (r *rowSet) hairline(f *fit) page.Unit {
	return r.track + charts.TrackHeight + f.toHairline()
}

// bars draws grid and hairlines as ornament, the marks as a figure with the
// axis labels.
func (a *axisFrame) bars(p *pen, rows []rowSet, tracks []charts.Track, alt string, plot, width, x, y0, axisY page.Unit) {
	f := p.fit
	var grid, marks page.Drawing
	for i, t := range tracks {
		r := &rows[i]
		ty := y0 + r.track
		grid = append(grid, t.Grid.Moved(x, ty)...)
		marks = append(marks, t.Marks.Moved(x, ty)...)
		// white behind the value hides the grid, and parts the words of a row
		// without a figure from its hatch
		ground := page.Box{X: x + t.End + toValue - 2*page.Pt, Y: ty - 200, W: r.value.wide + 4*page.Pt, H: charts.TrackHeight + 400}
		if a.rows[i].absent {
			ground = page.Box{X: x + t.End, Y: ty, W: r.value.wide + 8*page.Pt, H: charts.TrackHeight}
		}
		marks = append(marks, page.FilledRect("ground", ground, white))
		if i+1 < len(tracks) {
			y := y0 + r.hairline(f)
			grid = append(grid, page.Rule("rule", x, y, x+width, y, 500, page.Color(f.palette.Hairline)))
		}
	}
	p.page.Ornament(grid)
	top := y0 + rows[0].track
	p.page.Figure(a.c.Pos, alt, page.Box{X: x, Y: top, W: width, H: y0 + axisY - top}, marks, a.axis(f, plot, width, x, y0+axisY)...)
}

// table places the words of every row. A column is there where a row has words for it.
func (a *axisFrame) table(p *pen, rows []rowSet, tracks []charts.Track, x, y0 page.Unit) {
	small := p.fit.look(rRowDetail).leading
	when := slices.ContainsFunc(rows, func(r rowSet) bool { return len(r.when.rows) > 0 })
	detail := slices.ContainsFunc(rows, func(r rowSet) bool { return len(r.detail.rows) > 0 })
	table := p.page.Table()
	for i := range rows {
		r := &rows[i]
		tr := table.Row()
		header, value := tr.Header(), tr.Cell()
		y := y0 + r.base
		p.text(header, r.label, x+r.depth, y, left)
		y += r.label.height()
		vx := x + tracks[i].End + toValue
		if a.rows[i].absent {
			vx = x + tracks[i].End + 4*page.Pt
		}
		p.text(value, r.value, vx, y0+r.track+charts.BarTop+p.fit.valueDrop(), left)
		if when {
			cell := tr.Cell()
			if len(r.when.rows) > 0 && r.whenX == 0 {
				y += small
			}
			p.text(cell, r.when, x+r.depth+r.whenX, y, left)
			y += r.when.height()
		}
		if detail {
			p.text(tr.Cell(), r.detail, x+r.depth, y+small, left)
		}
	}
}

// unlike repeats the sign of what cannot be compared between neighbouring rows
// that both have a figure and count different things.
func (a *axisFrame) unlike(p *pen, rows []rowSet, right, y0 page.Unit) {
	sign := a.between.set(p.fit, endless, fill)
	for i := 0; i+1 < len(rows); i++ {
		if !a.f.Rows[i].Unlike || a.rows[i].absent || a.rows[i+1].absent {
			continue
		}
		y := y0 + rows[i].hairline(p.fit)
		p.box(page.Box{X: right - sign.wide - 4*page.Pt, Y: y - 5*page.Pt, W: sign.wide + 4*page.Pt, H: 10 * page.Pt}, white)
		p.ornament(sign, right-sign.wide, y+4*page.Pt)
	}
}

// plotWidth is the widest plot on which every value stands beside its mark
// inside the block.
func (a *axisFrame) plotWidth(f *fit, width page.Unit) page.Unit {
	plot := width - 12*page.Pt
	room := make([]page.Unit, len(a.rows)) // how far a row's mark may reach
	for i := range a.rows {
		room[i] = width - toValue - a.rows[i].value.set(f, endless, fill).wide
	}
	for range 8 { // the ends move with the width; this settles in two or three rounds
		next, widest := plot, 0
		for i, end := range a.f.Ends(plot) {
			if over := end - room[i]; over > 0 && !a.rows[i].absent {
				if at := plot - page.Unit(int64(over)*int64(plot)/int64(end)) - page.Pt; at < next {
					next, widest = at, i
				}
			}
		}
		if next >= plot {
			break
		}
		if plot = next; plot < leastPlot { // no room for a chart here: the column is too narrow
			f.work.over = a.rows[widest].value
			return leastPlot
		}
	}
	return plot / page.Pt * page.Pt
}

// leastPlot is the least width on which lengths can be told apart.
const leastPlot = 40 * page.Pt

// axis places the axis labels: the first at its edge, the others centred, none
// past the block. Where they would touch, every second one is left out.
func (a *axisFrame) axis(f *fit, plot, width, x, y page.Unit) []page.Text {
	l := f.look(rAxis)
	ticks := a.f.Axis.Ticks(plot, a.loc)
	for every := 1; ; every *= 2 {
		var ts []page.Text
		free := true
		for i := 0; i < len(ticks); i += every {
			run := rAxis.face().Shape(ticks[i].Label, 0)
			piece := page.Text{Run: run, To: len(run.Glyphs), X: x + ticks[i].X, Y: y, Size: l.size, Color: l.color}
			if i > 0 || ticks[i].X > 0 {
				piece.X = min(max(x, piece.X-piece.Width()/2), x+width-piece.Width())
			}
			if n := len(ts); n > 0 && ts[n-1].X+ts[n-1].Width()+l.size/2 > piece.X {
				free = false
			}
			ts = append(ts, piece)
		}
		if free || every > len(ticks) {
			return ts
		}
	}
}
