package page

// Mirror turns a page that was placed as one from left to right into one from right to
// left: all that stood at the left stands at the right, as far from the edge. Words and
// pictures are not turned around, nor are codes, which a camera reads.
func (p *Page) Mirror() {
	p.Meta.RightToLeft = true
	for i := range p.Items {
		it := &p.Items[i]
		for k := range it.Texts {
			t := &it.Texts[k]
			t.X = p.Width - t.X - t.Width()
		}
		if it.Code {
			b := it.Owner.Box
			it.Drawing = it.Drawing.Moved(b.mirrored(p.Width).X-b.X, 0)
		} else {
			it.Drawing = it.Drawing.Mirrored(p.Width)
		}
		if it.Image != nil {
			it.Image.Box = it.Image.Box.mirrored(p.Width)
		}
	}
	for i := range p.Links {
		p.Links[i].Box = p.Links[i].Box.mirrored(p.Width)
	}
	for i := range p.Parts {
		p.Parts[i].Box = p.Parts[i].Box.mirrored(p.Width)
	}
	p.Root.mirror(p.Width)
}

// mirrored gives the box on the other side of something of a width.
func (b Box) mirrored(width Unit) Box {
	b.X = width - b.Right()
	return b
}

func (e *Element) mirror(width Unit) {
	if e.Role == Figure {
		e.Box = e.Box.mirrored(width)
	}
	for _, k := range e.Kids {
		if k.Element != nil {
			k.Element.mirror(width)
		}
	}
}

// Mirrored gives the drawing with its left and right changed on something of a width.
func (d Drawing) Mirrored(width Unit) Drawing {
	if len(d) == 0 {
		return d
	}
	out := make(Drawing, len(d))
	for i, s := range d {
		path := make([]Segment, len(s.Path))
		for k, g := range s.Path {
			switch g.Op {
			case Rect:
				g.X = width - g.X - g.X1
			case Curve:
				g.X, g.X1, g.X2 = width-g.X, width-g.X1, width-g.X2
			case Move, LineTo:
				g.X = width - g.X
			}
			path[k] = g
		}
		s.Path = path
		if s.Clip != nil {
			c := s.Clip.mirrored(width)
			s.Clip = &c
		}
		out[i] = s
	}
	return out
}
