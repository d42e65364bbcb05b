package layout

import (
	"fmt"
	"slices"
	"strings"

	"factsheet/internal/diag"
	"factsheet/internal/page"
)

// share is what a block takes of the page, and how to make it take less.
type share struct {
	name   string
	verb   string
	height page.Unit
	hint   string
}

// tooLong says by how much the page cannot hold the brief in a plan that does not
// fit, what takes the most room, and what to cut.
func (c *parts) tooLong(pl *plan, pos diag.Pos) diag.List {
	var l diag.List
	if pl.over != nil && pl.spare >= 0 {
		l.Add("E501", pl.over.pos, "one page does not hold this brief: a word of "+quote(pl.over.string())+" is wider than its column").
			Hint("write a shorter word, or put soft hyphens (U+00AD) in it")
		return l
	}
	shares := c.shares(pl)
	slices.SortStableFunc(shares, func(a, b share) int { return int(b.height - a.height) })
	most := shares[0]
	f := l.Add("E501", pos, fmt.Sprintf("one page does not hold this brief: %d mm over; %s %s %d mm", -mm(pl.spare), most.name, most.verb, mm(most.height)))
	f.Millimetres = mm(-pl.spare) + 1
	for _, s := range shares[:min(3, len(shares))] {
		f.Hint(fmt.Sprintf("%s (%s: %d mm)", s.hint, s.name, mm(s.height)))
	}
	return l
}

// shares names the blocks of a plan that can be made shorter.
func (c *parts) shares(pl *plan) []share {
	out := []share{{"the masthead with title and standfirst", "takes", pl.masthead.height, "shorten the title or the standfirst"}}
	if pl.figures.height > 0 {
		out = append(out, share{"the key figures", "take", pl.figures.height, "name fewer key-figures, or shorten who they count"})
	}
	for i, s := range pl.slots {
		m, verb := &c.modules[i], "takes"
		if strings.HasSuffix(m.name, "s") {
			verb = "take"
		}
		out = append(out, share{m.name, verb, s.choice.set.height, m.hint})
	}
	return out
}

// string gives the words of the text.
func (t *text) string() string {
	s := ""
	for i := range t.phrases {
		if t.phrases[i].mark == 0 {
			s += t.phrases[i].run.Text
		}
	}
	return s
}

// length is how many bytes the text has.
func (t *text) length() int { return len(t.string()) }
