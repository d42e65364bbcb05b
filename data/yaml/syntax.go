package yaml

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// syntax reports what the YAML parser stopped at. The parser gives the line at
// which the surrounding block began, or none, so the line is looked for near the
// last one it read, by the usual slips.
func (r *reader) syntax(message string, read int) {
	message = strings.TrimPrefix(message, "yaml: ")
	line := read
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if number, text, ok := strings.Cut(rest, ": "); ok {
			line, _ = strconv.Atoi(number)
			message = text
		}
	}
	if name, ok := strings.CutPrefix(message, "unknown anchor '"); ok {
		name, _, _ = strings.Cut(name, "'")
		line, col := r.lineWith("*" + name)
		message, hint := r.repeats(name)
		r.add("E013", line, col, message).Hint(hint)
		return
	}
	switch {
	case strings.Contains(message, "max depth"):
		r.add("E013", line, 1, tooDeep).Hint(writeFlatter)
	case r.slip(read):
	case strings.HasPrefix(message, "mapping values"):
		r.colonInText(line)
	case strings.Contains(message, "tab character"), r.tabbed(read) && strings.HasPrefix(message, "did not find"), r.tabbed(line):
		if r.tabbed(read) {
			line = read
		}
		text := r.file.Line(line)
		lead := text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		f := r.at(line, 1, "the line begins with a tab")
		f.Width = len(lead)
		f.Hint("use spaces, two for each level").Replace(strings.ReplaceAll(lead, "\t", "  "))
	case strings.Contains(message, "cannot start any token") && strings.TrimSpace(r.file.Line(line)) != "":
		col, c := r.oddStart(line)
		r.at(line, col, "a text cannot begin with `"+c+"` without quotation marks").
			Hint("quote it: \"" + c + "…\"")
	case strings.Contains(message, "unknown escape"):
		r.at(line, 0, "a backslash in \"…\" begins an escape that does not exist").
			Hint("write \\\\ for a backslash, or put the text in '…'")
	case strings.Contains(message, "expected ':'"):
		r.at(r.withoutColon(line, read), 0, "this line is neither `key: value` nor part of a text").
			Hint("put a colon and a space after the key")
	default:
		r.nearby(message, read)
	}
}

// at adds a syntax finding at a line, column 0 meaning the first character of it.
func (r *reader) at(line, col int, message string) *diag.Finding {
	if col == 0 {
		text := r.file.Line(line)
		col = len(text) - len(strings.TrimLeft(text, " \t")) + 1
	}
	return r.add("E005", line, col, message)
}

// colonInText: a second ": " in a line makes YAML see a key where a text stands.
func (r *reader) colonInText(line int) {
	text := r.file.Line(line)
	key, rest, ok := strings.Cut(text, ": ")
	if i := strings.Index(rest, ": "); ok && i >= 0 {
		col := utf8.RuneCountInString(key) + 2 + utf8.RuneCountInString(rest[:i]) + 1
		f := r.at(line, col, "a colon with a space after it ends a text that has no quotation marks").
			Hint("quote the text:\n" + strings.TrimSpace(key) + ": \"" + strings.ReplaceAll(rest, `"`, `\"`) + "\"")
		r.instead(f, line, rest, "\""+strings.ReplaceAll(rest, `"`, `\"`)+"\"")
		return
	}
	if strings.HasSuffix(rest, ":") && rest != ":" {
		f := r.at(line, 0, "a colon at the end of a text makes it a key").
			Hint("quote the text:\n" + strings.TrimSpace(key) + ": \"" + rest + "\"")
		r.instead(f, line, rest, "\""+rest+"\"")
		return
	}
	r.at(line, 0, "this key stands deeper than the line above allows").
		Hint("begin it under the key above it, or quote the text above if it holds a colon")
}

// instead offers a fix that writes another text for the one a line ends in.
func (r *reader) instead(f *diag.Finding, line int, text, other string) {
	before, ok := strings.CutSuffix(strings.TrimRight(r.file.Line(line), " \t"), text)
	if !ok || text == "" {
		return
	}
	at := diag.Pos{File: r.file.Name, Line: line, Col: utf8.RuneCountInString(before) + 1}
	f.Fixes = append(f.Fixes, diag.Fix{Pos: at, Width: utf8.RuneCountInString(text), Text: other})
}

// nearby names the line at which a block does not go on as it began.
func (r *reader) nearby(message string, read int) {
	line := read
	for line > 1 && strings.TrimSpace(r.file.Line(line)) == "" {
		line--
	}
	switch {
	case strings.Contains(message, "expected key"):
		if odd := r.outdented(line); odd > 0 {
			line = odd
		}
		r.at(line, 0, "this line does not stand under the line it belongs to").
			Hint("begin the keys of one block in the same column, two spaces deeper than its name")
	case strings.Contains(message, "'-' indicator"):
		r.at(line, 0, "this line is no entry of the list above it").
			Hint("begin each entry with \"- \" in the same column")
	default:
		r.at(line, 0, "YAML cannot be read from here: "+message).
			Hint("look for a missing quotation mark, bracket or space here or in the line above")
	}
}

// outdented finds, from line upwards, a line that begins in a column where no
// block is open; 0 if there is none.
func (r *reader) outdented(line int) int {
	for n := line; n >= max(2, line-2); n-- {
		col := indent(r.file.Line(n))
		if strings.TrimSpace(r.file.Line(n)) == "" || col == 0 {
			continue
		}
		deepest := col
		for up := n - 1; up >= 1; up-- {
			text := r.file.Line(up)
			if strings.TrimSpace(text) == "" || indent(text) > deepest {
				continue
			}
			if indent(text) == col {
				break
			}
			if indent(text) < col {
				if up == n-1 {
					break
				}
				return n
			}
		}
	}
	return 0
}

func indent(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

func (r *reader) tabbed(line int) bool {
	text := r.file.Line(line)
	return strings.Contains(text[:len(text)-len(strings.TrimLeft(text, " \t"))], "\t")
}

// oddStart finds the character of a line that no plain text may begin with.
func (r *reader) oddStart(line int) (col int, char string) {
	text := r.file.Line(line)
	from := 0
	for _, mark := range []string{"- ", ": "} {
		if i := strings.Index(text, mark); i >= 0 {
			from = max(from, i+2)
		}
	}
	for i := from; i < len(text); i++ {
		if strings.IndexByte("@`%|>", text[i]) >= 0 {
			return utf8.RuneCountInString(text[:i]) + 1, text[i : i+1]
		}
		if text[i] != ' ' {
			break
		}
	}
	if i := strings.IndexAny(text, "@`%"); i >= 0 {
		return utf8.RuneCountInString(text[:i]) + 1, text[i : i+1]
	}
	return 1, strings.TrimSpace(text)
}

// withoutColon is the first of the last lines read that has no colon.
func (r *reader) withoutColon(line, read int) int {
	for n := line; n <= read; n++ {
		text := strings.TrimSpace(r.file.Line(n))
		if text != "" && !strings.Contains(text, ":") && !strings.HasPrefix(text, "- ") && !strings.HasPrefix(text, "#") {
			return n
		}
	}
	return line
}

// lineWith gives the first place of a text in the file.
func (r *reader) lineWith(text string) (line, col int) {
	for n := 1; n <= r.file.Lines(); n++ {
		if before, _, found := strings.Cut(r.file.Line(n), text); found {
			return n, utf8.RuneCountInString(before) + 1
		}
	}
	return 1, 1
}
