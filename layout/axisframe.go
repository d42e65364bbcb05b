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
	labels   []*text // of the axis
	subtitle *text
	between  *text // the small sign between rows that are unlike
	rows     []chartRow
}

// chartRow is the words of a row, whole and in the pieces that its forms need.
type chartRow struct {
	label  *text
	when   *text
	detail *text // all facets but when
	facets *text // when and detail
	rest   *text // detail without the interval

	value    *text // all that stands at a mark: figure and standing
	figure   *text
	interval *text
	standing *text

	qualifier, number *text // the figure as it stands over a bar
	absent            bool
}

func (s *setter) axisFrame(c *content.Chart, f *charts.Frame, l *locale.Locale) *axisFrame {
	a := &axisFrame{c: c, f: f, loc: l,
		subtitle: s.text(&text{}, rSubtitle, f.Subtitle),
		between:  s.plain(rUnequalSmall, c.Pos, "≠"),
	}
	for _, t := range f.Axis.Ticks(0, l) {
		a.labels = append(a.labels, s.plain(rAxis, c.Pos, t.Label))
	}
	for _, r := range f.Rows {
		pos, list := r.Pos, l.Punctuation.List
		x := chartRow{absent: r.Value.Absent, when: &text{}, detail: &text{}, facets: &text{}, rest: &text{}, value: &text{}, figure: &text{}, interval: &text{},
			qualifier: &text{}, number: &text{}, label: s.plain(rRowLabel, pos, r.Label), standing: s.plain(rRowStanding, pos, r.Value.Standing)}
		isInterval := func(f content.Facet) bool { return f.Kind == content.Interval }
		rest := slices.DeleteFunc(slices.Clone(r.Detail), isInterval)
		interval := slices.DeleteFunc(slices.Clone(r.Detail), func(f content.Facet) bool { return !isInterval(f) })
		s.doubtful(x.when, r.When, " ", rRowWhen, rRowWhenDoubt)
		s.doubtful(x.detail, r.Detail, list, rRowDetail, rRowDetailDoubt)
		s.doubtful(x.facets, r.When, " ", rRowWhen, rRowWhenDoubt)
		if len(r.When) > 0 && len(r.Detail) > 0 {
			s.words(x.facets, rRowWhen, pos, list)
		}
		s.doubtful(x.facets, r.Detail, list, rRowDetail, rRowDetailDoubt)
		s.doubtful(x.rest, rest, list, rRowDetail, rRowDetailDoubt)
		s.doubtful(x.interval, interval, list, rRowDetail, rRowDetailDoubt)

		role := rRowValue
		if r.Value.Absent {
			role = rDoubt
		}
		for _, t := range []*text{x.value, x.figure} {
			s.figure(t, r.Statement, r.Value.Figure, role, role, false)
			s.marks(t, role, r.Value.Notes)
		}
		if r.Value.Standing != "" {
			s.words(x.value, role, pos, " ")
			s.words(x.value, rRowStanding, pos, r.Value.Standing)
			s.more(x.figure)
		}
		s.words(x.qualifier, rOverQualifier, pos, r.Value.Qualifier)
		s.more(x.qualifier)
		s.figure(x.number, r.Statement, content.Figure{Number: r.Value.Number, After: r.Value.After}, rOverNumber, rOverQualifier, false)
		s.marks(x.number, rOverNumber, r.Value.Notes)
		if r.Value.Standing != "" {
			s.more(x.number)
		}
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
	label    anchored
	values   []anchored
	interval anchored // where it stands under the value, and not among the facets
	facets   []anchored
	atMark   bool      // the one value stands beside the mark: its place is known when that is drawn
	track    page.Unit // top of the track
	bottom   page.Unit // of the row
	hairline page.Unit // under the row, before the next
}

// rowsSet is the rows of a frame, with the place and the width of their plots.
type rowsSet struct {
	rows       []rowSet
	plotX, end page.Unit
	plot       page.Unit
	marks      charts.Size
}

func (a *axisFrame) set(f *fit, width page.Unit, columnCount int, subtitle bool) placed {
	var sub lines
	var y page.Unit
	if !a.subtitle.empty() {
		sub = a.subtitle.set(f, width, fill)
		y = f.look(rSubtitle).leading + unit + sub.height()
	}
	y += f.look(rRowLabel).leading + f.firstRow
	var set rowsSet
	switch {
	case f.over:
		set = a.overBars(f, width, y)
	case f.table && columnCount == columns:
		set = a.asTable(f, width, y)
	default:
		set = a.overTracks(f, width, y, columnCount)
	}
	axisY := set.end + f.toAxis()
	var plots []plot
	if a.f.Shared != nil {
		plots = []plot{{a.f.Shared, set.plot}}
	}
	return placed{height: axisY, plots: plots, draw: func(p *pen, x, y0 page.Unit) {
		if a.f.Shared != nil {
			set.plot = p.plots[a.f.Shared]
		}
		if len(sub.rows) > 0 {
			p.text(p.page.Paragraph().Class("subtitle"), sub, x, y0+f.look(rSubtitle).leading+unit, left)
		}
		tracks, err := a.f.Draw(set.plot, width-set.plotX, set.marks, f.palette)
		if err != nil {
			panic("layout: go-chart refuses a checked chart: " + err.Error())
		}
		for i := range set.rows {
			if r := &set.rows[i]; r.atMark {
				r.values[0].x, r.values[0].y = set.plotX+tracks[i].End+toValue, r.track+tracks[i].Middle+f.valueDrop()
			}
		}
		a.bars(p, &set, tracks, a.f.Alt(a.c, !subtitle, a.loc), width, x, y0, axisY)
		if sign := a.unlike(); sign >= 0 { // its white ground lies under the values of the rows
			a.drawUnlike(p, x+width, y0+set.rows[sign].hairline)
		}
		a.table(p, set.rows, x, y0)
	}}
}

// overTracks sets rows whose labels stand over their tracks, the first with its
// baseline at y.
func (a *axisFrame) overTracks(f *fit, width, y page.Unit, columnCount int) rowsSet {
	plot, beside := a.plot(f, width, columnCount)
	set := rowsSet{rows: make([]rowSet, 0, len(a.rows)), plot: plot, marks: f.marks}
	sign := a.unlike()
	for i := range a.rows {
		edge := width
		if i > 0 {
			y += f.underRow * hundredth
			set.rows[i-1].hairline = y
			if y += f.overRow * hundredth; !beside {
				y += max(11*page.Pt-f.overRow*hundredth, 0) // the marks of the value are higher than the label
			}
			switch { // the sign stands at the right of the hairline over this row
			case sign != i-1:
			case beside:
				edge -= signRoom
			default: // over the value
				y += 4 * page.Pt
			}
		}
		r := a.overTrack(f, i, width, edge, y, beside)
		y = r.bottom
		set.rows = append(set.rows, r)
	}
	set.end = y
	return set
}

// overBars sets rows in which the number is what a reader sees first, and its bar
// stands under it.
func (a *axisFrame) overBars(f *fit, width, y page.Unit) rowsSet {
	beside := make([]page.Unit, len(a.rows)) // the words where there is no figure
	for i := range a.rows {
		if r := &a.rows[i]; r.absent {
			beside[i] = toValue + r.value.set(f, endless, fill).wide
		}
	}
	set := rowsSet{rows: make([]rowSet, 0, len(a.rows)), plot: a.f.Widest(width, f.marks, beside) / page.Pt * page.Pt, marks: f.marks}
	number := f.look(rOverNumber).size
	for i := range a.rows {
		if i > 0 {
			set.rows[i-1].hairline = y + f.underBar*hundredth/2
			y += f.underBar * hundredth
		}
		r := &a.rows[i]
		if r.absent {
			x := a.overTrack(f, i, width, width, y, true)
			set.rows, y = append(set.rows, x), x.bottom
			continue
		}
		x := rowSet{}
		depth := page.Unit(a.f.Rows[i].Depth) * indent
		y = x.head(f, r, depth, width-depth, width-depth, y)
		if !r.qualifier.empty() {
			q := r.qualifier.set(f, width, fill)
			y += f.look(rOverQualifier).leading + unit
			x.values = append(x.values, anchored{lines: q, y: y})
			y += q.height() + number*66/100 + number*18/100
		} else {
			y += number*66/100 + number*23/100
		}
		n := r.number.set(f, width, fill)
		x.values = append(x.values, anchored{lines: n, y: y})
		y += n.height()
		if st := r.standing.set(f, width, fill); len(st.rows) > 0 {
			at := n.rows[len(n.rows)-1].width + f.look(rRowLabel).size
			if at+st.wide > width {
				at, y = 0, y+f.look(rRowStanding).leading
			}
			x.values = append(x.values, anchored{lines: st, x: at, y: y})
		}
		x.track = y + f.marks.Edge*7/2
		x.bottom = x.track + a.f.Height(i, f.marks)
		y = x.bottom
		set.rows = append(set.rows, x)
	}
	set.end = y
	return set
}

// asTable sets rows as lines of a table over all columns: label, value and plot, each
// at the same place in all charts of the page.
func (a *axisFrame) asTable(f *fit, width, y page.Unit) rowsSet {
	label := (width - (columns-1)*gutter) / columns
	valueX := label + gutter
	small, size := f.look(rRowDetail).leading, f.look(rRowLabel).size
	height := f.look(rRowLabel).size + small + 2*page.Pt
	set := rowsSet{rows: make([]rowSet, 0, len(a.rows)), plotX: valueX + f.valueWidth + 6*page.Pt}
	set.marks = charts.Size{Bar: f.marks.Bar, Edge: f.marks.Edge, Track: height}
	set.plot = a.f.Widest(width-set.plotX, set.marks, nil) / page.Pt * page.Pt
	y -= size // from here on it is the top of a row
	for i := range a.rows {
		r := &a.rows[i]
		if i > 0 {
			set.rows[i-1].hairline = y + f.tableRow*hundredth/2
			y += f.tableRow * hundredth
		}
		depth := page.Unit(a.f.Rows[i].Depth) * indent
		x := rowSet{}
		base := y + size
		middle := y + height/2 + size*33/100 // baseline of what has no second line
		last := x.head(f, &chartRow{label: r.label, when: r.when, detail: r.rest, facets: &text{}}, depth, label-depth, label-depth, base)
		value := r.figure.set(f, f.valueWidth, fill)
		valueY := base
		under := r.standing.set(f, f.valueWidth, fill)
		interval := r.interval.set(f, f.valueWidth, fill)
		if len(under.rows)+len(interval.rows) == 0 && len(value.rows) == 1 {
			valueY = middle
		}
		if last == base {
			x.label.y, last = middle, middle
			for k := range x.facets {
				x.facets[k].y = middle
			}
		}
		x.values = append(x.values, anchored{lines: value, x: valueX, y: valueY})
		valueY += value.height()
		if len(under.rows) > 0 {
			valueY += small + page.Points(0.6)
			x.values = append(x.values, anchored{lines: under, x: valueX, y: valueY})
			valueY += under.height()
		}
		if len(interval.rows) > 0 {
			valueY += small + page.Points(0.6)
			x.interval = anchored{lines: interval, x: valueX, y: valueY}
			valueY += interval.height()
		}
		tall := max(height, max(last, valueY)+size*2/10-y)
		x.track = y + (tall-height)/2
		x.bottom = y + tall
		y = x.bottom
		set.rows = append(set.rows, x)
	}
	set.end = set.rows[len(set.rows)-1].track + height
	return set
}

// head sets label and facets of a row, the label's baseline at y, and gives the last
// baseline: facets stand beside the label where they fit the measure, else under it.
func (x *rowSet) head(f *fit, r *chartRow, depth, measure, under, y page.Unit) page.Unit {
	x.label = anchored{lines: r.label.set(f, measure, fill), x: depth, y: y}
	y += x.label.height()
	beside := depth + f.look(rRowLabel).size/2
	if n := len(x.label.rows); n > 0 {
		beside += x.label.rows[n-1].width
	}
	fits := func(l lines) bool { return len(l.rows) > 0 && beside+l.wide <= depth+measure }
	second := r.facets
	if second.empty() { // they have been parted
		second = r.detail
	}
	if all, when := r.facets.set(f, endless, fill), r.when.set(f, endless, fill); fits(all) {
		x.facets, second = append(x.facets, anchored{lines: all, x: beside, y: y}), &text{}
	} else if fits(when) {
		x.facets, second = append(x.facets, anchored{lines: when, x: beside, y: y}), r.detail
	} else if r.facets.empty() && len(when.rows) > 0 {
		y += f.look(rRowDetail).leading
		when = r.when.set(f, under, fill)
		x.facets = append(x.facets, anchored{lines: when, x: depth, y: y})
		y += when.height()
	}
	if !second.empty() {
		y += f.look(rRowDetail).leading
		l := second.set(f, under, fill)
		x.facets = append(x.facets, anchored{lines: l, x: depth, y: y})
		y += l.height()
	}
	return y
}

// plot gives the width of the plot, and whether the values stand beside their marks:
// where that leaves the plot less than three fifths of the block, they go to the lines
// of the labels. So they do in one column where the scale is shared, as the narrowest
// plot is that of all.
func (a *axisFrame) plot(f *fit, width page.Unit, columnCount int) (plot page.Unit, beside bool) {
	values := make([]page.Unit, len(a.rows))
	for i, r := range a.rows {
		values[i] = toValue + r.value.set(f, endless, fill).wide
	}
	if i := a.unlike(); i >= 0 {
		values[i] += signRoom
	}
	plot = a.f.Widest(width, f.marks, values)
	narrow := a.f.Shared != nil && columnCount == 1
	if beside = plot*5 >= width*3 && !narrow; !beside {
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
	measure := edge - depth
	x := rowSet{atMark: beside}
	under := page.Unit(0) // a line of its own for the value, under the label
	value := anchored{lines: r.value.set(f, endless, fill)}
	if !beside {
		value = anchored{r.value.set(f, width, fill), edge, base, right}
		if left := measure - value.wide - f.look(rRowLabel).size; len(value.rows) == 1 && left*5 >= measure*2 {
			measure = left
		} else {
			under = f.look(rRowValue).leading + value.height()
			label := r.label.set(f, measure, fill)
			value.x, value.y = width, base+label.height()+f.look(rRowValue).leading
		}
	}
	x.values = []anchored{value}
	y := x.head(f, r, depth, measure, width-depth, base)
	if under > 0 { // what stands under the label makes room
		for k := range x.facets {
			if t := &x.facets[k]; t.y > base+x.label.height() {
				t.y += under
			}
		}
		y += under
	}
	x.track = y + f.toTrack*hundredth
	x.bottom = x.track + a.f.Height(i, f.marks)
	return x
}

// endless is a width that nothing reaches, for text that stays on one line.
const endless page.Unit = 1 << 28

// bars draws grid and hairlines as ornament, the marks as a figure with the
// axis labels.
func (a *axisFrame) bars(p *pen, set *rowsSet, tracks []charts.Track, alt string, width, x, y0, axisY page.Unit) {
	f := p.fit
	var grid, marks page.Drawing
	px := x + set.plotX
	for i, t := range tracks {
		r := &set.rows[i]
		ty := y0 + r.track
		grid = append(grid, t.Grid.Moved(px, ty)...)
		marks = append(marks, t.Marks.Moved(px, ty)...)
		if r.atMark { // white behind the value hides the grid, or parts words from a hatch
			const around = 2 * page.Pt
			marks = append(marks, page.FilledRect("ground", page.Box{X: x + r.values[0].x - around, Y: ty, W: r.values[0].wide + 2*around, H: t.Height}, white))
		}
		if r.hairline > 0 && !f.over {
			y := y0 + r.hairline
			grid = append(grid, page.Rule("rule", x, y, x+width, y, 500, page.Color(f.palette.Hairline)))
		}
		if depth := a.f.Rows[i].Depth; depth > 0 && i > 0 {
			grid = append(grid, a.elbow(f, x+page.Unit(depth)*indent, y0+set.rows[i-1].bottom, y0+r.label.y))
		}
	}
	p.page.Ornament(grid)
	top := y0 + set.rows[0].track
	p.page.Figure(a.c.Pos, alt, page.Box{X: px, Y: top, W: width - set.plotX, H: y0 + axisY - top}, marks, a.axis(f, set.plot, width-set.plotX, px, y0+axisY)...)
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
	when := func(sp *phrase) bool { return sp.role == rRowWhen || sp.role == rRowWhenDoubt }
	detail := func(sp *phrase) bool { return !when(sp) }
	anyWhen := slices.ContainsFunc(a.rows, func(r chartRow) bool { return !r.when.empty() })
	anyInterval := slices.ContainsFunc(rows, func(r rowSet) bool { return len(r.interval.rows) > 0 })
	anyDetail := slices.ContainsFunc(a.rows, func(r chartRow) bool { return !r.rest.empty() || !anyInterval && !r.interval.empty() })
	table := p.page.Table().Class("rows")
	for i := range rows {
		r := &rows[i]
		tr := table.Row().Of(a.f.Rows[i].ID())
		p.anchored(tr.Header(), r.label, x, y0)
		value := tr.Cell()
		for _, v := range r.values {
			p.anchored(value, v, x, y0)
		}
		if anyInterval {
			p.anchored(tr.Cell(), r.interval, x, y0)
		}
		for _, column := range []struct {
			any  bool
			mine func(*phrase) bool
		}{{anyWhen, when}, {anyDetail, detail}} {
			if column.any {
				cell := tr.Cell()
				for _, t := range r.facets {
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
// past the block.
func (a *axisFrame) axis(f *fit, plot, width, x, y page.Unit) []page.Text {
	var all []axisLabel
	for i, t := range a.f.Axis.Ticks(plot, a.loc) {
		l := axisLabel{a.labels[i].set(f, endless, fill), x + t.X}
		if i > 0 || t.X > 0 {
			l.x = min(max(x, l.x-l.wide/2), x+width-l.wide)
		}
		all = append(all, l)
	}
	var ts []page.Text
	for _, l := range apart(all, f.look(rAxis).size/2) {
		ts = append(ts, l.texts(l.x, y)...)
	}
	return ts
}

// axisLabel is a label of an axis with its place.
type axisLabel struct {
	lines
	x page.Unit
}

// apart leaves out labels of an axis so that none is nearer to another than gap: those
// that come too near to the first or the last, which stay, and of the others all but
// every second, or third and so on, so that they stand evenly.
func apart(ls []axisLabel, gap page.Unit) []axisLabel {
	touch := func(a, b axisLabel) bool { return a.x+a.wide+gap > b.x }
	last := len(ls) - 1
	for step := 1; step < last; step++ {
		var best []axisLabel
		for from := 1; from <= step; from++ {
			kept, free := []axisLabel{ls[0]}, true
			for i := from; i < last; i += step {
				if touch(ls[0], ls[i]) || touch(ls[i], ls[last]) {
					continue
				}
				free = free && !touch(kept[len(kept)-1], ls[i])
				kept = append(kept, ls[i])
			}
			if free && len(kept) > len(best) {
				best = kept
			}
		}
		if best != nil {
			return append(best, ls[last])
		}
	}
	return ls
}
