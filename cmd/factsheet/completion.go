package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func completionCommand(t *terminal) *cobra.Command {
	shells := []string{"bash", "fish", "powershell", "zsh"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "print the completions for a shell",
		Long:      "completion prints a script that teaches a shell to complete this program's commands\nand flags. SHELL is bash, fish, powershell or zsh.",
		Example:   "$ factsheet completion bash > ~/.local/share/bash-completion/completions/factsheet",
		Args:      cobra.ExactArgs(1),
		ValidArgs: shells,
		RunE: func(c *cobra.Command, args []string) error {
			switch args[0] {
			case "bash":
				return c.Root().GenBashCompletionV2(t.out, true)
			case "fish":
				return c.Root().GenFishCompletion(t.out, true)
			case "powershell":
				return c.Root().GenPowerShellCompletionWithDesc(t.out)
			case "zsh":
				return c.Root().GenZshCompletion(t.out)
			}
			return fmt.Errorf("there are completions for bash, fish, powershell and zsh, not for %q", args[0])
		},
	}
}
