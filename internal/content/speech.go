package content

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data"
	"factsheet/internal/locale"
)

// Speech is what a screen reader must be told of some words to say them right:
// their language, or what an abbreviation stands for.
type Speech struct{ Lang, Expansion string }

// Stretch is the bytes From..To of a text that are spoken in a way of their own. How
// they are spoken is held by pointer: each place has its own.
type Stretch struct {
	From, To int32
	How      *Speech
}

// Glossary finds words that must be spoken in a way of their own: abbreviations, and names
// in another language.
type Glossary struct {
	entries []entry // the longest first, so that UN Women is not taken for UN
	languages
}

type entry struct {
	text string
	Speech
}

// languages tells words of another language by their letters.
type languages struct {
	own    string // the page's language
	script string // its script, "" for Latin
}

func languagesOf(b *data.Brief, words *locale.Locale) languages {
	return languages{own: b.Language, script: scriptIn(words.Page.Notes)}
}

// NewGlossary takes a brief's abbreviations and the names of its sources in another
// language than the page's. Names are as printed gives them.
func NewGlossary(b *data.Brief, words *locale.Locale, printed func(string) string) *Glossary {
	g := &Glossary{languages: languagesOf(b, words)}
	for _, short := range slices.Sorted(maps.Keys(b.Abbreviations)) {
		if b.Abbreviations[short] != "" {
			g.entries = append(g.entries, entry{short, Speech{Expansion: b.Abbreviations[short]}})
		}
	}
	for _, text := range b.Untranslated {
		g.entries = append(g.entries, entry{printed(initials(text)), Speech{Lang: b.Original}}, entry{printed(capital(initials(text))), Speech{Lang: b.Original}})
	}
	for _, src := range b.Sources {
		for _, name := range []string{src.Author, src.Short} {
			text := printed(initials(name))
			if lang := g.languageOf(src, name); lang != "" && !slices.ContainsFunc(g.entries, func(e entry) bool { return e.text == text }) {
				g.entries = append(g.entries, entry{text, Speech{Lang: lang}})
			}
		}
	}
	slices.SortStableFunc(g.entries, func(a, b entry) int { return cmp.Compare(len(b.text), len(a.text)) })
	return g
}

// languageOf gives the language of one of a source's texts, "" for the page's. Where
// some of the texts have letters that the page's language has not, the others are
// names that were left as they are: UNICEF beside a title in Russian.
func (ls languages) languageOf(src *data.Source, text string) string {
	if src.Language == "" || src.Language == ls.own || text == "" || src.Renamed && text == src.Short {
		return ""
	}
	foreign := func(s string) bool { return scriptIn(s) != ls.script && s != "" }
	if !foreign(text) && (foreign(src.Author) || foreign(src.Short) || foreign(src.Title) || foreign(src.Publisher)) {
		return ""
	}
	return src.Language
}

// In gives the stretches of a text, in order; lang is the language of its words, ""
// for that of the page. Words in letters of another script
// whose language nobody gives are und, the code for a language that is not known,
// with the script: not the page's, at least.
func (g *Glossary) In(text, lang string) (found []Stretch) {
	plain := lang == "" && latin(text)
	if plain && len(g.entries) == 0 {
		return nil
	}
	taken := func(from, to int) bool {
		return slices.ContainsFunc(found, func(s Stretch) bool { return from < int(s.To) && int(s.From) < to })
	}
	add := func(from, to int, how Speech) {
		found = append(found, Stretch{From: int32(from), To: int32(to), How: &how})
	}
	for _, e := range g.entries {
		for at := 0; ; {
			i := strings.Index(text[at:], e.text)
			if i < 0 {
				break
			}
			from, to := at+i, at+i+len(e.text)
			if isWord(text, from, to) && !taken(from, to) {
				add(from, to, e.Speech)
			}
			at = to
		}
	}
	sort := func() {
		slices.SortFunc(found, func(a, b Stretch) int { return cmp.Compare(a.From, b.From) })
	}
	sort()
	if plain {
		return found
	}
	at := 0
	for _, s := range append(slices.Clone(found), Stretch{From: int32(len(text))}) {
		between := text[at:s.From]
		if words := strings.TrimSpace(between); lang == "" {
			eachScript(between, func(from, to int, script string) {
				if script != g.script {
					add(at+from, at+to, Speech{Lang: "und-" + script})
				}
			})
		} else if strings.ContainsFunc(words, unicode.IsLetter) {
			from := at + strings.Index(between, words)
			add(from, from+len(words), Speech{Lang: lang})
		}
		at = int(s.To)
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
