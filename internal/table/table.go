// Package table knows CSV tables as people have them: in which letters they are saved,
// what parts their cells, at which place a cell stands; what would cost more than it can
// be worth, as a cell takes far more memory than its comma; and, of a table that goes
// out, what a spreadsheet would take for a formula. It must not know what the cells say.
package table

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// Limits of a table.
type Limits struct {
	Lines   int
	Columns int // cells of a row
	Cell    int // bytes of a cell, with its quotation marks
}

// Fault is what keeps a text from being a table that is read: where, in lines and runes
// from 1, what, and what to do.
type Fault struct {
	Kind          Kind
	Line, Col     int
	Message, Hint string
	See           *Fault // another place that has to do with it; its Message alone is set
}

// Kind says in what a table is at fault.
type Kind uint8

const (
	Form    Kind = iota // its rows and cells
	Letters             // its bytes, which are not such letters as can be read
	Limit               // its size
)

// check looks through a text as RFC 4180 has it, with another mark than the comma where
// need be; nil where it keeps to the limits. Quotation marks that make no cells are for
// its reader to find.
func (l Limits) check(src []byte, comma byte) *Fault {
	line, columns := 1, 1
	cell, cellLine := 0, 1 // where the cell at hand begins
	quoted, inside := false, false
	at := func(i, line int, message, hint string) *Fault {
		begin := bytes.LastIndexByte(src[:i], '\n') + 1
		return &Fault{Kind: Limit, Line: line, Col: utf8.RuneCount(src[begin:i]) + 1, Message: message, Hint: hint}
	}
	for i, c := range src {
		switch {
		case c == '"' && i == cell:
			quoted, inside = true, true
		case c == '"' && quoted:
			inside = !inside // two of them, which stand for one, change nothing
		case c == comma && !inside:
			if columns++; columns > l.Columns {
				return at(i, line, "the row has more than "+strconv.Itoa(l.Columns)+" cells", "keep the columns that are needed")
			}
			cell, cellLine, quoted = i+1, line, false
		case c == '\n':
			if line++; line > l.Lines {
				return at(i, line-1, "the table has more than "+strconv.Itoa(l.Lines)+" lines", "keep the rows that are needed, and no empty ones")
			}
			if !inside {
				cell, cellLine, columns, quoted = i+1, line, 1, false
			}
		}
		if i-cell < l.Cell {
			continue
		}
		message, hint := "the cell holds more than "+strconv.Itoa(l.Cell>>10)+" kB of text", "keep what belongs into it"
		if inside {
			hint += ", or close its quotation mark before the next comma"
		}
		return at(cell, cellLine, message, hint)
	}
	return nil
}
