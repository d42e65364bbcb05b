package locale

import (
	_ "embed"
	"strconv"
)

//go:embed countries_ar.txt
var countriesArabic string

// lrm and rlm are marks without ink that run from left to right and from right to left:
// they keep a sign on the same side of its number, and what follows apart from it.
const lrm, rlm = "\u200e", "\u200f"

const arabicPercentSign = lrm + "%" + lrm + rlm

// Arabic is set from right to left, with the digits 0 to 9, as the United Nations print
// them in most Arab countries. Months are called as CLDR has them (يناير), not as in the
// Levant and Iraq (كانون الثاني). Phrases that are put into a sentence stand in no case
// that shows in writing.
var arabic = Locale{
	Tag:       "ar",
	Direction: RightToLeft,

	Punctuation: Punctuation{
		Opening:      "«",
		Closing:      "»",
		InnerOpening: "’",
		Apostrophe:   "’",
		List:         "؛ ",
		Comma:        "، ",
	},

	Lexicon: Lexicon{
		Tag: "ar",
		Qualifiers: []Qualifier{
			{"نحو", About}, {"حوالي", About}, {"قرابة", About}, {"زهاء", About},
			{"ما يقرب من", Nearly}, {"ما يقارب", Nearly}, {"تقديريًا", Estimated}, {"وفق التقديرات", Estimated},
			{"ما لا يقل عن", AtLeast}, {"على الأقل", AtLeast},
			{"أكثر من", MoreThan}, {"ما يزيد على", MoreThan}, {"ما يزيد عن", MoreThan},
			{"ما يصل إلى", UpTo}, {"ما لا يزيد على", UpTo}, {"ما لا يزيد عن", UpTo},
			{"أقل من", LessThan},
		},
		Multipliers: []Multiplier{
			{"ألف", 3}, {"ألفًا", 3}, {"آلاف", 3}, {"مليون", 6}, {"مليونًا", 6}, {"ملايين", 6}, {"مليار", 9}, {"مليارًا", 9}, {"مليارات", 9},
		},
		Postpositions: []Postposition{},
		Amounts:       [...]string{"غالبية", "معظم", "كثيرون", "بعض", "قليلون", "غالبًا", "نادرًا"},
		From:          []string{"من", "بين"},
		FromEndings:   []string{},
		To:            []string{"إلى"},
		Or:            []string{"أو"},
		Cardinals: []Cardinal{
			{"واحد", 1, false}, {"واحدة", 1, false}, {"اثنان", 2, false}, {"اثنين", 2, false}, {"اثنتان", 2, false}, {"اثنتين", 2, false},
			{"ثلاثة", 3, false}, {"ثلاث", 3, false}, {"أربعة", 4, false}, {"أربع", 4, false}, {"خمسة", 5, false}, {"خمس", 5, false},
			{"ستة", 6, false}, {"ست", 6, false}, {"سبعة", 7, false}, {"سبع", 7, false}, {"ثمانية", 8, false}, {"ثماني", 8, false},
			{"تسعة", 9, false}, {"تسع", 9, false}, {"عشرة", 10, false}, {"عشر", 10, false},
			{"عشرون", 20, false}, {"عشرين", 20, false}, {"ثلاثون", 30, false}, {"ثلاثين", 30, false}, {"أربعون", 40, false}, {"أربعين", 40, false},
			{"خمسون", 50, false}, {"خمسين", 50, false}, {"ستون", 60, false}, {"ستين", 60, false}, {"سبعون", 70, false}, {"سبعين", 70, false},
			{"ثمانون", 80, false}, {"ثمانين", 80, false}, {"تسعون", 90, false}, {"تسعين", 90, false},
			{"مئة", 100, true}, {"مائة", 100, true}, {"مئتان", 200, false}, {"مئتين", 200, false}, {"مائتان", 200, false}, {"مائتين", 200, false},
			{"ألفان", 2e3, false}, {"ألفين", 2e3, false}, {"ألف", 1e3, true}, {"آلاف", 1e3, true},
			{"مليونان", 2e6, false}, {"مليونين", 2e6, false}, {"مليون", 1e6, true}, {"ملايين", 1e6, true}, {"مليار", 1e9, true}, {"مليارات", 1e9, true},
		},
		TensFrom:   20,
		Indefinite: []string{"عشرات", "مئات", "آلاف", "ملايين"},
	},

	Plurals: Plurals{
		Of:       arabicPlural,
		Range:    arabicRange,
		Governed: func(c Category) Category { return c },
		Alone:    func(f Forms) string { return f.For(Few) },
	},

	Numbers: Numbers{
		Group:    ",",
		Decimal:  ".",
		Minus:    lrm + "−",
		Plus:     lrm + "+",
		Percent:  arabicPercentSign,
		Points:   "نقاط مئوية",
		Thousand: func(n Operands) string { return arabicNoun(n, "ألف", "آلاف", "ألفًا") },
		Million:  func(n Operands) string { return arabicNoun(n, "مليون", "ملايين", "مليونًا") },
		Billion:  func(n Operands) string { return arabicNoun(n, "مليار", "مليارات", "مليارًا") },
		Fraction: arabicFraction,
		Between:  func(low, high string) string { return "من " + low + " إلى " + high },
		Either:   func(a, b string) string { return a + " أو " + b },
		Signs:    arabicCurrencies,
		Money:    signAfter,
		InWords: func(n int) string {
			return [...]string{"", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر", "اثنا عشر"}[n]
		},
	},

	Dates: Dates{
		Months: arabicMonths,
		Alone:  arabicMonths,
		Day:    dayMonthYear,
		Month:  monthYear,
		Within: withinYear,
		Until:  func(date string) string { return "حتى " + date },
		Since:  func(date string) string { return "منذ " + date },
		Circa:  func(date string) string { return "نحو " + date },
		At:     func(date, clock, zone string) string { return inZone(date+"، "+clock, lrm+"UTC", zone) },
	},

	Countries: Countries{
		Names: countriesArabic,
		Usual: "\nHK هونغ كونغ\nKG قيرغيزستان\nMM ميانمار\nMO ماكاو\nPS فلسطين\nSY سوريا\nUS الولايات المتحدة\n",
	},

	Values: Values{
		About:     func(number string) string { return "نحو " + number },
		Nearly:    func(number string) string { return "ما يقرب من " + number },
		Estimated: func(number string) string { return "تقديريًا " + number },
		AtLeast:   func(number string) string { return "ما لا يقل عن " + number },
		MoreThan:  func(number string) string { return "أكثر من " + number },
		UpTo:      func(number string) string { return "ما يصل إلى " + number },
		FewerThan: func(number string) string { return "أقل من " + number },
		LessThan:  func(number string) string { return "أقل من " + number },
		Majority:  "غالبية",
		Most:      "معظم",
		Many:      "كثيرون",
		Some:      "بعض",
		Few:       "قليلون",
		Often:     "غالبًا",
		Rarely:    "نادرًا",
		NoFigure:  "لا رقم",
		NotAtHand: "الرقم غير متاح لنا",
	},

	Intervals: Intervals{
		Confidence:    func(level string) string { return "مجال ثقة " + arabicPercent(level) },
		Uncertainty:   func(level string) string { return "مجال عدم يقين " + arabicPercent(level) },
		StandardError: "± خطأ معياري واحد",
		Scenarios:     "نطاق السيناريوهات",
		Estimates:     "نطاق التقديرات",
		Stated:        "نطاق كما ورد",
		Margin: func(level string) string {
			if level == "" {
				return "هامش الخطأ"
			}
			return "هامش الخطأ، " + arabicPercent(level)
		},
	},

	Facts: Facts{
		WhenNotStated:    "السنة غير مذكورة",
		WhereNotStated:   "المكان غير مذكور",
		WhoNotStated:     "الفئة غير مذكورة",
		AgainstNotStated: "أساس المقارنة غير مذكور",
		Uncertain:        "غير مؤكد",
		Disputed:         "محل خلاف",
		Unsupported:      "بلا سند",
		Superseded:       "حل محله رقم أحدث",
		Withdrawn:        "مسحوب",
		Recorded:         "سجل",
		Census:           "تعداد",
		Survey:           "مسح",
		Modelled:         "نموذج حسابي",
		Expert:           "تقدير خبراء",
		Stated:           "تصريح",
		Belief:           "رأي",
		BasisNotStated:   "الأساس غير مذكور",
		OurCalculation:   func(label string) string { return label + "، حسابنا" },
		Assuming:         func(scenario string) string { return "بافتراض: " + scenario },
	},

	Units: Units{
		Of:        func(whole string) string { return "من " + whole },
		OfBase:    func(figure string) string { return "من أصل " + figure },
		Per:       func(unit, per string) string { return unit + " لكل " + per },
		PercentOf: func(of string) string { return arabicPercentSign + " من " + of },
		Change: func(unit, baseline string, percent bool) string {
			s := unit
			switch {
			case percent && (unit == "%" || unit == "في المئة" || unit == "بالمئة" || unit == "percent" || unit == "per cent"):
				s = "تغير بالنسبة المئوية"
			case percent:
				s = "تغير بالنسبة المئوية: " + unit
			}
			if baseline != "" {
				s += " مقارنةً بـ«" + baseline + "»"
			}
			return s
		},
		Against: func(baseline string) string { return "مقارنةً بـ«" + baseline + "»" },
		PartOf:  func(figure, label string) string { return "جزء من " + figure + " (" + label + ")" },
	},

	Notes: Notes{
		KnownOnlyThrough: func(source string) string {
			return "لا يعرف هذا الرقم إلا نقلًا عن: " + stopped(source)
		},
		AllKnownOnlyThrough: func(count int, source string) string {
			all := [...]string{"", "لا يعرف هذا الرقم", "لا يعرف هذان الرقمان", "لا تعرف هذه الأرقام الثلاثة", "لا تعرف هذه الأرقام الأربعة"}
			return all[min(count, 4)] + " إلا نقلًا عن: " + stopped(source)
		},
		Stale: func(when string, years int) string {
			return "رقم يعود إلى " + when + ": كان قد مضى عليه " + arabicCount(years, "عام واحد", "عامان", "أعوام", "عامًا", "عام") + " عند نشر هذه الورقة."
		},
		Ages: func(whens []string, years []int) string {
			return "عمر الأرقام عند نشر هذه الورقة: " + each(whens, "؛ ", func(i int, when string) string {
				return when + "، " + arabicCount(years[i], "عام واحد", "عامان", "أعوام", "عامًا", "عام")
			}) + "."
		},
		Answered: func(source, when string) string { return "رد " + source + " في " + when + ":" },
		NoAnswer: func(source, when string) string {
			return "طلب رد " + source + "، ولم يصل حتى " + when + "."
		},
		Circular: "هذه المصادر يستند بعضها إلى بعض، وليس بينها مصدر مستقل.",
		Derived: func(operands string) string {
			return "حسابنا استنادًا إلى: " + operands + "؛ ولم ينشره أي مصدر."
		},
	},

	Charts: Charts{
		LogSteps:      "كل درجة عشرة أضعاف التي قبلها",
		PercentOfEach: arabicPercentSign + " من مجموع كل مصدر",
		StatedBy:      func(source string) string { return whose("تصريح", "تصريح كل مصدر", source) },
		RecordedBy:    func(source string) string { return whose("سجل", "سجل كل مصدر", source) },
		EstimatedBy:   func(source string) string { return whose("تقدير", "تقدير كل مصدر", source) },
		NoBars:        "بلا أشرطة: لا تصح مقارنة الأطوال",
		OwnAxes:       "لكل رقم مقياسه: لا تصح مقارنة الأطوال",
		OwnScale:      "مقياس خاص",
		OtherThings:   "لا تصح مقارنة الأطوال بالأشرطة الأخرى",
		Says: func(dots bool, rows int, basis string, o Order, from, to string) string {
			s := "مخطط أشرطة من "
			if dots {
				s = "مخطط نقاط من "
			}
			s = Join(s+arabicCount(rows, "صف واحد", "صفين", "صفوف", "صفًا", "صف"), "، ", basis)
			return s + "، " + [...]string{"من الأعلى إلى الأدنى", "بترتيب الورقة", "من الأقدم إلى الأحدث"}[o] +
				"، على محور من " + from + " إلى " + to + "؛ وكل صف مذكور في الجدول التالي."
		},
	},

	Key: Key{
		DarkEdge:  "الحافة الداكنة هي الرقم.",
		Recorded:  "مسجل",
		Estimated: "تقدير",
		Stated:    "تصريح أو رأي",
		Derived:   "حسابنا",
		Gap:       "لا رقم",
		Interval:  "مجال",
		IntervalOf: func(level string, both bool) string {
			if both {
				return "مجال " + arabicPercent(level) + " (ثقة أو عدم يقين)"
			}
			return "مجال " + arabicPercent(level)
		},
		Range:   "نطاق بلا نقطة",
		Either:  "أحد الرقمين",
		AtLeast: "هذا الرقم أو أكثر",
		UpTo:    "هذا الرقم أو أقل",
	},

	Samples: Samples{
		Solid:      "شريط مصمت",
		Tinted:     "شريط فاتح بحافة داكنة",
		Open:       "شريط أبيض بحافة داكنة",
		Dashed:     "شريط بإطار متقطع",
		Hatched:    "شريط مظلل بخطوط",
		Interval:   "خط بين علامتين",
		Range:      "مستطيل بين حافتين داكنتين",
		Either:     "حافتان داكنتان لا شيء بينهما",
		AtLeast:    "شريط ينطلق من حافته الداكنة سهم إلى الأمام",
		UpTo:       "شريط ينطلق من حافته الداكنة سهم إلى الخلف",
		SolidDot:   "نقطة مصمتة",
		TintedDot:  "نقطة فاتحة",
		OpenDot:    "نقطة بيضاء",
		DashedDot:  "نقطة بإطار متقطع",
		DotRange:   "خط بين حافتين داكنتين",
		DotAtLeast: "حافة داكنة ينطلق منها سهم إلى الأمام",
		DotUpTo:    "حافة داكنة ينطلق منها سهم إلى الخلف",
	},

	Page: Page{
		FactSheet:       "صحيفة وقائع",
		Draft:           "مسودة",
		EmbargoedUntil:  func(when string) string { return "محظور نشره حتى " + when },
		DraftUntil:      func(when string) string { return "مسودة حتى " + when },
		WhatSourcesSay:  "ما تقوله المصادر",
		WhatWeDoNotKnow: "ما لا نعرفه",
		FiguresUnlike:   "لا تصح مقارنة هذه الأرقام بعضها ببعض.",
		Questions:       "أسئلة ينبغي طرحها",
		Notes:           "ملاحظات",
		Sources:         "المصادر",
		Question:        "سؤال ينبغي طرحه",
		Note:            "ملاحظة",
		Source:          "المصدر",
		KeyFigures:      "الأرقام الرئيسية",
		About:           "عن هذه الورقة",
		ReadBars:        "كيف تقرأ الأشرطة",
		ReadDots:        "كيف تقرأ النقاط",
		Contact:         "للتواصل",
		ToNote:          func(n int) string { return "ملاحظة " + strconv.Itoa(n) },
		BackFromNote: func(n int) string {
			return "عودة إلى أول إشارة إلى الملاحظة " + strconv.Itoa(n)
		},
		ToSource: func(name string) string { return "المصدر: " + name },
		Undated:  "بلا تاريخ",
		WebPage: func(date string) string {
			if date == "" {
				return "صفحة إنترنت، بلا تاريخ"
			}
			return "صفحة إنترنت، " + date
		},
		SetWith: func(digest string) string {
			if digest == "" {
				return "أعدت ببرنامج factsheet؛ البيانات غير مرفقة بهذا الملف"
			}
			return "أعدت ببرنامج factsheet؛ البيانات مرفقة بهذا الملف، " + lrm + "SHA-256 " + digest + lrm
		},
		OnlineCopy: func(url string) string { return "رمز QR: هذه الورقة على الإنترنت، " + url },
		LogoOf: func(org string) string {
			if org == "" {
				return "شعار"
			}
			return "شعار " + org
		},
	},

	Attached: Attached{
		Brief:     "النص الذي أعدت منه هذه الصفحة",
		Overlay:   "نصوص هذه الصفحة مترجمةً عن ذلك النص",
		Brand:     "النمط البصري الذي أعدت به هذه الصفحة",
		Logo:      "الشعار الذي على هذه الصفحة",
		Table:     "بيانات هذه الصفحة في جدول",
		Package:   "ما يحويه جدول البيانات، عمودًا عمودًا",
		List:      "ما هو مرفق بهذه الصفحة وكيف أعدت",
		Signature: "توقيع على هذا الملف",
	},

	Speech: Speech{
		Heading: func(level int, words string) string { return "عنوان " + strconv.Itoa(level) + ": " + words },
		List: func(items int) string {
			return "قائمة من " + arabicCount(items, "بند واحد", "بندين", "بنود", "بندًا", "بند") + ":"
		},
		Table: func(rows, columns int) string {
			return "جدول من " + arabicCount(rows, "صف واحد", "صفين", "صفوف", "صفًا", "صف") + " و" + arabicCount(columns, "عمود واحد", "عمودين", "أعمدة", "عمودًا", "عمود") + ":"
		},
		Figure: func(alt string) string { return "شكل: " + alt },
		Note:   func(number, words string) string { return "ملاحظة " + number + ": " + words },
		Link:   func(words string) string { return "[رابط] " + words },
		Language: func(tag, words string) string {
			in := map[string]string{"und": "بلغة أخرى", "ar": "بالعربية", "de": "بالألمانية", "en": "بالإنجليزية", "es": "بالإسبانية", "fa": "بالفارسية",
				"fr": "بالفرنسية", "hi": "بالهندية", "it": "بالإيطالية", "kk": "بالكازاخية", "ku": "بالكردية", "ky": "بالقيرغيزية", "pt": "بالبرتغالية", "ru": "بالروسية",
				"tg": "بالطاجيكية", "tr": "بالتركية", "uk": "بالأوكرانية", "ur": "بالأردية", "uz": "بالأوزبكية", "zh": "بالصينية"}[base(tag)]
			if in == "" {
				in = "باللغة " + tag
			}
			return "[" + in + ": " + words + "]"
		},
	},

	Mail: Mail{
		Greeting: func(name string) string {
			if name == "" {
				return "تحية طيبة،"
			}
			return "تحية طيبة، " + name + "،"
		},
		Opens: func(attached, figures bool) string {
			switch {
			case attached && figures:
				return "مرفقة صحيفة وقائع من صفحة واحدة. وأرقامها الرئيسية واردة أدناه أيضًا، كل منها بمصدره وتحفظاته."
			case attached:
				return "مرفقة صحيفة وقائع من صفحة واحدة."
			}
			return "في ما يلي ما تقوله صحيفة الوقائع."
		},
		KeyFigures:   "الأرقام الرئيسية",
		Figure:       "الرقم",
		WhatItCounts: "ماذا يعد، ومن يقوله، وما ينبغي معرفته أولًا",
		YearsOld: func(n int) string {
			return "مضى عليه " + arabicCount(n, "عام واحد", "عامان", "أعوام", "عامًا", "عام") + " عند النشر"
		},
		CannotCompare: "ما لا تصح مقارنته",
		FiguresUnlike: "هذه الأرقام لا تعد كلها الشيء نفسه: فلا تصح مقارنتها ولا جمعها ولا ترتيبها.",
		Attached:      "مرفق: الصفحة بصيغة PDF",
		OnePage: func(paper, size, file string, charts bool) string {
			with := "مع جميع الملاحظات"
			if charts {
				with = "مع الرسوم البيانية وجميع الملاحظات"
			}
			return "صفحة واحدة بمقاس " + paper + rlm + "، " + size + "، " + with + ": " + file +
				". ويمكن طباعتها بالأبيض والأسود، ويستطيع قارئ الشاشة قراءتها بصوت مسموع."
		},
		Kilobytes: func(n string) string { return n + "\u00a0كيلوبايت" },
		CheckThis: "كيف يتحقق من هذا الملف",
		ToCheck:   "للتحقق منها:",
		HowToCheck: "يحمل ملف PDF الأرقام التي بني منها. ويعيد البرنامج المفتوح المصدر factsheet بناء الصفحة منها " +
			"ويقول هل غير فيها شيء.",
		AskUs: func(address string) string {
			s := "يبين ذلك أن الصفحة لم تغير، ولا يبين من أعدها. وعند الشك اسألونا قبل النشر"
			if address == "" {
				return s + "."
			}
			return s + ": " + address
		},
		Preview:       "معاينة للصفحة المرفقة. وأرقامها الرئيسية واردة أعلاه نصًا، ويمكن الاستماع إلى ملف PDF كاملًا.",
		PreviewOnline: "صحيفة الوقائع على الإنترنت: معاينة للصفحة المرفقة. وأرقامها الرئيسية واردة أعلاه نصًا، ويمكن الاستماع إلى ملف PDF كاملًا.",
		SentBy: func(org, address string) string {
			if org != "" {
				org = "أرسلها " + stopped(org)
			}
			if address != "" {
				address = "وتصل الردود إلى " + address
			}
			return Join(org, " ", address)
		},
		Online: "هذه الورقة على الإنترنت",
		ReplySubject: func(title, by string) string {
			return "نقتبس منكم في «" + title + "»: نرجو الرد في موعد أقصاه " + by
		},
		ReplyOpens: func(attached bool) string {
			s := "نعد صحيفة الوقائع المذكورة أدناه، ونقتبس منكم فيها على النحو الآتي."
			if attached {
				s += " والصحيفة بصيغتها الحالية مرفقة."
			}
			return s
		},
		ReplyAsked: func(by string) string {
			return "نرجو إبلاغنا في موعد أقصاه " + by + " هل اقتباسنا صحيح، وما الذي تودون تصحيحه أو إضافته."
		},
		HowWeQuoteYou: "كيف نقتبس منكم",
		YourWords: func(through string) string {
			if through == "" {
				return "نص كلامكم:"
			}
			return "نص كلامكم نقلًا عن " + through + ":"
		},
		ShownBeside: func(title string) string {
			if title == "" {
				return "معروض إلى جانبه"
			}
			return "معروض إلى جانبه تحت «" + title + "»"
		},
		CalculatedFromIt: "حساباتنا المبنية عليه",
		InOurText:        "في نصنا",
	},
}

var arabicMonths = [12]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

// arabicCurrencies are what the currencies are called that texts in Arabic speak of most.
var arabicCurrencies = map[string]string{
	"AED": "درهم\u00a0إماراتي", "BHD": "دينار\u00a0بحريني", "CHF": "فرنك\u00a0سويسري", "DZD": "دينار\u00a0جزائري",
	"EGP": "جنيه\u00a0مصري", "EUR": "يورو", "GBP": "جنيه\u00a0إسترليني", "IQD": "دينار\u00a0عراقي",
	"JOD": "دينار\u00a0أردني", "KWD": "دينار\u00a0كويتي", "LBP": "ليرة\u00a0لبنانية", "LYD": "دينار\u00a0ليبي",
	"MAD": "درهم\u00a0مغربي", "OMR": "ريال\u00a0عماني", "QAR": "ريال\u00a0قطري", "SAR": "ريال\u00a0سعودي",
	"SDG": "جنيه\u00a0سوداني", "SYP": "ليرة\u00a0سورية", "TND": "دينار\u00a0تونسي", "TRY": "ليرة\u00a0تركية",
	"USD": "دولار\u00a0أمريكي", "YER": "ريال\u00a0يمني",
}

// arabicPlural is CLDR's rule.
func arabicPlural(n Operands) Category {
	hundreds := n.I % 100
	switch {
	case n.T > 0:
		return Other
	case n.I == 0:
		return Zero
	case n.I == 1:
		return One
	case n.I == 2:
		return Two
	case hundreds >= 3 && hundreds <= 10:
		return Few
	case hundreds >= 11:
		return Many
	}
	return Other
}

// arabicRange is CLDR's rule for a range: its end decides, but one or two at the end only
// after nothing.
func arabicRange(from, to Category) Category {
	if to == One || to == Two {
		if from == Zero {
			return Zero
		}
		return Other
	}
	return to
}

// arabicNoun is a number word beside a number: three to ten have the plural, eleven to
// ninety-nine the accusative.
func arabicNoun(n Operands, one, few, many string) string {
	return Forms{Few: few, Many: many, Other: one}.For(arabicPlural(n))
}

// arabicCount counts things; one and two are words without a digit.
func arabicCount(n int, one, two, few, many, other string) string {
	s := strconv.Itoa(n)
	switch c := arabicPlural(OperandsOf(s)); c {
	case One:
		return one
	case Two:
		return two
	default:
		return s + " " + Forms{Few: few, Many: many, Other: other}.For(c)
	}
}

// arabicFraction: a half to a tenth have words of their own.
func arabicFraction(num, den int64) string {
	if num < 1 || num > 9 || num >= den || den > 10 {
		return ""
	}
	part := [...]string{2: "نصف", 3: "ثلث", 4: "ربع", 5: "خمس", 6: "سدس", 7: "سبع", 8: "ثمن", 9: "تسع", 10: "عشر"}[den]
	parts := [...]string{2: "أنصاف", 3: "أثلاث", 4: "أرباع", 5: "أخماس", 6: "أسداس", 7: "أسباع", 8: "أثمان", 9: "أتساع", 10: "أعشار"}[den]
	counts := [...]string{3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 8: "ثمانية", 9: "تسعة"}
	switch num {
	case 1:
		return part
	case 2:
		return part + "ان"
	}
	return counts[num] + " " + parts
}

func arabicPercent(level string) string { return level + arabicPercentSign }
