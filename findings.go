package factsheet

import (
	"factsheet/internal/diag"
	"factsheet/layout"
)

// These are the types that every stage uses, under names of this package. A copy of each
// would have to be kept equal to the original.
type (
	// Finding is one thing that is wrong or worth saying, with the fields
	//
	//	Code     string   // stable: "E303"; factsheet explain says why there is such a rule
	//	Severity Severity // Error, Warning or Note
	//	Pos      Pos      // where
	//	Width    int      // runes from Pos that it is about; 0 is 1
	//	Message  string   // one sentence
	//	Hints    []string // what to do, as a line to write where there is one
	//	Fixes    []Fix    // changes that mend it as they stand; of several, one is chosen
	//	Related  []Related
	Finding = diag.Finding

	// Findings is a list of them, with the methods Sort, Failed, Count and Strict.
	Findings = diag.List

	// Pos is a place in a file: File string; Line, Col int, from 1, 0 where not known.
	Pos = diag.Pos

	// Fix is a change: Pos; Width int, in runes; Text string, which takes their place; and
	// Select, what of it a person still has to write.
	Fix = diag.Fix

	// Related is another place that has to do with a finding: Pos; Message string.
	Related = diag.Related

	// Severity is Error, Warning or Note.
	Severity = diag.Severity

	// Paper is A4 or Letter.
	Paper = layout.Paper

	// Bleed is a length in tenths of a millimetre, up to 10 mm.
	Bleed = layout.Bleed

	// Fullness is how full a page is, with the fields
	//
	//	Density string // "poster", "page" or "dense"; "" where nothing was set
	//	Step    int    // how far a dense page is tightened, from 0
	//	Steps   int    // how far it can be
	//	Free    int    // millimetres under the last part; negative: so many too many
	//	Parts   []Part // from the top, in reading order
	Fullness = layout.Fullness

	// Part is one part of a page: Name string; Columns int, how many of the three it spans;
	// Height int, in millimetres.
	Part = layout.Part
)

// The severities of a finding.
const (
	Error   = diag.Error
	Warning = diag.Warning
	Note    = diag.Note
)

// The sizes of paper.
const (
	A4     = layout.A4
	Letter = layout.Letter
)

// BleedOf reads a length such as "3mm" or "2.5mm", up to 10 mm.
func BleedOf(length string) (Bleed, bool) { return layout.BleedOf(length) }
