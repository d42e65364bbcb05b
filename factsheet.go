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
// The file carries the brief it was made from; Verify rebuilds it from there.
//
// An error is a fault of the machine or of the program. What is wrong with the
// brief is a Finding; where one of them is an Error there is no PDF. Nothing is
// printed, and the same brief gives the same bytes everywhere.
package factsheet

import (
	"cmp"
	"io/fs"
	"os"
	"time"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/internal/proof"
	"factsheet/layout"
)

// Version is the version of the program; each file says which one made it.
const Version = "0.2.0-dev"

const creator = "factsheet " + Version

// Options are choices beside the brief.
type Options struct {
	Paper     Paper
	Strict    bool      // warnings are errors
	NoSources bool      // the file goes out without its data, and says so
	Time      time.Time // when the file was made, to the second; zero for the brief's own date
	Key       Key       // signs the file; nil for none
}

// Result is what came of a brief.
type Result struct {
	ID       string   // the brief's own id; "" where it could not be read
	PDF      []byte   // nil from Check, and where a finding is an error
	Findings Findings // sorted by place
}

// Build makes the file.
func Build(in Input, opt Options) (*Result, error) {
	r, s, err := compose(in, opt)
	if err != nil || s == nil {
		return r, err
	}
	r.PDF, err = s.file(opt)
	return r, err
}

// Check goes as far as Build but writes nothing, so that it also finds what shows
// only on the page: a character without a glyph, or more than a page can hold.
func Check(in Input, opt Options) (*Result, error) {
	r, _, err := compose(in, opt)
	return r, err
}

// sheet is a brief on its way: what each stage made of it.
type sheet struct {
	style   *brand.Brand
	words   *locale.Locale
	whole   *content.Content // of the brief as it was written, with what is not published
	content *content.Content // of what the page uses
	text    []byte           // that as a brief: it goes out with the page
	page    *page.Page
}

// compose is the way of the data, from text to the placed page. Each stage adds
// what it found, and the next one runs if none of it is an error; the sheet is nil
// where one is.
func compose(in Input, opt Options) (*Result, *sheet, error) {
	r := &Result{}
	folder, err := os.OpenRoot(cmp.Or(in.Folder, "."))
	if err != nil {
		return r, nil, err
	}
	defer folder.Close()
	s := r.stages(in, folder.FS(), folder.Name(), opt)
	if opt.Strict {
		r.Findings = r.Findings.Strict()
	}
	r.Findings.Sort()
	if r.Findings.Failed() {
		return r, nil, nil
	}
	return r, s, nil
}

func (r *Result) stages(in Input, folder fs.FS, shown string, opt Options) *sheet {
	draft, found := data.Decode(in.Name, in.Text, folder)
	if r.add(found) {
		return nil
	}
	brief, found := draft.Check()
	if r.add(found) {
		return nil
	}
	r.ID = brief.ID

	s := &sheet{}
	if s.style, found = brand.Load(folder, shown, brief.Brand.Value, brief.Brand.Pos); r.add(found) {
		return nil
	}

	s.words, _ = locale.Find(brief.Language) // Check has seen to it that there is one
	if s.whole, found = content.Of(brief, s.words, s.style); r.add(found) {
		return nil
	}

	// From here on there is only what goes out with the page.
	draft = draft.Published(brief, s.whole.Words())
	if brief, found = draft.Check(); found.Failed() { // else it finds what was found before
		r.add(found)
		return nil
	}
	s.content, _ = content.Of(brief, s.words, s.style)
	s.text = draft.YAML()
	if r.add(draft.TooLarge(s.text)) {
		return nil
	}
	s.page, found = layout.Compose(s.content, s.style, s.words, layout.Options{
		Paper: opt.Paper, Digest: s.digest(opt), Creator: creator,
	})
	r.add(found)
	return s
}

// file gives the file as it goes out.
func (s *sheet) file(opt Options) ([]byte, error) {
	file, err := s.write(opt, opt.Key != nil)
	if err != nil || opt.Key == nil {
		return file, err
	}
	return proof.Sign(file, opt.Key)
}

// write gives the file, with an empty place for a signature where it is to be signed.
func (s *sheet) write(opt Options, signed bool) ([]byte, error) {
	return pdf.Write(s.page, pdf.Options{Attachments: s.attachments(opt, signed), Time: opt.Time})
}

// add keeps the findings of a stage and reports whether to stop after it.
func (r *Result) add(found diag.List) (stop bool) {
	r.Findings = append(r.Findings, found...)
	return found.Failed()
}
