package svg

import (
	"strconv"
	"strings"

	"factsheet/internal/page"
)

// writer writes XML.
type writer struct {
	page    *page.Page
	faces   *faces
	boxes   map[*page.Element]page.Box
	targets map[*page.Element]string // what links lead to, by its name
	paint   func(page.Color) string
	out     []byte
	opened  []string
}

func (w *writer) Write(b []byte) (int, error) {
	w.out = append(w.out, b...)
	return len(b), nil
}

// open begins an element with attributes, given as names and values in turn.
func (w *writer) open(name string, attributes ...string) {
	w.tag(name, attributes)
	w.out = append(w.out, '>')
	w.opened = append(w.opened, name)
}

// close ends the element begun last.
func (w *writer) close() {
	last := len(w.opened) - 1
	w.out = append(append(append(w.out, "</"...), w.opened[last]...), '>')
	w.opened = w.opened[:last]
}

// empty writes an element that holds nothing.
func (w *writer) empty(name string, attributes ...string) {
	w.tag(name, attributes)
	w.out = append(w.out, "/>"...)
}

// element writes an element that holds text alone.
func (w *writer) element(name, text string, attributes ...string) {
	w.open(name, attributes...)
	w.text(text)
	w.close()
}

func (w *writer) tag(name string, attributes []string) {
	w.out = append(append(w.out, '<'), name...)
	for i := 0; i < len(attributes); i += 2 {
		w.out = append(append(append(w.out, ' '), attributes[i]...), `="`...)
		w.text(attributes[i+1])
		w.out = append(w.out, '"')
	}
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func (w *writer) text(s string) { w.out = append(w.out, escaper.Replace(s)...) }

// milli gives a length in points, in its shortest form.
func milli(u page.Unit) string {
	sign := ""
	if u < 0 {
		sign, u = "-", -u
	}
	s := strconv.Itoa(int(u / 1000))
	if part := u % 1000; part > 0 {
		s += "." + strings.TrimRight(strconv.Itoa(int(1000 + part))[1:], "0")
	}
	return sign + s
}

// Box gives a box as SVG writes one: its left top corner, width and height.
func Box(b page.Box) string {
	return milli(b.X) + " " + milli(b.Y) + " " + milli(b.W) + " " + milli(b.H)
}

// Color gives a colour in its shortest form.
func Color(c page.Color) string {
	const hex = "0123456789abcdef"
	b := []byte{'#', hex[c.R>>4], hex[c.R&15], hex[c.G>>4], hex[c.G&15], hex[c.B>>4], hex[c.B&15]}
	if b[1] == b[2] && b[3] == b[4] && b[5] == b[6] {
		return string([]byte{'#', b[1], b[3], b[5]})
	}
	return string(b)
}
