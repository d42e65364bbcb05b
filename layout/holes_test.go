package layout

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// whites are the worst of the white on a page, in points beside the space that parts
// two blocks.
type whites struct {
	hole, over, uneven page.Unit // between two blocks of a column; over the first; between the ends of neighbours
	foot               page.Unit // under the last block
	density            string
	open               bool   // there is no more open way to set a page
	inside             string // a block whose ink does not fill the room it takes
}

// whiteOf plans a page and measures it; ok is false where it does not fit.
func whiteOf(t fataler, b *data.Brief, style *brand.Brand, paper Paper) (w whites, pl *plan, ok bool) {
	l := localeOf(t, b)
	s, g := newSetter(l, style.Faces), newGrid(paper)
	said := contentOf(t, b, style)
	c := s.gather(said, style, l, g, "")
	pl = c.copyfit(style)
	w.density, w.foot, w.open = pl.fit.name, pl.spare, pl.fit.hang && pl.fit.step == 0
	var ends [columns]page.Unit
	for column := range columns {
		ends[column] = pl.top
		for _, at := range pl.slots {
			if column < at.column || column >= at.column+at.choice.span {
				continue
			}
			free := at.top - ends[column]
			if ends[column] == pl.top {
				w.over = max(w.over, free)
			} else {
				w.hole = max(w.hole, free-pl.fit.gap)
			}
			ends[column] = at.bottom()
		}
	}
	for i := 1; i < columns; i++ {
		d := ends[i] - ends[i-1]
		w.uneven = max(w.uneven, d, -d)
	}
	if !pl.fits() {
		return w, pl, false
	}
	p := page.New(g.width, g.height, page.Meta{})
	pn := &pen{page: p, fit: pl.fit, loc: l, refs: make([]page.NoteRef, len(said.Notes))}
	pl.masthead.draw(pn, 0, 0)
	if len(c.figures.cells) > 0 {
		pl.figures.draw(pn, g.left, pl.figuresTop)
	}
	for i, at := range pl.slots {
		from := len(p.Items)
		at.choice.set.draw(pn, g.column(at.column), at.top)
		top, bottom := ink(p.Items[from:])
		if slack := 9 * page.Pt; top < at.top-500 || top > at.top+slack || bottom > at.bottom()+500 || bottom < at.bottom()-slack {
			w.inside = fmt.Sprintf("%s stands from %d to %d, its ink from %d to %d", c.modules[i].name, at.top, at.bottom(), top, bottom)
		}
	}
	return w, pl, true
}

// ink gives where the ink of items begins and ends, texts by their baselines.
func ink(items []page.Item) (top, bottom page.Unit) {
	top = 1 << 30
	for _, it := range items {
		for _, t := range it.Texts {
			if strings.TrimSpace(t.String()) != "" {
				top, bottom = min(top, t.Y-t.Size*6/10), max(bottom, t.Y)
			}
		}
		for _, s := range it.Drawing {
			if len(s.Path) > 0 {
				b := boxOf(s.Path)
				top, bottom = min(top, b.Y), max(bottom, b.Bottom())
			}
		}
	}
	return top, bottom
}

// styleOf is the brand of a file's folder.
func styleOf(t *testing.T, file string) *brand.Brand {
	t.Helper()
	style, found := new(brand.Shelf).Load(os.DirFS(filepath.Dir(file)), "", "", diag.Pos{})
	if found.Failed() {
		t.Fatal(found)
	}
	return style
}

// mostFoot is the most that the comps leave under the last block.
const mostFoot = 250 * page.Pt

// TestHoles measures the white in the columns of all examples and of many made-up
// briefs: no hole of more than 24 points, none over a block that is the first of its
// column, and on a dense page no end more than 57 points over its neighbour's. Under the
// last block are at most 250 points, unless a page is set as open as can be. It prints
// the worst, and the middle of what is left at the foot.
func TestHoles(t *testing.T) {
	worst, feet := map[string]*whites{}, map[string][]page.Unit{}
	measure := func(name string, b *data.Brief, style *brand.Brand, paper Paper) (fits bool, fault string) {
		w, pl, ok := whiteOf(t, b, style, paper)
		if !ok {
			if w.hole > max(-pl.spare, mostHole) && pl.over == nil {
				return false, fmt.Sprintf("is refused for %d, with a hole of %d", -pl.spare, w.hole)
			}
			return false, ""
		}
		if worst[w.density] == nil {
			worst[w.density] = &whites{}
		}
		m := worst[w.density]
		feet[w.density] = append(feet[w.density], w.foot)
		m.hole, m.uneven, m.over = max(m.hole, w.hole), max(m.uneven, w.uneven), max(m.over, w.over)
		switch {
		case w.hole > mostHole, w.over > 0:
			return true, fmt.Sprintf("(%s) has a hole of %d, over a first block %d", w.density, w.hole, w.over)
		case w.density == "dense" && w.uneven > mostUneven:
			return true, fmt.Sprintf("(%s) has ends %d apart", w.density, w.uneven)
		case w.foot > mostFoot && !w.open:
			return true, fmt.Sprintf("(%s, step %d) has %d free at its foot", w.density, pl.fit.step, w.foot)
		case w.inside != "":
			return true, w.inside
		}
		return true, ""
	}
	files, _ := filepath.Glob("../examples/*/brief.yaml")
	more, _ := filepath.Glob("../examples/gallery/*.yaml")
	for _, file := range append(files, more...) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, paper := range []Paper{A4, Letter} {
			fits, fault := measure(file, check(t, src), styleOf(t, file), paper)
			if !fits {
				t.Errorf("%s does not fit on %v", file, paper)
			}
			if fault != "" {
				t.Errorf("%s, %v: %s", file, paper, fault)
			}
		}
	}
	fitted, uneven := 0, 0
	made := rapid.Custom(func(r *rapid.T) string { return generate(r) })
	for n := range 300 {
		src := made.Example(n)
		if n%5 == 0 {
			src = strings.Replace(src, "  date: 2024-05-01", "  date: 2024-05-01\n  url: https://example.org/one", 1)
		}
		style := brand.Default()
		if n%3 == 0 {
			style.Name = "Evidence Desk"
		}
		fits, fault := measure("", check(t, []byte(src)), style, Paper(n%2))
		if fits {
			fitted++
		}
		if strings.Contains(fault, "apart") {
			uneven++
		}
		if fault != "" {
			t.Errorf("a brief %s", fault)
		}
	}
	for _, d := range []density{poster, middle, dense} {
		if w, foot := worst[d.name], feet[d.name]; w != nil {
			slices.Sort(foot)
			t.Logf("%s: %d pages; the worst hole is %.1f pt, the ends of columns are at most %.1f pt apart; the foot is %.1f pt in the middle, %.1f pt at most",
				d.name, len(foot), float64(w.hole)/1000, float64(w.uneven)/1000, float64(foot[len(foot)/2])/1000, float64(foot[len(foot)-1])/1000)
		}
	}
	t.Logf("%d of 300 made-up briefs fit; %d of them have uneven ends", fitted, uneven)
}
