package yaml

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// File is a file of text as it is written.
type File struct {
	Name string // as findings call it
	Src  []byte

	starts []int // where lines begin, once one is needed
	last   int   // the line that was asked for last, and its text
	text   string
	marks  map[int][]int // of a long line: where each of its columns 1, 257, 513 … begins
}

// Line gives a line of the file, counted from 1, without its end; "" past the end.
func (f *File) Line(n int) string {
	if f.starts == nil {
		f.starts = make([]int, 1, bytes.Count(f.Src, []byte("\n"))+1)
		for i, c := range f.Src {
			if c == '\n' {
				f.starts = append(f.starts, i+1)
			}
		}
	}
	if n < 1 || n > len(f.starts) {
		return ""
	}
	if n != f.last {
		line := f.Src[f.starts[n-1]:]
		if n < len(f.starts) {
			line = f.Src[f.starts[n-1] : f.starts[n]-1]
		}
		f.last, f.text = n, string(bytes.TrimSuffix(line, []byte("\r")))
	}
	return f.text
}

// Lines gives the number of lines.
func (f *File) Lines() int {
	f.Line(1)
	return len(f.starts)
}

// stride is how many columns of a long line are counted once and for all.
const stride = 256

// From gives the text of a line from a column on.
func (f *File) From(line, col int) string {
	text := f.Line(line)
	if line == 1 {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	if len(text) > stride {
		marks := f.columns(line, text)
		at := min(max(col-1, 0)/stride, len(marks)-1)
		text, col = text[marks[at]:], col-at*stride
	}
	for ; col > 1 && text != ""; col-- {
		_, n := utf8.DecodeRuneInString(text)
		text = text[n:]
	}
	return text
}

func (f *File) columns(line int, text string) []int {
	if marks, ok := f.marks[line]; ok {
		return marks
	}
	var marks []int
	col := 0
	for i := range text {
		if col%stride == 0 {
			marks = append(marks, i)
		}
		col++
	}
	if f.marks == nil {
		f.marks = map[int][]int{}
	}
	f.marks[line] = marks
	return marks
}

// Inside gives the place of the byte at offset at in a text that begins at pos. In
// folded text, or text with escapes, it is the place of the text itself.
func (f *File) Inside(pos diag.Pos, text string, at int) diag.Pos {
	if lead, ok := f.lead(pos, text); ok {
		pos.Col += lead + utf8.RuneCountInString(text[:min(at, len(text))])
	}
	return pos
}

// Width gives the runes of a text from byte at to byte end, 0 where the text is not on
// its line as it is.
func (f *File) Width(pos diag.Pos, text string, at, end int) int {
	if _, ok := f.lead(pos, text); !ok {
		return 0
	}
	end = min(end, len(text))
	return max(1, utf8.RuneCountInString(text[min(at, end):end]))
}

// lead gives the runes between the place of a text and its first character: 1 for
// a quotation mark; false where the text does not stand there letter by letter.
func (f *File) lead(pos diag.Pos, text string) (int, bool) {
	line := f.From(pos.Line, pos.Col)
	if strings.HasPrefix(line, text) {
		return 0, true
	}
	if line != "" && (line[0] == '"' || line[0] == '\'') && strings.HasPrefix(line[1:], text) {
		return 1, true
	}
	return 0, false
}

// Below gives where lines can be put in below the key of a block that is written in
// lines: the end of the key's line, and the indent of the block. It reports false
// where the block is written in braces, or is none.
func (f *File) Below(key diag.Pos) (end diag.Pos, indent int, ok bool) {
	if key.File != f.Name || key.Line == 0 || key.Col == 0 {
		return end, 0, false
	}
	text, _, _ := strings.Cut(f.From(key.Line, key.Col), " #")
	text = strings.TrimRight(text, " \t")
	if !strings.HasSuffix(text, ":") || strings.ContainsAny(text, " {[\"'") {
		return end, 0, false
	}
	indent = key.Col + 1
	for n := key.Line + 1; n <= len(f.starts); n++ {
		line := f.Line(n)
		if own := strings.TrimLeft(line, " "); own != "" && own[0] != '#' {
			if deep := len(line) - len(own); deep >= key.Col {
				indent = deep
			}
			break
		}
	}
	end = diag.Pos{File: f.Name, Line: key.Line, Col: utf8.RuneCountInString(f.Line(key.Line)) + 1}
	return end, indent, true
}
