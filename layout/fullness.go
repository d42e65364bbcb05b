package layout

import "factsheet/internal/page"

// Fullness says how full a page is: at which density it is set, what room is left on
// it, and what its parts take.
type Fullness struct {
	Density string // "poster", "page" or "dense"; "" where nothing was set
	Step    int    // how far it is tightened at that density, from 0
	Steps   int    // how far it can be
	Free    int    // millimetres under the last part; negative: so many too many
	Parts   []Part // from the top, in reading order
}

// Part is one part of a page.
type Part struct {
	Name    string // "the masthead", "chart `cost`"
	Columns int    // how many of the three it spans
	Height  int    // in millimetres
}

// fullness says it of a plan.
func (c *parts) fullness(pl *plan) Fullness {
	f := Fullness{Density: pl.fit.name, Step: pl.fit.step, Steps: pl.fit.steps, Free: mm(pl.spare)}
	add := func(name string, span int, height page.Unit) {
		if height > 0 {
			f.Parts = append(f.Parts, Part{name, span, mm(height)})
		}
	}
	add("the masthead", columns, pl.masthead.height)
	add("the key figures", columns, pl.figures.height)
	for i, s := range pl.slots {
		add(c.modules[i].name, s.choice.span, s.choice.set.height)
	}
	add("the colophon", columns, pl.colophon.height)
	return f
}

// mm gives whole millimetres, rounded towards what is full.
func mm(u page.Unit) int {
	if u < 0 {
		return -int((-u + page.MM - 1) / page.MM)
	}
	return int(u / page.MM)
}
