package data

import (
	"slices"
	"strconv"
	"strings"

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
	var notes []*Note
	share := func(claim *Claim, same func(*Note) bool, fresh Note) {
		i := slices.IndexFunc(notes, same)
		if i < 0 {
			notes = append(notes, &fresh)
			i = len(notes) - 1
		}
		notes[i].Claims = append(notes[i].Claims, claim)
		claim.Notes = append(claim.Notes, notes[i])
	}
	circles := c.circles()
	for _, claim := range c.b.Claims {
		for _, v := range claim.Caveats {
			n := noteOf(v)
			n.Claims = append(n.Claims, claim)
			claim.Notes = append(claim.Notes, n)
		}
		for _, s := range secondary(claim) {
			share(claim, func(n *Note) bool { return n.Kind == NoteSecondary && n.Source == s }, Note{Kind: NoteSecondary, Source: s})
		}
		if years, old := c.stale(claim); old {
			share(claim, func(n *Note) bool {
				return n.Kind == NoteStale && n.When.Start == claim.When.Start && n.When.End == claim.When.End
			}, Note{Kind: NoteStale, When: claim.When, Years: years})
		}
		if circle := circles[claim]; circle > 0 {
			share(claim, func(n *Note) bool { return n.Kind == NoteCircular && n.Years == circle }, Note{Kind: NoteCircular, Years: circle})
		}
		if claim.Derived {
			n := &Note{Kind: NoteDerived, Claims: []*Claim{claim}}
			claim.Notes = append(claim.Notes, n)
		}
	}
	for _, n := range notes {
		c.report(n)
		if n.Kind == NoteCircular {
			n.Years = 0 // it only told one circle from another
		}
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

// stale gives the whole years from the end of the claim's period to the brief's
// date. Open and future ends are never stale.
func (c *checker) stale(claim *Claim) (int, bool) {
	end, ok := claim.When.lastDay()
	if !ok || !(Date{end.Year + staleAfter, end.Month, end.Day}).before(c.b.Date) {
		return 0, false
	}
	return end.yearsTo(c.b.Date), true
}

// circles numbers, from 1, the groups of claims that cite one another, or whose
// sources are known only through one another.
func (c *checker) circles() map[*Claim]int {
	out := map[*Claim]int{}
	n := 0
	for _, claim := range c.b.Claims {
		if out[claim] > 0 || len(claim.Cites) == 0 || !reaches(claim, claim) {
			continue
		}
		n++
		for _, other := range c.b.Claims {
			if out[other] == 0 && reaches(claim, other) && reaches(other, claim) {
				out[other] = n
			}
		}
	}
	loops := map[*Source]int{}
	for _, claim := range c.b.Claims {
		for _, s := range claim.Sources {
			if out[claim] == 0 && s.Via != nil && inLoop(s) {
				least := s
				for v := s.Via; v != s; v = v.Via {
					if slices.Index(c.b.Sources, v) < slices.Index(c.b.Sources, least) {
						least = v
					}
				}
				if loops[least] == 0 {
					n++
					loops[least] = n
				}
				out[claim] = loops[least]
			}
		}
	}
	return out
}

// reaches reports whether a chain of at least one citation leads from a to b.
func reaches(a, b *Claim) bool {
	seen := map[*Claim]bool{}
	next := slices.Clone(a.Cites)
	for len(next) > 0 {
		claim := next[len(next)-1]
		next = next[:len(next)-1]
		if claim == b {
			return true
		}
		if !seen[claim] {
			seen[claim] = true
			next = append(next, claim.Cites...)
		}
	}
	return false
}

// inLoop reports whether a source is known through itself.
func inLoop(s *Source) bool {
	seen := map[*Source]bool{}
	for v := s.Via; v != nil && !seen[v]; v = v.Via {
		if v == s {
			return true
		}
		seen[v] = true
	}
	return false
}

// report says on the terminal what the page says in a note.
func (c *checker) report(n *Note) {
	first := n.Claims[0]
	d := &c.d.claims[c.index[first]]
	ids := make([]string, len(n.Claims))
	for i, claim := range n.Claims {
		ids[i] = "`" + claim.ID + "`"
	}
	who := strings.Join(ids, ", ")
	at := func(t Text) diag.Pos {
		if t.written() {
			return t.Pos
		}
		return first.Pos
	}
	verb := map[bool]string{true: "is", false: "are"}[len(ids) == 1]
	switch n.Kind {
	case NoteSecondary:
		pos := first.Pos
		if len(d.sources) > 0 && d.sources[0].id.written() {
			pos = d.sources[0].id.Pos
		}
		c.found.Add("N231", pos, who+" "+verb+" known only through "+n.Source.Name()+"; a note on the page says so")
	case NoteStale:
		c.found.Add("N232", at(d.when), who+" "+verb+" for "+n.When.Raw+", "+strconv.Itoa(n.Years)+" years before the brief; a note on the page says so")
	case NoteCircular:
		f := c.found.Add("N230", first.Pos, who+" rest on one another; a note on the page says so")
		if len(ids) == 1 {
			f.Message = who + " rests on itself, through what it cites; a note on the page says so"
		}
		if len(d.cites) > 0 {
			f.Pos = d.cites[0].Pos
		}
	}
}
