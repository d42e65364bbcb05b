package value

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// MaxDigits bounds the digits of a number: no published figure has more.
const MaxDigits = 24

// maxValue bounds a value in bytes: a point with both ends, all with 24 digits in
// groups, and words before them.
const maxValue = 500

// cannotRead is the hint where nothing is known of the number that is meant.
const cannotRead = "the program cannot tell which number this is: write it in a form of its own, as 4000, about 4000, 4.7 million, 200-250, 10%, 1/3, majority, none or unknown"

// figure reads one number with its sign, multiplier and percent sign.
func (r *valueReader) figure() (figure, bool) {
	f := figure{from: r.at}
	switch c := firstRune(r.s[r.at:]); c {
	case '-', '−':
		f.sign = '-'
		r.at += utf8.RuneLen(c)
	case '+':
		f.sign = '+'
		r.at++
	}
	if !r.digits(&f) {
		return f, false
	}
	f.to = r.at
	at := r.at
	r.spaces()
	word := letters(r.s[r.at:])
	if zeros, length := r.multiplier(word); zeros > 0 {
		f.zeros = zeros
		r.at += length
		if r.peek('.') && firstRune(word) >= utf8.RuneSelf { // тыс., млн.
			r.at++
		}
		f.to = r.at
		at = r.at
		r.spaces()
	} else if word == "m" || word == "K" || word == "Bn" || word == "B" || word == "b" || word == "mn" || word == "mln" {
		return f, r.stop(r.at, r.at+len(word), "the multiplier `"+word+"` can be read in two ways", cannotRead)
	}
	if r.peek('%') {
		f.percent = true
		r.at++
		f.to = r.at
	} else {
		r.at = at
	}
	return f, true
}

// digits reads decimal digits with their groups and decimal part.
func (r *valueReader) digits(f *figure) bool {
	from := r.at
	run := r.run()
	if run == "" {
		return r.noDigits()
	}
	var b strings.Builder
	b.WriteString(run)
	groups, mark := 0, ""
	for {
		sep := groupMark(r.s[r.at:])
		if sep == "" || sep != "," && sep != "_" && !isSpace(sep) || mark != "" && sep != mark || !threeDigits(r.s[r.at+len(sep):]) || len(run) > 3 {
			break
		}
		mark = sep
		groups++
		r.at += len(sep)
		b.WriteString(r.run())
	}
	f.plainDigits = groups == 0
	whole := b.String()
	tail := r.s[r.at:]
	if len(tail) > 1 && (tail[0] == ',' || tail[0] == '_') && isDigit(tail[1]) {
		end := r.at + 1 + len(leadingDigits(tail[1:]))
		return r.stop(from, end, "the comma in `"+r.s[from:end]+"` does not part groups of three digits", cannotRead)
	}
	if mark == "," && groups == 1 && !r.peek('.') && locale.DecimalComma(r.words[1].Tag) {
		r.doubt(f, from, run, whole[len(run):])
	}
	if len(whole) > 1 && whole[0] == '0' {
		return r.stop(from, r.at, "the number begins with a zero", cannotRead)
	}
	if len(tail) > 1 && tail[0] == '.' && isDigit(tail[1]) {
		r.at++
		part := r.run()
		b.WriteByte('.')
		b.WriteString(part)
		if groups == 0 && len(run) <= 3 && len(part) == 3 {
			r.doubt(f, from, run, part)
		}
		f.plainDigits = false
		if r.peek('.') && r.at+1 < len(r.s) && isDigit(r.s[r.at+1]) {
			r.at = numeralAt(r.s, from).end
			return r.stop(from, r.at, "full stops in a number are decimal marks", cannotRead)
		}
	}
	f.digits = b.String()
	if len(f.digits) > MaxDigits {
		return r.stop(from, r.at, "the number has more than 24 digits", "write it with a multiplier, as in 4.7 billion")
	}
	return r.afterDigits(f, from)
}

// doubt notes a number that half of Europe reads as a thousand times more, or less.
func (r *valueReader) doubt(f *figure, from int, whole, part string) {
	if whole[0] == '0' {
		return
	}
	decimal := strings.TrimRight(whole+"."+part, "0")
	f.doubt = &Doubtful{At: from, End: r.at, Whole: whole + part, Decimal: strings.TrimSuffix(decimal, ".")}
}

// afterDigits refuses the number forms of computers.
func (r *valueReader) afterDigits(f *figure, from int) bool {
	tail := r.s[r.at:]
	word := letters(tail)
	exponent := strings.TrimLeft(tail[min(1, len(tail)):], "+-")
	if (word == "e" || word == "E") && exponent != "" && isDigit(exponent[0]) {
		end := r.at + len(tail) - len(exponent) + len(leadingDigits(exponent))
		return r.stop(from, end, "`"+r.s[from:end]+"` is written for a computer", cannotRead)
	}
	if f.digits == "0" && (word == "x" || word == "o" || word == "b" || word == "X" || word == "O" || word == "B") {
		return r.stop(from, len(r.s), "`"+r.s[from:]+"` is written for a computer", cannotRead)
	}
	if strings.HasPrefix(tail, ":") {
		return r.stop(from, len(r.s), "a colon in a number", "a ratio or a time is no value")
	}
	return true
}

// noDigits reports a place where a number should begin.
func (r *valueReader) noDigits() bool {
	rest := r.s[r.at:]
	trimmed := strings.TrimLeft(rest, " \u00a0")
	message, hint := "a number should stand here", cannotRead
	lower := strings.ToLower(trimmed)
	switch {
	case strings.HasPrefix(trimmed, ".") && len(trimmed) > 1 && isDigit(trimmed[1]):
		message = "a number begins with a digit"
	case strings.HasPrefix(lower, "nan"), strings.HasPrefix(lower, ".nan"), strings.HasPrefix(lower, "inf"), strings.HasPrefix(lower, ".inf"):
		message, hint = "`"+trimmed+"` is no number that a source can publish", "write the figure, none or unknown"
	case r.s == "-" || r.s == "−":
		message, hint = "`"+r.s+"` does not say why there is no figure", "write none if the source says that it has none, or unknown"
	case r.at > 0 && trimmed == "":
		message = "the value ends where a number should stand"
	case r.at == 0 && (lower == "n/a" || lower == "na" || lower == "null" || lower == "~" || lower == "?" || lower == "…" || lower == ".." || lower == "..." || lower == "." || lower == ":" || lower == "–" || lower == "—" || lower == "no data" || lower == "not available"):
		message, hint = "`"+trimmed+"` does not say why there is no figure", "write none if the source says that it has none, or unknown"
	case strings.HasPrefix(trimmed, "–"):
		message = "an en dash is no sign"
	}
	if c := firstRune(trimmed); unicode.IsDigit(c) && c > '9' {
		message = "digits of another script"
	}
	return r.stop(r.at, len(r.s), message, hint)
}

// run reads digits.
func (r *valueReader) run() string {
	s := leadingDigits(r.s[r.at:])
	r.at += len(s)
	return s
}

// threeDigits reports whether s begins with exactly three digits.
func threeDigits(s string) bool { return len(leadingDigits(s)) == 3 }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func leadingDigits(s string) string {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[:n]
}

func letters(s string) string {
	for i, c := range s {
		if !unicode.IsLetter(c) {
			return s[:i]
		}
	}
	return s
}

// share gives an end without a multiplier or percent sign those of the second end.
func (f *figure) share(second *figure) {
	if f.zeros == 0 {
		f.zeros = second.zeros
	}
	f.percent = f.percent || second.percent
	second.percent = f.percent
}

// number gives the exact number; lakh and crore become plain digits.
func (f *figure) number() *Number {
	n := &Number{Negative: f.sign == '-' && strings.Trim(f.digits, "0.") != "", Digits: f.digits}
	if f.zeros%3 != 0 {
		n.Digits = shift(f.digits, f.zeros)
	} else {
		n.Multiplier = Multiplier(f.zeros / 3)
	}
	return n
}

// spell writes a figure without a multiplier.
func (f figure) spell() figure {
	f.digits, f.zeros = shift(f.digits, f.zeros), 0
	return f
}

// shift multiplies decimal digits by a power of ten without losing a digit.
func shift(digits string, n int) string {
	whole, part, _ := strings.Cut(digits, ".")
	for ; n > 0; n-- {
		if part == "" {
			whole += "0"
		} else {
			whole, part = whole+part[:1], part[1:]
		}
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if part != "" {
		whole += "." + part
	}
	return whole
}

func (f *figure) rat() *big.Rat {
	n := Number{Digits: f.digits, Negative: f.sign == '-'}
	return n.Rat()
}

func (f *figure) plus(g figure) (*big.Rat, int) {
	return new(big.Rat).Add(f.rat(), g.rat()), f.places(g)
}
func (f *figure) minus(g figure) (*big.Rat, int) {
	return new(big.Rat).Sub(f.rat(), g.rat()), f.places(g)
}

// places is the larger number of decimal places of two figures.
func (f *figure) places(g figure) int {
	_, a, _ := strings.Cut(f.digits, ".")
	_, b, _ := strings.Cut(g.digits, ".")
	return max(len(a), len(b))
}

// set takes over a sum, which has no more decimal places than its parts.
func (f *figure) set(r *big.Rat, places int) {
	f.digits = new(big.Rat).Abs(r).FloatString(places)
	if r.Sign() < 0 {
		f.sign = '-'
	} else if f.sign == '-' {
		f.sign = '+'
	}
}
