package data

import (
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// checker turns one draft into a brief and gathers what is wrong on the way.
type checker struct {
	d     *Draft
	b     *Brief
	words *locale.Lexicon // of the language of its texts
	reads *locale.Lexicon // of the language of its figures: of a translation that of the brief
	found diag.List

	populations map[string]Text
	measures    map[string]*defaults
	sources     map[string]*Source
	inPlace     map[string]*Source // by what it says of itself
	claims      map[string]*Claim
	index       map[*Claim]int // place in the draft
	expressions map[*Claim]expression
	caveats     map[string]*Caveat
	gaps        map[string]*Gap

	// Texts in which every number comes from a claim, and what numbers in them may be.
	prosePrinted []Text
	years        map[string]bool
	phrases      map[string][]string // literals and names, by what they begin with
	references   map[string]string   // of a figure: the reference that prints it
	said         map[string]bool     // numbers that were named

	beside []string // in texts beside a brief: the names of cells that are filled in later; nil in a brief
}

// defaults is a measure with the fields that its claims inherit.
type defaults struct {
	*Measure
	who, where Dim
	against    Dim
	when       When
	basis      Basis
}

// Check resolves ids, reads values, fills in what is inherited and lets the guard
// judge every chart. The brief is nil where a finding is an error.
func (d *Draft) Check() (*Brief, diag.List) {
	c := &checker{
		d: d, b: &Brief{File: d.File()}, found: d.Shape(),
		populations: make(map[string]Text, len(d.Populations)),
		measures:    make(map[string]*defaults, len(d.Measures)),
		sources:     make(map[string]*Source, len(d.Sources)),
		claims:      make(map[string]*Claim, len(d.Claims)),
		index:       make(map[*Claim]int, len(d.Claims)),
		expressions: map[*Claim]expression{},
		caveats:     make(map[string]*Caveat, len(d.Caveats)),
		gaps:        make(map[string]*Gap, len(d.Gaps)),
	}
	if c.tooMuch() {
		c.found.Sort()
		return nil, c.found
	}
	c.head()
	c.readMeasures()
	c.readSources()
	c.nameCaveats()
	c.readClaims()
	c.readGaps()
	c.readProse()
	c.readCharts()
	if !c.found.Failed() {
		c.lineage()
		for i, chart := range c.b.Charts {
			c.guard(chart, &d.Charts[i])
		}
		c.usage()
	}
	c.allLiterals()
	c.found.Sort()
	if c.found.Failed() {
		return nil, c.found
	}
	return c.b, c.found
}

func (c *checker) head() {
	h, b := &c.d.Head, c.b
	b.ID = h.ID.Value
	if b.ID == "" {
		name := filepath.Base(c.d.File())
		b.ID = language.Slug(strings.TrimSuffix(name, filepath.Ext(name)))
	}
	if b.ID == "" {
		b.ID = "brief"
	}
	if h.Date.Written() {
		b.Date = c.day(h.Date)
	}
	b.Place, b.Audience, b.Licence = h.Place, h.Audience.Value, h.Licence.Value
	b.Language, c.words = "en", locale.LexiconOf("en")
	if h.Language.Written() {
		b.Language = h.Language.Value
		if l, ok := locale.Find(b.Language); ok {
			c.words = locale.LexiconOf(l.Tag)
		} else {
			f := c.spell("E008", h.Language, "there are no built-in words for the language `"+b.Language+"`", locale.Tags())
			f.Hint("languages with built-in words: " + strings.Join(locale.Tags(), ", "))
		}
	}
	c.direction(h.Direction)
	c.reads = c.words
	if b.Original = c.d.Original; b.Original != "" {
		c.reads = locale.LexiconOf(b.Original)
		b.Untranslated = c.d.Untranslated
	}
	c.status(h.Status)
	b.Brand = h.Brand
	if h.Brand.Written() && !filepath.IsLocal(filepath.FromSlash(h.Brand.Value)) {
		c.found.Add("E009", h.Brand.Pos, "the path leads out of the brief's folder").Hint("put the brand file beside the brief:\nbrand: brand.yml")
	}
	b.URL = c.link(h.URL)
	if len(h.Abbreviations) > 0 {
		b.Abbreviations = make(map[string]string, len(h.Abbreviations))
		for _, a := range h.Abbreviations {
			b.Abbreviations[a.Key.Value] = a.Text.Value
		}
	}
	b.Contact = Contact{
		Name: c.d.Contact.Name.Value, Role: c.d.Contact.Role.Value, Org: c.d.Contact.Org.Value,
		Email: c.email(c.d.Contact.Email), Phone: c.d.Contact.Phone.Value, URL: c.link(c.d.Contact.URL),
	}
}

// direction refuses one that is not that of the page's language.
func (c *checker) direction(t Text) {
	l, known := locale.Find(c.b.Language)
	if !t.Written() || !known {
		return
	}
	runs, other := "ltr", "from left to right"
	if l.Direction == locale.RightToLeft {
		runs, other = "rtl", "from right to left"
	}
	if t.Value == runs || t.Value != "ltr" && t.Value != "rtl" {
		return
	}
	f := c.found.Add("E008", t.Pos, "a page in the language `"+c.b.Language+"` runs "+other)
	f.Hint("take the line out, or write\ndirection: " + runs)
	f.Width = len(t.Value)
}

func (c *checker) status(t Text) {
	switch when, embargoed := strings.CutPrefix(t.Value, "embargoed until "); {
	case !t.Written(), t.Value == "final":
	case t.Value == "draft":
		c.b.Status = DraftStatus
	case strings.HasPrefix(t.Value, "draft until "):
		day, fail := value.ParseDate(strings.TrimPrefix(t.Value, "draft until "))
		if fail != nil || day.Day == 0 {
			c.errorAt(t, "E009", len("draft until "), len(t.Value), "a draft is open until a day", "write\nstatus: draft until 2008-07-18")
			return
		}
		c.b.Status, c.b.DraftUntil = DraftStatus, day
	case embargoed:
		at := len(t.Value) - len(when)
		const write = "write\nstatus: embargoed until 2008-07-04 10:00"
		day, clock := when, ""
		if i := strings.IndexAny(when, "T "); i >= 0 {
			day, clock = when[:i], when[i+1:]
		}
		if d, fail := value.ParseDate(day); fail != nil || d.Day == 0 {
			c.errorAt(t, "E009", at, len(t.Value), "the embargo needs a date", write)
			return
		}
		if day != when && !isClock(clock) {
			c.errorAt(t, "E009", at+len(day)+1, len(t.Value), "`"+clock+"` is no time of day, such as 10:00, 10:00Z or 10:00+06:00", write)
			return
		}
		c.b.Status, c.b.Embargo = Embargoed, when
	default:
		f := c.spell("E008", t, "`"+t.Value+"` is no status", []string{"draft", "final"})
		f.Hint("a status is draft, draft until DATE, final or embargoed until DATE TIME")
	}
}

// isClock reports whether a text is hours and minutes, alone or with a time zone.
func isClock(s string) bool {
	clock, zone := s, ""
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		clock, zone = s[:i], s[i:]
	}
	_, badClock := time.Parse("15:04", clock)
	_, badZone := time.Parse("Z07:00", zone)
	return len(clock) == len("10:00") && badClock == nil && (zone == "" || badZone == nil)
}

// spell adds a finding about a word, with the nearest known one.
func (c *checker) spell(code string, t Text, message string, known []string) *diag.Finding {
	f := c.found.Add(code, c.d.Inside(t, 0), message)
	f.Width = c.d.Width(t, 0, len(t.Value))
	if near := c.nearest(t.Value, known); near != "" {
		f.Hint("did you mean `" + near + "`?").Replace(near)
	}
	return f
}

// nearest looks for a word among the known ones; after many findings no more, so
// that a file of nothing but slips is still read in no time.
func (c *checker) nearest(word string, known []string) string {
	if len(c.found) > 100 {
		return ""
	}
	return diag.Nearest(word, known)
}

// nearestOf looks for an id among those of a map.
func nearestOf[T any](c *checker, word string, in map[string]T) string {
	if len(c.found) > 100 {
		return ""
	}
	return diag.Nearest(word, sortedKeys(in))
}

func sortedKeys[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// link refuses what a reader's program might run.
func (c *checker) link(t Text) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if rest, ok := strings.CutPrefix(t.Value, scheme); ok && rest != "" && !strings.ContainsAny(rest, " <>\"\\") {
			return t.Value
		}
	}
	if t.Written() {
		f := c.found.Add("E009", c.d.Inside(t, 0), "`"+t.Value+"` is no link")
		f.Width = utf8.RuneCountInString(t.Value)
		f.Hint("a link begins with https://, http:// or mailto: and has no spaces")
	}
	return ""
}

func (c *checker) email(t Text) string {
	name, host, ok := strings.Cut(t.Value, "@")
	if t.Written() && (!ok || name == "" || !strings.Contains(host, ".") || strings.ContainsAny(t.Value, " <>,;\"\\") || strings.Contains(host, "@")) {
		c.found.Add("E009", c.d.Inside(t, 0), "`"+t.Value+"` is no e-mail address").Hint("write the address alone: name@example.org")
		return ""
	}
	return t.Value
}

// set offers a fix that gives a key of a block a word: in place of the one that is
// written, or on a line of its own below the block's key.
func (c *checker) set(f *diag.Finding, block diag.Pos, key string, written Text, word string) {
	if written.Written() {
		if width := c.d.Width(written, 0, len(written.Value)); width > 0 {
			f.Fixes = append(f.Fixes, diag.Fix{Pos: c.d.Inside(written, 0), Width: width, Text: word})
		}
	} else if end, indent, ok := c.d.Below(block); ok {
		f.Insert(end, indent, key+": "+word)
	}
}
