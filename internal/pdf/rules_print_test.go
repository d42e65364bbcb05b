package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The words of CONFORMANCE.md for how a rule is held.
var heldWords = map[held]string{
	built: "by construction", checked: "checked at build", author: "**the author's duty**", absent: "not applicable",
}

// printed is the part of CONFORMANCE.md that the tables give.
func printed() []byte {
	var b bytes.Buffer
	b.WriteString("\n## In figures\n\n| | by construction | checked at build | the author's duty | not applicable | all |\n|---|---|---|---|---|---|\n")
	points := func(r *rule) []string { return strings.Fields(r.points) }
	count(&b, "points of the Matterhorn protocol", universal[:], points)
	count(&b, "tests of veraPDF for PDF/UA-1", universal[:], (*rule).tested)
	count(&b, "tests of veraPDF for PDF/A-3a", archival[:], (*rule).tested)
	fmt.Fprintf(&b, "\n%d faults are planted. These tests of veraPDF could not be put to the proof in this way:\n", len(faults))
	for _, c := range slices.Sorted(maps.Keys(unseen)) {
		profile, clause, _ := strings.Cut(c, ":")
		fmt.Fprintf(&b, "- %s, %s: %s.\n", map[string]string{"ua1": "PDF/UA-1", "3a": "PDF/A-3a"}[profile], clauses(clause), unseen[c])
	}

	b.WriteString("\n## PDF/UA-1\n\n| point | clause (test) | what it asks | held | by, or why not | proof |\n|---|---|---|---|---|---|\n")
	for i := range universal {
		r := &universal[i]
		fmt.Fprintf(&b, "| %s | %s | %s\n", orDash(span(r.points)), clauses(r.clauses), rest(r))
	}
	b.WriteString("\n## PDF/A-3a\n\n| clause (test) | what it asks | held | by, or why not | proof |\n|---|---|---|---|---|\n")
	for i := range archival {
		r := &archival[i]
		fmt.Fprintf(&b, "| %s | %s\n", clauses(r.clauses), rest(r))
	}
	b.WriteString("\n## Beside the standards\n\n| what is held | how | by | proof |\n|---|---|---|---|\n")
	for i := range own {
		fmt.Fprintf(&b, "| %s\n", rest(&own[i]))
	}
	return b.Bytes()
}

func count(b *bytes.Buffer, of string, rules []rule, things func(*rule) []string) {
	var n [4]int
	all := 0
	for i := range rules {
		k := len(things(&rules[i]))
		n[rules[i].held] += k
		all += k
	}
	fmt.Fprintf(b, "| %s | %d | %d | %d | %d | %d |\n", of, n[built], n[checked], n[author], n[absent], all)
}

// rest are the cells that all tables have.
func rest(r *rule) string {
	by := r.by
	if r.held == checked {
		by = "`" + strings.ReplaceAll(by, " ", "`, `") + "`"
	}
	var proof []string
	for _, p := range strings.Fields(r.proof) {
		switch {
		case strings.HasPrefix(p, "/"):
			proof = append(proof, "no `"+p+"`")
		case strings.HasPrefix(p, "Test"):
			proof = append(proof, "`"+p+"`")
		default:
			proof = append(proof, p)
		}
	}
	return fmt.Sprintf("%s | %s | %s | %s |", r.asks, heldWords[r.held], by, orDash(strings.Join(proof, ", ")))
}

// clauses writes "7.1-1 7.1-3 7.2" as "7.1 (1, 3), 7.2".
func clauses(list string) string {
	var out []string
	last := ""
	for _, c := range strings.Fields(list) {
		clause, test, tested := strings.Cut(c, "-")
		switch {
		case !tested:
			out = append(out, clause)
		case clause == last:
			out[len(out)-1] = strings.TrimSuffix(out[len(out)-1], ")") + ", " + test + ")"
		default:
			out = append(out, clause+" ("+test+")")
		}
		last = clause
	}
	return strings.Join(out, ", ")
}

// span writes three and more points in a row as the first and the last.
func span(list string) string {
	points := strings.Fields(list)
	number := func(p string) (n int) { fmt.Sscanf(strings.ReplaceAll(p, "-", ""), "%d", &n); return n }
	var out []string
	for i := 0; i < len(points); {
		k := i
		for k+1 < len(points) && number(points[k+1]) == number(points[k])+1 {
			k++
		}
		if k > i+1 {
			out = append(out, points[i]+" to "+points[k])
		} else {
			out = append(out, points[i:k+1]...)
		}
		i = k + 1
	}
	return strings.Join(out, ", ")
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
