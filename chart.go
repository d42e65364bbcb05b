package factsheet

import (
	"slices"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/page"
	"factsheet/internal/raster"
	"factsheet/internal/svg"
	"factsheet/layout"
)

// Chart is one chart of a page by itself, with its title, what differs, its notes and its
// sources: nothing that is said of its figures is lost where it goes without the page.
type Chart struct{ page *page.Page }

// Charts gives the ids of the charts of the page, in its order.
func (s *Sheet) Charts() []string {
	var ids []string
	for _, c := range s.content.Charts {
		ids = append(ids, c.ID)
	}
	return ids
}

// Chart gives a chart by its id; nil where the page has no such chart.
func (s *Sheet) Chart(id string) *Chart {
	brief := s.content.Brief
	i := slices.IndexFunc(brief.Charts, func(c *data.Chart) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	c, found := content.OfChart(brief, brief.Charts[i], s.words, s.style)
	p, more := layout.ComposeChart(c, s.style, s.words, layout.Options{Creator: "factsheet " + Version})
	if all := slices.Concat(found, more); diag.List(all).Failed() { // the page says all of it
		panic("factsheet: a chart of a page cannot stand alone: " + all[0].Message)
	}
	if s.options.Grey {
		p = p.Greyed()
	}
	return &Chart{p}
}

// SVG is the chart as a vector graphic, as Sheet.SVG is the page.
func (c *Chart) SVG() []byte { return svg.Write(c.page) }

// PNG draws the chart so many pixels wide, as Sheet.PNG draws the page.
func (c *Chart) PNG(width int) []byte { return raster.Titled(c.page, width) }

// Pixels is how many pixels wide a picture is that is sharp on a screen which has two
// where others have one.
func (c *Chart) Pixels() int { return pixels(c.page) }

// Pixels is the same of the page.
func (s *Sheet) Pixels() int { return pixels(s.page) }

// pixels are two for each of CSS, of which 96 make an inch.
func pixels(p *page.Page) int { return int(int64(p.Width)*2*96+71_999) / 72_000 }
