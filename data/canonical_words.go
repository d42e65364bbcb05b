package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data/language"
)

// usesLiteral reports whether a phrase stands in a text that may hold no other number,
// or in a value, where it says that a number is read rightly.
// Like the check that allows it, it looks at the beginnings of words and takes capital
// for small letters.
func (d *Draft) usesLiteral(phrase string) bool {
	if phrase == "" {
		return false
	}
	holds := func(t Text) bool {
		s := t.Value
		for at := 0; at+len(phrase) <= len(s); at++ {
			if at > 0 && (isASCIILetter(s[at-1]) || isDigit(s[at-1])) {
				continue
			}
			if strings.EqualFold(s[at:at+len(phrase)], phrase) {
				return true
			}
		}
		return false
	}
	h := &d.Head
	if slices.ContainsFunc(d.Claims, func(c language.Claim) bool { return holds(c.Value) || holds(c.Range) || holds(c.Share) }) {
		return true
	}
	return holds(h.Title) || holds(h.Standfirst) || slices.ContainsFunc(d.Points, holds) || slices.ContainsFunc(d.Asks, holds) ||
		slices.ContainsFunc(d.Caveats, func(c language.Caveat) bool { return holds(c.Text) }) ||
		slices.ContainsFunc(d.Gaps, func(g language.Gap) bool { return holds(g.Text) }) ||
		slices.ContainsFunc(d.Charts, func(c language.Chart) bool { return holds(c.Title) || holds(c.Differs) || holds(c.Alt) })
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// abbreviates reports whether a word of the page is, or begins with, an abbreviation,
// as NGOs begins with NGO.
func abbreviates(words, short string) bool {
	if short == "" {
		return false
	}
	for from := 0; ; {
		at := strings.Index(words[from:], short)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(words[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsNumber(before) {
			return true
		}
		from = at + 1
	}
}
