package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// usesLiteral reports whether a phrase stands in a text that may hold no other number.
// Like the check that allows it, it looks at the beginnings of words and takes capital
// for small letters.
func (d *Draft) usesLiteral(phrase string) bool {
	if phrase == "" {
		return false
	}
	holds := func(t Text) bool {
		s := t.Value
		for at := 0; at+len(phrase) <= len(s); at++ {
			if at > 0 && (isASCIILetter(s[at-1]) || isDigit(s[at-1])) {
				continue
			}
			if strings.EqualFold(s[at:at+len(phrase)], phrase) {
				return true
			}
		}
		return false
	}
	h := &d.head
	return holds(h.title) || holds(h.standfirst) || slices.ContainsFunc(d.points, holds) || slices.ContainsFunc(d.asks, holds) ||
		slices.ContainsFunc(d.caveats, func(c draftCaveat) bool { return holds(c.text) }) ||
		slices.ContainsFunc(d.gaps, func(g draftGap) bool { return holds(g.text) }) ||
		slices.ContainsFunc(d.charts, func(c draftChart) bool { return holds(c.title) || holds(c.differs) || holds(c.alt) })
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// wording gives the words that the page prints, as far as the brief decides them, and
// the other texts, one a line.
func (b *Brief) wording(also []string) string {
	l, ok := locale.Find(b.Language)
	if !ok {
		return ""
	}
	var s strings.Builder
	say := func(texts ...string) {
		for _, t := range texts {
			if t != "" {
				s.WriteString(t)
				s.WriteByte('\n')
			}
		}
	}
	measure := func(m *Measure) {
		if m != nil {
			say(m.Label, m.Unit.One, m.Unit.Few, m.Unit.Many, m.Unit.Other, m.Per, m.Of, m.Against)
		}
	}
	notes := func(notes []*Note) {
		for _, n := range notes {
			say(n.Say(l))
			if n.Caveat != nil {
				say(n.Caveat.Text.Say(l))
			}
		}
	}
	say(also...)
	say(b.Title.Say(l), b.Standfirst.Say(l), b.Place, b.Licence, b.URL, l.Page.SetWith("0"))
	say(b.Contact.Name, b.Contact.Role, b.Contact.Org, b.Contact.Email, b.Contact.Phone, b.Contact.URL)
	if b.Status == Embargoed {
		say(l.Page.EmbargoedUntil(b.Embargo), "UTC")
	}
	for _, p := range slices.Concat(b.Points, b.Asks) {
		say(p.Say(l))
	}
	for _, c := range b.Printed() {
		f := c.Figure(l)
		say(c.RowLabel(l), f.String(), f.Kind, c.Within, c.Who.Say(l, ""), c.Where.Say(l, ""), c.When.Say(l), c.Assuming, c.How)
		measure(c.Measure)
		notes(c.Notes)
	}
	for _, ch := range b.Charts {
		say(ch.Title.Say(l), ch.Differs.Say(l), ch.Alt.Say(l))
	}
	for _, g := range b.Gaps {
		say(g.Text.Say(l), g.Label, g.Where.Say(l, ""))
		measure(g.Measure)
		notes(g.Notes)
	}
	for _, src := range b.Sources {
		if src.Cited {
			say(src.Author, src.Short, src.Title, src.Publisher, src.URL, src.DOI)
		}
	}
	return s.String()
}

// abbreviates reports whether a word of the page is, or begins with, an abbreviation,
// as NGOs begins with NGO.
func abbreviates(words, short string) bool {
	if short == "" {
		return false
	}
	for from := 0; ; {
		at := strings.Index(words[from:], short)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(words[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsNumber(before) {
			return true
		}
		from = at + 1
	}
}
