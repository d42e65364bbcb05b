// Package csl writes sources as CSL-JSON, the format in which programs that keep
// references exchange them, and reads it. What a source has and CSL has not stands under
// `custom`, so that what is written here is read again as it was. It must not know what
// is claimed by whom.
package csl

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"factsheet/data/language"
)

// item is a source in CSL-JSON. The order of the fields is the order in the file.
type item struct {
	ID        any        `json:"id"` // a string; some programs write a number
	Type      string     `json:"type"`
	Author    []name     `json:"author,omitempty"`
	Title     string     `json:"title,omitempty"`
	Publisher string     `json:"publisher,omitempty"`
	Container string     `json:"container-title,omitempty"`
	Issued    *date      `json:"issued,omitempty"`
	Accessed  *date      `json:"accessed,omitempty"`
	URL       string     `json:"URL,omitempty"`
	DOI       string     `json:"DOI,omitempty"`
	Language  string     `json:"language,omitempty"`
	Custom    *customary `json:"custom,omitempty"`
}

// customary is what CSL has no field for.
type customary struct {
	Type  *string `json:"type,omitempty"` // as it is written, where CSL has no such type or asks for one
	Short string  `json:"short,omitempty"`
	Via   string  `json:"via,omitempty"`
}

type name struct {
	Literal  string `json:"literal,omitempty"`
	Given    string `json:"given,omitempty"`
	Particle string `json:"non-dropping-particle,omitempty"`
	Dropping string `json:"dropping-particle,omitempty"`
	Family   string `json:"family,omitempty"`
	Suffix   string `json:"suffix,omitempty"`
}

type date struct {
	Parts   [][]any `json:"date-parts,omitempty"` // of numbers; some programs write strings
	Circa   any     `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
	Raw     string  `json:"raw,omitempty"`
}

// noType is a type that is not written; CSL asks for one.
const noType = "document"

// Write gives sources as CSL-JSON, in their order. One without an id, as it is written in
// place, gets one.
func Write(sources []language.Source) []byte {
	items := make([]item, 0, len(sources))
	ids := names{}
	for i := range sources {
		if id := sources[i].ID.Value; id != "" {
			ids[id] = true
		}
	}
	for i := range sources {
		s := &sources[i]
		id := s.ID.Value
		if id == "" {
			id = ids.free(language.Slug(nameOf(s)))
		}
		it := item{
			ID: id, Type: s.Type.Value, Title: s.Title.Value, Publisher: s.Publisher.Value, URL: s.URL.Value, DOI: s.DOI.Value, Language: s.Language.Value,
			Issued: dateOf(s.Issued.Value), Accessed: dateOf(s.Accessed.Value),
		}
		if s.Author.Value != "" {
			it.Author = []name{{Literal: s.Author.Value}}
		}
		custom := customary{Short: s.Short.Value, Via: s.Via.Value}
		switch {
		case it.Type == "":
			it.Type, custom.Type = noType, new(string)
		case !slices.Contains(types(), it.Type):
			custom.Type = &s.Type.Value
			it.Type = noType
		}
		if custom != (customary{}) {
			it.Custom = &custom
		}
		items = append(items, it)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(items); err != nil {
		panic("csl: " + err.Error()) // strings and numbers alone
	}
	return b.Bytes()
}

func nameOf(s *language.Source) string {
	if s.Short.Value != "" {
		return s.Short.Value
	}
	return s.Author.Value
}

// plainDate is a date, or two, that CSL has numbers for.
var plainDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)(?:/(\d{4})(?:-(\d\d))?(?:-(\d\d))?)?$`)
})

// dateOf gives a date as CSL has it: in numbers where it is plain, else as it is written.
func dateOf(s string) *date {
	if s == "" {
		return nil
	}
	m := plainDate().FindStringSubmatch(s)
	if m == nil || m[4] != "" && m[5] != "" {
		return &date{Literal: s}
	}
	d := &date{Parts: [][]any{numbers(m[1:4])}}
	if m[5] != "" {
		d.Parts = append(d.Parts, numbers(m[5:8]))
	}
	if m[4] != "" {
		d.Circa = true
	}
	return d
}

func numbers(parts []string) (out []any) {
	for _, p := range parts {
		if p != "" {
			n, _ := strconv.Atoi(p)
			out = append(out, n)
		}
	}
	return out
}

// written gives a date as a brief has it, in whatever form CSL had it.
func (d *date) written() string {
	if d == nil {
		return ""
	}
	var ends []string
	for _, parts := range d.Parts {
		end := ""
		for i, p := range parts {
			s := strings.TrimSuffix(text(p), ".0")
			switch n, err := strconv.Atoi(s); {
			case s == "" || i > 2:
			case err != nil:
				end += s
			case i == 0:
				end += pad(n, 4)
			default:
				end += "-" + pad(n, 2)
			}
		}
		if end != "" {
			ends = append(ends, end)
		}
	}
	s := strings.Join(ends, "/")
	switch {
	case s == "" && d.Literal != "":
		return d.Literal
	case s == "":
		return d.Raw
	case len(ends) == 1 && isSet(d.Circa):
		s += "~"
	}
	return s
}

// isSet reads what is true, or a number or word that says so.
func isSet(v any) bool {
	if b, ok := v.(bool); ok {
		return b
	}
	s := text(v)
	return s != "" && s != "0" && s != "false"
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

// text gives a string or a number of JSON as it is written.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case int:
		return strconv.Itoa(v)
	}
	return ""
}

// names are ids that are taken.
type names map[string]bool

// free gives an id like the one that is wanted, and takes it.
func (n names) free(want string) string {
	if want == "" || !language.IsID(want) {
		want = "source"
	}
	id := want
	for i := 2; n[id]; i++ {
		id = want + "-" + strconv.Itoa(i)
	}
	n[id] = true
	return id
}

// types are those of CSL 1.0.2.
var types = sync.OnceValue(func() []string {
	return strings.Fields(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
		collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
		legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
		personal_communication post post-weblog regulation report review review-book software song speech standard thesis
		treaty webpage`)
})
