package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// SyntaxError is why a text could not be read and what to write instead. At and End
// are byte offsets into the text that was read.
type SyntaxError struct {
	Code    string
	At, End int
	Message string
	Hint    string
	Instead string // what to write from At to End; "" where that is not known
}

// Written is a value with what its text shows beside the numbers.
type Written struct {
	Value
	Numbers       []*Number // those that stand in the text, in order
	Signed        bool      // every number but zero has its sign
	MarginPercent bool      // a percent sign follows the margin
	Doubtful      []Doubtful
}

// Doubtful is a number with one separator before three digits, which half of Europe
// reads one way and half the other: 12.500.
type Doubtful struct {
	At, End        int    // byte offsets of its digits in the text
	Whole, Decimal string // both readings: "12500" and "12.5"
	Multiplied     bool   // a multiplier follows, for both ends of a range perhaps after the second
}

// valueReader is a scanner over one value.
type valueReader struct {
	s     string
	at    int
	words []*locale.Lexicon // English, and the language of the brief
	fail  *SyntaxError

	postposed bool // a word after the number was cut off
}

// figure is a number as it is scanned, before multipliers and percent signs are
// settled between the ends of a range.
type figure struct {
	from, to    int
	sign        byte // '-', '+' or 0
	digits      string
	zeros       int // that a multiplier adds
	percent     bool
	plainDigits bool // neither group marks nor a decimal mark
	doubt       *Doubtful
}

func (r *valueReader) stop(at, end int, message, hint string) bool {
	if r.fail == nil {
		r.fail = &SyntaxError{Code: "E010", At: at, End: max(end, at+1), Message: message, Hint: hint}
	}
	return false
}

// Parse reads a value: "about 4000", "10-15%", "none". The words of a lexicon are
// accepted beside the English ones.
func Parse(s string, words *locale.Lexicon) (Written, *SyntaxError) {
	r := &valueReader{s: s, words: []*locale.Lexicon{locale.LexiconOf("en"), words}}
	var p Written
	if len(s) > maxValue {
		return p, &SyntaxError{Code: "E010", End: len(s), Message: "this is longer than any value", Hint: "write the figure alone; the words of the source belong in\nsays: …"}
	}
	switch s {
	case "none":
		p.Form = FormNone
		return p, nil
	case "unknown":
		p.Form = FormUnknown
		return p, nil
	}
	if w := r.wordOf(s); w != NoWord {
		p.Form, p.Word = FormWord, w
		return p, nil
	}
	q := r.qualifier()
	r.spaces()
	if !r.core(&p, q) {
		return Written{}, r.fail
	}
	return p, nil
}

// core reads what stands after a qualifier and settles the form.
func (r *valueReader) core(p *Written, q qualifier) bool {
	from := r.at
	opened := r.from()
	first, ok := r.figure()
	if !ok {
		return false
	}
	if r.peek('/') && !opened {
		return r.fraction(p, q, first)
	}
	ranged := r.postposed && q.form == FormUpTo && r.fromEnding()
	if ranged { // the word after it is that of its second end
		q = qualifier{}
	}
	var low, high *figure
	var sep string
	point := &first
	r.spaces()
	switch {
	case r.peek('('):
		if low, high, ok = r.brackets(p, &first); !ok {
			return false
		}
	case r.margin():
		return r.plusMinus(p, q, first)
	case ranged || r.separator(&sep):
		second, ok := r.figure()
		if !ok {
			return false
		}
		first.share(&second)
		low, high, point = &first, &second, nil
	}
	r.spaces()
	if r.at < len(r.s) {
		return r.rest()
	}
	if opened && (point != nil || sep == "or") {
		return r.stop(from, len(r.s), "`"+r.s[from:]+"` begins a range that has no second end", cannotRead)
	}
	if q.bound && (point == nil || low != nil) {
		return r.stop(0, from, "`"+strings.TrimSpace(r.s[:from])+"` gives one bound, but two ends follow", "write the bound or the range, whichever the source means")
	}
	if !r.settle(p, q, low, point, high) {
		return false
	}
	if sep == "or" {
		p.Form = FormEither
	}
	return true
}

// settle turns figures into the numbers of a form.
func (r *valueReader) settle(p *Written, q qualifier, low, point, high *figure) bool {
	p.Signed = true
	number := func(f *figure) *Number {
		if f == nil {
			return nil
		}
		n := f.number()
		p.Percent = p.Percent || f.percent
		p.Numbers = append(p.Numbers, n)
		p.doubt(f)
		if f.sign == 0 && strings.Trim(n.Digits, "0.") != "" {
			p.Signed = false
		}
		return n
	}
	if point != nil && low != nil && point.percent != low.percent {
		return r.stop(point.from, point.to, "the ends are percent and the point is not", "write % after the point too")
	}
	p.Point, p.Low, p.High = number(point), number(low), number(high)
	p.Qualifier = q.flag
	switch {
	case q.bound:
		p.Form = q.form
		if q.form == FormAtLeast || q.form == FormMoreThan {
			p.Low = p.Point
		} else {
			p.High = p.Point
		}
		p.Point = nil
		return true
	case low == nil:
		p.Form = FormPoint
		return true
	case point == nil:
		p.Form = FormRange
	default:
		p.Form = FormInterval
	}
	if p.Low.Rat().Cmp(p.High.Rat()) > 0 {
		turned := r.s[high.from:high.to] + " to " + r.s[low.from:low.to]
		r.fail = &SyntaxError{Code: "E011", At: low.from, End: high.to, Message: "the range runs from the higher end to the lower",
			Hint: "write the lower end first, each with its own multiplier"}
		if !r.postposed && (low.zeros == 0 || strings.ContainsFunc(r.s[low.from:low.to], unicode.IsLetter)) { // it does not borrow the second one's multiplier
			r.fail.Hint, r.fail.Instead = "write the lower end first: "+turned, turned
		}
		return false
	}
	if p.Form == FormInterval && (p.Point.Rat().Cmp(p.Low.Rat()) < 0 || p.Point.Rat().Cmp(p.High.Rat()) > 0) {
		r.fail = &SyntaxError{Code: "E015", At: point.from, End: point.to, Message: "the point " + r.s[point.from:point.to] + " lies outside its interval",
			Hint: "look at the source: the ends or the point are wrong, or a multiplier is missing"}
		return false
	}
	return true
}

// doubt takes over that a figure can be read in two ways, once it is known whether a
// multiplier follows.
func (p *Written) doubt(f *figure) {
	if f.doubt != nil {
		f.doubt.Multiplied = f.zeros > 0
		p.Doubtful = append(p.Doubtful, *f.doubt)
	}
}

// fraction reads "/den" after a numerator.
func (r *valueReader) fraction(p *Written, q qualifier, num figure) bool {
	r.at++
	den, ok := r.figure()
	if !ok {
		return false
	}
	r.spaces()
	if q.bound && q.form != FormPoint || !num.plainDigits || !den.plainDigits || num.sign != 0 || den.sign != 0 ||
		num.zeros != 0 || den.zeros != 0 || num.percent || den.percent || len(num.digits) > 9 || len(den.digits) > 9 {
		return r.stop(num.from, den.to, "a fraction is two whole numbers, as in 1/3", cannotRead)
	}
	n := &Number{Num: small(num.digits), Den: small(den.digits)}
	if n.Den == 0 {
		return r.stop(den.from, den.to, "a fraction of zero parts is no number", "look at the source")
	}
	if r.at < len(r.s) {
		return r.rest()
	}
	p.Form, p.Point, p.Qualifier, p.Signed = FormPoint, n, q.flag, false
	return true
}

func small(digits string) int64 {
	var n int64
	for i := range len(digits) {
		n = n*10 + int64(digits[i]-'0')
	}
	return n
}

// from reads the word before the first end of a range.
func (r *valueReader) from() bool {
	for _, words := range r.words {
		for _, w := range words.From {
			if strings.HasPrefix(r.s[r.at:], w) && r.spaceAt(r.at+len(w)) {
				r.at += len(w)
				r.spaces()
				return true
			}
		}
	}
	return false
}

// fromEnding reads the ending of the first end of a range: 200дөн 250гө чейин.
func (r *valueReader) fromEnding() bool {
	for _, words := range r.words {
		for _, ending := range words.FromEndings {
			rest := strings.TrimPrefix(r.s[r.at:], "-")
			if strings.HasPrefix(rest, ending) && r.spaceAt(len(r.s)-len(rest)+len(ending)) {
				r.at = len(r.s) - len(rest) + len(ending)
				r.spaces()
				return true
			}
		}
	}
	return false
}

// separator reads what parts two numbers: "or", or what stands between the ends of a
// range.
func (r *valueReader) separator(which *string) bool {
	r.spaces()
	rest := r.s[r.at:]
	for _, words := range r.words {
		for _, list := range [...]struct {
			sep   string
			words []string
		}{{"to", words.To}, {"or", words.Or}} {
			for _, w := range list.words {
				if strings.HasPrefix(rest, w) && r.spaceAt(r.at+len(w)) {
					r.at += len(w)
					r.spaces()
					*which = list.sep
					return true
				}
			}
		}
	}
	for _, sep := range [...]string{"–", "-"} {
		if !strings.HasPrefix(rest, sep) {
			continue
		}
		next := strings.TrimLeft(rest[len(sep):], " \u00a0")
		if next != "" && strings.ContainsRune("-−–+", firstRune(next)) {
			return r.stop(r.at, len(r.s), "two dashes in a row cannot be told apart", cannotRead)
		}
		r.at += len(sep)
		r.spaces()
		*which = "to"
		return true
	}
	return false
}

func (r *valueReader) margin() bool {
	for _, sign := range []string{"±", "+/-"} {
		if strings.HasPrefix(r.s[r.at:], sign) {
			r.at += len(sign)
			return true
		}
	}
	return false
}

func (r *valueReader) spaces() {
	for r.at < len(r.s) {
		if r.s[r.at] == ' ' {
			r.at++
		} else if n := hardSpace(r.s[r.at:]); n > 0 {
			r.at += n
		} else {
			return
		}
	}
}

func (r *valueReader) spaceAt(at int) bool {
	return at < len(r.s) && (r.s[at] == ' ' || hardSpace(r.s[at:]) > 0)
}

// hardSpace gives the length of a space other than U+0020 at the start of s.
func hardSpace(s string) int {
	for _, space := range []string{"\u00a0", "\u202f", "\u2009"} {
		if strings.HasPrefix(s, space) {
			return len(space)
		}
	}
	return 0
}

func (r *valueReader) peek(c byte) bool { return r.at < len(r.s) && r.s[r.at] == c }

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// rest reports what stands after a complete value.
func (r *valueReader) rest() bool {
	more := r.s[r.at:]
	switch c := firstRune(more); {
	case c == '+':
		return r.stop(r.at, len(r.s), "a plus sign after the number", cannotRead)
	case c == ':':
		return r.stop(r.at, len(r.s), "a colon in a number", "a ratio or a time is no value")
	case c >= '0' && c <= '9':
		return r.stop(r.at, len(r.s), "two numbers without a sign between them", cannotRead)
	case strings.HasPrefix(more, "per cent"), strings.HasPrefix(more, "percent"), strings.HasPrefix(more, "pct"):
		return r.stop(r.at, len(r.s), "`"+more+"` after the number", cannotRead)
	case c == ',' || c == '.':
		return r.stop(r.at, len(r.s), "the number does not end as a number does", cannotRead)
	}
	return r.stop(r.at, len(r.s), "`"+more+"` stands after the number", "the program cannot tell what it does to the number; what is counted is the measure's unit")
}
