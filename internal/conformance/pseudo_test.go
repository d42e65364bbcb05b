package conformance

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"factsheet/data"
	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/export"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
	drafts "factsheet/internal/mail"
	"factsheet/internal/png"
	"factsheet/internal/pseudo"
	"factsheet/internal/spoken"
	"factsheet/layout"
)

// TestNoEnglishLeft puts every example, and a brief with every form that there is, into
// a language that nobody speaks: the texts of the brief as its author would have, and
// the words of the program through its locale. What is left in Latin letters was
// written by neither, so that no language could say it.
func TestNoEnglishLeft(t *testing.T) {
	paths := golden.Files("examples/*/*.yaml")
	more := golden.Files("data/testdata/*.yaml")
	pages, briefs := 0, 0
	for _, path := range append(paths, more...) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		draft, found := data.Decode(path, foreign(t, src), os.DirFS(filepath.Dir(path)))
		if found.Failed() {
			t.Fatalf("%s: %v", path, found)
		}
		brief, found := draft.Check()
		if found.Failed() {
			t.Fatalf("%s: %v", path, found)
		}
		if l, _ := locale.Find(brief.Language); l.Direction == locale.RightToLeft {
			continue // no English was in it, nor has the built-in face its letters
		}
		briefs++
		if inForeign(t, path, brief, pseudo.Locale()) {
			pages++
		}
		for _, words := range inOtherLetters(t) {
			inForeign(t, path, brief, words)
		}
	}
	if briefs < 6 || pages < 4 {
		t.Errorf("only %d briefs and %d pages were looked at", briefs, pages)
	}
}

// rare is what no example has: words that are seldom said, and the forms of a unit.
const rare = `schema: factsheet/v1
brief: {title: "Trees 'felled' in {two:full} and {five:full}", date: 2020-03-01, status: draft}
measures:
  felled: {label: What was felled, unit: {one: tree, few: saplings, many: stems, other: trunks}, kind: count, who: the wood, where: TR, basis: record}
  grown: {label: Part that grew, kind: share, of: the wood, who: old trees, where: HK, basis: survey}
sources:
  a: {author: Forester, via: b}
  b: {author: Miller, via: a}
claims:
  two: {source: a, measure: felled, value: 2, when: 1999~, says: two}
  five: {source: b, measure: felled, value: 5, when: 1999/.., says: five, standing: withdrawn, caveats: [c]}
  part: {source: a, measure: grown, value: 20%, when: 2018, says: 20%}
  less: {source: b, measure: grown, value: 12.5%, when: 2019, says: 12.5%}
  fall: {derive: part - less, when: "2018/2019"}
caveats: {c: The miller took it back.}
points: ["{two} {two:when}, {five} {five:when}, {fall:full}."]
key-figures: [fall]
charts:
  apart: {title: Trees and parts, claims: [two, part, less], compare: separate}
`

// TestRareWords does the same with what no example has, and asks for a plural form of
// each category.
func TestRareWords(t *testing.T) {
	draft, found := data.Decode("rare.yaml", foreign(t, []byte(rare)), fstest.MapFS{})
	if found.Failed() {
		t.Fatal(found)
	}
	brief, found := draft.Check()
	if found.Failed() {
		t.Fatal(found)
	}
	for _, words := range append(inOtherLetters(t), pseudo.Locale()) {
		if !inForeign(t, "rare.yaml", brief, words) && words.Direction == locale.LeftToRight {
			t.Errorf("it makes no page in %s", words.Tag)
		}
	}
	said, _ := content.Of(brief, pseudo.Locale(), brand.Default())
	for _, want := range []string{"2 " + pseudo.Words("saplings", 0), "5 " + pseudo.Words("stems", 0), "7,5 " + pseudo.Locale().Numbers.Points} {
		if !strings.Contains(said.Words(), want) {
			t.Errorf("%q is not said in\n%s", want, said.Words())
		}
	}
}

// TestNoEnglishInTranslations does the same with translations: those of the examples, and
// of every English one a translation of all that a translation may hold into that language
// that nobody speaks. What is left is names, of sources and their publications, and their own words.
func TestNoEnglishInTranslations(t *testing.T) {
	translations, pages := 0, 0
	for _, path := range golden.Files("examples/*/*.yaml") {
		in := read(t, path)
		draft, found := data.Decode(path, in.Source(path), in.FS)
		if found.Failed() {
			t.Fatalf("%s: %v", path, found)
		}
		all := map[string][]byte{}
		for _, tag := range in.Translations() {
			all[tag] = in.Source(in.In(tag))
		}
		if draft.LanguageOf() == "en" {
			skeleton, _, _ := language.Skeleton(&draft.Draft, filepath.Base(path), "ru", nil, nil)
			all["ru, which nobody speaks"] = filledIn(t, skeleton)
		}
		for name, text := range all {
			tag, _, _ := strings.Cut(name, ",")
			o, found := data.DecodeOverlay(in.In(tag), text, path, tag)
			if found.Failed() {
				t.Fatalf("%s in %s: %v", path, name, found)
			}
			translated, found := draft.Translate(o, nil)
			for _, f := range found {
				t.Errorf("%s in %s: %s: %s", path, name, f.Code, f.Message)
			}
			brief, found := translated.Check()
			if brief == nil {
				t.Fatalf("%s in %s: %v", path, name, found)
			}
			var names []string
			for _, src := range brief.Sources {
				names = append(names, latinWords(strings.Join([]string{src.Author, src.Title, src.Publisher, src.Answer.Text.Value}, " "))...)
			}
			words, _ := locale.Find(tag)
			translations++
			if inForeign(t, path, brief, words, append(names, latinWords(brief.Licence)...)...) {
				pages++
			}
		}
	}
	if translations < 6 || pages < 3 {
		t.Errorf("only %d translations and %d pages were looked at", translations, pages)
	}
}

// filledIn puts texts in another language into the skeleton of a translation, for all that
// its remarks show.
func filledIn(t *testing.T, skeleton []byte) []byte {
	t.Helper()
	var out strings.Builder
	var shown []string
	for line := range strings.Lines(string(skeleton)) {
		line = strings.TrimRight(line, "\n")
		bare := strings.TrimSpace(line)
		if text, ok := strings.CutPrefix(bare, "# en: "); ok {
			shown = append(shown, foreignProse(text))
			continue
		}
		out.WriteString(line)
		switch {
		case len(shown) == 0:
		case bare == "abbreviations:":
			out.WriteString(" {}")
		case bare == "literals:":
			out.WriteString(" " + flow(t, shown))
		default:
			out.WriteString(" " + flow(t, shown[len(shown)-1]))
		}
		out.WriteString("\n")
		shown = nil
	}
	return []byte(out.String())
}

// flow writes a value on one line.
func flow(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// inOtherLetters gives the languages that are written in other letters than English.
func inOtherLetters(t *testing.T) (all []*locale.Locale) {
	for _, tag := range locale.Tags() {
		if l, _ := locale.Find(tag); len(latin.FindAllString(l.Page.Notes, -1)) == 0 {
			all = append(all, l)
		}
	}
	if len(all) < 2 {
		t.Fatal("there are no languages in other letters")
	}
	return all
}

// inForeign examines all that is made of a brief; it reports whether a page was. names
// are words that stay as they are.
func inForeign(t *testing.T, path string, brief *data.Brief, words *locale.Locale, names ...string) (page bool) {
	t.Helper()
	style := brand.Default()
	style.Name = pseudo.Words("An organisation", 0)
	said, found := content.Of(brief, words, style)
	if found.Failed() {
		t.Fatalf("%s: %v", path, found)
	}
	look := func(where, text string) {
		t.Helper()
		for _, w := range latinWords(text) {
			if words.Tag == pseudo.Locale().Tag || !slices.Contains(sameEverywhere, w) && w != words.Punctuation.InnerOpening && !slices.Contains(names, w) {
				t.Errorf("%s in %s: %s says %q, which no language could say: …%s…", path, words.Tag, where, w, surroundings(text, w))
			}
		}
	}
	look("the content", said.Words())
	for _, s := range said.Statements {
		look("a statement", strings.Join([]string{s.Label, s.Measure, s.Figure.String(), s.Figure.Range, s.Figure.Kind, s.InText.String(), s.Full.String(), s.Standing}, "\n"))
		for _, f := range s.Say(content.Measure, content.Unit, content.Interval, content.Against, content.Who, content.Whole, content.PartOf,
			content.Where, content.When, content.Assuming, content.How, content.Basis) {
			look("a facet", f.Text)
		}
	}

	p, _, found := layout.Compose(said, style, words, layout.Options{Digest: strings.Repeat("0", 64), Creator: "0"})
	if !found.Failed() {
		page = true
		look("the page", string(spoken.Text(p, words)))
		m := p.Meta
		look("the metadata", strings.Join([]string{m.Title, m.Author, m.Subject, m.Keywords}, "\n"))
		for _, link := range p.Links {
			look("a link", link.Contents)
		}
		for _, b := range p.Bookmarks {
			look("a bookmark", b.Title)
		}
	} else if !slices.ContainsFunc(found, func(f diag.Finding) bool {
		return f.Code == "E501" || f.Code == "E040" && words.Direction == locale.RightToLeft // no built-in face has its letters
	}) {
		t.Errorf("%s: %v", path, found)
	}

	edition := drafts.Edition{Content: said, Words: words, Style: brand.Default(), Enclosure: drafts.Enclosure{
		PDF: []byte("%PDF"), Page: drafts.Image{PNG: png.Encode(1, 1, make([]byte, 3)), Width: 1, Height: 1}, Name: "0",
	}}
	d, err := drafts.Compose(edition, nil, drafts.Recipient{})
	if err != nil {
		t.Fatal(path, err)
	}
	look("the e-mail", letter(t, d.Bytes))
	letters, _ := drafts.Replies(edition, drafts.Envelope{}, value.Date{Year: brief.Date.Year + 1, Month: 2, Day: 3})
	for _, d := range letters {
		look("the letter to a source", letter(t, d.Bytes))
	}

	rows, err := csv.NewReader(bytes.NewReader(export.CSV(said, words))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for i, cell := range row {
			if slices.Contains(strings.Fields("label source source_title measure per of against who where assuming how caveats"), rows[0][i]) && cell != "unknown" {
				look("the column "+rows[0][i], cell)
			}
		}
	}
	return page
}

// latinWords gives the words in Latin letters of a text and the quotation marks of English, but addresses and what has the
// same name in every language.
func latinWords(text string) []string {
	text = addresses.ReplaceAllString(text, " ")
	return slices.DeleteFunc(latin.FindAllString(text, -1), func(w string) bool {
		return w == "factsheet" // the name of the program
	})
}

// sameEverywhere is what a language may leave in Latin letters, in words of its own.
var sameEverywhere = []string{"PDF", "SHA", "QR", "UTC", "’"}

var (
	latin     = regexp.MustCompile(`[A-Za-z]{2,}|[“”‘’]`)
	addresses = regexp.MustCompile(`(https?://|mailto:|cid:|www\.)\S+|\S+@\S+|10\.\d{4,}/\S+|[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?|[0-9a-f]{16,}|&[a-z]+;|[a-z]{2,3}-[A-Z]{2}`)
)

func surroundings(text, word string) string {
	at := strings.Index(text, word)
	return text[max(0, at-60):min(len(text), at+len(word)+60)]
}

// foreign puts the texts of a brief into the language: all that its author writes for
// people to read, and nothing that the program reads.
func foreign(t *testing.T, src []byte) []byte {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		t.Fatal(err)
	}
	top := doc.Content[0]
	populations := map[string]bool{}
	for i := 0; i < len(top.Content); i += 2 {
		block := top.Content[i+1]
		if top.Content[i].Value == "populations" {
			for k := 0; k < len(block.Content); k += 2 {
				populations[block.Content[k].Value] = true
			}
		}
		switch name := top.Content[i].Value; name {
		case "populations", "caveats", "gaps", "points", "asks":
			for _, n := range block.Content {
				if n.Kind == yaml.ScalarNode && (block.Kind == yaml.SequenceNode || !slices.Contains(keysOf(block), n)) {
					n.Value = foreignProse(n.Value)
				}
			}
		}
		foreignTexts(block, populations)
	}
	out, err := yaml.Marshal(&doc)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func keysOf(mapping *yaml.Node) (keys []*yaml.Node) {
	for i := 0; i < len(mapping.Content); i += 2 {
		keys = append(keys, mapping.Content[i])
	}
	return keys
}

var texts = strings.Fields("title standfirst place audience label unit one few many other per of against who where definition author short publisher " +
	"says assuming statement how text differs alt name role org licence locator literals abbreviations")

func foreignTexts(n *yaml.Node, populations map[string]bool) {
	if n.Kind != yaml.MappingNode {
		for _, c := range n.Content {
			foreignTexts(c, populations)
		}
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, v := n.Content[i].Value, n.Content[i+1]
		switch {
		case key == "share":
			v.Value = within.ReplaceAllStringFunc(v.Value, func(s string) string {
				return " of " + pseudo.Words(strings.TrimSuffix(strings.TrimPrefix(s, " of "), " in "), 0) + " in "
			})
		case !slices.Contains(texts, key):
			foreignTexts(v, populations)
		case v.Kind == yaml.ScalarNode:
			if code := len(v.Value) == 2 && strings.ToUpper(v.Value) == v.Value; v.Value != "unknown" && !populations[v.Value] && !(key == "where" && code) {
				v.Value = foreignProse(v.Value)
			}
		case key == "unit" || key == "literals" || key == "abbreviations":
			for _, c := range v.Content {
				if key != "unit" || !slices.Contains(keysOf(v), c) {
					c.Value = foreignProse(c.Value)
				}
			}
		default: // a claim or a chart of that name
			foreignTexts(v, populations)
		}
	}
}

var within = regexp.MustCompile(` of .* in `)

// foreignProse leaves references as they are.
func foreignProse(s string) string {
	var b strings.Builder
	for s != "" {
		words, rest, found := strings.Cut(s, "{")
		b.WriteString(pseudo.Words(words, 0))
		if !found {
			break
		}
		reference, after, _ := strings.Cut(rest, "}")
		b.WriteString("{" + reference + "}")
		s = after
	}
	return b.String()
}

// letter gives the subject and the bodies of a draft as people read them.
func letter(t *testing.T, raw []byte) string {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(subject + "\n")
	var read func(contentType, encoding string, body io.Reader)
	read = func(contentType, encoding string, body io.Reader) {
		kind, params, err := mime.ParseMediaType(contentType)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(kind, "multipart/") {
			parts := multipart.NewReader(body, params["boundary"])
			for {
				p, err := parts.NextRawPart()
				if err == io.EOF {
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				read(p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p)
			}
		}
		if !strings.HasPrefix(kind, "text/") {
			return
		}
		text := decoded(t, encoding, body)
		if kind == "text/html" {
			_, text, _ = strings.Cut(text, "<title>")
			for _, m := range spokenAttributes.FindAllStringSubmatch(text, -1) {
				b.WriteString(m[1] + "\n")
			}
			text = markup.ReplaceAllString(text, " ")
		}
		b.WriteString(text + "\n")
	}
	read(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body)
	return b.String()
}

var (
	spokenAttributes = regexp.MustCompile(`(?:alt|title|aria-label)="([^"]*)"`)
	markup           = regexp.MustCompile(`(?s)<!--.*?-->|<style>.*?</style>|<[^>]*>`)
)

func decoded(t *testing.T, encoding string, body io.Reader) string {
	t.Helper()
	switch encoding {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
