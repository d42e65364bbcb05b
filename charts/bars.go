package charts

import (
	"io"
	"math/big"
	"strconv"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"factsheet/internal/page"
)

// extent holds the boxes that go-chart painted for one row, from the zero line to
// the low end, the point and the high end; which there are follows from the form.
type extent struct {
	low, point, high *page.Box
}

// bars lets go-chart paint the frame on a plot of a width and gives the boxes of
// each row, with x from the plot's left end.
func (f *Frame) bars(width page.Unit, onBox func(string)) ([]extent, error) {
	r := &renderer{height: int(width), boxes: map[string]page.Box{}, onBox: onBox}
	var values []chart.Value
	clear := chart.Style{FillColor: drawing.ColorTransparent, StrokeColor: drawing.ColorTransparent}
	add := func(row int, end string, exact *big.Rat) {
		if exact == nil {
			return
		}
		style := clear
		style.ClassName = class(row, end)
		v, _ := exact.Float64()
		values = append(values, chart.Value{Value: v, Style: style})
	}
	for i, row := range f.Rows {
		if row.Claim == nil {
			continue
		}
		low, point, high := row.Claim.Extent()
		add(i, "low", low)
		add(i, "point", point)
		add(i, "high", high)
	}
	out := make([]extent, len(f.Rows))
	if len(values) == 0 {
		return out, nil
	}
	base := 0.0
	if f.Axis.Log {
		base = f.Axis.least
	}
	bar, none := 1000, chart.Box{IsSet: true}
	background := clear
	background.Padding = none
	picture := chart.BarChart{
		Width: 2 * bar * len(values), Height: int(width), DPI: float64(dpi),
		BarWidth: bar, BarSpacing: bar,
		Background: background, Canvas: clear,
		Font:         &truetype.Font{}, // a token: go-chart asks only that there is one
		XAxis:        chart.Hidden(),
		YAxis:        chart.YAxis{Style: chart.Hidden(), Range: &span{axis: f.Axis}},
		UseBaseValue: true, BaseValue: base,
		Bars: values,
	}
	picture.Elements = []chart.Renderable{func(chart.Renderer, chart.Box, chart.Style) {
		for i := range f.Rows {
			out[i] = extent{r.box(class(i, "low")), r.box(class(i, "point")), r.box(class(i, "high"))}
		}
	}}
	err := picture.Render(func(int, int) (chart.Renderer, error) { return r, nil }, io.Discard)
	return out, err
}

func class(row int, end string) string { return "bar-" + strconv.Itoa(row) + "-" + end }

// box gives the box painted under a class, nil for none. Its height means nothing.
func (r *renderer) box(class string) *page.Box {
	b, ok := r.boxes[class]
	if !ok {
		return nil
	}
	return &b
}
