package factsheet

import (
	"bytes"
	"image/png"
	"strings"
	"time"

	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/mail"
	"factsheet/internal/raster"
)

// Draft is an e-mail that waits to be sent, as the text of a file: Name string, of the
// file; To, whose Address is "" for nobody yet; Language, Subject string; Bytes []byte.
type Draft = mail.Draft

// Mailing says for whom drafts are. At most one of its three ways is used: To, People
// or AnswerBy; with none there is one draft for nobody yet.
type Mailing struct {
	To       string    // an address
	People   *Table    // one draft for each of its rows
	Greeting string    // with People: the line that greets; {column} is the row's cell in that column
	AnswerBy time.Time // one draft to each quoted source: the day to answer by
}

// Table is a CSV table and how findings call it.
type Table struct {
	Name string
	Text []byte
}

// MaxPeople is the size in bytes of the largest table of people that is read.
const MaxPeople = mail.MaxPeopleBytes

// pictureWidth is that of the page in an e-mail, in pixels: what mail programs show
// beside their lists without shrinking it.
const pictureWidth = 600

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
	var drafts Drafts
	var found Findings
	switch {
	case to.People != nil:
		drafts, found = s.merge(e, to)
	case !to.AnswerBy.IsZero():
		year, month, day := to.AnswerBy.Date()
		var replies []*Draft
		replies, found = mail.Replies(e, value.Date{Year: year, Month: int(month), Day: day})
		drafts = mail.Those(replies...)
	default:
		draft, err := mail.Compose(e, mail.Recipient{Address: to.To})
		if err != nil {
			return nil, nil, err
		}
		drafts = mail.Those(draft)
	}
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
	return mail.Edition{Content: s.content, Words: s.words, Enclosure: mail.Enclosure{
		PDF: file, WithoutData: s.options.NoSources,
		PNG: picture, PNGWidth: size.Width, PNGHeight: size.Height,
	}}, nil
}

// merge makes a draft for each person. There is one edition, in the brief's language.
func (s *Sheet) merge(e mail.Edition, to Mailing) (Drafts, diag.List) {
	people, found := mail.ReadPeople(to.People.Name, to.People.Text, to.Greeting)
	if found.Failed() {
		return nil, found
	}
	drafts, more := mail.Merge(func(language string) (mail.Edition, bool) {
		return e, language == "" || strings.EqualFold(language, s.content.Brief.Language)
	}, people)
	return drafts, append(found, more...)
}
