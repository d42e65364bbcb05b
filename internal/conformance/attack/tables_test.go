//go:build linux

package attack

import (
	"fmt"
	"strings"
)

// tables are briefs whose claims come from a table of 8 MB, the largest that is read.
func tables() []attack {
	const most = 8 << 20
	const head = "id,source,measure,value,who,where,when,basis,says,cites\n"
	repeat := func(head, unit, tail string) func() string {
		return func() string { return head + strings.Repeat(unit, (most-len(head)-len(tail))/len(unit)) + tail }
	}
	numbered := func(head, unit string) func() string {
		return func() string {
			var b strings.Builder
			b.WriteString(head)
			for n := 0; b.Len() < most-len(unit)-10 && n < 9000; n++ {
				b.WriteString(strings.ReplaceAll(unit, "#", fmt.Sprint(n)))
			}
			return b.String()
		}
	}
	row := func(says, cites string) string {
		return "c#,s,m,4,people,KG,2018,record,\"4 x " + says + "\",\"" + cites + "\"\n"
	}
	var all []attack
	for name, text := range map[string]func() string{
		"columns-refused":           repeat("", "c,", "c\n"),
		"empty-lines-refused":       repeat(head, "\n", ""),
		"carriage-returns-refused":  repeat(head, "\r", ""),
		"a-cell-refused":            repeat(head+`a,"`, "x", "\"\n"),
		"an-open-cell-refused":      repeat(head+`a,"`, "x\n", ""),
		"quotes-refused":            repeat(head, `"`, ""),
		"empty-cells-refused":       repeat(head, ",,,,,,,,,\n", ""),
		"same-rows-refused":         repeat(head, "c,s,m,4,people,KG,2018,record,4 x,\n", ""),
		"zeros-refused":             repeat(head, "\x00", ""),
		"claims-refused":            repeat(head, "a,,,,,,,,,\n", ""),
		"words-builds":              numbered(head, row(strings.Repeat("word ", 160), "")),
		"numbers-builds":            numbered(head, row(strings.Repeat("7 ", 400), "")),
		"other-numbers-builds":      numbered(head, strings.Replace(row(strings.Repeat("7 ", 400), ""), "4 x", "x", 1)),
		"number-words-builds":       numbered(head, strings.Replace(row(strings.Repeat("one ten ", 100), ""), "4 x", "x", 1)),
		"wrong-values-refused":      numbered(head, strings.Replace(row(strings.Repeat("word ", 150), ""), ",4,", ",four or so #,", 1)),
		"wrong-dates-refused":       numbered(head, strings.Replace(row(strings.Repeat("word ", 150), ""), ",2018,", ",some day #,", 1)),
		"more-than-is-read-refused": func() string { return head + strings.Repeat("x", 57<<20) },
		"citing-one-another-builds": numbered(head, row("", strings.Join(ids("c%d", 50), ";"))),
		"long-lists-refused":        numbered(head, row("", strings.Repeat("v;", 8000))),
		"long-lists-apart-refused":  numbered(head, row("", strings.Repeat("v \n", 5000))),
		"long-lists-of-no-refused":  numbered(head, row("", strings.Repeat("V;", 8000))),
	} {
		all = append(all, attack{name: "table-of-" + name, args: build, makes: []string{"out.pdf"}, files: func() map[string][]byte {
			return map[string][]byte{
				"table.csv": []byte(text()),
				"brief.yaml": []byte("schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\nmeasures: {m: {label: a, unit: x, kind: count}}\n" +
					"sources: {s: {author: A}}\nclaims: {csv: table.csv}\npoints: [\"{c1}\"]\n"),
			}
		}})
	}
	return all
}
