package diag

// formRules are about how a brief is written.
var formRules = [...]Rule{
	{
		Code:   "E001",
		Title:  "the schema is missing, or another one",
		Rule:   "The first key of a brief is `schema: factsheet/v1`.",
		Why:    "A later version of the language may give a key another meaning; the file says which version its writer meant.",
		Wrong:  "schema: factsheet/v2",
		Mended: "schema: factsheet/v1",
	},
	{
		Code:  "E002",
		Title: "a key that is not known",
		Rule:  "A block holds only the keys of the language, and a table of claims only columns of these names, in small letters. The hint names the nearest one.",
		Why:   "A key that is silently left out is a caveat that silently does not reach the page.",
		Wrong: `claims:
  iom-figure:
    caveat: [no-method]`,
		Mended: `claims:
  iom-figure:
    caveats: [no-method]`,
	},
	{
		Code:  "E003",
		Title: "a key or id written twice",
		Rule:  "A key stands once in its block, and an id once in its list.",
		Why:   "Of two values one would win, and nobody could see which.",
		Wrong: `claims:
  iom-figure:
    value: 4000
    value: 40000`,
		Mended: `claims:
  iom-figure:
    value: 4000`,
	},
	{
		Code:  "E004",
		Title: "braces or brackets that cut a text",
		Rule:  "In braces and brackets a comma ends a text and a colon makes a key. A key without a value, or one that is not known there, is refused. Quote the text.",
		Why:   "YAML reads {says: around 4,000 women} without a word as “around 4” and an empty key.",
		Wrong: `claims:
  iom-figure: {source: iom, measure: sold, basis: stated, value: 4000, says: around 4,000 women}`,
		Mended: `claims:
  iom-figure: {source: iom, measure: sold, basis: stated, value: 4000, says: "around 4,000 women", who: women and girls, where: KG, when: 2007}`,
	},
	{
		Code:  "E005",
		Title: "the file is not YAML, or the table not CSV",
		Rule:  "The file cannot be read as YAML from the place that is named. Most often a text holds a colon and has no quotation marks. A table is CSV: a first row of column names, and in each row as many cells, parted by commas, or all of them by semicolons or tabs; a cell with a comma in it has quotation marks round it, and those inside it are written twice.",
		Why:   "Nothing can be said about the rest of a file before its form is clear.",
		Wrong: `brief:
  title: Child trafficking: two figures`,
		Mended: `brief:
  title: "Child trafficking: two figures"`,
	},
	{
		Code:  "E006",
		Title: "a key that must be there",
		Rule:  "A brief needs a title and a date; a measure a label, a kind and a unit; a source an author; a claim a source and a basis, and a measure where it is a number. A table of claims has a column `id`, and rows.",
		Why:   "Without these a reader cannot tell what a number is or where it comes from.",
		Wrong: `claims:
  third:
    source: iom
    measure: sold
    value: 3000
    says: 3,000 were sold`,
		Mended: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000
    says: 3,000 were sold`,
	},
	{
		Code:  "E007",
		Title: "a value of the wrong shape",
		Rule:  "A text stands where a text is asked for, a list where a list is. Ids are small letters, digits and hyphens.",
		Why:   "Guessing what was meant would put on the page what nobody wrote.",
		Wrong: `claims:
  iom-figure:
    caveats: no-method`,
		Mended: `claims:
  iom-figure:
    caveats: [no-method]`,
	},
	{
		Code:  "E008",
		Title: "a word that is not one of a list",
		Rule:  "Kind, basis, standing, order, mark, scale, compare, interval, status, language and the fields of a reference each have a fixed list of words.",
		Why:   "The words decide how a figure is drawn and what may stand beside it.",
		Wrong: `claims:
  iom-figure:
    basis: surveyed`,
		Mended: `claims:
  iom-figure:
    basis: survey`,
	},
	{
		Code:  "E009",
		Title: "a date, country or language code, link or path that is none",
		Rule:  "Dates are 1999, 2004-11 or 2004-11-01, with ? where uncertain and ~ where approximate; periods are 1964/2008 or ../2008-07. Countries are the two capital letters of ISO 3166-1, languages the codes of BCP 47 (ru, pt-BR). Links begin with https://, http:// or mailto:. A brand file or a table is an ordinary file in the brief's folder or below it.",
		Why:   "Periods and places are compared, and links are opened: they must be exact.",
		Wrong: `claims:
  iom-figure:
    when: 2004-2008`,
		Mended: `claims:
  iom-figure:
    when: 2007`,
	},
	{
		Code:  "E010",
		Title: "a value that cannot be read",
		Rule:  "A value is a number (4000, 4,000, 4.7 million, 10%, 1/3), a range (200-250), a point with its interval, a bound (at least 500), a word (majority), none, or unknown. A number has at most 24 digits.",
		Why:   "A published figure is shown digit for digit. What could be read in two ways is not guessed.",
		Wrong: `claims:
  iom-figure:
    value: 4e3`,
		Mended: `claims:
  iom-figure:
    value: 4000`,
	},
	{
		Code:  "E011",
		Title: "a range from the higher end to the lower",
		Rule:  "The lower end stands first.",
		Why:   "A range that runs backwards is a slip, or a missing multiplier.",
		Wrong: `claims:
  iom-figure:
    value: 4500-3500
    says: 3,500 to 4,500`,
		Mended: `claims:
  iom-figure:
    value: 3500-4500
    says: 3,500 to 4,500`,
	},
	{
		Code:  "E012",
		Title: "a level and an interval that do not belong together",
		Rule:  "A confidence or uncertainty interval has a level, and a level belongs to an interval. Both need a value with two ends.",
		Why:   "95% and 50% intervals of one estimate are of very different length.",
		Wrong: `claims:
  iom-figure:
    value: 4000 (3500-4500)
    interval: CI
    says: 4,000 (3,500 to 4,500)`,
		Mended: `claims:
  iom-figure:
    value: 4000 (3500-4500)
    interval: CI
    level: 95
    says: 4,000 (3,500 to 4,500)`,
	},
	{
		Code:  "E013",
		Title: "something that a brief may not hold",
		Rule:  "A brief is one YAML document without anchors, aliases, merge keys and tags, and not more than 50 levels deep. A claim is a share or a part of others in at most 100 steps. A table has at most 8 MB and 10000 claims, and a cell 16 kB.",
		Why:   "What is written in one place and acts in another cannot be checked by reading.",
		Wrong: `asks:
  - &first Who counted?
  - *first`,
		Mended: `asks:
  - Who counted?`,
	},
	{
		Code:  "E014",
		Title: "not UTF-8",
		Rule:  "A brief is UTF-8 text. So is a table, or UTF-16 with its mark at the beginning; Windows-1251 and Windows-1252 are read where all words of the table leave no doubt (see W014).",
		Why:   "In another encoding letters would be read as other letters.",
	},
	{
		Code:  "E015",
		Title: "a point outside its interval",
		Rule:  "A point lies between the two ends that are given with it.",
		Why:   "Otherwise one of the three numbers is wrong, most often by a missing multiplier.",
		Wrong: `claims:
  iom-figure:
    value: 4.7 (4-5 thousand)
    says: 4.7 thousand (4 to 5 thousand)`,
		Mended: `claims:
  iom-figure:
    value: 4.7 thousand (4-5)
    says: 4.7 thousand (4 to 5 thousand)`,
	},
	{
		Code:  "E016",
		Title: "a separator that can be read in two ways",
		Rule:  "A number with one separator before exactly three digits (12.500; where the page's language has the decimal comma, 12,500 too) is refused where it could be a whole count: with kind count, and with stock, flow or cumulative of what is counted in whole numbers. 0.125 and 1,234.500 cannot be mistaken.",
		Why:   "Half of Europe writes 12.500 for twelve thousand five hundred; the other half reads twelve and a half. No error on a page is larger.",
		Wrong: `claims:
  iom-figure:
    value: 4.000
    says: 4.000 women and girls`,
		Mended: `claims:
  iom-figure:
    value: 4000
    says: 4.000 women and girls`,
	},
}
