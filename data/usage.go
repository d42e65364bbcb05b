package data

import (
	"slices"

	"factsheet/internal/diag"
)

// usage marks what reaches the page, and warns of what does not.
func (c *checker) usage() {
	b := c.b
	printed := b.printed()
	var idle []*Claim // of a table
	inPlace := slices.Clone(b.Sources[len(c.d.Sources):])
	b.Sources = b.Sources[:len(c.d.Sources)]
	for _, claim := range c.b.Claims {
		if !printed[claim] {
			if claim.Pos.File != c.b.File {
				idle = append(idle, claim)
				continue
			}
			f := c.found.Add("W202", claim.Pos, "the claim `"+claim.ID+"` is nowhere on the page")
			f.Width = len(claim.ID)
			f.Hint("put it in a chart or a key figure, or refer to it in a text: {" + claim.ID + "}")
			continue
		}
		if claim.Derived {
			continue // its sources are those of other claims
		}
		for _, s := range claim.Sources {
			if s.ID == "" && !s.Cited {
				b.Sources = append(b.Sources, s) // in the order of the claims on the page
			}
			for ; s != nil && !s.Cited; s = s.Via {
				s.Cited = true
			}
		}
	}
	for _, s := range inPlace {
		if !s.Cited {
			b.Sources = append(b.Sources, s)
		}
	}
	c.idleRows(idle)
	used := map[*Caveat]bool{}
	for _, claim := range c.b.Claims {
		for _, v := range claim.Caveats {
			used[v] = true
		}
	}
	for _, g := range c.b.Gaps {
		for _, v := range g.Caveats {
			used[v] = true
		}
	}
	for _, v := range c.b.Caveats {
		if !used[v] {
			f := c.found.Add("W203", v.Pos, "no claim and no gap has the caveat `"+v.ID+"`")
			f.Width = len(v.ID)
			f.Hint("name it where it belongs, or take it out:\ncaveats: [" + v.ID + "]")
		}
	}
	if len(c.b.Charts) == 0 {
		c.found.Add("W204", diag.Pos{File: c.b.File}, "the brief has no chart").
			Hint("write\ncharts:\n  first:\n    title: …\n    claims: [" + firstClaim(c) + "]")
	}
}

// idleRows warns once of all rows of a table that are not used: a table may serve
// more than one brief.
func (c *checker) idleRows(claims []*Claim) {
	if len(claims) == 0 {
		return
	}
	first := claims[0].ID
	f := c.found.Add("W202", claims[0].Pos, "the claim `"+first+"` is nowhere on the page")
	f.Width = len(first)
	if n := len(claims) - 1; n > 0 {
		f.Message = "the claim `" + first + "` and " + count(n) + " more of the table are nowhere on the page"
	}
	const most = 6
	for _, claim := range claims[1:min(len(claims), most)] {
		f.See(claim.Pos, "`"+claim.ID+"` is not there either")
	}
	f.Hint("refer to them, as in {" + first + "}, or take their rows out")
}

func firstClaim(c *checker) string {
	if len(c.b.Claims) > 0 {
		return c.b.Claims[0].ID
	}
	return "a-claim"
}

// Printed gives the claims that a reader meets, in the order of the brief.
func (b *Brief) Printed() []*Claim {
	met := b.printed()
	out := make([]*Claim, 0, len(met))
	for _, claim := range b.Claims {
		if met[claim] {
			out = append(out, claim)
		}
	}
	return out
}

// claimSet is claims together with those that are named where they are.
type claimSet map[*Claim]bool

// printed gives the claims that a reader meets: in a chart or key figure, in prose
// that is printed, or as the whole of a share, the whole that a row says it is a part
// of and the operand of a calculation, which are named with it.
func (b *Brief) printed() claimSet {
	met := make(claimSet, len(b.Claims))
	met.prose(b.Title)
	met.prose(b.Standfirst)
	for _, claim := range b.KeyFigures {
		met.add(claim)
	}
	for _, p := range b.Points {
		met.prose(p)
	}
	for _, chart := range b.Charts {
		met.prose(chart.Title)
		met.prose(chart.Differs)
		met.prose(chart.Alt)
		for _, claim := range chart.Claims {
			met.add(claim)
			met.add(claim.PartOf)
		}
	}
	for _, g := range b.Gaps {
		met.prose(g.Text)
		for _, v := range g.Caveats {
			met.prose(v.Text)
		}
	}
	for _, p := range b.Asks {
		met.prose(p)
	}
	return met
}

// add takes in a claim, the claims it is made of and those that its caveats name.
func (s claimSet) add(claim *Claim) {
	if claim == nil || s[claim] {
		return
	}
	s[claim] = true
	for _, v := range claim.Caveats {
		s.prose(v.Text)
	}
	s.add(claim.Base)
	for _, o := range claim.Operands {
		s.add(o)
	}
}

func (s claimSet) prose(p Prose) {
	for _, part := range p.Parts {
		s.add(part.Claim)
	}
}
