//go:build linux

package attack

import (
	"fmt"
	"strings"
)

// costlyBrief is a name that ends in what must come of the brief, and its text.
type costlyBrief struct {
	name string
	text func() string
}

// costly are briefs of up to a megabyte, each of which asks for much work of one kind.
// Most are in order as YAML and as a brief, and nothing but their size refuses them.
func costly() []costlyBrief {
	const most = 1 << 20
	repeat := func(head, unit, tail string) string {
		return head + strings.Repeat(unit, (most-len(head)-len(tail)-1)/len(unit)) + tail
	}
	upTo := func(times int, head, unit, tail string) string {
		var b strings.Builder
		b.WriteString(head)
		for n := 0; n < times && b.Len() < most-len(tail)-3*len(unit)-100; n++ {
			b.WriteString(strings.ReplaceAll(strings.ReplaceAll(unit, "#-", fmt.Sprint(max(n-1, 0))), "#", fmt.Sprint(n)))
		}
		return b.String() + tail
	}
	numbered := func(head, unit, tail string) string { return upTo(most, head, unit, tail) }
	const head = "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\n"
	const measure = "measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nsources: {s: {author: A, issued: 2019}}\n"
	const claim = "  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n"
	measures := func(who string) string { return strings.Replace(measure, "who: people", "who: "+who, 1) }
	claimsOf := func(n int, value string, from, step int) string { // with the years that they are for
		var b strings.Builder
		for i := range n {
			value := strings.ReplaceAll(value, "#", fmt.Sprint(i))
			fmt.Fprintf(&b, "  c%d: {source: s, measure: m, value: %s, when: %d, basis: record, says: %[2]s x, label: row %[1]d}\n", i, value, from+step*i)
		}
		return "claims:\n" + b.String()
	}
	of := func(n int, value string) string { return claimsOf(n, value, 2018, 0) }
	rows := func(n int, value, how string) string { // of one chart
		step := strings.Count(how, "year")
		return head + measure + claimsOf(n, value, 2018-step*n, step) + "charts: {k: {title: K, " + how + ", claims: [" + strings.Join(ids("c%d", n), ", ") + "]}}\n"
	}
	const claims = measure + "claims:\n" + claim
	const points = claims + "points:\n"
	return []costlyBrief{
		{"digits-in-a-point-refused", func() string { return repeat(head+points+`  - "{c}`, " 7", "\"\n") }},
		{"numbers-in-a-point-refused", func() string { return repeat(head+points+`  - "{c}`, " 1,234,567", "\"\n") }},
		{"digits-in-points-refused", func() string { return repeat(head+points, "  - 7 7 7 7 7 7 7 7\n", "") }},
		{"digits-in-a-caveat-refused", func() string { return repeat(head+claims+"caveats: {v: \"", "7 ", "\"}\npoints: [\"{c}\"]\n") }},
		{"words-in-a-point-refused", func() string { return repeat(head+points+`  - "{c}`, " word", "\"\n") }},
		{"a-word-in-a-point-refused", func() string { return repeat(head+points+`  - "{c} `, "w", "\"\n") }},
		{"hyphens-in-a-point-refused", func() string { return repeat(head+points+`  - "{c} `, "w\u00ad", "\"\n") }},
		{"marks-in-a-point-refused", func() string { return repeat(head+points+`  - "{c} e`, "\u0301", "\"\n") }},
		{"cyrillic-in-a-point-refused", func() string { return repeat(head+points+`  - "{c} `, "слово ", "\"\n") }},
		{"words-in-the-title-refused", func() string {
			return repeat("schema: factsheet/v1\nbrief: {date: 2020-01-01, title: \"", "word ", "\"}\npoints: [One.]\n")
		}},
		{"words-in-the-standfirst-refused", func() string {
			return repeat("schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01, standfirst: \"", "word ", "\"}\npoints: [One.]\n")
		}},
		{"words-in-a-gap-refused", func() string { return repeat(head+claims+"points: [\"{c}\"]\ngaps: {g: \"", "word ", "\"}\n") }},
		{"words-in-an-ask-refused", func() string { return repeat(head+claims+"points: [\"{c}\"]\nasks: [\"", "word ", "\"]\n") }},
		{"words-in-a-label-refused", func() string {
			return repeat(head+strings.Replace(claims, "label: a", "label: \"a ", 1)[:0]+"measures: {m: {label: \"", "word ", "\", unit: x, kind: count, who: people, where: World}}\nsources: {s: {author: A, issued: 2019}}\nclaims:\n"+claim+"charts: {k: {title: K, claims: [c]}}\n")
		}},
		{"words-in-a-population-refused", func() string {
			return repeat(head+"populations: {p: \"", "word ", "\"}\nmeasures: {m: {label: a, unit: x, kind: count, who: p, where: World}}\nsources: {s: {author: A, issued: 2019}}\nclaims:\n"+claim+"points: [\"{c:full}\"]\n")
		}},
		{"words-in-an-author-refused", func() string {
			return repeat(head+"sources: {s: {issued: 2019, author: \"", "word ", "\"}}\nmeasures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nclaims:\n"+claim+"points: [\"{c}\"]\n")
		}},
		{"references-in-a-point-refused", func() string { return repeat(head+points+`  - "`, "{c} ", "\"\n") }},
		{"references-in-full-refused", func() string { return repeat(head+points+`  - "`, "{c:full} ", "\"\n") }},
		{"references-in-points-refused", func() string { return repeat(head+points, "  - \"{c}{c}{c}{c}{c}{c}{c}{c}\"\n", "") }},
		{"unknown-references-refused", func() string { return numbered(head+points+`  - "`, "{u#} ", "\"\n") }},
		{"unknown-ids-in-a-chart-refused", func() string { return numbered(head+claims+"charts: {k: {title: K, claims: [", "u#, ", "]}}\n") }},
		{"unknown-ids-in-caveats-refused", func() string {
			return numbered(head+measure+"claims:\n  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x, caveats: [", "u#, ", "]}\npoints: [\"{c}\"]\n")
		}},
		{"unknown-sources-refused", func() string {
			return numbered(head+measure+"claims:\n  c: {measure: m, value: 4, when: 2018, basis: record, says: 4 x, source: [", "u#, ", "]}\npoints: [\"{c}\"]\n")
		}},
		{"unknown-keys-refused", func() string { return numbered(head+claims+"points: [\"{c}\"]\n", "key#: x\n", "") }},
		{"unknown-keys-of-claims-refused", func() string { return numbered(head+measure+"claims:\n", "  c#: {sauce: s}\n", "points: [\"{c0}\"]\n") }},
		{"twice-the-same-key-refused", func() string { return repeat(head+claims+"points: [\"{c}\"]\n", "points: []\n", "") }},
		{"claims-refused", func() string {
			return numbered(head+claims, "  c#: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n", "points: [\"{c}\"]\n")
		}},
		{"claims-used-refused", func() string {
			return numbered(head+claims, "  c#: {source: s, measure: m, value: #, when: 2018, basis: record, says: # x}\n", "points: [\"{c}"+strings.Join(ids("{c%d}", 10_000), "")+"\"]\n")
		}},
		{"claims-in-a-chart-refused", func() string {
			return numbered(head+claims, "  c#: {source: s, measure: m, value: #, when: 2018, basis: record, says: # x}\n", "charts: {k: {title: K, claims: [c, "+strings.Join(ids("c%d", 10_000), ", ")+"]}}\n")
		}},
		{"empty-claims-refused", func() string { return repeat(head+"claims: {", "a: {},", "}\n") }},
		{"same-claims-refused", func() string { return repeat(head+claims, claim, "points: [\"{c}\"]\n") }},
		{"unused-sources-any", func() string {
			return strings.Replace(numbered(head+"sources:\n  s: {author: A, issued: 2019}\n", "  s#: {author: A, issued: 2019}\n", "measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nclaims:\n"+claim+"points: [\"{c}\"]\n"), "", "", 1)
		}},
		{"measures-any", func() string {
			return numbered(head+"measures:\n  m: {label: a, unit: x, kind: count, who: people, where: World}\n", "  m#: {label: a, unit: x, kind: count, who: people, where: World}\n", "sources: {s: {author: A, issued: 2019}}\nclaims:\n"+claim+"points: [\"{c}\"]\n")
		}},
		{"via-chain-refused", func() string {
			return numbered(head+"sources:\n  s: {author: A, issued: 2019, via: s9000}\n", "  s#: {author: A, issued: 2019, via: s#-}\n", "measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nclaims:\n"+claim+"points: [\"{c}\"]\n")
		}},
		{"share-chain-refused", func() string {
			return numbered(head+measure+"claims:\n  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n  c0: {source: s, share: 50% of c, who: x, basis: record, when: 2018}\n", "  c1#: {source: s, share: 50% of c1#-, who: x, basis: record, when: 2018}\n", "points: [\"{c}\"]\n")
		}},
		{"derive-chain-refused", func() string {
			return numbered(head+claims, "  d#: {derive: d#- + c, says: x}\n", "points: [\"{c}\"]\n")
		}},
		{"derive-products-any", func() string {
			return numbered(head+claims+"  d0: {derive: c * c}\n", "  d1#: {derive: d1#- * d1#-}\n", "points: [\"{c}\"]\n")
		}},
		{"many-caveats-any", func() string { return numbered(head+claims+"points: [\"{c}\"]\ncaveats:\n", "  v#: Some words.\n", "") }},
		{"gaps-refused", func() string { return numbered(head+claims+"points: [\"{c}\"]\ngaps:\n", "  g#: Some words.\n", "") }},
		{"asks-refused", func() string { return repeat(head+claims+"points: [\"{c}\"]\nasks:\n", "  - Who knows?\n", "") }},
		{"charts-refused", func() string { return numbered(head+claims+"charts:\n", "  k#: {title: K, claims: [c]}\n", "") }},
		{"key-figures-refused", func() string { return repeat(head+claims+"key-figures: [c", ", c", "]\n") }},
		{"a-long-number-refused", func() string {
			return repeat(head+measure+"claims:\n  c: {source: s, measure: m, when: 2018, basis: record, value: ", "9", "}\npoints: [\"{c}\"]\n")
		}},
		{"a-long-value-refused", func() string {
			return repeat(head+measure+"claims:\n  c: {source: s, measure: m, when: 2018, basis: record, value: \"4 ", "about ", "\"}\npoints: [\"{c}\"]\n")
		}},
		{"a-long-quotation-any", func() string {
			return repeat(head+measure+"claims:\n  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: \"4 x ", "3 y ", "\"}\npoints: [\"{c}\"]\n")
		}},
		{"long-quotations-any", func() string {
			return repeat(head+measure+"claims:\n  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: \"4 x ", "word ", "\"}\npoints: [\"{c}\"]\n")
		}},
		{"a-long-date-refused", func() string {
			return repeat("schema: factsheet/v1\nbrief: {title: A, date: 2020", "0", "}\npoints: [One.]\n")
		}},
		{"open-brackets-refused", func() string { return repeat(head+"points: ", "[", "") }},
		{"open-braces-refused", func() string { return repeat(head+"points: ", "{a: ", "") }},
		{"list-items-refused", func() string { return repeat(head+"points: [", "x,", "]\n") }},
		{"lines-refused", func() string { return repeat(head, "\n", "points: 4\n") }},
		{"comments-any", func() string { return repeat(head+claims+"points: [\"{c}\"]\n", "#\n", "") }},
		{"colons-refused", func() string { return repeat(head, "a:\n ", "") }},
		{"anchors-refused", func() string { return numbered(head, "k#: &a# x\n", "") }},
		{"quotes-refused", func() string { return repeat(head+"points: [", `"",`, "]\n") }},
		{"controls-refused", func() string { return repeat(head+"points: [\"", "\x01", "\"]\n") }},
		{"escapes-refused", func() string { return repeat(head+"points: [\"", `\u001b`, "\"]\n") }},
		{"other-scripts-refused", func() string { return repeat(head+"points: [\"", "頁", "\"]\n") }},
		{"other-scripts-in-words-refused", func() string { return upTo(9000, head+claims+"points:\n  - \"{c}\"\n", "  - \"頁# 頁頁#\"\n", "") }},
		{"other-scripts-in-one-word-refused", func() string {
			return strings.ReplaceAll(head+points, "people", strings.Repeat("頁", 2600)) + strings.Repeat("  - \"{c:who} "+strings.Repeat("頁", 2500)+"\"\n", 7)
		}},
		{"other-scripts-in-claims-refused", func() string {
			return numbered(head+claims, "  c#: {source: s, measure: m, value: 4, when: 2018, where: 頁 # 頁#, basis: record, says: 4 x}\n", "points: [\"{c:where} {c1:where} {c2:where}\"]\n")
		}},
		{"abbreviations-any", func() string { return numbered(head+claims+"points: [\"{c}\"]\nabbreviations:\n", "  A#: words\n", "") }},
		{"long-points-refused", func() string { return repeat(head+points, "  - "+strings.Repeat("word ", 210)+"\n", "") }},
		{"points-of-8-kB-refused", func() string { return repeat(head+points, "  - "+strings.Repeat("word ", 1600)+"\n", "") }},
		{"a-point-of-8-kB-refused", func() string { return head + points + "  - " + strings.Repeat("word ", 1600) + "\n" }},
		{"a-point-of-8-kB-of-letters-refused", func() string { return head + points + "  - " + strings.Repeat("w", 8000) + "\n" }},
		{"a-point-of-8-kB-of-marks-any", func() string { return head + points + "  - \"{c} e" + strings.Repeat("\u0301", 4000) + "\"\n" }},
		{"a-point-of-8-kB-of-hyphens-builds", func() string { return head + points + "  - \"{c} e" + strings.Repeat("\u00ade", 2700) + "\"\n" }},
		{"points-of-references-refused", func() string { return repeat(head+points, "  - \""+strings.Repeat("{c}", 350)+"\"\n", "") }},
		{"points-of-8-kB-of-references-refused", func() string { return repeat(head+points, "  - \""+strings.Repeat("{c:full}", 1000)+"\"\n", "") }},
		{"points-of-digits-refused", func() string { return repeat(head+points, "  - "+strings.Repeat("7 ", 500)+"\n", "") }},
		{"points-of-unknown-references-refused", func() string { return repeat(head+points, "  - \""+strings.Repeat("{u}", 350)+"\"\n", "") }},
		{"caveats-builds", func() string {
			return numbered(head+claims+"points: [\"{c}\"]\n"+"caveats:\n", "  v#: "+strings.Repeat("word ", 200)+"\n", "") + "\n"
		}},
		{"expansions-refused", func() string { // each place of an abbreviation says anew what it stands for
			return "schema: factsheet/v1\nbrief:\n  title: A\n  date: 2020-01-01\n  abbreviations:\n" +
				strings.Join(ids("    A%d: "+strings.Repeat("word ", 1000)+"\n", 150), "") + claims +
				"points:\n" + strings.Repeat("  - \"{c} "+strings.Repeat("A1 A2 A3 A4 ", 60)+"\"\n", 8)
		}},
		{"a-long-link-refused", func() string {
			return head + "measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nsources: {s: {author: A, issued: 2019, url: 'https://example.org/" + strings.Repeat("a", 7900) + "'}}\n" + of(1, "4") + "points: [\"{c0}\"]\n"
		}},
		{"a-long-doi-refused", func() string {
			return head + "measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nsources: {s: {author: A, issued: 2019, doi: 10.1000/" + strings.Repeat("a-", 3900) + "}}\n" + of(1, "4") + "points: [\"{c0}\"]\n"
		}},
		{"references-to-long-texts-in-caveats-refused", func() string {
			return head + measures("people "+strings.Repeat("w ", 4000)) + strings.ReplaceAll(of(3, "4#"), "says:", "caveats: ["+strings.Join(ids("v%d", 100), ", ")+"], says:") +
				"caveats:\n" + strings.Join(ids("  v%d: \""+strings.Repeat("{c0:who}", 1000)+"\"\n", 100), "") + "charts: {k: {title: K, claims: [c0, c1, c2]}}\n"
		}},
		{"references-in-differs-refused", func() string {
			return head + measures("people "+strings.Repeat("w ", 4000)) + of(3, "4#") +
				"charts: {k: {title: K, compare: acknowledged, differs: \"" + strings.Repeat("{c0:who}", 1000) + "\", claims: [c0, c1, c2]}}\n"
		}},
		{"references-in-an-alt-refused", func() string {
			return head + measures("people asked at home") + of(3, "4#") +
				"charts: {k: {title: K, alt: \"" + strings.Repeat("{c0:who}", 1000) + "\", claims: [c0, c1, c2]}}\n"
		}},
		{"rows-of-years-refused", func() string { return rows(58, "4#", "order: year") }},
		{"rows-of-money-refused", func() string {
			return strings.Replace(rows(58, "4#.5 million", "order: listed"), "unit: x", "unit: US$", 1)
		}},
		{"rows-of-alternatives-refused", func() string { return rows(58, "4# or 5#", "order: listed") }},
		{"rows-of-intervals-refused", func() string { return rows(58, "4# (3#-5#)", "order: value") }},
		{"rows-of-bounds-refused", func() string { return rows(58, "at least 4#", "order: value") }},
		{"rows-apart-refused", func() string { return rows(58, "4#", "compare: separate") }},
		{"rows-apart-of-many-measures-refused", func() string {
			text := strings.Replace(rows(58, "4#", "compare: separate"), "measures: {", "measures: {"+strings.Join(ids("m%d: {label: a%[1]d, unit: x%[1]d, kind: count, who: people, where: World}, ", 58), ""), 1)
			for i := range 58 {
				text = strings.Replace(text, "measure: m,", fmt.Sprintf("measure: m%d,", i), 1)
			}
			return text
		}},
		{"years-in-thousands-refused", func() string { return rows(900, "4#", "order: year") }},
		{"rows-with-long-names-refused", func() string {
			return strings.ReplaceAll(rows(58, "4#", "compare: acknowledged, differs: All"), "label: ", "label: "+strings.Repeat("long ", 1600))
		}},
		{"rows-with-many-notes-refused", func() string {
			return strings.ReplaceAll(rows(58, "4#", "order: value"), "says:", "caveats: ["+strings.Join(ids("v%d", 900), ", ")+"], says:") +
				"caveats:\n" + strings.Join(ids("  v%d: Some words.\n", 900), "")
		}},
		{"circle-of-citing-any", func() string {
			return strings.Replace(upTo(9000, head+measure+"claims:\n  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x, cites: [c18999]}\n  c0: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x, cites: [c]}\n",
				"  c1#: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x, cites: [c1#-]}\n", "points: [\"{c}\"]\n"), "cites: [c10]", "cites: [c]", 1)
		}},
		{"everything-cites-much-any", func() string {
			return numbered(head+claims, "  d#: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x, cites: ["+strings.Join(ids("d%d", 60), ", ")+"]}\n", "points: [\"{c}\"]\n")
		}},
		{"parts-of-parts-refused", func() string {
			return strings.Replace(upTo(9000, head+claims, "  d#: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x, part-of: d#-}\n", "charts: {k: {title: K, claims: [d8000, c]}}\n"), ", part-of: d0", "", 1)
		}},
		{"almost-known-ids-refused", func() string {
			return head + measures("people") + "caveats:\n" + strings.Join(ids("  caveat-number-%d: Some words.\n", 4000), "") +
				strings.ReplaceAll(of(900, "4"), "says:", "caveats: ["+strings.Join(ids("caveit-%d", 30), ", ")+"], says:") + "points: [\"{c0}\"]\n"
		}},
		{"almost-known-sources-refused", func() string {
			return numbered(head+"measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nsources:\n"+strings.Join(ids("  source-number-%d: {author: A}\n", 5000), "")+"claims:\n",
				"  c#: {source: sauce-number-#, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n", "points: [\"{c0}\"]\n")
		}},
		{"literals-refused", func() string {
			return "schema: factsheet/v1\nbrief:\n  title: A\n  date: 2020-01-01\n  literals: [" + strings.Join(ids("under %d", 900), ", ") + "]\n" + points +
				strings.Repeat("  - \"{c} "+strings.Repeat("under 77 under 3 7 ", 400)+"\"\n", 8)
		}},
		{"numbers-of-all-kinds-in-quotations-any", func() string {
			return numbered(head+measure+"claims:\n", "  c#: {source: s, measure: m, value: 5 million, when: 2018, basis: record, says: '"+strings.Repeat("1 - 2 or 3 (4 to 5) ± 6 ", 60)+"'}\n", "points: [\"{c0}\"]\n")
		}},
		{"one-population-by-all-any", func() string {
			return numbered(head+"populations: {p: \""+strings.Repeat("people who were asked ", 370)+"\"}\nmeasures: {m: {label: a, unit: x, kind: count, who: p, where: World}}\nsources: {s: {author: A, issued: 2019}}\nclaims:\n  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n", "  c#: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n", "points: [\"{c}\"]\n")
		}},
	}
}

func ids(format string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf(format, i))
	}
	return out
}
