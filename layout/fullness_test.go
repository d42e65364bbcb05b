package layout

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestFullness: what is said of a page's room is true of where its last letter stands,
// and where the page is refused, it is what the finding says.
func TestFullness(t *testing.T) {
	for _, name := range examples {
		b := read(t, name)
		p, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		colophon, last := p.Height, page.Unit(0) // the first baseline of the colophon, the last over it
		for _, it := range p.Items {
			for _, w := range it.Texts {
				if strings.HasPrefix(w.String(), "Set with") || strings.HasPrefix(w.String(), "Contact") {
					colophon = min(colophon, w.Y)
				}
			}
		}
		for _, it := range p.Items {
			for _, w := range it.Texts {
				if w.Y < colophon {
					last = max(last, w.Y)
				}
			}
		}
		if free := mm(colophon - last); free < full.Free || free > full.Free+12 {
			t.Errorf("%s: %d mm are said to be free, over the colophon are %d", name, full.Free, free)
		}
		if n := len(full.Parts); n < 4 || full.Parts[0].Name != "the masthead" || full.Parts[n-1].Name != "the colophon" || full.Parts[n-2].Name != "the sources" {
			t.Errorf("%s: parts %v", name, full.Parts)
		}
	}
	b := check(t, []byte(sized(4, 6, 30, 6, cyrillic)))
	_, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{})
	if want := fmt.Sprintf("%d mm over", -full.Free); full.Free >= 0 || len(found) != 1 || !strings.Contains(found[0].Message, want) {
		t.Errorf("%d mm free, and %v", full.Free, found)
	}
}

// TestThreeFiguresFillThePage: three rows with a gap, a note and their sources are too much
// for numbers over the bars, and too little for the next density.
func TestThreeFiguresFillThePage(t *testing.T) {
	src := `schema: factsheet/v1
brief: {title: "How many Syrians are in Lebanon?", date: 2023-06-01}
measures:
  syrians: {label: Syrians in Lebanon, unit: people, kind: stock, where: LB}
claims:
`
	for i, c := range []string{
		"value: 805326, who: registered refugees, when: 2023-03, basis: record, caveats: [stopped]",
		"value: about 1.5 million, who: displaced Syrians, when: 2022, basis: stated",
		"value: 2080000, who: Syrians, when: 2023-05, basis: stated",
	} {
		src += fmt.Sprintf("  c%d: {source: {author: Office %d, issued: 2023}, measure: syrians, %s}\n", i, i, c)
	}
	src += `caveats: {stopped: Registration stopped at the request of the government.}
charts:
  c: {title: Three counts of three groups, claims: [c0, c1, c2], compare: acknowledged, differs: They are not the same people.}
gaps: {left: How many have left since.}
`
	b := check(t, []byte(src))
	for _, paper := range []Paper{A4, Letter} {
		_, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{Paper: paper})
		if most := mm(250 * page.Pt); len(found) > 0 || full.Density != "poster" || full.Free > most {
			t.Errorf("a %s with %d mm free, want a poster with at most %d: %v", full.Density, full.Free, most, found)
		}
	}
}

// TestMoreThanAnyPageHolds: what is far beyond a page is refused before it is set, at
// the place where it got too much.
func TestMoreThanAnyPageHolds(t *testing.T) {
	src := sized(1, 2, 700, 0, "Row ")
	b := check(t, []byte(src))
	s := newSetter(localeOf(t, b), brand.Default().Faces)
	s.gather(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), newGrid(A4), "")
	if s.glyphs <= mostGlyphs {
		t.Fatalf("only %d characters", s.glyphs)
	}
	p, full, found := Compose(contentOf(t, b, brand.Default()), brand.Default(), localeOf(t, b), Options{})
	if p != nil || full.Density != "" || len(found) != 1 || found[0].Code != "E502" || !strings.Contains(strings.Split(src, "\n")[found[0].Pos.Line-1], "Note v") {
		t.Errorf("%+v, %v", full, found)
	}
}
