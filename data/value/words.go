package value

import "strings"

// qualifier is the words before a number: a flag, or a bound.
type qualifier struct {
	words string
	flag  Qualifier
	bound bool
	form  Form
}

// The longer of two that begin alike stands first.
var qualifiers = [...]qualifier{
	{words: "about", flag: About}, {words: "around", flag: About}, {words: "~", flag: About},
	{words: "nearly", flag: Nearly}, {words: "an estimated", flag: Estimated},
	{words: "at least", bound: true, form: FormAtLeast},
	{words: "more than", bound: true, form: FormMoreThan}, {words: "over", bound: true, form: FormMoreThan},
	{words: "up to", bound: true, form: FormUpTo},
	{words: "fewer than", bound: true, form: FormLessThan}, {words: "less than", bound: true, form: FormLessThan},
}

var qualifiersRussian = [...]qualifier{
	{words: "около", flag: About}, {words: "примерно", flag: About}, {words: "приблизительно", flag: About},
	{words: "почти", flag: Nearly}, {words: "по оценкам", flag: Estimated}, {words: "по оценке", flag: Estimated},
	{words: "не менее", bound: true, form: FormAtLeast}, {words: "как минимум", bound: true, form: FormAtLeast},
	{words: "более", bound: true, form: FormMoreThan}, {words: "больше", bound: true, form: FormMoreThan},
	{words: "свыше", bound: true, form: FormMoreThan},
	{words: "не более", bound: true, form: FormUpTo}, {words: "до", bound: true, form: FormUpTo},
	{words: "менее", bound: true, form: FormLessThan}, {words: "меньше", bound: true, form: FormLessThan},
}

var qualifiersKyrgyz = [...]qualifier{
	{words: "болжол менен", flag: About}, {words: "чамасында", flag: About}, {words: "дээрлик", flag: Nearly},
	{words: "эсептөөлөр боюнча", flag: Estimated}, {words: "кеминде", bound: true, form: FormAtLeast},
	{words: "эң көп дегенде", bound: true, form: FormUpTo},
}

// qualifierOf reads the words before a number and gives the offset after them.
func qualifierOf(s, lang string) (qualifier, int) {
	lists := [2][]qualifier{qualifiers[:]}
	switch lang {
	case "ru":
		lists[1] = qualifiersRussian[:]
	case "ky":
		lists[1] = qualifiersKyrgyz[:]
	}
	for _, list := range lists {
		for _, q := range list {
			if n := len(q.words); len(s) > n && strings.EqualFold(s[:n], q.words) &&
				(q.words == "~" || s[n] == ' ' || hardSpace(s[n:]) > 0) {
				return q, n
			}
		}
	}
	return qualifier{}, 0
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

// powerOf reads a multiplier.
func powerOf(word, lang string) power {
	switch word {
	case "":
		return noPower
	case "k", "thousand":
		return thousand
	case "M", "million":
		return million
	case "bn", "billion":
		return billion
	case "lakh":
		return lakh
	case "crore":
		return crore
	}
	switch lang {
	case "ru":
		switch {
		case word == "тыс" || strings.HasPrefix(word, "тысяч"):
			return thousand
		case word == "млн" || strings.HasPrefix(word, "миллион"):
			return million
		case word == "млрд" || strings.HasPrefix(word, "миллиард"):
			return billion
		}
	case "ky":
		switch word {
		case "миң":
			return thousand
		case "млн", "миллион":
			return million
		case "млрд", "миллиард":
			return billion
		}
	}
	return noPower
}
