package layout

import (
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// sources lists every publication that the brief names, each with its link.
type sources struct {
	heading *text
	items   []*text
}

func (s *setter) sources(c *content.Content, l *locale.Locale) *sources {
	out := &sources{heading: s.plain(rHeading, c.Brief.Title.Pos, headOf(len(c.Sources), l.Page.Source, l.Page.Sources))}
	for _, src := range c.Sources {
		t := &text{}
		address := src.Entry.Runs[len(src.Entry.Runs)-1]
		for i, run := range src.Entry.Runs {
			r := rSource
			if run.Strong {
				r = rSourceBold
			}
			set := s.wordsIn(t, r, src.Pos, run.Words, run.Lang)
			if set.hold(run.Whole); i >= src.Names { // a link says what it leads to, not only where
				set.lead(address.URI, address.Label)
			}
		}
		out.items = append(out.items, t)
	}
	return out
}

func (ss *sources) set(f *fit, width page.Unit, columnCount int) placed {
	return f.newEntries(ss.heading, ss.items, 0, width, columnCount).set(f, width, func(p *pen) func(int, page.Unit, page.Unit) *page.Block {
		list := p.page.List()
		return func(int, page.Unit, page.Unit) *page.Block {
			_, body := list.Item()
			return body
		}
	})
}
