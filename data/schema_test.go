package data_test

import (
	"bytes"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"factsheet/data/language"
	"factsheet/internal/diag"
)

// briefSchema is the schema that editors get.
func briefSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(language.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("brief.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("brief.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// resolved gives a node as an editor has it, which takes a text for a number, a truth
// value or nothing; with old, by the rules of YAML 1.1.
func resolved(n *yaml.Node, old bool) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return resolved(n.Content[0], old)
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, resolved(c, old))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = resolved(n.Content[i+1], old)
		}
		return m
	}
	if n.Style != 0 {
		return n.Value
	}
	switch strings.ToLower(n.Value) {
	case "", "~", "null":
		return nil
	case "true", "false":
		return strings.EqualFold(n.Value, "true")
	case "yes", "no", "on", "off", "y", "n":
		if old {
			return slices.Contains([]string{"yes", "on", "y"}, strings.ToLower(n.Value))
		}
	}
	if number.MatchString(n.Value) {
		return float64(len(n.Value)) // which one does not matter to the schema
	}
	return n.Value
}

var number = regexp.MustCompile(`^[-+]?(\.\d+|\d[\d_]*(\.\d*)?)([eE][-+]?\d+)?$`)

// Shape errors of check that no schema can express, or not in a way that helps a writer:
//
//   - E001 where the schema is not the first key: an editor's mapping has no order
//   - E003: nor can it hold a key twice
//   - E004 in a list, where a comma parts a text into two
//   - E006 of `basis`, which a measure may give, of `measure`, which numbers alone need,
//     and of what a gap or a claim needs in a chart; these hang on other blocks
//   - E007 of an empty value, or E008 of one that looks like a number, truth value or
//     nothing: an editor does not see its text
//   - E009: that a day is in the calendar, and what else is a date, country, address
//   - E020 and all of the meaning of a claim: E010 to E012, E015, E021 to E023, E031 …
func expressible(f diag.Finding) bool {
	switch f.Code {
	case "E002":
		return true
	case "E006":
		return !strings.Contains(f.Message, "has no `basis`") && !strings.Contains(f.Message, "no `measure`") &&
			!strings.Contains(f.Message, "so it cannot be a row")
	case "E007":
		return !strings.Contains(f.Message, "has no value")
	case "E008":
		return strings.Contains(f.Message, " is not a")
	case "E030":
		return true
	}
	return false
}

// heldAgainst compares what the schema and check say of one brief; it reports whether
// the schema was asked at all.
func heldAgainst(t interface{ Errorf(string, ...any) }, s *jsonschema.Schema, src []byte) (asked, refused bool) {
	var doc yaml.Node
	if yaml.Unmarshal(src, &doc) != nil || len(doc.Content) == 0 || !hasJSON(&doc) {
		return false, false
	}
	text, found := rendered("brief.yaml", src)
	for _, old := range []bool{false, true} {
		err := s.Validate(resolved(&doc, old))
		refused = err != nil
		if refused && !found.Failed() {
			t.Errorf("the schema refuses what check takes: %v\n%s", err, src)
		}
		at := slices.IndexFunc(found, expressible)
		if !refused && at >= 0 && !looksLikeMore(&doc, found[at].Pos.Line, found[at].Pos.Col) {
			t.Errorf("the schema takes what check refuses with %s\n%s", text, src)
		}
	}
	return true, refused
}

// hasJSON reports whether every key of a tree is a text, and stands once.
func hasJSON(n *yaml.Node) bool {
	keys := map[string]bool{}
	for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
		if k := n.Content[i]; k.Kind != yaml.ScalarNode || keys[k.Value] {
			return false
		}
		keys[n.Content[i].Value] = true
	}
	return !slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return !hasJSON(c) })
}

// looksLikeMore reports whether the text at a place is none to an editor.
func looksLikeMore(n *yaml.Node, line, col int) bool {
	if n.Kind == yaml.ScalarNode && n.Line == line && n.Column == col {
		_, isText := resolved(n, true).(string)
		return !isText
	}
	return slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return looksLikeMore(c, line, col) })
}

// every brief of the examples and of the cases of findings.
func manyBriefs(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	briefs(t, func(name string, _ fs.FS, src []byte) { all[name] = src })
	return all
}

// What the schema refuses, check refuses; and what check refuses for its shape, the
// schema refuses, but for what no schema can express.
func TestSchemaOfBriefs(t *testing.T) {
	s := briefSchema(t)
	asked, refused := 0, 0
	for name, src := range manyBriefs(t) {
		t.Run(name, func(t *testing.T) {
			a, r := heldAgainst(t, s, src)
			if a {
				asked++
			}
			if r {
				refused++
			}
		})
	}
	if asked < 100 || refused < 20 {
		t.Errorf("the schema was asked of %d briefs and refused %d: this test looks in the wrong place", asked, refused)
	}
}

// The same holds of briefs in which anything was exchanged.
func TestSchemaOfMutants(t *testing.T) {
	s := briefSchema(t)
	briefs := manyBriefs(t)
	names := []string{"testdata/every.yaml", "testdata/ordinary.yaml", "../examples/kyrgyzstan-2008/brief.yaml"}
	refused, runs := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		var doc yaml.Node
		if err := yaml.Unmarshal(briefs[rapid.SampledFrom(names).Draw(t, "brief")], &doc); err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 2).Draw(t, "mutations") {
			mutate(t, &doc)
		}
		src, err := yaml.Marshal(&doc)
		if err != nil {
			t.Skip(err)
		}
		runs++
		if _, r := heldAgainst(t, s, src); r {
			refused++
		}
	})
	if refused < runs/5 || refused > runs*19/20 {
		t.Errorf("of %d mutants %d are refused: these are no good mutants", runs, refused)
	}
}

// mutate exchanges one thing somewhere in a tree.
func mutate(t *rapid.T, doc *yaml.Node) {
	var all []*yaml.Node
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		n.HeadComment, n.LineComment, n.FootComment = "", "", ""
		if n.Kind != yaml.DocumentNode && n != doc.Content[0] {
			all = append(all, n)
		}
		for _, c := range n.Content {
			walk(c)
		}
	}
	walk(doc)
	n := rapid.SampledFrom(all).Draw(t, "node")
	scalar := func() *yaml.Node {
		text := rapid.SampledFrom([]string{"", "~", "no", "true", "010", "4_000", "1e3", "2004-11-01", "x", "count", "share", "CI", "none", "unknown", "a b",
			"two  words", "https://example.org/", "2019", "title", "value", "label", "basis", "iom", "caveats", "draft"}).Draw(t, "text")
		style := rapid.SampledFrom([]yaml.Style{0, yaml.DoubleQuotedStyle}).Draw(t, "style")
		return &yaml.Node{Kind: yaml.ScalarNode, Value: text, Style: style}
	}
	switch rapid.IntRange(0, 5).Draw(t, "mutation") {
	case 0: // another text
		*n = *scalar()
	case 1: // a list of it
		*n = yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{cloned(n)}}
	case 2: // a key of it
		*n = yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{scalar(), cloned(n)}}
	case 3: // one key or entry less
		if k := 1 + int(n.Kind&yaml.MappingNode)/int(yaml.MappingNode); len(n.Content) >= k {
			at := k * rapid.IntRange(0, len(n.Content)/k-1).Draw(t, "less")
			n.Content = slices.Delete(slices.Clone(n.Content), at, at+k)
		}
	case 4: // one more
		switch n.Kind {
		case yaml.MappingNode:
			n.Content = append(n.Content, scalar(), scalar())
		case yaml.SequenceNode:
			n.Content = append(n.Content, scalar())
		}
	case 5: // what stands elsewhere
		*n = *cloned(rapid.SampledFrom(all).Draw(t, "other"))
	}
}

func cloned(n *yaml.Node) *yaml.Node {
	c := *n
	c.Content = make([]*yaml.Node, len(n.Content))
	for i := range n.Content {
		c.Content[i] = cloned(n.Content[i])
	}
	return &c
}
