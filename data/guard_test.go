package data_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/internal/diag"
)

// patchedBrief reads the ordinary brief with some parts changed.
func patchedBrief(t *testing.T, part string) (*data.Brief, diag.List, string) {
	t.Helper()
	ordinary, err := os.ReadFile("testdata/ordinary.yaml")
	if err != nil {
		t.Fatal(err)
	}
	src := patched(string(ordinary), part)
	b, found := data.Read("brief.yaml", src)
	text, _ := rendered("brief.yaml", src)
	return b, found, text
}

// One row for each way in which two claims can differ: what strict says, and what
// is left when the brief acknowledges, separates, or orders by year.
func TestGuard(t *testing.T) {
	const cases = "measures:\n  other: {label: Cases, unit: cases, kind: count}\n"
	for _, c := range []struct {
		name, change, strict     string
		acknowledged, year, dots string
	}{
		{"nothing", "value: 5000", "", "", "", ""},
		{"who", "who: children", "E303", "", "E303", "E303"},
		{"who by case and stop", "who: Women  and GIRLS.", "", "", "", ""},
		{"who unknown", "who: unknown", "E303", "", "E303", "E303"},
		{"where", "where: KZ", "E303", "", "E303", "E303"},
		{"where by name", "where: kyrgyzstan", "", "", "", ""},
		{"where unknown", "where: unknown", "E303", "", "E303", "E303"},
		{"assuming", "assuming: borders stay open", "E303", "", "E303", "E303"},
		{"when", "when: 2005", "E304", "", "", "E304"},
		{"when unknown", "when: unknown", "E304", "", "E304", "E304"},
		{"when open", "when: 2007/..", "E304", "", "", "E304"},
		{"when nearly the same", "when: 2007-01/2007-11", "", "", "", ""},
		{"when less so", "when: 2007-01/2007-10", "E304", "", "", "E304"},
		{"when uncertain", "when: 2007?", "", "", "", ""},
		{"unit", "measure: other", "E301", "E301", "E301", "E301"},
		{"size", "value: 500001", "E308", "E308", "E308", ""},
		{"size by zero", "value: 0", "", "", "", ""},
		{"size at the bound", "value: 400000", "", "", "", ""},
		{"withdrawn", "standing: withdrawn\n    caveats: [no-method]", "E306", "E306", "E306", "E306"},
		{"superseded", "standing: superseded\n    caveats: [no-method]", "", "", "", ""},
		{"belief", "basis: belief", "E307", "E307", "E307", "E307"},
		{"belief with its caveat", "basis: belief\n    caveats: [no-method]", "", "", "", ""},
		{"no figure elsewhere", "value: none\n    where: KZ\n    when: unknown", "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			part := cases + "claims:\n  save-figure:\n    " + c.change + "\n"
			for _, way := range []struct{ name, chart, want string }{
				{"strict", "order: value", c.strict},
				{"acknowledged", "compare: acknowledged\n    differs: They differ.", c.acknowledged},
				{"year", "order: year", c.year},
				{"dots", "mark: dot", c.dots},
			} {
				_, found, text := patchedBrief(t, part+"charts:\n  sold:\n    "+way.chart+"\n")
				var got []string
				for _, f := range found {
					if f.Severity == diag.Error {
						got = append(got, f.Code)
					}
				}
				if strings.Join(got, " ") != way.want {
					t.Errorf("%s gives %v, want %q\n%s", way.name, got, way.want, text)
				}
			}
			separate, _, text := patchedBrief(t, part+"charts:\n  sold:\n    compare: separate\n")
			if separate == nil {
				if c.strict != "E306" && c.strict != "E307" {
					t.Fatalf("separate is refused\n%s", text)
				}
				return
			}
			frames := 1
			if c.strict == "E301" || c.strict == "E303" || c.strict == "E304" || c.strict == "E308" {
				frames = 2
			}
			if n := len(separate.Charts[0].Frames()); n != frames {
				t.Errorf("separate gives %d frames, want %d", n, frames)
			}
		})
	}
}

// A finding of the guard names both claims, what differs and both values, and shows
// the two honest ways out.
func TestGuardSaysWhatDiffers(t *testing.T) {
	_, _, text := patchedBrief(t, "claims:\n  save-figure:\n    who: children\n")
	for _, want := range []string{"`iom-figure`", "`save-figure`", "who is “women and girls” against “children”",
		"compare: acknowledged", "differs: …", "compare: separate", "brief.yaml:15:10", "brief.yaml:25:10"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestDistantStocks(t *testing.T) {
	for when, want := range map[string]string{"2004": "", "2004-12": "", "2003": "E304", "2006": ""} {
		_, found, _ := patchedBrief(t, "measures:\n  sold: {label: People held, unit: people, kind: stock}\nclaims:\n  save-figure:\n    when: "+when+"\n  iom-figure:\n    when: 2006-12\n")
		got := ""
		if i := slices.IndexFunc(found, func(f diag.Finding) bool { return f.Severity == diag.Error }); i >= 0 {
			got = found[i].Code
		}
		if got != want {
			t.Errorf("stocks of 2006-12 and %s give %q, want %q", when, got, want)
		}
	}
}

// Claims of two measures share an axis as dots, where the page says how they differ.
func TestUnlikeMeasuresAreDots(t *testing.T) {
	const part = "measures:\n  other: {label: People moved, unit: people, kind: flow, per: year}\nclaims:\n  save-figure:\n    measure: other\ncharts:\n  sold:\n    compare: acknowledged\n    differs: They differ.\n"
	b, _, text := patchedBrief(t, part)
	if b == nil || !b.Charts[0].Dots() {
		t.Fatalf("no dots\n%s", text)
	}
	if b, found, _ := patchedBrief(t, part+"    mark: bar\n"); b != nil || !has(found, "E302") {
		t.Error("bars are let through")
	}
}

// A part and its whole may stand in one chart, the part under its whole.
func TestPartUnderItsWhole(t *testing.T) {
	b, _, text := patchedBrief(t, `claims:
  girls:
    source: save
    label: of them girls
    measure: sold
    value: 4500
    who: girls
    where: KG
    when: 2007
    basis: stated
    part-of: iom-figure
    says: 4,500 girls
  save-figure:
    who: women and girls
charts:
  sold:
    claims: [save-figure, girls, iom-figure]
    compare: acknowledged
    differs: Girls are a part.
`)
	if b == nil {
		t.Fatal(text)
	}
	var got []string
	for _, r := range b.Charts[0].Rows() {
		got = append(got, strings.Repeat(" ", r.Depth)+r.Claim.ID)
	}
	if want := []string{"save-figure", "iom-figure", " girls"}; !slices.Equal(got, want) {
		t.Errorf("rows %q, want %q", got, want)
	}
	// Between the part and its whole nothing needs to be said.
	if b, _, text := patchedBrief(t, "claims:\n  save-figure:\n    who: girls\n    part-of: iom-figure\n"); b == nil {
		t.Error(text)
	}
}

func TestOrder(t *testing.T) {
	const third = `claims:
  third:
    source: {author: Third}
    measure: sold
    value: 4000-7000
    who: women and girls
    where: KG
    when: 2006
    basis: stated
    says: 4,000 to 7,000
  fourth:
    source: {author: Fourth}
    value: none
    measure: sold
    basis: stated
    says: no figure
charts:
  sold:
    claims: [fourth, iom-figure, save-figure, third]
    compare: acknowledged
    differs: They differ.
`
	for order, want := range map[string][]string{
		"value":  {"third", "save-figure", "iom-figure", "fourth"},
		"listed": {"fourth", "iom-figure", "save-figure", "third"},
		"year":   {"third", "iom-figure", "save-figure", "fourth"},
	} {
		b, _, text := patchedBrief(t, third+"    order: "+order+"\n")
		if b == nil {
			t.Fatal(text)
		}
		var got []string
		for _, r := range b.Charts[0].Rows() {
			got = append(got, r.Claim.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", order, got, want)
		}
	}
}

func TestCommon(t *testing.T) {
	b, _, _ := patchedBrief(t, "claims:\n  save-figure:\n    where: KZ\ncharts:\n  sold:\n    compare: separate\n")
	c := data.CommonOf(b.Claims)
	if c.Measure == nil || c.Unit != "people" || c.Per != "year" || c.Who.Text != "women and girls" || c.Where.Known || !c.When.Known || c.Basis != data.Stated {
		t.Errorf("common: %+v", c)
	}
}
