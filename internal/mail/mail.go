// Package mail makes drafts of e-mails that carry a brief: its page attached, and
// in the body, as plain text and as HTML from one set of words, the key figures
// with their sources and caveats. A draft is the text of a file NAME.eml, which a
// mail program opens to be looked through and sent; nothing is sent from here.
//
// Compose makes one draft, Merge one for each person of a table, Replies one for
// each source that the brief quotes. All are read back and compared, part by part,
// before they are handed on. This package must not know how a PDF or a picture is made.
package mail

import (
	"cmp"
	"strings"

	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Edition is what a brief says in one language, with the page made of it.
type Edition struct {
	Content   *content.Content
	Words     *locale.Locale
	Enclosure Enclosure
}

// Enclosure is the page as files. Without a PDF nothing is attached, without a PNG the
// HTML has no picture.
type Enclosure struct {
	Name                string // the PDF's file name without .pdf; "" is the brief's id
	PDF                 []byte
	WithoutData         bool // the PDF was made without its data, so that it cannot be verified
	PNG                 []byte
	PNGWidth, PNGHeight int // of the picture in pixels
}

// Recipient is whom a draft is for. The zero value is nobody: the draft has no To.
type Recipient struct {
	Name     string
	Address  string   // as name@example.org
	Language string   // BCP 47; "" is the brief's
	Greeting string   // the whole line; "" is the language's own
	Pos      diag.Pos // where the table names the person
}

// Draft is an e-mail that waits to be sent.
type Draft struct {
	Name     string // of its file: without a folder, with .eml
	To       Recipient
	Language string
	Subject  string
	Bytes    []byte
}

// Compose makes the draft that carries the sheet to one person or, for the zero
// Recipient, to nobody yet. It fails where the recipient or the title holds what an
// e-mail's head must not.
func Compose(e Edition, to Recipient) (*Draft, error) {
	w := newWriter(e)
	return e.draft(to, &letter{
		subject: w.status(subject(e.Content.Masthead.Title)),
		body:    w.sheet(to),
	})
}

// draft builds a letter about an edition.
func (e Edition) draft(to Recipient, m *letter) (*Draft, error) {
	b, sheet := e.Content.Brief, e.Enclosure
	sheet.Name = cmp.Or(sheet.Name, b.ID, "factsheet")
	to.Name = strings.Trim(to.Name, " ")
	m.to, m.sheet = to, sheet
	m.words = e.Words
	bytes, err := m.build()
	if err != nil {
		return nil, err
	}
	return &Draft{
		Name:     draftName(cmp.Or(b.ID, sheet.Name), to),
		To:       to,
		Language: e.Words.Tag,
		Subject:  m.subject,
		Bytes:    bytes,
	}, nil
}

// flat makes one line of a text: what YAML folded, or a cell of a table. A space
// that must not break stays one.
func flat(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }), " ")
}
