package data

import (
	"slices"
	"strconv"
	"strings"

	"factsheet/data/value"
	"factsheet/internal/diag"
)

// staleAfter is the age in years after which a figure carries its age as a note.
const staleAfter = 5

// lineage gives every claim and gap its notes: caveats first, then what follows
// from where a figure comes from. Claims with the same note share it.
func (c *checker) lineage() {
	caveats := make(map[*Caveat]*Note, len(c.b.Caveats))
	noteOf := func(v *Caveat) *Note {
		if caveats[v] == nil {
			caveats[v] = &Note{Kind: NoteCaveat, Caveat: v}
		}
		return caveats[v]
	}
	// what makes two notes one
	type same struct {
		source     *Source
		kind       NoteKind
		start, end value.Date
		about      bool
		circle     int
	}
	var notes []*Note
	known := map[same]*Note{}
	share := func(claim *Claim, as same, fresh Note) {
		n := known[as]
		if n == nil {
			n = &fresh
			known[as] = n
			notes = append(notes, n)
		}
		n.Claims = append(n.Claims, claim)
		claim.Notes = append(claim.Notes, n)
	}
	circles, cited := c.circles()
	for _, claim := range c.b.Claims {
		for _, v := range claim.Caveats {
			n := noteOf(v)
			n.Claims = append(n.Claims, claim)
			claim.Notes = append(claim.Notes, n)
		}
		for _, s := range secondary(claim) {
			share(claim, same{kind: NoteSecondary, source: s}, Note{Kind: NoteSecondary, Source: s})
		}
		for _, s := range claim.Sources {
			if s.Answer.Day.Year > 0 {
				share(claim, same{kind: NoteAnswer, source: s}, Note{Kind: NoteAnswer, Source: s})
			}
		}
		if years, old := c.stale(claim); old {
			w := claim.When
			share(claim, same{start: w.Start, end: w.End, about: w.About}, Note{Kind: NoteStale, When: w, Years: years})
		}
		if circle := circles[claim]; circle > 0 {
			share(claim, same{circle: circle}, Note{Kind: NoteCircular, Cited: circle <= cited})
		}
		if claim.Derived {
			n := &Note{Kind: NoteDerived, Claims: []*Claim{claim}}
			claim.Notes = append(claim.Notes, n)
		}
	}
	for _, n := range notes {
		c.report(n)
	}
	for _, g := range c.b.Gaps {
		for _, v := range g.Caveats {
			g.Notes = append(g.Notes, noteOf(v))
		}
	}
}

// secondary gives the sources through which alone a claim is known.
func secondary(claim *Claim) []*Source {
	var through []*Source
	for _, s := range claim.Sources {
		if s.Via == nil {
			return nil
		}
		if !slices.Contains(through, s.Via) {
			through = append(through, s.Via)
		}
	}
	return through
}

// stale gives the years from the end of the claim's period to the brief's date:
// whole ones, or the difference of the calendar years where only a year is given. Open and future ends are never stale.
func (c *checker) stale(claim *Claim) (int, bool) {
	end, ok := claim.When.LastDay()
	if !ok || !(value.Date{Year: end.Year + staleAfter, Month: end.Month, Day: end.Day}).Before(c.b.Date) {
		return 0, false
	}
	if claim.When.End.Month == 0 { // a year alone: 1999 is nine years before 2008
		return c.b.Date.Year - end.Year, true
	}
	return end.YearsTo(c.b.Date), true
}

// circles numbers, from 1, the groups of claims that cite one another, and after these,
// of which there are cited, those whose sources are known only through one another.
func (c *checker) circles() (of map[*Claim]int, cited int) {
	of = map[*Claim]int{}
	cited = c.citedInCircles(of)
	n := cited
	loops := loopsOf(c.b.Sources)
	numbers := map[int]int{} // of the circle, by loop
	for _, claim := range c.b.Claims {
		for _, s := range claim.Sources {
			loop := loops[s]
			if of[claim] > 0 || loop == 0 {
				continue
			}
			if numbers[loop] == 0 {
				n++
				numbers[loop] = n
			}
			of[claim] = numbers[loop]
		}
	}
	return of, cited
}

// citedInCircles finds the strongly connected groups of the graph of citations by
// Tarjan's method, and gives how many there are of more than one claim, or of one
// that cites itself.
func (c *checker) citedInCircles(out map[*Claim]int) int {
	order, least := map[*Claim]int{}, map[*Claim]int{}
	var stack []*Claim
	on := map[*Claim]bool{} // the stack
	groups := 0
	var visit func(*Claim)
	visit = func(claim *Claim) {
		order[claim] = len(order) + 1
		least[claim] = order[claim]
		stack = append(stack, claim)
		on[claim] = true
		for _, next := range claim.Cites {
			if order[next] == 0 {
				visit(next)
				least[claim] = min(least[claim], least[next])
			} else if on[next] {
				least[claim] = min(least[claim], order[next])
			}
		}
		if least[claim] != order[claim] {
			return
		}
		at := len(stack) - 1
		for stack[at] != claim {
			at--
		}
		group := stack[at:]
		stack = stack[:at]
		for _, member := range group {
			on[member] = false
		}
		if len(group) > 1 || slices.Contains(claim.Cites, claim) {
			groups++
			for _, member := range group {
				out[member] = groups
			}
		}
	}
	for _, claim := range c.b.Claims {
		if order[claim] == 0 && len(claim.Cites) > 0 {
			visit(claim)
		}
	}
	return groups
}

// loopsOf numbers, from 1, the loops of sources that are known only through one another,
// and gives the number of each source in one.
func loopsOf(sources []*Source) map[*Source]int {
	loops := map[*Source]int{}
	walk := map[*Source]int{} // in which walk a source was met first
	for i, s := range sources {
		v := s
		for ; v != nil && walk[v] == 0; v = v.Via {
			walk[v] = i + 1
		}
		if v == nil || walk[v] != i+1 {
			continue // it ends, or leads into an earlier walk
		}
		for first := v; loops[v] == 0; v = v.Via {
			loops[v] = walk[first]
		}
	}
	return loops
}

// report says on the terminal what the page says in a note.
func (c *checker) report(n *Note) {
	first := n.Claims[0]
	d := &c.d.Claims[c.index[first]]
	ids := make([]string, len(n.Claims))
	for i, claim := range n.Claims {
		ids[i] = "`" + claim.ID + "`"
	}
	who := strings.Join(ids, ", ")
	at := func(t Text) diag.Pos {
		if t.Written() {
			return t.Pos
		}
		return first.Pos
	}
	verb := map[bool]string{true: "is", false: "are"}[len(ids) == 1]
	switch n.Kind {
	case NoteSecondary:
		pos := first.Pos
		if len(d.Sources) > 0 && d.Sources[0].ID.Written() {
			pos = d.Sources[0].ID.Pos
		}
		c.found.Add("N231", pos, who+" "+verb+" known only through "+n.Source.Name()+"; a note on the page says so")
	case NoteStale:
		c.found.Add("N232", at(d.When), who+" "+verb+" for "+n.When.Raw+", "+strconv.Itoa(n.Years)+" years before the brief; a note on the page says so")
	case NoteCircular:
		f := c.found.Add("N230", first.Pos, who+" rest on one another; a note on the page says so")
		if len(ids) == 1 {
			f.Message = who + " rests on itself, through what it cites; a note on the page says so"
		}
		if len(d.Cites) > 0 {
			f.Pos = d.Cites[0].Pos
		}
	}
}
