package value

import (
	"math/big"
	"strings"
	"unicode"
)

// Says reports whether a text holds a number above zero; comma tells that its language
// has the decimal comma. A reading
// that one custom of writing allows is enough: "4.000" is four thousand to some.
func Says(s string, comma bool, want *big.Rat) bool {
	for at := 0; at < len(s); at++ {
		if !isDigit(s[at]) || at > 0 && (isDigit(s[at-1]) || at > 1 && (s[at-1] == ',' || s[at-1] == '.') && isDigit(s[at-2])) {
			continue
		}
		digits := leadingDigits(s[at:])
		end := at + len(digits)
		if !goesOn(s[end:]) && equals(digits, s[end:], want) {
			return true
		}
		for len(digits) <= MaxDigits { // groups of three
			mark := sayMark(s[end:])
			if mark == 0 || !threeDigits(s[end+mark:]) {
				break
			}
			digits += s[end+mark : end+mark+3]
			end += mark + 3
			if equals(digits, s[end:], want) || end < len(s) && (s[end] == ',' || s[end] == '.') &&
				equals(digits+"."+leadingDigits(s[end+1:]), s[end+1+len(leadingDigits(s[end+1:])):], want) {
				return true
			}
		}
		end = at + len(leadingDigits(s[at:]))
		for end < len(s) && end-at <= 2*MaxDigits && (s[end] == ',' || s[end] == '.') { // a decimal part, after groups or none
			part := leadingDigits(s[end+1:])
			if part == "" {
				break
			}
			if s[end] == ',' && len(part) == 3 && !comma && s[at] != '0' && end-at <= 3 {
				break // 550,000 is no 550 here
			}
			whole := strings.Map(keepDigits, s[at:end])
			end += 1 + len(part)
			if equals(whole+"."+part, s[end:], want) {
				return true
			}
		}
	}
	return wordsSay(s, want)
}

// goesOn reports whether a number does not end before s: "550" of "550,000".
func goesOn(s string) bool {
	return len(s) > 1 && (s[0] == ',' || s[0] == '.') && isDigit(s[1])
}

func keepDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}

// sayMark gives the length of a mark that parts groups of digits somewhere.
func sayMark(s string) int {
	if s == "" {
		return 0
	}
	if strings.IndexByte(" ,.'_", s[0]) >= 0 {
		return 1
	}
	if strings.HasPrefix(s, "’") {
		return len("’")
	}
	return hardSpace(s)
}

// equals compares digits, alone and with the multiplier that follows them, also
// where it follows the second end of a range: "4 to 5 million".
func equals(digits, after string, want *big.Rat) bool {
	if len(digits) > MaxDigits+1 {
		return false
	}
	r, ok := new(big.Rat).SetString(digits)
	if !ok {
		return false
	}
	if r.Cmp(want) == 0 {
		return true
	}
	power := saidPower(after)
	if power == 0 {
		rest := strings.TrimLeft(after, " \u00a0")
		for _, sep := range []string{"-", "–", "—", "to ", "and ", "до ", "и "} {
			if next, ok := strings.CutPrefix(rest, sep); ok {
				next = strings.TrimLeft(next, " \u00a0")
				power = saidPower(strings.TrimLeftFunc(next, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' }))
				break
			}
		}
	}
	for range power {
		r.Mul(r, big.NewRat(10, 1))
	}
	return power > 0 && r.Cmp(want) == 0
}

// saidPower gives the zeros of the multiplier at the start of a text.
func saidPower(s string) int {
	word := strings.ToLower(letters(strings.TrimLeft(s, " \u00a0\u202f-")))
	for _, m := range [...]struct {
		word  string
		zeros int
	}{
		{"thousand", 3}, {"million", 6}, {"billion", 9}, {"lakh", 5}, {"crore", 7}, {"тыс", 3}, {"млн", 6}, {"миллион", 6},
		{"млрд", 9}, {"миллиард", 9}, {"миң", 3}, {"mille", 3}, {"milli", 6}, {"mio", 6}, {"tausend", 3},
	} {
		if strings.HasPrefix(word, m.word) {
			return m.zeros
		}
	}
	switch word {
	case "k":
		return 3
	case "m", "mn":
		return 6
	case "bn", "b":
		return 9
	}
	return 0
}

// wordsSay reads the English number words of a text: "fifty-two thousand".
func wordsSay(s string, want *big.Rat) bool {
	if !want.IsInt() || !want.Num().IsInt64() {
		return false
	}
	target := want.Num().Int64()
	var total, part int64
	in := false
	for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		n, times := wordNumber(word)
		switch {
		case times && in && n == 100:
			part *= 100
		case times && in:
			total, part = total+part*n, 0
		case n > 0 && !times:
			if in && (part%10 != 0 || part%100 == 0 && part%1000 == 0 && part > 0) {
				total, part = 0, 0
			}
			part += n
			in = true
		case word == "and" && in:
			continue
		default:
			total, part, in = 0, 0, false
		}
		if in && total+part == target {
			return true
		}
	}
	return false
}

// wordNumber gives the number of an English word, and whether it multiplies.
func wordNumber(word string) (int64, bool) {
	for i, w := range [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"} {
		if word == w {
			return int64(i + 1), false
		}
	}
	for i, w := range [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		if word == w {
			return int64(i+2) * 10, false
		}
	}
	switch word {
	case "hundred":
		return 100, true
	case "thousand":
		return 1000, true
	case "million":
		return 1000000, true
	case "billion":
		return 1000000000, true
	}
	return 0, false
}
