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
			b = around(b, it.Texts[k].Box())
		}
		if it.Image != nil {
			b = around(b, it.Image.Box)
		}
		if it.Owner != nil {
			b = around(b, it.Owner.Box)
		}
		for e := it.Owner; e != nil; e = e.Parent {
			out[e] = around(out[e], b)
		}
	}
	return out
}

// around is the smallest box round two; one without a size is none.
func around(a, b page.Box) page.Box {
	switch {
	case a.W == 0 && a.H == 0:
		return b
	case b.W == 0 && b.H == 0:
		return a
	}
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return page.Box{X: x, Y: y, W: max(a.Right(), b.Right()) - x, H: max(a.Bottom(), b.Bottom()) - y}
}
