package mail

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factsheet/data"
	"factsheet/internal/diag"
)

// maxMessage is how many characters a message may have.
const maxMessage = 4000

// MaxMessageBytes is the size in bytes of the largest file with a message that is read.
const MaxMessageBytes = 64 << 10

// markdown is a message as it is written, in a small part of Markdown: paragraphs whose
// line ends are kept, **bold**, *italic*, lists of "- " and [words](https://…). It may
// begin with a line "Subject: …".
type markdown struct {
	subject  []segment
	passages []passage
}

// passage is a paragraph of lines, or a list of items.
type passage struct {
	list  bool
	lines [][]segment
}

// segment is a part of a line: plain text, or the words of a link.
type segment struct {
	data.Text
	uri string // "" for nowhere
}

// readMarkdown reads a message. What it cannot hold is E607, and E604 what no e-mail can.
func readMarkdown(file string, src []byte) (m markdown, found diag.List) {
	r := &markdownReader{file: file, list: &found}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if !utf8.Valid(src) {
		found.Add("E014", r.at(1, 1), "the message is not UTF-8").Hint("save it again as UTF-8")
		return markdown{}, found
	}
	text := strings.TrimRight(strings.ReplaceAll(string(src), "\r\n", "\n"), " \t\n")
	if n := utf8.RuneCountInString(text); n > maxMessage {
		found.Add("E607", r.at(1, 1), "the message has "+count(n)+" characters, and may have "+count(maxMessage)).Hint("shorten it: an editor reads a few paragraphs")
		return markdown{}, found
	}
	open := false // the last passage goes on
	for i, line := range strings.Split(text, "\n") {
		n := i + 1
		if r.refuse(n, line) {
			continue
		}
		subject, ok := cutFold(line, "subject:")
		item, isItem := strings.CutPrefix(line, "- ")
		last := len(m.passages) - 1
		switch {
		case n == 1 && ok:
			trimmed := strings.TrimSpace(subject)
			col := utf8.RuneCountInString(line) - utf8.RuneCountInString(strings.TrimLeft(subject, " \t")) + 1
			m.subject = []segment{{Text: data.Text{Pos: r.at(n, col), Value: trimmed}}}
		case strings.TrimSpace(line) == "":
			open = false
		case isItem:
			if !open || !m.passages[last].list {
				m.passages = append(m.passages, passage{list: true})
				last++
			}
			m.passages[last].lines = append(m.passages[last].lines, r.segments(n, 3, item))
			open = true
		case open && m.passages[last].list && strings.HasPrefix(line, " "): // an item goes on
			items := m.passages[last].lines
			trimmed := strings.TrimLeft(line, " \t")
			more := r.segments(n, len(line)-len(trimmed)+1, trimmed)
			items[len(items)-1] = append(append(items[len(items)-1], segment{Text: data.Text{Value: " "}}), more...)
		default:
			if !open || m.passages[last].list {
				m.passages = append(m.passages, passage{})
				last++
			}
			m.passages[last].lines = append(m.passages[last].lines, r.segments(n, 1, strings.TrimRight(line, " \t")))
			open = true
		}
	}
	if len(m.passages) == 0 && len(found) == 0 {
		found.Add("E607", r.at(1, 1), "the message is empty").Hint("write what you want to say, or leave out --message")
	}
	return m, found
}

type markdownReader struct {
	file string
	list *diag.List
}

func (r *markdownReader) at(line, col int) diag.Pos {
	return diag.Pos{File: r.file, Line: line, Col: col}
}

var (
	linkForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)`)
	})
	imageForm  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`!\[[^\]]*\]\(`) })
	headForm   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^#{1,6} `) })
	markupForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`</?[A-Za-z][^<>]*>|<!--`) })
)

// refuse reports what a line holds and a message cannot.
func (r *markdownReader) refuse(n int, line string) bool {
	fail := func(code string, at int, message, hint string) bool {
		r.list.Add(code, r.at(n, utf8.RuneCountInString(line[:at])+1), message).Hint(hint)
		return true
	}
	if bad := unseen(line); bad != "" {
		return fail("E604", 0, "the line holds "+bad, "take the character out; if it cannot be seen, write the text around it anew")
	}
	if headForm().MatchString(line) {
		return fail("E607", 0, "a message has no headings", "write a plain line, or **bold** words")
	}
	if at := imageForm().FindStringIndex(line); at != nil {
		return fail("E607", at[0], "a message has no pictures of its own", "take the picture out; the page is shown below the message")
	}
	if at := markupForm().FindStringIndex(line); at != nil {
		if address := strings.Trim(line[at[0]:at[1]], "<>"); strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "mailto:") {
			return fail("E607", at[0], "an address alone tells nobody where it leads", "write words for it, as in\n[our report]("+address+")")
		}
		return fail("E607", at[0], "a message has no HTML", "write it without tags: **bold**, *italic*, [words](https://example.org)")
	}
	for _, at := range linkForm().FindAllStringSubmatchIndex(line, -1) {
		words, uri := line[at[2]:at[3]], line[at[4]:at[5]]
		if strings.TrimSpace(words) == "" {
			return fail("E607", at[0], "a link has no words", "write what it leads to, as in\n[our report]("+uri+")")
		}
		if !strings.HasPrefix(uri, "https://") && !strings.HasPrefix(uri, "mailto:") || len(uri) < len("mailto:a") {
			return fail("E607", at[4], "`"+uri+"` is no address that a message may link to", "a link leads to https://… or mailto:…")
		}
	}
	return false
}

// segments parts a line at its links. col is the column that it begins in.
func (r *markdownReader) segments(n, col int, line string) []segment {
	var out []segment
	from := 0
	add := func(from, to int, uri string) {
		if from < to {
			pos := r.at(n, col+utf8.RuneCountInString(line[:from]))
			out = append(out, segment{data.Text{Pos: pos, Value: line[from:to]}, uri})
		}
	}
	for _, at := range linkForm().FindAllStringSubmatchIndex(line, -1) {
		if at[0] > 0 && line[at[0]-1] == '\\' {
			continue
		}
		add(from, at[0], "")
		add(at[2], at[3], line[at[4]:at[5]])
		from = at[1]
	}
	add(from, len(line), "")
	return out
}

// cutFold is strings.CutPrefix for a prefix of ASCII in capital or small letters.
func cutFold(s, prefix string) (after string, found bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// emphasize gives the words of a passage their styles and takes the marks out. Marks
// that belong to no other stay as they are; a backslash takes the meaning of the mark
// behind it. Cells and figures are never read for marks.
func emphasize(lines [][]inline) {
	var marks []emphasisMark
	var texts []*inline
	for i := range lines {
		for j := range lines[i] {
			if in := &lines[i][j]; in.literal() {
				marks = append(marks, marksIn(in, len(texts))...)
			}
			texts = append(texts, &lines[i][j])
		}
	}
	var open []int // into marks
	for i := range marks {
		m := &marks[i]
		at := -1
		if m.closes {
			for k := len(open) - 1; k >= 0 && at < 0; k-- {
				if marks[open[k]].width == m.width {
					at = k
				}
			}
		}
		switch {
		case at >= 0:
			m.partner, marks[open[at]].partner = open[at]+1, i+1
			open = open[:at]
		case m.opens:
			open = append(open, i)
		}
	}
	restyle(lines, texts, marks)
}

// emphasisMark is ** or * in a text.
type emphasisMark struct {
	text, at, width int
	opens, closes   bool
	partner         int // one more than its place, 0 for none
}

func marksIn(in *inline, text int) (marks []emphasisMark) {
	s := in.words
	for at := 0; at < len(s); at++ {
		if escapes(s, at) {
			at++
			continue
		}
		if s[at] != '*' {
			continue
		}
		width := 1
		if strings.HasPrefix(s[at:], "**") {
			width = 2
		}
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+width:])
		inner := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
		startsText, endsText := at == 0, at+width == len(s)
		marks = append(marks, emphasisMark{
			text: text, at: at, width: width,
			opens:  (endsText || !unicode.IsSpace(after)) && (startsText || !inner(before)),
			closes: (startsText || !unicode.IsSpace(before)) && (endsText || !inner(after)),
		})
		at += width - 1
	}
	return marks
}

// restyle cuts texts at marks that have a partner.
func restyle(lines [][]inline, texts []*inline, marks []emphasisMark) {
	strongs, emphases := 0, 0
	next, n := 0, 0
	for i := range lines {
		var out []inline
		for j := range lines[i] {
			in := lines[i][j]
			from := 0
			put := func(to int) {
				part := in
				part.style = styleOf(strongs > 0, emphases > 0)
				if in.literal() {
					if part.words = unescape(in.words[from:to]); part.words == "" {
						return
					}
				}
				out = append(out, part)
			}
			for ; next < len(marks) && marks[next].text == n; next++ {
				m := marks[next]
				if m.partner == 0 {
					continue
				}
				put(m.at)
				from = m.at + m.width
				step := 1
				if m.partner-1 < next {
					step = -1
				}
				if m.width == 2 {
					strongs += step
				} else {
					emphases += step
				}
			}
			put(len(in.words))
			n++
		}
		lines[i] = out
	}
}

func styleOf(isStrong, isEmphasis bool) style {
	switch {
	case isStrong: // bold and italic at once is bold
		return strong
	case isEmphasis:
		return emphasis
	}
	return plain
}

// escapes reports whether a byte is a backslash that takes the meaning of the mark behind it.
func escapes(s string, at int) bool {
	return s[at] == '\\' && at+1 < len(s) && strings.IndexByte("\\*[]()-", s[at+1]) >= 0
}

// unescape takes out the backslashes before marks.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for at := 0; at < len(s); at++ {
		if escapes(s, at) {
			at++
		}
		b.WriteByte(s[at])
	}
	return b.String()
}
