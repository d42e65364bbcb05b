package conformance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"factsheet"
)

// hostileBrief has texts that a spreadsheet would calculate, in every column of the
// table that a brief fills, at the start of a cell and after every mark between columns.
const hostileBrief = `schema: factsheet/v1
brief: {title: "=1+1", date: 2020-01-01}
measures:
  m: {label: "=SUM(A1:A9)", unit: "+people;=1", kind: flow, per: "year|=2", definition: x}
  d: {label: "Change\t=3", unit: percent, kind: change, against: "then,=4"}
  h: {label: "x;\"=5\"", kind: share, of: "all;-6+1"}
sources:
  s: {author: "@evil;=cmd|'/c calc'!A0;y", title: "a;=cmd|'/c calc'!A0", url: "https://example.org/?a=1;=b", issued: 2019, via: t}
  t: {author: "=cmd|' /C calc'!A0"}
claims:
  a: {source: [s, t], says: "x;=cmd|'/c calc'!A0;y 4", measure: m, value: 4, who: "-1+1|cmd;=1", where: "＝1;＝1", when: 2019-02~, basis: stated, caveats: [c, d], how: "how; =7", assuming: "so,@8", locator: "p. 1;=9", label: "=10;=11"}
  b: {source: s, says: "\t=1.80", measure: d, value: +1.80%, who: "'quoted' \"=12\"", where: unknown, when: unknown, basis: model, label: "b;\"=13"}
  f: {source: s, says: x 1/3, share: 1/3 of "+wells;=14" in a, who: "say, -5", basis: stated, label: "- 15"}
  g: {source: s, says: "x 7|=16", measure: h, value: 7%, who: some, basis: stated, standing: disputed, caveats: [c], label: "f,=17"}
  e: {derive: a × 2, label: "=18"}
caveats:
  c: "=2+{a}, \"so\" | -they say"
  d: "Tabs\tand\n=lines"
points: ["{a} {b} {f} {g} {e}"]
`

// The judges of tables: Frictionless, the reference of the Data Package standard, and
// the two programs that people load tables with.
func TestJudgeDataPackage(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	python := program(t, "python3")
	for _, module := range []string{"frictionless", "pandas", "duckdb"} {
		if exec.Command(python, "-c", "import "+module).Run() != nil {
			absent(t, "the Python module "+module)
		}
	}
	dir := t.TempDir()
	var folders []string
	add := func(name string, in factsheet.Input) {
		sheet, found := compose(t, in, factsheet.Options{})
		if sheet == nil {
			t.Fatal(name, found)
		}
		folder := newFolder(t, dir, name)
		put(t, folder, "claims.csv", sheet.CSV())
		put(t, folder, "datapackage.json", sheet.DataPackage())
		folders = append(folders, folder)
	}
	for _, path := range everyExample(t) {
		add(strings.ReplaceAll(strings.TrimSuffix(path, ".yaml"), "/", "-"), read(t, path))
	}
	add("hostile", inMemory("hostile.yaml", hostileBrief))

	script, _ := filepath.Abs("internal/conformance/testdata/package.py")
	judge := func(folders ...string) (string, error) {
		out, err := exec.Command(python, append([]string{script}, folders...)...).CombinedOutput()
		return string(out), err
	}
	if out, err := judge(folders...); err != nil || strings.Count(out, "\n") != len(folders) {
		t.Errorf("%v\n%s", err, out)
	}

	// The judges see what is wrong.
	table, err := os.ReadFile(filepath.Join(folders[0], "claims.csv"))
	if err != nil {
		t.Fatal(err)
	}
	pack, _ := os.ReadFile(filepath.Join(folders[0], "datapackage.json"))
	for name, c := range map[string]struct {
		table, pack []byte
		says        string
	}{
		"other bytes": {append(bytes.Clone(table), strings.Repeat("x,", 32)+"x\r\n"...), pack, "hash-count"},
		"a type":      {table, bytes.Replace(pack, []byte(`"type": "string"`), []byte(`"type": "number"`), 1), "type-error"},
		"a formula":   {bytes.Replace(table, []byte("households"), []byte("x;=1"), 1), pack, "is a formula"},
		"no fields":   {table, bytes.Replace(pack, []byte(`"fields"`), []byte(`"felds"`), 1), "'fields' is a required property"},
	} {
		folder := newFolder(t, dir, name)
		put(t, folder, "claims.csv", c.table)
		put(t, folder, "datapackage.json", c.pack)
		if out, err := judge(folder); err == nil || !strings.Contains(out, c.says) {
			t.Errorf("%s: the judges say, %v:\n%s", name, err, out)
		}
	}
}

func newFolder(t *testing.T, dir, name string) string {
	t.Helper()
	folder := filepath.Join(dir, name)
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	return folder
}
