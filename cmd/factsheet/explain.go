package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"factsheet/internal/diag"
)

func explainCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:     "explain [CODE]",
		Short:   "say what a finding means",
		Long:    "explain prints the rule behind a finding, why there is one, and an example. Without\na code it lists them all.",
		Example: "$ factsheet explain E303\n…",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New("explain takes one code; write factsheet explain E303")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				for _, r := range diag.Rules() {
					fmt.Fprintf(t.out, "%s  %s\n", r.Code, r.Title)
				}
				return nil
			}
			if _, known := diag.Find(args[0]); !known {
				diag.Explain(&t.said, args[0])
				return exitCode(2)
			}
			diag.Explain(t.out, args[0])
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var codes []string
			for _, r := range diag.Rules() {
				codes = append(codes, fmt.Sprintf("%s\t%s", r.Code, r.Title))
			}
			return codes, cobra.ShellCompDirectiveNoFileComp
		},
	}
}
