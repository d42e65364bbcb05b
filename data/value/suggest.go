package value

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// Suggestion is a figure as it stands in published tables, put into the words of the
// language: of "£55.7bn" the value 55.7 billion and the unit GBP. It is the same number.
type Suggestion struct {
	Value    string
	Interval string // the word of the language: "CI", "SE"
	Level    string // digits of the interval's level
	Unit     string // of the measure: "GBP", "per 100,000"
	If       string // what it takes for granted, in words: "m stands for million"
}

// Suggest reads a figure that Parse does not. units are the words of what is counted,
// which may stand after it. It reports false where it is not sure of the number.
func Suggest(s string, words *locale.Lexicon, units ...string) (Suggestion, bool) {
	if len(s) > maxValue {
		return Suggestion{}, false
	}
	r := &looseReader{s: plainMarks(s), comma: locale.DecimalComma(words.Tag), words: []*locale.Lexicon{words, locale.LexiconOf("en")}, units: units}
	out, ok := r.value()
	if !ok || r.failed {
		return Suggestion{}, false
	}
	p, fail := Parse(out.Value, locale.LexiconOf("en"))
	return out, fail == nil && len(p.Doubtful) == 0
}

// plainMarks writes digits of other scripts, spaces, hyphens, quotation marks and signs of
// about in one way, and leaves out marks of footnotes at the end.
func plainMarks(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsDigit(c):
			for _, zero := range [...]rune{'٠', '۰', '०', '০', '０'} {
				if c >= zero && c <= zero+9 {
					return '0' + c - zero
				}
			}
		case unicode.IsSpace(c), c == '\u2060', c == '\ufeff':
			return ' '
		}
		switch c {
		case '‐', '‑', '‒':
			return '-'
		case '—', '―':
			return '–'
		case '≈', '≃', '∼', '≅', '⁓':
			return '~'
		case '’', '‘', 'ʼ', '′':
			return '\''
		case '٫', '∙', '•':
			return '·'
		case '٬', '،':
			return ','
		case '٪', '％':
			return '%'
		}
		return c
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimRight(strings.TrimRight(s, "*†‡§ "), " ")
}

type looseReader struct {
	s      string
	at     int
	comma  bool
	words  []*locale.Lexicon
	units  []string
	out    Suggestion
	failed bool // something was read that is no single number
}

// loose is one number: decimal digits with zeros that a multiplier adds, or a fraction.
type loose struct {
	sign     string
	digits   string
	zeros    int
	num, den int64
	percent  bool
}

func (a loose) String() string {
	s := a.sign
	switch {
	case a.den != 0:
		s += strconv.FormatInt(a.num, 10) + "/" + strconv.FormatInt(a.den, 10)
	case a.zeros == 3:
		s += a.digits + " thousand"
	case a.zeros == 5:
		s += a.digits + " lakh"
	case a.zeros == 6:
		s += a.digits + " million"
	case a.zeros == 7:
		s += a.digits + " crore"
	case a.zeros == 9:
		s += a.digits + " billion"
	case a.zeros == 12:
		s += shift(a.digits, 3) + " billion"
	default:
		s += shift(a.digits, a.zeros)
	}
	if a.percent {
		s += "%"
	}
	return s
}

// before are words and signs before a number, as sources have them, and the words of the
// language. Of two that begin alike the longer stands first.
var before = [...][2]string{
	{">=", "at least"}, {"≥", "at least"}, {"<=", "up to"}, {"≤", "up to"}, {">", "over"}, {"<", "less than"}, {"~", "about"},
	{"no fewer than", "at least"}, {"no less than", "at least"}, {"not less than", "at least"}, {"at least", "at least"}, {"minimum of", "at least"},
	{"a minimum of", "at least"}, {"minimum", "at least"}, {"min.", "at least"}, {"upwards of", "at least"},
	{"no more than", "up to"}, {"not more than", "up to"}, {"at most", "up to"}, {"up to", "up to"}, {"maximum of", "up to"}, {"a maximum of", "up to"},
	{"maximum", "up to"}, {"max.", "up to"}, {"as many as", "up to"},
	{"more than", "over"}, {"greater than", "over"}, {"over", "over"}, {"above", "over"}, {"exceeding", "over"}, {"in excess of", "over"},
	{"fewer than", "fewer than"}, {"less than", "less than"}, {"under", "less than"}, {"below", "less than"},
	{"approximately", "about"}, {"approx.", "about"}, {"approx", "about"}, {"about", "about"}, {"around", "about"}, {"circa", "about"},
	{"ca.", "about"}, {"ca ", "about"}, {"c.", "about"}, {"roughly", "about"}, {"some ", "about"}, {"environ", "about"}, {"rund", "about"}, {"etwa", "about"},
	{"almost", "nearly"}, {"nearly", "nearly"}, {"close to", "about"}, {"just under", "nearly"},
	{"an estimated", "an estimated"}, {"estimated at", "an estimated"}, {"estimated", "an estimated"}, {"est.", "an estimated"},
}

// after are words after a number that belong before it.
var after = [...][2]string{
	{"or more", "at least"}, {"and over", "at least"}, {"or over", "at least"}, {"and above", "at least"}, {"or above", "at least"}, {"or higher", "at least"}, {"and more", "at least"}, {"+", "at least"},
	{"or fewer", "up to"}, {"or less", "up to"}, {"or below", "up to"}, {"and under", "up to"},
	{"or so", "about"}, {"approximately", "about"}, {"approx.", "about"}, {"(approx.)", "about"}, {"(est.)", "an estimated"}, {"(estimate)", "an estimated"}, {"(estimated)", "an estimated"},
}

func (r *looseReader) value() (Suggestion, bool) {
	if r.word("nil") || r.word("zero") {
		return Suggestion{Value: "0"}, r.end()
	}
	if r.word("a majority") || r.word("the majority") {
		return Suggestion{Value: "majority"}, r.end()
	}
	qualifier, between := "", false
	if r.word("between") {
		between = true
	} else if !r.word("from") && r.oneOf(r.words[0].From...) == "" {
		for _, q := range before {
			if r.word(q[0]) {
				qualifier = q[1]
				break
			}
		}
	}
	var low, high loose
	var joined string
	var point *loose
	if label := r.label(); label { // [95% UI 3–5], a range alone
		r.oneOf(":", "=", ",")
	}
	open := r.oneOf("[", "(")
	if open != "" && r.label() {
		r.oneOf(":", "=", ",")
	}
	a, ok := r.amount(true)
	if !ok {
		return Suggestion{}, false
	}
	if joined = r.joint(between); joined != "" {
		if high, ok = r.amount(joined == " to "); !ok {
			return Suggestion{}, false
		}
		low = a
		low.share(&high)
	} else {
		point = &a
	}
	if open != "" {
		if r.oneOf("]", ")") == "" || joined == "" || r.out.Interval == "" {
			return Suggestion{}, false
		}
	} else if point != nil && r.ends() {
		var margin string
		if low, high, margin, ok = r.bracket(a); !ok {
			return Suggestion{}, false
		}
		if margin != "" {
			r.out.Value = a.String() + " ± " + margin
		} else {
			r.out.Value = a.String() + " (" + low.String() + " to " + high.String() + ")"
		}
	} else if joined != "" {
		r.closing()
	}
	switch {
	case r.out.Value != "":
	case point != nil:
		r.out.Value = a.String()
	default:
		r.out.Value = low.String() + joined + high.String()
	}
	for _, q := range after {
		if qualifier == "" && r.word(q[0]) {
			qualifier = q[1]
			break
		}
	}
	r.counted()
	for _, q := range after {
		if qualifier == "" && r.word(q[0]) {
			qualifier = q[1]
			break
		}
	}
	if qualifier != "" {
		r.out.Value = qualifier + " " + r.out.Value
	}
	return r.out, r.end()
}

// share gives an end without a multiplier or percent sign those of the second end.
func (a *loose) share(second *loose) {
	if a.zeros == 0 && a.den == 0 {
		a.zeros = second.zeros
	}
	a.percent = a.percent || second.percent
	second.percent = a.percent
}

func (r *looseReader) rest() string { return r.s[r.at:] }

func (r *looseReader) end() bool {
	r.spaces()
	return r.at == len(r.s)
}

func (r *looseReader) spaces() {
	for r.at < len(r.s) && r.s[r.at] == ' ' {
		r.at++
	}
}

// word reads words or a sign after spaces, not the beginning of a longer word.
func (r *looseReader) word(w string) bool {
	at := r.at
	r.spaces()
	if n := len(w); len(r.rest()) >= n && strings.EqualFold(r.rest()[:n], w) {
		last, _ := utf8.DecodeLastRuneInString(w)
		next, _ := utf8.DecodeRuneInString(r.rest()[n:])
		if !unicode.IsLetter(last) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			r.at += n
			return true
		}
	}
	r.at = at
	return false
}

func (r *looseReader) oneOf(words ...string) string {
	for _, w := range words {
		if r.word(w) {
			return w
		}
	}
	return ""
}

// joint reads what stands between two numbers and gives it in the words of the language.
func (r *looseReader) joint(between bool) string {
	if between {
		return r.when(r.word("and"), " to ")
	}
	if r.word("or") {
		at := r.at
		r.spaces()
		if r.at < len(r.s) && isDigit(r.s[r.at]) {
			return " or "
		}
		r.at = at - len("or")
		return ""
	}
	at := r.at
	if w := r.oneOf("to", "until", "bis", "до", "–", "-", "...", "..", "…"); w != "" {
		if !r.end() {
			return " to "
		}
	}
	r.at = at
	return ""
}

func (r *looseReader) when(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

// amount reads one number with its currency, sign, multiplier and percent sign.
func (r *looseReader) amount(dash bool) (a loose, ok bool) {
	r.currency()
	r.spaces()
	switch c := firstRune(r.rest()); {
	case c == '-', c == '−', c == '–' && dash:
		a.sign = "−"
		r.at += utf8.RuneLen(c)
	case c == '+':
		a.sign = "+"
		r.at++
	}
	r.currency()
	r.spaces()
	if !r.digits(&a) && !r.inWords(&a) {
		return a, false
	}
	if a.den == 0 {
		r.multiplier(&a)
	}
	for _, w := range [...]string{"%", "per cent", "percent", "pct", "p.c.", "процентов", "процента", "процент", "пайыз"} {
		if r.word(w) {
			a.percent = true
			break
		}
	}
	if a.sign == "−" && strings.Trim(a.digits, "0.") == "" && a.den == 0 {
		a.sign = ""
	}
	r.currency()
	return a, len(a.digits) <= MaxDigits && !(a.den != 0 && a.percent)
}

var vulgar = map[rune][2]int64{'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5}, '⅘': {4, 5},
	'⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8}, '⅒': {1, 10}}

var superscripts = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "⁻", "-")

// digits reads a number in digits: with groups and decimals of any custom, a fraction, or
// a power of ten.
func (r *looseReader) digits(a *loose) bool {
	rest := r.rest()
	if v, ok := vulgar[firstRune(rest)]; ok {
		r.at += utf8.RuneLen(firstRune(rest))
		a.num, a.den = v[0], v[1]
		return true
	}
	from := r.at
	afterPoint, bare := strings.CutPrefix(rest, ".")
	if !bare {
		afterPoint, bare = strings.CutPrefix(rest, "·")
	}
	switch {
	case bare && afterPoint != "" && isDigit(afterPoint[0]): // .5
		n := numeralAt(rest, len(rest)-len(afterPoint))
		if len(n.runs) > 1 {
			return false
		}
		a.digits = "0." + n.runs[0]
		r.at += n.end
	case rest != "" && isDigit(rest[0]):
		n := numeralAt(rest, 0)
		texts := n.readings(r.comma)
		if len(texts) != 1 {
			return false
		}
		whole, part, _ := strings.Cut(texts[0], ".")
		if part == "00" && n.marks[len(n.marks)-1] == "," && !r.comma { // 4,00 may be 4,000 cut short
			return false
		}
		if whole = strings.TrimLeft(whole, "0"); whole == "" {
			whole = "0"
		}
		a.digits = whole
		if part != "" {
			a.digits += "." + part
		}
		r.at += n.end
	default:
		return false
	}
	if !strings.Contains(a.digits, ".") && len(a.digits) <= 9 {
		if v, ok := vulgar[firstRune(r.rest())]; ok { // 1½
			r.at += utf8.RuneLen(firstRune(r.rest()))
			return a.mixed(v)
		}
		at := r.at
		if w := r.oneOf("in", "out of", "of every", "/"); w != "" {
			r.spaces()
			if r.at < len(r.s) && isDigit(r.s[r.at]) {
				n := numeralAt(r.s, r.at)
				if texts := n.readings(r.comma); len(texts) == 1 && len(texts[0]) <= 9 && !strings.Contains(texts[0], ".") && strings.Trim(texts[0], "0") != "" {
					r.at = n.end
					a.num, a.den, a.digits = small(a.digits), small(texts[0]), ""
					return a.num <= a.den
				}
				return false
			}
			r.at = at
		}
	}
	return r.power(a, from)
}

// mixed adds a part of one to a whole number where the sum is an exact decimal.
func (a *loose) mixed(v [2]int64) bool {
	sum := new(big.Rat).Add(big.NewRat(small(a.digits), 1), big.NewRat(v[0], v[1]))
	places, exact := sum.FloatPrec()
	a.digits = sum.FloatString(places)
	return exact
}

var powers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[eE]([+-]?\d{1,2})|(?: ?[×xX*·] ?10(?:\^([-−]?\d{1,2})|([⁻⁰¹²³⁴-⁹]{1,3}))))`)
})

var bareTen = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\^(\d{1,2})|([⁰¹²³⁴-⁹]{1,2}))`) })

// power reads a power of ten after digits: 1.5e6, 3×10^5, 10⁶. A raised digit after any
// other number is a mark of a footnote or a power, and not read.
func (r *looseReader) power(a *loose, from int) bool {
	exponent := ""
	if m := powers().FindStringSubmatch(r.rest()); m != nil {
		r.at += len(m[0])
		exponent = m[1] + m[2] + m[3]
	} else if m := bareTen().FindStringSubmatch(r.rest()); m != nil {
		if r.s[from:r.at] != "10" {
			return false
		}
		r.at += len(m[0])
		a.digits, exponent = "1", m[1]+m[2]
	}
	if exponent == "" {
		return true
	}
	exponent = strings.ReplaceAll(superscripts.Replace(exponent), "−", "-")
	n := int(small(strings.TrimLeft(exponent, "+-")))
	if n > MaxDigits {
		return false
	}
	if exponent[0] == '-' {
		whole, part, _ := strings.Cut(a.digits, ".")
		whole = strings.Repeat("0", n) + whole
		a.digits = shift(whole[:len(whole)-n]+"."+whole[len(whole)-n:]+part, 0)
		return true
	}
	a.digits = shift(a.digits, n)
	return true
}

var parts = map[string]int64{"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
	"seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10}

// inWords reads a number or a fraction in words: "two thirds", "one in four", "half a
// million", "fifty-two thousand".
func (r *looseReader) inWords(a *loose) bool {
	x := &scanner{s: r.s, comma: r.comma, words: r.words}
	n := int64(1)
	switch f := x.inWords(r.at); {
	case f.End > 0:
		r.at = f.End
		n, _ = strconv.ParseInt(f.digits[0], 10, 64)
		if r.word("and a half") {
			a.digits = strconv.FormatInt(n, 10) + ".5"
			return true
		}
	case r.word("a"), r.word("an"):
		r.spaces()
		if _, ok := parts[strings.ToLower(letters(r.rest()))]; !ok {
			if f := x.inWords(r.at); f.End > 0 { // a dozen, a million
				r.at = f.End
				a.digits = f.digits[0]
				return true
			}
			return false
		}
	case strings.HasPrefix(strings.ToLower(r.rest()), "half"):
	default:
		return false
	}
	at := r.at
	r.word("-")
	r.spaces()
	word := strings.ToLower(letters(r.rest()))
	if den, ok := parts[word]; ok {
		r.at += len(word)
		a.num, a.den = n, den
		if r.word("a") || r.word("of a") {
			return a.partOf(r, x)
		}
		return n > 0 && n <= den
	}
	r.at = at
	if w := r.oneOf("in", "out of", "of every"); w != "" {
		r.spaces()
		if f := x.inWords(r.at); f.End > 0 {
			r.at = f.End
			a.num = n
			a.den, _ = strconv.ParseInt(f.digits[0], 10, 64)
			return n > 0 && n <= a.den && a.den < 1e9
		}
		return false
	}
	a.digits = strconv.FormatInt(n, 10)
	return true
}

// partOf reads the "million" of "half a million".
func (a *loose) partOf(r *looseReader, x *scanner) bool {
	r.spaces()
	f := x.inWords(r.at)
	if f.End == 0 {
		return false
	}
	r.at = f.End
	part := new(big.Rat).Mul(big.NewRat(a.num, a.den), f.Readings()[0])
	a.num, a.den, a.digits = 0, 0, part.RatString()
	return part.IsInt()
}

// multiplier reads the word that adds zeros.
func (r *looseReader) multiplier(a *loose) {
	at := r.at
	r.word("-")
	r.spaces()
	if strings.HasPrefix(r.rest(), "'000") {
		r.at += len("'000")
		a.zeros = 3
		return
	}
	word := letters(r.rest())
	zeros := 0
	for _, w := range r.words {
		zeros = max(zeros, w.Multiplier(word))
	}
	if zeros == 0 {
		zeros = locale.ZerosOf(word)
	}
	switch strings.ToLower(word) {
	case "hundred":
		zeros = 2
	case "m", "mil", "th":
		if word != "M" {
			r.out.If = "`" + word + "` stands for " + map[int]string{3: "thousand", 6: "million"}[zeros]
		}
	}
	for _, unit := range r.units {
		if strings.EqualFold(unit, word) { // 10.06 m, where metres are what is measured
			zeros, r.out.If = 0, ""
		}
	}
	if zeros == 0 {
		r.at = at
		return
	}
	r.at += len(word)
	if r.at < len(r.s) && r.s[r.at] == '.' && len(word) <= 5 { // Mio., тыс.
		r.at++
	}
	a.zeros = zeros
}

// symbols are of one currency each, but for two that are mostly of one.
var symbols = [...][2]string{{"US$", "USD"}, {"USD", "USD"}, {"A$", "AUD"}, {"C$", "CAD"}, {"NZ$", "NZD"}, {"HK$", "HKD"}, {"R$", "BRL"}, {"£", "GBP"}, {"€", "EUR"},
	{"₹", "INR"}, {"₽", "RUB"}, {"₴", "UAH"}, {"₦", "NGN"}, {"₩", "KRW"}, {"₪", "ILS"}, {"₺", "TRY"}, {"₫", "VND"}, {"₱", "PHP"}, {"₸", "KZT"}, {"$", "USD"}, {"¥", "JPY"}}

// currency reads a sign or code of a currency, once or the same twice.
func (r *looseReader) currency() {
	at := r.at
	r.spaces()
	code, n := "", 0
	for _, s := range symbols {
		if strings.HasPrefix(r.rest(), s[0]) {
			code, n = s[1], len(s[0])
			break
		}
	}
	if word := letters(r.rest()); code == "" && locale.IsCurrency(word) {
		code, n = word, len(word)
	}
	if code == "" {
		r.at = at
		return
	}
	switch {
	case strings.HasPrefix(r.rest(), "$"):
		r.out.If = "these are US dollars"
	case strings.HasPrefix(r.rest(), "¥"):
		r.out.If = "these are yen"
	}
	r.at += n
	r.failed = r.failed || r.out.Unit != "" && r.out.Unit != code
	r.out.Unit = code
}

var labels = sync.OnceValue(func() *regexp.Regexp {
	const kind = `(ci|ui|confidence intervals?|confidence limits?|uncertainty intervals?)`
	return regexp.MustCompile(`^(?i) ?(?:(\d{2}(?:\.\d{1,2})?) ?(?:%|per ?cent) ?` + kind + `|` + kind + ` ?(\d{2}(?:\.\d{1,2})?) ?%?)(?:[ :=,;)\]]|$)`)
})

// label reads the kind and level of an interval: "95% CI", "UI 90%".
func (r *looseReader) label() bool {
	m := labels().FindStringSubmatch(r.rest())
	if m == nil {
		return false
	}
	r.at += len(strings.TrimRight(m[0], " :=,;)]"))
	r.failed = r.failed || r.out.Interval != ""
	r.out.Level = m[1] + m[4]
	r.out.Interval = "CI"
	if (m[2] + m[3])[0]|0x20 == 'u' {
		r.out.Interval = "UI"
	}
	return true
}

// ends reports whether brackets or a margin follow a number.
func (r *looseReader) ends() bool {
	rest := strings.TrimLeft(r.rest(), " ")
	if strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") {
		in := strings.TrimLeft(rest[1:], " ")
		return in != "" && (strings.ContainsAny(in[:1], "0123456789-+.") || strings.ContainsAny(in, "0123456789"))
	}
	return strings.HasPrefix(rest, "±") || strings.HasPrefix(rest, "+/-") || strings.HasPrefix(rest, "+/−") || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ";") || labels().MatchString(rest)
}

// bracket reads the ends of an interval after its point, or a margin.
func (r *looseReader) bracket(point loose) (low, high loose, margin string, ok bool) {
	r.oneOf(",", ";")
	if r.oneOf("±", "+/-", "+/−") != "" {
		m, ok := r.amount(false)
		return low, high, m.String(), ok
	}
	before := r.label()
	open := r.oneOf("(", "[")
	if before {
		r.oneOf(":", "=", ",")
	}
	if open != "" && r.label() {
		r.oneOf(":", "=", ",", ";")
	}
	switch {
	case open != "" && r.oneOf("±", "+/-", "+/−") != "":
		m, ok := r.amount(false)
		return low, high, m.String(), ok && r.oneOf(")", "]") != ""
	case open != "" && r.oneOf("SE", "s.e.", "standard error") != "":
		r.oneOf(":", "=", ",")
		m, ok := r.amount(false)
		if !ok || m.den != 0 || point.den != 0 || m.zeros != point.zeros && m.zeros != 0 || r.out.Interval != "" || r.oneOf(")", "]") == "" || m.percent && !point.percent {
			return low, high, "", false
		}
		p, e := figure{digits: point.digits}, figure{digits: m.digits}
		if point.sign == "−" {
			p.sign = '-'
		}
		r.out.Interval = "SE"
		return point.to(p.minus(e)), point.to(p.plus(e)), "", true
	}
	r.word("range")
	r.oneOf(":", "=", "of")
	if low, ok = r.amount(true); !ok {
		return low, high, "", false
	}
	joint := r.joint(false)
	if joint == "" && r.oneOf(",", ";", "and") == "" || joint == " or " {
		return low, high, "", false
	}
	if high, ok = r.amount(true); !ok {
		return low, high, "", false
	}
	low.share(&high)
	if low.zeros == 0 && high.zeros == 0 && low.den == 0 {
		low.zeros, high.zeros = point.zeros, point.zeros
	}
	low.percent, high.percent = point.percent, point.percent
	if open != "" {
		if r.oneOf(",", ";") != "" && !r.label() || r.oneOf(")", "]") == "" {
			return low, high, "", false
		}
	}
	r.closing()
	return low, high, "", r.out.Interval == "" || r.out.Level != "" || r.out.Interval == "SE"
}

// to gives a number of the same multiplier and percent sign.
func (a loose) to(sum *big.Rat, places int) loose {
	b := loose{digits: new(big.Rat).Abs(sum).FloatString(places), zeros: a.zeros, percent: a.percent}
	if sum.Sign() < 0 {
		b.sign = "−"
	}
	return b
}

// closing reads a label in brackets or after a comma behind the two ends.
func (r *looseReader) closing() {
	at := r.at
	if open := r.oneOf("(", "[", ",", ";"); open != "" {
		if !r.label() || (open == "(" || open == "[") && r.oneOf(")", "]") == "" {
			r.at = at
		}
	}
}

// counted reads what a number counts: the measure's own unit, or one that the hint names.
func (r *looseReader) counted() {
	for _, unit := range r.units {
		if unit != "" && r.word(unit) {
			return
		}
	}
	switch {
	case r.word("‰"), r.word("per mille"), r.word("per thousand"):
		r.unit("per thousand")
	case r.word("percentage points"), r.word("pp"), r.word("p.p."):
		r.unit("percentage points")
	case r.word("per "):
		r.unit("per " + strings.TrimSpace(r.rest()))
		r.at = len(r.s)
	}
}

func (r *looseReader) unit(s string) {
	r.failed = r.failed || r.out.Unit != "" || strings.ContainsAny(s, ":#([")
	r.out.Unit = s
}
