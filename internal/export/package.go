package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/content"
)

// Package describes the table of CSV to programs and to people, as a Data Package,
// version 2: whose figures it holds and who put them together, what each column means,
// why a cell may be empty, and the hash of the table. The table has this path beside it.
func Package(c *content.Content, path string, table []byte) []byte {
	b := c.Brief
	sum := sha256.Sum256(table)
	p := descriptor{
		Schema: profiles + "datapackage.json", Name: b.ID, Title: c.Masthead.Title.String(), Description: c.Masthead.Standfirst.String(),
		Status: status(b), Homepage: b.URL, Created: b.Date.FirstDay().String() + "T00:00:00Z",
		Licenses: licenses(b.Licence), Contributors: contributors(&b.Contact), Sources: []cited{},
		Resources: []resource{{
			Schema: profiles + "dataresource.json", Name: "claims", Type: "table", Path: path, Title: "The claims on the page",
			Description: neutralised, Language: b.Language,
			Format: "csv", MediaType: "text/csv", Encoding: "utf-8", Bytes: len(table), Hash: "sha256:" + hex.EncodeToString(sum[:]),
			Table: tableSchema{Schema: profiles + "tableschema.json", PrimaryKey: []string{"id"}, MissingValues: []absent{empty}},
		}},
	}
	for _, s := range b.Sources {
		if s.Cited {
			p.Sources = append(p.Sources, cited{Title: titleOf(s), Author: s.Author, Issued: s.Issued.Raw, Path: link(s)})
		}
	}
	fields := &p.Resources[0].Table.Fields
	for i := range columns {
		c := &columns[i]
		f := field{Name: c.name, Type: c.kind, Description: c.about, MissingValues: c.absent, Categories: c.words}
		if c.name == "id" {
			f.Constraints = &constraints{Required: true, Unique: true}
		}
		*fields = append(*fields, f)
	}
	p.Resources[0].Table.ForeignKeys = []foreignKey{{Fields: []string{"part_of"}, Reference: reference{Fields: []string{"id"}}}}

	return indented(p)
}

// indented gives a document as JSON with a newline at the end. It is indented at once: an
// Encoder that indents grows by every line.
func indented(document any) []byte {
	var line, out bytes.Buffer
	line.Grow(12 << 10)
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	if err := e.Encode(document); err != nil {
		panic("export: " + err.Error()) // numbers are decimals and all else is text
	}
	out.Grow(2 * line.Len())
	if err := json.Indent(&out, line.Bytes(), "", "  "); err != nil {
		panic("export: " + err.Error())
	}
	return out.Bytes()
}

const profiles = "https://datapackage.org/profiles/2.0/"

// neutralised says what table.Harmless does.
const neutralised = "One row for each figure on the page. So that no spreadsheet takes a text for a formula, an apostrophe (') was put " +
	"before each = + - @, ordinary or wide, that stands at the start of a text or, spaces and quotation marks apart, " +
	"after a comma, a semicolon, a bar, a tab or a line end in it; numbers with their sign, and the columns of numbers, are as they were."

// The shapes of the descriptor. The order of fields is the order in the file; what is
// empty is left out, but a list of sources.

type descriptor struct {
	Schema       string        `json:"$schema"`
	Name         string        `json:"name"`
	Title        string        `json:"title"`
	Description  string        `json:"description,omitempty"`
	Status       string        `json:"status,omitempty"` // of ours: draft, embargoed until …
	Homepage     string        `json:"homepage,omitempty"`
	Created      string        `json:"created"`
	Licenses     []license     `json:"licenses,omitempty"`
	Contributors []contributor `json:"contributors,omitempty"`
	Sources      []cited       `json:"sources"`
	Resources    []resource    `json:"resources"`
}

type license struct {
	Name  string `json:"name,omitempty"`
	Path  string `json:"path,omitempty"`
	Title string `json:"title,omitempty"`
}

type contributor struct {
	Title        string   `json:"title"`
	Path         string   `json:"path,omitempty"`
	Email        string   `json:"email,omitempty"`
	Roles        []string `json:"roles"`
	Organization string   `json:"organization,omitempty"`
}

type cited struct {
	Title  string `json:"title"`
	Author string `json:"author"`           // of ours
	Issued string `json:"issued,omitempty"` // of ours, in EDTF
	Path   string `json:"path,omitempty"`
}

type resource struct {
	Schema      string      `json:"$schema"`
	Name        string      `json:"name"`
	Type        string      `json:"type"`
	Path        string      `json:"path"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	Language    string      `json:"language"` // of ours, BCP 47: that of the texts
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Bytes       int         `json:"bytes"`
	Hash        string      `json:"hash"`
	Table       tableSchema `json:"schema"`
}

type tableSchema struct {
	Schema        string       `json:"$schema"`
	Fields        []field      `json:"fields"`
	PrimaryKey    []string     `json:"primaryKey"`
	ForeignKeys   []foreignKey `json:"foreignKeys"`
	MissingValues []absent     `json:"missingValues"`
}

type field struct {
	Name          string       `json:"name"`
	Type          kind         `json:"type"`
	Description   string       `json:"description"`
	Constraints   *constraints `json:"constraints,omitempty"`
	MissingValues []absent     `json:"missingValues,omitempty"` // in place of those of the table
	Categories    []category   `json:"categories,omitempty"`
}

type constraints struct {
	Required bool `json:"required,omitempty"`
	Unique   bool `json:"unique,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Fields []string `json:"fields"` // of the same table
}

// status says whether the page may be passed on, "" where it may.
func status(b *data.Brief) string {
	switch b.Status {
	case data.DraftStatus:
		if b.DraftUntil.Year > 0 {
			return "draft until " + b.DraftUntil.String()
		}
		return "draft"
	case data.Embargoed:
		return "embargoed until " + b.Embargo
	}
	return ""
}

// licenses gives the licence as the standard wants it: a link, or a name without
// spaces beside its words.
func licenses(s string) []license {
	switch {
	case s == "":
		return nil
	case isLink(s):
		return []license{{Path: s}}
	}
	name := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '.', r == '-', r == '_':
			return r
		}
		return -1
	}, s)
	if strings.Trim(name, "-._") == "" {
		name = "other"
	}
	return []license{{Name: name, Title: s}}
}

func isLink(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// contributors are the organisation that made the page and whom to ask about it.
func contributors(c *data.Contact) []contributor {
	var all []contributor
	if c.Org != "" {
		all = append(all, contributor{Title: c.Org, Roles: []string{"creator"}})
	}
	who := contributor{Title: c.Name, Email: c.Email, Roles: []string{"contact"}, Organization: c.Org}
	if isLink(c.URL) {
		who.Path = c.URL
	}
	if who.Title == "" {
		who.Title, who.Organization = c.Org, ""
	}
	if who.Title != "" && (c.Name != "" || who.Email != "" || who.Path != "") {
		all = append(all, who)
	}
	return all
}

// titleOf names a source, by its author where it has no title.
func titleOf(s *data.Source) string {
	if s.Title == "" {
		return s.Author
	}
	return s.Title
}

// firstDay and lastDay give the ends of a period, "" where it is open or not known.
func firstDay(w *value.When) string {
	if !w.Known || w.Start == (value.Date{}) {
		return ""
	}
	return w.Start.FirstDay().String()
}

func lastDay(w *value.When) string {
	day, known := w.LastDay()
	if !known {
		return ""
	}
	return day.String()
}
