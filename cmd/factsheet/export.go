package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"factsheet"
)

// forms are what a brief is exported to.
var forms = []string{"text", "csv", "jsonld", "svg"}

// exported is a sheet in one of the forms.
func exported(s *factsheet.Sheet, form string) []byte {
	switch form {
	case "csv":
		return s.CSV()
	case "svg":
		return s.SVG()
	case "jsonld":
		return s.JSONLD()
	}
	return s.Text()
}

func exportCommand(t *terminal) *cobra.Command {
	var to string
	var choose choices
	c := &cobra.Command{
		Use:   "export BRIEF.yaml",
		Short: "print a brief in another form",
		Long: "export prints a brief to standard output: as text, the way a screen reader says the\n" +
			"page; as csv, a table with a row a claim, which is in the PDF as well; as jsonld, linked\n" +
			"data in the words of schema.org; or as svg, a vector graphic whose words are text.",
		Example:           "$ factsheet export examples/minimal/brief.yaml --to text\nFact sheet · 12 September 2022\n…",
		Args:              needsBrief,
		ValidArgsFunction: completeBriefs,
	}
	c.Flags().StringVar(&to, "to", "", "the `FORM`: "+choice(forms))
	choose.addTo(c)
	completeWords(c, "to", forms)
	c.RunE = func(_ *cobra.Command, args []string) error {
		if to == "" {
			return fmt.Errorf("export needs --to %s; write factsheet export %s --to %s", choice(forms), args[0], forms[0])
		}
		if err := oneOf("--to", to, forms); err != nil {
			return err
		}
		opt, err := choose.options()
		if err != nil {
			return err
		}
		return t.eachBrief(args, func(name string) error {
			in, err := t.read(name)
			if err != nil {
				return err
			}
			sheet, found, err := t.compiler.Compose(in, opt)
			if err != nil {
				return err
			}
			if t.show(in, withoutNotes(found)); sheet == nil {
				return errFindings
			}
			_, err = t.out.Write(exported(sheet, to))
			return err
		})
	}
	return c
}

// needsBrief wants one.
func needsBrief(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("%s takes one brief; write %s brief.yaml", c.Name(), c.CommandPath())
	}
	return nil
}
