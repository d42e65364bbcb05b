package content

import (
	"math/big"
	"slices"
	"strconv"
	"unicode"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Chart is what a chart says.
type Chart struct {
	Chart    *data.Chart
	ID       string
	Pos      diag.Pos
	Title    Text
	Subtitle Text   // measure, unit, place, period and basis as far as all rows share them
	Short    Text   // the same without the basis, which the fill of the bars shows too
	Basis    string // the common basis in words, "" for none
	Differs  Text
	Alt      string // what the brief itself says to those who cannot see it
	Frames   []*Frame
	Order    locale.Order
}

// Frame is what shares one axis: rows, or one claim alone. A chart that compares has
// one frame; one that keeps its claims separate may have many.
type Frame struct {
	Subtitle Text // of a frame with rows among several frames
	Rows     []Row
	Dots     bool  // dots on the axis in place of bars
	Log      bool  // a scale of powers of ten
	Percent  bool  // a share in a frame of its own is seen against the whole
	Lone     *Lone // a number in words, never a bar: as the only one it would look like any other
}

// Row is one row on an axis: a claim or a gap.
type Row struct {
	*Statement
	Label  string  // what the row is called: its year, where the rows are years of one source
	When   []Facet // beside the label, where it is not in the subtitle
	Detail []Facet // second line: who, where, how it came to be
	Value  Value
	Depth  int  // how many wholes stand above it
	Unlike bool // rows that can be compared end here, and go on under it, once in the chart
}

// Value is the text at the end of a mark.
type Value struct {
	Figure
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

// mostAloud is the longest text for those who listen, in bytes. The chart adds its own,
// and a string in a PDF has a limit.
const mostAloud = 8 << 10

func (b *builder) chart(c *data.Chart) *Chart {
	l := b.words
	ch := &Chart{
		Chart: c, ID: c.ID, Pos: c.Pos, Title: b.prose(c.Title, true), Differs: b.prose(c.Differs, true),
		Alt: b.prose(c.Alt, false).String(), Order: locale.Order(c.Order),
	}
	if n := len(ch.Alt); n > mostAloud {
		b.found.Add("E502", c.Alt.Pos, "`alt` takes "+strconv.Itoa(n>>10)+" kB with what its references print; a listener follows a few sentences").Hint("write it shorter")
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
		how := l.Charts.NoBars
		if slices.ContainsFunc(ch.Frames, func(f *Frame) bool { return f.Lone == nil }) {
			how = l.Charts.OwnAxes
		}
		ch.Subtitle, ch.Short = plain(c.Pos, how), plain(c.Pos, how)
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
	up := shared{Common: data.CommonOf(claims), several: len(claims) > 1}
	if up.several && oneSource(claims) {
		up.source = b.statement(claims[0]).Source
		up.years = c.Order == data.OrderYear && !up.When.Known && yearsOfOne(claims)
	}
	up.measures = measuresAlone(claims)
	up.ranges = up.SameInterval && up.several && !slices.ContainsFunc(claims, func(c *data.Claim) bool { return c.Value.Form != value.FormRange })
	f := &Frame{Dots: c.Dots(), Log: c.Log && slices.ContainsFunc(claims, positive)}
	short := b.subtitle(c.Pos, ch.Title.String(), up, claims)
	up.notes = short.Notes()
	if f.Log {
		short.add(b.words.Punctuation.List, b.words.Charts.LogSteps)
	}
	basis := basisOf(up.Basis, up.source, b.words)
	whole := short.with(b.words.Punctuation.Comma, basis)
	if short = short.with(b.words.Punctuation.List, up.source); basis == "" {
		whole = short
	}
	if c.Compare == data.Separate {
		f.Subtitle, f.Percent = whole, up.Shares
	} else {
		ch.Short, ch.Subtitle, ch.Basis = short, whole, basis
	}
	up.named = map[string]int{}
	for _, c := range claims {
		if c.Label == "" {
			up.named[b.statement(c).Label]++
		}
	}
	for _, r := range rows {
		f.Rows = append(f.Rows, b.row(r, up))
	}
	if !c.Differs.Empty() {
		f.part(c)
	}
	return f
}

// shared is what is said above the rows of a frame, and not again in them.
type shared struct {
	data.Common
	several  bool           // claims
	source   string         // of all rows, "" where they have several
	years    bool           // they are its years
	named    map[string]int // how many rows would be called so
	measures bool           // not said, and not told by who is counted either: each row has its own
	ranges   bool           // all have two ends and no point, of one kind
	notes    []*Note        // whose marks stand there
}

// part marks where rows with figures that can be compared end and others begin, if that
// is once in the chart. Where it is more often, what differs stands above them all.
func (f *Frame) part(c *data.Chart) {
	at, n := 0, 0
	for i := range f.Rows[1:] {
		if a, b := f.Rows[i], f.Rows[i+1]; !a.Absent && !b.Absent && !c.Alike(a.Claim, b.Claim) {
			at, n = i, n+1
		}
	}
	f.Rows[at].Unlike = n == 1
}

// oneSource reports whether one source, or the same together, published all claims.
func oneSource(claims []*data.Claim) bool {
	return !slices.ContainsFunc(claims, func(c *data.Claim) bool {
		return c.Derived || !slices.Equal(c.Sources, claims[0].Sources)
	})
}

// measuresAlone reports whether two claims of different measures count the same people or
// things, so that nothing but the measure tells them apart.
func measuresAlone(claims []*data.Claim) bool {
	for i, a := range claims {
		for _, b := range claims[i+1:] {
			if a.Measure != nil && b.Measure != nil && a.Measure != b.Measure && a.Who.ID == b.Who.ID && a.Who.Text == b.Who.Text {
				return true
			}
		}
	}
	return false
}

// yearsOfOne reports whether claims of one source are one measure at several times.
func yearsOfOne(claims []*data.Claim) bool {
	return !slices.ContainsFunc(claims, func(c *data.Claim) bool {
		return !c.When.Known || c.Measure == nil || c.Measure != claims[0].Measure
	})
}

// positive reports whether anything of a claim can stand on a scale of powers of ten.
func positive(c *data.Claim) bool {
	low, point, high := c.Extent()
	return slices.ContainsFunc([]*big.Rat{low, point, high}, func(r *big.Rat) bool { return r != nil && r.Sign() > 0 })
}

// row says of a claim what is not said of all above it, and marks the notes that are
// not marked there. Of years of one source, a row without a label of its own is called
// by its year; of several rows of one source among others, by both.
func (b *builder) row(r data.Row, up shared) Row {
	if r.Gap != nil {
		s := b.gap(r.Gap)
		said := locale.Join(s.Label, b.words.Punctuation.List, Named(up.Where, b.words, ""))
		return Row{Statement: s, Label: s.Label, Value: b.beside(s), Detail: Besides(said, s.Say(Where))}
	}
	c, s := r.Claim, b.statement(r.Claim)
	out := Row{Statement: s, Label: s.Label, Depth: r.Depth}
	if !up.When.Known {
		out.When = s.Say(When)
	}
	switch {
	case c.Label != "" || up.When.Known || !c.When.Known:
	case up.years:
		out.Label, out.When = out.When[0].Text, out.When[1:]
	case up.named[s.Label] > 1:
		out.Label, out.When = s.Label+", "+out.When[0].Text, out.When[1:]
	}
	out.When = Besides(out.Label, out.When)
	var kinds []Kind
	if up.measures {
		kinds = append(kinds, Measure)
	}
	if !up.Who.Known || !up.several {
		kinds = append(kinds, Who)
	}
	if !up.Shares || c.Base != nil { // what else shares are of stands above them
		kinds = append(kinds, Within)
	}
	if up.Base == nil {
		kinds = append(kinds, Whole)
	}
	if !up.Where.Known {
		kinds = append(kinds, Where)
	}
	kinds = append(kinds, PartOf) // an indent says so to the eye alone
	if up.Assuming == "" && !says(out.Label, c.Assuming) {
		kinds = append(kinds, Assuming)
	}
	if !up.Against.Known {
		kinds = append(kinds, Against)
	}
	kinds = append(kinds, How)
	if up.Basis == data.NoBasis || c.Basis == data.Belief {
		kinds = append(kinds, Basis)
	}
	if !up.ranges {
		kinds = append(kinds, Interval)
	}
	out.Detail = Besides(out.Label, s.Say(kinds...))
	out.Value = b.beside(s, out.When, []Facet{{Notes: up.notes}})
	return out
}

// beside says the number of a statement at the end of its mark, the marks at the facets
// left out. A fraction that a mark follows is in words: after 1/3 it would be a power.
func (b *builder) beside(s *Statement, facets ...[]Facet) Value {
	v := Value{Figure: s.Figure, Absent: s.Absent, Standing: s.Standing, Notes: b.marked(s.Notes, facets...)}
	if len(v.Notes) > 0 {
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
	o := &Lone{Statement: s, Name: s.Label}
	byMeasure := calledByMeasure(r.Claim, frames)
	if r.Claim.Label != "" || byMeasure {
		o.By = s.Source
	}
	kinds := []Kind{Measure, Unit, Against, Who, Within, Whole, PartOf, Where, When, Assuming, How, Basis, Interval}
	if r.Claim.Label == "" && byMeasure {
		o.Name, kinds = s.Measure, kinds[1:]
	}
	if says(o.Name, o.By) {
		o.By = ""
	}
	o.Detail = Besides(o.Name, s.Say(kinds...))
	o.Value = b.beside(s, o.Detail)
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

// subtitle says what the rows have in common: measure, unless the title says it, unit
// or whole, who, where, when.
func (b *builder) subtitle(pos diag.Pos, title string, up shared, claims []*data.Claim) Text {
	if len(claims) == 0 {
		return Text{Pos: pos}
	}
	first := claims[max(0, slices.IndexFunc(claims, func(c *data.Claim) bool { return c.Value.Form.HasNumber() }))]
	l, m := b.words, first.Measure
	s, measure := "", ""
	if up.Measure != nil && m != nil && !says(title, m.Label) {
		measure = m.Label
	}
	switch {
	case up.Shares && m != nil && m.Of != "":
		s = l.Units.PercentOf(m.Of)
	case up.Shares && up.Base != nil:
		s = l.Units.PercentOf(Named(up.Base.Who, l, l.Facts.WhoNotStated))
	case up.Shares:
		s = l.Charts.PercentOfEach
	case m != nil && m.Kind == data.Change:
		s = l.Units.Change(unitOf(m, l), up.Against.Text, first.Value.Percent)
	case m != nil:
		s = unitOf(m, l)
	}
	if !says(measure, s) {
		s = locale.Join(measure, l.Punctuation.Comma, s)
	} else if s != "" {
		s = measure
	}
	if up.several && up.Who.Known {
		if who := Named(up.Who, l, ""); says(who, s) { // "deaths above the number expected" of deaths
			s = who
		} else {
			s = and(s, who, l)
		}
	}
	if up.Where.Known {
		s = and(s, Named(up.Where, l, ""), l)
	}
	out := plain(pos, s)
	if up.When.Known && !says(s, period(up.When, l)) {
		out.add(l.Punctuation.Comma, period(up.When, l))
		out.Runs[len(out.Runs)-1].Notes = b.numbers.sorted(b.statement(first).facets[When][0].Notes)
	}
	if up.Assuming != "" && !says(s, up.Assuming) {
		out.add(l.Punctuation.Comma, up.Assuming)
	}
	if up.ranges {
		out.add(l.Punctuation.Comma, b.statement(first).facets[Interval][0].Text)
	}
	if len(out.Runs) > 0 {
		out.Runs[0].Words = capital(out.Runs[0].Words)
	}
	return out
}

// and appends more to s, unless s says it already ("pips" of "pips").
func and(s, more string, l *locale.Locale) string {
	if says(s, more) {
		return s
	}
	return locale.Join(s, l.Punctuation.Comma, more)
}

// unitOf says the unit of a measure's numbers, "people per year".
func unitOf(m *data.Measure, l *locale.Locale) string {
	unit := l.Plurals.Alone(locale.Forms(m.Unit))
	if m.Currency() != "" {
		unit = m.Label // its numbers have the symbol
	}
	switch m.Unit.Other {
	case "":
		unit = m.Label
	case data.PercentagePoints:
		unit = l.Numbers.Points
	}
	if m.Per != "" {
		unit = l.Units.Per(unit, m.Per)
	}
	return unit
}

// basisOf says how the numbers of a source came to be, or of each where there are
// several; "" where they came to be in several ways.
func basisOf(b data.Basis, source string, l *locale.Locale) string {
	switch b {
	case data.Record, data.Census:
		return l.Charts.RecordedBy(source)
	case data.Survey, data.Model, data.Expert:
		return l.Charts.EstimatedBy(source)
	case data.Stated, data.Belief:
		return l.Charts.StatedBy(source)
	}
	return ""
}

func capital(s string) string {
	for i, r := range s {
		if i == 0 {
			return string(unicode.ToTitle(r)) + s[len(string(r)):]
		}
	}
	return s
}
