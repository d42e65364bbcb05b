package svg

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/diag"
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

// node is an element of a parsed file.
type node struct {
	name string
	as   map[string]string
	text string
	path []string // names of those round it
}

func parse(t *testing.T, file []byte) (all []*node) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(file)))
	var open []*node
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			n := &node{name: x.Name.Local, as: map[string]string{}}
			for _, a := range x.Attr {
				n.as[a.Name.Local] = a.Value
			}
			for _, o := range open {
				n.path = append(n.path, o.name+o.as["data-part"]+o.as["data-role"])
			}
			open, all = append(open, n), append(all, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, o := range open {
				o.text += string(x)
			}
		}
	}
}

// TestWrite: the words of the page are its text, in order, each with the place of each of
// its characters; a figure is in one element that says of what it is; links lead to
// elements of the page; the parts and their elements are nested as they were placed.
func TestWrite(t *testing.T) {
	p := sample()
	all := parse(t, Write(p))
	var words []string
	ids := map[string]*node{}
	for _, n := range all {
		if n.name == "text" {
			words = append(words, n.text)
			if got, want := len(strings.Fields(n.as["x"])), len([]rune(n.text)); got != want {
				t.Errorf("%q: %d places for %d characters", n.text, got, want)
			}
		}
		if id := n.as["id"]; id != "" {
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
	find := func(is func(n *node) bool) *node {
		t.Helper()
		i := slices.IndexFunc(all, is)
		if i < 0 {
			t.Fatal("an element is missing")
		}
		return all[i]
	}
	figure := find(func(n *node) bool { return n.as["data-of"] == "first" })
	if figure.name != "text" || figure.text != "4,000" || !strings.HasPrefix(figure.as["data-box"], "10 52 ") {
		t.Errorf("the figure is %+v", figure)
	}
	if inside := strings.Join(figure.path, " "); inside != "svg gpoints gP" {
		t.Errorf("the figure stands in %s", inside)
	}
	mark := find(func(n *node) bool { return n.name == "a" && n.as["aria-label"] == "to note 1" })
	note := ids[strings.TrimPrefix(mark.as["href"], "#")]
	if note == nil || note.as["data-role"] != "Note" {
		t.Errorf("the mark leads to %+v", note)
	}
	back := find(func(n *node) bool { return n.name == "a" && n.as["aria-label"] == "back from note 1" })
	if to := ids[strings.TrimPrefix(back.as["href"], "#")]; to != mark {
		t.Errorf("the note leads back to %+v", to)
	}
	if bar := find(func(n *node) bool { return n.as["role"] == "img" }); bar.as["aria-label"] != "a bar" || bar.as["data-box"] != "10 70 50 5" {
		t.Errorf("the bar is %+v", bar)
	}
	if subject := find(func(n *node) bool { return n.name == "subject" }); subject.text != "first" {
		t.Errorf("the file says that it is about %q", subject.text)
	}
}

// TestStandsInAPage: what a page holds beside it, another one say, takes no name away.
func TestStandsInAPage(t *testing.T) {
	one := sample()
	two := sample()
	two.Items[1].Texts[0].Y += page.Pt
	names := func(p *page.Page) (ids []string) {
		for _, n := range parse(t, Write(p)) {
			if id := n.as["id"]; id != "" {
				ids = append(ids, id)
			}
			if n.name == "img" || n.as["class"] != "" {
				t.Errorf("%s could meet a style of the page that it stands in", n.name)
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
