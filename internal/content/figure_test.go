package content

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/locale"
)

// TestFigures: how every form of a value is printed. Digits never change.
func TestFigures(t *testing.T) {
	for _, c := range []struct{ value, measure, want string }{
		{"4000", "count", "4,000"},
		{"about 4000", "count", "about 4,000"},
		{"~4_000", "count", "about 4,000"},
		{"nearly 50 million", "count", "nearly 50 million"},
		{"an estimated 40.3 million", "count", "an estimated 40.3 million"},
		{"654965", "count", "654,965"},
		{"1.80", "count", "1.80"},
		{"4.70M", "count", "4.70 million"},
		{"3bn", "count", "3 billion"},
		{"6.5 lakh", "count", "650,000"},
		{"200 to 250", "count", "200–250"},
		{"2-3 million", "count", "2–3 million"},
		{"about 200 to 250", "count", "about 200–250"},
		{"at least 300", "count", "at least 300"},
		{"more than 300", "count", "more than 300"},
		{"over 300", "count", "more than 300"},
		{"up to 300", "count", "up to 300"},
		{"fewer than 300", "count", "fewer than 300"},
		{"10 or 15 million", "count", "10 or 15 million"},
		{"about 10 or 15", "count", "about 10 or 15"},
		{"-3% or +2%", "change", "−3% or +2%"},
		{"455 (410-505)", "count", "455 [stated range 410–505]"},
		{"0", "count", "0"},
		{"none", "count", "no figure"},
		{"unknown", "count", "figure not at hand"},
		{"-4.3% to -3.4%", "change", "−4.3% to −3.4%"},
		{"+1.6%", "change", "+1.6%"},
		{"0%", "change", "0%"},
		{"10-15%", "share", "10–15%"},
		{"1/3", "share", "1/3"},
		{"less than 5%", "share", "less than 5%"},
	} {
		of := ""
		if c.measure == "share" {
			of = ", of: trees"
		}
		src := fmt.Sprintf("schema: factsheet/v1\nbrief: {title: T, date: 2024-01-01}\nmeasures:\n  m: {label: L, unit: trees, kind: %s%s}\nclaims:\n  a:\n    source: {author: A, issued: 2023}\n    measure: m\n    value: %q\n    basis: stated\n    says: x\n", c.measure, of, c.value)
		b, found := data.Read("brief.yaml", []byte(src))
		if found.Failed() {
			t.Errorf("%q: %v", c.value, found)
			continue
		}
		f := figureOf(b.Claims[0], english)
		got := f.String()
		if f.Range != "" {
			got += " [" + f.Kind + " " + f.Range + "]"
		}
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != c.want {
			t.Errorf("%q prints %q, want %q", c.value, got, c.want)
		}
	}
}

// TestDifferenceOfShares: what lies between two shares is in percentage points.
func TestDifferenceOfShares(t *testing.T) {
	for language, wantError := range map[string]bool{"en": false, "xx": true} {
		b, found := data.Read("brief.yaml", []byte(`schema: factsheet/v1
brief: {title: T, date: 2024-01-01, language: `+language+`}
measures:
  m: {label: Without water, kind: share, of: all people, who: everyone, where: KG, basis: survey}
sources: {a: {author: A, issued: 2023}}
claims:
  now: {source: a, measure: m, value: 45.5%, when: 2022, says: 45.5%}
  before: {source: a, measure: m, value: 37.0%, when: 2019, says: 37.0%}
  rise: {derive: now - before, when: 2022}
points: ["It rose by {rise:full}."]
`))
		if found.Failed() != wantError {
			t.Fatalf("%s: %v", language, found)
		}
		if wantError {
			continue
		}
		if got := printed(b.Claims[2], data.FieldFull, english).String(); got != "+8.5 percentage points" {
			t.Errorf("the difference prints %q", got)
		}
	}
}

// TestUnitForms asks for the form of a unit in English, and in a language with four.
func TestUnitForms(t *testing.T) {
	four := *english
	four.Plurals = locale.Plurals{
		Of: func(n locale.Operands) locale.Category {
			switch {
			case n.V > 0:
				return locale.Other
			case n.I%10 == 1 && n.I%100 != 11:
				return locale.One
			case n.I%10 >= 2 && n.I%10 <= 4 && (n.I%100 < 12 || n.I%100 > 14):
				return locale.Few
			}
			return locale.Many
		},
		Range:    func(_, to locale.Category) locale.Category { return to },
		Governed: func(c locale.Category) locale.Category { return c },
		Alone:    func(f locale.Forms) string { return f.Other },
	}
	unit := data.Unit{One: "one", Few: "few", Many: "many", Other: "other"}
	for written, want := range map[string][2]string{
		"1": {"one", "one"}, "2": {"other", "few"}, "5": {"other", "many"}, "21": {"other", "one"}, "111": {"other", "many"},
		"1.0": {"other", "other"}, "1 million": {"other", "many"}, "1.5 million": {"other", "many"}, "1/3": {"other", "other"},
		"0-1": {"other", "one"}, "1-3": {"other", "few"}, "at least 1": {"one", "one"}, "up to 22": {"other", "few"}, "1 (1-5)": {"one", "one"},
		"many": {"other", "other"}, "none": {"other", "other"},
	} {
		v, fail := value.Parse(written, locale.LexiconOf("en"))
		if fail != nil {
			t.Fatal(written, fail)
		}
		if got := [2]string{unitFor(unit, &v.Value, english), unitFor(unit, &v.Value, &four)}; got != want {
			t.Errorf("%s is of %q, want %q", written, got, want)
		}
		if got := unitFor(data.Unit{Other: "people"}, &v.Value, &four); got != "people" {
			t.Errorf("%s is of %q", written, got)
		}
	}
}

// Money has its symbol once, after the sign.
func TestMoney(t *testing.T) {
	for _, c := range []struct{ unit, kind, value, want, full string }{
		{"GBP", "count", "55.7 billion", "£55.7~billion", "£55.7~billion (2019 prices)"},
		{"GBP", "count", "-3.20", "−£3.20", "−£3.20 (2019 prices)"},
		{"GBP", "count", "1-2 billion", "£1–2~billion", "£1–2~billion (2019 prices)"},
		{"GBP", "count", "800 million to 2 billion", "£800~million–2~billion", "£800~million–2~billion (2019 prices)"},
		{"GBP", "count", "1 or 2 billion", "£1 or 2~billion", "£1 or 2~billion (2019 prices)"},
		{"GBP", "count", "-5 to -3", "−£5 to −£3", "−£5 to −£3 (2019 prices)"},
		{"USD", "count", "more than 12", "more than US$12", "more than US$12 (2019 prices)"},
		{"KGS", "count", "4000 (3500-4500)", "KGS~4,000", "KGS~4,000 (stated range KGS~3,500–4,500) (2019 prices)"},
		{"EUR", "change", "+5", "+€5", "+€5 (2019 prices)"},
		{"EUR", "change", "+5%", "+5%", "+5%"},
		{"pounds", "count", "5", "5", "5 pounds"},
	} {
		src := fmt.Sprintf("schema: factsheet/v1\nbrief: {title: T, date: 2024-01-01}\nmeasures:\n  m: {label: L, unit: %s, kind: %s}\nclaims:\n  a:\n    source: {author: A, issued: 2023}\n    measure: m\n    value: %q\n    assuming: 2019 prices\n    basis: stated\n    says: x\n", c.unit, c.kind, c.value)
		b, found := data.Read("brief.yaml", []byte(src))
		if b == nil {
			t.Errorf("%q: %v", c.value, found)
			continue
		}
		plain := func(f Figure) string { return strings.ReplaceAll(f.String(), "\u00a0", "~") }
		if got := plain(figureOf(b.Claims[0], english)); got != c.want {
			t.Errorf("%s in %s prints %s, want %s", c.value, c.unit, got, c.want)
		}
		if got := plain(printed(b.Claims[0], data.FieldFull, english)); got != c.full {
			t.Errorf("%s in %s prints in full %s, want %s", c.value, c.unit, got, c.full)
		}
	}
}

// What a reference of each field prints, beside the figure itself.
func TestReferences(t *testing.T) {
	b, found := data.Read("brief.yaml", []byte(`schema: factsheet/v1
brief: {title: "{n:words} and {about:words}, {n:from} to {n:until}, {year:from}, {growth:full}, {growth:against}, {unsure}", date: 2008-07-04}
measures:
  m: {label: Inspectors, unit: inspectors, kind: count, when: 2004-11/2007-02-03}
  g: {label: Growth, unit: percent, kind: change, against: the year before}
  r: {label: Births, unit: births per woman, kind: rate}
sources: {s: {author: A}}
claims:
  n: {source: s, basis: record, measure: m, value: 4, says: four}
  about: {source: s, basis: record, measure: m, value: about 12, says: about twelve}
  year: {source: s, basis: record, measure: r, value: 3.4, says: "3.4", when: 1999}
  growth: {source: s, basis: record, measure: g, value: +4%, says: "4%", against: the decade before}
  unsure: {source: s, basis: expert, statement: low confidence, says: low confidence}
`))
	if b == nil {
		t.Fatal(found)
	}
	l, _ := locale.Find("en")
	var got strings.Builder
	for _, p := range b.Title.Parts {
		if p.Claim == nil {
			got.WriteString(p.Words)
		} else {
			got.WriteString(printed(p.Claim, p.Field, l).String())
		}
	}
	const want = "four and about twelve, November~2004 to 3~February 2007, 1999, +4% against the decade before, the decade before, low confidence"
	if s := strings.ReplaceAll(got.String(), "\u00a0", "~"); s != want {
		t.Errorf("prints %s, want %s", s, want)
	}
}

// TestSignsThatTheFaceLacks: an amount has the code of its currency where the typeface of
// the page has no glyph for its sign.
func TestSignsThatTheFaceLacks(t *testing.T) {
	english, _ := locale.Find("en")
	l := *english
	l.Numbers.Signs = map[string]string{"AZN": "₼", "KGS": "\u20c0", "GBP": "£"}
	drawn := l.Drawn(brand.Default().Draws)
	for code, want := range map[string]string{"AZN": "AZN\u00a05", "KGS": "KGS\u00a05", "GBP": "£5"} {
		if got := drawn.Money("5", code); got != want {
			t.Errorf("5 %s is %q, want %q", code, got, want)
		}
	}
}
