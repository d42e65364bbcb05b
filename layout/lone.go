package layout

import (
	"slices"

	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// loneValues is claims that share no axis: numbers in words, no bars.
type loneValues struct {
	rows []loneRow
}

type loneRow struct {
	id                            string
	number, source, label, detail *text
}

func (s *setter) lone(o *content.Lone, l *locale.Locale) loneRow {
	pos := o.Pos
	r := loneRow{id: o.ID(), number: &text{}, label: &text{}, source: s.plain(rLoneSource, pos, o.By), detail: &text{}}
	role := rLoneNumber
	if o.Value.Absent {
		role = rDoubt
	}
	s.figure(r.number, o.Statement, o.Value.Figure, role, rLoneQualifier, false)
	s.marks(r.number, role, o.Value.Notes)
	if o.Value.Standing != "" {
		s.more(r.number)
	}
	s.words(r.label, rRowLabel, pos, o.Name)
	if o.Value.Standing != "" {
		s.words(r.label, rRowLabel, pos, "  ")
		s.words(r.label, rRowStanding, pos, o.Value.Standing)
	}
	s.doubtful(r.detail, o.Detail, l.Punctuation.List, rRowDetail, rRowDetailDoubt)
	return r
}

// set sets the values under one another in as many columns as the grid has here.
func (v *loneValues) set(f *fit, width page.Unit, columnCount int, _ bool) placed {
	lead, small := f.look(rRowLabel).leading, f.look(rRowDetail).leading
	perLine := min(columnCount, len(v.rows))
	cell := (width - page.Unit(perLine-1)*gutter) / page.Unit(perLine)
	type loneSet struct {
		number, source, label, detail lines
		x, base, sourceY, labelY      page.Unit
	}
	rows := make([]loneSet, 0, len(v.rows))
	var hairlines []page.Unit
	top, end := 2*page.Pt, page.Unit(0) // of a line of cells
	for i, r := range v.rows {
		x := loneSet{number: r.number.set(f, cell, fill), source: r.source.set(f, cell, fill),
			label: r.label.set(f, cell, fill), detail: r.detail.set(f, cell, fill)}
		if i > 0 && i%perLine == 0 {
			top = end + 2*page.Pt + f.underRow*hundredth
			hairlines = append(hairlines, top)
		}
		x.x = page.Unit(i%perLine) * (cell + gutter)
		x.base = top + f.look(rLoneNumber).size*95/100 + f.overRow*hundredth/10
		y := x.base + x.number.height()
		x.sourceY = x.base
		if x.number.wide+x.source.wide+6*page.Pt > cell || len(x.source.rows)+len(x.number.rows) > 2 { // no room beside the number: under it
			x.sourceY = y + small
			y = x.sourceY + x.source.height()
		}
		x.labelY = y + lead
		y += lead + x.label.height()
		if len(x.detail.rows) > 0 {
			y += small + x.detail.height()
		}
		end = max(end, y)
		rows = append(rows, x)
	}
	return placed{height: end, draw: func(p *pen, x0, y0 page.Unit) {
		var d page.Drawing
		for _, h := range hairlines {
			d = append(d, page.Rule("rule", x0, y0+h, x0+width, y0+h, 500, page.Color(f.palette.Hairline)))
		}
		p.page.Ornament(d)
		table := p.page.Table().Class("values")
		sources := slices.ContainsFunc(rows, func(r loneSet) bool { return len(r.source.rows) > 0 })
		standing := func(sp *phrase) bool { return sp.role == rRowStanding }
		for i, r := range rows {
			tr := table.Row().Of(v.rows[i].id)
			x, labelY := x0+r.x, y0+r.labelY
			p.some(tr.Header(), r.label, x, labelY, left, func(sp *phrase) bool { return !standing(sp) })
			number := tr.Cell() // with the standing, which stands beside the label
			p.text(number, r.number, x, y0+r.base, left)
			p.some(number, r.label, x, labelY, left, standing)
			if sources {
				source := tr.Cell()
				if r.sourceY == r.base {
					p.text(source, r.source, x+cell, y0+r.sourceY, right)
				} else {
					p.text(source, r.source, x, y0+r.sourceY, left)
				}
			}
			p.text(tr.Cell(), r.detail, x, labelY+r.label.height()+small, left)
		}
	}}
}

// hero sets the one figure of a chart as a key figure is set: alone it is never a bar.
type hero struct{ figures }

func (s *setter) hero(o *content.Lone, l *locale.Locale) *hero {
	k := cell{id: o.ID(), standing: s.plain(rTag, o.Pos, o.Value.Standing), number: &text{}, detail: &text{}, when: &text{}}
	k.source, k.label = s.plain(rKeySource, o.Pos, o.By), s.plain(rKeyLabel, o.Pos, o.Name)
	if o.By == "" {
		k.source, k.label = s.plain(rKeySource, o.Pos, o.Name), &text{}
	}
	role := rKeyNumber
	if o.Value.Absent {
		role = rDoubt
	}
	s.figure(k.number, o.Statement, o.Value.Figure, role, rKeyQualifier, true)
	s.marks(k.number, role, o.Value.Notes)
	s.doubtful(k.detail, o.Detail, l.Punctuation.List, rBody, rDoubt)
	return &hero{figures{cells: []cell{k}, common: &text{}}}
}

// set sets the figure under the head of its chart: without the rule of a strip.
func (h *hero) set(f *fit, width page.Unit, columnCount int, _ bool) placed {
	set := h.figures.set(f, width, columnCount)
	up := set.head - f.look(rBody).leading - unit*2
	return placed{height: set.height - unit - up, draw: func(p *pen, x, y page.Unit) {
		open := p.open
		p.open = true
		set.draw(p, x, y-up)
		p.open = open
	}}
}
