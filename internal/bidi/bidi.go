// Package bidi orders text that runs both ways, as Unicode's bidirectional algorithm
// (UAX #9) does. It must not know what a line is made of, nor how wide it is.
package bidi

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// Level tells how deep text is nested in text that runs the other way: even from left
// to right, odd from right to left.
type Level uint8

// The levels of a paragraph.
const (
	LeftToRight Level = iota
	RightToLeft
)

// Backward reports whether text of the level runs from right to left.
func (l Level) Backward() bool { return l&1 == 1 }

const maxDepth = 125

// Turns reports whether text has anything that runs from right to left, or turns the
// direction of what follows.
func Turns(text string) bool {
	for _, r := range text {
		if r < 0x590 {
			continue
		}
		switch classOf(r) {
		case bidi.R, bidi.AL, bidi.AN:
			return true
		}
		if Control(r) {
			return true
		}
	}
	return false
}

// Control reports whether a character does nothing but turn the direction of text.
func Control(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }

func classOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// Levels gives the level of every character of a paragraph. The rule for the white at
// the end of a line (L1) is left to who breaks it.
func Levels(text []rune, base Level) []Level {
	p := &paragraph{text: text, base: base, classes: make([]bidi.Class, len(text)), levels: make([]Level, len(text))}
	for i, r := range text {
		p.classes[i] = classOf(r)
	}
	p.original = slices.Clone(p.classes)
	p.matchIsolates()
	p.explicit()
	for _, s := range p.sequences() {
		p.weak(s)
		p.brackets(s)
		p.neutral(s)
		p.implicit(s)
	}
	p.keepRemoved()
	return p.levels
}

// Order gives the places of things in the order in which they stand from left to right,
// by their levels (L2).
func Order(levels []Level) []int {
	order := make([]int, len(levels))
	highest, lowest := Level(0), Level(255)
	for i, l := range levels {
		order[i] = i
		highest = max(highest, l)
		if l.Backward() {
			lowest = min(lowest, l)
		}
	}
	for l := highest; l >= lowest; l-- {
		for from := 0; from < len(order); from++ {
			to := from
			for to < len(order) && levels[order[to]] >= l {
				to++
			}
			slices.Reverse(order[from:to])
			from = max(from, to)
		}
	}
	return order
}

// paragraph is text on its way through the rules.
type paragraph struct {
	text     []rune
	base     Level
	original []bidi.Class
	classes  []bidi.Class
	levels   []Level
	closing  map[int]int // from the start of an isolate to its end, and back
}

func isolates(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// removed reports whether the rules after the explicit ones pass over a character (X9).
func removed(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// matchIsolates finds where each isolate ends (BD9).
func (p *paragraph) matchIsolates() {
	p.closing = map[int]int{}
	var open []int
	for i, c := range p.original {
		switch {
		case isolates(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			from := open[len(open)-1]
			p.closing[from], p.closing[i] = i, from
			open = open[:len(open)-1]
		case c == bidi.B:
			open = open[:0]
		}
	}
}

// firstStrong gives the level that text has by its first strong character (P2, P3).
func (p *paragraph) firstStrong(from, to int) Level {
	for i := from; i < to; i++ {
		switch c := p.original[i]; {
		case c == bidi.L:
			return LeftToRight
		case c == bidi.R || c == bidi.AL:
			return RightToLeft
		case isolates(c):
			end, found := p.closing[i]
			if !found {
				return LeftToRight
			}
			i = end
		}
	}
	return LeftToRight
}

// explicit gives levels by embeddings, overrides and isolates (X1 to X8).
func (p *paragraph) explicit() {
	type status struct {
		level    Level
		override bidi.Class // ON for none
		isolate  bool
	}
	stack := []status{{p.base, bidi.ON, false}}
	overIsolates, overEmbeddings, valid := 0, 0, 0
	for i, c := range p.original {
		top := stack[len(stack)-1]
		odd, even := (top.level+1)|1, (top.level+2)&^1
		push := func(l Level, override bidi.Class, isolate bool) {
			switch {
			case l <= maxDepth && overIsolates == 0 && overEmbeddings == 0:
				if isolate {
					valid++
				}
				stack = append(stack, status{l, override, isolate})
			case isolate:
				overIsolates++
			case overIsolates == 0:
				overEmbeddings++
			}
		}
		p.levels[i] = top.level
		switch c {
		case bidi.RLE:
			push(odd, bidi.ON, false)
		case bidi.LRE:
			push(even, bidi.ON, false)
		case bidi.RLO:
			push(odd, bidi.R, false)
		case bidi.LRO:
			push(even, bidi.L, false)
		case bidi.RLI, bidi.LRI, bidi.FSI:
			if top.override != bidi.ON {
				p.classes[i] = top.override
			}
			if c == bidi.FSI {
				end, found := p.closing[i]
				if !found {
					end = len(p.text)
				}
				if c = bidi.LRI; p.firstStrong(i+1, end).Backward() {
					c = bidi.RLI
				}
			}
			if c == bidi.RLI {
				push(odd, bidi.ON, true)
			} else {
				push(even, bidi.ON, true)
			}
		case bidi.PDI:
			switch {
			case overIsolates > 0:
				overIsolates--
			case valid > 0:
				overEmbeddings = 0
				for !stack[len(stack)-1].isolate {
					stack = stack[:len(stack)-1]
				}
				stack = stack[:len(stack)-1]
				valid--
			}
			top = stack[len(stack)-1]
			p.levels[i] = top.level
			if top.override != bidi.ON {
				p.classes[i] = top.override
			}
		case bidi.PDF:
			switch {
			case overIsolates > 0:
			case overEmbeddings > 0:
				overEmbeddings--
			case !top.isolate && len(stack) > 1:
				stack = stack[:len(stack)-1]
			}
		case bidi.B:
			p.levels[i] = p.base
		case bidi.BN:
		default:
			if top.override != bidi.ON {
				p.classes[i] = top.override
			}
		}
	}
}

// sequence is the characters of one level that the rules see as one text (BD13), and
// what stands at its ends.
type sequence struct {
	at         []int
	level      Level
	start, end bidi.Class // L or R
}

// sequences gives the isolating run sequences (X10).
func (p *paragraph) sequences() (out []sequence) {
	var at []int // of what is not removed
	for i, c := range p.original {
		if !removed(c) {
			at = append(at, i)
		}
	}
	runOf := map[int]int{} // by first character
	var runs [][]int
	for from := 0; from < len(at); {
		to := from + 1
		for to < len(at) && p.levels[at[to]] == p.levels[at[from]] {
			to++
		}
		runOf[at[from]] = len(runs)
		runs = append(runs, at[from:to])
		from = to
	}
	place := make(map[int]int, len(at)) // of a character among those not removed
	for i, k := range at {
		place[k] = i
	}
	for _, run := range runs {
		if _, matched := p.closing[run[0]]; matched && p.original[run[0]] == bidi.PDI {
			continue // part of a sequence that began before
		}
		s := sequence{level: p.levels[run[0]]}
		for {
			s.at = append(s.at, run...)
			last := run[len(run)-1]
			end, matched := p.closing[last]
			if !matched || !isolates(p.original[last]) {
				break
			}
			run = runs[runOf[end]]
		}
		first, last := s.at[0], s.at[len(s.at)-1]
		before, after := p.base, p.base
		if i := place[first]; i > 0 {
			before = p.levels[at[i-1]]
		}
		if i := place[last]; i+1 < len(at) && !isolates(p.original[last]) {
			after = p.levels[at[i+1]]
		}
		s.start, s.end = strong(max(before, s.level)), strong(max(after, s.level))
		out = append(out, s)
	}
	return out
}

func strong(l Level) bidi.Class {
	if l.Backward() {
		return bidi.R
	}
	return bidi.L
}

// weak resolves marks, numbers and what stands beside numbers (W1 to W7).
func (p *paragraph) weak(s sequence) {
	c := p.classes
	before, lastStrong := s.start, s.start
	for k, i := range s.at {
		if c[i] == bidi.NSM { // W1
			c[i] = before
			if k > 0 && (isolates(p.original[s.at[k-1]]) || p.original[s.at[k-1]] == bidi.PDI) {
				c[i] = bidi.ON
			}
		}
		before = c[i]
		switch c[i] { // W2
		case bidi.R, bidi.L, bidi.AL:
			lastStrong = c[i]
		case bidi.EN:
			if lastStrong == bidi.AL {
				c[i] = bidi.AN
			}
		}
	}
	for _, i := range s.at { // W3
		if c[i] == bidi.AL {
			c[i] = bidi.R
		}
	}
	for k := 1; k+1 < len(s.at); k++ { // W4
		i, a, b := s.at[k], c[s.at[k-1]], c[s.at[k+1]]
		if a == b && (c[i] == bidi.ES && a == bidi.EN || c[i] == bidi.CS && (a == bidi.EN || a == bidi.AN)) {
			c[i] = a
		}
	}
	for from := 0; from < len(s.at); from++ { // W5
		to := from
		for to < len(s.at) && c[s.at[to]] == bidi.ET {
			to++
		}
		if to > from && (from > 0 && c[s.at[from-1]] == bidi.EN || to < len(s.at) && c[s.at[to]] == bidi.EN) {
			for _, i := range s.at[from:to] {
				c[i] = bidi.EN
			}
		}
		from = max(from, to-1)
	}
	lastStrong = s.start
	for _, i := range s.at {
		switch c[i] {
		case bidi.ES, bidi.ET, bidi.CS: // W6
			c[i] = bidi.ON
		case bidi.R, bidi.L:
			lastStrong = c[i]
		case bidi.EN: // W7
			if lastStrong == bidi.L {
				c[i] = bidi.L
			}
		}
	}
}

// direction gives what numbers and strong characters are for neutral ones, ON for others.
func direction(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// brackets gives both of a pair of brackets one direction (N0).
func (p *paragraph) brackets(s sequence) {
	type pair struct{ open, close int } // places in the sequence
	var pairs []pair
	var open []int
	for k, i := range s.at {
		if p.classes[i] != bidi.ON {
			continue
		}
		b, _ := bidi.LookupRune(p.text[i])
		switch {
		case !b.IsBracket():
		case b.IsOpeningBracket():
			if len(open) == 63 {
				return
			}
			open = append(open, k)
		default:
			for n := len(open) - 1; n >= 0; n-- {
				if closes(p.text[s.at[open[n]]], p.text[i]) {
					pairs = append(pairs, pair{open[n], k})
					open = open[:n]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return a.open - b.open })
	own := strong(s.level)
	for _, b := range pairs {
		found, other := false, false
		for k := b.open + 1; k < b.close && !found; k++ {
			d := direction(p.classes[s.at[k]])
			found = d == own
			other = other || d != bidi.ON
		}
		to := own
		if !found {
			if !other {
				continue
			}
			before := s.start
			for k := b.open - 1; k >= 0; k-- {
				if d := direction(p.classes[s.at[k]]); d != bidi.ON {
					before = d
					break
				}
			}
			if before != own {
				to = before
			}
		}
		for _, k := range [...]int{b.open, b.close} {
			p.classes[s.at[k]] = to
			for n := k + 1; n < len(s.at) && p.original[s.at[n]] == bidi.NSM; n++ { // marks on a bracket
				p.classes[s.at[n]] = to
			}
		}
	}
}

// closes reports whether a bracket is the other one of a pair.
func closes(open, close rune) bool {
	return alike([]rune(bidi.ReverseString(string(open)))[0]) == alike(close)
}

// alike gives one bracket for two that are equivalent.
func alike(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232a:
		return 0x3009
	}
	return r
}

// neutral gives neutral characters the direction of what is on both sides of them, else
// that of the sequence (N1, N2).
func (p *paragraph) neutral(s sequence) {
	isNeutral := func(c bidi.Class) bool { return direction(c) == bidi.ON }
	for from := 0; from < len(s.at); from++ {
		to := from
		for to < len(s.at) && isNeutral(p.classes[s.at[to]]) {
			to++
		}
		if to == from {
			continue
		}
		before, after := s.start, s.end
		if from > 0 {
			before = direction(p.classes[s.at[from-1]])
		}
		if to < len(s.at) {
			after = direction(p.classes[s.at[to]])
		}
		d := strong(s.level)
		if before == after {
			d = before
		}
		for _, i := range s.at[from:to] {
			p.classes[i] = d
		}
		from = to
	}
}

// implicit raises the levels of numbers and of what runs the other way (I1, I2).
func (p *paragraph) implicit(s sequence) {
	for _, i := range s.at {
		switch c := p.classes[i]; {
		case s.level.Backward():
			if c == bidi.L || c == bidi.EN || c == bidi.AN {
				p.levels[i]++
			}
		case c == bidi.R:
			p.levels[i]++
		case c == bidi.AN || c == bidi.EN:
			p.levels[i] += 2
		}
	}
}

// keepRemoved gives characters that the rules pass over the level of what is before
// them.
func (p *paragraph) keepRemoved() {
	before := p.base
	for i, c := range p.original {
		if removed(c) {
			p.levels[i] = before
		}
		before = p.levels[i]
	}
}
