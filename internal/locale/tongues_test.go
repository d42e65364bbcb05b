package locale

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// TestNumbersOfCLDR holds the marks in numbers equal to CLDR's.
func TestNumbersOfCLDR(t *testing.T) {
	for _, tag := range Tags() {
		l, _ := Find(tag)
		p := message.NewPrinter(language.Make(tag + "-u-nu-latn"))
		if got, want := l.Digits("1234567.5", false), p.Sprint(number.Decimal(1234567.5)); got != want {
			t.Errorf("%s writes %q, CLDR %q", tag, got, want)
		}
		if got, want := "25"+strings.TrimSuffix(l.Numbers.Percent, rlm), p.Sprint(number.Percent(0.25)); got != want {
			t.Errorf("%s writes %q, CLDR %q", tag, got, want)
		}
	}
}

func TestDatesInTongues(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		ru, ky   string
	}{
		{Date{1999, 0, 0}, Date{1999, 0, 0}, "1999", "1999"},
		{Date{2008, 7, 4}, Date{2008, 7, 4}, "4 июля 2008 г.", "2008-ж., 4-июль"},
		{Date{2008, 7, 0}, Date{2008, 7, 0}, "июль 2008 г.", "2008-ж., июль"},
		{Date{2019, 1, 0}, Date{2019, 6, 0}, "январь – июнь 2019 г.", "2019-ж., январь – июнь"},
		{Date{2017, 5, 3}, Date{2017, 5, 5}, "3–5 мая 2017 г.", "2017-ж., 3–5-май"},
		{Date{2017, 9, 20}, Date{2017, 12, 0}, "20 сентября – декабрь 2017 г.", "2017-ж., 20-сентябрь – декабрь"},
		{Date{2017, 9, 20}, Date{2018, 2, 3}, "20 сентября 2017 г. – 3 февраля 2018 г.", "2017-ж., 20-сентябрь – 2018-ж., 3-февраль"},
		{Date{1964, 0, 0}, Date{2008, 0, 0}, "1964–2008", "1964–2008"},
	} {
		for l, want := range map[*Locale]string{&russian: c.ru, &kyrgyz: c.ky} {
			if got := strings.ReplaceAll(l.Period(c.from, c.to), "\u00a0", " "); got != want {
				t.Errorf("%s: %v to %v is %q, want %q", l.Tag, c.from, c.to, got, want)
			}
		}
	}
}

// TestKyrgyzCase: the ending follows the word that is read last.
func TestKyrgyzCase(t *testing.T) {
	for number, want := range map[string]string{
		"1": "1ден 1ге", "2": "2ден 2ге", "3": "3төн 3кө", "4": "4төн 4кө", "5": "5тен 5ке", "6": "6дан 6га", "7": "7ден 7ге", "8": "8ден 8ге", "9": "9дан 9га",
		"10": "10дон 10го", "20": "20дан 20га", "30": "30дан 30га", "40": "40тан 40ка", "50": "50дөн 50гө", "60": "60тан 60ка", "70": "70тен 70ке", "80": "80ден 80ге", "90": "90дон 90го",
		"0": "0дөн 0гө", "200": "200дөн 200гө", "4\u00a0000": "4\u00a0000ден 4\u00a0000ге", "1\u00a0000\u00a0000": "1\u00a0000\u00a0000дон 1\u00a0000\u00a0000го",
		"4,7\u00a0миллион": "4,7\u00a0миллиондон 4,7\u00a0миллионго", "12,5%": "12,5%дан 12,5%га", "1,80": "1,80ден 1,80ге", "0,05": "0,05тен 0,05ке", "−13": "−13төн −13кө",
		"3\u00a0миллиард": "3\u00a0миллиарддан 3\u00a0миллиардга", "52\u00a0миң": "52\u00a0миңден 52\u00a0миңге", "5\u00a0000\u00a0000\u00a0000": "5\u00a0000\u00a0000\u00a0000дан 5\u00a0000\u00a0000\u00a0000га",
	} {
		if got := kyrgyzCase(number, from) + " " + kyrgyzCase(number, to); got != want {
			t.Errorf("%s is %q, want %q", number, got, want)
		}
	}
}

// TestSentences holds sentences with their places filled, and with empty ones, which take
// their connecting words with them.
func TestSentences(t *testing.T) {
	for _, c := range [][2]string{
		{russian.Notes.Stale("4 июля 2008 г.", 21), "Период, к которому относится цифра: 4 июля 2008 г. На день выхода этой справки ей 21 год."},
		{russian.Notes.Stale("1999", 9), "Период, к которому относится цифра: 1999. На день выхода этой справки ей 9 лет."},
		{russian.Notes.Ages([]string{"1998", "июль 2003 г."}, []int{9, 21}), "Возраст цифр на день выхода этой справки: 1998\u00a0— 9 лет; июль 2003 г.\u00a0— 21 год."},
		{kyrgyz.Notes.Ages([]string{"1998", "1999"}, []int{9, 8}), "Баракча чыккандагы сандардын жашы: 1998\u00a0— 9\u00a0жыл; 1999\u00a0— 8\u00a0жыл."},
		{english.Notes.Ages([]string{"1998", "1999"}, []int{2, 1}), "Age when this sheet was published: 1998, 2\u00a0years; 1999, 1\u00a0year."},
		{russian.Notes.AllKnownOnlyThrough(3, "ЮНИСЕФ"), "Все три цифры известны только в изложении одного источника: ЮНИСЕФ."},
		{russian.Charts.Says(false, 3, "", ByValue, "0", "5"), "Линейчатая диаграмма: 3 строки, от большего к меньшему, на оси от 0 до 5; все строки есть в таблице ниже."},
		{russian.Charts.Says(true, 5, "оценка: МОМ", ByYear, "0", "5"), "Точечная диаграмма: 5 строк, оценка: МОМ, от ранних к поздним, на оси от 0 до 5; все строки есть в таблице ниже."},
		{russian.Units.Per("человек", "год"), "человек в год"},
		{russian.Units.Per("случаев", "100 000 жителей"), "случаев на 100 000 жителей"},
		{russian.Units.Change("%", "2019", true), "в % к базе «2019»"},
		{russian.Units.Change("смертей", "", true), "изменение, %: смертей"},
		{russian.Mail.Greeting(""), "Здравствуйте!"},
		{russian.Mail.Greeting("Асель"), "Здравствуйте, Асель!"},
		{russian.Page.WebPage(""), "Веб-страница, без даты"},
		{russian.Numbers.Between("−4,3\u00a0%", "−3,4\u00a0%"), "от −4,3\u00a0% до −3,4\u00a0%"},
		{russian.Intervals.Confidence("99.9"), "99,9\u00a0% ДИ"},
		{russian.Speech.Table(21, 1), "Таблица, 21 строка и 1 столбец:"},
		{kyrgyz.Numbers.Between("−4,3%", "−3,4%"), "−4,3%дан −3,4%га чейин"},
		{kyrgyz.Values.MoreThan("4\u00a0000"), "4\u00a0000ден ашык"},
		{kyrgyz.Units.Per("адам", "жыл"), "адам (жылына)"},
		{kyrgyz.Units.Per("учур", "100 000 калк"), "учур / 100 000 калк"},
		{kyrgyz.Charts.Says(false, 3, "", ByValue, "0", "5\u00a0000"), "Тилкелүү диаграмма: 3 сап, чоңунан кичинесине карай, огу 0дөн 5\u00a0000ге чейин; бардык саптар төмөнкү таблицада бар."},
		{kyrgyz.Mail.Greeting(""), "Саламатсызбы!"},
	} {
		if c[0] != c[1] {
			t.Errorf("it says %q, want %q", c[0], c[1])
		}
	}
}

func TestFractionsInTongues(t *testing.T) {
	for l, want := range map[*Locale]string{
		&russian: "половина; треть, две трети; четверть, две четверти, три четверти; одна пятая, две пятых, три пятых, четыре пятых",
		&kyrgyz:  "жарымы; үчтөн бири, үчтөн экиси; төрттөн бири, төрттөн экиси, төрттөн үчү; бештен бири, бештен экиси, бештен үчү, бештен төртү",
	} {
		var all []string
		for den := int64(2); den <= 5; den++ {
			var some []string
			for num := int64(1); num < den; num++ {
				some = append(some, l.Numbers.Fraction(num, den))
			}
			all = append(all, strings.Join(some, ", "))
		}
		if got := strings.Join(all, "; "); got != want {
			t.Errorf("%s says %q, want %q", l.Tag, got, want)
		}
	}
}

// TestGoverned: the noun after "около" and after a bound.
func TestGoverned(t *testing.T) {
	cases := Forms{One: "дело", Few: "дела", Many: "дел", Other: "дела"}
	for digits, want := range map[string]string{"1": "дела", "2": "дел", "5": "дел", "21": "дела", "1.5": "дела", "100": "дел"} {
		if got := cases.For(russian.Plurals.Governed(russian.Plurals.Of(OperandsOf(digits)))); got != want {
			t.Errorf("около %s %s, want %s", digits, got, want)
		}
	}
	if got := russian.Plurals.Alone(cases); got != "дел" {
		t.Errorf("over an axis stands %q", got)
	}
}

// TestAmountsAreRead: what is printed for a value in words can be written so, too.
func TestAmountsAreRead(t *testing.T) {
	for _, tag := range Tags() {
		l, _ := Find(tag)
		v := &l.Values
		if printed := [...]string{v.Majority, v.Most, v.Many, v.Some, v.Few, v.Often, v.Rarely}; printed != l.Lexicon.Amounts {
			t.Errorf("%s prints %q and reads %q", tag, printed, l.Lexicon.Amounts)
		}
	}
}

// TestQualifiersAreRead: a number that is printed with words round it can be written so,
// too, and means the same.
func TestQualifiersAreRead(t *testing.T) {
	for _, tag := range Tags() {
		l, _ := Find(tag)
		v := &l.Values
		for means, say := range map[Meaning]func(string) string{About: v.About, Nearly: v.Nearly, Estimated: v.Estimated, AtLeast: v.AtLeast, MoreThan: v.MoreThan, UpTo: v.UpTo, LessThan: v.LessThan} {
			said := say("4")
			got, n := l.Lexicon.Qualifier(said)
			if n == 0 {
				got, n = l.Lexicon.Postposition(said)
			}
			if n == 0 || got != means {
				t.Errorf("%s: %q is read with meaning %s, want %d", tag, said, fmt.Sprint(got, " of ", n), means)
			}
		}
	}
}
