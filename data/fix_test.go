package data_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// A fix, applied to the file of a case, takes its finding away.
func TestFixesMend(t *testing.T) {
	tried := map[string]int{}
	golden.Briefs(t, "testdata/findings/*.txtar", func(_, name string, folder fstest.MapFS) {
		_, found := readIn(folder, name, folder[name].Data)
		for _, finding := range found {
			for _, fix := range finding.Fixes {
				tried[finding.Code]++
				mended := maps.Clone(folder)
				src := applied(t, folder[fix.Pos.File].Data, fix)
				mended[fix.Pos.File] = &fstest.MapFile{Data: src}
				_, after := readIn(mended, name, mended[name].Data)
				if stands(after, finding) {
					t.Errorf("%s: %s still stands after its fix:\n%s", name, finding.Code, src)
				}
			}
		}
	})
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
