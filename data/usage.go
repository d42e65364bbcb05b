package data

import (
	"slices"
)

// usage marks what reaches the page, and warns of what does not.
func (c *checker) usage() {
	b := c.b
	b.mark()
	var idle []*Claim // of a table
	inPlace := slices.Clone(b.Sources[len(c.d.Sources):])
	b.Sources = b.Sources[:len(c.d.Sources)]
	for _, claim := range c.b.Claims {
		if !claim.Printed {
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
	if len(c.b.Charts) == 0 && len(c.b.Points) == 0 { // a page of words is a page
		f := c.found.Add("W204", c.d.Head.Key.Pos, "the brief has no chart")
		if len(c.b.Claims) == 0 { // nothing could stand in it
			f.Hint("write what the sources say:\npoints:\n  - …")
		} else {
			f.Hint("write\ncharts:\n  first:\n    title: …\n    claims: [" + c.b.Claims[0].ID + "]")
		}
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
