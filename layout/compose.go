// Package layout sets a brief on one page: it gathers what the brief says into
// parts, finds the most open way in which all of them fit, and places them on a
// page.Page in reading order. It must not know how a file is written, nor how a
// bar is drawn.
package layout

import (
	"cmp"
	"slices"
	"strings"

	"factsheet/charts"
	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
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

// Compose sets what a brief says on one page. It fails with E501 where the page cannot
// hold it all, and with E040 where a character has no glyph.
func Compose(c *content.Content, br *brand.Brand, l *locale.Locale, opt Options) (*page.Page, diag.List) {
	s := newSetter(l, br.Faces)
	s.glossary = content.NewGlossary(c.Brief, l, func(name string) string { return s.quotes(&text{}, name) })
	all := s.gather(c, br, l, newSheet(opt.Paper), opt.Digest)
	f, plan := all.copyfit(br)
	if plan == nil {
		s.findings = append(s.findings, all.tooLong(br, c.Brief.Title.Pos)...)
		return nil, s.findings
	}
	if s.findings.Failed() {
		return nil, s.findings
	}
	p := page.New(all.sheet.width, all.sheet.height, meta(c, opt))
	all.place(&pen{page: p, fit: f, loc: l, refs: make([]page.NoteRef, len(c.Notes))}, plan)
	p.WidenLinks()
	return p, append(s.findings, p.Findings...)
}

// parts is everything on the page, in reading order, before it has places.
type parts struct {
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

// gather makes the parts, in reading order.
func (s *setter) gather(from *content.Content, br *brand.Brand, l *locale.Locale, sh sheet, digest string) *parts {
	c := &parts{sheet: sh}
	c.masthead = s.masthead(from, br, sh)
	c.figures = s.figures(from, l, sh)
	points := s.points(from.Points, l)
	chartParts, frames := s.charts(from.Charts, l)
	gaps := s.gaps(from.Gaps, l)
	k := s.key(slices.Concat(frames...), from.Brief.Title.Pos, l)
	if points != nil {
		points.key = k
		c.modules = append(c.modules, module{points, "the points", "drop a point, or shorten one"})
	} else if k != nil {
		for i, fs := range frames {
			if slices.ContainsFunc(fs, func(f *charts.Frame) bool { return f.Lone == nil }) {
				chartParts[i].key = k
				break
			}
		}
	}
	for i, p := range chartParts {
		id, hint := from.Charts[i].ID, ""
		if n := len(from.Charts); n > 1 {
			hint = "drop one of " + digits(n) + " charts, or "
		}
		c.modules = append(c.modules, module{p, "chart `" + id + "`", hint + "give chart `" + id + "` fewer rows"})
	}
	if gaps != nil {
		c.modules = append(c.modules, module{gaps, "the gaps", "drop a gap, or shorten one"})
	}
	c.questions = s.questions(from.Questions, l, sh)
	c.notes = s.footnotes(from, l, sh)
	c.colophon = s.colophon(from, l, sh, digest)
	return c
}

func meta(c *content.Content, opt Options) page.Meta {
	b := c.Brief
	return page.Meta{
		Title: c.Masthead.Title.String(), Author: cmp.Or(c.Masthead.Org, b.Contact.Name), Subject: c.Masthead.Standfirst.String(),
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
