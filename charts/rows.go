package charts

import (
	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

func row(r data.Row, same data.Common, all []*data.Claim, l *locale.Locale) Row {
	if r.Gap != nil {
		out := Row{Gap: r.Gap, Label: r.Gap.Label, Value: absent(r.Gap.Notes, l)}
		if r.Gap.Where.Known {
			out.Detail = []Words{{r.Gap.Where.Say(l, ""), false}}
		}
		return out
	}
	c := r.Claim
	out := Row{Claim: c, Label: c.RowLabel(l), Value: rowValue(c, l), Depth: r.Depth}
	if !same.When.Known {
		out.When = When(c, l)
	}
	who, whoUnknown := "", false
	if !same.Who.Known || len(all) == 1 {
		who, whoUnknown = c.Who.Say(l, l.Facts.WhoNotStated), !c.Who.Known
	}
	if c.Base != nil && same.Base == nil {
		who = locale.Join(who, ", ", l.Units.OfBase(c.Base.Figure(l).String()))
	}
	if who != "" {
		out.Detail = append(out.Detail, Words{who, whoUnknown})
	}
	if !same.Where.Known {
		out.Detail = append(out.Detail, Words{c.Where.Say(l, l.Facts.WhereNotStated), !c.Where.Known})
	}
	if c.PartOf != nil { // an indent says so to the eye alone
		out.Detail = append(out.Detail, Words{l.Units.PartOf(c.PartOf.Figure(l).String(), c.PartOf.RowLabel(l)), false})
	}
	if c.Assuming != "" && same.Assuming == "" {
		out.Detail = append(out.Detail, Words{l.Facts.Assuming(c.Assuming), false})
	}
	if c.How != "" {
		out.Detail = append(out.Detail, Words{c.How, false})
	}
	if same.Basis == data.NoBasis || c.Basis == data.Belief {
		out.Detail = append(out.Detail, Words{c.Basis.Say(l), c.Basis == data.Belief})
	}
	out.Detail = append(out.Detail, interval(c, out.Value.Figure, l)...)
	return out
}

// interval names the ends of a value: which kind they are and, beside a point,
// where they stand.
func interval(c *data.Claim, f data.Figure, l *locale.Locale) []Words {
	switch {
	case f.Range != "":
		return []Words{{f.Kind + " " + f.Range, false}}
	case f.Kind != "":
		return []Words{{f.Kind, false}}
	case c.Value.Form == value.FormRange:
		return []Words{{l.Intervals.Stated, false}}
	}
	return nil
}

func absent(notes []*data.Note, l *locale.Locale) Value {
	return Value{Figure: data.Figure{Number: l.Values.NoFigure}, Absent: true, Notes: notes}
}

func rowValue(c *data.Claim, l *locale.Locale) Value {
	figure := c.Figure(l)
	if len(c.Notes) > 0 { // a mark after 1/3 would be a power
		figure = c.InProse(l)
	}
	return Value{
		Figure:   figure,
		Absent:   c.Value.Form == value.FormNone || c.Value.Form == value.FormUnknown,
		Standing: c.Standing.Say(l),
		Notes:    c.Notes,
	}
}

func lone(ch *data.Chart, r data.Row, l *locale.Locale) *Lone {
	if g := r.Gap; g != nil {
		o := &Lone{Gap: g, Value: absent(g.Notes, l), Label: g.Label}
		if g.Where.Known {
			o.Detail = []Words{{g.Where.Say(l, ""), false}}
		}
		return o
	}
	c := r.Claim
	o := &Lone{Claim: c, Value: rowValue(c, l), Label: c.RowLabel(l)}
	if c.Label != "" || ch.CalledByMeasure(c) {
		o.Source = c.SourceName()
	}
	if m := c.Measure; m != nil {
		if c.Label == "" && ch.CalledByMeasure(c) {
			o.Label = m.Label
		} else {
			o.Detail = append(o.Detail, Words{m.Label, false})
		}
		if unit := Unit(c, l); unit != "" {
			o.Detail = append(o.Detail, Words{unit, false})
		}
	}
	who := c.Who.Say(l, l.Facts.WhoNotStated)
	if c.Base != nil {
		who = locale.Join(who, ", ", l.Units.OfBase(c.Base.Figure(l).String()))
	}
	o.Detail = append(o.Detail, Words{who, !c.Who.Known})
	if c.PartOf != nil {
		o.Detail = append(o.Detail, Words{l.Units.PartOf(c.PartOf.Figure(l).String(), c.PartOf.RowLabel(l)), false})
	}
	o.Detail = append(o.Detail, Words{c.Where.Say(l, l.Facts.WhereNotStated), !c.Where.Known})
	o.Detail = append(o.Detail, When(c, l)...)
	if c.Assuming != "" {
		o.Detail = append(o.Detail, Words{l.Facts.Assuming(c.Assuming), false})
	}
	if c.How != "" {
		o.Detail = append(o.Detail, Words{c.How, false})
	}
	o.Detail = append(o.Detail, Words{c.Basis.Say(l), c.Basis == data.Belief || c.Basis == data.NoBasis})
	if f := o.Value.Figure; f.Kind != "" {
		o.Detail = append(o.Detail, interval(c, f, l)...)
	}
	return o
}
