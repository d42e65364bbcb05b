package yaml

import (
	"strings"
	"unicode/utf8"
)

// Writer writes YAML in one form: block style, two spaces a level, each text on one
// line by one rule of quoting. What it writes is the same to every reader of YAML: what
// one of them could take for a number, a date, a truth value or nothing stands in
// quotation marks.
//
// After a key or a dash it stands on the line of that; what follows begins with a space,
// or on a line of its own.
type Writer struct {
	out   []byte
	first bool // the next key stands behind a dash, on its line
}

// Bytes gives what was written, with the end of its last line.
func (w *Writer) Bytes() []byte { return append(w.out, '\n') }

// line begins a line of a level, unless a dash has begun it.
func (w *Writer) line(level int) {
	if w.first {
		w.first = false
		w.out = append(w.out, ' ')
		return
	}
	if len(w.out) > 0 {
		w.out = append(w.out, '\n')
	}
	for range level {
		w.out = append(w.out, "  "...)
	}
}

// mostKey is the length in bytes from which on a key is marked as one: readers of
// YAML look for its colon within 1024 characters.
const mostKey = 1000

// Key writes a key of a level, 0 being the outermost.
func (w *Writer) Key(level int, key string) {
	w.line(level)
	if len(key) >= mostKey {
		w.out = append(w.out, "? "...)
		w.scalar(key)
		w.line(level)
	} else {
		w.scalar(key)
	}
	w.out = append(w.out, ':')
}

// Dash begins an entry of a list.
func (w *Writer) Dash(level int) {
	w.line(level)
	w.out = append(w.out, '-')
}

// DashOfKeys begins an entry whose keys follow, the first of them on its line.
func (w *Writer) DashOfKeys(level int) {
	w.Dash(level)
	w.first = true
}

// Remark writes a line for people alone, which no reader of YAML gives a meaning.
func (w *Writer) Remark(level int, s string) {
	w.line(level)
	w.out = append(w.out, "# "...)
	for _, r := range s {
		if unclear(r) {
			r = ' '
		}
		w.out = utf8.AppendRune(w.out, r)
	}
}

// Text writes a text behind the key or dash that it belongs to.
func (w *Writer) Text(s string) {
	w.out = append(w.out, ' ')
	w.scalar(s)
}

// scalar writes a text as it is, where that cannot be misread, else in double
// quotation marks.
func (w *Writer) scalar(s string) {
	if plainScalar(s) {
		w.out = append(w.out, s...)
		return
	}
	const hex = "0123456789abcdef"
	w.out = append(w.out, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.out = append(w.out, '\\', byte(r))
		case r == '\n':
			w.out = append(w.out, `\n`...)
		case r == '\t':
			w.out = append(w.out, `\t`...)
		case !unclear(r):
			w.out = utf8.AppendRune(w.out, r)
		case r > 0xffff:
			w.out = append(w.out, '\\', 'U', '0', '0', hex[r>>20&15], hex[r>>16&15], hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			w.out = append(w.out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		}
	}
	w.out = append(w.out, '"')
}

// plainScalar reports whether a text can stand without quotation marks: it begins with
// a letter, or a sign that no reader of YAML gives a meaning, and holds nothing that
// ends a text or that nobody sees.
func plainScalar(s string) bool {
	if s == "" || strings.HasSuffix(s, ":") || strings.Contains(s, ": ") || strings.Contains(s, " #") {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf && (c|0x20 < 'a' || c|0x20 > 'z') {
		return false
	}
	for _, r := range s {
		if unclear(r) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return !isBlank(first) && !isBlank(last) && !meansMore(s)
}

// meansMore reports whether readers of YAML take a word for a truth value or nothing.
func meansMore(s string) bool {
	if len(s) > len("false") {
		return false
	}
	for _, word := range [...]string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"} {
		if strings.EqualFold(s, word) {
			return true
		}
	}
	return false
}

// isBlank reports whether a character is a space of some width.
func isBlank(r rune) bool {
	return r == ' ' || r == 0xa0 || r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000
}

// unclear reports whether a character is written as an escape: controls, line ends,
// and what has no ink and no width, which an editor may lose. The list is fixed, so
// that the bytes do not follow the version of Unicode.
func unclear(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xad, r == 0x61c, r == 0x180e, r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f, r == 0xfeff, r >= 0xfff0 && r <= 0xfffb, r == 0xfffe, r == 0xffff, r >= 0xe0000:
		return true
	}
	return false
}
