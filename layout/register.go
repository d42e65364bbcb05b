package layout

import "strconv"

func digits(n int) string { return strconv.Itoa(n) }

func quote(s string) string {
	if len([]rune(s)) > 40 {
		s = string([]rune(s)[:40]) + "…"
	}
	return strconv.Quote(s)
}

func quoteRune(r rune) string {
	return strconv.QuoteRune(r) + " (U+" + hex4(r) + ")"
}

func hex4(r rune) string {
	s := strconv.FormatInt(int64(r), 16)
	for len(s) < 4 {
		s = "0" + s
	}
	return s
}
