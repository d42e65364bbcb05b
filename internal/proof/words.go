package proof

import (
	"slices"
	"strings"
	"unicode"
)

// printable is a stranger's text as it may be shown: without what moves a cursor or
// turns the direction of writing.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// cut is a text to be shown, shortened.
func cut(s string) string {
	const most = 160
	s = printable(s[:min(len(s), 4*most)])
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// excerpts shows two texts where they differ, with a few words around it.
func excerpts(a, b string) (string, string) {
	const whole, around, most = 16, 4, 24 // words
	a, b = a[:min(len(a), maxCompared)], b[:min(len(b), maxCompared)]
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) <= whole && len(y) <= whole || slices.Equal(x, y) {
		return cut(a), cut(b)
	}
	start, end := 0, 0
	for start < min(len(x), len(y)) && x[start] == y[start] {
		start++
	}
	for end < min(len(x), len(y))-start && x[len(x)-1-end] == y[len(y)-1-end] {
		end++
	}
	start, end = max(0, start-around), max(0, end-around)
	show := func(words []string) string {
		before, after := "", ""
		if start > 0 {
			before = "… "
		}
		if end > 0 {
			after = " …"
		}
		words = words[start : len(words)-end]
		if len(words) > most {
			words, after = words[:most], " …"
		}
		return before + cut(strings.Join(words, " ")) + after
	}
	return show(x), show(y)
}

// pair is the places of two texts that stand for each other, -1 where there is none.
type pair struct{ a, b int }

// align pairs two lists: first what is the same in both, in order, then what
// stands between, one by one. Equal texts are not among the pairs.
func align(given, built []string) []pair {
	numbers := map[string]int32{} // so that long texts are compared but once
	numbered := func(texts []string) []int32 {
		list := make([]int32, len(texts))
		for i, s := range texts {
			if _, ok := numbers[s]; !ok {
				numbers[s] = int32(len(numbers))
			}
			list[i] = numbers[s]
		}
		return list
	}
	a, b := numbered(given), numbered(built)
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	toA, toB := len(a), len(b)
	for toA > from && toB > from && a[toA-1] == b[toB-1] {
		toA, toB = toA-1, toB-1
	}
	same := common(a[from:toA], b[from:toB])
	var pairs []pair
	i, j := from, from
	for _, s := range append(same, pair{toA - from, toB - from}) {
		for nextA, nextB := s.a+from, s.b+from; i < nextA || j < nextB; {
			p := pair{-1, -1}
			if i < nextA {
				p.a, i = i, i+1
			}
			if j < nextB {
				p.b, j = j, j+1
			}
			pairs = append(pairs, p)
		}
		i, j = i+1, j+1
	}
	return pairs
}

// common gives the longest list of texts that both have in the same order; none
// where finding it would take long.
func common(a, b []int32) []pair {
	if len(a)*len(b) > 1<<20 {
		return nil
	}
	width := len(b) + 1
	longest := make([]int32, (len(a)+1)*width) // of what follows a[i], b[j]
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	var same []pair
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			same = append(same, pair{i, j})
			i, j = i+1, j+1
		case longest[(i+1)*width+j] >= longest[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return same
}
