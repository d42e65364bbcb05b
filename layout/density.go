package layout

import (
	"sync"

	"factsheet/internal/page"
)

// typeSize is a size of type with its leading, in hundredths of a point.
type typeSize struct{ size, lead page.Unit }

// density is how much of the sheet a brief fills: a set of sizes, in hundredths of
// a point.
type density struct {
	name  string
	step  int // how far it is tightened, of so many steps
	steps int

	titles         [3]typeSize // the first of them in which the title keeps two lines
	org, kicker    typeSize
	standfirst     typeSize
	chartHead      typeSize // of a chart, and of what a single key figure counts
	head           typeSize // of every other block
	body           typeSize // subtitles, lists, gaps, what differs
	label, detail  typeSize // of a row: its first line and its second
	question, note typeSize
	colophon       typeSize
	axis           page.Unit
	keys           [3]page.Unit // size of the number of one key figure, of two, of more
	values         [3]page.Unit // size of a number over its bar in a chart of one row, two, three

	// The masthead, from one baseline to the next.
	line        page.Unit // organisation and kicker
	toHairline  page.Unit // from there to the hairline under them
	overTitle   page.Unit // beside its size: from the hairline to the title
	kickerAlone page.Unit // the kicker where no organisation stands beside it
	toTitle     page.Unit // beside its size: from there to the title
	underTitle  page.Unit // to the edge of the band
	first       page.Unit // from the edge to the first baseline under it

	gap       page.Unit // from a block to the rule of the next
	itemGap   page.Unit // between the items of a list
	noteGap   page.Unit // between notes, and between sources
	firstRow  page.Unit // beside a line: from a chart's head to its first row
	toTrack   page.Unit // from the last text over a track to the track
	underRow  page.Unit // from a track to the hairline under it
	overRow   page.Unit // from there to the next label
	underBar  page.Unit // from a bar to the next label, where numbers stand over their bars
	tableRow  page.Unit // between rows of a chart set as a table
	keyClear  page.Unit // from the tail of a comma in a key figure to the letters of what it counts
	keySource page.Unit // from the rule of the key figures to what stands over a number
	gapPad    page.Unit // under an item of the panel of gaps

	bar, edge page.Unit

	hang  bool // the head of a block stands in the first column, beside its text
	over  bool // numbers stand over their bars
	level bool // the ends of the columns must be nearly level
}

// The sizes that were drawn: little content, the middle, much. The others lie between two
// of them, or are tightened from the last.
var (
	poster = density{name: "poster",
		titles: [3]typeSize{{4600, 4800}, {4000, 4400}, {3400, 3700}}, org: typeSize{1300, 1400}, kicker: typeSize{1100, 1400}, standfirst: typeSize{1600, 2100},
		chartHead: typeSize{1800, 2200}, head: typeSize{1400, 1800}, body: typeSize{1200, 1600}, label: typeSize{1300, 1600}, detail: typeSize{1100, 1400},
		question: typeSize{1400, 1800}, note: typeSize{1000, 1400}, colophon: typeSize{800, 900}, axis: 950, keys: [3]page.Unit{9600, 7200, 6000}, values: [3]page.Unit{6000, 6000, 4400},
		line: 3200, toHairline: 1400, overTitle: 600, kickerAlone: 4200, toTitle: 1600, underTitle: 2900, first: 3400,
		gap: 3000, itemGap: 800, noteGap: 700, firstRow: 2000, toTrack: 600, underRow: 900, overRow: 1900, underBar: 3800, tableRow: 1400, keyClear: 600, keySource: 2300, gapPad: 1400,
		bar: 2400, edge: 400}
	middle = density{name: "page",
		titles: [3]typeSize{{3400, 3700}, {3000, 3300}, {3000, 3300}}, org: typeSize{1200, 1300}, kicker: typeSize{1000, 1300}, standfirst: typeSize{1400, 1800},
		chartHead: typeSize{1400, 1700}, head: typeSize{1400, 1700}, body: typeSize{1050, 1400}, label: typeSize{1050, 1300}, detail: typeSize{900, 1100},
		question: typeSize{1050, 1400}, note: typeSize{850, 1100}, colophon: typeSize{750, 900}, axis: 900, keys: [3]page.Unit{5400, 5400, 4800}, values: [3]page.Unit{3600, 3600, 3000},
		line: 2600, toHairline: 1200, overTitle: 200, kickerAlone: 3200, toTitle: 900, underTitle: 2000, first: 2900,
		gap: 2000, itemGap: 500, noteGap: 350, firstRow: 1000, toTrack: 500, underRow: 600, overRow: 1350, underBar: 2400, tableRow: 1000, keyClear: 320, keySource: 2000, gapPad: 900,
		bar: 1200, edge: 280}
	dense = density{name: "dense",
		titles: [3]typeSize{{2700, 3000}, {2700, 3000}, {2700, 3000}}, org: typeSize{1150, 1200}, kicker: typeSize{900, 1200}, standfirst: typeSize{1200, 1500},
		chartHead: typeSize{1150, 1200}, head: typeSize{1150, 1200}, body: typeSize{900, 1200}, label: typeSize{900, 1200}, detail: typeSize{750, 900},
		question: typeSize{900, 1200}, note: typeSize{750, 900}, colophon: typeSize{750, 900}, axis: 750, keys: [3]page.Unit{4000, 4000, 4000},
		line: 2250, toHairline: 1050, overTitle: 0, kickerAlone: 2400, toTitle: 200, underTitle: 1300, first: 2000,
		gap: 1200, itemGap: 300, noteGap: 250, firstRow: 900, toTrack: 350, underRow: 400, overRow: 1000, tableRow: 740, keyClear: 300, keySource: 1700, gapPad: 600,
		bar: 840, edge: 240, level: true}
)

// lengths gives all sizes of a density, always in one order.
func (d *density) lengths() []*page.Unit {
	out := []*page.Unit{&d.axis, &d.line, &d.toHairline, &d.overTitle, &d.kickerAlone, &d.toTitle, &d.underTitle, &d.first,
		&d.gap, &d.itemGap, &d.noteGap, &d.firstRow, &d.toTrack, &d.underRow, &d.overRow, &d.underBar, &d.tableRow, &d.keyClear, &d.keySource, &d.gapPad,
		&d.bar, &d.edge}
	for i := range d.titles {
		out = append(out, &d.titles[i].size, &d.titles[i].lead, &d.keys[i], &d.values[i])
	}
	for _, t := range []*typeSize{&d.org, &d.kicker, &d.standfirst, &d.chartHead, &d.head, &d.body, &d.label, &d.detail, &d.question, &d.note, &d.colophon} {
		out = append(out, &t.size, &t.lead)
	}
	return out
}

// mixed gives the sizes that lie so many quarters of the way from tight to open.
func mixed(open, tight density, quarters page.Unit) density {
	from := open.lengths()
	for i, l := range tight.lengths() { // they are those of the copy
		*l += (*from[i] - *l) * quarters / 4
	}
	return tight
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
	func(d *density) { d.keys = [3]page.Unit{3600, 3600, 3600}; d.keyClear = 290 },
	func(d *density) { d.titled(typeSize{2400, 2700}); d.standfirst = typeSize{1150, 1400} },
	func(d *density) { d.body.lead, d.label.lead, d.question.lead, d.detail.lead = 1125, 1125, 1125, 875 },
	func(d *density) { d.overRow, d.underRow, d.toTrack, d.firstRow = 875, 175, 275, 300 },
	func(d *density) { d.keys = [3]page.Unit{3200, 3200, 3200}; d.keyClear = 220 },
	func(d *density) {
		d.body, d.label, d.question = typeSize{850, 1050}, typeSize{875, 1050}, typeSize{850, 1050}
	},
	func(d *density) { d.detail.lead, d.overRow, d.underRow, d.gap, d.itemGap = 850, 825, 100, 650, 100 },
	func(d *density) { d.titled(typeSize{2200, 2400}); d.underTitle, d.first = 1000, 1700 },
	func(d *density) { d.keys, d.keyClear, d.keySource = [3]page.Unit{2800, 2800, 2800}, 180, 1550 },
	func(d *density) { d.note, d.noteGap = typeSize{675, 800}, 50 },
	func(d *density) { d.note, d.noteGap, d.gap = typeSize{650, 750}, 0, 550 },
}

// titled sets titles in one size.
func (d *density) titled(s typeSize) { d.titles = [3]typeSize{s, s, s} }

// A flight is steps down from a density: what does not fit at the last of them is taken
// not to fit at any.
type flight []density

// ladder is all ways to set a page, from the most open, made where one is first set. The
// flight to the middle density is tried first.
var ladder = sync.OnceValue(makeLadder)

const middleFlight = 2

func makeLadder() []flight {
	over := steps(poster, middle, "poster", 4, 0)
	for i := range over {
		over[i].hang, over[i].over = true, true
	}
	hung := steps(poster, middle, "poster", 4, 0)
	for i := range hung {
		hung[i].hang = true
	}
	open, closer := steps(poster, middle, "page", 3, 0), steps(middle, dense, "page", 3, 1)
	for i := range closer {
		closer[i].step += len(open)
	}
	for _, fl := range []flight{open, closer} {
		for i := range fl {
			fl[i].steps = len(open) + len(closer) - 1
		}
	}
	last := dense
	last.steps = len(tightened)
	all := []flight{over, hung, open, append(closer, last)}
	for _, tighten := range tightened {
		tighten(&last)
		last.step++
		all = append(all, flight{last})
	}
	return all
}

// steps gives what lies between two densities, from so many quarters of the way to so
// many.
func steps(open, tight density, name string, from, to page.Unit) (out flight) {
	for q := from; q >= to; q-- {
		d := mixed(open, tight, q)
		d.name, d.step, d.steps, d.level = name, int(from-q), int(from-to), false
		out = append(out, d)
	}
	return out
}

// smallest is the last of the ladder: what does not fit in it fits in none.
func smallest() *density { return &ladder()[len(ladder())-1][0] }

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
