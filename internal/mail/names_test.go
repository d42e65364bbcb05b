package mail

import (
	"mime"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestDraftName(t *testing.T) {
	for _, c := range []struct {
		sheet string
		to    Recipient
		want  string
	}{
		{"kg-2008", Recipient{}, "kg-2008"},
		{"kg-2008", Recipient{Name: "Айгүл Бекова"}, "kg-2008-Айгүл-Бекова"},
		{"kg-2008", Recipient{Name: "محمد الأحمد"}, "kg-2008-محمد-الأحمد"},
		{"kg-2008", Recipient{Name: "Zoe\u0308 O'Neill, Jr."}, "kg-2008-Zoë-O'Neill,-Jr"},
		{"kg-2008", Recipient{Address: "press+kg@example.org"}, "kg-2008-press+kg"},
		{"kg-2008", Recipient{Name: "../..", Address: "x/y@example.org"}, "kg-2008-x-y"},
		{"kg-2008", Recipient{Name: `a/\:*?"<>|b`}, "kg-2008-a---------b"},
		{"kg-2008", Recipient{Name: "?", Address: "*@example.org"}, "kg-2008"},
		{"", Recipient{}, "factsheet"},
		{"con", Recipient{}, "con_"},
		{"lpt1", Recipient{}, "lpt1_"},
		{"con", Recipient{Name: "Olga"}, "con-Olga"},
		{"com1.x", Recipient{}, "com1.x_"},
		{strings.Repeat("k", 300), Recipient{Name: strings.Repeat("Айгүл ", 30)}, strings.Repeat("k", 100) + "-" + strings.Repeat("Айгүл-", 9)[:98]},
		{"k", Recipient{Name: strings.Repeat("x", 99) + "q\u0302\u0323"}, "k-" + strings.Repeat("x", 99)},
	} {
		if got := draftName(c.sheet, c.to); got != c.want+".eml" {
			t.Errorf("%q, %+v: %q, want %q", c.sheet, c.to, got, c.want)
		}
	}
}

// A name of any letters comes back as it was from a field of a head, whose lines are
// short and ASCII.
func TestNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.RuneFrom([]rune("aB1 .-_%'*;\"\\()=яүعÅ漢👩🏽")), 1, 240, 240).Draw(t, "name")
		field := named("attachment", "filename", name)
		kind, params, err := mime.ParseMediaType(field)
		if err != nil || kind != "attachment" || params["filename"] != name || len(params) != 1 {
			t.Fatalf("%q was read back as %q, %v", name, params, err)
		}
		if !strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) {
			return
		}
		for l := range strings.SplitSeq(field, "\r\n") {
			if len(l) > maxLine || strings.ContainsFunc(l, func(r rune) bool { return r < ' ' || r > '~' }) {
				t.Errorf("%q: the line %q", name, l)
			}
		}
	})
}
