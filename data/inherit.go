package data

import (
	"math/big"
	"slices"
	"strings"

	"factsheet/data/language"
)

// inheritFromMeasure fills in what the claim does not say and its measure does.
func (c *checker) inheritFromMeasure(d *language.Claim, claim *Claim) {
	if claim.Measure == nil {
		return
	}
	m := c.measures[claim.Measure.ID]
	if !d.Basis.Written() {
		claim.Basis = m.basis
	}
	if !d.Against.Written() && m.Kind == Change {
		claim.Against = m.against
	}
	if !d.Who.Written() {
		claim.Who = m.who
		if m.Of != "" && !m.who.Known && !m.who.Unknown {
			claim.Who = Dim{Pos: m.Pos, Known: true, Text: m.Of}
		}
	}
	// Where and when of a share come from its base before its measure.
	if claim.Base == nil {
		if !d.Where.Written() {
			claim.Where = m.where
		}
		if !d.When.Written() {
			claim.When = m.when
		}
	}
}

// inheritFromBase gives a claim what its base has, once the base itself is filled in.
func (c *checker) inheritFromBase(claim *Claim, done map[*Claim]bool) {
	if done[claim] {
		return
	}
	done[claim] = true
	d := &c.d.Claims[c.index[claim]]
	if claim.Base != nil {
		c.inheritFromBase(claim.Base, done)
		if !d.Where.Written() {
			claim.Where = claim.Base.Where
		}
		if !d.When.Written() {
			claim.When = claim.Base.When
		}
		if claim.Measure != nil {
			m := c.measures[claim.Measure.ID]
			if !claim.Where.Known && !claim.Where.Unknown {
				claim.Where = m.where
			}
			if !claim.When.Known && !claim.When.Unknown {
				claim.When = m.when
			}
		}
	}
	if claim.Derived {
		for _, o := range claim.Operands {
			c.inheritFromBase(o, done)
		}
		c.calculate(d, claim)
	}
}

// mostSteps is how many times a claim may be a share or part of a share or part.
const mostSteps = 100

// acyclic refuses a claim that is, through others or too many of them, a share, a part or a
// calculation of itself. It reports the first such circle alone.
func (c *checker) acyclic() bool {
	state := make(map[*Claim]int, len(c.b.Claims)) // 1 on the way, 2 done
	steps := map[*Claim]int{}                      // from a share or part to the last of its wholes
	tooMany := false
	var path []*Claim
	var visit func(*Claim) bool
	visit = func(claim *Claim) bool {
		switch state[claim] {
		case 2:
			return true
		case 1:
			c.circle(path[slices.Index(path, claim):])
			return false
		}
		state[claim] = 1
		path = append(path, claim)
		for _, next := range c.restsOn(claim) {
			if !visit(next) {
				return false
			}
		}
		path = path[:len(path)-1]
		state[claim] = 2
		if w := claim.whole(); w != nil {
			if steps[claim] = steps[w] + 1; steps[claim] == mostSteps+1 {
				f := c.found.Add("E013", claim.Pos, "`"+claim.ID+"` is a part of a part, "+count(steps[claim])+" times over; nobody can follow so many steps")
				f.Width = len(claim.ID)
				f.Hint("name the whole that a reader knows")
				tooMany = true
			}
		}
		return true
	}
	for _, claim := range c.b.Claims {
		if !visit(claim) {
			return false
		}
	}
	return !tooMany
}

func (c *checker) circle(path []*Claim) {
	ids := make([]string, len(path), len(path)+1)
	for i, p := range path {
		ids[i] = "`" + p.ID + "`"
	}
	f := c.found.Add("E120", path[0].Pos, ids[0]+" rests on itself: "+strings.Join(append(ids, ids[0]), " on "))
	f.Width = len(path[0].ID)
	for _, p := range path[1:] {
		f.See(p.Pos, "`"+p.ID+"` is on the way")
	}
	f.Hint("one of them must have a value of its own")
}

func (c *checker) restsOn(claim *Claim) []*Claim {
	var out []*Claim
	for _, o := range [...]*Claim{claim.Base, claim.PartOf} {
		if o != nil {
			out = append(out, o)
		}
	}
	return append(out, claim.Operands...)
}

func ratInt(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }
