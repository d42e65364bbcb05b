package golden

import (
	"bytes"
	"encoding/xml"
	"io"
	"testing"
)

// Element is one of a document; a text has no name.
type Element struct {
	Name, Text string
	Attr       map[string]string
	Up         *Element // what it stands in
	Kids       []*Element
}

// XML reads a document, which must be well formed, and gives what all of it stands in.
func XML(t testing.TB, file []byte) *Element {
	t.Helper()
	return elements(t, xml.NewDecoder(bytes.NewReader(file)))
}

// HTML reads a document as XML does, but by the rules of HTML.
func HTML(t testing.TB, file []byte) *Element {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(file))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	return elements(t, d)
}

func elements(t testing.TB, d *xml.Decoder) *Element {
	t.Helper()
	root := &Element{}
	for in := root; ; {
		token, err := d.Token()
		if err == io.EOF {
			return root
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			e := &Element{Name: x.Name.Local, Attr: map[string]string{}, Up: in}
			for _, a := range x.Attr {
				e.Attr[a.Name.Local] = a.Value
			}
			in.Kids = append(in.Kids, e)
			in = e
		case xml.EndElement:
			in = in.Up
		case xml.CharData:
			in.Kids = append(in.Kids, &Element{Text: string(x), Up: in})
		}
	}
}

// All gives the elements in an element, texts apart, in the order of the source.
func (e *Element) All() (all []*Element) {
	for _, k := range e.Kids {
		if k.Name != "" {
			all = append(append(all, k), k.All()...)
		}
	}
	return all
}

// Words is all text in an element.
func (e *Element) Words() string {
	s := e.Text
	for _, k := range e.Kids {
		s += k.Words()
	}
	return s
}
