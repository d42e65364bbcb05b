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

// key is what the language says of one key of a block.
type key struct {
	name    string
	slot    slot // where its value goes, and what it takes
	need    need
	traits  traits
	example string // a value, as it is written after the key
	doc     string // for docs/language.md, in Markdown
}

// is reports whether a key has a trait.
func (k *key) is(t traits) bool { return k.traits&t != 0 }

// traits are what is so of some keys.
type traits uint8

const (
	translated traits = 1 << iota // a translation of the brief gives it anew
	stays                         // it does not go out with the page
	alone                         // a block that has this key alone may be written as its text
	properName                    // a translation may leave it as it is
	own                           // a translation may have it where the brief has none
)

// need says whether and when a key must be there.
type need struct {
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
	optional = need{words: "no", rank: 3}
	always   = need{words: "yes", rule: anyway}
	oneForm  = need{words: "one of five", rank: 1, rule: oneOfAll}
)

// sometimes is for what the shape alone does not decide.
func sometimes(words string) need {
	if words == "yes" {
		return need{words: words}
	}
	return need{words: words, rank: 2}
}

func where(words, key string, is ...string) need {
	return need{words: words, rank: 2, rule: ifIs, key: key, is: is}
}

func without(words, key string) need { return need{words: words, rule: ifAbsent, key: key} }

func unless(words, key string, is ...string) need {
	return need{words: words, rule: ifIsNot, key: key, is: is}
}
