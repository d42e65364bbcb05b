package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/data/value"
)

// maxRows is more rows than a page can hold at the smallest legible size.
const maxRows = 60

func (c *checker) readCharts() {
	c.b.Charts = make([]*Chart, len(c.d.Charts))
	for i := range c.d.Charts {
		d := &c.d.Charts[i]
		chart := &Chart{
			ID: d.ID.Value, Pos: d.ID.Pos, Title: c.marked(d.Title), Differs: c.marked(d.Differs), Alt: c.marked(d.Alt),
			Order:   Order(language.Orders.Number(d.Order.Value)),
			Mark:    Mark(language.Marks.Number(d.Mark.Value)),
			Log:     d.Scale.Value == "log",
			Compare: Compare(language.Comparisons.Number(d.Compare.Value)),
		}
		what := "the chart `" + chart.ID + "`"
		if n := len(d.Claims) + len(d.Gaps); n > maxRows {
			c.found.Add("E032", d.ID.Pos, what+" has "+count(n)+" rows; a page has room for "+count(maxRows)+" at the very most").
				Hint("chart the few that a reader should compare")
			d = &language.Chart{}
		}
		for _, t := range d.Claims {
			claim, ok := c.claims[t.Value]
			switch {
			case !ok:
			case slices.Contains(chart.Claims, claim):
				c.twice(t, what)
			default:
				chart.Claims = append(chart.Claims, claim)
				c.chartable(t, claim)
			}
		}
		for _, t := range d.Gaps {
			gap, ok := c.gaps[t.Value]
			switch {
			case !ok:
			case slices.Contains(chart.Gaps, gap):
				c.twice(t, what)
			default:
				chart.Gaps = append(chart.Gaps, gap)
				if gap.Label == "" {
					f := c.found.Add("E006", c.d.Inside(t, 0), "the gap `"+gap.ID+"` has no `label`, so it cannot be a row")
					f.Width = utf8.RuneCountInString(t.Value)
					f.Hint("write the gap as\n" + gap.ID + ":\n  text: …\n  label: …")
				}
			}
		}
		c.b.Charts[i] = chart
	}
	if n := len(c.d.Charts); n > 4 {
		f := c.found.Add("E032", c.d.Charts[4].ID.Pos, "there are "+count(n)+" charts; the page has room for four")
		f.Width = utf8.RuneCountInString(c.d.Charts[4].ID.Value)
		f.Hint("put what is comparable into one chart, or take the least important out")
	}
}

// chartable asks of a charted claim what a reader needs to read a row.
func (c *checker) chartable(t Text, claim *Claim) {
	refuse := func(message, hint string) {
		f := c.found.Add("E031", c.d.Inside(t, 0), message)
		f.Width = utf8.RuneCountInString(t.Value)
		f.See(claim.Pos, "the claim").Hint(hint)
	}
	v := claim.Value
	if v.Form == value.FormStatement {
		refuse("`"+claim.ID+"` is a statement, which has no length to draw",
			"say it in `points`:\npoints:\n  - … {"+claim.ID+"} …")
		return
	}
	if v.Form == value.FormWord {
		refuse("`"+claim.ID+"` is a value in words, which has no length to draw",
			"say it in `points`:\npoints:\n  - … {"+claim.ID+"} …")
		return
	}
	if !v.Form.HasNumber() || v.Low == nil && v.Point == nil && v.High == nil {
		return // nothing to draw, or a value that is already reported
	}
	var missing []string
	for _, dim := range []struct {
		key string
		has bool
	}{
		{"who", claim.Who.Known || claim.Who.Unknown},
		{"where", claim.Where.Known || claim.Where.Unknown},
		{"when", claim.When.Known || claim.When.Unknown},
	} {
		if !dim.has {
			missing = append(missing, dim.key)
		}
	}
	if len(missing) > 0 {
		refuse("`"+claim.ID+"` is in a chart and does not say "+strings.Join(missing, ", "),
			"write what the source says, or unknown, in the claim or in its measure:\n"+strings.Join(missing, ": unknown\n")+": unknown")
	}
}
