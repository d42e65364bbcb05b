package layout

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestSpeechMovesNothing: what a screen reader is told changes no ink, and each place
// is one phrase, whatever lines it runs over.
func TestSpeechMovesNothing(t *testing.T) {
	phrases := 0
	rapid.Check(t, func(t *rapid.T) {
		b := check(t, []byte(generate(t)))
		plain, found := compose(t, b, brand.Default(), Options{})
		if found.Failed() {
			return
		}
		told := *b
		told.Abbreviations = map[string]string{}
		for range rapid.IntRange(1, 4).Draw(t, "abbreviations") {
			short := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 3).Draw(t, "short"), " ")
			told.Abbreviations[short] = "expanded " + short
		}
		told.Sources = nil
		for _, src := range b.Sources {
			s := *src
			s.Language = rapid.SampledFrom([]string{"", "ky", "fr"}).Draw(t, "language")
			told.Sources = append(told.Sources, &s)
		}
		p, found := compose(t, &told, brand.Default(), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		got, want := glyphs(p), glyphs(plain)
		if len(got) != len(want) {
			t.Fatalf("%d glyphs, %d without", len(got), len(want))
		}
		for i := range got {
			if got[i].what != want[i].what || abs(got[i].x-want[i].x) > 20 { // two hundredths of a point
				t.Fatalf("glyph %d is %v, without %v", i, got[i], want[i])
			}
		}
		var walk func(e *page.Element)
		walk = func(e *page.Element) {
			if e.Role == page.Span {
				phrases++
				words := ""
				for _, text := range p.Items[e.Kids[0].Item-1].Texts {
					words += text.String()
				}
				if e.Expansion != "" && e.Expansion != "expanded "+strings.NewReplacer("  ", " ", "\u00ad", "").Replace(words) {
					t.Fatalf("%q stands for %q", words, e.Expansion)
				}
			}
			for _, k := range e.Kids {
				if k.Element != nil {
					walk(k.Element)
				}
			}
		}
		walk(p.Root)
	})
	if phrases < 20 {
		t.Errorf("%d phrases were seen: this test proves little", phrases)
	}
}

type glyph struct {
	what string
	x    page.Unit
}

// glyphs gives every glyph with its place.
func glyphs(p *page.Page) (out []glyph) {
	for _, it := range p.Items {
		for _, t := range it.Texts {
			for k := t.From; k < t.To; k++ {
				x := t.X + page.Unit(k-t.From)*t.Tracking
				if k > t.From {
					x += page.Unit(t.Run.Width(t.From, k, int32(t.Size))) + page.Unit(int(t.Run.Glyphs[k-1].Kern)*int(t.Size)/t.Run.Face.UnitsPerEm)
				}
				out = append(out, glyph{fmt.Sprint(t.Run.Glyphs[k].ID, t.Size, t.Color, t.Y), x})
			}
		}
	}
	return out
}

func abs(u page.Unit) page.Unit { return max(u, -u) }
