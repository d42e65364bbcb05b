package export

import (
	"slices"
	"strings"

	"factsheet/data"
	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// column is one column of the table: what the package says of it, and how its cells
// are written.
type column struct {
	name, about string
	kind        kind
	absent      []absent   // why a cell may hold no value, beside being empty
	words       []category // all that may stand in it, where these are words of the language
	cell        func(c *data.Claim, t *table) string
}

// table is what the cells are made from.
type table struct {
	words  *locale.Locale
	claims []*data.Claim // one a row
	said   map[*data.Claim]*content.Statement
}

func tableOf(c *content.Content, l *locale.Locale) *table {
	t := &table{words: l, said: map[*data.Claim]*content.Statement{}}
	for _, s := range c.Statements {
		t.claims = append(t.claims, s.Claim)
		t.said[s.Claim] = s
	}
	return t
}

// kind is the type of a column in the words of Table Schema.
type kind string

const (
	text   kind = "string"
	number kind = "number" // plain decimal digits with a full stop
	date   kind = "date"   // YYYY-MM-DD
)

// absent is a cell that stands for no value, with the reason.
type absent struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// category is a word of the language with its meaning.
type category struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

var (
	empty     = absent{"", "not stated, or does not apply"}
	unknown   = []absent{empty, {"unknown", "the brief says that this is not known"}}
	noFigures = []absent{empty, {"none", "the source says that it gives no figure"}, {"unknown", "a figure exists, but is not at hand"}}
)

// columns are those of the table, in their order.
var columns = []column{
	{name: "id", kind: text, about: "The name of the claim in the brief.",
		cell: func(c *data.Claim, _ *table) string { return c.ID }},
	{name: "label", kind: text, about: "What the claim is called in a chart.",
		cell: func(c *data.Claim, t *table) string { return t.said[c].Label }},
	{name: "source", kind: text, about: "Who published the figure; several are parted by a bar. Of a calculation, whose figures it is made from.",
		cell: sourceNames},
	{name: "source_title", kind: text, about: "The title of the publication. Where there are several sources, titles, dates and links are parted by bars in the order of the sources.",
		cell: ofSources(func(s *data.Source) string { return s.Title })},
	{name: "source_date", kind: text, about: "When it was published, in EDTF (ISO 8601-2): 2008, 2008-07, 2008-07-04.", absent: unknown,
		cell: ofSources(func(s *data.Source) string { return s.Issued.Raw })},
	{name: "source_url", kind: text, about: "Where it can be found.",
		cell: ofSources(link)},
	{name: "says", kind: text, about: "The words of the source, in its own language.",
		cell: func(c *data.Claim, _ *table) string { return c.Says.Value }},
	{name: "value", kind: text, about: "The figure as the brief writes it down from the source, with its qualifier and multiplier, or the word that stands for it. Of a calculation, its result.", absent: noFigures,
		cell: asPublished},
	{name: "point", kind: number, about: "The number that the source gives, in plain digits, never rounded; of a share in percent. Empty for a range without a point, for a bound, and for a fraction that no decimal number equals.",
		cell: func(c *data.Claim, _ *table) string { _, point, _ := ends(c); return point }},
	{name: "low", kind: number, about: "The lower end of a range or an interval, or the bound of \"at least\" and \"more than\". Of a fraction that no decimal number equals, the nearest decimal number below. Empty for a point alone and for an open end.",
		cell: func(c *data.Claim, _ *table) string { low, _, _ := ends(c); return low }},
	{name: "high", kind: number, about: "The upper end of a range or an interval, or the bound of \"up to\" and \"less than\". Of a fraction that no decimal number equals, the nearest decimal number above. Empty for a point alone and for an open end.",
		cell: func(c *data.Claim, _ *table) string { _, _, high := ends(c); return high }},
	{name: "qualifier", kind: text, about: "What is said before the number.", words: qualifiers,
		cell: func(c *data.Claim, _ *table) string { return qualifier(&c.Value) }},
	{name: "interval", kind: text, about: "What low and high are the ends of.", words: categories(language.Intervals.All()),
		cell: func(c *data.Claim, _ *table) string { return interval(&c.Value) }},
	{name: "level", kind: number, about: "The level of the interval in percent.",
		cell: func(c *data.Claim, _ *table) string { return c.Value.Level }},
	{name: "unit", kind: text, about: "What the numbers are numbers of.",
		cell: func(c *data.Claim, t *table) string { return unit(c, t.words) }},
	{name: "measure", kind: text, about: "What is counted; of a share, what its whole counts.",
		cell: func(c *data.Claim, _ *table) string {
			if m := measureOf(c); m != nil {
				return m.Label
			}
			return ""
		}},
	{name: "kind", kind: text, about: "The statistical kind of the measure.", words: categories(language.Kinds.All()),
		cell: statisticalKind},
	{name: "per", kind: text, about: "For each what a flow or a rate is: year, month.",
		cell: func(c *data.Claim, _ *table) string { return own(c).Per }},
	{name: "of", kind: text, about: "What a share is a share of.",
		cell: func(c *data.Claim, t *table) string {
			if !c.IsShare() {
				return ""
			}
			return whole(c, t.words)
		}},
	{name: "against", kind: text, about: "What a change is measured from.", absent: unknown,
		cell: func(c *data.Claim, t *table) string { return dim(c.Against, t.words) }},
	{name: "who", kind: text, about: "The people or things that the figure is about.", absent: unknown,
		cell: func(c *data.Claim, t *table) string { return dim(c.Who, t.words) }},
	{name: "where", kind: text, about: "The place.", absent: unknown,
		cell: func(c *data.Claim, t *table) string { return dim(c.Where, t.words) }},
	{name: "when", kind: text, about: "The time that the figure is for, in EDTF (ISO 8601-2): 2008, 2008-07, 1964/2008, ../2008-07; ~ is about, ? is uncertain.", absent: unknown,
		cell: func(c *data.Claim, _ *table) string { return c.When.Raw }},
	{name: "from", kind: date, about: "The first day of that time, empty where it has no beginning.",
		cell: func(c *data.Claim, _ *table) string { return firstDay(&c.When.When) }},
	{name: "until", kind: date, about: "The last day of that time, empty where it has no end.",
		cell: func(c *data.Claim, _ *table) string { return lastDay(&c.When.When) }},
	{name: "assuming", kind: text, about: "The scenario that the figure holds under.",
		cell: func(c *data.Claim, _ *table) string { return c.Assuming }},
	{name: "how", kind: text, about: "The method in a few words.",
		cell: func(c *data.Claim, _ *table) string { return c.How }},
	{name: "basis", kind: text, about: "How the number came to be.", words: categories(language.Bases.All()),
		cell: func(c *data.Claim, _ *table) string { return c.Basis.String() }},
	{name: "standing", kind: text, about: "What has been said of the figure since; empty where nothing has.", words: categories(language.Standings.All()[1:]),
		cell: func(c *data.Claim, _ *table) string {
			if c.Standing == data.NoStanding {
				return ""
			}
			return c.Standing.String()
		}},
	{name: "caveats", kind: text, about: "All notes that the page puts to the figure, parted by bars.",
		cell: func(c *data.Claim, t *table) string { return strings.Join(notes(t.said[c]), bar) }},
	{name: "derived_from", kind: text, about: "The calculation that the figure comes from, in names of claims; empty for a figure that a source published.",
		cell: func(c *data.Claim, _ *table) string {
			if !c.Derived {
				return ""
			}
			return c.Written
		}},
	{name: "part_of", kind: text, about: "The claim of this table whose figure holds this one.",
		cell: func(c *data.Claim, t *table) string {
			for _, o := range []*data.Claim{c.PartOf, c.Base} {
				if slices.Contains(t.claims, o) {
					return o.ID
				}
			}
			return ""
		}},
	{name: "locator", kind: text, about: "The page or table in the source.",
		cell: func(c *data.Claim, _ *table) string { return c.Locator }},
}

// bar parts several texts in one cell.
const bar = " | "

var qualifiers = []category{
	{"about", "the number is near this one"}, {"nearly", "the number is a little less"}, {"an estimated", "the source calls it an estimate"},
	{"at least", "this or more"}, {"more than", "more than this"}, {"up to", "this or less"}, {"less than", "less than this"},
	{"or", "one of the two numbers in low and high, and nothing between them"},
}

// categories are the words of a list of the language.
func categories(list []language.Word) []category {
	out := make([]category, len(list))
	for i, w := range list {
		out[i] = category{w.Word, w.Means}
	}
	return out
}

// qualifier gives the word of the language before a number.
func qualifier(v *value.Value) string {
	switch v.Form {
	case value.FormAtLeast:
		return "at least"
	case value.FormMoreThan:
		return "more than"
	case value.FormUpTo:
		return "up to"
	case value.FormLessThan:
		return "less than"
	case value.FormEither:
		return "or"
	}
	return [...]string{value.Plain: "", value.About: "about", value.Nearly: "nearly", value.Estimated: "an estimated"}[v.Qualifier]
}

// interval gives the word of the language for what low and high are.
func interval(v *value.Value) string {
	if !v.HasInterval() {
		return ""
	}
	return language.Intervals.Word(int(v.Interval))
}

// own gives the measure that a claim itself has, an empty one for none.
func own(c *data.Claim) *data.Measure {
	if c.Measure == nil {
		return &data.Measure{}
	}
	return c.Measure
}

func statisticalKind(c *data.Claim, _ *table) string {
	switch {
	case c.Base != nil:
		return data.Share.String()
	case c.Measure == nil:
		return ""
	}
	return c.Measure.Kind.String()
}

// sourceNames names the authors of a claim's sources, and us for a calculation.
func sourceNames(c *data.Claim, t *table) string {
	s := ofSources(func(s *data.Source) string { return s.Author })(c, t)
	if c.Derived {
		return t.words.Facts.OurCalculation(s)
	}
	return s
}

// ofSources gives one thing of each source of a claim, "" where none has it.
func ofSources(get func(s *data.Source) string) func(c *data.Claim, _ *table) string {
	return func(c *data.Claim, _ *table) string {
		all, any := make([]string, len(c.Sources)), false
		for i, s := range c.Sources {
			all[i] = get(s)
			any = any || all[i] != ""
		}
		if !any {
			return ""
		}
		return strings.Join(all, bar)
	}
}

// link gives where a source can be found.
func link(s *data.Source) string {
	if s.URL == "" && s.DOI != "" {
		return doiLink(s.DOI)
	}
	return s.URL
}

func doiLink(doi string) string { return "https://doi.org/" + doi }

// asPublished gives the figure as the brief writes it; of a calculation, the result.
func asPublished(c *data.Claim, t *table) string {
	if !c.Derived {
		return c.Written
	}
	f := t.said[c].Figure
	s := f.String()
	if f.Range != "" {
		s += " (" + f.Range + ")"
	}
	return s
}

func dim(d data.Dim, l *locale.Locale) string {
	if d.Unknown {
		return "unknown"
	}
	return content.Named(d, l, "")
}
