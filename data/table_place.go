package data

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// open gives the bytes of a table, which is an ordinary file in the brief's folder
// or below it.
func (d *decoder) open(name Text) ([]byte, bool) {
	refuse := func(code, message, hint string) ([]byte, bool) {
		f := d.found.Add(code, name.Pos, "the table `"+name.Value+"` "+message).Hint(hint)
		f.Width = utf8.RuneCountInString(name.Value)
		return nil, false
	}
	const beside = "put the table beside the brief:\nclaims: {csv: claims.csv}"
	at := path.Clean(filepath.ToSlash(name.Value))
	switch {
	case strings.Contains(name.Value, "://"):
		return refuse("E009", "is an address, and nothing is fetched", beside)
	case !fs.ValidPath(at):
		return refuse("E009", "lies outside the brief's folder", beside)
	case d.folder == nil:
		return refuse("E009", "cannot be reached from here", "write the claims into the brief")
	}
	info, err := fs.Stat(d.folder, at) // before Open, which would wait at a pipe
	switch {
	case err != nil:
	case info.IsDir():
		return refuse("E009", "is a folder", "name the file in it:\nclaims: {csv: "+path.Join(at, "claims.csv")+"}")
	case !info.Mode().IsRegular():
		return refuse("E009", "is not an ordinary file", beside)
	case info.Size() > MaxTable:
		return refuse("E013", "is larger than 64 MB", "keep the claims of this brief")
	}
	var f fs.File
	if err == nil {
		f, err = d.folder.Open(at)
	}
	var src []byte
	if err == nil {
		defer f.Close()
		src, err = io.ReadAll(io.LimitReader(f, MaxTable+1))
	}
	var failed *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse("E009", "does not exist", "check the name; it is read from the brief's folder")
	case errors.Is(err, fs.ErrPermission):
		return refuse("E009", "may not be read", "allow reading it, or put a copy beside the brief")
	case errors.As(err, &failed) && strings.Contains(failed.Err.Error(), "escapes"):
		return refuse("E009", "lies outside the brief's folder", beside)
	case err != nil:
		return refuse("E009", "cannot be read: "+err.Error(), beside)
	case len(src) > MaxTable:
		return refuse("E013", "is larger than 64 MB", "keep the claims of this brief")
	}
	return src, true
}

// at gives the place of a cell. The csv package counts bytes; cells are asked for
// from left to right, so that a row is counted once.
func (t *tableReader) at(i int) diag.Pos {
	line, col := t.csv.FieldPos(i)
	if line != t.row || col-1 < t.byte {
		t.row, t.text, t.byte, t.rune = line, t.rowText(line), 0, 0
	}
	if end := min(col-1, len(t.text)); end > t.byte {
		t.rune += utf8.RuneCountInString(t.text[t.byte:end])
		t.byte = end
	}
	return diag.Pos{File: t.file, Line: line, Col: t.rune + 1}
}

func (t *tableReader) rowText(line int) string {
	text := t.line(line)
	if line == 1 {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	return text
}

// cell gives the text of a cell and where the text begins, behind a quotation mark
// and spaces.
func (t *tableReader) cell(record []string, i int) Text {
	raw := record[i]
	value := plain(raw)
	if value == "" {
		return Text{}
	}
	pos := t.at(i)
	if t.byte < len(t.text) && t.text[t.byte] == '"' {
		pos.Col++
	}
	if before := raw[:strings.Index(raw, value[:1])]; !strings.ContainsAny(before, "\r\n") {
		pos.Col += len(before)
	}
	return Text{pos, value}
}

// broken reports quotation marks that do not make a cell. What follows them cannot
// be told apart into cells, so that nothing more is read.
func (t *tableReader) broken(err error) {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		t.found.Add("E005", diag.Pos{File: t.file}, "the table cannot be read: "+err.Error()).Hint("save it again as CSV UTF-8")
		return
	}
	const mend = "put the whole cell in quotation marks, and write each one inside it twice:\n\"the \"\"sold\"\" women\""
	text := t.rowText(p.Line)
	end := min(p.Column-1, len(text))
	pos := diag.Pos{File: t.file, Line: p.Line, Col: utf8.RuneCountInString(text[:end]) + 1}
	opened := t.opened(p.StartLine, p.Line, end)
	switch {
	case p.Err == csv.ErrBareQuote:
		t.found.Add("E005", pos, "a quotation mark stands inside a cell that does not begin with one").Hint(mend)
	case end == len(text) || text[end] != '"':
		t.found.Add("E005", opened, "the quotation mark opened here is never closed").
			Hint("close it before the next comma; inside a cell write a quotation mark twice")
	case opened.Line != pos.Line:
		f := t.found.Add("E005", opened, "the quotation mark opened here is not closed in this row")
		f.See(pos, "the cell would end here, with text behind it").
			Hint("close it before the next comma; inside a cell write a quotation mark twice")
	default:
		t.found.Add("E005", pos, "text follows the quotation mark that ends this cell").Hint(mend)
	}
}

// opened gives the place of the quotation mark that opened the cell at a byte of a
// line, in a row that begins in line from.
func (t *tableReader) opened(from, line, end int) diag.Pos {
	pos := diag.Pos{File: t.file, Line: from, Col: 1}
	inside := false
	for n := from; n <= line; n++ {
		text := t.rowText(n)
		if n == line {
			text = text[:end]
		}
		for i := 0; i < len(text); i++ {
			switch {
			case text[i] != '"':
			case inside && i+1 < len(text) && text[i+1] == '"':
				i++ // a doubled mark stays inside
			default:
				if inside = !inside; inside {
					pos.Line, pos.Col = n, utf8.RuneCountInString(text[:i])+1
				}
			}
		}
	}
	return pos
}
