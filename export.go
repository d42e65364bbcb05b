package factsheet

import (
	"fmt"

	"factsheet/internal/export"
	"factsheet/internal/spoken"
)

// Form is what a brief can be written as beside a page.
type Form string

const (
	Text   Form = "text"   // the page as a screen reader says it
	CSV    Form = "csv"    // its claims as a table
	JSONLD Form = "jsonld" // its claims as linked data, in the words of schema.org
)

// Export gives a brief in another form, nil where a finding is an error.
func Export(in Input, opt Options, to Form) ([]byte, Findings, error) {
	r, s, err := compose(in, opt)
	if err != nil || s == nil {
		return nil, r.Findings, err
	}
	switch to {
	case Text:
		return spoken.Text(s.page, s.words), r.Findings, nil
	case CSV:
		return export.CSV(s.content.Brief, s.words), r.Findings, nil
	case JSONLD:
		return export.JSONLD(s.content.Brief, s.words), r.Findings, nil
	}
	return nil, nil, fmt.Errorf("a brief is exported to text, csv or jsonld, not to %q", string(to))
}
