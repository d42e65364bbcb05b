package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"factsheet/internal/diag"
)

// TestMirror: what stands so far from the left edge stands so far from the right one, and
// twice mirrored is as before. The squares of a code stay as they are to one another.
func TestMirror(t *testing.T) {
	build := func() *Page {
		p := New(100*Pt, 200*Pt, Meta{})
		p.Part("masthead", Box{X: 10 * Pt, W: 20 * Pt, H: 9 * Pt})
		clip := Box{X: 5 * Pt, Y: Pt, W: 20 * Pt, H: 3 * Pt}
		bars := Drawing{
			FilledRect("bar", Box{X: 10 * Pt, Y: 20 * Pt, W: 30 * Pt, H: 5 * Pt}, Color{}),
			{Class: "dot", Clip: &clip, Path: []Segment{{Op: Move, X: Pt}, {Op: Curve, X1: 2 * Pt, X2: 3 * Pt, X: 4 * Pt}, {Op: LineTo, X: 9 * Pt}, {Op: Close}}},
		}
		p.Figure(diag.Pos{}, "bars", Box{X: 10 * Pt, Y: 20 * Pt, W: 30 * Pt, H: 5 * Pt}, bars, word("20"))
		p.Code(diag.Pos{}, "code", Box{X: 60 * Pt, W: 20 * Pt, H: 20 * Pt}, Drawing{FilledRect("qr", Box{X: 62 * Pt, W: Pt, H: Pt}, Color{})})
		p.Paragraph().Link("https://example.org", "a link").Text(word("words"))
		p.Emblem(&Image{Box: Box{X: 3 * Pt, W: 10 * Pt, H: 10 * Pt}})
		return p
	}
	p := build()
	p.Mirror()
	bar, figure := p.Items[0].Drawing[0].Path[0], p.Root.Kids[0].Element.Box
	if bar.X != 60*Pt || figure.X != 60*Pt || figure.W != 30*Pt {
		t.Errorf("the bar is at %d, its figure at %v", bar.X, figure)
	}
	if label := p.Items[0].Texts[0]; label.X != 90*Pt-label.Width() {
		t.Errorf("the label is at %d", label.X)
	}
	if code := p.Items[1].Drawing[0].Path[0]; code.X != 22*Pt || p.Root.Kids[1].Element.Box.X != 20*Pt {
		t.Errorf("a square of the code is at %d, want two points from the left of %v", code.X, p.Root.Kids[1].Element.Box)
	}
	if link := p.Links[0].Box; link.X != p.Items[2].Texts[0].X {
		t.Errorf("the link is at %d, its words at %d", link.X, p.Items[2].Texts[0].X)
	}
	if image := p.Items[3].Image.Box; image.X != 87*Pt {
		t.Errorf("the image is at %d", image.X)
	}
	if part := p.Parts[0].Box; part.X != 70*Pt || part.W != 20*Pt {
		t.Errorf("a part is at %v", part)
	}
	if !p.Meta.RightToLeft {
		t.Error("the page does not say that it runs from right to left")
	}
	p.Mirror()
	same := build()
	same.Meta.RightToLeft = true
	for i := range same.Items {
		if d := cmp.Diff(same.Items[i].Drawing, p.Items[i].Drawing); d != "" {
			t.Errorf("item %d, twice mirrored: %s", i, d)
		}
		for k, text := range same.Items[i].Texts {
			if got := p.Items[i].Texts[k].X; got != text.X {
				t.Errorf("text %d of item %d is at %d, was at %d", k, i, got, text.X)
			}
		}
	}
}
