package value

import (
	"slices"
	"strings"
)

// numeral is digits as they stand in a text, with the marks that part them: 4.000,5.
type numeral struct {
	at, end int // byte offsets
	runs    []string
	marks   []string // one between each two runs
}

// numeralAt reads the digits that begin at a place, and all that go on from them: a
// comma, stop, point, apostrophe or underscore before a digit, and a space between
// groups of three.
func numeralAt(s string, at int) numeral {
	n := numeral{at: at}
	for {
		run := leadingDigits(s[at:])
		n.runs = append(n.runs, run)
		at += len(run)
		n.end = at
		mark := groupMark(s[at:])
		if mark == "" || len(s) == at+len(mark) || !isDigit(s[at+len(mark)]) || len(n.runs) == MaxDigits {
			return n
		}
		if isSpace(mark) && (!threeDigits(s[at+len(mark):]) || len(run) > 3 || len(n.marks) > 0 && (!isSpace(n.marks[0]) || len(run) != 3)) {
			return n
		}
		n.marks = append(n.marks, mark)
		at += len(mark)
	}
}

// groupMark gives the mark at the start of s that may stand between digits.
func groupMark(s string) string {
	for _, mark := range [...]string{",", ".", "·", "'", "’", "_", " ", "\u00a0", "\u202f", "\u2009"} {
		if strings.HasPrefix(s, mark) {
			return mark
		}
	}
	return ""
}

func isSpace(mark string) bool { return mark == " " || hardSpace(mark) > 0 }

// readings gives the decimal digits that a numeral can mean, with a stop before the
// decimals: of 4.000 both 4000 and 4.000, of 4,000 the former alone unless comma tells
// that the language has the decimal comma; none where no custom of writing allows it.
func (n numeral) readings(comma bool) (out []string) {
	last := len(n.runs) - 1
	if last == 0 {
		return n.runs
	}
	if grouped(n.runs, n.marks) {
		out = append(out, strings.Join(n.runs, ""))
	}
	mark, lead := n.marks[last-1], n.runs[:last]
	switch {
	case mark != "," && mark != "." && mark != "·",
		slices.Contains(n.marks[:last-1], mark),
		len(lead) > 1 && !grouped(lead, n.marks[:last-1]),
		mark == "," && len(out) == 1 && !comma:
		return out
	}
	return append(out, strings.Join(lead, "")+"."+n.runs[last])
}

// grouped reports whether runs are groups of three digits parted by one mark, or as in
// India of two before the last three.
func grouped(runs, marks []string) bool {
	if runs[0] == "" || runs[0][0] == '0' || len(runs[0]) > 3 || marks[0] == "·" || len(runs[len(runs)-1]) != 3 {
		return false
	}
	three, two := true, marks[0] == "," && len(runs[0]) < 3
	for i, run := range runs[1:] {
		if (isSpace(marks[i]) != isSpace(marks[0])) || !isSpace(marks[0]) && marks[i] != marks[0] {
			return false
		}
		three = three && len(run) == 3
		two = two && (len(run) == 2 || i == len(runs)-2)
	}
	return three || two
}
