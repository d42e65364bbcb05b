package content

import (
	"fmt"
	"strings"

	"factsheet/data"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Masthead is how the page begins.
type Masthead struct {
	Org        string // "" for none
	OrgPos     diag.Pos
	LogoAlt    string // "" where it would say the organisation's name twice, or there is no logo
	Kind       string // "Fact sheet"
	Status     string // that the sheet may not be passed on yet, "" where it may
	Place      string
	PlacePos   diag.Pos
	Date       string
	Title      Text
	Standfirst Text
}

func (b *builder) masthead() Masthead {
	l, brief := b.words, b.brief
	m := Masthead{
		Org: b.brand.Name, OrgPos: b.brand.NamePos, Kind: l.Page.FactSheet, Place: brief.Place.Value, PlacePos: brief.Place.Pos,
		Date: l.DateOf(brief.Date.Year, brief.Date.Month, brief.Date.Day),
	}
	if m.Org == "" {
		m.Org = brief.Contact.Org
	}
	if logo := b.brand.Logo; logo != nil {
		m.LogoAlt = logo.Alt
		switch {
		case m.LogoAlt == "" && m.Org == "":
			m.LogoAlt = l.Page.LogoOf("")
		case m.LogoAlt == m.Org || m.LogoAlt == l.Page.LogoOf(m.Org): // the name stands beside it
			m.LogoAlt = ""
		}
	}
	switch brief.Status {
	case data.DraftStatus:
		m.Status = l.Page.Draft
		if d := brief.DraftUntil; d.Year > 0 {
			m.Status = l.Page.DraftUntil(l.DateOf(d.Year, d.Month, d.Day))
		}
	case data.Embargoed:
		m.Status = l.Page.EmbargoedUntil(moment(brief.Embargo, l))
	}
	m.Title, m.Standfirst = b.prose(brief.Title, true), b.prose(brief.Standfirst, true)
	return m
}

// moment says a date and time of the form 2024-05-02T10:00+06:00 in words; what has
// another form stays as it is written.
func moment(iso string, l *locale.Locale) string {
	day, clock, _ := strings.Cut(strings.Replace(iso, " ", "T", 1), "T")
	var y, m, d int
	if n, err := fmt.Sscanf(day, "%d-%d-%d", &y, &m, &d); n != 3 || err != nil || m < 1 || m > 12 {
		return iso
	}
	s := l.DateOf(y, m, d)
	if clock == "" {
		return s
	}
	zone := ""
	if at := strings.IndexAny(clock, "+-Z"); at >= 0 {
		clock, zone = clock[:at], clock[at:]
	}
	return l.Dates.At(s, clock, zone)
}

// Contact is who answers for the page.
type Contact struct {
	Who               string // name, role and organisation
	Email, Phone, URL string
}

// Empty reports whether nobody is named.
func (c Contact) Empty() bool { return c == Contact{} }

func contact(k data.Contact, l *locale.Locale) Contact {
	return Contact{locale.Join(locale.Join(initials(k.Name), l.Punctuation.Comma, k.Role), l.Punctuation.Comma, k.Org), k.Email, k.Phone, k.URL}
}

// Online is where the brief lives.
type Online struct {
	URL     string // "" for nowhere
	Address string // as it is printed
	Code    string // what its QR code is, for those who cannot see it
}

func online(url string, l *locale.Locale) Online {
	if url == "" {
		return Online{}
	}
	return Online{url, Bare(url), l.Page.OnlineCopy(url)}
}
