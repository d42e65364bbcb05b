package diag

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// What one finding says at most, in runes: a sentence or a hint, and a text that is
// quoted in one. Hostile briefs have words of a megabyte.
const (
	maxSentence = 499
	maxQuoted   = 79
)

// How many findings of one file are printed, and how many are handed to programs.
const (
	maxPrinted = 100
	maxListed  = 10000
)

// Shorten cuts the texts that a sentence quotes, between ` ` or " ", and then the
// sentence itself, to what is taken in at a glance. What was cut ends in "…".
func Shorten(s string) string {
	if len(s) <= maxQuoted {
		return s
	}
	var b strings.Builder
	n := 0
	write := func(s string) {
		b.WriteString(s)
		n += utf8.RuneCountInString(s)
	}
	for s != "" && n <= maxSentence {
		before, mark := s, ""
		if i := strings.IndexAny(s, "`\""); i >= 0 {
			before, mark = s[:i], s[i:i+1]
		}
		s = s[len(before)+len(mark):]
		write(first(before, maxSentence+1-n) + mark)
		if mark == "" {
			continue
		}
		quoted, rest, closed := strings.Cut(s, mark)
		if cut := first(quoted, maxQuoted-1); longer(quoted, maxQuoted) {
			quoted = cut + "…"
		}
		if s = rest; closed {
			quoted += mark
		}
		write(quoted)
	}
	if n > maxSentence {
		return first(b.String(), maxSentence-1) + "…"
	}
	return b.String()
}

// first gives the first n runes of a text.
func first(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// longer reports whether a text has more than n runes.
func longer(s string, n int) bool { return len(s) > n && len(first(s, n)) < len(s) }

// Listed gives what programs are handed of a list, at most 10,000 findings of each
// file, and how many are left out.
func (l List) Listed() (List, int) {
	few, _ := l.few(maxListed)
	return few, len(l) - len(few)
}

// few chooses at most n findings of each file, the gravest where there are more, and
// counts by severity those of a file that are left out. The order stays.
func (l List) few(n int) (chosen List, left map[string]*[3]int) {
	if len(l) <= n {
		return l, nil
	}
	of := map[string][]int{}
	for i := range l {
		of[l[i].Pos.File] = append(of[l[i].Pos.File], i)
	}
	left = map[string]*[3]int{}
	var keep []int
	for file, all := range of {
		slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(l[a].Severity, l[b].Severity) })
		keep = append(keep, all[:min(n, len(all))]...)
		if len(all) <= n {
			continue
		}
		left[file] = &[3]int{}
		for _, i := range all[n:] {
			left[file][l[i].Severity]++
		}
	}
	slices.Sort(keep)
	for _, i := range keep {
		chosen = append(chosen, l[i])
	}
	return chosen, left
}
