package value

import "factsheet/internal/locale"

// qualifier is the words before a number: a flag, or a bound.
type qualifier struct {
	flag  Qualifier
	bound bool
	form  Form
}

// qualifier reads the words before a number.
func (r *valueReader) qualifier() qualifier {
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

// multiplier gives the zeros that a word adds to the digits before it, 0 for none.
func (r *valueReader) multiplier(word string) int {
	for _, words := range r.words {
		if zeros := words.Multiplier(word); zeros > 0 {
			return zeros
		}
	}
	return 0
}

// wordOf reads a value in words.
func wordOf(s string) Word {
	for i, w := range [...]string{"majority", "most", "many", "some", "few", "often", "rarely"} {
		if s == w {
			return Majority + Word(i)
		}
	}
	return NoWord
}
