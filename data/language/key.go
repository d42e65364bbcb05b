// Package language is the language of a brief, declared once: its blocks, the keys of
// each, and what a key takes. From these tables in draft.go come the reader of YAML and
// of tables of claims, the canonical writer, the checks of what must be there, of words
// and of names, the JSON Schema and the tables in docs/language.md.
//
// It is about shape alone. What a claim means, and whether two can be compared, it must
// not know.
package language

// Schema is the version of the language that this package reads.
const Schema = "factsheet/v1"

// Key is what the language says of one key of a block.
type Key struct {
	Name    string
	Slot    Slot // where its value goes, and what it takes
	Need    Need
	Traits  Traits
	Example string // a value, as it is written after the key
	Doc     string // for docs/language.md, in Markdown
}

// Is reports whether a key has a trait.
func (k *Key) Is(t Traits) bool { return k.Traits&t != 0 }

// Traits are what is so of some keys.
type Traits uint8

const (
	translated Traits = 1 << iota // a translation of the brief gives it anew
	stays                         // it does not go out with the page
	alone                         // a block that has this key alone may be written as its text
)

// Need says whether and when a key must be there.
type Need struct {
	words string // for readers: "yes", "in a chart"
	rank  int    // of its place in a table for readers
	rule  needRule
	key   string   // another key of the block …
	is    []string // … and its words
}

type needRule uint8

const (
	byMeaning needRule = iota // the meaning of other keys decides, if anything does
	anyway
	ifIs     // needed where key has one of the words
	ifIsNot  // needed where key has none of them
	ifAbsent // needed where key is not written
	oneOfAll // one of the keys with this need is there
)

var (
	optional = Need{words: "no", rank: 3}
	always   = Need{words: "yes", rule: anyway}
	oneForm  = Need{words: "one of four", rank: 1, rule: oneOfAll}
)

// sometimes is for what the shape alone does not decide.
func sometimes(words string) Need {
	if words == "yes" {
		return Need{words: words}
	}
	return Need{words: words, rank: 2}
}

func where(words, key string, is ...string) Need {
	return Need{words: words, rank: 2, rule: ifIs, key: key, is: is}
}

func without(words, key string) Need { return Need{words: words, rule: ifAbsent, key: key} }

func unless(words, key string, is ...string) Need {
	return Need{words: words, rule: ifIsNot, key: key, is: is}
}
