package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

func (c *checker) readMeasures() {
	for _, p := range c.d.populations {
		c.populations[p.Key.Value] = p.Text
	}
	c.b.Measures = make([]*Measure, 0, len(c.d.measures))
	for i := range c.d.measures {
		d := &c.d.measures[i]
		m := &Measure{
			ID: d.id.Value, Pos: d.id.Pos, Label: d.label.Value, Per: d.per.Value, Of: d.of.Value, Against: d.against.Value,
			Definition: d.definition.Value,
			Unit:       Unit{One: d.unit.one.Value, Few: d.unit.few.Value, Many: d.unit.many.Value, Other: d.unit.other.Value},
		}
		what := "the measure `" + m.ID + "`"
		c.required(d.label, d.id.Pos, what, "label: …")
		if c.required(d.kind, d.id.Pos, what, "kind: count") {
			m.Kind = enum[Kind](c, d.kind, "a kind", "count", "stock", "flow", "cumulative", "rate", "share", "change")
		}
		switch {
		case m.Unit.Other != "" || !d.kind.written():
		case m.Kind == Share:
			m.Unit.Other = "percent"
		case d.unit.at.Line > 0:
			c.found.Add("E006", d.unit.at, "the unit of "+what+" has no `other` form").Hint("write\nunit: {one: child, other: children}")
		default:
			c.found.Add("E006", d.id.Pos, what+" has no `unit`").Hint("write\nunit: people")
		}
		if (m.Kind == Flow || m.Kind == Rate) && m.Per == "" {
			c.required(d.per, d.id.Pos, what+", a "+m.Kind.String()+",", "per: year")
		}
		c.b.Measures = append(c.b.Measures, m)
		c.measures[m.ID] = &defaults{
			Measure: m, who: c.who(d.who), where: c.where(d.where), when: c.when(d.when), basis: c.basis(d.basis),
		}
	}
}

func (c *checker) basis(t Text) Basis {
	return enum[Basis](c, t, "a basis", "", "record", "census", "survey", "model", "expert", "stated", "belief")
}

// who reads a population: an id, or a text.
func (c *checker) who(t Text) Dim {
	d := c.dim(t)
	if !d.Known {
		return d
	}
	if p, ok := c.populations[t.Value]; ok {
		d.ID, d.Text = t.Value, p.Value
	} else if len(c.populations) > 0 && strings.Contains(t.Value, "-") && isID(t.Value) {
		if near := nearestOf(c, t.Value, c.populations); near != "" {
			c.spell("E020", t, "there is no population `"+t.Value+"`", []string{near})
		}
	}
	return d
}

// where reads a country code of two capital letters, or a text.
func (c *checker) where(t Text) Dim {
	d := c.dim(t)
	if s := t.Value; d.Known && len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z' {
		d.ID, d.Text = s, ""
		if !locale.KnownCountry(s) {
			f := c.found.Add("E009", c.d.inside(t, 0), "`"+s+"` is no country code")
			f.Width = 2
			if s == "UK" {
				f.Hint("write\nwhere: GB")
			} else {
				f.Hint("write the code of ISO 3166-1, or the place's name")
			}
		}
	}
	return d
}

func (c *checker) dim(t Text) Dim {
	if !t.written() {
		return Dim{}
	}
	if t.Value == "unknown" {
		return Dim{Pos: t.Pos, Unknown: true}
	}
	return Dim{Pos: t.Pos, Known: true, Text: t.Value}
}

func (c *checker) readSources() {
	c.b.Sources = make([]*Source, 0, len(c.d.sources))
	for i := range c.d.sources {
		s := c.source(&c.d.sources[i])
		s.Cited = true
		c.sources[s.ID] = s
		c.b.Sources = append(c.b.Sources, s)
	}
	for i := range c.d.sources {
		c.via(&c.d.sources[i], c.b.Sources[i])
	}
}

func (c *checker) source(d *draftSource) *Source {
	s := &Source{
		ID: d.id.Value, Pos: d.at, Author: d.author.Value, Short: d.short.Value, Title: d.title.Value, Type: d.kind.Value,
		Publisher: d.publisher.Value, Language: c.languageTag(d.language), Issued: c.when(d.issued), URL: c.link(d.url), Accessed: d.accessed.Value, Email: c.email(d.email),
	}
	what := "the source"
	if s.ID != "" {
		what += " `" + s.ID + "`"
	}
	c.required(d.author, d.at, what, "author: …")
	if d.accessed.written() {
		c.day(d.accessed)
	}
	if d.doi.written() {
		s.DOI = strings.TrimPrefix(strings.TrimPrefix(d.doi.Value, "https://doi.org/"), "doi:")
		if name, rest, ok := strings.Cut(s.DOI, "/"); !ok || !strings.HasPrefix(name, "10.") || rest == "" || strings.Contains(s.DOI, " ") {
			c.found.Add("E009", c.d.inside(d.doi, 0), "`"+d.doi.Value+"` is no DOI").Hint("write for example\ndoi: 10.1000/182")
		}
	}
	return s
}

func (c *checker) via(d *draftSource, s *Source) {
	if d.via.written() {
		s.Via, _ = lookup(c, d.via, "source", c.sources)
	}
}

// sourceInPlace gives the one source for all that are written alike in place. An
// address to write to does not make another source.
func (c *checker) sourceInPlace(d *draftSource) *Source {
	key := *d
	key.at, key.email = diag.Pos{}, Text{}
	for _, t := range []*Text{&key.id, &key.author, &key.short, &key.title, &key.kind, &key.publisher, &key.language, &key.issued, &key.url,
		&key.doi, &key.accessed, &key.via} {
		t.Pos = diag.Pos{}
	}
	if s, ok := c.inPlace[key]; ok {
		if s.Email == "" {
			s.Email = c.email(d.email)
		}
		return s
	}
	s := c.source(d)
	c.via(d, s)
	if c.inPlace == nil {
		c.inPlace = map[draftSource]*Source{}
	}
	c.inPlace[key] = s
	c.b.Sources = append(c.b.Sources, s)
	return s
}

// nameCaveats makes the caveats known by id; their prose is read with all other.
func (c *checker) nameCaveats() {
	c.b.Caveats = make([]*Caveat, len(c.d.caveats))
	for i := range c.d.caveats {
		d := &c.d.caveats[i]
		v := &Caveat{ID: d.id.Value, Pos: d.id.Pos}
		c.required(d.text, d.id.Pos, "the caveat `"+v.ID+"`", "text: …")
		if v.Required = d.required.Value == "true"; d.required.written() && !v.Required && d.required.Value != "false" {
			c.spell("E008", d.required, "`"+d.required.Value+"` is neither true nor false", nil).Hint("write\nrequired: true")
		}
		c.b.Caveats[i] = v
		c.caveats[v.ID] = v
	}
}

func (c *checker) caveatsOf(list []Text) []*Caveat {
	out := make([]*Caveat, 0, len(list))
	for _, t := range list {
		if v, ok := lookup(c, t, "caveat", c.caveats); ok && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func (c *checker) readGaps() {
	c.b.Gaps = make([]*Gap, len(c.d.gaps))
	for i := range c.d.gaps {
		d := &c.d.gaps[i]
		g := &Gap{ID: d.id.Value, Pos: d.id.Pos, Text: c.marked(d.text), Where: c.where(d.where), Label: d.label.Value, Caveats: c.caveatsOf(d.caveats)}
		c.required(d.text, d.id.Pos, "the gap `"+g.ID+"`", "text: …")
		if d.measure.written() {
			if m, ok := lookup(c, d.measure, "measure", c.measures); ok {
				g.Measure = m.Measure
			}
		}
		c.b.Gaps[i] = g
		c.gaps[g.ID] = g
	}
}

// readProse reads the texts that may refer to claims, once all claims are known.
func (c *checker) readProse() {
	h := &c.d.head
	c.b.Title, c.b.Standfirst = c.marked(h.title), c.marked(h.standfirst)
	for i := range c.d.caveats {
		c.b.Caveats[i].Text = c.marked(c.d.caveats[i].text)
	}
	c.b.Points, c.b.Asks = c.list(c.d.points), c.list(c.d.asks)
	for _, t := range c.d.keyFigures {
		claim, ok := lookup(c, t, "claim", c.claims)
		switch {
		case !ok:
		case slices.Contains(c.b.KeyFigures, claim):
			c.twice(t, "key-figures")
		default:
			c.b.KeyFigures = append(c.b.KeyFigures, claim)
		}
	}
	if n := len(c.d.keyFigures); n > 4 {
		c.found.Add("E032", c.d.keyFigures[4].Pos, "there are "+count(n)+" key figures; the page has room for four").
			Hint("take the least important out of key-figures")
	}
}

func (c *checker) list(texts []Text) []Prose {
	out := make([]Prose, len(texts))
	for i, t := range texts {
		out[i] = c.marked(t)
	}
	return out
}

func (c *checker) twice(t Text, where string) {
	f := c.found.Add("E003", c.d.inside(t, 0), "`"+t.Value+"` is listed twice in "+where)
	f.Width = utf8.RuneCountInString(t.Value)
	f.Hint("keep one of the two")
}

// count gives a small whole number in digits.
func count(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return count(n/10) + string(rune('0'+n%10))
}
