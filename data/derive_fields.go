package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ownFields asks whether what a derived claim says of itself, and leaves unsaid, fits
// what it is made of.
func (c *checker) ownFields(d *draftClaim, claim *Claim, e expression, from *Claim) bool {
	refuse := func(t Text, message, hint string) bool {
		f := c.found.Add("E122", c.d.inside(t, 0), message).Hint(hint)
		f.Width = utf8.RuneCountInString(t.Value)
		return false
	}
	for _, follows := range [...]struct {
		key  string
		text Text
	}{{"basis", d.basis}, {"says", d.says}, {"locator", d.locator}, {"interval", d.interval}, {"level", d.level}} {
		if follows.text.written() {
			return refuse(follows.text, "`"+follows.key+"` of a calculation follows from what it is made of", "take the line out")
		}
	}
	if len(d.sources) > 0 {
		at := d.id
		if d.sources[0].id.written() {
			at = d.sources[0].id
		}
		return refuse(at, "no source published a calculation; it names the sources of what it is made of", "take `source` out")
	}
	if e.op != "/" {
		a, okA := axisOf(claim)
		b, okB := axisOf(from)
		if okA && okB && !sameText(a.unit, b.unit) {
			return refuse(d.measure, "the measure's unit is "+quoteWord(a.unit)+", and the calculation's is "+quoteWord(b.unit), "take the line out, or name a measure of that unit")
		}
	}
	if e.op != "+" && e.op != "-" {
		return true
	}
	// What is true of one part only is not true of the result.
	var missing []string
	first := ""
	a, b := claim.Operands[0], claim.Operands[1]
	for _, dim := range [...]struct {
		key     string
		written Text
		same    bool
		a, b    string
	}{
		{"who", d.who, sameDim(a.Who, b.Who) || !a.Who.Known && !b.Who.Known, dimWords(a.Who), dimWords(b.Who)},
		{"where", d.where, sameDim(a.Where, b.Where) || !a.Where.Known && !b.Where.Known, dimWords(a.Where), dimWords(b.Where)},
		{"when", d.when, samePeriod(a, b) || !a.When.Known && !b.When.Known, whenWords(a.When), whenWords(b.When)},
		{"assuming", d.assuming, sameText(a.Assuming, b.Assuming), orNothing(a.Assuming), orNothing(b.Assuming)},
	} {
		if dim.same || dim.written.written() {
			continue
		}
		missing = append(missing, dim.key)
		if first == "" {
			first = dim.key + " is " + quoteWord(dim.a) + " in one and " + quoteWord(dim.b) + " in the other, so the result has to say its own"
		}
	}
	if len(missing) > 0 {
		return refuse(d.derive, first, "write\n"+strings.Join(missing, ": …\n")+": …")
	}
	return true
}

// handOn gives a derived claim what it takes over: who from the share, all else
// from the base, every caveat, the worst standing and the weakest basis.
func (c *checker) handOn(d *draftClaim, claim *Claim, e expression, from *Claim) {
	who := from
	if e.op == "of" {
		who = claim.Operands[0]
	}
	if !d.who.written() {
		claim.Who = who.Who
	}
	if !d.where.written() {
		claim.Where = from.Where
	}
	if !d.when.written() {
		claim.When = from.When
	}
	if !d.assuming.written() {
		claim.Assuming = from.Assuming
	}
	claim.Basis = NoBasis
	for _, o := range claim.Operands {
		claim.Basis = max(claim.Basis, o.Basis)
		claim.Standing = max(claim.Standing, o.Standing)
		for _, v := range o.Caveats {
			if !slices.Contains(claim.Caveats, v) {
				claim.Caveats = append(claim.Caveats, v)
			}
		}
		for _, s := range o.Sources {
			if !slices.Contains(claim.Sources, s) {
				claim.Sources = append(claim.Sources, s)
			}
		}
	}
}
