package yaml

import (
	"strings"
)

// slip looks for what a writer most often means otherwise than YAML does, from the
// beginning of the file to the last line that was read, and reports the first: quotation
// marks that do not close where the text ends, and texts in brackets that a sign cuts.
// YAML itself stops where it can make no more of it, often many lines later.
func (r *reader) slip(read int) bool {
	s := slipScanner{reader: r, block: -1, text: -1}
	for s.line = 1; s.line <= read && s.line <= r.file.Lines(); s.line++ {
		if s.scan([]rune(r.file.Line(s.line))) {
			return true
		}
	}
	return s.unclosed()
}

// slipScanner tells apart, as far as that needs, texts, quoted texts, lists and keys in
// brackets, and blocks of text.
type slipScanner struct {
	*reader
	line  int
	block int      // the indent of the line that began a block of text after | or >, else -1
	text  int      // the column under which a text without quotation marks goes on, else -1
	quote opened   // an open quotation mark, if its mark is not 0
	flow  []opened // open brackets, outermost first
}

// opened is a bracket or quotation mark, where it stands, and what stands before it on
// its line: "title: " or "- ".
type opened struct {
	mark      rune
	line, col int // col from 0
	before    string

	key   string // in braces: the last key
	value bool   // in braces: a value is being read
}

// scan looks at one line.
func (s *slipScanner) scan(line []rune) bool {
	i := 0
	for i < len(line) && line[i] == ' ' {
		i++
	}
	blank := i == len(line)
	switch {
	case s.quote.mark != 0:
		return s.inQuote(line, 0)
	case len(s.flow) > 0:
		return s.inFlow(line, i)
	case blank || line[i] == '#':
		return false
	case s.block >= 0 && i > s.block, s.text >= 0 && i > s.text:
		return false
	}
	s.block, s.text = -1, -1
	start := i
	for i+1 < len(line) && (line[i] == '-' || line[i] == '?') && line[i+1] == ' ' {
		s.text = i
		for i++; i < len(line) && line[i] == ' '; i++ {
		}
	}
	if key := keyEnd(line[i:]); key > 0 {
		s.text = i
		for i += key + 1; i < len(line) && line[i] == ' '; i++ {
		}
	}
	if i >= len(line) || line[i] == '#' {
		s.text = -1
		return false
	}
	here := opened{mark: line[i], line: s.line, col: i, before: string(line[start:i])}
	switch line[i] {
	case '"', '\'':
		s.quote = here
		return s.inQuote(line, i+1)
	case '[', '{':
		s.flow = append(s.flow, here)
		return s.inFlow(line, i+1)
	case '|', '>':
		s.block = start
	}
	return false
}

// keyEnd gives the length of the key that a line begins with, 0 for none.
func keyEnd(line []rune) int {
	if len(line) > 0 && strings.ContainsRune("\"'[{#&*!|>%@`", line[0]) {
		return 0
	}
	for i, r := range line {
		if r == ':' && (i+1 == len(line) || line[i+1] == ' ') {
			return i
		}
		if r == '#' && i > 0 && line[i-1] == ' ' {
			return 0
		}
	}
	return 0
}

// inQuote reads on in a quoted text, and behind it.
func (s *slipScanner) inQuote(line []rune, i int) bool {
	q := s.quote
	for ; i < len(line); i++ {
		switch {
		case q.mark == '"' && line[i] == '\\':
			i++
		case line[i] != q.mark:
		case q.mark == '\'' && i+1 < len(line) && line[i+1] == '\'':
			i++
		default:
			s.quote = opened{}
			if s.afterQuote(line, i+1, q) {
				return true
			}
			if len(s.flow) > 0 {
				return s.inFlow(line, i+1)
			}
			return false
		}
	}
	return false
}

// afterQuote refuses text behind a closing quotation mark.
func (s *slipScanner) afterQuote(line []rune, i int, q opened) bool {
	rest := strings.TrimLeft(string(line[i:]), " \t")
	ends := ":#"
	if len(s.flow) > 0 {
		ends += ",]}"
	}
	if rest == "" || strings.ContainsRune(ends, []rune(rest)[0]) {
		return false
	}
	if q.line < s.line {
		s.openQuote(q)
		return true
	}
	whole := string(line[q.col:])
	switch {
	case len(s.flow) > 0:
		s.add("E005", s.line, q.col+1, "the text goes on after its closing quotation mark").
			Hint("put the whole text in quotation marks, and write those inside it as \\\"")
	case q.mark == '\'':
		s.add("E005", q.line, q.col+1, "an apostrophe ends a text in '…'").
			Hint("put the whole in \"…\":\n" + q.before + inDouble(strings.Trim(whole, "'")))
	default:
		s.add("E005", q.line, q.col+1, "the text goes on after its closing quotation mark").
			Hint("put the whole in '…':\n" + q.before + "'" + strings.ReplaceAll(whole, "'", "''") + "'")
	}
	return true
}

// openQuote reports a quotation mark that is not closed where its text ends: on its line.
func (s *slipScanner) openQuote(q opened) {
	text := strings.TrimRight(string([]rune(s.file.Line(q.line))[q.col+1:]), " ")
	f := s.add("E005", q.line, q.col+1, "the quotation mark opened here is not closed on its line")
	if q.mark == '"' {
		f.Hint("close it:\n" + q.before + `"` + text + `"`)
	} else {
		f.Hint("close it:\n" + q.before + inDouble(strings.ReplaceAll(text, "''", "'")))
	}
}

func inDouble(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// inFlow reads on in brackets.
func (s *slipScanner) inFlow(line []rune, i int) bool {
	text := -1 // where a text without quotation marks begins
	for ; i < len(line); i++ {
		top := &s.flow[len(s.flow)-1]
		r, last := line[i], i+1 == len(line)
		switch {
		case r == ' ' || r == '\t':
		case r == '#' && (i == 0 || line[i-1] == ' '):
			return false
		case text < 0 && (r == '"' || r == '\''):
			s.quote = opened{mark: r, line: s.line, col: i, before: top.lead()}
			return s.inQuote(line, i+1)
		case text < 0 && (r == '[' || r == '{'):
			s.flow = append(s.flow, opened{mark: r, line: s.line, col: i})
		case r == ',':
			text, top.value = -1, false
		case r == ']' || r == '}':
			bracket := s.flow[len(s.flow)-1]
			s.flow, text = s.flow[:len(s.flow)-1], -1
			if len(s.flow) == 0 {
				return s.afterFlow(line, i+1, bracket)
			}
		case r == ':' && (last || line[i+1] == ' ' || text < 0):
			if top.mark == '{' && top.value {
				return s.cut(line, text, top, "a colon")
			}
			if text >= 0 {
				top.key = strings.TrimSpace(string(line[text:i]))
			}
			text, top.value = -1, top.mark == '{'
		case text >= 0 && (r == '{' || r == '['):
			return s.cut(line, text, top, map[rune]string{'{': "a brace", '[': "a bracket"}[r])
		case text >= 0 && r == '?':
			return s.cut(line, text, top, "a question mark")
		case text < 0:
			text = i
		}
	}
	return false
}

// lead is what stands before a value in brackets.
func (o *opened) lead() string {
	if o.mark == '{' && o.value {
		return o.key + ": "
	}
	return ""
}

// cut reports a text in brackets that a sign in it cuts off, from its first character.
func (s *slipScanner) cut(line []rune, from int, in *opened, sign string) bool {
	if from < 0 {
		return false
	}
	end, depth := from, 0
	for ; end < len(line); end++ {
		switch r := line[end]; {
		case r == '{' || r == '[':
			depth++
		case depth > 0 && (r == '}' || r == ']'):
			depth--
			continue
		}
		if depth == 0 && strings.ContainsRune(",]}", line[end]) {
			break
		}
	}
	text := strings.TrimSpace(string(line[from:end]))
	f := s.add("E005", s.line, from+1, "in brackets, a text with "+sign+" in it needs quotation marks")
	f.Width = len([]rune(text))
	if in.mark == '[' && in.line == s.line {
		// A comma may part two texts, or stand in one: nobody but the writer knows.
		before := strings.TrimSpace(string(line[in.col+1 : from]))
		if before != "" && !strings.ContainsAny(before, `"'[]{}`) {
			f.Hint("quote the text; if it is one with what stands before the comma:\n- " + inDouble(before+" "+text))
			f.Hint("if it is a text of its own:\n- " + inDouble(text))
			return true
		}
	}
	f.Hint("quote the text:\n" + in.lead() + inDouble(text)).Replace(inDouble(text))
	if in.mark == '[' {
		f.Hint("or write one entry a line, without brackets:\n- " + text)
	}
	return true
}

// afterFlow refuses text behind brackets: the brackets are meant as a part of it.
func (s *slipScanner) afterFlow(line []rune, i int, bracket opened) bool {
	rest := strings.TrimSpace(string(line[i:]))
	if rest == "" || rest[0] == '#' || rest[0] == ':' {
		return false
	}
	what := "a brace"
	if bracket.mark == '[' {
		what = "a bracket"
	}
	if bracket.line == s.line {
		s.add("E005", s.line, bracket.col+1, "a text that begins with "+what+" needs quotation marks").
			Hint("quote it:\n" + bracket.before + inDouble(strings.TrimRight(string(line[bracket.col:]), " ")))
		return true
	}
	return false
}

// unclosed reports what is open at the end.
func (s *slipScanner) unclosed() bool {
	switch {
	case s.quote.mark != 0:
		s.openQuote(s.quote)
	case len(s.flow) > 0:
		at := s.flow[len(s.flow)-1]
		s.add("E005", at.line, at.col+1, "the bracket `"+string(at.mark)+"` opened here is not closed").
			Hint("close it on the same line, or quote the text that holds it")
	default:
		return false
	}
	return true
}
