package locale

import (
	"cmp"
	"strings"
)

// currencyCodes are the currencies of ISO 4217 in use.
const currencyCodes = " AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK " +
	"DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT " +
	"LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF " +
	"SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG "

// IsCurrency reports whether a word is the code of a currency of ISO 4217 in use.
func IsCurrency(code string) bool {
	return len(code) == 3 && strings.Contains(currencyCodes, " "+code+" ")
}

// englishSigns are CLDR's; US$ tells the dollar of the United States from the many others.
var englishSigns = map[string]string{
	"AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹", "JPY": "¥",
	"KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "TWD": "NT$", "USD": "US$", "VND": "₫",
}

// signBefore writes an amount with its currency before it, after the minus or plus: its
// sign, or its code and a space.
func signBefore(number, sign, code string) string {
	before := ""
	for _, s := range [...]string{"−", "+"} {
		if rest, ok := strings.CutPrefix(number, s); ok {
			before, number = s, rest
		}
	}
	if sign == "" {
		sign = code + "\u00a0"
	}
	return before + sign + number
}

// signAfter writes an amount with a space and its currency after it.
func signAfter(number, sign, code string) string {
	return number + "\u00a0" + cmp.Or(sign, code)
}
