package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// jsonFinding is a finding as programs read it. Lines and columns count from 1, columns
// and widths count runes; a line or column of 0 is not known.
type jsonFinding struct {
	Code        string        `json:"code"`
	Severity    string        `json:"severity"`
	File        string        `json:"file"`
	Line        int           `json:"line"`
	Column      int           `json:"column"`
	Width       int           `json:"width"`
	Message     string        `json:"message"`
	Hint        string        `json:"hint"` // several are parted by an empty line
	Fixes       []jsonFix     `json:"fixes"`
	Related     []jsonRelated `json:"related"`
	Millimetres int           `json:"millimetres,omitempty"` // with E501: what the page lacks
}

type jsonFix struct {
	File   string        `json:"file"`
	Line   int           `json:"line"`
	Column int           `json:"column"`
	Width  int           `json:"width"`
	Text   string        `json:"text"`
	Select jsonSelection `json:"select"`
}

type jsonSelection struct {
	From  int `json:"from"`
	Width int `json:"width"`
}

type jsonRelated struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

// JSONLines writes each finding as an object on a line of its own.
func JSONLines(w io.Writer, l List) error {
	for _, f := range l {
		out := jsonFinding{
			Code: f.Code, Severity: f.Severity.String(),
			File: f.Pos.File, Line: f.Pos.Line, Column: f.Pos.Col, Width: max(f.Width, 1),
			Message: f.Message, Hint: strings.Join(f.Hints, "\n\n"), Millimetres: f.Millimetres,
			Fixes: make([]jsonFix, len(f.Fixes)), Related: make([]jsonRelated, len(f.Related)),
		}
		for i, x := range f.Fixes {
			out.Fixes[i] = jsonFix{x.Pos.File, x.Pos.Line, x.Pos.Col, x.Width, x.Text, jsonSelection(x.Select)}
		}
		for i, r := range f.Related {
			out.Related[i] = jsonRelated{r.Pos.File, r.Pos.Line, r.Pos.Col, r.Message}
		}
		line, err := JSON(out, "")
		if err == nil {
			_, err = w.Write(line)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// JSON gives a value as JSON that is safe to print too: what a terminal would obey is
// escaped. With an indent it is laid out for reading. There is a line break at its end.
func JSON(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	obeyed := func(r rune) bool { return r != '\n' && hidden(r) } // only ever in a string
	if !bytes.ContainsFunc(b.Bytes(), obeyed) {
		return b.Bytes(), nil
	}
	var safe bytes.Buffer
	for _, r := range b.String() {
		if obeyed(r) {
			fmt.Fprintf(&safe, `\u%04x`, r)
		} else {
			safe.WriteRune(r)
		}
	}
	return safe.Bytes(), nil
}
