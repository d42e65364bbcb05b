package mail

import (
	"strings"
	"time"

	"factsheet/internal/locale"
)

// moment says the date and time of an embargo as the page does.
func moment(iso string, l *locale.Locale) string {
	day, clock, _ := strings.Cut(strings.Replace(iso, " ", "T", 1), "T")
	date, err := time.Parse("2006-01-02", day)
	if err != nil {
		return iso
	}
	s := l.DateOf(date.Year(), int(date.Month()), date.Day())
	if clock == "" {
		return s
	}
	zone := ""
	if at := strings.IndexAny(clock, "+-Z"); at >= 0 {
		zone = " UTC" + strings.Replace(strings.TrimPrefix(clock[at:], "Z"), "-", "−", 1)
		clock = clock[:at]
	}
	return s + ", " + clock + zone
}
