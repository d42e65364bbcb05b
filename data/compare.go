package data

import (
	"slices"
	"strings"

	"factsheet/internal/locale"
)

// differ is one way in which two claims are not the same thing counted alike.
type differ struct {
	code   string // finding: E301 to E304
	what   string // the dimension, in the language's own word
	a, b   string // both values in words
	ap, bp Dim    // places of the values, where they have any
}

// axis is what must be equal for two claims to share one, whatever is said.
type axis struct{ unit, kind, per, whole string }

// axisOf gives the axis of a claim, and false for a claim of no measure.
func axisOf(c *Claim) (axis, bool) {
	if c.isShareOfClaim() {
		return axis{unit: "percent", kind: Share.String(), whole: wholeOf(c)}, true
	}
	if c.Measure == nil {
		return axis{}, false
	}
	return axisOfMeasure(c.Measure), true
}

func (c *Claim) isShareOfClaim() bool {
	return c.Base != nil && (c.Measure == nil || c.Measure.Kind == Share)
}

// wholeOf says what a share of a claim is a share of, through all that it is a share of
// in turn.
func wholeOf(c *Claim) string {
	var s strings.Builder
	for ; c.isShareOfClaim(); c = c.Base {
		switch {
		case c.Within != "":
			return s.String() + c.Within
		case c.Base.isShareOfClaim():
			s.WriteString("percent, share of ")
		}
	}
	if c.Measure == nil {
		return strings.TrimSuffix(s.String(), " of ")
	}
	a := axisOfMeasure(c.Measure)
	s.WriteString(a.unit + ", " + a.kind)
	if a.per != "" {
		s.WriteString(" per " + a.per)
	}
	if a.whole != "" {
		s.WriteString(" of " + a.whole)
	}
	return s.String()
}

func axisOfMeasure(m *Measure) axis {
	a := axis{unit: m.Unit.Other, kind: m.Kind.String(), per: m.Per}
	if m.Kind == Share {
		a.whole = m.Of
		if isPercent(a.unit) {
			a.unit = "percent"
		}
	}
	return a
}

// axes compares two axes: unit, kind and per, and the wholes of shares.
func axes(a, b axis) (differ, bool) {
	for _, d := range [...]differ{
		{what: "unit", a: a.unit, b: b.unit},
		{what: "kind", a: a.kind, b: b.kind},
		{what: "per", a: a.per, b: b.per},
		{what: "whole of the share", a: a.whole, b: b.whole},
	} {
		if !sameText(d.a, d.b) {
			d.code = "E301"
			return d, true
		}
	}
	return differ{}, false
}

// measureOf gives the measure of a claim, for a share that of its whole.
func measureOf(c *Claim) *Measure {
	if c.Measure == nil && c.Base != nil {
		return measureOf(c.Base)
	}
	return c.Measure
}

// differences gives all ways in which two claims differ, those of one axis alone
// where there are any. Rows without a figure are compared by axis and measure.
func differences(a, b *Claim) []differ {
	if x, ok := axisOf(a); ok {
		if y, ok := axisOf(b); ok {
			if d, found := axes(x, y); found {
				return []differ{d}
			}
		}
	}
	if partOf(a, b) || partOf(b, a) {
		return nil
	}
	var out []differ
	if m, n := measureOf(a), measureOf(b); m != nil && n != nil && m.ID != n.ID {
		out = append(out, differ{code: "E302", what: "measure", a: m.Label, b: n.Label})
	}
	if !a.Value.Form.HasNumber() || !b.Value.Form.HasNumber() {
		return out
	}
	dims := [...]struct {
		what string
		a, b Dim
	}{{"who", a.Who, b.Who}, {"where", a.Where, b.Where}}
	for _, d := range dims {
		if !sameDim(d.a, d.b) {
			out = append(out, differ{"E303", d.what, dimWords(d.a), dimWords(d.b), d.a, d.b})
		}
	}
	if a.Base != nil && b.Base != nil && a.Base != b.Base && !sameDim(a.Base.Who, b.Base.Who) {
		out = append(out, differ{"E303", "who of the whole", dimWords(a.Base.Who), dimWords(b.Base.Who), a.Base.Who, b.Base.Who})
	}
	if !sameText(a.Assuming, b.Assuming) {
		out = append(out, differ{code: "E303", what: "assuming", a: orNothing(a.Assuming), b: orNothing(b.Assuming)})
	}
	if written := func(d Dim) bool { return d.Known || d.Unknown }; (written(a.Against) || written(b.Against)) && !sameDim(a.Against, b.Against) {
		out = append(out, differ{"E303", "against", dimWords(a.Against), dimWords(b.Against), a.Against, b.Against})
	}
	if !samePeriod(a, b) {
		out = append(out, differ{"E304", "when", whenWords(a.When), whenWords(b.When), Dim{Pos: a.When.Pos}, Dim{Pos: b.When.Pos}})
	}
	return out
}

// partOf reports whether a is, through any number of steps, a part of b.
func partOf(a, b *Claim) bool {
	for w := a.whole(); w != nil; w = w.whole() {
		if w == b {
			return true
		}
	}
	return false
}

func sameDim(a, b Dim) bool {
	named := func(country, text Dim) bool {
		return slices.ContainsFunc(locale.CountryNames(country.ID), func(name string) bool { return name != "" && sameText(name, text.Text) })
	}
	switch {
	case !a.Known || !b.Known:
		return false
	case a.ID != "" && b.ID != "":
		return a.ID == b.ID
	case a.Text == "":
		return named(a, b)
	case b.Text == "":
		return named(b, a)
	}
	return sameText(a.Text, b.Text)
}

func dimWords(d Dim) string {
	switch {
	case d.Text != "":
		return d.Text
	case d.ID != "":
		return d.ID
	}
	return "unknown"
}

func whenWords(w When) string {
	if !w.Known {
		return "unknown"
	}
	return w.Raw
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// sameText compares two texts as a reader does: not by case, by the kind of
// spaces, hyphens and apostrophes, or by a final full stop.
func sameText(a, b string) bool {
	return a == b || strings.EqualFold(plainText(a), plainText(b))
}

func plainText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u00a0', '\u202f', '\u2009':
			return ' '
		case '’', 'ʼ', '‘':
			return '\''
		case '\u2010', '\u2011':
			return '-'
		case '\u00ad':
			return -1
		}
		return r
	}, s)
	return strings.TrimSuffix(strings.Join(strings.Fields(s), " "), ".")
}

// samePeriod reports whether two claims are of the same time.
func samePeriod(a, b *Claim) bool {
	m := measureOf(a)
	stock := m != nil && m.Kind == Stock && !a.IsShare()
	return a.When.Known && b.When.Known && a.When.SameTime(b.When.When, stock)
}
