package pdf

import (
	"testing"

	"factsheet/internal/page"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		in           page.Unit
		milli, centi string
	}{
		{0, "0", "0"}, {1, "0.001", "0"}, {5, "0.005", "0.01"}, {10, "0.01", "0.01"}, {100, "0.1", "0.1"},
		{1000, "1", "1"}, {12345, "12.345", "12.35"}, {12344, "12.344", "12.34"}, {-1, "-0.001", "0"},
		{-5, "-0.005", "0"}, {-6, "-0.006", "-0.01"}, {-1500, "-1.5", "-1.5"}, {999995, "999.995", "1000"},
	} {
		var m, h dict
		if got := string(m.milli(c.in).b); got != c.milli {
			t.Errorf("milli(%d) = %s, want %s", c.in, got, c.milli)
		}
		if got := string(h.centi(c.in).b); got != c.centi {
			t.Errorf("centi(%d) = %s, want %s", c.in, got, c.centi)
		}
	}
}

func TestStrings(t *testing.T) {
	for in, want := range map[string]string{
		"":             "()",
		"plain":        "(plain)",
		`a(b)c\d`:      `(a\(b\)c\\d)`,
		"Ө":            "<FEFF04E8>",
		"a\nb":         "<FEFF0061000A0062>",
		"\U0001F600":   "<FEFFD83DDE00>",
		"broken \xff.": "<FEFF00620072006F006B0065006E0020FFFD002E>",
	} {
		var d dict
		if got := string(d.text(in).b); got != want {
			t.Errorf("text(%q) = %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"https://example.org/a?b=(1)": `(https://example.org/a?b=\(1\))`,
		"https://example.org/ё x":     "(https://example.org/%D1%91%20x)",
	} {
		var d dict
		if got := string(d.uri(in).b); got != want {
			t.Errorf("uri(%q) = %s, want %s", in, got, want)
		}
	}
	var d dict
	if got, want := string(d.xml("<a> & \x00\"ё\"").b), `&lt;a&gt; &amp;  "ё"`; got != want {
		t.Errorf("xml: got %s, want %s", got, want)
	}
}
