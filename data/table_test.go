package data_test

import (
	"encoding/binary"
	"encoding/csv"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"factsheet/data"
	"factsheet/data/language"
	"factsheet/internal/diag"
)

const tableHead = `schema: factsheet/v1
brief: {title: One table, date: 2008-07-04}
measures:
  sold: {label: People sold each year, unit: people, kind: flow, per: year, where: KG}
sources:
  iom: {author: IOM}
  save: {author: Save the Children}
caveats:
  no-method: The source does not say how.
  no-year: The source does not say when.
charts:
  sold: {title: People sold, claims: [iom-figure, save-figure], compare: separate}
points: ["{girls} of the sold are girls, {total} in both."]
`

const tableYAML = tableHead + `claims:
  iom-figure: {source: iom, measure: sold, value: "about 4,000", who: "women, girls", when: 2007, basis: stated, caveats: [no-method, no-year], says: "“about 4,000” and so on"}
  save-figure:
    source: [save, iom]
    measure: sold
    value: 5000
    who: women
    when: 1999
    basis: survey
    standing: disputed
    caveats: [no-method]
    cites: [iom-figure]
    says: The "5,000" women
  girls: {source: save, share: 10-15% of save-figure, who: girls, basis: belief, says: 10-15 per cent}
  total: {derive: save-figure + girls-2, disjoint: true, who: women and girls}
  girls-2: {source: iom, measure: sold, value: 30, who: girls, when: 1999, basis: stated, says: "30"}
`

const tableCSV = "\ufeff" + `says,id,source,measure,value,share,derive,disjoint,who,when,basis,standing,caveats,cites
#says,#id,,,,,,,,,,,,
"“about 4,000” and so on",iom-figure,iom,sold," about 4,000 ",,,,"women, girls",2007,stated,,no-method;no-year,
"The ""5,000""
 women",save-figure,save; iom,sold,5000,,,,women,1999,survey,disputed,no-method,iom-figure
,,,,,,,,,,,,,

10-15 per cent,girls,save,,,10-15% of save-figure,,,girls,,belief,,,
,total,,,,,save-figure + girls-2,true,women and girls,,,,,
30,girls-2,iom,sold,30,,,,girls,1999,stated,,,
`

// parted gives a table with another mark between its cells.
func parted(t *testing.T, table string, mark rune) string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(table, "\ufeff")))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = mark
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// inUTF16 gives a text as Excel saves it under Unicode.
func inUTF16(text string) []byte {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// A table says the same as the same claims in YAML, whatever program saved it.
func TestTableSaysTheSame(t *testing.T) {
	src := []byte(tableHead + "claims: {csv: sub/claims.csv}\n")
	tabs := parted(t, tableCSV, '\t')
	for table, file := range map[string][]byte{
		tableCSV: []byte(tableCSV),
		strings.ReplaceAll(tableCSV, "\n", "\r\n"): []byte(strings.ReplaceAll(tableCSV, "\n", "\r\n")),
		parted(t, tableCSV, ';'):                   []byte(parted(t, tableCSV, ';')),
		tabs:                                       inUTF16(tabs),
	} {
		folder := fstest.MapFS{"sub/claims.csv": {Data: file}}
		got, _ := readIn(folder, "brief.yaml", src)
		if got == nil {
			text, _ := renderedIn(folder, "brief.yaml", src)
			t.Fatal(text)
		}
		want, _ := data.Read("brief.yaml", []byte(tableYAML))
		if d := cmp.Diff(summary(want), summary(got)); d != "" {
			t.Errorf("the table differs (- YAML, + table)\n%s", d)
		}
		for i, c := range got.Claims {
			if c.Says.Value != want.Claims[i].Says.Value {
				t.Errorf("%s says %q, want %q", c.ID, c.Says.Value, want.Claims[i].Says.Value)
			}
			if line := strings.Split(table, "\n")[c.Pos.Line-1]; c.Pos.File != "sub/claims.csv" || !strings.Contains(line, c.ID) && c.ID != "save-figure" {
				t.Errorf("%s stands at %s: %s", c.ID, c.Pos, line)
			}
		}
	}
}

// Places count runes, in quoted cells too.
func TestTablePlaces(t *testing.T) {
	folder := fstest.MapFS{"claims.csv": {Data: []byte("\ufeffid,who,source,measure,value,basis,when\n" +
		"a,\"дети, \"\"женщины\"\"\",iom; \u00a0,sold,4e3,stated,2007\n")}}
	_, found := readIn(folder, "brief.yaml", []byte(tableHead+"claims: {csv: claims.csv}\n"))
	var at []string
	for _, f := range found {
		at = append(at, f.Pos.String()+" "+f.Code)
	}
	if want := "claims.csv:2:23 E007"; len(at) == 0 || at[0] != want {
		t.Errorf("found %q, want %q first", at, want)
	}
}

// A table that is larger than what a page could come from is refused, not read.
func TestTableLimits(t *testing.T) {
	row := "x%,iom,sold,4,stated,4\n"
	many := "id,source,measure,value,basis,says\n"
	for i := range 10001 {
		many += strings.Replace(row, "%", strings.Repeat("i", i%7)+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676)), 1)
	}
	head := "id,source,measure,value,basis,says\n"
	for name, c := range map[string]struct{ table, code string }{
		"rows":    {many, "E013"},
		"columns": {strings.Repeat(",", 200) + "\n", "E013"},
		"cell":    {head + "a,iom,sold,4,stated," + strings.Repeat("x", 20000) + "\n", "E013"},
		"text":    {head + "a,iom,sold," + strings.Repeat("4", 9000) + ",stated,4\n", "E502"},
		"list":    {head + "a," + strings.Repeat("iom ", 300) + ",sold,4,stated,4\n", "E013"},
		"digits":  {head + "a,iom,sold," + strings.Repeat("4", 400) + ",stated,4\n", "E010"},
	} {
		_, found := readIn(fstest.MapFS{"claims.csv": {Data: []byte(c.table)}}, "brief.yaml", []byte(tableHead+"claims: {csv: claims.csv}\n"))
		if !has(found, c.code) {
			t.Errorf("%s: %v, want %s", name, found, c.code)
		}
	}
}

// What is refused is refused early: it costs little more than the table itself.
func TestHostileTablesCostLittle(t *testing.T) {
	const size = language.MaxTable - 64
	head := "id,source,measure,value,basis,says\n"
	for name, table := range map[string]string{
		"columns":        strings.Repeat("id,", size/3) + "\n",
		"columns of row": head + strings.Repeat("i,", size/2),
		"lines":          strings.Repeat("\n", size),
		"blank rows":     head + strings.Repeat(",,,,,\n", size/6),
		"cell":           head + "a,iom,sold,4,stated," + strings.Repeat("x", size),
		"quoted cell":    head + "a,iom,sold,4,stated,\"" + strings.Repeat("x\n", size/2) + "\"",
		"open quote":     head + "a,\"iom,sold,4,stated,4\n" + strings.Repeat("b,iom,sold,4,stated,4\n", size/23),
		"findings":       head + strings.Repeat("A,iom,sold,4,stated,4\n", size/23),
	} {
		folder := fstest.MapFS{"claims.csv": {Data: []byte(table)}}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, found := readIn(folder, "brief.yaml", []byte(tableHead+"claims: {csv: claims.csv}\n"))
		runtime.ReadMemStats(&after)
		if times := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(table)); times > 4 || !found.Failed() {
			t.Errorf("%s: %.1f times the table's size, %d findings", name, times, len(found))
		}
	}
}

// Whatever a table holds, reading it does not panic, and each finding has its place.
func FuzzTable(f *testing.F) {
	for _, s := range []string{"", "id", "id,source\na,iom\n", "\ufeffid,source,measure,value,basis,says\r\na,iom,sold,\"4,000\",stated,\"x\"\"y\"\r\n",
		"id,says\na,\"b\n", "id,says\na,\"b\" c\n", "id,says\na,b\"c\n", "id;source\na;b\n", "id,id,foo,\na,,,x\n", "id,source\n#a,#b\n",
		"id,source\ra,b", "id,caveats\na,\"x;\n y\"\n", "id,\"so\"\"urce\"\na,b\n", "id,value\na,\xff\n", "id,derive\na,b + c\nb,a - c\nc,a × 2\n"} {
		f.Add(s)
	}
	brief := []byte(tableHead + "claims: {csv: claims.csv}\n")
	f.Fuzz(func(t *testing.T, table string) {
		folder := fstest.MapFS{"claims.csv": {Data: []byte(table)}}
		b, found := readIn(folder, "brief.yaml", brief)
		sound(t, found)
		for _, f := range found {
			if f.Pos.File == "claims.csv" && f.Pos.Line > strings.Count(table, "\n")+1 {
				t.Errorf("%s is behind the end of the table", f.Pos)
			}
		}
		renderedIn(folder, "brief.yaml", brief)
		if b != nil {
			whole(t, b)
		}
	})
}

// sound holds what every list of findings must be.
func sound(t *testing.T, found diag.List) {
	for i, f := range found {
		if _, ok := diag.Find(f.Code); !ok {
			t.Errorf("the code %s has no rule", f.Code)
		}
		if f.Message == "" || f.Severity != diag.Note && len(f.Hints) == 0 {
			t.Errorf("a finding without a message or mend: %+v", f)
		}
		if n := utf8.RuneCountInString(f.Message); n >= 500 {
			t.Errorf("a message of %d characters: %.80s…", n, f.Message)
		}
		if f.Pos.File == "" || f.Pos.Line < 0 || f.Pos.Col < 0 {
			t.Errorf("a finding without a place: %+v", f)
		}
		if i > 0 && found[i-1].Pos.File == f.Pos.File && found[i-1].Pos.Line > f.Pos.Line {
			t.Errorf("findings out of order at %s", f.Pos)
		}
	}
}
