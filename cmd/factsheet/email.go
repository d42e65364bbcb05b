package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"factsheet"
)

func emailCommand(t *terminal) *cobra.Command {
	var e email
	c := &cobra.Command{
		Use:   "email BRIEF.yaml",
		Short: "write drafts of e-mails that carry a brief",
		Long: "email builds a brief and writes a draft beside it, with the page attached and its key\n" +
			"figures, sources and caveats in the text. A draft is a file NAME.eml, which a mail program\n" +
			"opens to be looked through and sent; this program sends nothing.\n\n" +
			"--merge writes one draft for each row of a table with the columns name and email, and,\n" +
			"as you like, language and greeting. --right-of-reply writes one to each quoted source\n" +
			"that has an email in the brief, with what is said of it and the day to answer by.\n\n" +
			"--drafts also puts them into the folder Drafts of a mail account, over the network, where\n" +
			"they wait to be sent; one that is there already is not put there twice. The accounts are\n" +
			"in a file of yours, factsheet/accounts.yml where programs keep their settings.",
		Example: "$ factsheet email examples/minimal/brief.yaml --to editor@example.org -d drafts\n" +
			"drafts/brief-editor.eml  56 kB  to editor@example.org",
		Args: needsBrief,
		RunE: func(_ *cobra.Command, briefs []string) error {
			return t.eachBrief(briefs, func(name string) error { return e.run(t, name) })
		},
		ValidArgsFunction: completeBriefs,
	}
	f := c.Flags()
	f.StringVar(&e.to, "to", "", "the `ADDRESS` it goes to")
	f.StringVar(&e.merge, "merge", "", "write a draft for each person of this `TABLE.csv`")
	f.StringVar(&e.greeting, "greeting", "", "with --merge: the `LINE` that greets, such as \"Dear {name},\"")
	f.BoolVar(&e.reply, "right-of-reply", false, "write a draft to each quoted source")
	f.StringVar(&e.answerBy, "answer-by", "", "with --right-of-reply: the `DATE` to answer by, as 2008-07-04")
	f.StringVar(&e.drafts, "drafts", "", "put them into the Drafts of this mail `ACCOUNT` too (experimental)")
	f.StringVarP(&e.folder, "dir", "d", "", "write into this `FOLDER`")
	f.BoolVarP(&e.quiet, "quiet", "q", false, "print nothing where nothing failed")
	f.StringVar(&e.sign, "sign", "", "sign the PDF with the private `KEY` in this file")
	f.BoolVar(&e.noSources, "no-sources", false, "leave the data out of the PDF; the page says so")
	e.addTo(c)
	return c
}

// email is one call of the subcommand.
type email struct {
	choices
	to, merge, greeting, answerBy string
	reply                         bool
	folder, sign, drafts          string
	quiet, noSources              bool
}

func (e *email) run(t *terminal, name string) error {
	opt, err := e.options()
	if err != nil {
		return err
	}
	opt.NoSources = e.noSources
	if opt.Time, err = sourceDateEpoch(); err != nil {
		return err
	}
	to, err := e.mailing(t)
	if err != nil {
		return err
	}
	opt.OpenUntil = to.AnswerBy
	if opt.Key, err = t.key(e.sign); err != nil {
		return err
	}
	account, err := t.account(e.drafts)
	if err != nil {
		return err
	}
	in, err := t.read(name)
	if err != nil {
		return err
	}
	drafts, found, err := t.drafts(in, opt, to)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if drafts == nil || !e.quiet {
		t.show(in, withoutLiterals(withoutNotes(found)))
	}
	if drafts == nil {
		return errFindings
	}
	if err := e.write(t, name, drafts); err != nil || account == nil {
		return err
	}
	return e.put(t, account, name, drafts)
}

// withoutLiterals leaves out what check and build say of the digits in prose: whoever
// mails a brief has seen and accepted that.
func withoutLiterals(all factsheet.Findings) factsheet.Findings {
	return without(all, func(f factsheet.Finding) bool { return f.Code == "W220" || f.Code == "W221" })
}

// drafts composes a brief and its drafts; nil where a finding is an error.
func (t *terminal) drafts(in factsheet.Input, opt factsheet.Options, to factsheet.Mailing) (factsheet.Drafts, factsheet.Findings, error) {
	sheet, found, err := t.compiler.Compose(in, opt)
	if sheet == nil {
		return nil, found, err
	}
	drafts, more, err := sheet.Drafts(to)
	found = append(found, more...)
	found.Sort()
	return drafts, found, err
}

// mailing reads for whom the drafts are.
func (e *email) mailing(t *terminal) (factsheet.Mailing, error) {
	to := factsheet.Mailing{To: e.to, Greeting: e.greeting}
	ways := 0
	for _, way := range []bool{e.to != "", e.merge != "", e.reply} {
		if way {
			ways++
		}
	}
	switch {
	case ways > 1:
		return to, errors.New("--to, --merge and --right-of-reply each say for whom the drafts are; give one of them")
	case e.greeting != "" && e.merge == "":
		return to, errors.New("--greeting is for --merge")
	case e.reply && e.answerBy == "":
		return to, errors.New("--right-of-reply needs the day to answer by; write --answer-by 2008-07-18")
	case !e.reply && e.answerBy != "":
		return to, errors.New("--answer-by is for --right-of-reply")
	case e.merge != "":
		t.keepPath(e.merge, "is the table of people")
		text, err := factsheet.ReadTable(e.merge)
		to.People = &factsheet.Table{Name: e.merge, Text: text}
		return to, err
	case e.reply:
		var err error
		if to.AnswerBy, err = time.Parse(time.DateOnly, e.answerBy); err != nil || to.AnswerBy.Year() < 1000 {
			return to, fmt.Errorf("--answer-by is a day such as 2008-07-04, not %q", e.answerBy)
		}
	}
	return to, nil
}

// write writes all drafts and the summary, or none of them.
func (e *email) write(t *terminal, brief string, drafts factsheet.Drafts) error {
	var lines []string
	err := t.replace(func(yield func(output, error) bool) {
		var summary factsheet.Summary
		for d, err := range drafts {
			if err != nil {
				yield(output{}, err)
				return
			}
			f := output{filepath.Join(e.into(brief), d.Name), d.Bytes}
			line := fmt.Sprintf("%s  %d kB", f.name, (len(d.Bytes)+999)/1000)
			if d.To.Address != "" {
				line += "  to " + d.To.Address
			}
			lines = append(lines, line)
			summary.Add(d, "")
			if !yield(f, t.mayWriteDraft(f.name)) {
				return
			}
		}
		if f := e.summary(brief, &summary); f.name != "" {
			yield(f, t.mayWriteDraft(f.name))
		}
	})
	if err != nil {
		return fmt.Errorf("%w; nothing was written", err)
	}
	for _, line := range lines {
		if e.quiet {
			break
		}
		t.say("%s", line)
	}
	return nil
}

// into is the folder for drafts of a brief.
func (e *email) into(brief string) string {
	if e.folder == "" && brief != "-" {
		return filepath.Dir(brief)
	}
	return e.folder
}

// summary is the file that says who gets which draft; without a name where there is
// but one draft.
func (e *email) summary(brief string, s *factsheet.Summary) output {
	if e.merge == "" && !e.reply {
		return output{}
	}
	return output{filepath.Join(e.into(brief), "summary.csv"), s.Bytes()}
}
