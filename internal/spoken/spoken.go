// Package spoken writes a placed page as a screen reader would say it: its
// structure tree in reading order, one block a line, roles in plain words.
//
// It reads the tree and the text of a page.Page and nothing else, so what it leaves
// out no listener hears, and what it says twice they hear twice. Roles ("Heading 2:")
// and what stands in brackets are not on the page: the reader says them. What an
// abbreviation stands for is said in its place. This package must not know what a claim
// is, nor what a PDF is.
package spoken

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// Text gives the page in UTF-8. Headings, paragraphs, figures and notes are a line
// each, with an empty line between; a list or a table is a line that says its size
// and a line for each item or row. l is the locale of the page's language.
func Text(p *page.Page, l *locale.Locale) []byte {
	v := &voice{page: p, words: l}
	v.blocks(p.Root)
	return []byte(v.out.String())
}

type voice struct {
	page  *page.Page
	words *locale.Locale
	out   strings.Builder
}

// blocks says what is under an element, block by block.
func (v *voice) blocks(e *page.Element) {
	for _, k := range e.Kids {
		if k.Element != nil {
			v.block(k.Element)
		}
	}
}

func (v *voice) block(e *page.Element) {
	switch e.Role {
	case page.H1, page.H2, page.H3:
		v.say(v.words.Speech.Heading(int(e.Role[1]-'0'), v.inline(e)))
	case page.L:
		v.list(e)
	case page.TableRole:
		v.table(e)
	case page.Note:
		v.note(e)
	default:
		if text := v.inline(e); text != "" {
			v.say(text)
		}
	}
}

// say ends the lines of a block with an empty one.
func (v *voice) say(lines ...string) {
	if v.out.Len() > 0 {
		v.out.WriteString("\n")
	}
	for _, l := range lines {
		v.out.WriteString(l + "\n")
	}
}

func (v *voice) list(e *page.Element) {
	lines := []string{""}
	for _, k := range e.Kids {
		if k.Element != nil {
			lines = append(lines, "- "+v.inline(k.Element))
		}
	}
	lines[0] = v.words.Speech.List(len(lines) - 1)
	v.say(lines...)
}

// table says each row's header, then its cells.
func (v *voice) table(e *page.Element) {
	lines, columns := []string{""}, 0
	for _, k := range e.Kids {
		row := k.Element
		if row == nil {
			continue
		}
		var header, cells string
		columns = max(columns, len(row.Kids))
		for _, c := range row.Kids {
			if c.Element == nil {
				continue
			}
			if text := v.inline(c.Element); c.Element.Role == page.TH {
				header = pause(header, text)
			} else {
				cells = pause(cells, text)
			}
		}
		lines = append(lines, "- "+locale.Join(header, ": ", cells))
	}
	lines[0] = v.words.Speech.Table(len(lines)-1, columns)
	v.say(lines...)
}

// note says the note's number and its words; its number leads back to the mark.
func (v *voice) note(e *page.Element) {
	var number, words string
	for _, k := range e.Kids {
		if k.Element != nil && k.Element.Role == page.Lbl {
			number = clean(v.plain(k.Element))
		} else {
			words += v.kid(k)
		}
	}
	v.say(v.words.Speech.Note(number, clean(words)))
}

// inline says all that is under an element in one line.
func (v *voice) inline(e *page.Element) string {
	if e.Role == page.Figure {
		return v.words.Speech.Figure(e.Alt)
	}
	s := ""
	for _, k := range e.Kids {
		if k.Element != nil && isBlock(k.Element.Role) {
			s = pause(s, v.inline(k.Element))
		} else {
			s += v.kid(k)
		}
	}
	return clean(s)
}

func isBlock(r page.Role) bool {
	return r == page.P || r == page.Lbl || r == page.LBody || r == page.Figure
}

// kid says one thing of a line: words, or an element with what a reader adds to it.
func (v *voice) kid(k page.Kid) string {
	e := k.Element
	if e == nil {
		return v.item(k)
	}
	switch e.Role {
	case page.Reference:
		return v.mark(e)
	case page.LinkRole:
		return v.words.Speech.Link(v.plain(e))
	case page.Span:
		if e.Expansion != "" { // in place of the abbreviation
			return e.Expansion
		}
		return v.words.Speech.Language(e.Lang, v.plain(e))
	}
	return v.inline(e)
}

// mark says where a note's mark leads: "[Note 2]".
func (v *voice) mark(e *page.Element) string {
	for _, k := range e.Kids {
		if k.Element != nil {
			return v.mark(k.Element)
		}
		if k.Link > 0 {
			return "[" + v.page.Links[k.Link-1].Contents + "]"
		}
	}
	return v.plain(e)
}

// plain gives the words under an element as they are printed.
func (v *voice) plain(e *page.Element) string {
	s := ""
	for _, k := range e.Kids {
		if k.Element != nil {
			s += v.plain(k.Element)
		} else {
			s += v.item(k)
		}
	}
	return s
}

func (v *voice) item(k page.Kid) string {
	if k.Item == 0 {
		return ""
	}
	s := ""
	for i := range v.page.Items[k.Item-1].Texts {
		s += v.page.Items[k.Item-1].Texts[i].String()
	}
	return s
}

// pause joins two things that are said one after the other. A list that goes on in the
// next cell has its separator in this one.
func pause(a, b string) string {
	a = strings.TrimRight(a, ";؛ \u00a0")
	if last, _ := utf8.DecodeLastRuneInString(a); a == "" || b == "" || strings.ContainsRune(".?؟!…", last) {
		return locale.Join(a, " ", b)
	}
	return a + ". " + b
}

// clean makes every stretch of white space one space, and takes soft hyphens out:
// nobody says them.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ReplaceAll(s, "\u00ad", ""), unicode.IsSpace), " ")
}
