package main

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

func checkCommand(t *terminal) *cobra.Command {
	var k check
	c := &cobra.Command{
		Use:   "check BRIEF.yaml...",
		Short: "say what is wrong with a brief or a brand, and write nothing",
		Long: "check does all that build does but write the file, and says what it found: errors,\n" +
			"warnings, and the notes that the page itself will carry. It checks a brief in its own\n" +
			"language and in each that it is translated into, or in that of --lang alone; given a\n" +
			"translation, it checks that. Of a brand.yml it prints the colours that a page gets, with\n" +
			"their contrasts, and the typefaces.\n\n" +
			"--format prints the findings to standard output, for a program to read: json, an\n" +
			"object a line; github, annotations of GitHub Actions; sarif, SARIF 2.1.0; or text.",
		Example: "$ factsheet check --strict examples/minimal/brief.yaml\n…\nexamples/minimal/brief.yaml  no errors, 1 note",
		Args:    needsBriefs,
		RunE: func(_ *cobra.Command, briefs []string) error {
			return k.run(t, briefs)
		},
		ValidArgsFunction: completeBriefs,
	}
	c.Flags().StringVar(&k.format, "format", "", "print the findings as this `FORM`: "+choice(formats))
	completeWords(c, "format", formats)
	k.choices.addTo(c)
	k.volume.addTo(c)
	return c
}

// formats are the forms in which check prints what it found.
var formats = []string{"text", "json", "github", "sarif"}

// check is one call of the subcommand.
type check struct {
	choices
	volume
	format string
	all    factsheet.Findings // of all briefs, for what is printed as one
	counts [3]int             // by severity
}

func (k *check) run(t *terminal, briefs []string) error {
	if err := oneOf("--format", k.format, formats); k.format != "" && err != nil {
		return err
	}
	opt, err := k.options()
	if err = errors.Join(err, k.refuse()); err != nil {
		return err
	}
	result := t.eachBrief(briefs, func(name string) error { return k.one(t, name, opt) })
	if k.format == "sarif" {
		err = diag.SARIF(t.out, k.all, factsheet.Version)
	}
	if t.talks && !k.quiet {
		t.say("in all: %s", cmp.Or(diag.Counts(k.counts), "nothing found"))
	}
	return errors.Join(err, result)
}

func (k *check) one(t *terminal, name string, opt factsheet.Options) error {
	in, err := t.read(name)
	if err != nil {
		return err
	}
	if factsheet.IsBrand(in.Name) {
		return k.brand(t, in)
	}
	if brief, tag, ok := in.Translates(); ok {
		opt.Language = tag
		_, err := k.language(t, brief, opt, nil)
		return err
	}
	all := choices{lang: cmp.Or(k.lang, "all")}
	var said factsheet.Findings
	for _, lang := range all.languages(in) {
		opt.Language = lang
		found, failed := k.language(t, in, opt, said)
		if err = errors.Join(err, failed); lang == "" && failed != nil {
			return err // a translation of it would fail for the same
		}
		said = append(said, found...)
	}
	return err
}

// language checks a brief in one language. It gives what it found; what was said is not
// said again.
func (k *check) language(t *terminal, in factsheet.Input, opt factsheet.Options, said factsheet.Findings) (factsheet.Findings, error) {
	sheet, found, err := t.compiler.Compose(in, opt)
	if err != nil {
		return nil, err
	}
	found = found.Beyond(said)
	file := in.String()
	if sheet != nil {
		file = in.In(sheet.Translation())
	}
	if err := k.report(t, in, file, found); err != nil {
		return found, err
	}
	if k.verbose {
		t.sayFullness(sheet.Fullness())
	}
	return found, nil
}

// brand checks a brand file by itself, and prints what a page gets of it.
func (k *check) brand(t *terminal, in factsheet.Input) error {
	b, found := t.compiler.CheckBrand(in)
	if k.strict {
		found = found.Strict()
	}
	if err := k.report(t, in, in.String(), found); err != nil {
		return err
	}
	if k.format == "" && !k.quiet {
		for _, line := range b.Lines() {
			fmt.Fprintln(t.out, diag.Escape(line))
		}
	}
	return nil
}

// report shows what was found in a file, or in a brief for a language whose texts are in
// that file, and counts it. The error is errFindings where one of the findings is.
func (k *check) report(t *terminal, in factsheet.Input, file string, found factsheet.Findings) error {
	for _, f := range found {
		k.counts[f.Severity]++
	}
	switch {
	case k.format == "text":
		t.showOn(&t.reported, t.shows, in, found)
	case k.format != "":
		if err := k.print(t, in.String(), found); err != nil {
			return err
		}
	case found.Failed() || !k.quiet:
		t.show(in, found)
	}
	if found.Failed() {
		return errFindings
	}
	if !k.quiet {
		t.say("%s  no errors%s%s", file, counted(", ", found, factsheet.Warning), counted(", ", found, factsheet.Note))
	}
	return nil
}

// print prints what was found in one brief for a program to read, or keeps it.
func (k *check) print(t *terminal, name string, found factsheet.Findings) error {
	listed, left := found.Listed()
	if left > 0 {
		t.complain(fmt.Errorf("%s: %d more findings are left out", name, left))
	}
	switch k.format {
	case "json":
		return diag.JSONLines(t.out, listed)
	case "github":
		return diag.GitHub(t.out, listed)
	}
	k.all = append(k.all, listed...)
	return nil
}
