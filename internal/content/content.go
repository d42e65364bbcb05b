// Package content is what a page says, before it has places: masthead, key figures,
// points, charts, gaps, questions, notes and sources, each claim put into words once
// and each note numbered once, in reading order. Every writer takes its words from
// here. It must not know points and millimetres, nor what a PDF or an e-mail is.
package content

import (
	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Content is all that a page says, in reading order.
type Content struct {
	Brief     *data.Brief
	Masthead  Masthead
	Figures   []*KeyFigure
	OfFigures Text // what is known of all key figures alike
	Points    []Text
	Charts    []*Chart
	Gaps      []Text // what is not known
	Questions []Text
	Notes     []*Note   // by number
	Sources   []*Source // in the order of the brief
	Contact   Contact
	Licence   string
	Online    Online
	Verify    Online // the page where a sheet is checked

	words *locale.Locale

	// Statements are those of all claims that a reader meets, in the order of the
	// brief, for writers that do not follow the page.
	Statements []*Statement
}

// builder puts a brief into words.
type builder struct {
	brief      *data.Brief
	words      *locale.Locale
	brand      *brand.Brand
	languages  languages
	statements map[*data.Claim]*Statement
	sources    map[*data.Source]*Source
	notes      map[*data.Note]*Note
	allNotes   []*Note
	ages       *Note               // of all figures; nil for none
	atFigures  map[*data.Note]bool // that stand at a key figure or a row
	numbers    numbering
	referred   int // bytes that references print, so far
	found      diag.List
}

// Of puts a checked brief into the words of its language. It fails with E033 where two
// rows of a chart have one name, and with E502 where references print more than any page
// holds.
func Of(brief *data.Brief, words *locale.Locale, style *brand.Brand) (*Content, diag.List) {
	b := &builder{
		brief: brief, words: words, brand: style, languages: languagesOf(brief, words),
		statements: map[*data.Claim]*Statement{}, sources: map[*data.Source]*Source{},
		notes: map[*data.Note]*Note{}, atFigures: notesAtFigures(brief),
	}
	c := &Content{Brief: brief, words: words, Masthead: b.masthead(), Contact: contact(brief.Contact, words), Licence: brief.Licence, Online: online(brief.URL, words), Verify: online(style.Verify, words)}
	c.Figures, c.OfFigures = b.keyFigures()
	for _, p := range brief.Points {
		c.Points = append(c.Points, b.prose(p, true))
	}
	for _, ch := range brief.Charts {
		c.Charts = append(c.Charts, b.chart(ch))
	}
	for _, g := range brief.Gaps {
		text := b.prose(g.Text, true)
		if notes := b.numbers.sorted(b.notesOf(g.Notes)); len(notes) > 0 {
			text.Runs = append(text.Runs, Run{Notes: notes})
		}
		c.Gaps = append(c.Gaps, text)
	}
	for _, p := range brief.Asks {
		c.Questions = append(c.Questions, b.prose(p, true))
	}
	for _, claim := range brief.Printed() {
		c.Statements = append(c.Statements, b.statement(claim))
	}
	c.Notes = b.footnotes()
	for _, src := range brief.Sources {
		if src.Cited {
			c.Sources = append(c.Sources, b.source(src))
		}
	}
	return c, b.found
}

// notesAtFigures gives the notes that stand at key figures and rows.
func notesAtFigures(b *data.Brief) map[*data.Note]bool {
	at := map[*data.Note]bool{}
	add := func(claims []*data.Claim) {
		for _, c := range claims {
			for _, n := range c.Notes {
				at[n] = true
			}
		}
	}
	add(b.KeyFigures)
	for _, c := range b.Charts {
		add(c.Claims)
	}
	return at
}
