package spoken

import (
	"testing"

	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

func words(s string) page.Text {
	run := fonts.SourceSans().Face(fonts.Regular).Shape(s, 0)
	return page.Text{Run: run, To: len(run.Glyphs), Size: 9 * page.Pt}
}

// Every role, in the words of English, each with what a reader adds to it.
func TestText(t *testing.T) {
	l, _ := locale.Find("en")
	p := page.New(100*page.Pt, 100*page.Pt, page.Meta{Lang: "en"})
	p.Ornament(nil, words("≠"))
	p.Emblem(&page.Image{W: 1, H: 1, Pixels: []byte{0, 0, 0}})
	p.Heading(1).Text(words("A  title "), words("of two pieces"))
	par := p.Paragraph()
	par.Text(words("about 4,000 "))
	note := par.Reference(1, "Note 1", words("[1]"))
	par.Text(words(" of "))
	par.Span("ru", "", words("города"))
	par.Text(words(", by the "))
	par.Span("", "World Health Organization", words("WHO"))
	par.Text(words(", see "))
	par.Link("https://example.org", "Source").Text(words("example.org"))
	p.Paragraph() // of nothing
	list := p.List()
	label, body := list.Item()
	label.Figure(diag.Pos{}, "open bar", page.Box{}, nil)
	body.Text(words("stated"))
	_, body = list.Item()
	body.Paragraph().Text(words("IOM"))
	body.Paragraph().Text(words("Is it so?"))
	body.Paragraph().Text(words("Yes"))
	p.Figure(diag.Pos{}, "Bar chart.", page.Box{}, nil, words("0 100"))
	table := p.Table()
	for _, cells := range [][3]string{{"One", "10; ", "people"}, {"Two", "no figure", ""}} {
		row := table.Row()
		row.Header().Text(words(cells[0]))
		row.Cell().Text(words(cells[1]))
		row.Cell().Text(words(cells[2]))
	}
	p.Heading(2).Text(words("Notes"))
	p.Footnote(note, "Back", words("1")).Text(words("Counted at peace\u00adtime."))
	const want = `Heading 1: A title of two pieces

about 4,000 [Note 1] of [in Russian: города], by the World Health Organization, see [link] example.org

List, 2 items:
- Figure: open bar. stated
- IOM. Is it so? Yes

Figure: Bar chart.

Table, 2 rows and 3 columns:
- One: 10. people
- Two: no figure

Heading 2: Notes

Note 1: Counted at peacetime.
`
	if got := string(Text(p, l)); got != want {
		t.Errorf("the page says\n%s\nwant\n%s", got, want)
	}
}
