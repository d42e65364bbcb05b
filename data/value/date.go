package value

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Date is a calendar date; Month and Day are 0 where they are not stated.
type Date struct{ Year, Month, Day int }

// When is a reference period, or the date of a source, in EDTF.
type When struct {
	Known     bool
	Unknown   bool // the brief says `unknown`
	Raw       string
	Start     Date // as written; zero where open
	End       Date // equal to Start for a single date; zero where open
	Interval  bool // two dates, or an open end, were written
	Uncertain bool // "?"
	About     bool // "~"
}

// maxWhen bounds a period in bytes: two days, each uncertain and approximate.
const maxWhen = 40

// ParseWhen reads a reference period in EDTF: 1999, 2004-11, 2004-11-01, each
// with ? or ~, 2004-XX, two of these parted by a slash, and .. for an open end.
func ParseWhen(s string) (When, *SyntaxError) {
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
	var fail *SyntaxError
	if first != ".." {
		if w.Start, fail = w.date(first, 0); fail != nil {
			if m := slashed(s); m != "" {
				fail = badDate(0, len(s), noDate(s), "write "+m)
				fail.Instead = m
			}
			return w, fail
		}
	}
	if second != ".." {
		if w.End, fail = w.date(second, len(first)+1); fail != nil {
			if m := slashed(s); m != "" {
				fail = badDate(0, len(s), noDate(s), "write "+m)
				fail.Instead = m
			}
			return w, fail
		}
	}
	if first != ".." && second != ".." && w.End.LastDay().Before(w.Start.FirstDay()) {
		return w, badDate(0, len(s), "the period ends before it begins", "write "+second+"/"+first)
	}
	return w, nil
}

// date reads one date and notes its uncertainty.
func (w *When) date(s string, at int) (Date, *SyntaxError) {
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
			d, fail := ParseDate(s)
			if fail != nil {
				fail.At += at
				fail.End += at
			}
			return d, fail
		}
		s = s[:len(s)-1]
	}
	hint := "write a date, .. for an open end, or unknown"
	return Date{}, badDate(at, at+len(whole), "a date should stand here", hint)
}

// String writes a date in ISO 8601 as far as it is known, "" where nothing of it is.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// ParseDate reads a year, month or day in ISO 8601; XX for a part not known.
func ParseDate(s string) (Date, *SyntaxError) {
	fail := func(message, hint string) (Date, *SyntaxError) { return Date{}, badDate(0, len(s), message, hint) }
	unread := func(message string) (Date, *SyntaxError) {
		meant := dateMeant(s)
		d, e := fail(message, "write "+cmp.Or(meant, "1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown"))
		e.Instead = meant
		return d, e
	}
	parts := strings.Split(s, "-")
	if len(parts) > 3 || len(parts[0]) != 4 || !digitsOnly(parts[0]) {
		return unread(noDate(s))
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
			return unread(noDate(s))
		}
		n := int(small(part))
		switch {
		case i == 0 && (n < 1 || n > 12):
			return unread("there is no month " + part)
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

func noDate(s string) string {
	return "`" + s + "` is no date of the form 2004, 2004-11 or 2004-11-01"
}

func badDate(at, end int, message, hint string) *SyntaxError {
	return &SyntaxError{Code: "E009", At: at, End: max(end, at+1), Message: message, Hint: hint}
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

// FirstDay is the first day of a date of any precision.
func (d Date) FirstDay() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

// LastDay is the last day of a date of any precision.
func (d Date) LastDay() Date {
	if d.Month == 0 {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = daysIn(d.Year, d.Month)
	}
	return d
}

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// YearsTo counts the whole years from d to e, both full days; negative never.
func (d Date) YearsTo(e Date) int {
	n := e.Year - d.Year
	if e.Month < d.Month || e.Month == d.Month && e.Day < d.Day {
		n--
	}
	return max(n, 0)
}

// LastDay gives the last day of a period, and false where it is open or unknown.
func (w When) LastDay() (Date, bool) {
	return w.End.LastDay(), w.Known && w.End != Date{}
}
