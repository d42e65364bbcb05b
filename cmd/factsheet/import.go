package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"factsheet"
)

func importCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "import SOURCES.json",
		Short: "print sources from CSL-JSON as a block of a brief",
		Long: "import reads CSL-JSON, which programs that keep references write, and prints the block\n" +
			"`sources` of a brief, to be put into one. All that a brief has a place for is in it as\n" +
			"it stood; what it has no place for is named. export --to csl is the way back. - is\n" +
			"standard input.",
		Example: "$ factsheet export examples/minimal/brief.yaml --to csl | factsheet import -\nsources:\n…",
		Args:    needsOne("file", "sources.json"),
		RunE: func(_ *cobra.Command, files []string) error {
			name := files[0]
			text, err := t.readNamed(name, "the sources", factsheet.MaxSources, factsheet.ReadSources)
			if err != nil {
				return err
			}
			block, remarks, err := factsheet.ImportSources(text)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if _, err := t.out.Write(block); err != nil {
				return err
			}
			for _, r := range remarks {
				t.say("%s: %s", name, r)
			}
			if len(block) > 1<<20 {
				t.say("%s: the block takes %d kB, and a whole brief at most 1 MB; keep the sources that it uses", name, len(block)>>10)
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"json"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
}
