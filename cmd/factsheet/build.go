package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"factsheet"
)

func buildCommand(t *terminal) *cobra.Command {
	var b build
	c := &cobra.Command{
		Use:   "build BRIEF.yaml...",
		Short: "write a brief as PDF",
		Long: "build writes each brief as one page of PDF beside it: brief.yaml becomes brief.pdf.\n" +
			"A brief with errors gives no file, and an older file stays as it was.\n" +
			"- is standard input, and as -o standard output.",
		Example: "$ factsheet build examples/minimal/brief.yaml -o brief.pdf\nbrief.pdf  1 page  21 kB",
		Args:    needsBriefs,
		RunE: func(_ *cobra.Command, briefs []string) error {
			return b.run(t, briefs)
		},
		ValidArgsFunction: completeBriefs,
	}
	c.Flags().StringVarP(&b.file, "output", "o", "", "write to this `FILE`, or - for standard output")
	c.Flags().StringVarP(&b.folder, "dir", "d", "", "write into this `FOLDER`, each file named by its brief's id")
	c.Flags().StringVar(&b.bleed, "bleed", "0mm", "let colour go this `LENGTH` beyond the edges, as 3mm, for paper that is cut")
	c.Flags().BoolVar(&b.marks, "marks", false, "draw crop marks outside the sheet")
	c.Flags().BoolVar(&b.grey, "grey", false, "show the page as a printer without colours does")
	c.Flags().BoolVar(&b.noSources, "no-sources", false, "leave the data out of the file; the page says so")
	c.Flags().StringVar(&b.sign, "sign", "", "sign with the private `KEY` in this file, of the kind Ed25519, as ssh-keygen makes it")
	b.choices.addTo(c)
	c.Flags().Lookup("lang").Usage += ", or all"
	b.volume.addTo(c)
	return c
}

// build is one call of the subcommand.
type build struct {
	choices
	volume
	file, folder string
	bleed        string
	marks, grey  bool
	noSources    bool
	sign         string
}

func (b *build) run(t *terminal, briefs []string) error {
	opt, err := b.options()
	switch {
	case err != nil:
		return err
	case b.refuse() != nil:
		return b.refuse()
	case b.file != "" && b.folder != "":
		return errors.New("-o names a file and -d a folder; give one of them")
	case b.file != "" && b.lang == "all":
		return errors.New("-o names one file, and --lang all writes several; use -d FOLDER, or leave it out")
	case b.file != "" && len(briefs) > 1:
		return errors.New("-o names one file for several briefs; use -d FOLDER")
	}
	bleed, ok := factsheet.BleedOf(b.bleed)
	if !ok {
		return fmt.Errorf("--bleed is a length from 0mm to 10mm, such as 3mm, not %q", b.bleed)
	}
	opt.Bleed, opt.Marks, opt.Grey = bleed, b.marks, b.grey
	opt.NoSources = b.noSources
	if opt.Time, err = sourceDateEpoch(); err != nil {
		return err
	}
	if opt.Key, err = t.key(b.sign); err != nil {
		return err
	}
	return t.eachBrief(briefs, func(name string) error { return b.brief(t, name, opt) })
}

// brief writes one brief in each language that is asked for, and goes on after one in
// which it has errors.
func (b *build) brief(t *terminal, name string, opt factsheet.Options) error {
	in, err := t.read(name)
	if err != nil {
		return err
	}
	var said factsheet.Findings
	for _, lang := range b.languages(in) {
		opt.Language = lang
		found, failed := b.one(t, name, in, opt, said)
		said = append(said, found...)
		err = errors.Join(err, failed)
	}
	return err
}

// one writes a brief in one language. It gives what it found; what was said is not said again.
func (b *build) one(t *terminal, name string, in factsheet.Input, opt factsheet.Options, said factsheet.Findings) (factsheet.Findings, error) {
	sheet, found, err := t.compiler.Compose(in, opt)
	if err != nil {
		return nil, err
	}
	if sheet == nil || !b.quiet {
		t.show(in, withoutNotes(found.Beyond(said)))
	}
	return found, b.write(t, name, sheet, found)
}

func (b *build) write(t *terminal, name string, sheet *factsheet.Sheet, found factsheet.Findings) error {
	if sheet == nil {
		return errFindings
	}
	pdf, err := sheet.PDF()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	out := b.output(name, sheet)
	if out == "-" {
		return t.writeOut(pdf)
	}
	if err := t.writeFile(out, pdf); err != nil {
		return err
	}
	t.keepPath(out, "was just written from "+name)
	if !b.quiet {
		t.say("%s  1 page  %d kB%s", out, (len(pdf)+999)/1000, counted("  ", found, factsheet.Warning))
	}
	if b.verbose {
		t.sayFullness(sheet.Fullness())
	}
	return nil
}

// output gives the name of the file to write, "-" for standard output. That of a
// translation has its language in it.
func (b *build) output(name string, sheet *factsheet.Sheet) string {
	end := ".pdf"
	if tag := sheet.Translation(); tag != "" {
		end = "." + tag + end
	}
	switch {
	case b.file != "":
		return b.file
	case b.folder != "":
		return filepath.Join(b.folder, filepath.Base(sheet.ID())+end)
	case name == "-":
		return "-"
	}
	return strings.TrimSuffix(name, filepath.Ext(name)) + end
}

// withoutNotes leaves out what is printed on the page itself.
func withoutNotes(all factsheet.Findings) factsheet.Findings {
	return without(all, func(f factsheet.Finding) bool { return f.Severity == factsheet.Note })
}

// without gives the findings that are not of a kind.
func without(all factsheet.Findings, kind func(factsheet.Finding) bool) factsheet.Findings {
	var out factsheet.Findings
	for _, f := range all {
		if !kind(f) {
			out = append(out, f)
		}
	}
	return out
}
