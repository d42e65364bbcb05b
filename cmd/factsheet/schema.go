package main

import (
	"errors"

	"github.com/spf13/cobra"

	"factsheet"
)

func schemaCommand(t *terminal) *cobra.Command {
	brand, overlay := false, false
	c := &cobra.Command{
		Use:   "schema",
		Short: "print the language for an editor",
		Long: "schema prints the language of a brief as JSON Schema 2020-12, by which an editor offers\n" +
			"keys and words while you write. Keep it beside your briefs and begin each with the line\n" +
			"# yaml-language-server: $schema=factsheet.schema.json",
		Example: "$ factsheet schema > factsheet.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			var text []byte
			switch {
			case brand && overlay:
				return errors.New("--brand and --overlay are schemas of two files; give one of them")
			case brand:
				text = factsheet.BrandSchema()
			case overlay:
				text = factsheet.OverlaySchema()
			default:
				text = factsheet.Schema()
			}
			_, err := t.out.Write(text)
			return err
		},
	}
	c.Flags().BoolVar(&overlay, "overlay", false, "print that of a translation")
	c.Flags().BoolVar(&brand, "brand", false, "print that of a brand.yml")
	return c
}
