// Package factsheet turns a brief, one YAML file that says what is claimed, by whom
// and what is not known, into one page of PDF that people can read, hear, print
// and check.
//
// Read a file, Build it, and look at the findings:
//
//	in, err := factsheet.Read("brief.yaml")
//	if err != nil { … }
//	result, err := factsheet.Build(in, factsheet.Options{})
//	if err != nil { … }
//	for _, f := range result.Findings { … }
//	os.WriteFile("brief.pdf", result.PDF, 0o666)
//
// An error is a fault of the machine or of the program. What is wrong with the
// brief is a Finding; where one of them is an Error there is no PDF. Nothing is
// printed, and the same brief gives the same bytes everywhere.
package factsheet

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"os"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/layout"
)

// Version is the version of the program; each file says which one made it.
const Version = "0.1.0"

// Options are choices beside the brief.
type Options struct {
	Paper  Paper
	Strict bool // warnings are errors
}

// Result is what came of a brief.
type Result struct {
	ID       string   // the brief's own id; "" where it could not be read
	PDF      []byte   // nil from Check, and where a finding is an error
	Findings Findings // sorted by place
}

// Build makes the file.
func Build(in Input, opt Options) (*Result, error) {
	r, placed, err := compose(in, opt)
	if err != nil || placed == nil {
		return r, err
	}
	r.PDF, err = pdf.Write(placed, pdf.Options{})
	return r, err
}

// Check goes as far as Build but writes nothing, so that it also finds what shows
// only on the page: a character without a glyph, or more than a page can hold.
func Check(in Input, opt Options) (*Result, error) {
	r, _, err := compose(in, opt)
	return r, err
}

// compose is the way of the data, from text to the placed page. Each stage adds
// what it found, and the next one runs if none of it is an error; the page is nil
// where one is.
func compose(in Input, opt Options) (*Result, *page.Page, error) {
	r := &Result{}
	p, err := r.stages(in, opt)
	if opt.Strict {
		r.Findings = r.Findings.Strict()
	}
	r.Findings.Sort()
	if err != nil || r.Findings.Failed() {
		return r, nil, err
	}
	return r, p, nil
}

func (r *Result) stages(in Input, opt Options) (*page.Page, error) {
	folder, err := os.OpenRoot(cmp.Or(in.Folder, "."))
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	draft, found := data.Decode(in.Name, in.Text, folder.FS())
	if r.add(found) {
		return nil, nil
	}
	brief, found := draft.Check()
	if r.add(found) {
		return nil, nil
	}
	r.ID = brief.ID

	style, found := brand.Load(folder, brief.Brand.Value, brief.Brand.Pos)
	if r.add(found) {
		return nil, nil
	}
	words, _ := locale.Find(brief.Language) // Check has seen to it that there is one
	sum := sha256.New()                     // as cat brief.yaml claims.csv | sha256sum gives it
	sum.Write(in.Text)
	sum.Write(draft.Table())
	placed, found := layout.Compose(brief, style, words, layout.Options{
		Paper:   opt.Paper,
		Digest:  hex.EncodeToString(sum.Sum(nil)),
		Creator: "factsheet " + Version,
	})
	r.add(found)
	return placed, nil
}

// add keeps the findings of a stage and reports whether to stop after it.
func (r *Result) add(found diag.List) (stop bool) {
	r.Findings = append(r.Findings, found...)
	return found.Failed()
}
