package conformance

import (
	"fmt"
	"path/filepath"
	"testing"

	"factsheet/data"
	"factsheet/data/value"
)

// The gallery shows every form, word, qualifier, interval, kind, basis and mark.
func TestGalleryShowsAll(t *testing.T) {
	files, _ := filepath.Glob("examples/gallery/*.yaml")
	seen := map[string]bool{}
	for _, file := range files {
		brief, found := data.Read(file, read(t, file).Source(file))
		if brief == nil {
			t.Fatal(said(found, nil))
		}
		for _, c := range brief.Claims {
			v := c.Value
			seen[fmt.Sprint("form ", v.Form)] = true
			seen[fmt.Sprint("word ", v.Word)] = true
			seen[fmt.Sprint("qualifier ", v.Qualifier)] = true
			seen[fmt.Sprint("interval ", v.Interval)] = true
			seen[fmt.Sprint("basis ", c.Basis)] = true
			if c.Measure != nil {
				seen[fmt.Sprint("kind ", c.Measure.Kind)] = true
			}
			for _, n := range []*value.Number{v.Low, v.Point, v.High} {
				if n != nil {
					seen[fmt.Sprint("multiplier ", n.Multiplier)] = true
					seen[fmt.Sprint("fraction ", n.Den != 0)] = true
					seen[fmt.Sprint("negative ", n.Negative)] = true
				}
			}
			seen[fmt.Sprint("derived ", c.Derived)] = true
			seen[fmt.Sprint("part ", c.PartOf != nil)] = true
		}
		for _, chart := range brief.Charts {
			seen[fmt.Sprint("order ", chart.Order)] = true
			seen[fmt.Sprint("log ", chart.Log)] = true
			seen[fmt.Sprint("dots ", chart.Dots())] = true
			seen[fmt.Sprint("compare ", chart.Compare)] = true
			seen[fmt.Sprint("gaps ", len(chart.Gaps) > 0)] = true
		}
	}
	var missing []string
	want := func(name string, n int) {
		for i := range n {
			if key := fmt.Sprint(name, " ", i); !seen[key] {
				missing = append(missing, key)
			}
		}
	}
	want("form", int(value.FormStatement)+1)
	want("word", int(value.Rarely)+1)
	want("qualifier", int(value.Estimated)+1)
	want("interval", int(value.IntervalMargin)+1)
	want("multiplier", int(value.Billion)+1)
	want("order", int(data.OrderYear)+1)
	want("compare", int(data.Separate)+1)
	for k := data.Count; k <= data.Change; k++ {
		if !seen["kind "+k.String()] {
			missing = append(missing, "kind "+k.String())
		}
	}
	for b := data.Record; b <= data.Belief; b++ {
		if !seen["basis "+b.String()] {
			missing = append(missing, "basis "+b.String())
		}
	}
	for _, what := range []string{"fraction", "negative", "derived", "part", "log", "dots", "gaps"} {
		if !seen[what+" true"] {
			missing = append(missing, what)
		}
	}
	if missing != nil {
		t.Errorf("examples/gallery does not show %q", missing)
	}
}
