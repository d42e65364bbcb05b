package layout

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/hyphen"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// broken sets words of a language at the drawn sizes of a dense page.
func broken(tag string, width page.Unit, build func(s *setter, to *text)) lines {
	loc, _ := locale.Find(tag)
	s, to := newSetter(loc, fonts.SourceSans()), &text{}
	build(s, to)
	return to.set(newFit(&dense, brand.Default(), &workspace{}, 0, 0, 0), width, fill)
}

// inLines sets words of a language, and gives the lines as they stand, a division with
// its soft hyphen.
func inLines(tag string, width page.Unit, build func(s *setter, to *text)) []string {
	l := broken(tag, width, build)
	rows := make([]string, len(l.rows))
	l.pieces(0, 0, left, true, func(_ *phrase, _ *content.Speech, piece page.Text) { rows[piece.Y/l.leading] += piece.String() })
	return rows
}

// TestDivide: a word is divided where that saves a line, or a line would be left a third
// empty, and never in what is no running text.
func TestDivide(t *testing.T) {
	plain := func(r role, str string) func(s *setter, to *text) {
		return func(s *setter, to *text) { s.words(to, r, diag.Pos{}, str) }
	}
	for _, test := range []struct {
		name, tag string
		width     page.Unit
		build     func(s *setter, to *text)
		want      string
	}{
		{"a word is wider than its column", "en", 50, plain(rBody, "notwithstanding"), "notwith-|standing"},
		{"a line is saved", "ru", 90, plain(rNote, "по данным зарегистрированных там организаций"), "по данным зарегистриро-|ванных там организаций"},
		{"nothing is gained", "en", 137, plain(rBody, "Only a few reports address trafficking in the region."), "Only a few reports address |trafficking in the region."},
		{"a name", "ru", 60, plain(rBody, "Зарегистрированных лиц"), "Зарегистрированных |лиц"},
		{"a label", "ru", 60, plain(rRowLabel, "зарегистрированных лиц"), "зарегистрированных |лиц"},
		{"a heading", "ru", 60, plain(rHeading, "зарегистрированных лиц"), "зарегистрированных |лиц"},
		{"a compound", "en", 40, plain(rBody, "notwithstanding-notwithstanding"), "notwithstanding-|notwithstanding"},
		{"an address", "en", 40, plain(rBody, "notwithstanding.example.org"), "notwithstanding.example.org"},
		{"the multiplier of a number", "en", 60, plain(rBody, "12,345,678.90 billion"), "12,345,678.90 |billion"},
		{"another language", "en", 50, func(s *setter, to *text) {
			s.wordsIn(to, rBody, diag.Pos{}, "зарегистрированных", "ru")
		}, "зарегистри-|рованных"},
		{"a language without patterns", "ky", 50, plain(rBody, "катталгандардын"), "катталгандардын"},
		{"soft hyphens", "ky", 50, plain(rBody, "катталган\u00adдардын"), "катталган-|дардын"},
		{"a word that has soft hyphens is divided there alone", "en", 40, plain(rBody, "notwithstanding\u00adly"), "notwithstanding-|ly"},
		{"a link", "en", 40, func(s *setter, to *text) {
			s.words(to, rBody, diag.Pos{}, "notwithstanding").lead("https://example.org", "")
		}, "notwithstanding"},
		{"a word in two phrases", "en", 40, func(s *setter, to *text) {
			s.words(to, rBody, diag.Pos{}, "notwith")
			s.words(to, rDoubt, diag.Pos{}, "standing")
		}, "notwithstanding"},
	} {
		if got := strings.ReplaceAll(strings.Join(inLines(test.tag, test.width*page.Pt, test.build), "|"), "\u00ad", "-"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestDivided: whatever the words and the width, no more than two lines on end end in a
// hyphen, words are divided only where their language allows it, and taking the hyphens
// away gives the words.
func TestDivided(t *testing.T) {
	words := map[string][]string{
		"en": {"a", "of", "estimates", "international", "Kyrgyzstan", "notwithstanding", "(recorded)", "1999", "trafficking,", "non-governmental"},
		"ru": {"и", "по", "зарегистрированных", "международная", "Кыргызстан", "государственных", "(оценка)", "1999", "данным,", "торговли"},
	}
	rapid.Check(t, func(t *rapid.T) {
		tag := rapid.SampledFrom([]string{"en", "ru"}).Draw(t, "language")
		said := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words[tag]), 1, 30).Draw(t, "words"), " ")
		width := page.Unit(rapid.IntRange(40, 200).Draw(t, "width")) * page.Pt
		rows := inLines(tag, width, func(s *setter, to *text) { s.words(to, rBody, diag.Pos{}, said) })
		if got := strings.ReplaceAll(strings.Join(rows, ""), "\u00ad", ""); got != said {
			t.Fatalf("%q is set as %q", said, got)
		}
		ends := 0
		for i, row := range rows {
			whole, divided := strings.CutSuffix(row, "\u00ad")
			if ends++; !divided {
				ends = 0
			}
			if strings.Contains(whole, "\u00ad") || ends > mostHyphens {
				t.Fatalf("%d ends in a hyphen under one another, or one within a line: %q", ends, rows)
			}
			if divided {
				before := whole[strings.LastIndexAny(whole, " (")+1:]
				after := strings.FieldsFunc(rows[i+1], func(r rune) bool { return !unicode.IsLetter(r) })[0]
				if !slices.Contains(hyphen.Find(tag).Breaks(before+after), len(before)) {
					t.Fatalf("%s is divided as %s-%s", before+after, before, after)
				}
			}
		}
	})
}
