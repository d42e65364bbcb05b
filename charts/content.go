// Package charts turns the claims of one chart into rows of text and the drawing
// of their bars. go-chart paints the bars; this is the only room that imports it.
// It must not know where on a page a chart stands, nor what a PDF is.
package charts

import (
	"strings"

	"factsheet/data"
	"factsheet/internal/locale"
)

// Chart is what a chart says, before it has a width.
type Chart struct {
	Source   *data.Chart
	Subtitle string // measure, unit, place, period and basis as far as all rows share them
	Short    string // the same without the basis, which the fill of the bars shows too
	Frames   []Frame
	Order    locale.Order
	basis    string // the common basis in words, "" for none
}

// Frame is what shares one axis: rows with an axis, or one claim alone. A chart
// that compares has one frame; one that keeps its claims separate may have many.
type Frame struct {
	Subtitle string // of a frame with rows among several frames
	Rows     []Row
	Axis     Axis
	Dots     bool  // dots on the axis in place of bars
	Lone     *Lone // a number in words, never a bar: alone it would look like any other
}

// Row is one row on an axis: a claim or a gap.
type Row struct {
	Claim  *data.Claim // nil for a gap
	Gap    *data.Gap   // nil for a claim
	Label  string
	When   []Words // beside the label, where it is not in the subtitle
	Detail []Words // second line: who, where, how it came to be
	Value  Value
	Depth  int  // how many wholes stand above it
	Unlike bool // it cannot be compared with the row under it, as the brief acknowledges
}

// Value is the text at the end of a mark.
type Value struct {
	data.Figure
	Absent   bool   // there is no figure
	Standing string // a word beside the value, "" for none
	Notes    []*data.Note
}

// Words are words of a row; Doubt marks what is unknown, uncertain or old.
type Words struct {
	Text  string
	Doubt bool
}

// Lone is a claim, or a gap, that shares no axis.
type Lone struct {
	Claim  *data.Claim // nil for a gap
	Gap    *data.Gap   // nil for a claim
	Value  Value
	Source string
	Label  string
	Detail []Words
}

// Compose says what the chart says. It reads the claims only.
func Compose(c *data.Chart, l *locale.Locale) *Chart {
	ch := &Chart{Source: c, Order: locale.Order(c.Order)}
	frames := c.Frames()
	for _, rows := range frames {
		claims := claimsOf(rows)
		if c.Compare == data.Separate && len(rows) == 1 {
			ch.Frames = append(ch.Frames, Frame{Lone: lone(c, rows[0], l)})
			continue
		}
		same := data.CommonOf(claims)
		f := Frame{Dots: c.Dots(), Axis: newAxis(claims, c.Log)}
		for i, r := range rows {
			f.Rows = append(f.Rows, row(r, same, claims, l))
			if i > 0 && r.Claim != nil && rows[i-1].Claim != nil {
				f.Rows[i-1].Unlike = !data.Comparable(rows[i-1].Claim, r.Claim)
			}
		}
		short := subtitle(same, claims, l)
		if f.Axis.Log {
			short = locale.Join(short, "; ", l.Charts.LogSteps)
		}
		if c.Compare == data.Separate {
			f.Subtitle = short
			if same.Shares { // a share in a frame of its own is seen against the whole
				f.Axis = wholeAxis()
			}
		} else {
			ch.basis = basisOfEach(same.Basis, l)
			ch.Short, ch.Subtitle = short, locale.Join(short, ", ", ch.basis)
		}
		ch.Frames = append(ch.Frames, f)
	}
	if c.Compare == data.Separate {
		ch.Subtitle, ch.Short = l.Charts.NoBars, l.Charts.NoBars
		for _, f := range ch.Frames {
			if f.Lone == nil {
				ch.Subtitle, ch.Short = l.Charts.OwnAxes, l.Charts.OwnAxes
			}
		}
	}
	return ch
}

func claimsOf(rows []data.Row) []*data.Claim {
	var cs []*data.Claim
	for _, r := range rows {
		if r.Claim != nil {
			cs = append(cs, r.Claim)
		}
	}
	return cs
}

// subtitle says what the rows have in common: unit or whole, who, where, when.
func subtitle(same data.Common, claims []*data.Claim, l *locale.Locale) string {
	if len(claims) == 0 {
		return ""
	}
	s, m := "", claims[0].Measure
	switch {
	case same.Shares && m != nil && m.Of != "":
		s = l.Units.PercentOf(m.Of)
	case same.Shares && same.Base != nil:
		s = l.Units.PercentOf(same.Base.Who.Say(l, l.Facts.WhoNotStated))
	case same.Shares:
		s = l.Charts.PercentOfEach
	case m != nil && m.Kind == data.Change:
		s = l.Units.Change(unitOf(m, l), m.Against, claims[0].Value.Percent)
	case m != nil:
		s = unitOf(m, l)
	}
	if len(claims) > 1 && same.Who.Known {
		s = and(s, same.Who.Say(l, ""))
	}
	if same.Where.Known {
		s = and(s, same.Where.Say(l, ""))
	}
	if same.When.Known {
		s = and(s, same.When.Say(l))
	}
	return capital(and(s, same.Assuming))
}

// and appends more to s, unless s says it already ("pips" of "pips").
func and(s, more string) string {
	if says(s, more) {
		return s
	}
	return locale.Join(s, ", ", more)
}

// says reports whether s holds the words, whatever their case.
func says(s, words string) bool { return strings.Contains(strings.ToLower(s), strings.ToLower(words)) }

// Unit says the unit of a claim that stands without an axis, "" where it is percent
// or what its measure is called says it already.
func Unit(c *data.Claim, l *locale.Locale) string {
	m := c.Measure
	if m == nil || c.IsShare() || c.Value.Percent || !c.Value.Form.HasNumber() {
		return ""
	}
	unit := m.Unit.For(&c.Value, l)
	if m.Per != "" && (!says(m.Label, m.Unit.Other) || !says(m.Label, m.Per)) {
		return l.Units.Per(unit, m.Per)
	}
	if says(m.Label, m.Unit.Other) {
		return ""
	}
	return unit
}

// unitOf says the unit of a measure's numbers, "people per year".
func unitOf(m *data.Measure, l *locale.Locale) string {
	unit := m.Unit.Other
	if unit == "" {
		unit = m.Label
	}
	if m.Per != "" {
		unit = l.Units.Per(unit, m.Per)
	}
	return unit
}

func basisGroup(b data.Basis) int {
	switch b {
	case data.Record, data.Census:
		return 1
	case data.Survey, data.Model, data.Expert:
		return 2
	case data.Stated, data.Belief:
		return 3
	}
	return 0
}

func basisOfEach(b data.Basis, l *locale.Locale) string {
	return [...]string{"", l.Charts.RecordedByEach, l.Charts.EstimatedByEach, l.Charts.StatedByEach}[basisGroup(b)]
}

// When says a claim's reference period and what is doubtful about it: that it is
// not stated, uncertain, or old at the date of the brief.
func When(c *data.Claim, l *locale.Locale) []Words {
	if !c.When.Known {
		return []Words{{l.Facts.WhenNotStated, true}}
	}
	w := []Words{{c.When.Say(l), false}}
	if c.When.Uncertain {
		w = append(w, Words{"(" + l.Facts.Uncertain + ")", true})
	}
	for _, n := range c.Notes {
		if n.Kind == data.NoteStale {
			w = append(w, Words{l.Facts.YearsOld(n.Years), true})
		}
	}
	return w
}

func capital(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}
