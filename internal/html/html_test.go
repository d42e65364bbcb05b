package html

import (
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// TestSpans: on a wide screen no part stands beside an empty place, but one that takes the
// whole width.
func TestSpans(t *testing.T) {
	for _, parts := range []string{
		"figures points chart chart chart gaps questions notes sources",
		"chart notes sources", "chart chart sources", "points", "figures chart chart chart chart gaps notes sources",
		"points gaps questions sources", "gaps", "points chart", "chart gaps",
	} {
		var all []part
		for _, name := range strings.Fields(parts) {
			all = append(all, part{name: name + " x"})
		}
		sum := 0
		for i, n := range spans(all) {
			if sum += n; n < 2 || sum > 6 {
				t.Fatalf("%s: %v", parts, spans(all))
			}
			if sum == 6 {
				sum = 0
			} else if i == len(all)-1 {
				t.Errorf("%s: the last part stands beside nothing: %v", parts, spans(all))
			}
		}
	}
}

func TestPercent(t *testing.T) {
	for want, u := range map[string]page.Unit{"0.00%": 0, "50.00%": 500, "33.30%": 333, "100.00%": 1000, "0.10%": 1} {
		if got := percent(u, 1000); got != want {
			t.Errorf("%d of 1000 is %s, want %s", u, got, want)
		}
	}
}

// TestInkIsNoBrand: words in the colour of text are plain, also where the brand has it too.
func TestInkIsNoBrand(t *testing.T) {
	p := brand.Default().Palette
	if got := colorsOf(&p); len(got) != 3 || got[page.Color(p.Brand)] != "brand" {
		t.Errorf("%v", got)
	}
	p.Brand = p.Ink
	if got := colorsOf(&p); len(got) != 2 || got[page.Color(p.Ink)] != "" {
		t.Errorf("%v", got)
	}
}

// TestWords: what stands out in a block is marked, what all of it is is said once, a mark
// leads to its note and no line begins with it, and what is written is never markup.
func TestWords(t *testing.T) {
	style := brand.Default()
	ink, doubt := page.Color(style.Palette.Ink), page.Color(style.Palette.Doubt)
	p := page.New(300*page.Pt, 200*page.Pt, page.Meta{Title: "A & B", Lang: "en"})
	regular, bold := fonts.SourceSans().Face(fonts.Regular), fonts.SourceSans().Face(fonts.Bold)
	put := func(run fonts.Run, c page.Color) page.Text {
		return page.Text{Run: run, To: len(run.Glyphs), X: page.Pt, Y: 20 * page.Pt, Size: 10 * page.Pt, Color: c}
	}
	p.Part("masthead", page.Box{})
	p.Heading(1).Text(put(bold.Shape("A <b> & B", 0), ink))
	p.Part("points", page.Box{})
	b := p.Paragraph()
	figure := put(regular.Shape("4,000", 0), ink)
	figure.Of = "first"
	b.Text(put(regular.Shape("about ", 0), ink), figure, put(bold.Shape(" ", 0), ink))
	ref := b.Reference(1, "Note 1", put(bold.Mark("1"), ink))
	b.Text(put(bold.Shape(" doubt", 0), doubt))
	p.Paragraph().Text(put(bold.Shape("all of it", 0), doubt))
	p.Part("colophon", page.Box{})
	p.Footnote(ref, "Back", put(bold.Shape("1", 0), ink)).Text(put(regular.Shape("A caveat.", 0), ink))
	l, _ := locale.Find("en")
	got := string(Write(p, &content.Content{}, style, l))
	for _, want := range []string{
		"<h1 class=\"bold\">A &lt;b&gt; &amp; B</h1>",
		`<p>about <span class="whole" data-of="first">4,000</span>` + "\u202f" + `<sup class="mark"><a href="#note-1" id="ref-1" aria-label="Note 1">1</a></sup><b><span class="doubt"> doubt</span></b></p>`,
		`<p class="bold doubt">all of it</p>`,
		`<p class="note" id="note-1"><a href="#ref-1" aria-label="Back">1</a>A caveat.</p>`,
		`<html lang="en" dir="ltr">`, `<title>A &amp; B</title>`, "@font-face{font-family:sheet;font-weight:400;", "@font-face{font-family:sheet;font-weight:700;",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the document lacks %s", want)
		}
	}
	if again := string(Write(p, &content.Content{}, style, l)); again != got {
		t.Error("the same page gives two documents")
	}
	if i := strings.Index(got, "<body"); t.Failed() {
		t.Log(got[i:])
	}
	right := *l
	right.Direction = locale.RightToLeft
	if got := string(Write(p, &content.Content{}, style, &right)); !strings.Contains(got, `dir="rtl"`) {
		t.Error("a page from right to left does not say so")
	}
}
