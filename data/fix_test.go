package data_test

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"factsheet/internal/diag"
)

// A fix, applied to the file of a case, takes its finding away.
func TestFixesMend(t *testing.T) {
	files, err := filepath.Glob("testdata/findings/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]int{}
	for _, path := range files {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		folder := fstest.MapFS{}
		for _, f := range archive.Files {
			folder[f.Name] = &fstest.MapFile{Data: f.Data}
		}
		for _, f := range archive.Files {
			if filepath.Ext(f.Name) != ".yaml" {
				continue
			}
			_, found := readIn(folder, f.Name, f.Data)
			for _, finding := range found {
				for _, fix := range finding.Fixes {
					tried[finding.Code]++
					mended := fstest.MapFS{}
					for name, file := range folder {
						mended[name] = file
					}
					src := applied(t, folder[fix.Pos.File].Data, fix)
					mended[fix.Pos.File] = &fstest.MapFile{Data: src}
					_, after := readIn(mended, f.Name, mended[f.Name].Data)
					if stands(after, finding) {
						t.Errorf("%s: %s still stands after its fix:\n%s", f.Name, finding.Code, src)
					}
				}
			}
		}
	}
	for _, code := range []string{"E001", "E002", "E004", "E005", "E006", "E008", "E009", "E011", "E016", "E020", "E040", "E301", "E303", "E308", "W201", "W212"} {
		if tried[code] == 0 {
			t.Errorf("no case of %s has a fix", code)
		}
	}
}

// applied puts a fix into a file.
func applied(t *testing.T, src []byte, fix diag.Fix) []byte {
	t.Helper()
	lines := strings.SplitAfter(string(src), "\n")
	before := strings.Join(lines[:fix.Pos.Line-1], "")
	rest := []rune(strings.Join(lines[fix.Pos.Line-1:], ""))
	at := fix.Pos.Col - 1
	if at < 0 || at+fix.Width > len(rest) {
		t.Fatalf("the fix %+v is outside the file", fix)
	}
	if s := fix.Select; s.From < 0 || s.From+s.Width > len([]rune(fix.Text)) {
		t.Fatalf("the fix %+v selects what it does not write", fix)
	}
	return []byte(before + string(rest[:at]) + fix.Text + string(rest[at+fix.Width:]))
}

// stands reports whether a finding with the same code and words is there at the same place.
func stands(found diag.List, f diag.Finding) bool {
	for _, g := range found {
		if g.Code == f.Code && g.Message == f.Message && g.Pos == f.Pos {
			return true
		}
	}
	return false
}
