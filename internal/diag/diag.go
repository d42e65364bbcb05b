// Package diag says what is wrong, where, and what to do about it.
//
// A Finding has a stable code, a severity, a place in a file, one sentence in
// plain words, hints that give the line to write, and notes that point at other
// places. Stages gather findings in a List and hand it on; only the command
// prints it. This package must not know what a brief, a page or a PDF is.
package diag

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Pos is a place in an input file. Lines and columns count from 1 and columns
// count runes; Line 0 means the whole file, Col 0 the whole line.
type Pos struct {
	File string
	Line int
	Col  int
}

// String gives "file:line:col", without the parts that are not known.
func (p Pos) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Col > 0 {
			s += ":" + strconv.Itoa(p.Col)
		}
	}
	return s
}

// Severity says what a finding does to the build.
type Severity uint8

const (
	Error   Severity = iota // the build stops after this stage
	Warning                 // the build goes on; an error with --strict
	Note                    // printed on the page itself; never counted by --strict
)

// String gives the word that stands before a code: "error", "warning" or "note".
func (s Severity) String() string {
	return [...]string{"error", "warning", "note"}[s]
}

// Finding is one thing that is wrong or worth saying.
type Finding struct {
	Code     string // stable, as in Rules: "E303", "W220", "N232"
	Severity Severity
	Pos      Pos
	Width    int      // runes from Pos that the caret underlines; 0 is 1
	Message  string   // one sentence, no final full stop, no capital needed
	Hints    []string // what to do, as a line to write where there is one
	Fixes    []Fix    // changes that mend it as they stand; of several, one is chosen
	Related  []Related

	Millimetres int // with E501: what the page lacks in height; 0 elsewhere
}

// Fix is a change to a file: Text, which may have several lines, takes the place of
// Width runes of one line from Pos. A Width of 0 puts it in there.
type Fix struct {
	Pos    Pos
	Width  int
	Text   string
	Select Selection // what a person still has to write, "…" in most cases
}

// Selection is a part of the text of a Fix, in runes from its beginning. An editor
// selects it once the fix is applied; with a Width of 0 there is nothing to select.
type Selection struct {
	From, Width int
}

// Related points at another place that has to do with a finding.
type Related struct {
	Pos     Pos
	Message string
}

// List is what a stage found, in the order found until Sort is called.
type List []Finding

// Add appends a finding whose severity follows from the first letter of its code
// (E error, W warning, N note) and returns it, so that hints can be put to it.
func (l *List) Add(code string, pos Pos, message string) *Finding {
	*l = append(*l, Finding{Code: code, Severity: severityOf(code), Pos: pos, Message: Shorten(message)})
	return &(*l)[len(*l)-1]
}

// Hint appends what to do: a sentence and, behind a line break, lines to write as
// they stand. Where they are long the sentence must do.
func (f *Finding) Hint(text string) *Finding {
	say, lines, _ := strings.Cut(text, "\n")
	if lines != "" && longer(lines, maxSentence-maxQuoted) {
		say, lines = strings.TrimSuffix(say, ":"), ""
	}
	if say = Shorten(say); lines != "" {
		say += "\n" + lines
	}
	f.Hints = append(f.Hints, say)
	return f
}

// Replace offers a fix: text in place of what the caret underlines. It offers none
// where that is not known to stand there letter by letter, which a Width of 0 says.
func (f *Finding) Replace(text string) *Finding {
	if f.Width > 0 {
		f.Fixes = append(f.Fixes, Fix{Pos: f.Pos, Width: f.Width, Text: text})
	}
	return f
}

// Insert offers a fix: lines put in behind a place at the end of a line, each with an
// indent of so many spaces. What a person still has to write is selected: the first
// "…" in them, else the first value.
func (f *Finding) Insert(end Pos, indent int, lines string) *Finding {
	text := "\n" + lines
	text = strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", indent))
	fix := Fix{Pos: end, Text: text}
	if before, _, found := strings.Cut(text, "…"); found {
		fix.Select = Selection{utf8.RuneCountInString(before), 1}
	} else if before, value, found := strings.Cut(text, ": "); found {
		value, _, _ = strings.Cut(value, "\n")
		fix.Select = Selection{utf8.RuneCountInString(before) + 2, utf8.RuneCountInString(value)}
	}
	f.Fixes = append(f.Fixes, fix)
	return f
}

// See appends a pointer to another place.
func (f *Finding) See(pos Pos, message string) *Finding {
	f.Related = append(f.Related, Related{pos, Shorten(message)})
	return f
}

func severityOf(code string) Severity {
	switch {
	case code != "" && code[0] == 'W':
		return Warning
	case code != "" && code[0] == 'N':
		return Note
	}
	return Error
}

// Sort orders findings by file, line, column and code; ties keep their order.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col), cmp.Compare(a.Code, b.Code))
	})
}

// Beyond gives the findings of the list that are not in another. A note is the same at the
// same place, in whatever language it names things.
func (l List) Beyond(known List) (more List) {
	for _, f := range l {
		if !slices.ContainsFunc(known, func(k Finding) bool {
			return k.Pos == f.Pos && k.Code == f.Code && (k.Message == f.Message || f.Severity == Note)
		}) {
			more = append(more, f)
		}
	}
	return more
}

// Count gives the number of findings of a severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, f := range l {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Failed reports whether the list holds an error.
func (l List) Failed() bool { return l.Count(Error) > 0 }

// Strict gives a copy of the list in which warnings are errors.
func (l List) Strict() List {
	out := slices.Clone(l)
	for i := range out {
		if out[i].Severity == Warning {
			out[i].Severity = Error
		}
	}
	return out
}
