package layout

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/hyphen"
)

// divides reports whether words of a role may be divided: running text, and not what is
// read at a glance, nor names, labels and numbers.
func (r role) divides() bool {
	switch r {
	case rBody, rQuestion, rDoubt, rKeyLabel, rSubtitle, rDiffers, rRowWhen, rRowWhenDoubt, rRowDetail, rRowDetailDoubt, rNote:
		return true
	}
	return false
}

// divided gives the atoms with its words divided too, nil where none can be.
func (t *text) divided() []atom {
	if t.parts == nil {
		t.parts = t.divide()
	}
	if len(t.parts) == len(t.atoms) {
		return nil
	}
	return t.parts
}

// divide cuts the atoms where the patterns of the words' language allow it.
func (t *text) divide() []atom {
	places := t.places()
	parts := make([]atom, 0, len(t.atoms)+len(places))
	for _, a := range t.atoms {
		for len(places) > 0 && places[0] < a.next {
			if at := places[0]; a.from < at && at < a.to {
				parts = append(parts, atom{a.from, at, at, true})
				a.from = at
			}
			places = places[1:]
		}
		parts = append(parts, a)
	}
	return parts
}

// places gives the glyphs of the flat text before which a word may be divided.
func (t *text) places() (places []int32) {
	var first int32 // glyph of the flat text that a phrase starts at
	for i := range t.phrases {
		sp := &t.phrases[i]
		gs := sp.run.Glyphs
		if patterns := hyphen.Find(sp.lang); patterns != nil && sp.mark == 0 && sp.uri == "" && sp.level.Backward() == t.base.Backward() && !sp.whole && sp.role.divides() {
			g := 0
			for from, word := range t.words(i) {
				for _, at := range patterns.Breaks(word) {
					for g < len(gs) && int(gs[g].At) < from+at {
						g++
					}
					if g < len(gs) && int(gs[g].At) == from+at { // no ligature stands over it
						places = append(places, first+int32(g))
					}
				}
			}
		}
		first += int32(len(gs))
	}
	return places
}

// words gives the words of a phrase that are nothing but letters, with the signs of a
// sentence round them, and where they start. Words with digits, addresses, and those
// that have a hyphen already, or begin or end in another phrase, are not among them;
// nor is what stands after a number, its multiplier or unit.
func (t *text) words(phrase int) iter.Seq2[int, string] {
	text := t.phrases[phrase].run.Text
	return func(yield func(int, string) bool) {
		number := t.afterNumber(phrase)
		for from := 0; from < len(text); {
			to := len(text)
			if n := strings.IndexFunc(text[from:], unicode.IsSpace); n >= 0 {
				to = from + n
			}
			word, at := bare(text[from:to])
			start, end := from+at, from+at+len(word)
			switch {
			case word == "" || number:
			case start == 0 && t.joins(phrase-1) || end == len(text) && t.joins(phrase):
			case !yield(start, word):
				return
			}
			if to > from {
				number = strings.ContainsFunc(text[from:to], unicode.IsDigit)
			}
			_, n := utf8.DecodeRuneInString(text[to:])
			from = to + n
		}
	}
}

// afterNumber reports whether the last word before a phrase has digits.
func (t *text) afterNumber(phrase int) bool {
	for i := phrase - 1; i >= 0; i-- {
		if t.phrases[i].mark == 0 {
			words := strings.Fields(t.phrases[i].run.Text)
			return len(words) > 0 && strings.ContainsFunc(words[len(words)-1], unicode.IsDigit)
		}
	}
	return false
}

// joins reports whether a word may run on from a phrase into the next.
func (t *text) joins(phrase int) bool {
	if phrase < 0 || phrase+1 >= len(t.phrases) {
		return false
	}
	before, after := &t.phrases[phrase], &t.phrases[phrase+1]
	a, _ := utf8.DecodeLastRuneInString(before.run.Text)
	b, _ := utf8.DecodeRuneInString(after.run.Text)
	return before.mark == 0 && after.mark == 0 && !unicode.IsSpace(a) && !unicode.IsSpace(b)
}

// bare takes the signs of a sentence from both ends of a word, and gives "" for one that
// has others than letters between them.
func bare(word string) (letters string, at int) {
	at = strings.IndexFunc(word, unicode.IsLetter)
	if at < 0 {
		return "", 0
	}
	letters = word[at:]
	end := strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(letters)
	}
	if strings.ContainsFunc(word[:at], notOfSentence) || strings.ContainsFunc(letters[end:], notOfSentence) {
		return "", 0
	}
	return letters[:end], at
}

// notOfSentence reports whether a sign does not stand round the words of a sentence.
func notOfSentence(r rune) bool {
	return !strings.ContainsRune(".,:;!?…()[]«»“”„‘’\"'", r)
}
