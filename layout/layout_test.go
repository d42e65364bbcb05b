package layout

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
	"rsc.io/qr"

	"factsheet/data"
	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

var examples = []string{"kyrgyzstan-2008", "minimal", "puerto-rico-2017", "pakistan-floods-2022", "world-poverty-2025"}

func read(t testing.TB, name string) *data.Brief {
	t.Helper()
	src, err := os.ReadFile("../examples/" + name + "/brief.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return check(t, src)
}

type fataler interface{ Fatalf(string, ...any) }

func check(t fataler, src []byte) *data.Brief {
	draft, found := data.Decode("brief.yaml", src, nil)
	if found.Failed() {
		t.Fatalf("%v\n%s", found, src)
	}
	b, found := draft.Check()
	if found.Failed() {
		t.Fatalf("%v\n%s", found, src)
	}
	return b
}

func compose(t fataler, b *data.Brief, style *brand.Brand, opt Options) (*page.Page, diag.List) {
	p, _, found := Compose(contentOf(t, b, style), style, localeOf(t, b), opt)
	return p, found
}

func contentOf(t fataler, b *data.Brief, style *brand.Brand) *content.Content {
	c, found := content.Of(b, localeOf(t, b), style)
	if found.Failed() {
		t.Fatalf("%v", found)
	}
	return c
}

func localeOf(t fataler, b *data.Brief) *locale.Locale {
	l, ok := locale.Find(b.Language)
	if !ok {
		t.Fatalf("no locale %q", b.Language)
	}
	return l
}

// TestPage holds what is on the page of every example, as a listener meets it:
// one line an element, with its role and its text.
func TestPage(t *testing.T) {
	for _, name := range examples {
		t.Run(name, func(t *testing.T) {
			p, found := compose(t, read(t, name), brand.Default(), Options{Creator: "factsheet"})
			if found.Failed() {
				t.Fatal(found)
			}
			var b strings.Builder
			outline(&b, p, p.Root, 0)
			golden.Compare(t, "testdata/"+name+".golden", []byte(b.String()))
		})
	}
}

func outline(b *strings.Builder, p *page.Page, e *page.Element, depth int) {
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), e.Role)
	if e.Alt != "" {
		fmt.Fprintf(b, " alt %q", e.Alt)
	}
	if e.ID != "" {
		fmt.Fprintf(b, " #%s", e.ID)
	}
	words, below := spoken(p, e)
	if words != "" {
		fmt.Fprintf(b, " %q", words)
	}
	b.WriteString("\n")
	for _, c := range below {
		outline(b, p, c, depth+1)
	}
}

// spoken gives the words of an element, those of its references and links in
// their places with where they lead, and the elements below it.
func spoken(p *page.Page, e *page.Element) (words string, below []*page.Element) {
	for _, k := range e.Kids {
		switch {
		case k.Item > 0:
			for _, t := range p.Items[k.Item-1].Texts {
				words += t.String()
			}
		case k.Link > 0:
			if l := p.Links[k.Link-1]; l.Target != nil {
				words += "→" + l.Contents
			} else {
				words += "→" + l.URI
			}
		case k.Element.Role == page.Reference || k.Element.Role == page.LinkRole || k.Element.Role == page.Span:
			w, _ := spoken(p, k.Element)
			words += w
		default:
			below = append(below, k.Element)
		}
	}
	return words, below
}

// TestExamplesKeepTheRules looks at every example on every paper and masthead.
func TestExamplesKeepTheRules(t *testing.T) {
	for _, name := range examples {
		for _, paper := range []Paper{A4, Letter} {
			for _, m := range []brand.Masthead{brand.Band, brand.Rule} {
				style := brand.Default()
				style.Masthead, style.Name = m, "Evidence Desk"
				b := read(t, name)
				p, found := compose(t, b, style, Options{Paper: paper})
				if found.Failed() && paper == Letter && found[0].Code == "E501" {
					continue // a sheet 18 mm shorter need not hold what fills an A4
				}
				if found.Failed() {
					t.Fatalf("%s: %v", name, found)
				}
				for _, fault := range faults(b, p) {
					t.Errorf("%s, paper %d, masthead %d: %s", name, paper, m, fault)
				}
			}
		}
	}
}

// TestEverySettingKeepsTheRules sets the parts of the examples in every way in which
// they fit, not only in the one that copyfit takes.
func TestEverySettingKeepsTheRules(t *testing.T) {
	for _, name := range []string{"minimal", "kyrgyzstan-2008", "puerto-rico-2017"} {
		b := read(t, name)
		l := localeOf(t, b)
		fitted := 0
		all := slices.Concat(ladder()...)
		for i := range all {
			for _, table := range []bool{false, true} {
				s := newSetter(l, fonts.SourceSans())
				g := newGrid(A4)
				said := contentOf(t, b, brand.Default())
				c := s.gather(said, brand.Default(), l, g, "")
				pl := c.plan(c.fit(&all[i], brand.Default(), &workspace{}, table), false)
				if !pl.fits() {
					continue
				}
				fitted++
				p := page.New(g.width, g.height, page.Meta{})
				c.place(&pen{page: p, fit: pl.fit, loc: l, refs: make([]page.NoteRef, len(said.Notes))}, pl)
				for _, fault := range faults(b, p) {
					t.Errorf("%s, setting %d (%s): %s", name, i, all[i].name, fault)
				}
			}
		}
		if fitted < 6 {
			t.Errorf("%s fits in %d settings only", name, fitted)
		}
	}
}

// faults looks for what must never be on a page: ink outside the margins, texts
// over one another, type under its floor, a claim without its caveats, a note
// twice or never, marks out of order, a link that leads elsewhere, letters that do
// not stand out from what is under them.
func faults(b *data.Brief, p *page.Page) []string {
	var out []string
	complain := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	g := newGrid(A4)
	if p.Width != g.width {
		g = newGrid(Letter)
	}
	type placedText struct {
		page.Text
		box page.Box
	}
	var texts []placedText
	for _, it := range p.Items {
		for _, t := range it.Texts {
			s := strings.TrimSpace(t.String())
			if s == "" {
				continue
			}
			box := page.Box{X: t.X, Y: t.Y - t.Size*6/10, W: t.Width(), H: t.Size * 6 / 10}
			full := t.String() // the spaces at a line's end are on the page, but are no ink
			box.W -= page.Unit(len(full)-len(strings.TrimRight(full, " "))) * t.Size / 5
			texts = append(texts, placedText{t, box})
			const hair = 60 // thousandths of a point: what rounding may add
			if box.X < g.left-hair || box.Right() > g.left+g.measure+hair || box.Y < 0 || t.Y > g.foot+hair {
				complain("%q leaves the margins: x %d to %d, baseline %d", s, box.X, box.Right(), t.Y)
			}
			if t.Size < 6500 {
				complain("%q is set in %d thousandths of a point", s, t.Size)
			}
		}
	}
	for i, a := range texts {
		for _, c := range texts[i+1:] {
			w := min(a.box.Right(), c.box.Right()) - max(a.box.X, c.box.X)
			h := min(a.box.Bottom(), c.box.Bottom()) - max(a.box.Y, c.box.Y)
			kern := page.Unit(300)
			if a.Y == c.Y { // letters of one line may stand under one another's arms, as a comma after у
				kern = max(kern, min(a.Size, c.Size)/8)
			}
			if w > kern && h > 300 {
				complain("%q at %d,%d and %q at %d,%d overlap", a.String(), a.X, a.Y, c.String(), c.X, c.Y)
			}
		}
	}
	notes := map[string]int{}
	firstSeen := 0
	var walk func(e *page.Element)
	walk = func(e *page.Element) {
		if e.Role == page.Note {
			notes[e.ID]++
		}
		if e.Role == page.Reference {
			for _, k := range e.Kids[0].Element.Kids {
				if k.Link > 0 {
					var n int
					fmt.Sscanf(p.Links[k.Link-1].Target.ID, "note-%d", &n)
					if n > firstSeen+1 {
						complain("note %d is referred to before note %d", n, firstSeen+1)
					}
					firstSeen = max(firstSeen, n)
				}
			}
		}
		for _, k := range e.Kids {
			if k.Element != nil {
				walk(k.Element)
			}
		}
	}
	walk(p.Root)
	for i := 1; i <= firstSeen; i++ {
		if n := notes[fmt.Sprintf("note-%d", i)]; n != 1 {
			complain("note %d stands %d times on the page", i, n)
		}
	}
	if len(notes) != firstSeen {
		complain("%d notes, %d referred to", len(notes), firstSeen)
	}
	if want := caveatsShown(b); firstSeen < want {
		complain("%d notes on the page, the claims on it have %d caveats", firstSeen, want)
	}
	return append(append(out, illegible(p)...), deadClicks(p)...)
}

// caveatsShown counts the caveats of all claims in key figures and charts.
func caveatsShown(b *data.Brief) int {
	seen := map[*data.Caveat]bool{}
	add := func(cs []*data.Claim) {
		for _, c := range cs {
			for _, v := range c.Caveats {
				seen[v] = true
			}
		}
	}
	add(b.KeyFigures)
	for _, ch := range b.Charts {
		add(ch.Claims)
	}
	return len(seen)
}

// words for generated briefs; the long one is a hundred letters of a label.
var vocabulary = []string{"people", "displaced", "in", "the", "northern", "provinces", "schools", "households", "reported",
	"internationalisation", "a", "Жогорку", "мамлекеттик", "перенаселение", "of", "2-year", "(mostly)", "women", "girls"}

func someWords(t *rapid.T, label string, most int) string {
	n := rapid.IntRange(1, most).Draw(t, label)
	var ws []string
	for range n {
		ws = append(ws, rapid.SampledFrom(vocabulary).Draw(t, label))
	}
	return strings.ReplaceAll(strings.Join(ws, " "), "2-year", "yearly")
}

// generate writes a brief of a random size in the language.
func generate(t *rapid.T) string {
	var b strings.Builder
	w := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	w("schema: factsheet/v1\nbrief:\n  title: %q\n  date: 2024-05-01", someWords(t, "title", 14))
	if rapid.Bool().Draw(t, "place") {
		w("  place: %q\n  status: %s", someWords(t, "place words", 4), rapid.SampledFrom([]string{"draft", "final", "embargoed until 2024-05-02T10:00+06:00"}).Draw(t, "status"))
	}
	if rapid.Bool().Draw(t, "standfirst") {
		w("  standfirst: %q", someWords(t, "standfirst words", 40))
	}
	w("measures:\n  m: {label: %q, unit: people, kind: count}", someWords(t, "measure", 6))
	tail := rapid.SampledFrom([]string{"", "234567.89", ".25 million"}).Draw(t, "tail") // all of one size, as bars must be
	claims := rapid.IntRange(1, 9).Draw(t, "claims")
	caveats := rapid.IntRange(0, 8).Draw(t, "caveats")
	w("claims:")
	for i := range claims {
		w("  c%d:\n    source: {author: %q, issued: 2023}\n    measure: m\n    basis: %s\n    who: everyone\n    where: KG\n    when: 2023", i, fmt.Sprint(someWords(t, "author", 8), " ", i),
			rapid.SampledFrom([]string{"record", "survey", "stated", "model"}).Draw(t, "basis"))
		if caveats > 0 && rapid.IntRange(0, 3).Draw(t, "standing") == 0 {
			w("    standing: unsupported\n    caveats: [v0]")
		} else if caveats > 0 && rapid.Bool().Draw(t, "caveat") {
			w("    caveats: [v%d]", rapid.IntRange(0, caveats-1).Draw(t, "which"))
		}
		n := rapid.IntRange(10, 900).Draw(t, "value")
		switch rapid.IntRange(0, 8).Draw(t, "form") {
		case 0:
			w("    value: %d%s-%d%s", n, tail, n+rapid.IntRange(1, 90).Draw(t, "more"), tail)
		case 1:
			w("    value: about %d%s (%d%s-%d%s)", n, tail, n-5, tail, n+7, tail)
		case 2:
			w("    value: at least %d%s", n, tail)
		case 3:
			w("    value: none")
		case 4:
			w("    value: an estimated %d%s (%d%s-%d%s)", n, tail, n, tail, n+3, tail)
		case 5:
			w("    value: -%d%s", n, tail)
		default:
			w("    value: %d%s", n, tail)
		}
	}
	if caveats > 0 {
		w("caveats:")
		for i := range caveats {
			w("  v%d: %q", i, someWords(t, "caveat words", 18))
		}
	}
	if n := rapid.IntRange(0, 4).Draw(t, "points"); n > 0 {
		w("points:")
		for range n {
			w("  - %q", someWords(t, "point", 25)+" {c0}")
		}
	}
	if n := rapid.IntRange(0, min(4, claims)).Draw(t, "key figures"); n > 0 {
		w("key-figures: [%s]", ids(n))
	}
	if n := rapid.IntRange(0, 4).Draw(t, "charts"); n > 0 {
		w("charts:")
		for i := range n {
			compare := rapid.SampledFrom([]string{"separate", "acknowledged\n    mark: dot", "acknowledged"}).Draw(t, "compare")
			w("  ch%d:\n    title: %q\n    claims: [%s]\n    compare: %s", i, someWords(t, "chart", 8), ids(rapid.IntRange(1, claims).Draw(t, "rows")), compare)
			if compare != "separate" {
				w("    differs: %q", someWords(t, "differs", 15))
			}
		}
	}
	if n := rapid.IntRange(0, 5).Draw(t, "gaps"); n > 0 {
		w("gaps:")
		for i := range n {
			w("  g%d: %q", i, someWords(t, "gap", 18))
		}
	}
	if n := rapid.IntRange(0, 4).Draw(t, "asks"); n > 0 {
		w("asks:")
		for range n {
			w("  - %q", someWords(t, "ask", 14))
		}
	}
	return b.String()
}

func ids(n int) string {
	var s []string
	for i := range n {
		s = append(s, fmt.Sprintf("c%d", i))
	}
	return strings.Join(s, ", ")
}

// TestGeneratedBriefsKeepTheRules: a brief of any size is either set by the rules
// or refused with E501 that says by how much.
func TestGeneratedBriefsKeepTheRules(t *testing.T) {
	fitted, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		src := generate(t)
		b := check(t, []byte(src))
		style := brand.Default()
		if rapid.Bool().Draw(t, "organisation") {
			style.Name = someWords(t, "organisation words", 12)
			style.Masthead = brand.Masthead(rapid.IntRange(0, 1).Draw(t, "masthead"))
		}
		p, found := compose(t, b, style, Options{Paper: Paper(rapid.IntRange(0, 1).Draw(t, "paper"))})
		if found.Failed() {
			refused++
			for _, f := range found {
				if f.Code != "E501" || !strings.Contains(f.Message, " mm over") && !strings.Contains(f.Message, "wider than its column") {
					t.Fatalf("%v\n%s", f, src)
				}
			}
			return
		}
		fitted++
		if fs := faults(b, p); len(fs) > 0 {
			t.Fatalf("%s\n%s", strings.Join(fs, "\n"), src)
		}
	})
	if fitted < refused/10 || fitted == 0 {
		t.Errorf("%d briefs fit, %d were refused: the generator proves little", fitted, refused)
	}
}

// allWords gives all words on the page, ornaments included.
func allWords(p *page.Page) string {
	var b strings.Builder
	for _, it := range p.Items {
		for _, t := range it.Texts {
			b.WriteString(t.String() + " ")
		}
	}
	return b.String()
}

func TestMarksOfStatus(t *testing.T) {
	for status, want := range map[string]string{
		"draft":                                  "DRAFT",
		"embargoed until 2024-05-02T10:00+06:00": "Embargoed until 2\u00a0May 2024, 10:00 UTC+06:00",
		"embargoed until 2024-05-02T10:00Z":      "Embargoed until 2\u00a0May 2024, 10:00 UTC",
	} {
		src := strings.Replace(sized(1, 2, 0, 0, "Row "), "  date: 2024-05-01", "  date: 2024-05-01\n  status: "+status, 1)
		p, found := compose(t, check(t, []byte(src)), brand.Default(), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		if words := allWords(p); !strings.Contains(words, want) {
			t.Errorf("status %q: no %q on the page: %.120s", status, want, words)
		}
	}
}

// TestUnlikeRowsAreParted: the sign stands between rows that differ and nowhere else.
func TestUnlikeRowsAreParted(t *testing.T) {
	src := sized(1, 3, 0, 0, "Row ")
	src = strings.Replace(src, "claims: [c0, c1, c2]", "claims: [c0, c1, c2], compare: acknowledged, differs: Not the same people", 1)
	src = strings.Replace(src, "    value: 400\n", "    value: 400\n    who: children\n", 1) // the lowest, so the last row
	p, found := compose(t, check(t, []byte(src)), brand.Default(), Options{})
	if found.Failed() {
		t.Fatal(found)
	}
	if n := strings.Count(allWords(p), "≠"); n != 2 { // one beside what differs, one between two rows
		t.Errorf("%d signs on the page, want 2", n)
	}
}

// TestValuesStandOnWhite: no line of a grid, and no hatch of a track, runs through words:
// where one lies under them, white lies between.
func TestValuesStandOnWhite(t *testing.T) {
	for _, name := range examples {
		p, _ := compose(t, read(t, name), brand.Default(), Options{})
		var lines, grounds []page.Box
		crossed := 0
		for _, it := range p.Items {
			for _, s := range it.Drawing {
				switch g := s.Path[0]; s.Class {
				case "grid":
					lines = append(lines, page.Box{X: g.X, Y: g.Y, W: 1, H: s.Path[1].Y - g.Y})
				case "hatch":
					if len(s.Path) == 2 && s.Path[0].Y == s.Path[1].Y { // an edge of the track
						lines = append(lines, page.Box{X: g.X, Y: g.Y, W: s.Path[1].X - g.X, H: page.Pt})
					}
				case "ground":
					grounds = append(grounds, page.Box{X: g.X, Y: g.Y, W: g.X1, H: g.Y1})
				}
			}
			for _, w := range it.Texts {
				if said := strings.TrimSpace(w.String()); said == "" || said == "≠" { // a box of white hides all under the sign
					continue
				}
				digits := page.Box{X: w.X, Y: w.Y - w.Size*6/10, W: w.Width(), H: w.Size * 6 / 10}
				for _, l := range lines {
					if !overlap(digits, l) {
						continue
					}
					crossed++
					if !slices.ContainsFunc(grounds, func(g page.Box) bool {
						return g.X <= max(l.X, digits.X) && min(l.Right(), digits.Right()) <= g.Right() && overlap(g, digits)
					}) {
						t.Errorf("%s: a line at %v runs through %q", name, l, w.String())
					}
				}
			}
		}
		if name == "puerto-rico-2017" && crossed == 0 {
			t.Error("no value of the example stands on a grid")
		}
	}
}

func overlap(a, b page.Box) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}

// TestOnlineCopy: the squares drawn are those of the code, none is missing and none
// too many, and the page says and links the address.
func TestOnlineCopy(t *testing.T) {
	const url = "https://example.org/briefs/one"
	src := strings.Replace(sized(1, 2, 0, 0, "Row "), "  date: 2024-05-01", "  date: 2024-05-01\n  url: "+url, 1)
	b := check(t, []byte(src))
	p, found := compose(t, b, brand.Default(), Options{})
	if found.Failed() {
		t.Fatal(found)
	}
	for _, f := range faults(b, p) {
		t.Error(f)
	}
	code, err := qr.Encode(url, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	drawn := 0
	for _, it := range p.Items {
		for _, s := range it.Drawing {
			if s.Class != "qr" {
				continue
			}
			drawn++
			if it.Owner == nil || !strings.Contains(it.Owner.Alt, url) {
				t.Error("the code has no words for a listener")
			}
			box := it.Owner.Box
			for y := range code.Size {
				for x := range code.Size {
					cx, cy := box.X+box.W*page.Unit(2*x+1)/page.Unit(2*code.Size), box.Y+box.H*page.Unit(2*y+1)/page.Unit(2*code.Size)
					black := false
					for _, g := range s.Path {
						black = black || g.X <= cx && cx < g.X+g.X1 && g.Y <= cy && cy < g.Y+g.Y1
					}
					if black != code.Black(x, y) {
						t.Fatalf("square %d,%d is drawn %v", x, y, black)
					}
				}
			}
		}
	}
	if drawn != 1 {
		t.Errorf("%d codes on the page", drawn)
	}
	linked := false
	for _, l := range p.Links {
		linked = linked || l.URI == url
	}
	if !linked {
		t.Error("the address is not linked")
	}
}
