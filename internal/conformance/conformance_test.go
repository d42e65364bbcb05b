package conformance

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"factsheet"
)

const (
	seed    = "examples/kyrgyzstan-2008/brief.yaml"
	minimal = "examples/minimal/brief.yaml"
)

// everyExample gives the briefs of all examples, and their translations.
func everyExample(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("examples/*/*.yaml")
	if err != nil || len(paths) < 5 {
		t.Fatalf("%d examples: %v", len(paths), err)
	}
	return paths
}

func read(t testing.TB, path string) factsheet.Input {
	t.Helper()
	in, err := factsheet.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// open reads a brief, or a translation, which is then the language that is asked for.
func open(t testing.TB, path string, opt factsheet.Options) (factsheet.Input, factsheet.Options) {
	t.Helper()
	in, tag, translated := read(t, path).Translates()
	if translated {
		opt.Language = tag
	}
	return in, opt
}

// built is what came of a brief: no file where a finding is an error.
type built struct {
	PDF      []byte
	Findings factsheet.Findings
}

func build(t testing.TB, in factsheet.Input, opt factsheet.Options) built {
	t.Helper()
	sheet, found := compose(t, in, opt)
	if sheet == nil {
		return built{Findings: found}
	}
	file, err := sheet.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return built{file, found}
}

// compose composes a brief; a translation is one in its language.
func compose(t testing.TB, in factsheet.Input, opt factsheet.Options) (*factsheet.Sheet, factsheet.Findings) {
	t.Helper()
	var c factsheet.Compiler
	if brief, tag, ok := in.Translates(); ok {
		in, opt.Language = brief, tag
	}
	sheet, found, err := c.Compose(in, opt)
	if err != nil {
		t.Fatal(err)
	}
	if (sheet == nil) != found.Failed() {
		t.Fatalf("there is a sheet: %v, with %+v", sheet != nil, found)
	}
	return sheet, found
}

// inMemory is a brief in a folder of its own that is on no disk.
func inMemory(name, text string) factsheet.Input {
	return factsheet.Input{FS: fstest.MapFS{name: {Data: []byte(text)}}, Name: name}
}

// besideSeed is a folder with a brief of that text beside the brand and logo of the seed.
func besideSeed(t testing.TB, brief []byte) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{"brief.yaml": {Data: brief}}
	for _, name := range []string{"brand.yml", "logo.png"} {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(seed), name))
		if err != nil {
			t.Fatal(err)
		}
		folder[name] = &fstest.MapFile{Data: data}
	}
	return folder
}

func verify(file []byte) *factsheet.Report {
	var c factsheet.Compiler
	return c.Verify(file, factsheet.Verification{})
}

// What is shipped as an example holds under --strict, and is small.
func TestExamples(t *testing.T) {
	for _, path := range []string{seed, minimal} {
		for _, paper := range []factsheet.Paper{factsheet.A4, factsheet.Letter} {
			r := build(t, read(t, path), factsheet.Options{Paper: paper, Strict: true})
			for _, f := range r.Findings {
				if f.Severity != factsheet.Note {
					t.Errorf("%s, paper %d: %s %s: %s", path, paper, f.Pos, f.Code, f.Message)
				}
			}
			bare := build(t, read(t, path), factsheet.Options{Paper: paper, NoSources: true})
			if with, without := len(r.PDF), len(bare.PDF); with >= 45_000 || without >= 40_000 || without == 0 || without >= with {
				t.Errorf("%s, paper %d: %d bytes with data and %d without, want under 45,000 and 40,000", path, paper, with, without)
			}
		}
	}
}

// The README shows the minimal example as it is, the first example of the package,
// and files that exist.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if text := read(t, minimal).Source(minimal); !bytes.Contains(readme, append([]byte("```yaml\n"), text...)) {
		t.Errorf("README.md does not show %s as it is", minimal)
	}
	examples, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(examples), "\nfunc Example() {\n")
	body, _, found := strings.Cut(body, "\t// Output:\n")
	code := "```go\n" + regexp.MustCompile(`(?m)^\t`).ReplaceAllString(body, "") + "```\n"
	if !found || !bytes.Contains(readme, []byte(code)) {
		t.Errorf("README.md does not show the first example of example_test.go:\n%s", code)
	}
	links := regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllSubmatch(readme, -1)
	for _, link := range links {
		if _, err := os.Stat(string(link[1])); err != nil {
			t.Errorf("README.md leads to %s: %v", link[1], err)
		}
	}
	if len(links) < 5 {
		t.Errorf("README.md has %d links: this test looks in the wrong place", len(links))
	}
}

// One compiler used by many goroutines gives what a fresh one gives for each brief.
func TestManyGoroutinesUseOneCompiler(t *testing.T) {
	briefs := everyExample(t)
	if os.Getenv("CI") != "true" || testing.Short() {
		briefs = []string{seed, "examples/kyrgyzstan-2008/brief.ru.yaml", minimal, briefs[1], briefs[len(briefs)/2]}
	}
	type made struct{ pdf, text, csv, linked, draft []byte }
	all := func(c *factsheet.Compiler, path string) (m made, err error) {
		in, opt := open(t, path, factsheet.Options{})
		sheet, found, err := c.Compose(in, opt)
		if err != nil || sheet == nil {
			return m, fmt.Errorf("%v, %+v", err, found)
		}
		drafts, _, err := sheet.Drafts(factsheet.Mailing{To: "a@example.org"})
		if err != nil {
			return m, err
		}
		m = made{text: sheet.Text(), csv: sheet.CSV(), linked: sheet.JSONLD()}
		for d, err := range drafts {
			if err != nil {
				return m, err
			}
			m.draft = d.Bytes
		}
		m.pdf, err = sheet.PDF()
		return m, err
	}
	want := map[string]made{}
	for _, path := range briefs {
		m, err := all(new(factsheet.Compiler), path)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		want[path] = m
	}
	var one factsheet.Compiler
	var group sync.WaitGroup
	for first := range 8 {
		group.Go(func() {
			for i := range briefs {
				path := briefs[(first+i)%len(briefs)]
				got, err := all(&one, path)
				if err != nil || !reflect.DeepEqual(got, want[path]) {
					t.Errorf("%s: other bytes from a compiler that others use, or %v", path, err)
				}
				if r := one.Verify(got.pdf, factsheet.Verification{Typefaces: facesBeside(path)}); r.ExitCode() != 0 {
					t.Errorf("%s: %q", path, r.Lines())
				}
			}
		})
	}
	group.Wait()
}

// An error of any stage ends the way, and there is no file.
func TestEveryStageCanStop(t *testing.T) {
	const head = "schema: factsheet/v1\nbrief:\n  title: A\n  date: 2020-05-01\n"
	const points = "points: [One thing is said.]\n"
	tests := []struct {
		stage, text string
		code        string
		strict      bool
	}{
		{"decode", "schema: factsheet/v1\nbreef: {}\n", "E002", false},
		{"check", "schema: factsheet/v1\nbrief:\n  title: A\n  date: today\n" + points, "E009", false},
		{"brand", head + "  brand: none.yml\n" + points, "E050", false},
		{"compose, a glyph", head + "points: [One 頁 is said.]\n", "E040", false},
		{"compose, the room", head + "points:\n" + strings.Repeat("  - "+strings.Repeat("word ", 60)+"\n", 60), "E501", false},
		{"a warning, strictly", head + "asks: [Who counted.]\n", "W204", true},
		{"nothing at all", "", "E001", false},
		{"more than the limit", head + strings.Repeat("#", 1<<20), "E502", false},
	}
	for _, test := range tests {
		t.Run(test.stage, func(t *testing.T) {
			sheet, found := compose(t, inMemory("a.yaml", test.text), factsheet.Options{Strict: test.strict})
			is := func(f factsheet.Finding) bool { return f.Code == test.code && f.Severity == factsheet.Error }
			if sheet != nil || !slices.ContainsFunc(found, is) {
				t.Errorf("a sheet and %+v, want none and %s", found, test.code)
			}
		})
	}
}

// What is no brief in its folder is an error, not a finding.
func TestComposeRefuses(t *testing.T) {
	var c factsheet.Compiler
	for want, in := range map[string]factsheet.Input{
		"x/b.yaml does not exist":                 {FS: fstest.MapFS{}, Name: "b.yaml", Prefix: "x/"},
		"../b.yaml lies outside":                  {FS: factsheet.Dir("."), Name: "../b.yaml"},
		"examples is a folder":                    {FS: factsheet.Dir("."), Name: "examples"},
		"the input b.yaml has no folder; give it": {Name: "b.yaml"},
	} {
		if sheet, _, err := c.Compose(in, factsheet.Options{}); sheet != nil || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want: %s", in, err, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for path, want := range map[string]string{
		"examples":      "is a folder; name the brief in it, such as " + filepath.Join("examples", "brief.yaml"),
		"examples/none": "does not exist; check the name and the folder",
		os.DevNull:      "is not an ordinary file",
	} {
		if _, err := factsheet.Read(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want: %s", path, err, want)
		}
	}
}

// A program of another module can use the package through one replace line.
func TestAnotherModuleCanUseThePackage(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a program")
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for from, to := range map[string]string{"internal/conformance/testdata/module/main.go": "main.go", "go.sum": "go.sum"} {
		text, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, to), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	run := func(name string, args ...string) string {
		t.Helper()
		c := exec.Command(name, args...)
		c.Dir = dir
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
		}
		return string(out)
	}
	run("go", "mod", "init", "example.org/program")
	run("go", "mod", "edit", "-require", "factsheet@v0.0.0", "-replace", "factsheet="+here)
	run("go", "build", "-mod=mod", "-o", "program", ".")
	if out := run("./program", filepath.Join(here, seed)); !strings.Contains(out, "built kg-child-trafficking-2008") {
		t.Errorf("the program printed %q", out)
	}
	made, err := os.ReadFile(filepath.Join(dir, "out.pdf"))
	if want := build(t, read(t, seed), factsheet.Options{Paper: factsheet.Letter}).PDF; err != nil || !bytes.Equal(made, want) {
		t.Errorf("the program made other bytes than the package here, or %v", err)
	}
}
