package svg

import "factsheet/internal/page"

// roles are those of elements, in the words of ARIA.
var roles = map[page.Role]string{
	page.H1: "heading", page.H2: "heading", page.H3: "heading", page.L: "list", page.LI: "listitem",
	page.TableRole: "table", page.TR: "row", page.TH: "rowheader", page.TD: "cell", page.Figure: "img",
}

// blocks are the elements that say where they are.
var blocks = map[page.Role]bool{
	page.H1: true, page.H2: true, page.H3: true, page.P: true, page.L: true, page.LI: true,
	page.TableRole: true, page.TR: true, page.Figure: true, page.Note: true,
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
