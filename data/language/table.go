package language

import (
	"bytes"
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
	MaxTable  = 8 << 20
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
	rows    *table.Reader
	columns []int // the field of each column; -1 for id, -2 for none
}

const (
	columnOfID = -1
	noColumn   = -2
)

func (t *tableReader) claims() []Claim {
	begin := diag.Pos{File: t.file.Name, Line: 1, Col: 1}
	rows, fault := table.Open(t.file.Src, limits)
	if fault != nil {
		t.fault(fault)
		return nil
	}
	t.rows, t.file.Src = rows, rows.Text
	if told := rows.Told(); told != "" {
		t.found.Add("W014", begin, told).Hint("look whether its letters are right on the page, and save it again as CSV UTF-8")
	}
	if !yaml.Clean(t.file, &t.found) {
		return nil
	}
	header, fault := rows.Read()
	switch {
	case fault != nil:
		t.fault(fault)
		return nil
	case header == nil:
		t.found.Add("E005", begin, "the table is empty").Hint("begin it with the names of its columns, as in\n" + headerExample)
		return nil
	}
	var c Claim
	keys := c.keys() // they point into c, which each row fills anew
	if !t.header(header, keys) {
		return nil
	}
	var out []Claim
	seen := map[string]Text{}
	n := 0
	for first := true; len(t.found) < enough; first = false {
		record, fault := rows.Read()
		if fault != nil {
			t.fault(fault)
			return nil
		}
		if record == nil {
			break
		}
		if first && tags(record) {
			continue
		}
		if n++; n > maxClaims {
			t.found.Add("E013", t.at(0), "the table has more than "+strconv.Itoa(maxClaims)+" claims").Hint("keep the ones of this brief")
			return nil
		}
		c = Claim{}
		if t.claim(record, &c, keys, seen) {
			if out == nil { // a claim is large, and many of them are not copied as they grow
				out = make([]Claim, 0, min(bytes.Count(rows.Text, []byte("\n")), maxClaims))
			}
			out = append(out, c)
		}
	}
	if len(out) == 0 && !t.found.Failed() {
		t.found.Add("E006", begin, "the table has no claims").Hint("write each claim in a row below the names of the columns")
	}
	return out
}

// fault reports what keeps a table from being read. What follows cannot be told apart
// into cells, so that nothing more is read.
func (t *tableReader) fault(f *table.Fault) {
	code := map[table.Kind]string{table.Form: "E005", table.Letters: "E014", table.Limit: "E013"}[f.Kind]
	said := t.found.Add(code, diag.Pos{File: t.file.Name, Line: f.Line, Col: f.Col}, f.Message).Hint(f.Hint)
	if f.See != nil {
		said.See(diag.Pos{File: t.file.Name, Line: f.See.Line, Col: f.See.Col}, f.See.Message)
	}
}

// header reads the names of the columns.
func (t *tableReader) header(record []string, keys []key) bool {
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
			Hint("put a " + t.rows.Mark() + " for each empty cell, also at the end")
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
	if mark := t.rows.Mark(); mark != "comma" {
		f.Hint("put a cell that holds a " + mark + " in quotation marks")
		return
	}
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
			out = append(out, Text{Pos: pos, Value: s[:n]})
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

// at gives the place of a cell.
func (t *tableReader) at(i int) diag.Pos {
	line, col := t.rows.At(i)
	return diag.Pos{File: t.file.Name, Line: line, Col: col}
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
	if t.rows.Quoted(i) {
		pos.Col++
	}
	if before := raw[:strings.Index(raw, value[:1])]; !strings.ContainsAny(before, "\r\n") {
		pos.Col += len(before)
	}
	return Text{Pos: pos, Value: value}
}
