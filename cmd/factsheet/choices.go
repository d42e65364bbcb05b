package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

// choices are the flags that build and check share.
type choices struct {
	lang   string
	paper  string
	strict bool
}

func (c *choices) addTo(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.lang, "lang", "", "the `LANGUAGE` of a translation beside the brief, such as ru")
	cmd.Flags().StringVar(&c.paper, "paper", "a4", "the `SIZE` of the sheet: "+choice(papers))
	cmd.Flags().BoolVar(&c.strict, "strict", false, "take warnings for errors")
	completeWords(cmd, "paper", papers)
}

// papers are the sizes of the sheet.
var papers = []string{"a4", "letter"}

func (c *choices) options() (factsheet.Options, error) {
	opt := factsheet.Options{Language: c.lang, Strict: c.strict}
	paper := strings.ToLower(c.paper)
	if paper == "letter" {
		opt.Paper = factsheet.Letter
	}
	return opt, oneOf("--paper", paper, papers)
}

// languages gives those that --lang asks for: with all the brief's own, "", and each that
// it is translated into.
func (c *choices) languages(in factsheet.Input) []string {
	if c.lang == "all" {
		return append([]string{""}, in.Translations()...)
	}
	return []string{c.lang}
}

// oneOf refuses a word that is none of those that a flag takes, and names the nearest.
func oneOf(flag, word string, words []string) error {
	if slices.Contains(words, word) {
		return nil
	}
	near := diag.Nearest(word, words)
	if near != "" {
		near = "; did you mean " + flag + " " + near + "?"
	}
	return fmt.Errorf("%s is %s, not %q%s", flag, choice(words), word, near)
}

// choice gives words as "a, b or c".
func choice(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// completeWords teaches the shells the words that a flag takes.
func completeWords(c *cobra.Command, flag string, words []string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

func needsBriefs(c *cobra.Command, briefs []string) error {
	if len(briefs) == 0 {
		return errors.New("no brief is named; write " + c.CommandPath() + " brief.yaml")
	}
	return nil
}

// needsBrief wants one.
var needsBrief = needsOne("brief", "brief.yaml")

// needsOne wants one argument, which is of a kind and called such as in the example.
func needsOne(kind, example string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return fmt.Errorf("%s takes one %s; write %s %s", c.Name(), kind, c.CommandPath(), example)
		}
		return nil
	}
}

func completeBriefs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}
