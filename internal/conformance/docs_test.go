package conformance

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"factsheet"
	"factsheet/data/language"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// What docs/language.md shows is true: its blocks and tables are examined here.
const reference = "docs/language.md"

// around is what the tables of the reference speak of, beside its first brief.
const around = `
measures:
  growth: {label: Change, unit: percent, kind: change}
  share-growth: {label: Change, unit: percentage points, kind: change}
claims:
  survey: {source: office, measure: dry, value: 4450 (4100-4800), interval: CI, level: 95, basis: survey, label: "Statistics Office, survey"}
  tenants: {source: office, share: 40% of office-count, who: tenants, basis: census}
  young: {source: office, share: 10-15% of office-count, who: the young, basis: census}
  third: {source: office, share: 1/3 of office-count, who: a third, basis: census}
  town: {source: office, measure: dry, value: 900, who: households, where: Green Town, when: 2024, basis: census}
`

func page(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// block is a fenced block of YAML: its info string is `yaml`, for a whole brief, or
// `yaml fragment`, for a part of the first brief of the reference; then follows the
// code of the one finding that it must give, if any. `yaml overlay` is a translation of that brief into Russian, `yaml brand` a brand file, and
// `csv` the table of claims that a whole brief after it reads.
type block struct {
	at, info, text string
}

func blocks(t *testing.T) []block {
	t.Helper()
	files, _ := filepath.Glob("docs/*.md")
	var found []block
	for _, file := range append(files, "README.md") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var open *block
		line := 0
		for l := range strings.Lines(string(text)) {
			line++
			info, fence := strings.CutPrefix(strings.TrimRight(l, "\n"), "```")
			switch {
			case fence && open == nil:
				open = &block{at: fmt.Sprintf("%s:%d", file, line), info: info}
			case fence:
				if strings.HasPrefix(open.info, "yaml") || open.info == "csv" {
					found = append(found, *open)
				}
				open = nil
			case open != nil:
				open.text += l
			}
		}
	}
	if len(found) < 20 {
		t.Fatalf("only %d blocks of YAML were found: this test looks in the wrong place", len(found))
	}
	return found
}

// base is the first whole brief of the reference.
func base(t *testing.T) string {
	t.Helper()
	for _, b := range blocks(t) {
		if strings.HasPrefix(b.at, reference) && b.info == "yaml" && strings.HasPrefix(b.text, "schema:") {
			return b.text
		}
	}
	t.Fatalf("%s has no whole brief", reference)
	return ""
}

// merged puts parts of a brief into a whole one: what has the same name is gone
// into, or replaced. A claim that a part adds is named in `points`, so that it is
// on the page.
func merged(t *testing.T, whole string, parts ...string) []byte {
	t.Helper()
	parse := func(text string) *yaml.Node {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		return doc.Content[0]
	}
	root := parse(whole)
	for _, part := range parts {
		p := parse(part)
		if claims := under(p, "claims"); claims != nil {
			points := under(p, "points")
			if points == nil {
				points = &yaml.Node{Kind: yaml.SequenceNode}
				p.Content = append(p.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: "points"}, points)
			}
			for i := 0; i < len(claims.Content); i += 2 {
				points.Content = append(points.Content, &yaml.Node{Kind: yaml.ScalarNode, Style: yaml.DoubleQuotedStyle,
					Value: "{" + claims.Content[i].Value + "}"})
			}
		}
		mergeInto(root, p)
	}
	text, err := yaml.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func under(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

func mergeInto(whole, part *yaml.Node) {
	for i := 0; i+1 < len(part.Content); i += 2 {
		key, value := part.Content[i], part.Content[i+1]
		old := under(whole, key.Value)
		switch {
		case old == nil:
			whole.Content = append(whole.Content, key, value)
		case old.Kind == yaml.MappingNode && value.Kind == yaml.MappingNode && key.Value != "unit":
			mergeInto(old, value)
		default:
			*old = *value
		}
	}
}

func TestDocsBlocks(t *testing.T) {
	whole := base(t)
	kinds := map[string]int{}
	var table []byte
	for _, b := range blocks(t) {
		if b.info == "csv" {
			table = []byte(b.text)
			continue
		}
		text := []byte(b.text)
		words := strings.Fields(b.info)[1:]
		kind := "whole"
		if len(words) > 0 && words[0] == strings.ToLower(words[0]) {
			kind, words = words[0], words[1:]
		}
		folder, opt := fstest.MapFS{}, factsheet.Options{}
		if table != nil {
			folder["claims.csv"] = &fstest.MapFile{Data: table}
		}
		switch {
		case kind == "whole" && strings.Contains("\n"+b.text, "\nschema: "):
		case kind == "fragment":
			text = merged(t, whole, b.text)
		case kind == "overlay":
			folder["brief.ru.yaml"], opt.Language = &fstest.MapFile{Data: text}, "ru"
			text = []byte(whole)
		case kind == "brand":
			folder["brand.yml"] = &fstest.MapFile{Data: text}
			for name, from := range map[string]string{
				"logo.png": "kyrgyzstan-2008/logo.png", "fonts/Lora-Regular.ttf": "brands/serif/fonts/Lora-Regular.ttf", "fonts/Lora-Bold.ttf": "brands/serif/fonts/Lora-Bold.ttf",
			} {
				file, err := os.ReadFile("examples/" + from)
				if err != nil {
					t.Fatal(err)
				}
				folder[name] = &fstest.MapFile{Data: file}
			}
			text = []byte(whole)
		default:
			t.Errorf("%s: a block of YAML is a whole brief, `yaml fragment`, `yaml overlay` or `yaml brand`", b.at)
			continue
		}
		kinds[kind]++
		folder["brief.yaml"] = &fstest.MapFile{Data: text}
		_, found := compose(t, factsheet.Input{FS: folder, Name: "brief.yaml"}, opt)
		var got []string
		for _, f := range found {
			if f.Severity != factsheet.Note || slices.Contains(words, f.Code) {
				got = append(got, f.Code)
			}
		}
		if !slices.Equal(slices.Compact(got), words) {
			t.Errorf("%s: the block should give %q, and gives\n%s", b.at, words, said(found, text))
		}
	}
	if kinds["whole"] < 2 || kinds["fragment"] < 20 || kinds["brand"] < 1 {
		t.Errorf("blocks by kind: %v", kinds)
	}
}

func put(t *testing.T, folder, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), text, 0o666); err != nil {
		t.Fatal(err)
	}
}

func said(found diag.List, text []byte) string {
	var b bytes.Buffer
	diag.Text(&b, found, func(string) []byte { return text }, false)
	return b.String()
}

// The tables of keys, words and findings are the program's own; each stands in the
// reference once.
func TestDocsTables(t *testing.T) {
	tables := language.Tables()
	var findings strings.Builder
	findings.WriteString("| code | what it says | the rule |\n|---|---|---|\n")
	for _, r := range diag.Rules() {
		findings.WriteString("| " + r.Code + " | " + r.Title + " | " + r.Rule + " |\n")
	}
	tables["findings"] = findings.String()
	text := regexp.MustCompile(`(?s)(<!-- table of ([a-z]+), made from the program -->\n).*?(<!-- end of table -->\n)`).ReplaceAllStringFunc(page(t), func(old string) string {
		mark, rest, _ := strings.Cut(old, "\n")
		name, _, _ := strings.Cut(strings.TrimPrefix(mark, "<!-- table of "), ",")
		table, ok := tables[name]
		if !ok {
			t.Errorf("%s has a place for a table of %s, of which there is none, or twice", reference, name)
			return mark + "\n" + rest
		}
		delete(tables, name)
		return mark + "\n" + table + "<!-- end of table -->\n"
	})
	for name := range tables {
		t.Errorf("%s has no place for the table of %s", reference, name)
	}
	golden.Compare(t, reference, []byte(text))
}

// Links lead to headings and files that are there.
func TestDocsLinks(t *testing.T) {
	text := page(t)
	anchors := map[string]bool{}
	for _, h := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(text, -1) {
		name := regexp.MustCompile(`[^a-z0-9 -]`).ReplaceAllString(strings.ToLower(h[1]), "")
		anchors["#"+strings.ReplaceAll(name, " ", "-")] = true
	}
	links := regexp.MustCompile(`\]\(([^):]+)\)`).FindAllStringSubmatch(text, -1)
	for _, l := range links {
		if strings.HasPrefix(l[1], "#") {
			if !anchors[l[1]] {
				t.Errorf("%s: no heading for %s", reference, l[1])
			}
		} else if _, err := os.Stat(path.Join("docs", l[1])); err != nil {
			t.Errorf("%s leads to %s: %v", reference, l[1], err)
		}
	}
	if len(links) < 20 {
		t.Errorf("%s has %d links: this test looks in the wrong place", reference, len(links))
	}
}

// Every brief in every example folder builds, with nothing but notes.
func TestDocsExamples(t *testing.T) {
	for _, file := range everyExample(t) {
		in := read(t, file)
		r := build(t, in, factsheet.Options{Strict: true})
		if len(r.PDF) == 0 || r.Findings.Failed() {
			t.Errorf("%s does not build under --strict\n%s", file, said(r.Findings, in.Source(file)))
		}
	}
}
