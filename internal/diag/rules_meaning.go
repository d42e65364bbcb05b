package diag

// meaningRules are about what the parts of a brief say of one another.
var meaningRules = [...]Rule{
	{
		Code:  "E020",
		Title: "a name that is not there",
		Rule:  "A source, measure, caveat, claim, gap or population is named by the id it has in its block. In prose {id} names a claim; {{ is a brace.",
		Why:   "A reference that leads nowhere is a number without a source.",
		Wrong: `claims:
  iom-figure:
    source: ion`,
		Mended: `claims:
  iom-figure:
    source: iom`,
	},
	{
		Code:  "E021",
		Title: "a standing without a caveat",
		Rule:  "A claim that is disputed, unsupported, superseded or withdrawn has a caveat that says by whom and why.",
		Why:   "The word alone is an accusation.",
		Wrong: `claims:
  save-figure:
    standing: disputed`,
		Mended: `claims:
  save-figure:
    standing: disputed
    caveats: [no-method]`,
	},
	{
		Code:  "E022",
		Title: "a share of nothing",
		Rule:  "A share names its whole: `share: 10% of a-claim`, or a measure of kind share with `of:`.",
		Why:   "Ten percent of what? Shares of different wholes look alike.",
		Wrong: `claims:
  third:
    source: iom
    basis: stated
    share: 10%
    says: 10 per cent`,
		Mended: `claims:
  third:
    source: iom
    basis: stated
    share: 10% of iom-figure
    says: 10 per cent`,
	},
	{
		Code:  "E023",
		Title: "a change without a sign",
		Rule:  "A change is written with + or −, at each end of a range.",
		Why:   "“4.3%” may be growth or loss.",
		Wrong: `measures:
  growth: {label: Change in a year, unit: percent, kind: change}
claims:
  third:
    source: iom
    measure: growth
    basis: survey
    value: 4.3%
    says: 4.3 percent`,
		Mended: `measures:
  growth: {label: Change in a year, unit: percent, kind: change}
claims:
  third:
    source: iom
    measure: growth
    basis: survey
    value: +4.3%
    says: 4.3 percent`,
	},
	{
		Code:  "E030",
		Title: "not exactly one value",
		Rule:  "A claim has one of value, range, share, derive and statement. Where a source gives no figure, write `value: none`, or its words as a statement, which has no measure.",
		Why:   "A claim is one thing that a source published.",
		Wrong: `claims:
  iom-figure:
    value: 4000
    range: 3500-4500`,
		Mended: `claims:
  iom-figure:
    value: 4000 (3500-4500)
    says: 4,000 (3,500-4,500)`,
	},
	{
		Code:  "E031",
		Title: "charted without what a row needs",
		Rule:  "A number in a chart says who, where and when, itself or through its measure, or says `unknown`. A value in words is not charted.",
		Why:   "A bar whose people, place and year are not said is compared with all others.",
		Wrong: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000
    says: 3,000 were sold
charts:
  third:
    title: One more
    claims: [third]`,
		Mended: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000
    who: women
    where: KG
    when: unknown
    says: 3,000 were sold
charts:
  third:
    title: One more
    claims: [third]`,
	},
	{
		Code:  "E032",
		Title: "too many charts or key figures",
		Rule:  "A page has at most four charts and four key figures.",
		Why:   "What is all important is all unread.",
		Wrong: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000
    says: 3,000
  fourth:
    source: iom
    measure: sold
    basis: stated
    value: 3100
    says: 3,100
  fifth:
    source: iom
    measure: sold
    basis: stated
    value: 3200
    says: 3,200
key-figures: [iom-figure, save-figure, third, fourth, fifth]`,
		Mended: "key-figures: [iom-figure, save-figure]",
	},
	{
		Code:  "E033",
		Title: "two rows with one label",
		Rule:  "Rows of one chart have labels of their own. Where none is written, the label is the source's name; with the time where a source has several rows; the time alone in a chart of one source in the order of years.",
		Why:   "A reader could not tell the two apart.",
		Wrong: `claims:
  third:
    source: iom
    measure: sold
    basis: stated
    value: 3000
    who: women and girls
    where: KG
    when: 2007
    says: 3,000 were sold
charts:
  sold:
    claims: [iom-figure, third]`,
		Mended: `claims:
  third:
    source: iom
    label: IOM, second count
    measure: sold
    basis: stated
    value: 3000
    who: women and girls
    where: KG
    when: 2007
    says: 3,000 were sold
charts:
  sold:
    claims: [iom-figure, third]`,
	},
	{
		Code:  "E040",
		Title: "a character that cannot be shown",
		Rule:  "A text holds no control characters, no characters that turn the direction of text around, and none that the fonts lack.",
		Why:   "What a reader cannot see must not change what is read.",
		Wrong: `brief:
  title: "Two estimates\u202e of people sold"`,
		Mended: `brief:
  title: Two estimates of people sold`,
	},
	{
		Code:  "E041",
		Title: "a figure without text for those who cannot see it",
		Rule:  "Every drawing and picture on the page has a sentence that says what it shows.",
		Why:   "A fact sheet is read by ear too, and the standard for accessible PDF asks for it.",
	},
	{
		Code:  "E050",
		Title: "a brand file that cannot be used",
		Rule:  "A brand file is a regular YAML file beside the brief, of at most 256 kB and texts of at most 2,000 bytes each, with the keys of brand.yml.",
		Why:   "The look of a page must not come from anywhere else.",
	},
	{
		Code:  "E051",
		Title: "a logo that cannot be used",
		Rule:  "A logo is a PNG or JPEG file beside the brand file, of at most 10 MB and 16 megapixels. A finer one is averaged down to 300 rows and 6,000 columns of pixels.",
		Why:   "Larger pictures can bring a computer to a halt, and other kinds can hold programs.",
	},
	{
		Code:  "E052",
		Title: "a typeface that cannot be used",
		Rule:  "A typeface is a TrueType file (.ttf) in the folder of the brand file or below it, of at most 8 MB, one file for each weight. It is whole, has the figures, and its maker allows it to be embedded and cut to the letters in use (fsType). Variable fonts, collections, web fonts and PostScript outlines are not taken.",
		Why:   "A damaged typeface prints wrong letters or none, and one made to harm can bring a computer to a halt. A page that goes out to others carries letters of it, which needs the right to do so.",
	},
	{
		Code:  "E120",
		Title: "a claim that rests on itself",
		Rule:  "A share, a part or a calculation does not lead back to the claim it began from.",
		Why:   "Such a figure has no source.",
		Wrong: `claims:
  third:
    source: iom
    basis: stated
    share: 10% of fourth
    says: 10 per cent
  fourth:
    source: iom
    basis: stated
    share: 20% of third
    says: 20 per cent`,
		Mended: `claims:
  third:
    source: iom
    basis: stated
    share: 10% of iom-figure
    says: 10 per cent`,
	},
	{
		Code:  "E121",
		Title: "a calculation that counts a claim twice",
		Rule:  "No claim stands twice in a calculation, nor in those it is made from.",
		Why:   "The ends of a range would be reckoned as if they were two independent figures.",
		Wrong: `claims:
  third:
    derive: iom-figure + iom-figure
    disjoint: true`,
		Mended: `claims:
  third:
    derive: iom-figure × 2`,
	},
	{
		Code:  "E122",
		Title: "a calculation that means nothing",
		Rule:  "`A of B` needs a share of B; `A + B` needs comparable claims and `disjoint: true`; `A - B` and `A / B` need one measure; `A × 12` needs a number above zero. No part has a value in words. Where the two parts of a sum or difference are not of the same who, where, when or assuming, the result says its own. It has no source, basis or interval of its own, the unit of what it is made of, at most 24 digits, and at most 100 figures and steps.",
		Why:   "Sums of groups that overlap, or of unlike things, are figures that nobody published and nobody could.",
		Wrong: `claims:
  third:
    derive: iom-figure + save-figure`,
		Mended: `claims:
  third:
    derive: iom-figure + save-figure
    disjoint: true`,
	},
}
