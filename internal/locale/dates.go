package locale

import (
	"strconv"
	"strings"
)

// Forms of dates that more than one language has.

func dayMonthYear(day int, month string, year int) string {
	return dayMonth(day, month) + " " + strconv.Itoa(year)
}

func monthYear(month string, year int) string { return month + "\u00a0" + strconv.Itoa(year) }

// dayMonth writes a day without its year, or a month where day is 0.
func dayMonth(day int, month string) string {
	if day == 0 {
		return month
	}
	return strconv.Itoa(day) + "\u00a0" + month
}

// withinYear writes a period within a year, which is said once.
func withinYear(day1 int, month1 string, day2 int, month2 string, year int) string {
	in := " " + strconv.Itoa(year)
	switch {
	case day1 == 0 && day2 == 0:
		return month1 + "–" + month2 + in
	case day1 > 0 && day2 > 0 && month1 == month2:
		return strconv.Itoa(day1) + "–" + dayMonth(day2, month2) + in
	}
	return dayMonth(day1, month1) + " – " + dayMonth(day2, month2) + in
}

// inZone puts the zone after a day and its time, if it has one; utc is how its name is
// written.
func inZone(moment, utc, zone string) string {
	switch zone {
	case "":
		return moment
	case "Z":
		zone = ""
	}
	return moment + " " + utc + strings.Replace(zone, "-", "−", 1)
}
