package brand

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// resolvedNode gives a node as an editor has it.
func resolvedNode(n *yaml.Node) any {
	switch n.Kind {
	case yaml.List:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, resolvedNode(item))
		}
		return list
	case yaml.Mapping:
		m := map[string]any{}
		for k, v := range n.Pairs() {
			m[k.Text] = resolvedNode(v)
		}
		return m
	}
	if nothing(n) {
		return nil
	}
	return n.Text
}

// What the schema of a brand refuses is found by the reader too; and what the reader
// finds by its shape, the schema refuses. It cannot know colours and files, nor slips
// among the keys of other programs, nor a key that stands twice or is no text.
func TestSchemaOfBrands(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("brand.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("brand.json")
	if err != nil {
		t.Fatal(err)
	}
	refusals, runs := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		text := flow(t)
		file := &yaml.File{Name: "brand.yml", Src: []byte(text)}
		var list diag.List
		top := yaml.Read(file, "a brand file", &list)
		if top == nil {
			return
		}
		runs++
		refused := s.Validate(resolvedNode(top)) != nil
		_, found := readText(text)
		if refused && len(found) == 0 {
			t.Errorf("the schema refuses what the reader takes: %v\n%s", s.Validate(resolvedNode(top)), text)
		}
		shape := func(f diag.Finding) bool {
			return f.Code == "W051" && !strings.Contains(f.Message, "in meta") && !strings.Contains(f.Message, "in defaults and") ||
				strings.Contains(f.Message, "needs keys of its own") || strings.Contains(f.Message, "must be a text")
		}
		if at := slices.IndexFunc(found, shape); at >= 0 && !refused {
			t.Errorf("the schema takes what the reader finds: %+v\n%s", found[at], text)
		}
		if refused {
			refusals++
		}
	})
	if refusals < runs/10 || refusals > runs*9/10 {
		t.Errorf("of %d brands %d are refused: these are no good brands", runs, refusals)
	}
}

// flow draws a brand file, on one line, mostly of keys that may stand where they do.
func flow(t *rapid.T) string {
	pick := func(from ...string) string { return rapid.SampledFrom(from).Draw(t, "pick") }
	value := func() string {
		return pick("X", "X", "a.png", "'#0B4A6F'", "[X]", "{path: a.png}", "{path: a.png, alt: A}", "{full: A, short: B}", "{dark: a.png, light: {path: b.png}}", "~", "")
	}
	keys := map[string][]string{
		"meta": {"name", "link", "nme"}, "logo": {"path", "alt", "small", "images", "big"}, "color": {"primary", "foreground", "palette", "primery"},
		"defaults": {"factsheet", "quarto"}, "typography": {"base"}, "colour": {"primary"},
	}
	// What most brands have there; so that a tenth of even twenty brands are good ones.
	usual := map[string]string{"images": "{}", "palette": "{}", "factsheet": "{masthead: rule}", "name": "X", "path": "a.png", "alt": "X", "small": "a.png", "primary": "'#0B4A6F'", "foreground": "'#0B4A6F'"}
	var parts []string
	for _, block := range []string{"meta", "logo", "color", "defaults", "typography", "colour"} {
		if block == "colour" && rapid.IntRange(0, 5).Draw(t, "slip") > 0 || !rapid.Bool().Draw(t, block) {
			continue
		}
		if rapid.IntRange(0, 5).Draw(t, "text") == 0 {
			parts = append(parts, block+": "+value())
			continue
		}
		var inner []string
		for _, key := range keys[block] {
			slip := key == "nme" || key == "big" || key == "primery"
			if slip && rapid.IntRange(0, 5).Draw(t, "slip") > 0 || !rapid.Bool().Draw(t, key) {
				continue
			}
			v := value()
			if u := usual[key]; u != "" && rapid.Bool().Draw(t, "as usual") {
				v = u
			} else if key == "factsheet" {
				v = pick("{masthead: rule}", "{masthead: band, doubt: '#8E2C08'}", "{masthead: strip}", "{verify: https://example.org/check/}", "{verify: example.org}", "{verify: 'https://a b'}", "{mast: rule}", "X")
			}
			inner = append(inner, key+": "+v)
		}
		parts = append(parts, block+": {"+strings.Join(inner, ", ")+"}")
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
