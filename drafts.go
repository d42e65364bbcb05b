//go:build !js

package factsheet

import (
	"bytes"
	"errors"
	"image/png"
	"time"

	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/mail"
	"factsheet/internal/raster"
)

// Draft is an e-mail that waits to be sent, as the text of a file: Name string, of the
// file; To, whose Address is "" for nobody yet; Language, Subject string; Bytes []byte.
type Draft = mail.Draft

// Mailbox is an address with the name of whose it is: Name, Address string.
type Mailbox = mail.Mailbox

// Mailing says for whom drafts are, and what stands in them beside the sheet. At most one
// of its three ways is used: To, People or AnswerBy; with none there is one draft for
// nobody yet. A row of People may say otherwise than all fields below it but TestTo, in
// a column of the same name.
type Mailing struct {
	To       string    // an address, or Name <name@example.org>
	People   *Table    // one draft for each of its rows
	AnswerBy time.Time // one draft to each quoted source: the day to answer by

	Greeting      string // the line that greets; {column} is the row's cell in that column
	From, ReplyTo string // as To
	Cc, Bcc       string // up to five, with commas between them
	Subject       string // in place of the title; {column} and {claim-id} as in a brief
	Message       Messages
	TestTo        string // the first draft alone, to this address in place of its own

	In func(language string) (*Sheet, Findings, error) // the sheet in the language of a row; nil for that of the sheet alone
}

// Messages opens what stands before the sheet, written in Markdown. name is that of a
// row's file, "" for the message of all; language is "" for that of the brief. There may
// be none.
type Messages func(name, language string) (*Table, error)

// PreviewMark is how the file of a preview begins.
const PreviewMark = mail.PreviewMark

// MaxMessage is the size in bytes of the largest message that is read.
const MaxMessage = mail.MaxMessageBytes

// Table is the text of a file, such as a CSV table, and how findings call it.
type Table struct {
	Name string
	Text []byte
}

// MaxPeople is the size in bytes of the largest table of people that is read.
const MaxPeople = mail.MaxPeopleBytes

// pictureWidth is that of the page in an e-mail, in pixels: what mail programs show
// beside their lists without shrinking it.
const pictureWidth = 600

// The logo has at most so many pixels there, for screens that show it fine.
const logoWidth, logoHeight = 384, 96

// Drafts are drafts of e-mails, each made when its turn comes, so that many take no more
// memory than one. No two have one name. An error ends them.
type Drafts = mail.Drafts

// Drafts gives drafts of e-mails that carry the page, all of them or, where a finding is
// an Error, nil. Nothing is sent.
func (s *Sheet) Drafts(to Mailing) (Drafts, Findings, error) {
	e, err := s.edition()
	if err != nil {
		return nil, nil, err
	}
	common, err := to.common()
	if err != nil {
		return nil, nil, err
	}
	var drafts Drafts
	var found Findings
	switch {
	case to.People != nil:
		drafts, found, err = s.merge(e, to, common)
	case !to.AnswerBy.IsZero():
		year, month, day := to.AnswerBy.Date()
		var replies []*Draft
		replies, found = mail.Replies(e, common.Envelope, value.Date{Year: year, Month: int(month), Day: day})
		drafts = mail.Those(replies...)
	default:
		drafts, found, err = s.one(e, to, common)
	}
	if err != nil {
		return nil, nil, err
	}
	found = append(found, e.Heavy()...)
	if s.options.Strict {
		found = found.Strict()
	}
	if found.Sort(); found.Failed() {
		drafts = nil
	}
	return drafts, found, nil
}

// Summary is a table of drafts, as CSV: who gets which file. Its zero value is one of no
// drafts; Add adds one.
type Summary = mail.Summary

// SummaryHead is the first line of every Summary.
const SummaryHead = mail.SummaryHead

// edition is the page as an e-mail carries it.
func (s *Sheet) edition() (mail.Edition, error) {
	file, err := s.PDF()
	if err != nil {
		return mail.Edition{}, err
	}
	picture := raster.PNG(s.page, pictureWidth)
	size, err := png.DecodeConfig(bytes.NewReader(picture))
	if err != nil {
		return mail.Edition{}, err
	}
	e := mail.Edition{Draft: s.draft, Content: s.content, Words: s.words, Style: s.style, Enclosure: mail.Enclosure{
		PDF: file, Paper: s.options.Paper.Name(), WithoutData: s.options.NoSources,
		Page: mail.Image{PNG: picture, Width: size.Width, Height: size.Height},
	}}
	if tag := s.Translation(); tag != "" {
		e.Enclosure.Name = s.ID() + "." + tag
	}
	if logo := s.style.Logo; logo != nil {
		small := logo.Within(logoWidth, logoHeight)
		e.Enclosure.Logo = mail.Image{PNG: small.PNG(), Width: small.W, Height: small.H}
	}
	return e, nil
}

// common is what holds for all people whose row does not say otherwise.
func (to *Mailing) common() (mail.Recipient, error) {
	r := mail.Recipient{Greeting: to.Greeting}
	var errs [4]error
	r.From, errs[0] = mail.ParseMailbox("the sender", to.From)
	r.ReplyTo, errs[1] = mail.ParseMailbox("the address for replies", to.ReplyTo)
	r.Cc, errs[2] = mail.ParseMailboxes("cc", to.Cc)
	r.Bcc, errs[3] = mail.ParseMailboxes("bcc", to.Bcc)
	return r, errors.Join(errs[:]...)
}

// one makes the draft to one person, or to nobody yet.
func (s *Sheet) one(e mail.Edition, to Mailing, r mail.Recipient) (Drafts, diag.List, error) {
	box, err := mail.ParseMailbox("the address", to.To)
	if err != nil {
		return nil, nil, err
	}
	if to.TestTo != "" {
		if box, err = mail.ParseMailbox("the address", to.TestTo); err != nil {
			return nil, nil, err
		}
		r.Cc, r.Bcc = nil, nil
	}
	r = r.Addressed(box)
	m, found, err := s.letters(to)(e, mail.OwnCells(), "")
	if err != nil || found.Failed() {
		return nil, found, err
	}
	if to.Greeting != "" {
		var more diag.List
		r.Greeting, more, err = mail.FillGreeting(e, r, "--greeting", to.Greeting)
		if found = append(found, more...); err != nil || found.Failed() {
			return nil, found, err
		}
	}
	draft, err := mail.Compose(e, m, r)
	if err != nil {
		return nil, nil, err
	}
	return mail.Those(draft), found, nil
}

// merge makes a draft for each person, in the language of their row.
func (s *Sheet) merge(e mail.Edition, to Mailing, common mail.Recipient) (Drafts, diag.List, error) {
	people, found := mail.ReadPeople(to.People.Name, to.People.Text, common)
	if found.Failed() {
		return nil, found, nil
	}
	if to.TestTo != "" {
		box, err := mail.ParseMailbox("the address", to.TestTo)
		if err != nil {
			return nil, nil, err
		}
		people = people.TestWith(box)
	}
	editions, more, err := s.editions(e, to, people)
	if found = append(found, more...); err != nil || found.Failed() {
		return nil, found, err
	}
	drafts, more := mail.Merge(func(language string) (mail.Edition, bool) {
		e, ok := editions[tagOf(language)]
		return e, ok
	}, people, s.letters(to))
	return drafts, append(found, more...), nil
}

// editions gives the sheet in all languages that people are to have it in, as far as it is
// there, by their tags and, for "", in its own.
func (s *Sheet) editions(own mail.Edition, to Mailing, people *mail.People) (map[string]mail.Edition, diag.List, error) {
	all := map[string]mail.Edition{"": own, tagOf(s.content.Brief.Language): own}
	var found diag.List
	asked := map[string]bool{}
	for person := range people.All() {
		tag := tagOf(person.Language)
		if _, there := all[tag]; there || asked[tag] || to.In == nil {
			continue
		}
		asked[tag] = true
		sheet, more, err := to.In(tag)
		if found = append(found, diag.List(more).Beyond(found)...); sheet == nil || err != nil {
			continue // a row says that it is not there, or a finding why
		}
		if all[tag], err = sheet.edition(); err != nil {
			return nil, nil, err
		}
	}
	return all, found, nil
}

// tagOf gives the tag that the program has for a language.
func tagOf(language string) string {
	if l, ok := locale.Find(language); ok {
		return l.Tag
	}
	return language
}

// letters reads each message once, and says once what there is to say about it.
func (s *Sheet) letters(to Mailing) mail.Letters {
	type key struct{ file, language string }
	known := map[key]*mail.Message{}
	return func(e mail.Edition, cells []string, file string) (*mail.Message, diag.List, error) {
		k := key{file, ""}
		if e.Content.Brief.Original != "" {
			k.language = e.Words.Tag
		}
		if m, ok := known[k]; ok {
			return m, nil, nil
		}
		var m *mail.Message
		var found diag.List
		if to.Message != nil {
			text, err := to.Message(file, k.language)
			if err != nil {
				return nil, nil, err
			}
			if text != nil {
				m, found = mail.ReadMessage(e, cells, text.Name, text.Text)
			}
		}
		if to.Subject != "" && !found.Failed() {
			var more diag.List
			m, more = m.WithSubject(e, cells, "--subject", to.Subject)
			found = append(found, more...)
		}
		known[k] = m
		return m, found, nil
	}
}
