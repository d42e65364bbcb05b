package mail

import (
	"strconv"

	"factsheet/internal/brand"
	"factsheet/internal/locale"
)

// look is what varies in the looks of the HTML: colours and sides. Ink and ground are
// the reader's own, light or dark. A colour is set only together with its ground, in the
// band, or as text that reads on white and, in the dark, on what is nearly black.
type look struct {
	brand, onBrand, doubt string // as #0B4A6F
	darkBrand, darkDoubt  string
	rule                  bool   // the masthead has no band
	start, end            string // of a line: left and right, or the other way round
	rtl                   bool
	font                  string
}

// hairline is the colour of thin rules, which is seen on white and on black.
const hairline = "#b9c6cf"

// nightly is the lightest ground that mail programs show in the dark.
var nightly = brand.Color{R: 0x2d, G: 0x2d, B: 0x2d}

func lookOf(style *brand.Brand, words *locale.Locale) look {
	const contrast = 70 // tenths, in the dark; 60 looks dim beside white text
	p := &style.Palette
	l := look{
		brand: p.Brand.String(), onBrand: p.Brand.Letters().String(), doubt: p.Doubt.String(),
		darkBrand: p.Brand.LightenedOn(nightly, contrast).String(), darkDoubt: p.Doubt.LightenedOn(nightly, contrast).String(),
		rule: style.Masthead == brand.Rule, start: "left", end: "right", font: "Arial,Helvetica,sans-serif",
	}
	if words.Direction == locale.RightToLeft {
		l.rtl, l.start, l.end, l.font = true, "right", "left", "Tahoma,Arial,sans-serif"
	}
	return l
}

// leading is how far apart lines are in pixels; letters that rise and hang more than
// Latin ones have more room.
func (l *look) leading(size, leading int) int {
	if l.rtl {
		return max(leading, (size*8+4)/5)
	}
	return leading
}

// size sets text of a size in pixels on lines so far apart.
func (l *look) size(size, leading int) string {
	return "font-size:" + strconv.Itoa(size) + "px;line-height:" + strconv.Itoa(l.leading(size, leading)) + "px"
}

// face is size together with the typeface. Each cell has it anew: not all mail programs
// let a table inherit.
func (l *look) face(size, leading int) string {
	return "font-family:" + l.font + ";" + l.size(size, leading)
}

// padding is that of the four sides, of which start and end are those of a line.
func (l *look) padding(top, end, bottom, start int) string {
	if l.rtl {
		end, start = start, end
	}
	s := "padding:"
	for i, n := range []int{top, end, bottom, start} {
		if i > 0 {
			s += " "
		}
		s += px(n)
	}
	return s
}

// sheet is a bonus for programs that keep it: colours in the dark, sizes on a phone. All
// reads without it.
func (l *look) sheet() string {
	return ":root{color-scheme:light dark}\n" +
		"@media (prefers-color-scheme:dark){\n" +
		".c,a{color:" + l.darkBrand + "!important}\n" +
		".d{color:" + l.darkDoubt + "!important}\n" +
		".w{color:" + l.onBrand + "!important}\n" +
		".l{border-color:#56616a!important}\n" +
		".k{border-color:" + l.darkBrand + "!important}\n" +
		".q{border-color:" + l.darkDoubt + "!important}\n" +
		"}\n" +
		"@media (max-width:480px){\n" +
		".p{padding-left:16px!important;padding-right:16px!important}\n" +
		".t{font-size:23px!important;line-height:" + strconv.Itoa(l.leading(23, 29)) + "px!important}\n" +
		".n{width:98px!important;padding-" + l.end + ":12px!important}\n" +
		".f{font-size:24px!important}\n" +
		"}\n"
}
