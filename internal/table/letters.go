package table

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

const saveAgain = "save it again as CSV UTF-8, which spreadsheets offer under Save As"

// Guess is a code page that the words of a text told, and the longest word that did.
type Guess struct{ Page, Word string }

// Decode gives a text in UTF-8, without a mark at its beginning: from UTF-8, from UTF-16
// that begins with its mark, and from two code pages that spreadsheets still write,
// where its words leave no doubt which one it is in. Then guess says which.
func Decode(src []byte) (text []byte, guess Guess, fault *Fault) {
	switch {
	case bytes.HasPrefix(src, []byte("PK\x03\x04")), bytes.HasPrefix(src, []byte("\xd0\xcf\x11\xe0\xa1\xb1")):
		return refused(nil, "this is the workbook of a spreadsheet, not a table in text", saveAgain)
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return fromUTF16(src[2:], binary.LittleEndian)
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return fromUTF16(src[2:], binary.BigEndian)
	case utf8.Valid(src):
		return bytes.TrimPrefix(src, []byte("\ufeff")), Guess{}, nil
	}
	bad, foreign, inUTF8 := -1, 0, 0 // bytes beyond ASCII, outside of UTF-8 and in it
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if foreign++; bad < 0 {
				bad = i
			}
		case n > 1:
			inUTF8 += n
		}
		i += n
	}
	if inUTF8 > foreign {
		return refused(src[:bad], "this byte is not UTF-8", "save the file as UTF-8, or take the character out and write it anew")
	}
	for _, page := range codePages {
		if text, word := page.read(src); word != "" {
			return text, Guess{page.name, word}, nil
		}
	}
	return refused(src[:bad], "this byte is not UTF-8, and the words around do not tell what else it is", saveAgain)
}

// refused refuses a text at the place up to which it is read.
func refused(before []byte, message, hint string) ([]byte, Guess, *Fault) {
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return nil, Guess{}, &Fault{Kind: Letters, Line: bytes.Count(before, []byte("\n")) + 1, Col: utf8.RuneCount(line) + 1, Message: message, Hint: hint}
}

func fromUTF16(src []byte, order binary.ByteOrder) ([]byte, Guess, *Fault) {
	text := make([]byte, 0, len(src)*3/4)
	for i := 0; i < len(src); i += 2 {
		r := rune(utf8.RuneError)
		if i+1 < len(src) {
			if r = rune(order.Uint16(src[i:])); utf16.IsSurrogate(r) {
				second := rune(0)
				if i+3 < len(src) {
					second = rune(order.Uint16(src[i+2:]))
				}
				r = utf16.DecodeRune(r, second)
				i += 2
			}
		}
		if r == utf8.RuneError {
			return refused(text, "the table is UTF-16 and breaks off inside a character", saveAgain)
		}
		text = utf8.AppendRune(text, r)
	}
	return text, Guess{}, nil
}

// codePage is a set of 256 letters, and how its texts are told from those of others.
type codePage struct {
	name    string
	chars   *charmap.Charmap
	letters string // beyond ASCII, that words have
	alone   bool   // a word has either such letters or those of ASCII, else always some of both
}

// punctuation may stand between words in either.
const punctuation = "«»„“”‘’–—…№\u00a0°§·•©®™"

// Letters of Icelandic stand in the second where Turkish has its own in another code
// page; a table with either is left to a person, as is all that holds a doubt.
var codePages = [...]codePage{
	{"Windows-1251", charmap.Windows1251, "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў", true},
	{"Windows-1252", charmap.Windows1252, "àáâãäåæçèéêëìíîïñòóôõöøùúûüßšžœÿ", false},
}

// read gives a text of the page, and its longest word that other pages do not have; none
// where a word beyond ASCII could not be one of its languages.
func (p *codePage) read(src []byte) (text []byte, told string) {
	text = make([]byte, 0, len(src)*2)
	begin := 0 // of a word
	var plain, own int
	var small, doubt bool // small: the word has one letter so far, a small one
	endWord := func() {
		mixed := plain > 0 && own > 0
		doubt = doubt || mixed == p.alone && (mixed || own > 1)
		if word := text[begin:]; own > 0 && plain+own > 1 && len(word) > len(told) {
			told = string(word)
		}
		plain, own, small = 0, 0, false
	}
	for _, b := range src {
		r := p.chars.DecodeByte(b)
		switch {
		case b < utf8.RuneSelf && !unicode.IsLetter(r), strings.ContainsRune(punctuation, r):
			endWord()
			text = utf8.AppendRune(text, r)
			begin = len(text)
			continue
		case b < utf8.RuneSelf:
			plain++
		case strings.ContainsRune(p.letters, unicode.ToLower(r)):
			own++
		default:
			return nil, ""
		}
		text = utf8.AppendRune(text, r)
		doubt = doubt || small && own == 2 && unicode.IsUpper(r) // as words of KOI8 look in the first
		small = own == 1 && unicode.IsLower(r)
	}
	if endWord(); doubt {
		return nil, ""
	}
	return text, told
}
