package layout

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/golden"
	"factsheet/internal/page"
	"factsheet/internal/raster"
)

// A photocopier makes every place black or white, by a threshold that dust and drum move
// from place to place: by up to noise either way.
const (
	threshold = 128
	noise     = 40
)

// black is the share of a flat grey that a copy shows black, in percent.
func black(grey uint8) int { return min(max(100*(threshold-int(grey)+noise)/(2*noise), 0), 100) }

// copied makes a photocopy of a grey page, the same each time.
func copied(p *page.Page, width int) raster.Bitmap {
	m := raster.Draw(p, width)
	seed := uint32(1)
	for i := range m.W * m.H {
		seed = seed*1664525 + 1013904223
		v := byte(255)
		if int(m.Pixels[3*i])+int(seed>>16)%(2*noise+1)-noise < threshold {
			v = 0
		}
		m.Pixels[3*i], m.Pixels[3*i+1], m.Pixels[3*i+2] = v, v, v
	}
	return m
}

// darkness is the share of black in a part of a copy, in percent; -1 where it is too
// small to tell.
func darkness(m raster.Bitmap, p *page.Page, b page.Box) int {
	at := func(u page.Unit) int { return int(int64(u) * int64(m.W) / int64(p.Width)) }
	sum, n := 0, 0
	for y := at(b.Y) + 1; y < at(b.Bottom()); y++ {
		for x := at(b.X) + 1; x < at(b.Right()); x++ {
			if n++; m.Pixels[3*(y*m.W+x)] == 0 {
				sum++
			}
		}
	}
	if n < 60 {
		return -1
	}
	return 100 * sum / n
}

// fills gives the darkness on a copy of each fill of bars, by its grey, lightest and darkest
// place; and of each hatch.
func fills(p *page.Page, m raster.Bitmap) (bars map[uint8][2]int, hatches []int) {
	bars = map[uint8][2]int{}
	for _, it := range p.Items {
		for _, s := range it.Drawing {
			b := boxOf(s.Path)
			switch {
			case s.Class == "hatch":
				if d := darkness(m, p, b); d >= 0 {
					hatches = append(hatches, d)
				}
			case s.Fill != nil && (s.Class == "bar" || s.Class == "fill"):
				const in = 3 * page.Pt / 2 // clear of the outline
				d := darkness(m, p, page.Box{X: b.X + in, Y: b.Y + in, W: b.W - 2*in, H: b.H - 2*in})
				if d < 0 {
					continue
				}
				known, ok := bars[s.Fill.R]
				if !ok {
					known = [2]int{d, d}
				}
				bars[s.Fill.R] = [2]int{min(known[0], d), max(known[1], d)}
			}
		}
	}
	return bars, hatches
}

// houses are the brands that pages are copied in: the built-in one, those of the
// examples, and colours at the edges of what passes.
func houses(t *testing.T) map[string]*brand.Brand {
	t.Helper()
	all := map[string]*brand.Brand{"built-in": brand.Default()}
	paths, _ := filepath.Glob("../examples/brands/*/brand.yml")
	for _, path := range paths {
		all[filepath.Base(filepath.Dir(path))] = styleOf(t, path)
	}
	for _, colour := range []string{"#00AEEF", "#FFCC00", "#FF00FF", "#000000", "#777777", "#B00020"} {
		path := filepath.Join(t.TempDir(), "brand.yml")
		if err := os.WriteFile(path, []byte("color: {primary: \""+colour+"\", foreground: \"#777777\"}\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		all[colour] = styleOf(t, path)
	}
	return all
}

// On a photocopy of a grey print the fills of bars are still apart, a hatch is neither
// white nor black, and every letter stands out from what is under it.
func TestPhotocopies(t *testing.T) {
	briefs := golden.Files("../examples/*/*.yaml")
	compared, hatched := 0, 0
	for house, style := range houses(t) {
		for i, path := range briefs {
			forms := filepath.Base(path) == "bars.yaml" // has all of them
			if house == "arabic" || house != "built-in" && !forms && i%4 > 0 {
				continue
			}
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p, _ := compose(t, check(t, src), style, Options{})
			if p == nil { // does not fit in this face
				continue
			}
			p = p.Greyed()
			m := copied(p, 1240) // 150 dots an inch
			where := fmt.Sprintf("%s in %s", path, house)
			bars, hatches := fills(p, m)
			greys := make([]uint8, 0, len(bars))
			for g := range bars {
				greys = append(greys, g)
			}
			slices.Sort(greys)
			for k := 1; k < len(greys); k++ {
				compared++
				if darker, lighter := bars[greys[k-1]], bars[greys[k]]; darker[0] < lighter[1]+12 {
					t.Errorf("%s: the fills of grey %d and %d are %v and %v percent black", where, greys[k-1], greys[k], darker, lighter)
				}
			}
			for _, d := range hatches {
				if hatched++; d < 6 || d > 75 {
					t.Errorf("%s: a hatch is %d percent black", where, d)
				}
			}
			for _, it := range p.Items {
				for _, text := range it.Texts {
					ink := black(text.Color.R)
					if ink < 60 && text.Color != white {
						t.Errorf("%s: %q is %d percent black", where, text.String(), ink)
					}
				}
			}
		}
	}
	if compared < 20 || hatched < 20 {
		t.Errorf("%d pairs of fills and %d hatches were compared", compared, hatched)
	}
}
