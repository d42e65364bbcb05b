package data

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// inside gives the place of the byte at offset at in a text. In folded text, or
// text with escapes, it is the place of the text itself.
func (d *Draft) inside(t Text, at int) diag.Pos {
	pos := t.Pos
	if lead, ok := d.lead(t); ok {
		pos.Col += lead + utf8.RuneCountInString(t.Value[:min(at, len(t.Value))])
	}
	return pos
}

// width gives the runes from at to end, 0 where the text is not on its line as it is.
func (d *Draft) width(t Text, at, end int) int {
	if _, ok := d.lead(t); !ok {
		return 0
	}
	end = min(end, len(t.Value))
	return max(1, utf8.RuneCountInString(t.Value[min(at, end):end]))
}

// lead gives the runes between the place of a text and its first character: 1 for
// a quotation mark; false where the text does not stand there letter by letter.
func (d *Draft) lead(t Text) (int, bool) {
	if d.table != nil && t.Pos.File == d.table.file {
		return d.table.lead(t)
	}
	return d.brief.lead(t)
}

// original is the text of one file as it is written.
type original struct {
	file   string // as findings name it
	src    []byte
	starts []int // where the lines of src begin, once they are needed
}

// line gives a line of the file, counted from 1, without its end. The places where
// lines begin are found once.
func (s *original) line(n int) string {
	if s.starts == nil {
		s.starts = append(s.starts, 0)
		for i, c := range s.src {
			if c == '\n' {
				s.starts = append(s.starts, i+1)
			}
		}
	}
	if n < 1 || n > len(s.starts) {
		return ""
	}
	src := s.src[s.starts[n-1]:]
	if i := bytes.IndexByte(src, '\n'); i >= 0 {
		src = src[:i]
	}
	return strings.TrimSuffix(string(src), "\r")
}

// lead is Draft.lead for a text of this file.
func (s *original) lead(t Text) (int, bool) {
	line := s.line(t.Pos.Line)
	if t.Pos.Line == 1 {
		line = strings.TrimPrefix(line, "\ufeff")
	}
	for range t.Pos.Col - 1 {
		_, n := utf8.DecodeRuneInString(line)
		line = line[n:]
	}
	if strings.HasPrefix(line, t.Value) {
		return 0, true
	}
	if line != "" && (line[0] == '"' || line[0] == '\'') && strings.HasPrefix(line[1:], t.Value) {
		return 1, true
	}
	return 0, false
}
