package layout

import "factsheet/internal/page"

// entries are short texts under a heading, in columns filled in order: the notes, and
// the sources.
type entries struct {
	heading *text
	texts   []*text
	indent  page.Unit // of the texts, beside which a number stands
	measure page.Unit // of a column
	from    page.Unit // to the first column
	columns int
}

// newEntries shares a width of so many columns of the grid among the columns of
// entries. Where heads hang, there is one, beside the heading.
func (f *fit) newEntries(heading *text, texts []*text, indent, width page.Unit, columnCount int) entries {
	e := entries{heading: heading, texts: texts, indent: indent, columns: columnCount}
	e.measure = (width - page.Unit(columnCount-1)*gutter) / page.Unit(columnCount)
	if f.hang {
		e.from, e.measure, e.columns = e.measure+gutter, width-e.measure-gutter, 1
	}
	return e
}

// chunk is the lines of an entry that stand in one column.
type chunk struct {
	entry, column int
	lines         lines
	y             page.Unit // from the first baseline of the block
}

// set sets the entries; open starts a block's entries and gives the function that
// starts each of them, with its first baseline at x, y.
func (e entries) set(f *fit, width page.Unit, open func(p *pen) func(i int, x, y page.Unit) *page.Block) placed {
	set := make([]lines, len(e.texts))
	for i, t := range e.texts {
		set[i] = t.set(f, e.measure-e.indent, fill)
	}
	chunks, tall := flow(set, f.look(rNote).leading, f.noteGap, e.columns)
	headWidth := e.measure
	if f.hang {
		headWidth = e.from - gutter
	}
	heading := e.heading.set(f, headWidth, fill)
	head := f.look(rHeading).size + 2*page.Pt
	first := head + heading.height() + f.look(rNote).leading + unit
	if f.hang {
		first = head
	}
	return placed{height: max(first+tall, head+heading.height()) + unit, head: head, draw: func(p *pen, x, y0 page.Unit) {
		p.over(x, y0, width, 500, page.Color(f.palette.Hairline))
		p.heading(2, heading, x, y0+head)
		start := open(p)
		var block *page.Block
		for i, c := range chunks {
			cx, y := x+e.from+page.Unit(c.column)*(e.measure+gutter), y0+first+c.y
			if i == 0 || chunks[i-1].entry != c.entry {
				block = start(c.entry, cx, y)
			}
			p.text(block, c.lines, cx+e.indent, y, left)
		}
	}}
}

// leastLines is how many lines of an entry must stay together on either side of a break.
const leastLines = 2

// flow fills columns with texts in order, so that the tallest is as low as can be,
// and gives how tall it is, from its first baseline to its last.
func flow(texts []lines, lead, gap page.Unit, columns int) (chunks []chunk, tall page.Unit) {
	if len(texts) == 0 {
		return nil, 0
	}
	total := page.Unit(0)
	for _, t := range texts {
		total += page.Unit(len(t.rows))*lead + gap
	}
	chunks = make([]chunk, 0, len(texts)+columns)
	for limit := max(total/page.Unit(columns), lead); ; limit += lead / 2 {
		chunks, tall = chunks[:0], 0
		column, y := 0, page.Unit(0) // y is where the next line's top is
		for i, t := range texts {
			for rest := t; len(rest.rows) > 0; {
				fit, n := int((limit-y)/lead), len(rest.rows)
				switch {
				case fit >= n:
					fit = n
				case fit >= leastLines && n >= 2*leastLines:
					fit = min(fit, n-leastLines)
				case y > 0:
					fit = 0
				default:
					fit = n // taller than a column can be yet
				}
				if fit > 0 {
					part := rest
					part.rows, rest.rows = rest.rows[:fit], rest.rows[fit:]
					chunks = append(chunks, chunk{i, column, part, y})
					y += page.Unit(fit) * lead
					tall = max(tall, y-lead)
				}
				if len(rest.rows) > 0 {
					column, y = column+1, 0
				} else {
					y += gap
				}
			}
		}
		if column < columns {
			return chunks, tall
		}
	}
}
