package data

import (
	"math/big"
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
	said := slices.Collect(value.Scan(claim.Says.Value, lang))
	scale := c.unitScale(claim)
	for _, n := range numbers {
		if n.Den != 0 || strings.Trim(n.Digits, "0.") == "" {
			continue
		}
		want := new(big.Rat).Abs(n.Rat())
		inUnits := new(big.Rat).Mul(want, scale)
		if slices.ContainsFunc(said, func(f value.Found) bool { return f.Is(want) || f.Is(inUnits) }) {
			continue
		}
		f := c.found.Add("W221", written.Pos, "`says` does not hold "+n.Digits+", which the value of `"+claim.ID+"` has")
		f.Width = utf8.RuneCountInString(written.Value)
		f.See(claim.Says.Pos, "the words of the source")
		f.Hint("copy the source's words whole, or mend the value")
	}
}

// unitScale gives what a unit multiplies by: that of "million tonnes" a million.
func (c *checker) unitScale(claim *Claim) *big.Rat {
	if claim.Measure != nil {
		first, _, _ := strings.Cut(claim.Measure.Unit.Other, " ")
		if zeros := locale.ZerosOf(strings.TrimSuffix(first, "s")); zeros > 0 && len(first) > 1 {
			return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil))
		}
	}
	return ratInt(1)
}
