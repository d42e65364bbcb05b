package locale

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed countries_ru.txt
var countriesRussian string

// Phrases that are put into a sentence stand in the nominative, after a colon where the
// sentence would want another case: nobody can decline the name of a source.
var russian = Locale{
	Tag:       "ru",
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
		Tag: "ru",
		Qualifiers: []Qualifier{
			{"около", About}, {"примерно", About}, {"приблизительно", About},
			{"почти", Nearly}, {"по оценкам,", Estimated}, {"по оценкам", Estimated}, {"по оценке", Estimated},
			{"не менее", AtLeast}, {"как минимум", AtLeast},
			{"более чем", MoreThan}, {"более", MoreThan}, {"больше", MoreThan}, {"свыше", MoreThan},
			{"не более", UpTo}, {"до", UpTo},
			{"менее чем", LessThan}, {"менее", LessThan}, {"меньше", LessThan},
		},
		Multipliers: []Multiplier{
			{"тыс", 3}, {"тысяч*", 3}, {"млн", 6}, {"миллион*", 6}, {"млрд", 9}, {"миллиард*", 9},
		},
		Postpositions: []Postposition{},
		Amounts:       [...]string{"большинство", "большая часть", "многие", "некоторые", "немногие", "часто", "редко"},
		From:          []string{"от"},
		FromEndings:   []string{},
		To:            []string{"до"},
		Or:            []string{"или"},
		Cardinals: []Cardinal{
			{"один", 1, false}, {"одна", 1, false}, {"одно", 1, false}, {"два", 2, false}, {"две", 2, false}, {"три", 3, false},
			{"четыре", 4, false}, {"пять", 5, false}, {"шесть", 6, false}, {"семь", 7, false}, {"восемь", 8, false}, {"девять", 9, false},
			{"десять", 10, false},
			{"одиннадцат*", 11, false}, {"двенадцат*", 12, false}, {"тринадцат*", 13, false}, {"четырнадцат*", 14, false},
			{"пятнадцат*", 15, false}, {"шестнадцат*", 16, false}, {"семнадцат*", 17, false}, {"восемнадцат*", 18, false},
			{"девятнадцат*", 19, false}, {"двадцат*", 20, false}, {"тридцат*", 30, false}, {"сорок", 40, false}, {"сорока", 40, false},
			{"пятьдесят", 50, false}, {"пятидесят*", 50, false}, {"шестьдесят", 60, false}, {"шестидесят*", 60, false},
			{"семьдесят", 70, false}, {"семидесят*", 70, false}, {"восемьдесят", 80, false}, {"восьмидесят*", 80, false},
			{"девяност*", 90, false}, {"сто", 100, false}, {"ста", 100, false}, {"двест*", 200, false}, {"двухсот*", 200, false},
			{"трист*", 300, false}, {"трёхсот*", 300, false}, {"трехсот*", 300, false}, {"четырест*", 400, false},
			{"пятьсот*", 500, false}, {"шестьсот*", 600, false}, {"семьсот*", 700, false}, {"восемьсот*", 800, false},
			{"девятьсот*", 900, false}, {"дюжин*", 12, false},
			{"тысяч*", 1e3, true}, {"миллион*", 1e6, true}, {"миллиард*", 1e9, true},
		},
		TensFrom:   20,
		Indefinite: []string{"десятки", "десятков", "сотни", "сотен"},
	},

	Plurals: Plurals{
		Of:       russianPlural,
		Range:    func(_, to Category) Category { return to },
		Governed: russianGoverned,
		Alone:    func(f Forms) string { return f.For(Many) },
	},

	Numbers: Numbers{
		Group:    "\u00a0",
		Decimal:  ",",
		Minus:    "−",
		Plus:     "+",
		Percent:  "\u00a0%",
		Points:   "процентных пунктов",
		Thousand: always("тыс."),
		Million:  always("млн"),
		Billion:  always("млрд"),
		Fraction: russianFraction,
		Between:  func(low, high string) string { return "от " + low + " до " + high },
		Either:   func(a, b string) string { return a + " или " + b },
		Signs:    russianSigns,
		Money:    signAfter,
		InWords: func(n int) string {
			return [...]string{"", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"}[n]
		},
	},

	// CLDR has a narrow space before "г.", which many faces of brands and of mail programs lack.
	Dates: Dates{
		Months: [12]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
		Alone:  [12]string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"},
		Day: func(day int, month string, year int) string {
			return dayMonthYear(day, month, year) + "\u00a0г."
		},
		Month: func(month string, year int) string { return month + " " + strconv.Itoa(year) + "\u00a0г." },
		Within: func(day1 int, month1 string, day2 int, month2 string, year int) string {
			in := " " + strconv.Itoa(year) + "\u00a0г."
			if day1 > 0 && day2 > 0 && month1 == month2 {
				return strconv.Itoa(day1) + "–" + dayMonth(day2, month2) + in
			}
			return dayMonth(day1, month1) + " – " + dayMonth(day2, month2) + in
		},
		Until: func(date string) string { return "по " + date },
		Since: func(date string) string { return date + " и позже" },
		Circa: func(date string) string { return "примерно " + date },
		At:    func(date, clock, zone string) string { return inZone(date+", "+clock, "UTC", zone) },
	},

	Countries: Countries{
		Names: countriesRussian,
		// The United Nations say Кыргызстан, and so do its people.
		Usual: "\nCC Кокосовые острова\nHK Гонконг\nKG Кыргызстан\nMM Мьянма\nMO Макао\nPN Питкэрн\nPS Палестина\nUS США\n",
	},

	Values: Values{
		About:     func(number string) string { return "около " + number },
		Nearly:    func(number string) string { return "почти " + number },
		Estimated: func(number string) string { return "по оценкам, " + number },
		AtLeast:   func(number string) string { return "не менее " + number },
		MoreThan:  func(number string) string { return "более " + number },
		UpTo:      func(number string) string { return "до " + number },
		FewerThan: func(number string) string { return "менее " + number },
		LessThan:  func(number string) string { return "менее " + number },
		Majority:  "большинство",
		Most:      "большая часть",
		Many:      "многие",
		Some:      "некоторые",
		Few:       "немногие",
		Often:     "часто",
		Rarely:    "редко",
		NoFigure:  "цифры нет",
		NotAtHand: "цифра нам недоступна",
	},

	Intervals: Intervals{
		Confidence: func(level string) string { return russianPercent(level) + " ДИ" },
		Uncertainty: func(level string) string {
			return russianPercent(level) + " интервал неопределённости"
		},
		StandardError: "± 1 стандартная ошибка",
		Scenarios:     "разброс сценариев",
		Estimates:     "разброс оценок",
		Stated:        "диапазон из источника",
		Margin: func(level string) string {
			if level == "" {
				return "погрешность"
			}
			return "погрешность, " + russianPercent(level)
		},
	},

	Facts: Facts{
		WhenNotStated:    "год не указан",
		WhereNotStated:   "место не указано",
		WhoNotStated:     "не указано, о ком речь",
		AgainstNotStated: "база сравнения не указана",
		Uncertain:        "под вопросом",
		Disputed:         "оспаривается",
		Unsupported:      "не подтверждено",
		Superseded:       "заменено новыми данными",
		Withdrawn:        "отозвано",
		Recorded:         "данные учёта",
		Census:           "перепись",
		Survey:           "опрос",
		Modelled:         "модельный расчёт",
		Expert:           "экспертная оценка",
		Stated:           "заявление",
		Belief:           "мнение",
		BasisNotStated:   "основание не указано",
		OurCalculation:   func(label string) string { return label + ", наш расчёт" },
		Assuming:         func(scenario string) string { return "при условии: " + scenario },
	},

	Units: Units{
		Of:        func(whole string) string { return "100\u00a0% — " + whole },
		OfBase:    func(figure string) string { return "из общего числа " + figure },
		Per:       russianPer,
		PercentOf: func(of string) string { return "% (100\u00a0% — " + of + ")" },
		Change: func(unit, baseline string, percent bool) string {
			s := unit
			switch {
			case percent && (unit == "%" || strings.HasPrefix(unit, "процент") || unit == "percent" || unit == "per cent"):
				s = "в %"
			case percent:
				s = "изменение, %: " + unit
			}
			if baseline != "" {
				s += " к базе «" + baseline + "»"
			}
			return s
		},
		Against: func(baseline string) string { return "к базе «" + baseline + "»" },
		PartOf: func(figure, label string) string {
			return "часть от целого: " + figure + " (" + label + ")"
		},
	},

	Notes: Notes{
		KnownOnlyThrough: func(source string) string {
			return stopped("Цифра известна только в изложении другого источника: " + source)
		},
		AllKnownOnlyThrough: func(count int, source string) string {
			all := [...]string{"", "Эта цифра известна", "Обе цифры известны", "Все три цифры известны", "Все четыре цифры известны"}
			return stopped(all[min(count, 4)] + " только в изложении одного источника: " + source)
		},
		Stale: func(when string, years int) string {
			return "Период, к которому относится цифра: " + stopped(when) + " На день выхода этой справки ей " + russianCount(years, "год", "года", "лет") + "."
		},
		Answered: func(source, when string) string {
			return "Ответ источника (" + source + ", " + when + "):"
		},
		NoAnswer: func(source, when string) string {
			return "У источника (" + source + ") запрошен ответ; срок — " + when + "; ответа нет."
		},
		Ages: func(whens []string, years []int) string {
			return "Возраст цифр на день выхода этой справки: " + each(whens, "; ", func(i int, when string) string {
				return when + "\u00a0— " + russianCount(years[i], "год", "года", "лет")
			}) + "."
		},
		Circular: "Эти источники ссылаются друг на друга; независимых среди них нет.",
		Derived: func(operands string) string {
			return "Наш расчёт. Исходные цифры: " + stopped(operands) + " Ни один источник его не публиковал."
		},
	},

	Charts: Charts{
		LogSteps:      "каждый шаг в десять раз больше предыдущего",
		PercentOfEach: "% от общего числа у каждого источника",
		StatedBy: func(source string) string {
			return whose("заявление", "заявления источников", source)
		},
		RecordedBy: func(source string) string {
			return whose("данные учёта", "данные учёта каждого источника", source)
		},
		EstimatedBy: func(source string) string {
			return whose("оценка", "оценки источников", source)
		},
		NoBars:      "Без полос: длину сравнивать нельзя",
		OwnAxes:     "У каждой цифры своя шкала: длину сравнивать нельзя",
		OwnScale:    "своя шкала",
		OtherThings: "длину нельзя сравнивать с другими полосами",
		Says: func(dots bool, rows int, basis string, o Order, from, to string) string {
			s := "Линейчатая диаграмма: "
			if dots {
				s = "Точечная диаграмма: "
			}
			s = Join(s+russianCount(rows, "строка", "строки", "строк"), ", ", basis)
			return s + ", " + [...]string{"от большего к меньшему", "в порядке, заданном в справке", "от ранних к поздним"}[o] +
				", на оси от " + from + " до " + to + "; все строки есть в таблице ниже."
		},
	},

	Key: Key{
		DarkEdge:  "Тёмный край — это и есть число.",
		Recorded:  "данные учёта",
		Estimated: "оценка",
		Stated:    "заявление или мнение",
		Derived:   "наш расчёт",
		Gap:       "цифры нет",
		Interval:  "интервал",
		IntervalOf: func(level string, both bool) string {
			if both {
				return russianPercent(level) + " интервал (ДИ или интервал неопределённости)"
			}
			return russianPercent(level) + " интервал"
		},
		Range:   "диапазон без точки",
		Either:  "одно из двух",
		AtLeast: "столько или больше",
		UpTo:    "столько или меньше",
	},

	Samples: Samples{
		Solid:      "сплошная полоса",
		Tinted:     "светлая полоса с тёмным краем",
		Open:       "белая полоса с тёмным краем",
		Dashed:     "полоса с пунктирным контуром",
		Hatched:    "заштрихованная полоса",
		Interval:   "линия между двумя штрихами",
		Range:      "рамка между двумя тёмными краями",
		Either:     "два тёмных края, между ними пусто",
		AtLeast:    "полоса, от тёмного края которой стрелка идёт вперёд",
		UpTo:       "полоса, от тёмного края которой стрелка идёт назад",
		SolidDot:   "сплошная точка",
		TintedDot:  "светлая точка",
		OpenDot:    "белая точка",
		DashedDot:  "точка с пунктирным контуром",
		DotRange:   "линия между двумя тёмными краями",
		DotAtLeast: "тёмный край, от которого стрелка идёт вперёд",
		DotUpTo:    "тёмный край, от которого стрелка идёт назад",
	},

	Page: Page{
		FactSheet:       "Справка",
		Draft:           "ЧЕРНОВИК",
		EmbargoedUntil:  func(when string) string { return "Не публиковать до: " + when },
		DraftUntil:      func(when string) string { return "ЧЕРНОВИК до: " + when },
		WhatSourcesSay:  "Что говорят источники",
		WhatWeDoNotKnow: "Чего мы не знаем",
		FiguresUnlike:   "Эти цифры нельзя сравнивать между собой.",
		Questions:       "Что спросить",
		Notes:           "Примечания",
		Sources:         "Источники",
		Question:        "Что спросить",
		Note:            "Примечание",
		Source:          "Источник",
		KeyFigures:      "Главные цифры",
		About:           "Об этой справке",
		ReadBars:        "Как читать полосы",
		ReadDots:        "Как читать точки",
		Contact:         "Контакт",
		ToNote:          func(n int) string { return "Примечание " + strconv.Itoa(n) },
		BackFromNote: func(n int) string {
			return "Назад к первой ссылке на примечание " + strconv.Itoa(n)
		},
		ToSource: func(name string) string { return "Источник: " + name },
		Undated:  "Без даты",
		WebPage: func(date string) string {
			if date == "" {
				return "Веб-страница, без даты"
			}
			return "Веб-страница, " + date
		},
		SetWith: func(digest string) string {
			if digest == "" {
				return "Сверстано программой factsheet; данные к этому PDF не приложены"
			}
			return "Сверстано программой factsheet; данные приложены к этому PDF, SHA-256 " + digest
		},
		OnlineCopy: func(url string) string { return "QR-код: эта справка в интернете, " + url },
		LogoOf: func(org string) string {
			if org == "" {
				return "Логотип"
			}
			return "Логотип: " + org
		},
	},

	Attached: Attached{
		Brief:     "Исходный текст, по которому сделана эта страница",
		Overlay:   "Тексты этой страницы: перевод исходного текста",
		Brand:     "Фирменный стиль, в котором сделана эта страница",
		Logo:      "Логотип на этой странице",
		Table:     "Данные этой страницы в виде таблицы",
		Package:   "Что есть в таблице данных, столбец за столбцом",
		List:      "Что приложено к этой странице и как она сделана",
		Signature: "Подпись под этим файлом",
	},

	Speech: Speech{
		Heading: func(level int, words string) string {
			return "Заголовок " + strconv.Itoa(level) + ": " + words
		},
		List: func(items int) string {
			return "Список, " + russianCount(items, "пункт", "пункта", "пунктов") + ":"
		},
		Table: func(rows, columns int) string {
			return "Таблица, " + russianCount(rows, "строка", "строки", "строк") + " и " + russianCount(columns, "столбец", "столбца", "столбцов") + ":"
		},
		Figure: func(alt string) string { return "Рисунок: " + alt },
		Note:   func(number, words string) string { return "Примечание " + number + ": " + words },
		Link:   func(words string) string { return "[ссылка] " + words },
		Language: func(tag, words string) string {
			in := map[string]string{"und": "на другом языке", "ar": "по-арабски", "de": "по-немецки", "en": "по-английски", "es": "по-испански", "fa": "по-персидски",
				"fr": "по-французски", "hi": "на хинди", "it": "по-итальянски", "kk": "по-казахски", "ky": "по-киргизски", "pt": "по-португальски", "ru": "по-русски",
				"tg": "по-таджикски", "tr": "по-турецки", "uk": "по-украински", "ur": "на урду", "uz": "по-узбекски", "zh": "по-китайски"}[base(tag)]
			if in == "" {
				in = "на языке " + tag
			}
			return "[" + in + ": " + words + "]"
		},
	},

	Mail: Mail{
		Greeting: func(name string) string { return Join("Здравствуйте", ", ", name) + "!" },
		Opens: func(attached, figures bool) string {
			switch {
			case attached && figures:
				return "Во вложении — наша справка на одной странице. Её главные цифры приведены и ниже, каждая со своим источником и оговорками."
			case attached:
				return "Во вложении — наша справка на одной странице."
			}
			return "Ниже — то, что говорится в нашей справке."
		},
		KeyFigures:   "Главные цифры",
		Figure:       "Цифра",
		WhatItCounts: "Что она означает, чьи это данные и что важно знать",
		YearsOld: func(n int) string {
			return russianCount(n, "год", "года", "лет") + " на момент публикации"
		},
		CannotCompare: "Что нельзя сравнивать",
		FiguresUnlike: "Эти цифры означают не одно и то же: их нельзя сравнивать, складывать или ставить в один ряд.",
		Attached:      "Во вложении: страница в PDF",
		OnePage: func(paper, size, file string, charts bool) string {
			with := "со всеми примечаниями"
			if charts {
				with = "с диаграммами и всеми примечаниями"
			}
			return "Одна страница " + paper + ", " + size + ", " + with + ": " + file +
				". Её можно распечатать в чёрно-белом виде и прослушать программой экранного доступа."
		},
		Kilobytes: func(n string) string { return n + "\u00a0кБ" },
		CheckThis: "Как проверить этот файл",
		ToCheck:   "Как проверить:",
		HowToCheck: "внутри PDF есть данные, из которых он построен. Программа factsheet с открытым кодом строит по ним страницу " +
			"заново и сообщает, изменено ли что-нибудь.",
		AskUs: func(address string) string {
			s := "Так видно, что страница не изменена, но не кто её составил. Если есть сомнения, спросите нас до публикации"
			if address == "" {
				return s + "."
			}
			return s + ": " + address
		},
		Preview:       "Уменьшенное изображение страницы из вложения. Её главные цифры приведены выше текстом; PDF можно целиком прослушать.",
		PreviewOnline: "Справка в интернете: уменьшенное изображение страницы из вложения. Её главные цифры приведены выше текстом; PDF можно целиком прослушать.",
		SentBy: func(org, address string) string {
			if org != "" {
				org = "Отправитель: " + stopped(org)
			}
			if address != "" {
				address = "Ответы приходят на " + address
			}
			return Join(org, " ", address)
		},
		Online: "Эта справка в интернете",
		ReplySubject: func(title, by string) string {
			return "Мы цитируем вас в справке «" + title + "»: просим ответить не позднее " + by
		},
		ReplyOpens: func(attached bool) string {
			s := "Мы готовим справку, названную ниже, и цитируем в ней вас следующим образом."
			if attached {
				s += " Справка в её нынешнем виде — во вложении."
			}
			return s
		},
		ReplyAsked: func(by string) string {
			return "Сообщите нам, пожалуйста, верно ли мы вас цитируем и что вы хотели бы исправить или добавить. Ждём ответа не позднее " + stopped(by)
		},
		HowWeQuoteYou: "Как мы вас цитируем",
		YourWords: func(through string) string {
			if through == "" {
				return "Ваши слова:"
			}
			return "Ваши слова в изложении другого источника (" + through + "):"
		},
		ShownBeside: func(title string) string {
			if title == "" {
				return "Показано рядом"
			}
			return "Показано рядом под заголовком «" + title + "»"
		},
		CalculatedFromIt: "Наши расчёты по этой цифре",
		InOurText:        "В нашем тексте",
	},
}

// russianSigns are CLDR's for Russian, where the dollar is that of the United States.
var russianSigns = map[string]string{
	"AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹", "JPY": "¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "RUB": "₽", "TWD": "NT$", "UAH": "₴", "USD": "$", "VND": "₫",
}

// russianPlural is CLDR's rule.
func russianPlural(n Operands) Category {
	one, teens := n.I%10, n.I%100
	switch {
	case n.V > 0:
		return Other
	case one == 1 && teens != 11:
		return One
	case one >= 2 && one <= 4 && (teens < 12 || teens > 14):
		return Few
	}
	return Many
}

// russianGoverned: after около, не менее, более, до and менее a noun is in the genitive.
// Its singular is the form for two, its plural the form for five: около 21 дела, не
// менее 2 дел.
func russianGoverned(c Category) Category {
	switch c {
	case One:
		return Few
	case Few:
		return Many
	}
	return c
}

// russianCount counts things.
func russianCount(n int, one, few, many string) string {
	s := strconv.Itoa(n)
	return s + " " + Forms{One: one, Few: few, Many: many, Other: few}.For(russianPlural(OperandsOf(s)))
}

// russianFraction: a half, a third and a quarter have words of their own.
func russianFraction(num, den int64) string {
	if num < 1 || num > 9 || num >= den || den > 10 {
		return ""
	}
	ones := [...]string{"", "одна", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"}
	stem := [...]string{3: "треть", 4: "четверть", 5: "пят", 6: "шест", 7: "седьм", 8: "восьм", 9: "девят", 10: "десят"}
	switch {
	case den == 2:
		return "половина"
	case den == 3 && num == 2:
		return "две трети"
	case den == 4 && num > 1:
		return ones[num] + " четверти"
	case den < 5:
		return stem[den]
	case num == 1:
		return "одна " + stem[den] + "ая"
	}
	return ones[num] + " " + stem[den] + "ых"
}

// russianPer says what a number is reckoned for: of time в, of all else на. Words that
// begin with one of these stay as they are.
func russianPer(unit, per string) string {
	first, _, _ := strings.Cut(per, " ")
	switch first {
	case "в", "во", "на", "за":
		return unit + " " + per
	case "год", "месяц", "неделю", "день", "сутки", "час", "минуту", "секунду", "квартал", "полугодие", "десятилетие":
		return unit + " в " + per
	}
	return unit + " на " + per
}

func russianPercent(level string) string { return strings.Replace(level, ".", ",", 1) + "\u00a0%" }
