package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"factsheet"
)

func versionCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "print the version",
		Long:    "version prints the version that every file made by this program carries.",
		Example: "$ factsheet version\nfactsheet " + factsheet.Version,
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(t.out, "factsheet", factsheet.Version)
			return err
		},
	}
}
