package value

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhen(t *testing.T) {
	year := func(y int) Date { return Date{Year: y} }
	for _, c := range []struct {
		in   string
		want When
	}{
		{"1999", When{Start: year(1999), End: year(1999)}},
		{"1984?", When{Start: year(1984), End: year(1984), Uncertain: true}},
		{"1984~", When{Start: year(1984), End: year(1984), About: true}},
		{"1984%", When{Start: year(1984), End: year(1984), About: true, Uncertain: true}},
		{"2004-XX", When{Start: year(2004), End: year(2004)}},
		{"2004-11", When{Start: Date{2004, 11, 0}, End: Date{2004, 11, 0}}},
		{"2004-11-01?", When{Start: Date{2004, 11, 1}, End: Date{2004, 11, 1}, Uncertain: true}},
		{"2004-02-29", When{Start: Date{2004, 2, 29}, End: Date{2004, 2, 29}}},
		{"1964/2008", When{Start: year(1964), End: year(2008), Interval: true}},
		{"../2008-07", When{End: Date{2008, 7, 0}, Interval: true}},
		{"1999/..", When{Start: year(1999), Interval: true}},
	} {
		got, fail := ParseWhen(c.in)
		c.want.Raw, c.want.Known = c.in, true
		if fail != nil {
			t.Errorf("%s: %+v", c.in, *fail)
		} else if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.in, d)
		}
	}
	if w, fail := ParseWhen("unknown"); fail != nil || !w.Unknown || w.Known {
		t.Errorf("unknown gives %+v", w)
	}
}

func TestBadDates(t *testing.T) {
	for in, hint := range map[string]string{
		"2004-2008":                      "write 2004/2008",
		"2004–2008":                      "write 2004/2008",
		"2004/11":                        "write 2004-11",
		"01.11.2004":                     "write 2004-11-01",
		"31/12/2004":                     "write 2004-12-31",
		"1 November 2004":                "write 2004-11-01",
		"Nov 2004":                       "write 2004-11",
		"1990s":                          "write 1990/1999",
		"30 May to 4 September 2022":     "write 2022-05-30/2022-09-04",
		"30 May 2022 – 4 September 2022": "write 2022-05-30/2022-09-04",
		"4–6 May 2022":                   "write 2022-05-04/2022-05-06",
		"May–September 2022":             "write 2022-05/2022-09",
		"May-Sept. 2022":                 "write 2022-05/2022-09",
		"January 2019 to June 2020":      "write 2019-01/2020-06",
		"between 2010 and 2015":          "write 2010/2015",
		"from 2010 to 2015":              "write 2010/2015",
		"2010—2015":                      "write 2010/2015",
		"Nov 4, 2004":                    "write 2004-11-04",
		"as of 30th June 2022":           "write 2022-06-30",
		"end-2019":                       "write 2019-12-31",
		"Q1 2020":                        "write 2020-01/2020-03",
		"2020 Q4":                        "write 2020-10/2020-12",
		"H2 2020":                        "write 2020-07/2020-12",
		"since 2015":                     "write 2015/..",
		"until July 2008":                "write ../2008-07",
		"c. 1990":                        "write 1990~",
		"2004/05":                        "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown", // a month, or two years
		"01/11/2004":                     "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown",
		"31 June 2022":                   "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown",
		"mid-2020":                       "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown",
		"May 2020 or 2021":               "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown",
		"199X":                           "write 1990/1999",
		"2005/2004":                      "write 2004/2005",
		"2003-02-29":                     "write a day from 01 to 28",
		"99":                             "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown",
		"../..":                          "write a date, or unknown",
		"0000":                           "write the year in four digits",
		"2004-XX-11":                     "write 1999, 2004-11, 2004-11-01, 1964/2008, ../2008-07 or unknown",
	} {
		if _, fail := ParseWhen(in); fail == nil || fail.Code != "E009" || fail.Hint != hint {
			t.Errorf("%s gives %+v, want the hint %q", in, fail, hint)
		}
	}
}

func TestYears(t *testing.T) {
	for _, c := range []struct {
		end, date Date
		want      int
	}{
		{Date{1999, 12, 31}, Date{2008, 7, 4}, 8},
		{Date{2003, 7, 4}, Date{2008, 7, 4}, 5},
		{Date{2003, 7, 5}, Date{2008, 7, 4}, 4},
		{Date{2010, 1, 1}, Date{2008, 7, 4}, 0},
	} {
		if got := c.end.YearsTo(c.date); got != c.want {
			t.Errorf("%v to %v: %d years, want %d", c.end, c.date, got, c.want)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"1999", "2004-11-01?", "../2008-07", "1964/2008", "2004-XX", "unknown", "1~/..", "%", "2004/11"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, fail := ParseWhen(s)
		if fail != nil {
			if fail.Hint == "" || fail.At < 0 || fail.End <= fail.At {
				t.Errorf("%q: %+v", s, *fail)
			}
			return
		}
		if !w.Known {
			return
		}
		open := w.Start == Date{} || w.End == Date{}
		if !open && w.End.LastDay().Before(w.Start.FirstDay()) {
			t.Errorf("%q ends before it begins", s)
		}
	})
}
