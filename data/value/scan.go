package value

import (
	"iter"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// Found is a number that stands in a text, in digits or in words.
type Found struct {
	At, End int  // byte offsets, of a multiplier too
	InWords bool // "fifty-two thousand"

	digits  []string // what its digits can mean, with a stop before decimals
	zeros   int      // of its multiplier
	certain bool     // it is never meant without them
}

// Readings gives what the number can mean, without its sign: mostly one number.
func (f Found) Readings() (all []*big.Rat) {
	for _, digits := range f.digits {
		if r, ok := new(big.Rat).SetString(digits); ok && len(digits) <= MaxDigits+1 {
			all = append(all, r)
		}
	}
	for _, r := range slices.Clone(all) {
		if f.certain {
			r.Mul(r, powerOfTen(f.zeros))
		} else if f.zeros > 0 {
			all = append(all, new(big.Rat).Mul(r, powerOfTen(f.zeros)))
		}
	}
	return all
}

// Amount is a number that is looked for in a text.
type Amount struct {
	Number *Number
	digits string // its own, without zeros at its ends
	zeros  int    // that a unit adds, where it is not written without
}

// AmountOf gives a number to look for, its sign apart: as it is, or with so many zeros
// more.
func AmountOf(n *Number, zeros int) Amount { return Amount{n, significant(n.Digits), zeros} }

// Is reports whether a number can mean an amount. Nearly all that do not, have other
// digits.
func (f Found) Is(a Amount) bool {
	if !slices.ContainsFunc(f.digits, func(digits string) bool { return significant(digits) == a.digits }) {
		return false
	}
	written := new(big.Rat).Abs(a.Number.Rat())
	inUnits := new(big.Rat).Mul(written, powerOfTen(a.zeros))
	return slices.ContainsFunc(f.Readings(), func(r *big.Rat) bool { return r.Cmp(written) == 0 || r.Cmp(inUnits) == 0 })
}

// significant gives the digits of a decimal number without the zeros at its ends.
func significant(digits string) string {
	if whole, part, found := strings.Cut(digits, "."); found {
		digits = whole + part
	}
	return strings.Trim(digits, "0")
}

// Scan gives the numbers of a text, in order. lang is its language as a BCP 47 tag,
// which says what a comma before three digits is; words are read of its lexicon, of the
// English one, and the multipliers of others.
func Scan(s, lang string) iter.Seq[Found] {
	x := &scanner{s: s, comma: locale.DecimalComma(lang), words: []*locale.Lexicon{locale.LexiconOf(lang), locale.LexiconOf("en")}}
	return func(yield func(Found) bool) {
		for at := 0; at < len(s); {
			c, size := utf8.DecodeRuneInString(s[at:])
			switch {
			case isDigit(s[at]):
				n := numeralAt(s, at)
				list := n.parted(x.comma)
				for i := range max(1, len(list)) {
					if len(list) > 0 {
						n = list[i]
					}
					f := x.digits(n)
					if !yield(f) {
						return
					}
					at = f.End
				}
				continue
			case unicode.IsLetter(c) && !x.inWord(at):
				if f := x.inWords(at); f.End > 0 {
					if !yield(f) {
						return
					}
					at = f.End
					continue
				}
			}
			at += size
		}
	}
}

// parted gives the numbers of a list that no custom of writing takes for one, as 3,5,7;
// none where it does.
func (n numeral) parted(comma bool) []numeral {
	if len(n.readings(comma)) > 0 {
		return nil
	}
	list := make([]numeral, len(n.runs))
	at := n.at
	for i, run := range n.runs {
		list[i] = numeral{at: at, end: at + len(run), runs: n.runs[i : i+1]}
		at += len(run)
		if i < len(n.marks) {
			at += len(n.marks[i])
		}
	}
	return list
}

type scanner struct {
	s     string
	comma bool
	words []*locale.Lexicon
}

// inWord reports whether a letter stands before the place.
func (x *scanner) inWord(at int) bool {
	c, _ := utf8.DecodeLastRuneInString(x.s[:at])
	return unicode.IsLetter(c) || unicode.IsNumber(c)
}

// digits reads a number in digits, with the multiplier that follows it, or the second
// end of a range that it is the first end of: "4 to 5 million".
func (x *scanner) digits(n numeral) Found {
	f := Found{At: n.at, End: n.end, digits: n.readings(x.comma)}
	if len(n.marks) > 0 && isSpace(n.marks[0]) { // "of 15 200 were girls" may be two numbers
		f.digits = slices.Concat(f.digits, n.runs)
	}
	zeros, end := x.multiplier(n.end)
	if f.zeros = zeros; zeros > 0 {
		f.End, f.certain = end, end-n.end > 3 // m may be metres
	} else {
		f.zeros = x.shared(n.end)
	}
	return f
}

// shared gives the zeros of the multiplier after the second end of a range.
func (x *scanner) shared(at int) int {
	rest := strings.TrimLeft(x.s[at:min(len(x.s), at+maxApart)], " \u00a0\u202f\u2009")
	if rest == "" || isDigit(rest[0]) {
		return 0
	}
	for _, sep := range [...]string{"-", "–", "—", "to ", "or ", "and ", "до ", "или ", "и ", "bis ", "à ", "a ", "et ", "y "} {
		next, ok := strings.CutPrefix(rest, sep)
		if !ok {
			continue
		}
		next = afterCurrency(strings.TrimLeft(next, " \u00a0\u202f\u2009"))
		if next == "" || !isDigit(next[0]) {
			return 0
		}
		from := at + strings.Index(x.s[at:], next)
		zeros, _ := x.multiplier(numeralAt(x.s, from).end)
		return zeros
	}
	return 0
}

// afterCurrency leaves out a sign of money before a number: £, US$, C$.
func afterCurrency(s string) string {
	at := len(letters(s))
	if c, size := utf8.DecodeRuneInString(s[at:]); at <= 3 && unicode.Is(unicode.Sc, c) {
		return s[at+size:]
	}
	return s
}

// maxApart is how far from the first end of a range its second one is looked for.
const maxApart = 200

// multiplier reads the word that adds zeros to the digits before it.
func (x *scanner) multiplier(at int) (zeros, end int) {
	for at < len(x.s) && (x.s[at] == ' ' || x.s[at] == '-') {
		at++
	}
	at += hardSpace(x.s[at:])
	word := letters(x.s[at:])
	if word == "" {
		return 0, at
	}
	for _, w := range x.words {
		if zeros := w.Multiplier(word); zeros > 0 {
			return zeros, at + len(word)
		}
	}
	if zeros := locale.ZerosOf(word); zeros > 0 {
		return zeros, at + len(word)
	}
	return 0, at
}

func powerOfTen(n int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
}

// inWords reads a number in words as far as it goes: "three hundred and fifty".
func (x *scanner) inWords(at int) Found {
	f := Found{At: at, InWords: true}
	var total, part int64
	for {
		word := letters(x.s[at:])
		c, known := x.cardinal(word)
		switch {
		case !known || total+part > 1e15:
		case c.Times && f.End == 0:
			part = c.Value
		case c.Times && c.Value == 100 && part > 0 && part < 100:
			part *= 100
		case c.Times && c.Value > 100 && part > 0:
			total, part = total+part*c.Value, 0
		case !c.Times && f.End == 0:
			part = c.Value
		case !c.Times && (part%100 == 0 && c.Value < 100 || part%100 >= x.words[0].TensFrom && part%10 == 0 && c.Value < 10):
			part += c.Value
		default:
			known = false
		}
		if !known {
			break
		}
		f.End = at + len(word)
		at = f.End
		gap := len(x.s[at:]) - len(strings.TrimLeft(x.s[at:], " \u00a0-"))
		if gap == 0 {
			break
		}
		at += gap
		if rest, ok := strings.CutPrefix(x.s[at:], "and "); ok && (total+part)%100 == 0 {
			at = len(x.s) - len(rest)
		}
	}
	if f.End > 0 {
		f.digits = []string{strconv.FormatInt(total+part, 10)}
	}
	return f
}

func (x *scanner) cardinal(word string) (locale.Cardinal, bool) {
	for _, w := range x.words {
		if c, known := w.Cardinal(word); known {
			return c, true
		}
	}
	return locale.Cardinal{}, false
}

// WithEuropeanDigits writes the digits of Arabic script, and the marks between them, as
// those of Latin script.
func WithEuropeanDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r == '٫':
			return '.'
		case r == '٬':
			return ','
		}
		return r
	}, s)
}
