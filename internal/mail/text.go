package mail

import (
	"strings"
	"unicode/utf8"
)

// plainText renders a body as text: a paragraph is one line, which the mail program
// wraps, headings are underlined. It ends in a line break.
func plainText(body []block) string {
	var b strings.Builder
	for _, bl := range body {
		if bl.kind == picture {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		for _, l := range bl.lines {
			if bl.kind == list {
				b.WriteString("- ")
			}
			b.WriteString(l.text() + "\n")
		}
		if bl.kind == title || bl.kind == heading {
			b.WriteString(strings.Repeat("-", min(utf8.RuneCountInString(bl.lines[len(bl.lines)-1].text()), 72)) + "\n")
		}
	}
	return b.String()
}

// text gives the words of a line.
func (l line) text() string {
	var b strings.Builder
	for _, r := range l {
		if r.style == tag {
			b.WriteString("(" + r.words + ")")
		} else {
			b.WriteString(r.words)
		}
	}
	return flat(b.String())
}
