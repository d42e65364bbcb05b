package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"factsheet"
)

func newCommand(t *terminal) *cobra.Command {
	var from, language string
	kinds, languages := factsheet.Starters(), factsheet.StarterLanguages()
	c := &cobra.Command{
		Use:   "new FOLDER",
		Short: "write a folder to begin in",
		Long: "new writes a small brief with remarks, a brand, and what an editor needs, into a folder.\n" +
			"Put your own words and figures in the place of these. It begins with two estimates of\n" +
			"one thing, several sources that count different things, or words and gaps. A file that\n" +
			"is there already is never written over.",
		Example: "$ factsheet new flood\nflood/.editorconfig\nflood/brand.yml\nflood/brief.yaml\n…",
		Args: func(c *cobra.Command, folders []string) error {
			if len(folders) != 1 || folders[0] == "-" {
				return errors.New("new takes one folder, which it makes; write " + c.CommandPath() + " my-brief")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, folders []string) error {
			if err := errors.Join(oneOf("--from", from, kinds), oneOf("--lang", language, languages)); err != nil {
				return err
			}
			files, err := factsheet.Starter(from, language)
			if err != nil {
				return err
			}
			if err := t.writeFolder(folders[0], "name another folder", files); err != nil {
				return err
			}
			t.say("change %s, then write factsheet build %[1]s", filepath.Join(folders[0], "brief.yaml"))
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
	}
	c.Flags().StringVar(&from, "from", kinds[0], "what you `HAVE`: "+choice(kinds))
	c.Flags().StringVar(&language, "lang", languages[0], "the `LANGUAGE` to write in: "+choice(languages))
	completeWords(c, "from", kinds)
	completeWords(c, "lang", languages)
	return c
}
