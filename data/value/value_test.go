package value

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"factsheet/internal/locale"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// say writes a value in a compact form that shows everything a page could print.
func say(v Value) string {
	num := func(n *Number) string {
		if n == nil {
			return "·"
		}
		s := n.Digits
		if n.Den != 0 {
			s = strconv.FormatInt(n.Num, 10) + "/" + strconv.FormatInt(n.Den, 10)
		}
		if n.Negative {
			s = "-" + s
		}
		return s + [...]string{"", "k", "M", "G"}[n.Multiplier]
	}
	forms := [...]string{"point", "range", "interval", "at-least", "more-than", "up-to", "less-than", "either", "word", "none", "unknown"}
	s := forms[v.Form]
	if v.Form.HasNumber() {
		s += " " + num(v.Low) + " " + num(v.Point) + " " + num(v.High)
	}
	if v.Qualifier != Plain {
		s += " " + [...]string{"", "about", "nearly", "estimated"}[v.Qualifier]
	}
	if v.Percent {
		s += " %"
	}
	if v.Word != NoWord {
		s += " " + [...]string{"", "majority", "most", "many", "some", "few", "often", "rarely"}[v.Word]
	}
	if v.Interval != IntervalRange {
		s += " kind" + strconv.Itoa(int(v.Interval))
	}
	if v.Level != "" {
		s += " @" + v.Level
	}
	return s
}

func TestValues(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"en", "4000", "point · 4000 ·"},
		{"en", "4,000", "point · 4000 ·"},
		{"en", "4 000", "point · 4000 ·"},
		{"en", "4\u00a0000", "point · 4000 ·"},
		{"en", "4\u202f000\u202f000", "point · 4000000 ·"},
		{"en", "4_000", "point · 4000 ·"},
		{"en", "654,965", "point · 654965 ·"},
		{"en", "1.80", "point · 1.80 ·"},
		{"en", "1.000", "point · 1.000 · 1000|1"},
		{"en", "12.500", "point · 12.500 · 12500|12.5"},
		{"en", "-12.500%", "point · -12.500 · % 12500|12.5"},
		{"en", "1.200-1.500 million", "range 1.200M · 1.500M 1200|1.2× 1500|1.5×"},
		{"en", "12.500 (11.000-14.250)", "interval 11.000 12.500 14.250 12500|12.5 11000|11 14250|14.25"},
		{"en", "12.500 ± 1.125", "interval 11.375 12.500 13.625 kind6 1125|1.125 12500|12.5"},
		{"en", "0.125", "point · 0.125 ·"},
		{"en", "1234.500", "point · 1234.500 ·"},
		{"en", "1,234.500", "point · 1234.500 ·"},
		{"en", "1.2345", "point · 1.2345 ·"},
		{"en", "10 or 15 million", "either 10M · 15M"},
		{"en", "about 10 or 15", "either 10 · 15 about"},
		{"en", "10 or 15%", "either 10 · 15 %"},
		{"en", "-5 or 5", "either -5 · 5"},
		{"ru", "10 или 15 млн", "either 10M · 15M"},
		{"ky", "10 же 15 млн", "either 10M · 15M"},
		{"ru", "10 до 15", "range 10 · 15"},
		{"en", "15 or 10", "E011"},
		{"en", "at least 10 or 15", "E010"},
		{"en", "4000 (3500 or 4500)", "E010"},
		{"en", "1/3 or 1/2", "E010"},
		{"en", "0", "point · 0 ·"},
		{"en", "0.5", "point · 0.5 ·"},
		{"en", "-0", "point · 0 ·"},
		{"en", "−4.3%", "point · -4.3 · %"},
		{"en", "+1.6 %", "point · 1.6 · %"},
		{"en", "about 4000", "point · 4000 · about"},
		{"en", "Around 4,000", "point · 4000 · about"},
		{"en", "~4000", "point · 4000 · about"},
		{"en", "~ 4000", "point · 4000 · about"},
		{"en", "nearly 50 million", "point · 50M · nearly"},
		{"en", "an estimated 40.3 million", "point · 40.3M · estimated"},
		{"en", "4.7M", "point · 4.7M ·"},
		{"en", "3 bn", "point · 3G ·"},
		{"en", "12k", "point · 12k ·"},
		{"en", "2.5 lakh", "point · 250000 ·"},
		{"en", "1.25 crore", "point · 12500000 ·"},
		{"en", "200-250", "range 200 · 250"},
		{"en", "200–250", "range 200 · 250"},
		{"en", "about 200 to 250", "range 200 · 250 about"},
		{"en", "10-15%", "range 10 · 15 %"},
		{"en", "10%-15%", "range 10 · 15 %"},
		{"en", "4 - 5 million", "range 4M · 5M"},
		{"en", "800 thousand to 1.2 million", "range 800k · 1.2M"},
		{"en", "10 000-20 000", "range 10000 · 20000"},
		{"en", "2-3 lakh", "range 200000 · 300000"},
		{"en", "−4.3% to −3.4%", "range -4.3 · -3.4 %"},
		{"en", "-5 to 5", "range -5 · 5"},
		{"en", "-5-10", "range -5 · 10"},
		{"en", "5-5", "range 5 · 5"},
		{"en", "4000 (3500-4500)", "interval 3500 4000 4500"},
		{"en", "4.7 million (4.1-5.2)", "interval 4.1M 4.7M 5.2M"},
		{"en", "10% (7 - 13 @ 95%)", "interval 7 10 13 % @95"},
		{"en", "10% (7-13 @99.9%)", "interval 7 10 13 % @99.9"},
		{"en", "-2 (-5 to 1)", "interval -5 -2 1"},
		{"en", "4000 ± 500", "interval 3500 4000 4500 kind6"},
		{"en", "1.2 ± 0.35", "interval 0.85 1.2 1.55 kind6"},
		{"en", "4.7 ± 0.2 million", "interval 4.5M 4.7M 4.9M kind6"},
		{"en", "4.7 million ± 200 thousand", "interval 4500000 4700000 4900000 kind6"},
		{"en", "1 +/- 3", "interval -2 1 4 kind6"},
		{"en", "10% ± 3", "interval 7 10 13 % kind6"},
		{"en", "at least 500", "at-least 500 · ·"},
		{"en", "more than 1.5 million", "more-than 1.5M · ·"},
		{"en", "over 500", "more-than 500 · ·"},
		{"en", "up to 500", "up-to · · 500"},
		{"en", "fewer than 5", "less-than · · 5"},
		{"en", "less than 5%", "less-than · · 5 %"},
		{"en", "1/3", "point · 1/3 ·"},
		{"en", "about 2/3", "point · 2/3 · about"},
		{"en", "majority", "word majority"},
		{"en", "rarely", "word rarely"},
		{"en", "none", "none"},
		{"en", "unknown", "unknown"},
		{"ru", "около 4,7", "E010"},
		{"ru", "4,500", "point · 4500 · 4500|4.5"},
		{"ru", "4,500 млн", "point · 4500M · 4500|4.5×"},
		{"ru", "0,125", "E010"},
		{"ru", "4,500,000", "point · 4500000 ·"},
		{"ru", "около 4.7 млн", "point · 4.7M · about"},
		{"ru", "не менее 12 тыс.", "at-least 12k · ·"},
		{"ru", "более 3 миллиардов", "more-than 3G · ·"},
		{"ru", "до 500", "up-to · · 500"},
		{"ru", "about 4 000", "point · 4000 · about"},
		{"ky", "болжол менен 4 миң", "point · 4k · about"},
		{"ky", "кеминде 500", "at-least 500 · ·"},
		{"ru", "от 200 до 250", "range 200 · 250"},
		{"ru", "около от 2 до 3 млн", "range 2M · 3M about"},
		{"ru", "от −4.3% до −3.4%", "range -4.3 · -3.4 %"},
		{"ru", "от 200", "E010"},
		{"ru", "от 200 или 250", "E010"},
		{"ru", "от 200 (150-250)", "E010"},
		{"ru", "до от 200 до 250", "E010"},
		{"ru", "более чем 200", "more-than 200 · ·"},
		{"ru", "большинство", "word majority"},
		{"ru", "никогда", "E010"},
		{"ky", "4000ден ашык", "more-than 4000 · ·"},
		{"ky", "4.7 миллиондон ашык", "more-than 4.7M · ·"},
		{"ky", "12.5%дан аз", "less-than · · 12.5 %"},
		{"ky", "250гө чейин", "up-to · · 250"},
		{"ky", "4000ге жакын", "point · 4000 · nearly"},
		{"ky", "200дөн 250гө чейин", "range 200 · 250"},
		{"ky", "2 миңден 3 миңге чейин", "range 2k · 3k"},
		{"ky", "2ден 3 миңге чейин", "range 2k · 3k"},
		{"ky", "−4.3%дан −3.4%га чейин", "range -4.3 · -3.4 %"},
		{"ky", "300дөн 250гө чейин", "E011"},
		{"ky", "200дөн 250дөн ашык", "E010"},
		{"ky", "200дөн 250", "E010"},
		{"ky", "эң көп дегенде 200дөн 250", "E010"},
		{"ky", "кеминде 4000ден ашык", "E010"},
		{"ky", "4 миңден", "E010"},
		{"ky", "4000 ашык", "E010"},
		{"ky", "айрымдары", "word some"},
		{"en", "4000ден ашык", "E010"},
		{"en", "from 3 to 5", "E010"},
		{"en", "около 4000", "E010"},
		{"en", "4 млн", "E010"},
		{"en", "", "E010"},
		{"en", "1e3", "E010"},
		{"en", "010", "E010"},
		{"en", "12:30", "E010"},
		{"en", "4500-3500", "E011"},
		{"en", "4 (5-6)", "E015"},
	} {
		got := ""
		if p, fail := Parse(c.in, locale.LexiconOf(c.lang)); fail != nil {
			got = fail.Code
			if fail.Hint == "" || fail.At < 0 || fail.At >= fail.End {
				t.Errorf("%q: a finding without a mend or place: %+v", c.in, *fail)
			}
		} else {
			got = say(p.Value)
			for _, n := range p.Doubtful {
				got += " " + n.Whole + "|" + n.Decimal
				if n.Multiplied {
					got += "×"
				}
			}
		}
		if got != c.want {
			t.Errorf("%s %q gives %s, want %s", c.lang, c.in, got, c.want)
		}
	}
}

// plainNumber writes a number as the grammar has it.
func plainNumber(n *Number) string {
	s := n.Digits
	if n.Negative {
		s = "−" + s
	}
	return s + [...]string{"", " thousand", " million", " billion"}[n.Multiplier]
}

func digits(t *rapid.T, name string) string {
	return rapid.StringMatching(`(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?`).Draw(t, name)
}

// Written out and read again, a value is the same value; whatever group marks it
// is written with, its number is exact.
func TestValueRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := func(name string) *Number {
			n := &Number{Digits: digits(t, name), Multiplier: Multiplier(rapid.IntRange(0, 3).Draw(t, name+" multiplier"))}
			n.Negative = rapid.Bool().Draw(t, name+" sign") && strings.Trim(n.Digits, "0.") != ""
			return n
		}
		a, b := number("a"), number("b")
		b.Multiplier = a.Multiplier
		if a.Rat().Cmp(b.Rat()) > 0 {
			a, b = b, a
		}
		in := plainNumber(a) + " to " + plainNumber(b)
		p, fail := Parse(in, locale.LexiconOf("en"))
		if fail != nil {
			t.Fatalf("%q: %+v", in, *fail)
		}
		want := Value{Form: FormRange, Low: a, High: b}
		if d := cmp.Diff(want, p.Value); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	})
}

func TestGroupsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.StringMatching(`[1-9][0-9]{0,14}`).Draw(t, "digits")
		mark := rapid.SampledFrom([]string{",", " ", "_", "\u00a0", "\u202f", "\u2009"}).Draw(t, "mark")
		grouped := ""
		for i := range plain {
			if i > 0 && (len(plain)-i)%3 == 0 {
				grouped += mark
			}
			grouped += plain[i : i+1]
		}
		p, fail := Parse(grouped, locale.LexiconOf("en"))
		if fail != nil || p.Point.Digits != plain {
			t.Fatalf("%q gives %+v %+v", grouped, p.Value, fail)
		}
		want, _ := new(big.Rat).SetString(plain)
		if p.Point.Rat().Cmp(want) != 0 {
			t.Errorf("%q is %s", grouped, p.Point.Rat())
		}
	})
}

// A margin gives ends that are exactly the point less and plus the margin.
func TestMarginIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		point, margin := digits(t, "point"), digits(t, "margin")
		p, fail := Parse(point+" ± "+margin, locale.LexiconOf("en"))
		if fail != nil {
			t.Fatal(*fail)
		}
		x, _ := new(big.Rat).SetString(point)
		m, _ := new(big.Rat).SetString(margin)
		if p.Low.Rat().Cmp(new(big.Rat).Sub(x, m)) != 0 || p.High.Rat().Cmp(new(big.Rat).Add(x, m)) != 0 {
			t.Errorf("%s ± %s gives %s to %s", point, margin, p.Low.Rat(), p.High.Rat())
		}
	})
}

func FuzzValue(f *testing.F) {
	for _, s := range []string{"4000", "about 4.7 million (4-5 @95%)", "−4.3% to −3.4%", "1/3", "10--5", "4000 ± 500", "2.5 lakh", "٣", "4 000", "~"} {
		f.Add(s, "en")
		f.Add(s, "ru")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		p, fail := Parse(s, locale.LexiconOf(lang))
		if fail != nil {
			if fail.Message == "" || fail.Hint == "" || fail.At < 0 || fail.End <= fail.At || fail.At > len(s) {
				t.Errorf("%q: %+v", s, *fail)
			}
			return
		}
		v := p.Value
		if v.Form.HasNumber() && v.Low == nil && v.Point == nil && v.High == nil {
			t.Errorf("%q: no number", s)
		}
		if v.Low != nil && v.High != nil && v.Low.Rat().Cmp(v.High.Rat()) > 0 {
			t.Errorf("%q: reversed", s)
		}
		if v.Form == FormInterval && (v.Point.Rat().Cmp(v.Low.Rat()) < 0 || v.Point.Rat().Cmp(v.High.Rat()) > 0) {
			t.Errorf("%q: point outside", s)
		}
	})
}
