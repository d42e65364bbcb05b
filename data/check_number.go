package data

import (
	"slices"
	"strings"

	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/locale"
)

// separators refuses a number that half of Europe reads as a thousand times more, and
// warns where it can hardly be so: 12.500 people, 12.500 tonnes. It warns too of a
// fraction of a whole thing.
func (c *checker) separators(d *language.Claim, claim *Claim, text Text, p value.Written) {
	m := claim.Measure
	percent := claim.Value.Percent || claim.IsShare()
	wholes := !percent && m != nil && m.Kind <= Cumulative && !continuous(m.Unit)
	for _, n := range p.Doubtful {
		written := text.Value[n.At:n.End]
		if !n.Multiplied && (wholes || !percent && m != nil && m.Kind == Count) {
			f := c.errorAt(text, "E016", n.At, n.End, "`"+written+"` can be read as "+n.Whole+" or as "+n.Decimal+": write the one that is meant", "")
			for _, way := range []struct {
				hint string
				as   func(value.Doubtful) string
			}{
				{"if it is a whole number", func(n value.Doubtful) string { return n.Whole }},
				{"if it has decimals", func(n value.Doubtful) string { return n.Decimal }},
			} {
				key, meant := rewritten(d, text, p, way.as)
				f.Hint(way.hint + ", write\n" + key + ": " + meant)
				c.set(f, d.ID.Pos, key, text, meant)
			}
			return
		}
		if c.isLiteral(written) || c.isLiteral(text.Value) {
			continue
		}
		read, other := n.Decimal, n.Whole
		if strings.ContainsRune(written, ',') {
			read, other = other, read
		}
		f := c.errorAt(text, "W212", n.At, n.End, "`"+written+"` is read as "+read+", and could be meant as "+other, "").
			Hint("if it is read rightly, list it in the block `brief`:\nliterals: [" + listed(written) + "]")
		if claim.IsShare() {
			return // of a whole there is never more than all
		}
		key, meant := rewritten(d, text, p, func(n value.Doubtful) string {
			if strings.ContainsRune(text.Value[n.At:n.End], ',') {
				return n.Decimal
			}
			return n.Whole
		})
		f.Hint("if not, write\n" + key + ": " + meant)
		c.set(f, d.ID.Pos, key, text, meant)
		return
	}
	if !wholes {
		return
	}
	for _, n := range p.Numbers {
		if n.Multiplier == value.Units && !n.Rat().IsInt() {
			c.errorAt(text, "W213", 0, len(text.Value), "`"+m.Unit.Other+"` are counted in whole numbers, and "+n.Digits+" is none",
				"look at the source: a multiplier may be missing, or it is an average; then write in the measure\nkind: rate")
			return
		}
	}
}

// rewritten gives a value with each number that can be read in two ways written in
// one, and the key that it stands under.
func rewritten(d *language.Claim, text Text, p value.Written, as func(value.Doubtful) string) (key, meant string) {
	var s strings.Builder
	from := 0
	for _, n := range p.Doubtful {
		s.WriteString(text.Value[from:n.At] + as(n))
		from = n.End
	}
	return keyOf(d, text), s.String() + text.Value[from:]
}

// isLiteral reports whether the brief lists a text among its literals.
func (c *checker) isLiteral(s string) bool {
	return slices.ContainsFunc(c.d.Head.Literals, func(l Text) bool { return strings.EqualFold(l.Value, s) })
}

// listed writes a phrase for a list in brackets, where a comma would part it.
func listed(s string) string {
	if strings.ContainsAny(s, ",:") {
		return `"` + s + `"`
	}
	return s
}

// continuousUnits are what is measured and not counted, so that a part of one is as
// good as a whole one.
var continuousUnits = []string{
	"%", "percent", "per cent", "percentage points", "points", "index points",
	"tonnes", "tonne", "tons", "ton", "t", "kilotonnes", "kt", "megatonnes", "mt", "gigatonnes", "gt", "kilograms", "kilogram", "kg", "grams", "gram", "g",
	"milligrams", "mg", "micrograms", "µg", "μg", "pounds", "lb", "ounces", "oz", "quintals",
	"kilometres", "kilometre", "kilometers", "kilometer", "km", "metres", "metre", "meters", "meter", "m", "centimetres", "centimeters", "cm",
	"millimetres", "millimeters", "mm", "miles", "mile", "feet", "foot", "ft", "inches", "nautical miles",
	"km²", "km2", "m²", "m2", "ha", "square kilometres", "square kilometers", "square metres", "square meters", "square miles", "square feet",
	"hectares", "hectare", "acres", "acre",
	"litres", "litre", "liters", "liter", "l", "millilitres", "milliliters", "ml", "cubic metres", "cubic meters", "m³", "m3", "km³", "cubic kilometres", "gallons", "barrels",
	"watts", "w", "kilowatts", "kw", "megawatts", "mw", "gigawatts", "gw", "terawatts", "tw", "kwh", "mwh", "gwh", "twh",
	"kilowatt-hours", "megawatt-hours", "gigawatt-hours", "terawatt-hours", "joules", "kj", "mj", "gj", "tj", "pj", "exajoules", "calories", "kcal", "kilocalories",
	"seconds", "second", "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "decades", "decade", "person-years", "dalys",
	"degrees", "degree", "°c", "°f", "hertz", "hz", "decibels", "db", "ppm", "ppb", "bytes", "megabytes", "gigabytes", "terabytes",
	"times", "ratio", "index", "score", "full-time equivalents", "fte",
	"dollars", "us dollars", "euros", "euro", "pounds sterling", "roubles", "rubles", "soms", "som", "yen", "yuan", "rupees", "francs", "pence", "cents",
}

// continuousWords are the same in Russian and Kyrgyz, where what is measured follows the
// measure without a word between: тонн зерна.
var continuousWords = []string{
	"%", "процент", "процента", "процентов", "проценты", "пайыз", "процентных", "пайыздык", "пункт", "пункта", "пунктов",
	"тонна", "тонны", "тонн", "т", "центнер", "центнера", "центнеров", "килограмм", "килограмма", "килограммов", "кг", "грамм", "грамма", "граммов", "г", "мг",
	"километр", "километра", "километров", "км", "метр", "метра", "метров", "м", "сантиметров", "см", "миллиметров", "мм", "чакырым",
	"км²", "м²", "га", "гектар", "гектара", "гектаров", "квадратный", "квадратных", "чарчы", "сотка", "сотки", "соток",
	"литр", "литра", "литров", "л", "мл", "м³", "км³", "кубических", "куб", "баррель", "барреля", "баррелей",
	"вт", "квт", "мвт", "гвт", "ватт", "киловатт", "мегаватт", "квт·ч", "мвт·ч", "квт-ч", "дж", "ккал", "калорий",
	"секунда", "секунды", "секунд", "минута", "минуты", "минут", "мүнөт", "час", "часа", "часов", "саат", "день", "дня", "дней", "сутки", "суток", "күн",
	"неделя", "недели", "недель", "жума", "месяц", "месяца", "месяцев", "ай", "год", "года", "лет", "жыл", "градус", "градуса", "градусов", "балл", "балла", "баллов",
	"сом", "сома", "сомов", "рубль", "рубля", "рублей", "доллар", "доллара", "долларов", "евро", "тенге", "тысяч", "тыс", "миң", "миллион", "миллионов", "млн", "миллиард", "миллиардов", "млрд",
}

// continuous reports whether a unit is measured and not counted: money, percent, or a
// measure of the list, alone or "of" and "per" something. A unit of millions counts as
// one, for its fractions are whole things.
func continuous(u Unit) bool {
	for _, form := range [...]string{u.Zero, u.One, u.Two, u.Few, u.Many, u.Other} {
		if form = strings.TrimSpace(form); locale.IsCurrency(form) {
			return true
		}
		form = strings.ToLower(form)
		first, _, _ := strings.Cut(strings.ReplaceAll(form, "\u00a0", " "), " ")
		switch strings.TrimSuffix(first, "s") {
		case "thousand", "million", "billion", "trillion", "lakh", "crore", "metric":
			return true
		}
		if slices.Contains(continuousWords, strings.TrimSuffix(first, ".")) {
			return true
		}
		for _, unit := range continuousUnits {
			if rest, ok := strings.CutPrefix(form, unit); ok && (rest == "" || strings.HasPrefix(rest, " of ") ||
				strings.HasPrefix(rest, " per ") || strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, " (")) {
				return true
			}
		}
	}
	return false
}
