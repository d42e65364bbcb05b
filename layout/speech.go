package layout

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data"
)

// speech is what a screen reader must be told of some words to say them right:
// their language, or what an abbreviation stands for.
type speech struct{ lang, expansion string }

// stretch is the bytes from..to of a span's run that are spoken in a way of their
// own. How they are spoken is held by pointer: each place has its own.
type stretch struct {
	span, from, to int32
	how            *speech
}

// glossary finds such words.
type glossary struct {
	entries []entry // the longest first, so that UN Women is not taken for UN
	own     string  // the page's language
	script  string  // its script, "" for Latin
	lang    string  // of the words that are put now, "" for the page's
}

type entry struct {
	text string
	speech
}

// newGlossary takes the brief's abbreviations and the names of sources in another
// language than the page's. Names are as the page prints them.
func newGlossary(b *data.Brief, ownWord string, printed func(string) string) glossary {
	g := glossary{own: b.Language, script: scriptIn(ownWord)}
	for _, short := range slices.Sorted(maps.Keys(b.Abbreviations)) {
		if b.Abbreviations[short] != "" {
			g.entries = append(g.entries, entry{short, speech{expansion: b.Abbreviations[short]}})
		}
	}
	for _, src := range b.Sources {
		for _, name := range []string{src.Author, src.Short} {
			if lang := g.languageOf(src, name); lang != "" && !slices.ContainsFunc(g.entries, func(e entry) bool { return e.text == printed(name) }) {
				g.entries = append(g.entries, entry{printed(name), speech{lang: lang}})
			}
		}
	}
	slices.SortStableFunc(g.entries, func(a, b entry) int { return cmp.Compare(len(b.text), len(a.text)) })
	return g
}

// languageOf gives the language of one of a source's texts, "" for the page's. Where
// some of the texts have letters that the page's language has not, the others are
// names that were left as they are: UNICEF beside a title in Russian.
func (g *glossary) languageOf(src *data.Source, text string) string {
	if src.Language == "" || src.Language == g.own || text == "" {
		return ""
	}
	foreign := func(s string) bool { return scriptIn(s) != g.script && s != "" }
	if !foreign(text) && (foreign(src.Author) || foreign(src.Short) || foreign(src.Title) || foreign(src.Publisher)) {
		return ""
	}
	return src.Language
}

// in gives the stretches of a text, in order. Words in letters of another script
// whose language nobody gives are und, the code for a language that is not known,
// with the script: not the page's, at least.
func (g *glossary) in(text string) (found []stretch) {
	plain := g.lang == "" && latin(text)
	if plain && len(g.entries) == 0 {
		return nil
	}
	taken := func(from, to int) bool {
		return slices.ContainsFunc(found, func(s stretch) bool { return from < int(s.to) && int(s.from) < to })
	}
	add := func(from, to int, how speech) {
		found = append(found, stretch{from: int32(from), to: int32(to), how: &how})
	}
	for _, e := range g.entries {
		for at := 0; ; {
			i := strings.Index(text[at:], e.text)
			if i < 0 {
				break
			}
			from, to := at+i, at+i+len(e.text)
			if isWord(text, from, to) && !taken(from, to) {
				add(from, to, e.speech)
			}
			at = to
		}
	}
	sort := func() {
		slices.SortFunc(found, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	}
	sort()
	if plain {
		return found
	}
	at := 0
	for _, s := range append(slices.Clone(found), stretch{from: int32(len(text))}) {
		between := text[at:s.from]
		if words := strings.TrimSpace(between); g.lang == "" {
			eachScript(between, func(from, to int, script string) {
				if script != g.script {
					add(at+from, at+to, speech{lang: "und-" + script})
				}
			})
		} else if strings.ContainsFunc(words, unicode.IsLetter) {
			from := at + strings.Index(between, words)
			add(from, from+len(words), speech{lang: g.lang})
		}
		at = int(s.to)
	}
	sort()
	return found
}

// isWord reports whether text[from:to] is no part of a longer word or number.
func isWord(text string, from, to int) bool {
	joins := func(a, b rune) bool { return inWord(a) && inWord(b) }
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	last, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !joins(before, first) && !joins(last, after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// scripts are those that tell a language apart from one in Latin letters, which
// stand in texts of every language, by the codes of ISO 15924.
var scripts = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"Cyrl", unicode.Cyrillic}, {"Grek", unicode.Greek}, {"Armn", unicode.Armenian}, {"Hebr", unicode.Hebrew},
	{"Arab", unicode.Arabic}, {"Deva", unicode.Devanagari}, {"Beng", unicode.Bengali}, {"Thai", unicode.Thai},
	{"Geor", unicode.Georgian}, {"Ethi", unicode.Ethiopic}, {"Hang", unicode.Hangul}, {"Jpan", unicode.Hiragana},
	{"Jpan", unicode.Katakana}, {"Hani", unicode.Han},
}

// scriptOf gives the code of a letter's script, "" for Latin and for signs.
func scriptOf(r rune) string {
	if r < 0x370 || r >= 0x2000 && r < 0x2c00 { // Latin, and the signs that all scripts share
		return ""
	}
	for _, s := range scripts {
		if unicode.Is(s.table, r) {
			return s.code
		}
	}
	return ""
}

// scriptIn gives the script of a text's first word in another script than Latin.
func scriptIn(text string) (first string) {
	eachScript(text, func(_, _ int, script string) { first = cmp.Or(first, script) })
	return first
}

// eachScript gives the stretches of words in one script, signs and digits between
// them included. A letter alone is a symbol, as in β-blocker.
func eachScript(text string, yield func(from, to int, script string)) {
	if latin(text) {
		return
	}
	var script string
	var from, to int
	letters, word := 0, 0
	end := func() {
		if word > 1 {
			yield(from, to, script)
		}
		script, word = "", 0
	}
	for at, r := range text {
		s := scriptOf(r)
		switch {
		case s == "" && unicode.IsLetter(r):
			end()
			continue
		case s == "":
			letters = 0
			continue
		case s != script:
			end()
			script, from, letters = s, at, 0
		}
		letters++
		word, to = max(word, letters), at+utf8.RuneLen(r)
	}
	end()
}

// latin reports whether a text has nothing but Latin letters and common signs. It
// looks at first bytes alone, as nearly every text of an English page is such a one.
func latin(text string) bool {
	for i := range len(text) {
		if b := text[i]; b >= 0xcd && b != 0xe2 { // from U+0340 on, but for U+2000 to U+2FFF
			return false
		}
	}
	return true
}
