package data

import (
	"strconv"
	"strings"

	"factsheet/internal/diag"
)

// maxWhen bounds a period in bytes: two days, each uncertain and approximate.
const maxWhen = 40

// parseWhen reads a reference period in EDTF: 1999, 2004-11, 2004-11-01, each
// with ? or ~, 2004-XX, two of these parted by a slash, and .. for an open end.
func parseWhen(s string) (When, *mend) {
	w := When{Known: true, Raw: s}
	if s == "unknown" {
		return When{Unknown: true, Raw: s}, nil
	}
	if len(s) > maxWhen {
		return w, badDate(0, len(s), "this is longer than any date", "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown")
	}
	first, second, interval := strings.Cut(s, "/")
	if !interval {
		d, fail := w.date(s, 0)
		w.Start, w.End = d, d
		return w, fail
	}
	w.Interval = true
	if first == ".." && second == ".." || first == "" && second == "" {
		return w, badDate(0, len(s), "a period needs at least one date", "write a date, or unknown")
	}
	var fail *mend
	if first != ".." {
		if w.Start, fail = w.date(first, 0); fail != nil {
			if m := slashed(s); m != "" {
				fail.hint = "write " + m
			}
			return w, fail
		}
	}
	if second != ".." {
		if w.End, fail = w.date(second, len(first)+1); fail != nil {
			if m := slashed(s); m != "" {
				fail.hint = "write " + m
			}
			return w, fail
		}
	}
	if first != ".." && second != ".." && w.End.lastDay().before(w.Start.firstDay()) {
		return w, badDate(0, len(s), "the period ends before it begins", "write "+second+"/"+first)
	}
	return w, nil
}

// date reads one date and notes its uncertainty.
func (w *When) date(s string, at int) (Date, *mend) {
	whole := s
	for s != "" {
		switch s[len(s)-1] {
		case '?':
			w.Uncertain = true
		case '~':
			w.About = true
		case '%':
			w.Uncertain, w.About = true, true
		default:
			d, fail := parseDate(s)
			if fail != nil {
				fail.at += at
				fail.end += at
			}
			return d, fail
		}
		s = s[:len(s)-1]
	}
	hint := "write a date, .. for an open end, or unknown"
	return Date{}, badDate(at, at+len(whole), "a date should stand here", hint)
}

// parseDate reads a year, month or day in ISO 8601; XX for a part not known.
func parseDate(s string) (Date, *mend) {
	fail := func(message, hint string) (Date, *mend) { return Date{}, badDate(0, len(s), message, hint) }
	parts := strings.Split(s, "-")
	if len(parts) > 3 || len(parts[0]) != 4 || !digitsOnly(parts[0]) {
		return fail("`"+s+"` is no date of the form 2004, 2004-11 or 2004-11-01", dateHint(s))
	}
	d := Date{Year: int(small(parts[0]))}
	if d.Year == 0 {
		return fail("there is no year 0", "write the year in four digits")
	}
	for i, part := range parts[1:] {
		if part == "XX" {
			continue
		}
		if len(part) != 2 || !digitsOnly(part) || i == 1 && d.Month == 0 {
			return fail("`"+s+"` is no date of the form 2004, 2004-11 or 2004-11-01", dateHint(s))
		}
		n := int(small(part))
		switch {
		case i == 0 && (n < 1 || n > 12):
			return fail("there is no month "+part, dateHint(s))
		case i == 0:
			d.Month = n
		case n < 1 || n > daysIn(d.Year, d.Month):
			return fail("the month has no day "+part, "write a day from 01 to "+strconv.Itoa(daysIn(d.Year, d.Month)))
		default:
			d.Day = n
		}
	}
	return d, nil
}

func badDate(at, end int, message, hint string) *mend {
	return &mend{"E009", at, max(end, at+1), message, hint}
}

func digitsOnly(s string) bool { return s != "" && len(leadingDigits(s)) == len(s) }

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// dateHint offers the form that a date in words or another order most likely means.
func dateHint(s string) string {
	if a, b, ok := strings.Cut(s, "-"); ok && len(a) == 4 && len(b) == 4 && digitsOnly(a) && digitsOnly(b) {
		return "write " + a + "/" + b
	}
	if a, b, ok := strings.Cut(s, "–"); ok && len(a) == 4 && len(b) == 4 {
		return "write " + a + "/" + b
	}
	if m := slashed(s); m != "" {
		return "write " + m
	}
	if m := dateWords(s); m != "" {
		return "write " + m
	}
	if len(s) == 4 && digitsOnly(s[:3]) && (s[3] == 'X' || s[3] == 's') {
		return "write " + s[:3] + "0/" + s[:3] + "9"
	}
	if len(s) == 5 && digitsOnly(s[:4]) && s[4] == 's' {
		return "write " + s[:4] + "/" + s[:3] + "9"
	}
	return "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown"
}

// slashed turns 2004/11, 2004/11/01, 01.11.2004 and 01/11/2004 to ISO 8601, where
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
	case len(parts) == 2 && len(parts[0]) == 4 && len(parts[1]) <= 2:
		return parts[0] + "-" + two(parts[1])
	case len(parts) == 3 && len(parts[0]) == 4:
		return parts[0] + "-" + two(parts[1]) + "-" + two(parts[2])
	case len(parts) == 3 && len(parts[2]) == 4 && (strings.Contains(s, ".") || small(parts[0]) > 12):
		return parts[2] + "-" + two(parts[1]) + "-" + two(parts[0])
	}
	return ""
}

// dateWords reads "1 November 2004" and "Nov 2004".
func dateWords(s string) string {
	months := [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
	year, month, day := "", "", ""
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '-' }) {
		switch {
		case len(word) == 4 && digitsOnly(word):
			year = word
		case len(word) <= 2 && digitsOnly(word):
			day = "-" + strings.Repeat("0", 2-len(word)) + word
		case len(word) >= 3:
			for i, m := range months {
				if strings.EqualFold(word[:3], m) {
					month = "-" + string(rune('0'+(i+1)/10)) + string(rune('0'+(i+1)%10))
				}
			}
		}
	}
	if year == "" || month == "" {
		return ""
	}
	return year + month + day
}

// firstDay and lastDay give the days that a date of any precision spans.
func (d Date) firstDay() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

func (d Date) lastDay() Date {
	if d.Month == 0 {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = daysIn(d.Year, d.Month)
	}
	return d
}

func (d Date) before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// yearsTo counts the whole years from d to e, both full days; negative never.
func (d Date) yearsTo(e Date) int {
	n := e.Year - d.Year
	if e.Month < d.Month || e.Month == d.Month && e.Day < d.Day {
		n--
	}
	return max(n, 0)
}

// lastDay gives the last day of a period, and false where it is open or unknown.
func (w When) lastDay() (Date, bool) {
	return w.End.lastDay(), w.Known && w.End != Date{}
}

// when reads a period and reports what is wrong with it.
func (c *checker) when(t Text) When {
	if !t.written() {
		return When{}
	}
	w, fail := parseWhen(t.Value)
	w.Pos = t.Pos
	if fail != nil {
		c.broken(t, fail)
		return When{Pos: t.Pos, Unknown: true, Raw: t.Value}
	}
	return w
}

// day reads a full date.
func (c *checker) day(t Text) Date {
	d, fail := parseDate(t.Value)
	if fail == nil && d.Day == 0 {
		fail = badDate(0, len(t.Value), "this date needs year, month and day", "write for example 2008-07-04")
	}
	if fail != nil {
		c.broken(t, fail)
		return Date{}
	}
	return d
}

// broken reports a text that could not be read, pointing into it where it can.
func (c *checker) broken(t Text, m *mend) *diag.Finding {
	f := c.found.Add(m.code, c.d.inside(t, m.at), m.message)
	f.Width = c.d.width(t, m.at, m.end)
	if m.hint != "" {
		f.Hint(m.hint)
	}
	return f
}
