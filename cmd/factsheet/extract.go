package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

func extractCommand(t *terminal) *cobra.Command {
	var folder string
	var csv bool
	c := &cobra.Command{
		Use:   "extract FILE.pdf",
		Short: "take the data out of a PDF",
		Long: "extract writes what a PDF of this program carries into a folder: the brief, the brand\n" +
			"and its logo, the claims as a table with what its columns mean, and the list of these. A file\n" +
			"that is there already is never written over. Without -d it lists what there is; with\n" +
			"--csv it prints the table. Whether the PDF was altered is what verify says.",
		Example: "$ factsheet extract brief.pdf -d data\ndata/brief.yaml\n…",
		Args:    needsOne("PDF", "brief.pdf"),
		RunE: func(_ *cobra.Command, files []string) error {
			f, err := t.open(files[0])
			switch {
			case err != nil:
				return err
			case csv && folder != "":
				return errors.New("--csv prints the table and -d writes files; give one of them")
			case csv:
				t.disarm(files[0], f)
				return t.printTable(files[0], f)
			case folder == "":
				for _, a := range f.Attachments() {
					fmt.Fprintln(t.out, diag.Escape(fmt.Sprintf("%-18s %9d bytes  %s", a.Name, len(a.Data), a.Type)))
				}
				return nil
			}
			t.disarm(files[0], f)
			if err := t.writeFolder(folder, "name another folder with -d", f.Attachments()); err != nil {
				return err
			}
			t.sayAgain(folder, f)
			return nil
		},
		ValidArgsFunction: completePDFs,
	}
	c.Flags().StringVarP(&folder, "dir", "d", "", "write into this `FOLDER`")
	c.Flags().BoolVar(&csv, "csv", false, "print the claims as a table")
	return c
}

// open reads a PDF that carries something. What was added behind its end is left
// out, and said.
func (t *terminal) open(name string) (*factsheet.File, error) {
	text, err := t.readPDF(name)
	if err != nil {
		return nil, err
	}
	f, err := factsheet.Open(text)
	switch {
	case f == nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case err != nil:
		t.complain(fmt.Errorf("%s: %w", name, err))
	}
	if len(f.Attachments()) == 0 {
		return nil, fmt.Errorf("%s: the data was left out when the file was built; ask those who made it", name)
	}
	return f, nil
}

// disarm sees to it that the table of a file is safe to open.
func (t *terminal) disarm(name string, f *factsheet.File) {
	if !new(factsheet.Compiler).Disarm(f) {
		t.complain(fmt.Errorf("%s: its claims.csv is not the table that the brief in it gives: it was altered, or another version made it; "+
			"nothing in the copy is a formula to a spreadsheet; factsheet verify says more", name))
	}
}

func (t *terminal) printTable(name string, f *factsheet.File) error {
	for _, a := range f.Attachments() {
		if a.Name == "claims.csv" {
			_, err := t.out.Write(a.Data)
			return err
		}
	}
	return fmt.Errorf("%s carries no table of claims", name)
}

// sayAgain says which command builds a file again from what was taken out of it.
func (t *terminal) sayAgain(folder string, f *factsheet.File) {
	m, err := f.Manifest()
	if err != nil {
		return // what was taken out lacks it, or has another, of which verify says more
	}
	o := m.Options
	if strings.Trim(o.Language+o.Paper+o.Bleed, "abcdefghijklmnopqrstuvwxyz0123456789.-") != "" {
		return // a stranger's words are no part of a command
	}
	line := "factsheet build " + filepath.Join(folder, "brief.yaml")
	if _, err := os.Stat(filepath.Join(folder, "brief."+o.Language+".yaml")); err == nil {
		line += " --lang " + o.Language
	}
	if o.Paper != "a4" {
		line += " --paper " + o.Paper
	}
	if o.Bleed != "" {
		line += " --bleed " + o.Bleed
	}
	if o.Marks {
		line += " --marks"
	}
	if o.Grey {
		line += " --grey"
	}
	if o.SourceDateEpoch != nil {
		line = fmt.Sprintf("SOURCE_DATE_EPOCH=%d %s", *o.SourceDateEpoch, line)
	}
	t.say("build it again with %s", line)
}
