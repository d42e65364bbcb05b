package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func helpCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "print help for a command",
		Long:    "help prints what a command does, with an example.",
		Example: "$ factsheet help build\n…",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New("help takes one command; write factsheet help build")
			}
			if err := knownCommand(c.Root(), args); err != nil {
				return err
			}
			of, _, err := c.Root().Find(args)
			if err != nil {
				return err
			}
			return of.Help()
		},
	}
}

// help prints a command's help: a real example first, then what it does.
func help(c *cobra.Command, _ []string) {
	var b strings.Builder
	fmt.Fprintf(&b, "Example:\n  %s\n\n", strings.ReplaceAll(c.Example, "\n", "\n  "))
	fmt.Fprintf(&b, "%s\n\nUsage: %s\n", c.Long, usage(c))
	if c.HasAvailableSubCommands() {
		b.WriteString("\nCommands:\n")
		for _, sub := range c.Commands() {
			fmt.Fprintf(&b, "  %-11s %s\n", sub.Name(), sub.Short)
		}
		fmt.Fprintf(&b, "\nSee %s COMMAND --help.\n", c.CommandPath())
	}
	if flags := flagList(c); flags != "" {
		b.WriteString("\nFlags:\n" + flags)
	}
	fmt.Fprint(c.OutOrStdout(), b.String())
}

func usage(c *cobra.Command) string {
	if c.HasAvailableSubCommands() {
		return c.CommandPath() + " COMMAND"
	}
	line := c.CommandPath() + strings.TrimPrefix(c.Use, c.Name())
	if flagList(c) != "" {
		line += " [flags]"
	}
	return line
}

// flagList gives a command's flags, one a line, without -h, which brought the reader here.
func flagList(c *cobra.Command) string {
	var b strings.Builder
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" {
			return
		}
		value, words := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		fmt.Fprintf(&b, "  %-22s %s\n", strings.TrimRight(name+" "+value, " "), words)
	})
	return b.String()
}
