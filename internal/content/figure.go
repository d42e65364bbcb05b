package content

import (
	"strconv"
	"strings"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

// Figure is a value in the words of a language, in the parts that a page sets
// apart: "about" | "4,000" | "" | "3,500–4,500". Numbers are formatted, never changed.
type Figure struct {
	Qualifier string // before the number; "" for none
	Number    string // point, range or bound; a word; "no figure"
	After     string // behind the number, where a language has words there
	Range     string // the ends, where Number is a point inside an interval
	Kind      string // what the ends are ("95% CI"), "" for a range as stated without a point
}

// String gives the number with the words round it.
func (f Figure) String() string {
	return locale.Join(locale.Join(f.Qualifier, " ", f.Number), " ", f.After)
}

// around parts what a language says of a number. An ending stays at it: "4,000-from" of
// "4,000-from more".
func (f *Figure) around(said string) {
	before, after, _ := strings.Cut(said, f.Number)
	ending, after, _ := strings.Cut(after, " ")
	f.Qualifier, f.After = strings.TrimSuffix(before, " "), after
	f.Number += ending
}

// figureOf says a claim's value as a chart or key figure prints it.
func figureOf(c *data.Claim, l *locale.Locale) Figure {
	return sayValue(c, l, func(n *value.Number) string { return sayNumber(c, n, l) })
}

// inTextOf says a claim's value inside a sentence: as figureOf, but with simple
// fractions in words, so that a mark after them is no power.
func inTextOf(c *data.Claim, l *locale.Locale) Figure {
	return sayValue(c, l, func(n *value.Number) string {
		if n.Den != 0 && !n.Negative {
			if words := l.Numbers.Fraction(n.Num, n.Den); words != "" {
				return words
			}
		}
		return sayNumber(c, n, l)
	})
}

// sayValue puts a claim's value into words, of which point says those of a number that
// stands alone.
func sayValue(c *data.Claim, l *locale.Locale, point func(*value.Number) string) Figure {
	v := &c.Value
	var f Figure
	switch v.Form {
	case value.FormPoint:
		f.Number = point(v.Point)
	case value.FormRange:
		f.Number = sayEnds(c, l, dash)
		f.Kind = sayInterval(v, l)
	case value.FormInterval:
		f.Number, f.Range, f.Kind = sayNumber(c, v.Point, l), sayEnds(c, l, dash), sayInterval(v, l)
		if f.Kind == "" {
			f.Kind = l.Intervals.Stated
		}
	case value.FormAtLeast, value.FormMoreThan:
		f.Number = point(v.Low)
	case value.FormUpTo, value.FormLessThan:
		f.Number = point(v.High)
	case value.FormEither:
		f.Number = sayEnds(c, l, l.Numbers.Either)
	case value.FormStatement:
		f.Number = c.Statement
	case value.FormWord:
		f.Number = sayWord(v.Word, l)
	case value.FormNone:
		f.Number = l.Values.NoFigure
	case value.FormUnknown:
		f.Number = l.Values.NotAtHand
	}
	if qualify := qualifier(c, l); qualify != nil {
		f.around(qualify(f.Number))
	}
	return f
}

// qualifier gives what a language says round a number that is near or a bound, nil for
// others.
func qualifier(c *data.Claim, l *locale.Locale) func(number string) string {
	switch c.Value.Form {
	case value.FormAtLeast:
		return l.Values.AtLeast
	case value.FormMoreThan:
		return l.Values.MoreThan
	case value.FormUpTo:
		return l.Values.UpTo
	case value.FormLessThan:
		if c.Value.Percent || c.IsShare() {
			return l.Values.LessThan
		}
		return l.Values.FewerThan
	}
	switch c.Value.Qualifier {
	case value.About:
		return l.Values.About
	case value.Nearly:
		return l.Values.Nearly
	case value.Estimated:
		return l.Values.Estimated
	}
	return nil
}

// printed says what a reference of a field prints; Figure-like fields come in the
// parts of a Figure, all others as its Number.
func printed(c *data.Claim, field data.Field, l *locale.Locale) Figure {
	v := &c.Value
	switch field {
	case data.FieldFull:
		f := inTextOf(c, l)
		f.Number, f.After = locale.Join(f.Number, " ", f.After), ""
		if c.Measure != nil && v.Form.HasNumber() && !c.IsShare() && !v.Percent {
			unit := unitFor(c.Measure.Unit, v, l)
			if c.Measure.Currency() != "" {
				unit = ""
			}
			if c.Measure.Per != "" {
				unit = strings.TrimSpace(l.Units.Per(unit, c.Measure.Per))
			}
			f.Number = locale.Join(f.Number, " ", unit)
		}
		if f.Range != "" {
			f.Number += " (" + f.Kind + " " + f.Range + ")"
			f.Range, f.Kind = "", ""
		}
		if c.Assuming != "" && c.Currency() != "" { // the prices of a year
			f.Number += " (" + c.Assuming + ")"
		}
		if c.Against.Known {
			f.Number += " " + l.Units.Against(c.Against.Text)
		}
		return f
	case data.FieldWords:
		f := inTextOf(c, l)
		f.Number = l.Numbers.InWords(atoi(v.Point.Digits))
		return f
	case data.FieldFrom, data.FieldUntil:
		d := c.When.Start
		if field == data.FieldUntil {
			d = c.When.End
		}
		return Figure{Number: l.DateOf(d.Year, d.Month, d.Day)}
	case data.FieldLow, data.FieldHigh:
		n := v.Low
		if field == data.FieldHigh {
			n = v.High
		}
		if n == nil {
			n = v.Point
		}
		if n == nil {
			return inTextOf(c, l)
		}
		return Figure{Number: sayNumber(c, n, l)}
	case data.FieldWhen:
		return Figure{Number: period(c.When, l)}
	case data.FieldWho:
		return Figure{Number: Named(c.Who, l, l.Facts.WhoNotStated)}
	case data.FieldWhere:
		return Figure{Number: Named(c.Where, l, l.Facts.WhereNotStated)}
	case data.FieldLabel:
		return Figure{Number: rowLabel(c, l)}
	case data.FieldAgainst:
		return Figure{Number: Named(c.Against, l, l.Facts.AgainstNotStated)}
	case data.FieldSource:
		return Figure{Number: sourceNames(c, l)}
	}
	return inTextOf(c, l)
}

// rowLabel is what a chart's row for the claim is called.
func rowLabel(c *data.Claim, l *locale.Locale) string {
	name := c.Label
	if name == "" {
		name = sourceNames(c, l)
	}
	if c.Derived {
		return l.Facts.OurCalculation(name)
	}
	return name
}

// sourceNames names the claim's sources.
func sourceNames(c *data.Claim, l *locale.Locale) string {
	names := make([]string, len(c.Sources))
	for i, s := range c.Sources {
		names[i] = s.Name()
	}
	return strings.Join(names, l.Punctuation.Comma)
}

func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// sayNumber says one number of a claim with its sign, multiplier, percent sign and
// currency.
func sayNumber(c *data.Claim, n *value.Number, l *locale.Locale) string {
	s := sayAmount(c, n, l)
	if currency := c.Currency(); currency != "" {
		return l.Money(s, currency)
	}
	return s
}

// isChange reports whether the numbers of a claim show their sign.
func isChange(c *data.Claim) bool { return c.Measure != nil && c.Measure.Kind == data.Change }

// sayAmount says one number of a claim without its currency.
func sayAmount(c *data.Claim, n *value.Number, l *locale.Locale) string {
	var s string
	if n.Den != 0 {
		s = l.Digits(strconv.FormatInt(n.Num, 10), n.Negative) + "/" + strconv.FormatInt(n.Den, 10)
	} else {
		s = l.Digits(n.Digits, n.Negative)
	}
	if isChange(c) && !n.Negative && n.Rat().Sign() > 0 {
		s = l.Numbers.Plus + s
	}
	if m := sayMultiplier(n, l); m != "" && n.Rat().Sign() != 0 { // nothing is not counted in millions
		s += "\u00a0" + m
	}
	if c.Value.Percent {
		s += l.Numbers.Percent
	}
	return s
}

// sayEnds says the two ends of a range, or two alternatives. What both share is said
// once ("10–15%", "£2 or 3 million"), but a change keeps its sign and % at each end.
func sayEnds(c *data.Claim, l *locale.Locale, join func(a, b string) string) string {
	v := &c.Value
	if isChange(c) || v.Low.Negative || v.High.Negative {
		if v.HasInterval() {
			join = l.Numbers.Between
		}
		return join(sayNumber(c, v.Low, l), sayNumber(c, v.High, l))
	}
	tail := ""
	if v.Percent {
		tail = l.Numbers.Percent
	}
	if v.Low.Multiplier == v.High.Multiplier && v.Low.Multiplier != value.Units {
		tail = "\u00a0" + sayMultiplier(v.Low, l) + tail
	}
	s := join(strings.TrimSuffix(sayAmount(c, v.Low, l), tail), sayAmount(c, v.High, l))
	if currency := c.Currency(); currency != "" {
		return l.Money(s, currency)
	}
	return s
}

func dash(low, high string) string { return low + "–" + high }

// sayInterval names the kind of interval, "" for a range as stated.
func sayInterval(v *value.Value, l *locale.Locale) string {
	switch v.Interval {
	case value.IntervalConfidence:
		return l.Intervals.Confidence(v.Level)
	case value.IntervalUncertainty:
		return l.Intervals.Uncertainty(v.Level)
	case value.IntervalStandardError:
		return l.Intervals.StandardError
	case value.IntervalScenario:
		return l.Intervals.Scenarios
	case value.IntervalEstimates:
		return l.Intervals.Estimates
	case value.IntervalMargin:
		return l.Intervals.Margin(v.Level)
	}
	return ""
}

// sayMultiplier gives the word of a number's multiplier, "" for none.
func sayMultiplier(n *value.Number, l *locale.Locale) string {
	digits := locale.OperandsOf(n.Digits)
	switch n.Multiplier {
	case value.Thousand:
		return l.Numbers.Thousand(digits)
	case value.Million:
		return l.Numbers.Million(digits)
	case value.Billion:
		return l.Numbers.Billion(digits)
	}
	return ""
}

// sayWord gives the word in the language.
func sayWord(w value.Word, l *locale.Locale) string {
	return [...]string{"", l.Values.Majority, l.Values.Most, l.Values.Many, l.Values.Some, l.Values.Few, l.Values.Often, l.Values.Rarely}[w]
}

// sayBasis names the basis for a row's second line.
func sayBasis(b data.Basis, l *locale.Locale) string {
	return [...]string{l.Facts.BasisNotStated, l.Facts.Recorded, l.Facts.Census, l.Facts.Survey, l.Facts.Modelled, l.Facts.Expert, l.Facts.Stated, l.Facts.Belief}[b]
}

// sayStanding gives the standing's word, "" for none.
func sayStanding(s data.Standing, l *locale.Locale) string {
	return [...]string{"", l.Facts.Disputed, l.Facts.Unsupported, l.Facts.Superseded, l.Facts.Withdrawn}[s]
}

// Named gives the words of a dimension; a country by its name, and notStated where
// the brief says unknown or nothing.
func Named(d data.Dim, l *locale.Locale, notStated string) string {
	switch {
	case d.Known && d.Text != "":
		return d.Text
	case d.Known:
		return l.Country(d.ID)
	}
	return notStated
}

// period says a time in words without its uncertainty: "1999", "1 November 2004",
// "January–June 2019", "to July 2008".
func period(w data.When, l *locale.Locale) string {
	if !w.Known {
		return l.Facts.WhenNotStated
	}
	say := func(d value.Date) string { return l.DateOf(d.Year, d.Month, d.Day) }
	var s string
	switch {
	case w.Start == value.Date{}:
		return l.Dates.Until(say(w.End))
	case w.End == value.Date{}:
		return l.Dates.Since(say(w.Start))
	default:
		s = l.Period(locale.Date(w.Start), locale.Date(w.End))
	}
	if w.About {
		return l.Dates.Circa(s)
	}
	return s
}

// unitFor gives a unit in the plural form that the language wants beside the value: by
// its number, of a range by both ends, and by the words before it.
func unitFor(u data.Unit, v *value.Value, l *locale.Locale) string {
	form := func(n *value.Number) locale.Category {
		if n.Den != 0 {
			return locale.Other
		}
		return l.Plurals.Of(locale.OperandsOf(n.Plain()))
	}
	forms := locale.Forms(u)
	if u.Other == data.PercentagePoints {
		return l.Numbers.Points
	}
	var c locale.Category
	switch {
	case v.Point != nil:
		c = form(v.Point)
	case v.Low != nil && v.High != nil:
		c = l.Plurals.Range(form(v.Low), form(v.High))
	case v.Low != nil:
		c = form(v.Low)
	case v.High != nil:
		c = form(v.High)
	default:
		return l.Plurals.Alone(forms)
	}
	switch v.Form {
	case value.FormAtLeast, value.FormMoreThan, value.FormUpTo, value.FormLessThan:
		c = l.Plurals.Governed(c)
	default:
		if v.Qualifier == value.About {
			c = l.Plurals.Governed(c)
		}
	}
	return forms.For(c)
}

// sayNote gives the words of an automatic note; a caveat's words are its prose.
func sayNote(n *data.Note, l *locale.Locale) string {
	switch n.Kind {
	case data.NoteSecondary:
		return l.Notes.KnownOnlyThrough(n.Source.Name())
	case data.NoteStale:
		return l.Notes.Stale(period(n.When, l), n.Years)
	case data.NoteCircular:
		return l.Notes.Circular
	case data.NoteDerived:
		var operands []string
		for _, c := range n.Claims[0].Operands {
			operands = append(operands, figureOf(c, l).String()+" ("+sourceNames(c, l)+")")
		}
		return l.Notes.Derived(strings.Join(operands, l.Punctuation.Comma))
	}
	return ""
}
