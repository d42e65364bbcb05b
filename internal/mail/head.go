package mail

import (
	"encoding/base64"
	"fmt"
	"mime"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxLine is how long a line of a head is at most, in bytes; with encoded words
// RFC 2047 asks for it, else it is good manners.
const maxLine = 76

// unstructured gives a text as the value of a header field whose name takes col
// columns: as it is where it is plain ASCII, folded at spaces, else in encoded words.
func unstructured(s string, col int) string {
	if !foldable(s) {
		return encoded(s, col)
	}
	var b strings.Builder
	for i, word := range strings.Split(s, " ") {
		switch {
		case i == 0:
		case col+1+len(word) > maxLine:
			b.WriteString("\r\n ")
			col = 1
		default:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += len(word)
	}
	return b.String()
}

// foldable reports whether a text is read as it is: printable ASCII in words that
// fit a line, with one space between them, and nothing like an encoded word.
func foldable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	for _, word := range strings.Split(s, " ") {
		if word == "" || len(word) > 60 {
			return false
		}
	}
	return !strings.Contains(s, "=?")
}

// encoded gives a text in encoded words of RFC 2047, one a line. The encoder of the
// library neither begins behind a field's name nor encodes ASCII, which may itself
// look like an encoded word.
func encoded(s string, col int) string {
	const open, end = "=?UTF-8?B?", "?="
	var b strings.Builder
	for first := true; first || s != ""; first = false {
		if !first {
			b.WriteString("\r\n ")
			col = 1
		}
		room := max((min(maxLine-col, 75)-len(open)-len(end))/4*3, utf8.UTFMax)
		n := 0
		for n < len(s) {
			_, size := utf8.DecodeRuneInString(s[n:])
			if n+size > room {
				break
			}
			n += size
		}
		if space := strings.LastIndexByte(s[:n], ' '); n < len(s) && space > 0 {
			n = space + 1 // some readers show the seam as a space; there it does no harm
		}
		b.WriteString(open + base64.StdEncoding.EncodeToString([]byte(s[:n])) + end)
		s = s[n:]
	}
	return b.String()
}

// named gives the value of a field with one parameter, on a line of its own; where it is
// not ASCII in the form of RFC 2231, in pieces where it is long.
func named(value, param, name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r > '~' }) {
		return strings.Replace(mime.FormatMediaType(value, map[string]string{param: name}), "; ", ";\r\n ", 1)
	}
	const room = maxLine - len(" filename*00*=utf-8'';")
	pieces := []string{""}
	for _, r := range name {
		c := string(r)
		if !strings.ContainsRune("._", r) && (r >= utf8.RuneSelf || !hostLetter(byte(r))) {
			c = ""
			for _, b := range []byte(string(r)) {
				c += fmt.Sprintf("%%%02X", b)
			}
		}
		if last := &pieces[len(pieces)-1]; len(*last)+len(c) <= room {
			*last += c
		} else {
			pieces = append(pieces, c)
		}
	}
	if len(pieces) == 1 {
		return value + ";\r\n " + param + "*=utf-8''" + pieces[0]
	}
	for i, p := range pieces {
		charset := ""
		if i == 0 {
			charset = "utf-8''"
		}
		value += ";\r\n " + param + "*" + strconv.Itoa(i) + "*=" + charset + p
	}
	return value
}
