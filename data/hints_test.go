package data_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// mended puts the lines of a hint in the place of what the finding is about: a whole key
// with all that stands under it, an entry of a list, or a text in brackets.
func mended(t *testing.T, src []byte, f diag.Finding, hint string) []byte {
	t.Helper()
	_, write, _ := strings.Cut(hint, "\n")
	lines := strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")
	at := f.Pos.Line - 1
	old := []rune(lines[at])
	if f.Width > 0 && (write[0] == '"' || old[0] != ' ' && strings.ContainsAny(string(old), "{[")) { // in brackets
		to := write
		if _, value, ok := strings.Cut(write, ": "); ok && write[0] != '"' {
			to = value
		}
		lines[at] = string(old[:f.Pos.Col-1]) + to + string(old[f.Pos.Col-1+f.Width:])
		return []byte(strings.Join(lines, "\n") + "\n")
	}
	indent := func(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
	key, _, _ := strings.Cut(write, ":")
	if !strings.HasPrefix(write, "- ") { // what is wrong may stand under its key
		for at > 0 && strings.TrimSpace(strings.SplitN(lines[at], ":", 2)[0]) != key {
			at--
		}
	}
	end := at + 1
	for end < len(lines) && (indent(lines[end]) > indent(lines[at]) || lines[end] == "") {
		end++
	}
	pad := strings.Repeat(" ", indent(lines[at]))
	return []byte(strings.Join(slices.Concat(lines[:at], []string{pad + strings.ReplaceAll(write, "\n", "\n"+pad)}, lines[end:]), "\n") + "\n")
}

// Where a hint gives lines to write, they mend the finding when they are copied as they
// stand. Each file holds briefs of which every finding of these codes has such a hint.
func TestHintsWorkWhenCopied(t *testing.T) {
	tried := 0
	archive, err := txtar.ParseFile("testdata/hints.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		src := file.Data
		for round := 0; ; round++ {
			text, found := rendered(file.Name, src)
			at := slices.IndexFunc(found, func(f diag.Finding) bool {
				return slices.Contains([]string{"E001", "E005", "E007", "E009"}, f.Code)
			})
			if at < 0 {
				break
			}
			f := found[at]
			if round > 8 || len(f.Hints) == 0 || !strings.Contains(f.Hints[0], "\n") {
				t.Errorf("%s is not mended by its hints:\n%s", file.Name, text)
				break
			}
			tried++
			if len(src) == 0 {
				_, write, _ := strings.Cut(f.Hints[0], "\n")
				src = []byte(write + "\n")
				continue
			}
			src = mended(t, src, f, f.Hints[0])
		}
		if file.Name == "empty.yaml" {
			if text, found := rendered(file.Name, src); len(found) > 0 {
				t.Errorf("the brief to begin with gives\n%s", text)
			}
		}
	}
	if tried < 15 {
		t.Errorf("only %d hints were tried", tried)
	}
}

// Every finding of every case has a line.
func TestFindingsHaveALine(t *testing.T) {
	golden.Briefs(t, "testdata/findings/*.txtar", func(archive, name string, folder fstest.MapFS) {
		_, found := readIn(folder, name, folder[name].Data)
		for _, finding := range found {
			if finding.Pos.Line == 0 {
				t.Errorf("%s %s: %s %s has no line", archive, name, finding.Code, finding.Message)
			}
		}
	})
}
