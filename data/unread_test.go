package data_test

import (
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// What published tables hold, and the figure that is meant in the words of the language;
// "" where nobody can be sure of it. kind is what is counted: people, money, a rate, a
// share of people, a change, or metres.
var published = []struct{ kind, written, meant string }{
	// the ways that the language names
	{"people", "550'000", "550000"},
	{"people", "550’000", "550000"},
	{"people", "5 Mio", "5 million"},
	{"people", "5 Mio.", "5 million"},
	{"share", "3 in 10", "3/10"},
	{"rate", "12 per 100,000", "12"},
	{"people", "61,672 [37,643-86,807]", "61672 (37643 to 86807)"},
	{"people", "61,672 (95% CI 37,643–86,807)", "61672 (37643 to 86807 @95%)"},
	{"people", ">550,000", "over 550000"},
	{"people", "~ 4k", "about 4 thousand"},
	{"money", "£55.7bn", "55.7 billion"},
	// World Bank, IMF, ONS, Eurostat, OECD
	{"people", "1.2m", "1.2 million"},
	{"people", "1.2 mln", "1.2 million"},
	{"people", "1.2 mn", "1.2 million"},
	{"people", "1.2 Million", "1.2 million"},
	{"people", "5 millions", "5 million"},
	{"people", "3.4bln", "3.4 billion"},
	{"people", "5 Mrd", "5 billion"},
	{"people", "2 trillion", "2000 billion"},
	{"people", "12K", "12 thousand"},
	{"people", "12 Tsd.", "12 thousand"},
	{"people", "450 '000", "450 thousand"},
	{"people", "3 lakhs", "3 lakh"},
	{"people", "12,34,567", "1234567"},
	{"share", "2,3 %", "2.3%"},
	{"share", "12 per cent", "12%"},
	{"share", "12 percent", "12%"},
	{"share", "12 pct", "12%"},
	{"share", "1·5%", "1.5%"},
	{"metres", ".5", "0.5"},
	{"share", ">95%", "over 95%"},
	{"share", "<1%", "less than 1%"},
	{"share", "≥ 90%", "at least 90%"},
	{"change", "–5.2%", "−5.2%"},
	{"change", "+1,6 %", "+1.6%"},
	{"people", "10^6", "1000000"},
	{"people", "10⁶", "1000000"},
	{"people", "3×10^5", "300000"},
	{"people", "3 x 10^5", "300000"},
	{"people", "3.2 × 10⁵", "320000"},
	{"people", "1.5e6", "1500000"},
	{"people", "1.5E+06", "1500000"},
	{"people", "4 000", "4000"},
	{"people", "4'000", "4000"},
	{"people", "1.234.567", "1234567"},
	{"people", "1.234.567–1.300.000", "1234567 to 1300000"},
	{"metres", "1.234,5", "1234.5"},
	{"metres", "1 234,5", "1234.5"},
	{"metres", "10.06m", "10.06"},
	{"people", "12.5k–15k", "12.5 thousand to 15 thousand"},
	{"people", "4000—5000", "4000 to 5000"},
	{"people", "4000...5000", "4000 to 5000"},
	{"people", "between 4 and 5 million", "4 to 5 million"},
	{"people", "from 4000 to 5000", "4000 to 5000"},
	{"people", "4000 bis 5000", "4000 to 5000"},
	// UNHCR, WHO, IHME, UNODC
	{"people", "c. 4000", "about 4000"},
	{"people", "c.4,000", "about 4000"},
	{"people", "ca. 4 000", "about 4000"},
	{"people", "≈ 300", "about 300"},
	{"people", "approx. 500", "about 500"},
	{"people", "some 500", "about 500"},
	{"people", "500 or so", "about 500"},
	{"people", "almost 500", "nearly 500"},
	{"people", "est. 500", "an estimated 500"},
	{"people", "500+", "at least 500"},
	{"people", "500 or more", "at least 500"},
	{"people", "no fewer than 500", "at least 500"},
	{"people", "≤500", "up to 500"},
	{"people", "at most 500", "up to 500"},
	{"people", "under 500", "less than 500"},
	{"people", "500 people", "500"},
	{"people", "1.2m people", "1.2 million"},
	{"people", "500*", "500"},
	{"people", "500†", "500"},
	{"rate", "4.1 [95% UI 3.2–5.0]", "4.1 (3.2 to 5.0 @95%)"},
	{"rate", "4.1 (95% CI: 3.2, 5.0)", "4.1 (3.2 to 5.0 @95%)"},
	{"rate", "4.1 (3.2–5.0; 95% CI)", "4.1 (3.2 to 5.0 @95%)"},
	{"rate", "4.1, 95% CI 3.2 to 5.0", "4.1 (3.2 to 5.0 @95%)"},
	{"rate", "4,1 (3,2–5,0)", "4.1 (3.2 to 5.0)"},
	{"rate", "[95% UI 3–5]", "3 to 5"},
	{"rate", "3–5 (95% CI)", "3 to 5"},
	{"rate", "4.1 (SE 0.3)", "4.1 (3.8 to 4.4)"},
	{"rate", "4.1 (±0.3)", "4.1 ± 0.3"},
	{"rate", "4.1 (range 3–5)", "4.1 (3 to 5)"},
	{"rate", "12‰", "12"},
	{"share", "1 in 4", "1/4"},
	{"share", "1 out of 4", "1/4"},
	{"share", "one in four", "1/4"},
	{"share", "12/1000", "12/1000"},
	{"share", "half", "1/2"},
	{"share", "two thirds", "2/3"},
	{"share", "two-thirds", "2/3"},
	{"share", "a third", "1/3"},
	{"share", "¾", "3/4"},
	{"metres", "1½", "1.5"},
	{"metres", "0·5", "0.5"},
	{"people", "half a million", "500000"},
	{"people", "a dozen", "12"},
	{"people", "fifty-two thousand", "52000"},
	{"people", "٤٠٠٠", "4000"},
	{"people", "nil", "0"},
	{"money", "£1.2m", "1.2 million"},
	{"money", "£1–2bn", "1 to 2 billion"},
	{"money", "£1bn–£2bn", "1 billion to 2 billion"},
	{"money", "-£3.20", "−3.20"},
	{"money", "55.7bn GBP", "55.7 billion"},
	{"money", "GBP 4'000", "4000"},
	// of these nobody is sure
	{"people", "£12.500", ""},
	{"people", "4,00", ""},
	{"people", "10–", ""},
	{"people", "-", ""},
	{"people", "–", ""},
	{"people", "…", ""},
	{"people", "n/a", ""},
	{"people", "..", ""},
	{"people", "4000 cattle", ""},
	{"people", "5 millionaires", ""},
	{"people", "4000²", ""},
	{"people", "500 [1]", ""},
	{"people", "12:1000", ""},
	{"people", "thousands", ""},
	{"people", "4000 less 10%", ""},
	{"people", "£5–$6", ""},
	{"people", "4.1 (IQR 3–5)", ""},
	{"people", "4.1 (95% CrI 3–5)", ""},
	{"people", "4000 per day per camp (2)", ""},
	{"people", "1,2345,6", ""},
	{"people", "at least 200-250", ""},
	{"people", "5-4 million", ""},
}

const unreadHead = `schema: factsheet/v1
brief: {title: Figures as they are published, date: 2025-07-04}
measures:
  people: {label: People, unit: people, kind: count}
  money: {label: Spending, unit: pounds, kind: count}
  rate: {label: Deaths, unit: deaths, kind: rate, per: year}
  share: {label: Part, kind: share, of: people}
  change: {label: Growth, unit: percent, kind: change}
  metres: {label: Height, unit: m, kind: count}
sources: {s: {author: A}}
claims:
  c:
    source: s
    basis: stated
    measure: KIND
    LINES
points: ["{c}"]
`

// A hint never leads to another number: each is copied into a brief as it stands, and the
// brief then has the figure that was meant and no finding.
func TestHintsKeepTheNumber(t *testing.T) {
	for _, c := range published {
		b, _, found := readUnread(c.kind, "value: "+quoted(c.written), nil)
		if c.meant == "" {
			if b != nil {
				t.Errorf("%s is read as %+v", c.written, b.Claims[0].Value)
			}
			for _, h := range hintsOf(found, "E010") {
				if strings.Contains(h, "\nvalue:") {
					t.Errorf("%s: nobody can be sure, and the hint is %s", c.written, h)
				}
			}
			continue
		}
		if b == nil {
			hints := hintsOf(found, "E010")
			if len(hints) == 0 || !strings.Contains(hints[0], "\nvalue:") {
				t.Errorf("%s (%s): no hint says what to write: %v", c.written, c.kind, found)
				continue
			}
			_, lines, _ := strings.Cut(hints[0], "\n")
			var more []string
			if len(hints) > 1 {
				more = strings.SplitN(hints[1], "\n", 2)[1:]
			}
			var text string
			if b, text, found = readUnread(c.kind, strings.ReplaceAll(lines, "\n", "\n    "), more); b == nil || len(findingsBut(found, "W201", "W204")) > 0 {
				t.Errorf("%s: what the hint says\n%s\n%v\ngives %v\n%s", c.written, lines, more, found, text)
				continue
			}
		}
		want, fail := value.Parse(c.meant, locale.LexiconOf("en"))
		if fail != nil {
			t.Fatal(c.meant, fail.Message)
		}
		got := b.Claims[0].Value
		if got.Form != want.Form || got.Qualifier != want.Qualifier || got.Percent != want.Percent || c.meant != "" && want.Level != "" && got.Level != want.Level ||
			!sameNumber(got.Low, want.Low) || !sameNumber(got.Point, want.Point) || !sameNumber(got.High, want.High) {
			t.Errorf("%s gives %+v, want %s", c.written, got, c.meant)
		}
	}
}

func sameNumber(a, b *value.Number) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Rat().Cmp(b.Rat()) == 0
}

func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// readUnread reads the brief with some lines of its claim, and others of its measure.
func readUnread(kind, lines string, measure []string) (*data.Brief, string, diag.List) {
	src := strings.Replace(strings.Replace(unreadHead, "KIND", kind, 1), "LINES", lines, 1)
	for _, line := range measure {
		key, word, _ := strings.Cut(line, ": ")
		at := strings.Index(src, "\n  "+kind+": {")
		end := at + strings.Index(src[at:], "}")
		block := src[at:end]
		if i := strings.Index(block, key+": "); i >= 0 {
			j := i + strings.Index(block[i:], ",")
			block = block[:i] + key + ": " + quoted(word) + block[j:]
		} else {
			block += ", " + key + ": " + quoted(word)
		}
		src = src[:at] + block + src[end:]
	}
	b, found := data.Read("brief.yaml", []byte(src))
	return b, src, found
}

func hintsOf(found diag.List, code string) []string {
	for _, f := range found {
		if f.Code == code {
			return f.Hints
		}
	}
	return nil
}

func findingsBut(found diag.List, codes ...string) (out diag.List) {
	for _, f := range found {
		known := false
		for _, code := range codes {
			known = known || f.Code == code
		}
		if !known {
			out = append(out, f)
		}
	}
	return out
}
