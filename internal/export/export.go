// Package export gives the claims of a page to other programs: as a table, CSV, with
// Package, which describes it, and as linked data in the words of schema.org, JSONLD.
// They hold the claims that a reader of the page meets, each once, each with what the
// page says beside it. This package must not know what a page, a font or a PDF is.
package export

import (
	"math/big"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// notes gives the notes of a claim as the page prints them: its caveats, then what
// follows from where the figure comes from and how old it is.
func notes(s *content.Statement) []string {
	out := make([]string, len(s.Notes))
	for i, n := range s.Notes {
		out[i] = n.Text.String()
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

// unit says what the numbers of a claim are numbers of, "" where it has none. Percent is
// a word of the language.
func unit(c *data.Claim, l *locale.Locale) string {
	m := own(c)
	switch {
	case !c.Value.Form.HasNumber():
		return ""
	case c.IsShare() && (inPercent(c) || c.Measure == nil):
		return "percent"
	case m.Kind == data.Change && c.Value.Percent && m.Unit.Other != data.PercentagePoints:
		return "percent"
	}
	return l.Plurals.Alone(locale.Forms(m.Unit))
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
		return content.Named(c.Base.Who, l, l.Facts.WhoNotStated)
	}
	return c.Measure.Of
}

// ends gives the ends of a claim's interval, or its bound, and its point, "" where there
// is none. They are exact decimals. A fraction without one, as 1/3, has no point: its
// low is rounded down and its high up.
func ends(c *data.Claim) (low, point, high string) {
	v := &c.Value
	point, exact := decimal(v.Point, 0)
	if v.Form == value.FormPoint {
		if exact {
			return "", point, ""
		}
		low, _ = decimal(v.Point, -1)
		high, _ = decimal(v.Point, 1)
		return low, "", high
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
	if n.Den == 0 {
		if n.Negative {
			return "-" + n.Plain(), true
		}
		return n.Plain(), true
	}
	r := new(big.Rat).Mul(n.Rat(), big.NewRat(100, 1))
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
