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
	rQuestion
	rDoubt
	rTag
	rHeading
	rChartHeading
	rPanelHead
	rSubtitle
	rDiffers
	rUnequal
	rUnequalSmall
	rRowLabel
	rRowValue
	rOverQualifier
	rOverNumber
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
	case rKeyQualifier, rOverQualifier, rLoneQualifier, rLoneSource:
		return fonts.SemiBold
	case rTitle, rHeading, rChartHeading, rPanelHead:
		return fonts.Heading
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
func (l *look) markGap() page.Unit { return max(1400, l.markSize()/10) }

func (l *look) markColor(f *fit) page.Color {
	if l.onBrand {
		return white
	}
	return f.brand
}

var white = page.Color{R: 255, G: 255, B: 255}

// fit is one way to set the whole page: sizes, leadings and spaces.
type fit struct {
	*density
	looks   [roles]look
	palette *brand.Palette
	brand   page.Color
	marks   charts.Size
	work    *workspace

	gap        page.Unit // from a block to the rule of the next
	itemGap    page.Unit // between list items
	noteGap    page.Unit // between notes, and between sources
	firstRow   page.Unit // from a chart's head to its first row, beside a line
	table      bool      // charts are set as tables: label, value and plot on one line
	valueWidth page.Unit // of the column of values in a table
}

func (f *fit) look(r role) *look { return &f.looks[r] }

// hundredth of a point, the unit of a density.
const hundredth = page.Pt / 100

// newFit gives the looks of a density in the colours of a brand: title is which of
// its sizes of titles is taken, figures how many key figures there are, rows how
// many rows the chart has whose values stand over their bars.
func newFit(d *density, b *brand.Brand, w *workspace, title, figures, rows int) *fit {
	p, pt := &b.Palette, page.Points
	f := &fit{density: d, marks: charts.Size{Bar: d.bar * hundredth, Edge: d.edge * hundredth}, work: w, palette: p, brand: page.Color(p.Brand), gap: d.gap * hundredth, itemGap: d.itemGap * hundredth,
		noteGap: d.noteGap * hundredth, firstRow: d.firstRow * hundredth}
	ink, brandC, doubt, muted := page.Color(p.Ink), page.Color(p.Brand), page.Color(p.Doubt), page.Color(p.Muted)
	set := func(s typeSize, c page.Color, rs ...role) {
		for _, r := range rs {
			f.looks[r] = look{size: s.size * hundredth, leading: s.lead * hundredth, color: c}
		}
	}
	set(d.org, white, rOrg)
	set(d.kicker, white, rKicker, rKickerBold)
	set(d.titles[title], white, rTitle)
	for _, r := range [...]role{rOrg, rKicker, rKickerBold, rTitle} {
		if f.looks[r].onBrand = b.Masthead != brand.Rule; !f.looks[r].onBrand {
			f.looks[r].color = ink
		}
	}
	f.looks[rTitle].tracking = -100
	set(d.standfirst, ink, rStandfirst)
	set(d.chartHead, brandC, rChartHeading)
	set(d.head, brandC, rHeading)
	set(d.head, white, rPanelHead)
	f.looks[rPanelHead].onBrand = true
	set(d.body, ink, rBody)
	set(d.body, doubt, rDoubt, rTag, rDiffers)
	set(d.body, muted, rSubtitle)
	set(d.question, ink, rQuestion)
	set(d.label, ink, rRowLabel, rRowValue)
	set(d.label, doubt, rRowStanding)
	set(d.detail, ink, rRowWhen, rLoneSource, rSmallHead)
	set(d.detail, doubt, rRowWhenDoubt, rRowDetailDoubt)
	set(d.detail, muted, rRowDetail)
	set(typeSize{d.axis, d.axis * 6 / 5}, muted, rAxis)
	set(d.note, brandC, rNoteNumber)
	set(d.note, ink, rNote, rSource, rSourceBold)
	set(d.colophon, ink, rColophon, rColophonBold)
	set(d.colophon, muted, rColophonMuted)
	f.looks[rUnequal] = look{size: 24 * page.Pt, leading: 24 * page.Pt, color: doubt}
	f.looks[rUnequalSmall] = look{size: 13 * page.Pt, leading: 13 * page.Pt, color: doubt}

	key := d.keys[min(max(figures, 1), len(d.keys))-1] * hundredth
	f.looks[rKeySource] = look{size: d.body.size*hundredth + pt(1), leading: d.body.lead * hundredth, color: ink}
	f.looks[rKeyQualifier] = look{size: max(key*31/100, d.body.size*hundredth), leading: key, color: brandC}
	f.looks[rKeyNumber] = look{size: key, leading: key, tracking: -400, color: brandC}
	set(d.body, ink, rKeyLabel)
	if d.hang && figures <= 1 { // a single figure has the page to itself
		set(d.chartHead, ink, rKeyLabel)
	}
	set(d.body, brandC, rLoneQualifier)
	f.looks[rLoneNumber] = look{size: max(d.body.size*19/10*hundredth, display), leading: d.body.size * 2 * hundredth, color: brandC}
	if d.over {
		over := d.values[min(max(rows, 1), len(d.values))-1] * hundredth
		f.looks[rOverNumber] = look{size: over, leading: over, tracking: -400, color: brandC}
		f.looks[rOverQualifier] = look{size: over * 27 / 100, leading: over / 3, color: brandC}
	}
	return f
}

// smallerKey is the fit with key numbers a step smaller.
func (f *fit) smallerKey() *fit {
	g := *f
	for _, r := range []role{rKeyNumber, rKeyQualifier} {
		l := &g.looks[r]
		l.size, l.leading = l.size*9/10, l.leading*9/10
	}
	g.looks[rKeyQualifier].size = max(g.looks[rKeyQualifier].size, f.look(rBody).size)
	return &g
}
