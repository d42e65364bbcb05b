// Command factsheet turns briefs into one-page PDFs that are tagged, archivable and
// the same on every machine.
//
// The rules of the terminal: messages begin in lower case and end without a full
// stop; standard output carries what was asked for, standard error what there is
// to say about it; a file appears whole or not at all; exit code 1 is a brief with
// errors, 2 is wrong usage or a fault of the machine or the program.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"factsheet/internal/diag"
)

func main() {
	os.Exit(run(os.Args[1:], &terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr, color: wantsColor(os.Stderr)}))
}

// run carries out one command line and gives the exit code. It is the one place
// that stops a panic: a fault of the program ends in a message and no file.
func run(args []string, t *terminal) (code int) {
	defer func() {
		if v := recover(); v != nil {
			fmt.Fprintf(t.err, "factsheet: internal error: %v\n%s", v, debug.Stack())
			code = 2
		}
	}()
	err := execute(args, t)
	var exit exitCode
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return int(exit)
	}
	t.complain(err)
	return 2
}

func execute(args []string, t *terminal) error {
	root := rootCommand(t)
	root.SetArgs(args)
	return root.Execute()
}

// rootCommand gathers the subcommands, each of which has a file of its own.
func rootCommand(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "factsheet",
		Short: "turn a brief into one page",
		Long: "factsheet reads a brief, a YAML file that says what is claimed, by whom and what is\n" +
			"not known, and writes it as one page of PDF.",
		Example:       "$ factsheet build brief.yaml\nbrief.pdf  1 page  34 kB",
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(buildCommand(t), checkCommand(t), verifyCommand(t), extractCommand(t), exportCommand(t), emailCommand(t), explainCommand(t), versionCommand(t), completionCommand(t))
	root.SetHelpCommand(helpCommand(t))
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(t.in)
	root.SetOut(t.out)
	root.SetErr(t.err)
	root.SetHelpFunc(help)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fmt.Errorf("%w; see %s --help", err, c.CommandPath())
	})
	return root
}

// terminal is where the program reads and writes.
type terminal struct {
	in    io.Reader
	out   io.Writer
	err   io.Writer
	color bool // of what goes to err
}

// wantsColor follows no-color.org: colour only for a person who has not declined it.
func wantsColor(f *os.File) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(f)
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull
}

// complain says what went wrong, outside of any brief.
func (t *terminal) complain(err error) {
	message, _, _ := strings.Cut(err.Error(), "\n") // cobra adds suggestions below
	fmt.Fprintf(t.err, "factsheet: %s\n", diag.Escape(message))
}

// exitCode ends the program after everything was said.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }
