package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// JSONLD gives the claims of the page as linked data in the vocabulary of schema.org
// (release 30), which is named by its prefix so that nothing has to be fetched to read
// it.
//
// The graph is flat: the brief, a Dataset; its measures, each a StatisticalVariable;
// its sources, each a CreativeWork or a kind of one; and its claims. A claim that
// states numbers is an Observation as well as a Claim, one node of two types, so that
// its number cannot be taken without its words: description holds every note that the
// page puts to the figure, and what is not stated of it. A value in words, or none, is
// a Claim alone. Nothing here rates whether a claim is true: standing, where the brief
// gives one, is the state of the published work, creativeWorkStatus.
func JSONLD(c *content.Content, l *locale.Locale) []byte {
	return indented(document{Context: context{"https://schema.org/"}, Graph: newGraph(c, l).nodes()})
}

// graph is what the nodes of a brief are made from.
type graph struct {
	*table
	c       *content.Content
	b       *data.Brief
	l       *locale.Locale
	sources map[*data.Source]ref
}

func newGraph(c *content.Content, l *locale.Locale) *graph {
	b := c.Brief
	g := &graph{table: tableOf(c, l), c: c, b: b, l: l, sources: map[*data.Source]ref{}}
	inPlace := 0
	for _, s := range b.Sources {
		switch {
		case !s.Cited:
		case s.ID != "":
			g.sources[s] = ref{"#source-" + s.ID}
		default:
			inPlace++
			g.sources[s] = ref{"#source." + decimalOf(inPlace)} // no id holds a full stop
		}
	}
	return g
}

func (g *graph) nodes() []any {
	measures := g.measures()
	nodes := []any{g.dataset(measures)}
	for _, m := range measures {
		nodes = append(nodes, g.variable(m))
	}
	for _, s := range g.b.Sources {
		if at, cited := g.sources[s]; cited {
			nodes = append(nodes, g.source(s, at))
		}
	}
	for _, c := range g.claims {
		nodes = append(nodes, g.claim(c))
	}
	return nodes
}

// measures gives the measures of the claims, in the order of the brief; a change in
// points, which a calculation brings, is of none.
func (g *graph) measures() []*data.Measure {
	return slices.DeleteFunc(slices.Clone(g.b.Measures), func(m *data.Measure) bool {
		return !slices.ContainsFunc(g.claims, func(c *data.Claim) bool { return measureOf(c) == m })
	})
}

func (g *graph) dataset(measures []*data.Measure) *dataset {
	b := g.b
	d := &dataset{
		ID: "#brief-" + b.ID, Type: "Dataset", Name: g.c.Masthead.Title.String(), Description: g.c.Masthead.Standfirst.String(), DatePublished: b.Date.String(),
		InLanguage: b.Language, Status: status(b), URL: b.URL, License: licence(b.Licence),
	}
	if b.Contact.Org != "" {
		d.Author = &named{Type: "Organization", Name: b.Contact.Org}
	}
	if b.Place.Value != "" {
		d.LocationCreated = &named{Type: "Place", Name: b.Place.Value}
	}
	for _, s := range b.Sources {
		if at, cited := g.sources[s]; cited {
			d.Citation = append(d.Citation, at)
		}
	}
	for _, m := range measures {
		d.VariableMeasured = append(d.VariableMeasured, ref{"#measure-" + m.ID})
	}
	for _, c := range g.claims {
		d.HasPart = append(d.HasPart, ref{"#claim-" + c.ID})
	}
	return d
}

// licence is a link, or the name of a licence.
func licence(s string) any {
	switch {
	case s == "":
		return nil
	case isLink(s):
		return s
	}
	return &named{Type: "CreativeWork", Name: s}
}

func (g *graph) variable(m *data.Measure) *variable {
	v := &variable{ID: "#measure-" + m.ID, Type: "StatisticalVariable", Name: m.Label, Description: m.Definition, StatType: m.Kind.String()}
	if m.Kind == data.Share && m.Of != "" {
		v.Denominator = &named{Type: "StatisticalVariable", Name: m.Of}
	}
	return v
}

func (g *graph) source(s *data.Source, at ref) *source {
	w := &source{ID: at.ID, Type: workType(s.Type), Name: titleOf(s), Author: named{Type: authorType(s), Name: s.Author}, AlternateName: s.Short, URL: s.URL, InLanguage: s.Language}
	if s.Publisher != "" {
		w.Publisher = &named{Type: "Organization", Name: s.Publisher}
	}
	if s.Issued.Known {
		w.DatePublished = s.Issued.End.String()
	}
	if s.DOI != "" {
		w.Identifier = doiLink(s.DOI)
	}
	for _, quoted := range g.b.Sources {
		if other, cited := g.sources[quoted]; cited && quoted.Via == s { // the page knows the other through this one
			w.Citation = append(w.Citation, other)
		}
	}
	return w
}

// authorType tells a body from people, as schema.org asks. The brief names an author in
// one text, so it is told from how that is written: people have initials or
// stand before "et al.", and works of some types are always by people.
func authorType(s *data.Source) string {
	if s.Type == "thesis" || s.Type == "personal_communication" {
		return "Person"
	}
	for w := range strings.FieldsFuncSeq(s.Author, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' }) {
		letter, n := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(letter) && w[n:] == "." || w == "al." {
			return "Person"
		}
	}
	return "Organization"
}

// workType gives the type for a word of CSL-JSON.
func workType(word string) string {
	switch word {
	case "webpage", "post-weblog":
		return "WebPage"
	case "report":
		return "Report"
	case "book":
		return "Book"
	case "chapter":
		return "Chapter"
	case "thesis":
		return "Thesis"
	case "article-journal":
		return "ScholarlyArticle"
	case "article-newspaper", "article-magazine":
		return "NewsArticle"
	case "article":
		return "Article"
	case "dataset":
		return "Dataset"
	case "legislation", "bill":
		return "Legislation"
	}
	return "CreativeWork"
}
