package language

import (
	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// Text is a text of a brief with its place.
type Text struct {
	Pos      diag.Pos
	Value    string
	Language string // BCP 47, of a text that a translation lacks; "" for that of the draft
}

// Written reports whether the brief holds the text at all.
func (t Text) Written() bool { return t.Pos.Line > 0 }

// Draft is a brief as it was written: raw texts with their places, in the order of
// the file, no id resolved and no value read.
type Draft struct {
	brief   *yaml.File
	table   *yaml.File // of the claims, nil where the brief holds them itself
	overlay *yaml.File // of the texts, where the draft is translated

	Original     string   // BCP 47: the language that a translated draft was written in, "" for others
	Untranslated []string // its texts, but sentences, that are still in that language

	Schema      Text
	Head        Head
	Populations []Entry
	Measures    []Measure
	Sources     []Source
	Claims      []Claim
	Caveats     []Caveat
	Points      []Text
	KeyFigures  []Text
	Charts      []Chart
	Gaps        []Gap
	Asks        []Text
	Contact     Contact
}

// File is the name of the brief, as findings have it.
func (d *Draft) File() string { return d.brief.Name }

// Table gives the text of the table that holds the claims, nil where there is none.
func (d *Draft) Table() []byte {
	if d.table == nil {
		return nil
	}
	return d.table.Src
}

// Holds reports whether a place is in the brief or in its table.
func (d *Draft) Holds(at diag.Pos) bool {
	return at.File == d.brief.Name || d.table != nil && at.File == d.table.Name || d.overlay != nil && at.File == d.overlay.Name
}

func (d *Draft) fileOf(t Text) *yaml.File {
	switch {
	case d.table != nil && t.Pos.File == d.table.Name:
		return d.table
	case d.overlay != nil && t.Pos.File == d.overlay.Name:
		return d.overlay
	}
	return d.brief
}

// Inside gives the place of the byte at offset at in a text. In folded text, or
// text with escapes, it is the place of the text itself.
func (d *Draft) Inside(t Text, at int) diag.Pos { return d.fileOf(t).Inside(t.Pos, t.Value, at) }

// Width gives the runes from byte at to byte end, 0 where the text is not on its line
// as it is.
func (d *Draft) Width(t Text, at, end int) int { return d.fileOf(t).Width(t.Pos, t.Value, at, end) }

// Below gives where lines can be put in below the key of a block, and their indent;
// false where the block is not written in lines.
func (d *Draft) Below(key diag.Pos) (end diag.Pos, indent int, ok bool) { return d.brief.Below(key) }

// Texts calls f for each text of the brief, with the key that it stands under; a name
// that the brief is free to choose is no text.
func (d *Draft) Texts(f func(key string, t Text)) { textsOf(d.keys(), f) }

// Entry is a name that the brief is free to choose, with its text.
type Entry struct{ Key, Text Text }

// SourceRef is a source named by its id, or written in place.
type SourceRef struct {
	ID      Text
	InPlace *Source
}

func (d *Draft) keys() []key {
	return []key{
		{"schema", scalar(&d.Schema, aVersion), always, 0, Schema, "The version of the language. It stands first."},
		{"brief", one(&d.Head), always, 0, "\n  title: …\n  date: 2008-07-04", "What the sheet as a whole says of itself."},
		{"populations", names(&d.Populations), optional, translated, "rural: households outside the towns", "Names for groups of people that many claims speak of."},
		{"measures", each(&d.Measures), optional, 0, "", "What the numbers count."},
		{"sources", each(&d.Sources), optional, 0, "", "Who published them."},
		{"claims", claims(d), optional, 0, "", "What the sources published: one number, or one statement, each."},
		{"caveats", each(&d.Caveats), optional, 0, "", "Footnotes."},
		{"points", list(&d.Points, prose), optional, translated, "", "Sentences, printed as “What the sources say”."},
		{"key-figures", list(&d.KeyFigures, idOf("claim")), optional, 0, "", "Up to four claims, printed large."},
		{"charts", each(&d.Charts), optional, 0, "", "At most four, printed in this order."},
		{"gaps", each(&d.Gaps), optional, 0, "", "What is not known."},
		{"asks", list(&d.Asks, prose), optional, translated, "", "Questions to put to the sources."},
		{"contact", one(&d.Contact), optional, 0, "", "Who answers for the sheet."},
	}
}

// Head is the block `brief`.
type Head struct {
	Key                                              Text
	ID, Title, Standfirst, Date, Place, Language     Text
	Direction, Audience, Status, Brand, URL, Licence Text
	Abbreviations                                    []Entry
	Literals                                         []Text
}

func (h *Head) keys() []key {
	return []key{
		{"id", scalar(&h.ID, anID), optional, 0, "water-2025", "A name for the file. Without it, the name of the file that you write."},
		{"title", scalar(&h.Title, prose), always, translated, "…", "The heading. It may hold figures: `{office-count}`."},
		{"standfirst", scalar(&h.Standfirst, prose), optional, translated, "…", "One or two sentences under the title."},
		{"date", scalar(&h.Date, aDay), always, 0, "2008-07-04", "The day of the sheet, `2025-03-01`. The age of figures is counted to this day."},
		{"place", text(&h.Place), optional, translated, "Bishkek", "Stands beside the date."},
		{"language", text(&h.Language), optional, 0, "en", "Language of the brief, and so of the program's own words: `en`, `ru` (Russian), `ky` (Kyrgyz) or `ar` (Arabic). Without it, `en`. See [Russian and Kyrgyz](#russian-and-kyrgyz), [Arabic](#arabic)."},
		{"direction", scalar(&h.Direction, Directions), optional, 0, "ltr", "`ltr` or `rtl`. It is that of the language without it, and there is no other."},
		{"audience", text(&h.Audience), optional, translated, "…", "For whom. Not printed; it is in the properties of the PDF."},
		{"status", scalar(&h.Status, aStatus), optional, 0, "embargoed until 2025-03-04 10:00", "`draft`, `draft until 2025-03-04`, `embargoed until 2025-03-04 10:00` or `final`. All but the last are printed. Without it, `final`."},
		{"brand", text(&h.Brand), optional, stays, "brand.yml", "The [brand file](#house-style-brandyml). Without it, `brand.yml` or `_brand.yml` beside the brief, else the built-in look."},
		{"url", scalar(&h.URL, aLink), optional, 0, "https://example.org/water", "Where the sheet can be found; printed and linked at the foot, with a QR code at the top."},
		{"licence", text(&h.Licence), optional, 0, "CC BY 4.0", "Such as `CC BY 4.0`; printed at the foot."},
		{"abbreviations", freeNames(&h.Abbreviations), optional, translated | own, "{WHO: World Health Organization}", "Short forms and what they stand for. Nothing is printed; a screen reader says the long form wherever the short one stands as a word of its own."},
		{"literals", list(&h.Literals, plain), optional, translated | own, "[under 18]", "Phrases with digits that sentences may hold, such as `[under 18]`. See [Figures in sentences](#figures-in-sentences)."},
	}
}

func (h *Head) id() *Text    { return &h.Key }
func (h *Head) noun() string { return "`brief`" }

// Measure is what a number counts.
type Measure struct {
	ID, Label, Kind, Per, Of, Against   Text
	Who, Where, When, Basis, Definition Text
	Unit                                Unit
}

func (m *Measure) keys() []key {
	return []key{
		{"label", text(&m.Label), always, translated, "…", "What is counted, as a reader should see it."},
		{"unit", unit(&m.Unit), unless("yes", "kind", "share"), translated, "people", "A word in the plural, or its plural forms by their names in CLDR: `{one: household, other: households}`; a language that has them takes `few` and `many` too. The page uses the form that goes with the number. For a share it is percent."},
		{"kind", scalar(&m.Kind, Kinds), always, 0, "count", "One word of the list below."},
		{"per", text(&m.Per), where("flow", "kind", "flow"), translated, "year", "`year`, `month` … A rate may have it."},
		{"of", text(&m.Of), sometimes("share"), translated, "…", "The whole, in words, where no claim stands for it."},
		{"against", scalar(&m.Against, baseline), optional, translated, "the year before", "For a change: what it is measured from, such as `the year before`."},
		{"who", scalar(&m.Who, people), optional, translated, "…", "Claims of the measure have it, unless they say otherwise."},
		{"where", scalar(&m.Where, aRegion), optional, translated, "KG", "The same."},
		{"when", text(&m.When), optional, 0, "2024", "The same."},
		{"basis", scalar(&m.Basis, Bases), optional, 0, "survey", "The same."},
		{"definition", text(&m.Definition), optional, translated, "…", "Exactly what is counted. Not printed."},
	}
}

func (m *Measure) id() *Text    { return &m.ID }
func (m *Measure) noun() string { return "measure" }

// Unit is one text, which is Other, or plural forms; Pos is where it is written.
type Unit struct {
	Pos                              diag.Pos
	Zero, One, Two, Few, Many, Other Text
}

func (u *Unit) keys() []key {
	return []key{
		{"zero", text(&u.Zero), optional, translated, "", "For 0, where the language has such a form."},
		{"one", text(&u.One), optional, translated, "household", "For 1 and numbers like it."},
		{"two", text(&u.Two), optional, translated, "", "For 2, where the language has such a form."},
		{"few", text(&u.Few), optional, translated, "", "For 2 to 4 and numbers like them (in Arabic 3 to 10), where the language has such a form."},
		{"many", text(&u.Many), optional, translated, "", "For 5 and numbers like it (in Arabic 11 to 99), where the language has such a form."},
		{"other", text(&u.Other), always, translated, "households", "For all other numbers."},
	}
}

// Source is one publication, or one body that is quoted in another. Pos is where one in
// place is written, which has no ID.
type Source struct {
	ID                                     Text
	Pos                                    diag.Pos
	Author, Short, Title, Type, Publisher  Text
	Language                               Text
	Issued, URL, DOI, Accessed, Email, Via Text
	Answer                                 Answer
}

func (s *Source) keys() []key {
	return []key{
		{"author", text(&s.Author), always, 0, "…", "Who published it."},
		{"short", text(&s.Short), optional, translated | own, "…", "The name in charts. Without it, the author."},
		{"title", text(&s.Title), optional, 0, "…", ""},
		{"type", text(&s.Type), optional, 0, "webpage", "`webpage` prints \"Web page\". Other words, as in CSL-JSON, are kept."},
		{"publisher", text(&s.Publisher), optional, 0, "…", "Where it is not the author."},
		{"language", text(&s.Language), optional, 0, "ru", "The language that author, title and publisher are written in, where it is not the brief's: `ru`, `ky`, `fr`. A screen reader then says them in its voice for that language."},
		{"issued", text(&s.Issued), optional, 0, "2024-11", "A [date](#dates-and-places), or `unknown`."},
		{"url", scalar(&s.URL, aLink), optional, 0, "https://example.org/report", "Begins with `https://`, `http://` or `mailto:`."},
		{"doi", scalar(&s.DOI, aDOI), optional, 0, "10.1000/182", "Such as `10.1000/182`. It is printed before the URL."},
		{"accessed", scalar(&s.Accessed, aDay), optional, 0, "2025-02-20", "The day you read it. Not printed."},
		{"email", text(&s.Email), optional, stays, "press@example.org", "Whom to ask. Not printed, and not in the PDF."},
		{"via", scalar(&s.Via, idOf("source")), optional, 0, "", "Another source, through which alone you know this one. The page says so."},
		{"answer", answer(&s.Answer), optional, 0, "none by 2008-07-18", "What it answered when it was asked: `{date: 2008-07-16, text: …}`, its text in its own words, or `none by 2008-07-18`. A note says so at each of its figures."},
	}
}

// Answer is what a source replied, of a day, or that it did not: None is then the whole
// text. Pos is where it is written.
type Answer struct {
	Pos              diag.Pos
	None, Date, Text Text
}

func (a *Answer) keys() []key {
	return []key{
		{"date", scalar(&a.Date, aDay), always, 0, "2008-07-16", "The day of the answer."},
		{"text", text(&a.Text), always, 0, "…", "The words of the source."},
	}
}

// At is the place of a source, wherever it is written.
func (s *Source) At() diag.Pos {
	if s.ID.Written() {
		return s.ID.Pos
	}
	return s.Pos
}

// Publication is all that tells a source from another: what it says of itself, but for
// what does not go out with the page.
func (s *Source) Publication() string {
	var w yaml.Writer
	write(&w, 0, s.keys())
	return string(w.Bytes())
}

func (s *Source) id() *Text    { return &s.ID }
func (s *Source) noun() string { return "source" }

// Claim is what one source published about one thing.
type Claim struct {
	ID                                              Text
	Sources                                         []SourceRef
	Locator, Says, SaysLang                         Text
	Value, Range, Share, Derive, Statement          Text
	Of                                              Text
	Disjoint                                        Text
	Measure, Who, Where, When, Assuming, How        Text
	Against                                         Text
	Basis, Standing, Level, Interval, PartOf, Label Text
	Cites, Caveats                                  []Text
}

func (c *Claim) keys() []key {
	return []key{
		{"source", sources(&c.Sources), without("yes", "derive"), 0, "{author: …, issued: 2020}", "The name of a source, `[a, b]` for one claim of two, or a source in place."},
		{"locator", text(&c.Locator), optional, 0, "p. 12", "Page or table in the source. Not printed."},
		{"says", scalar(&c.Says, quotation), sometimes("should"), 0, "…", "The source's own words, in any language. Not printed; without it you get W201."},
		{"says-lang", text(&c.SaysLang), optional, 0, "ru", "Their language, such as `ru`."},
		{"value", text(&c.Value), oneForm, 0, "about 4000", "What the source says: see [Values](#values)."},
		{"range", text(&c.Range), oneForm, 0, "200-250", "The same as `value`, where it must have two ends."},
		{"share", text(&c.Share), oneForm, 0, "10% of office-count", "A part of another claim: see [Shares](#shares)."},
		{"of", text(&c.Of), optional, translated, "…", "What of that other claim a share counts, in words: `share: 10% of water in office-count` is `share: 10% of office-count` with `of: water`. A translation has it here."},
		{"derive", text(&c.Derive), oneForm, 0, "tenants of office-count", "Your own calculation: see [Figures of your own](#figures-of-your-own)."},
		{"statement", text(&c.Statement), oneForm, translated, "low confidence", "Words of the source without a figure: see [Statements](#statements)."},
		{"disjoint", scalar(&c.Disjoint, TrueOrFalse), sometimes("for a sum"), 0, "true", "`true`: nobody is counted in both parts."},
		{"measure", scalar(&c.Measure, idOf("measure")), sometimes("for a number"), 0, "", "What it counts."},
		{"who", scalar(&c.Who, people), sometimes("in a chart"), translated, "…", "The people or things counted: a text, a population, or `unknown`."},
		{"where", scalar(&c.Where, aRegion), sometimes("in a chart"), translated, "KG", "A country code such as `KG`, a text, or `unknown`."},
		{"when", text(&c.When), sometimes("in a chart"), 0, "2024", "The time that the figure is for, or `unknown`."},
		{"assuming", text(&c.Assuming), optional, translated, "…", "The scenario, where the figure holds only under it."},
		{"against", scalar(&c.Against, baseline), optional, translated, "…", "For a change: what it is measured from, or `unknown`. Without it, as its measure says."},
		{"how", text(&c.How), optional, translated, "…", "The method in a few words; stands in the row."},
		{"basis", scalar(&c.Basis, Bases), sometimes("yes"), 0, "survey", "How the number came to be: see [Evidence and standing](#evidence-and-standing)."},
		{"standing", scalar(&c.Standing, Standings), optional, 0, "disputed", "What is said of the figure: see [Evidence and standing](#evidence-and-standing)."},
		{"level", text(&c.Level), sometimes("CI and UI"), 0, "95", "The level of the interval in percent, such as `95`."},
		{"interval", scalar(&c.Interval, Intervals), optional, 0, "CI", "What the two ends are: `range`, `CI`, `UI`, `SE`, `scenario`, `estimates` or `margin`. Without it, `range`."},
		{"cites", list(&c.Cites, idOf("claim")), optional, 0, "", "Claims that the source took it from."},
		{"part-of", scalar(&c.PartOf, idOf("claim")), optional, 0, "", "A claim whose figure holds this one."},
		{"label", text(&c.Label), optional, translated, "…", "The name of the row. Without it, the source's, or the year (see `order: year`)."},
		{"caveats", list(&c.Caveats, idOf("caveat")), optional, 0, "", "Names of caveats."},
	}
}

func (c *Claim) id() *Text    { return &c.ID }
func (c *Claim) noun() string { return "claim" }

// Caveat is a footnote that the brief writes.
type Caveat struct{ ID, Text, Required Text }

func (c *Caveat) keys() []key {
	return []key{
		{"text", scalar(&c.Text, prose), always, translated | alone, "…", "One or two sentences. It may hold figures."},
		{"required", scalar(&c.Required, TrueOrFalse), optional, 0, "true", "`true` or `false`. Without it, `false`."},
	}
}

func (c *Caveat) id() *Text    { return &c.ID }
func (c *Caveat) noun() string { return "caveat" }

// Chart is one chart of the brief.
type Chart struct {
	ID, Title                                 Text
	Claims, Gaps                              []Text
	Order, Mark, Scale, Compare, Differs, Alt Text
}

func (c *Chart) keys() []key {
	return []key{
		{"title", scalar(&c.Title, prose), always, translated, "…", "The heading of the chart."},
		{"claims", list(&c.Claims, idOf("claim")), without("yes, or gaps", "gaps"), 0, "", "The rows."},
		{"gaps", list(&c.Gaps, idOf("gap")), optional, 0, "", "Gaps that have a label, as rows without a figure."},
		{"order", scalar(&c.Order, Orders), optional, 0, "year", "`value` (highest first), `listed` (your order) or `year` (oldest first). Without it, `value`."},
		{"mark", scalar(&c.Mark, Marks), optional, 0, "dot", "`auto`, `bar` or `dot`. Without it, `auto`: bars, and dots where only dots are right."},
		{"scale", scalar(&c.Scale, Scales), optional, 0, "log", "`linear` or `log`. Without it, `linear`."},
		{"compare", scalar(&c.Compare, Comparisons), optional, 0, "separate", "`strict`, `acknowledged` or `separate`. Without it, `strict`."},
		{"differs", scalar(&c.Differs, prose), sometimes("acknowledged"), translated, "…", "How the figures differ; printed under the title."},
		{"alt", scalar(&c.Alt, prose), optional, translated, "…", "A sentence for those who listen. It is added to the one that the program makes."},
	}
}

func (c *Chart) id() *Text    { return &c.ID }
func (c *Chart) noun() string { return "chart" }

// Gap is something that is not known.
type Gap struct {
	ID, Text, Measure, Where, Label Text
	Caveats                         []Text
}

func (g *Gap) keys() []key {
	return []key{
		{"text", scalar(&g.Text, prose), always, translated | alone, "…", "What is not known. It may hold figures."},
		{"measure", scalar(&g.Measure, idOf("measure")), optional, 0, "", "What the missing figure would count."},
		{"where", scalar(&g.Where, aRegion), optional, translated, "KG", "The place."},
		{"label", text(&g.Label), sometimes("as a row"), translated, "…", "The name of its row in a chart."},
		{"caveats", list(&g.Caveats, idOf("caveat")), optional, 0, "", "Names of caveats."},
	}
}

func (g *Gap) id() *Text    { return &g.ID }
func (g *Gap) noun() string { return "gap" }

// Contact is who answers for the brief.
type Contact struct{ Key, Name, Role, Org, Email, Phone, URL Text }

func (c *Contact) keys() []key {
	return []key{
		{"name", text(&c.Name), optional, translated | properName, "…", ""},
		{"role", text(&c.Role), optional, translated, "…", ""},
		{"org", text(&c.Org), optional, translated, "…", ""},
		{"email", text(&c.Email), optional, 0, "press@example.org", "One address."},
		{"phone", text(&c.Phone), optional, 0, "+996 312 000000", ""},
		{"url", scalar(&c.URL, aLink), optional, 0, "https://example.org", "A link."},
	}
}

func (c *Contact) id() *Text    { return &c.Key }
func (c *Contact) noun() string { return "`contact`" }
