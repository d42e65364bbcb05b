package data

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

func (c *checker) readMeasures() {
	for _, p := range c.d.Populations {
		c.populations[p.Key.Value] = p.Text
	}
	c.b.Measures = make([]*Measure, 0, len(c.d.Measures))
	for i := range c.d.Measures {
		d := &c.d.Measures[i]
		m := &Measure{
			ID: d.ID.Value, Pos: d.ID.Pos, Label: d.Label.Value, Kind: Kind(language.Kinds.Number(d.Kind.Value)), Per: d.Per.Value, Of: d.Of.Value,
			Definition: d.Definition.Value,
			Unit:       Unit{Zero: d.Unit.Zero.Value, One: d.Unit.One.Value, Two: d.Unit.Two.Value, Few: d.Unit.Few.Value, Many: d.Unit.Many.Value, Other: d.Unit.Other.Value},
		}
		if m.Unit.Other == "" && m.Kind == Share {
			m.Unit.Other = "percent"
		}
		c.b.Measures = append(c.b.Measures, m)
		c.measures[m.ID] = &defaults{
			Measure: m, who: c.who(d.Who), where: c.where(d.Where), when: c.when(d.When), basis: basis(d.Basis), against: c.dim(d.Against),
		}
	}
}

func basis(t Text) Basis { return Basis(language.Bases.Number(t.Value)) }

// who reads a population: an id, or a text.
func (c *checker) who(t Text) Dim {
	d := c.dim(t)
	if !d.Known {
		return d
	}
	if p, ok := c.populations[t.Value]; ok {
		d.ID, d.Text = t.Value, p.Value
	} else if len(c.populations) > 0 && strings.Contains(t.Value, "-") && language.IsID(t.Value) {
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
			f := c.found.Add("E009", c.d.Inside(t, 0), "`"+s+"` is no country code")
			f.Width = 2
			if s == "UK" {
				f.Hint("write\nwhere: GB").Replace("GB")
			} else {
				f.Hint("write the code of ISO 3166-1, or the place's name")
			}
		}
	}
	return d
}

func (c *checker) dim(t Text) Dim {
	if !t.Written() {
		return Dim{}
	}
	if t.Value == "unknown" {
		return Dim{Pos: t.Pos, Unknown: true}
	}
	return Dim{Pos: t.Pos, Known: true, Text: t.Value}
}

func (c *checker) readSources() {
	c.b.Sources = make([]*Source, 0, len(c.d.Sources))
	for i := range c.d.Sources {
		s := c.source(&c.d.Sources[i])
		s.Cited = true
		c.sources[s.ID] = s
		c.b.Sources = append(c.b.Sources, s)
	}
	for i := range c.d.Sources {
		c.via(&c.d.Sources[i], c.b.Sources[i])
	}
}

func (c *checker) source(d *language.Source) *Source {
	s := &Source{
		ID: d.ID.Value, Pos: d.At(), Author: d.Author.Value, Short: d.Short.Value, Title: d.Title.Value, Type: d.Type.Value,
		Publisher: d.Publisher.Value, Language: c.languageTag(d.Language), Issued: c.when(d.Issued), URL: c.link(d.URL), Accessed: d.Accessed.Value, Email: c.email(d.Email),
	}
	if c.b.Original != "" { // author, title and publisher are not translated
		s.Language = cmp.Or(s.Language, c.b.Original)
		s.Renamed = d.Short.Written() && d.Short.Language == ""
	}
	if d.Accessed.Written() {
		c.day(d.Accessed)
	}
	s.Answer = c.answer(&d.Answer)
	if d.DOI.Written() {
		s.DOI = strings.TrimPrefix(strings.TrimPrefix(d.DOI.Value, "https://doi.org/"), "doi:")
		if name, rest, ok := strings.Cut(s.DOI, "/"); !ok || !strings.HasPrefix(name, "10.") || rest == "" || strings.Contains(s.DOI, " ") {
			c.found.Add("E009", c.d.Inside(d.DOI, 0), "`"+d.DOI.Value+"` is no DOI").Hint("write for example\ndoi: 10.1000/182")
		}
	}
	return s
}

// answer reads what a source replied.
func (c *checker) answer(d *language.Answer) (a Answer) {
	day := d.Date
	if d.None.Written() {
		by, ok := strings.CutPrefix(d.None.Value, "none by ")
		if !ok {
			c.errorAt(d.None, "E009", 0, len(d.None.Value), "`"+d.None.Value+"` is no answer", "write `none by` and the day until which it was asked for, or the day and the words of the answer:\nanswer: {date: "+c.b.Date.String()+", text: …}")
			return a
		}
		day = Text{Pos: c.d.Inside(d.None, len(d.None.Value)-len(by)), Value: by}
	}
	if !day.Written() {
		return a
	}
	a.Day, a.Text = c.day(day), d.Text
	if c.b.Date.Before(a.Day) {
		c.found.Add("W205", day.Pos, "the answer is of a day after the date of the brief").Hint("the page would tell of what is still to come: set the brief's `date` to the day on which it goes out")
	}
	return a
}

func (c *checker) via(d *language.Source, s *Source) {
	s.Via = c.sources[d.Via.Value]
}

// sourceInPlace gives the one source for all that are written alike in place. An
// address to write to does not make another source.
func (c *checker) sourceInPlace(d *language.Source) *Source {
	key := d.Publication()
	if s, ok := c.inPlace[key]; ok {
		if s.Email == "" {
			s.Email = c.email(d.Email)
		}
		return s
	}
	s := c.source(d)
	c.via(d, s)
	if c.inPlace == nil {
		c.inPlace = map[string]*Source{}
	}
	c.inPlace[key] = s
	c.b.Sources = append(c.b.Sources, s)
	return s
}

// nameCaveats makes the caveats known by id; their prose is read with all other.
func (c *checker) nameCaveats() {
	c.b.Caveats = make([]*Caveat, len(c.d.Caveats))
	for i := range c.d.Caveats {
		d := &c.d.Caveats[i]
		v := &Caveat{ID: d.ID.Value, Pos: d.ID.Pos}
		v.Required = d.Required.Value == "true"
		c.b.Caveats[i] = v
		c.caveats[v.ID] = v
	}
}

func (c *checker) caveatsOf(list []Text) []*Caveat {
	out := make([]*Caveat, 0, len(list))
	for _, t := range list {
		if v, ok := c.caveats[t.Value]; ok && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func (c *checker) readGaps() {
	c.b.Gaps = make([]*Gap, len(c.d.Gaps))
	for i := range c.d.Gaps {
		d := &c.d.Gaps[i]
		g := &Gap{ID: d.ID.Value, Pos: d.ID.Pos, Text: c.marked(d.Text), Where: c.where(d.Where), Label: d.Label.Value, Caveats: c.caveatsOf(d.Caveats)}
		if m, ok := c.measures[d.Measure.Value]; ok {
			g.Measure = m.Measure
		}
		c.b.Gaps[i] = g
		c.gaps[g.ID] = g
	}
}

// readProse reads the texts that may refer to claims, once all claims are known.
func (c *checker) readProse() {
	h := &c.d.Head
	c.b.Title, c.b.Standfirst = c.marked(h.Title), c.marked(h.Standfirst)
	for i := range c.d.Caveats {
		c.b.Caveats[i].Text = c.marked(c.d.Caveats[i].Text)
	}
	for i := range c.d.Claims {
		if s := c.d.Claims[i].Statement; s.Language == "" {
			c.prosePrinted = append(c.prosePrinted, s)
		}
	}
	c.b.Points, c.b.Asks = c.list(c.d.Points), c.list(c.d.Asks)
	for _, t := range c.d.KeyFigures {
		claim, ok := c.claims[t.Value]
		switch {
		case !ok:
		case slices.Contains(c.b.KeyFigures, claim):
			c.twice(t, "key-figures")
		case claim.Value.Form == value.FormStatement:
			f := c.found.Add("E031", c.d.Inside(t, 0), "`"+claim.ID+"` is a statement, and no figure")
			f.Width = utf8.RuneCountInString(t.Value)
			f.See(claim.Pos, "the claim").Hint("say it in `points`:\npoints:\n  - … {" + claim.ID + "} …")
		default:
			c.b.KeyFigures = append(c.b.KeyFigures, claim)
		}
	}
	if n := len(c.d.KeyFigures); n > 4 {
		c.found.Add("E032", c.d.KeyFigures[4].Pos, "there are "+count(n)+" key figures; the page has room for four").
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
	f := c.found.Add("E003", c.d.Inside(t, 0), "`"+t.Value+"` is listed twice in "+where)
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
