package locale

import "strings"

// Category is one of CLDR's plural categories. A language uses as many as it needs;
// all have Other.
type Category uint8

const (
	Other Category = iota
	One
	Few
	Many
	Zero
	Two
)

// Operands are what CLDR's plural rules ask of a number (UTS 35, part 3): its whole
// part I; V and F, its decimal places and them as a number, with trailing zeros; W and
// T, without. N, the absolute value, is I where T is 0.
type Operands struct {
	I, F, T uint64
	V, W    int
}

// OperandsOf reads exact decimal digits ("654965", "1.80"), whose sign does not count.
// Of a part with more than 18 digits the last 18 stand after a one: it is larger than
// any number that a rule names, and ends alike.
func OperandsOf(digits string) Operands {
	whole, part, _ := strings.Cut(digits, ".")
	short := strings.TrimRight(part, "0")
	return Operands{I: lastDigits(whole), V: len(part), F: lastDigits(part), W: len(short), T: lastDigits(short)}
}

func lastDigits(s string) uint64 {
	s = strings.TrimLeft(s, "0")
	var n uint64
	if len(s) > 18 {
		n, s = 1, s[len(s)-18:]
	}
	for i := range len(s) {
		n = n*10 + uint64(s[i]-'0')
	}
	return n
}

// Forms are a word in the plural forms that a language has, by their names in CLDR. One
// that is empty is as Other.
type Forms struct{ Zero, One, Two, Few, Many, Other string }

// For gives the form of a category.
func (f Forms) For(c Category) string {
	s := [...]string{Other: f.Other, One: f.One, Few: f.Few, Many: f.Many, Zero: f.Zero, Two: f.Two}[c]
	if s == "" {
		return f.Other
	}
	return s
}

// always is a word that is the same beside all numbers.
func always(word string) func(Operands) string { return func(Operands) string { return word } }
