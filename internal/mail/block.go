package mail

import "slices"

// block is a paragraph, heading or list of the body, from which both the plain text
// and the HTML are made, so that they say the same.
type block struct {
	kind  kind
	lines []line // a list's items; the lines of any other kind
}

type kind uint8

const (
	paragraph kind = iota
	follows        // a paragraph that belongs to what stands over it
	title          // the only heading of the first level
	heading        // of the second
	figure         // of the third: a number and what it is
	list
	small   // a paragraph of small print
	picture // the page, its line the text that stands for it; not in plain text
)

// line is a run of words after another.
type line []run

type run struct {
	words string
	style style
	uri   string // where the words lead; "" for nowhere
	lang  string // of words in another language than the body's
}

type style uint8

const (
	plain style = iota
	strong
	large // a key number
	tag   // a standing, in a box or in brackets
	mark  // of a note
)

func words(s string) line  { return line{{words: s}} }
func bold(s string) line   { return line{{words: s, style: strong}} }
func link(uri string) line { return line{{words: uri, uri: uri}} }

// join puts lines behind one another.
func join(lines ...line) line { return slices.Concat(lines...) }
