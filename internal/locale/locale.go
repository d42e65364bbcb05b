// Package locale holds the words, number forms and date forms of one language in
// one file each. English is the class: a Locale with an empty field is a fault,
// and a test says so. It must not know what a brief or a page is; values reach it
// as digits and calendar numbers.
package locale

import (
	_ "embed"
	"maps"
	"strings"
)

// Locale is one language, in groups named for what they serve. The functions take
// what varies in a sentence and give the sentence, so that every language orders its
// own words.
type Locale struct {
	Tag       string // BCP 47
	Direction Direction

	Punctuation Punctuation
	Lexicon     Lexicon
	Plurals     Plurals
	Numbers     Numbers
	Dates       Dates
	Countries   Countries

	Values    Values
	Intervals Intervals
	Units     Units
	Facts     Facts
	Notes     Notes

	Page     Page
	Charts   Charts
	Key      Key
	Samples  Samples
	Attached Attached
	Speech   Speech
	Mail     Mail
}

// Direction is which way text runs.
type Direction uint8

const (
	LeftToRight Direction = iota + 1
	RightToLeft
)

// Punctuation parts and quotes texts.
type Punctuation struct {
	Opening, Closing         string // quotation marks
	InnerOpening, Apostrophe string // single: opening a quotation; closing one or standing in a word
	List, Comma              string // between the parts of a row's description; between the parts of one of them
}

// Plurals are the rules of CLDR for the form of a word beside a number, and beside a
// range, whose ends are of the categories from and to; and what CLDR has no rule for.
type Plurals struct {
	Of       func(n Operands) Category
	Range    func(from, to Category) Category
	Governed func(c Category) Category // beside a number of that category after "about" or a bound
	Alone    func(f Forms) string      // the form of a unit without a number, as over an axis
}

// Numbers are how a published number is written.
type Numbers struct {
	Group, Decimal             string // between groups of three digits; the decimal mark
	Minus, Plus                string
	Percent                    string                                 // what follows a number in percent, with its space where there is one
	Points                     string                                 // percentage points
	Thousand, Million, Billion func(n Operands) string                // what follows so many of them
	Fraction                   func(num, den int64) string            // a simple fraction in words, "" where it has none
	Between                    func(low, high string) string          // a range with a negative end
	Either                     func(a, b string) string               // two alternatives
	InWords                    func(n int) string                     // a whole number from one to twelve
	Signs                      map[string]string                      // CLDR's, of currencies that have one of their own, by their codes in ISO 4217
	Money                      func(number, sign, code string) string // an amount with the sign of its currency, or with its code where that is ""
}

// Dates are how a day, a month and an open or uncertain period are written.
type Dates struct {
	Months [12]string // beside a day
	Alone  [12]string // without one
	Day    func(day int, month string, year int) string
	Month  func(month string, year int) string
	Within func(day1 int, month1 string, day2 int, month2 string, year int) string // two dates of a year, which is said once; a day may be 0
	Until  func(date string) string                                                // a period open at its start
	Since  func(date string) string                                                // a period open at its end
	Circa  func(date string) string                                                // an approximate date
	At     func(date, clock, zone string) string                                   // zone is what is added to the time of Greenwich, as "+06:00"; "Z" is nothing, "" is not stated
}

// Countries are what countries are called, by their ISO 3166-1 codes: "\nKG Kyrgyzstan\n…".
type Countries struct {
	Names string // CLDR's, written by the test
	Usual string // what people there say, where that is another name
}

// Values are the words of a value: qualified and bounded numbers, and what stands for
// a number.
type Values struct {
	About, Nearly, Estimated func(number string) string
	AtLeast, MoreThan, UpTo  func(number string) string
	FewerThan, LessThan      func(number string) string // of things counted; of an amount or a share

	Majority, Most, Many, Some, Few, Often, Rarely string
	NoFigure, NotAtHand                            string
}

// Intervals name what kind of interval stands round a point.
type Intervals struct {
	Confidence, Uncertainty                     func(level string) string
	Margin                                      func(level string) string // the level may be empty
	StandardError, Scenarios, Estimates, Stated string
}

// Units say what a number is a number of.
type Units struct {
	OfBase    func(figure string) string // "of the 200,000"
	Of        func(whole string) string  // "of the labour force"
	Per       func(unit, per string) string
	PercentOf func(of string) string
	Change    func(unit, baseline string, percent bool) string
	Against   func(baseline string) string // from where a change is reckoned
	PartOf    func(figure, label string) string
}

// Facts are what is said of a claim beside its number: what is not known of it, what
// has been said of it, and how the number came to be.
type Facts struct {
	WhenNotStated, WhereNotStated, WhoNotStated  string
	AgainstNotStated                             string // of a change
	Uncertain                                    string
	Disputed, Unsupported, Superseded, Withdrawn string
	Recorded, Census, Survey, Modelled, Expert   string
	Stated, Belief                               string
	BasisNotStated                               string
	OurCalculation                               func(label string) string // the label of a figure that no source published
	Assuming                                     func(scenario string) string
}

// Notes are the automatic ones, about where a figure comes from and how old it is.
type Notes struct {
	KnownOnlyThrough    func(source string) string
	AllKnownOnlyThrough func(count int, source string) string
	Stale               func(when string, years int) string
	Ages                func(whens []string, years []int) string // of several figures
	Circular            string
	Answered            func(source, when string) string // before its words
	NoAnswer            func(source, when string) string // by that day
	Derived             func(operands string) string
}

// Page holds the headings, labels and fixed sentences of the page.
type Page struct {
	FactSheet, Draft                           string
	EmbargoedUntil, DraftUntil                 func(when string) string
	WhatSourcesSay, WhatWeDoNotKnow, Questions string
	FiguresUnlike                              string // of figures that stand side by side
	Notes, Sources, Contact                    string
	ReadBars, ReadDots                         string             // over the key
	Question, Note, Source                     string             // headings over one alone
	KeyFigures, About                          string             // bookmarks of parts without a heading
	ToNote, BackFromNote                       func(n int) string // where a mark's link leads, and a note's
	ToSource                                   func(name string) string
	Undated                                    string
	WebPage                                    func(date string) string   // date is empty where there is none
	SetWith                                    func(digest string) string // of the attached data; "" where there is none
	OnlineCopy                                 func(url string) string
	LogoOf                                     func(org string) string // org may be empty
}

// Charts are the words round a chart's bars.
type Charts struct {
	LogSteps                          string
	PercentOfEach                     string
	StatedBy, RecordedBy, EstimatedBy func(source string) string // "" is each of several
	NoBars, OwnAxes, OwnScale         string
	OtherThings                       string // of bars that count other things than those before them

	// Says is the sentence that stands for a chart's bars, or dots; basis is what is
	// common to all rows and stands nowhere else, and may be empty.
	Says func(dots bool, rows int, basis string, order Order, from, to string) string
}

// Key explains the fills and forms of a chart's bars and dots.
type Key struct {
	DarkEdge                             string // what all bars have
	Recorded, Estimated, Stated, Derived string
	Gap, Interval, Range, Either         string
	IntervalOf                           func(level string, both bool) string // of one level; both confidence and uncertainty
	AtLeast, UpTo                        string
}

// Samples are what the samples of the key look like, for those who cannot see them.
type Samples struct {
	Solid, Tinted, Open, Dashed             string
	SolidDot, TintedDot, OpenDot, DashedDot string
	Hatched, Interval                       string
	Range, Either, AtLeast, UpTo            string
	DotRange, DotAtLeast, DotUpTo           string
}

// Attached says what the files are that a page carries.
type Attached struct {
	Brief, Overlay       string
	Brand, Logo          string
	Table, Package, List string
	Signature            string
}

// Speech is the page read aloud: what a screen reader says beside the words of the
// page.
type Speech struct {
	Heading  func(level int, words string) string
	List     func(items int) string
	Table    func(rows, columns int) string
	Figure   func(alt string) string
	Note     func(number, words string) string
	Link     func(words string) string
	Language func(tag, words string) string // a tag that begins with und is of no known language
}

// Mail is the words of e-mails that carry the page, and of those that ask a source
// for its reply.
type Mail struct {
	Greeting                     func(name string) string // name may be empty
	Opens                        func(attached, figures bool) string
	KeyFigures                   string
	Figure, WhatItCounts         string // over the two columns of the key figures
	YearsOld                     func(years int) string
	CannotCompare, FiguresUnlike string // a heading, and the sentence under it
	Attached                     string // a heading
	OnePage                      func(paper, size, file string, charts bool) string
	Kilobytes                    func(n string) string
	ToCheck, HowToCheck          string                           // the first words of a paragraph, and the rest
	CheckThis                    string                           // words that lead to a page where that is done
	AskUs                        func(address string) string      // address may be empty
	Preview                      string                           // what stands for the picture of the page
	PreviewOnline                string                           // the same where it leads to the page
	SentBy                       func(org, address string) string // either may be empty
	Online                       string                           // words that lead to the page
	ReplySubject                 func(title, by string) string
	ReplyOpens                   func(attached bool) string
	ReplyAsked                   func(by string) string
	HowWeQuoteYou                string
	YourWords                    func(through string) string // before a quotation; who carries it may be empty
	ShownBeside                  func(title string) string   // what a chart has beside a figure; title may be empty
	CalculatedFromIt, InOurText  string
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
	switch base(tag) {
	case "en":
		return &english, true
	case "ru":
		return &russian, true
	case "ky":
		return &kyrgyz, true
	case "ar":
		return &arabic, true
	}
	return nil, false
}

// Tags lists the languages there are words for.
func Tags() []string { return []string{"en", "ru", "ky", "ar"} }

// KnownCountry reports whether code is an ISO 3166-1 code of two capital letters.
func KnownCountry(code string) bool {
	return len(code) == 2 && english.Country(code) != ""
}

// Country gives the name of a country by its ISO 3166-1 code, "" for another text.
func (l *Locale) Country(code string) string {
	if name := named(l.Countries.Usual, code); name != "" {
		return name
	}
	return named(l.Countries.Names, code)
}

// CountryNames gives the names of a country in all languages there are words for.
func CountryNames(code string) []string {
	var names []string
	for _, tag := range Tags() {
		l, _ := Find(tag)
		names = append(names, l.Country(code), named(l.Countries.Names, code))
	}
	return names
}

// named finds the name of a country in a list.
func named(list, code string) string {
	_, rest, found := strings.Cut(list, "\n"+code+" ")
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
		b.WriteString(l.Numbers.Minus)
	}
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(l.Numbers.Group)
		}
		b.WriteByte(whole[i])
	}
	if point {
		b.WriteString(l.Numbers.Decimal)
		b.WriteString(rest)
	}
	return b.String()
}

// Money writes an amount of a currency by its code in ISO 4217.
func (l *Locale) Money(number, code string) string {
	return l.Numbers.Money(number, l.Numbers.Signs[code], code)
}

// Drawn gives the locale for a page whose typeface draws these signs of currencies alone:
// the others have their codes.
func (l *Locale) Drawn(draws func(sign string) bool) *Locale {
	drawn := *l
	drawn.Numbers.Signs = maps.Clone(l.Numbers.Signs)
	maps.DeleteFunc(drawn.Numbers.Signs, func(_, sign string) bool { return !draws(sign) })
	return &drawn
}

// Join puts sep between two texts; an empty one brings no sep.
func Join(a, sep, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + sep + b
}

// Quotes turns straight quotation marks and apostrophes into the language's own. before
// is the character that stands before s, a space where there is none.
func (l *Locale) Quotes(s string, before rune) string {
	if !strings.ContainsAny(s, `"'`) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		opens := before == ' ' || before == '\u00a0' || before == '(' || before == '—' || before == '–'
		switch {
		case r == '"' && opens:
			b.WriteString(l.Punctuation.Opening)
		case r == '"':
			b.WriteString(l.Punctuation.Closing)
		case r == '\'' && opens:
			b.WriteString(l.Punctuation.InnerOpening)
		case r == '\'':
			b.WriteString(l.Punctuation.Apostrophe)
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// each lists what is said of each text.
func each(texts []string, sep string, say func(i int, text string) string) string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = say(i, t)
	}
	return strings.Join(out, sep)
}

// whose says whose numbers they are, or that each source has its own.
func whose(what, each, source string) string {
	if source == "" {
		return each
	}
	return what + ": " + source
}

// stopped ends a sentence, which may end in a full stop already, as one in "г." does.
func stopped(s string) string { return strings.TrimSuffix(s, ".") + "." }

// DateOf formats a date whose day, or month and day, may be 0.
func (l *Locale) DateOf(year, month, day int) string {
	switch {
	case month == 0:
		return l.year(year)
	case day == 0:
		return l.Dates.Month(l.Dates.Alone[month-1], year)
	}
	return l.Dates.Day(day, l.Dates.Months[month-1], year)
}

// Date is a day of the calendar; Month and Day are 0 where they are not stated.
type Date struct{ Year, Month, Day int }

// Period says the time from one date to another, both included: "2020–2021",
// "January–June 2019", "20 September 2017 – 3 February 2018". A year is said once, and
// months that fill their years are years.
func (l *Locale) Period(from, to Date) string {
	if (from.Month == 1 && from.Day <= 1) && to.Month == 12 && (to.Day == 0 || to.Day == 31) {
		from, to = Date{Year: from.Year}, Date{Year: to.Year}
	}
	first, last := l.DateOf(from.Year, from.Month, from.Day), l.DateOf(to.Year, to.Month, to.Day)
	switch {
	case from == to:
		return first
	case from.Month == 0 && to.Month == 0:
		return first + "–" + last
	case from.Year == to.Year && from.Month > 0 && to.Month > 0:
		return l.Dates.Within(from.Day, l.month(from), to.Day, l.month(to), from.Year)
	}
	return first + " – " + last
}

// month names the month of a date.
func (l *Locale) month(d Date) string {
	if d.Day == 0 {
		return l.Dates.Alone[d.Month-1]
	}
	return l.Dates.Months[d.Month-1]
}

func (l *Locale) year(y int) string {
	s := make([]byte, 0, 4)
	for n := y; n > 0; n /= 10 {
		s = append([]byte{byte('0' + n%10)}, s...)
	}
	return string(s)
}
