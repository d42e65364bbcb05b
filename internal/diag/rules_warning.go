package diag

// warningRules are the warnings, and the notes that the page prints.
var warningRules = [...]Rule{
	{
		Code:  "W014",
		Title: "a table in an old code page",
		Rule:  "A table that is not UTF-8 is read as Windows-1251 where its words are all of Cyrillic letters, and as Windows-1252 where they are of Latin letters with accents. All else is refused.",
		Why:   "The file does not say which letters its bytes are. Where they are guessed, a person looks whether names are right.",
	},
	{
		Code:  "W050",
		Title: "a brand colour that is too light",
		Rule:  "Text has a contrast of 4.5 to 1 against its background, marks have 3 to 1. A colour that falls short is darkened.",
		Why:   "The page is printed on office printers and read by people with weak sight.",
	},
	{
		Code:  "W051",
		Title: "a key of a brand file that is not read",
		Rule:  "Keys of a brand file that this program does not know are named and left out.",
		Why:   "Brand files are shared with other programs, so a key that is not known is no error.",
	},
	{
		Code:  "W052",
		Title: "a brand colour like the colour of doubt",
		Rule:  "What is not known, not comparable or disputed has a colour of its own, the colour of doubt. Where the brand colour has nearly the same hue, another is used: set it as `doubt` under `defaults: factsheet:` of the brand file.",
		Why:   "Headings and bars in a brand red would look like doubt, and doubt like a heading.",
	},
	{
		Code:  "W053",
		Title: "a typeface of a brand that is not used",
		Rule:  "A page is set in the family that `typography: base` of the brand file names, if its faces are files (`source: file`). Otherwise the built-in Source Sans 3 is used.",
		Why:   "Nothing is fetched, from Google Fonts or anywhere else: the same brief gives the same page on every machine, and without a network.",
	},
	{
		Code:  "W054",
		Title: "a brand from outside the brief's folder",
		Rule:  "Where neither the brief names a brand nor one lies beside it, the environment variable BRAND_YML_PATH may name one, and you are told. What goes out with the page holds the brand all the same, so that it can be verified.",
		Why:   "On a machine where the variable names another file, or none, the same brief gives another page.",
	},
	{
		Code:  "W201",
		Title: "a claim without the words of its source",
		Rule:  "A claim holds the words of its source in `says`. They are not printed; they stay in the brief beside the figure.",
		Why:   "Whoever checks the brief can see at once whether the figure is what the source said.",
		Wrong: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000`,
		Mended: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000
    says: 3,000 were sold`,
	},
	{
		Code:  "W202",
		Title: "a claim that is nowhere on the page",
		Rule:  "A claim stands in a chart or a key figure, or a printed text refers to it, or it is the whole of a share that does.",
		Why:   "A figure that was forgotten is often the one that does not fit the story.",
		Wrong: `charts:
  sold:
    claims: [iom-figure]`,
		Mended: `charts:
  sold:
    claims: [iom-figure, save-figure]`,
	},
	{
		Code:  "W203",
		Title: "a caveat that no claim has",
		Rule:  "Every caveat is named by a claim or a gap.",
		Why:   "A caveat that hangs on nothing is not printed, though its writer thinks it is.",
		Wrong: `caveats:
  no-year: The source gives no year.`,
		Mended: `caveats:
  no-year: The source gives no year.
claims:
  save-figure:
    caveats: [no-year]`,
	},
	{
		Code:  "W204",
		Title: "a brief without a chart",
		Rule:  "A brief may have `points` and no chart; without either this says so, in case a chart was meant.",
		Why:   "A page of words is a page, but most briefs are made for their chart.",
		Wrong: "charts: {}",
		Mended: `charts:
  sold:
    title: People sold each year
    claims: [iom-figure, save-figure]`,
	},
	{
		Code:  "W205",
		Title: "an answer after the date of the brief",
		Rule:  "The day of an answer, or until which there was none, is not after the date of the brief.",
		Why:   "A page of 4 July cannot know who will have answered by 18 July.",
	},
	{
		Code:  "W211",
		Title: "a share below one percent",
		Rule:  "Percent are written as percent: 10%, not 0.10. Where a source does say 0.4%, its words in `says` settle it.",
		Why:   "0.10 most often means a tenth.",
		Wrong: `claims:
  third:
    source: iom
    basis: stated
    share: 0.10% of iom-figure
    says: a tenth, or 0.10`,
		Mended: `claims:
  third:
    source: iom
    basis: stated
    share: 10% of iom-figure
    says: 10 per cent`,
	},
	{
		Code:  "W212",
		Title: "three decimals that may be thousands",
		Rule:  "A number with one separator before exactly three digits (12.500; where the page's language has the decimal comma, 12,500 too) is named where it can hardly be a whole count: with a multiplier, as a share, a rate or a change, and of what is measured. Where it is right, list it under `literals`.",
		Why:   "Half of Europe writes 12.500 for twelve thousand five hundred.",
		Wrong: `measures:
  caught: {label: Fish caught, unit: tonnes, kind: flow, per: year}
claims:
  catch:
    source: iom
    measure: caught
    basis: record
    value: 12.500
    says: 12.500 tonnes
points:
  - The catch was {catch} tonnes.`,
		Mended: `measures:
  caught: {label: Fish caught, unit: tonnes, kind: flow, per: year}
claims:
  catch:
    source: iom
    measure: caught
    basis: record
    value: 12500
    says: 12.500 tonnes
points:
  - The catch was {catch} tonnes.`,
	},
	{
		Code:  "W213",
		Title: "a fraction of a whole thing",
		Rule:  "A count, stock, flow or cumulative figure of what is counted in whole numbers has no decimals, unless a multiplier follows. Money, percent and measures (tonnes, km, hectares, hours, years) may have them.",
		Why:   "4.5 people are most often 4.5 thousand people, and an average is a rate.",
		Wrong: `claims:
  iom-figure:
    value: 4.5
    says: 4.5 women and girls`,
		Mended: `claims:
  iom-figure:
    value: 4.5 thousand
    says: 4.5 thousand women and girls`,
	},
	{
		Code:  "W220",
		Title: "a number in prose that comes from no claim",
		Rule:  "Prose holds numbers only by reference: {id}. Digits and number words from eleven up are named, outside quotation marks and the phrases under `literals`. Years that a claim or a source has, and names with digits that stand under `abbreviations`, `populations` or in a source, are no figures. A multiplier after a reference that prints it, as in {id} billion, is named too.",
		Why:   "A number typed into a sentence has no source and no caveat, and stays when the claim is mended.",
		Wrong: `points:
  - About 4,000 women and girls are sold.`,
		Mended: `points:
  - The count is {iom-figure} women and girls.`,
	},
	{
		Code:  "W221",
		Title: "a value whose numbers are not in the source's words",
		Rule:  "Each number of a value stands in `says`, in any way of writing it. Numbers are compared, not digits: 550.000 is not 550,000. Fractions and zero are left out.",
		Why:   "This is where slips of copying are found.",
		Wrong: `claims:
  iom-figure:
    value: 40000`,
		Mended: `claims:
  iom-figure:
    value: 4000`,
	},
	{
		Code:  "W222",
		Title: "a value that leaves out about, at least or the like",
		Rule:  "A value has the words that stand before its number wherever `says` has the number: about, nearly, an estimated, at least, more than, up to, less than.",
		Why:   "A bare number looks firmer than what the source said, and a bound is drawn as a bar that ends.",
		Wrong: `claims:
  iom-figure:
    value: 4000
    says: about 4,000 women and girls are sold`,
		Mended: `claims:
  iom-figure:
    value: about 4000
    says: about 4,000 women and girls are sold`,
	},
	{
		Code:  "W240",
		Title: "a calculation from an unsupported figure",
		Rule:  "A derived claim rests on a claim that is unsupported.",
		Why:   "The result looks firmer than what it is made of.",
		Wrong: `claims:
  iom-figure:
    standing: unsupported
  third:
    derive: iom-figure × 2
charts:
  sold:
    claims: [iom-figure, save-figure, third]`,
		Mended: `claims:
  third:
    derive: save-figure × 2
charts:
  sold:
    claims: [iom-figure, save-figure, third]`,
	},
	{
		Code:  "W401",
		Title: "a translation that is out of date",
		Rule:  "The text in the brief was changed since it was translated. factsheet overlay marks the translation in its file; take the mark out once it is right again, and run factsheet overlay once more.",
		Why:   "A caveat that was made sharper in one language is still soft in the other.",
	},
	{
		Code:  "W402",
		Title: "a text that is not translated",
		Rule:  "A text that the translation lacks stands on the page as the brief has it, and a screen reader says it in the brief's language.",
		Why:   "Half a page in another language is easily overlooked by those who read both.",
	},
	{
		Code:  "W601",
		Title: "a quoted source without an address",
		Rule:  "A source whose claims stand on the page has an `email`, if it is to be asked for its reply.",
		Why:   "Who is quoted, and above all who is contradicted, is heard first.",
	},
	{
		Code:  "W602",
		Title: "a day to answer by that has passed",
		Rule:  "The day by which quoted sources can answer is not before the date of the brief.",
		Why:   "A right of reply that ended before the brief was written is none.",
	},
	{
		Code:  "W603",
		Title: "a heavy e-mail",
		Rule:  "A draft takes at most 2 MB with the page, its picture and the logo.",
		Why:   "Newsrooms turn away large messages from people they do not know, and say nothing.",
	},
	{
		Code:  "N230",
		Title: "sources that cite one another",
		Rule:  "Where citations lead in a circle, the page says that none of the claims is independent.",
		Why:   "Three sources that repeat one another are one source.",
		Wrong: `claims:
  iom-figure:
    cites: [save-figure]
  save-figure:
    cites: [iom-figure]`,
		Mended: `claims:
  iom-figure:
    cites: [save-figure]`,
	},
	{
		Code:  "N231",
		Title: "known only through another source",
		Rule:  "Where all sources of a claim have `via`, the page says through whom the figure is known.",
		Why:   "Whoever quotes a figure may change it.",
		Wrong: `sources:
  iom: {author: International Organization for Migration, short: IOM, via: save}`,
		Mended: `sources:
  iom: {author: International Organization for Migration, short: IOM}`,
	},
	{
		Code:  "N232",
		Title: "an old figure",
		Rule:  "Where the period of a claim ended more than five years before the brief's date, the page says so.",
		Why:   "An old figure is read as today's.",
		Wrong: `claims:
  save-figure:
    when: 1999
charts:
  sold:
    order: year`,
		Mended: `claims:
  save-figure:
    when: 2007`,
	},
}
