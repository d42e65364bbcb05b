// Package hyphen finds the places at which a word may be divided at the end of a
// line, by the patterns of TeX in Liang's way. It must not know what a line is, nor
// how long.
package hyphen

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Patterns say where the words of one language may be divided.
type Patterns struct {
	left, right int    // the least letters on either side
	patterns    string // in which a digit between letters allows a division there where it is odd
	exceptions  string // words with all their divisions

	once    sync.Once
	table   []int32 // by the hash of a pattern's letters: the byte after the one it starts at, 0 for none
	longest int     // bytes of the letters of a pattern
	known   map[string][]int
}

// The files are as their authors published them, and their notices stand beside them.
//
//go:embed hyph-en-us.pat.txt
var englishPatterns string

//go:embed hyph-en-us.hyp.txt
var englishExceptions string

//go:embed hyph-ru.pat.txt
var russianPatterns string

//go:embed hyph-ru.hyp.txt
var russianExceptions string

var (
	english = Patterns{left: 2, right: 3, patterns: englishPatterns, exceptions: englishExceptions}
	russian = Patterns{left: 2, right: 3, patterns: russianPatterns, exceptions: russianExceptions}
)

// Find gives the patterns of a BCP 47 tag's language, nil where it has none.
func Find(tag string) *Patterns {
	language, _, _ := strings.Cut(tag, "-")
	switch strings.ToLower(language) {
	case "en":
		return &english
	case "ru":
		return &russian
	}
	return nil
}

// Breaks gives the bytes before which a word may be divided. Only a word all in small
// letters is: what has a capital may be a name.
func (p *Patterns) Breaks(word string) []int {
	letters := 0
	for _, r := range word {
		if !unicode.IsLower(r) {
			return nil
		}
		letters++
	}
	if letters < p.left+p.right {
		return nil
	}
	p.once.Do(p.read)
	if at, found := p.known[word]; found {
		return at
	}
	dotted := "." + word + "."
	weights := make([]byte, len(dotted)+1) // before each byte
	for from := range dotted {
		h := seed
		for to := from; to < len(dotted) && to-from < p.longest; to++ {
			h = hash(h, dotted[to])
			if pattern := p.find(h, dotted[from:to+1]); pattern != "" {
				raise(weights[from:], pattern)
			}
		}
	}
	return p.within(word, func(at int) bool { return weights[at+1]&1 == 1 })
}

// raise raises weights to those of a pattern, which starts before the first: "1bc4a"
// has 1, 0, 4 and 0 before its letters and after them.
func raise(weights []byte, pattern string) {
	at := 0
	for i := range len(pattern) {
		if c := pattern[i]; digit(c) {
			weights[at] = max(weights[at], c-'0')
		} else {
			at++
		}
	}
}

// within gives the places of a word that are wanted and leave enough letters.
func (p *Patterns) within(word string, wanted func(at int) bool) (at []int) {
	letters, before := utf8.RuneCountInString(word), 0
	for i := range word {
		if before >= p.left && letters-before >= p.right && wanted(i) {
			at = append(at, i)
		}
		before++
	}
	return at
}

// read finds all patterns in their file, where they stay, and reads the exceptions.
func (p *Patterns) read() {
	p.table = make([]int32, 1<<14) // twice the patterns of any language here
	h, start, letters := seed, 0, 0
	for i := range len(p.patterns) {
		switch c := p.patterns[i]; {
		case c == '\n':
			slot := h % uint32(len(p.table))
			for p.table[slot] != 0 {
				slot = (slot + 1) % uint32(len(p.table))
			}
			p.table[slot] = int32(start + 1)
			p.longest = max(p.longest, letters)
			h, start, letters = seed, i+1, 0
		case !digit(c):
			h, letters = hash(h, c), letters+1
		}
	}
	p.known = make(map[string][]int, 256)
	for line := range strings.Lines(p.exceptions) {
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "-")
		word, ends := strings.Join(parts, ""), make([]int, len(parts))
		for i, part := range parts {
			ends[i] = len(part)
			if i > 0 {
				ends[i] += ends[i-1]
			}
		}
		p.known[word] = p.within(word, func(at int) bool { return slices.Contains(ends, at) })
	}
}

// find gives the pattern of some letters, whose hash is h, "" for none.
func (p *Patterns) find(h uint32, letters string) string {
	for slot := h % uint32(len(p.table)); p.table[slot] != 0; slot = (slot + 1) % uint32(len(p.table)) {
		pattern, _, _ := strings.Cut(p.patterns[p.table[slot]-1:], "\n")
		if spells(pattern, letters) {
			return pattern
		}
	}
	return ""
}

// spells reports whether a pattern is of some letters.
func spells(pattern, letters string) bool {
	n := 0
	for i := range len(pattern) {
		switch c := pattern[i]; {
		case digit(c):
		case n < len(letters) && c == letters[n]:
			n++
		default:
			return false
		}
	}
	return n == len(letters)
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// hash adds a byte to a hash of those before it (FNV-1a).
func hash(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

const seed uint32 = 2166136261
