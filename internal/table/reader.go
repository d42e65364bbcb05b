package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// Reader reads a table from its first row to its last.
type Reader struct {
	Text    []byte // the table in UTF-8
	guess   Guess
	comma   byte
	skipped int // lines before the first row
	csv     *csv.Reader

	line         int    // the line asked for last, from 1
	text         []byte // it, without its end
	rest         []byte // what follows it
	bytes, runes int    // of it that are counted
}

// Told says of a table in a code page how it is read, "" for any other.
func (r *Reader) Told() string {
	if r.guess.Page == "" {
		return ""
	}
	return "the table is not UTF-8, and is read as " + r.guess.Page + ", in which a word of it is `" + r.guess.Word + "`"
}

// Mark names what parts the cells of the table.
func (r *Reader) Mark() string {
	return map[byte]string{',': "comma", ';': "semicolon", '\t': "tab"}[r.comma]
}

// Open readies a table for reading. What parts its cells, comma, semicolon or tab, its
// first row tells, or a line before it, as in sep=;.
func Open(src []byte, l Limits) (*Reader, *Fault) {
	text, guess, fault := Decode(src)
	if fault != nil {
		return nil, fault
	}
	r := &Reader{Text: text, guess: guess}
	if first, _, _ := bytes.Cut(text[:min(len(text), 16)], []byte("\n")); len(first) >= 5 && bytes.EqualFold(first[:4], []byte("sep=")) && strings.IndexByte(",;\t", first[4]) >= 0 {
		r.skipped, r.comma = 1, first[4]
	} else if r.comma, fault = separator(text); fault != nil {
		return nil, fault
	}
	if fault := l.check(text, r.comma); fault != nil {
		return nil, fault
	}
	if first, _, _ := bytes.Cut(text, []byte("\n")); bytes.IndexByte(bytes.TrimSuffix(first, []byte("\r")), '\r') >= 0 {
		return nil, &Fault{Line: 1, Col: 1, Message: "the lines of the table end as on computers of long ago", Hint: saveAgain}
	}
	r.Rewind()
	return r, nil
}

// separator gives what parts the cells of the first row that holds something.
func separator(text []byte) (byte, *Fault) {
	marks := [...]byte{',', ';', '\t'}
	most, bars, line := 0, 0, 1
	var count [len(marks)]int
	inside, begun := false, false
	for _, c := range text {
		if c == '\n' && !inside {
			if begun {
				break
			}
			line++
		}
		begun = begun || c > ' '
		switch at := bytes.IndexByte(marks[:], c); {
		case c == '"':
			inside = !inside
		case c == '|':
			bars++
		case at >= 0 && !inside:
			if count[at]++; count[at] > count[most] {
				most = at
			}
		}
	}
	if count[most] == 0 && bars > 0 {
		return 0, &Fault{Line: line, Col: 1, Message: "the cells of the table are not parted by commas, semicolons or tabs", Hint: saveAgain}
	}
	return marks[most], nil
}

// Rewind begins with the first row again.
func (r *Reader) Rewind() {
	text := r.Text
	if r.skipped > 0 {
		_, text, _ = bytes.Cut(text, []byte("\n"))
	}
	r.csv = csv.NewReader(bytes.NewReader(text))
	r.csv.Comma = rune(r.comma)
	r.csv.FieldsPerRecord = -1
	r.csv.ReuseRecord = true
	r.toTop()
}

// Read gives the cells of the next row that holds something, good until the row after
// it is read; nil at the end. What follows a fault cannot be told apart into cells.
func (r *Reader) Read() ([]string, *Fault) {
	for {
		record, err := r.csv.Read()
		if err == io.EOF {
			return nil, nil
		}
		if err != nil {
			return nil, r.badQuotes(err)
		}
		for _, cell := range record {
			if strings.TrimSpace(cell) != "" {
				return record, nil
			}
		}
	}
}

// At gives the place of a cell of the row read last, in lines and runes from 1. It is
// quick from top to bottom and from left to right.
func (r *Reader) At(cell int) (line, col int) {
	line, col = r.csv.FieldPos(cell)
	line += r.skipped
	return line, r.column(line, col-1)
}

// Quoted reports whether a cell of the row read last stands in quotation marks.
func (r *Reader) Quoted(cell int) bool {
	line, col := r.csv.FieldPos(cell)
	text := r.textOf(line + r.skipped)
	return col <= len(text) && text[col-1] == '"'
}

// column gives the column of a byte of a line.
func (r *Reader) column(line, at int) int {
	text := r.textOf(line)
	if at = min(at, len(text)); at < r.bytes {
		r.bytes, r.runes = 0, 0
	}
	r.runes += utf8.RuneCount(text[r.bytes:at])
	r.bytes = at
	return r.runes + 1
}

// textOf gives a line of the text, from 1, without its end; it is quick from top to bottom.
func (r *Reader) textOf(n int) []byte {
	if n < r.line {
		r.toTop()
	}
	for r.line < n {
		r.nextLine()
	}
	return r.text
}

func (r *Reader) toTop() {
	r.line, r.rest = 0, r.Text
	r.nextLine()
}

func (r *Reader) nextLine() {
	r.text, r.rest, _ = bytes.Cut(r.rest, []byte("\n"))
	r.text = bytes.TrimSuffix(r.text, []byte("\r"))
	r.line++
	r.bytes, r.runes = 0, 0
}

// badQuotes says which quotation mark does not make a cell.
func (r *Reader) badQuotes(err error) *Fault {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return &Fault{Line: 1, Col: 1, Message: "the table cannot be read: " + err.Error(), Hint: saveAgain}
	}
	const mend = "put the whole cell in quotation marks, and write each one inside it twice:\n\"the \"\"sold\"\" women\""
	const shut = "close it before the next comma; inside a cell write a quotation mark twice"
	line := p.Line + r.skipped
	text := r.textOf(line)
	end := min(p.Column-1, len(text))
	at := &Fault{Line: line, Col: r.column(line, end), Hint: mend}
	opened := r.opened(p.StartLine+r.skipped, line, end)
	opened.Hint = shut
	switch {
	case p.Err == csv.ErrBareQuote:
		at.Message = "a quotation mark stands inside a cell that does not begin with one"
		return at
	case end == len(text) || text[end] != '"':
		opened.Message = "the quotation mark opened here is never closed"
		return opened
	case opened.Line != line:
		opened.Message = "the quotation mark opened here is not closed in this row"
		opened.See = &Fault{Line: at.Line, Col: at.Col, Message: "the cell would end here, with text behind it"}
		return opened
	}
	at.Message = "text follows the quotation mark that ends this cell"
	return at
}

// opened gives the place of the quotation mark that opened the cell at a byte of a
// line, in a row that begins in line from.
func (r *Reader) opened(from, line, end int) *Fault {
	at := &Fault{Line: from, Col: 1}
	inside := false
	for n := from; n <= line; n++ {
		text := r.textOf(n)
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
					at.Line, at.Col = n, utf8.RuneCount(text[:i])+1
				}
			}
		}
	}
	return at
}
