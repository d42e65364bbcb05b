package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// Sample draws a small mark of one kind for the key that explains the marks. It is
// drawn as a row is, of a claim made up for it.
func Sample(kind KeyKind, width, height page.Unit, p *brand.Palette) page.Drawing {
	k := painter{Size: Size{Bar: height, Edge: 2400}, p: p}
	at := func(share page.Unit) *page.Box { return &page.Box{W: width * share / 100} }
	c, e := &data.Claim{Basis: data.Stated}, extent{point: at(100)}
	draw := k.bar
	if kind >= KeyDots {
		draw, e.point = k.dot, at(50)
	}
	dots := kind >= KeyDots
	switch kind % KeyDots {
	case KeyRecorded:
		c.Basis = data.Record
	case KeyEstimated:
		c.Basis = data.Survey
	case KeyDerived:
		c.Basis, c.Derived = data.Survey, true
	case KeyGap:
		return k.hatched(page.Box{W: width, H: height})
	case KeyInterval: // the line alone, as the fill of what it belongs to is another kind
		y := height / 2
		line := page.FilledRect("interval", page.Box{Y: y - k.Edge/2, W: width, H: k.Edge}, HalfTint(k.p))
		return append(page.Drawing{line}, k.ticks(0, width, y, k.tick())...)
	case KeyRange:
		c.Value.Form, e = value.FormRange, extent{low: at(30), high: at(100)}
		if dots {
			e.low = at(5)
		}
	case KeyEither:
		c.Value.Form, e = value.FormEither, extent{low: at(45), high: at(100)}
	case KeyAtLeast:
		c.Value.Form, e = value.FormAtLeast, extent{low: at(36)}
		if dots {
			e.low = at(15)
		}
	case KeyUpTo:
		c.Value.Form, e = value.FormUpTo, extent{high: at(100)}
		if dots {
			e.high = at(85)
		}
	}
	d, _ := draw(c, e)
	return d
}
