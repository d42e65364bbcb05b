package mail

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// body is the words of a message in reading order, from which both the plain text and
// the HTML are made, so that they say the same.
type body struct {
	letter   []block // from one person to another
	masthead masthead
	sheet    []block
	foot     []line
}

// masthead is what stands in the band of the brand's colour.
type masthead struct {
	logo                string // what stands for the logo, "" where the name beside it says it
	org, status, kicker string // any but kicker may be empty
	title               line
}

// block is a paragraph, a heading, a list, the key figures, or a part that holds blocks.
type block struct {
	kind  kind
	lines []line  // the items of a list; the lines of any other kind
	rows  []row   // of figures
	of    []block // of a part
}

type kind uint8

const (
	paragraph  kind = iota
	standfirst      // the paragraph under the title
	remark          // on the figures above it
	heading
	list
	figures
	doubt    // a part that warns
	enclosed // a part about the attached page, beside its picture
	small    // a part of less weight than the rest: sources, contact
)

// row is a figure with all that it must not stand without.
type row struct {
	before, number, after string // "about", "4,000", ""
	standing              string // "" for nothing said of it
	name                  line   // what it counts
	says                  []line
	under                 []block
}

// line is a run of words after another.
type line []run

type run struct {
	words string
	style style
	uri   string // where the words lead; "" for nowhere
	lang  string // of words in another language than the body's
	code  bool   // a file name or an address, which is written as it is, from left to right
}

type style uint8

const (
	plain style = iota
	strong
	emphasis
	doubtful // strong, in the colour of doubt
)

func words(s string) line  { return line{{words: s}} }
func bold(s string) line   { return line{{words: s, style: strong}} }
func mailto(a string) line { return line{{words: a, uri: "mailto:" + a, code: true}} }

// join puts lines behind one another.
func join(lines ...line) line { return slices.Concat(lines...) }

// slot is the character that Unicode has for an object among words.
const slot = "\ufffc"

// around puts runs into a sentence of the language, in the places of its slots.
func around(said string, runs ...run) line {
	var out line
	for _, r := range runs {
		before, after, _ := strings.Cut(said, slot)
		out = append(out, run{words: before}, r)
		said = after
	}
	if said != "" {
		out = append(out, run{words: said})
	}
	return out
}

// runs goes through all words of a body, in reading order.
func (b *body) runs(each func(line)) {
	through(b.letter, each)
	each(b.masthead.title)
	through(b.sheet, each)
	for _, l := range b.foot {
		each(l)
	}
}

func through(blocks []block, each func(line)) {
	for _, bl := range blocks {
		for _, l := range bl.lines {
			each(l)
		}
		for _, r := range bl.rows {
			each(words(r.before + r.number + r.after + r.standing))
			each(r.name)
			for _, l := range r.says {
				each(l)
			}
			through(r.under, each)
		}
		through(bl.of, each)
	}
}

// last gives the last character of a line, a space for none.
func (l line) last() rune {
	for _, r := range slices.Backward(l) {
		if r.words != "" {
			c, _ := utf8.DecodeLastRuneInString(r.words)
			return c
		}
	}
	return ' '
}
