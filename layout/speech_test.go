package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

func TestGlossary(t *testing.T) {
	b := &data.Brief{
		Language: "en",
		Abbreviations: map[string]string{"UN": "United Nations", "UN Women": "the Entity", "IOM": "the Organization",
			"U.S.": "United States", "empty": ""},
		Sources: []*data.Source{
			{Author: "Министерство", Short: "МВД", Title: "Отчёт", Publisher: "UNICEF", Language: "ru"},
			{Author: "Ligue des droits", Title: "Rapport", Language: "fr"},
			{Author: "The League", Language: "en"},
		},
	}
	g := newGlossary(b, "Notes", func(name string) string { return name })
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"plain words – “quoted”, ±5, µ and Ω", ""},
		{"the IOM counts", "the <IOM=the Organization> counts"},
		{"IOM-led, non-IOM, IOM’s, (IOM)", "<IOM=the Organization>-led, non-<IOM=the Organization>, <IOM=the Organization>’s, (<IOM=the Organization>)"},
		{"IOMs, XIOM, IOM2, iom, Iom", "IOMs, XIOM, IOM2, iom, Iom"},
		{"UN Women and UN", "<UN Women=the Entity> and <UN=United Nations>"},
		{"the U.S. army, the U.S.", "the <U.S.=United States> army, the <U.S.=United States>"},
		{"Ligue des droits de", "<fr:Ligue des droits> de"},
		{"МВД says", "<ru:МВД> says"},
		{"of МВД, МВДа", "of <ru:МВД>, <und-Cyrl:МВДа>"},
		{"«Эл Пикир» and «Ала-Тоо, 2004 год»", "«<und-Cyrl:Эл Пикир>» and «<und-Cyrl:Ала-Тоо, 2004 год>»"},
		{"β-test of α and β", "β-test of α and β"},
		{"both Αθήνα и город", "both <und-Grek:Αθήνα> <und-Cyrl:и город>"},
		{"The League empty", "The League empty"},
	} {
		if c.want == "" {
			c.want = c.text
		}
		if got := marked(c.text, g.in(c.text)); got != c.want {
			t.Errorf("%q is said\n%s, want\n%s", c.text, got, c.want)
		}
	}
	ru := b.Sources[0]
	for text, want := range map[string]string{ru.Author: "ru", ru.Title: "ru", ru.Publisher: "", "": ""} {
		if got := g.languageOf(ru, text); got != want {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
	if got := g.languageOf(b.Sources[1], "Rapport"); got != "fr" {
		t.Errorf("Rapport is in %q", got)
	}
	g.lang = "fr"
	if got := marked(" Rapport de IOM. ", g.in(" Rapport de IOM. ")); got != " <fr:Rapport de> <IOM=the Organization>. " {
		t.Errorf("in French: %s", got)
	}
}

func marked(text string, found []stretch) string {
	for _, s := range slices.Backward(found) {
		words := text[s.from:s.to]
		if s.how.expansion != "" {
			words += "=" + s.how.expansion
		} else {
			words = s.how.lang + ":" + words
		}
		text = text[:s.from] + "<" + words + ">" + text[s.to:]
	}
	return text
}

// TestSpeechMovesNothing: what a screen reader is told changes no ink, and each place
// is one span, whatever lines it runs over.
func TestSpeechMovesNothing(t *testing.T) {
	spans := 0
	rapid.Check(t, func(t *rapid.T) {
		b := check(t, []byte(generate(t)))
		plain, found := compose(t, b, brand.Default(), Options{})
		if found.Failed() {
			return
		}
		told := *b
		told.Abbreviations = map[string]string{}
		for range rapid.IntRange(1, 4).Draw(t, "abbreviations") {
			short := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 3).Draw(t, "short"), " ")
			told.Abbreviations[short] = "expanded " + short
		}
		told.Sources = nil
		for _, src := range b.Sources {
			s := *src
			s.Language = rapid.SampledFrom([]string{"", "ky", "fr"}).Draw(t, "language")
			told.Sources = append(told.Sources, &s)
		}
		p, found := compose(t, &told, brand.Default(), Options{})
		if found.Failed() {
			t.Fatal(found)
		}
		got, want := glyphs(p), glyphs(plain)
		if len(got) != len(want) {
			t.Fatalf("%d glyphs, %d without", len(got), len(want))
		}
		for i := range got {
			if got[i].what != want[i].what || abs(got[i].x-want[i].x) > 20 { // two hundredths of a point
				t.Fatalf("glyph %d is %v, without %v", i, got[i], want[i])
			}
		}
		var walk func(e *page.Element)
		walk = func(e *page.Element) {
			if e.Role == page.Span {
				spans++
				words := ""
				for _, text := range p.Items[e.Kids[0].Item-1].Texts {
					words += text.String()
				}
				if e.Expansion != "" && e.Expansion != "expanded "+strings.ReplaceAll(words, "  ", " ") {
					t.Fatalf("%q stands for %q", words, e.Expansion)
				}
			}
			for _, k := range e.Kids {
				if k.Element != nil {
					walk(k.Element)
				}
			}
		}
		walk(p.Root)
	})
	if spans < 20 {
		t.Errorf("%d spans were seen: this test proves little", spans)
	}
}

type glyph struct {
	what string
	x    page.Unit
}

// glyphs gives every glyph with its place.
func glyphs(p *page.Page) (out []glyph) {
	for _, it := range p.Items {
		for _, t := range it.Texts {
			for k := t.From; k < t.To; k++ {
				x := t.X + page.Unit(k-t.From)*t.Tracking
				if k > t.From {
					x += page.Unit(t.Run.Width(t.From, k, int32(t.Size))) + page.Unit(int(t.Run.Glyphs[k-1].Kern)*int(t.Size)/t.Run.Face.UnitsPerEm)
				}
				out = append(out, glyph{fmt.Sprint(t.Run.Glyphs[k].ID, t.Size, t.Color, t.Y), x})
			}
		}
	}
	return out
}

func abs(u page.Unit) page.Unit { return max(u, -u) }
