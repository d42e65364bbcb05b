package layout

import (
	"fmt"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// inkOf gives where the ink of a piece of text begins and ends, from left to right.
func inkOf(t page.Text) (from, to page.Unit) {
	from, to = 1<<30, -1<<30
	x := t.X
	for i := t.From; i < t.To; i++ {
		for _, s := range t.Run.Face.Outline(t.Run.Glyphs[i].ID) {
			at := x + page.Unit(int64(s.X)*int64(t.Size)/int64(2*t.Run.Face.UnitsPerEm))
			from, to = min(from, at), max(to, at)
		}
		x = t.X + page.Unit(t.Run.Width(t.From, i+1, int32(t.Size))) + t.Tracking*page.Unit(i+1-t.From)
	}
	return from, to
}

// TestMarksAreClear: at every size the ink of a mark stands clear of the number's, by
// more than two of its digits are apart, and near enough to belong to it.
func TestMarksAreClear(t *testing.T) {
	l := localeOf(t, check(t, []byte(sized(1, 1, 0, 0, "Row "))))
	for _, fl := range ladder() {
		f := newFit(&fl[len(fl)-1], brand.Default(), &workspace{}, 0, 1, 1)
		s := newSetter(l, fonts.SourceSans())
		for _, r := range []role{rBody, rStandfirst, rNote, rRowValue, rKeyNumber, rLoneNumber} {
			for n := range 90 {
				words := &text{}
				s.words(words, r, diag.Pos{}, fmt.Sprintf("2,34%d", n%10))
				s.mark(words, r, 1+n/10)
				var edge, mark page.Unit
				words.set(f, endless, fill).pieces(0, 0, left, true, func(sp *phrase, _ *content.Speech, piece page.Text) {
					if from, to := inkOf(piece); sp.mark > 0 {
						mark = from
					} else if sp.mark == 0 {
						edge = to
					}
				})
				size := f.look(r).size
				if clear := mark - edge; clear < 1000 || clear > max(3750, size*12/100) {
					t.Errorf("%s, role %d of %d: the mark %d stands %d from %d", f.name, r, size, 1+n/10, clear, n%10)
				}
			}
		}
	}
}

// TestFiguresStandBesideWhatTheyCount: a line does not end between a figure and its unit
// where the text takes no more lines for it.
func TestFiguresStandBesideWhatTheyCount(t *testing.T) {
	l := localeOf(t, check(t, []byte(sized(1, 1, 0, 0, "Row "))))
	s := newSetter(l, fonts.SourceSans())
	f := newFit(&middle, brand.Default(), &workspace{}, 0, 1, 1)
	words := &text{}
	s.words(words, rStandfirst, diag.Pos{}, "Three sources give figures from at least 260")
	s.mark(words, rStandfirst, 1)
	s.words(words, rStandfirst, diag.Pos{}, " to 410")
	s.mark(words, rStandfirst, 2)
	s.words(words, rStandfirst, diag.Pos{}, " pairs. They looked at different roofs, in different years.")
	set := words.set(f, 459*page.Pt, balance)
	if len(set.rows) != 2 {
		t.Fatalf("%d lines", len(set.rows))
	}
	if end := words.flat[set.rows[0].to-1]; words.phrases[end.phrase].mark > 0 {
		t.Error("the first line ends after the mark of 410, before “pairs”")
	}
}
