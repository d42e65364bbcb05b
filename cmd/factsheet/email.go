package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

func emailCommand(t *terminal) *cobra.Command {
	var e email
	c := &cobra.Command{
		Use:   "email BRIEF.yaml",
		Short: "write drafts of e-mails that carry a brief",
		Long: "email builds a brief and writes a draft beside it, with the page attached and its key\n" +
			"figures, sources and caveats in the text. A draft is a file NAME.eml, which a mail program\n" +
			"opens to be looked through and sent; this program sends nothing.\n\n" +
			"--message is what you say before it: paragraphs, lists of \"- \", **bold**, *italic* and\n" +
			"[words](https://…). {claim-id} is a figure of the brief, {column} the cell of a row; the first\n" +
			"line may be \"Subject: …\". The message in Russian is called note.ru.md beside note.md.\n\n" +
			"--merge writes one draft for each row of a table with the columns name and email. Columns\n" +
			"called language, greeting, subject, from, reply-to, cc, bcc and message say it for one row.\n" +
			"--right-of-reply writes one to each quoted source that has an email in the brief, with what\n" +
			"is said of it and the day to answer by.\n\n" +
			"--drafts also puts them into the folder Drafts of a mail account, over the network, where\n" +
			"they wait to be sent; one that is there already is not put there twice. The accounts are\n" +
			"in a file of yours, factsheet/accounts.yml where programs keep their settings.\n\n" +
			"--dry-run lists who would get what, --preview shows the first draft in a browser, and\n" +
			"--test-to writes it to yourself; none of them writes to anybody else.",
		Example: "$ factsheet email examples/minimal/brief.yaml --to editor@example.org -d drafts\n" +
			"drafts/brief-editor.eml  56 kB  to editor@example.org",
		Args: needsBrief,
		RunE: func(_ *cobra.Command, briefs []string) error {
			return t.eachBrief(briefs, func(name string) error { return e.run(t, name) })
		},
		ValidArgsFunction: completeBriefs,
	}
	f := c.Flags()
	f.StringVar(&e.to, "to", "", "the `ADDRESS` it goes to, or \"Olga <olga@example.org>\"")
	f.StringVar(&e.merge, "merge", "", "write a draft for each person of this `TABLE.csv`")
	f.StringVar(&e.message, "message", "", "what stands before it, from this file `NOTE.md` or - for standard input")
	f.StringVar(&e.greeting, "greeting", "", "the `LINE` that greets, such as \"Dear {name},\"")
	f.StringVar(&e.subject, "subject", "", "the `SUBJECT`, in place of the title")
	f.StringVar(&e.from, "from", "", "the `ADDRESS` it is from")
	f.StringVar(&e.replyTo, "reply-to", "", "the `ADDRESS` that replies go to")
	f.StringVar(&e.cc, "cc", "", "up to five `ADDRESSES` that get a copy")
	f.StringVar(&e.bcc, "bcc", "", "up to five `ADDRESSES` that get a copy which nobody else sees")
	f.BoolVar(&e.dryRun, "dry-run", false, "list who would get what, and write nothing")
	f.BoolVar(&e.preview, "preview", false, "write the HTML of the first draft alone, and open it in a browser")
	f.StringVar(&e.testTo, "test-to", "", "write the first draft alone, to this `ADDRESS` of your own")
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
	to, merge, answerBy, testTo string
	message, greeting, subject  string
	from, replyTo, cc, bcc      string
	folder, sign, drafts        string
	reply, quiet, noSources     bool
	dryRun, preview             bool

	texts map[string][]byte // of messages and tables, for findings to show
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
		t.showFrom(&t.said, t.talks, e.source(in), e.withoutLiterals(withoutNotes(found)))
	}
	if drafts == nil {
		return errFindings
	}
	switch {
	case e.dryRun:
		return e.list(t, name, drafts)
	case e.preview:
		return e.show(t, name, drafts)
	}
	if err := e.write(t, name, drafts); err != nil || account == nil {
		return err
	}
	return e.put(t, account, name, drafts)
}

// withoutLiterals leaves out what check and build say of the digits in prose: whoever
// mails a brief has seen and accepted that. What is said of a message stays.
func (e *email) withoutLiterals(all factsheet.Findings) factsheet.Findings {
	return without(all, func(f factsheet.Finding) bool {
		return (f.Code == "W220" || f.Code == "W221") && e.texts[f.Pos.File] == nil && !strings.HasPrefix(f.Pos.File, "--")
	})
}

// source gives the lines that findings show: of the brief, a message or a table.
func (e *email) source(in factsheet.Input) func(file string) []byte {
	return func(file string) []byte {
		if text := e.texts[file]; text != nil {
			return text
		}
		return in.Source(file)
	}
}

// drafts composes a brief and its drafts; nil where a finding is an error.
func (t *terminal) drafts(in factsheet.Input, opt factsheet.Options, to factsheet.Mailing) (factsheet.Drafts, factsheet.Findings, error) {
	to.In = func(language string) (*factsheet.Sheet, factsheet.Findings, error) {
		other := opt
		other.Language = language
		return t.compiler.Compose(in, other)
	}
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
	e.texts = map[string][]byte{}
	to := factsheet.Mailing{
		To: e.to, TestTo: e.testTo, Greeting: e.greeting, Subject: e.subject, From: e.from, ReplyTo: e.replyTo, Cc: e.cc, Bcc: e.bcc,
		Message: e.messages(t),
	}
	ways := 0
	for _, way := range []bool{e.to != "", e.merge != "", e.reply} {
		if way {
			ways++
		}
	}
	switch {
	case ways > 1:
		return to, errors.New("--to, --merge and --right-of-reply each say for whom the drafts are; give one of them")
	case e.reply && (e.message != "" || e.subject != "" || e.greeting != "" || e.testTo != ""):
		return to, errors.New("--right-of-reply writes its own letter; --message, --subject, --greeting and --test-to are not for it")
	case e.dryRun && e.preview:
		return to, errors.New("--dry-run and --preview each write no draft; give one of them")
	case e.reply && e.answerBy == "":
		return to, errors.New("--right-of-reply needs the day to answer by; write --answer-by 2008-07-18")
	case !e.reply && e.answerBy != "":
		return to, errors.New("--answer-by is for --right-of-reply")
	case e.merge != "":
		t.keepPath(e.merge, "is the table of people")
		text, err := factsheet.ReadTable(e.merge)
		to.People = &factsheet.Table{Name: e.merge, Text: text}
		e.texts[e.merge] = text
		return to, err
	case e.reply:
		var err error
		if to.AnswerBy, err = time.Parse(time.DateOnly, e.answerBy); err != nil || to.AnswerBy.Year() < 1000 {
			return to, fmt.Errorf("--answer-by is a day such as 2008-07-04, not %q", e.answerBy)
		}
	}
	return to, nil
}

// messages opens what stands before the sheet: the file that was named or, for a row that
// names its own, one beside the table of people; in another language NAME.ru.md beside it.
func (e *email) messages(t *terminal) factsheet.Messages {
	return func(name, language string) (*factsheet.Table, error) {
		switch {
		case name == "" && e.message == "":
			return nil, nil
		case name == "" && e.message == "-":
			text, err := io.ReadAll(io.LimitReader(t.in, factsheet.MaxMessage+1))
			if language != "" && err == nil {
				err = fmt.Errorf("the message from standard input is in one language, and %q is asked for; give a file with --message", language)
			}
			e.texts["stdin"] = text
			return &factsheet.Table{Name: "stdin", Text: text}, err
		case name == "":
			name = e.message
		case !filepath.IsLocal(name):
			return nil, fmt.Errorf("%s is not beside the table of people or below it", name)
		default:
			name = filepath.Join(filepath.Dir(e.merge), name)
		}
		if language != "" {
			ext := filepath.Ext(name)
			name = strings.TrimSuffix(name, ext) + "." + language + ext
		}
		t.keepPath(name, "is the message")
		text, err := factsheet.ReadMessage(name)
		if err == nil && len(text) == 0 {
			err = fmt.Errorf("%s is empty; write what you want to say", name)
		}
		e.texts[name] = text
		return &factsheet.Table{Name: name, Text: text}, err
	}
}

// list says who would get what.
func (e *email) list(t *terminal, brief string, drafts factsheet.Drafts) error {
	for d, err := range drafts {
		if err != nil {
			return fmt.Errorf("%w; nothing was written", err)
		}
		fmt.Fprintln(t.out, diag.Escape(filepath.Join(e.into(brief), d.Name)+"  "+d.Subject+addressees(d)))
	}
	return nil
}

// addressees says to whom a draft goes.
func addressees(d *factsheet.Draft) (said string) {
	for _, f := range []struct {
		what string
		to   []factsheet.Mailbox
	}{{"to", []factsheet.Mailbox{{Name: d.To.Name, Address: d.To.Address}}}, {"cc", d.To.Cc}, {"bcc", d.To.Bcc}} {
		var names []string
		for _, m := range f.to {
			if m.Address != "" {
				names = append(names, m.String())
			}
		}
		if len(names) > 0 {
			said += "  " + f.what + " " + strings.Join(names, ", ")
		}
	}
	return said
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
