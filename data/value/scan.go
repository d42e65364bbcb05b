package value

import (
	"iter"
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// Found is a number that stands in a text, in digits or in words.
type Found struct {
	At, End  int        // byte offsets, of a multiplier too
	Readings []*big.Rat // what it can mean, without its sign: mostly one number
	InWords  bool       // "fifty-two thousand"
}

// Is reports whether a number can mean r.
func (f Found) Is(r *big.Rat) bool {
	return slices.ContainsFunc(f.Readings, func(x *big.Rat) bool { return x.Cmp(r) == 0 })
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
				for _, n := range x.numerals(at) {
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

// numerals reads digits that go on from one another: one number, or the numbers of a
// list where no custom of writing takes them for one, as 3,5,7.
func (x *scanner) numerals(at int) []numeral {
	n := numeralAt(x.s, at)
	if len(n.readings(x.comma)) > 0 {
		return []numeral{n}
	}
	list := make([]numeral, len(n.runs))
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
	f := Found{At: n.at, End: n.end}
	texts := n.readings(x.comma)
	if len(n.marks) > 0 && isSpace(n.marks[0]) { // "of 15 200 were girls" may be two numbers
		texts = append(texts, n.runs...)
	}
	for _, digits := range texts {
		if r, ok := new(big.Rat).SetString(digits); ok && len(digits) <= MaxDigits+1 {
			f.Readings = append(f.Readings, r)
		}
	}
	zeros, end := x.multiplier(n.end)
	certain := zeros > 0 && end-n.end > 3 // m may be metres
	if zeros > 0 {
		f.End = end
	} else {
		zeros = x.shared(n.end)
	}
	for _, r := range slices.Clone(f.Readings) {
		if certain {
			r.Mul(r, powerOfTen(zeros))
		} else if zeros > 0 {
			f.Readings = append(f.Readings, new(big.Rat).Mul(r, powerOfTen(zeros)))
		}
	}
	return f
}

// shared gives the zeros of the multiplier after the second end of a range.
func (x *scanner) shared(at int) int {
	rest := strings.TrimLeft(x.s[at:min(len(x.s), at+maxApart)], " \u00a0\u202f\u2009")
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
	f.Readings = []*big.Rat{new(big.Rat).SetInt64(total + part)}
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
