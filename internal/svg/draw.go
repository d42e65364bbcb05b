package svg

import (
	"encoding/base64"

	"factsheet/internal/page"
	"factsheet/internal/png"
)

// ink writes what an item leaves on the page.
func (w *writer) ink(it *page.Item) {
	for i := range it.Drawing {
		w.shape(&it.Drawing[i])
	}
	if im := it.Image; im != nil {
		w.empty("image", "x", milli(im.Box.X), "y", milli(im.Box.Y), "width", milli(im.Box.W), "height", milli(im.Box.H),
			"preserveAspectRatio", "none", "href", "data:image/png;base64,"+base64.StdEncoding.EncodeToString(png.Encode(im.W, im.H, im.Pixels)))
	}
	for i := range it.Texts {
		w.words(&it.Texts[i])
	}
}

// Shapes gives a drawing as elements of SVG, for other writers; paint says how a colour is
// written.
func Shapes(d page.Drawing, paint func(page.Color) string) []byte {
	w := &writer{paint: paint}
	for i := range d {
		w.shape(&d[i])
	}
	return w.out
}

// shape writes one path. A clip is a window of its own: a clipping path would need a name.
func (w *writer) shape(s *page.Shape) {
	if len(s.Path) == 0 || s.Fill == nil && s.Stroke == nil {
		return
	}
	if c := s.Clip; c != nil {
		w.open("svg", "x", milli(c.X), "y", milli(c.Y), "width", milli(c.W), "height", milli(c.H), "viewBox", Box(*c), "overflow", "hidden")
		defer w.close()
	}
	as := []string{"d", path(s.Path), "fill", "none"}
	if s.Fill != nil {
		as[3] = w.paint(*s.Fill)
	}
	if s.Stroke != nil {
		as = append(as, "stroke", w.paint(*s.Stroke), "stroke-width", milli(s.Width), "stroke-miterlimit", "10")
		if len(s.Dash) > 0 {
			dash := ""
			for _, u := range s.Dash {
				dash += milli(u) + " "
			}
			as = append(as, "stroke-dasharray", dash[:len(dash)-1])
		}
	}
	w.empty("path", append(as, "data-mark", s.Class)...)
}

func path(segments []page.Segment) string {
	d := ""
	at := func(x, y page.Unit) string { return milli(x) + " " + milli(y) }
	for _, g := range segments {
		switch g.Op {
		case page.Move:
			d += "M" + at(g.X, g.Y)
		case page.LineTo:
			d += "L" + at(g.X, g.Y)
		case page.Curve:
			d += "C" + at(g.X1, g.Y1) + " " + at(g.X2, g.Y2) + " " + at(g.X, g.Y)
		case page.Rect:
			d += "M" + at(g.X, g.Y) + "h" + milli(g.X1) + "v" + milli(g.Y1) + "h" + milli(-g.X1) + "z"
		case page.Close:
			d += "z"
		}
	}
	return d
}
