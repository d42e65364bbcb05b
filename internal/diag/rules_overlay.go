package diag

// overlayRules are about a translation beside its brief.
var overlayRules = [...]Rule{
	{
		Code:  "E401",
		Title: "a figure, a date or a list in a translation",
		Rule:  "A translation holds texts. Values, dates, sources, lists of claims and of caveats, and words of the language stand in the brief, for all languages.",
		Why:   "Two languages that each have a figure of their own have two figures before long.",
	},
	{
		Code:  "E402",
		Title: "a text of a translation that does not fit its brief",
		Rule:  "A translation has a text where the brief has one, and lists of the same length. A sentence refers to the same claims as the one it translates. What is a code, such as KG, GBP or unknown, has its words in every language and is not translated.",
		Why:   "What one language says, and shows the figure of, every other says too.",
	},
	{
		Code:  "E403",
		Title: "a translation of another brief, or into another language",
		Rule:  "The translation of brief.yaml into Russian is called brief.ru.yaml, says `of: brief.yaml` and `language: ru`, and is not in the brief's own language.",
		Why:   "A file that was copied or renamed would put the texts of one brief beside the figures of another.",
	},
	{
		Code:  "E404",
		Title: "a remark that would be lost",
		Rule:  "factsheet overlay writes a translation anew, with a remark over each text that shows the brief's. Remarks of your own stand above the first line.",
		Why:   "Nothing that a person wrote is thrown away without a word.",
	},
}
