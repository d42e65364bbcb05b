package data

import (
	"factsheet/data/language"
	"math/big"
	"slices"
	"strings"
)

// inherit fills in what the claim does not say and its measure does.
func (c *checker) inherit(d *language.Claim, claim *Claim) {
	if claim.Measure == nil {
		return
	}
	m := c.measures[claim.Measure.ID]
	if !d.Basis.Written() {
		claim.Basis = m.basis
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

// handDown gives a claim what its base has, once the base itself is filled in.
func (c *checker) handDown(claim *Claim, done map[*Claim]bool) {
	if done[claim] {
		return
	}
	done[claim] = true
	d := &c.d.Claims[c.index[claim]]
	if claim.Base != nil {
		c.handDown(claim.Base, done)
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
			c.handDown(o, done)
		}
		c.calculate(d, claim)
	}
}

// acyclic refuses a claim that is, through others, a share, a part or a
// calculation of itself. It reports the first such circle alone.
func (c *checker) acyclic() bool {
	state := make(map[*Claim]int, len(c.b.Claims)) // 1 on the way, 2 done
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
		return true
	}
	for _, claim := range c.b.Claims {
		if !visit(claim) {
			return false
		}
	}
	return true
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
