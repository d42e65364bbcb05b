// Package charts gives the frames of a chart their scales, and draws their bars.
// go-chart paints the bars; this is the only package that imports it. The words of a
// chart are made elsewhere: it must not know what is said of a claim, where on a page
// a chart stands, nor what a PDF is.
package charts

import (
	"cmp"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// Frame is rows that share one axis.
type Frame struct {
	*content.Frame
	Axis   Axis
	Shared *Shared // nil for a scale that no other chart has
}

// NewFrame gives the rows of a chart their axis.
func NewFrame(f *content.Frame) *Frame {
	if f.Percent {
		return &Frame{Frame: f, Axis: wholeAxis()}
	}
	var claims []*data.Claim
	for _, r := range f.Rows {
		if r.Claim != nil {
			claims = append(claims, r.Claim)
		}
	}
	axis := newAxis(claims, f.Log)
	for _, c := range claims {
		axis.Currency = cmp.Or(axis.Currency, c.Currency())
	}
	return &Frame{Frame: f, Axis: axis}
}

// Alt gives the sentence that stands for the bars of a frame: the rows themselves are
// read in its table. What the brief itself says of the chart comes first. basis tells
// that the subtitle as printed says nothing of the common basis.
func (f *Frame) Alt(c *content.Chart, basis bool, l *locale.Locale) string {
	common := ""
	if basis {
		common = c.Basis
	}
	return locale.Join(content.Sentence(c.Alt), " ",
		l.Charts.Says(f.Dots, len(f.Rows), common, c.Order, f.Axis.label(f.Axis.Min, true, l), f.Axis.label(f.Axis.Max, true, l)))
}
