package locale

import "strings"

// currencyCodes are the currencies of ISO 4217 in use.
const currencyCodes = " AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK " +
	"DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT " +
	"LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF " +
	"SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG "

// IsCurrency reports whether a word is the code of a currency of ISO 4217 in use.
func IsCurrency(code string) bool {
	return len(code) == 3 && strings.Contains(currencyCodes, " "+code+" ")
}

// currencySymbols are CLDR's for English that are the currency's own; US$ tells the
// dollar of the United States from the many others.
var currencySymbols = map[string]string{
	"AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹", "JPY": "¥",
	"KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "TWD": "NT$", "USD": "US$", "VND": "₫",
}

// symbolBefore writes an amount with its symbol after the sign, or with the code of the
// currency and a space where it has no symbol.
func symbolBefore(number, code string) string {
	sign := ""
	for _, s := range [...]string{"−", "+"} {
		if rest, ok := strings.CutPrefix(number, s); ok {
			sign, number = s, rest
		}
	}
	if symbol := currencySymbols[code]; symbol != "" {
		return sign + symbol + number
	}
	return sign + code + "\u00a0" + number
}

// symbolAfter writes an amount with a space and its symbol after it, or the code of the
// currency where it has no symbol among these: " EUR € …".
func symbolAfter(number, code, symbols string) string {
	if _, rest, found := strings.Cut(symbols, " "+code+" "); found {
		code, _, _ = strings.Cut(rest, " ")
	}
	return number + "\u00a0" + code
}
