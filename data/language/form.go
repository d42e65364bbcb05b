package language

import (
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
	"factsheet/internal/schema"
)

// form is what one text may be.
type form interface {
	check(s *shape, t Text)
	schema() schema.Object
}

// anyText is words of any kind. long ones are not printed, so that no page must hold them.
type anyText struct {
	long   bool
	refers bool // to claims
	codes  codes
}

// codes are what may stand in place of words, and is the same in every language.
type codes uint8

const (
	unknown codes = 1 << iota
	aCountry
	aPopulation
)

var (
	plain     = anyText{}
	prose     = anyText{refers: true}
	quotation = anyText{long: true}
	people    = anyText{codes: unknown | aPopulation}
	aRegion   = anyText{codes: unknown | aCountry}
	baseline  = anyText{codes: unknown}
)

func (anyText) check(*shape, Text) {}

func (w *Words) check(s *shape, t Text) {
	known := w.list()
	for _, word := range known {
		if word == t.Value {
			return
		}
	}
	if t.Written() {
		s.spell("E008", t, "`"+t.Value+"` is not "+w.what, known).Hint(w.what + " is one of " + strings.Join(known, ", "))
	}
}

// isExact reports whether blanks around a text are not passed over: they are a part of it
// to every other reader of the file.
func isExact(f form) bool {
	_, ok := f.(anyText)
	return !ok
}

// idOf is the name of a block: "claim", "source" …
type idOf string

func (noun idOf) check(s *shape, t Text) {
	known := s.ids[string(noun)]
	if !t.Written() || known.has(t.Value) {
		return
	}
	f := s.spell("E020", t, "there is no "+string(noun)+" `"+t.Value+"`", known.sorted())
	if len(f.Hints) == 0 {
		f.Hint("write it under `" + string(noun) + "s`, or name one that is there")
	}
}

// exactly is a text of which the shape is known, as a pattern for those who read the
// schema, with an example; what it means is read later.
type exactly struct{ pattern, example string }

var (
	aVersion  = exactly{"^" + Schema + "$", Schema}
	anOverlay = exactly{"^" + OverlaySchema + "$", OverlaySchema}
	aDay      = exactly{`^\d{4}-\d{2}-\d{2}$`, "2008-07-04"}
	aLink     = exactly{`^(https?://|mailto:)[^ <>"\\]+$`, "https://example.org/report"}
	aDOI      = exactly{`^(https://doi\.org/|doi:)?10\.[^/ ]*/[^ ]+$`, "10.1000/182"}
	noAnswer  = exactly{`^none by \d{4}-\d{2}-\d{2}$`, "none by 2008-07-18"}
	aStatus   = exactly{`^(draft( until \d{4}-\d{2}-\d{2})?|final|embargoed until \d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?)$`, "draft"}
)

func (exactly) check(*shape, Text) {}

// isLink reports whether a text leads somewhere.
func isLink(f form) bool { return f == aLink || f == aDOI }

// ownID is an id that a brief gives itself.
type ownID struct{}

var anID = ownID{}

const idPattern = "^[a-z0-9][a-z0-9-]*$"

func (ownID) check(s *shape, t Text) {
	if t.Written() && !IsID(t.Value) {
		addNoID(&s.found, t, "id: ", "")
	}
}

// addNoID reports a name that is no id; before and after are what stands around a name
// there.
func addNoID(found *diag.List, name Text, before, after string) {
	f := found.Add("E007", name.Pos, "`"+name.Value+"` is not an id: small letters a to z, digits and hyphens")
	f.Width = utf8.RuneCountInString(name.Value)
	if id := Slug(name.Value); id != "" {
		f.Hint("write\n" + before + id + after)
	} else {
		f.Hint("write a short name in these letters")
	}
}

// IsID reports whether a text is an id: small letters, digits and hyphens.
func IsID(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !(c >= 'a' && c <= 'z' || isDigit(c) || c == '-' && i > 0) {
			return false
		}
	}
	return s != ""
}

// Slug makes an id of a text: small letters, digits and hyphens; "" if none are left.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && b.String()[b.Len()-1] != '-':
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
