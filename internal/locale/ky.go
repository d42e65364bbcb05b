package locale

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed countries_ky.txt
var countriesKyrgyz string

// Phrases that are put into a sentence stand in the nominative: case endings follow the
// sounds of a word, and a name may be in any language. Only numbers have them, for which
// the word that is read last is known.
var kyrgyz = Locale{
	Tag:       "ky",
	Direction: LeftToRight,

	Punctuation: Punctuation{
		Opening:      "«",
		Closing:      "»",
		InnerOpening: "„",
		Apostrophe:   "’",
		List:         "; ",
		Comma:        ", ",
	},

	Lexicon: Lexicon{
		Tag: "ky",
		Qualifiers: []Qualifier{
			{"болжол менен", About}, {"чамасында", About}, {"дээрлик", Nearly}, {"эсептөөлөр боюнча", Estimated},
			{"кеминде", AtLeast}, {"эң көп дегенде", UpTo},
		},
		Postpositions: []Postposition{
			{kyrgyzFrom, "ашык", MoreThan}, {kyrgyzFrom, "ашуун", MoreThan}, {kyrgyzFrom, "көп", MoreThan}, {kyrgyzFrom, "аз", LessThan},
			{kyrgyzFrom, "кем", LessThan}, {kyrgyzTo, "чейин", UpTo}, {kyrgyzTo, "жакын", Nearly},
		},
		Multipliers: []Multiplier{
			{"миң", 3}, {"млн", 6}, {"миллион", 6}, {"млд", 9}, {"млрд", 9}, {"миллиард", 9},
		},
		Amounts:     [...]string{"көпчүлүк", "басымдуу бөлүгү", "көп", "айрымдары", "аз", "көп учурда", "сейрек"},
		From:        []string{},
		FromEndings: kyrgyzFrom,
		To:          []string{},
		Or:          []string{"же"},
		Cardinals: []Cardinal{
			{"бир", 1, false}, {"эки", 2, false}, {"үч", 3, false}, {"төрт", 4, false}, {"беш", 5, false}, {"алты", 6, false},
			{"жети", 7, false}, {"сегиз", 8, false}, {"тогуз", 9, false}, {"он", 10, false},
			{"жыйырма", 20, false}, {"отуз", 30, false}, {"кырк", 40, false}, {"элүү", 50, false}, {"алтымыш", 60, false},
			{"жетимиш", 70, false}, {"сексен", 80, false}, {"токсон", 90, false},
			{"жүз", 100, true}, {"миң", 1e3, true}, {"миллион", 1e6, true}, {"миллиард", 1e9, true},
		},
		TensFrom:   10,
		Indefinite: []string{"ондогон", "жүздөгөн", "миңдеген", "миллиондогон"},
	},

	Plurals: Plurals{
		Of: func(n Operands) Category {
			if n.I == 1 && n.T == 0 {
				return One
			}
			return Other
		},
		Range:    func(_, to Category) Category { return to },
		Governed: func(c Category) Category { return c },
		Alone:    func(f Forms) string { return f.Other },
	},

	Numbers: Numbers{
		Group:    "\u00a0",
		Decimal:  ",",
		Minus:    "−",
		Plus:     "+",
		Percent:  "%",
		Points:   "пайыздык пункт",
		Thousand: always("миң"),
		Million:  always("миллион"),
		Billion:  always("миллиард"),
		Fraction: kyrgyzFraction,
		Between: func(low, high string) string {
			return kyrgyzCase(low, from) + " " + kyrgyzCase(high, to) + " чейин"
		},
		Either: func(a, b string) string { return a + " же " + b },
		Signs:  kyrgyzSigns,
		Money:  signAfter,
		InWords: func(n int) string {
			return [...]string{"", "бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз", "он", "он бир", "он эки"}[n]
		},
	},

	Dates: Dates{
		Months: kyrgyzMonths,
		Alone:  kyrgyzMonths,
		Day: func(day int, month string, year int) string {
			return strconv.Itoa(year) + "-ж., " + strconv.Itoa(day) + "-" + month
		},
		Month: func(month string, year int) string { return strconv.Itoa(year) + "-ж., " + month },
		Within: func(day1 int, month1 string, day2 int, month2 string, year int) string {
			day := func(n int, month string) string {
				if n == 0 {
					return month
				}
				return strconv.Itoa(n) + "-" + month
			}
			in := strconv.Itoa(year) + "-ж., "
			if day1 > 0 && day2 > 0 && month1 == month2 {
				return in + strconv.Itoa(day1) + "–" + day(day2, month2)
			}
			return in + day(day1, month1) + " – " + day(day2, month2)
		},
		Until: func(date string) string { return date + " жана андан мурда" },
		Since: func(date string) string { return date + " жана андан кийин" },
		Circa: func(date string) string { return "болжол менен " + date },
		At:    func(date, clock, zone string) string { return inZone(date+", "+clock, "UTC", zone) },
	},

	Countries: Countries{
		Names: countriesKyrgyz,
		Usual: "\nCC Кокос аралдары\nHK Гонконг\nMM Мьянма\nMO Макао\nPN Питкэрн\nPS Палестина\nUS АКШ\n",
	},

	Values: Values{
		About:     func(number string) string { return "болжол менен " + number },
		Nearly:    func(number string) string { return "дээрлик " + number },
		Estimated: func(number string) string { return "эсептөөлөр боюнча " + number },
		AtLeast:   func(number string) string { return "кеминде " + number },
		MoreThan:  func(number string) string { return kyrgyzCase(number, from) + " ашык" },
		UpTo:      func(number string) string { return kyrgyzCase(number, to) + " чейин" },
		FewerThan: func(number string) string { return kyrgyzCase(number, from) + " аз" },
		LessThan:  func(number string) string { return kyrgyzCase(number, from) + " аз" },
		Majority:  "көпчүлүк",
		Most:      "басымдуу бөлүгү",
		Many:      "көп",
		Some:      "айрымдары",
		Few:       "аз",
		Often:     "көп учурда",
		Rarely:    "сейрек",
		NoFigure:  "саны жок",
		NotAtHand: "саны бизде жок",
	},

	Intervals: Intervals{
		Confidence:    func(level string) string { return kyrgyzPercent(level) + " ишеним интервалы" },
		Uncertainty:   func(level string) string { return kyrgyzPercent(level) + " белгисиздик интервалы" },
		StandardError: "± 1 стандарттык ката",
		Scenarios:     "сценарийлердин аралыгы",
		Estimates:     "баалардын аралыгы",
		Stated:        "булактагы аралык",
		Margin: func(level string) string {
			if level == "" {
				return "каталык чеги"
			}
			return "каталык чеги, " + kyrgyzPercent(level)
		},
	},

	Facts: Facts{
		WhenNotStated:    "жылы көрсөтүлгөн эмес",
		WhereNotStated:   "жери көрсөтүлгөн эмес",
		WhoNotStated:     "кимдер экени көрсөтүлгөн эмес",
		AgainstNotStated: "эмне менен салыштырылганы көрсөтүлгөн эмес",
		Uncertain:        "так эмес",
		Disputed:         "талаштуу",
		Unsupported:      "тастыкталган эмес",
		Superseded:       "жаңы сан менен алмаштырылган",
		Withdrawn:        "кайтарып алынган",
		Recorded:         "каттоо маалыматы",
		Census:           "эл каттоо",
		Survey:           "сурамжылоо",
		Modelled:         "моделдик эсептөө",
		Expert:           "эксперттик баа",
		Stated:           "билдирүү",
		Belief:           "пикир",
		BasisNotStated:   "негизи көрсөтүлгөн эмес",
		OurCalculation:   func(label string) string { return label + ", биздин эсеп" },
		Assuming:         func(scenario string) string { return "шарты: " + scenario },
	},

	Units: Units{
		Of:     func(whole string) string { return "100% — " + whole },
		OfBase: func(figure string) string { return "жалпы саны: " + figure },
		Per: func(unit, per string) string {
			for time, each := range map[string]string{"жыл": "жылына", "ай": "айына", "жума": "жумасына", "күн": "күнүнө", "саат": "саатына"} {
				if per == time || per == each {
					return unit + " (" + each + ")"
				}
			}
			return unit + " / " + per
		},
		PercentOf: func(of string) string { return "% (100% — " + of + ")" },
		Change: func(unit, baseline string, percent bool) string {
			s := unit
			if percent {
				s = "өзгөрүү, %: " + unit
				if unit == "%" || unit == "пайыз" || unit == "percent" || unit == "per cent" {
					s = "пайыз менен"
				}
			}
			if baseline != "" {
				s += ", " + baseline + " менен салыштырганда"
			}
			return s
		},
		Against: func(baseline string) string { return baseline + " менен салыштырганда" },
		PartOf: func(figure, label string) string {
			return "бул сандын бөлүгү: " + figure + " (" + label + ")"
		},
	},

	Notes: Notes{
		KnownOnlyThrough: func(source string) string {
			return "Бул сан " + source + " аркылуу гана белгилүү."
		},
		AllKnownOnlyThrough: func(count int, source string) string {
			all := [...]string{"", "Бул сан", "Эки сан тең", "Үч сан тең", "Төрт сан тең"}
			return all[min(count, 4)] + " " + source + " аркылуу гана белгилүү."
		},
		Stale: func(when string, years int) string {
			return "Сандын мезгили: " + stopped(when) + " Баракча чыкканда ага " + strconv.Itoa(years) + " жыл болгон."
		},
		Answered: func(source, when string) string { return "Булактын жообу (" + source + ", " + when + "):" },
		NoAnswer: func(source, when string) string {
			return "Булактан (" + source + ") жооп суралган; мөөнөтү — " + when + "; жооп келген жок."
		},
		Ages: func(whens []string, years []int) string {
			return "Баракча чыккандагы сандардын жашы: " + each(whens, "; ", func(i int, when string) string {
				return when + "\u00a0— " + strconv.Itoa(years[i]) + "\u00a0жыл"
			}) + "."
		},
		Circular: "Бул булактар бири-бирине шилтеме берет; алардын арасында көз карандысыз булак жок.",
		Derived: func(operands string) string {
			return "Биздин эсеп. Баштапкы сандар: " + stopped(operands) + " Аны эч бир булак жарыялаган эмес."
		},
	},

	Charts: Charts{
		LogSteps:      "ар бир кадам мурункусунан он эсе чоң",
		PercentOfEach: "ар бир булактын өзүнүн жалпы санынан, %",
		StatedBy: func(source string) string {
			return whose("билдирүү", "булактардын билдирүүлөрү", source)
		},
		RecordedBy: func(source string) string {
			return whose("каттоо маалыматы", "ар бир булактын каттоо маалыматы", source)
		},
		EstimatedBy: func(source string) string { return whose("баа", "булактардын баалары", source) },
		NoBars:      "Тилкеси жок: узундуктарды салыштырууга болбойт",
		OwnAxes:     "Ар биринин өз шкаласы бар: узундуктарды салыштырууга болбойт",
		OwnScale:    "өз шкаласы",
		OtherThings: "узундугун башка тилкелер менен салыштырууга болбойт",
		Says: func(dots bool, rows int, basis string, o Order, low, high string) string {
			s := "Тилкелүү диаграмма: "
			if dots {
				s = "Чекиттүү диаграмма: "
			}
			s = Join(s+strconv.Itoa(rows)+" сап", ", ", basis)
			return s + ", " + [...]string{"чоңунан кичинесине карай", "баракчадагы тартип боюнча", "эскисинен жаңысына карай"}[o] +
				", огу " + kyrgyzCase(low, from) + " " + kyrgyzCase(high, to) + " чейин; бардык саптар төмөнкү таблицада бар."
		},
	},

	Key: Key{
		DarkEdge:  "Тилкенин кара чети — сан.",
		Recorded:  "каттоо маалыматы",
		Estimated: "баа",
		Stated:    "билдирүү же пикир",
		Derived:   "биздин эсеп",
		Gap:       "саны жок",
		Interval:  "интервал",
		IntervalOf: func(level string, both bool) string {
			if both {
				return kyrgyzPercent(level) + " интервал (ишеним же белгисиздик)"
			}
			return kyrgyzPercent(level) + " интервал"
		},
		Range:   "аралык, так саны жок",
		Either:  "экөөнүн бири",
		AtLeast: "ушунча же көп",
		UpTo:    "ушунча же аз",
	},

	Samples: Samples{
		Solid:      "толук боёлгон тилке",
		Tinted:     "чети кара ачык түстөгү тилке",
		Open:       "чети кара ак тилке",
		Dashed:     "чети үзүк сызыктуу тилке",
		Hatched:    "штрихтелген тилке",
		Interval:   "эки чийменин ортосундагы сызык",
		Range:      "эки кара четтин ортосундагы алкак",
		Either:     "эки кара чет, ортосу бош",
		AtLeast:    "кара четинен алдыга жебеси бар тилке",
		UpTo:       "кара четинен артка жебеси бар тилке",
		SolidDot:   "толук боёлгон чекит",
		TintedDot:  "ачык түстөгү чекит",
		OpenDot:    "ак чекит",
		DashedDot:  "чети үзүк сызыктуу чекит",
		DotRange:   "эки кара четтин ортосундагы сызык",
		DotAtLeast: "алдыга жебеси бар кара чет",
		DotUpTo:    "артка жебеси бар кара чет",
	},

	Page: Page{
		FactSheet: "Маалымат баракчасы",
		Draft:     "ДОЛБООР",
		EmbargoedUntil: func(when string) string {
			return "Жарыялоого уруксат берилген убакыт: " + when
		},
		DraftUntil:      func(when string) string { return "ДОЛБООР, мөөнөтү: " + when },
		WhatSourcesSay:  "Булактар эмне дейт",
		WhatWeDoNotKnow: "Биз эмнени билбейбиз",
		FiguresUnlike:   "Бул сандарды бири-бири менен салыштырууга болбойт.",
		Questions:       "Эмнени сураш керек",
		Notes:           "Эскертүүлөр",
		Sources:         "Булактар",
		Question:        "Эмнени сураш керек",
		Note:            "Эскертүү",
		Source:          "Булак",
		KeyFigures:      "Негизги сандар",
		About:           "Бул баракча жөнүндө",
		ReadBars:        "Тилкелерди кантип окуу керек",
		ReadDots:        "Чекиттерди кантип окуу керек",
		Contact:         "Байланыш",
		ToNote:          func(n int) string { return strconv.Itoa(n) + "-эскертүү" },
		BackFromNote: func(n int) string {
			return strconv.Itoa(n) + "-эскертүү биринчи коюлган жерге кайтуу"
		},
		ToSource: func(name string) string { return "Булак: " + name },
		Undated:  "Күнү көрсөтүлгөн эмес",
		WebPage: func(date string) string {
			if date == "" {
				return "Веб-барак, күнү көрсөтүлгөн эмес"
			}
			return "Веб-барак, " + date
		},
		SetWith: func(digest string) string {
			if digest == "" {
				return "factsheet программасы менен түзүлдү; бул PDF файлына маалыматтар тиркелген эмес"
			}
			return "factsheet программасы менен түзүлдү; маалыматтар бул PDF файлына тиркелген, SHA-256 " + digest
		},
		OnlineCopy: func(url string) string { return "QR-код: бул баракча интернетте, " + url },
		LogoOf: func(org string) string {
			if org == "" {
				return "Логотип"
			}
			return "Логотип: " + org
		},
	},

	Attached: Attached{
		Brief:     "Бул барак жасалган баштапкы текст",
		Overlay:   "Бул барактагы тексттер: баштапкы тексттин котормосу",
		Brand:     "Бул барак жасалган фирмалык стиль",
		Logo:      "Бул барактагы логотип",
		Table:     "Бул барактагы маалыматтар таблица түрүндө",
		Package:   "Маалыматтар таблицасында эмне бар, мамыча боюнча",
		List:      "Бул баракка эмне тиркелген жана ал кантип жасалган",
		Signature: "Бул файлга коюлган кол тамга",
	},

	Speech: Speech{
		Heading: func(level int, words string) string {
			return strconv.Itoa(level) + "-деңгээлдеги аталыш: " + words
		},
		List: func(items int) string { return "Тизме, " + strconv.Itoa(items) + " пункт:" },
		Table: func(rows, columns int) string {
			return "Таблица, " + strconv.Itoa(rows) + " сап жана " + strconv.Itoa(columns) + " мамыча:"
		},
		Figure: func(alt string) string { return "Сүрөт: " + alt },
		Note:   func(number, words string) string { return number + "-эскертүү: " + words },
		Link:   func(words string) string { return "[шилтеме] " + words },
		Language: func(tag, words string) string {
			in := map[string]string{"und": "башка тилде", "ar": "арабча", "de": "немисче", "en": "англисче", "es": "испанча", "fa": "фарсча",
				"fr": "французча", "hi": "хиндиче", "it": "италиянча", "kk": "казакча", "ky": "кыргызча", "pt": "португалча", "ru": "орусча",
				"tg": "тажикче", "tr": "түркчө", "uk": "украинче", "ur": "урдуча", "uz": "өзбекче", "zh": "кытайча"}[base(tag)]
			if in == "" {
				in = tag + " тилинде"
			}
			return "[" + in + ": " + words + "]"
		},
	},

	Mail: Mail{
		Greeting: func(name string) string { return Join("Саламатсызбы", ", ", name) + "!" },
		Opens: func(attached, figures bool) string {
			switch {
			case attached && figures:
				return "Бул катка бир барактык маалымат баракчабыз тиркелди. Анын негизги сандары төмөндө да бар: ар бири булагы жана эскертүүлөрү менен."
			case attached:
				return "Бул катка бир барактык маалымат баракчабыз тиркелди."
			}
			return "Төмөндө маалымат баракчабызда айтылгандар."
		},
		KeyFigures:   "Негизги сандар",
		Figure:       "Сан",
		WhatItCounts: "Ал эмнени билдирет, аны ким айтат жана алдын ала эмнени билүү керек",
		YearsOld: func(n int) string {
			return "жарыяланганда " + strconv.Itoa(n) + "\u00a0жыл болгон"
		},
		CannotCompare: "Эмнени салыштырууга болбойт",
		FiguresUnlike: "Бул сандар бир эле нерсени билдирбейт: аларды салыштырууга, кошууга же катарга коюуга болбойт.",
		Attached:      "Тиркелди: баракча PDF түрүндө",
		OnePage: func(paper, size, file string, charts bool) string {
			with := "бардык эскертүүлөрү менен"
			if charts {
				with = "диаграммалары жана бардык эскертүүлөрү менен"
			}
			return paper + " форматындагы бир барак, " + size + ", " + with + ": " + file +
				". Аны ак-кара түстө басып чыгарууга жана экрандан окуучу программа менен угууга болот."
		},
		Kilobytes: func(n string) string { return n + "\u00a0кБ" },
		CheckThis: "Бул файлды кантип текшерсе болот",
		ToCheck:   "Текшерүү үчүн:",
		HowToCheck: "PDF файлынын ичинде ал түзүлгөн маалыматтар бар. Ачык коддуу factsheet программасы алардан баракчаны " +
			"кайра түзөт жана бир нерсе өзгөртүлгөнүн же өзгөртүлбөгөнүн айтат.",
		AskUs: func(address string) string {
			s := "Бул баракчанын өзгөртүлбөгөнүн көрсөтөт, бирок аны ким түзгөнүн көрсөтпөйт. Күмөнүңүз болсо, жарыялаганга чейин бизден сураңыз"
			if address == "" {
				return s + "."
			}
			return s + ": " + address
		},
		Preview:       "Тиркелген баракчанын кичирейтилген сүрөтү. Анын негизги сандары жогоруда текст менен берилген; PDF файлын толугу менен угууга болот.",
		PreviewOnline: "Бул баракча интернетте: тиркелген баракчанын кичирейтилген сүрөтү. Анын негизги сандары жогоруда текст менен берилген; PDF файлын толугу менен угууга болот.",
		SentBy: func(org, address string) string {
			if org != "" {
				org = "Жөнөтүүчү: " + stopped(org)
			}
			if address != "" {
				address = "Жооп берүүчү дарек: " + address
			}
			return Join(org, " ", address)
		},
		Online: "Бул баракча интернетте",
		ReplySubject: func(title, by string) string {
			return "Сиздин сөзүңүздү «" + title + "» баракчасында келтиребиз. Жооп берүү мөөнөтү: " + by
		},
		ReplyOpens: func(attached bool) string {
			s := "Төмөндө аталган маалымат баракчасын даярдап жатабыз жана анда сиздин сөзүңүздү мындайча келтиребиз."
			if attached {
				s += " Баракчанын азыркы түрү катка тиркелди."
			}
			return s
		},
		ReplyAsked: func(by string) string {
			return "Сөзүңүздү туура келтирдикпи, эмнени оңдоп же толуктап коюуну каалайсыз — бизге билдириңиз. Жооп берүү мөөнөтү: " + by + "."
		},
		HowWeQuoteYou: "Сөзүңүздү кантип келтиребиз",
		YourWords: func(through string) string {
			if through == "" {
				return "Сиздин сөзүңүз:"
			}
			return "Сиздин сөзүңүз (аны келтирген " + through + "):"
		},
		ShownBeside: func(title string) string {
			if title == "" {
				return "Жанында көрсөтүлгөн"
			}
			return "«" + title + "» деген аталыштын алдында жанында көрсөтүлгөн"
		},
		CalculatedFromIt: "Бул сан боюнча биздин эсептер",
		InOurText:        "Биздин текстте",
	},
}

// kyrgyzSigns are CLDR's for Kyrgyz.
var kyrgyzSigns = map[string]string{
	"CNY": "CN¥", "EUR": "€", "JPY": "JP¥", "KGS": "сом", "VND": "₫",
}

// CLDR has other forms, with a capital, for months that stand alone: within a line they
// are small.
var kyrgyzMonths = [12]string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}

// The endings of a number that is counted from, and to.
var (
	kyrgyzFrom = []string{"дан", "ден", "дон", "дөн", "тан", "тен", "тон", "төн"}
	kyrgyzTo   = []string{"га", "ге", "го", "гө", "ка", "ке", "ко", "кө"}
)

// kyrgyzEnding is one of those two.
type kyrgyzEnding int

const (
	from kyrgyzEnding = iota
	to
)

// kyrgyzCase gives a number its ending, which follows the sounds of the word that is read
// last: 3төн, 50дөн, 4 миңден, 12,5%дан.
func kyrgyzCase(number string, e kyrgyzEnding) string {
	return number + kyrgyzEndings(number)[e]
}

func kyrgyzEndings(number string) [2]string {
	for _, w := range [...]struct {
		last    string
		endings [2]string
	}{
		{"%", [2]string{"дан", "га"}}, // пайыз
		{"миң", [2]string{"ден", "ге"}},
		{"миллион", [2]string{"дон", "го"}},
		{"миллиард", [2]string{"дан", "га"}},
		{"сом", [2]string{"дон", "го"}},
		{"€", [2]string{"дон", "го"}},   // евро
		{"GBP", [2]string{"тан", "ка"}}, // фунт
		{"KZT", [2]string{"ден", "ге"}}, // теңге
	} {
		if strings.HasSuffix(number, w.last) {
			return w.endings
		}
	}
	if last := number[len(number)-1]; last < '0' || last > '9' { // another currency: доллар and most others
		return [2]string{"дан", "га"}
	}
	_, decimals, _ := strings.Cut(number, ",")
	if decimals == "" {
		decimals = number
	}
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, decimals)
	digits = strings.TrimLeft(digits, "0")
	short := strings.TrimRight(digits, "0")
	if short == "" {
		return [2]string{"дөн", "гө"} // нөл
	}
	last := short[len(short)-1] - '0'
	switch zeros := len(digits) - len(short); {
	case zeros == 0:
		return [...][2]string{1: {"ден", "ге"}, {"ден", "ге"}, {"төн", "кө"}, {"төн", "кө"}, {"тен", "ке"}, {"дан", "га"}, {"ден", "ге"}, {"ден", "ге"}, {"дан", "га"}}[last]
	case zeros == 1:
		return [...][2]string{1: {"дон", "го"}, {"дан", "га"}, {"дан", "га"}, {"тан", "ка"}, {"дөн", "гө"}, {"тан", "ка"}, {"тен", "ке"}, {"ден", "ге"}, {"дон", "го"}}[last]
	case zeros == 2:
		return [2]string{"дөн", "гө"} // жүз
	case zeros < 6:
		return [2]string{"ден", "ге"} // миң
	case zeros < 9 || zeros > 11:
		return [2]string{"дон", "го"} // миллион, триллион
	}
	return [2]string{"дан", "га"} // миллиард
}

// kyrgyzFraction: "one of three".
func kyrgyzFraction(num, den int64) string {
	if num < 1 || num > 9 || num >= den || den > 10 {
		return ""
	}
	if den == 2 {
		return "жарымы"
	}
	of := [...]string{3: "үчтөн", 4: "төрттөн", 5: "бештен", 6: "алтыдан", 7: "жетиден", 8: "сегизден", 9: "тогуздан", 10: "ондон"}
	parts := [...]string{1: "бири", 2: "экиси", 3: "үчү", 4: "төртү", 5: "беши", 6: "алтысы", 7: "жетиси", 8: "сегизи", 9: "тогузу"}
	return of[den] + " " + parts[num]
}

func kyrgyzPercent(level string) string { return strings.Replace(level, ".", ",", 1) + "%" }
