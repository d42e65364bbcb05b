package factsheet

import (
	"factsheet/internal/diag"
	"factsheet/layout"
)

// What the results are made of, for programs that import this package.
type (
	Finding  = diag.Finding
	Findings = diag.List
	Pos      = diag.Pos
	Related  = diag.Related
	Severity = diag.Severity
	Paper    = layout.Paper
	Fullness = layout.Fullness
	Part     = layout.Part
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
