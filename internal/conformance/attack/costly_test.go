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
	numbered := func(head, unit string, tail string) string {
		var b strings.Builder
		b.WriteString(head)
		for n := 0; b.Len() < most-len(tail)-3*len(unit)-100; n++ {
			b.WriteString(strings.ReplaceAll(strings.ReplaceAll(unit, "#-", fmt.Sprint(max(n-1, 0))), "#", fmt.Sprint(n)))
		}
		return b.String() + tail
	}
	const head = "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\n"
	const measure = "measures: {m: {label: a, unit: x, kind: count, who: people, where: World}}\nsources: {s: {author: A, issued: 2019}}\n"
	const claim = "  c: {source: s, measure: m, value: 4, when: 2018, basis: record, says: 4 x}\n"
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
