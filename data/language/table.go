package language

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
	"factsheet/internal/guarded"
	"factsheet/internal/table"
)

// Limits of a table. MaxTable is in bytes; the others are far beyond what one page
// can say, and keep a table of a few odd bytes a row from filling the memory.
const (
	MaxTable  = 64 << 20
	maxClaims = 10000
	maxListed = 50
	enough    = 10000 // findings, after which nobody reads on
)

// limits are those of any table; a spreadsheet has no more lines.
var limits = table.Limits{Lines: 1 << 20, Columns: 100, Cell: 16 << 10}

// headerExample is what a table may begin with.
const headerExample = "id,source,measure,value,basis,says"

// fromTable reads the claims of a brief from a CSV file. Rows become the same draft
// claims as blocks of YAML do, so that all later checks are the same.
func (d *decoder) fromTable(name Text, draft *Draft) {
	src, ok := d.open(name)
	if !ok {
		return
	}
	draft.table = &yaml.File{Name: filepath.Join(filepath.Dir(d.file.Name), filepath.FromSlash(name.Value)), Src: src}
	t := &tableReader{decoder: &decoder{file: draft.table}}
	draft.Claims = t.claims()
	d.found = append(d.found, t.found...)
}

// open gives the bytes of a table.
func (d *decoder) open(name Text) ([]byte, bool) {
	refuse := func(code, words, hint string) ([]byte, bool) {
		f := d.found.Add(code, name.Pos, "the table `"+name.Value+"` "+words).Hint(hint)
		f.Width = utf8.RuneCountInString(name.Value)
		return nil, false
	}
	const beside = "put the table beside the brief:\nclaims: {csv: claims.csv}"
	at := path.Clean(filepath.ToSlash(name.Value))
	switch {
	case strings.Contains(name.Value, "://"):
		return refuse("E009", "is an address, and nothing is fetched", beside)
	case d.folder == nil:
		return refuse("E009", "cannot be reached from here", "write the claims into the brief")
	}
	src, failed := guarded.Read(d.folder, at, MaxTable)
	if failed == nil {
		return src, true
	}
	hint := beside
	switch failed.Kind {
	case guarded.TooLarge:
		return refuse("E013", failed.Error(), "keep the claims of this brief")
	case guarded.IsFolder:
		hint = "name the file in it:\nclaims: {csv: " + path.Join(at, "claims.csv") + "}"
	case guarded.Missing:
		hint = "check the name; it is read from the brief's folder"
	case guarded.Forbidden:
		hint = "allow reading it, or put a copy beside the brief"
	}
	return refuse("E009", failed.Error(), hint)
}

// tableReader walks the rows of one table.
type tableReader struct {
	*decoder
	csv     *csv.Reader
	columns []int // the field of each column; -1 for id, -2 for none

	// The place that was asked for last: byte and rune count from 0.
	row        int
	text       string
	byte, rune int
}

const (
	columnOfID = -1
	noColumn   = -2
)

func (t *tableReader) claims() []Claim {
	if e := limits.Check(t.file.Src); e != nil {
		t.found.Add("E013", diag.Pos{File: t.file.Name, Line: e.Line, Col: e.Col}, e.Message).Hint(e.Hint)
		return nil
	}
	if !yaml.Clean(t.file, &t.found) {
		return nil
	}
	src := bytes.TrimPrefix(t.file.Src, []byte("\ufeff"))
	t.csv = csv.NewReader(bytes.NewReader(src))
	t.csv.FieldsPerRecord = -1
	t.csv.ReuseRecord = true
	header, err := t.csv.Read()
	switch {
	case err == io.EOF:
		t.found.Add("E005", diag.Pos{File: t.file.Name, Line: 1, Col: 1}, "the table is empty").Hint("begin it with the names of its columns, as in\n" + headerExample)
		return nil
	case err != nil:
		t.quoteError(err)
		return nil
	}
	var c Claim
	keys := c.keys() // they point into c, which each row fills anew
	if !t.header(header, keys) {
		return nil
	}
	var out []Claim
	seen := map[string]Text{}
	rows := 0
	for first := true; len(t.found) < enough; first = false {
		record, err := t.csv.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.quoteError(err)
			return nil
		}
		if blank(record) || first && tags(record) {
			continue
		}
		if rows++; rows > maxClaims {
			t.found.Add("E013", t.at(0), "the table has more than "+strconv.Itoa(maxClaims)+" claims").Hint("keep the ones of this brief")
			return nil
		}
		c = Claim{}
		if t.claim(record, &c, keys, seen) {
			out = append(out, c)
		}
	}
	if len(out) == 0 && !t.found.Failed() {
		t.found.Add("E006", diag.Pos{File: t.file.Name, Line: 1, Col: 1}, "the table has no claims").Hint("write each claim in a row below the names of the columns")
	}
	return out
}

// header reads the names of the columns.
func (t *tableReader) header(record []string, keys []key) bool {
	if slices.ContainsFunc(record, func(s string) bool { return strings.Contains(s, "\r") }) {
		t.found.Add("E005", t.at(0), "the lines of the table end as on computers of long ago").Hint("save the table again as CSV UTF-8")
		return false
	}
	if mark := strings.IndexAny(record[0], ";\t"); len(record) == 1 && mark >= 0 {
		f := t.found.Add("E005", t.at(0), "the cells of the table are not parted by commas")
		f.Pos.Col += utf8.RuneCountInString(record[0][:mark])
		f.Hint("save the table as CSV UTF-8 with commas, as in\n" + headerExample)
		return false
	}
	known := append([]string{"id"}, namesOf(keys)...)
	names := make([]Text, len(record))
	t.columns = make([]int, len(record))
	for i := range record {
		name := t.cell(record, i)
		names[i] = name
		at := slices.Index(known, name.Value)
		t.columns[i] = at - 1
		switch first := slices.IndexFunc(names[:i], func(o Text) bool { return o.Value == name.Value }); {
		case name.Value == "":
			t.columns[i] = noColumn
		case at < 0:
			t.columns[i] = noColumn
			if lower := strings.ToLower(name.Value); slices.Contains(known, lower) {
				f := t.found.Add("E002", name.Pos, "a claim has no key `"+name.Value+"`").Hint("write it in small letters:\n" + lower)
				f.Width = utf8.RuneCountInString(name.Value)
				f.Replace(lower)
			} else {
				t.unknown(name, "a claim has no key `"+name.Value+"`", known, "")
			}
		case first >= 0:
			t.twice(name, names[first])
		}
	}
	if !slices.Contains(t.columns, columnOfID) {
		t.found.Add("E006", t.at(0), "the table has no column `id`").Hint("give each claim an id of its own, in a column\nid")
	}
	return !t.found.Failed()
}

// claim reads one row and reports whether it is a claim.
func (t *tableReader) claim(record []string, c *Claim, keys []key, seen map[string]Text) bool {
	if n := len(t.columns); len(record) < n {
		t.found.Add("E005", t.at(0), "the row has "+cells(len(record))+", and the table has "+strconv.Itoa(n)+" columns").
			Hint("put a comma for each empty cell, also at the end")
		return false
	} else if len(record) > n && !blank(record[n:]) {
		t.tooMany(record)
		return false
	}
	for i, column := range t.columns {
		cell := t.cell(record, i)
		switch {
		case cell.Value == "":
		case column == noColumn:
			t.found.Add("E002", cell.Pos, "this cell stands in a column without a name").Hint("give the column its name in the first row, or take the cell out")
		case column == columnOfID:
			c.ID = cell
		default:
			keys[column].slot.cell(t, keys[column].name, cell, record[i])
		}
	}
	first, again := seen[c.ID.Value]
	switch {
	case !c.ID.Written():
		t.found.Add("E006", t.at(0), "the row has no `id`").Hint("give the claim an id of its own, by which texts and charts name it")
		return false
	case !IsID(c.ID.Value):
		addNoID(&t.found, c.ID, "", "")
		return false
	case again:
		t.twice(c.ID, first)
		return false
	}
	seen[c.ID.Value] = c.ID
	return true
}

// tooMany reports a row that a comma has cut once too often.
func (t *tableReader) tooMany(record []string) {
	n := len(t.columns)
	f := t.found.Add("E005", t.at(n), "the row has "+cells(len(record))+", and the table has "+strconv.Itoa(n)+" columns")
	for i := 1; i < len(record); i++ {
		if before := record[i-1]; before != "" && isDigit(before[len(before)-1]) && threeDigits(record[i]) {
			f.Hint("quote a cell that holds a comma:\n\"" + strings.TrimSpace(before) + "," + strings.TrimSpace(record[i]) + "\"")
			return
		}
	}
	f.Hint("quote a cell that holds a comma: \"women, men and children\"")
}

// cells counts cells in words.
func cells(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return strconv.Itoa(n) + " cells"
}

// list reads the ids of a cell, which semicolons or spaces part.
func (t *tableReader) list(cell Text, raw string) []Text {
	var out []Text
	s, pos := cell.Value, cell.Pos
	oneLine := !strings.ContainsAny(raw, "\r\n")
	for len(s) > 0 && len(out) <= maxListed {
		n := strings.IndexAny(s, "; ")
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			out = append(out, Text{pos, s[:n]})
		}
		if oneLine {
			pos.Col += utf8.RuneCountInString(s[:n]) + 1
		}
		s = s[min(n+1, len(s)):]
	}
	if bad := slices.IndexFunc(out, func(id Text) bool { return !IsID(id.Value) }); bad >= 0 {
		f := t.found.Add("E007", cell.Pos, "`"+cell.Value+"` is not a list of ids").Hint("write ids, with semicolons or spaces between them")
		f.Width = utf8.RuneCountInString(cell.Value)
		return nil
	}
	if len(out) > maxListed {
		t.found.Add("E013", cell.Pos, "the cell lists more than "+strconv.Itoa(maxListed)+" ids").Hint("keep the few that a reader can follow")
		return nil
	}
	return out
}

// blank reports whether a row holds nothing.
func blank(record []string) bool {
	return !slices.ContainsFunc(record, func(s string) bool { return strings.TrimSpace(s) != "" })
}

// tags reports whether a row holds the hashtags of the Humanitarian Exchange Language.
func tags(record []string) bool {
	return !slices.ContainsFunc(record, func(s string) bool {
		s = strings.TrimSpace(s)
		return s != "" && s[0] != '#'
	})
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
	return diag.Pos{File: t.file.Name, Line: line, Col: t.rune + 1}
}

func (t *tableReader) rowText(line int) string {
	text := t.file.Line(line)
	if line == 1 {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	return text
}

// cell gives the text of a cell and where the text begins, behind a quotation mark
// and spaces.
func (t *tableReader) cell(record []string, i int) Text {
	raw := record[i]
	value := oneLine(raw)
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

// quoteError reports quotation marks that do not make a cell. What follows them cannot
// be told apart into cells, so that nothing more is read.
func (t *tableReader) quoteError(err error) {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		t.found.Add("E005", diag.Pos{File: t.file.Name, Line: 1, Col: 1}, "the table cannot be read: "+err.Error()).Hint("save it again as CSV UTF-8")
		return
	}
	const mend = "put the whole cell in quotation marks, and write each one inside it twice:\n\"the \"\"sold\"\" women\""
	text := t.rowText(p.Line)
	end := min(p.Column-1, len(text))
	pos := diag.Pos{File: t.file.Name, Line: p.Line, Col: utf8.RuneCountInString(text[:end]) + 1}
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
	pos := diag.Pos{File: t.file.Name, Line: from, Col: 1}
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
