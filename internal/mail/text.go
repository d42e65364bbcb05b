package mail

import "strings"

// plainText renders a body as text: a paragraph is one line, which the mail program
// wraps, and two empty lines stand before a heading. No line is drawn, and none is that
// after which mail programs cut what follows. It ends in a line break.
func plainText(b *body) string {
	var t textWriter
	t.blocks(b.letter)
	t.part("* * *")
	t.part(b.masthead.lines()...)
	t.part(b.masthead.title.text())
	t.blocks(b.sheet)
	var foot []string
	for _, l := range b.foot {
		foot = append(foot, l.texts()...)
	}
	t.part(foot...)
	return t.String()
}

// lines are those over the title.
func (m *masthead) lines() []string {
	kicker := m.kicker
	if m.status != "" {
		kicker = m.status + " · " + kicker
	}
	var lines []string
	for _, l := range []string{m.logo, m.org, kicker} {
		if l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

type textWriter struct{ strings.Builder }

// part writes lines with an empty line before them.
func (t *textWriter) part(lines ...string) {
	if len(lines) == 0 {
		return
	}
	if t.Len() > 0 {
		t.WriteByte('\n')
	}
	for _, l := range lines {
		t.WriteString(l + "\n")
	}
}

func (t *textWriter) blocks(blocks []block) {
	for _, bl := range blocks {
		switch bl.kind {
		case heading:
			if t.Len() > 0 {
				t.WriteByte('\n')
			}
			t.part(bl.texts()...)
		case figures:
			for _, r := range bl.rows {
				t.row(r)
			}
		case doubt, enclosed, small:
			t.blocks(bl.of)
		default:
			t.part(bl.texts()...)
		}
	}
}

// row writes a figure, and what stands under it close to it.
func (t *textWriter) row(r row) {
	figure := flat(strings.Join([]string{r.before, r.number, r.after}, " "))
	if r.standing != "" {
		figure += " (" + r.standing + ")"
	}
	lines := []string{figure + " – " + r.name.text()}
	for _, l := range r.says {
		lines = append(lines, l.texts()...)
	}
	rest := r.under
	if len(rest) > 0 && rest[0].kind == list {
		lines = append(lines, rest[0].texts()...)
		rest = rest[1:]
	}
	t.part(lines...)
	t.blocks(rest)
}

// texts gives the lines of a block.
func (bl *block) texts() (out []string) {
	for _, l := range bl.lines {
		lines := l.texts()
		if bl.kind == list {
			lines[0] = "- " + lines[0]
			for i := range lines[1:] {
				lines[i+1] = "  " + lines[i+1]
			}
		}
		out = append(out, lines...)
	}
	return out
}

// texts gives a line and, on lines of their own and never cut, the addresses that its
// words lead to and do not say.
func (l line) texts() []string {
	out := []string{l.text()}
	for _, r := range l {
		if r.uri != "" && r.uri != r.words && r.uri != "mailto:"+r.words {
			out = append(out, "<"+r.uri+">")
		}
	}
	return out
}

// text gives the words of a line.
func (l line) text() string {
	var b strings.Builder
	for _, r := range l {
		b.WriteString(r.words)
	}
	return flat(b.String())
}
