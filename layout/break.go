package layout

import (
	"cmp"
	"slices"

	"github.com/go-text/typesetting/segmenter"

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
	out := lines{t: t, f: f}
	if t.empty() {
		return out
	}
	t.split(f.work)
	out.leading = f.look(t.phrases[0].role).leading
	out.fill(t.atoms, width, how)
	if how == fill && out.leaves(width/4, width) {
		if atoms := t.divided(); atoms != nil {
			if with := out; with.fill(atoms, width, how).gains(&out, width) {
				out = with
			}
		}
	}
	if out.wide > width {
		f.work.over = t
	}
	return out
}

// fill breaks the lines between some of the atoms.
func (l *lines) fill(atoms []atom, width page.Unit, how wrap) *lines {
	starts, ends := l.t.edges(l.f, atoms)
	i, breaks := 0, l.t.breaks(l.f.work, atoms, starts, ends, width, how)
	l.rows, l.wide = make([]row, 0, len(breaks)), 0
	for _, j := range breaks {
		w := between(starts[i], ends[j-1])
		last := atoms[j-1]
		l.rows = append(l.rows, row{atoms[i].from, last.to, last.next, w, last.soft && int(j) < len(atoms)})
		l.wide = max(l.wide, w)
		i = int(j)
	}
	return l
}

// gains reports whether the lines, in which words are divided, are better than those in
// which none is: fewer, or without one that is too wide or leaves over a third empty.
func (l *lines) gains(whole *lines, width page.Unit) bool {
	return len(l.rows) < len(whole.rows) || whole.leaves(width/3, width) && !l.leaves(width/3, width) || whole.wide > width && l.wide < whole.wide
}

// leaves reports whether a line but the last leaves more room than so much, or one is
// wider than the width.
func (l *lines) leaves(room, width page.Unit) bool {
	for _, r := range l.rows[:len(l.rows)-1] {
		if width-r.width > room {
			return true
		}
	}
	return l.wide > width
}

// between is the width from one place on an endless line to another.
func between(from, to int64) page.Unit { return page.Unit((to - from + em/2) / em) }

// breaks gives the atoms at which lines end. Whatever stands before a break takes as
// few lines as it can, as the whole does; so it is enough to know, for every atom, the
// best way to set all before it in the fewest lines, and the time grows with the
// length of the text and of a line.
func (t *text) breaks(w *workspace, atoms []atom, starts, ends []int64, width page.Unit, how wrap) []int32 {
	n := len(atoms)
	if between(starts[0], ends[n-1]) <= width {
		return append(w.breaks[:0], int32(n))
	}
	best := w.forBreaks(n + 1)
	best[0] = way{}
	square := int64(width/page.Pt) * int64(width/page.Pt)
	for j := 1; j <= n; j++ {
		best[j].lines = -1
		words, hyphen := 0, atoms[j-1].soft && j < n
		here := int64(0) // what it costs to end a line at this place
		if how == balance && j < n && t.endsInColon(atoms[j-1]) {
			here -= square / 8 // a title breaks after its colon
		}
		if j < n && t.endsInFigure(atoms[j-1]) {
			here += square / 100 // what it counts stands beside it
		}
		if hyphen {
			here += square / 36
		}
		for i := j - 1; i >= 0; i-- {
			length := between(starts[i], ends[j-1])
			if length > width && i < j-1 {
				break
			}
			if i == j-1 || !atoms[i].soft {
				words++
			}
			next := way{lines: best[i].lines + 1, from: int32(i), cost: best[i].cost + lineCost(length, width, j == n, words, how) + here, stack: best[i].stack}
			if hyphen {
				if next.hyphens = best[i].hyphens + 1; next.hyphens > mostHyphens {
					next.stack++
				}
			}
			if b := &best[j]; b.lines < 0 || next.before(b) {
				*b = next
			}
		}
	}
	breaks := w.breaks[:0]
	for j := int32(n); j > 0; j = best[j].from {
		breaks = append(breaks, j)
	}
	slices.Reverse(breaks)
	w.breaks = breaks
	return breaks
}

// mostHyphens is how many lines one under the other may end in a hyphen.
const mostHyphens = 2

// way is the best way to set the first atoms of a text: in so many lines, the last of
// which starts at an atom.
type way struct {
	lines, from int32
	hyphens     int32 // how many of its last lines end in one
	stack       int32 // ends in a hyphen that are too many under one another
	cost        int64
}

// before reports whether a way is better than another.
func (w *way) before(o *way) bool {
	return cmp.Or(cmp.Compare(w.stack, o.stack), cmp.Compare(w.lines, o.lines), cmp.Compare(w.cost, o.cost)) < 0
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
	pos, starts, ends []int64
	ways              []way
	breaks            []int32
	runes             []rune
	glyphs            []int32 // by rune: the flat index of the glyph that it starts in
	whole             []bool  // by rune: it stands in a phrase that is never broken
	segments          segmenter.Segmenter
	over              *text // a text with a word wider than its column was set
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

func (w *workspace) forBreaks(n int) []way {
	if cap(w.ways) < n {
		w.ways = make([]way, 2*n)
	}
	return w.ways[:n]
}

// edges gives where every atom starts and ends on one endless line.
func (t *text) edges(f *fit, atoms []atom) (starts, ends []int64) {
	pos, w := t.positions(f), f.work
	starts, ends = w.starts[:0], w.ends[:0]
	for _, a := range atoms {
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
	for i := range t.phrases {
		sp := &t.phrases[i]
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
	sp := &t.phrases[s.phrase]
	size, tracking, _ := sp.size(f)
	return int64(sp.run.Glyphs[s.glyph].Kern)*int64(size)*em/int64(sp.run.Face.UnitsPerEm) + int64(tracking)*em
}

// hyphenWidth is the width of a hyphen after flat index to.
func (t *text) hyphenWidth(f *fit, to int32) int64 {
	sp := &t.phrases[t.flat[to-1].phrase]
	size, _, _ := sp.size(f)
	return int64(hyphenOf(sp).Width(0, 1, int32(size)))
}

// hyphenOf is a hyphen that extracts as the soft hyphen it stands for, so that the
// word comes out of the file whole.
func hyphenOf(sp *phrase) fonts.Run {
	face := sp.run.Face
	id := face.Glyph('-')
	return fonts.Run{Face: face, Text: string(softHyphen),
		Glyphs: []fonts.Glyph{{ID: id, Advance: int16(face.Advance(id)), Len: int32(len(string(softHyphen)))}}}
}

func (t *text) endsInColon(a atom) bool {
	s := t.flat[a.to-1]
	sp := &t.phrases[s.phrase]
	g := sp.run.Glyphs[s.glyph]
	return sp.run.Text[g.At:g.At+g.Len] == ":"
}

// endsInFigure reports whether an atom ends in a digit, or in the mark at a figure.
func (t *text) endsInFigure(a atom) bool {
	s := t.flat[a.to-1]
	sp := &t.phrases[s.phrase]
	at := sp.run.Glyphs[s.glyph].At
	return sp.mark > 0 || at < int32(len(sp.run.Text)) && '0' <= sp.run.Text[at] && sp.run.Text[at] <= '9'
}
