package locale

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"factsheet/internal/golden"
)

// TestComplete finds words that a language lacks.
func TestComplete(t *testing.T) {
	for _, tag := range Tags() {
		l, ok := Find(tag)
		if !ok {
			t.Fatalf("no locale for %q", tag)
		}
		for _, name := range empty(tag, reflect.ValueOf(l).Elem()) {
			t.Errorf("%s is empty", name)
		}
	}
}

// TestEmpty holds that a gap is found at any depth.
func TestEmpty(t *testing.T) {
	l := english
	l.Dates.Months[4], l.Mail.Opens, l.Key.Gap = "", nil, ""
	want := []string{"en.Dates.Months[4]", "en.Key.Gap", "en.Mail.Opens"}
	if got := empty("en", reflect.ValueOf(l)); !slices.Equal(got, want) {
		t.Errorf("empty are %q, want %q", got, want)
	}
}

// empty names the fields that have no value, in groups of any depth.
func empty(name string, v reflect.Value) []string {
	var names []string
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			names = append(names, empty(name+"."+v.Type().Field(i).Name, v.Field(i))...)
		}
	case v.Kind() == reflect.Array:
		for i := range v.Len() {
			names = append(names, empty(name+"["+strconv.Itoa(i)+"]", v.Index(i))...)
		}
	case v.IsZero():
		names = append(names, name)
	}
	return names
}

// renamed are names that CLDR 48 has and x/text, which is at 32, does not.
var renamed = map[string]map[string]string{
	"en": {"MK": "North Macedonia", "MO": "Macao SAR China", "SZ": "Eswatini", "TR": "Türkiye"},
	"ru": {"BN": "Бруней", "CK": "о-ва Кука", "KY": "о-ва Кайман", "MH": "Маршалловы о-ва", "MK": "Северная Македония", "PN": "о-ва Питкэрн",
		"SB": "Соломоновы о-ва", "SC": "Сейшельские о-ва", "SZ": "Эсватини", "TC": "Тёркс и Кайкос", "VG": "Виргинские о-ва (Великобритания)"},
	"ky": {"CV": "Кабо-Верде", "GF": "Франция Гвианасы", "JP": "Жапония", "MK": "Түндүк Македония", "MO": "Макао Кытай ААА", "NC": "Жаңы Каледония",
		"NZ": "Жаңы Зеландия", "PH": "Филиппин", "US": "Кошмо Штаттар"},
}

// TestCountries holds the embedded names equal to CLDR's.
func TestCountries(t *testing.T) {
	for _, tag := range Tags() {
		names := display.Regions(language.Make(tag))
		var b strings.Builder
		n := 0
		for a := 'A'; a <= 'Z'; a++ {
			for z := 'A'; z <= 'Z'; z++ {
				code := string([]rune{a, z})
				r, err := language.ParseRegion(code)
				if err != nil || !r.IsCountry() || r.Canonicalize() != r || r.String() != code || r.IsPrivateUse() {
					continue
				}
				name := names.Name(r)
				if now := renamed[tag][code]; now != "" {
					name = now
				}
				if name != "" && name != code {
					b.WriteString("\n" + code + " " + name)
					n++
				}
			}
		}
		b.WriteString("\n")
		if n < 240 {
			t.Fatalf("%s: only %d countries", tag, n)
		}
		golden.Compare(t, "countries_"+tag+".txt", []byte(b.String()))
		l, _ := Find(tag)
		if !golden.Updating() && named(l.Countries.Names, "KG") != names.Name(language.MustParseRegion("KG")) {
			t.Errorf("%s: KG is %q", tag, named(l.Countries.Names, "KG"))
		}
	}
	for _, bad := range []string{"", "K", "kg", "KGZ", "XX", "\nKG", "KG "} {
		if KnownCountry(bad) {
			t.Errorf("KnownCountry(%q)", bad)
		}
	}
}

func TestDigits(t *testing.T) {
	l, _ := Find("en")
	for _, c := range []struct {
		digits   string
		negative bool
		want     string
	}{
		{"0", false, "0"}, {"50", false, "50"}, {"999", false, "999"}, {"4000", false, "4,000"},
		{"654965", false, "654,965"}, {"1234567.80", false, "1,234,567.80"}, {"1.80", true, "−1.80"},
		{"12345678901234567890", false, "12,345,678,901,234,567,890"},
	} {
		if got := l.Digits(c.digits, c.negative); got != c.want {
			t.Errorf("Digits(%q, %v) = %q, want %q", c.digits, c.negative, got, c.want)
		}
	}
}

func TestDateOf(t *testing.T) {
	l, _ := Find("en")
	for _, c := range []struct {
		y, m, d int
		want    string
	}{{1999, 0, 0, "1999"}, {2008, 7, 0, "July\u00a02008"}, {2004, 11, 1, "1\u00a0November 2004"}} {
		if got := l.DateOf(c.y, c.m, c.d); got != c.want {
			t.Errorf("DateOf(%d,%d,%d) = %q, want %q", c.y, c.m, c.d, got, c.want)
		}
	}
}

// TestCountry: a country is called as people there say, and known by its long name.
func TestCountry(t *testing.T) {
	for code, want := range map[string]string{"HK": "Hong Kong", "MM": "Myanmar", "PS": "Palestine", "KG": "Kyrgyzstan", "US": "United States", "XX": "", "": "", "K": ""} {
		if got := english.Country(code); got != want {
			t.Errorf("%q is called %q, want %q", code, got, want)
		}
	}
	for _, tag := range Tags() {
		l, _ := Find(tag)
		for line := range strings.SplitSeq(strings.Trim(l.Countries.Usual, "\n"), "\n") {
			if code, name, _ := strings.Cut(line, " "); named(l.Countries.Names, code) == "" || l.Country(code) != name {
				t.Errorf("%s: %q names no country", tag, line)
			}
		}
	}
	if names := CountryNames("HK"); !slices.Contains(names, "Hong Kong") || !slices.Contains(names, "Hong Kong SAR China") {
		t.Errorf("HK is known as %q", names)
	}
}

// TestPeriod: a year is said once.
func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		want     string
	}{
		{Date{2019, 0, 0}, Date{2019, 0, 0}, "2019"},
		{Date{1964, 0, 0}, Date{2008, 0, 0}, "1964–2008"},
		{Date{2019, 1, 0}, Date{2019, 6, 0}, "January–June 2019"},
		{Date{2020, 1, 0}, Date{2021, 12, 0}, "2020–2021"},
		{Date{2020, 1, 1}, Date{2020, 12, 31}, "2020"},
		{Date{2020, 1, 0}, Date{2020, 1, 0}, "January 2020"},
		{Date{2017, 9, 0}, Date{2018, 2, 0}, "September 2017 – February 2018"},
		{Date{2017, 9, 20}, Date{2017, 12, 31}, "20 September – 31 December 2017"},
		{Date{2017, 9, 20}, Date{2017, 12, 0}, "20 September – December 2017"},
		{Date{2017, 5, 3}, Date{2017, 5, 5}, "3–5 May 2017"},
		{Date{2017, 5, 3}, Date{2017, 5, 3}, "3 May 2017"},
		{Date{2017, 12, 31}, Date{2018, 1, 1}, "31 December 2017 – 1 January 2018"},
		{Date{2019, 0, 0}, Date{2020, 6, 0}, "2019 – June 2020"},
		{Date{2019, 0, 0}, Date{2019, 6, 0}, "2019 – June 2019"},
	} {
		if got := strings.ReplaceAll(english.Period(c.from, c.to), "\u00a0", " "); got != c.want {
			t.Errorf("%v to %v is %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
