// Package locale holds the words, number forms and date forms of one language in
// one file each. English is the class: a Locale with an empty field is a fault,
// and a test says so. It must not know what a brief or a page is; values reach it
// as digits and calendar numbers.
package locale

import (
	_ "embed"
	"strings"
)

// Locale is one language. The functions take what varies in a sentence and give
// the sentence, so that every language orders its own words.
type Locale struct {
	Tag     string // BCP 47
	Group   string // between groups of three digits
	Decimal string // decimal mark
	Percent string // what follows a number in percent, with its space where there is one
	Opening string // quotation marks
	Closing string

	InnerOpening, Apostrophe string // single: opening a quotation; closing one or standing in a word

	List string // between the parts of a row's description

	countries string // "\nKG Kyrgyzstan\n…": CLDR's names, written by the test from x/text

	Months [12]string
	Date   func(day int, month string, year int) string
	Month  func(month string, year int) string
	Until  func(date string) string // a period open at its start
	Since  func(date string) string // a period open at its end
	Circa  func(date string) string // an approximate date

	// Qualifiers, bounds and values in words.
	About, Nearly, Estimated            string
	AtLeast, MoreThan, UpTo             string
	FewerThan, LessThan                 string // of things counted; of an amount or a share
	To                                  string // between the ends of a range with a negative end
	Majority, Most, Many, Some          string
	Few, Often, Rarely                  string
	NoFigure, NotAtHand                 string
	Points                              string // percentage points
	Thousand, Million, Billion          string
	Fraction                            func(num, den int64) string // a simple fraction in words, "" where it has none
	ConfidenceInterval, UncertaintyIntv func(level string) string
	StandardError, Scenarios            string
	EstimatesRange, StatedRange, Margin string

	// What is not known of a claim, and what has been said of it.
	WhenNotStated, WhereNotStated, WhoNotStated       string
	Uncertain                                         string
	YearsOld                                          func(years int) string
	Disputed, Unsupported, Superseded, Withdrawn      string
	Recorded, Census, Survey, Modelled, Expert        string
	Stated, Belief                                    string
	BasisNotStated                                    string
	OfBase                                            func(figure string) string // "of the 200,000"
	OurCalculation                                    string
	KnownOnlyThrough                                  func(source string) string
	AllKnownOnlyThrough                               func(count int, source string) string
	StaleNote                                         func(when string, years int) string
	CircularNote                                      string
	Per                                               func(unit, per string) string
	PercentOf                                         func(of string) string
	Change                                            func(unit, baseline string, percent bool) string
	LogSteps                                          string
	PartOf                                            func(figure, label string) string
	DerivedNote                                       func(operands string) string
	PercentOfEach                                     string
	AsStatedByEach, AsRecordedByEach, EstimatedByEach string
	Assuming                                          func(scenario string) string

	// The page.
	FactSheet, Draft                                       string
	EmbargoedUntil                                         func(when string) string
	WhatSourcesSay, WhatWeDoNotKnow, Questions             string
	Notes, Sources, HowToRead, Contact                     string
	NoBars, OwnAxes                                        string
	NoteLabel, BackLabel                                   func(n int) string // where a mark's link leads, and a note's
	SourceLabel                                            func(name string) string
	KeyRecorded, KeyEstimated, KeyStated, KeyRange, KeyGap string
	KeyInterval, KeyLine                                   string
	KeyDerived                                             string
	Undated                                                string
	WebPage                                                string
	SetWith                                                func(digest string) string // of the attached data; "" where there is none

	// What the files are that a page carries.
	AttachedBrief, AttachedBrand, AttachedLogo string
	AttachedTable, AttachedLinked              string
	AttachedList, AttachedSignature            string

	OnlineCopy func(url string) string
	LogoOf     func(org string) string // org may be empty

	// What the samples of the key look like, for those who cannot see them.
	SampleSolid, SampleTinted, SampleOpen, SampleDashed string
	SampleRange, SampleInterval                         string
	SampleSolidDot, SampleTintedDot, SampleOpenDot      string
	SampleLine, SampleHatched                           string

	// ChartSays is the sentence that stands for a chart's bars, or dots; basis is
	// what is common to all rows and stands nowhere else, and may be empty.
	ChartSays func(dots bool, rows int, basis string, order Order, from, to string) string

	// The page read aloud: what a screen reader says beside the words of the page.
	SayHeading  func(level int, words string) string
	SayList     func(items int) string
	SayTable    func(rows, columns int) string
	SayFigure   func(alt string) string
	SayNote     func(number, words string) string
	SayLink     func(words string) string
	SayLanguage func(tag, words string) string // a tag that begins with und is of no known language

	// E-mails that carry the page, and those that ask a source for its reply.
	Greeting                    func(name string) string // name may be empty
	Opens                       func(attached, figures bool) string
	KeyFigures, FiguresUnlike   string
	PictureOfPage               func(title string) string
	ThisBriefOnline             string
	CanBeVerified               func(file string) string
	ReplySubject                func(title, by string) string
	ReplyOpens                  func(attached bool) string
	ReplyAsked                  func(by string) string
	HowWeQuoteYou               string
	YourWords                   func(through string) string // before a quotation; who carries it may be empty
	ShownBeside                 func(title string) string   // what a chart has beside a figure; title may be empty
	CalculatedFromIt, InOurText string
}

// Order is how rows are sorted, for the sentence that says so.
type Order uint8

const (
	ByValue Order = iota
	AsListed
	ByYear
)

// The names come from CLDR through x/text, whose own tables cost 0.4 ms at every
// start; a test rewrites these files with -update and holds them equal.
//
//go:embed countries_en.txt
var countriesEnglish string

// Find gives the locale of a BCP 47 tag; the region and script do not matter.
func Find(tag string) (*Locale, bool) {
	base, _, _ := strings.Cut(tag, "-")
	switch strings.ToLower(base) {
	case "en":
		return &english, true
	}
	return nil, false
}

// Tags lists the languages there are words for.
func Tags() []string { return []string{"en"} }

// KnownCountry reports whether code is an ISO 3166-1 code of two capital letters.
func KnownCountry(code string) bool {
	return len(code) == 2 && english.Country(code) != ""
}

// Country gives the name of a country by its ISO 3166-1 code, "" for another text.
func (l *Locale) Country(code string) string {
	_, rest, found := strings.Cut(l.countries, "\n"+code+" ")
	if !found || len(code) != 2 {
		return ""
	}
	name, _, _ := strings.Cut(rest, "\n")
	return name
}

// Digits formats exact decimal digits ("654965", "1.80") with the language's
// group and decimal marks; the digits themselves never change.
func (l *Locale) Digits(digits string, negative bool) string {
	whole, rest, point := strings.Cut(digits, ".")
	var b strings.Builder
	b.Grow(len(digits) + 8)
	if negative {
		b.WriteString("−")
	}
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(l.Group)
		}
		b.WriteByte(whole[i])
	}
	if point {
		b.WriteString(l.Decimal)
		b.WriteString(rest)
	}
	return b.String()
}

// Join puts sep between two texts; an empty one brings no sep.
func Join(a, sep, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + sep + b
}

// DateOf formats a date whose day, or month and day, may be 0.
func (l *Locale) DateOf(year, month, day int) string {
	switch {
	case month == 0:
		return l.year(year)
	case day == 0:
		return l.Month(l.Months[month-1], year)
	}
	return l.Date(day, l.Months[month-1], year)
}

func (l *Locale) year(y int) string {
	s := make([]byte, 0, 4)
	for n := y; n > 0; n /= 10 {
		s = append([]byte{byte('0' + n%10)}, s...)
	}
	return string(s)
}
