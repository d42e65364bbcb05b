package data

import (
	"strconv"
	"strings"
)

// What the page's prose may take before anything is done with it: many times what a
// page holds. A reference becomes words of its claim, and each is set at every density.
const (
	maxProse      = 64 << 10 // bytes
	maxReferences = 1000
)

// tooMuch refuses prose that no page can hold before it costs anything.
func (c *checker) tooMuch() bool {
	length, references := 0, 0
	add := func(t Text) {
		length += len(t.Value)
		references += strings.Count(t.Value, "{")
	}
	add(c.d.Head.Title)
	add(c.d.Head.Standfirst)
	for _, list := range [][]Text{c.d.Points, c.d.Asks} {
		for _, t := range list {
			add(t)
		}
	}
	for _, g := range c.d.Gaps {
		add(g.Text)
	}
	at := c.d.Head.Key.Pos
	switch {
	case length > maxProse:
		c.found.Add("E502", at, "its points, gaps and questions have "+strconv.Itoa(length>>10)+" kB of text; a whole page holds a few")
	case references > maxReferences:
		c.found.Add("E502", at, "its points, gaps and questions name claims "+strconv.Itoa(references)+" times; a whole page holds a few dozen")
	default:
		return false
	}
	last := &c.found[len(c.found)-1]
	last.Hint("keep what this page is about")
	return true
}
