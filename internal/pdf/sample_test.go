package pdf

import (
	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// setter places text by hand, one piece after the other, for the tests' pages.
type setter struct {
	p    *page.Page
	x, y page.Unit
}

var (
	ink  = page.Color{R: 0x1d, G: 0x24, B: 0x2b}
	blue = page.Color{R: 0x00, G: 0x5a, B: 0x9c}
	grey = page.Color{R: 0xd9, G: 0xdd, B: 0xe1}
)

// line moves down to the next baseline at the left margin.
func (s *setter) line(leading page.Unit) {
	s.x, s.y = 48*page.Pt, s.y+leading
}

// put makes a piece of text at the current place and moves behind it.
func (s *setter) put(run fonts.Run, size page.Unit, c page.Color) page.Text {
	t := page.Text{Run: run, From: 0, To: len(run.Glyphs), X: s.x, Y: s.y, Size: size, Color: c}
	s.x += t.Width()
	return t
}

func (s *setter) words(text string, size page.Unit) page.Text {
	return s.put(fonts.SourceSans().Face(fonts.Regular).Shape(text, 0), size, ink)
}

// mark is a footnote mark with the thin space before it.
func (s *setter) mark(label string) (space, mark page.Text) {
	space = s.words("\u2009", 9500)
	return space, s.put(fonts.SourceSans().Face(fonts.Regular).Mark(label), 9500, blue)
}

func meta() page.Meta {
	return page.Meta{
		Title: "Kyrgyzstan: who stands at the border <2008> & why", Author: "Office of the Ombudsman · Омбудсман",
		Subject: "A test page (with brackets) \\ and signs", Keywords: "border, estimates",
		Lang: "en", Creator: "factsheet test", Year: 2008, Month: 7, Day: 4,
	}
}

// sampleFiles is one file of each kind: deflated, and kept as it is.
func sampleFiles() []Attachment {
	return []Attachment{
		{Name: "words.txt", Type: "text/plain", Relation: "Source", About: "The words (on the page) · слова", Data: []byte("who stands at the border")},
		{Name: "fixed.bin", Type: "application/x-sample", Relation: "Supplement", About: "Bytes that keep their place", Data: []byte("   "), Plain: true},
	}
}

// samplePage holds one of everything that a page can hold.
func samplePage() *page.Page {
	p := page.New(595276, 841890, meta())
	s := &setter{p: p, x: 48 * page.Pt}
	at := diag.Pos{File: "brief.yaml", Line: 1}

	p.Ornament(page.Drawing{page.FilledRect("band", page.Box{W: p.Width, H: 30 * page.Pt}, blue)})
	p.Picture(at, "Logo of the office", logo(page.Box{X: 500 * page.Pt, Y: 36 * page.Pt, W: 48 * page.Pt, H: 24 * page.Pt}))

	s.line(72 * page.Pt)
	title := p.Heading(1)
	title.Bookmark("Who stands at the border? Ким?", s.y-17*page.Pt)
	title.Text(s.put(fonts.SourceSans().Face(fonts.Bold).Shape("Who stands at the border? Кыргыз Республикасы: Өзгөн, Ң, Ү", 0), 17*page.Pt, ink))

	s.line(24 * page.Pt)
	b := p.Paragraph()
	b.Text(s.words("The government says that about 4,000", 9500))
	space, m := s.mark("1")
	b.Text(space)
	first := b.Reference(1, "Note 1", m)
	b.Text(s.words(" people are staff; the office says 50", 9500))
	space, m = s.mark("10")
	b.Text(space)
	second := b.Reference(2, "Note 10", m)
	b.Text(s.words(". See ", 9500))
	b.Link("https://example.org/a?b=(1)&c=ё", "The office's page").Text(s.put(fonts.SourceSans().Face(fonts.SemiBold).Shape("the office’s page", 0), 9500, blue))
	b.Text(s.words(" ", 9500))
	s.line(12 * page.Pt)
	b.Text(s.words("“AVATAR To. fi ff fft”, 12\u00a0%, −3 to 5 ≈ ", 9500))
	b.Span("ru", "", s.words("Республика, о́кна", 9500))
	b.Text(s.words("; ", 9500))
	b.Span("", "Non-governmental organisation", s.words("NGO", 9500))
	b.Text(s.words(".", 9500))

	s.line(20 * page.Pt)
	next := p.Heading(2)
	next.Bookmark("Further on", s.y-12*page.Pt)
	next.Text(s.put(fonts.SourceSans().Face(fonts.SemiBold).Shape("What we do not know", 0), 11500, ink))
	l := p.List()
	for _, item := range []string{"How many left.", "Why they left."} {
		s.line(12 * page.Pt)
		label, body := l.Item()
		label.Text(s.words("• ", 9500))
		body.Text(s.words(item, 9500))
	}
	_, unlabelled := p.List().Item() // no label at all
	s.line(12 * page.Pt)
	unlabelled.Text(s.words("An item without a label", 9500))

	s.line(24 * page.Pt)
	p.Heading(2).Text(s.put(fonts.SourceSans().Face(fonts.SemiBold).Shape("People a day", 0), 11500, ink))
	t := p.Table()
	top := s.y
	for _, row := range [][3]string{{"Government", "4,000", "stated"}, {"Office", "50", ""}} {
		s.line(14 * page.Pt)
		r := t.Row()
		for i, cell := range row {
			c := r.Header
			if i > 0 {
				c = r.Cell
			}
			block := c()
			if cell != "" {
				s.x = page.Unit(48+100*i) * page.Pt
				block.Text(s.words(cell, 9500))
			}
		}
	}
	box := page.Box{X: 320 * page.Pt, Y: top, W: 200 * page.Pt, H: 50 * page.Pt}
	p.Figure(at, "Bars: the government says 4,000, the office 50", box, bars(box))

	s.line(30 * page.Pt)
	p.Ornament(page.Drawing{page.Rule("rule", 48*page.Pt, s.y, 547*page.Pt, s.y, 500, grey)}, s.words("repeated", 6000))
	for i, ref := range []page.NoteRef{first, second} {
		s.line(14 * page.Pt)
		label := []string{"1", "10"}[i]
		mark := s.put(fonts.SourceSans().Face(fonts.Regular).Mark(label), 8000, blue)
		space := s.words("\u2009", 8000)
		p.Footnote(ref, "Back to the text", mark).Text(space, s.words("A note on the figure.", 8000))
	}
	p.Paragraph() // never filled
	return p
}

// bars is a drawing with every sort of shape.
func bars(b page.Box) page.Drawing {
	d := page.Drawing{
		page.FilledRect("bar", page.Box{X: b.X, Y: b.Y + 6000, W: 180 * page.Pt, H: 10 * page.Pt}, blue),
		page.FramedRect("bar", page.Box{X: b.X, Y: b.Y + 22000, W: 40 * page.Pt, H: 10 * page.Pt}, &grey, ink, 500),
		page.Hatch("hatch", page.Box{X: b.X + 60*page.Pt, Y: b.Y + 22000, W: 80 * page.Pt, H: 10 * page.Pt}, 4000, 400, grey),
		page.Rule("grid", b.X, b.Y, b.X, b.Bottom(), 750, ink),
	}
	dashed := page.Rule("edge", b.X, b.Bottom(), b.Right(), b.Bottom(), 500, ink)
	dashed.Dash = []page.Unit{2000, 1500}
	x, y := b.X+160*page.Pt, b.Y+30*page.Pt
	round := page.Shape{Class: "dot", Fill: &blue, Path: []page.Segment{
		{Op: page.Move, X: x, Y: y},
		{Op: page.Curve, X1: x + 8000, Y1: y, X2: x + 8000, Y2: y + 12000, X: x, Y: y + 12000},
		{Op: page.LineTo, X: x - 4000, Y: y + 6000}, {Op: page.Close},
		{Op: page.Rect, X: x + 12000, Y: y, X1: 5000, Y1: 5000},
	}}
	round.Clip = &page.Box{X: x - 2000, Y: y, W: 30000, H: 10000}
	return append(d, dashed, round)
}

func logo(b page.Box) *page.Image {
	im := &page.Image{Box: b, W: 32, H: 16}
	for y := range im.H {
		for x := range im.W {
			im.Pixels = append(im.Pixels, byte(8*x), byte(16*y), 0x80)
		}
	}
	return im
}
