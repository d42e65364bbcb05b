package data_test

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/data"
)

// Briefs of n claims that once took the square of n: what a stranger may send.
var costly = map[string]func(n int) string{
	"unknown ids on one line": func(n int) string {
		return "key-figures: [" + each(n, func(i int) string { return fmt.Sprintf("no-%d, ", i) }) + "a]\n"
	},
	"unknown ids in claims": func(n int) string {
		return "claims:\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s%d, value: many, basis: stated, cites: [x%d], caveats: [v%d]}\n", i, i, i, i)
		})
	},
	"unknown ids in prose": func(n int) string {
		return "points:\n" + each(n, func(i int) string { return fmt.Sprintf("  - a {no-%d} b\n", i) })
	},
	"shares of shares": func(n int) string {
		return "measures: {m: {label: M, unit: u, kind: stock}}\nsources: {s: {author: A}}\nclaims:\n  c0: {source: s, value: 5, measure: m, basis: stated}\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s, share: 50%% of c%d, basis: stated}\n", i+1, i)
		}) + fmt.Sprintf("points: [\"{c%d}\"]\n", n)
	},
	"shares of shares, calculated": func(n int) string {
		return "measures: {m: {label: M, unit: u, kind: stock}}\nsources: {s: {author: A}}\nclaims:\n  c0: {source: s, value: 5, measure: m, basis: stated}\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s, share: 50%% of c%d, basis: stated}\n  d%d: {derive: c%d of c%d}\n", i+1, i, i, i+1, i)
		})
	},
	"parts of parts": func(n int) string {
		return "measures: {m: {label: M, unit: u, kind: stock}}\nsources: {s: {author: A}}\nclaims:\n  c0: {source: s, value: 5, measure: m, basis: stated}\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s, value: 5, measure: m, part-of: c%d, basis: stated}\n", i+1, i)
		}) + fmt.Sprintf("points: [\"{c%d} {c0}\"]\n", n)
	},
	"sources through sources": func(n int) string {
		return "sources:\n  s0: {author: A}\n" + each(n, func(i int) string { return fmt.Sprintf("  s%d: {author: A, via: s%d}\n", i+1, i) }) +
			"claims:\n" + each(n, func(i int) string { return fmt.Sprintf("  c%d: {source: s%d, value: many, basis: stated}\n", i, i+1) })
	},
	"a circle of sources": func(n int) string {
		return "sources:\n" + each(n, func(i int) string { return fmt.Sprintf("  s%d: {author: A, via: s%d}\n", i, (i+1)%n) }) +
			"claims:\n" + each(n, func(i int) string { return fmt.Sprintf("  c%d: {source: s%d, value: many, basis: stated}\n", i, i) })
	},
	"a circle of citations": func(n int) string {
		return "sources: {s: {author: A}}\nclaims:\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s, value: many, basis: stated, cites: [c%d]}\n", i, (i+1)%n)
		}) + "points: [\"{c0}\"]\n"
	},
	"a chain of citations": func(n int) string {
		return "sources: {s: {author: A}}\nclaims:\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s, value: many, basis: stated, cites: [c%d]}\n", i, min(i+1, n-1))
		}) + "points: [\"{c0}\"]\n"
	},
	"sources in place": func(n int) string {
		return "claims:\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: {author: A%d}, value: many, basis: stated}\n", i, i)
		})
	},
	"keys twice": func(n int) string {
		names := each(n, func(i int) string { return fmt.Sprintf("  c%d: a\n", i) })
		return "caveats:\n" + names + names
	},
	"old periods": func(n int) string {
		return "measures: {m: {label: M, unit: u, kind: stock}}\nsources: {s: {author: A}}\nclaims:\n" + each(n, func(i int) string {
			return fmt.Sprintf("  c%d: {source: s, value: 5, measure: m, when: %04d/%04d, basis: stated}\n", i, 1+i%1900, 1+i%1900+i/1900)
		})
	},
	"literals": func(n int) string {
		return "points:\n  - " + strings.Repeat("12 ", n) + "\n"
	},
	"caveats of one claim": func(n int) string {
		return "sources: {s: {author: A}}\ncaveats:\n" + each(n, func(i int) string { return fmt.Sprintf("  v%d: A\n", i) }) +
			"claims:\n  c: {source: s, value: many, basis: stated, caveats: [" + each(n, func(i int) string { return fmt.Sprintf("v%d, ", i) }) + "v0]}\n"
	},
	"sources of one claim": func(n int) string {
		return "sources:\n" + each(n, func(i int) string { return fmt.Sprintf("  s%d: {author: A}\n", i) }) +
			"claims:\n  c: {value: many, basis: stated, source: [" + each(n, func(i int) string { return fmt.Sprintf("s%d, ", i) }) + "s0]}\n"
	},
	"key figures": func(n int) string {
		return "sources: {s: {author: A}}\nclaims:\n" + each(n, func(i int) string { return fmt.Sprintf("  c%d: {source: s, value: many, basis: stated}\n", i) }) +
			"key-figures: [" + each(n, func(i int) string { return fmt.Sprintf("c%d, ", i) }) + "c0]\n"
	},
	"listed phrases": func(n int) string {
		return "points:\n  - " + each(n, func(i int) string { return fmt.Sprintf("under %d ", i) }) + "\n"
	},
}

func each(n int, one func(i int) string) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(one(i))
	}
	return s.String()
}

// Reading and checking takes no more than n log n: the time for each claim stays much
// the same while claims grow fourfold.
func BenchmarkCostly(b *testing.B) {
	for name, body := range costly {
		for _, n := range []int{500, 2000, 8000} {
			src := []byte("schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\n" + body(n))
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(name, " ", "-"), n), func(b *testing.B) {
				for b.Loop() {
					if _, found := data.Read("brief.yaml", src); len(found) > 0 && found[0].Code == "E013" && found[0].Pos.Line == 1 {
						b.Skip("the file is larger than any that is read")
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
			})
		}
	}
}

// A claim that is a share of a share a hundred times over can be followed; one more is
// refused, so that no chain is walked from each of its claims.
func TestManySteps(t *testing.T) {
	for n, code := range map[int]string{100: "", 101: "E013"} {
		src := []byte("schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\n" + costly["shares of shares"](n))
		brief, found := data.Read("brief.yaml", src)
		if (brief == nil) != (code != "") || code != "" && !has(found, code) {
			t.Errorf("%d steps: %+v", n, found)
		}
	}
}
