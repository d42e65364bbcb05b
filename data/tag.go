package data

import "strings"

// languageTag reads the name of a language, as BCP 47 forms it.
func (c *checker) languageTag(t Text) string {
	if t.Written() && !isLanguageTag(t.Value) {
		c.errorAt(t, "E009", 0, len(t.Value), "`"+t.Value+"` is no language code", "write the code of the language, for example ru, ky or pt-BR")
		return ""
	}
	return t.Value
}

// isLanguageTag reports whether s has the form of a tag: a language of two or three
// letters, then script, region and variants, each after a hyphen. Whether there is
// such a language is not asked.
func isLanguageTag(s string) bool {
	parts := strings.Split(s, "-")
	next := func(fits func(p string) bool) bool {
		if len(parts) == 0 || !fits(parts[0]) {
			return false
		}
		parts = parts[1:]
		return true
	}
	if !next(func(p string) bool { return (len(p) == 2 || len(p) == 3) && latinLetters(p) }) {
		return false
	}
	next(func(p string) bool { return len(p) == 4 && latinLetters(p) }) // a script
	next(func(p string) bool {
		return len(p) == 2 && latinLetters(p) || len(p) == 3 && strings.Trim(p, "0123456789") == ""
	}) // a region
	for next(func(p string) bool {
		return len(p) >= 5 && len(p) <= 8 && isTagPart(p) || len(p) == 4 && isDigit(p[0]) && isTagPart(p)
	}) {
	}
	return len(parts) == 0
}

func latinLetters(s string) bool { return isTagPart(s) && !strings.ContainsAny(s, "0123456789") }

func isTagPart(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; !isDigit(s[i]) && (c < 'a' || c > 'z') {
			return false
		}
	}
	return s != ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
