package locale

// There are no Russian words for the page yet: this is what is read.
var russianLexicon = Lexicon{
	Tag: "ru",
	Qualifiers: []Qualifier{
		{"около", About}, {"примерно", About}, {"приблизительно", About},
		{"почти", Nearly}, {"по оценкам", Estimated}, {"по оценке", Estimated},
		{"не менее", AtLeast}, {"как минимум", AtLeast},
		{"более", MoreThan}, {"больше", MoreThan}, {"свыше", MoreThan},
		{"не более", UpTo}, {"до", UpTo},
		{"менее", LessThan}, {"меньше", LessThan},
	},
	Multipliers: []Multiplier{
		{"тыс", 3}, {"тысяч*", 3}, {"млн", 6}, {"миллион*", 6}, {"млрд", 9}, {"миллиард*", 9},
	},
	To: []string{"до"},
	Or: []string{"или"},
	Cardinals: []Cardinal{
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
}
