package locale

import (
	"strings"
	"testing"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// TestCurrencies: every code is one that x/text knows, and a sign is that of CLDR for
// English but for the dollar of the United States.
func TestCurrencies(t *testing.T) {
	printer := message.NewPrinter(language.English)
	for code := range strings.FieldsSeq(currencyCodes) {
		unit, err := currency.ParseISO(code)
		if err != nil {
			if !strings.Contains("MRU SLE VES ZWG", code) { // newer than its tables
				t.Errorf("%s: %v", code, err)
			}
			continue
		}
		written := strings.TrimSpace(printer.Sprint(currency.Symbol(unit)))
		sign := englishSigns[code]
		if code == "USD" {
			sign = "$"
		}
		if sign != "" && sign != written {
			t.Errorf("%s has the sign %s, want %s", code, sign, written)
		}
	}
	for _, c := range [][3]string{{"5", "GBP", "£5"}, {"−3.20", "GBP", "−£3.20"}, {"+3", "USD", "+US$3"}, {"4,000", "KGS", "KGS\u00a04,000"}} {
		if got := english.Money(c[0], c[1]); got != c[2] {
			t.Errorf("%s %s is %s", c[0], c[1], got)
		}
	}
	for _, c := range [][3]string{{"55,7\u00a0млрд", "GBP", "55,7\u00a0млрд\u00a0£"}, {"−3,20", "USD", "−3,20\u00a0$"}, {"4", "KGS", "4\u00a0KGS"}} {
		if got := russian.Money(c[0], c[1]); got != c[2] {
			t.Errorf("%s %s is %s", c[0], c[1], got)
		}
	}
	for _, c := range [][2]string{{"KGS", "4\u00a0000\u00a0сомдон ашык"}, {"USD", "4\u00a0000\u00a0USDдан ашык"}, {"EUR", "4\u00a0000\u00a0€дон ашык"}} {
		if got := kyrgyz.Values.MoreThan(kyrgyz.Money("4\u00a0000", c[0])); got != c[1] {
			t.Errorf("%s is %s", c[0], got)
		}
	}
	for _, word := range []string{"gbp", "GB", "ABC", "", "AED AFN"} {
		if IsCurrency(word) {
			t.Errorf("%q is no currency", word)
		}
	}
}

// TestCurrencyWithoutSign: what cannot be drawn has its code, what can keeps its sign.
func TestCurrencyWithoutSign(t *testing.T) {
	none := func(sign string) bool { return sign != "₪" && sign != "₽" }
	for _, c := range []struct {
		l                    *Locale
		number, code, amount string
	}{
		{&english, "−5", "ILS", "−ILS\u00a05"}, {&english, "−5", "GBP", "−£5"}, {&english, "5", "KGS", "KGS\u00a05"},
		{&russian, "5", "RUB", "5\u00a0RUB"}, {&russian, "5", "UAH", "5\u00a0₴"},
	} {
		if got := c.l.Drawn(none).Money(c.number, c.code); got != c.amount {
			t.Errorf("%s %s is %q, want %q", c.number, c.code, got, c.amount)
		}
	}
}
