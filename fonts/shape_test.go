package fonts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func faces() []*Face { return slices.Collect(SourceSans().Faces()) }

// sentences are as they stand in briefs, in the languages that the faces are used for.
var sentences = []string{
	"The government says that about 4,000 people crossed; “officials” differ: AVATAR, To. Yes?",
	"Office staff shuffle the raffle; the fifth draft left off at 12:30, didn’t it?",
	"Каждый третий житель Кыргызстана — 1,9 млн человек — живёт за чертой бедности.",
	"Кыргыз Республикасынын Өкмөтү: өзгөнлүк үй-бүлөлөр, Ңазар, ҢҮӨ ңүө",
	"Η Ελλάδα και οι άλλες χώρες: 12 %",
	"São Tomé, Łódź, Čačak, Đakovo, İstanbul, Þórshöfn, ÿ",
	"−3 to 5 ≈ 1 ≤ x ≥ y ≠ z → 10 × 2 ÷ 4 ± 0.5 € £ ₸ № § † ‡ • …",
	"50\u00a0%, 4\u202f000, 7\u2009[2], 1\u200ax",
}

// TestShapeLikeLibrary holds the own shaping to the library's, kerning apart:
// the library leaves out pairs that HarfBuzz kerns (see TestShapeLikeHarfBuzz),
// but where it kerns it must be by as much.
func TestShapeLikeLibrary(t *testing.T) {
	for _, f := range faces() {
		for _, s := range sentences {
			compareWithLibrary(t, f, s, 0)
			compareWithLibrary(t, f, s, Superior)
		}
		for r := rune(0); r < 0x2800; r++ {
			if simpleRune(r) && f.Glyph(r) != 0 && r != 0x200b { // which the library sets as a space without width
				compareWithLibrary(t, f, string(r), 0)
			}
		}
	}
}

func TestShapeLikeLibraryProperty(t *testing.T) {
	var alphabet []rune
	for r := rune(0x20); r < 0x530; r++ {
		if simpleRune(r) && (r < 0x370 || r >= 0x400) {
			alphabet = append(alphabet, r)
		}
	}
	alphabet = append(alphabet, []rune("ffftti«»–—’“”…−×≈")...)
	rapid.Check(t, func(t *rapid.T) {
		f := faces()[rapid.IntRange(0, 2).Draw(t, "face")]
		s := rapid.StringOfN(rapid.SampledFrom(alphabet), 1, 20, -1).Draw(t, "text")
		if _, ok := f.simple(s); !ok {
			t.Skip("not shaped here")
		}
		compareWithLibrary(t, f, s, 0)
	})
}

func compareWithLibrary(t rapid.TB, f *Face, s string, feat Features) {
	t.Helper()
	if _, ok := f.simple(s); !ok {
		t.Errorf("%s: %q is not shaped here", f.PSName, s)
		return
	}
	got, want := f.Shape(s, feat), f.shapeByLibrary(s, feat, false)
	for i := range min(len(got.Glyphs), len(want.Glyphs)) {
		if g, w := &got.Glyphs[i], want.Glyphs[i]; w.Kern == 0 {
			w.Kern, w.Advance = g.Kern, w.Advance+g.Kern
			want.Glyphs[i] = w
		}
	}
	if d := cmp.Diff(want.Glyphs, got.Glyphs); d != "" {
		t.Errorf("%s: %q (- library, + own)\n%s", f.PSName, s, d)
	}
}

func TestShapeTable(t *testing.T) {
	f := SourceSans().Face(Regular)
	for _, c := range []struct {
		name, text string
		features   Features
		want       string // text of each glyph, kerning where there is any
	}{
		{"kerning", "AVA", 0, "A-14 V-14 A"},
		{"ligatures", "off fft", 0, "o-2 ff   fft"},
		{"soft hyphens go", "рес\u00adпуб", 0, "р е с п у б"},
		{"NFC", "и\u0306", 0, "й"},
		{"a mark without a composed letter", "о\u0301н", 0, "о \u0301 н"},
		{"Greek within Cyrillic", "дγд", 0, "д γ д"},
		{"no-break space", "1\u00a0%", 0, "1 \u00a0 %"},
	} {
		t.Run(c.name, func(t *testing.T) {
			run := f.Shape(c.text, c.features)
			var got []string
			for _, g := range run.Glyphs {
				s := run.Text[g.At : g.At+g.Len]
				if g.Kern != 0 {
					s += fmt.Sprint(g.Kern)
				}
				got = append(got, s)
			}
			if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestMark(t *testing.T) {
	for _, f := range faces() {
		for label, want := range map[string][]string{"2": {"[2]"}, "10": {"[1", "0]"}, "123": {"[1", "2", "3]"}} {
			run := f.Mark(label)
			var got []string
			for i, g := range run.Glyphs {
				got = append(got, run.Text[g.At:g.At+g.Len])
				if plain := f.Glyph(rune(label[i])); g.ID == plain {
					t.Errorf("%s: %q is set in plain figures", f.PSName, label)
				}
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s: %q: %s", f.PSName, label, d)
			}
		}
	}
}

func TestMarkComma(t *testing.T) {
	for _, f := range faces() {
		run := f.MarkComma(false)
		plain := f.Shape(",", 0)
		if len(run.Glyphs) != 1 || run.Text != " " || run.Glyphs[0].ID == plain.Glyphs[0].ID {
			t.Errorf("%s: %q of %v is no superior comma that reads as a space", f.PSName, run.Text, run.Glyphs)
		}
	}
}

func TestMissing(t *testing.T) {
	for _, c := range []struct {
		text  string
		r     rune
		at    int
		found bool
	}{
		{"Привет, world − 4\u2009000", 0, 0, false},
		{"100 ₼", '₼', 4, true},
		{"ab\ncd", '\n', 2, true},
		{"中", '中', 0, true},
		{"a\u0301 и\u0306 о\u0301", 0, 0, false},
		{"a\u00adb", 0, 0, false},
		{"a\u2003b", '\u2003', 1, true},
	} {
		r, at, found := SourceSans().Face(Regular).Missing(c.text)
		if r != c.r || at != c.at || found != c.found {
			t.Errorf("%q: got %q at %d, %t; want %q at %d, %t", c.text, r, at, found, c.r, c.at, c.found)
		}
		if run := SourceSans().Face(Regular).Shape(c.text, 0); !c.found {
			for _, g := range run.Glyphs {
				if g.ID == 0 {
					t.Errorf("%q: nothing is missing, but it is set with glyph 0", c.text)
				}
			}
		}
	}
}

// A character that is shaped here must be the same in NFC beside any other.
func TestSimpleRunesAreNormal(t *testing.T) {
	for r := range rune(utf8.MaxRune + 1) {
		if !simpleRune(r) {
			continue
		}
		p := norm.NFC.PropertiesString(string(r))
		if !norm.NFC.IsNormalString(string(r)) || !p.BoundaryBefore() {
			t.Errorf("%U is not stable in NFC", r)
		}
	}
}

// What is drawn must be what was measured: text that was shaped covers the run's text without gaps.
func TestGlyphsCoverText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		run := faces()[rapid.IntRange(0, 2).Draw(t, "face")].Shape(rapid.String().Draw(t, "text"), 0)
		at := int32(0)
		for _, g := range run.Glyphs {
			if g.Len == 0 {
				continue
			}
			if g.At != at {
				t.Fatalf("%q: a glyph starts at byte %d and not at %d", run.Text, g.At, at)
			}
			at += g.Len
		}
		if int(at) != len(run.Text) {
			t.Fatalf("%q: the glyphs end at byte %d", run.Text, at)
		}
	})
}

func TestWidthLeavesLastKernOut(t *testing.T) {
	run := SourceSans().Face(Regular).Shape("AV", 0)
	if run.Glyphs[0].Kern == 0 {
		t.Fatal("AV is not kerned")
	}
	a, whole := run.Width(0, 1, 10000), run.Width(0, 2, 10000)
	if want := int32(SourceSans().Face(Regular).Advance(run.Glyphs[0].ID)) * 10; a != want {
		t.Errorf("A alone is %d wide, want %d", a, want)
	}
	if whole >= a+int32(SourceSans().Face(Regular).Advance(run.Glyphs[1].ID))*10 {
		t.Error("AV is as wide as A and V apart")
	}
}

func BenchmarkShape(b *testing.B) {
	f := SourceSans().Face(Regular)
	b.ReportAllocs()
	for b.Loop() {
		f.Shape(sentences[0], 0)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		f, err := Parse(regularFile)
		if err != nil {
			b.Fatal(err)
		}
		f.shapeAlone()
	}
}
