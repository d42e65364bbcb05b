package content

import (
	"math/big"
	"slices"
	"strings"

	"factsheet/data"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Chart is what a chart says.
type Chart struct {
	Chart    *data.Chart
	ID       string
	Pos      diag.Pos
	Title    Text
	Subtitle string // measure, unit, place, period and basis as far as all rows share them
	Short    string // the same without the basis, which the fill of the bars shows too
	Basis    string // the common basis in words, "" for none
	Differs  Text
	Alt      string // what the brief itself says to those who cannot see it
	Frames   []*Frame
	Order    locale.Order
}

// Frame is what shares one axis: rows, or one claim alone. A chart that compares has
// one frame; one that keeps its claims separate may have many.
type Frame struct {
	Subtitle string // of a frame with rows among several frames
	Rows     []Row
	Dots     bool  // dots on the axis in place of bars
	Log      bool  // a scale of powers of ten
	Percent  bool  // a share in a frame of its own is seen against the whole
	Lone     *Lone // a number in words, never a bar: as the only one it would look like any other
}

// Row is one row on an axis: a claim or a gap.
type Row struct {
	*Statement
	When   []Facet // beside the label, where it is not in the subtitle
	Detail []Facet // second line: who, where, how it came to be
	Value  Value
	Depth  int  // how many wholes stand above it
	Unlike bool // it cannot be compared with the row under it, as the brief acknowledges
}

// Value is the text at the end of a mark.
type Value struct {
	data.Figure
	Absent   bool   // there is no figure
	Standing string // a word beside the value, "" for none
	Notes    []*Note
}

// Lone is a claim, or a gap, that shares no axis.
type Lone struct {
	*Statement
	Value  Value
	Name   string // what it is called
	By     string // its source, where the name does not say it
	Detail []Facet
}

// Statements gives what the chart shows, from top to bottom.
func (c *Chart) Statements() []*Statement {
	var out []*Statement
	for _, f := range c.Frames {
		if f.Lone != nil {
			out = append(out, f.Lone.Statement)
		}
		for _, r := range f.Rows {
			out = append(out, r.Statement)
		}
	}
	return out
}

func (b *builder) chart(c *data.Chart) *Chart {
	l := b.words
	ch := &Chart{
		Chart: c, ID: c.ID, Pos: c.Pos, Title: b.prose(c.Title, true), Differs: b.prose(c.Differs, true),
		Alt: b.prose(c.Alt, false).String(), Order: locale.Order(c.Order),
	}
	frames := c.Frames()
	for _, rows := range frames {
		if figures(rows) < 2 { // a bar needs another beside it
			for _, r := range rows {
				ch.Frames = append(ch.Frames, &Frame{Lone: b.lone(c, r, frames)})
			}
			continue
		}
		ch.Frames = append(ch.Frames, b.frame(ch, c, rows))
	}
	if c.Compare == data.Separate {
		ch.Subtitle, ch.Short = l.Charts.NoBars, l.Charts.NoBars
		for _, f := range ch.Frames {
			if f.Lone == nil {
				ch.Subtitle, ch.Short = l.Charts.OwnAxes, l.Charts.OwnAxes
			}
		}
	}
	b.labels(ch)
	return ch
}

// figures counts the rows that are drawn.
func figures(rows []data.Row) (n int) {
	for _, r := range rows {
		if r.Claim != nil && r.Claim.Value.Form.HasNumber() {
			n++
		}
	}
	return n
}

// frame puts rows that share an axis into words, and above them what they share.
func (b *builder) frame(ch *Chart, c *data.Chart, rows []data.Row) *Frame {
	var claims []*data.Claim
	for _, r := range rows {
		if r.Claim != nil {
			claims = append(claims, r.Claim)
		}
	}
	same := data.CommonOf(claims)
	f := &Frame{Dots: c.Dots(), Log: c.Log && slices.ContainsFunc(claims, positive)}
	for i, r := range rows {
		f.Rows = append(f.Rows, b.row(r, same, len(claims)))
		if i > 0 && r.Claim != nil && rows[i-1].Claim != nil {
			f.Rows[i-1].Unlike = !data.Comparable(rows[i-1].Claim, r.Claim)
		}
	}
	short := b.subtitle(same, claims)
	if f.Log {
		short = locale.Join(short, "; ", b.words.Charts.LogSteps)
	}
	if c.Compare == data.Separate {
		f.Subtitle, f.Percent = short, same.Shares
	} else {
		ch.Basis = basisOfEach(same.Basis, b.words)
		ch.Short, ch.Subtitle = short, locale.Join(short, ", ", ch.Basis)
	}
	return f
}

// positive reports whether anything of a claim can stand on a scale of powers of ten.
func positive(c *data.Claim) bool {
	low, point, high := c.Extent()
	return slices.ContainsFunc([]*big.Rat{low, point, high}, func(r *big.Rat) bool { return r != nil && r.Sign() > 0 })
}

// row says of a claim what is not said of all above it.
func (b *builder) row(r data.Row, same data.Common, claims int) Row {
	if r.Gap != nil {
		s := b.gap(r.Gap)
		return Row{Statement: s, Value: b.beside(s), Detail: s.Say(Where)}
	}
	c, s := r.Claim, b.statement(r.Claim)
	out := Row{Statement: s, Value: b.beside(s), Depth: r.Depth}
	if !same.When.Known {
		out.When = s.Say(When)
	}
	var kinds []Kind
	if !same.Who.Known || claims == 1 {
		kinds = append(kinds, Who)
	}
	if same.Base == nil {
		kinds = append(kinds, Whole)
	}
	if !same.Where.Known {
		kinds = append(kinds, Where)
	}
	kinds = append(kinds, PartOf) // an indent says so to the eye alone
	if same.Assuming == "" {
		kinds = append(kinds, Assuming)
	}
	kinds = append(kinds, How)
	if same.Basis == data.NoBasis || c.Basis == data.Belief {
		kinds = append(kinds, Basis)
	}
	out.Detail = s.Say(append(kinds, Interval)...)
	return out
}

// beside says the number of a statement at the end of its mark. A fraction that a mark follows
// is in words: after 1/3 it would be a power.
func (b *builder) beside(s *Statement) Value {
	v := Value{Figure: s.Figure, Absent: s.Absent, Standing: s.Standing, Notes: b.numbers.Sorted(s.Notes)}
	if len(s.Notes) > 0 {
		v.Figure = s.InText
	}
	return v
}

func (b *builder) lone(c *data.Chart, r data.Row, frames [][]data.Row) *Lone {
	if r.Gap != nil {
		s := b.gap(r.Gap)
		return &Lone{Statement: s, Value: b.beside(s), Name: s.Label, Detail: s.Say(Where)}
	}
	s := b.statement(r.Claim)
	o := &Lone{Statement: s, Value: b.beside(s), Name: s.Label}
	byMeasure := calledByMeasure(r.Claim, frames)
	if r.Claim.Label != "" || byMeasure {
		o.By = s.Source
	}
	kinds := []Kind{Measure, Unit, Who, Whole, PartOf, Where, When, Assuming, How, Basis}
	if r.Claim.Label == "" && byMeasure {
		o.Name, kinds = s.Measure, kinds[1:]
	}
	if s.Figure.Kind != "" {
		kinds = append(kinds, Interval)
	}
	o.Detail = s.Say(kinds...)
	return o
}

// calledByMeasure reports whether a claim that stands alone in its frame, without a
// label of its own, is called by its measure and not by its source: where no other
// such claim would have the same name.
func calledByMeasure(c *data.Claim, frames [][]data.Row) bool {
	if c.Measure == nil {
		return false
	}
	same := 0
	for _, frame := range frames {
		if len(frame) != 1 || frame[0].Claim == nil {
			continue
		}
		other := frame[0].Claim
		if other.Label == "" && other.Measure != nil && other.Measure.Label == c.Measure.Label {
			same++
		}
	}
	return same == 1
}

// subtitle says what the rows have in common: unit or whole, who, where, when.
func (b *builder) subtitle(same data.Common, claims []*data.Claim) string {
	if len(claims) == 0 {
		return ""
	}
	l, m := b.words, claims[0].Measure
	s := ""
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

func basisOfEach(b data.Basis, l *locale.Locale) string {
	switch b {
	case data.Record, data.Census:
		return l.Charts.RecordedByEach
	case data.Survey, data.Model, data.Expert:
		return l.Charts.EstimatedByEach
	case data.Stated, data.Belief:
		return l.Charts.StatedByEach
	}
	return ""
}

func capital(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}
