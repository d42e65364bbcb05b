package data

import (
	"slices"

	"factsheet/data/language"
	"factsheet/internal/diag"
)

// Published gives a draft of what the page uses and no more: the form in which a
// brief is attached to its page, and from which that page is made. b is what Check
// made of d.
//
// It holds the claims that a reader meets, those without which one of them would not
// check or not print the same, and the measures, populations, caveats, literals and
// abbreviations that these use. All that is listed to be printed stays: sources,
// points, charts, gaps, questions, contact. The brand, which stands beside the text
// under a name that is found by default, and the e-mail addresses of sources go.
// The id and the language are written even where the brief leaves them to defaults.
//
// words is all that the page prints, where an abbreviation may stand.
//
// Texts keep their places, so that what is found later still points at the writer's
// own files. Check gives it no error and no warning that it did not give d.
func (d *Draft) Published(b *Brief, words string) *Draft {
	out := *d
	claims := b.needed()
	out.Head = d.publishedHead(b)
	out.Sources = withoutEmail(d.Sources)
	out.Claims = publishedClaims(d.Claims, b, claims)
	out.Caveats = publishedCaveats(d.Caveats, b, claims)
	out.Measures = out.usedMeasures()
	out.Populations = out.usedPopulations()
	out.Head.Literals = slices.DeleteFunc(slices.Clone(d.Head.Literals), func(l Text) bool { return !out.usesLiteral(l.Value) })
	out.Head.Abbreviations = slices.DeleteFunc(slices.Clone(d.Head.Abbreviations), func(a language.Entry) bool { return !abbreviates(words, a.Key.Value) })
	return &out
}

func (d *Draft) publishedHead(b *Brief) language.Head {
	h := d.Head
	h.Brand = Text{}
	h.ID = Text{Pos: h.Key.Pos, Value: b.ID}
	if !h.Language.Written() {
		h.Language = Text{Pos: h.Key.Pos, Value: b.Language}
	}
	return h
}

// needed gives the claims that a published brief holds: those that are printed; those
// that cite one another with one of these, because a note says so; and what lies
// between a part and its whole, because comparing the two asks for it.
func (b *Brief) needed() claimSet {
	keep := b.printed()
	var circles []*Note
	for _, claim := range b.Claims {
		for _, n := range claim.Notes {
			if n.Kind == NoteCircular && keep[claim] && !slices.Contains(circles, n) && citesItself(claim) {
				circles = append(circles, n)
			}
		}
	}
	for _, n := range circles {
		for _, claim := range n.Claims {
			keep.add(claim)
		}
	}
	for n := 0; n < len(keep); { // what lies between may be made of more
		n = len(keep)
		for _, claim := range b.Claims {
			if keep[claim] {
				keep.between(claim)
			}
		}
	}
	return keep
}

// between adds the claims from a part up to the last of its wholes that is there.
func (s claimSet) between(part *Claim) {
	top := part
	for w := part.whole(); w != nil; w = w.whole() {
		if s[w] {
			top = w
		}
	}
	for c := part; c != top; c = c.whole() {
		s.add(c)
	}
}

// citesItself reports whether a claim rests on itself through what it cites.
func citesItself(claim *Claim) bool {
	seen := map[*Claim]bool{}
	var leads func(*Claim) bool
	leads = func(c *Claim) bool {
		for _, next := range c.Cites {
			if next == claim {
				return true
			}
			if !seen[next] {
				seen[next] = true
				if leads(next) {
					return true
				}
			}
		}
		return false
	}
	return leads(claim)
}

// publishedClaims gives the claims of a set, without references to any other.
func publishedClaims(claims []language.Claim, b *Brief, keep claimSet) []language.Claim {
	out := make([]language.Claim, 0, len(keep))
	for i, claim := range b.Claims {
		if !keep[claim] {
			continue
		}
		c := claims[i]
		if slices.ContainsFunc(claim.Cites, func(o *Claim) bool { return !keep[o] }) {
			c.Cites = nil
			for k, cited := range claim.Cites {
				if keep[cited] {
					c.Cites = append(c.Cites, claims[i].Cites[k])
				}
			}
		}
		if claim.PartOf != nil && !keep[claim.PartOf] {
			c.PartOf = Text{}
		}
		if slices.ContainsFunc(c.Sources, func(s language.SourceRef) bool { return s.InPlace != nil && s.InPlace.Email.Written() }) {
			c.Sources = slices.Clone(c.Sources)
			for k, s := range c.Sources {
				if s.InPlace != nil {
					plain := *s.InPlace
					plain.Email = Text{}
					c.Sources[k].InPlace = &plain
				}
			}
		}
		out = append(out, c)
	}
	return out
}

func withoutEmail(sources []language.Source) []language.Source {
	out := slices.Clone(sources)
	for i := range out {
		out[i].Email = Text{}
	}
	return out
}

// publishedCaveats gives the caveats of claims that are kept and of gaps.
func publishedCaveats(caveats []language.Caveat, b *Brief, keep claimSet) []language.Caveat {
	used := make(map[*Caveat]bool, len(caveats))
	for claim := range keep {
		for _, v := range claim.Caveats {
			used[v] = true
		}
	}
	for _, g := range b.Gaps {
		for _, v := range g.Caveats {
			used[v] = true
		}
	}
	out := make([]language.Caveat, 0, len(used))
	for i, v := range b.Caveats {
		if used[v] {
			out = append(out, caveats[i])
		}
	}
	return out
}

// usedMeasures gives the measures that a claim or gap of the draft names.
func (d *Draft) usedMeasures() []language.Measure {
	used := make(map[string]bool, len(d.Measures))
	for i := range d.Claims {
		used[d.Claims[i].Measure.Value] = true
	}
	for i := range d.Gaps {
		used[d.Gaps[i].Measure.Value] = true
	}
	return slices.DeleteFunc(slices.Clone(d.Measures), func(m language.Measure) bool { return !used[m.ID.Value] })
}

// usedPopulations gives the populations that a claim or measure of the draft names.
func (d *Draft) usedPopulations() []language.Entry {
	if len(d.Populations) == 0 {
		return nil
	}
	used := make(map[string]bool, len(d.Populations))
	for i := range d.Claims {
		used[d.Claims[i].Who.Value] = true
	}
	for i := range d.Measures {
		used[d.Measures[i].Who.Value] = true
	}
	return slices.DeleteFunc(slices.Clone(d.Populations), func(p language.Entry) bool { return !used[p.Key.Value] })
}

// TooLarge reports a canonical text that could not be read again; the list is empty
// where it can. The words of the sources, which are not printed, are all that can
// make it so long.
func (d *Draft) TooLarge(text []byte) diag.List {
	var found diag.List
	if len(text) > MaxBytes {
		found.Add("E013", d.Head.Key.Pos, "what the page uses takes "+count(len(text)>>10)+" kB as text, and a brief at most 1 MB").
			Hint("quote less in `says`: the sentence that holds the figure is enough")
	}
	return found
}
