package value

import (
	"slices"
	"strings"

	"factsheet/internal/locale"
)

// qualifier is the words before a number: a flag, or a bound.
type qualifier struct {
	flag  Qualifier
	bound bool
	form  Form
}

// qualifier reads the words before a number, or those after it, which it cuts off.
func (r *valueReader) qualifier() qualifier {
	for _, words := range r.words {
		if means, n := words.Postposition(r.s); n > 0 {
			r.s, r.postposed = r.s[:n], true
			return qualifierOf(means)
		}
	}
	for _, words := range r.words {
		if means, n := words.Qualifier(r.s[r.at:]); n > 0 {
			r.at += n
			return qualifierOf(means)
		}
	}
	return qualifier{}
}

func qualifierOf(m locale.Meaning) qualifier {
	switch m {
	case locale.About:
		return qualifier{flag: About}
	case locale.Nearly:
		return qualifier{flag: Nearly}
	case locale.Estimated:
		return qualifier{flag: Estimated}
	case locale.AtLeast:
		return qualifier{bound: true, form: FormAtLeast}
	case locale.MoreThan:
		return qualifier{bound: true, form: FormMoreThan}
	case locale.UpTo:
		return qualifier{bound: true, form: FormUpTo}
	}
	return qualifier{bound: true, form: FormLessThan}
}

// multiplier gives the zeros that a word adds to the digits before it, 0 for none, and
// its length without the ending that a range may give it.
func (r *valueReader) multiplier(word string) (zeros, length int) {
	for _, words := range r.words {
		if zeros := words.Multiplier(word); zeros > 0 {
			return zeros, len(word)
		}
		for _, ending := range words.FromEndings {
			stem, found := strings.CutSuffix(word, ending)
			if zeros := words.Multiplier(stem); found && zeros > 0 {
				return zeros, len(stem)
			}
		}
	}
	return 0, 0
}

// wordOf reads a value in words.
func (r *valueReader) wordOf(s string) Word {
	for _, words := range r.words {
		if i := slices.Index(words.Amounts[:], s); i >= 0 {
			return Majority + Word(i)
		}
	}
	return NoWord
}
