package mail

import (
	"iter"
	"strconv"
	"strings"

	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/table"
)

// Limits of a table of people. Its people are read one at a time, and again where a
// draft is made for each.
const (
	MaxPeopleBytes = 64 << 20
	maxPeople      = 100_000
)

// limits are those of any table of people.
var limits = table.Limits{Lines: 200_000, Columns: 100, Cell: 16 << 10}

// peopleExample is what a table of people may look like.
const peopleExample = "name,email,language\nOlga Ivanova,olga@example.org,en"

// People is a table of people to whom drafts go, in which nothing is wrong.
type People struct {
	reader peopleReader
	test   *Mailbox // who alone gets the draft of the first row
}

// Cells are the names by which a message may name a cell of the table.
func (p *People) Cells() []string { return p.reader.cells }

// TestWith gives the first of the people alone, with an address to try the letter on, and
// with nobody who gets a copy.
func (p *People) TestWith(to Mailbox) *People { return &People{p.reader, &to} }

// All gives the people in the order of the table, which is read anew each time, and at
// one time once.
func (p *People) All() iter.Seq[Recipient] {
	return func(yield func(Recipient) bool) {
		p.reader.rows.Rewind()
		p.reader.rows.Read() // the names of the columns
		for p.reader.next() {
			to := p.reader.recipient()
			if p.test != nil {
				to.Name, to.Address, to.Cc, to.Bcc = p.test.Name, p.test.Address, nil, nil
			}
			if !yield(to) || p.test != nil {
				return
			}
		}
	}
}

// ReadPeople reads a table of people, with the columns name and email, and, as one
// likes, language, greeting, message and those of an envelope. common is what holds for
// all whose row does not say otherwise; {column} in a greeting is the row's cell in that
// column. There are no people where a finding is an error.
func ReadPeople(file string, src []byte, common Recipient) (*People, diag.List) {
	p := peopleReader{file: file, common: common}
	p.read(src)
	p.found.Sort()
	if p.found.Failed() {
		return nil, p.found
	}
	return &People{reader: p}, p.found
}

type peopleReader struct {
	file     string
	common   Recipient
	rows     *table.Reader
	columns  []column
	cells    []string // names of cells
	greeting []piece  // of all rows
	record   []string
	found    diag.List
}

// enough is after how many findings nobody reads on.
const enough = 1000

// read looks at the whole table.
func (p *peopleReader) read(src []byte) {
	whole := diag.Pos{File: p.file, Line: 1, Col: 1}
	if len(src) > MaxPeopleBytes {
		p.found.Add("E604", whole, "the table is larger than 64 MB").Hint("part it into several tables")
		return
	}
	rows, fault := table.Open(src, limits)
	if fault != nil {
		p.unread(fault)
		return
	}
	p.rows = rows
	if told := rows.Told(); told != "" {
		p.found.Add("W014", whole, told).Hint("look whether the names in the drafts are right, and save the table again as CSV UTF-8")
	}
	if p.next() && !p.header() {
		return
	}
	p.cells = p.names()
	n := 0
	seen := map[string]diag.Pos{} // addresses in small letters
	for len(p.found) < enough && p.next() {
		if n++; n > maxPeople {
			p.found.Add("E604", p.at(0), "the table has more than "+strconv.Itoa(maxPeople)+" people").Hint("part it into several tables")
			return
		}
		p.person(seen)
	}
	if n == 0 && !p.found.Failed() {
		p.found.Add("E605", whole, "the table names nobody").Hint("write the names of the columns, and a row for each person:\n" + peopleExample)
	}
}

// next reads a row that holds something.
func (p *peopleReader) next() bool {
	var fault *table.Fault
	if p.record, fault = p.rows.Read(); fault != nil {
		p.unread(fault)
	}
	return p.record != nil
}

// unread reports what keeps a table from being read.
func (p *peopleReader) unread(f *table.Fault) {
	code := map[table.Kind]string{table.Form: "E005", table.Letters: "E014", table.Limit: "E604"}[f.Kind]
	said := p.found.Add(code, diag.Pos{File: p.file, Line: f.Line, Col: f.Col}, f.Message).Hint(f.Hint)
	if f.See != nil {
		said.See(diag.Pos{File: p.file, Line: f.See.Line, Col: f.See.Col}, f.See.Message)
	}
}

// at gives the place of a cell in the file.
func (p *peopleReader) at(cell int) diag.Pos {
	line, col := p.rows.At(cell)
	return diag.Pos{File: p.file, Line: line, Col: col}
}

// where names a cell as a spreadsheet shows it.
func (p *peopleReader) where(name string) string {
	if i := p.find(name); i >= 0 {
		name = p.columns[i].written
	}
	return p.rowName() + ", column `" + name + "`: "
}

// rowName names the row as a spreadsheet counts it.
func (p *peopleReader) rowName() string {
	n, _ := p.rows.At(0)
	return "row " + strconv.Itoa(n)
}

// recipient gives the person of a row.
func (p *peopleReader) recipient() Recipient {
	to := p.common
	to.Name, to.Address, to.Language, to.Pos = p.cell("name"), p.cell("email"), p.cell("language"), p.place("email")
	to.Greeting = ""
	if to.Name != "" {
		to.Greeting = p.text("greeting", p.greeting)
	}
	to.Subject = p.text("subject", nil)
	if file := p.cell("message"); file != "" {
		to.Message = file
	}
	for _, name := range p.cells {
		to.cells = append(to.cells, p.cell(name))
	}
	for _, c := range []struct {
		column string
		one    *Mailbox
		all    *[]Mailbox
	}{{"from", &to.From, nil}, {"reply-to", &to.ReplyTo, nil}, {"cc", nil, &to.Cc}, {"bcc", nil, &to.Bcc}} {
		cell := p.cell(c.column)
		var f *fault
		switch {
		case cell == "":
		case c.one != nil:
			*c.one, f = parseMailbox("the address", cell)
		default:
			*c.all, f = parseMailboxes("the cell", cell)
		}
		if f != nil {
			p.fault(f, c.column)
		}
	}
	return to
}

// person looks at one row.
func (p *peopleReader) person(seen map[string]diag.Pos) {
	if extra := len(p.record) - len(p.columns); extra > 0 && strings.TrimSpace(strings.Join(p.record[len(p.columns):], "")) != "" {
		p.found.Add("E005", p.at(len(p.columns)), p.rowName()+" has more cells than the table has columns").
			Hint("put a cell that holds a " + p.rows.Mark() + " in quotation marks")
		return
	}
	for i, cell := range p.record[:min(len(p.record), len(p.columns))] {
		if p.columns[i].means == "" {
			continue // it may be somebody's notes
		}
		if f := refuseText("the cell", cell, maxGreeting); f != nil {
			p.found.Add(f.code, p.at(i), p.rowName()+", column `"+p.columns[i].written+"`: "+f.message).Hint(f.hint)
			return
		}
	}
	before := len(p.found)
	to := p.recipient()
	if len(p.found) == before {
		if f := refuseText("the name", to.Name, maxName); f != nil {
			p.fault(f, "name")
		}
	}
	for _, column := range []string{"name", "email"} {
		if p.cell(column) == "" {
			p.found.Add("E602", p.place(column), p.where(column)+"the cell is empty").Hint("write it, or take the row out")
		}
	}
	if to.Address != "" {
		p.address(to.Address, seen)
	}
	if to.Language != "" {
		if _, ok := locale.Find(to.Language); !ok {
			p.found.Add("E008", p.place("language"), p.where("language")+"there are no words for the language `"+to.Language+"`").
				Hint("there are for " + strings.Join(locale.Tags(), ", ") + "; an empty cell is the language of the brief")
		}
	}
}

func (p *peopleReader) fault(f *fault, column string) {
	p.found.Add(f.code, p.place(column), p.where(column)+f.message).Hint(f.hint)
}

func (p *peopleReader) address(s string, seen map[string]diag.Pos) {
	if f := refuseAddress("the address", s); f != nil {
		p.fault(f, "email")
		return
	}
	key := strings.ToLower(s)
	if first, again := seen[key]; again {
		p.found.Add("E603", p.place("email"), p.where("email")+"`"+s+"` stands in the table twice").
			See(first, "first written here").Hint("take one of the two rows out")
		return
	}
	seen[key] = p.place("email")
}

// text fills the row's cells into its own text in a column, or into that of all rows.
func (p *peopleReader) text(column string, pieces []piece) string {
	at := "name"
	if own := p.cell(column); own != "" {
		var f *fault
		at = column
		if pieces, f = p.pieces(column, own); f != nil {
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
		cell := p.cell(piece.column)
		if f := refuseText("the cell", cell, maxGreeting); f != nil {
			p.fault(f, piece.column)
			return ""
		}
		if cell == "" {
			p.found.Add("E602", p.place(piece.column), p.where(piece.column)+"the cell is empty, and the "+column+" needs it").
				Hint("write it, or give the row a " + column + " of its own")
			return ""
		}
		b.WriteString(cell)
	}
	if f := refuseText("the "+column, b.String(), maxGreeting); f != nil {
		p.fault(f, at)
		return ""
	}
	return b.String()
}

// piece is words of a text and, behind them, the column whose cell follows.
type piece struct{ words, column string }

// pieces reads a text: {column} is a cell, {{ a brace.
func (p *peopleReader) pieces(what, text string) ([]piece, *fault) {
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
			return nil, &fault{"E602", "the " + what + " opens a brace and does not close it", "write {column}, or {{ for a brace"}
		}
		if name == "" || p.find(name) < 0 && !p.has(name) {
			known := p.written()
			f := &fault{"E602", "the " + what + " names a column that the table does not have: `" + name + "`", "it has " + strings.Join(known, ", ")}
			if near := diag.Nearest(name, known); near != "" {
				f.hint = "did you mean\n{" + near + "}"
			}
			return nil, f
		}
		out = append(out, piece{before, name})
		text = after
	}
	return out, nil
}
