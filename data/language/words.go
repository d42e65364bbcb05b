package language

// Words is a key's list of words, with their meanings. Not written is the first.
type Words struct {
	what  string // with its article: "a kind"
	words []Word
}

// Word is one of a list of words, and what it means.
type Word struct{ Word, Means string }

// Number gives the place of a word in its list, 0 where it is none of them.
func (w *Words) Number(word string) int {
	for i := range w.words {
		if w.words[i].Word == word {
			return i
		}
	}
	return 0
}

// Word gives the word at a place of the list.
func (w *Words) Word(number int) string { return w.words[number].Word }

// All gives the words that can be written.
func (w *Words) All() []Word {
	if w.words[0].Word == "" {
		return w.words[1:]
	}
	return w.words
}

func (w *Words) list() []string {
	all := w.All()
	out := make([]string, len(all))
	for i := range all {
		out[i] = all[i].Word
	}
	return out
}

// The lists of words. The constants of package data that stand for them have the same
// order.
var (
	Kinds = &Words{"a kind", []Word{
		{"count", "how many there were, such as cases opened"},
		{"stock", "how many there are at one time"},
		{"flow", "how many in each year or month"},
		{"cumulative", "how many since a beginning"},
		{"rate", "so many for each thousand, each year"},
		{"share", "a part of a whole, in percent"},
		{"change", "more or less than before, with a sign"},
	}}
	Bases = &Words{"a basis", []Word{
		{},
		{"record", "counted in the course of work, such as cases or admissions"},
		{"census", "everyone was counted"},
		{"survey", "some were asked or measured, for all"},
		{"model", "calculated from other data"},
		{"expert", "someone who knows put a figure on it"},
		{"stated", "said by the source, which gives no method"},
		{"belief", "said to be believed, by nobody named"},
	}}
	Standings = &Words{"a standing", []Word{
		{"none", "nothing is said of it; this is so without the key"},
		{"disputed", "others say that it is wrong"},
		{"unsupported", "no evidence for it was found"},
		{"superseded", "its source has a newer one"},
		{"withdrawn", "its source took it back; it is never charted"},
	}}
	Intervals = &Words{"a kind of interval", []Word{
		{"range", "the two ends that the source gives"},
		{"CI", "a confidence interval, of a level"},
		{"UI", "an uncertainty interval, of a level"},
		{"SE", "a standard error to either side"},
		{"scenario", "a lowest and a highest case"},
		{"estimates", "the lowest and highest of several estimates"},
		{"margin", "a margin of error to either side"},
	}}
	Orders = &Words{"an order", []Word{
		{"value", "highest first"},
		{"listed", "your order"},
		{"year", "oldest first"},
	}}
	Marks = &Words{"a mark", []Word{
		{"auto", "bars, and dots where only dots are right"},
		{"bar", "bars from zero"},
		{"dot", "dots with range lines"},
	}}
	Scales = &Words{"a scale", []Word{
		{"linear", "equal steps"},
		{"log", "each mark of the axis ten times the one before"},
	}}
	Comparisons = &Words{"a way to compare", []Word{
		{"strict", "all rows count the same thing"},
		{"acknowledged", "one axis, and the page says how the figures differ"},
		{"separate", "each in a frame of its own"},
	}}
	Directions = &Words{"a direction", []Word{
		{"ltr", "from left to right"},
		{"rtl", "from right to left"},
	}}
	TrueOrFalse = &Words{"a truth value", []Word{
		{"true", "it is so"},
		{"false", "it is not so"},
	}}
)
