package value

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func when(t interface{ Fatalf(string, ...any) }, s string) When {
	w, fail := ParseWhen(s)
	if fail != nil {
		t.Fatalf("%s: %s", s, fail.Message)
	}
	return w
}

func TestSameTime(t *testing.T) {
	for _, c := range []struct {
		a, b         string
		flow, stocks bool
	}{
		{"2007", "2007", true, true},
		{"2007", "2007~", true, true},
		{"2007", "2007-01/2007-12", true, true},
		{"2007", "2007-01-01/2007-12-31", true, true},
		{"2022-06-01/2022-09-04", "2022-05-30/2022-09-04", true, true}, // 96 of 98 days
		{"2022-01-01/2022-01-09", "2022-01-01/2022-01-10", true, true}, // nine of ten
		{"2022-01-01/2022-01-08", "2022-01-01/2022-01-09", false, true},
		{"2022-01-02/2022-01-10", "2022-01-01/2022-01-09", false, true}, // eight of ten
		{"2007-01-01/2007-11-25", "2007", true, true},                   // 329 of 365
		{"2007-01-01/2007-11-24", "2007", false, true},                  // 328
		{"2008-01-01/2008-11-25", "2008", true, true},                   // 330 of 366
		{"2008-01-01/2008-11-24", "2008", false, true},                  // 329
		{"2007", "2008", false, true},
		{"2005", "2007", false, true},
		{"2005", "2008", false, false}, // from 31 December 2005 to 1 January 2008 is a day over
		{"2005-12-31", "2007-12-31", false, true},
		{"2005-12-31", "2008-01-01", false, false},
		{"2004-02-29", "2006-02-28", false, true},
		{"2004-02-29", "2006-03-01", false, false},
		{"2004-06", "2006-06", false, true},
		{"2004-06", "2006-07", false, false},
		{"1990/2008", "2000", false, true},
		{"../2008", "../2008", true, true},
		{"../2008", "../2008-12-31", true, true},
		{"../2008", "../2008-12-30", false, false},
		{"../2008", "1990/2008", false, false},
		{"1999/..", "1999-01/..", true, true},
		{"1999/..", "../1999", false, false},
	} {
		a, b := when(t, c.a), when(t, c.b)
		if a.SameTime(b, false) != c.flow || b.SameTime(a, false) != c.flow {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.flow)
		}
		if a.SameTime(b, true) != c.stocks || b.SameTime(a, true) != c.stocks {
			t.Errorf("%s and %s as stocks: want %v", c.a, c.b, c.stocks)
		}
	}
}

// Periods are compared as if their days were counted one by one.
func TestSameTimeCountsDays(t *testing.T) {
	day := func(d Date) time.Time { return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC) }
	days := func(w When) map[time.Time]bool {
		out := map[time.Time]bool{}
		for d := day(w.Start.FirstDay()); !d.After(day(w.End.LastDay())); d = d.AddDate(0, 0, 1) {
			out[d] = true
		}
		return out
	}
	// later gives the same day of the month two years on, the last where there is none.
	later := func(d time.Time) time.Time {
		on := d.AddDate(0, nearStocks, 0)
		if on.Day() != d.Day() {
			on = on.AddDate(0, 0, -on.Day())
		}
		return on
	}
	rapid.Check(t, func(t *rapid.T) {
		date := func(name string) Date {
			d := Date{Year: rapid.IntRange(2003, 2008).Draw(t, name+" year")}
			if rapid.Bool().Draw(t, name+" has a month") {
				d.Month = rapid.IntRange(1, 12).Draw(t, name+" month")
				if rapid.Bool().Draw(t, name+" has a day") {
					d.Day = rapid.IntRange(1, daysIn(d.Year, d.Month)).Draw(t, name+" day")
				}
			}
			return d
		}
		period := func(name string) When {
			a, b := date(name+" start"), date(name+" end")
			if b.LastDay().Before(a.FirstDay()) {
				a, b = b, a
			}
			if b.LastDay().Before(a.FirstDay()) || rapid.Bool().Draw(t, name+" is one date") {
				b = a
			}
			return When{Known: true, Start: a, End: b}
		}
		a, b := period("a"), period("b")
		x, y := days(a), days(b)
		common, near := 0, false
		for d := range x {
			if y[d] {
				common, near = common+1, true
			}
		}
		within := func(x, y map[time.Time]bool) bool {
			for d := range x {
				last := later(d)
				for e := range y {
					if !e.Before(d) && !e.After(last) {
						return true
					}
				}
			}
			return false
		}
		if near = near || within(x, y) || within(y, x); a.SameTime(b, true) != near || b.SameTime(a, true) != near {
			t.Errorf("%v and %v: as stocks, want %v", a, b, near)
		}
		if got, want := a.SameTime(b, false), common*10 >= (len(x)+len(y)-common)*9; got != want || b.SameTime(a, false) != got {
			t.Errorf("%v and %v: %v, and %d of %d days are common", a, b, got, common, len(x)+len(y)-common)
		}
		if !a.SameTime(a, false) || !a.SameTime(a, true) {
			t.Errorf("%v is not of its own time", a)
		}
	})
}
