package html

import (
	"strings"

	"factsheet/charts"
	"factsheet/internal/brand"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// writer writes HTML.
type writer struct {
	page    *page.Page
	palette *brand.Palette
	loc     *locale.Locale
	colors  map[page.Color]string // classes of words by their colour
	paints  map[page.Color]string // names of colours in the style sheet
	frames  [][]*charts.Frame     // chart by chart
	axes    []axis                // of the chart in hand, those still to come
	firsts  map[*page.Element]string
	out     []byte
	opened  []string
}

func (w *writer) raw(s string) { w.out = append(w.out, s...) }
func (w *writer) line()        { w.out = append(w.out, '\n') }

// open begins an element with attributes, given as names and values in turn. One without
// a value is left out.
func (w *writer) open(name string, attributes ...string) {
	w.empty(name, attributes...)
	w.opened = append(w.opened, name)
}

// close ends the element begun last.
func (w *writer) close() {
	last := len(w.opened) - 1
	w.raw("</" + w.opened[last] + ">")
	w.opened = w.opened[:last]
}

// empty writes the tag of an element.
func (w *writer) empty(name string, attributes ...string) {
	w.raw("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.raw(" " + attributes[i] + `="`)
			w.text(attributes[i+1])
			w.raw(`"`)
		}
	}
	w.raw(">")
}

// element writes an element that holds text alone.
func (w *writer) element(name, text string, attributes ...string) {
	w.open(name, attributes...)
	w.text(text)
	w.close()
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func (w *writer) text(s string) { w.raw(escaper.Replace(s)) }
