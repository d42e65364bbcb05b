package diag

import (
	"fmt"
	"io"
	"strings"
)

// GitHub writes findings as workflow commands, which GitHub Actions shows beside the
// lines that they are about.
func GitHub(w io.Writer, l List) error {
	for _, f := range l {
		at := "file=" + property(f.Pos.File)
		if f.Pos.Line > 0 {
			at += fmt.Sprintf(",line=%d", f.Pos.Line)
		}
		if f.Pos.Col > 0 {
			at += fmt.Sprintf(",col=%d,endColumn=%d", f.Pos.Col, f.Pos.Col+max(f.Width, 1))
		}
		kind := [...]string{"error", "warning", "notice"}[f.Severity]
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", kind, at, f.Code, message(f.withHints())); err != nil {
			return err
		}
	}
	return nil
}

// withHints gives the message and the hints below it, as plain text.
func (f *Finding) withHints() string {
	return strings.Join(append([]string{f.Message}, f.Hints...), "\n")
}

// message escapes what ends a workflow command, and what a terminal would obey.
func message(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "%", "%25"), "\n")
	for i := range lines {
		lines[i] = Escape(lines[i])
	}
	return strings.Join(lines, "%0A")
}

// property escapes what ends a property of a workflow command too.
func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(message(s))
}
