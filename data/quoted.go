package data

import (
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
	lang := claim.SaysLang
	if lang == "" {
		lang = c.words.Tag
	}
	var missing []value.Amount
	zeros := c.unitZeros(claim)
	for _, n := range numbers {
		if n.Den == 0 && strings.Trim(n.Digits, "0.") != "" {
			missing = append(missing, value.AmountOf(n, zeros))
		}
	}
	for said := range value.Scan(claim.Says.Value, lang) {
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
