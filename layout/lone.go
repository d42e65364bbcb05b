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
	number, source, label, detail *text
}

func (s *setter) lone(o *content.Lone, l *locale.Locale) loneRow {
	pos := o.Pos
	r := loneRow{number: &text{}, label: &text{}, source: s.plain(rLoneSource, pos, o.By), detail: &text{}}
	role := rLoneNumber
	if o.Value.Absent {
		role = rDoubt
	}
	if o.Value.Qualifier != "" {
		s.words(r.number, rLoneQualifier, pos, o.Value.Qualifier+" ")
	}
	s.words(r.number, role, pos, o.Value.Number)
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

func (v *loneValues) set(f *fit, width page.Unit, _ bool) placed {
	lead, small := f.look(rRowLabel).leading, f.look(rRowDetail).leading
	type loneSet struct {
		number, source, label, detail lines
		base, sourceY, labelY         page.Unit
	}
	var rows []loneSet
	var hairlines []page.Unit
	y := page.Unit(0)
	for i, r := range v.rows {
		x := loneSet{number: r.number.set(f, width, fill), source: r.source.set(f, width, fill),
			label: r.label.set(f, width, fill), detail: r.detail.set(f, width, fill)}
		y += toNumber + f.rowGap
		if i == 0 {
			y += 2 * page.Pt
		}
		x.base = y
		y += x.number.height()
		x.sourceY = x.base
		if x.number.wide+x.source.wide+6*page.Pt > width || len(x.source.rows)+len(x.number.rows) > 2 { // no room beside the number: under it
			x.sourceY = y + small
			y = x.sourceY + x.source.height()
		}
		x.labelY = y + lead
		y += lead + x.label.height()
		if len(x.detail.rows) > 0 {
			y += small + x.detail.height()
		}
		if i+1 < len(v.rows) {
			y += 5*page.Pt + f.rowGap/2
			hairlines = append(hairlines, y)
		}
		rows = append(rows, x)
	}
	return placed{height: y, draw: func(p *pen, x, y0, _ page.Unit) {
		var d page.Drawing
		for _, h := range hairlines {
			d = append(d, page.Rule("rule", x, y0+h, x+width, y0+h, 500, page.Color(f.palette.Hairline)))
		}
		p.page.Ornament(d)
		table := p.page.Table()
		sources := slices.ContainsFunc(rows, func(r loneSet) bool { return len(r.source.rows) > 0 })
		standing := func(sp *span) bool { return sp.role == rRowStanding }
		for _, r := range rows {
			tr := table.Row()
			labelY := y0 + r.labelY
			p.some(tr.Header(), r.label, x, labelY, left, func(sp *span) bool { return !standing(sp) })
			number := tr.Cell() // with the standing, which stands beside the label
			p.text(number, r.number, x, y0+r.base, left)
			p.some(number, r.label, x, labelY, left, standing)
			if sources {
				source := tr.Cell()
				if r.sourceY == r.base {
					p.text(source, r.source, x+width, y0+r.sourceY, right)
				} else {
					p.text(source, r.source, x, y0+r.sourceY, left)
				}
			}
			p.text(tr.Cell(), r.detail, x, labelY+r.label.height()+small, left)
		}
	}}
}

// toNumber is from the text above to the baseline of a number that stands alone.
const toNumber = 16 * page.Pt
