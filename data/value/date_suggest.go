package value

import (
	"strconv"
	"strings"
)

// dateMeant gives the form that a date or period in words or in another order means, ""
// where there is none or more than one: nobody knows whether 2004/05 is a month or the
// year from 2004 to 2005.
func dateMeant(s string) string {
	s = strings.ToLower(strings.Join(strings.Fields(strings.NewReplacer("—", "–", "\u00a0", " ").Replace(s)), " "))
	meant := periodMeant(s)
	if w, fail := readWhen(meant); fail || !w.Known {
		return ""
	}
	return meant
}

// readWhen reads a period that was put together here, without another suggestion.
func readWhen(s string) (w When, fail bool) {
	if s == "" {
		return w, true
	}
	for _, c := range s {
		if c >= 'a' && c <= 'z' {
			return w, true
		}
	}
	w, e := ParseWhen(s)
	return w, e != nil
}

func periodMeant(s string) string {
	if quarter := quarterMeant(s); quarter != "" {
		return quarter
	}
	for _, open := range [...]string{"since ", "until ", "to ", "up to "} {
		if rest, ok := strings.CutPrefix(s, open); ok {
			if d, ok := wordsOf(rest); ok && open == "since " {
				return d.String() + "/.."
			} else if ok {
				return "../" + d.String()
			}
			return ""
		}
	}
	for _, about := range [...]string{"circa ", "c. ", "c.", "ca. ", "about ", "around "} {
		if rest, ok := strings.CutPrefix(s, about); ok {
			if d, ok := wordsOf(rest); ok {
				return d.String() + "~"
			}
			return ""
		}
	}
	for _, end := range [...]string{"end-", "end of ", "end "} {
		if rest, ok := strings.CutPrefix(s, end); ok {
			if d, ok := wordsOf(rest); ok {
				return d.date().LastDay().String()
			}
			return ""
		}
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "from "), "as of ")
	separators := []string{" to ", " until ", "–", " - ", "-"}
	if rest, ok := strings.CutPrefix(s, "between "); ok {
		s, separators = rest, []string{" and "}
	}
	for _, sep := range separators {
		if a, b, ok := strings.Cut(s, sep); ok && !(sep == "-" && strings.Count(s, "-") > 1) {
			if from, ok := wordsOf(strings.TrimSpace(a)); ok {
				if to, ok := wordsOf(strings.TrimSpace(b)); ok {
					return joined(from, to)
				}
			}
		}
	}
	if n := len(s); n > 3 && s[n-1] == 's' && digitsOnly(s[:n-1]) || n == 4 && s[3] == 'x' && digitsOnly(s[:3]) { // 1990s, 199x
		if n == 5 {
			return s[:4] + "/" + s[:3] + "9"
		}
		if n == 4 && s[3] == 'x' {
			return s[:3] + "0/" + s[:3] + "9"
		}
	}
	if m := slashed(s); m != "" {
		return m
	}
	if d, ok := wordsOf(s); ok {
		return d.String()
	}
	return ""
}

// dateParts are the parts of a date as they are written; "" where there is none.
type dateParts struct{ year, month, day string }

// String gives the parts that are there, in ISO 8601.
func (d dateParts) String() string {
	s := d.year
	for _, part := range [...]string{d.month, d.day} {
		if part != "" {
			s += "-" + part
		}
	}
	return s
}

func (d dateParts) date() Date {
	return Date{int(small(d.year)), int(small(d.month)), int(small(d.day))}
}

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// wordsOf reads "1 November 2004", "Nov 4, 2004" and parts of these. Every word must be
// one of a date.
func wordsOf(s string) (d dateParts, ok bool) {
	put := func(part *string, digits string) bool {
		free := *part == ""
		*part = digits
		return free
	}
	two := func(digits string) string { return strings.Repeat("0", max(0, 2-len(digits))) + digits }
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		word = strings.TrimSuffix(word, ".")
		digits := leadingDigits(word)
		switch rest := word[len(digits):]; {
		case len(digits) == 4 && rest == "":
			ok = put(&d.year, digits)
		case (len(digits) == 1 || len(digits) == 2) && (rest == "" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th"):
			ok = put(&d.day, two(digits))
		case digits == "" && len(word) >= 3:
			ok = false
			for i, m := range months {
				if word == m || word == m[:3] || word == "sept" && i == 8 {
					ok = put(&d.month, two(strconv.Itoa(i+1)))
				}
			}
		default:
			ok = false
		}
		if !ok {
			return d, false
		}
	}
	return d, ok
}

// joined gives a period from one date to another, whose year, and month where only days
// are given, stand with one of them.
func joined(from, to dateParts) string {
	if from.year == "" {
		from.year = to.year
	}
	if from.month == "" && from.day != "" {
		from.month = to.month
	}
	if to.month == "" && to.day != "" {
		to.month = from.month
	}
	if from.year == "" || to.year == "" || (from.day == "") != (to.day == "") || (from.month == "") != (to.month == "") {
		return ""
	}
	return from.String() + "/" + to.String()
}

// quarterMeant reads "Q1 2020", "2020 Q1" and "H2 2020".
func quarterMeant(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })
	if len(parts) == 1 && len(s) == 6 {
		parts = []string{s[:4], s[4:]}
	}
	if len(parts) != 2 {
		return ""
	}
	year, part := parts[0], parts[1]
	if len(year) == 2 {
		year, part = part, year
	}
	if len(year) != 4 || !digitsOnly(year) || len(part) != 2 || !isDigit(part[1]) {
		return ""
	}
	months := map[byte]int{'q': 3, 'h': 6}[part[0]]
	last := int(part[1]-'0') * months
	if months == 0 || last < months || last > 12 {
		return ""
	}
	return year + "-" + Date{Year: 1, Month: last - months + 1}.String()[5:] + "/" + year + "-" + Date{Year: 1, Month: last}.String()[5:]
}

// slashed turns 2004/11, 2004/11/01, 01.11.2004 and 31/12/2004 to ISO 8601, where
// only one order of day and month is possible or the day comes first by custom.
func slashed(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' })
	for _, p := range parts {
		if !digitsOnly(p) || len(p) > 4 {
			return ""
		}
	}
	two := func(p string) string {
		if len(p) == 1 {
			return "0" + p
		}
		return p
	}
	switch {
	case len(parts) == 2 && len(parts[0]) == 4 && len(parts[1]) <= 2 && small(parts[1]) != (small(parts[0])+1)%100:
		return parts[0] + "-" + two(parts[1])
	case len(parts) == 3 && len(parts[0]) == 4:
		return parts[0] + "-" + two(parts[1]) + "-" + two(parts[2])
	case len(parts) == 3 && len(parts[2]) == 4 && (strings.Contains(s, ".") || small(parts[0]) > 12):
		return parts[2] + "-" + two(parts[1]) + "-" + two(parts[0])
	}
	return ""
}
