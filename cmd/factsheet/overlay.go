package main

import (
	"errors"
	"os"

	"github.com/spf13/cobra"
)

func overlayCommand(t *terminal) *cobra.Command {
	lang := ""
	c := &cobra.Command{
		Use:   "overlay BRIEF.yaml --lang LANG",
		Short: "write a translation of a brief, to be filled in",
		Long: "overlay writes a translation beside a brief, as brief.ru.yaml: the place of each text,\n" +
			"and over it, as a remark, the text of the brief. It keeps what is translated already, so\n" +
			"that after a change of the brief it is run again: it adds what is new, and marks what is\n" +
			"to be looked at again. Which texts were translated is kept in a second file, brief.ru.lock.\n" +
			"Then write factsheet build --lang ru.",
		Example: "$ factsheet overlay examples/minimal/brief.yaml --lang ru\nexamples/minimal/brief.ru.yaml",
		Args:    needsBrief,
		RunE: func(_ *cobra.Command, briefs []string) error {
			if lang == "" {
				return errors.New("overlay needs the language to translate into; write factsheet overlay " + briefs[0] + " --lang ru")
			}
			return t.eachBrief(briefs, func(name string) error { return t.overlay(name, lang) })
		},
		ValidArgsFunction: completeBriefs,
	}
	c.Flags().StringVar(&lang, "lang", "", "the `LANGUAGE` to translate into, such as ru")
	return c
}

// overlay writes a translation and its lock, both or neither.
func (t *terminal) overlay(name, lang string) error {
	if name == "-" {
		return errors.New("overlay writes beside a brief, and standard input is no file; name one")
	}
	in, err := t.read(name)
	if err != nil {
		return err
	}
	o, found, err := t.compiler.Overlay(in, lang)
	if err != nil {
		return err
	}
	if t.show(in, withoutNotes(found)); o == nil {
		return errFindings
	}
	files := []output{{o.Name, o.Text}, {o.Lock, o.Data}}
	for _, f := range files {
		if info, err := os.Lstat(f.name); err == nil && !info.Mode().IsRegular() {
			return errors.New(f.name + " is not an ordinary file and is not written over")
		}
	}
	if err := t.replace(each(files...)); err != nil {
		return err
	}
	t.say("%s", o.Name)
	return nil
}
