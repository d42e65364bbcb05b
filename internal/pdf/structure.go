package pdf

import (
	"slices"
	"strings"

	"factsheet/internal/page"
)

// tags is the structure tree as it will be written: the elements that have
// content, with their object numbers, and the marked content of each.
type tags struct {
	elements []*page.Element // in reading order
	number   map[*page.Element]int
	owners   []*page.Element // by number of marked content
	content  []int           // by item: its marked content, -1 for none
}

// newTags numbers the elements of a page. An element without content is left
// out, but for the cells of a table, which keep its columns in place.
func newTags(w *file, p *page.Page) *tags {
	t := &tags{number: make(map[*page.Element]int, 256), content: make([]int, len(p.Items))}
	last := -1 // the item drawn last
	for i := range p.Items {
		it := &p.Items[i]
		t.content[i] = -1
		if !inked(it) {
			continue
		}
		if it.Owner != nil {
			if last < 0 || p.Items[last].Owner != it.Owner { // else both are one stretch
				t.owners = append(t.owners, it.Owner)
			}
			t.content[i] = len(t.owners) - 1
		}
		last = i
	}
	t.keep(p, p.Root)
	for _, e := range t.elements {
		t.number[e] = w.reserve()
	}
	return t
}

// keep gathers e and what is under it, and reports whether there is any content.
func (t *tags) keep(p *page.Page, e *page.Element) bool {
	at := len(t.elements)
	t.elements = append(t.elements, e)
	kept := e.Role == page.TH || e.Role == page.TD
	for _, k := range e.Kids {
		switch {
		case k.Element != nil:
			kept = t.keep(p, k.Element) || kept
		case k.Item > 0:
			kept = t.content[k.Item-1] >= 0 || kept
		}
	}
	if !kept {
		t.elements = t.elements[:at]
	}
	return kept
}

// contentOf is the number of an item's marked content.
func (t *tags) contentOf(item int) int { return t.content[item] }

// inked reports whether an item leaves anything on the page.
func inked(it *page.Item) bool {
	for i := range it.Texts {
		if it.Texts[i].From < it.Texts[i].To {
			return true
		}
	}
	for i := range it.Drawing {
		if s := &it.Drawing[i]; len(s.Path) > 0 && (s.Fill != nil || s.Stroke != nil) {
			return true
		}
	}
	return it.Image != nil
}

// structure writes the structure tree and gives its root.
func (w *file) structure(p *page.Page, t *tags, sheet int, annotations []int) int {
	root := w.reserve()
	var notes []*page.Element
	for _, e := range t.elements {
		parent, known := t.number[e.Parent]
		if !known {
			parent = root
		}
		w.element(p, t, e, parent, sheet, annotations)
		if e.ID != "" {
			notes = append(notes, e)
		}
	}

	parents := w.reserve()
	d := w.open(parents).s("/Nums[0[")
	for i, e := range t.owners {
		if i > 0 {
			d.s(" ")
		}
		d.ref(t.number[e])
	}
	d.s("]")
	for i := range annotations {
		d.int(i + 1).s(" ").ref(t.number[p.Links[i].Owner]).s(" ")
	}
	d.s("]")
	w.close()

	ids := 0
	if len(notes) > 0 {
		slices.SortFunc(notes, func(a, b *page.Element) int { return strings.Compare(a.ID, b.ID) })
		ids = w.reserve()
		d := w.open(ids).s("/Limits[").text(notes[0].ID).text(notes[len(notes)-1].ID).s("]/Names[")
		for _, e := range notes {
			d.text(e.ID).ref(t.number[e]).s(" ")
		}
		d.s("]")
		w.close()
	}

	d = w.open(root).s("/Type/StructTreeRoot/K ").ref(t.number[p.Root])
	d.s("/ParentTree ").ref(parents).s("/ParentTreeNextKey ").int(len(annotations) + 1)
	if ids > 0 {
		d.s("/IDTree<</Kids[").ref(ids).s("]>>")
	}
	w.close()
	return root
}

// element writes one structure element.
func (w *file) element(p *page.Page, t *tags, e *page.Element, parent, sheet int, annotations []int) {
	d := w.open(t.number[e]).s("/S/").s(string(e.Role)).s("/P ").ref(parent)
	for _, entry := range [...]struct{ key, value string }{{"/ID", e.ID}, {"/Lang", e.Lang}, {"/Alt", e.Alt}, {"/E", e.Expansion}} {
		if entry.value != "" {
			d.s(entry.key).text(entry.value)
		}
	}
	switch e.Role {
	case page.TH:
		d.s("/A<</O/Table/Scope/Row>>")
	case page.Figure:
		d.s("/A<</O/Layout/Placement/Block/BBox").box(e.Box, p.Height).s(">>")
	case page.Document:
		if p.Meta.RightToLeft {
			d.s("/A<</O/Layout/WritingMode/RlTb>>")
		}
	case page.L:
		if numbering := t.numbering(p, e); numbering != "" {
			d.s("/A<</O/List/ListNumbering/").s(numbering).s(">>")
		}
	}
	d.s("/Pg ").ref(sheet).s("/K[")
	start, before := len(d.b), -1
	for _, k := range e.Kids {
		mark := len(d.b)
		if mark > start {
			d.s(" ")
		}
		switch {
		case k.Element != nil && t.number[k.Element] > 0:
			d.ref(t.number[k.Element])
		case k.Item > 0 && t.content[k.Item-1] > before:
			before = t.content[k.Item-1]
			d.int(before)
		case k.Link > 0:
			d.s("<</Type/OBJR/Obj ").ref(annotations[k.Link-1]).s(">>")
		default:
			d.b = d.b[:mark]
		}
	}
	d.s("]")
	w.close()
}

// numbering says how a list's items are labelled: by its first label, if there is one.
func (t *tags) numbering(p *page.Page, list *page.Element) string {
	for _, li := range list.Kids {
		if li.Element == nil || len(li.Element.Kids) == 0 {
			continue
		}
		label := li.Element.Kids[0].Element
		if label == nil || label.Role != page.Lbl || t.number[label] == 0 {
			return ""
		}
		for _, k := range label.Kids {
			if k.Item > 0 && len(p.Items[k.Item-1].Texts) > 0 {
				if s := p.Items[k.Item-1].Texts[0].String(); s != "" && s[0] >= '0' && s[0] <= '9' {
					return "Decimal"
				}
			}
		}
		return "Disc"
	}
	return ""
}
