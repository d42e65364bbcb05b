package page

// leastClick is the width and height that a finger or a shaking hand needs.
const leastClick = 12 * Pt

// WidenLinks makes every link at least 12 points wide and high, as far as no other
// link is in the way: two that are near share what lies between them.
func (p *Page) WidenLinks() {
	wide := make([]Box, len(p.Links))
	for i := range p.Links {
		b := p.Links[i].Box
		dx, dy := max(leastClick-b.W+1, 0)/2, max(leastClick-b.H+1, 0)/2
		left, right := max(b.X-dx, 0), min(b.Right()+dx, p.Width)
		top, bottom := max(b.Y-dy, 0), min(b.Bottom()+dy, p.Height)
		for j := range p.Links {
			o := p.Links[j].Box
			switch near := leastClick; {
			case i == j || o.Y >= bottom+near || o.Bottom() <= top-near:
			case o.X >= b.Right():
				right = min(right, b.Right()+(o.X-b.Right())/2)
			case o.Right() <= b.X:
				left = max(left, b.X-(b.X-o.Right())/2)
			case o.Y >= b.Bottom():
				bottom = min(bottom, b.Bottom()+(o.Y-b.Bottom())/2)
			case o.Bottom() <= b.Y:
				top = max(top, b.Y-(b.Y-o.Bottom())/2)
			}
		}
		wide[i] = Box{left, top, right - left, bottom - top}
	}
	for i := range p.Links {
		p.Links[i].Box = wide[i]
	}
}
