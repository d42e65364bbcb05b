package mail

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/table"
)

// Limits of a table of people. All drafts are made before the first is written, so
// that they must fit the memory.
const (
	MaxPeopleBytes = 4 << 20
	maxPeople      = 1000
)

// limits are those of any table of people.
var limits = table.Limits{Lines: 100_000, Columns: 50, Cell: 16 << 10}

// peopleExample is what a table of people may look like.
const peopleExample = "name,email,language\nOlga Ivanova,olga@example.org,en"

// ReadPeople reads a table of people, CSV of RFC 4180 in UTF-8: the columns name and
// email, and, as one likes, language and greeting. greeting, or where a row has one
// its own, is the line that greets; {column} in it is the row's cell in that column.
// There are no people where a finding is an error.
func ReadPeople(file string, src []byte, greeting string) ([]Recipient, diag.List) {
	p := &peopleReader{file: file, src: src, greeting: greeting, seen: map[string]diag.Pos{}}
	people := p.read()
	p.found.Sort()
	if p.found.Failed() {
		return nil, p.found
	}
	return people, p.found
}

type peopleReader struct {
	file     string
	src      []byte
	greeting string
	csv      *csv.Reader
	columns  []string
	common   []piece // of the greeting of all rows
	record   []string
	line     int                 // the line asked for last, from 1
	rest     []byte              // the file from there on
	seen     map[string]diag.Pos // addresses in small letters
	found    diag.List
}

func (p *peopleReader) read() []Recipient {
	whole := diag.Pos{File: p.file, Line: 1, Col: 1}
	switch {
	case len(p.src) > MaxPeopleBytes:
		p.found.Add("E604", whole, "the table is larger than 4 MB").Hint("part it into several tables")
		return nil
	case !utf8.Valid(p.src):
		p.found.Add("E014", whole, "the table is not UTF-8").Hint("save it again as CSV UTF-8")
		return nil
	}
	if e := limits.Check(p.src); e != nil {
		p.found.Add("E604", diag.Pos{File: p.file, Line: e.Line, Col: e.Col}, e.Message).Hint(e.Hint)
		return nil
	}
	p.csv = csv.NewReader(bytes.NewReader(bytes.TrimPrefix(p.src, []byte("\ufeff"))))
	p.csv.FieldsPerRecord = -1
	var people []Recipient
	for p.next() {
		switch {
		case p.columns == nil:
			if !p.header() {
				return nil
			}
		case len(people) == maxPeople:
			p.found.Add("E604", p.at(0), "the table has more than "+strconv.Itoa(maxPeople)+" people").Hint("part it into several tables")
			return nil
		default:
			people = append(people, p.person())
		}
	}
	if len(people) == 0 && !p.found.Failed() {
		p.found.Add("E605", whole, "the table names nobody").Hint("write the names of the columns, and a row for each person:\n" + peopleExample)
	}
	return people
}

// next reads a row that holds something.
func (p *peopleReader) next() bool {
	for {
		record, err := p.csv.Read()
		if err == io.EOF {
			return false
		}
		if err != nil {
			var at *csv.ParseError
			pos := diag.Pos{File: p.file, Line: 1, Col: 1}
			if errors.As(err, &at) {
				pos.Line = at.StartLine
			}
			p.found.Add("E005", pos, "the quotation marks of this row do not make cells").
				Hint("put a cell that holds a comma or a quotation mark in quotation marks, and write each one inside it twice")
			return false
		}
		if slices.ContainsFunc(record, func(s string) bool { return strings.TrimSpace(s) != "" }) {
			p.record = record
			return true
		}
	}
}

// at gives the place of a cell in the file; the csv package counts bytes. Cells are
// asked for from top to bottom, so that lines are counted once.
func (p *peopleReader) at(column int) diag.Pos {
	n, col := p.csv.FieldPos(column)
	if p.rest == nil || n < p.line {
		p.line, p.rest = 1, bytes.TrimPrefix(p.src, []byte("\ufeff"))
	}
	for ; p.line < n; p.line++ {
		_, p.rest, _ = bytes.Cut(p.rest, []byte("\n"))
	}
	return diag.Pos{File: p.file, Line: n, Col: utf8.RuneCount(p.rest[:min(col-1, len(p.rest))]) + 1}
}

// header reads the names of the columns.
func (p *peopleReader) header() bool {
	if len(p.record) == 1 && strings.ContainsAny(p.record[0], ";\t") {
		p.found.Add("E005", p.at(0), "the cells of the table are not parted by commas").Hint("save the table as CSV UTF-8 with commas, as in\n" + peopleExample)
		return false
	}
	for i, cell := range p.record {
		name := strings.ToLower(strings.TrimSpace(cell))
		if name != "" && slices.Contains(p.columns, name) {
			p.found.Add("E003", p.at(i), "the column `"+name+"` stands twice").Hint("keep one of the two, or give the second another name")
		}
		p.columns = append(p.columns, name)
	}
	for _, name := range []string{"name", "email"} {
		if !slices.Contains(p.columns, name) {
			f := p.found.Add("E602", p.at(0), "the table has no column `"+name+"`")
			if near := diag.Nearest(name, p.columns); near != "" {
				f.Hint("call the column `" + near + "` so:\n" + name)
				p.rename(f, slices.Index(p.columns, near), name)
			} else {
				f.Hint("give the table the column, as in\n" + peopleExample)
			}
		}
	}
	if p.found.Failed() {
		return false
	}
	var f *fault
	if p.common, f = p.pieces(p.greeting); f != nil {
		p.found.Add(f.code, diag.Pos{File: p.file, Line: 1, Col: 1}, f.message).Hint(f.hint)
	}
	return f == nil
}

// rename offers a fix that writes another name over that of a column.
func (p *peopleReader) rename(f *diag.Finding, column int, name string) {
	pos, cell := p.at(column), p.record[column]
	if _, col := p.csv.FieldPos(column); bytes.HasPrefix(p.rest[min(col-1, len(p.rest)):], []byte(cell)) {
		f.Fixes = append(f.Fixes, diag.Fix{Pos: pos, Width: utf8.RuneCountInString(cell), Text: name})
	}
}

// cell gives the row's text in a column, "" where the table has none of that name.
func (p *peopleReader) cell(column string) string {
	if i := slices.Index(p.columns, column); i >= 0 && i < len(p.record) {
		return strings.TrimSpace(p.record[i])
	}
	return ""
}

// place gives the place of a row's cell; where it is missing, that of the row.
func (p *peopleReader) place(column string) diag.Pos {
	if i := slices.Index(p.columns, column); i >= 0 && i < len(p.record) {
		return p.at(i)
	}
	return p.at(0)
}

// where names a cell as a spreadsheet shows it.
func (p *peopleReader) where(column string) string {
	return p.rowName() + ", column `" + column + "`: "
}

// rowName names the row as a spreadsheet counts it.
func (p *peopleReader) rowName() string {
	n, _ := p.csv.FieldPos(0)
	return "row " + strconv.Itoa(n)
}

// person reads one row.
func (p *peopleReader) person() Recipient {
	if extra := len(p.record) - len(p.columns); extra > 0 && strings.TrimSpace(strings.Join(p.record[len(p.columns):], "")) != "" {
		p.found.Add("E005", p.at(len(p.columns)), p.rowName()+" has more cells than the table has columns").
			Hint("put a cell that holds a comma in quotation marks: \"Ivanova, Olga\"")
		return Recipient{}
	}
	for i, cell := range p.record[:min(len(p.record), len(p.columns))] {
		if f := refuseText("the cell", cell, maxGreeting); f != nil {
			p.fault(f, p.columns[i])
			return Recipient{}
		}
	}
	to := Recipient{Name: p.cell("name"), Address: p.cell("email"), Language: p.cell("language"), Pos: p.place("email")}
	for _, column := range []string{"name", "email"} {
		if p.cell(column) == "" {
			p.found.Add("E602", p.place(column), p.where(column)+"the cell is empty").Hint("write it, or take the row out")
		}
	}
	if f := refuseText("the name", to.Name, maxName); f != nil {
		p.fault(f, "name")
	}
	if to.Address != "" {
		p.address(to.Address)
	}
	if to.Language != "" {
		if _, ok := locale.Find(to.Language); !ok {
			p.found.Add("E008", p.place("language"), p.where("language")+"there are no words for the language `"+to.Language+"`").
				Hint("there are for " + strings.Join(locale.Tags(), ", ") + "; an empty cell is the language of the brief")
		}
	}
	if to.Name != "" {
		to.Greeting = p.greet()
	}
	return to
}

func (p *peopleReader) fault(f *fault, column string) {
	p.found.Add(f.code, p.place(column), p.where(column)+f.message).Hint(f.hint)
}

func (p *peopleReader) address(s string) {
	if f := refuseAddress("the address", s); f != nil {
		p.fault(f, "email")
		return
	}
	key := strings.ToLower(s)
	if first, again := p.seen[key]; again {
		p.found.Add("E603", p.place("email"), p.where("email")+"`"+s+"` stands in the table twice").
			See(first, "first written here").Hint("take one of the two rows out")
		return
	}
	p.seen[key] = p.place("email")
}

// greet fills the row's cells into its greeting, or into that of all rows.
func (p *peopleReader) greet() string {
	pieces, at := p.common, "name"
	if own := p.cell("greeting"); own != "" {
		var f *fault
		at = "greeting"
		if pieces, f = p.pieces(own); f != nil {
			p.fault(f, at)
			return ""
		}
	}
	var b strings.Builder
	for _, piece := range pieces {
		b.WriteString(piece.words)
		if piece.column == "" {
			continue
		}
		if p.cell(piece.column) == "" {
			p.found.Add("E602", p.place(piece.column), p.where(piece.column)+"the cell is empty, and the greeting needs it").
				Hint("write it, or give the row a greeting of its own")
			return ""
		}
		b.WriteString(p.cell(piece.column))
	}
	if f := refuseText("the greeting", b.String(), maxGreeting); f != nil {
		p.fault(f, at)
		return ""
	}
	return b.String()
}

// piece is words of a greeting and, behind them, the column whose cell follows.
type piece struct{ words, column string }

// pieces reads a greeting: {column} is a cell, {{ a brace.
func (p *peopleReader) pieces(text string) ([]piece, *fault) {
	var out []piece
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		switch {
		case !found:
			return append(out, piece{words: before}), nil
		case strings.HasPrefix(rest, "{"):
			out = append(out, piece{words: before + "{"})
			text = rest[1:]
			continue
		}
		name, after, closed := strings.Cut(rest, "}")
		name = strings.ToLower(strings.TrimSpace(name))
		if !closed {
			return nil, &fault{"E602", "the greeting opens a brace and does not close it", "write {column}, or {{ for a brace"}
		}
		if name == "" || !slices.Contains(p.columns, name) {
			f := &fault{"E602", "the greeting names a column that the table does not have: `" + name + "`", "it has " + strings.Join(p.columns, ", ")}
			if near := diag.Nearest(name, p.columns); near != "" {
				f.hint = "did you mean\n{" + near + "}"
			}
			return nil, f
		}
		out = append(out, piece{before, name})
		text = after
	}
	return out, nil
}
