package proof

import (
	"bytes"
	"iter"
	"strconv"
	"unicode/utf16"
)

// value is the text of one PDF value. It is looked into where it stands, so that a
// value of a million parts costs no more memory than its text.
type value []byte

// skip gives the end of the value that starts at b[at], -1 where there is none.
// Arrays and dictionaries are counted, not entered.
func skip(b []byte, at int) int {
	var open [maxDepth]byte
	depth := 0
	for {
		for depth > 0 && at < len(b) && space(b[at]) {
			at++
		}
		if at >= len(b) {
			return -1
		}
		switch rest := b[at:]; {
		case rest[0] == '[', bytes.HasPrefix(rest, []byte("<<")):
			if depth == maxDepth {
				return -1
			}
			open[depth] = rest[0]
			depth++
			at++
			if rest[0] == '<' {
				at++
			}
			continue // nothing is complete yet
		case rest[0] == ']':
			if depth == 0 || open[depth-1] != '[' {
				return -1
			}
			depth--
			at++
		case bytes.HasPrefix(rest, []byte(">>")):
			if depth == 0 || open[depth-1] != '<' {
				return -1
			}
			depth--
			at += 2
		default:
			n := scalar(rest)
			if n <= 0 {
				return -1
			}
			at += n
		}
		if depth == 0 {
			return at
		}
	}
}

func space(c byte) bool { return c == ' ' || c == '\n' }

// scalar gives the length of the string, name, number, word or reference that b
// starts with, 0 where there is none.
func scalar(b []byte) int {
	switch c := b[0]; {
	case c == '(':
		return literalEnd(b)
	case c == '<':
		for i := 1; i < len(b); i++ {
			if b[i] == '>' {
				return i + 1
			}
			if unhex(b[i]) < 0 {
				return 0
			}
		}
		return 0
	case c == '/':
		return 1 + word(b[1:])
	case c >= '0' && c <= '9', c == '-', c == '.':
		n := 1
		for n < len(b) && (b[n] >= '0' && b[n] <= '9' || b[n] == '.') {
			n++
		}
		if bytes.HasPrefix(b[n:], []byte(" 0 R")) && word(b[n+4:]) == 0 { // and not the operator RG
			return n + 4
		}
		return n
	}
	return word(b)
}

// word gives the length of the letters, digits and signs of a name or operator.
func word(b []byte) int {
	n := 0
	for n < len(b) && (b[n] >= 'a' && b[n] <= 'z' || b[n] >= 'A' && b[n] <= 'Z' || b[n] >= '0' && b[n] <= '9' ||
		bytes.IndexByte([]byte("#-+.*'_"), b[n]) >= 0) {
		n++
	}
	return n
}

func literalEnd(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// parts are the values in an array, or the keys and values in turn of a dictionary.
func (v value) parts() iter.Seq[value] {
	return func(yield func(value) bool) {
		at, end := 1, len(v)-1
		if bytes.HasPrefix(v, []byte("<<")) {
			at, end = 2, len(v)-2
		} else if len(v) == 0 || v[0] != '[' {
			return
		}
		for at < end {
			if space(v[at]) {
				at++
				continue
			}
			to := skip(v[:end], at)
			if to < 0 || !yield(v[at:to]) {
				return
			}
			at = to
		}
	}
}

// entries are the entries of a dictionary, without the slash of their keys.
func (v value) entries() iter.Seq2[string, value] {
	return func(yield func(string, value) bool) {
		if !bytes.HasPrefix(v, []byte("<<")) {
			return
		}
		var key value
		for part := range v.parts() {
			if key == nil {
				key = part
				continue
			}
			if key[0] != '/' || !yield(string(key[1:]), part) {
				return
			}
			key = nil
		}
	}
}

// get is the value of a key in a dictionary, nil where it has none.
func (v value) get(key string) value {
	for k, part := range v.entries() {
		if k == key {
			return part
		}
	}
	return nil
}

// ref is the number of the object that is referred to, 0 for none.
func (v value) ref() int {
	digits, ok := bytes.CutSuffix(v, []byte(" 0 R"))
	if !ok {
		return 0
	}
	return max(value(digits).int(), 0)
}

// int is a whole number as this program writes it, -1 for any other value.
func (v value) int() int {
	if len(v) == 0 || len(v) > 9 || v[0] == '0' && len(v) > 1 {
		return -1
	}
	n := 0
	for _, c := range v {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// name is a name without its slash, with escapes undone.
func (v value) name() string {
	if len(v) == 0 || v[0] != '/' {
		return ""
	}
	b := make([]byte, 0, len(v))
	for i := 1; i < len(v); i++ {
		if v[i] == '#' && i+2 < len(v) && unhex(v[i+1]) >= 0 && unhex(v[i+2]) >= 0 {
			b = append(b, byte(unhex(v[i+1])<<4|unhex(v[i+2])))
			i += 2
		} else {
			b = append(b, v[i])
		}
	}
	return string(b)
}

// text is a text string: ASCII in brackets, else UTF-16 with its mark.
func (v value) text() string {
	if len(v) < 2 {
		return ""
	}
	if v[0] == '(' {
		b := make([]byte, 0, len(v))
		for i := 1; i < len(v)-1; i++ {
			if v[i] == '\\' {
				i++
			}
			b = append(b, v[i])
		}
		return string(b)
	}
	if digits, ok := bytes.CutPrefix(v[:len(v)-1], []byte("<FEFF")); ok {
		return utf16Text(digits)
	}
	return string(v)
}

// utf16Text reads UTF-16 in hexadecimal digits.
func utf16Text(digits []byte) string {
	units := make([]uint16, 0, len(digits)/4)
	for ; len(digits) >= 4; digits = digits[4:] {
		u, err := strconv.ParseUint(string(digits[:4]), 16, 16)
		if err != nil {
			return ""
		}
		units = append(units, uint16(u))
	}
	return string(utf16.Decode(units))
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
