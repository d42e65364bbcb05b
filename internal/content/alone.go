package content

import (
	"slices"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// OfChart puts one chart of a brief into words, as if the page had nothing else: its
// notes are those that it refers to, its sources those that it shows. What the masthead
// says of the whole stays, but for the title, which is the chart's own.
func OfChart(brief *data.Brief, c *data.Chart, words *locale.Locale, style *brand.Brand) (*Content, diag.List) {
	one := *brief
	one.Title, one.Standfirst = c.Title, data.Prose{}
	one.Points, one.KeyFigures, one.Gaps, one.Asks = nil, nil, nil, nil
	one.Charts = []*data.Chart{c}
	shown := map[*data.Source]bool{}
	var show func(claims []*data.Claim)
	show = func(claims []*data.Claim) {
		for _, claim := range claims {
			for _, s := range claim.Sources {
				for ; s != nil; s = s.Via {
					shown[s] = true
				}
			}
			show(claim.Operands) // a note names what a figure was calculated from
		}
	}
	show(c.Claims)
	one.Sources = slices.DeleteFunc(slices.Clone(brief.Sources), func(s *data.Source) bool { return !shown[s] })
	return Of(&one, words, style)
}
