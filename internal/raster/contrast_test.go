package raster_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
	"factsheet/internal/raster"
	"factsheet/layout"
)

// hidden finds texts whose letters do not stand out in the picture of a page: where
// a letter covers a pixel, the pixel has 4.5:1 against what it is without the
// letters, 3:1 from 18 points.
func hidden(p *page.Page, width int) (out []string) {
	whole, bare := raster.Draw(p, width), raster.Draw(apart(p, true), width)
	letters := raster.Draw(apart(p, false), width) // black on white
	pixel := func(u page.Unit, most int) int {
		return int(min(max(int64(u)*int64(width)/int64(p.Width), 0), int64(most)))
	}
	for _, it := range p.Items {
		for _, t := range it.Texts {
			if strings.TrimSpace(t.String()) == "" {
				continue
			}
			least := 4.5
			if t.Size >= 18*page.Pt {
				least = 3
			}
			seen, worst := 0, 21.0
			for y := pixel(t.Y-t.Size, whole.H); y < pixel(t.Y+t.Size/4, whole.H); y++ {
				for x := pixel(t.X, whole.W); x < pixel(t.X+t.Width(), whole.W); x++ {
					if at := 3 * (y*whole.W + x); letters.Pixels[at] < 8 {
						seen++
						worst = min(worst, ratio(whole.Pixels[at:], bare.Pixels[at:]))
					}
				}
			}
			if seen == 0 || worst < least {
				out = append(out, fmt.Sprintf("%q: of %d pixels the worst has %.1f:1", t.String(), seen, worst))
			}
		}
	}
	return out
}

// apart gives the page without its texts, or its texts alone in black.
func apart(p *page.Page, bare bool) *page.Page {
	q := page.New(p.Width, p.Height, page.Meta{})
	for _, it := range p.Items {
		if bare {
			q.Items = append(q.Items, page.Item{Drawing: it.Drawing, Image: it.Image})
			continue
		}
		for _, t := range it.Texts {
			t.Color = page.Color{}
			q.Items = append(q.Items, page.Item{Texts: []page.Text{t}})
		}
	}
	return q
}

func ratio(a, b []byte) float64 {
	luminance := func(px []byte) float64 {
		linear := func(v byte) float64 {
			s := float64(v) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(px[0]) + 0.7152*linear(px[1]) + 0.0722*linear(px[2])
	}
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

// TestHidden: the test of pixels sees what a reader cannot.
func TestHidden(t *testing.T) {
	const pt = page.Pt
	white, brand, pale := page.Color{R: 255, G: 255, B: 255}, page.Color{R: 11, G: 74, B: 111}, page.Color{R: 140, G: 140, B: 140}
	band := func(w, h page.Unit, c page.Color) page.Drawing {
		return page.Drawing{page.FilledRect("band", page.Box{W: w, H: h}, c)}
	}
	for _, c := range []struct {
		name        string
		bad         bool
		color       page.Color
		size        page.Unit
		under, over page.Drawing
	}{
		{"white on white", true, white, 12 * pt, nil, nil},
		{"white on a band", false, white, 12 * pt, band(200*pt, 40*pt, brand), nil},
		{"white beyond the band's edge", true, white, 12 * pt, band(40*pt, 40*pt, brand), nil},
		{"white under the band", true, white, 12 * pt, band(200*pt, 10*pt, brand), nil},
		{"pale and small", true, pale, 12 * pt, nil, nil},
		{"pale and large", false, pale, 18 * pt, nil, nil},
		{"painted over", true, brand, 12 * pt, nil, band(60*pt, 40*pt, white)},
	} {
		p := page.New(200*pt, 40*pt, page.Meta{})
		p.Ornament(c.under)
		run := fonts.SourceSans().Face(fonts.Regular).Shape("What we do not know", 0)
		p.Paragraph().Text(page.Text{Run: run, To: len(run.Glyphs), X: 10 * pt, Y: 24 * pt, Size: c.size, Color: c.color})
		p.Ornament(c.over)
		if found := hidden(p, 900); len(found) > 0 != c.bad {
			t.Errorf("%s: %q", c.name, found)
		}
	}
}

// narrowPanel is a brief whose panel of gaps has one column and large type, so that
// its heading takes two lines.
const narrowPanel = `schema: factsheet/v1
brief: {title: People, date: 2024-05-01}
measures:
  m: {label: People, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: record}
claims:
  c: {source: {author: One}, measure: m, value: 10}
points: ["One says {c}.", "And {c} again."]
gaps: {g: Who they are.}
`

// TestLettersStandOut looks at the pixels of every example and of a page whose
// white heading has two lines.
func TestLettersStandOut(t *testing.T) {
	pages := placed(t)
	draft, _ := data.Decode("brief.yaml", []byte(narrowPanel), nil)
	brief, found := draft.Check()
	if found.Failed() {
		t.Fatal(found)
	}
	words, _ := locale.Find(brief.Language)
	said, found := content.Of(brief, words, brand.Default())
	if found.Failed() {
		t.Fatal(found)
	}
	narrow, _, found := layout.Compose(said, brand.Default(), words, layout.Options{})
	if found.Failed() {
		t.Fatal(found)
	}
	pages["the narrow panel"] = narrow
	for name, p := range pages {
		for _, fault := range hidden(p, 1800) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}
