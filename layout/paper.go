package layout

import "slices"

var papers = []string{A4: "a4", Letter: "letter"}

// String is the name of the size: "a4", "letter".
func (p Paper) String() string { return papers[p] }

// Name is what people call the size: "A4", "Letter".
func (p Paper) Name() string { return [...]string{A4: "A4", Letter: "Letter"}[p] }

// PaperNamed gives the size of that name.
func PaperNamed(name string) (Paper, bool) {
	i := slices.Index(papers, name)
	return Paper(max(i, 0)), i >= 0
}
