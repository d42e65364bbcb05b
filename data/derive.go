package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

// expression is a calculation as it is written: A of B, A + B, A - B, A / B, A × 12.
type expression struct {
	op     string
	a, b   string
	bAt    int // offset of b in the text
	factor *value.Number
}

// derive reads a calculation and resolves its operands; the figures are worked out
// by calculate, once the operands have theirs.
func (c *checker) derive(d *language.Claim, claim *Claim) {
	claim.Derived = true
	e, ok := c.expression(d.Derive)
	if !ok {
		return
	}
	c.expressions[claim] = e
	ids := []string{e.a}
	if e.factor == nil {
		ids = append(ids, e.b)
	}
	for i, id := range ids {
		at := i * e.bAt
		operand, ok := c.claims[id]
		if !ok {
			f := c.errorAt(d.Derive, "E020", at, at+len(id), "there is no claim `"+id+"`", "")
			if near := nearestOf(c, id, c.claims); near != "" {
				f.Hint("did you mean `" + near + "`?").Replace(near)
			} else {
				f.Hint("a calculation names claims by their ids")
			}
			claim.Operands = nil
			return
		}
		claim.Operands = append(claim.Operands, operand)
	}
}

// expression reads the text of a calculation. Signs stand between spaces, because
// ids hold hyphens.
func (c *checker) expression(t Text) (expression, bool) {
	const shape = "write one of\nderive: A of B\nderive: A + B\nderive: A - B\nderive: A / B\nderive: A × 12"
	parts := strings.Fields(t.Value)
	if len(parts) != 3 {
		c.errorAt(t, "E122", 0, len(t.Value), "a calculation is two claims with a sign between them", shape)
		return expression{}, false
	}
	e := expression{op: parts[1], a: parts[0], b: parts[2], bAt: strings.LastIndex(t.Value, parts[2])}
	switch e.op {
	case "*", "x":
		e.op = "×"
	case "−", "–":
		e.op = "-"
	}
	if !slices.Contains([]string{"of", "+", "-", "/", "×"}, e.op) {
		at := strings.Index(t.Value, " "+parts[1]+" ") + 1
		c.errorAt(t, "E122", at, at+len(parts[1]), "`"+parts[1]+"` is no sign of a calculation", shape)
		return expression{}, false
	}
	if e.op == "×" {
		p, fail := value.Parse(e.b, locale.LexiconOf("en"))
		if fail != nil || p.Form != value.FormPoint || p.Qualifier != value.Plain || p.Percent || p.Point.Den != 0 || p.Point.Rat().Sign() <= 0 || len(p.Doubtful) > 0 {
			c.errorAt(t, "E122", e.bAt, len(t.Value), "after × stands a number above zero", "write for example\nderive: "+e.a+" × 12")
			return expression{}, false
		}
		e.factor = p.Point
	}
	return e, true
}

// calculate works out a derived claim and what it inherits from its operands.
func (c *checker) calculate(d *language.Claim, claim *Claim) {
	e, ok := c.expressions[claim]
	if !ok || len(claim.Operands) == 0 || !c.sound(d, claim, e) {
		return
	}
	a := claim.Operands[0]
	b := claim.Operands[len(claim.Operands)-1]
	from := a // what the result is a number of
	if e.op == "of" {
		from = b
	}
	if claim.Measure == nil && e.op != "/" {
		claim.Measure, claim.Base, claim.Within = from.Measure, from.Base, from.Within
	}
	if claim.Measure == nil && claim.Base == nil {
		c.found.Add("E006", d.ID.Pos, "the claim `"+claim.ID+"`, a ratio, has no `measure`").Hint("say what it is:\nmeasure: " + firstMeasure(c))
		return
	}
	if !c.ownFields(d, claim, e, from) {
		return
	}
	c.handOn(d, claim, e, from)
	x, y := a.Value.Span(), b.Value.Span()
	if e.factor != nil {
		y = value.Exactly(e.factor)
	}
	var result value.Span
	switch e.op {
	case "of":
		result, ok = partOfOne(a).Times(y)
	case "×":
		result, ok = x.Times(y)
	case "+":
		result = x.Plus(y)
	case "-":
		result = x.Minus(y)
	case "/":
		result, ok = x.Over(y)
		if claim.Measure.Kind == Share {
			result = result.Hundredfold()
		}
	}
	if !ok {
		c.errorAt(d.Derive, "E122", 0, len(d.Derive.Value), "the result has no bounds: a part of it may be zero or below", "leave the calculation out")
		return
	}
	multiplier := from.Value.Multiplier()
	if e.op == "/" || e.op != "×" && e.op != "of" && a.Value.Multiplier() != b.Value.Multiplier() {
		multiplier = value.Units
	}
	about := a.Value.Qualifier != value.Plain || b.Value.Qualifier != value.Plain
	published := make([]*value.Value, len(claim.Operands))
	for i, o := range claim.Operands {
		published[i] = &o.Value
	}
	figures := result.Value(value.FewestFigures(published...), multiplier, about)
	for _, n := range [...]*value.Number{figures.Low, figures.Point, figures.High} {
		if n != nil && len(n.Digits) > value.MaxDigits {
			c.errorAt(d.Derive, "E122", 0, len(d.Derive.Value), "the result has more than 24 digits", "leave the calculation out")
			return
		}
	}
	claim.Value = figures
	claim.Value.Percent = e.op != "of" && a.Value.Percent || e.op == "/" && claim.Measure.Kind == Share
	if e.op == "-" && a.IsShare() {
		c.inPoints(claim, d)
	}
}

// partOfOne gives the span of a share, percent as a part of one.
func partOfOne(share *Claim) value.Span {
	if share.Value.Percent {
		return share.Value.Span().Hundredth()
	}
	return share.Value.Span()
}

// inPoints makes the difference of two shares a change in percentage points: 8.5 per
// cent of what would be open.
func (c *checker) inPoints(claim *Claim, d *language.Claim) {
	label := claim.Who.Text
	if claim.Measure != nil {
		label = claim.Measure.Label
	}
	claim.Measure = &Measure{Pos: d.ID.Pos, Label: label, Unit: Unit{Other: PercentagePoints}, Kind: Change}
	claim.Base, claim.Within, claim.Value.Percent = nil, "", false
}

// sound asks whether the calculation means anything.
func (c *checker) sound(d *language.Claim, claim *Claim, e expression) bool {
	refuse := func(code, message, hint string) bool {
		c.errorAt(d.Derive, code, 0, len(d.Derive.Value), message, hint)
		return false
	}
	for _, o := range claim.Operands {
		if o.Value.Form.HasNumber() && o.Value.Low == nil && o.Value.Point == nil && o.Value.High == nil {
			return false // its own value is already reported
		}
	}
	var made expansion
	made.take(claim)
	switch {
	case made.twice != nil:
		return refuse("E121", "`"+made.twice.ID+"` stands twice in this calculation, or in what it is made of", "calculate from what the sources published, each once")
	case made.size > maxExpansion:
		return refuse("E122", "the calculation is made of more than "+count(maxExpansion)+" figures and steps", "calculate from what the sources published, in fewer steps")
	}
	for _, o := range claim.Operands {
		if !o.Value.Form.HasNumber() {
			return refuse("E122", "`"+o.ID+"` has no figure to calculate with", "leave the calculation out")
		}
		if o.Value.Form == value.FormEither {
			return refuse("E122", "`"+o.ID+"` is one of two numbers, and a calculation would take what lies between them", "leave the calculation out")
		}
		if o.Standing == Unsupported {
			f := c.found.Add("W240", c.d.Inside(d.Derive, 0), "`"+claim.ID+"` is calculated from `"+o.ID+"`, which is unsupported")
			f.Width = utf8.RuneCountInString(d.Derive.Value)
			f.See(o.Pos, "the unsupported claim").Hint("leave the calculation out, or start from a better figure")
		}
	}
	a, b := claim.Operands[0], claim.Operands[len(claim.Operands)-1]
	switch e.op {
	case "of":
		if a.Base != b || a.Within != "" {
			return refuse("E122", "`"+a.ID+"` is no share of `"+b.ID+"`", "write the share's own whole after of")
		}
	case "+", "-", "/":
		for _, diff := range differences(a, b) {
			if diff.code == "E301" || diff.code == "E302" || e.op == "+" && diff.code == "E304" {
				return refuse("E122", "`"+a.ID+"` and `"+b.ID+"` do not measure the same: "+conflict{differ: diff}.sentence(), "leave the calculation out")
			}
		}
		if e.op == "+" && (partOf(a, b) || partOf(b, a)) {
			return refuse("E122", "one of `"+a.ID+"` and `"+b.ID+"` is a part of the other", "leave the calculation out")
		}
		if e.op == "+" && d.Disjoint.Value != "true" {
			return refuse("E122", "a sum needs two groups that do not overlap", "if nobody is counted in both, write\ndisjoint: true")
		}
	}
	return true
}

// maxExpansion is how many claims a calculation may be made of; nobody could follow
// as many.
const maxExpansion = 100

// expansion is all that a calculation is made of, through its operands, down to
// what the sources published.
type expansion struct {
	size   int
	leaves []*Claim
	twice  *Claim // the first published claim that is met again
}

// take adds a claim and what it is made of. It stops, and reports false, at a claim
// that is met twice and at more than can be followed.
func (x *expansion) take(c *Claim) bool {
	if x.size++; x.size > maxExpansion {
		return false
	}
	if !c.Derived {
		if slices.Contains(x.leaves, c) {
			x.twice = c
			return false
		}
		x.leaves = append(x.leaves, c)
	}
	for _, o := range c.Operands {
		if !x.take(o) {
			return false
		}
	}
	return true
}
