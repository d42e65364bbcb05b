package locale

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

func TestLexicon(t *testing.T) {
	for _, c := range []struct {
		tag, text string
		means     Meaning
		length    int
	}{
		{"en", "about 4000", About, 5}, {"en", "~4000", About, 1}, {"en", "An Estimated 4", Estimated, 12}, {"en", "over\u00a05", MoreThan, 4},
		{"en", "about", 0, 0}, {"en", "overt 5", 0, 0}, {"en", "около 5", 0, 0}, {"en-GB", "up to 5", UpTo, 5},
		{"ru", "около 4", About, 10}, {"ru", "НЕ БОЛЕЕ 4", UpTo, 15}, {"ru", "about 4", 0, 0}, {"ky", "дээрлик 4", Nearly, 14}, {"ar", "ما يقرب من 4", Nearly, 18}, {"fr", "nearly 4", Nearly, 6},
	} {
		if m, n := LexiconOf(c.tag).Qualifier(c.text); m != c.means || n != c.length {
			t.Errorf("%s: %q begins with meaning %d of %d bytes, want %d of %d", c.tag, c.text, m, n, c.means, c.length)
		}
	}
	for _, c := range []struct {
		tag, text string
		means     Meaning
		before    string
	}{
		{"ky", "4000ден ашык", MoreThan, "4000"}, {"ky", "4 миңден ашык", MoreThan, "4 миң"}, {"ky", "12%-дан аз", LessThan, "12%"},
		{"ky", "250гө чейин", UpTo, "250"}, {"ky", "4000 ашык", 0, ""}, {"ky", "4000денашык", 0, ""}, {"ky", "ден ашык", 0, ""},
		{"ru", "4000ден ашык", 0, ""}, {"en", "4000", 0, ""},
	} {
		if m, n := LexiconOf(c.tag).Postposition(c.text); m != c.means || c.text[:n] != c.before {
			t.Errorf("%s: %q ends with meaning %d after %q, want %d after %q", c.tag, c.text, m, c.text[:n], c.means, c.before)
		}
	}
	for _, c := range []struct {
		tag, word string
		zeros     int
	}{{"en", "M", 6}, {"en", "m", 0}, {"en", "crore", 7}, {"en", "", 0}, {"en", "millions", 0}, {"ru", "миллионов", 6}, {"ru", "тысячи", 3}, {"ru", "тыс", 3}, {"ru", "million", 0}, {"ky", "миң", 3}} {
		if n := LexiconOf(c.tag).Multiplier(c.word); n != c.zeros {
			t.Errorf("%s: %q adds %d zeros, want %d", c.tag, c.word, n, c.zeros)
		}
	}
	for _, c := range []struct {
		tag, word string
		want      int64
		times     bool
	}{{"en", "Eleven", 11, false}, {"en", "hundred", 100, true}, {"en", "hundreds", 0, false}, {"ru", "двадцати", 20, false}, {"ru", "миллионы", 1e6, true}, {"ky", "элүү", 50, false}} {
		if got, known := LexiconOf(c.tag).Cardinal(c.word); got.Value != c.want || got.Times != c.times || known != (c.want > 0) {
			t.Errorf("%s: %q is %+v, want %d", c.tag, c.word, got, c.want)
		}
	}
}

// TestDecimalComma holds the list equal to CLDR, for the languages that it has and some
// of the others.
func TestDecimalComma(t *testing.T) {
	for _, tag := range append(withDecimalPoint, "ru", "ky", "kk", "uz", "tr", "de", "de-AT", "fr", "es", "pt-BR", "it", "pl", "uk", "nl", "sv", "id", "vi", "el", "ro") {
		written := message.NewPrinter(language.Make(tag)).Sprint(number.Decimal(1.5))
		if DecimalComma(tag) != strings.Contains(written, ",") {
			t.Errorf("%s writes %s", tag, written)
		}
	}
}
