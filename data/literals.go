package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// literals warns of numbers in prose that no claim stands behind: a digit, or a
// number word from eleven up, outside a reference, a quotation and the phrases
// that the brief lists.
func (c *checker) literals(t Text) {
	s := t.Value
	if !t.Written() || !strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, unicode.IsNumber) {
		return
	}
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		switch {
		case strings.HasPrefix(s[at:], "{{"):
			at += 2
		case r == '{':
			end := strings.IndexByte(s[at:], '}')
			if end < 0 {
				return
			}
			at += end + 1
		case closing(r) != "":
			at += n
			if end := strings.Index(s[at:], closing(r)); end >= 0 {
				at += end + len(closing(r))
			}
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if n := c.allowed(s[at:]); n > 0 {
				at += n
				continue
			}
			end := at + wordEnd(s[at:])
			if word := s[at:end]; strings.ContainsFunc(word, unicode.IsNumber) || c.numberWord(word) {
				c.errorAt(t, "W220", at, end, "the number `"+word+"` comes from no claim",
					"refer to the claim it comes from, as in {claim-id}; or, if it is no figure, list the phrase:\nliterals: ["+phrase(s, at, word)+"]")
			}
			at = end
		default:
			at += n
		}
	}
}

// closing gives the mark that ends a quotation, "" where r opens none. Single
// marks are apostrophes far more often than quotations.
func closing(r rune) string {
	switch r {
	case '"':
		return `"`
	case '“':
		return "”"
	case '«':
		return "»"
	case '„':
		return "“"
	}
	return ""
}

// wordEnd gives the length of the word at the start of s. A number keeps its group
// and decimal marks, and a compound its hyphens: 4,000 and twenty-five are one word.
func wordEnd(s string) int {
	inside := func(i int) bool {
		r, _ := utf8.DecodeRuneInString(s[i:])
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	}
	for i, r := range s {
		if inside(i) {
			continue
		}
		digits := (r == ',' || r == '.') && isDigit(s[i-1]) && i+1 < len(s) && isDigit(s[i+1])
		if !digits && !(r == '-' && i+1 < len(s) && inside(i+1)) {
			return i
		}
	}
	return len(s)
}

// phrase gives a word to list, a bare number with the word before it.
func phrase(s string, at int, word string) string {
	before := strings.TrimRight(s[:at], " ")
	if i := strings.LastIndexByte(before, ' '); before != "" && !strings.ContainsFunc(word, unicode.IsLetter) &&
		!strings.ContainsAny(before[i+1:], "{}.,:;\"“”") {
		word = before[i+1:] + s[len(before):at] + word
	}
	if strings.ContainsAny(word, ",:") {
		return `"` + word + `"`
	}
	return word
}

// allowed gives the length of the listed phrase that s begins with, 0 for none.
func (c *checker) allowed(s string) int {
	for _, l := range c.d.Head.Literals {
		n := len(l.Value)
		if n == 0 || len(s) < n || !strings.EqualFold(s[:n], l.Value) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[n:]); n == len(s) || !unicode.IsLetter(next) && !unicode.IsNumber(next) {
			return n
		}
	}
	return 0
}

// numberWord reports whether a word is a number from eleven up in the brief's
// language.
func (c *checker) numberWord(word string) bool {
	if first, rest, compound := strings.Cut(word, "-"); compound {
		return c.numberWord(first) || c.numberWord(rest)
	}
	word = strings.ToLower(word)
	cardinal, known := c.words.Cardinal(word)
	return known && cardinal.Value >= 11 || slices.Contains(c.words.Indefinite, word)
}
