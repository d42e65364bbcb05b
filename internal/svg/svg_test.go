package svg

import (
	"slices"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
	"factsheet/internal/page"
)

// sample is a page with one of each: a figure with its mark, a ligature, a bar, a note.
func sample() *page.Page {
	p := page.New(300*page.Pt, 200*page.Pt, page.Meta{Title: `A & "B"`, Lang: "en", Year: 2025, Month: 3, Day: 1})
	regular, bold := fonts.SourceSans().Face(fonts.Regular), fonts.SourceSans().Face(fonts.Bold)
	put := func(run fonts.Run, x, y page.Unit) page.Text {
		return page.Text{Run: run, To: len(run.Glyphs), X: x, Y: y, Size: 10 * page.Pt}
	}
	p.Part("masthead", page.Box{W: 300 * page.Pt, H: 40 * page.Pt})
	p.Ornament(page.Drawing{page.FilledRect("box", page.Box{W: 300 * page.Pt, H: 40 * page.Pt}, page.Color{R: 0x0b, G: 0x4a, B: 0x6f})})
	p.Heading(1).Text(put(bold.Shape("Traffic <often>", 0), 10*page.Pt, 30*page.Pt))
	p.Part("points", page.Box{X: 10 * page.Pt, Y: 50 * page.Pt, W: 200 * page.Pt, H: 20 * page.Pt})
	b := p.Paragraph()
	number := put(regular.Shape("4,000", 0), 10*page.Pt, 60*page.Pt)
	number.Of = "first"
	b.Text(put(regular.Shape("about ", 0), 10*page.Pt, 60*page.Pt), number)
	ref := b.Reference(1, "to note 1", put(bold.Mark("1"), 70*page.Pt, 56*page.Pt))
	b.Text(put(bold.MarkComma(false), 76*page.Pt, 56*page.Pt), put(regular.Shape("  of two", 0), 90*page.Pt, 60*page.Pt))
	p.Figure(diag.Pos{}, "a bar", page.Box{X: 10 * page.Pt, Y: 70 * page.Pt, W: 50 * page.Pt, H: 5 * page.Pt},
		page.Drawing{page.FilledRect("bar", page.Box{X: 10 * page.Pt, Y: 70 * page.Pt, W: 50 * page.Pt, H: 5 * page.Pt}, page.Color{})})
	p.Footnote(ref, "back from note 1", put(bold.Shape("1", 0), 10*page.Pt, 100*page.Pt)).Text(put(regular.Shape("A caveat.", 0), 20*page.Pt, 100*page.Pt))
	return p
}

// TestWrite: the words of the page are its text, in order, each with the place of each of
// its characters; a figure is in one element that says of what it is; links lead to
// elements of the page; the parts and their elements are nested as they were placed.
func TestWrite(t *testing.T) {
	p := sample()
	all := golden.XML(t, Write(p)).All()
	var words []string
	ids := map[string]*golden.Element{}
	for _, n := range all {
		if n.Name == "text" {
			words = append(words, n.Words())
			if got, want := len(strings.Fields(n.Attr["x"])), len([]rune(n.Words())); got != want {
				t.Errorf("%q: %d places for %d characters", n.Words(), got, want)
			}
		}
		if id := n.Attr["id"]; id != "" {
			if ids[id] != nil {
				t.Errorf("two elements are called %s", id)
			}
			ids[id] = n
		}
	}
	want := []string{"Traffic <often>", "about ", "4,000", "[1]", " ", "  of two", "1", "A caveat."}
	if !slices.Equal(words, want) {
		t.Errorf("the text is %q, want %q", words, want)
	}
	find := func(is func(n *golden.Element) bool) *golden.Element {
		t.Helper()
		i := slices.IndexFunc(all, is)
		if i < 0 {
			t.Fatal("an element is missing")
		}
		return all[i]
	}
	figure := find(func(n *golden.Element) bool { return n.Attr["data-of"] == "first" })
	if figure.Name != "text" || figure.Words() != "4,000" || !strings.HasPrefix(figure.Attr["data-box"], "10 52 ") {
		t.Errorf("the figure is %+v", figure)
	}
	var path []string // of what stands round it
	for e := figure.Up; e.Up != nil; e = e.Up {
		path = append([]string{e.Name + e.Attr["data-part"] + e.Attr["data-role"]}, path...)
	}
	if inside := strings.Join(path, " "); inside != "svg gpoints gP" {
		t.Errorf("the figure stands in %s", inside)
	}
	mark := find(func(n *golden.Element) bool { return n.Name == "a" && n.Attr["aria-label"] == "to note 1" })
	note := ids[strings.TrimPrefix(mark.Attr["href"], "#")]
	if note == nil || note.Attr["data-role"] != "Note" {
		t.Errorf("the mark leads to %+v", note)
	}
	back := find(func(n *golden.Element) bool { return n.Name == "a" && n.Attr["aria-label"] == "back from note 1" })
	if to := ids[strings.TrimPrefix(back.Attr["href"], "#")]; to != mark {
		t.Errorf("the note leads back to %+v", to)
	}
	if bar := find(func(n *golden.Element) bool { return n.Attr["role"] == "img" }); bar.Attr["aria-label"] != "a bar" || bar.Attr["data-box"] != "10 70 50 5" {
		t.Errorf("the bar is %+v", bar)
	}
	if subject := find(func(n *golden.Element) bool { return n.Name == "subject" }); subject.Words() != "first" {
		t.Errorf("the file says that it is about %q", subject.Words())
	}
}

// TestStandsInAPage: what a page holds beside it, another one say, takes no name away.
func TestStandsInAPage(t *testing.T) {
	one := sample()
	two := sample()
	two.Items[1].Texts[0].Y += page.Pt
	names := func(p *page.Page) (ids []string) {
		for _, n := range golden.XML(t, Write(p)).All() {
			if id := n.Attr["id"]; id != "" {
				ids = append(ids, id)
			}
			if n.Name == "img" || n.Attr["class"] != "" {
				t.Errorf("%s could meet a style of the page that it stands in", n.Name)
			}
		}
		return ids
	}
	for _, id := range names(one) {
		if slices.Contains(names(two), id) {
			t.Errorf("two pages have an element %s", id)
		}
	}
	if len(names(one)) != 2 || !slices.Equal(names(one), names(sample())) {
		t.Errorf("the names are %q", names(one))
	}
}

// TestFaces: characters keep their glyphs where each has one, and get another face where
// they show something else, or nothing.
func TestFaces(t *testing.T) {
	bold := fonts.SourceSans().Face(fonts.Bold)
	f := &faces{usual: map[*fonts.Face]*face{}, others: map[*fonts.Face][]*face{}}
	signs := func(run fonts.Run) []sign {
		got, strays := f.signs(&page.Text{Run: run, To: len(run.Glyphs), Size: 10 * page.Pt})
		if len(strays) > 0 {
			t.Errorf("%q has strays", run.Text)
		}
		return got
	}
	plain := signs(bold.Shape("10", 0))
	mark := signs(bold.Mark("10"))
	if len(plain) != 2 || plain[0].face != f.usual[bold] || plain[1].face != plain[0].face {
		t.Errorf("plain figures are %+v", plain)
	}
	if len(mark) != 4 || mark[1].face == plain[0].face || mark[1].char != '1' || mark[1].face.glyphs['1'] == bold.Glyph('1') {
		t.Errorf("the mark is %+v", mark)
	}
	for _, s := range []sign{mark[0], mark[3]} {
		if len(bold.Outline(s.face.glyphs[s.char])) > 0 {
			t.Errorf("%q of the mark can be seen", s.char)
		}
	}
	// Three glyphs of one character: one has it, the others are drawn.
	run := bold.Shape("abc", 0)
	run.Glyphs[0].Len, run.Glyphs[1].Len, run.Glyphs[2].Len = 1, 0, 0
	got, strays := f.signs(&page.Text{Run: run, To: 3, Size: 10 * page.Pt})
	if len(got) != 1 || len(strays) != 2 || strays[0].x <= got[0].x || strays[1].x <= strays[0].x {
		t.Errorf("%+v and %+v", got, strays)
	}
}
