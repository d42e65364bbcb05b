// Package html writes a page as a document for browsers: one file without a script, that
// says exactly what the page says and loads nothing.
//
// Words and order are the placed page's own, from the structure tree that a screen reader
// gets of the PDF, so that the two cannot differ. Only places and sizes are left to the
// browser, and each row gets a bar beside its number, drawn anew from the charts. This
// package must not know what a PDF is.
package html

import (
	"strconv"
	"strings"

	"factsheet/charts"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// Write gives the page in UTF-8. c, style and l are what it was made of. The same page
// gives the same bytes on every machine.
func Write(p *page.Page, c *content.Content, style *brand.Brand, l *locale.Locale) []byte {
	w := &writer{page: p, palette: &style.Palette, loc: l, colors: colorsOf(&style.Palette), paints: paintsOf(&style.Palette), frames: charts.Frames(c.Charts), firsts: firstReferences(p)}
	w.raw("<!DOCTYPE html>\n")
	w.open("html", "lang", p.Meta.Lang, "dir", [...]string{locale.LeftToRight: "ltr", locale.RightToLeft: "rtl"}[l.Direction])
	w.open("head")
	w.empty("meta", "charset", "utf-8")
	w.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	w.element("title", p.Meta.Title)
	for _, m := range [...]struct{ name, text string }{
		{"author", p.Meta.Author}, {"description", p.Meta.Subject}, {"generator", p.Meta.Creator},
	} {
		if m.text != "" {
			w.empty("meta", "name", m.name, "content", m.text)
		}
	}
	w.open("style")
	w.raw(w.style())
	w.close()
	w.close()
	w.line()
	w.open("body", "class", [...]string{brand.Band: "band", brand.Rule: "rule"}[style.Masthead])
	w.body()
	w.close()
	w.close()
	w.line()
	return w.out
}

// part is what of the page stands in one section.
type part struct {
	name     string // "chart cost"
	elements []*page.Element
}

// parts shares the elements of a page among its parts.
func parts(p *page.Page) []part {
	all := make([]part, len(p.Parts))
	for i := range all {
		all[i].name = p.Parts[i].Name
	}
	at := 0
	for _, k := range p.Root.Kids {
		first := firstItem(k.Element)
		if first == 0 { // no ink
			continue
		}
		for at+1 < len(all) && p.Parts[at+1].Item < first {
			at++
		}
		all[at].elements = append(all[at].elements, k.Element)
	}
	return all
}

// firstItem gives the first item of an element, plus 1; 0 for none.
func firstItem(e *page.Element) int {
	for _, k := range e.Kids {
		if k.Item > 0 {
			return k.Item
		}
		if k.Element != nil {
			if n := firstItem(k.Element); n > 0 {
				return n
			}
		}
	}
	return 0
}

// body writes the masthead as header, the colophon as footer, and all between them as the
// main part.
func (w *writer) body() {
	all := parts(w.page)
	head, foot := all[0], all[len(all)-1]
	under := len(head.elements) // of the title, what stands under the band
	for i, e := range head.elements {
		if e.Role == page.H1 {
			under = i + 1
		}
	}
	w.open("header")
	w.open("div", "class", "in")
	w.logo()
	for _, e := range head.elements[:under] {
		w.block(e)
	}
	w.close()
	w.close()
	w.line()
	w.open("main")
	if rest := head.elements[under:]; len(rest) > 0 {
		w.open("div", "class", "lead")
		for _, e := range rest {
			w.block(e)
		}
		w.close()
		w.line()
	}
	middle := all[1 : len(all)-1]
	spans := spans(middle)
	chart := 0
	for i, p := range middle {
		kind := p.kind()
		w.axes = nil
		if kind == "chart" {
			w.axes = w.axesOf(w.frames[chart])
			chart++
		}
		tag := "section"
		if kind == "figures" { // it has no heading
			tag = "div"
		}
		w.open(tag, "class", kind+" w"+strconv.Itoa(spans[i]))
		for _, e := range p.elements {
			w.block(e)
		}
		w.close()
		w.line()
	}
	w.close()
	w.open("footer")
	w.open("div", "class", "in")
	for _, e := range foot.elements {
		w.block(e)
	}
	w.close()
	w.close()
}

// kind is the first word of what a part is called.
func (p part) kind() string {
	kind, _, _ := strings.Cut(p.name, " ")
	return kind
}

// spans gives how many of six columns each part takes on a wide screen, such that none
// stands alone beside an empty place.
func spans(all []part) []int {
	out := make([]int, len(all))
	free := 0 // columns beside the part before
	for i, p := range all {
		next := ""
		if i+1 < len(all) {
			next = all[i+1].kind()
		}
		n := 6
		switch kind := p.kind(); {
		case free > 0:
			n = free
		case kind == "points" && next == "chart":
			n = 2
		case kind == "chart" && next == "chart":
			n = 3
		case kind == "chart" && next == "gaps", kind == "gaps" && next == "questions":
			n = 4
		case kind == "notes" && next == "sources":
			n = 3
		}
		if out[i] = n; free > 0 {
			free = 0
		} else {
			free = 6 - n
		}
	}
	return out
}
