// Package svg writes a placed page as SVG: what is text on the page is text in it, set
// in the same faces, which it carries, and every glyph stands where it was placed. It can
// be a file, or stand in a web page as it is: it has no style sheet but its faces, and no
// name that another could have too.
//
// It keeps what a picture would lose. Elements have their roles, in reading order; for
// whoever points at things, data-part names the parts of the page, data-of what a block
// or a figure is about, and data-box says in points where they are. This package must not
// know what a claim is; it reads a page.Page and nothing else.
package svg

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strconv"

	"factsheet/internal/page"
)

// Write gives the page in UTF-8. A unit is a point. The same page gives the same bytes on
// every machine.
func Write(p *page.Page) []byte {
	w := &writer{page: p, faces: newFaces(p), boxes: boxes(p), targets: map[*page.Element]string{}, paint: Color}
	w.name()
	w.open("svg", "xmlns", "http://www.w3.org/2000/svg", "lang", p.Meta.Lang, "xml:lang", p.Meta.Lang,
		"viewBox", Box(page.Box{W: p.Width, H: p.Height}), "width", milli(p.Width)+"pt", "height", milli(p.Height)+"pt",
		"role", "group", "aria-label", p.Meta.Title, "style", rootStyle)
	w.element("title", p.Meta.Title)
	w.metadata()
	w.open("style")
	for _, f := range w.faces.all {
		fmt.Fprintf(w, "@font-face{font-family:%s;src:url(data:font/ttf;base64,%s)}", f.name, base64.StdEncoding.EncodeToString(f.file))
	}
	w.close()
	w.empty("rect", "width", milli(p.Width), "height", milli(p.Height), "fill", "#fff") // paper is white, in the dark too
	w.items()
	w.close()
	return append(w.out, '\n')
}

// rootStyle keeps out what text in a web page inherits: each glyph has its place.
const rootStyle = "font:normal 1px sans-serif;letter-spacing:0;word-spacing:0;text-anchor:start;text-transform:none;" +
	"text-rendering:geometricPrecision;font-kerning:none;font-variant-ligatures:none;font-synthesis:none;max-width:100%;height:auto"

// metadata says who made the page, when, and of what: the ids of all that it shows.
func (w *writer) metadata() {
	m := &w.page.Meta
	w.open("metadata")
	w.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
	w.open("rdf:Description", "rdf:about", "")
	for _, e := range [...]struct{ name, text string }{
		{"dc:title", m.Title}, {"dc:creator", m.Author}, {"dc:description", m.Subject}, {"dc:language", m.Lang},
		{"dc:date", m.Date()}, {"dc:publisher", m.Creator},
	} {
		if e.text != "" {
			w.element(e.name, e.text)
		}
	}
	for _, id := range w.page.About() {
		w.element("dc:subject", id)
	}
	w.close()
	w.close()
	w.close()
}

// name gives the page's elements that links lead to names that no other page has, and
// this one whenever it is written.
func (w *writer) name() {
	sum := sha256.New()
	for i := range w.page.Items {
		for _, t := range w.page.Items[i].Texts {
			fmt.Fprintln(sum, t.String(), t.X, t.Y, t.Size)
		}
	}
	prefix := "p" + hex.EncodeToString(sum.Sum(nil)[:4]) + "-"
	for i := range w.page.Links {
		if e := w.page.Links[i].Target; e != nil && w.targets[e] == "" {
			w.targets[e] = prefix + strconv.Itoa(len(w.targets)+1)
		}
	}
}

// items writes all that is on the page, nested as its elements are. What belongs to no
// element stands where those before and after it meet.
func (w *writer) items() {
	chains := make([][]*page.Element, len(w.page.Items))
	for i := range w.page.Items {
		for e := w.page.Items[i].Owner; e != nil && e != w.page.Root; e = e.Parent {
			chains[i] = append([]*page.Element{e}, chains[i]...)
		}
	}
	var now []*page.Element
	part := -1
	leave := func(depth int) {
		for ; len(now) > depth; now = now[:len(now)-1] {
			w.close()
		}
	}
	for i := range w.page.Items {
		for part+1 < len(w.page.Parts) && w.page.Parts[part+1].Item <= i {
			leave(0)
			if part >= 0 {
				w.close()
			}
			part++
			w.open("g", "data-part", w.page.Parts[part].Name, "data-box", Box(w.page.Parts[part].Box))
		}
		it := &w.page.Items[i]
		if it.Owner == nil {
			next := i + 1
			for next < len(chains) && w.page.Items[next].Owner == nil {
				next++
			}
			shared := 0
			if next < len(chains) && (part+1 == len(w.page.Parts) || next < w.page.Parts[part+1].Item) {
				shared = common(now, chains[next])
			}
			leave(shared)
			w.open("g", "aria-hidden", "true")
			w.ink(it)
			w.close()
			continue
		}
		leave(common(now, chains[i]))
		for _, e := range chains[i][len(now):] {
			w.begin(e)
			now = append(now, e)
		}
		w.ink(it)
	}
	leave(0)
	if part >= 0 {
		w.close()
	}
}

// common is how many elements two ways from the root share.
func common(a, b []*page.Element) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// begin opens an element with its role.
func (w *writer) begin(e *page.Element) {
	var as []string
	if id := w.targets[e]; id != "" {
		as = append(as, "id", id)
	}
	if role := ariaOf(e.Role); role != "" {
		as = append(as, "role", role)
	}
	if e.Lang != "" {
		as = append(as, "lang", e.Lang, "xml:lang", e.Lang)
	}
	switch e.Role {
	case page.H1, page.H2, page.H3:
		as = append(as, "aria-level", string(e.Role[1]))
	case page.Figure:
		as = append(as, "aria-label", e.Alt)
	}
	if e.Of != "" {
		as = append(as, "data-of", e.Of)
	}
	if isBlock(e.Role) || e.Of != "" {
		as = append(as, "data-role", string(e.Role), "data-box", Box(w.boxes[e]))
	}
	var links []*page.Link
	for _, k := range e.Kids {
		if k.Link > 0 {
			links = append(links, &w.page.Links[k.Link-1])
		}
	}
	if len(links) == 0 {
		w.open("g", as...)
		return
	}
	href := links[0].URI
	if href == "" {
		href = "#" + w.targets[links[0].Target]
	}
	w.open("a", append(as, "href", href, "aria-label", links[0].Contents)...)
	for _, l := range links { // where a finger finds it
		w.empty("rect", "x", milli(l.Box.X), "y", milli(l.Box.Y), "width", milli(l.Box.W), "height", milli(l.Box.H), "fill", "none", "pointer-events", "all")
	}
}
