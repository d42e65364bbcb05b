package data_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/data/value"
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

// Two claims that differ in two ways give both findings; where they have no common
// axis, that one alone. The two ways out hold for every pair.
func TestGuardPairs(t *testing.T) {
	const measures = `measures:
  cases: {label: Cases, unit: cases, kind: flow, per: year}
  stock: {label: People held, unit: people, kind: stock}
  monthly: {label: People sold each month, unit: people, kind: flow, per: month}
  moved: {label: People moved, unit: people, kind: flow, per: year}
  part: {label: Part of the people, kind: share, of: people}
`
	changes := []struct{ key, value, code string }{
		{"measure", "cases", "E301"}, {"measure", "stock", "E301"}, {"measure", "monthly", "E301"}, {"measure", "moved", "E302"},
		{"who", "children", "E303"}, {"who", "unknown", "E303"}, {"where", "KZ", "E303"}, {"where", "unknown", "E303"},
		{"assuming", "borders stay open", "E303"},
		{"when", "1999", "E304"}, {"when", "unknown", "E304"}, {"when", "2007/..", "E304"}, {"when", "../2007", "E304"},
		{"standing", "withdrawn", "E306"}, {"basis", "belief", "E307"}, {"value", "500001", "E308"},
	}
	// left gives the codes that a way out leaves.
	left := func(codes []string, way string) string {
		var out []string
		for _, code := range codes {
			switch {
			case way != "strict" && (code == "E302" || code == "E303" || code == "E304"):
			case way == "separate" && code == "E301":
			case code == "E308" && (way == "separate" || slices.Contains(codes, "E302")): // frames of their own; dots
			default:
				out = append(out, code)
			}
		}
		slices.Sort(out)
		return strings.Join(slices.Compact(out), " ")
	}
	for i, a := range changes {
		for _, b := range changes[:i] {
			if a.key == b.key {
				continue
			}
			codes := []string{a.code, b.code}
			axis := slices.Contains(codes, "E301")
			codes = slices.DeleteFunc(codes, func(c string) bool { return axis && (c == "E302" || c == "E303" || c == "E304") })
			part := measures + "claims:\n  save-figure:\n"
			for _, change := range []struct{ key, value, code string }{a, b} {
				part += "    " + change.key + ": " + change.value + "\n"
			}
			if slices.Contains(codes, "E306") { // its standing needs a caveat, and that serves the belief too
				part += "    caveats: [no-method]\n"
				codes = slices.DeleteFunc(codes, func(c string) bool { return c == "E307" })
			}
			for way, chart := range map[string]string{
				"strict":       "    order: value\n",
				"acknowledged": "    compare: acknowledged\n    differs: They differ.\n",
				"separate":     "    compare: separate\n",
			} {
				_, found, text := patchedBrief(t, part+"charts:\n  sold:\n"+chart)
				var got []string
				for _, f := range found {
					if f.Severity == diag.Error {
						got = append(got, f.Code)
					}
				}
				slices.Sort(got)
				if want := left(codes, way); strings.Join(got, " ") != want {
					t.Errorf("%s %s and %s %s, %s: %v, want %q\n%s", a.key, a.value, b.key, b.value, way, got, want, text)
				}
			}
		}
	}
}

// The wholes of two shares: their kinds part the axis, and where and when come from
// them.
func TestGuardShares(t *testing.T) {
	const head = `schema: factsheet/v1
brief: {title: Shares, date: 2008-07-04}
measures:
  sold: {label: People sold, unit: people, kind: flow, per: year, who: women, where: KG, when: 2007, basis: stated}
  moved: {label: People moved, unit: people, kind: flow, per: year, who: women, where: KG, when: 2007, basis: stated}
  cases: {label: Cases, unit: cases, kind: count, who: women, where: KG, when: 2007, basis: stated}
  of-people: {label: Part, kind: share, of: people sold, where: KG, when: 2007, basis: stated}
  of-cases: {label: Part, kind: share, of: all cases, where: KG, when: 2007, basis: stated}
sources: {s: {author: A}, r: {author: B}}
claims:
  whole: {source: s, measure: sold, value: 100, says: "100"}
  far: {source: s, measure: sold, value: 100, says: "100", where: KZ}
  old: {source: s, measure: sold, value: 100, says: "100", when: 1999}
  other: {source: s, measure: moved, value: 100, says: "100"}
  court: {source: s, measure: cases, value: 100, says: "100"}
  first: {source: s, share: 10% of whole, says: 10%, basis: stated, who: girls}
  second: {source: r, SHARE, says: 20%, basis: stated}
charts:
  c: {title: Shares, claims: [first, second]}
`
	for share, want := range map[string]string{
		"share: 20% of whole, who: girls":                 "",
		"share: 20% of far, who: girls":                   "E303",
		"share: 20% of old, who: girls":                   "E304",
		"share: 20% of other, who: girls":                 "E302",
		"share: 20% of court, who: girls":                 "E301",
		"share: 20% of dots in whole, who: girls":         "E301",
		"value: 20%, measure: of-people, who: girls":      "E301",
		"share: 20% of whole, who: boys":                  "E303",
		"share: 20% of old, who: girls, when: 2007":       "",
		"share: 1/5 of whole, who: girls, part-of: first": "",
	} {
		src := []byte(strings.Replace(head, "SHARE", share, 1))
		text, found := rendered("brief.yaml", src)
		var got []string
		for _, f := range found {
			if f.Severity == diag.Error {
				got = append(got, f.Code)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s gives %v, want %q\n%s", share, got, want, text)
		}
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

// A country is the same place by its code and by either of its names.
func TestCountriesByName(t *testing.T) {
	at := func(d data.Dim) *data.Claim {
		d.Known = true
		return &data.Claim{Where: d, Who: data.Dim{Known: true, Text: "x"}, Measure: &data.Measure{ID: "m", Unit: data.Unit{Other: "x"}},
			When: data.When{When: value.When{Known: true, Start: value.Date{Year: 2019}, End: value.Date{Year: 2019}}}}
	}
	for text, want := range map[string]bool{"Hong Kong": true, "hong kong SAR China": true, "China": false, "": false} {
		if got := data.Comparable(at(data.Dim{ID: "HK"}), at(data.Dim{Text: text})); got != want {
			t.Errorf("HK and %q: the same is %v", text, got)
		}
	}
}
