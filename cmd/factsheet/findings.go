package main

import (
	"fmt"
	"io"

	"factsheet"
	"factsheet/internal/diag"
)

// show prints findings, each with the line it is about.
func (t *terminal) show(in factsheet.Input, found factsheet.Findings) {
	t.showOn(&t.said, t.talks, in, found)
}

// showOn prints them on a stream, which may be a person's screen.
func (t *terminal) showOn(w io.Writer, screen bool, in factsheet.Input, found factsheet.Findings) {
	t.showFrom(w, screen, in.Source, found)
}

// showFrom prints them with the lines of other files than those of a brief, too.
func (t *terminal) showFrom(w io.Writer, screen bool, source func(file string) []byte, found factsheet.Findings) {
	diag.Text(w, found, source, t.color && screen)
}

// counted says how many findings of a severity there are, "" for none.
func counted(before string, all factsheet.Findings, s factsheet.Severity) string {
	switch n := all.Count(s); n {
	case 0:
		return ""
	case 1:
		return before + "1 " + s.String()
	default:
		return fmt.Sprintf("%s%d %ss", before, n, s)
	}
}
