package diag

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"
)

// Rule says what a code stands for. Wrong and Mended are parts of a brief: top-level
// blocks that stand for those of the same name in an ordinary one.
type Rule struct {
	Code   string
	Title  string
	Rule   string
	Why    string
	Wrong  string
	Mended string
}

// Rules gives every rule: errors by code, then warnings, then notes.
func Rules() []Rule {
	all := slices.Concat(formRules[:], meaningRules[:], overlayRules[:], pageRules[:], mailRules[:], warningRules[:])
	rank := func(r Rule) int { return strings.IndexByte("EWN", r.Code[0]) }
	slices.SortStableFunc(all, func(a, b Rule) int { return cmp.Or(rank(a)-rank(b), cmp.Compare(a.Code, b.Code)) })
	return all
}

// Find gives the rule of a code, in capital or small letters.
func Find(code string) (Rule, bool) {
	for _, part := range [...][]Rule{formRules[:], meaningRules[:], overlayRules[:], pageRules[:], mailRules[:], warningRules[:]} {
		for _, r := range part {
			if strings.EqualFold(r.Code, code) {
				return r, true
			}
		}
	}
	return Rule{}, false
}

// Explain writes the rule of a code, why it exists, and an example. For a code that
// is not known it writes the nearest ones and reports false.
func Explain(w io.Writer, code string) bool {
	var b bytes.Buffer
	r, ok := Find(code)
	if !ok {
		b.WriteString("there is no code " + Escape(code))
		var codes []string
		for _, r := range Rules() {
			codes = append(codes, r.Code)
		}
		if near := Nearest(strings.ToUpper(code), codes); near != "" {
			b.WriteString("; did you mean " + near + "?")
		}
		b.WriteString("\n")
		w.Write(b.Bytes())
		return false
	}
	b.WriteString(r.Code + "  " + r.Title + "\n\n")
	fold(&b, r.Rule)
	b.WriteByte('\n')
	fold(&b, r.Why)
	example(&b, "\nFor example this is refused:\n\n", r)
	if r.Mended != "" {
		b.WriteString("\nand this is right:\n\n")
		block(&b, r.Mended)
	}
	w.Write(b.Bytes())
	return true
}

func example(b *bytes.Buffer, refused string, r Rule) {
	if r.Wrong == "" {
		return
	}
	switch severityOf(r.Code) {
	case Warning:
		refused = "\nFor example this brings the warning:\n\n"
	case Note:
		refused = "\nFor example this brings the note:\n\n"
	}
	b.WriteString(refused)
	block(b, r.Wrong)
}

func block(b *bytes.Buffer, text string) {
	for line := range strings.Lines(strings.Trim(text, "\n")) {
		if strings.TrimSpace(line) != "" {
			b.WriteString("    ")
		}
		b.WriteString(strings.TrimRight(line, "\n") + "\n")
	}
}

// fold writes a paragraph in lines of at most 80 characters.
func fold(b *bytes.Buffer, text string) {
	col := 0
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		if col > 0 && col+1+n > 80 {
			b.WriteByte('\n')
			col = 0
		} else if col > 0 {
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += n
	}
	b.WriteByte('\n')
}
