package data

import (
	"factsheet/internal/diag"
)

// Draft is a brief as it was written: raw texts with their places, in the order
// of the file, no id resolved and no value read. Check makes a Brief of it.
type Draft struct {
	brief *original
	table *original // of the claims, nil where the brief holds them itself

	head        draftHead
	populations []draftEntry
	measures    []draftMeasure
	sources     []draftSource
	claims      []draftClaim
	caveats     []draftCaveat
	points      []Text
	keyFigures  []Text
	charts      []draftChart
	gaps        []draftGap
	asks        []Text
	contact     draftContact
}

// Table gives the text of the table that holds the claims, nil where there is none.
func (d *Draft) Table() []byte {
	if d.table == nil {
		return nil
	}
	return d.table.src
}

// draftEntry is one key with its text.
type draftEntry struct{ Key, Text Text }

type draftHead struct {
	key                                              Text
	id, title, standfirst, date, place, language     Text
	direction, audience, status, brand, url, licence Text
	abbreviations                                    []draftEntry
	literals                                         []Text
}

type draftMeasure struct {
	id, label, kind, per, of, against   Text
	who, where, when, basis, definition Text
	unit                                draftUnit
}

// draftUnit is one text, or plural forms; at is where it is written.
type draftUnit struct {
	at                    diag.Pos
	one, few, many, other Text
}

type draftSource struct {
	id                                     Text
	at                                     diag.Pos
	author, short, title, kind, publisher  Text
	language                               Text
	issued, url, doi, accessed, email, via Text
}

// draftSourceRef is a source named by its id, or written in place.
type draftSourceRef struct {
	id      Text
	inPlace *draftSource
}

type draftClaim struct {
	id                                              Text
	sources                                         []draftSourceRef
	locator, says, saysLang                         Text
	value, rng, share, derive                       Text
	disjoint                                        Text
	measure, who, where, when, assuming, how        Text
	basis, standing, level, interval, partOf, label Text
	cites, caveats                                  []Text
}

type draftCaveat struct{ id, text, required Text }

type draftChart struct {
	id, title                                 Text
	claims, gaps                              []Text
	order, mark, scale, compare, differs, alt Text
}

type draftGap struct {
	id, text, measure, where, label Text
	caveats                         []Text
}

type draftContact struct{ name, role, org, email, phone, url Text }

// written reports whether the brief holds the text at all.
func (t Text) written() bool { return t.Pos.Line > 0 }
