// Package schema writes JSON Schema 2020-12 for editors: objects whose members keep
// their order, and the few forms that the languages here share. It must not know what
// it describes.
//
// The program reads the raw text of a value, and an editor what YAML takes it for. So a
// schema takes a number, a truth value or nothing wherever a text may look like one.
package schema

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"sync"
)

// Object is a JSON object whose members keep their order.
type Object []Member

// Member is a name with its value: a string, a number, a truth value, an Object, or a
// slice of these.
type Member struct {
	Name  string
	Value any
}

// Document gives the text of a schema with its head.
func Document(id, title, about string, s Object) []byte {
	s = append(Object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", id}, {"title", title}, {"description", about},
	}, s...)
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		panic(err) // there is nothing in it that JSON does not have
	}
	return out.Bytes()
}

// MarshalJSON writes the members in their order.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := enc.Encode(m.Name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := enc.Encode(m.Value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Text is any text, of a pattern if there is one, as editors may resolve it.
func Text(pattern string) Object {
	return Object{{"type", []string{"string", "number", "boolean", "null"}}, {"pattern", pattern}}
}

// Visible is the pattern of a text that is not blank.
const Visible = `[^ \t\r\n]`

// Ref is what is defined once under a name.
func Ref(name string) Object { return Object{{"$ref", "#/$defs/" + name}} }

// AnyOf is one of several forms.
func AnyOf(forms ...Object) Object { return Object{{"anyOf", forms}} }

// Mapping has free names of a pattern, each with a value of one form.
func Mapping(names string, value Object) Object {
	o := Object{{"type", "object"}, {"additionalProperties", value}}
	if names != "" {
		o = append(o, Member{"propertyNames", Object{{"pattern", names}}})
	}
	return o
}

// List has entries of one form.
func List(item Object) Object {
	return Object{{"type", []string{"array", "null"}}, {"items", item}}
}

// Words is a list of words, each with its meaning.
func Words(words []any, means []string) Object {
	return Object{{"enum", words}, {"enumDescriptions", means}}
}

// Said adds to a schema what there is to say about it, in Markdown.
func Said(o Object, markdown string) Object {
	if markdown == "" {
		return o
	}
	markdown = relative().ReplaceAllString(markdown, "$1")
	return append(o, Member{"description", strings.ReplaceAll(markdown, "`", "")}, Member{"markdownDescription", markdown})
}

// relative is a link within a page, which an editor cannot follow. It is compiled when a
// schema is asked for, not at every start.
var relative = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\]]+)\]\(#[^)]+\)`) })
