package locale

// There are no Kyrgyz words for the page yet: this is what is read.
var kyrgyzLexicon = Lexicon{
	Tag: "ky",
	Qualifiers: []Qualifier{
		{"болжол менен", About}, {"чамасында", About}, {"дээрлик", Nearly}, {"эсептөөлөр боюнча", Estimated},
		{"кеминде", AtLeast}, {"эң көп дегенде", UpTo},
	},
	Multipliers: []Multiplier{
		{"миң", 3}, {"млн", 6}, {"миллион", 6}, {"млрд", 9}, {"миллиард", 9},
	},
	Or: []string{"же"},
	Cardinals: []Cardinal{
		{"жыйырма", 20, false}, {"отуз", 30, false}, {"кырк", 40, false}, {"элүү", 50, false}, {"алтымыш", 60, false},
		{"жетимиш", 70, false}, {"сексен", 80, false}, {"токсон", 90, false},
		{"жүз", 100, true}, {"миң", 1e3, true}, {"миллион", 1e6, true}, {"миллиард", 1e9, true},
	},
}
