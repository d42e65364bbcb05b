package hyphen

import (
	"strings"
	"testing"
)

// divided shows a word with a hyphen at every place.
func divided(p *Patterns, word string) string {
	var b strings.Builder
	from := 0
	for _, at := range p.Breaks(word) {
		b.WriteString(word[from:at] + "-")
		from = at
	}
	return b.String() + word[from:]
}

// TestBreaks: words are divided as TeX divides them, but for a place that leaves fewer
// than two letters before it or three after it.
func TestBreaks(t *testing.T) {
	for _, test := range []struct{ tag, want string }{
		{"en", "hy-phen-ation"},
		{"en", "al-go-rithm"},
		{"en", "con-cate-na-tion"},
		{"en", "su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious"},
		{"en", "traf-fick-ing"},
		{"en", "es-ti-mates"},
		{"en", "as-so-ciate"}, // an exception
		{"en", "project"},     // an exception without a place
		{"en-GB", "co-op-er-ate"},
		{"en", "ta-ble"}, // as few letters as may be
		{"en", "carry"},  // car-ry leaves too few
		{"en", "peo-ple"},
		{"en", "the"},
		{"en", ""},
		{"en", "Kyrgyzstan"}, // a name
		{"en", "UNODC"},
		{"en", "well-known"},
		{"en", "1990s"},
		{"en", "слово"}, // no letters of the patterns
		{"ru", "эк-ви-ва-лентно"},
		{"ru", "меж-ду-на-род-ная"},
		{"ru", "со-труд-ни-че-ство"},
		{"ru", "ис-сле-до-ва-ние"},
		{"ru", "биз-нес-мен"}, // an exception
		{"ru", "подъ-езд"},
		{"ru", "Кыргызстан"},
		{"ru", "hyphenation"},
	} {
		p := Find(test.tag)
		if got := divided(p, strings.ReplaceAll(test.want, "-", "")); got != test.want {
			t.Errorf("%s: %s, want %s", test.tag, got, test.want)
		}
	}
	if Find("ky") != nil || Find("") != nil {
		t.Error("a language without patterns has some")
	}
}

// TestPatterns: all patterns are found by their letters.
func TestPatterns(t *testing.T) {
	for _, p := range []*Patterns{&english, &russian} {
		p.once.Do(p.read)
		for pattern := range strings.Lines(p.patterns) {
			pattern = strings.TrimSuffix(pattern, "\n")
			letters := strings.Map(func(r rune) rune {
				if r < 0x80 && digit(byte(r)) {
					return -1
				}
				return r
			}, pattern)
			h := seed
			for i := range len(letters) {
				h = hash(h, letters[i])
			}
			if got := p.find(h, letters); got != pattern {
				t.Fatalf("%q is found as %q", pattern, got)
			}
		}
	}
}

func BenchmarkFirstWord(b *testing.B) {
	for b.Loop() {
		p := Patterns{left: 2, right: 3, patterns: englishPatterns, exceptions: englishExceptions}
		p.Breaks("international")
	}
}

func BenchmarkWord(b *testing.B) {
	for b.Loop() {
		russian.Breaks("международная")
	}
}
