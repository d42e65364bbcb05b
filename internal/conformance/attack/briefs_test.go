//go:build linux

package attack

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const examples = "../../../examples/"

var build = []string{"build", "brief.yaml", "-o", "out.pdf"}

// briefs are the costly ones, grown ones, and examples with some lines changed.
func briefs() []attack {
	var all []attack
	brief := func(name string, text func() string, beside ...string) {
		all = append(all, attack{name: name, args: build, makes: []string{"out.pdf"}, files: func() map[string][]byte {
			files := map[string][]byte{"brief.yaml": []byte(text())}
			for _, name := range beside {
				files[filepath.Base(name)] = mustRead(name)
			}
			return files
		}})
	}
	for _, c := range costly() {
		brief("costly-"+c.name, c.text)
	}
	for seed := range 40 {
		brief(fmt.Sprintf("grown-%02d-either", seed), func() string { return grown(rand.New(rand.NewPCG(1, uint64(seed)))) })
	}
	sources, _ := filepath.Glob(examples + "*/*.yaml")
	for seed := range 120 {
		from := sources[seed%len(sources)]
		var beside []string
		for _, pattern := range []string{"brand.yml", "logo.png", "*.csv"} {
			found, _ := filepath.Glob(filepath.Join(filepath.Dir(from), pattern))
			beside = append(beside, found...)
		}
		mutant := func() string {
			return string(mutated(rand.New(rand.NewPCG(2, uint64(seed))), mustRead(from)))
		}
		if name := filepath.Base(from); strings.Count(name, ".") == 2 { // the translation of a brief
			all = append(all, attack{name: fmt.Sprintf("translation-%03d-either", seed), args: append(slices.Clone(build), "--lang", strings.Split(name, ".")[1]), makes: []string{"out.pdf"}, files: func() map[string][]byte {
				return map[string][]byte{"brief.yaml": mustRead(filepath.Join(filepath.Dir(from), "brief.yaml")), name: []byte(mutant())}
			}})
			continue
		}
		brief(fmt.Sprintf("mutant-%03d-either", seed), mutant, beside...)
	}
	return all
}

func mustRead(name string) []byte {
	text, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return text
}

// grown is a brief in order of one or two claims on the page, and much that goes out
// with them or stays behind: long names, shared texts, marks without a width.
func grown(r *rand.Rand) string {
	words := []string{"people ", "who ", "were ", "asked ", "é", "e\u0301\u0301\u0301", "\u200d", "\u00ad", "слово ", "x", "=1+1 ", "“so” ", "100% ", "a,b "}
	text := func(most int) string {
		var b strings.Builder
		b.WriteString("a")
		for n := r.IntN(most + 1); b.Len() < n; {
			b.WriteString(words[r.IntN(len(words))])
		}
		return `"` + strings.TrimSpace(b.String()) + `"`
	}
	size := []int{20, 200, 7000}[r.IntN(3)]
	claims := []int{2, 50, 600, 3000}[r.IntN(4)]
	var b strings.Builder
	fmt.Fprintf(&b, "schema: factsheet/v1\nbrief: {id: grown, title: %s, date: 2020-01-01}\n", text(60))
	fmt.Fprintf(&b, "populations: {p: %s}\n", text(size))
	fmt.Fprintf(&b, "measures: {m: {label: %s, unit: x, kind: count, who: p, where: %s, how: %s}}\n", text(40), text(40), text(size))
	fmt.Fprintf(&b, "sources: {s: {author: %s, title: %s, issued: 2019}}\ncaveats: {v: %s}\nclaims:\n", text(40), text(size/10), text(size/10))
	for i := range claims {
		fmt.Fprintf(&b, "  c%d: {source: s, measure: m, value: %d, when: 2018, basis: record, says: \"%d x\", label: %s, caveats: [v]}\n", i, i, i, text(20))
		if b.Len() > 900_000 {
			claims = i
			break
		}
	}
	used := min(claims, []int{1, 8, 900}[r.IntN(3)])
	b.WriteString("points:\n")
	for i := 0; i < used; i += 30 {
		b.WriteString(`  - "`)
		for k := i; k < min(i+30, used); k++ {
			fmt.Fprintf(&b, "{c%d} ", k)
		}
		b.WriteString("\"\n")
	}
	return b.String()
}

// mutated changes a few lines or bytes of a text.
func mutated(r *rand.Rand, text []byte) []byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	words := []string{"\u202e", "\x1b[2J", "\x00", "\"", "'", "{", "}", "[", "]", ":", "- ", "&a ", "*a", "!!int ", "---\n", "\t", "|", ">", "%", "\xff", "99999999999999999999", "-0", "1e9", "{first}", "../../etc/passwd", "https://x", "\ufeff", "頁"}
	for range 1 + r.IntN(4) {
		i, k := r.IntN(len(lines)), r.IntN(len(lines))
		switch r.IntN(7) {
		case 0:
			lines[i] = nil
		case 1:
			lines[i], lines[k] = lines[k], lines[i]
		case 2:
			lines[i] = bytes.Repeat(lines[k], 1+r.IntN(300))
		case 3:
			lines[i] = append([]byte(strings.Repeat(" ", r.IntN(5))), lines[i]...)
		case 4:
			lines[i] = bytes.TrimLeft(lines[i], " ")
		default:
			at := r.IntN(len(lines[i]) + 1)
			lines[i] = append(append(bytes.Clone(lines[i][:at]), words[r.IntN(len(words))]...), lines[i][at:]...)
		}
	}
	return bytes.Join(lines, nil)
}
