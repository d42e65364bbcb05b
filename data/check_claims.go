package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/data/value"
)

// readClaims makes all claims known, reads each, and then hands down what a share
// or a derived claim takes from others.
func (c *checker) readClaims() {
	claims := make([]Claim, len(c.d.Claims))
	c.b.Claims = make([]*Claim, len(claims))
	for i := range c.d.Claims {
		id := c.d.Claims[i].ID
		claims[i].ID, claims[i].Pos = id.Value, id.Pos
		c.b.Claims[i] = &claims[i]
		c.claims[id.Value] = &claims[i]
		c.index[&claims[i]] = i
	}
	for i := range c.d.Claims {
		c.claim(&c.d.Claims[i], &claims[i])
	}
	if !c.acyclic() {
		return
	}
	done := make(map[*Claim]bool, len(claims))
	for i := range claims {
		c.inheritFromBase(&claims[i], done)
	}
}

func (c *checker) claim(d *language.Claim, claim *Claim) {
	for _, s := range d.Sources {
		c.sourceOf(s, claim)
	}
	claim.Locator, claim.Says, claim.SaysLang = d.Locator.Value, d.Says, c.languageTag(d.SaysLang)
	claim.Assuming, claim.How, claim.Label = d.Assuming.Value, d.How.Value, d.Label.Value
	claim.Caveats = c.caveatsOf(d.Caveats)
	claim.Who, claim.Where, claim.When = c.who(d.Who), c.where(d.Where), c.when(d.When)
	claim.Basis = basis(d.Basis)
	claim.Standing = Standing(language.Standings.Number(d.Standing.Value))
	for _, t := range d.Cites {
		if other, ok := c.claims[t.Value]; ok {
			claim.Cites = append(claim.Cites, other)
		}
	}
	claim.PartOf = c.claims[d.PartOf.Value]
	if m, ok := c.measures[d.Measure.Value]; ok {
		claim.Measure = m.Measure
	}
	claim.Against = c.dim(d.Against)
	c.value(d, claim)
	c.inheritFromMeasure(d, claim)
	if m := claim.Measure; d.Against.Written() && m != nil && m.Kind != Change {
		c.found.Add("E002", d.Against.Pos, "`against` is for a change, and the measure `"+m.ID+"` is a "+m.Kind.String()).
			Hint("take it out, or write in `assuming` or `how` what it says")
	}
	what := "the claim `" + claim.ID + "`"
	derived := d.Derive.Written()
	if claim.Basis == NoBasis && !derived && !d.Basis.Written() {
		c.found.Add("E006", d.ID.Pos, what+" has no `basis`").
			Hint("say how the number came to be:\nbasis: stated\n(or record, census, survey, model, expert, belief)")
	}
	if claim.Standing != NoStanding && len(d.Caveats) == 0 {
		f := c.found.Add("E021", c.d.Inside(d.Standing, 0), what+" is "+claim.Standing.String()+", and no caveat says why")
		f.Width = utf8.RuneCountInString(d.Standing.Value)
		f.Hint("name a caveat that says it:\ncaveats: [" + nearestCaveat(c) + "]")
	}
	if !d.Says.Written() && !derived && claim.Value.Form != value.FormUnknown {
		f := c.found.Add("W201", d.ID.Pos, what+" does not quote its source").Hint("copy the source's words:\nsays: …")
		c.set(f, d.ID.Pos, "says", d.Says, "…")
	}
}

func nearestCaveat(c *checker) string {
	if len(c.b.Caveats) > 0 {
		return c.b.Caveats[0].ID
	}
	return "a-caveat"
}

func (c *checker) sourceOf(ref language.SourceRef, claim *Claim) {
	var s *Source
	switch {
	case ref.InPlace != nil:
		s = c.sourceInPlace(ref.InPlace)
	case ref.ID.Written():
		var ok bool
		if s, ok = c.sources[ref.ID.Value]; !ok {
			return
		}
	default:
		return
	}
	if slices.Contains(claim.Sources, s) {
		if ref.ID.Written() {
			c.twice(ref.ID, "source")
		}
		return
	}
	claim.Sources = append(claim.Sources, s)
}

// value reads whichever of value, range, share and derive the claim has.
func (c *checker) value(d *language.Claim, claim *Claim) {
	forms := [...]struct {
		key  string
		text Text
	}{{"value", d.Value}, {"range", d.Range}, {"share", d.Share}, {"derive", d.Derive}, {"statement", d.Statement}}
	n := 0
	for _, f := range forms {
		if f.text.Written() {
			claim.Written = f.text.Value
			n++
		}
	}
	if n != 1 {
		f := c.found.Add("E030", d.ID.Pos, "the claim `"+claim.ID+"` has no value")
		if n == 0 {
			f.Hint("write what the source says:\nvalue: …\n(or range, share, derive or statement; `value: none` if the source gives no figure)")
			return
		}
		f.Message = "the claim `" + claim.ID + "` has more than one value"
		for _, form := range forms {
			if form.text.Written() {
				f.See(form.text.Pos, "`"+form.key+"` is written here")
			}
		}
		f.Hint("keep one of value, range, share, derive and statement")
		return
	}
	switch {
	case d.Statement.Written():
		c.statement(d, claim)
	case d.Derive.Written():
		c.derive(d, claim)
	case d.Share.Written():
		c.share(d, claim)
	default:
		text := d.Value
		if d.Range.Written() {
			text = d.Range
		}
		p, fail := value.Parse(text.Value, c.reads)
		if fail != nil {
			c.unread(d, claim, text, text.Value, fail)
			return
		}
		if d.Range.Written() && p.Form != value.FormRange && p.Form != value.FormInterval {
			c.errorAt(text, "E010", 0, len(text.Value), "a range has two ends", "write for example 200-250, or\nvalue: "+text.Value)
		}
		c.number(d, claim, text, 0, p)
	}
}

// statement takes over the words of a source that gives no figure.
func (c *checker) statement(d *language.Claim, claim *Claim) {
	claim.Statement = d.Statement.Value
	claim.Value = value.Value{Form: value.FormStatement}
	if d.Measure.Written() {
		claim.Measure = nil
		c.errorAt(d.Measure, "E030", 0, len(d.Measure.Value), "a statement counts nothing, so it has no measure", "take the line out")
	}
}

// share reads "VALUE of CLAIM", "VALUE of WORDS in CLAIM", or a value alone where
// the measure says what it is a share of.
func (c *checker) share(d *language.Claim, claim *Claim) {
	text := d.Share
	part, whole, ofClaim := language.ShareParts(text.Value)
	p, fail := value.Parse(strings.TrimRight(part, " "), c.reads)
	if fail != nil {
		c.unread(d, claim, text, part, fail)
		return
	}
	if !ofClaim {
		if m := claim.Measure; m == nil || m.Kind != Share {
			c.errorAt(text, "E022", 0, len(text.Value), "a share of what?",
				"name the claim that is the whole:\nshare: "+text.Value+" of a-claim")
			return
		}
		c.number(d, claim, text, 0, p)
		return
	}
	at := len(part) + len(" of ")
	words, id := language.WithinWhole(whole)
	claim.Within = words
	at += strings.LastIndex(whole, id)
	base, ok := c.claims[id]
	if !ok {
		code, hint := "E020", "name the claim that is the whole by its id"
		message := "there is no claim `" + id + "`"
		if !language.IsID(id) {
			code, message = "E022", "`"+id+"` is no claim, so the share has no whole"
			hint = "name the claim that is the whole, or write `value:` with a measure of kind share that has\nof: " + id
		} else if near := nearestOf(c, id, c.claims); near != "" {
			hint = "did you mean `" + near + "`?"
		}
		c.errorAt(text, code, at, at+len(id), message, hint)
		return
	}
	claim.Base = base
	if d.Of.Written() {
		claim.Within = d.Of.Value
	}
	if claim.Measure != nil && claim.Measure.Kind != Share {
		c.errorAt(d.Measure, "E022", 0, len(d.Measure.Value), "`"+claim.Measure.ID+"` is a "+claim.Measure.Kind.String()+
			", not a share", "take the measure out: a share of `"+id+"` needs none")
	}
	c.number(d, claim, text, 0, p)
}

// number takes over a value that was read and holds it against its measure.
func (c *checker) number(d *language.Claim, claim *Claim, text Text, at int, p value.Written) {
	claim.Value = p.Value
	v := &claim.Value
	bad := func(code, message, hint string) {
		c.errorAt(text, code, at, len(text.Value), message, hint)
	}
	if !v.Form.HasNumber() {
		if d.Interval.Written() || d.Level.Written() {
			c.interval(d, claim, p)
		}
		return
	}
	m := claim.Measure
	if m == nil && claim.Base == nil {
		if !d.Measure.Written() {
			c.found.Add("E006", d.ID.Pos, "the claim `"+claim.ID+"` has a number and no `measure`").
				Hint("say what it counts:\nmeasure: " + firstMeasure(c))
		}
		return
	}
	fraction := v.Point != nil && v.Point.Den != 0
	switch {
	case claim.IsShare():
		c.shareOf(claim, text, p, fraction)
	case fraction:
		bad("E022", "a fraction of what?", "write the share of a claim:\nshare: "+text.Value+" of a-claim")
	case v.Percent && m.Kind != Change && !isPercent(m.Unit.Other):
		bad("E022", "percent of what?", "write the share of a claim:\nshare: "+text.Value+" of a-claim\nor give a measure of kind share with `of:`")
	case m.Kind == Change && !p.Signed:
		bad("E023", "a change has a sign", "write a plus or a minus before each number, as the source means it")
	}
	if c.b.Original == "" { // how it is written was looked at in the brief
		c.separators(d, claim, text, p)
	}
	c.interval(d, claim, p)
	c.quoted(claim, text, p.Numbers)
	if d.Value.Written() {
		c.hedged(claim, d.Value)
	}
}

func isPercent(unit string) bool {
	return slices.Contains([]string{"percent", "%", "per cent", "процент", "проценты", "процентов", "пайыз", PercentagePoints}, unit)
}

func firstMeasure(c *checker) string {
	if len(c.b.Measures) > 0 {
		return c.b.Measures[0].ID
	}
	return "a-measure"
}

// shareOf checks the number of a share: percent or a fraction, of a whole.
func (c *checker) shareOf(claim *Claim, text Text, p value.Written, fraction bool) {
	v := &claim.Value
	bad := func(code, message, hint string) { c.errorAt(text, code, 0, len(text.Value), message, hint) }
	if claim.Base == nil && claim.Measure.Of == "" {
		bad("E022", "the measure `"+claim.Measure.ID+"` does not say what it is a share of", "write in the measure\nof: …")
		return
	}
	if p.MarginPercent {
		bad("E010", "a margin in percent of a share can be a part of it, or points", "write points, with % after the share alone, as in 10% ± 3")
		return
	}
	if !fraction && !v.Percent {
		if claim.Base != nil {
			bad("E010", "a share is written in percent or as a fraction", "write what the source means, with % after the number if that is percent")
			return
		}
		v.Percent = isPercent(claim.Measure.Unit.Other)
	}
	top := int64(100)
	if fraction {
		top = 1
	}
	for _, n := range []*value.Number{v.Low, v.Point, v.High} {
		if n == nil {
			continue
		}
		r := n.Rat()
		switch {
		case r.Sign() < 0, (v.Percent || fraction) && r.Cmp(ratInt(top)) > 0:
			bad("E010", "a share of a whole is at least nothing and at most all of it", "look at the source; a growth is a measure of kind change")
			return
		case v.Percent && r.Sign() > 0 && r.Cmp(ratInt(1)) < 0 && !percentIn(claim.Says.Value, n.Digits):
			f := c.found.Add("W211", c.d.Inside(text, 0), n.Digits+" percent is less than one in a hundred")
			f.Width = utf8.RuneCountInString(text.Value)
			f.Hint("10 percent is written 10%; if the source says " + n.Digits + "%, quote it in `says`")
			return
		}
	}
}

// percentIn reports whether the digits stand in a text as percent.
func percentIn(says, digits string) bool {
	for rest := says; ; {
		_, after, found := strings.Cut(rest, digits)
		if !found {
			return false
		}
		after = strings.TrimLeft(after, " \u00a0\u202f")
		for _, word := range []string{"%", "per cent", "percent", "процент", "пайыз"} {
			if strings.HasPrefix(after, word) {
				return true
			}
		}
		rest = after
	}
}
