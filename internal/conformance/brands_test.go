package conformance

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"factsheet"
)

// brands are the example brands by name, each the seed as it stands in a folder with it.
func brands(t testing.TB) map[string]factsheet.Input {
	t.Helper()
	folders, _ := filepath.Glob("examples/brands/*")
	if len(folders) < 5 {
		t.Fatalf("example brands: %v", folders)
	}
	brief, err := os.ReadFile(seed)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]factsheet.Input{}
	for _, folder := range folders {
		files := fstest.MapFS{"brief.yaml": {Data: brief}}
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			name, _ := filepath.Rel(folder, path)
			data, err := os.ReadFile(path)
			files[filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(folder)] = factsheet.Input{FS: files, Name: "brief.yaml"}
	}
	return all
}

// The seed is set in every brand without a finding of the brand, on either paper, and
// the page proves itself with the brand's faces at hand, and not without.
func TestBrands(t *testing.T) {
	for name, in := range brands(t) {
		for _, paper := range []factsheet.Paper{factsheet.A4, factsheet.Letter} {
			r := build(t, in, factsheet.Options{Paper: paper})
			for _, f := range r.Findings {
				if f.Pos.File != "brief.yaml" || f.Severity == factsheet.Error {
					t.Errorf("%s, %v: %v %s %s", name, paper, f.Pos, f.Code, f.Message)
				}
			}
			if r.PDF == nil {
				continue
			}
			fonts, err := fs.Sub(in.FS, "fonts")
			if err != nil {
				t.Fatal(err)
			}
			_, lacks := fs.Stat(in.FS, "fonts")
			report := new(factsheet.Compiler).Verify(r.PDF, factsheet.Verification{Typefaces: fonts})
			if report.Verdict != "matches" {
				t.Errorf("%s, %v: %s", name, paper, strings.Join(report.Lines(), "\n"))
			}
			bare := new(factsheet.Compiler).Verify(r.PDF, factsheet.Verification{})
			if want := map[bool]int{true: 0, false: 2}[lacks != nil]; bare.ExitCode() != want {
				t.Errorf("%s, %v: without its faces: %s", name, paper, strings.Join(bare.Lines(), "\n"))
			}
		}
	}
}

// Each brand says in words what a page gets of it.
func TestBrandsByThemselves(t *testing.T) {
	for name, in := range brands(t) {
		in.Name = "brand.yml"
		b, found := new(factsheet.Compiler).CheckBrand(in)
		if len(found) > 0 {
			t.Errorf("%s: %v", name, found)
			continue
		}
		for _, want := range []string{"brand ", "ink ", "doubt ", "on white, at least 4.5:1", "typeface: "} {
			if !strings.Contains(strings.Join(b.Lines(), "\n"), want) {
				t.Errorf("%s: no %q in\n%s", name, want, strings.Join(b.Lines(), "\n"))
			}
		}
	}
}
