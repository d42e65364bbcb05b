package layout

import (
	"slices"
	"strconv"
	"strings"

	"factsheet/internal/page"
)

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

// Bleed is how far colour goes beyond the edges of the sheet, where it is cut, in tenths
// of a millimetre.
type Bleed uint8

// mostBleed is the largest bleed, 10 mm.
const mostBleed Bleed = 100

// String is the length: "3mm", "2.5mm".
func (b Bleed) String() string {
	s := strconv.Itoa(int(b / 10))
	if b%10 != 0 {
		s += "." + strconv.Itoa(int(b%10))
	}
	return s + "mm"
}

// BleedOf reads a length as String writes it, from 0mm to 10mm.
func BleedOf(length string) (Bleed, bool) {
	number, found := strings.CutSuffix(length, "mm")
	whole, tenths, _ := strings.Cut(number, ".")
	n, err := strconv.ParseUint(whole+tenths, 10, 8)
	if tenths == "" {
		n *= 10
	}
	b := Bleed(min(n, 255))
	return b, found && err == nil && b <= mostBleed && b.String() == length
}

func (b Bleed) unit() page.Unit { return page.Unit(b) * page.MM / 10 }

// Crop marks stand this far outside the sheet, at least, and are so long and thick. They
// keep clear of the bleed, where they would be printed on.
const (
	toMark    = 3 * page.MM
	markLen   = 5 * page.MM
	markWidth = page.Pt / 4
)

// cropMarks draws two lines at each corner of a sheet, which show where it is cut.
func cropMarks(g grid) page.Drawing {
	var d page.Drawing
	from := max(toMark, g.bleed)
	black := page.Color{}
	for _, x := range [...]page.Unit{0, g.width} {
		d = append(d, page.Rule("crop", x, -from-markLen, x, -from, markWidth, black),
			page.Rule("crop", x, g.height+from, x, g.height+from+markLen, markWidth, black))
	}
	for _, y := range [...]page.Unit{0, g.height} {
		d = append(d, page.Rule("crop", -from-markLen, y, -from, y, markWidth, black),
			page.Rule("crop", g.width+from, y, g.width+from+markLen, y, markWidth, black))
	}
	return d
}
