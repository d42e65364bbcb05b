package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

func verifyCommand(t *terminal) *cobra.Command {
	var v verify
	c := &cobra.Command{
		Use:   "verify FILE.pdf...",
		Short: "say whether a PDF is as it was built",
		Long: "verify builds a PDF of this program anew from the data inside it and compares every\n" +
			"byte. That shows whether it was altered, not who made it; for that it must be signed,\n" +
			"and --signer names the public key of whoever you expect, as a .pub file or a list of\n" +
			"allowed signers.\n\n" +
			"Exit code 0: it matches. 1: it was altered, or is not signed by that key. 2: it cannot be\n" +
			"said, as the file is not readable, not of this program, of another version of it, or\n" +
			"without its data.",
		Example: "$ factsheet verify brief.pdf\nmatches: rebuilt 20,125 of 20,125 bytes with factsheet " + factsheet.Version + "\n…",
		Args:    needsPDFs,
		RunE: func(_ *cobra.Command, files []string) error {
			return v.run(t, files)
		},
		ValidArgsFunction: completePDFs,
	}
	c.Flags().StringVar(&v.signer, "signer", "", "want a signature by a key in this `FILE`")
	c.Flags().StringVar(&v.fonts, "fonts", "", "look in this `FOLDER` for typefaces that the program lacks")
	c.Flags().BoolVar(&v.json, "json", false, "print the whole report as JSON")
	return c
}

// verify is one call of the subcommand.
type verify struct {
	signer, fonts string
	json          bool
}

// verified is the report on one file, as --json prints it.
type verified struct {
	File string `json:"file"`
	*factsheet.Report
}

func (v *verify) run(t *terminal, files []string) error {
	signers, err := readSigners(v.signer)
	if err != nil {
		return err
	}
	var typefaces fs.FS
	if v.fonts != "" {
		folder, err := os.OpenRoot(v.fonts)
		if err != nil {
			return fmt.Errorf("the folder of typefaces: %w", err)
		}
		defer folder.Close()
		typefaces = folder.FS()
	}
	worst := 0
	all := make([]verified, 0, len(files))
	for _, name := range files {
		file, err := t.readPDF(name)
		if err != nil {
			t.complain(err)
			worst = 2
			continue
		}
		r := t.compiler.Verify(file, factsheet.Verification{Signers: signers, Typefaces: typefaces})
		worst = max(worst, r.ExitCode())
		if v.json {
			all = append(all, verified{name, r})
			continue
		}
		for i, line := range r.Lines() {
			if i == 0 && len(files) > 1 {
				line = name + ": " + line
			}
			fmt.Fprintln(t.out, diag.Escape(line))
		}
	}
	if v.json {
		text, err := diag.JSON(all, "  ")
		if err != nil {
			return err
		}
		t.out.Write(text)
	}
	if worst > 0 {
		return exitCode(worst)
	}
	return nil
}

// readSigners reads the keys of those who may have signed; nil where nobody is asked for.
func readSigners(name string) ([]factsheet.Signer, error) {
	if name == "" {
		return nil, nil
	}
	text, err := factsheet.ReadKeyFile(name)
	if err != nil {
		return nil, err
	}
	signers, err := factsheet.ReadSigners(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return signers, nil
}

// readPDF reads a PDF from a file, or from standard input where its name is "-".
func (t *terminal) readPDF(name string) ([]byte, error) {
	return t.readNamed(name, "the PDF", factsheet.MaxPDF, factsheet.ReadPDF)
}

func needsPDFs(c *cobra.Command, files []string) error {
	if len(files) == 0 {
		return errors.New("no PDF is named; write " + c.CommandPath() + " brief.pdf")
	}
	return nil
}

func completePDFs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"pdf"}, cobra.ShellCompDirectiveFilterFileExt
}
