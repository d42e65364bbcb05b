package data

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// syntax reports what the YAML parser stopped at. The parser gives the line at
// which the surrounding block began, or none, so the line is looked for near the
// last one it read, by the usual slips.
func (d *decoder) syntax(message string, read int) {
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
		at, col := d.lineWith("*"+name, 1)
		d.found.Add("E013", diag.Pos{File: d.file, Line: at, Col: col}, "`*"+name+"` repeats a part of the file, which a brief does not allow").
			Hint("write the text again; quote a text that begins with *")
		return
	}
	switch {
	case strings.Contains(message, "max depth"):
		d.found.Add("E013", diag.Pos{File: d.file, Line: line}, "more than 50 levels inside one another").Hint("a brief needs four: write it flatter")
	case strings.HasPrefix(message, "mapping values"):
		d.colonInText(line)
	case strings.Contains(message, "',' or"):
		d.brokenBracket(read)
	case strings.Contains(message, "unexpected end of stream"):
		d.at(line, d.firstQuote(line), "the quotation mark opened here is never closed").
			Hint("close it; inside \"…\" write a quotation mark as \\\"")
	case strings.Contains(message, "tab character"), d.tabbed(read) && strings.HasPrefix(message, "did not find"), d.tabbed(line):
		if d.tabbed(read) {
			line = read
		}
		d.at(line, 1, "the line begins with a tab").Hint("use spaces, two for each level")
	case strings.Contains(message, "cannot start any token"):
		col, c := d.oddStart(line)
		d.at(line, col, "a text cannot begin with `"+c+"` without quotation marks").
			Hint("quote it: \"" + c + "…\"")
	case strings.Contains(message, "unknown escape"):
		d.at(line, 0, "a backslash in \"…\" begins an escape that does not exist").
			Hint("write \\\\ for a backslash, or put the text in '…'")
	case strings.Contains(message, "expected ':'"):
		d.at(d.withoutColon(line, read), 0, "this line is neither `key: value` nor part of a text").
			Hint("put a colon and a space after the key")
	default:
		d.nearby(message, read)
	}
}

// at adds a syntax finding at a line, column 0 meaning the first character of it.
func (d *decoder) at(line, col int, message string) *diag.Finding {
	if col == 0 {
		text := d.line(line)
		col = len(text) - len(strings.TrimLeft(text, " \t")) + 1
	}
	return d.found.Add("E005", diag.Pos{File: d.file, Line: line, Col: col}, message)
}

// colonInText: a second ": " in a line makes YAML see a key where a text stands.
func (d *decoder) colonInText(line int) {
	text := d.line(line)
	key, rest, ok := strings.Cut(text, ": ")
	if i := strings.Index(rest, ": "); ok && i >= 0 {
		col := utf8.RuneCountInString(key) + 2 + utf8.RuneCountInString(rest[:i]) + 1
		d.at(line, col, "a colon with a space after it ends a text that has no quotation marks").
			Hint("quote the text:\n" + strings.TrimSpace(key) + ": \"" + strings.ReplaceAll(rest, `"`, `\"`) + "\"")
		return
	}
	if strings.HasSuffix(rest, ":") && rest != ":" {
		d.at(line, 0, "a colon at the end of a text makes it a key").
			Hint("quote the text:\n" + strings.TrimSpace(key) + ": \"" + rest + "\"")
		return
	}
	d.at(line, 0, "this key stands deeper than the line above allows").
		Hint("begin it under the key above it, or quote the text above if it holds a colon")
}

// nearby looks at the last lines read for a slip that a parser cannot name.
func (d *decoder) nearby(message string, read int) {
	for line := read; line >= max(1, read-2); line-- {
		text := strings.TrimSpace(d.line(line))
		item := strings.TrimSpace(strings.TrimPrefix(text, "- "))
		key, value, isKey := strings.Cut(item, ": ")
		if isKey && !strings.ContainsAny(key, "{\"'") {
			item, key = strings.TrimSpace(value), key+": "
		} else {
			key = ""
		}
		if strings.HasPrefix(text, "- ") && key == "" {
			key = "- "
		}
		switch {
		case strings.HasPrefix(item, "{") && !strings.HasSuffix(item, "}"):
			d.at(line, 0, "a text that begins with a brace needs quotation marks").
				Hint("quote it:\n" + key + "\"" + strings.ReplaceAll(item, `"`, `\"`) + "\"")
			return
		case strings.HasPrefix(item, `"`) && strings.Count(item, `"`) >= 2 && !strings.HasSuffix(item, `"`):
			d.at(line, 0, "the text goes on after its closing quotation mark").
				Hint("put the whole in '…':\n" + key + "'" + strings.ReplaceAll(item, "'", "''") + "'")
			return
		case strings.HasPrefix(item, `'`) && strings.Count(item, `'`) >= 2 && (!strings.HasSuffix(item, `'`) || strings.Count(item, `'`)%2 == 1):
			inner := strings.Trim(item, "'")
			d.at(line, 0, "an apostrophe ends a text in '…'").
				Hint("put the whole in \"…\":\n" + key + "\"" + inner + "\"")
			return
		}
	}
	line := read
	for line > 1 && strings.TrimSpace(d.line(line)) == "" {
		line--
	}
	switch {
	case strings.Contains(message, "expected key"):
		if odd := d.outdented(line); odd > 0 {
			line = odd
		}
		d.at(line, 0, "this line does not stand under the line it belongs to").
			Hint("begin the keys of one block in the same column, two spaces deeper than its name")
	case strings.Contains(message, "'-' indicator"):
		d.at(line, 0, "this line is no entry of the list above it").
			Hint("begin each entry with \"- \" in the same column")
	default:
		d.at(line, 0, "YAML cannot be read from here: "+message).
			Hint("look for a missing quotation mark, bracket or space here or in the line above")
	}
}

// outdented finds, from line upwards, a line that begins in a column where no
// block is open; 0 if there is none.
func (d *decoder) outdented(line int) int {
	for n := line; n >= max(2, line-2); n-- {
		col := indent(d.line(n))
		if strings.TrimSpace(d.line(n)) == "" || col == 0 {
			continue
		}
		deepest := col
		for up := n - 1; up >= 1; up-- {
			text := d.line(up)
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

func (d *decoder) tabbed(line int) bool {
	text := d.line(line)
	return strings.Contains(text[:len(text)-len(strings.TrimLeft(text, " \t"))], "\t")
}

func (d *decoder) firstQuote(line int) int {
	i := strings.IndexAny(d.line(line), `"'`)
	return utf8.RuneCountInString(d.line(line)[:max(i, 0)]) + 1
}

// oddStart finds the character of a line that no plain text may begin with.
func (d *decoder) oddStart(line int) (col int, char string) {
	text := d.line(line)
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
func (d *decoder) withoutColon(line, read int) int {
	for n := line; n <= read; n++ {
		text := strings.TrimSpace(d.line(n))
		if text != "" && !strings.Contains(text, ":") && !strings.HasPrefix(text, "- ") && !strings.HasPrefix(text, "#") {
			return n
		}
	}
	return line
}

// lineWith gives the first place of a text in the file.
func (d *decoder) lineWith(text string, from int) (line, col int) {
	for n, rest := from, string(d.src); ; n++ {
		one, more, found := strings.Cut(rest, "\n")
		if i := strings.Index(one, text); i >= 0 {
			return n, utf8.RuneCountInString(one[:i]) + 1
		}
		if !found {
			return from, 1
		}
		rest = more
	}
}
