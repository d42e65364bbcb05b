package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTutorial does what docs/tutorial.md says, in an empty folder: each brief and brand
// in it takes the place of the one before, and each command prints what is shown.
func TestTutorial(t *testing.T) {
	text, err := os.ReadFile("../../docs/tutorial.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	files := map[string]string{"yaml": "water/brief.yaml", "brand": "water/brand.yml"}
	commands := 0
	for _, block := range regexp.MustCompile("(?ms)^```(\\w+)([^\n]*)\n(.*?)^```$").FindAllStringSubmatch(string(text), -1) {
		kind, more, body := block[1], strings.TrimSpace(block[2]), block[3]
		if kind == "yaml" {
			if more == "brand" {
				kind = more
			}
			if err := os.WriteFile(filepath.Join(dir, files[kind]), []byte(body), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if kind != "console" {
			t.Errorf("there is a block of %s, which nobody runs", kind)
		}
		for _, step := range strings.Split("\n"+body, "\n$ ")[1:] {
			line, shown, _ := strings.Cut(step, "\n")
			run := exec.Command("sh", "-c", line)
			run.Dir = dir
			out, err := run.CombinedOutput()
			if failed := strings.Contains(shown, ": error E"); (err != nil) != failed {
				t.Fatalf("%s: %v\n%s", line, err, out)
			}
			if got := strings.TrimSuffix(string(out), "\n"); !shows(strings.TrimSuffix(shown, "\n"), got) {
				t.Fatalf("%s prints\n%s\nand not\n%s", line, got, shown)
			}
			commands++
		}
	}
	if commands < 10 {
		t.Errorf("only %d commands were run: this test looks in the wrong place", commands)
	}
}
