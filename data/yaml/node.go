// Package yaml reads YAML with its places, says in plain words what is wrong in it,
// and writes texts in one form that no reader can take for anything else.
//
// Of YAML it takes what a person writes by hand: texts, lists and keys with values.
// Whatever stands in one place and acts in another (anchors, aliases, merge keys), what
// changes the type of a value (tags) and second documents are refused. Every text is
// the raw text of the file, never the type that YAML would resolve it to.
//
// The package must not know what a brief or a brand is. It is the only importer of
// yaml.v3.
package yaml

import (
	"iter"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// Kind says what a node is.
type Kind uint8

const (
	Scalar  Kind = iota // a text
	List                // entries
	Mapping             // keys, each with its value
)

// Node is a part of a file.
type Node struct {
	Kind   Kind
	Pos    diag.Pos
	Text   string  // of a Scalar, as it is written, without quotation marks
	Bare   bool    // of a Scalar: it has no quotation marks, and is no block of text
	Flow   bool    // of a List or Mapping: it stands in brackets or braces
	Remark string  // a comment on the line of the node: "# …"
	Items  []*Node // of a List: its entries; of a Mapping: key, value, key, value …
}

// Missing reports whether nothing at all is written where a value belongs.
func (n *Node) Missing() bool { return n.Kind == Scalar && n.Bare && n.Text == "" }

// Pairs gives the keys of a mapping with their values, in the order of the file.
func (n *Node) Pairs() iter.Seq2[*Node, *Node] {
	return func(yield func(key, value *Node) bool) {
		if n.Kind != Mapping {
			return
		}
		for i := 0; i+1 < len(n.Items); i += 2 {
			if !yield(n.Items[i], n.Items[i+1]) {
				return
			}
		}
	}
}

// Width is the length of a text in runes, for a caret under it.
func (n *Node) Width() int { return utf8.RuneCountInString(n.Text) }
