package diag

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// lineRoom is how many runes of a source line are shown; a longer line is cut
// around the caret.
const lineRoom = 100

const (
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	cyan   = "\x1b[1;36m"
	plain  = "\x1b[0m"
)

// Text writes findings for a terminal: place, severity, code and message, then the
// line with a caret under what is meant, hints, and notes that point elsewhere.
// source gives the bytes of a file, or nil where it cannot. Each finding is one Write,
// and of one file 100 are written at most, with how many more there are. Errors of w
// are left to the caller's writer.
func Text(w io.Writer, l List, source func(file string) []byte, colour bool) {
	var b bytes.Buffer
	files := map[string]*lines{}
	line := func(p Pos) []rune {
		if p.Line == 0 || source == nil {
			return nil
		}
		f := files[p.File]
		if f == nil {
			src := bytes.TrimPrefix(source(p.File), []byte("\ufeff"))
			f = &lines{src: src, rest: src, n: 1}
			files[p.File] = f
		}
		runes := f.line(p.Line)
		if len(runes) == maxLine && p.Col > maxLine {
			return nil
		}
		return runes
	}
	l, left := l.few(maxPrinted)
	for i := range l {
		b.Reset()
		l[i].text(&b, line(l[i].Pos), colour)
		file := l[i].Pos.File
		if more := left[file]; more != nil && (i+1 == len(l) || l[i+1].Pos.File != file) {
			b.WriteString(Escape(file) + ": and " + Counts(*more) + " more; check --format json gives them all\n")
		}
		w.Write(b.Bytes())
	}
}

// maxLine is how many runes of a line are looked at: as many as a brief has at most.
const maxLine = 1 << 20

// lines gives the lines of a file in order, one at a time: the file may be a large
// table.
type lines struct {
	src, rest []byte // rest begins with line n
	n         int
	shown     int    // the line that runes is
	runes     []rune // many findings may be in one long line
}

// line gives a line as it is shown; nil past the end.
func (f *lines) line(n int) []rune {
	if n == f.shown {
		return f.runes
	}
	if n < f.n {
		f.rest, f.n = f.src, 1
	}
	for ; f.n < n; f.n++ {
		_, rest, found := bytes.Cut(f.rest, []byte("\n"))
		if !found {
			return nil
		}
		f.rest = rest
	}
	text, _, _ := bytes.Cut(f.rest[:min(len(f.rest), utf8.UTFMax*maxLine)], []byte("\n"))
	f.shown, f.runes = n, []rune(strings.ToValidUTF8(string(bytes.TrimSuffix(text, []byte("\r"))), "\ufffd"))
	f.runes = f.runes[:min(len(f.runes), maxLine)]
	for i, r := range f.runes {
		if r == '\t' {
			f.runes[i] = ' '
		} else if hidden(r) {
			f.runes[i] = '·' // one rune for one, so that the caret stays in its column
		}
	}
	return f.runes
}

// Counts says how many errors, warnings and notes there are, as "2 errors, 1 note";
// "" for none.
func Counts(n [3]int) string {
	out := ""
	for s, n := range n {
		if n == 0 {
			continue
		}
		if out != "" {
			out += ", "
		}
		out += strconv.Itoa(n) + " " + Severity(s).String()
		if n > 1 {
			out += "s"
		}
	}
	return out
}

func (f *Finding) text(b *bytes.Buffer, line []rune, colour bool) {
	paint := func(code, s string) {
		if colour {
			b.WriteString(code)
		}
		b.WriteString(s)
		if colour {
			b.WriteString(plain)
		}
	}
	if f.Pos.File != "" {
		paint(bold, Escape(f.Pos.String()))
		b.WriteString(": ")
	}
	paint([...]string{red, yellow, cyan}[f.Severity], f.Severity.String()+" "+f.Code)
	b.WriteString(": " + Escape(f.Message) + "\n")
	f.excerpt(b, line, paint)
	for _, h := range f.Hints {
		say, lines, _ := strings.Cut(h, "\n")
		paint(cyan, "  hint: ")
		b.WriteString(Escape(say) + "\n")
		for lines != "" {
			var one string
			one, lines, _ = strings.Cut(lines, "\n")
			b.WriteString("      " + Escape(one) + "\n")
		}
	}
	for _, r := range f.Related {
		b.WriteString("  note: ")
		if r.Pos.File != "" {
			b.WriteString(Escape(r.Pos.String()) + ": ")
		}
		b.WriteString(Escape(r.Message) + "\n")
	}
}

// excerpt writes the source line and, where the column is known, the caret line.
func (f *Finding) excerpt(b *bytes.Buffer, runes []rune, paint func(code, s string)) {
	col := min(max(f.Pos.Col, 1), len(runes)+1)
	width := max(min(f.Width, len(runes)+1-col), 1)
	from, to := window(len(runes), col-1, width)
	lead, tail := "", ""
	if from > 0 {
		lead = "…"
	}
	if to < len(runes) {
		tail = "…"
	}
	text := strings.TrimRight(string(runes[from:to]), " ")
	if text == "" && lead == "" {
		return
	}
	b.WriteString("    " + lead + text + tail + "\n")
	if f.Pos.Col == 0 {
		return
	}
	width = min(width, max(to-(col-1), 1))
	b.WriteString("    " + strings.Repeat(" ", cells(runes[from:min(col-1, len(runes))])+len([]rune(lead))))
	end := min(col-1+width, len(runes))
	paint(red, strings.Repeat("^", max(cells(runes[min(col-1, end):end]), 1)))
	b.WriteByte('\n')
}

// window chooses which runes of a line of n are shown, so that width runes at at
// are among them.
func window(n, at, width int) (from, to int) {
	if n <= lineRoom {
		return 0, n
	}
	from = max(0, min(at-lineRoom/3, n-lineRoom))
	if at+min(width, lineRoom/2) > from+lineRoom {
		from = at
	}
	return from, min(n, from+lineRoom)
}

// cells counts the terminal cells of runes: two for the wide scripts of East Asia,
// none for marks that stand on the letter before.
func cells(runes []rune) int {
	n := 0
	for _, r := range runes {
		switch {
		case r >= 0x300 && r <= 0x36f:
		case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0xa4cf, r >= 0xac00 && r <= 0xd7a3, r >= 0xf900 && r <= 0xfaff,
			r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60, r >= 0x1f300 && r <= 0x1faff, r >= 0x20000 && r <= 0x3fffd:
			n += 2
		default:
			n++
		}
	}
	return n
}

// hidden reports characters that a terminal would obey instead of showing: controls
// and those that turn the direction of text around.
func hidden(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0x061c || r == 0x200e || r == 0x200f ||
		r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff || r == utf8.RuneError
}

// Escape makes a text safe to print: what a terminal would obey is written as its
// code point, as in <U+202E>. A line break becomes a space.
func Escape(s string) string {
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		case r == utf8.RuneError:
			b.WriteRune(r)
		case hidden(r):
			const hex = "0123456789ABCDEF"
			b.WriteString("<U+" + string([]byte{hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15]}) + ">")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
