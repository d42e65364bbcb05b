package locale

import (
	"strings"
	"testing"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// TestCurrencies: every code is one that x/text knows, and a symbol is that of CLDR for
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
		symbol := currencySymbols[code]
		if code == "USD" {
			symbol = "$"
		}
		if symbol != "" && symbol != written {
			t.Errorf("%s has the symbol %s, want %s", code, symbol, written)
		}
	}
	for _, c := range [][3]string{{"5", "GBP", "£5"}, {"−3.20", "GBP", "−£3.20"}, {"+3", "USD", "+US$3"}, {"4,000", "KGS", "KGS\u00a04,000"}} {
		if got := symbolBefore(c[0], c[1]); got != c[2] {
			t.Errorf("%s %s is %s", c[0], c[1], got)
		}
	}
	for _, word := range []string{"gbp", "GB", "ABC", "", "AED AFN"} {
		if IsCurrency(word) {
			t.Errorf("%q is no currency", word)
		}
	}
}
