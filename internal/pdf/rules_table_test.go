package pdf

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// tables are the tables of rules by the profile of veraPDF that they speak of.
var tables = []struct {
	profile string
	file    string // of the profile
	rules   []rule
}{
	{"ua1", "org/verapdf/pdfa/validation/PDFUA-1.xml", universal[:]},
	{"3a", "org/verapdf/pdfa/validation/PDFA-3A.xml", archival[:]},
	{"", "", own[:]},
}

// unseen are the tests of veraPDF that no planted fault can fail, and why.
var unseen = map[string]string{
	"ua1:7.1-12":    "an element without its parent is reported as 7.1 (3)",
	"3a:6.2.11.2-3": "veraPDF gives up on a font without a name",
	"3a:6.1.13-7":   "a file of eight million objects was not made",
}

// TestPointsAreAnswered: every failure condition of the Matterhorn protocol 1.1 stands
// in one rule, in order.
func TestPointsAreAnswered(t *testing.T) {
	var got, want []string
	for i := range universal {
		got = append(got, strings.Fields(universal[i].points)...)
	}
	for checkpoint, n := range [...]int{7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30} {
		for i := range n {
			want = append(want, fmt.Sprintf("%02d-%03d", checkpoint+1, i+1))
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the rules answer %d points, not %d: %q", len(got), len(want), differences(got, want))
	}
}

// TestClausesAreAnswered: every test of veraPDF's profiles stands in one rule.
func TestClausesAreAnswered(t *testing.T) {
	core, err := filepath.Glob(filepath.Join(jars(t, "verapdf"), "core-*.jar"))
	if err != nil || len(core) != 1 {
		t.Fatalf("%d jars hold the profiles: %v", len(core), err)
	}
	jar, err := zip.OpenReader(core[0])
	if err != nil {
		t.Fatal(err)
	}
	defer jar.Close()
	for _, table := range tables {
		if table.file == "" {
			continue
		}
		f, err := jar.Open(table.file)
		if err != nil {
			t.Fatal(err)
		}
		var profile struct {
			Rules []struct {
				Clause string `xml:"clause,attr"`
				Number string `xml:"testNumber,attr"`
			} `xml:"rules>rule>id"`
		}
		if err := xml.NewDecoder(f).Decode(&profile); err != nil {
			t.Fatal(err)
		}
		var got, want []string
		for _, r := range profile.Rules {
			want = append(want, r.Clause+"-"+r.Number)
		}
		for i := range table.rules {
			got = append(got, table.rules[i].tested()...)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) || len(want) < 100 {
			t.Errorf("%s: the rules answer %d tests, not %d: %q", table.profile, len(got), len(want), differences(got, want))
		}
	}
}

// tested are the clauses of a rule with a test of veraPDF.
func (r *rule) tested() []string {
	return slices.DeleteFunc(strings.Fields(r.clauses), func(c string) bool { return !strings.Contains(c, "-") })
}

// differences are the words that do not stand as often in both lists.
func differences(a, b []string) []string {
	count := map[string]int{}
	for _, s := range a {
		count[s]++
	}
	for _, s := range b {
		count[s]--
	}
	var out []string
	for s, n := range count {
		if n != 0 {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// TestRulesAreProved: whatever holds by construction or is checked has a fault that
// breaks each of its clauses, or a test where no validator looks; what is checked is
// refused; what is said to be absent is so; and no fault is left over.
func TestRulesAreProved(t *testing.T) {
	faultOf := map[string]*fault{}
	for i := range faults {
		faultOf[faults[i].name] = &faults[i]
	}
	tests := testNames(t)
	keys := keysOf(t)
	proved := map[string]string{} // by fault: what its rules say that it breaks or is refused by
	for _, table := range tables {
		for i := range table.rules {
			r := &table.rules[i]
			var broken, refused []string
			for _, name := range strings.Fields(r.proof) {
				f := faultOf[name]
				switch {
				case strings.HasPrefix(name, "/"):
					if r.held != absent || keys[name] {
						t.Errorf("%s: %s stands in the file, or need not be looked for", r.asks, name)
					}
				case strings.HasPrefix(name, "Test"):
					if !tests[name] {
						t.Errorf("%s: there is no %s", r.asks, name)
					}
				case f == nil:
					t.Errorf("%s: there is no fault %s", r.asks, name)
				default:
					proved[name] += " " + r.by
					refused = append(refused, f.refused)
					for _, c := range r.tested() {
						if c = table.profile + ":" + c; slices.Contains(strings.Fields(f.breaks), c) {
							broken = append(broken, c)
							proved[name] += " " + c
						}
					}
				}
			}
			switch r.held {
			case built, checked:
				if r.proof == "" {
					t.Errorf("%s: nothing proves it", r.asks)
				}
				for _, c := range r.tested() {
					if c = table.profile + ":" + c; !slices.Contains(broken, c) && unseen[c] == "" {
						t.Errorf("%s: no fault breaks %s", r.asks, c)
					}
				}
			case absent, author:
				if len(refused) > 0 {
					t.Errorf("%s: what is not there cannot have faults", r.asks)
				}
			}
			if r.held == checked {
				rule, codes, _ := strings.Cut(r.by, " ")
				if !slices.Contains(refused, rule) {
					t.Errorf("%s: no fault is refused by %s", r.asks, rule)
				}
				for _, code := range strings.Fields(codes) {
					if _, ok := diag.Find(code); !ok {
						t.Errorf("%s: there is no code %s", r.asks, code)
					}
				}
			}
		}
	}
	for _, f := range faults {
		for _, want := range strings.Fields(f.refused + " " + f.breaks) {
			if want != "ua1:7.1-3" && !slices.Contains(strings.Fields(proved[f.name]), want) {
				t.Errorf("%s proves %s, but no rule says so", f.name, want)
			}
		}
		if proved[f.name] == "" {
			t.Errorf("no rule names the fault %s", f.name)
		}
	}
}

// testNames are the tests of the repository.
func testNames(t *testing.T) map[string]bool {
	names := map[string]bool{}
	for _, pattern := range []string{"*_test.go", "../*/*_test.go", "../../*/*_test.go", "../../*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(`(?m)^func (Test\w+)\(`).FindAllSubmatch(text, -1) {
				names[string(m[1])] = true
			}
		}
	}
	return names
}

// keysOf are the names that stand in the objects of the sample, and in its content.
func keysOf(t *testing.T) map[string]bool {
	keys := map[string]bool{}
	for _, file := range [][]byte{
		write1(t, samplePage(), Options{Uncompressed: true, Attachments: sampleFiles()}),
		write1(t, fullPage(t), Options{Uncompressed: true}),
	} {
		p := takeApart(t, file)
		texts := [][]byte{p.objects[0].stream, p.trailer}
		for _, o := range p.objects {
			texts = append(texts, o.head)
		}
		for _, text := range texts {
			for _, key := range regexp.MustCompile(`/[A-Za-z0-9]+`).FindAll(text, -1) {
				keys[string(key)] = true
			}
		}
	}
	if !keys["/Catalog"] || !keys["/MCID"] || !keys["/ID"] {
		t.Error("the keys of the file were not found")
	}
	return keys
}

// TestConformance holds CONFORMANCE.md to the tables: below its mark it is what they
// print. -update writes it.
func TestConformance(t *testing.T) {
	const path, mark = "../../CONFORMANCE.md", "<!-- From here on printed from the tables: go test ./internal/pdf -update -->\n"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, _, found := bytes.Cut(text, []byte(mark))
	if !found {
		t.Fatalf("%s has no line %s", path, mark)
	}
	golden.Compare(t, path, append(append(bytes.Clone(head), mark...), printed()...))
}
