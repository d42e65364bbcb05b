// Package export gives the claims of a page to other programs: as a table for
// spreadsheets, CSV, and as linked data in the words of schema.org, JSONLD. Both hold
// the claims that a reader of the page meets, each once, each with what the page says
// beside it. This room must not know what a page, a font or a PDF is.
package export

import (
	"math/big"
	"strings"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

// notes gives the notes of a claim as the page prints them: its caveats, then what
// follows from where the figure comes from and how old it is.
func notes(c *data.Claim, l *locale.Locale) []string {
	out := make([]string, len(c.Notes))
	for i, n := range c.Notes {
		if n.Kind == data.NoteCaveat {
			out[i] = n.Caveat.Text.Say(l)
		} else {
			out[i] = n.Say(l)
		}
	}
	return out
}

// measureOf gives the measure of a claim, for a share that of its whole; nil for none.
func measureOf(c *data.Claim) *data.Measure {
	for ; c != nil; c = c.Base {
		if c.Measure != nil {
			return c.Measure
		}
	}
	return nil
}

// unit says what the numbers of a claim are numbers of, "" where it has none.
func unit(c *data.Claim, l *locale.Locale) string {
	m := c.Measure
	switch {
	case !c.Value.Form.HasNumber():
		return ""
	case c.IsShare() && (inPercent(c) || m == nil):
		return l.Units.PercentOf(whole(c, l))
	case m.Kind == data.Change && c.Value.Percent:
		return l.Units.Change(m.Unit.Other, m.Against, true)
	case m.Per != "":
		return l.Units.Per(m.Unit.Other, m.Per)
	}
	return m.Unit.Other
}

// inPercent reports whether the numbers of a claim are given in percent, as fractions
// of a whole are.
func inPercent(c *data.Claim) bool {
	if c.Value.Percent {
		return true
	}
	p := c.Value.Point
	return p != nil && p.Den != 0
}

// whole says what a share is a share of.
func whole(c *data.Claim, l *locale.Locale) string {
	switch {
	case c.Within != "":
		return c.Within
	case c.Base != nil:
		return c.Base.Who.Say(l, l.Facts.WhoNotStated)
	}
	return c.Measure.Of
}

// ends gives the least and the greatest number that a claim states, and its point,
// "" where there is none: a point alone is its own least and greatest, and an open end
// stays open. They are exact decimals. Of a fraction without one, as 1/3, the least is
// rounded down and the greatest up, and there is no point.
func ends(c *data.Claim) (low, point, high string) {
	v := &c.Value
	point, exact := decimal(v.Point, 0)
	if !exact {
		point = ""
	}
	if v.Form == value.FormPoint {
		low, _ = decimal(v.Point, -1)
		high, _ = decimal(v.Point, 1)
		return low, point, high
	}
	low, _ = decimal(v.Low, -1)
	high, _ = decimal(v.High, 1)
	return low, point, high
}

// mostPlaces is how many decimal places a fraction in percent has that never ends.
const mostPlaces = 4

// decimal writes a number in digits, with its multiplier and with a full stop; a
// fraction in percent. It reports whether that is exact; where it cannot be, the
// number is rounded down (way -1) or up (way 1).
func decimal(n *value.Number, way int) (string, bool) {
	if n == nil {
		return "", false
	}
	r := n.Rat()
	if n.Den == 0 {
		_, part, _ := strings.Cut(n.Digits, ".")
		return r.FloatString(max(0, len(part)-3*int(n.Multiplier))), true
	}
	r.Mul(r, big.NewRat(100, 1))
	if places, exact := r.FloatPrec(); exact && places <= mostPlaces {
		return r.FloatString(places), true
	}
	scale := big.NewRat(10000, 1)
	scaled := new(big.Rat).Mul(r, scale)
	whole := new(big.Int).Div(scaled.Num(), scaled.Denom()) // toward minus infinity
	if way > 0 {
		whole.Add(whole, big.NewInt(1))
	}
	return new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale).FloatString(mostPlaces), false
}
