package diag

// pageRules are about what may share an axis, and the page itself.
var pageRules = [...]Rule{
	{
		Code:  "E301",
		Title: "C1: another unit, kind or whole on one axis",
		Rule:  "Claims of different unit or kind, or shares whose wholes are measured differently, never share an axis.",
		Why:   "Criminal cases and people have no common length. No note under the title can make them comparable.",
		Wrong: `measures:
  cases: {label: Criminal cases, unit: cases, kind: count}
claims:
  save-figure:
    measure: cases`,
		Mended: `measures:
  cases: {label: Criminal cases, unit: cases, kind: count}
claims:
  save-figure:
    measure: cases
charts:
  sold:
    compare: separate`,
	},
	{
		Code:  "E302",
		Title: "C2: another measure on one axis",
		Rule:  "Claims of two measures, of one unit and kind, share an axis only as dots, and only where the page says how they differ.",
		Why:   "Bars side by side say “the same thing, more and less”.",
		Wrong: `measures:
  crossed: {label: People taken across a border, unit: people, kind: flow, per: year}
claims:
  save-figure:
    measure: crossed`,
		Mended: `measures:
  crossed: {label: People taken across a border, unit: people, kind: flow, per: year}
claims:
  save-figure:
    measure: crossed
charts:
  sold:
    compare: acknowledged
    differs: One counts people sold, the other people taken across a border.`,
	},
	{
		Code:  "E303",
		Title: "C3: other people, another place or case on one axis",
		Rule:  "Claims of different who, where, assuming or against, or of which one of these is unknown, share an axis only with `compare: acknowledged` and `differs:`, which is printed under the title.",
		Why:   "A count of a region beside a count of one country looks like a dispute, and is none.",
		Wrong: `claims:
  save-figure:
    who: people of all ages`,
		Mended: `claims:
  save-figure:
    who: people of all ages
charts:
  sold:
    compare: acknowledged
    differs: One counts women and girls, the other people of all ages.`,
	},
	{
		Code:  "E304",
		Title: "C4: another time on one axis",
		Rule:  "Claims of different periods share an axis only with `compare: acknowledged` and `differs:`, or with `order: year`, which shows each year. Periods are compared by their days. Between the nearest ends of stocks may lie 24 months; of other periods the days in common must be nine tenths of the days of both together.",
		Why:   "A figure of 1999 beside one of 2007 shows the years, not a dispute.",
		Wrong: `claims:
  save-figure:
    when: 1999`,
		Mended: `claims:
  save-figure:
    when: 1999
charts:
  sold:
    order: year`,
	},
	{
		Code:  "E306",
		Title: "C6: a withdrawn figure in a chart",
		Rule:  "A claim with `standing: withdrawn` is not charted.",
		Why:   "A chart is copied without its notes; a figure that its source took back would live on.",
		Wrong: `claims:
  save-figure:
    standing: withdrawn
    caveats: [no-method]`,
		Mended: `charts:
  sold:
    claims: [iom-figure]
points:
  - Save the Children withdrew its figure of {save-figure}.
claims:
  save-figure:
    standing: withdrawn
    caveats: [no-method]`,
	},
	{
		Code:  "E307",
		Title: "C7: a belief beside better grounds, without a caveat",
		Rule:  "A claim of basis belief in a chart with claims of another basis has a caveat.",
		Why:   "A belief has an open bar; the reader must also be told whose belief it is.",
		Wrong: `claims:
  save-figure:
    basis: belief`,
		Mended: `claims:
  save-figure:
    basis: belief
    caveats: [no-method]`,
	},
	{
		Code:  "E308",
		Title: "C8: bars that cannot be compared by eye",
		Rule:  "On one linear axis the longest bar is at most a hundred times the shortest.",
		Why:   "The short bar would be thinner than its own edge and read as nothing.",
		Wrong: `claims:
  save-figure:
    value: 5 million
    says: 5 million`,
		Mended: `claims:
  save-figure:
    value: 5 million
    says: 5 million
charts:
  sold:
    mark: dot
    scale: log`,
	},
	{
		Code:  "E309",
		Title: "C9: bars or zero on a log scale",
		Rule:  "A log scale shows dots, of values and ends above zero.",
		Why:   "A bar's length is read from zero, and a log scale has none.",
		Wrong: `charts:
  sold:
    scale: log
    mark: bar`,
		Mended: `charts:
  sold:
    scale: log
    mark: dot`,
	},
	{
		Code:  "E501",
		Title: "one page does not hold it all",
		Rule:  "A brief fits one page at legible sizes. The message says by how many millimetres it does not, and what takes the room.",
		Why:   "Nothing is dropped, clipped or shrunk below what can be read; what goes is the writer's choice.",
	},
	{
		Code:  "E502",
		Title: "more than a page could come from",
		Rule:  "A brief has at most 1 MB, 250,000 lines, commas and colons, blocks of 10,000 names, lists of 1,000 entries, texts of 8 kB and links of 2,000 bytes; its points, gaps and questions have at most 64 kB and name claims at most 1,000 times; what references print takes at most 128 kB; a page is set from at most 60,000 characters, with what a listener hears for abbreviations. A file that goes out with the page has at most 4 MB.",
		Why:   "It is said at once what could only fail later, after much work; and what a page carries stays small enough to be read again.",
	},
}
