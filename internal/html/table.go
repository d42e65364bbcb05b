package html

import (
	"fmt"
	"strconv"
	"strings"

	"factsheet/charts"
	"factsheet/internal/page"
	"factsheet/internal/svg"
)

// table writes rows: what a row is called, its number and, in a chart, the bar beside it.
func (w *writer) table(e *page.Element) {
	var rows []bar
	if e.Class == "rows" && len(w.axes) > 0 {
		rows, w.axes = w.axes[0].rows, w.axes[1:]
	}
	w.open("table", "class", e.Class)
	n := 0
	for _, k := range e.Kids {
		if k.Element == nil {
			continue
		}
		var b bar
		if n < len(rows) {
			b = rows[n]
		}
		n++
		w.row(k.Element, b)
	}
	w.close()
}

func (w *writer) row(e *page.Element, b bar) {
	class := ""
	if b.unlike {
		class = "unlike"
	}
	if b.depth > 0 {
		class += " part"
	}
	w.open("tr", "class", strings.TrimSpace(class), "data-of", e.Of)
	value := true
	for _, k := range e.Kids {
		c := k.Element
		if c == nil {
			continue
		}
		look := w.lookOf(c)
		switch {
		case c.Role == page.TH:
			w.open("th", "scope", "row", "class", strings.TrimSpace(look.class()))
			w.inside(c, look)
		case value:
			value = false
			w.open("td", "class", "value"+look.class())
			w.drawing(b.drawing, b.box, "aria-hidden", "true", "class", "bar")
			w.open("span")
			w.inside(c, look)
			w.close()
		default:
			w.open("td", "class", "facet"+look.class())
			w.inside(c, look)
		}
		w.close()
	}
	w.close()
}

// bar is the drawing of a row, for any width.
type bar struct {
	drawing page.Drawing
	box     page.Box
	depth   int  // how many wholes stand above the row
	unlike  bool // what comes after it cannot be compared
}

// axis is what rows share.
type axis struct {
	ticks []charts.Tick
	rows  []bar
}

// The bars of all charts are drawn on a plot of one width, so that they keep the scale
// that they share; the browser fits them to the room there is.
const (
	plot  = 200 * page.Pt
	after = 5 * page.Pt // for what reaches over the end of the scale
)

var barSize = charts.Size{Bar: 11 * page.Pt, Edge: 2800}

// axesOf gives the axes of a chart, in order.
func (w *writer) axesOf(frames []*charts.Frame) (all []axis) {
	for _, f := range frames {
		if f.Lone != nil {
			continue
		}
		tracks, err := f.Draw(plot, plot+after, barSize, w.palette)
		if err != nil {
			panic("html: go-chart refuses a checked chart: " + err.Error())
		}
		a := axis{ticks: f.Axis.Ticks(plot, w.loc)}
		for i, t := range tracks {
			drawing, from := append(t.Grid[:len(t.Grid):len(t.Grid)], t.Marks...), -page.Pt
			if w.page.Meta.RightToLeft {
				drawing, from = drawing.Mirrored(plot), -after
			}
			a.rows = append(a.rows, bar{
				drawing: drawing, box: page.Box{X: from, W: plot + after + page.Pt, H: t.Height},
				depth: f.Rows[i].Depth, unlike: f.Rows[i].Unlike,
			})
		}
		all = append(all, a)
	}
	return all
}

// figure writes a drawing with the words that stand for it. Of the bars of a chart it is
// the scale alone: they stand in the rows.
func (w *writer) figure(e *page.Element) {
	if e.Parent == w.page.Root && len(w.axes) > 0 {
		w.open("div", "class", "axis", "role", "img", "aria-label", e.Alt)
		w.open("div")
		for _, t := range w.axes[0].ticks {
			w.element("span", t.Label, "style", "inset-inline-start:"+percent(t.X+page.Pt, plot+after+page.Pt))
		}
		w.close()
		w.close()
		return
	}
	for _, k := range e.Kids {
		if k.Item == 0 {
			continue
		}
		it := &w.page.Items[k.Item-1]
		if it.Image != nil {
			w.picture(e.Alt, it.Image)
			continue
		}
		w.drawing(it.Drawing, e.Box, "role", "img", "aria-label", e.Alt, "width", px(e.Box.W), "height", px(e.Box.H))
	}
}

// drawing writes a drawing in the colours of the style sheet; nothing for an empty one.
func (w *writer) drawing(d page.Drawing, box page.Box, attributes ...string) {
	if len(d) == 0 {
		return
	}
	w.open("svg", append([]string{"viewBox", svg.Box(box)}, attributes...)...)
	w.out = append(w.out, svg.Shapes(d, func(c page.Color) string {
		if name := w.paints[c]; name != "" {
			return "var(--" + name + ")"
		}
		return svg.Color(c)
	})...)
	w.close()
}

// px gives a length in CSS pixels, to the nearest; they are three quarters of a point.
func px(u page.Unit) string { return strconv.Itoa(int(u*4+1500) / 3000) }

// percent gives the part of a length, in hundredths of a percent.
func percent(u, of page.Unit) string {
	n := int64(u) * 10000 / int64(of)
	return fmt.Sprintf("%d.%02d%%", n/100, n%100)
}
