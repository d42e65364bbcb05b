package factsheet

import (
	"bytes"
	"image/png"
	"strings"
	"time"

	"factsheet/data/value"
	"factsheet/internal/mail"
	"factsheet/internal/raster"
)

// Draft is an e-mail that waits to be sent, as the text of a file.
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

// Mail is what came of a brief as e-mails.
type Mail struct {
	Drafts   []*Draft // all of them, or none where a finding is an error
	Summary  []byte   // CSV: who gets which file
	Findings Findings // sorted by place
}

// Email builds a brief and makes drafts of e-mails that carry it. Nothing is sent.
func Email(in Input, opt Options, to Mailing) (*Mail, error) {
	r, s, err := compose(in, opt)
	m := &Mail{Findings: r.Findings}
	if err != nil || s == nil {
		return m, err
	}
	file, err := s.file(opt)
	if err != nil {
		return m, err
	}
	edition := mail.Edition{Content: s.content, Words: s.words, Sheet: mail.Sheet{PDF: file, Bare: opt.NoSources}}
	edition.Sheet.PNG = raster.PNG(s.page, pictureWidth)
	picture, err := png.DecodeConfig(bytes.NewReader(edition.Sheet.PNG))
	if err != nil {
		return m, err
	}
	edition.Sheet.PNGWidth, edition.Sheet.PNGHeight = picture.Width, picture.Height

	var found Findings
	switch {
	case to.People != nil:
		m.Drafts, found = s.merge(edition, to)
	case !to.AnswerBy.IsZero():
		edition.Content = s.whole
		year, month, day := to.AnswerBy.Date()
		m.Drafts, found = mail.Replies(edition, value.Date{Year: year, Month: int(month), Day: day})
	default:
		draft, err := mail.Compose(edition, mail.Recipient{Address: to.To})
		if err != nil {
			return m, err
		}
		m.Drafts = []*Draft{draft}
	}
	if opt.Strict {
		found = found.Strict()
	}
	if m.Findings = append(m.Findings, found...); found.Failed() {
		m.Drafts = nil
	}
	m.Findings.Sort()
	m.Summary = mail.Summary(m.Drafts)
	return m, nil
}

// merge makes a draft for each person. There is one edition, in the brief's language.
func (s *sheet) merge(edition mail.Edition, to Mailing) ([]*Draft, Findings) {
	people, found := mail.ReadPeople(to.People.Name, to.People.Text, to.Greeting)
	if found.Failed() {
		return nil, found
	}
	drafts, more := mail.Merge(func(language string) (mail.Edition, bool) {
		return edition, language == "" || strings.EqualFold(language, s.content.Brief.Language)
	}, people)
	return drafts, append(found, more...)
}
