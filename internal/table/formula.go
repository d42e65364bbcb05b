package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Harmless keeps every spreadsheet from calculating a text. One would take it for a
// formula where a cell begins with = + - @, in their wide form too, and a cell begins
// at the start of the text and, in a program that reads the table with other marks
// between its columns, after each comma, semicolon, bar, tab and line end. Spaces and
// quotation marks before the sign do not help. Such a sign gets an apostrophe before it,
// which shows; a number with its sign is safe and stays as it is.
func Harmless(s string) string {
	if !strings.ContainsAny(s, "=+-@＝＋－＠") && !strings.ContainsAny(s[:min(1, len(s))], "\t\r\n") {
		return s
	}
	var b strings.Builder
	if s[0] == '\t' || s[0] == '\r' || s[0] == '\n' {
		b.WriteByte('\'') // some programs drop it, and then see what follows
	}
	begins := true
	for at, r := range s {
		switch {
		case strings.ContainsRune(separators, r):
			begins = true
		case unicode.IsSpace(r) || r == '"':
		case begins && strings.ContainsRune("=+-@＝＋－＠", r) && !signedNumber(s[at:]):
			b.WriteByte('\'')
			begins = false
		default:
			begins = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Disarm makes a table that comes from elsewhere so that no spreadsheet calculates
// anything in it. It need not be a table that can be read. Characters that a terminal
// obeys are left out.
func Disarm(table []byte) []byte {
	s := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' && r != '\r' && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(string(table), "\uFFFD"))
	return []byte(Harmless(s))
}

// separators are what spreadsheets choose between to part columns, and what ends lines.
const separators = ",;|\t\r\n"

// signedNumber reports whether a text is, up to the next separator, a sign and a
// number, with percent or without.
func signedNumber(s string) bool {
	if end := strings.IndexAny(s, separators); end >= 0 {
		s = s[:end]
	}
	s = strings.TrimRight(s, " ")
	sign, n := utf8.DecodeRuneInString(s)
	if sign != '+' && sign != '-' {
		return false
	}
	whole, part, point := strings.Cut(strings.TrimSuffix(s[n:], "%"), ".")
	return digits(whole) && (!point || digits(part))
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
