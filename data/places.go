package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// Places finds where a brief has the characters that a page cannot print. What a page
// prints is put together from many texts: the line over a chart from a measure, people, a
// place and a time. So a character is looked for by the word that holds it.
type Places struct {
	draft *Draft
	words map[string][]wordOf // in small letters; found once one is asked for
}

// wordOf is a word of a text, from a byte of it on.
type wordOf struct {
	text Text
	at   int
}

// Places gives the places of the draft.
func (d *Draft) Places() *Places { return &Places{draft: d} }

// Of gives every place where the brief writes a character that stands at a byte of what a
// page prints. from is where that is said to come from: the answer where no text of the
// brief has the word, or where it is another file.
func (p *Places) Of(printed string, at int, from diag.Pos) []diag.Pos {
	if p.words == nil {
		p.words = map[string][]wordOf{}
		p.draft.Texts(p.add)
	}
	begin, end := wordAt(printed, at)
	found := p.words[strings.ToLower(printed[begin:end])]
	if len(found) == 0 || from.Line > 0 && !p.draft.Holds(from) {
		return []diag.Pos{from}
	}
	all := make([]diag.Pos, len(found))
	for i, w := range found {
		all[i] = p.draft.Inside(w.text, w.at+at-begin)
	}
	return all
}

// add lists the words of a text beyond ASCII, which every typeface has.
func (p *Places) add(key string, t Text) {
	switch key {
	case "says", "locator", "definition": // are not printed, and what a source says stays as it is
		return
	}
	for at := 0; at < len(t.Value); {
		if t.Value[at] < utf8.RuneSelf && !isASCIILetter(t.Value[at]) && !isDigit(t.Value[at]) {
			at++
			continue
		}
		begin, end := wordAt(t.Value, at)
		if word := t.Value[begin:end]; strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
			word = strings.ToLower(word)
			p.words[word] = append(p.words[word], wordOf{t, begin})
		}
		at = end
	}
}

// wordAt gives the bytes of the word that a character stands in: itself where it is no
// letter or digit.
func wordAt(s string, at int) (begin, end int) {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	r, n := utf8.DecodeRuneInString(s[at:])
	if !inWord(r) {
		return at, at + n
	}
	before := strings.LastIndexFunc(s[:at], func(r rune) bool { return !inWord(r) })
	if before >= 0 {
		_, n := utf8.DecodeRuneInString(s[before:])
		before += n
	}
	after := strings.IndexFunc(s[at:], func(r rune) bool { return !inWord(r) })
	if after < 0 {
		after = len(s) - at
	}
	return max(before, 0), at + after
}
