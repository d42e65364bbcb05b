package charts

import (
	"io"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"factsheet/internal/page"
)

// dpi makes one of go-chart's integer pixels a thousandth of a point.
const dpi = 72 * int(page.Pt)

// renderer takes what go-chart paints. go-chart draws upright bars; the renderer
// lies them down by swapping the axes, so that a value grows to the right. It
// keeps the box of everything painted under a class name; the shapes are made of
// those boxes once go-chart runs the chart's elements.
type renderer struct {
	height int // of go-chart's picture, which is the width of ours
	class  string
	path   page.Box
	open   bool
	boxes  map[string]page.Box
	onBox  func(class string) // tests look at who calls
}

// at turns a point of go-chart's picture into one of ours.
func (r *renderer) at(x, y int) (page.Unit, page.Unit) {
	return page.Unit(r.height - y), page.Unit(x)
}

func (r *renderer) MoveTo(x, y int) {
	if !r.open {
		px, py := r.at(x, y)
		r.path, r.open = page.Box{X: px, Y: py}, true
		return
	}
	r.LineTo(x, y)
}

func (r *renderer) LineTo(x, y int) {
	if !r.open {
		r.MoveTo(x, y)
		return
	}
	px, py := r.at(x, y)
	right, bottom := max(r.path.Right(), px), max(r.path.Bottom(), py)
	r.path.X, r.path.Y = min(r.path.X, px), min(r.path.Y, py)
	r.path.W, r.path.H = right-r.path.X, bottom-r.path.Y
}

func (r *renderer) FillStroke() {
	if r.class != "" {
		r.boxes[r.class] = r.path
		if r.onBox != nil {
			r.onBox(r.class)
		}
	}
	r.open = false
}

func (r *renderer) Fill()                 { r.FillStroke() }
func (r *renderer) Stroke()               { r.FillStroke() }
func (r *renderer) Close()                {}
func (r *renderer) ResetStyle()           { r.class = "" }
func (r *renderer) SetClassName(c string) { r.class = c }
func (r *renderer) GetDPI() float64       { return float64(dpi) }
func (r *renderer) Save(io.Writer) error  { return nil }

// Colours, strokes, text and curves are the business of marks.go and of layout;
// go-chart is asked for boxes alone, with its axes and title off.
func (r *renderer) SetDPI(float64)                     {}
func (r *renderer) SetStrokeColor(drawing.Color)       {}
func (r *renderer) SetFillColor(drawing.Color)         {}
func (r *renderer) SetStrokeWidth(float64)             {}
func (r *renderer) SetStrokeDashArray([]float64)       {}
func (r *renderer) QuadCurveTo(_, _, x, y int)         { r.LineTo(x, y) }
func (r *renderer) ArcTo(_, _ int, _, _, _, _ float64) {}
func (r *renderer) Circle(float64, int, int)           {}
func (r *renderer) SetFont(*truetype.Font)             {}
func (r *renderer) SetFontColor(drawing.Color)         {}
func (r *renderer) SetFontSize(float64)                {}
func (r *renderer) Text(string, int, int)              {}
func (r *renderer) MeasureText(string) (b chart.Box)   { return }
func (r *renderer) SetTextRotation(float64)            {}
func (r *renderer) ClearTextRotation()                 {}

// span is the axis as a chart.Range: from zero, or on a true log scale.
type span struct {
	axis   Axis
	domain int
}

func (s *span) String() string          { return "" }
func (s *span) IsZero() bool            { return false }
func (s *span) GetMin() float64         { return s.axis.least }
func (s *span) SetMin(float64)          {}
func (s *span) GetMax() float64         { return s.axis.most }
func (s *span) SetMax(float64)          {}
func (s *span) GetDelta() float64       { return s.axis.most - s.axis.least }
func (s *span) GetDomain() int          { return s.domain }
func (s *span) SetDomain(d int)         { s.domain = d }
func (s *span) IsDescending() bool      { return false }
func (s *span) Translate(v float64) int { return s.axis.place(v, s.domain) }
