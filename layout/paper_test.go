package layout

import (
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// A length is read as it is written, and in no other way.
func TestBleed(t *testing.T) {
	for b := range Bleed(255) {
		got, ok := BleedOf(b.String())
		if ok != (b <= mostBleed) || ok && got != b {
			t.Errorf("%v is read as %v, %v", b, got, ok)
		}
	}
	for _, s := range []string{"", "mm", "3", "3 mm", "3.0mm", "03mm", ".5mm", "-3mm", "+3mm", "2.55mm", "3MM", "1e0mm", "3.mm"} {
		if b, ok := BleedOf(s); ok {
			t.Errorf("%q is read as %v", s, b)
		}
	}
}

// Bleed and marks leave the page as it is cut as it was; the band goes to the edge of the
// bleed, and no mark into it.
func TestBleedAndMarks(t *testing.T) {
	b, style := read(t, "kyrgyzstan-2008"), brand.Default()
	plain, _ := compose(t, b, style, Options{})
	for _, bleed := range []Bleed{0, 30, 100} {
		p, _ := compose(t, b, style, Options{Bleed: bleed, Marks: true})
		if p.Width != plain.Width || p.Height != plain.Height || p.Bleed != bleed.unit() || p.Margin < p.Bleed+markLen {
			t.Errorf("%v: a sheet of %d × %d with %d and %d round it", bleed, p.Width, p.Height, p.Bleed, p.Margin)
		}
		marks, band := 0, page.Box{}
		for i, it := range p.Items {
			for _, s := range it.Drawing {
				box := boxOf(s.Path)
				if s.Class != "crop" {
					if box.X < -p.Bleed || box.Y < -p.Bleed || box.Right() > p.Width+p.Bleed || box.Bottom() > p.Height+p.Bleed {
						t.Errorf("%v: %s is beyond the bleed", bleed, s.Class)
					}
					if box.W > band.W {
						band = box
					}
					continue
				}
				marks++
				across := box.X >= -p.Bleed && box.Right() <= p.Width+p.Bleed
				along := box.Y >= -p.Bleed && box.Bottom() <= p.Height+p.Bleed
				if across && along || it.Owner != nil || i > 0 {
					t.Errorf("%v: a mark stands at %v, in item %d", bleed, box, i)
				}
			}
		}
		if want := (page.Box{X: -p.Bleed, Y: -p.Bleed, W: p.Width + 2*p.Bleed, H: band.H}); marks != 8 || band != want {
			t.Errorf("%v: %d marks, and a band at %v, want %v", bleed, marks, band, want)
		}
		if got, want := len(p.Items), len(plain.Items)+1; got != want {
			t.Errorf("%v: %d items, want %d", bleed, got, want)
		}
	}
}
