package language

import (
	"strings"

	"factsheet/internal/schema"
)

// JSONSchema gives the language as JSON Schema 2020-12, for editors.
func JSONSchema() []byte {
	s := append(blockSchema((&Draft{}).keys()), schema.Member{Name: "$defs", Value: schema.Object{
		{Name: "text", Value: schema.Text(schema.Visible)},
		{Name: "source", Value: blockSchema((&Source{}).keys())},
	}})
	return schema.Document("urn:factsheet:v1:brief", "A brief", "What is claimed, by whom, and what is not known: one file for one page.", s)
}

func (anyText) schema() schema.Object { return schema.Ref("text") }
func (idOf) schema() schema.Object    { return schema.Ref("text") }

func (w *Words) schema() schema.Object {
	words, means := []any{}, []string{}
	for _, word := range w.All() {
		if word.Word == "true" || word.Word == "false" {
			words, means = append(words, word.Word == "true"), append(means, word.Means)
		}
		words, means = append(words, word.Word), append(means, word.Means)
	}
	return schema.Words(words, means)
}

// A pattern asks nothing of what is no string, so a type stands beside it.
func (e exactly) schema() schema.Object {
	return schema.Object{{Name: "type", Value: "string"}, {Name: "pattern", Value: e.pattern}}
}

func (ownID) schema() schema.Object { return schema.Text(idPattern) }

func required(key string) schema.Object {
	return schema.Object{{Name: "required", Value: []string{key}}}
}

// blockSchema is the schema of a mapping with keys of the language.
func blockSchema(keys []key) schema.Object {
	var properties schema.Object
	var needed []string
	var rules, forms []schema.Object
	for i := range keys {
		k := &keys[i]
		properties = append(properties, schema.Member{Name: k.name, Value: k.schema()})
		is := schema.Object{{Name: k.need.key, Value: schema.Object{{Name: "enum", Value: k.need.is}}}}
		word := append(schema.Object{{Name: "properties", Value: is}}, required(k.need.key)...)
		switch k.need.rule {
		case anyway:
			needed = append(needed, k.name)
		case ifIs:
			rules = append(rules, schema.Object{{Name: "if", Value: word}, {Name: "then", Value: required(k.name)}})
		case ifIsNot:
			rules = append(rules, schema.Object{{Name: "if", Value: word}, {Name: "else", Value: required(k.name)}})
		case ifAbsent:
			rules = append(rules, schema.AnyOf(required(k.name), required(k.need.key)))
		case oneOfAll:
			forms = append(forms, required(k.name))
		}
	}
	o := schema.Object{{Name: "type", Value: "object"}, {Name: "properties", Value: properties}, {Name: "additionalProperties", Value: false}}
	if needed != nil {
		o = append(o, schema.Member{Name: "required", Value: needed})
	}
	if rules != nil {
		o = append(o, schema.Member{Name: "allOf", Value: rules})
	}
	if forms != nil {
		o = append(o, schema.Member{Name: "oneOf", Value: forms})
	}
	return o
}

// schema is that of a key's value, with what the reference says of it.
func (k *key) schema() schema.Object {
	o := schema.Said(k.slot.schema(), k.doc)
	if e := k.example; e != "" && e != "…" && !strings.ContainsAny(e[:1], "[{\n") {
		o = append(o, schema.Member{Name: "examples", Value: []string{e}})
	}
	return o
}
