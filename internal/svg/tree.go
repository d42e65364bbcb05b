package svg

import "factsheet/internal/page"

// ariaOf is the role of an element in the words of ARIA, "" for one that has none.
func ariaOf(r page.Role) string {
	switch r {
	case page.H1, page.H2, page.H3:
		return "heading"
	case page.L:
		return "list"
	case page.LI:
		return "listitem"
	case page.TableRole:
		return "table"
	case page.TR:
		return "row"
	case page.TH:
		return "rowheader"
	case page.TD:
		return "cell"
	case page.Figure:
		return "img"
	}
	return ""
}

// isBlock reports whether elements of a role say where they are.
func isBlock(r page.Role) bool {
	switch r {
	case page.H1, page.H2, page.H3, page.P, page.L, page.LI, page.TableRole, page.TR, page.Figure, page.Note:
		return true
	}
	return false
}

// boxes gives, for every element with ink, the box round all of it.
func boxes(p *page.Page) map[*page.Element]page.Box {
	out := map[*page.Element]page.Box{}
	for i := range p.Items {
		it := &p.Items[i]
		var b page.Box
		for k := range it.Texts {
			b = b.Around(it.Texts[k].Box())
		}
		if it.Image != nil {
			b = b.Around(it.Image.Box)
		}
		if it.Owner != nil {
			b = b.Around(it.Owner.Box)
		}
		for e := it.Owner; e != nil; e = e.Parent {
			out[e] = out[e].Around(b)
		}
	}
	return out
}
