package conformance

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"factsheet"
	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
	"factsheet/internal/pdf"
	"factsheet/layout"
)

type failer interface {
	Helper()
	Errorf(string, ...any)
	Fatalf(string, ...any)
}

// samePage makes a page of a brief and one of its canonical text, which stands in a
// folder of its own beside its brand, and holds them equal. It reports whether there
// is a page.
func samePage(t failer, folder fs.FS, file string, src []byte, paper factsheet.Paper) bool {
	t.Helper()
	draft, found := data.Decode(file, src, folder)
	if found.Failed() {
		return false
	}
	brief, _ := draft.Check()
	if brief == nil {
		return false
	}
	words, _ := locale.Find(brief.Language)
	style := brandOf(t, folder, brief.Brand.Value)
	said, found := content.Of(brief, words, style)
	if found.Failed() {
		return false
	}
	text, _ := draft.Canonical(brief, said.Words())
	read, found := data.Decode("brief.yaml", text, nil)
	if len(found) > 0 {
		t.Fatalf("%+v in\n%s", found, text)
	}
	again, found := read.Check()
	if again == nil {
		t.Fatalf("%+v in\n%s", found, text)
	}
	whole, foundWhole := paged(t, brief, folder, brief.Brand.Value, paper)
	fromText, foundText := paged(t, again, attached(t, folder, brief.Brand.Value), "", paper)
	if len(foundWhole) != len(foundText) {
		t.Errorf("%+v against %+v from\n%s", foundWhole, foundText, text)
	}
	for i, f := range foundWhole {
		if g := foundText[i]; f.Code != g.Code || f.Message != g.Message {
			t.Errorf("%s: %s against %s: %s", f.Code, f.Message, g.Code, g.Message)
		}
	}
	if !bytes.Equal(whole, fromText) {
		t.Errorf("another page, of %d bytes and not %d, comes from\n%s", len(fromText), len(whole), text)
	}
	return whole != nil
}

// attached is a folder with the brand as it is attached: under the name that is
// found by default, its logo where it names it.
func attached(t failer, folder fs.FS, name string) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	if name == "" {
		name = "brand.yml"
	}
	if folder == nil {
		return out
	}
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return out
	}
	out["brand.yml"] = &fstest.MapFile{Data: text}
	if logo, err := fs.ReadFile(folder, "logo.png"); err == nil {
		out["logo.png"] = &fstest.MapFile{Data: logo}
	}
	faces, _ := fs.Glob(folder, "fonts/*.ttf") // which are not attached: who verifies has them
	for _, face := range faces {
		file, err := fs.ReadFile(folder, face)
		if err != nil {
			t.Fatalf("%v", err)
		}
		out[face] = &fstest.MapFile{Data: file}
	}
	return out
}

func brandOf(t failer, folder fs.FS, file string) *brand.Brand {
	t.Helper()
	if folder == nil {
		return brand.Default()
	}
	style, found := new(brand.Shelf).Load(folder, "", file, diag.Pos{})
	if style == nil {
		t.Fatalf("%+v", found)
	}
	return style
}

// paged gives the file of a brief, nil where it does not fit a page.
func paged(t failer, b *data.Brief, folder fs.FS, brandFile string, paper factsheet.Paper) ([]byte, diag.List) {
	t.Helper()
	style := brandOf(t, folder, brandFile)
	words, _ := locale.Find(b.Language)
	said, found := content.Of(b, words, style)
	if found.Failed() {
		return nil, found
	}
	placed, _, found := layout.Compose(said, style, words, layout.Options{Paper: paper, Digest: strings.Repeat("0", 64), Creator: "factsheet"})
	if placed == nil || found.Failed() {
		return nil, found
	}
	out, err := pdf.Write(placed, pdf.Options{Uncompressed: true})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return out, found
}

// The page of every example, test and block of the documentation is the same when it
// comes from the canonical text.
func TestCanonicalPage(t *testing.T) {
	pages := 0
	one := func(name string, folder fs.FS, src []byte) {
		t.Run(name, func(t *testing.T) {
			for _, paper := range []factsheet.Paper{factsheet.A4, factsheet.Letter} {
				if samePage(t, folder, "brief.yaml", src, paper) {
					pages++
				}
			}
		})
	}
	for _, pattern := range []string{"examples/*/*.yaml", "data/testdata/*.yaml"} {
		for _, file := range golden.Files(pattern) {
			one(file, os.DirFS(filepath.Dir(file)), read(t, file).Source(file))
		}
	}
	whole, table := base(t), []byte(nil)
	for _, b := range blocks(t) {
		switch kind := strings.Fields(b.info); {
		case b.info == "csv":
			table = []byte(b.text)
		case strings.HasPrefix(b.text, "schema:"):
			one(b.at, fstest.MapFS{"claims.csv": {Data: table}}, []byte(b.text))
		case len(kind) > 1 && kind[1] == "fragment":
			one(b.at, fstest.MapFS{}, merged(t, whole, b.text))
		}
	}
	if pages < 60 {
		t.Errorf("only %d pages were compared", pages)
	}
}

// The page of any brief is the same when it comes from the canonical text, whatever
// in the brief is not used, and whether the claims stand in a table.
func TestCanonicalPageOfAnyBrief(t *testing.T) {
	checked, pages, runs := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		m := madeUp(t)
		src, table := m.text()
		folder := fstest.MapFS{"claims.csv": {Data: table}}
		if draft, found := data.Decode("brief.yaml", src, folder); !found.Failed() {
			if b, _ := draft.Check(); b != nil {
				checked++
			}
		}
		if samePage(t, folder, "brief.yaml", src, factsheet.A4) {
			pages++
		}
	})
	if checked < runs/2 || pages < runs/4 {
		t.Errorf("of %d briefs only %d check and %d fit a page", runs, checked, pages)
	}
}

// made is a brief that is made up: claims in order, and all other blocks as text.
type made struct {
	claims []madeClaim
	table  bool
	blocks []string
}

type madeClaim struct {
	id     string
	keys   []string
	values map[string]string
	drawn  bool // may stand in a chart
	number bool // may be calculated with
	base   string
}

func (c *madeClaim) set(key, value string) {
	if _, ok := c.values[key]; !ok {
		c.keys = append(c.keys, key)
	}
	c.values[key] = value
}

// Texts that are awkward to write and to print.
var awkward = []string{"plain words", "yes", "010", "a: b", "a #b", "# a", "- a", "“quoted” words", `"quoted"`, "it's", "C:\\x", "two  spaces", "100%", "=1+1",
	"a\u00a0b", "Ünïcode – dash", "Текст", "a\u00adb", "true", "[x]", "&x", "*x", "!x", "|", "1999", "UN and CI", "under 18"}

var words = rapid.SampledFrom(awkward)

// madeUp draws a brief: what it uses and what it does not use are mixed, and claims
// lead to one another in all ways.
func madeUp(t *rapid.T) *made {
	pick := func(what string, from ...string) string { return rapid.SampledFrom(from).Draw(t, what) }
	maybe := func(what string) bool { return rapid.Bool().Draw(t, what) }
	rarely := func(what string) bool { return rapid.IntRange(0, 4).Draw(t, what) == 0 }
	m := &made{table: rarely("table")}
	n := rapid.IntRange(2, 9).Draw(t, "claims")
	id := func(i int) string { return "c" + strconv.Itoa(i) }
	some := func(what string) string { return id(rapid.IntRange(0, n-1).Draw(t, what)) }
	list := func(what string, most int, one func() string) string {
		var out []string
		for range rapid.IntRange(0, most).Draw(t, what) {
			if s := one(); !strings.Contains(","+strings.Join(out, ",")+",", ","+s+",") {
				out = append(out, s)
			}
		}
		return strings.Join(out, ",")
	}
	refers := func(what string) string {
		s := strings.ReplaceAll(words.Draw(t, what), "{", "{{")
		if maybe("refers") {
			s += " {" + some("claim") + pick("field", "", "", ":full", ":who", ":when", ":source", ":label") + "}"
		}
		return s
	}
	caveat := func() string { return "v" + strconv.Itoa(rapid.IntRange(0, 3).Draw(t, "caveat")) }

	for i := range n {
		c := madeClaim{id: id(i), values: map[string]string{}}
		m.claims = append(m.claims, c)
		made := &m.claims[i]
		switch form := rapid.IntRange(0, 9).Draw(t, "form"); {
		case form < 6 || i == 0:
			value := pick("value", "4000", "about 4,000", "3500-4500", "at least 5000", "up to 9000", "4000 (3500-4500)", "none", "unknown", "many")
			made.set("value", value)
			made.set("measure", pick("measure", "m0", "m1", "m2"))
			made.drawn, made.number = value != "many", strings.ContainsAny(value, "0")
			if strings.Contains(value, "(") && maybe("level") {
				made.set("interval", "CI")
				made.set("level", "95")
			}
		case form < 8:
			made.base = m.claims[rapid.IntRange(0, i-1).Draw(t, "whole")].id
			share := pick("share", "10%", "1/3", "10-15%", "most")
			made.set("share", share+" of "+made.base)
			made.drawn, made.number = share != "most", share != "most"
		default:
			var of *madeClaim
			for k := range m.claims[:i] {
				if s := &m.claims[k]; s.base != "" && s.number && m.claims[claimNumber(s.base)].number {
					of = s
				}
			}
			if of == nil {
				made.set("value", "many")
			} else {
				made.set("derive", of.id+" of "+of.base)
				made.drawn = true
			}
		}
		if _, derived := made.values["derive"]; !derived {
			source := pick("source", "s0", "s1", "s2", "s3", "s0,s3", "{}", "{}")
			if source == "{}" && !m.table {
				source = "{author: " + pick("author", "A", "B", "C") + pick("via", "", ", via: s1") + pick("mail", "", ", email: x@example.org", ", email: y@example.org") + "}"
				if maybe("two") {
					source += ",{author: D}"
				}
			} else if source == "{}" {
				source = "s1"
			}
			made.set("source", source)
			made.set("says", words.Draw(t, "says"))
			made.set("basis", pick("basis", "record", "survey", "stated", "model"))
		}
		made.set("caveats", list("caveats", 2, caveat))
		if made.values["caveats"] != "" {
			made.set("standing", pick("standing", "none", "disputed", "unsupported", "superseded"))
		}
		made.set("label", "Row "+strconv.Itoa(i))
		made.set("who", pick("who", "", "p0", "p1", "girls", "unknown"))
		made.set("where", pick("where", "", "KG", "Osh", "unknown"))
		made.set("when", pick("when", "", "1999", "1999~", "1999?", "2007", "2004-11-01", "unknown", "../2008"))
		made.set("how", pick("how", "", words.Draw(t, "method")))
		made.set("cites", list("cites", 2, func() string { return some("cited") }))
		if i > 0 && maybe("part") {
			made.set("part-of", m.claims[rapid.IntRange(0, i-1).Draw(t, "part of")].id)
		}
	}
	m.blocks = append(m.blocks,
		"brief:\n  title: "+quoted(refers("title"))+"\n  date: 2008-07-04\n  audience: "+quoted(words.Draw(t, "audience"))+
			"\n  literals: [under 18, nobody 99, a b]\n  abbreviations: {UN: United Nations, CI: confidence interval, XX: nobody}\n",
		"populations: {p0: women, p1: girls, p2: nobody}\n",
		"measures:\n  m0: {label: Sold, unit: people, kind: flow, per: year, who: p2, where: KG, when: 2007}\n  m1: {label: Cases, unit: {one: case, other: cases}, kind: count, who: p1, where: KG, when: 2006}\n"+
			"  m2: {label: Held, unit: people, kind: stock, who: all, where: KG, when: unknown}\n  m3: {label: Nobody, unit: none, kind: count}\n",
		"sources:\n  s0: {author: Zero, short: Z"+pick("loop", "", ", via: s1")+"}\n  s1: {author: One, email: one@example.org"+pick("loop", "", ", via: s0")+"}\n  s2: {author: Two, via: s1}\n  s3: {author: Three, issued: 2007, url: 'https://example.org/x'}\n",
		"caveats:\n  v0: "+quoted(refers("caveat"))+"\n  v1: {text: "+quoted(refers("caveat"))+", required: true}\n  v2: "+quoted(refers("caveat"))+"\n  v3: Nothing.\n",
	)
	if points := rapid.SliceOfN(rapid.Custom(func(*rapid.T) string { return quoted(refers("point")) }), 0, 3).Draw(t, "points"); len(points) > 0 {
		m.blocks = append(m.blocks, "points:\n  - "+strings.Join(points, "\n  - ")+"\n")
	}
	if figures := list("figures", 3, func() string { return some("figure") }); figures != "" {
		m.blocks = append(m.blocks, "key-figures: ["+figures+"]\n")
	}
	charts := "charts:\n"
	for k := range rapid.IntRange(0, 2).Draw(t, "charts") {
		rows := list("rows", 4, func() string { return m.drawable(some("row")) })
		if rows = strings.Trim(strings.ReplaceAll(rows, "none", ""), ","); rows == "" || strings.Contains(rows, ",,") {
			continue
		}
		charts += "  k" + strconv.Itoa(k) + ": {title: " + quoted(refers("chart")) + ", claims: [" + rows + "], compare: separate, order: " + pick("order", "value", "listed", "year") +
			pick("gap", "", ", gaps: [g1]") + "}\n"
	}
	if strings.Contains(charts, "title") {
		m.blocks = append(m.blocks, charts)
	}
	m.blocks = append(m.blocks, "gaps:\n  g0: "+quoted(refers("gap"))+"\n  g1: {text: "+quoted(refers("gap"))+", label: Nobody, measure: "+pick("measure", "m0", "m3")+pick("caveat", "", ", caveats: [v0]")+"}\n")
	m.blocks = rapid.Permutation(m.blocks).Draw(t, "blocks")
	return m
}

func claimNumber(id string) int {
	n, _ := strconv.Atoi(id[1:])
	return n
}

// drawable gives the id of a claim that may stand in a chart, else "none".
func (m *made) drawable(id string) string {
	if m.claims[claimNumber(id)].drawn {
		return id
	}
	return "none"
}

func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// text writes the brief, and its table where it has one.
func (m *made) text() (brief, table []byte) {
	claims := "claims: {csv: claims.csv}\n"
	var b bytes.Buffer
	if m.table {
		columns := []string{"source", "says", "value", "share", "derive", "measure", "interval", "level", "who", "where", "when", "how", "basis", "standing", "cites", "part-of", "label", "caveats"}
		b.WriteString("id," + strings.Join(columns, ",") + "\n")
		for _, c := range m.claims {
			b.WriteString(c.id)
			for _, key := range columns {
				value := c.values[key]
				if key == "source" || key == "cites" || key == "caveats" {
					value = strings.ReplaceAll(value, ",", ";")
				}
				b.WriteString(`,"` + strings.ReplaceAll(value, `"`, `""`) + `"`)
			}
			b.WriteString("\n")
		}
	} else {
		claims = "claims:\n"
		for _, c := range m.claims {
			claims += "  " + c.id + ":\n"
			for _, key := range c.keys {
				switch value := c.values[key]; {
				case value == "":
				case key == "source" || key == "cites" || key == "caveats":
					claims += "    " + key + ": [" + value + "]\n"
				default:
					claims += "    " + key + ": " + quoted(value) + "\n"
				}
			}
		}
	}
	at := len(m.claims) % (len(m.blocks) + 1)
	text := "schema: factsheet/v1\n" + strings.Join(m.blocks[:at], "") + claims + strings.Join(m.blocks[at:], "")
	return []byte(text), b.Bytes()
}
