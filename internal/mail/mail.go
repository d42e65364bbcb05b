// Package mail makes drafts of e-mails that carry a brief: its page attached, and
// in the body, as plain text and as HTML from one set of words, what an officer has to
// say and the key figures with their sources and caveats. A draft is the text of a file NAME.eml, which a
// mail program opens to be looked through and sent; nothing is sent from here.
//
// Compose makes one draft, Merge one for each person of a table, Replies one for
// each source that the brief quotes. All are read back and compared, part by part,
// before they are handed on. This package must not know how a PDF or a picture is made.
package mail

import (
	"cmp"
	"strings"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Edition is what a brief says in one language, with the page made of it.
type Edition struct {
	Draft     *data.Draft
	Content   *content.Content
	Words     *locale.Locale
	Style     *brand.Brand
	Enclosure Enclosure
}

// Enclosure is what goes out with the words: the page as a file, and pictures in the
// HTML, which reads without them.
type Enclosure struct {
	Name        string // the PDF's file name without .pdf; "" is the brief's id
	PDF         []byte // nothing is attached without one
	Paper       string // that the page is set for, as "A4"
	WithoutData bool   // the PDF was made without its data, so that it cannot be verified
	Page        Image  // the page
	Logo        Image  // of the organisation, on the ground of the masthead
}

// Image is a PNG file and its size in pixels; none where PNG is empty.
type Image struct {
	PNG           []byte
	Width, Height int
}

// Recipient is whom a draft is for. The zero value is nobody: the draft has no To.
type Recipient struct {
	Name    string
	Address string // as name@example.org
	Envelope
	Language string   // BCP 47; "" is the brief's
	Greeting string   // the whole line; "" is the language's own, and none before a message
	Message  string   // the name of a file that holds it, "" for the one for all
	Pos      diag.Pos // where the table names the person
	cells    []string // of the table's row, in the order of the names that ReadMessage is given
}

// OwnCells are the names by which a message may name what is known of one person without
// a table.
func OwnCells() []string { return []string{"name", "email"} }

// Addressed gives a recipient with a name and an address; a greeting may name them.
func (r Recipient) Addressed(to Mailbox) Recipient {
	r.Name, r.Address, r.cells = to.Name, to.Address, []string{to.Name, to.Address}
	return r
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
// Recipient, to nobody yet, with a message before it or, for nil, two sentences. It fails
// where the recipient, a cell or the title holds what an e-mail must not, and where a cell
// is empty that the message needs.
func Compose(e Edition, m *Message, to Recipient) (*Draft, error) {
	w := newWriter(e)
	written, err := w.compose(to, m)
	if err != nil {
		return nil, err
	}
	subject, err := m.subjectFor(w, to)
	if err != nil {
		return nil, err
	}
	return e.draft(to, &letter{subject: w.status(subject), body: written})
}

// draft builds a letter about an edition.
func (e Edition) draft(to Recipient, m *letter) (*Draft, error) {
	b, sheet := e.Content.Brief, e.Enclosure
	sheet.Name = cmp.Or(sheet.Name, b.ID, "factsheet")
	to.Name = strings.Trim(to.Name, " ")
	m.to, m.Edition = to, e
	m.Enclosure = sheet
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
