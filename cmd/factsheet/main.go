// Command factsheet turns briefs into one-page PDFs that are tagged, archivable and
// the same on every machine.
//
// The rules of the terminal: messages begin in lower case and end without a full
// stop; standard output carries what was asked for, standard error what there is
// to say about it; a file appears whole or not at all; exit code 1 is a brief with
// errors, 2 is wrong usage or a fault of the machine or the program, and a signal ends
// the run with 128 and its number; one run says at most 64 kB.
//
// The command reads flags and files and prints. It must not know how anything is made.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

func main() {
	t := &terminal{}
	t.watch() // first of all: a signal that comes before ends the program itself
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // a page is built before there is much to give back …
	}
	debug.SetMemoryLimit(160 << 20) // … but the largest inputs must not fill the memory
	t.connect()
	os.Exit(run(os.Args[1:], t))
}

// run carries out one command line and gives the exit code. It is the one place
// that stops a panic: a fault of the program ends in a message and no file.
func run(args []string, t *terminal) (code int) {
	out := &stickyWriter{Writer: t.out}
	t.out, t.reported.to, t.said.to = out, out, &stickyWriter{Writer: t.err}
	defer func() {
		if v := recover(); v != nil {
			t.said.must(fmt.Sprintf("factsheet: internal error: %s\n%s", diag.Escape(fmt.Sprint(v)), debug.Stack()))
			code = 2
		}
	}()
	err := execute(args, t)
	var exit exitCode
	switch {
	case errors.As(err, &exit):
		code = int(exit)
	case err != nil:
		t.complain(err)
		code = 2
	}
	if out.failed != nil { // what was asked for did not arrive
		t.complain(out.failed)
		code = 2
	}
	if left := t.said.left + t.reported.left; left > 0 {
		fmt.Fprintf(t.said.to, "factsheet: %d more messages are not shown; name fewer files, or see check --format json\n", left)
	}
	if t.said.to.failed != nil {
		code = 2
	}
	return code
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
		Example: "$ factsheet build examples/minimal/brief.yaml -o brief.pdf\nbrief.pdf  1 page  21 kB",
		Args:    knownCommand,
		RunE: func(c *cobra.Command, _ []string) error {
			c.SetOut(&t.said)
			c.Help()
			return exitCode(2)
		},
		Version:           factsheet.Version,
		PersistentPreRunE: refuseEmptyFlags,
		SilenceErrors:     true,
		SilenceUsage:      true,
	}
	root.AddCommand(newCommand(t), buildCommand(t), checkCommand(t), overlayCommand(t), verifyCommand(t), extractCommand(t), exportCommand(t), importCommand(t), emailCommand(t),
		explainCommand(t), schemaCommand(t), versionCommand(t), completionCommand(t))
	root.SetHelpCommand(helpCommand(t))
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(t.in)
	root.SetOut(t.out)
	root.SetErr(&t.said)
	root.SetHelpFunc(help)
	root.Flags().Bool("version", false, "print the version")
	root.SetVersionTemplate("factsheet {{.Version}}\n")
	root.SetFlagErrorFunc(unknownFlag)
	return root
}

// exitCode ends the program after everything was said.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }
