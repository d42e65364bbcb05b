package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lexicon is how numbers are read in one language: the words that a source or an
// officer writes round digits, and numbers written in words. What a word of the
// lexicon does to a value is not its business.
type Lexicon struct {
	Tag           string         // BCP 47
	Qualifiers    []Qualifier    // before a number; of two that begin alike, the longer stands first
	Postpositions []Postposition // after a number; empty in many languages
	Multipliers   []Multiplier   // after a number
	Amounts       [7]string      // majority, most, many, some, few, often, rarely
	From          []string       // before the first end of a range; empty in many languages
	FromEndings   []string       // at the first end, where a postposition is at the second; empty in many languages
	To, Or        []string       // between the ends of a range; between alternatives
	Cardinals     []Cardinal     // numbers in words
	TensFrom      int64          // the least ten that a unit adds to: twenty-one, but "ten one" where it is 10
	Indefinite    []string       // words that speak of many without a number: "thousands"
}

// Meaning is what a qualifier says of the number that follows it.
type Meaning uint8

const (
	About     Meaning = iota // near it, on either side
	Nearly                   // near it, from below
	Estimated                // the source calls it an estimate
	AtLeast
	MoreThan
	UpTo
	LessThan
)

// Qualifier is words before a number. Case does not count.
type Qualifier struct {
	Words string
	Means Meaning
}

// Postposition is a word after a number that has one of some endings: 4000ден ашык.
type Postposition struct {
	Endings []string
	Word    string
	Means   Meaning
}

// Multiplier is a word that adds zeros to the digits before it. A word that ends in
// * stands for all that begin so, as "миллион*". Case counts: M is not m.
type Multiplier struct {
	Word  string
	Zeros int
}

// Cardinal is a number word, in small letters; one that ends in * stands for all that
// begin so. One that Times multiplies what stands before it: "two hundred".
type Cardinal struct {
	Word  string
	Value int64
	Times bool
}

// LexiconOf gives the lexicon of a BCP 47 tag, English where there is none.
func LexiconOf(tag string) *Lexicon {
	switch base(tag) {
	case "ru":
		return &russian.Lexicon
	case "ky":
		return &kyrgyz.Lexicon
	case "ar":
		return &arabic.Lexicon
	}
	return &english.Lexicon
}

// Qualifier reads the words before a number and gives the length of what it read, 0
// for none. A sign, as ~, may touch the number; a word may not.
func (x *Lexicon) Qualifier(s string) (m Meaning, length int) {
	for _, q := range x.Qualifiers {
		n := len(q.Words)
		if len(s) <= n || !strings.EqualFold(s[:n], q.Words) {
			continue
		}
		if q.Words == "~" || strings.ContainsRune(" \u00a0\u2009\u202f", []rune(s[n:])[0]) {
			return q.Means, n
		}
	}
	return 0, 0
}

// QualifierAtEnd gives the words with which the text before a number ends, "" for none; a
// sign of a currency may stand after them.
func (x *Lexicon) QualifierAtEnd(s string) (m Meaning, words string) {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Sc, r) })
	for _, q := range x.Qualifiers {
		at := len(s) - len(q.Words)
		if at < 0 || !strings.EqualFold(s[at:], q.Words) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:at]); !unicode.IsLetter(before) {
			return q.Means, s[at:]
		}
	}
	return 0, ""
}

// Saying gives words before a number that mean this, "" for none.
func (x *Lexicon) Saying(m Meaning) string {
	for _, q := range x.Qualifiers {
		if q.Means == m {
			return q.Words
		}
	}
	return ""
}

// Postposition reads the word after a number and its ending, with which s ends, and
// gives the length of what stands before them, 0 for none. A hyphen may part the ending
// from digits.
func (x *Lexicon) Postposition(s string) (m Meaning, length int) {
	for _, p := range x.Postpositions {
		number, found := strings.CutSuffix(s, p.Word)
		if !found {
			continue
		}
		spaced := strings.TrimRight(number, " \u00a0")
		if spaced == number {
			continue
		}
		for _, ending := range p.Endings {
			if number, found := strings.CutSuffix(spaced, ending); found && number != "" {
				return p.Means, len(strings.TrimSuffix(number, "-"))
			}
		}
	}
	return 0, 0
}

// Multiplier gives the zeros that a word stands for, 0 for none.
func (x *Lexicon) Multiplier(word string) int {
	for _, m := range x.Multipliers {
		if stands(m.Word, word) {
			return m.Zeros
		}
	}
	return 0
}

// multipliers are those of languages that there is no lexicon for, and the short forms
// that are read nowhere but in a source's own words.
var multipliers = []Multiplier{
	{"k", 3}, {"th", 3}, {"thou", 3}, {"tsd", 3}, {"tausend", 3}, {"mille", 3}, {"mil", 3}, {"mila", 3}, {"миң*", 3}, {"тыс", 3}, {"тысяч*", 3}, {"bin", 3}, {"tys", 3}, {"tis", 3},
	{"m", 6}, {"mn", 6}, {"mln", 6}, {"mio", 6}, {"mill", 6}, {"million", 6}, {"millions", 6}, {"millionen", 6}, {"millioner", 6}, {"millón", 6}, {"millones", 6}, {"milione", 6}, {"milioni", 6}, {"milhão", 6}, {"milhões", 6},
	{"milion", 6}, {"miliony", 6}, {"milionów", 6}, {"milioane", 6}, {"miljoen", 6}, {"miljoner", 6}, {"milyon", 6}, {"млн", 6}, {"миллион*", 6}, {"мільйон*", 6},
	{"b", 9}, {"bn", 9}, {"bln", 9}, {"mrd", 9}, {"md", 9}, {"mld", 9}, {"milliard", 9}, {"milliards", 9}, {"milliarden", 9}, {"miliard", 9}, {"miliardy", 9}, {"miliardów", 9}, {"miliarde", 9}, {"miljard", 9}, {"miljarder", 9}, {"milyar", 9}, {"млрд", 9}, {"млд", 9}, {"миллиард*", 9}, {"мільярд*", 9},
	{"thousand", 3}, {"billion", 9}, {"billions", 9}, {"trillion", 12}, {"trillions", 12}, {"tn", 12}, {"lakh", 5}, {"lakhs", 5}, {"crore", 7}, {"crores", 7}, {"cr", 7},
}

// ZerosOf gives the zeros of a multiplier of any language, as a source may have it,
// 0 for none. Case does not count.
func ZerosOf(word string) int {
	word = strings.ToLower(word)
	for _, m := range multipliers {
		if stands(m.Word, word) {
			return m.Zeros
		}
	}
	return 0
}

// Cardinal gives the number that a word stands for.
func (x *Lexicon) Cardinal(word string) (c Cardinal, known bool) {
	word = strings.ToLower(word)
	for _, c := range x.Cardinals {
		if stands(c.Word, word) {
			return c, true
		}
	}
	return Cardinal{}, false
}

// stands reports whether an entry stands for a word.
func stands(entry, word string) bool {
	if word == "" || entry[0] != word[0] {
		return false
	}
	if stem, open := strings.CutSuffix(entry, "*"); open {
		return strings.HasPrefix(word, stem)
	}
	return entry == word
}

// withDecimalPoint are the languages of the world's larger ones that write 4.5; the
// others write 4,5.
var withDecimalPoint = []string{"am", "ar", "bn", "cy", "en", "fil", "ga", "gu", "ha", "he", "hi", "ig", "iw", "ja", "kn", "ko", "ml", "mr", "ms", "my",
	"ne", "pa", "si", "so", "sw", "ta", "te", "th", "tl", "ur", "yo", "zh", "zu"}

// DecimalComma reports whether texts of a language write four and a half as 4,5.
func DecimalComma(tag string) bool { return !slices.Contains(withDecimalPoint, base(tag)) }

// base gives the language of a tag, without region and script.
func base(tag string) string {
	b, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(b)
}
