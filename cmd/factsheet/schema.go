package main

import (
	"github.com/spf13/cobra"

	"factsheet"
)

func schemaCommand(t *terminal) *cobra.Command {
	brand := false
	c := &cobra.Command{
		Use:   "schema",
		Short: "print the language for an editor",
		Long: "schema prints the language of a brief as JSON Schema 2020-12, by which an editor offers\n" +
			"keys and words while you write. Keep it beside your briefs and begin each with the line\n" +
			"# yaml-language-server: $schema=factsheet.schema.json",
		Example: "$ factsheet schema > factsheet.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			text := factsheet.Schema()
			if brand {
				text = factsheet.BrandSchema()
			}
			_, err := t.out.Write(text)
			return err
		},
	}
	c.Flags().BoolVar(&brand, "brand", false, "print that of a brand.yml")
	return c
}
