package data

import "factsheet/internal/diag"

// usage marks what reaches the page, and warns of what does not.
func (c *checker) usage() {
	printed := c.printed()
	var idle []*Claim // of a table
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
		for _, s := range claim.Sources {
			for ; s != nil && !s.Cited; s = s.Via {
				s.Cited = true
			}
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

// printed gives the claims that a reader meets: in a chart or key figure, in prose
// that is printed, or as the whole of a share and the operand of a calculation,
// which are named with it.
func (c *checker) printed() map[*Claim]bool {
	out := make(map[*Claim]bool, len(c.b.Claims))
	var prose func(p Prose)
	var add func(claim *Claim)
	add = func(claim *Claim) {
		if claim == nil || out[claim] {
			return
		}
		out[claim] = true
		for _, v := range claim.Caveats {
			prose(v.Text)
		}
		add(claim.Base)
		for _, o := range claim.Operands {
			add(o)
		}
	}
	prose = func(p Prose) {
		for _, part := range p.Parts {
			add(part.Claim)
		}
	}
	b := c.b
	prose(b.Title)
	prose(b.Standfirst)
	for _, claim := range b.KeyFigures {
		add(claim)
	}
	for _, p := range b.Points {
		prose(p)
	}
	for _, chart := range b.Charts {
		prose(chart.Title)
		prose(chart.Differs)
		prose(chart.Alt)
		for _, claim := range chart.Claims {
			add(claim)
		}
	}
	for _, g := range b.Gaps {
		prose(g.Text)
		for _, v := range g.Caveats {
			prose(v.Text)
		}
	}
	for _, p := range b.Asks {
		prose(p)
	}
	return out
}
