package data

import (
	"bytes"
	"encoding/csv"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

// Limits of a table. MaxTable is in bytes; the others are far beyond what one page
// can say, and keep a table of a few odd bytes a row from filling the memory.
const (
	MaxTable   = 64 << 20
	maxClaims  = 10000
	maxColumns = 100
	maxCell    = 16 << 10
	maxListed  = 200
)

// headerExample is what a table may begin with.
const headerExample = "id,source,measure,value,basis,says"

// fromTable reads the claims of a brief from a CSV file. Rows become the same draft
// claims as blocks of YAML do, so that all later checks are the same.
func (d *decoder) fromTable(n *yaml.Node, draft *Draft) {
	var name Text
	d.mapping(n, "`claims` from a table", []field{{"csv", &name}})
	if !name.written() {
		return
	}
	src, ok := d.open(name)
	if !ok {
		return
	}
	file := filepath.Join(filepath.Dir(d.file), filepath.FromSlash(name.Value))
	t := &tableReader{decoder: &decoder{original: &original{file: file, src: src}}}
	draft.table = t.original
	draft.claims = t.claims()
	d.found = append(d.found, t.found...)
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

func (t *tableReader) claims() []draftClaim {
	if !t.cleanText() {
		return nil
	}
	src := bytes.TrimPrefix(t.src, []byte("\ufeff"))
	t.csv = csv.NewReader(bytes.NewReader(src))
	t.csv.FieldsPerRecord = -1
	t.csv.ReuseRecord = true
	header, err := t.csv.Read()
	switch {
	case err == io.EOF:
		t.found.Add("E005", diag.Pos{File: t.file}, "the table is empty").Hint("begin it with the names of its columns, as in\n" + headerExample)
		return nil
	case err != nil:
		t.broken(err)
		return nil
	}
	var c draftClaim
	fields := claimFields(&c) // they point into c, which each row fills anew
	if !t.header(header, fields) {
		return nil
	}
	var out []draftClaim
	seen := map[string]Text{}
	for first := true; ; first = false {
		record, err := t.csv.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.broken(err)
			return nil
		}
		if blank(record) || first && tags(record) {
			continue
		}
		if len(out) == maxClaims {
			t.found.Add("E013", t.at(0), "the table has more than "+strconv.Itoa(maxClaims)+" claims").Hint("keep the ones of this brief")
			return nil
		}
		c = draftClaim{}
		if t.claim(record, &c, fields, seen) {
			out = append(out, c)
		}
	}
	if len(out) == 0 && !t.found.Failed() {
		t.found.Add("E006", diag.Pos{File: t.file}, "the table has no claims").Hint("write each claim in a row below the names of the columns")
	}
	return out
}

// header reads the names of the columns.
func (t *tableReader) header(record []string, fields []field) bool {
	if len(record) > maxColumns {
		t.found.Add("E005", t.at(0), "the table has "+strconv.Itoa(len(record))+" columns, and a claim at most "+strconv.Itoa(len(fields)+1)).
			Hint("the first row holds the names of the columns, as in\n" + headerExample)
		return false
	}
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
	known := append([]string{"id"}, keysOf(fields)...)
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
func (t *tableReader) claim(record []string, c *draftClaim, fields []field, seen map[string]Text) bool {
	if n := len(t.columns); len(record) < n {
		t.found.Add("E005", t.at(0), "the row has "+cells(len(record))+", and the table has "+strconv.Itoa(n)+" columns").
			Hint("put a comma for each empty cell, also at the end")
		return false
	} else if len(record) > n && !blank(record[n:]) {
		t.tooMany(record)
		return false
	}
	for i, column := range t.columns {
		if len(record[i]) > maxCell {
			t.found.Add("E013", t.at(i), "the cell holds more than 16 kB of text").Hint("keep what belongs to the claim")
			return false
		}
		cell := t.cell(record, i)
		switch {
		case cell.Value == "":
		case column == noColumn:
			t.found.Add("E002", cell.Pos, "this cell stands in a column without a name").Hint("give the column its name in the first row, or take the cell out")
		case column == columnOfID:
			c.id = cell
		default:
			switch into := fields[column].into.(type) {
			case *Text:
				if t.fits(cell, fields[column].key) {
					*into = cell
				}
			case *[]Text:
				*into = t.list(cell, record[i])
			case *[]draftSourceRef:
				for _, id := range t.list(cell, record[i]) {
					*into = append(*into, draftSourceRef{id: id})
				}
			}
		}
	}
	first, again := seen[c.id.Value]
	switch {
	case !c.id.written():
		t.found.Add("E006", t.at(0), "the row has no `id`").Hint("give the claim an id of its own, by which texts and charts name it")
		return false
	case !isID(c.id.Value):
		t.noID(c.id, "")
		return false
	case again:
		t.twice(c.id, first)
		return false
	}
	seen[c.id.Value] = c.id
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
	s := cell.Value
	parts := func(c byte) bool { return c == ' ' || c == ';' }
	for at := 0; at < len(s); {
		end := at
		for end < len(s) && !parts(s[end]) {
			end++
		}
		if end > at {
			id := Text{cell.Pos, s[at:end]}
			if !strings.ContainsAny(raw, "\r\n") {
				id.Pos.Col += utf8.RuneCountInString(s[:at])
			}
			out = append(out, id)
		}
		at = end + 1
	}
	if bad := slices.IndexFunc(out, func(id Text) bool { return !isID(id.Value) }); bad >= 0 {
		f := t.found.Add("E007", cell.Pos, "`"+s+"` is not a list of ids").Hint("write ids, with semicolons or spaces between them")
		f.Width = utf8.RuneCountInString(s)
		return nil
	}
	if len(out) > maxListed {
		t.found.Add("E013", cell.Pos, "the cell lists "+strconv.Itoa(len(out))+" ids").Hint("keep the few that a reader can follow")
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
