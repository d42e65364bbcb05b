package data

import (
	"io/fs"
	"strings"

	"factsheet/data/language"
	"factsheet/internal/diag"
)

// Text is a plain text of the file with its place.
type Text = language.Text

// Draft is a brief as it was written: raw texts with their places, in the order of
// the file, no id resolved and no value read. Check makes a Brief of it.
type Draft struct{ language.Draft }

// MaxBytes is the largest brief that is read: far more than a page can hold.
const MaxBytes = language.MaxBytes

// Decode reads a brief as it is written. file names it in findings; folder is where
// it stands, in which a table of claims is looked for, and may be nil. The draft is
// nil where the file is no brief at all; where the list holds an error it is not
// whole and must not be checked.
func Decode(file string, src []byte, folder fs.FS) (*Draft, diag.List) {
	draft, found := language.Decode(file, src, folder)
	if draft == nil {
		return nil, found
	}
	return &Draft{*draft}, found
}

// OpenUntil marks a brief as a draft that those whom it quotes can answer until a day, as
// 2008-07-18. One under an embargo stays so, which says more.
func (d *Draft) OpenUntil(day string) {
	s := &d.Head.Status
	if strings.HasPrefix(s.Value, "embargoed") {
		return
	}
	if !s.Written() {
		s.Pos = d.Head.Key.Pos
	}
	s.Value = "draft until " + day
}

// Read decodes and checks a brief that stands alone, with no table beside it. The
// brief is nil where a finding is an error.
func Read(file string, src []byte) (*Brief, diag.List) {
	draft, found := Decode(file, src, nil)
	if draft == nil || found.Failed() {
		return nil, found
	}
	brief, more := draft.Check()
	found = append(found, more...)
	found.Sort()
	return brief, found
}
