package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"factsheet"
)

// choices are the flags that build and check share.
type choices struct {
	paper  string
	strict bool
}

func (c *choices) addTo(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.paper, "paper", "a4", "the `SIZE` of the sheet: a4 or letter")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "take warnings for errors")
	if err := cmd.RegisterFlagCompletionFunc("paper", cobra.FixedCompletions([]string{"a4", "letter"}, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

func (c *choices) options() (factsheet.Options, error) {
	opt := factsheet.Options{Strict: c.strict}
	switch strings.ToLower(c.paper) {
	case "a4":
	case "letter":
		opt.Paper = factsheet.Letter
	default:
		return opt, fmt.Errorf("--paper is a4 or letter, not %q", c.paper)
	}
	return opt, nil
}

func needsBriefs(c *cobra.Command, briefs []string) error {
	if len(briefs) == 0 {
		return errors.New("no brief is named; write " + c.CommandPath() + " brief.yaml")
	}
	return nil
}

func completeBriefs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}
