package layout

import (
	"slices"
	"strconv"

	"factsheet/data"
	"factsheet/internal/page"
)

// register numbers the notes by first appearance in reading order and keeps the
// references that were drawn, which the notes need to lead back.
type register struct {
	order  []*data.Note
	number map[*data.Note]int
	refs   []page.NoteRef // by number minus 1, filled while drawing
}

func newRegister() *register { return &register{number: map[*data.Note]int{}} }

// of gives the numbers of notes in rising order; new ones are numbered now.
func (r *register) of(notes []*data.Note) []int {
	var ns []int
	for _, n := range notes {
		k, ok := r.number[n]
		if !ok {
			r.order = append(r.order, n)
			k = len(r.order)
			r.number[n] = k
		}
		ns = append(ns, k)
	}
	slices.Sort(ns)
	return slices.Compact(ns)
}

func digits(n int) string { return strconv.Itoa(n) }

func quote(s string) string {
	if len([]rune(s)) > 40 {
		s = string([]rune(s)[:40]) + "…"
	}
	return strconv.Quote(s)
}

func quoteRune(r rune) string {
	return strconv.QuoteRune(r) + " (U+" + hex4(r) + ")"
}

func hex4(r rune) string {
	s := strconv.FormatInt(int64(r), 16)
	for len(s) < 4 {
		s = "0" + s
	}
	return s
}
