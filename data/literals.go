package data

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data/value"
)

// maxLiterals is how many numbers of prose are named; whoever has as many has read why.
const maxLiterals = 100

// allLiterals looks for numbers in all prose, once it is known what is published.
func (c *checker) allLiterals() {
	c.knownNumbers()
	for _, t := range c.prosePrinted {
		c.literals(t)
	}
}

// literals warns of numbers in prose that no claim stands behind: a digit, or a
// number word from eleven up, outside a reference, a quotation and the phrases
// that the brief lists or has as a name. A plain year that a claim or source has is no
// figure.
func (c *checker) literals(t Text) {
	s := t.Value
	if !t.Written() || !strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, unicode.IsNumber) {
		return
	}
	open := "" // marks that open a quotation which is closed nowhere
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		switch {
		case strings.HasPrefix(s[at:], "{{"):
			at += 2
		case r == '{':
			end := strings.IndexByte(s[at:], '}')
			if end < 0 {
				return
			}
			at = c.repeated(t, at, at+end)
		case closing(r) != "" && !strings.ContainsRune(open, r):
			at += n
			if end := strings.Index(s[at:], closing(r)); end >= 0 {
				at += end + len(closing(r))
			} else {
				open += string(r)
			}
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if n := c.allowed(s[at:]); n > 0 {
				at += n
				continue
			}
			end := at + wordEnd(s[at:])
			if word := s[at:end]; strings.ContainsFunc(word, unicode.IsNumber) && !c.years[word] || c.numberWord(word) {
				end = c.literal(t, at, end)
			}
			at = end
		default:
			at += n
		}
	}
}

// longestNumber is how many bytes a number with its multiplier may take in prose.
const longestNumber = 100

// literal names a number of prose, each once, with the reference that would print it. It
// gives the place after the number and its multiplier.
func (c *checker) literal(t Text, at, end int) int {
	var number value.Found
	for number = range value.Scan(t.Value[at:min(len(t.Value), at+longestNumber)], c.words.Tag) {
		break
	}
	if number.At == 0 && at+number.End > end {
		end = at + number.End
	}
	word := t.Value[at:end]
	if c.said[word] || len(c.said) >= maxLiterals {
		return end
	}
	c.said[word] = true
	f := c.errorAt(t, "W220", at, end, "the number `"+word+"` comes from no claim", "")
	list := "if it is no figure, list the phrase:\nliterals: [" + toList(t.Value, at, word) + "]"
	ref := ""
	if number.At == 0 && at+number.End == end {
		for _, r := range number.Readings() {
			ref = cmp.Or(ref, c.references[r.RatString()])
		}
	}
	switch {
	case ref != "":
		f.Hint("refer to the claim that has it:\n" + ref).Replace(ref)
	case len(word) == 4 && strings.Trim(word, "0123456789") == "" && (word[0] == '1' || word[0] == '2'):
		f.Hint("if it is the year of a claim, refer to it, as in {claim-id:when}")
	default:
		f.Hint("refer to the claim it comes from, as in {claim-id}")
	}
	f.Hint(list)
	return end
}

// repeated warns of a multiplier after a reference that prints one: "{id} billion". at
// and end are the places of the braces; it gives the place to read on from.
func (c *checker) repeated(t Text, at, end int) int {
	id, field, _ := strings.Cut(t.Value[at+1:end], ":")
	claim := c.claims[id]
	if claim == nil || field != "" && field != "low" && field != "high" {
		return end + 1
	}
	from := len(t.Value) - len(strings.TrimLeft(t.Value[end+1:], " \u00a0"))
	word := t.Value[from:]
	if i := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		word = word[:i]
	}
	to := from + len(word)
	if from == end+1 || c.words.Multiplier(word) == 0 || claim.Value.Multiplier() == value.Units {
		return end + 1
	}
	c.errorAt(t, "W220", from, to, "`"+word+"` stands after a reference that prints its multiplier already", "write "+t.Value[at:end+1]+" alone")
	return to
}

// knownNumbers gathers what prose may hold or should refer to: years, names with digits,
// and the figures of the claims.
func (c *checker) knownNumbers() {
	c.said, c.years, c.references = make(map[string]bool), make(map[string]bool), make(map[string]string)
	c.phrases = make(map[string][]string)
	for _, l := range c.d.Head.Literals {
		c.phrase(l.Value)
	}
	for _, a := range c.d.Head.Abbreviations {
		c.name(a.Key.Value)
	}
	for _, p := range c.d.Populations {
		c.name(p.Text.Value)
	}
	for _, s := range c.b.Sources {
		c.yearsOf(s.Issued.When)
		for _, words := range [...]string{s.Author, s.Short, s.Title, s.Publisher} {
			c.name(words)
			for word := range strings.FieldsSeq(words) { // the HS2 of "The cost of HS2"
				word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
				if strings.ContainsFunc(word, unicode.IsLetter) {
					c.name(word)
				}
			}
		}
	}
	for _, claim := range c.b.Claims {
		if claim.Published || c.found.Failed() {
			c.yearsOf(claim.When.When)
		}
		c.figuresOf(claim)
	}
}

// phrase allows a text in prose.
func (c *checker) phrase(s string) {
	key := firstRun(s)
	if !slices.Contains(c.phrases[key], s) {
		c.phrases[key] = append(c.phrases[key], s)
	}
}

// name allows a name with digits, as prose writes it, where a brace is doubled.
func (c *checker) name(s string) {
	if strings.ContainsFunc(s, unicode.IsNumber) {
		c.phrase(strings.ReplaceAll(s, "{", "{{"))
	}
}

func (c *checker) yearsOf(w value.When) {
	for _, d := range [...]value.Date{w.Start, w.End} {
		if d.Year > 0 {
			c.years[strconv.Itoa(d.Year)] = true
		}
	}
}

// figuresOf notes the references that print the figures of a claim. {id:low} of a bound
// would lose its "at least".
func (c *checker) figuresOf(claim *Claim) {
	put := func(n *value.Number, ref string) {
		if n != nil {
			if key := new(big.Rat).Abs(n.Rat()).RatString(); c.references[key] == "" {
				c.references[key] = ref
			}
		}
	}
	v := &claim.Value
	put(v.Point, "{"+claim.ID+"}")
	if v.HasInterval() || v.Form == value.FormEither {
		put(v.Low, "{"+claim.ID+":low}")
		put(v.High, "{"+claim.ID+":high}")
	}
}

// firstRun gives the letters and digits that a phrase begins with, in small letters.
func firstRun(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end])
}

// closing gives the mark that ends a quotation, "" where r opens none. Single
// marks are apostrophes far more often than quotations.
func closing(r rune) string {
	switch r {
	case '"':
		return `"`
	case '“':
		return "”"
	case '«':
		return "»"
	case '„':
		return "“"
	}
	return ""
}

// wordEnd gives the length of the word at the start of s. A number keeps its group
// and decimal marks, and a compound its hyphens: 4,000 and twenty-five are one word.
func wordEnd(s string) int {
	inside := func(i int) bool {
		r, _ := utf8.DecodeRuneInString(s[i:])
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	}
	for i, r := range s {
		if inside(i) {
			continue
		}
		digits := (r == ',' || r == '.') && isDigit(s[i-1]) && i+1 < len(s) && isDigit(s[i+1])
		if !digits && !(r == '-' && i+1 < len(s) && inside(i+1)) {
			return i
		}
	}
	return len(s)
}

// toList gives a word as it is listed, a bare number with the word before it.
func toList(s string, at int, word string) string {
	before := strings.TrimRight(s[:at], " ")
	if i := strings.LastIndexByte(before, ' '); before != "" && !strings.ContainsFunc(word, unicode.IsLetter) &&
		!strings.ContainsAny(before[i+1:], "{}.,:;\"“”") {
		word = before[i+1:] + s[len(before):at] + word
	}
	return listed(word)
}

// allowed gives the length of the listed phrase or name that s begins with, 0 for none.
func (c *checker) allowed(s string) int {
	for _, phrase := range c.phrases[firstRun(s)] {
		n := len(phrase)
		if n == 0 || len(s) < n || !strings.EqualFold(s[:n], phrase) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[n:]); n == len(s) || !unicode.IsLetter(next) && !unicode.IsNumber(next) {
			return n
		}
	}
	return 0
}

// numberWord reports whether a word is a number from eleven up in the brief's
// language.
func (c *checker) numberWord(word string) bool {
	if first, rest, compound := strings.Cut(word, "-"); compound {
		return c.numberWord(first) || c.numberWord(rest)
	}
	word = strings.ToLower(word)
	cardinal, known := c.words.Cardinal(word)
	return known && cardinal.Value >= 11 || slices.Contains(c.words.Indefinite, word)
}
