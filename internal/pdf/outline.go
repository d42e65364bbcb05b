package pdf

import "factsheet/internal/page"

// outline writes the bookmarks of a page and gives their root, 0 where it has none.
// Each leads to a place and names the element that stands there.
func (w *file) outline(p *page.Page, t *tags, sheet int) int {
	marks := make([]page.Bookmark, 0, len(p.Bookmarks))
	for _, m := range p.Bookmarks {
		if t.number[m.Target] > 0 { // else there is nothing to lead to
			marks = append(marks, m)
		}
	}
	if len(marks) == 0 {
		return 0
	}
	root := w.reserve()
	numbers := make([]int, len(marks))
	for i := range numbers {
		numbers[i] = w.reserve()
	}
	for i, m := range marks {
		d := w.open(numbers[i]).s("/Title").text(m.Title).s("/Parent ").ref(root)
		if i > 0 {
			d.s("/Prev ").ref(numbers[i-1])
		}
		if i+1 < len(marks) {
			d.s("/Next ").ref(numbers[i+1])
		}
		d.s("/Dest[").ref(sheet).s("/XYZ 0 ").centi(p.Height - m.At).s(" null]/SE ").ref(t.number[m.Target])
		w.close()
	}
	w.open(root).s("/Type/Outlines/First ").ref(numbers[0]).s("/Last ").ref(numbers[len(numbers)-1]).s("/Count ").int(len(marks))
	w.close()
	return root
}
