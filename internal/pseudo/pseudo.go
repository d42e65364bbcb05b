// Package pseudo is a language that nobody speaks, for tests: it says all that English
// says, in other letters, in longer words and in another order, writes numbers in
// another way and has four plural forms. What a writer says of itself and not through
// the language stays in Latin letters, and so is found. It is made from English word by
// word, so that a word added there is in it too. No brief can name it.
package pseudo

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"factsheet/internal/locale"
)

// Locale gives the language.
func Locale() *locale.Locale {
	english, _ := locale.Find("en")
	l := *english
	v := reflect.ValueOf(&l).Elem()
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; name != "Lexicon" && name != "Plurals" && name != "Countries" {
			translate(v.Field(i))
		}
	}
	var countries strings.Builder
	for line := range strings.SplitSeq(strings.Trim(l.Countries.Names, "\n"), "\n") {
		code, _, _ := strings.Cut(line, " ")
		countries.WriteString("\n" + code + " " + Words(english.Country(code), 3))
	}
	l.Countries = locale.Countries{Names: countries.String() + "\n"}
	l.Tag = "qpp" // for private use
	l.Numbers.Group, l.Numbers.Decimal, l.Numbers.Percent = "\u00a0", ",", "\u00a0%"
	l.Plurals.Of = plural
	l.Plurals.Range = func(_, to locale.Category) locale.Category { return to }
	l.Plurals.Governed = func(c locale.Category) locale.Category { return c }
	return &l
}

// plural is the rule of a language with four forms, as Russian has it.
func plural(n locale.Operands) locale.Category {
	one, teens := n.I%10, n.I%100
	switch {
	case n.V > 0:
		return locale.Other
	case one == 1 && teens != 11:
		return locale.One
	case one >= 2 && one <= 4 && (teens < 12 || teens > 14):
		return locale.Few
	}
	return locale.Many
}

// translate puts texts, and the texts that functions give, into the language.
func translate(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(Words(v.String(), 3))
	case reflect.Array:
		for i := range v.Len() {
			translate(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			translate(v.Field(i))
		}
	case reflect.Func:
		v.Set(sentence(v.Type(), reflect.ValueOf(v.Interface())))
	}
}

// sentence is a function of English in the language. The texts that it is given stand in
// the sentence as they are, and the parts of the sentence in the opposite order.
func sentence(kind reflect.Type, english reflect.Value) reflect.Value {
	return reflect.MakeFunc(kind, func(given []reflect.Value) []reflect.Value {
		held := map[rune]string{}
		asked := make([]reflect.Value, len(given))
		for i, a := range given {
			asked[i] = a
			if a.Kind() == reflect.String && a.String() != "" {
				place := rune(0xE000 + i) // for private use, as the language is
				held[place] = a.String()
				asked[i] = reflect.ValueOf(string(place)).Convert(a.Type())
			}
		}
		said := english.Call(asked)
		if len(said) != 1 || said[0].Kind() != reflect.String {
			return said
		}
		var parts []string // in English order
		add := func(part string) {
			if part = strings.TrimSpace(part); part != "" {
				parts = append(parts, part)
			}
		}
		between := ""
		for _, r := range said[0].String() {
			if text, ok := held[r]; ok {
				add(Words(between, 3))
				add(text)
				between = ""
			} else {
				between += string(r)
			}
		}
		add(Words(between, 3))
		slices.Reverse(parts)
		return []reflect.Value{reflect.ValueOf(strings.Join(parts, " ")).Convert(said[0].Type())}
	})
}

// Words puts English text into the letters of the language. Every so many letters one
// stands twice, 0 for none: the words grow longer.
func Words(s string, every int) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		low := unicode.ToLower(r)
		if low < 'a' || low > 'z' {
			b.WriteString(cmp.Or(marks[r], string(r)))
			continue
		}
		letter := letters[low-'a']
		if low != r {
			letter = unicode.ToUpper(letter)
		}
		b.WriteRune(letter)
		if n++; every > 0 && n%every == 0 {
			b.WriteRune(unicode.ToLower(letter))
		}
	}
	return b.String()
}

// marks of quotation are others, and part nothing else.
var marks = map[rune]string{'“': "«", '”': "»", '‘': "‹", '’': "›"}

var letters = []rune("абцдефгхийклмнопюрстувшжыз")
