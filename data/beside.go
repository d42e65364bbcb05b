package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Beside reads texts that go out with a page and are not of its brief, such as a letter.
// They refer to the claims on the page as the brief does, and numbers in them are
// looked at as those of its sentences are. cells are names that are filled in later and
// come before the ids of claims; {name?} may stay empty. Each text is one line of a
// file. Where a finding is an error the prose is not whole.
func (d *Draft) Beside(b *Brief, cells []string, texts ...Text) ([]Prose, diag.List) {
	c := &checker{d: d, b: b, words: locale.LexiconOf(b.Language), claims: make(map[string]*Claim, len(b.Claims)), beside: append([]string{}, cells...)}
	for _, claim := range b.Claims {
		c.claims[claim.ID] = claim
	}
	var all []Prose
	for _, t := range texts {
		all = append(all, c.marked(t))
	}
	c.allLiterals()
	c.found.Sort()
	return all, c.found
}

// cell reads the name of a cell between two braces.
func (c *checker) cell(name string) (Part, bool) {
	name, optional := strings.CutSuffix(strings.ToLower(strings.TrimSpace(name)), "?")
	return Part{Cell: name, Optional: optional}, slices.Contains(c.beside, name)
}

// noCell reports a name that is neither that of a cell nor the id of a claim.
func (c *checker) noCell(t Text, from, to int) {
	name, _, _ := strings.Cut(t.Value[from:to], ":")
	name = strings.TrimSuffix(name, "?")
	f := c.errorAt(t, "E020", from, from+len(name), "there is neither a column nor a claim `"+name+"`", "")
	known := slices.Concat(c.beside, sortedKeys(c.claims))
	if near := diag.Nearest(strings.ToLower(name), known); near != "" {
		f.Hint("did you mean\n{" + near + "}").Replace(near)
	} else {
		f.Hint("a column of the table or a claim of the brief stands between braces; write {{ for a brace in the text")
	}
}

// inside gives the place of the byte at offset at in a text.
func (c *checker) inside(t Text, at int) diag.Pos {
	if c.beside == nil {
		return c.d.Inside(t, at)
	}
	pos := t.Pos
	pos.Col += utf8.RuneCountInString(t.Value[:at])
	return pos
}

// width gives the runes from byte at to byte end, 0 where the text is not on its line as
// it is.
func (c *checker) width(t Text, at, end int) int {
	if c.beside == nil {
		return c.d.Width(t, at, end)
	}
	return utf8.RuneCountInString(t.Value[at:min(end, len(t.Value))])
}
