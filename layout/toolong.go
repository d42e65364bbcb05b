package layout

import (
	"fmt"
	"slices"
	"strings"

	"factsheet/internal/brand"
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

// tooLong says by how much the page cannot hold the brief, what takes the most
// room, and what to cut.
func (c *parts) tooLong(br *brand.Brand, pos diag.Pos) diag.List {
	pl := c.plan(newFit(rung(rungs-1), br, &workspace{}))
	var l diag.List
	if pl.over != nil && pl.spare >= 0 {
		l.Add("E501", pl.over.pos, "one page does not hold this brief: a word of "+quote(pl.over.string())+" is wider than its column").
			Hint("write a shorter word, or put soft hyphens (U+00AD) in it")
		return l
	}
	shares := c.shares(pl)
	slices.SortStableFunc(shares, func(a, b share) int { return int(b.height - a.height) })
	most := shares[0]
	f := l.Add("E501", pos, fmt.Sprintf("one page does not hold this brief: %d mm over; %s %s %d mm", mm(-pl.spare)+1, most.name, most.verb, mm(most.height)))
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
	if pl.questions.height > 0 {
		out = append(out, share{"the questions", "take", pl.questions.height, "ask less, or in fewer words"})
	}
	if n := len(c.notes.items); n > 0 {
		longest := 0
		for i, t := range c.notes.items {
			if t.length() > c.notes.items[longest].length() {
				longest = i
			}
		}
		out = append(out, share{"notes and sources", "take", pl.notes.height, fmt.Sprintf("shorten note %d, the longest of %d, or let claims share caveats", longest+1, n)})
	}
	for _, r := range pl.rows {
		var names []string
		tallest := 0
		for j := range r.widths {
			names = append(names, c.modules[r.first+j].name)
			if r.sets[j].height > r.sets[tallest].height {
				tallest = j
			}
		}
		verb := "takes"
		if len(names) > 1 || strings.HasSuffix(names[0], "s") {
			verb = "take"
		}
		out = append(out, share{strings.Join(names, ", "), verb, r.height, c.modules[r.first+tallest].hint})
	}
	return out
}

func mm(u page.Unit) int { return int(u / page.MM) }

// string gives the words of the text.
func (t *text) string() string {
	s := ""
	for i := range t.spans {
		if t.spans[i].mark == 0 {
			s += t.spans[i].run.Text
		}
	}
	return s
}

// length is how many bytes the text has.
func (t *text) length() int { return len(t.string()) }
