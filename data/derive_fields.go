package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/language"
)

// ownFields asks whether what a derived claim says of itself, and leaves unsaid, fits
// what it is made of.
func (c *checker) ownFields(d *language.Claim, claim *Claim, e expression, from *Claim) bool {
	refuse := func(t Text, message, hint string) bool {
		f := c.found.Add("E122", c.d.Inside(t, 0), message).Hint(hint)
		f.Width = utf8.RuneCountInString(t.Value)
		return false
	}
	for _, follows := range [...]struct {
		key  string
		text Text
	}{{"basis", d.Basis}, {"says", d.Says}, {"locator", d.Locator}, {"interval", d.Interval}, {"level", d.Level}} {
		if follows.text.Written() {
			return refuse(follows.text, "`"+follows.key+"` of a calculation follows from what it is made of", "take the line out")
		}
	}
	if len(d.Sources) > 0 {
		at := d.ID
		if d.Sources[0].ID.Written() {
			at = d.Sources[0].ID
		}
		return refuse(at, "no source published a calculation; it names the sources of what it is made of", "take `source` out")
	}
	if e.op != "/" {
		a, okA := axisOf(claim)
		b, okB := axisOf(from)
		if okA && okB && !sameText(a.unit, b.unit) {
			return refuse(d.Measure, "the measure's unit is "+quoteWord(a.unit)+", and the calculation's is "+quoteWord(b.unit), "take the line out, or name a measure of that unit")
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
		{"who", d.Who, sameDim(a.Who, b.Who) || !a.Who.Known && !b.Who.Known, dimWords(a.Who), dimWords(b.Who)},
		{"where", d.Where, sameDim(a.Where, b.Where) || !a.Where.Known && !b.Where.Known, dimWords(a.Where), dimWords(b.Where)},
		{"when", d.When, samePeriod(a, b) || !a.When.Known && !b.When.Known, whenWords(a.When), whenWords(b.When)},
		{"assuming", d.Assuming, sameText(a.Assuming, b.Assuming), orNothing(a.Assuming), orNothing(b.Assuming)},
	} {
		if dim.same || dim.written.Written() {
			continue
		}
		missing = append(missing, dim.key)
		if first == "" {
			first = dim.key + " is " + quoteWord(dim.a) + " in one and " + quoteWord(dim.b) + " in the other, so the result has to say its own"
		}
	}
	if len(missing) > 0 {
		return refuse(d.Derive, first, "write\n"+strings.Join(missing, ": …\n")+": …")
	}
	return true
}

// handOn gives a derived claim what it takes over: who from the share, all else
// from the base, every caveat, the worst standing and the weakest basis.
func (c *checker) handOn(d *language.Claim, claim *Claim, e expression, from *Claim) {
	who := from
	if e.op == "of" {
		who = claim.Operands[0]
	}
	if !d.Who.Written() {
		claim.Who = who.Who
	}
	if !d.Where.Written() {
		claim.Where = from.Where
	}
	if !d.When.Written() {
		claim.When = from.When
	}
	if !d.Assuming.Written() {
		claim.Assuming = from.Assuming
	}
	if !d.Against.Written() {
		claim.Against = from.Against
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
