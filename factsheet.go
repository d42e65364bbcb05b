// Package factsheet turns a brief, one YAML file that says what is claimed, by whom
// and what is not known, into one page of PDF that people can read, hear, print
// and check.
//
// A Compiler composes a Sheet from an Input; the sheet writes itself in every form
// there is: PDF, HTML, SVG, PNG, Text, CSV, JSONLD, CSL, and Drafts of e-mails. The PDF
// carries the brief it was made from, from where Verify builds it anew.
//
// An error is a fault of the machine or of the program. What is wrong with the
// brief is a Finding; where one of them is an Error there is no sheet. Nothing is
// printed, and the same brief gives the same bytes everywhere.
//
// The package must not know flags and terminals, nor how a stage does its work.
package factsheet

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"time"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/export"
	"factsheet/internal/locale"
	"factsheet/internal/page"
	"factsheet/internal/proof"
	"factsheet/layout"
)

// Version is the version of the program; each file says which one made it. The number
// at the end of a development mark is counted up by hand whenever the bytes of a page
// change, which a test asks for.
const Version = "0.2.0-dev.23"

// Compiler composes briefs. Its zero value is ready, and many goroutines may use one
// at the same time. It keeps what briefs have in common, which it knows by its
// content: the faces of brands, and their logos in the form in which they go out.
type Compiler struct {
	brands brand.Shelf
}

// Sheet is a brief composed: one page, ready to be written in every form. It never
// changes, and many goroutines may use one at the same time.
type Sheet struct {
	options  Options
	draft    *data.Draft
	style    *brand.Brand
	words    *locale.Locale
	content  *content.Content
	text     []byte                                                 // what the page uses, as a brief; nil where no data goes out
	overlay  string                                                 // the name of its translation; "" where it is in its own language
	texts    []byte                                                 // what the page uses of that
	table    func() []byte                                          // its claims, which go out too
	about    func() []byte                                          // what that table holds
	written  func(printed string, at int, from diag.Pos) []diag.Pos // where the brief writes it
	page     *page.Page
	fullness Fullness
}

// Compose makes a sheet of a brief. The findings are sorted by place; the sheet is nil
// where one of them is an Error. An error says that the brief could not be read.
func (c *Compiler) Compose(in Input, opt Options) (*Sheet, Findings, error) {
	if s := opt.Time.Unix(); !opt.Time.IsZero() && (s < 0 || s > proof.LastTime) {
		return nil, nil, fmt.Errorf("the time %s is outside 1970 to 2199", opt.Time.Format(time.DateOnly))
	}
	text, err := in.text()
	if err != nil {
		return nil, nil, err
	}
	s, found, err := c.compose(in, text, opt)
	if err != nil {
		return nil, nil, err
	}
	if opt.Strict {
		found = found.Strict()
	}
	found.Sort()
	if found.Failed() {
		s = nil
	}
	return s, found, nil
}

// compose is the way of the data, from text to the placed page. Each stage adds what
// it found, and the next one runs if none of it is an error.
func (c *Compiler) compose(in Input, text []byte, opt Options) (*Sheet, diag.List, error) {
	s, all, err := c.say(in, text, opt, c.brands.Load)
	if err != nil || all.Failed() {
		return nil, all, err
	}
	var found diag.List
	s.page, s.fullness, found = layout.Compose(s.content, s.style, s.words, layout.Options{
		Paper: opt.Paper, Bleed: opt.Bleed, Marks: opt.Marks, Digest: s.digest(), Creator: "factsheet " + Version, Written: s.written,
	})
	all = append(all, found...)
	if found.Failed() {
		return nil, all, nil
	}
	if opt.Grey {
		s.page = s.page.Greyed()
	}
	if !opt.NoSources {
		all = append(all, s.tooLarge()...)
	}
	return s, all, nil
}

// say goes as far as what the page says, before it has places. load reads the brand.
func (c *Compiler) say(in Input, text []byte, opt Options, load func(fs.FS, string, string, diag.Pos) (*brand.Brand, diag.List)) (*Sheet, diag.List, error) {
	s := &Sheet{options: opt}
	var all diag.List
	stops := func(found diag.List) bool {
		all = append(all, found...)
		return found.Failed()
	}

	draft, found := data.Decode(in.String(), text, in.FS)
	if stops(found) {
		return nil, all, nil
	}
	s.draft = draft
	if !opt.OpenUntil.IsZero() {
		draft.OpenUntil(opt.OpenUntil.Format(time.DateOnly))
	}
	brief, found := draft.Check()
	if stops(found) {
		return nil, all, nil
	}
	if s.style, found = load(in.FS, in.Prefix, brief.Brand.Value, brief.Brand.Pos); stops(found) {
		return nil, all, nil
	}
	if s.style.File == "" && in.Brand != "" {
		if s.style, found = elsewhere(in.Brand, load); stops(found) {
			return nil, all, nil
		}
	}
	if stops(s.putIntoWords(brief)) {
		return nil, all, nil
	}
	if !opt.NoSources {
		if s.text, found = draft.Canonical(brief, s.content.Words()); stops(found) {
			return nil, all, nil
		}
	}
	s.written = draft.Places().Of
	if opt.Language != "" && !strings.EqualFold(opt.Language, brief.Language) {
		t, err := in.translation(opt.Language)
		if t == nil && err == nil {
			err = in.noTranslation(opt.Language)
		}
		if err != nil {
			return nil, nil, err
		}
		if stops(s.translate(draft, brief, t).Beyond(all)) {
			return nil, all, nil
		}
	}
	s.table = sync.OnceValue(func() []byte { return export.CSV(s.content, s.words) })
	s.about = sync.OnceValue(func() []byte { return export.Package(s.content, proof.Claims, s.table()) })
	return s, all, nil
}

// putIntoWords gives the sheet what a brief says, in the language that it is in.
func (s *Sheet) putIntoWords(brief *data.Brief) (found diag.List) {
	words, _ := locale.Find(brief.Language) // Check has seen to it that there is one
	s.words = words.Drawn(s.style.Draws)
	s.content, found = content.Of(brief, s.words, s.style)
	return found
}

// tooLarge finds data that no reader of a page would take out of it again.
func (s *Sheet) tooLarge() (found diag.List) {
	if n := max(len(s.table()), len(s.about())); n > proof.MaxAttachment {
		found.Add("E502", s.content.Brief.Title.Pos, fmt.Sprintf("the table of its claims takes %d kB, and what goes out with a page at most 4 MB", n>>10)).
			Hint("let fewer claims share long texts, such as a population in many words")
	}
	return found
}

// digest is the SHA-256 of the brief as it goes out, in hex, for the page to show;
// "" where it does not go out.
func (s *Sheet) digest() string {
	if s.options.NoSources {
		return ""
	}
	sum := sha256.Sum256(s.text)
	return hex.EncodeToString(sum[:])
}
