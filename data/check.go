package data

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// checker turns one draft into a brief and gathers what is wrong on the way.
type checker struct {
	d     *Draft
	b     *Brief
	lang  string // primary subtag of the brief's language
	found diag.List

	populations map[string]Text
	measures    map[string]*defaults
	sources     map[string]*Source
	inPlace     map[draftSource]*Source
	claims      map[string]*Claim
	index       map[*Claim]int // place in the draft
	caveats     map[string]*Caveat
	gaps        map[string]*Gap
}

// defaults is a measure with the fields that its claims inherit.
type defaults struct {
	*Measure
	who, where Dim
	when       When
	basis      Basis
}

// Check resolves ids, reads values, fills in what is inherited and lets the guard
// judge every chart. The brief is nil where a finding is an error.
func (d *Draft) Check() (*Brief, diag.List) {
	c := &checker{
		d: d, b: &Brief{File: d.brief.file},
		populations: make(map[string]Text, len(d.populations)),
		measures:    make(map[string]*defaults, len(d.measures)),
		sources:     make(map[string]*Source, len(d.sources)),
		claims:      make(map[string]*Claim, len(d.claims)),
		index:       make(map[*Claim]int, len(d.claims)),
		caveats:     make(map[string]*Caveat, len(d.caveats)),
		gaps:        make(map[string]*Gap, len(d.gaps)),
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
			c.guard(chart, &d.charts[i])
		}
		c.usage()
	}
	c.found.Sort()
	if c.found.Failed() {
		return nil, c.found
	}
	return c.b, c.found
}

func (c *checker) head() {
	h, b := &c.d.head, c.b
	if !h.key.written() {
		c.found.Add("E006", diag.Pos{File: c.d.brief.file}, "the brief has no `brief` block").
			Hint("write\nbrief:\n  title: …\n  date: 2008-07-04")
		b.Language, c.lang = "en", "en"
		return
	}
	b.ID = h.id.Value
	if h.id.written() && !isID(h.id.Value) {
		c.found.Add("E007", h.id.Pos, "`"+h.id.Value+"` is not an id: small letters a to z, digits and hyphens").
			Hint("write\nid: " + Slug(h.id.Value))
	} else if b.ID == "" {
		name := filepath.Base(c.d.brief.file)
		b.ID = Slug(strings.TrimSuffix(name, filepath.Ext(name)))
	}
	if b.ID == "" {
		b.ID = "brief"
	}
	c.required(h.title, h.key.Pos, "`brief`", "title: …")
	if c.required(h.date, h.key.Pos, "`brief`", "date: 2008-07-04") {
		b.Date = c.day(h.date)
	}
	b.Place, b.Audience, b.Licence = h.place.Value, h.audience.Value, h.licence.Value
	b.Language, c.lang = "en", "en"
	if h.language.written() {
		b.Language = h.language.Value
		if l, ok := locale.Find(b.Language); ok {
			c.lang, _, _ = strings.Cut(strings.ToLower(l.Tag), "-")
		} else {
			f := c.spell("E008", h.language, "there are no built-in words for the language `"+b.Language+"`", locale.Tags())
			f.Hint("languages with built-in words: " + strings.Join(locale.Tags(), ", "))
		}
	}
	if h.direction.written() {
		b.Direction = [...]string{"ltr", "rtl"}[enum[uint8](c, h.direction, "a direction", "ltr", "rtl")]
	}
	c.status(h.status)
	b.Brand = h.brand
	if h.brand.written() && !filepath.IsLocal(filepath.FromSlash(h.brand.Value)) {
		c.found.Add("E009", h.brand.Pos, "the path leads out of the brief's folder").Hint("put the brand file beside the brief:\nbrand: brand.yml")
	}
	b.URL = c.link(h.url)
	if len(h.abbreviations) > 0 {
		b.Abbreviations = make(map[string]string, len(h.abbreviations))
		for _, a := range h.abbreviations {
			b.Abbreviations[a.Key.Value] = a.Text.Value
		}
	}
	b.Contact = Contact{
		Name: c.d.contact.name.Value, Role: c.d.contact.role.Value, Org: c.d.contact.org.Value,
		Email: c.email(c.d.contact.email), Phone: c.d.contact.phone.Value, URL: c.link(c.d.contact.url),
	}
}

func (c *checker) status(t Text) {
	switch when, embargoed := strings.CutPrefix(t.Value, "embargoed until "); {
	case !t.written(), t.Value == "final":
	case t.Value == "draft":
		c.b.Status = DraftStatus
	case embargoed:
		at := len(t.Value) - len(when)
		day, _, _ := strings.Cut(strings.Replace(when, "T", " ", 1), " ")
		if d, fail := value.ParseDate(day); fail != nil || d.Day == 0 {
			c.errorAt(t, "E009", at, len(t.Value), "the embargo needs a date", "write: embargoed until 2008-07-04 10:00")
			return
		}
		c.b.Status, c.b.Embargo = Embargoed, when
	default:
		f := c.spell("E008", t, "`"+t.Value+"` is no status", []string{"draft", "final"})
		f.Hint("a status is draft, final or embargoed until DATE TIME")
	}
}

// required reports a key that is missing from a block that begins at pos.
func (c *checker) required(t Text, pos diag.Pos, what, line string) bool {
	if t.written() {
		return true
	}
	key, _, _ := strings.Cut(line, ":")
	c.found.Add("E006", pos, what+" has no `"+key+"`").Hint("write\n" + line)
	return false
}

// spell adds a finding about a word, with the nearest known one.
func (c *checker) spell(code string, t Text, message string, known []string) *diag.Finding {
	f := c.found.Add(code, c.d.inside(t, 0), message)
	f.Width = c.d.width(t, 0, len(t.Value))
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

// enum reads a word of a fixed list as its index; 0 where it is not written.
func enum[T ~uint8](c *checker, t Text, what string, words ...string) T {
	if !t.written() {
		return 0
	}
	if i := slices.Index(words, t.Value); i >= 0 {
		return T(i)
	}
	known := words
	if known[0] == "" {
		known = known[1:]
	}
	c.spell("E008", t, "`"+t.Value+"` is not "+what, known).Hint(what + " is one of " + strings.Join(known, ", "))
	return 0
}

// lookup resolves an id.
func lookup[T any](c *checker, t Text, what string, in map[string]T) (T, bool) {
	v, ok := in[t.Value]
	if !ok {
		f := c.spell("E020", t, "there is no "+what+" `"+t.Value+"`", nil)
		if near := nearestOf(c, t.Value, in); near != "" {
			f.Hint("did you mean `" + near + "`?").Replace(near)
		} else {
			f.Hint("write it under `" + what + "s`, or name one that is there")
		}
	}
	return v, ok
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
	if t.written() {
		f := c.found.Add("E009", c.d.inside(t, 0), "`"+t.Value+"` is no link")
		f.Width = utf8.RuneCountInString(t.Value)
		f.Hint("a link begins with https://, http:// or mailto: and has no spaces")
	}
	return ""
}

func (c *checker) email(t Text) string {
	name, host, ok := strings.Cut(t.Value, "@")
	if t.written() && (!ok || name == "" || !strings.Contains(host, ".") || strings.ContainsAny(t.Value, " <>,;\"\\") || strings.Contains(host, "@")) {
		c.found.Add("E009", c.d.inside(t, 0), "`"+t.Value+"` is no e-mail address").Hint("write the address alone: name@example.org")
		return ""
	}
	return t.Value
}
