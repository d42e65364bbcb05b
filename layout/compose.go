// Package layout sets a brief on one page: it gathers what the brief says into
// parts, finds the most open way in which all of them fit, and places them on a
// page.Page in reading order. It must not know how a file is written, nor how a
// bar is drawn.
package layout

import (
	"slices"
	"strings"

	"factsheet/charts"
	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// Paper is the size of the sheet.
type Paper uint8

const (
	A4 Paper = iota
	Letter
)

// Options are choices beside the brief and its brand.
type Options struct {
	Paper   Paper
	Digest  string // SHA-256 of the brief in hex, as the colophon shows it; "" for none
	Creator string // the program and its version, for the file's metadata
}

// part is a block of the page that can be set for a number of columns.
type part interface {
	set(f *fit, width page.Unit, columns int) placed
}

// placed is a part set for a fit and a width: its height, and how to draw it with
// its top left corner at x, y and, where it can use it, a greater height.
type placed struct {
	height page.Unit
	over   *text // has a word that is wider than its column
	draw   func(p *pen, x, y, height page.Unit)
}

// Compose sets the brief on one page. It fails with E501 where the page cannot
// hold it all, and with E040 where a character has no glyph.
func Compose(b *data.Brief, br *brand.Brand, l *locale.Locale, opt Options) (*page.Page, diag.List) {
	s := newSetter(l)
	s.glossary = newGlossary(b, l.Page.Notes, func(name string) string { return s.quotes(&text{}, name) })
	c := s.gather(b, br, l, newSheet(opt.Paper), opt.Digest)
	f, plan := c.copyfit(br)
	if plan == nil {
		s.findings = append(s.findings, c.tooLong(br, b)...)
		return nil, s.findings
	}
	if s.findings.Failed() {
		return nil, s.findings
	}
	p := page.New(c.sheet.width, c.sheet.height, meta(b, br, l, opt))
	s.notes.refs = make([]page.NoteRef, len(s.notes.order))
	c.place(&pen{page: p, fit: f, loc: l, notes: s.notes}, plan)
	return p, append(s.findings, p.Findings...)
}

// content is everything on the page, in reading order, before it has places.
type content struct {
	sheet     sheet
	masthead  *masthead
	figures   *figures
	modules   []module // points, charts, gaps: what the three columns hold
	questions *questions
	notes     *notes
	colophon  *colophon
}

// module is a part with what it is called, and how to make it shorter.
type module struct {
	part
	name, hint string
}

// gather makes the parts in reading order, so that notes are numbered by first
// appearance.
func (s *setter) gather(b *data.Brief, br *brand.Brand, l *locale.Locale, sh sheet, digest string) *content {
	c := &content{sheet: sh}
	s.elsewhere = notesAtFigures(b)
	c.masthead = s.masthead(b, br, l, sh)
	c.figures = s.figures(b, l, sh)
	points := s.points(b, l)
	chartParts, composed := s.charts(b, l)
	gaps := s.gaps(b, l)
	k := s.key(composed, b, l)
	if points != nil {
		points.key = k
		c.modules = append(c.modules, module{points, "the points", "drop a point, or shorten one"})
	} else if k != nil {
		for i, c := range composed {
			if slices.ContainsFunc(c.Frames, func(f charts.Frame) bool { return f.Lone == nil }) {
				chartParts[i].key = k
				break
			}
		}
	}
	for i, p := range chartParts {
		id, hint := b.Charts[i].ID, ""
		if n := len(b.Charts); n > 1 {
			hint = "drop one of " + digits(n) + " charts, or "
		}
		c.modules = append(c.modules, module{p, "chart `" + id + "`", hint + "give chart `" + id + "` fewer rows"})
	}
	if gaps != nil {
		c.modules = append(c.modules, module{gaps, "the gaps", "drop a gap, or shorten one"})
	}
	c.questions = s.questions(b, l, sh)
	c.notes = s.footnotes(b, l, sh)
	c.colophon = s.colophon(b, l, sh, digest)
	return c
}

func meta(b *data.Brief, br *brand.Brand, l *locale.Locale, opt Options) page.Meta {
	author := br.Name
	if author == "" {
		author = b.Contact.Org
	}
	if author == "" {
		author = b.Contact.Name
	}
	return page.Meta{
		Title: said(b.Title, l), Author: author, Subject: said(b.Standfirst, l),
		Keywords: strings.Join(keywords(b), ", "), Lang: b.Language, Creator: opt.Creator,
		Year: b.Date.Year, Month: b.Date.Month, Day: b.Date.Day,
	}
}

func keywords(b *data.Brief) []string {
	var ks []string
	for _, k := range []string{b.Place, b.Audience} {
		if k != "" {
			ks = append(ks, k)
		}
	}
	return ks
}
