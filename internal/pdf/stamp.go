package pdf

import (
	"time"

	"factsheet/internal/page"
)

// stamp is when a file was made, as far as it says so.
type stamp struct {
	at    time.Time // UTC
	known bool
}

// stampOf takes the time that was asked for, else the start of the page's own date.
func stampOf(p *page.Page, o *Options) stamp {
	switch m := &p.Meta; {
	case !o.Time.IsZero():
		return stamp{o.Time.UTC(), true}
	case m.Year > 0:
		return stamp{time.Date(m.Year, time.Month(max(m.Month, 1)), max(m.Day, 1), 0, 0, 0, 0, time.UTC), true}
	}
	return stamp{}
}

// pdf is a date as PDF writes it, xmp as XMP does.
func (s stamp) pdf() string { return s.at.Format("(D:20060102150405Z)") }
func (s stamp) xmp() string { return s.at.Format("2006-01-02T15:04:05Z") }
