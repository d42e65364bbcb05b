package layout

import "factsheet/internal/page"

// typeSize is a size of type with its leading, in hundredths of a point.
type typeSize struct{ size, lead page.Unit }

// density is how much of the sheet a brief fills: a set of sizes, in hundredths of
// a point. There is none between two of them, so that pages look related.
type density struct {
	name string
	step int // how far it is tightened

	titles         []typeSize // the first of them in which the title keeps two lines
	org, kicker    typeSize
	standfirst     typeSize
	chartHead      typeSize // of a chart, and of what a single key figure counts
	head           typeSize // of every other block
	body           typeSize // subtitles, lists, gaps, what differs
	label, detail  typeSize // of a row: its first line and its second
	question, note typeSize
	colophon       typeSize
	axis           page.Unit
	keys           []page.Unit // size of the number of one key figure, of two, of more
	values         []page.Unit // size of a number over its bar in a chart of one row, two, three; nil at the mark

	// The masthead, from one baseline to the next.
	line        page.Unit // organisation and kicker
	toHairline  page.Unit // from there to the hairline under them
	overTitle   page.Unit // beside its size: from the hairline to the title
	kickerAlone page.Unit // the kicker where no organisation stands beside it
	toTitle     page.Unit // beside its size: from there to the title
	underTitle  page.Unit // to the edge of the band
	first       page.Unit // from the edge to the first baseline under it

	gap      page.Unit // from a block to the rule of the next
	itemGap  page.Unit // between the items of a list
	noteGap  page.Unit // between notes, and between sources
	firstRow page.Unit // beside a line: from a chart's head to its first row
	toTrack  page.Unit // from the last text over a track to the track
	underRow page.Unit // from a track to the hairline under it
	overRow  page.Unit // from there to the next label
	tableRow page.Unit // between rows of a chart set as a table
	keyLabel page.Unit // from the number of a key figure to what it counts

	keySource page.Unit // from the rule of the key figures to what stands over a number
	gapPad    page.Unit // under an item of the panel of gaps

	bar, edge page.Unit
	hang      bool // the head of a block stands in the first column, beside its text
	level     bool // the ends of the columns must be nearly level
}

// densities from the most open. A brief is set in the first in which it fits.
var densities = [...]density{
	{name: "poster",
		titles: []typeSize{{4600, 4800}, {4000, 4400}, {3400, 3700}}, org: typeSize{1300, 1400}, kicker: typeSize{1100, 1400}, standfirst: typeSize{1600, 2100},
		chartHead: typeSize{1800, 2200}, head: typeSize{1400, 1800}, body: typeSize{1200, 1600}, label: typeSize{1300, 1600}, detail: typeSize{1100, 1400},
		question: typeSize{1400, 1800}, note: typeSize{1000, 1400}, colophon: typeSize{800, 900}, axis: 950, keys: []page.Unit{9600}, values: []page.Unit{6000, 6000, 4400},
		line: 3200, toHairline: 1400, overTitle: 600, kickerAlone: 4200, toTitle: 1600, underTitle: 2900, first: 3400,
		gap: 3000, itemGap: 800, noteGap: 700, firstRow: 2000, toTrack: 600, underRow: 0, overRow: 3800, tableRow: 1400, keyLabel: 3700, keySource: 2300, gapPad: 1400,
		bar: 2400, edge: 400, hang: true},
	{name: "page",
		titles: []typeSize{{3400, 3700}, {3000, 3300}}, org: typeSize{1200, 1300}, kicker: typeSize{1000, 1300}, standfirst: typeSize{1400, 1800},
		chartHead: typeSize{1400, 1700}, head: typeSize{1400, 1700}, body: typeSize{1050, 1400}, label: typeSize{1050, 1300}, detail: typeSize{900, 1100},
		question: typeSize{1050, 1400}, note: typeSize{850, 1100}, colophon: typeSize{750, 900}, axis: 900, keys: []page.Unit{5400, 5400, 4800},
		line: 2600, toHairline: 1200, overTitle: 200, kickerAlone: 3200, toTitle: 900, underTitle: 2000, first: 2900,
		gap: 2000, itemGap: 500, noteGap: 350, firstRow: 1000, toTrack: 500, underRow: 600, overRow: 1350, tableRow: 1000, keyLabel: 2100, keySource: 2000, gapPad: 900,
		bar: 1200, edge: 280},
	{name: "dense",
		titles: []typeSize{{2700, 3000}}, org: typeSize{1150, 1200}, kicker: typeSize{900, 1200}, standfirst: typeSize{1200, 1500},
		chartHead: typeSize{1150, 1200}, head: typeSize{1150, 1200}, body: typeSize{900, 1200}, label: typeSize{900, 1200}, detail: typeSize{750, 900},
		question: typeSize{900, 1200}, note: typeSize{750, 900}, colophon: typeSize{750, 900}, axis: 750, keys: []page.Unit{4000, 4000, 4000},
		line: 2250, toHairline: 1050, overTitle: 0, kickerAlone: 2400, toTitle: 200, underTitle: 1300, first: 2000,
		gap: 1200, itemGap: 300, noteGap: 250, firstRow: 900, toTrack: 350, underRow: 400, overRow: 1000, tableRow: 740, keyLabel: 1700, keySource: 1700, gapPad: 600,
		bar: 840, edge: 240, level: true},
}

// tightened are the steps by which a page that does not fit at the last density is
// made to: spaces first, then what is large, then leading, notes last. Each is made
// on top of those before it. No row label gets under 7.5 points, no body under 8.5,
// no note under 6.5.
var tightened = [...]func(d *density){
	func(d *density) { d.overRow, d.underRow, d.tableRow, d.firstRow = 950, 300, 500, 600 },
	func(d *density) { d.gap, d.itemGap, d.noteGap = 1000, 200, 150 },
	func(d *density) { d.gap, d.noteGap = 800, 100 },
	func(d *density) { d.note = typeSize{700, 850} },
	func(d *density) { d.keys = []page.Unit{3600, 3600, 3600}; d.keyLabel = 1600 },
	func(d *density) { d.titles, d.standfirst = []typeSize{{2400, 2700}}, typeSize{1150, 1400} },
	func(d *density) { d.body.lead, d.label.lead, d.question.lead, d.detail.lead = 1125, 1125, 1125, 875 },
	func(d *density) { d.overRow, d.underRow, d.toTrack, d.firstRow = 875, 175, 275, 300 },
	func(d *density) { d.keys = []page.Unit{3200, 3200, 3200}; d.keyLabel = 1450 },
	func(d *density) {
		d.body, d.label, d.question = typeSize{850, 1050}, typeSize{875, 1050}, typeSize{850, 1050}
	},
	func(d *density) { d.detail.lead, d.overRow, d.underRow, d.gap, d.itemGap = 850, 825, 100, 650, 100 },
	func(d *density) { d.titles, d.underTitle, d.first = []typeSize{{2200, 2400}}, 1000, 1700 },
	func(d *density) { d.keys, d.keyLabel, d.keySource = []page.Unit{2800, 2800, 2800}, 1300, 1550 },
	func(d *density) { d.note, d.noteGap = typeSize{675, 800}, 50 },
	func(d *density) { d.note, d.noteGap, d.gap = typeSize{650, 750}, 0, 550 },
}

// settings gives the densities, and after the last of them its tightened forms. What is
// too much with numbers over the bars is set with numbers at their ends before the next.
func settings() []density {
	out := make([]density, 0, len(densities)+len(tightened)+1)
	for _, d := range densities {
		out = append(out, d)
		if d.values != nil {
			d.values, d.underRow, d.overRow = nil, 900, 1900
			out = append(out, d)
		}
	}
	last := densities[len(densities)-1]
	for _, tighten := range tightened {
		tighten(&last)
		last.step++
		out = append(out, last)
	}
	return out
}

// smallest is the last of the settings: what does not fit in it fits in none.
var smallest = func() density { all := settings(); return all[len(all)-1] }()

// ofProse gives the size of a role of running text.
func (d *density) ofProse(r role) (size typeSize, prose bool) {
	switch r {
	case rStandfirst:
		return d.standfirst, true
	case rBody:
		return d.body, true
	case rQuestion:
		return d.question, true
	case rNote, rSource, rSourceBold:
		return d.note, true
	}
	return size, false
}
