package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"factsheet"
)

func checkCommand(t *terminal) *cobra.Command {
	var with choices
	c := &cobra.Command{
		Use:   "check BRIEF.yaml...",
		Short: "say what is wrong with a brief, and write nothing",
		Long: "check does all that build does but write the file, and says what it found: errors,\n" +
			"warnings, and the notes that the page itself will carry.",
		Example: "$ factsheet check --strict examples/minimal/brief.yaml\n…\nexamples/minimal/brief.yaml  no errors, 1 note",
		Args:    needsBriefs,
		RunE: func(_ *cobra.Command, briefs []string) error {
			opt, err := with.options()
			if err != nil {
				return err
			}
			return t.eachBrief(briefs, func(name string) error { return t.check(name, opt) })
		},
		ValidArgsFunction: completeBriefs,
	}
	with.addTo(c)
	return c
}

func (t *terminal) check(name string, opt factsheet.Options) error {
	in, err := t.read(name)
	if err != nil {
		return err
	}
	result, err := factsheet.Check(in, opt)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	t.show(in, result.Findings)
	if result.Findings.Failed() {
		return errFindings
	}
	t.say("%s  no errors%s%s", in.Name,
		counted(", ", result.Findings, factsheet.Warning), counted(", ", result.Findings, factsheet.Note))
	return nil
}
