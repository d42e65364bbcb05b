package content

import (
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/internal/brand"
)

// said gives the whole content of a brief of some measures, claims and more as text.
func said(t *testing.T, more string) string {
	t.Helper()
	return of(t, []byte(head+more)).dump()
}

const head = `schema: factsheet/v1
brief: {title: T, date: 2024-05-01}
sources:
  x: {author: X, issued: 2023}
  y: {author: Y, issued: 2023}
measures:
  m: {label: People displaced, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: survey}
  k: {label: People moved, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: survey}
  s: {label: Share displaced, kind: share, of: people in work, who: people of 15 to 64, where: KG, when: 2023, basis: survey}
  n: {label: Families displaced, unit: families, kind: count, who: everyone, where: KG, when: 2023, basis: survey}
  c: {label: Change in people displaced, unit: percent, kind: change, against: the year before, who: everyone, where: KG, when: 2023, basis: survey}
`

func wants(t *testing.T, got string, lines ...string) {
	t.Helper()
	for _, l := range lines {
		if !strings.Contains(got, l) {
			t.Errorf("there is no %q in\n%s", l, got)
		}
	}
}

// TestKeyFigures: nothing large stands without what tells it apart.
func TestKeyFigures(t *testing.T) {
	got := said(t, `claims:
  a: {source: x, measure: m, value: 400 (350-500), says: 400 350 500, assuming: no rain}
  b: {source: y, measure: m, value: 300 to 420, says: 300 420, who: unknown}
  d: {source: y, measure: c, value: +12% (+8% to +15%), interval: CI, level: 95, says: 12 8 15}
key-figures: [a, b, d]
`)
	wants(t, got,
		"detail: stated range 350–500; everyone; Kyrgyzstan; assuming no rain | 2023\n",
		"detail: stated range; ?population not stated?; Kyrgyzstan | 2023\n",
		"detail: 95% CI +8% to +15%; against the year before; everyone; Kyrgyzstan | 2023\n",
		"\nall: These figures cannot be compared with one another.\n")
	frames := said(t, `claims:
  a: {source: x, measure: m, value: 300 to 420, says: 300 420, assuming: no rain}
  d: {source: y, measure: c, value: +12%, says: 12}
charts:
  z: {title: Z, claims: [a, d], compare: separate}
`)
	wants(t, frames, "People displaced: X | 300–420 | everyone; Kyrgyzstan; 2023; assuming no rain; survey; stated range\n",
		"Change in people displaced: Y | +12% | against the year before; everyone; Kyrgyzstan; 2023; survey\n")
}

// TestAgainst: what a change is measured from is said where it stands, of all rows
// above them, else in each.
func TestAgainst(t *testing.T) {
	text := `claims:
  a: {source: x, measure: c, value: +12%, says: "12"}
  b: {source: y, measure: c, value: +9%, says: "9", against: 2019}
  d: {source: y, label: Z, measure: c, value: +8%, says: "8", against: unknown}
charts:
  z: {title: Z, claims: [a, b, d], compare: acknowledged, differs: They differ.}
points: ["{b:full}, from {b:against}, {d:against}."]
`
	wants(t, said(t, text), "-: +9% against 2019, from 2019, baseline not stated.\n", "subtitle: Change in people displaced, % change, everyone,",
		"\n  X: +12% | against the year before\n", "\n  Y: +9% | against 2019\n", "\n  Z: +8% | ?baseline not stated?\n")
	alike := strings.NewReplacer(", against: 2019", "", ", against: unknown", "", ", compare: acknowledged, differs: They differ.", "").Replace(text)
	wants(t, said(t, alike), "subtitle: Change in people displaced, % change against the year before, everyone,", "\n  Y: +9%\n")
}

// TestUnlike: what one chart compares without a word can stand side by side.
func TestUnlike(t *testing.T) {
	for _, c := range []struct {
		claims string
		unlike bool
	}{
		{`claims:
  a: {source: x, measure: m, value: 400, says: "400"}
  b: {source: y, measure: m, value: 300, says: "300"}
`, false},
		{`claims:
  a: {source: x, measure: m, value: 400, says: "400"}
  b: {source: y, measure: n, value: 300, says: "300"}
`, true},
		{`claims:
  a: {source: x, measure: m, value: 400, says: "400", when: 2012}
  b: {source: x, measure: m, value: 300, says: "300"}
`, true},
		{`claims:
  a: {source: x, measure: m, value: 400, says: "400", when: 2012}
  b: {source: x, measure: m, value: 300, says: "300"}
charts:
  z: {title: Z, claims: [a, b], order: year}
`, false},
	} {
		got := said(t, c.claims+"key-figures: [a, b]\n")
		if has := strings.Contains(got, "\nall: "); has != c.unlike {
			t.Errorf("that they cannot be compared is said: %v, for\n%s", has, c.claims)
		}
	}
}

// TestYears: rows of one source and measure are its years, and need no labels.
func TestYears(t *testing.T) {
	years := `claims:
  a: {source: x, measure: m, value: 400, says: "400", when: 2010}
  b: {source: x, measure: m, value: 300, says: "300", when: 2016-01/2016-06}
  c: {source: x, measure: m, value: 200, says: "200", when: "2023?"}
charts:
  z: {title: Z, claims: [c, b, a], order: year}
`
	got := said(t, years)
	wants(t, got, "subtitle: People displaced, everyone, Kyrgyzstan, as estimated by X\n", "short: People displaced, everyone, Kyrgyzstan; X\n",
		"\n  2010: 400[1]\n", "\n  January–June 2016: 300[1]\n", "\n  2023: ?(uncertain)? | 200\n")
	if strings.Contains(got, "≠") {
		t.Errorf("years are parted in\n%s", got)
	}
	two := strings.NewReplacer("source: x, measure: m, value: 300", "source: y, measure: m, value: 300", "value: 200", "label: Z, value: 200").Replace(years)
	wants(t, said(t, two), "\n  X: 2010[1] | 400\n", "\n  Y: January–June 2016[1] | 300\n", "\n  Z: 2023; ?(uncertain)? | 200\n")
}

// TestRowsOfOneSource: among those of others they are called by their source and year.
func TestRowsOfOneSource(t *testing.T) {
	got := said(t, `claims:
  a: {source: x, measure: m, value: 400, says: "400", when: 2010}
  b: {source: x, measure: m, value: 300, says: "300", when: "2023?"}
  c: {source: y, measure: m, value: 200, says: "200", when: 2023}
charts:
  z: {title: Z, claims: [a, b, c], compare: acknowledged, differs: They differ.}
`)
	wants(t, got, "\n  X, 2010: 400[1]\n", "\n  X, 2023: ?(uncertain)? | 300\n", "\n  Y: 2023 | 200\n")
}

// TestLabels: two rows with one name are found, wherever the name comes from.
func TestLabels(t *testing.T) {
	for _, c := range []struct {
		claims string
		found  int
	}{
		{"a: {source: x, measure: m, value: 4, says: '4'}\n  b: {source: x, measure: m, value: 3, says: '3'}", 1},
		{"a: {source: x, measure: m, value: 4, says: '4'}\n  b: {source: x, label: Z, measure: m, value: 3, says: '3'}", 0},
		{"a: {source: x, measure: m, value: 4, says: '4'}\n  b: {source: y, label: X, measure: m, value: 3, says: '3'}", 1},
	} {
		b, found := data.Read("brief.yaml", []byte(head+"claims:\n  "+c.claims+"\ncharts:\n  z: {title: Z, claims: [a, b]}\n"))
		if found.Failed() {
			t.Fatal(found)
		}
		if _, found := Of(b, english, brand.Default()); len(found) != c.found || len(found) > 0 && found[0].Code != "E033" {
			t.Errorf("%s gives %+v", c.claims, found)
		}
	}
}

// TestNothingTwice: what one part of a line says, no other repeats.
func TestNothingTwice(t *testing.T) {
	got := said(t, `claims:
  a: {source: x, label: Count of 2019, measure: m, value: 400, says: "400", when: 2019, who: people known in Kyrgyzstan}
  b: {source: y, label: Women, measure: m, value: 300, says: "300", when: 2020, who: men, where: HK}
  k: {source: y, label: Y, measure: n, value: 300, says: "300"}
charts:
  z: {title: Z, claims: [a, b], compare: acknowledged, differs: They differ.}
  s: {title: S, claims: [k], compare: separate}
`)
	wants(t, got, "\n  Count of 2019: 400 | people known in Kyrgyzstan\n", "\n  Women: 2020 | 300 | men; Hong Kong\n",
		"\n  Y: 300 | Families displaced; everyone; Kyrgyzstan; 2023; survey\n")
}

// TestRanges: what the ends of all rows are is said once above them, unless there are
// other rows, or ends of another kind.
func TestRanges(t *testing.T) {
	for _, c := range []struct{ second, subtitle, row string }{
		{"value: 200 to 300, says: 200 300", ", 2023, stated range, as", "\n  X: 300–420\n"},
		{"value: 250 (200 to 300), says: 250 200 300", ", 2023, as", "\n  X: 300–420 | stated range\n"},
		{"value: 200, says: '200'", ", 2023, as", "\n  X: 300–420 | stated range\n"},
		{"value: 200 to 300, interval: scenario, says: 200 300", ", 2023, as", "\n  X: 300–420 | stated range\n"},
	} {
		wants(t, said(t, `claims:
  a: {source: x, measure: m, value: 300 to 420, says: 300 420}
  b: {source: y, measure: m, `+c.second+`}
charts:
  z: {title: Z, claims: [a, b]}
`), c.subtitle, c.row)
	}
}

// TestOwnFrames: a frame of its own says above its rows all that they share.
func TestOwnFrames(t *testing.T) {
	wants(t, said(t, `claims:
  a: {source: x, measure: m, value: 4, says: "4"}
  b: {source: y, measure: m, value: 3, says: "3"}
  d: {source: y, measure: n, value: 2, says: "2"}
charts:
  z: {title: Z, claims: [a, b, d], compare: separate}
`), "frame: bars | People displaced, everyone, Kyrgyzstan, 2023, as estimated by each source\n  X: 4\n  Y: 3\n")
}

// TestGapWhere: a row without a figure does not repeat the place of all rows.
func TestGapWhere(t *testing.T) {
	got := said(t, `claims:
  a: {source: x, measure: m, value: 4, says: "4"}
  b: {source: y, measure: m, value: 3, says: "3"}
gaps:
  g: {text: Nobody counts here., label: Here, measure: m, where: KG}
  h: {text: Nobody counts there., label: There, measure: m, where: HK}
charts:
  z: {title: Z, claims: [a, b], gaps: [g, h]}
`)
	wants(t, got, "\n  Here: no figure\n", "\n  There: no figure | Hong Kong\n")
}

// TestAge: the ages of all figures are said in one note, whose mark stands at their dates,
// be it beside a row, in the subtitle or under a key figure, and nowhere else.
func TestAge(t *testing.T) {
	got := said(t, `claims:
  a: {source: x, measure: m, value: 400, says: "400", when: 2010}
  b: {source: y, measure: m, value: 300, says: "300", when: 2010}
  d: {source: y, measure: n, value: 30, says: "30", when: 2011}
key-figures: [a]
charts:
  z: {title: Z, claims: [a, b]}
  s: {title: S, claims: [d], compare: separate}
points: ["{a} and {d}."]
`)
	wants(t, got, "X: 400\n", "Kyrgyzstan | 2010[1]\n", "-: 400 and 30.\n", "subtitle: People displaced, everyone, Kyrgyzstan, 2010[1], as estimated by each source\n",
		"\n  X: 400\n", "\n  Families displaced: Y | 30 | everyone; Kyrgyzstan; 2011[1]; survey\n", "\n1: Age when this sheet was published: 2010, 14~years; 2011, 13~years.\n")
	if n := strings.Count(got, "published"); n != 1 {
		t.Errorf("ages are said %d times in\n%s", n, got)
	}
}

// TestParted: rows are parted where those of one kind end, if that is once and the
// brief says how they differ.
func TestParted(t *testing.T) {
	for _, c := range []struct {
		who  [3]string
		want int
	}{{[3]string{"a", "a", "b"}, 1}, {[3]string{"a", "b", "b"}, 1}, {[3]string{"a", "b", "c"}, 0}, {[3]string{"a", "b", "a"}, 0}} {
		text := "claims:\n"
		for i, who := range c.who {
			id := string(rune('a' + i))
			n := string(rune('9' - i))
			text += "  " + id + ": {source: x, label: L" + id + ", measure: m, value: " + n + ", says: '" + n + "', who: " + who + "}\n"
		}
		got := said(t, text+"charts:\n  z: {title: Z, claims: [a, b, c], compare: acknowledged, differs: They differ.}\n")
		if n := strings.Count(got, "≠"); n != c.want {
			t.Errorf("%v are parted %d times, want %d", c.who, n, c.want)
		}
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"N. Kishore": "N.~Kishore", "Howard, J. T.": "Howard,~J.~T.", "van Weezel, S., and others": "van Weezel,~S., and others",
		"Ministry of Health": "Ministry of Health", "И. И. Иванов": "И.~И.~Иванов", "J. of Law": "J. of Law", "": "", "A": "A",
	} {
		if got := strings.ReplaceAll(initials(name), "\u00a0", "~"); got != want {
			t.Errorf("%q is set %q, want %q", name, got, want)
		}
	}
}

func TestSays(t *testing.T) {
	for _, c := range []struct {
		s, words string
		want     bool
	}{
		{"women, girls", "men", false}, {"men and women", "men", true}, {"known in Kyrgyzstan", "kyrgyzstan", true}, {"Nigeria", "Niger", false},
		{"in 2018", "2018", true}, {"20180", "2018", false}, {"", "x", false}, {"x", "", true}, {"women, men", "men", true},
	} {
		if got := says(c.s, c.words); got != c.want {
			t.Errorf("%q says %q: %v", c.s, c.words, got)
		}
	}
}

// TestSourceEntries: bold is a whole name, and no name stands twice.
func TestSourceEntries(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"{author: Kloop.kg, short: Kloop, publisher: Kloop, issued: 2020}", "*Kloop.* Kloop.kg. 2020."},
		{"{author: UNICEF, short: UN, issued: 2020}", "*UN.* UNICEF. 2020."},
		{"{author: Government of Puerto Rico, short: Government, issued: 2020}", "*Government of Puerto Rico.* 2020."},
		{"{author: Save the Children, publisher: Save the Children, issued: 2020}", "*Save the Children.* 2020."},
		{"{author: 'Kishore, N., and J. T. Howard', short: Survey, title: Deaths, issued: 2020}", "*Survey.* Kishore,~N., and J.~T.~Howard. Deaths. 2020."},
	} {
		got := said(t, "claims:\n  a: {source: "+c.source+", value: many, basis: stated, says: many}\npoints: ['{a}']\n")
		wants(t, got, "\n-: "+c.want+"\n")
	}
}

// TestWholes: a share names what it is of, wherever it stands: by its measure, in words,
// or by another claim.
func TestWholes(t *testing.T) {
	got := said(t, `claims:
  n: {source: x, measure: m, value: 400, says: "400"}
  a: {source: x, measure: s, value: 40%, says: "40"}
  b: {source: y, share: 30% of grown women in n, who: those who left, says: "30", basis: survey}
  d: {source: y, measure: s, who: people in work, value: 20%, says: "20"}
key-figures: [a, b, d]
charts:
  z: {title: Z, claims: [a, b], compare: separate}
`)
	wants(t, got, "detail: people in work; Kyrgyzstan | 2023", "detail: of grown women, of the 400;",
		"detail: people of 15 to 64, of people in work; Kyrgyzstan | 2023", "30% | those who left, of grown women, of the 400;")
}

// TestMeasureAbove: what is counted stands above the rows unless the title says it, and
// in the rows where they count several things of the same people.
func TestMeasureAbove(t *testing.T) {
	text := `claims:
  a: {source: x, measure: m, value: 400, says: "400"}
  b: {source: x, label: B, measure: m, value: 300, says: "300"}
charts:
  z: {title: Two figures, claims: [a, b]}
`
	wants(t, said(t, text), "subtitle: People displaced, everyone, Kyrgyzstan, 2023, as estimated by X\n")
	wants(t, said(t, strings.Replace(text, "Two figures", "Two figures for people displaced", 1)), "subtitle: People, everyone,")
	got := said(t, strings.NewReplacer("label: B, measure: m", "label: B, measure: k", "claims: [a, b]", "claims: [a, b], mark: dot, compare: acknowledged, differs: They differ.").Replace(text))
	wants(t, got, "\n  X: 400 | People displaced\n", "\n  B: 300 | People moved\n")
}

// TestScenarioOnce: a row that is called by its scenario does not say it again, and no
// number of millions is "0 million".
func TestScenarioOnce(t *testing.T) {
	got := said(t, `claims:
  a: {source: x, label: With $15, measure: c, value: -1.3 million (-3.7 to 0), interval: scenario, assuming: $15, says: "1.3 3.7 0"}
  b: {source: x, label: Z, measure: c, value: -0.3 million (-0.8 to 0), interval: scenario, assuming: $12, says: "0.3 0.8 0"}
charts:
  z: {title: Z, claims: [a, b], compare: acknowledged, differs: They differ.}
`)
	wants(t, got, "| range of scenarios −3.7~million to 0\n", "| assuming $12; range of scenarios −0.8~million to 0\n")
}
