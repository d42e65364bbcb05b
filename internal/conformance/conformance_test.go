package conformance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"factsheet"
)

const (
	seed    = "examples/kyrgyzstan-2008/brief.yaml"
	minimal = "examples/minimal/brief.yaml"
)

func read(t testing.TB, path string) factsheet.Input {
	t.Helper()
	in, err := factsheet.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func build(t testing.TB, in factsheet.Input, opt factsheet.Options) *factsheet.Result {
	t.Helper()
	r, err := factsheet.Build(in, opt)
	if err != nil {
		t.Fatal(err)
	}
	return r
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

// The README shows the minimal example as it is, and files that exist.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if text := read(t, minimal).Text; !bytes.Contains(readme, append([]byte("```yaml\n"), text...)) {
		t.Errorf("README.md does not show %s as it is", minimal)
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

// Builds at the same time in one process give what one build gives.
func TestBuildGivesTheSameBytes(t *testing.T) {
	in := read(t, seed)
	want := build(t, in, factsheet.Options{}).PDF
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			r, err := factsheet.Build(in, factsheet.Options{})
			if err != nil || !bytes.Equal(r.PDF, want) {
				t.Errorf("another build gave other bytes, or %v", err)
			}
		})
	}
	all.Wait()
}

func TestCheckFindsWhatBuildFinds(t *testing.T) {
	in := read(t, seed)
	checked, err := factsheet.Check(in, factsheet.Options{})
	if err != nil || checked.PDF != nil {
		t.Fatalf("check gave a file of %d bytes, %v", len(checked.PDF), err)
	}
	built := build(t, in, factsheet.Options{})
	if len(checked.Findings) == 0 || len(checked.Findings) != len(built.Findings) {
		t.Errorf("check found %d things, build %d", len(checked.Findings), len(built.Findings))
	}
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
		{"a warning, strictly", head + points, "W204", true},
		{"nothing at all", "", "E001", false},
		{"more than the limit", head + strings.Repeat("#", 1<<20), "E013", false},
	}
	for _, test := range tests {
		t.Run(test.stage, func(t *testing.T) {
			in := factsheet.Input{Name: "a.yaml", Text: []byte(test.text), Folder: t.TempDir()}
			for what, do := range map[string]func(factsheet.Input, factsheet.Options) (*factsheet.Result, error){
				"build": factsheet.Build, "check": factsheet.Check,
			} {
				r, err := do(in, factsheet.Options{Strict: test.strict})
				if err != nil {
					t.Fatal(err)
				}
				is := func(f factsheet.Finding) bool { return f.Code == test.code && f.Severity == factsheet.Error }
				if r.PDF != nil || !r.Findings.Failed() || !slices.ContainsFunc(r.Findings, is) {
					t.Errorf("%s: a file of %d bytes and %+v, want none and %s", what, len(r.PDF), r.Findings, test.code)
				}
			}
		})
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
