package pdf

import (
	"os"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// fullPage is a page as full as a fact sheet gets: 300 pieces of text in three
// faces, 200 shapes, 40 links.
func fullPage(tb testing.TB) *page.Page {
	text, err := os.ReadFile("testdata/words.txt")
	if err != nil {
		tb.Fatal(err)
	}
	words := strings.Fields(string(text))
	p := page.New(595276, 841890, meta())
	s := &setter{p: p, x: 48 * page.Pt, y: 20 * page.Pt}
	p.Heading(1).Text(s.put(fonts.SourceSans().Face(fonts.Bold).Shape("A page as full as it gets", 0), 20000, ink))
	faces := [...]*fonts.Face{fonts.SourceSans().Face(fonts.Regular), fonts.SourceSans().Face(fonts.Regular), fonts.SourceSans().Face(fonts.SemiBold), fonts.SourceSans().Face(fonts.Bold)}
	for i := range 75 {
		b := p.Paragraph()
		s.line(9800)
		for k := range 4 {
			at := (11*i + 3*k) % (len(words) - 3)
			piece := s.put(faces[(i+k)%4].Shape(strings.Join(words[at:at+3], " ")+" ", 0), 7500, []page.Color{ink, blue}[k/3])
			if k == 3 && i%2 == 0 {
				b.Link("https://example.org/"+words[at], "A source").Text(piece)
			} else {
				b.Text(piece)
			}
		}
	}
	var d page.Drawing
	for i := range 200 {
		box := page.Box{X: 400 * page.Pt, Y: page.Unit(20+3*i) * page.Pt, W: page.Unit(i%37) * 3 * page.Pt, H: 2 * page.Pt}
		switch i % 3 {
		case 0:
			d = append(d, page.FilledRect("bar", box, blue))
		case 1:
			d = append(d, page.FramedRect("bar", box, &grey, ink, 500))
		default:
			d = append(d, page.Rule("grid", box.X, box.Y, box.Right(), box.Y, 500, grey))
		}
	}
	p.Figure(diag.Pos{}, "Two hundred bars", page.Box{X: 400 * page.Pt, Y: 20 * page.Pt, W: 111 * page.Pt, H: 600 * page.Pt}, d)
	return p
}

func BenchmarkWrite(b *testing.B) {
	p := fullPage(b)
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		file, err := Write(p, Options{})
		if err != nil {
			b.Fatal(err)
		}
		size = len(file)
	}
	b.ReportMetric(float64(size), "file-bytes")
}
