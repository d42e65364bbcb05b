package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"factsheet/internal/diag"
)

// knownCommand refuses a command that there is none of, and names the nearest.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if slices.Contains(names, args[0]) {
		return nil
	}
	if near := diag.Nearest(args[0], names); near != "" {
		return fmt.Errorf("there is no command %q; did you mean %s?", args[0], near)
	}
	return fmt.Errorf("there is no command %q; see factsheet help", args[0])
}

// unknownFlag says what is wrong with the flags of a command, and names the nearest
// to one that there is none of.
func unknownFlag(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := diag.Nearest(unknown.GetSpecifiedName(), names); near != "" {
			return fmt.Errorf("%w; did you mean --%s?", err, near)
		}
	}
	return fmt.Errorf("%w; see %s --help", err, c.CommandPath())
}

// refuseEmptyFlags refuses a flag that was given nothing: a script whose variable is
// empty would otherwise do something else than it says.
func refuseEmptyFlags(c *cobra.Command, _ []string) (err error) {
	c.Flags().Visit(func(f *pflag.Flag) {
		if err == nil && f.Value.String() == "" {
			value, _ := pflag.UnquoteUsage(f)
			err = fmt.Errorf("--%s is given nothing; write --%[1]s %[2]s, or leave it out", f.Name, value)
		}
	})
	return err
}
