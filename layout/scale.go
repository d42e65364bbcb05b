package layout

import (
	"factsheet/charts"
	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// role is what a stretch of text is for; the fit says how it looks.
type role uint8

const (
	rOrg role = iota
	rKicker
	rKickerBold
	rTitle
	rStandfirst
	rKeySource
	rKeyQualifier
	rKeyNumber
	rKeyLabel
	rBody
	rBodyBold
	rDoubt
	rTag
	rHeading
	rPanelHead
	rSubtitle
	rDiffers
	rUnequal
	rUnequalSmall
	rRowLabel
	rRowValue
	rRowStanding
	rRowWhen
	rRowWhenDoubt
	rRowDetail
	rRowDetailDoubt
	rAxis
	rLoneQualifier
	rLoneNumber
	rLoneSource
	rSmallHead
	rNoteNumber
	rNote
	rSource
	rSourceBold
	rColophon
	rColophonBold
	rColophonMuted
	roles
)

// style gives the role's weight, which no copyfit changes.
func (r role) style() fonts.Style {
	switch r {
	case rKicker, rStandfirst, rBody, rSubtitle, rRowWhen, rRowDetail, rAxis, rNote, rSource, rColophon, rColophonMuted:
		return fonts.Regular
	case rKeyQualifier, rLoneQualifier, rLoneSource:
		return fonts.SemiBold
	}
	return fonts.Bold
}

// look is how a role is set.
type look struct {
	size, leading, tracking page.Unit
	color                   page.Color
	onBrand                 bool // on the brand colour: marks are white too
}

// display is the size from which figures have small marks at their top.
const display = 17 * page.Pt

// markSize is the size of the superior figures that stand as note marks.
func (l *look) markSize() page.Unit {
	if l.size >= display {
		return max(13*page.Pt, l.size*40/100)
	}
	return max(9200, l.size*115/100)
}

// markRise is how far marks stand above the place that the face's own superiors have.
// At a large figure their tops are those of its digits, whose height is 0.647 of the
// size in the built-in face; its superiors reach up to 0.777.
func (l *look) markRise() page.Unit {
	if l.size >= display {
		return (l.size*647 - l.markSize()*777) / 1000
	}
	return 0
}

// markGap is from what a mark belongs to to the mark.
func (l *look) markGap() page.Unit { return max(1400, l.size/10) }

func (l *look) markColor(f *fit) page.Color {
	if l.onBrand {
		return white
	}
	return f.brand
}

var white = page.Color{R: 255, G: 255, B: 255}

// fit is one way to set the whole page: sizes, leadings and spaces.
type fit struct {
	looks   [roles]look
	palette *brand.Palette
	brand   page.Color
	marks   charts.Size
	work    *workspace

	gap      page.Unit // from a block to the rule of the next
	itemGap  page.Unit // between list items
	firstRow page.Unit // from a chart's head to its first row, beside a line
	rowGap   page.Unit // from a row's track to the hairline, and part of the pitch
	noteGap  page.Unit // between notes
	keySpace page.Unit // extra in the key-figure strip
}

func (f *fit) look(r role) *look { return &f.looks[r] }

// step is one way to set the page: sizes, each with its leading, and spaces, all
// in hundredths of a point.
type step struct {
	title, titleLead, stand, standLead, key, body, bodyLead, small, smallLead, note, noteLead, head page.Unit
	gap, itemGap, firstRow, rowGap, noteGap, keySpace                                               page.Unit
}

// ladder runs from the most open page to the tightest: what a careful setter
// would try. Spaces go first, then leading, then sizes; notes shrink last. No size
// is under its floor: row label 7.5, notes 6.5, body 8.5 points. The seventh step is
// the page as it was designed.
var ladder = [...]step{
	{3800, 4100, 1700, 2250, 5600, 1250, 1750, 1000, 1300, 1000, 1300, 1600, 3600, 1200, 2400, 2400, 450, 1800},
	{3600, 3900, 1600, 2100, 5400, 1200, 1650, 950, 1200, 950, 1200, 1500, 2100, 900, 1500, 900, 300, 1200},
	{3400, 3700, 1500, 1950, 5100, 1100, 1500, 900, 1125, 900, 1125, 1400, 1800, 750, 1350, 750, 225, 900},
	{3100, 3400, 1400, 1800, 4800, 1050, 1425, 850, 1050, 850, 1050, 1300, 1500, 600, 1200, 600, 150, 600},
	{2900, 3200, 1300, 1650, 4500, 1000, 1350, 800, 975, 800, 975, 1250, 1200, 450, 1050, 450, 150, 300},
	{2800, 3100, 1250, 1575, 4300, 950, 1275, 775, 938, 775, 938, 1200, 1050, 450, 900, 300, 100, 150},
	{2700, 3000, 1200, 1500, 4200, 900, 1200, 750, 900, 750, 900, 1150, 900, 300, 900, 150, 0, 0},
	{2700, 3000, 1200, 1500, 4000, 900, 1175, 750, 888, 750, 888, 1150, 750, 300, 750, 0, 0, -100},
	{2600, 2900, 1200, 1475, 3800, 900, 1150, 750, 875, 750, 875, 1125, 600, 225, 600, -75, 0, -200},
	{2600, 2850, 1150, 1400, 3600, 900, 1125, 750, 863, 750, 863, 1100, 500, 150, 450, -150, 0, -300},
	{2500, 2700, 1100, 1350, 3200, 875, 1088, 750, 863, 725, 825, 1100, 450, 75, 300, -225, 0, -300},
	{2400, 2625, 1100, 1350, 3000, 850, 1050, 750, 863, 700, 806, 1050, 450, 75, 300, -300, 0, -450},
	{2200, 2400, 1050, 1275, 2800, 850, 1013, 750, 863, 675, 775, 1050, 450, 0, 150, -375, 0, -450},
	{2200, 2400, 1050, 1275, 2800, 850, 1013, 750, 863, 650, 750, 1050, 450, 0, 150, -375, 0, -450},
}

// between is how many rungs there are from one step to the next, and rungs how
// many there are in all.
const (
	between = 4
	rungs   = (len(ladder)-1)*between + 1
)

// rung gives the steps and what lies between them.
func rung(i int) step {
	a, b, k := ladder[i/between], ladder[min(i/between+1, len(ladder)-1)], page.Unit(i%between)
	mix := func(x, y page.Unit) page.Unit { return x + (y-x)*k/between }
	return step{
		mix(a.title, b.title), mix(a.titleLead, b.titleLead), mix(a.stand, b.stand), mix(a.standLead, b.standLead),
		mix(a.key, b.key), mix(a.body, b.body), mix(a.bodyLead, b.bodyLead), mix(a.small, b.small),
		mix(a.smallLead, b.smallLead), mix(a.note, b.note), mix(a.noteLead, b.noteLead), mix(a.head, b.head),
		mix(a.gap, b.gap), mix(a.itemGap, b.itemGap), mix(a.firstRow, b.firstRow), mix(a.rowGap, b.rowGap),
		mix(a.noteGap, b.noteGap), mix(a.keySpace, b.keySpace),
	}
}

// hundredth of a point, the unit of a step.
const hundredth = page.Pt / 100

// marksBeside is how large the marks of charts are beside text of a size.
func marksBeside(body page.Unit) charts.Size {
	if body >= page.Points(10.5) {
		return charts.Size{Bar: 12 * page.Pt, Edge: 2800}
	}
	return charts.Size{Bar: 8400, Edge: 2400}
}

// newFit gives the looks of a step in the colours of a brand.
func newFit(s step, b *brand.Brand, w *workspace) *fit {
	p, pt := &b.Palette, page.Points
	key := s.key * hundredth
	f := &fit{work: w, palette: p, marks: marksBeside(s.body * hundredth), brand: page.Color(p.Brand), gap: s.gap * hundredth, itemGap: s.itemGap * hundredth, firstRow: s.firstRow * hundredth, rowGap: s.rowGap * hundredth, noteGap: s.noteGap * hundredth, keySpace: s.keySpace * hundredth}
	ink, brandC, doubt, muted := page.Color(p.Ink), page.Color(p.Brand), page.Color(p.Doubt), page.Color(p.Muted)
	body, bodyLead, small, smallLead := s.body*hundredth, s.bodyLead*hundredth, s.small*hundredth, s.smallLead*hundredth
	set := func(l look, rs ...role) {
		for _, r := range rs {
			f.looks[r] = l
		}
	}
	title := look{size: s.title * hundredth, leading: s.titleLead * hundredth, tracking: -100, color: white, onBrand: true}
	org, kicker := look{size: pt(11.5), leading: pt(12), color: white, onBrand: true}, look{size: pt(9), leading: pt(12), color: white, onBrand: true}
	if b.Masthead == brand.Rule {
		title.color, title.onBrand, org.color, kicker.color, org.onBrand, kicker.onBrand = ink, false, ink, ink, false, false
	}
	set(org, rOrg)
	set(kicker, rKicker, rKickerBold)
	set(title, rTitle)
	set(look{size: s.stand * hundredth, leading: s.standLead * hundredth, color: ink}, rStandfirst)
	set(look{size: body + pt(1.5), leading: bodyLead, color: ink}, rKeySource)
	set(look{size: key * 31 / 100, leading: key, color: brandC}, rKeyQualifier)
	set(look{size: key, leading: key, tracking: -400, color: brandC}, rKeyNumber)
	set(look{size: body, leading: bodyLead, color: ink}, rKeyLabel, rBody, rBodyBold, rRowLabel, rRowValue)
	set(look{size: body, leading: bodyLead, color: doubt}, rDoubt, rTag, rDiffers, rRowStanding)
	set(look{size: s.head * hundredth, leading: bodyLead, color: brandC}, rHeading)
	set(look{size: s.head * hundredth, leading: bodyLead, color: white, onBrand: true}, rPanelHead)
	set(look{size: body, leading: bodyLead, color: muted}, rSubtitle)
	set(look{size: pt(24), leading: pt(24), color: doubt}, rUnequal)
	set(look{size: pt(13), leading: pt(13), color: doubt}, rUnequalSmall)
	set(look{size: small, leading: smallLead, color: ink}, rRowWhen, rLoneSource, rSmallHead)
	set(look{size: small, leading: smallLead, color: doubt}, rRowWhenDoubt, rRowDetailDoubt)
	set(look{size: small, leading: smallLead, color: muted}, rRowDetail, rAxis)
	set(look{size: key * 405 / 1000, leading: pt(18), color: brandC}, rLoneNumber)
	set(look{size: body, leading: pt(18), color: brandC}, rLoneQualifier)
	note, noteLead := s.note*hundredth, s.noteLead*hundredth
	set(look{size: note, leading: noteLead, color: brandC}, rNoteNumber)
	set(look{size: note, leading: noteLead, color: ink}, rNote, rSource, rSourceBold)
	set(look{size: max(note, pt(7)), leading: noteLead, color: ink}, rColophon, rColophonBold)
	set(look{size: max(note, pt(7)), leading: noteLead, color: muted}, rColophonMuted)
	return f
}
