package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/value"
)

// maxRows is more rows than a page can hold at the smallest legible size.
const maxRows = 60

func (c *checker) readCharts() {
	c.b.Charts = make([]*Chart, len(c.d.charts))
	for i := range c.d.charts {
		d := &c.d.charts[i]
		chart := &Chart{
			ID: d.id.Value, Pos: d.id.Pos, Title: c.marked(d.title), Differs: c.marked(d.differs), Alt: c.marked(d.alt),
			Order:   enum[Order](c, d.order, "an order", "value", "listed", "year"),
			Mark:    enum[Mark](c, d.mark, "a mark", "auto", "bar", "dot"),
			Log:     enum[uint8](c, d.scale, "a scale", "linear", "log") == 1,
			Compare: enum[Compare](c, d.compare, "a way to compare", "strict", "acknowledged", "separate"),
		}
		what := "the chart `" + chart.ID + "`"
		c.required(d.title, d.id.Pos, what, "title: …")
		if len(d.claims)+len(d.gaps) == 0 {
			c.found.Add("E006", d.id.Pos, what+" has no `claims`").Hint("write\nclaims: [" + firstClaim(c) + "]")
		}
		if n := len(d.claims) + len(d.gaps); n > maxRows {
			c.found.Add("E032", d.id.Pos, what+" has "+count(n)+" rows; a page has room for "+count(maxRows)+" at the very most").
				Hint("chart the few that a reader should compare")
			d = &draftChart{}
		}
		for _, t := range d.claims {
			claim, ok := lookup(c, t, "claim", c.claims)
			switch {
			case !ok:
			case slices.Contains(chart.Claims, claim):
				c.twice(t, what)
			default:
				chart.Claims = append(chart.Claims, claim)
				c.chartable(t, claim)
			}
		}
		for _, t := range d.gaps {
			gap, ok := lookup(c, t, "gap", c.gaps)
			switch {
			case !ok:
			case slices.Contains(chart.Gaps, gap):
				c.twice(t, what)
			default:
				chart.Gaps = append(chart.Gaps, gap)
				if gap.Label == "" {
					f := c.found.Add("E006", c.d.inside(t, 0), "the gap `"+gap.ID+"` has no `label`, so it cannot be a row")
					f.Width = utf8.RuneCountInString(t.Value)
					f.Hint("write the gap as\n" + gap.ID + ":\n  text: …\n  label: …")
				}
			}
		}
		c.b.Charts[i] = chart
	}
	if n := len(c.d.charts); n > 4 {
		f := c.found.Add("E032", c.d.charts[4].id.Pos, "there are "+count(n)+" charts; the page has room for four")
		f.Width = utf8.RuneCountInString(c.d.charts[4].id.Value)
		f.Hint("put what is comparable into one chart, or take the least important out")
	}
}

// chartable asks of a charted claim what a reader needs to read a row.
func (c *checker) chartable(t Text, claim *Claim) {
	refuse := func(message, hint string) {
		f := c.found.Add("E031", c.d.inside(t, 0), message)
		f.Width = utf8.RuneCountInString(t.Value)
		f.See(claim.Pos, "the claim").Hint(hint)
	}
	v := claim.Value
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
