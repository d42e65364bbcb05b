package pdf

import (
	"strconv"
	"unicode/utf16"

	"factsheet/internal/page"
)

const hexDigits = "0123456789ABCDEF"

// dict is the text of PDF objects being put together.
type dict struct{ b []byte }

func (d *dict) s(s string) *dict {
	d.b = append(d.b, s...)
	return d
}

func (d *dict) int(n int) *dict {
	d.b = strconv.AppendInt(d.b, int64(n), 10)
	return d
}

// ref is a reference to an object.
func (d *dict) ref(n int) *dict { return d.int(n).s(" 0 R") }

func (d *dict) refs(objects []int) *dict {
	for i, n := range objects {
		if i > 0 {
			d.s(" ")
		}
		d.ref(n)
	}
	return d
}

// milli is a length in points, exact to its thousandths.
func (d *dict) milli(u page.Unit) *dict {
	d.b = appendThousandths(d.b, int64(u))
	return d
}

// centi is a place in points, rounded to hundredths.
func (d *dict) centi(u page.Unit) *dict {
	d.b = appendThousandths(d.b, hundredths(u)*10)
	return d
}

// hundredths rounds to hundredths of a point, halves upwards.
func hundredths(u page.Unit) int64 {
	v := int64(u) + 5
	if v < 0 {
		v -= 9 // division truncates towards zero
	}
	return v / 10
}

func appendThousandths(b []byte, v int64) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	b = strconv.AppendInt(b, v/1000, 10)
	if v %= 1000; v == 0 {
		return b
	}
	b = append(b, '.', byte('0'+v/100))
	if v %= 100; v == 0 {
		return b
	}
	b = append(b, byte('0'+v/10))
	if v %= 10; v == 0 {
		return b
	}
	return append(b, byte('0'+v))
}

// box is a rectangle as PDF counts, from the bottom of a page of that height.
func (d *dict) box(b page.Box, height page.Unit) *dict {
	d.s("[").centi(b.X).s(" ").centi(height - b.Bottom())
	return d.s(" ").centi(b.Right()).s(" ").centi(height - b.Y).s("]")
}

// text is a text string: as it is where it is plain ASCII, else in UTF-16.
func (d *dict) text(s string) *dict {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			d.s("<FEFF")
			d.b = appendUTF16(d.b, s)
			return d.s(">")
		}
	}
	return d.literal(s)
}

// literal is a string of the bytes of s.
func (d *dict) literal(s string) *dict {
	d.b = append(d.b, '(')
	for i := range len(s) {
		if c := s[i]; c == '\\' || c == '(' || c == ')' {
			d.b = append(d.b, '\\')
		}
		d.b = append(d.b, s[i])
	}
	d.b = append(d.b, ')')
	return d
}

// appendUTF16 writes text in UTF-16 as hexadecimal digits.
func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if hi, lo := utf16.EncodeRune(r); hi != '\uFFFD' {
			b = appendHex(appendHex(b, uint16(hi)), uint16(lo))
		} else {
			b = appendHex(b, uint16(r))
		}
	}
	return b
}

func appendHex(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}
