package layout

import (
	"strings"
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// outlineOf gives the tree as the golden files have it.
func outlineOf(p *page.Page) string {
	var b strings.Builder
	outline(&b, p, p.Root, 0)
	return b.String()
}

// TestLogoIsSaidOnce: a logo that shows the name beside it is decoration; one that
// shows something else, or stands alone, is a figure.
func TestLogoIsSaidOnce(t *testing.T) {
	for _, c := range []struct{ name, alt, want string }{
		{"Evidence Desk", "Evidence Desk", ""},
		{"Evidence Desk", "", ""},
		{"Evidence Desk", "Logo of Evidence Desk", ""},
		{"Evidence Desk", "A lamp", "A lamp"},
		{"", "A lamp", "A lamp"},
		{"", "", "Logo"},
	} {
		style := brand.Default()
		style.Name = c.name
		style.Logo = &brand.Logo{Alt: c.alt, Picture: &brand.Picture{W: 1, H: 1, Pixels: []byte{1, 2, 3}}}
		p, found := compose(t, check(t, []byte("schema: factsheet/v1\nbrief: {title: T, date: 2024-05-01}\nasks: [\"Who asks\"]\n")), style, Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		got, images := "", 0
		for _, it := range p.Items {
			if it.Image != nil {
				images++
				if it.Owner != nil {
					got = it.Owner.Alt
				}
			}
		}
		if got != c.want || images != 1 {
			t.Errorf("name %q, logo %q: %d images, said %q, want %q", c.name, c.alt, images, got, c.want)
		}
	}
}

// TestStandingIsSaidWithTheValue: of a value that stands alone the word beside the
// label belongs to the number, not to the row's name; of a key figure it comes first.
func TestStandingIsSaidWithTheValue(t *testing.T) {
	b := check(t, []byte(`schema: factsheet/v1
brief: {title: T, date: 2024-05-01}
measures:
  m: {label: People, unit: people, kind: count, who: all, where: KG, when: 2023, basis: record}
  n: {label: Years, unit: years, kind: count, who: all, where: KG, when: 2023, basis: record}
claims:
  a: {source: {author: One}, measure: m, value: 40, standing: disputed, caveats: [c]}
  b: {source: {author: Two}, measure: n, value: 30}
caveats: {c: Two doubts it.}
key-figures: [a]
charts:
  x: {title: Apart, claims: [a, b], compare: separate}
`))
	p, found := compose(t, b, brand.Default(), Options{})
	if found.Failed() {
		t.Fatal(found)
	}
	tree := outlineOf(p)
	for _, want := range []string{
		"        P \"One\"\n        P \"disputed\"\n        P \"40 [1]→Note 1\"\n",
		"      TH \"People  \"\n      TD \"40 [1]→Note 1 disputed\"\n      TD \"One\"\n",
	} {
		if !strings.Contains(tree, want) {
			t.Errorf("the tree lacks\n%sit is\n%s", want, tree)
		}
	}
}
