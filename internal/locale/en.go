package locale

import (
	"cmp"
	"strconv"
	"strings"
)

var english = Locale{
	Tag:       "en",
	Direction: LeftToRight,

	Punctuation: Punctuation{
		Opening:      "“",
		Closing:      "”",
		InnerOpening: "‘",
		Apostrophe:   "’",
		List:         "; ",
		Comma:        ", ",
	},

	Lexicon: Lexicon{
		Tag: "en",
		Qualifiers: []Qualifier{
			{"about", About}, {"around", About}, {"~", About}, {"nearly", Nearly}, {"an estimated", Estimated},
			{"at least", AtLeast}, {"more than", MoreThan}, {"over", MoreThan},
			{"up to", UpTo}, {"fewer than", LessThan}, {"less than", LessThan},
		},
		Multipliers: []Multiplier{
			{"k", 3}, {"thousand", 3}, {"M", 6}, {"million", 6}, {"bn", 9}, {"billion", 9}, {"lakh", 5}, {"crore", 7},
		},
		Postpositions: []Postposition{},
		Amounts:       [...]string{"majority", "most", "many", "some", "few", "often", "rarely"},
		From:          []string{},
		FromEndings:   []string{},
		To:            []string{"to"},
		Or:            []string{"or"},
		Cardinals: []Cardinal{
			{"one", 1, false}, {"two", 2, false}, {"three", 3, false}, {"four", 4, false}, {"five", 5, false}, {"six", 6, false},
			{"seven", 7, false}, {"eight", 8, false}, {"nine", 9, false}, {"ten", 10, false}, {"eleven", 11, false},
			{"twelve", 12, false}, {"thirteen", 13, false}, {"fourteen", 14, false}, {"fifteen", 15, false},
			{"sixteen", 16, false}, {"seventeen", 17, false}, {"eighteen", 18, false}, {"nineteen", 19, false},
			{"twenty", 20, false}, {"thirty", 30, false}, {"forty", 40, false}, {"fifty", 50, false}, {"sixty", 60, false},
			{"seventy", 70, false}, {"eighty", 80, false}, {"ninety", 90, false},
			{"dozen", 12, true}, {"hundred", 100, true}, {"thousand", 1e3, true}, {"million", 1e6, true}, {"billion", 1e9, true},
		},
		TensFrom:   20,
		Indefinite: []string{"dozens", "hundreds", "thousands", "millions", "billions"},
	},

	Plurals: Plurals{
		Of:       englishPlural,
		Range:    func(from, to Category) Category { return Other },
		Governed: func(c Category) Category { return c },
		Alone:    func(f Forms) string { return f.Other },
	},

	Numbers: Numbers{
		Group:    ",",
		Decimal:  ".",
		Minus:    "−",
		Plus:     "+",
		Percent:  "%",
		Points:   "percentage points",
		Thousand: always("thousand"),
		Million:  always("million"),
		Billion:  always("billion"),
		Fraction: func(num, den int64) string {
			if num < 1 || num > 9 || num >= den {
				return ""
			}
			ones := [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
			parts := map[int64]string{2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
			part, ok := parts[den]
			if !ok {
				return ""
			}
			if num > 1 {
				part += "s"
			}
			if den == 2 {
				return "half"
			}
			return ones[num] + " " + part
		},
		Between: func(low, high string) string { return low + " to " + high },
		Either:  func(a, b string) string { return a + " or " + b },
		Signs:   englishSigns,
		Money:   signBefore,
		InWords: func(n int) string {
			return [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}[n]
		},
	},

	Dates: Dates{
		Months: englishMonths,
		Alone:  englishMonths,
		Day:    dayMonthYear,
		Month:  monthYear,
		Within: withinYear,
		Until:  func(date string) string { return "to " + date },
		Since:  func(date string) string { return "from " + date },
		Circa:  func(date string) string { return "about " + date },
		At:     func(date, clock, zone string) string { return inZone(date+", "+clock, "UTC", zone) },
	},

	Countries: Countries{
		Names: countriesEnglish,
		// Not UK and US, which are no names, nor Bosnia, which leaves Herzegovina out.
		Usual: "\nCC Cocos Islands\nHK Hong Kong\nMM Myanmar\nMO Macao\nPN Pitcairn\nPS Palestine\n",
	},

	Values: Values{
		About:     func(number string) string { return "about " + number },
		Nearly:    func(number string) string { return "nearly " + number },
		Estimated: func(number string) string { return "an estimated " + number },
		AtLeast:   func(number string) string { return "at least " + number },
		MoreThan:  func(number string) string { return "more than " + number },
		UpTo:      func(number string) string { return "up to " + number },
		FewerThan: func(number string) string { return "fewer than " + number },
		LessThan:  func(number string) string { return "less than " + number },
		Majority:  "majority",
		Most:      "most",
		Many:      "many",
		Some:      "some",
		Few:       "few",
		Often:     "often",
		Rarely:    "rarely",
		NoFigure:  "no figure",
		NotAtHand: "figure not at hand",
	},

	Intervals: Intervals{
		Confidence:    func(level string) string { return level + "% CI" },
		Uncertainty:   func(level string) string { return level + "% UI" },
		StandardError: "± 1 standard error",
		Scenarios:     "range of scenarios",
		Estimates:     "range of estimates",
		Stated:        "stated range",
		Margin: func(level string) string {
			if level == "" {
				return "margin of error"
			}
			return "margin of error, " + level + "%"
		},
	},

	Facts: Facts{
		WhenNotStated:    "year not stated",
		WhereNotStated:   "place not stated",
		WhoNotStated:     "population not stated",
		AgainstNotStated: "baseline not stated",
		Uncertain:        "uncertain",
		Disputed:         "disputed",
		Unsupported:      "unsupported",
		Superseded:       "superseded",
		Withdrawn:        "withdrawn",
		Recorded:         "record",
		Census:           "census",
		Survey:           "survey",
		Modelled:         "modelled",
		Expert:           "expert estimate",
		Stated:           "stated",
		Belief:           "a belief",
		BasisNotStated:   "basis not stated",
		OurCalculation:   func(label string) string { return label + ", our calculation" },
		Assuming:         func(scenario string) string { return "assuming " + scenario },
	},

	Units: Units{
		Of:        func(whole string) string { return "of " + whole },
		OfBase:    func(figure string) string { return "of the " + figure },
		Per:       func(unit, per string) string { return unit + " per " + per },
		PercentOf: func(of string) string { return "% of " + of },
		Change: func(unit, baseline string, percent bool) string {
			s := unit
			switch {
			case percent && (unit == "%" || unit == "percent" || unit == "per cent"):
				s = "% change"
			case percent:
				s = "% change in " + unit
			}
			if baseline != "" {
				s += " against " + baseline
			}
			return s
		},
		Against: func(baseline string) string { return "against " + baseline },
		PartOf:  func(figure, label string) string { return "part of the " + figure + " (" + label + ")" },
	},

	Notes: Notes{
		KnownOnlyThrough: func(source string) string {
			return "Known only as quoted by " + source + "."
		},
		AllKnownOnlyThrough: func(count int, source string) string {
			all := [...]string{"", "This figure is", "Both are", "All three are", "All four are"}
			return all[min(count, 4)] + " known only as quoted by " + source + "."
		},
		Stale: func(when string, years int) string {
			return "Figure for " + when + ": " + yearsOld(years) + " when this sheet was published."
		},
		Answered: func(source, when string) string { return source + " answered on " + when + ":" },
		NoAnswer: func(source, when string) string {
			return source + " was asked for its reply and gave none by " + when + "."
		},
		Ages: func(whens []string, years []int) string {
			return "Age when this sheet was published: " + each(whens, "; ", func(i int, when string) string {
				return when + ", " + strconv.Itoa(years[i]) + "\u00a0" + numbered(years[i], "year", "years")
			}) + "."
		},
		Circular: "These sources cite one another; none is independent.",
		Derived: func(operands string) string {
			return "Our calculation from " + operands + "; no source published it."
		},
	},

	Charts: Charts{
		LogSteps:      "each step is ten times the one before",
		PercentOfEach: "% of each source’s own total",
		StatedBy:      func(source string) string { return "as stated by " + cmp.Or(source, "each source") },
		RecordedBy:    func(source string) string { return "as recorded by " + cmp.Or(source, "each source") },
		EstimatedBy:   func(source string) string { return "as estimated by " + cmp.Or(source, "each source") },
		NoBars:        "No bars: lengths cannot be compared",
		OwnAxes:       "Each on its own scale: lengths cannot be compared",
		OwnScale:      "scale of its own",
		OtherThings:   "lengths cannot be compared with the other bars",
		Says: func(dots bool, rows int, basis string, o Order, from, to string) string {
			s := "Bar chart of "
			if dots {
				s = "Dot chart of "
			}
			s += rowsOf(rows)
			if basis != "" {
				s += ", " + basis
			}
			return s + ", " + [...]string{"highest first", "in the order of the brief", "oldest first"}[o] +
				", on an axis from " + from + " to " + to + "; every row is in the table that follows."
		},
	},

	Key: Key{
		DarkEdge:  "The dark edge is the number.",
		Recorded:  "recorded",
		Estimated: "estimated",
		Stated:    "said or believed",
		Derived:   "our calculation",
		Gap:       "no figure",
		Interval:  "interval",
		IntervalOf: func(level string, both bool) string {
			if both {
				return level + "% interval (CI or UI)"
			}
			return level + "% interval"
		},
		Range:   "range, no point",
		Either:  "one or the other",
		AtLeast: "at least, or more",
		UpTo:    "up to, or less",
	},

	Samples: Samples{
		Solid:      "solid bar",
		Tinted:     "tinted bar with a dark edge",
		Open:       "white bar with a dark edge",
		Dashed:     "bar with a dashed outline",
		Hatched:    "hatched strip",
		Interval:   "line between two strokes",
		Range:      "box between two dark edges",
		Either:     "two dark edges with nothing between",
		AtLeast:    "bar with an arrow onwards from its dark edge",
		UpTo:       "bar with an arrow back from its dark edge",
		SolidDot:   "solid dot",
		TintedDot:  "tinted dot",
		OpenDot:    "white dot",
		DashedDot:  "dot with a dashed outline",
		DotRange:   "line between two dark edges",
		DotAtLeast: "dark edge with an arrow onwards from it",
		DotUpTo:    "dark edge with an arrow back from it",
	},

	Page: Page{
		FactSheet:       "Fact sheet",
		Draft:           "DRAFT",
		EmbargoedUntil:  func(when string) string { return "Embargoed until " + when },
		DraftUntil:      func(when string) string { return "Draft until " + when },
		WhatSourcesSay:  "What the sources say",
		WhatWeDoNotKnow: "What we do not know",
		FiguresUnlike:   "These figures cannot be compared with one another.",
		Questions:       "Questions to ask",
		Notes:           "Notes",
		Sources:         "Sources",
		Question:        "Question to ask",
		Note:            "Note",
		Source:          "Source",
		KeyFigures:      "Key figures",
		About:           "About this sheet",
		ReadBars:        "How to read the bars",
		ReadDots:        "How to read the dots",
		Contact:         "Contact",
		ToNote:          func(n int) string { return "Note " + strconv.Itoa(n) },
		BackFromNote:    func(n int) string { return "Back to where note " + strconv.Itoa(n) + " is first used" },
		ToSource:        func(name string) string { return "Source: " + name },
		Undated:         "Undated",
		WebPage: func(date string) string {
			if date == "" {
				return "Web page, undated"
			}
			return "Web page, " + date
		},
		SetWith: func(digest string) string {
			if digest == "" {
				return "Set with factsheet; the data is not attached to this PDF"
			}
			return "Set with factsheet; the data is attached to this PDF, SHA-256 " + digest
		},
		OnlineCopy: func(url string) string { return "QR code: this brief online, " + url },
		LogoOf: func(org string) string {
			if org == "" {
				return "Logo"
			}
			return "Logo of " + org
		},
	},

	Attached: Attached{
		Brief:     "The brief that this page was made from",
		Overlay:   "The texts of this page, a translation of that brief",
		Brand:     "The house style that this page was made with",
		Logo:      "The logo on this page",
		Table:     "The claims on this page as a table",
		Package:   "What the table of claims holds, column by column",
		List:      "What is attached to this page, and how the page was made",
		Signature: "A signature over this file",
	},

	Speech: Speech{
		Heading: func(level int, words string) string { return "Heading " + strconv.Itoa(level) + ": " + words },
		List: func(items int) string {
			return "List, " + strconv.Itoa(items) + " " + numbered(items, "item", "items") + ":"
		},
		Table: func(rows, columns int) string {
			return "Table, " + rowsOf(rows) + " and " + numbered(columns, "one column", strconv.Itoa(columns)+" columns") + ":"
		},
		Figure: func(alt string) string { return "Figure: " + alt },
		Note:   func(number, words string) string { return "Note " + number + ": " + words },
		Link:   func(words string) string { return "[link] " + words },
		Language: func(tag, words string) string {
			base, _, _ := strings.Cut(strings.ToLower(tag), "-")
			name := map[string]string{"und": "another language", "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
				"fr": "French", "hi": "Hindi", "it": "Italian", "kk": "Kazakh", "ky": "Kyrgyz", "pt": "Portuguese", "ru": "Russian",
				"tg": "Tajik", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "zh": "Chinese"}[base]
			if name == "" {
				name = "the language " + tag
			}
			return "[in " + name + ": " + words + "]"
		},
	},

	Mail: Mail{
		Greeting: func(name string) string {
			if name == "" {
				return "Hello,"
			}
			return "Dear " + name + ","
		},
		Opens: func(attached, figures bool) string {
			switch {
			case attached && figures:
				return "Attached is our one-page fact sheet. Its key figures are below too, each with its source and its caveats."
			case attached:
				return "Attached is our one-page fact sheet."
			}
			return "Below is what our fact sheet says."
		},
		KeyFigures:    "Key figures",
		Figure:        "Figure",
		WhatItCounts:  "What it counts, who says so, what to know first",
		YearsOld:      func(n int) string { return yearsOld(n) + " at publication" },
		CannotCompare: "What cannot be compared",
		FiguresUnlike: "These figures do not all count the same thing: they cannot be compared, added or ranked.",
		Attached:      "Attached: the page as a PDF",
		OnePage: func(paper, size, file string, charts bool) string {
			with := "all notes"
			if charts {
				with = "the charts and all notes"
			}
			return "One " + paper + " page, " + size + ", with " + with + ": " + file +
				". It can be printed in black and white, and a screen reader can read it aloud."
		},
		Kilobytes: func(n string) string { return n + "\u00a0kB" },
		CheckThis: "How to check this file",
		ToCheck:   "To check it:",
		HowToCheck: "the PDF carries the figures that it was built from. The open-source program factsheet builds the page " +
			"again from them and says whether anything was changed.",
		AskUs: func(address string) string {
			s := "That shows that the page is unaltered, not who made it. If in doubt, ask us before you print"
			if address == "" {
				return s + "."
			}
			return s + ": " + address
		},
		Preview:       "Preview of the attached page. Its key figures are given above as text; the PDF can be read aloud in full.",
		PreviewOnline: "The fact sheet online: preview of the attached page. Its key figures are given above as text; the PDF can be read aloud in full.",
		SentBy: func(org, address string) string {
			if org != "" {
				org = "Sent by " + org + "."
			}
			if address != "" {
				address = "Replies go to " + address
			}
			return Join(org, " ", address)
		},
		Online: "This brief online",
		ReplySubject: func(title, by string) string {
			return "We quote you in “" + title + "”: your reply by " + by
		},
		ReplyOpens: func(attached bool) string {
			s := "We are preparing the fact sheet named below, and quote you in it as follows."
			if attached {
				s += " The sheet as it stands is attached."
			}
			return s
		},
		ReplyAsked: func(by string) string {
			return "Please tell us by " + by + " whether we quote you rightly, and what you would correct or add."
		},
		HowWeQuoteYou: "How we quote you",
		YourWords: func(through string) string {
			if through == "" {
				return "Your words:"
			}
			return "Your words, as quoted by " + through + ":"
		},
		ShownBeside: func(title string) string {
			if title == "" {
				return "Shown beside it"
			}
			return "Shown beside it under “" + title + "”"
		},
		CalculatedFromIt: "Our calculations from it",
		InOurText:        "In our text",
	},
}

var englishMonths = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// englishPlural is One for exactly 1, not for 1.0.
func englishPlural(n Operands) Category {
	if n.I == 1 && n.V == 0 {
		return One
	}
	return Other
}

func numbered(n int, one, other string) string {
	return Forms{One: one, Other: other}.For(englishPlural(OperandsOf(strconv.Itoa(n))))
}

func rowsOf(n int) string { return numbered(n, "one row", strconv.Itoa(n)+" rows") }

func yearsOld(n int) string { return strconv.Itoa(n) + "\u00a0" + numbered(n, "year old", "years old") }
