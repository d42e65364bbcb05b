package diag

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestText(t *testing.T) {
	src := "first: line\n\tкошка: \"мышь\" 猫猫 x\n" + strings.Repeat("a", 150) + "HERE" + strings.Repeat("b", 150) + "\nbidi \u202e and \x1b[31m\n"
	at := func(line, col, width int, hints ...string) Finding {
		return Finding{Code: "E001", Pos: Pos{"b.yaml", line, col}, Width: width, Message: "message", Hints: hints}
	}
	for _, c := range []struct {
		name string
		f    Finding
		want string
	}{
		{"caret and hints", at(1, 8, 4, "write\nfirst: other\nsecond: one", "or not"), `b.yaml:1:8: error E001: message
    first: line
           ^^^^
  hint: write
      first: other
      second: one
  hint: or not
`},
		{"tab and wide letters", at(2, 19, 0), `b.yaml:2:19: error E001: message
     кошка: "мышь" 猫猫 x
                        ^
`},
		{"the whole line", at(1, 0, 0), "b.yaml:1: error E001: message\n    first: line\n"},
		{"the whole file", at(0, 0, 0), "b.yaml: error E001: message\n"},
		{"past the end", at(1, 99, 9), "b.yaml:1:99: error E001: message\n    first: line\n               ^\n"},
		{"no such line", at(9, 1, 1), "b.yaml:9:1: error E001: message\n"},
		{"long line", at(3, 151, 4), "b.yaml:3:151: error E001: message\n    …" + strings.Repeat("a", 33) + "HERE" + strings.Repeat("b", 63) +
			"…\n     " + strings.Repeat(" ", 33) + "^^^^\n"},
		{"hidden characters", at(4, 6, 1), "b.yaml:4:6: error E001: message\n    bidi · and ·[31m\n         ^\n"},
		{"notes", Finding{Code: "W220", Severity: Warning, Message: "bad \x1b text\u202e", Related: []Related{{Pos{"b.yaml", 1, 1}, "see"}}},
			"warning W220: bad <U+001B> text<U+202E>\n  note: b.yaml:1:1: see\n"},
	} {
		var b bytes.Buffer
		Text(&b, List{c.f}, func(string) []byte { return []byte(src) }, false)
		if b.String() != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, b.String(), c.want)
		}
	}
	var b bytes.Buffer
	Text(&b, List{at(1, 1, 5)}, func(string) []byte { return nil }, true)
	if want := "\x1b[1mb.yaml:1:1\x1b[0m: \x1b[1;31merror E001\x1b[0m: message\n"; b.String() != want {
		t.Errorf("in colour: %q", b.String())
	}
}

func TestNearest(t *testing.T) {
	known := []string{"save-region", "iom-kyrgyz", "mia-cases", "caveats", "source", "says", "a"}
	for word, want := range map[string]string{
		"save-regoin": "save-region", "iom-kyrgiz": "iom-kyrgyz", "cases": "", "caveat": "caveats", "soruce": "source",
		"say": "says", "": "", "zzz": "", "b": "", "save-region": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"ab", "ba", 1}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"ca", "abc", 3}, {"ёж", "еж", 1}} {
		if got := Distance(c.a, c.b, 9); got != c.want {
			t.Errorf("%q %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if got := Distance(c.a, c.b, 0); got != min(c.want, 1) {
			t.Errorf("%q %q with limit 0: %d", c.a, c.b, got)
		}
	}
}

// Rules are in order, each code once, and say something in each part.
func TestRules(t *testing.T) {
	rules := Rules()
	order := func(r Rule) string { return map[byte]string{'E': "1", 'W': "2", 'N': "3"}[r.Code[0]] + r.Code }
	for i, r := range rules {
		if i > 0 && order(rules[i-1]) >= order(r) {
			t.Errorf("%s stands after %s", r.Code, rules[i-1].Code)
		}
		if r.Title == "" || r.Rule == "" || r.Why == "" || (r.Wrong == "") != (r.Mended == "") {
			t.Errorf("%s is not whole", r.Code)
		}
		if strings.HasSuffix(r.Title, ".") || !strings.HasSuffix(r.Rule, ".") || !strings.HasSuffix(r.Why, ".") && !strings.HasSuffix(r.Why, ".”") {
			t.Errorf("%s: a title has no full stop, rule and reason have one", r.Code)
		}
	}
}

func TestExplain(t *testing.T) {
	var b bytes.Buffer
	if !Explain(&b, "e301") {
		t.Error("E301 is not known")
	}
	for _, want := range []string{"E301  C1: ", "never share an axis", "    compare: separate", "For example this is refused:", "and this is right:"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing in\n%s", want, b.String())
		}
	}
	for line := range strings.Lines(b.String()) {
		if len([]rune(line)) > 82 {
			t.Errorf("a long line: %s", line)
		}
	}
	b.Reset()
	if Explain(&b, "E31") || !strings.Contains(b.String(), "did you mean E") {
		t.Errorf("E31: %s", b.String())
	}
}

// Whatever a brief holds, a finding says it in few words.
func TestFindingsAreShort(t *testing.T) {
	long := strings.Repeat("ж", 1<<20)
	for in, want := range map[string]string{
		"a word":                                 "a word",
		"`" + long + "` is no date":              "`" + strings.Repeat("ж", 78) + "…` is no date",
		`"` + long + `" and ` + "`" + long + "`": `"` + strings.Repeat("ж", 78) + "…\" and `" + strings.Repeat("ж", 78) + "…`",
		"`" + long:                               "`" + strings.Repeat("ж", 78) + "…",
		"`" + strings.Repeat("ж", 79) + "`!":     "`" + strings.Repeat("ж", 79) + "`!",
		long:                                     strings.Repeat("ж", 498) + "…",
		strings.Repeat("`a` ", 500):              strings.Repeat("`a` ", 124) + "`a…",
	} {
		if got := Shorten(in); got != want {
			t.Errorf("%.90s…\ngave %s\nwant %s", in, got, want)
		}
	}
	var l List
	f := l.Add("E001", Pos{}, long).Hint("quote the text:\nkey: \""+long+"\"").Hint("write\nkey: value").See(Pos{}, long)
	if want := []string{"quote the text", "write\nkey: value"}; !slices.Equal(f.Hints, want) {
		t.Errorf("hints are %.900q, want %q", f.Hints, want)
	}
	if len([]rune(f.Message)) != 499 || len([]rune(f.Related[0].Message)) != 499 {
		t.Error("a sentence is not cut")
	}
}

// Of many findings the gravest are printed, in their order, and the rest is counted.
func TestManyFindings(t *testing.T) {
	var l List
	for i := range 150 {
		l.Add("W220", Pos{"a.yaml", i + 1, 1}, "a number")
		l.Add("N232", Pos{"a.yaml", i + 1, 2}, "a note")
	}
	l.Add("E001", Pos{"a.yaml", 200, 1}, "an error")
	l.Add("W220", Pos{"b.yaml", 1, 1}, "another file")
	var b bytes.Buffer
	Text(&b, l, nil, false)
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != 102 || !strings.HasPrefix(lines[0], "a.yaml:1:1: ") || !strings.HasPrefix(lines[98], "a.yaml:99:1: ") ||
		lines[99] != "a.yaml:200:1: error E001: an error" ||
		lines[100] != "a.yaml: and 51 warnings, 150 notes more; check --format json gives them all" ||
		lines[101] != "b.yaml:1:1: warning W220: another file" {
		t.Errorf("%d lines:\n%s", len(lines), b.String())
	}
}

func TestJSONIsSafeToPrint(t *testing.T) {
	got, err := JSON(map[string]string{"a": "<\x1b\u202e\u009b>\n"}, "")
	if want := `{"a":"<\u001b\u202e\u009b>\n"}` + "\n"; err != nil || string(got) != want {
		t.Errorf("%s %v, want %s", got, err, want)
	}
}

// Programs are handed 10,000 findings of a file at most.
func TestListed(t *testing.T) {
	var l List
	for i := range maxListed + 50 {
		l.Add("W220", Pos{"a.yaml", i + 1, 1}, "a number")
	}
	l.Add("E001", Pos{"a.yaml", maxListed + 99, 1}, "an error")
	l.Add("N232", Pos{"b.yaml", 1, 1}, "another file")
	listed, left := l.Listed()
	if len(listed) != maxListed+1 || left != 51 || listed[maxListed-1].Code != "E001" || listed[maxListed].Pos.File != "b.yaml" {
		t.Errorf("%d are listed and %d left out", len(listed), left)
	}
}

// However long the words of a brief are, a sentence is short, and so is what it quotes.
func TestShorten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tokens := rapid.SliceOfN(rapid.StringOfN(rapid.SampledFrom([]rune("aж1 ")), 0, 300, -1), 1, 9).Draw(t, "tokens")
		s := "`" + strings.Join(tokens, "` and `") + "`"
		short := Shorten(s)
		if n := utf8.RuneCountInString(short); n > maxSentence {
			t.Errorf("%d runes: %s", n, short)
		}
		for i, token := range strings.Split(short, "`") {
			if n := utf8.RuneCountInString(token); i%2 == 1 && n > maxQuoted {
				t.Errorf("a quoted token of %d runes: %s", n, short)
			}
		}
		if again := Shorten(short); again != short {
			t.Errorf("%s is shortened again to %s", short, again)
		}
	})
}
