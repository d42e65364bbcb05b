package pdf

import (
	"factsheet/internal/page"
)

// links writes the link annotations of a page and gives their object numbers.
func (w *file) links(p *page.Page, t *tags, sheet int) []int {
	numbers := make([]int, len(p.Links))
	for i := range p.Links {
		l := &p.Links[i]
		numbers[i] = w.reserve()
		d := w.open(numbers[i]).s("/Type/Annot/Subtype/Link/Rect").box(l.Box, p.Height)
		d.s("/Border[0 0 0]/F 4/P ").ref(sheet).s("/StructParent ").int(i + 1).s("/Contents").text(l.Contents)
		if l.URI != "" {
			d.s("/A<</S/URI/URI").uri(l.URI).s(">>")
		} else {
			d.s("/Dest[").ref(sheet).s("/XYZ 0 ").centi(p.Height - l.At).s(" null]")
		}
		w.close()
	}
	return numbers
}

// uri is an address in ASCII: other characters are written as RFC 3987 maps them.
func (d *dict) uri(s string) *dict {
	var b []byte
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c > '~' {
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return d.literal(string(b))
}
