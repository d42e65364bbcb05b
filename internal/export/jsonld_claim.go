package export

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// claim makes the node of a claim.
func (g *graph) claim(c *data.Claim) *claim {
	n := &claim{
		ID: "#claim-" + c.ID, Type: []string{"Claim"}, Name: g.name(c), Text: c.Says.Value, TextLang: c.SaysLang,
		Description: g.description(c),
	}
	if c.Standing != data.NoStanding {
		n.Status = c.Standing.String()
	}
	for _, s := range c.Sources {
		n.Citation = append(n.Citation, g.sources[s])
	}
	for _, o := range c.Cites {
		if slices.Contains(g.claims, o) {
			n.Citation = append(n.Citation, ref{"#claim-" + o.ID})
		}
	}
	for _, o := range c.Operands {
		n.IsBasedOn = append(n.IsBasedOn, ref{"#claim-" + o.ID})
	}
	about := g.about(c)
	if c.When.Known {
		n.Temporal = c.When.Raw
	}
	if !c.Value.Form.HasNumber() {
		n.About = about
		return n
	}
	n.Type = []string{"Claim", "Observation"}
	n.ObservationAbout = about
	if slices.Contains(g.b.Measures, c.Measure) { // of a share of a claim, the measure is its whole's
		n.Variable = &ref{"#measure-" + c.Measure.ID}
	}
	if c.When.Known && !c.When.Interval {
		n.Date = c.When.Start.String()
	}
	g.numbers(c, n)
	if c.How != "" {
		n.Technique = c.How
	}
	n.Method = words(g.said[c].Say(content.Basis))[0]
	return n
}

// name says a claim whole: what is counted, who says it, and the figure with its
// interval, its unit, or the whole that it is a share of.
func (g *graph) name(c *data.Claim) string {
	said := g.said[c]
	s := said.Label + ": " + said.Full.String()
	if m := measureOf(c); m != nil {
		s = m.Label + g.l.Punctuation.Comma + s
	}
	if said.Full.Kind != "" {
		s += " (" + said.Full.Kind + ")"
	}
	switch {
	case c.Within != "":
		s += " (" + c.Within + ")"
	case c.Base != nil:
		s += " " + words(said.Say(content.Whole))[0]
	case c.IsShare() && c.Measure.Of != "":
		s += " (" + c.Measure.Of + ")"
	}
	return s
}

// description is what stands beside the figure on the page and must not be lost with
// it: its notes, its scenario, the whole it is a part of, and what is not stated.
func (g *graph) description(c *data.Claim) []string {
	s := g.said[c]
	d := append(notes(s), words(s.Say(content.Assuming))...)
	if slices.Contains(g.claims, c.PartOf) {
		d = append(d, words(s.Say(content.PartOf))...)
	}
	if c.Who.Unknown {
		d = append(d, words(s.Say(content.Who))...)
	}
	if c.Where.Unknown {
		d = append(d, words(s.Say(content.Where))...)
	}
	if c.When.Unknown || c.When.Uncertain {
		d = append(d, strings.Join(words(s.Say(content.When)), " "))
	}
	return d
}

// words gives the words of facets.
func words(facets []content.Facet) []string {
	out := make([]string, len(facets))
	for i, f := range facets {
		out[i] = f.Text
	}
	return out
}

// about gives the population and the place of a claim.
func (g *graph) about(c *data.Claim) []named {
	var out []named
	if c.Who.Known {
		out = append(out, named{Type: "StatisticalPopulation", Name: content.Named(c.Who, g.l, "")})
	}
	switch {
	case c.Where.Known && c.Where.ID != "":
		out = append(out, named{Type: "Country", Name: content.Named(c.Where, g.l, ""), Identifier: c.Where.ID})
	case c.Where.Known:
		out = append(out, named{Type: "Place", Name: content.Named(c.Where, g.l, "")})
	}
	return out
}

// numbers writes the value of a claim, exactly: a point, both ends, or the one that is
// not open.
func (g *graph) numbers(c *data.Claim, n *claim) {
	low, point, high := ends(c)
	switch {
	case c.Value.Form == value.FormEither:
		n.Value = []json.Number{json.Number(low), json.Number(high)}
	case point != "":
		n.Value = json.Number(point)
		fallthrough
	default:
		n.Min, n.Max = json.Number(low), json.Number(high)
	}
	n.UnitText = g.unitText(c)
	if inPercent(c) && c.IsShare() {
		n.UnitCode = "P1" // percent, in the codes of UN/CEFACT
	}
	if c.Base != nil {
		if m := measureOf(c.Base); slices.Contains(g.b.Measures, m) {
			n.Denominator = &ref{"#measure-" + m.ID}
		}
	}
	f := g.said[c].Figure
	if q := locale.Join(f.Qualifier, " … ", f.After); q != "" {
		n.Properties = append(n.Properties, property{"PropertyValue", "qualifier", q})
	}
	if f.Kind != "" {
		n.Properties = append(n.Properties, property{"PropertyValue", "interval", f.Kind})
	}
}

// unitText says in words what the numbers of a claim are numbers of.
func (g *graph) unitText(c *data.Claim) string {
	m, l := own(c), g.l
	switch {
	case c.IsShare() && (inPercent(c) || c.Measure == nil):
		return l.Units.PercentOf(whole(c, l))
	case m.Kind == data.Change && c.Value.Percent:
		return l.Units.Change(l.Plurals.Alone(locale.Forms(m.Unit)), c.Against.Text, true)
	case m.Per != "":
		return l.Units.Per(l.Plurals.Alone(locale.Forms(m.Unit)), m.Per)
	}
	return l.Plurals.Alone(locale.Forms(m.Unit))
}

func decimalOf(n int) string { return strconv.Itoa(n) }
