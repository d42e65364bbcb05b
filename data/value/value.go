// Package value is published numbers: exact decimals and fractions, the forms in
// which sources give them, spans of exact bounds, periods of time, and the reading of
// all of these from text. It must not know what a brief, a claim or a page is.
package value

import "math/big"

// Value is a published value in exact numbers, as the source wrote it. Which of
// Low, Point and High are set follows from Form.
type Value struct {
	Form      Form
	Qualifier Qualifier // words before the number; says nothing about bounds, which Form does
	Low       *Number
	Point     *Number
	High      *Number
	Word      Word
	Percent   bool         // the numbers are percent (or, for a change of a share, points)
	Interval  IntervalKind // of Low and High, where both are set
	Level     string       // digits of a confidence or uncertainty level: "95"
}

// Form is the shape of a value.
type Form uint8

const (
	FormPoint     Form = iota // Point
	FormRange                 // Low, High
	FormInterval              // Low, Point, High
	FormAtLeast               // Low: "at least", no upper end
	FormMoreThan              // Low: "more than" or "over"
	FormUpTo                  // High: "up to", no lower end
	FormLessThan              // High: "fewer than" or "less than"
	FormEither                // Low or High, and nothing between them: "10 or 15 million"
	FormWord                  // Word
	FormNone                  // the source says that it gives no figure
	FormUnknown               // a figure exists but is not at hand
	FormStatement             // words without a figure
)

// HasNumber reports whether the form holds at least one number.
func (f Form) HasNumber() bool { return f < FormWord }

// HasInterval reports whether Low and High are the ends of one interval, as those of
// FormEither are not.
func (v *Value) HasInterval() bool { return v.Form == FormRange || v.Form == FormInterval }

// Spelled reports whether the value is a whole number that is written in words: from
// one to twelve.
func (v *Value) Spelled() bool {
	return v.Form == FormPoint && v.Point != nil && v.Point.Den == 0 && !v.Percent && v.Point.Multiplier == Units && !v.Point.Negative &&
		len(v.Point.Digits) <= 2 && digitsOnly(v.Point.Digits) && v.Point.Digits != "0" && small(v.Point.Digits) <= 12
}

// Qualifier is a word that softens a number. It is a flag, never an interval.
type Qualifier uint8

const (
	Plain     Qualifier = iota
	About               // about, around, ~
	Nearly              // nearly
	Estimated           // an estimated
)

// Word is a value in words; it is never charted.
type Word uint8

const (
	NoWord Word = iota
	Majority
	Most
	Many
	Some
	Few
	Often
	Rarely
)

// IntervalKind says what the two ends of a range are.
type IntervalKind uint8

const (
	IntervalRange         IntervalKind = iota // a range as stated
	IntervalConfidence                        // CI
	IntervalUncertainty                       // UI
	IntervalStandardError                     // SE
	IntervalScenario
	IntervalEstimates // the range of several estimates
	IntervalMargin    // ±
)

// Multiplier is a power of ten that stays a word on the page.
type Multiplier uint8

const (
	Units Multiplier = iota
	Thousand
	Million
	Billion
)

// Number is an exact number as written: 654965 stays 654,965, 1.80 keeps its
// zero, 4.7 million keeps its word. Den is not 0 for a fraction, then Digits is
// empty and the number is Num/Den.
type Number struct {
	Negative   bool
	Digits     string // decimal digits with at most one full stop, no group marks: "4000", "1.80"
	Multiplier Multiplier
	Num, Den   int64
}

// Plain gives the decimal digits without sign, the multiplier spelled out: "4700000";
// "" for a fraction.
func (n *Number) Plain() string {
	if n.Den != 0 {
		return ""
	}
	return shift(n.Digits, 3*int(n.Multiplier))
}

// Rat gives the exact value, multiplier and sign included.
func (n *Number) Rat() *big.Rat {
	r := new(big.Rat)
	if n.Den != 0 {
		r.SetFrac64(n.Num, n.Den)
	} else if _, ok := r.SetString(n.Digits); !ok {
		panic("value: number with digits " + n.Digits) // digits come from the value grammar alone
	}
	for range n.Multiplier {
		r.Mul(r, big.NewRat(1000, 1))
	}
	if n.Negative {
		r.Neg(r)
	}
	return r
}
