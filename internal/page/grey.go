package page

// Greyed gives the page as a printer without colours shows it, pictures too. Nothing
// else of it is another.
func (p *Page) Greyed() *Page {
	grey := *p
	grey.Items = make([]Item, len(p.Items))
	for i, it := range p.Items {
		it.Texts = append([]Text(nil), it.Texts...)
		for k := range it.Texts {
			it.Texts[k].Color = it.Texts[k].Color.Grey()
		}
		it.Drawing = append(Drawing(nil), it.Drawing...)
		for k := range it.Drawing {
			s := &it.Drawing[k]
			s.Fill, s.Stroke = greyOf(s.Fill), greyOf(s.Stroke)
		}
		if it.Image != nil {
			im := *it.Image
			im.Pixels = make([]byte, len(it.Image.Pixels))
			for k := 0; k+2 < len(im.Pixels); k += 3 {
				c := Color{it.Image.Pixels[k], it.Image.Pixels[k+1], it.Image.Pixels[k+2]}.Grey()
				im.Pixels[k], im.Pixels[k+1], im.Pixels[k+2] = c.R, c.G, c.B
			}
			it.Image = &im
		}
		grey.Items[i] = it
	}
	return &grey
}

func greyOf(c *Color) *Color {
	if c == nil {
		return nil
	}
	g := c.Grey()
	return &g
}

// Grey is the grey that a colour becomes, by the weights that PDF has for it (ISO
// 32000-1, 10.3.3).
func (c Color) Grey() Color {
	v := uint8((30*int(c.R) + 59*int(c.G) + 11*int(c.B) + 50) / 100)
	return Color{v, v, v}
}
