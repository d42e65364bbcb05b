package layout

import (
	"factsheet/fonts"
	"factsheet/internal/page"
)

// wrap is how a paragraph is broken into lines.
type wrap uint8

const (
	fill    wrap = iota // as few lines as possible, full ones, no one-word last line
	balance             // as few lines as possible, of about equal length
)

// lines is a text broken for a width.
type lines struct {
	t       *text
	f       *fit
	rows    []row
	leading page.Unit
	hung    page.Unit // indent of all lines but the first
	wide    page.Unit // the widest line
}

// row is one line: glyphs from..to of the flat text and the spaces after them up to next.
type row struct {
	from, to, next int32
	width          page.Unit
	hyphen         bool // it ends inside a word
}

// height is from the first baseline to the last.
func (l lines) height() page.Unit {
	return page.Unit(max(len(l.rows)-1, 0)) * l.leading
}

// set breaks the text for a width, looking at the whole paragraph: among all ways
// to break it into the fewest lines, the one that looks best.
func (t *text) set(f *fit, width page.Unit, how wrap) lines {
	return t.setHung(f, width, 0, how)
}

// setHung sets a text whose lines after the first are indented by hung.
func (t *text) setHung(f *fit, width, hung page.Unit, how wrap) lines {
	out := lines{t: t, f: f, hung: hung}
	if t.empty() {
		return out
	}
	t.split()
	out.leading = f.look(t.spans[0].role).leading
	n := len(t.atoms)
	starts, ends := t.edges(f)
	span := func(i, j int) page.Unit { // width of atoms i..j
		return page.Unit((ends[j-1] - starts[i] + em/2) / em)
	}
	breaks := greedy(n, width, hung, span) // as few lines as can be
	if count := len(breaks); count > 1 && count <= mostLines {
		breaks = best(n, count, width, hung, how, span, t, f.work)
	}
	i := 0
	for _, j := range breaks {
		w := span(i, j)
		last := t.atoms[j-1]
		out.rows = append(out.rows, row{t.atoms[i].from, last.to, last.next, w, last.soft && j < n})
		out.wide = max(out.wide, w)
		i = j
	}
	if out.wide > width {
		f.work.over = t
	}
	return out
}

// mostLines is how many lines a paragraph may have to be looked at as a whole. No
// page holds a longer one, so all that matters of it is its height.
const mostLines = 80

// greedy fills each line in turn.
func greedy(n int, width, hung page.Unit, span func(i, j int) page.Unit) (breaks []int) {
	for i, j := 0, 0; j < n; j++ {
		if span(i, j+1) > width && j > i {
			breaks = append(breaks, j)
			i = j
			if len(breaks) == 1 {
				width -= hung
			}
		}
	}
	return append(breaks, n)
}

// best finds the breaks with the least cost over exactly count lines.
func best(n, count int, width, hung page.Unit, how wrap, span func(i, j int) page.Unit, t *text, w *workspace) []int {
	const never = int64(1) << 60
	cost, from := w.forBreaks((count + 1) * (n + 1)) // least cost of atoms ..j in k lines
	for i := range cost {
		cost[i] = never
	}
	cost[0] = 0
	full := width
	for k := 1; k <= count; k++ {
		if k > 1 {
			width = full - hung
		}
		for j := k; j <= n-(count-k); j++ {
			at := k*(n+1) + j
			for i := j - 1; i >= k-1; i-- {
				before := cost[(k-1)*(n+1)+i]
				length := span(i, j)
				if length > width && i < j-1 {
					break
				}
				if before >= never {
					continue
				}
				c := before + lineCost(length, width, k == count, j-i, how)
				if how == balance && k < count && t.endsInColon(j-1) {
					c -= int64(width/1000) * int64(width/1000) / 8 // a title breaks after its colon
				}
				if c < cost[at] {
					cost[at], from[at] = c, int32(i)
				}
			}
		}
	}
	breaks := make([]int, count)
	for k, j := count, n; k > 0; k-- {
		breaks[k-1] = j
		j = int(from[k*(n+1)+j])
	}
	return breaks
}

// lineCost is in square points.
func lineCost(w, width page.Unit, last bool, words int, how wrap) int64 {
	pt := int64(w / page.Pt)
	slack := int64((width - w) / page.Pt)
	switch {
	case how == balance:
		return pt * pt
	case !last:
		return slack * slack
	case words == 1 || pt < int64(width/page.Pt)/6:
		return slack * slack / 2
	}
	return 0
}

// em is how many parts a thousandth of a point has while widths are added up.
const em = 1000

// workspace is memory that is used again for every text. What is in it holds
// until the next text is set.
type workspace struct {
	pos, starts, ends, cost []int64
	from                    []int32
	over                    *text // a text with a word wider than its column was set
}

// tooWide gives the text with a word wider than its column that was set since it
// was last asked, nil for none.
func (w *workspace) tooWide() *text {
	t := w.over
	w.over = nil
	return t
}

func (w *workspace) forPositions(n int) []int64 {
	if cap(w.pos) < n {
		w.pos = make([]int64, 2*n)
	}
	w.pos = w.pos[:n]
	w.pos[0] = 0
	return w.pos
}

func (w *workspace) forBreaks(n int) (cost []int64, from []int32) {
	if cap(w.cost) < n {
		w.cost, w.from = make([]int64, 2*n), make([]int32, 2*n)
	}
	return w.cost[:n], w.from[:n]
}

// edges gives where every atom starts and ends on one endless line.
func (t *text) edges(f *fit) (starts, ends []int64) {
	pos, w := t.positions(f), f.work
	starts, ends = w.starts[:0], w.ends[:0]
	for _, a := range t.atoms {
		starts = append(starts, pos[a.from])
		end := pos[a.to] - t.lastKern(f, a.to)
		if a.soft {
			end += t.hyphenWidth(f, a.to) * em
		}
		ends = append(ends, end)
	}
	w.starts, w.ends = starts, ends
	return starts, ends
}

// positions gives the place before every glyph on one endless line, in parts of
// a thousandth of a point, so that nothing is rounded until a line is measured.
func (t *text) positions(f *fit) []int64 {
	pos := f.work.forPositions(len(t.flat) + 1)
	k := 0
	for i := range t.spans {
		sp := &t.spans[i]
		size, tracking, _ := sp.size(f)
		for _, g := range sp.run.Glyphs {
			pos[k+1] = pos[k] + int64(g.Advance)*int64(size)*em/int64(sp.run.Face.UnitsPerEm) + int64(tracking)*em
			k++
		}
	}
	return pos
}

// lastKern is the kerning and tracking after the glyph before flat index to.
func (t *text) lastKern(f *fit, to int32) int64 {
	s := t.flat[to-1]
	sp := &t.spans[s.span]
	size, tracking, _ := sp.size(f)
	return int64(sp.run.Glyphs[s.glyph].Kern)*int64(size)*em/int64(sp.run.Face.UnitsPerEm) + int64(tracking)*em
}

// hyphenWidth is the width of a hyphen after flat index to.
func (t *text) hyphenWidth(f *fit, to int32) int64 {
	sp := &t.spans[t.flat[to-1].span]
	size, _, _ := sp.size(f)
	return int64(hyphen(sp).Width(0, 1, int32(size)))
}

// hyphen is a hyphen that extracts as the soft hyphen it stands for, so that the
// word comes out of the file whole.
func hyphen(sp *span) fonts.Run {
	face := sp.run.Face
	id := face.Glyph('-')
	return fonts.Run{Face: face, Text: string(softHyphen),
		Glyphs: []fonts.Glyph{{ID: id, Advance: int16(face.Advance(id)), Len: int32(len(string(softHyphen)))}}}
}

func (t *text) endsInColon(a int) bool {
	s := t.flat[t.atoms[a].to-1]
	sp := &t.spans[s.span]
	g := sp.run.Glyphs[s.glyph]
	return sp.run.Text[g.At:g.At+g.Len] == ":"
}
