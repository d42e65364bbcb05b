package content

import "strings"

// Words gives all words of the page, one text a line: what a page holds of a brief,
// and so what must go out with it for the page to be made again.
func (c *Content) Words() string {
	var s strings.Builder
	say := func(texts ...string) {
		for _, t := range texts {
			if t != "" {
				s.WriteString(t)
				s.WriteByte('\n')
			}
		}
	}
	text := func(texts ...Text) {
		for _, t := range texts {
			say(t.String())
		}
	}
	facets := func(lists ...[]Facet) {
		for _, list := range lists {
			for _, f := range list {
				say(f.Text)
			}
		}
	}
	m, p := &c.Masthead, &c.words.Page
	say(m.Org, m.Kind, m.Status, m.Place, m.Date)
	text(m.Title, m.Standfirst)
	for _, f := range c.Figures {
		say(f.Source, f.Standing, f.Figure.String(), f.Counts)
		facets(f.Detail, f.When)
	}
	text(c.OfFigures)
	say(p.WhatSourcesSay, p.WhatWeDoNotKnow, p.Questions, p.Notes, p.Sources, p.ReadBars, p.ReadDots, p.Contact)
	text(c.Points...)
	for _, ch := range c.Charts {
		text(ch.Title, ch.Subtitle, ch.Short, ch.Differs)
		for _, f := range ch.Frames {
			text(f.Subtitle)
			for _, r := range f.Rows {
				say(r.Label, r.Value.String(), r.Value.Standing)
				facets(r.When, r.Detail)
			}
			if o := f.Lone; o != nil {
				say(o.Name, o.By, o.Value.String(), o.Value.Standing)
				facets(o.Detail)
			}
		}
	}
	k := &c.words.Key
	say(c.words.Charts.OwnScale, c.words.Charts.OtherThings)
	say(k.DarkEdge, k.Recorded, k.Estimated, k.Stated, k.Derived, k.Gap, k.Interval, k.IntervalOf("0", true), k.Range, k.Either, k.AtLeast, k.UpTo)
	text(c.Gaps...)
	text(c.Questions...)
	for _, n := range c.Notes {
		text(n.Text)
	}
	for _, src := range c.Sources {
		text(src.Entry)
	}
	say(c.Contact.Who, c.Contact.Email, c.Contact.Phone, c.Contact.URL, c.Licence, c.Online.Address, p.SetWith(""), p.SetWith("0"))
	return s.String()
}
