package value

import (
	"math/big"
	"strings"
	"testing"
)

// TestScan: the numbers of a text with their places. Readings of one number are parted
// by a bar.
func TestScan(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"en", "In 2007 some 4,000 were sold", "2007 4000"},
		{"en", "550,000", "550000"},
		{"en", "550.000", "550000|550"},
		{"ru", "550,000", "550000|550"},
		{"de", "5,5 Mio. und 12.500", "5500000 12500|25/2"},
		{"en", "0.125 and 1,234.5 and 1.234,5", "1/8 2469/2 2469/2"},
		{"en", "1'234'567 or 1’234’567", "1234567 1234567"},
		{"en", "12,34,567", "1234567"},
		{"en", "aged 3,5,7", "3 5 7"},
		{"fr", "4 000 personnes", "4000|4|0"},
		{"en", "in 2007 500 people", "2007 500"},
		{"en", "4.7 million", "4700000"},
		{"en", "1.2m high", "6/5|1200000"},
		{"en", "4 to 5 million", "4|4000000 5000000"},
		{"en", "£55.7bn", "557/10|55700000000"},
		{"en", "£80.7 to £87.7 billion", "807/10|80700000000 87700000000"},
		{"en", "US$4–US$5 million or 3 to metres", "4|4000000 5000000 3"},
		{"ru", "12 тыс. человек", "12000"},
		{"en", "fifty-two thousand people", "52000"},
		{"en", "three hundred and fifty, twenty thirty", "350 20 30"},
		{"en", "one hundred and twenty girls and thirty boys", "120 30"},
		{"en", "two million five hundred thousand", "2500000"},
		{"en", "often", ""},
		{"ru", "двадцать пять тысяч", "25000"},
		{"ru", "сто двадцать дел и 4 миллиона", "120 4000000"},
		{"ky", "он бир киши, төрт миң эки жүз", "11 4200"},
		{"ky", "4 миңден ашык аял", "4000"},
	} {
		var got []string
		for f := range Scan(c.in, c.lang) {
			var readings []string
			for _, r := range f.Readings() {
				readings = append(readings, r.RatString())
			}
			got = append(got, strings.Join(readings, "|"))
			if f.At < 0 || f.End <= f.At || f.End > len(c.in) {
				t.Errorf("%q: place %d to %d", c.in, f.At, f.End)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q holds %s, want %s", c.in, s, c.want)
		}
	}
}

// A million numbers are read in one pass, whatever stands between them.
func TestScanIsOnePass(t *testing.T) {
	for _, s := range []string{"1,", "1 000 ", "1.", "1 to ", "one ", "one hundred and ", "12'345", "a1"} {
		n, last := 0, 0
		text := strings.Repeat(s, 20_000)
		for f := range Scan(text, "en") {
			if f.At < last {
				t.Fatalf("%q: steps back from %d to %d", s, last, f.At)
			}
			n, last = n+1, f.End
		}
		if n == 0 {
			t.Errorf("%q: nothing is found", s)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"4,000 to 5 million", "1'234", "one hundred and", "3,5,7", "½", "12 345,6", "٣"} {
		f.Add(s, "en")
		f.Add(s, "de")
	}
	zero := new(big.Rat)
	f.Fuzz(func(t *testing.T, s, lang string) {
		last := 0
		for n := range Scan(s, lang) {
			if n.At < last || n.End <= n.At || n.End > len(s) {
				t.Fatalf("%q: from %d to %d after %d", s, n.At, n.End, last)
			}
			for _, r := range n.Readings() {
				if r.Cmp(zero) < 0 {
					t.Errorf("%q: %s", s, r)
				}
			}
			last = n.End
		}
	})
}

func TestEuropeanDigits(t *testing.T) {
	for arabic, want := range map[string]string{"نزح ٦٥٠٠ شخص": "نزح 6500 شخص", "٣٥٠٬٢٠٩": "350,209", "۱۲٫۵٪": "12.5٪", "4,000": "4,000"} {
		if got := WithEuropeanDigits(arabic); got != want {
			t.Errorf("%s is %s, want %s", arabic, got, want)
		}
	}
}
