package data

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"factsheet/data/value"
	"factsheet/internal/locale"
)

// quoted warns where a number of a claim's value does not stand in the words of
// its source. Numbers are compared after multipliers and without sign; fractions
// and zero are left out, because a source has many words for them.
func (c *checker) quoted(claim *Claim, written Text, numbers []*value.Number) {
	if claim.Says.Value == "" {
		return
	}
	lang := claim.SaysLang
	if lang == "" {
		lang = c.words.Tag
	}
	comma := locale.DecimalComma(lang)
	for _, n := range numbers {
		if n.Den != 0 || strings.Trim(n.Digits, "0.") == "" {
			continue
		}
		want := new(big.Rat).Abs(n.Rat())
		if value.Says(claim.Says.Value, comma, want) {
			continue
		}
		f := c.found.Add("W221", written.Pos, "`says` does not hold "+n.Digits+", which the value of `"+claim.ID+"` has")
		f.Width = utf8.RuneCountInString(written.Value)
		f.See(claim.Says.Pos, "the words of the source")
		f.Hint("copy the source's words whole, or mend the value")
	}
}
