package charts

import (
	"fmt"
	"testing"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/page"
	"factsheet/internal/raster"
)

// perPoint is how many pixels of a drawn track a point has.
const perPoint = 5

// ink draws a track and gives how much ink each column of its pixels holds, from
// white at 0.
func ink(t page.Drawing, width, height page.Unit) []int {
	p := page.New(width, height, page.Meta{})
	p.Ornament(t)
	m := raster.Draw(p, int(width/page.Pt)*perPoint)
	columns := make([]int, m.W)
	for i := range m.W * m.H {
		r, g, b := int(m.Pixels[3*i]), int(m.Pixels[3*i+1]), int(m.Pixels[3*i+2])
		columns[i%m.W] += 255 - (299*r+587*g+114*b)/1000
	}
	return columns
}

// TestDarkestAtTheNumber looks at the pixels of every form with every basis: nowhere
// in a row is there more ink than where a number that is printed stands, and at the
// ends of an interval, which are no such numbers, there is less.
func TestDarkestAtTheNumber(t *testing.T) {
	forms := []struct {
		name    string
		value   value.Value
		numbers []int // that are printed
		ends    []int // of an interval
	}{
		{"point", value.Value{Point: num("100")}, []int{100}, nil},
		{"interval", value.Value{Form: value.FormInterval, Low: num("40"), Point: num("100"), High: num("130")}, []int{100}, []int{40, 130}},
		{"wide interval", value.Value{Form: value.FormInterval, Low: num("20"), Point: num("60"), High: num("160")}, []int{60}, []int{20, 160}},
		{"range", value.Value{Form: value.FormRange, Low: num("60"), High: num("120")}, []int{60, 120}, nil},
		{"either", value.Value{Form: value.FormEither, Low: num("60"), High: num("120")}, []int{60, 120}, nil},
		{"at least", value.Value{Form: value.FormAtLeast, Low: num("100")}, []int{100}, nil},
		{"up to", value.Value{Form: value.FormUpTo, High: num("100")}, []int{100}, nil},
	}
	green := brand.Default().Palette
	green.Brand, green.Tint = brand.Color{R: 0x2D, G: 0x5A, B: 0x3A}, brand.Color{R: 0xDD, G: 0xE8, B: 0xDF}
	for name, palette := range map[string]brand.Palette{"built-in": brand.Default().Palette, "green": green} {
		for _, form := range forms {
			for _, basis := range []data.Basis{data.Record, data.Survey, data.Stated} {
				for _, derived := range []bool{false, true} {
					for _, dots := range []bool{false, true} {
						for _, size := range []Size{dense, {Bar: 24 * page.Pt, Edge: 4 * page.Pt}} {
							c := claim(form.value, basis)
							c.Derived = derived
							f := frameOf(false, c, claim(value.Value{Point: num("200")}, data.Record))
							f.Dots = dots
							tracks, err := f.Draw(200*page.Pt, 200*page.Pt, size, &palette)
							if err != nil {
								t.Fatal(err)
							}
							columns := ink(tracks[0].Marks, 220*page.Pt, tracks[0].Height)
							where := fmt.Sprintf("%s, %s, basis %d, derived %v, dots %v, size %v", name, form.name, basis, derived, dots, size)
							look(t, where, columns, form.numbers, form.ends, f.window(c, size), basis == data.Record || derived)
						}
					}
				}
			}
		}
	}
}

// window is how wide the mark is that stands at a number.
func (f *Frame) window(c *data.Claim, s Size) int {
	if f.Dots && c.Value.Point != nil {
		return int(2 * s.radius() * perPoint / page.Pt)
	}
	return int(s.Edge * perPoint / page.Pt)
}

// look compares the ink in a window at each number with that in all others; even
// says that the fill is as dark as the edge.
func look(t *testing.T, where string, columns []int, numbers, ends []int, window int, even bool) {
	t.Helper()
	within := func(from int) (sum int) {
		for x := max(from, 0); x < min(from+window, len(columns)); x++ {
			sum += columns[x]
		}
		return sum
	}
	around := func(x int) (most int) { // the darkest window that touches x
		for from := x - window; from <= x; from++ {
			most = max(most, within(from))
		}
		return most
	}
	least := -1
	for _, n := range numbers {
		if at := around(n * perPoint); least < 0 || at < least {
			least = at
		}
	}
	near := func(from int) bool {
		for _, n := range numbers {
			if from > (n*perPoint)-2*window && from < n*perPoint+window {
				return true
			}
		}
		return false
	}
	for from := range columns {
		if at := within(from); !near(from) && (at > least || at == least && !even) {
			t.Errorf("%s: %d ink at %.1f, %d at the number", where, at, float64(from)/perPoint, least)
			return
		}
	}
	for _, e := range ends {
		if at := around(e * perPoint); at >= least {
			t.Errorf("%s: %d ink at the end %d, %d at the number", where, at, e, least)
		}
	}
}
