package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
	tables "factsheet/internal/table"
)

const seed = "../../examples/kyrgyzstan-2008/brief.yaml"

func checked(t testing.TB, folder fs.FS, src []byte) *data.Brief {
	t.Helper()
	draft, found := data.Decode("brief.yaml", src, folder)
	if found.Failed() {
		return nil
	}
	b, _ := draft.Check()
	return b
}

func read(t testing.TB, path string) *data.Brief {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b := checked(t, nil, src)
	if b == nil {
		t.Fatalf("%s does not check", path)
	}
	return b
}

func contentOf(b *data.Brief, l *locale.Locale) *content.Content {
	c, _ := content.Of(b, l, brand.Default())
	return c
}

func english(t testing.TB) *locale.Locale {
	l, ok := locale.Find("en")
	if !ok {
		t.Fatal("no English")
	}
	return l
}

func TestSeed(t *testing.T) {
	b, l := read(t, seed), english(t)
	golden.Compare(t, "testdata/seed.csv", CSV(contentOf(b, l), l))
	golden.Compare(t, "testdata/seed.jsonld", JSONLD(contentOf(b, l), l))
	golden.Compare(t, "testdata/seed.json", Package(contentOf(b, l), "claims.csv", CSV(contentOf(b, l), l)))
}

func TestEveryForm(t *testing.T) {
	b, l := read(t, "../../data/testdata/every.yaml"), english(t)
	golden.Compare(t, "testdata/every.csv", CSV(contentOf(b, l), l))
	golden.Compare(t, "testdata/every.jsonld", JSONLD(contentOf(b, l), l))
}

const hostile = `schema: factsheet/v1
brief: {title: "=1+1 \"a\" <b> & c", date: 2020-01-01}
measures:
  m: {label: "=SUM(A1:A9)", unit: "+people, \"here\"", kind: count, definition: "a < b & c > d"}
  d: {label: Change, unit: percent, kind: change}
sources:
  s: {author: "@evil, \"Ltd\"", title: "</script><!--", url: "https://example.org/?a=1&b=2", via: t}
  t: {author: "=cmd|' /C calc'!A0"}
claims:
  a: {source: [s, t], says: "line\none \\ \"4\"", measure: m, value: -4, who: "-1+1|cmd", where: "＝1", when: 2019-02~, basis: stated, caveats: [c, d]}
  b: {source: s, says: x 1.80, measure: d, value: +1.80%, who: "'quoted'", where: unknown, when: unknown, basis: model}
  c: {source: s, says: x 5 3, measure: m, value: -5 to -3, basis: stated}
  e: {source: s, says: x, measure: m, value: 0.1234567890123456789012 billion, basis: stated}
  f: {source: s, says: x, share: 2/7 of a, who: some, basis: stated}
  g: {source: s, says: x 7 9, measure: m, value: 7 lakh to 9 million, basis: stated, who: " @a"}
  h: {source: s, says: 5%, share: 5% of "wells" in a, who: some, basis: stated}
  secret: {source: {author: Secret Author}, says: secret, value: many, basis: stated, caveats: [s]}
caveats:
  c: "=2+{a}, \"so\" | they say"
  d: "Tabs\tand\nlines, <b>&amp;</b>"
  s: A secret caveat.
points: ["{a} {b} {c} {e} {f} {g} {h}"]
`

// Commas, quotation marks, line ends, signs and tags in texts stay what they are, and
// no text is a formula.
func TestHostileTexts(t *testing.T) {
	b, l := checked(t, nil, []byte(hostile)), english(t)
	if b == nil {
		_, found := data.Read("brief.yaml", []byte(hostile))
		t.Fatal(found)
	}
	table, linked := CSV(contentOf(b, l), l), JSONLD(contentOf(b, l), l)
	golden.Compare(t, "testdata/hostile.csv", table)
	golden.Compare(t, "testdata/hostile.jsonld", linked)
	golden.Compare(t, "testdata/hostile.json", Package(contentOf(b, l), "claims.csv", table))
	sound(t, b, l)
	for i, row := range rows(t, table)[1:] {
		for k, cell := range row {
			if columns[k].kind == text && tables.Harmless(cell) != cell {
				t.Errorf("row %d, %s: there is a formula in %q", i+1, columns[k].name, cell)
			}
		}
	}
	for _, escape := range []string{`\u003c`, `\u003e`, `\u0026`} {
		if bytes.Contains(linked, []byte(escape)) {
			t.Errorf("%s in the linked data", escape)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, test := range []struct {
		n       *value.Number
		low, up string
		exact   bool
	}{
		{n: &value.Number{Digits: "654965"}, low: "654965", up: "654965", exact: true},
		{n: &value.Number{Digits: "1.80"}, low: "1.80", up: "1.80", exact: true},
		{n: &value.Number{Digits: "4.7", Multiplier: value.Million}, low: "4700000", up: "4700000", exact: true},
		{n: &value.Number{Digits: "1.23456", Multiplier: value.Thousand}, low: "1234.56", up: "1234.56", exact: true},
		{n: &value.Number{Digits: "0.5", Negative: true}, low: "-0.5", up: "-0.5", exact: true},
		{n: &value.Number{Num: 1, Den: 2}, low: "50", up: "50", exact: true},
		{n: &value.Number{Num: 1, Den: 8}, low: "12.5", up: "12.5", exact: true},
		{n: &value.Number{Num: 1, Den: 3}, low: "33.3333", up: "33.3334"},
		{n: &value.Number{Num: 2, Den: 3}, low: "66.6666", up: "66.6667"},
		{n: &value.Number{Num: 1, Den: 1 << 20}, low: "0.0000", up: "0.0001"},
		{n: &value.Number{Num: 1, Den: 3, Negative: true}, low: "-33.3334", up: "-33.3333"},
	} {
		low, exact := decimal(test.n, -1)
		up, _ := decimal(test.n, 1)
		if low != test.low || up != test.up || exact != test.exact {
			t.Errorf("%+v gives %s and %s, exactly %v; want %s and %s, %v", *test.n, low, up, exact, test.low, test.up, test.exact)
		}
	}
}

// Everything of the page is there once with its notes, and nothing else, for every
// brief of the tests.
func TestEveryBrief(t *testing.T) {
	n := 0
	l := english(t)
	each := func(name string, folder fs.FS, src []byte) {
		b := checked(t, folder, src)
		if b == nil {
			return
		}
		n++
		t.Run(name, func(t *testing.T) {
			sound(t, b, l)
			if out := append(CSV(contentOf(b, l), l), JSONLD(contentOf(b, l), l)...); strings.Contains(name, "/canonical/") && bytes.Contains(bytes.ToLower(out), []byte("secret")) {
				t.Errorf("what the page does not use is given away:\n%s", out)
			}
		})
	}
	for _, pattern := range []string{"../../examples/*/*.yaml", "../../data/testdata/*.yaml"} {
		for _, file := range golden.Files(pattern) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			each(file, nil, src)
		}
	}
	golden.Briefs(t, "../../data/testdata/*/*.txtar", func(archive, name string, folder fstest.MapFS) {
		each(archive+"/"+name, folder, folder[name].Data)
	})
	if n < 30 {
		t.Errorf("only %d briefs check", n)
	}
}

func rows(t testing.TB, table []byte) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(table))
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sound holds what both forms of a brief must be.
func sound(t *testing.T, b *data.Brief, l *locale.Locale) {
	t.Helper()
	printed := b.Printed()
	table := CSV(contentOf(b, l), l)
	all := rows(t, table)
	var header []string
	for i := range columns {
		header = append(header, columns[i].name)
	}
	if want := "id label source source_title source_date source_url says value point low high qualifier interval level unit measure kind per of against " +
		"who where when from until assuming how basis standing caveats derived_from part_of locator"; strings.Join(header, " ") != want {
		t.Fatalf("the columns are %s, want %s", header, want)
	}
	if !slices.Equal(all[0], header) || len(all) != len(printed)+1 {
		t.Fatalf("%d rows for %d claims, under %q", len(all)-1, len(printed), all[0])
	}
	if n := bytes.Count(table, []byte("\r\n")); n != len(all) || n != bytes.Count(table, []byte("\n")) {
		t.Errorf("%d line ends in %d rows", n, len(all))
	}
	for i, c := range printed {
		row := all[i+1]
		if row[0] != c.ID {
			t.Errorf("row %d is %s, want %s", i+1, row[0], c.ID)
		}
		cell := func(name string) string { return row[slices.Index(header, name)] }
		if want := tables.Harmless(strings.Join(notes(contentOf(b, l).Statements[i]), " | ")); cell("caveats") != want || len(c.Notes) > 0 && want == "" {
			t.Errorf("%s has the caveats %q, want %q", c.ID, cell("caveats"), want)
		}
		if c.Value.Form.HasNumber() && (cell("measure") == "" || cell("unit") == "" || cell("kind") == "" || cell("point")+cell("low")+cell("high") == "") {
			t.Errorf("%s is a number without measure, unit, kind or number: %q", c.ID, row)
		}
		low, point, high := ends(c)
		inexact := c.Value.Form == value.FormPoint && point == ""
		if v := c.Value; (low == "") != (v.Low == nil && !inexact) || (high == "") != (v.High == nil && !inexact) || v.Form == value.FormInterval && point == "" {
			t.Errorf("%s has the ends %q %q %q", c.ID, low, point, high)
		}
		if either := c.Value.Form == value.FormEither; either != (cell("qualifier") == "or") || either && (point != "" || cell("interval") != "") {
			t.Errorf("%s has the point %q, qualifier %q and interval %q", c.ID, point, cell("qualifier"), cell("interval"))
		}
		for i := range columns {
			allowed := slices.ContainsFunc(columns[i].words, func(w category) bool { return w.Value == row[i] })
			if len(columns[i].words) > 0 && row[i] != "" && !allowed {
				t.Errorf("%s has %q for %s, which is no word of it", c.ID, row[i], columns[i].name)
			}
		}
	}
	linkedSound(t, b, l, printed)
}

// Properties of schema.org (release 30) with the types whose nodes may have them.
var properties = map[string][]string{
	"name": {"Thing"}, "description": {"Thing"}, "alternateName": {"Thing"}, "identifier": {"Thing"}, "url": {"Thing"},
	"datePublished": {"CreativeWork"}, "inLanguage": {"CreativeWork"}, "creativeWorkStatus": {"CreativeWork"}, "license": {"CreativeWork"},
	"author": {"CreativeWork"}, "publisher": {"CreativeWork"}, "locationCreated": {"CreativeWork"}, "citation": {"CreativeWork"}, "hasPart": {"CreativeWork"},
	"isBasedOn": {"CreativeWork"}, "about": {"CreativeWork"}, "text": {"CreativeWork"}, "temporalCoverage": {"CreativeWork"},
	"variableMeasured": {"Observation", "Dataset"}, "statType": {"StatisticalVariable"}, "measurementDenominator": {"Observation", "StatisticalVariable"},
	"value": {"QuantitativeValue", "PropertyValue"}, "minValue": {"QuantitativeValue"}, "maxValue": {"QuantitativeValue"}, "unitText": {"QuantitativeValue"},
	"unitCode": {"QuantitativeValue"}, "additionalProperty": {"QuantitativeValue"}, "observationAbout": {"Observation"}, "observationDate": {"Observation"},
	"measurementMethod": {"Observation"}, "measurementTechnique": {"Observation"},
}

// supertypes are the types that may be used, with those above them. None of them
// rates anything.
var supertypes = map[string][]string{
	"Dataset": {"CreativeWork"}, "Claim": {"CreativeWork"}, "CreativeWork": {}, "WebPage": {"CreativeWork"}, "Report": {"CreativeWork"}, "Book": {"CreativeWork"},
	"Chapter": {"CreativeWork"}, "Thesis": {"CreativeWork"}, "ScholarlyArticle": {"CreativeWork"}, "NewsArticle": {"CreativeWork"}, "Article": {"CreativeWork"},
	"Legislation": {"CreativeWork"}, "Observation": {"QuantitativeValue"}, "StatisticalVariable": {}, "StatisticalPopulation": {}, "Place": {}, "Country": {},
	"Organization": {}, "Person": {}, "PropertyValue": {},
}

func linkedSound(t *testing.T, b *data.Brief, l *locale.Locale, printed []*data.Claim) {
	t.Helper()
	linked := JSONLD(contentOf(b, l), l)
	var doc struct {
		Context map[string]string `json:"@context"`
		Graph   []map[string]any  `json:"@graph"`
	}
	d := json.NewDecoder(bytes.NewReader(linked))
	d.UseNumber()
	if err := d.Decode(&doc); err != nil || doc.Context["@vocab"] != "https://schema.org/" {
		t.Fatalf("%v in\n%s", err, linked)
	}
	ids := map[string]bool{}
	var claims []string
	for _, n := range doc.Graph {
		id := n["@id"].(string)
		if ids[id] {
			t.Errorf("%s stands twice", id)
		}
		ids[id] = true
		if name, ok := strings.CutPrefix(id, "#claim-"); ok {
			claims = append(claims, name)
		}
	}
	var want []string
	for i, c := range printed {
		want = append(want, c.ID)
		n := doc.Graph[len(doc.Graph)-len(printed)+i]
		said, _ := n["description"].([]any)
		for k, note := range notes(contentOf(b, l).Statements[i]) {
			if k >= len(said) || said[k] != note {
				t.Errorf("%s says %q, want %q among it", c.ID, said, note)
			}
		}
		point := n["value"] != nil
		_, low := n["minValue"].(json.Number)
		_, high := n["maxValue"].(json.Number)
		if (point || low || high) != c.Value.Form.HasNumber() {
			t.Errorf("%s has the numbers %v %v %v", c.ID, n["value"], n["minValue"], n["maxValue"])
		}
	}
	if !slices.Equal(claims, want) {
		t.Errorf("the claims are %q, want %q", claims, want)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			if at, ok := v["@id"].(string); ok && !ids[at] {
				t.Errorf("%s leads nowhere", at)
			}
			types := []any{}
			switch named := v["@type"].(type) {
			case string:
				types = []any{named}
			case []any:
				types = named
			}
			above := []string{"Thing"}
			if len(types) == 0 && v["@id"] == nil {
				t.Errorf("%v has no type", v)
			}
			for _, name := range types {
				more, ok := supertypes[name.(string)]
				if !ok {
					t.Errorf("the type %s is not allowed", name)
				}
				above = append(append(above, name.(string)), more...)
			}
			for key, value := range v {
				walk(value)
				if key[0] != '@' && !slices.ContainsFunc(properties[key], func(of string) bool { return slices.Contains(above, of) }) {
					t.Errorf("%v has no property %s", types, key)
				}
			}
		}
	}
	for _, n := range doc.Graph {
		walk(n)
	}
}

// Python reads the table and the linked data as Go does.
func TestPythonReadsTheSame(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("python3 is missing")
		}
		t.Skip("python3 is missing")
	}
	l := english(t)
	folder := t.TempDir()
	for name, b := range map[string]*data.Brief{"seed": read(t, seed), "hostile": checked(t, nil, []byte(hostile))} {
		table, linked := filepath.Join(folder, name+".csv"), filepath.Join(folder, name+".jsonld")
		for path, text := range map[string][]byte{table: CSV(contentOf(b, l), l), linked: JSONLD(contentOf(b, l), l)} {
			if err := os.WriteFile(path, text, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		out, err := exec.Command(python, "-c", `
import csv, decimal, json, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))
names = [n["name"] for n in json.load(open(sys.argv[2], encoding="utf-8"), parse_float=decimal.Decimal)["@graph"]]
json.dump([rows, names], sys.stdout)`, table, linked).Output()
		if err != nil {
			t.Fatal(err)
		}
		var got [2]json.RawMessage
		var cells [][]string
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(got[0], &cells); err != nil || !slices.EqualFunc(cells, rows(t, CSV(contentOf(b, l), l)), slices.Equal) {
			t.Errorf("%s: Python reads %q, %v", name, cells, err)
		}
		var names []string
		if err := json.Unmarshal(got[1], &names); err != nil || !slices.Equal(names, namesIn(t, JSONLD(contentOf(b, l), l))) {
			t.Errorf("%s: Python reads the names %q, %v", name, names, err)
		}
	}
}

func namesIn(t *testing.T, linked []byte) []string {
	t.Helper()
	var doc struct {
		Graph []struct{ Name string } `json:"@graph"`
	}
	if err := json.Unmarshal(linked, &doc); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, n := range doc.Graph {
		names = append(names, n.Name)
	}
	return names
}

func BenchmarkExport(bench *testing.B) {
	b, l := read(bench, seed), english(bench)
	bench.ReportAllocs()
	for bench.Loop() {
		Package(contentOf(b, l), "claims.csv", CSV(contentOf(b, l), l))
		JSONLD(contentOf(b, l), l)
	}
}
