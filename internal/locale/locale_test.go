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
				if name := names.Name(r); name != "" && name != code {
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
		if !golden.Updating() && l.Country("KG") != names.Name(language.MustParseRegion("KG")) {
			t.Errorf("%s: KG is %q", tag, l.Country("KG"))
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
	}{{1999, 0, 0, "1999"}, {2008, 7, 0, "July 2008"}, {2004, 11, 1, "1\u00a0November 2004"}} {
		if got := l.DateOf(c.y, c.m, c.d); got != c.want {
			t.Errorf("DateOf(%d,%d,%d) = %q, want %q", c.y, c.m, c.d, got, c.want)
		}
	}
}
