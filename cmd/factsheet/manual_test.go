package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"factsheet"
)

var manualInto = flag.String("manual", "", "write the manual pages into this folder")

// The manual is made of the help of the commands. What makes it is a dependency of
// tests alone, so that no program carries it: a release asks with -manual DIR.
func TestManual(t *testing.T) {
	root := rootCommand(&terminal{})
	pages := 0
	for _, c := range append([]*cobra.Command{root}, root.Commands()...) {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-")
		c.DisableAutoGenTag = true // no word of the day it was made
		var page bytes.Buffer
		if err := doc.GenMan(c, &doc.GenManHeader{Title: strings.ToUpper(name), Section: "1", Source: "factsheet " + factsheet.Version, Manual: "factsheet"}, &page); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{".TH \"" + strings.ToUpper(name) + "\"", ".SH SYNOPSIS", ".SH EXAMPLE"} {
			if !bytes.Contains(page.Bytes(), []byte(want)) {
				t.Errorf("the manual page of %s has no %s", name, want)
			}
		}
		pages++
		if *manualInto == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(*manualInto, name+".1"), page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if pages < 2 {
		t.Error("the program has no commands")
	}
}
