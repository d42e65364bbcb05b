package pdf

import (
	"slices"
	"strings"
)

// rule is one demand of a standard and how a file keeps to it. The tables of rules
// are what CONFORMANCE.md prints and what check names when it refuses a page.
type rule struct {
	points  string // of the Matterhorn protocol: "01-003 01-004"; "" for what it does not number
	clauses string // of the standard: "7.1", or with the number of veraPDF's test, "7.1-3"
	asks    string
	held    held
	by      string // what holds it; for a checked rule its name, and the codes of findings that come first
	proof   string // planted faults and tests; for what is absent the keys that stand in no file
}

// held says how a rule is kept.
type held uint8

const (
	built   held = iota // the file cannot be written otherwise
	checked             // a page that breaks it is refused
	author              // nobody but the author can know
	absent              // the file has nothing that it speaks of
)

// citation gives the name of a checked rule with the clauses it is of.
func citation(name string) string {
	said := name
	mark := ": "
	for _, s := range [...]struct {
		name  string
		rules []rule
	}{{"PDF/UA-1", universal[:]}, {"PDF/A-3a", archival[:]}} {
		var clauses []string
		for i := range s.rules {
			r := &s.rules[i]
			if r.held != checked || !slices.Contains(strings.Fields(r.by), name) {
				continue
			}
			for _, c := range strings.Fields(r.clauses) {
				c, _, _ = strings.Cut(c, "-")
				if !slices.Contains(clauses, c) {
					clauses = append(clauses, c)
				}
			}
		}
		if len(clauses) > 0 {
			said += mark + s.name + " " + strings.Join(clauses, ", ")
			mark = "; "
		}
	}
	return said
}
