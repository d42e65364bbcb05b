package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// The example that each command's help begins with runs, and prints what it shows:
// "…" stands for more lines, and counts of bytes may differ.
func TestHelpExamples(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, ".local/share/bash-completion/completions"), 0o777); err != nil {
		t.Fatal(err)
	}
	root := rootCommand(&terminal{})
	for _, c := range append([]*cobra.Command{root}, root.Commands()...) {
		line, shown, _ := strings.Cut(c.Example, "\n")
		line, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			t.Errorf("%s has no example", c.Name())
			continue
		}
		run := exec.Command("sh", "-c", line)
		run.Dir = dir
		run.Env = append(os.Environ(), "HOME="+dir)
		out, err := run.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
		if got := strings.TrimSuffix(string(out), "\n"); !shows(shown, got) {
			t.Errorf("%s prints\n%s\nand not\n%s", line, got, shown)
		}
	}
}

func shows(shown, got string) bool {
	pattern := regexp.QuoteMeta(shown)
	pattern = regexp.MustCompile(`[0-9,]+( kB|\b)`).ReplaceAllString(pattern, "[0-9,]+$1")
	pattern = strings.ReplaceAll(pattern, "…", "(?s:.+)")
	return regexp.MustCompile("^" + pattern + "$").MatchString(got)
}
