package conformance

import (
	"fmt"
	"strings"
	"testing"

	"factsheet"
)

// A table of claims that nobody could take out of the file again is refused where it
// would go out, and by a check; a page without its data does not need it.
func TestTheTableOfClaimsHasALimit(t *testing.T) {
	var text strings.Builder
	text.WriteString("schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\nsources: {s: {author: A, issued: 2019}}\n")
	text.WriteString("measures: {m: {label: a, unit: x, kind: count, where: World}}\npopulations: {p: people" + strings.Repeat(" w", 4000) + "}\nclaims:\n")
	var names []string
	for i := range 600 {
		names = append(names, fmt.Sprintf("{c%d}", i))
		fmt.Fprintf(&text, "  c%d: {source: s, measure: m, who: p, value: 4%[1]d, when: 2018, basis: record, says: 4%[1]d x}\n", i)
	}
	text.WriteString("points: ['Of " + strings.Join(names, " ") + "']\n")
	in := inMemory("brief.yaml", text.String())
	sheet, found, err := new(factsheet.Compiler).Compose(in, factsheet.Options{})
	if sheet != nil || err != nil || !found.Failed() || !strings.Contains(fmt.Sprint(found), "the table of its claims takes") {
		t.Errorf("with its data: %v, %.300v", err, found)
	}
	sheet, found, err = new(factsheet.Compiler).Compose(in, factsheet.Options{NoSources: true})
	if sheet == nil || err != nil || len(sheet.CSV()) < 4<<20 {
		t.Errorf("without: %v, %.300v", err, found)
	}
}

// What a page would say aloud, or what references would print, may be far more than
// what is written, and more than a PDF can hold. It is refused as a brief's fault, before
// it costs much, and the reader of our own files never meets it.
func TestWhatGrowsIsRefused(t *testing.T) {
	const head = "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\n"
	claims := func(who string) string {
		text := "measures: {m: {label: a, unit: x, kind: count, where: World, who: " + who + "}}\nsources: {s: {author: A, issued: 2019}}\nclaims:\n"
		for i := range 3 {
			text += fmt.Sprintf("  c%d: {source: s, measure: m, value: 4%[1]d, when: 2018, basis: record, says: 4%[1]d x, label: row %[1]d, caveats: [v]}\n", i)
		}
		return text
	}
	long := "people" + strings.Repeat(" w", 4000)
	many := strings.Repeat("{c0:who}", 1000)
	for name, text := range map[string]string{
		"expansions": "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01, abbreviations: {A: " + strings.Repeat("word ", 1000) + "}}\npoints: [" + strings.Repeat("A ", 1000) + "]\n",
		"caveats":    head + claims(long) + "caveats: {v: '" + many + "'}\ncharts: {k: {title: K, claims: [c0, c1, c2]}}\n",
		"differs":    head + claims(long) + "caveats: {v: One.}\ncharts: {k: {title: K, compare: acknowledged, differs: '" + many + "', claims: [c0, c1, c2]}}\n",
		"alt":        head + claims("people asked") + "caveats: {v: One.}\ncharts: {k: {title: K, alt: '" + many + "', claims: [c0, c1, c2]}}\n",
		"link":       head + "points: [One.]\ncontact: {name: A, url: 'https://example.org/" + strings.Repeat("a-", 3000) + "'}\n",
		"DOI":        head + "sources: {s: {author: A, issued: 2019, doi: 10.1000/" + strings.Repeat("a-", 3000) + "}}\npoints: [One.]\n",
	} {
		t.Run(name, func(t *testing.T) {
			sheet, found, err := new(factsheet.Compiler).Compose(inMemory("brief.yaml", text), factsheet.Options{})
			codes := ""
			for _, f := range found {
				codes += f.Code + " "
			}
			if sheet != nil || err != nil || !strings.Contains(codes, "E502") {
				t.Errorf("%v, %.300v", err, codes)
			}
		})
	}
}
