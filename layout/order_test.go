package layout

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/internal/bidi"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// seen sets words on a page of a language and gives each line as it is seen from left to
// right, character by character.
func seen(tag string, width page.Unit, build func(s *setter, to *text)) []string {
	l := broken(tag, width, build)
	p := page.New(600*page.Pt, 800*page.Pt, page.Meta{})
	l.pieces(100*page.Pt, 0, left, true, func(_ *phrase, _ *content.Speech, piece page.Text) { p.Ornament(nil, piece) })
	if l.t.base.Backward() {
		p.Mirror()
	}
	type mark struct {
		x    page.Unit
		what string
	}
	rows := make([][]mark, len(l.rows))
	for _, it := range p.Items {
		t := it.Texts[0]
		at := t.X
		if t.Run.Backward {
			at += t.Width()
		}
		for _, g := range t.Run.Glyphs[t.From:t.To] {
			advance := page.Unit(int64(g.Advance)*int64(t.Size)/int64(t.Run.Face.UnitsPerEm)) + t.Tracking
			if t.Run.Backward {
				at -= advance
			}
			row := &rows[t.Y/l.leading]
			*row = append(*row, mark{at + advance/2, t.Run.Text[g.At : g.At+g.Len]})
			if !t.Run.Backward {
				at += advance
			}
		}
	}
	out := make([]string, len(rows))
	for i, row := range rows {
		slices.SortStableFunc(row, func(a, b mark) int { return int(a.x - b.x) })
		for _, m := range row {
			out[i] += m.what
		}
	}
	return out
}

// TestOrder: what a reader sees from left to right.
func TestOrder(t *testing.T) {
	words := func(all ...string) func(s *setter, to *text) {
		return func(s *setter, to *text) {
			for _, w := range all {
				s.words(to, rBody, diag.Pos{}, w)
			}
		}
	}
	for _, c := range []struct {
		name, tag string
		width     page.Unit
		build     func(s *setter, to *text)
		want      string
	}{
		{"words", "ar", 400, words("אבג דה"), "הד גבא"},
		{"a number keeps its order", "ar", 400, words("אב 4,000 גד"), "דג 4,000 בא"},
		{"Latin words keep theirs", "ar", 400, words("אב IOM and UNICEF."), ".IOM and UNICEF בא"},
		{"words do not turn what is put after them", "ar", 400, words("IOM ", "4,000", "; UN"), "UN ;4,000 IOM"},
		{"nor on a page from left to right", "en", 400, words("שלום ", "12", " said"), "םולש 12 said"},
		{"percent does not turn what is after it", "ar", 400, words("ا 95\u200e%\u200e\u200f 4–6"), "6–4 95% ا"},
		{"an address keeps its end", "ar", 400, func(s *setter, to *text) {
			s.words(to, rBody, diag.Pos{}, "example.org/…").lead("https://example.org/long", "")
			s.words(to, rBody, diag.Pos{}, " אב")
		}, "בא example.org/…"},
		{"phrases follow one another", "ar", 400, words("אב ", "4,000", " גד"), "דג 4,000 בא"},
		{"the first end of a range is read first", "ar", 400, words("ا 10–15"), "15–10 ا"},
		{"a sign stays at the left of its number", "ar", 400, words("ا \u200e−4.3"), "−4.3 ا"},
		{"percent stays at the right", "ar", 400, words("ا 25\u200e%\u200e"), "25% ا"},
		{"brackets are those of the text, drawn the other way round", "ar", 400, words("אב (גד)"), ")דג( בא"},
		{"each line is ordered by itself", "ar", 30, words("אבגדה IOM וזחטי"), " הדגבא| IOM|יטחזו"},
		{"a page from left to right", "en", 400, words("said שלום twice"), "said םולש twice"},
		{"a number after it", "en", 400, words("said שלום 12, twice"), "said 12 םולש, twice"},
		{"a mark comes after its figure", "ar", 400, func(s *setter, to *text) {
			s.words(to, rBody, diag.Pos{}, "אב 50")
			s.mark(to, rBody, 1)
			s.mark(to, rBody, 2)
			s.words(to, rBody, diag.Pos{}, " גד")
		}, "דג [2] [1] 50 בא"},
	} {
		if got := strings.Join(seen(c.tag, c.width*page.Pt, c.build), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestOrderHoldsAll: whatever the words, lines hold all of them, and a line of one phrase
// is seen as the algorithm orders its characters.
func TestOrderHoldsAll(t *testing.T) {
	words := []string{"אב", "גדה", "(ו)", "IOM", "a", "4,000", "10–15", "%", "،", "ا", "«ب»", "[x]", "-3"}
	rapid.Check(t, func(t *rapid.T) {
		said := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words"), " ")
		tag := rapid.SampledFrom([]string{"en", "ar"}).Draw(t, "language")
		base := bidi.LeftToRight
		if tag == "ar" {
			base = bidi.RightToLeft
		}
		rows := seen(tag, 400*page.Pt, func(s *setter, to *text) { s.words(to, rBody, diag.Pos{}, said) })
		if len(rows) > 1 {
			return
		}
		runes := []rune(said)
		want := ""
		for _, i := range bidi.Order(bidi.Levels(runes, base)) {
			want += string(runes[i])
		}
		if rows[0] != want {
			t.Fatalf("%q is seen as %q, want %q", said, rows[0], want)
		}
	})
}

// TestPagesRunAsTheirLanguage: a page, and a chart alone, are mirrored where the language
// runs from right to left: the zero of the bars is at the right.
func TestPagesRunAsTheirLanguage(t *testing.T) {
	style := styleOf(t, "../examples/syria-2021/brief.yaml")
	for _, tag := range []string{"en", "ar"} {
		b := check(t, []byte(strings.Replace(sized(1, 2, 0, 0, "Row "), "date:", "language: "+tag+"\n  date:", 1)))
		l, said := localeOf(t, b), contentOf(t, b, style)
		for name, compose := range map[string]func() *page.Page{
			"page":  func() *page.Page { p, _, _ := Compose(said, style, l, Options{}); return p },
			"chart": func() *page.Page { p, _ := ComposeChart(said, style, l, Options{}); return p },
		} {
			p := compose()
			if p.Meta.RightToLeft != (tag == "ar") {
				t.Errorf("%s: a %s says that it runs from right to left: %v", tag, name, p.Meta.RightToLeft)
			}
		}
	}
}
