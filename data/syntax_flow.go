package data

import (
	"strings"

	"factsheet/internal/diag"
)

// openFlow is a bracket that was opened, and where.
type openFlow struct {
	line, col int
	bracket   rune
}

// flowReader walks the lines of a file that YAML could not read, as far as telling
// apart brackets that open a list or keys, texts, and quoted texts.
type flowReader struct {
	stack []openFlow
	quote rune
	text  []rune // the text without quotation marks that is being read
	line  int    // where it begins
	col   int
}

// brokenBracket reports what stands wrong in brackets up to the last line read: a
// reference in a text without quotation marks, else a bracket that is not closed.
func (d *decoder) brokenBracket(read int) {
	var f flowReader
	for n := max(1, read-200); n <= read; n++ {
		runes := []rune(d.line(n))
		for i := range runes {
			if !f.next(runes, i, n) {
				d.referenceInText(&f)
				return
			}
		}
		if len(f.stack) == 0 {
			f.text = nil
		}
	}
	at := openFlow{read, 1, '['}
	if len(f.stack) > 0 {
		at = f.stack[len(f.stack)-1]
	}
	d.found.Add("E005", diag.Pos{File: d.file, Line: at.line, Col: at.col}, "the bracket `"+string(at.bracket)+"` opened here is not closed").
		Hint("close it on the same line, or quote the text that holds it")
}

// next takes one character; it reports false at a brace inside a text in brackets.
func (f *flowReader) next(line []rune, i, n int) bool {
	r := line[i]
	inFlow := len(f.stack) > 0
	switch {
	case f.quote != 0:
		if r == f.quote {
			f.quote = 0
		}
	case r == ' ' || r == '\t':
		if i > 0 && (line[i-1] == ':' || len(f.text) == 1 && line[i-1] == '-') {
			f.text = nil
		}
	case len(f.text) == 0 && (r == '"' || r == '\''):
		f.quote = r
	case len(f.text) == 0 && (r == '[' || r == '{'):
		f.stack = append(f.stack, openFlow{n, i + 1, r})
	case inFlow && r == ',':
		f.text = nil
	case inFlow && (r == ']' || r == '}'):
		f.stack, f.text = f.stack[:len(f.stack)-1], nil
	case inFlow && r == '{':
		return false
	default:
		if len(f.text) == 0 {
			f.line, f.col = n, i+1
		}
		f.text = append(f.text, r)
	}
	return true
}

// referenceInText says how to write a text that holds a reference, in brackets.
func (d *decoder) referenceInText(f *flowReader) {
	line := []rune(d.line(f.line))
	end, depth := f.col-1, 0
	for ; end < len(line); end++ {
		switch r := line[end]; {
		case r == '{':
			depth++
		case r == '}' && depth > 0:
			depth--
			continue
		}
		if depth == 0 && strings.ContainsRune(",]}", line[end]) {
			break
		}
	}
	text := strings.TrimSpace(string(line[f.col-1 : end]))
	find := d.found.Add("E005", diag.Pos{File: d.file, Line: f.line, Col: f.col}, "in brackets, a text with a brace in it needs quotation marks")
	find.Width = len([]rune(text))
	find.Hint("quote the text:\n\"" + strings.ReplaceAll(text, `"`, `\"`) + "\"")
	if f.stack[len(f.stack)-1].bracket == '[' {
		find.Hint("or write one entry a line, without brackets:\n- " + text)
	}
}
