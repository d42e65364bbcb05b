package html

import (
	"cmp"
	"encoding/base64"
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/internal/page"
	"factsheet/internal/png"
)

// block writes an element that stands by itself.
func (w *writer) block(e *page.Element) {
	class := e.Class
	switch e.Role {
	case page.H1, page.H2, page.H3:
		w.words("h"+string(e.Role[1]), e, class)
	case page.L:
		w.open("ul", "class", class)
		for _, k := range e.Kids {
			if k.Element != nil {
				w.words("li", k.Element, "")
			}
		}
		w.close()
	case page.TableRole:
		w.table(e)
	case page.Note:
		w.words("p", e, "note")
	case page.Figure:
		w.figure(e)
	case page.P:
		w.words("p", e, class)
	default:
		w.words("div", e, class)
	}
	w.line()
}

// words writes an element that holds words, and blocks of them.
func (w *writer) words(tag string, e *page.Element, class string) {
	look := w.lookOf(e)
	w.open(tag, "class", strings.TrimSpace(class+look.class()), "id", cmp.Or(e.ID, w.firsts[e]), "data-of", e.Of)
	w.inside(e, look)
	w.close()
}

// inside writes what an element holds.
func (w *writer) inside(e *page.Element, look look) {
	for i, k := range e.Kids {
		switch {
		case k.Item > 0:
			before := i+1 < len(e.Kids) && e.Kids[i+1].Element != nil && e.Kids[i+1].Element.Role == page.Reference
			w.item(&w.page.Items[k.Item-1], look, before)
		case k.Element != nil:
			w.inline(k.Element, look)
		}
	}
}

// inline writes an element inside of another.
func (w *writer) inline(e *page.Element, look look) {
	switch e.Role {
	case page.P:
		w.words("p", e, e.Class)
	case page.Figure:
		w.figure(e)
	case page.Reference:
		w.open("sup", "class", "mark")
		w.inside(e, look)
		w.close()
	case page.LinkRole:
		w.link(e, look)
	case page.Span:
		if e.Expansion != "" {
			w.open("abbr", "title", e.Expansion)
		} else {
			w.open("span", "lang", e.Lang)
		}
		w.inside(e, look)
		w.close()
	case page.Lbl, page.LBody:
		w.inside(e, look)
	default:
		w.words("div", e, e.Class)
	}
}

// link writes words that lead somewhere: out, to a note, or back to its first mark. The
// mark of a note shows its number alone.
func (w *writer) link(e *page.Element, look look) {
	var to *page.Link
	for _, k := range e.Kids {
		if k.Link > 0 {
			to = &w.page.Links[k.Link-1]
			break
		}
	}
	switch {
	case to == nil:
		w.inside(e, look)
	case to.URI != "":
		w.open("a", "href", to.URI)
		w.inside(e, look)
		w.close()
	default:
		number := ""
		for _, k := range e.Kids {
			if k.Item > 0 {
				for _, t := range w.page.Items[k.Item-1].Texts {
					number += t.String()
				}
			}
		}
		w.element("a", strings.Trim(number, "[]"), "href", "#"+cmp.Or(to.Target.ID, w.firsts[to.Target]), "id", w.firsts[e], "aria-label", to.Contents)
	}
}

// firstReferences names the first mark of each note, to which it leads back.
func firstReferences(p *page.Page) map[*page.Element]string {
	names := map[*page.Element]string{}
	for i := range p.Links {
		if e := p.Links[i].Target; e != nil && e.ID == "" && names[e] == "" {
			names[e] = "ref-" + strconv.Itoa(len(names)+1)
		}
	}
	return names
}

// longest is how many characters a figure has at most that no line may break.
const longest = 20

// item writes words piece by piece. Those that stand out from the rest of their block say
// so; a figure says of what it is.
func (w *writer) item(it *page.Item, block look, beforeMark bool) {
	for i := range it.Texts {
		t := &it.Texts[i]
		s := t.String()
		if strings.TrimSpace(s) == "" && s != "" {
			if beforeMark && i == len(it.Texts)-1 {
				s = "\u202f" // no line begins with a mark
			}
			w.raw(s)
			continue
		}
		class, bold := "", w.bold(t) && !block.bold
		if name := w.colors[t.Color]; name != block.color {
			class = " " + cmp.Or(name, "plain")
		}
		if t.Size*5 < block.size*4 {
			class += " small"
		}
		if t.Of != "" && utf8.RuneCountInString(s) <= longest {
			class += " whole"
		}
		class = strings.TrimPrefix(class, " ")
		if bold {
			w.open("b")
		}
		if class != "" || t.Of != "" {
			w.element("span", s, "class", class, "data-of", t.Of)
		} else {
			w.text(s)
		}
		if bold {
			w.close()
		}
	}
}

// look is what most words of a block have in common.
type look struct {
	bold  bool
	color string
	size  page.Unit
}

func (l look) class() string {
	s := ""
	if l.bold {
		s += " bold"
	}
	if l.color != "" {
		s += " " + l.color
	}
	return s
}

// lookOf gives the look of the words that stand in an element itself, marks of notes
// apart: bold if all are, the colour of the first, and the largest size.
func (w *writer) lookOf(e *page.Element) look {
	l := look{bold: true}
	found := false
	var of func(e *page.Element)
	of = func(e *page.Element) {
		for _, k := range e.Kids {
			switch {
			case k.Element != nil && (k.Element.Role == page.LBody || k.Element.Role == page.Span || k.Element.Role == page.LinkRole):
				of(k.Element)
			case k.Item > 0:
				for i := range w.page.Items[k.Item-1].Texts {
					t := &w.page.Items[k.Item-1].Texts[i]
					if strings.TrimSpace(t.String()) == "" {
						continue
					}
					if !found {
						l.color = w.colors[t.Color]
					}
					found = true
					l.bold = l.bold && w.bold(t)
					l.size = max(l.size, t.Size)
				}
			}
		}
	}
	of(e)
	l.bold = l.bold && found
	return l
}

func (w *writer) bold(t *page.Text) bool { return t.Run.Face.Weight >= 600 }

// logo writes the picture of a masthead, which says nothing that the name beside it does
// not say; where it does, it is a figure of the page.
func (w *writer) logo() {
	for i := range w.page.Items {
		if it := &w.page.Items[i]; it.Image != nil && it.Owner == nil {
			w.picture("", it.Image)
			return
		}
	}
}

func (w *writer) picture(alt string, im *page.Image) {
	w.raw(`<img class="logo" alt="`)
	w.text(alt)
	w.raw(`" src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(png.Encode(im.W, im.H, im.Pixels)) + `">`)
}
