package layout

import (
	"strings"

	"factsheet/charts"
	"factsheet/data"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// sources lists every publication that the brief names, each with its link.
type sources struct {
	heading *text
	items   []*text
}

func (s *setter) sources(b *data.Brief, l *locale.Locale) *sources {
	out := &sources{heading: s.plain(rHeading, b.Title.Pos, l.Page.Sources)}
	for _, src := range b.Sources {
		if src.Cited {
			out.items = append(out.items, s.source(src, l))
		}
	}
	return out
}

// source sets one entry: the name it goes by on the page in bold, then the rest
// of what identifies it.
func (s *setter) source(src *data.Source, l *locale.Locale) *text {
	t := &text{}
	author := charts.Sentence(src.Author)
	in := func(text string) string { return s.glossary.languageOf(src, text) }
	switch {
	case src.Short != "" && strings.HasPrefix(author, src.Short):
		s.wordsIn(t, rSourceBold, src.Pos, src.Short, in(src.Short))
		s.wordsIn(t, rSource, src.Pos, strings.TrimPrefix(author, src.Short), in(src.Author))
	case src.Short != "":
		s.wordsIn(t, rSourceBold, src.Pos, src.Short+",", in(src.Short))
		s.wordsIn(t, rSource, src.Pos, " "+author, in(src.Author))
	default:
		s.wordsIn(t, rSourceBold, src.Pos, author, in(src.Author))
	}
	if src.Title != "" {
		s.wordsIn(t, rSource, src.Pos, " "+charts.Sentence(src.Title), in(src.Title))
	}
	if src.Publisher != "" && src.Publisher != src.Author {
		s.wordsIn(t, rSource, src.Pos, " "+charts.Sentence(src.Publisher), in(src.Publisher))
	}
	date := l.Page.Undated
	if src.Issued.Known {
		date = src.Issued.Say(l)
	}
	if src.Type == "webpage" {
		date = l.Page.WebPage + ", " + strings.ToLower(date[:1]) + date[1:]
		if src.Issued.Known {
			date = l.Page.WebPage + ", " + src.Issued.Say(l)
		}
	}
	s.words(t, rSource, src.Pos, " "+date+".")
	uri := src.URL
	if src.DOI != "" {
		uri = "https://doi.org/" + src.DOI
	}
	if uri != "" {
		s.words(t, rSource, src.Pos, " ")
		sp := s.words(t, rSource, src.Pos, short(bare(uri)))
		sp.uri, sp.contents = uri, l.Page.ToSource(src.Name())
		sp.whole = len(bare(uri)) <= 36
	}
	return t
}

// bare is an address as it is printed.
func bare(uri string) string {
	for _, p := range []string{"https://www.", "http://www.", "https://", "http://"} {
		if rest, ok := strings.CutPrefix(uri, p); ok {
			return strings.TrimSuffix(rest, "/")
		}
	}
	return uri
}

// short is an address that fits a printed line: whole where it is not long, else
// its host; the link leads to the whole of it.
func short(address string) string {
	if host, _, path := strings.Cut(address, "/"); path && len(address) > 48 {
		return host + "/…"
	}
	return address
}

// set sets the list in a number of columns of the grid.
func (ss *sources) set(f *fit, sh sheet, columns int) placed {
	const hung = 7500
	lead, width := f.look(rSource).leading, sh.span(1)
	var items []lines
	var hs []page.Unit
	for i, t := range ss.items {
		items = append(items, t.setHung(f, width, hung, fill))
		hs = append(hs, items[i].height()+lead+f.noteGap/2)
	}
	split := splitColumns(hs, columns)
	return placed{height: tallest(hs, split), draw: func(p *pen, x, y0, toFirst page.Unit) {
		p.text(p.page.Heading(2), ss.heading.set(f, width, fill), x, y0, left)
		list := p.page.List()
		for c, part := range split {
			y := y0 + toFirst
			for i := part[0]; i < part[1]; i++ {
				_, body := list.Item()
				p.text(body, items[i], x+page.Unit(c)*(width+gutter), y, left)
				y += hs[i]
			}
		}
	}}
}
