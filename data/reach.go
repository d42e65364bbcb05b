package data

import "slices"

// Printed gives the claims that a reader meets, in the order of the brief.
func (b *Brief) Printed() []*Claim {
	var out []*Claim
	for _, claim := range b.Claims {
		if claim.Printed {
			out = append(out, claim)
		}
	}
	return out
}

// mark marks the claims that are printed, and those that go out with the page: these,
// those that cite one another with one of them, because a note says so, and what lies
// between a part and its whole, because comparing the two asks for it. What goes out does
// not lead to what does not.
func (b *Brief) mark() {
	printed := reach{claims: make(map[*Claim]bool, len(b.Claims)), caveats: map[*Caveat]bool{}}
	b.printed(&printed)
	out := reach{claims: make(map[*Claim]bool, len(b.Claims)), caveats: map[*Caveat]bool{}, under: map[*Claim]bool{}, parts: map[*Claim][]*Claim{}}
	for _, claim := range b.Claims {
		if w := claim.whole(); w != nil {
			out.parts[w] = append(out.parts[w], claim)
		}
	}
	b.printed(&out)
	circles := map[*Note]bool{}
	for _, claim := range b.Claims {
		for _, n := range claim.Notes {
			if n.Kind == NoteCircular && n.Cited && out.claims[claim] && !circles[n] {
				circles[n] = true
				for _, member := range n.Claims {
					out.add(member)
				}
			}
		}
	}
	for _, claim := range b.Claims {
		claim.Printed, claim.Published = printed.claims[claim], out.claims[claim]
	}
	stays := func(claim *Claim) bool { return !claim.Published }
	for _, claim := range b.Claims {
		if !claim.Published {
			continue
		}
		claim.Cites = slices.DeleteFunc(claim.Cites, stays)
		if claim.PartOf != nil && stays(claim.PartOf) {
			claim.PartOf = nil
		}
	}
}

// printed takes in the claims that a reader meets: in a chart or key figure, in prose
// that is printed, or as the whole of a share, the whole that a row says it is a part
// of and the operand of a calculation, which are named with it.
func (b *Brief) printed(r *reach) {
	r.prose(b.Title)
	r.prose(b.Standfirst)
	for _, claim := range b.KeyFigures {
		r.add(claim)
	}
	for _, p := range b.Points {
		r.prose(p)
	}
	for _, chart := range b.Charts {
		r.prose(chart.Title)
		r.prose(chart.Differs)
		r.prose(chart.Alt)
		for _, claim := range chart.Claims {
			r.add(claim)
			r.add(claim.PartOf)
		}
	}
	for _, g := range b.Gaps {
		r.prose(g.Text)
		for _, v := range g.Caveats {
			r.caveat(v)
		}
	}
	for _, p := range b.Asks {
		r.prose(p)
	}
}

// reach is claims together with those that are named where they are.
type reach struct {
	claims  map[*Claim]bool
	caveats map[*Caveat]bool
	parts   map[*Claim][]*Claim // by their whole, where what lies between is taken in too
	under   map[*Claim]bool     // the claims of which a whole, near or far, is taken in
}

// add takes in a claim, the claims it is made of and those that its caveats name.
func (r *reach) add(claim *Claim) {
	if claim == nil || r.claims[claim] {
		return
	}
	r.claims[claim] = true
	for _, v := range claim.Caveats {
		r.caveat(v)
	}
	r.add(claim.Base)
	for _, o := range claim.Operands {
		r.add(o)
	}
	if r.parts == nil {
		return
	}
	if r.under[claim] {
		r.add(claim.whole())
	}
	for below := slices.Clone(r.parts[claim]); len(below) > 0; {
		part := below[len(below)-1]
		below = below[:len(below)-1]
		if r.under[part] {
			continue
		}
		r.under[part] = true
		if r.claims[part] {
			r.add(part.whole())
		}
		below = append(below, r.parts[part]...)
	}
}

func (r *reach) caveat(v *Caveat) {
	if !r.caveats[v] {
		r.caveats[v] = true
		r.prose(v.Text)
	}
}

func (r *reach) prose(p Prose) {
	for _, part := range p.Parts {
		r.add(part.Claim)
	}
}
