package data

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/value"
	"factsheet/internal/locale"
)

// quoted warns where a number of a claim's value does not stand in the words of its
// source. Numbers are compared after multipliers and without sign; fractions and zero
// are left out, because a source has many words for them.
func (c *checker) quoted(claim *Claim, written Text, numbers []*value.Number) {
	if claim.Says.Value == "" {
		return
	}
	lang := cmp.Or(claim.SaysLang, c.reads.Tag)
	var missing []value.Amount
	zeros := c.unitZeros(claim)
	for _, n := range numbers {
		if n.Den == 0 && strings.Trim(n.Digits, "0.") != "" {
			missing = append(missing, value.AmountOf(n, zeros))
		}
	}
	for said := range value.Scan(value.WithEuropeanDigits(claim.Says.Value), lang) {
		if missing = slices.DeleteFunc(missing, said.Is); len(missing) == 0 {
			return
		}
	}
	for _, n := range missing {
		f := c.found.Add("W221", written.Pos, "`says` does not hold "+n.Number.Digits+", which the value of `"+claim.ID+"` has")
		f.Width = utf8.RuneCountInString(written.Value)
		f.See(claim.Says.Pos, "the words of the source")
		f.Hint("copy the source's words whole, or mend the value")
	}
}

// hedged warns where a value is a bare number, and the words of its source say about,
// at least or the like before that number wherever it stands in them.
func (c *checker) hedged(claim *Claim, written Text) {
	v := &claim.Value
	if v.Form != value.FormPoint || v.Qualifier != value.Plain || v.Point == nil || v.Point.Den != 0 {
		return
	}
	lang := cmp.Or(claim.SaysLang, c.reads.Tag)
	number := value.AmountOf(v.Point, c.unitZeros(claim))
	var means locale.Meaning
	said := ""
	for f := range value.Scan(claim.Says.Value, lang) {
		if !f.Is(number) {
			continue
		}
		if means, said = locale.LexiconOf(lang).QualifierAtEnd(claim.Says.Value[:f.At]); said == "" {
			return
		}
	}
	if said == "" {
		return
	}
	f := c.found.Add("W222", written.Pos, "`says` has “"+said+"” before the number, and the value of `"+claim.ID+"` has not")
	f.Width = utf8.RuneCountInString(written.Value)
	f.See(claim.Says.Pos, "the words of the source")
	f.Hint("write the value as the source does:\nvalue: " + c.reads.Saying(means) + " " + written.Value)
}

// unitZeros gives the zeros that a unit multiplies by: that of "million tonnes" six.
func (c *checker) unitZeros(claim *Claim) int {
	if claim.Measure != nil {
		first, _, _ := strings.Cut(claim.Measure.Unit.Other, " ")
		if zeros := locale.ZerosOf(strings.TrimSuffix(first, "s")); len(first) > 1 {
			return zeros
		}
	}
	return 0
}
