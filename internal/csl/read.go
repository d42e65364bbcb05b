package csl

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"factsheet/data/language"
	"factsheet/internal/diag"
)

// What is read at most: bytes of a file, and sources, as many as a brief can have.
const (
	MaxBytes = 16 << 20
	Most     = 10_000
)

// Read reads sources from CSL-JSON. What they say is taken as it is, also where a brief
// would refuse it: checking the brief says so. The remarks are what else there is to say,
// a sentence each; what has no place in a brief is named there. An error is a text that is
// no CSL-JSON, with its place.
func Read(src []byte) (sources []language.Source, remarks []string, err error) {
	if len(src) > MaxBytes {
		return nil, nil, errors.New("it is larger than 16 MB; export the sources that the brief uses")
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	var raw []map[string]json.RawMessage
	if err := decode(src, &raw); err != nil {
		return nil, nil, err
	}
	if len(raw) > Most {
		return nil, nil, fmt.Errorf("it holds %d sources, and a brief at most %d; export those that it uses", len(raw), Most)
	}
	var items []item
	if err := decode(src, &items); err != nil {
		return nil, nil, err
	}
	r := reader{ids: names{}, renamed: map[string]string{}, left: map[string]int{}}
	for i := range items {
		r.keys(raw[i])
		sources = append(sources, r.source(i, &items[i]))
	}
	for i := range sources { // sources may be named before they come
		if via := &sources[i].Via; via.Value != "" {
			via.Value = cmp.Or(r.renamed[via.Value], via.Value)
		}
	}
	if len(r.left) > 0 {
		var what []string
		for _, key := range slices.Sorted(maps.Keys(r.left)) {
			what = append(what, fmt.Sprintf("%s (%d)", key, r.left[key]))
		}
		r.say("a brief has no place for %s; look for it in the file", strings.Join(what, ", "))
	}
	return sources, r.remarks, nil
}

// decode reads JSON of one kind, and says what is wrong with it by line and column.
func decode(src []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(src))
	d.UseNumber()
	err := d.Decode(into)
	if err == nil {
		if _, err := d.Token(); err != io.EOF {
			return fmt.Errorf("%s: something stands after the list of sources", place(src, d.InputOffset()))
		}
		return nil
	}
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: this is no JSON: %s", place(src, syntax.Offset), syntax)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("%s: CSL-JSON is a list of sources, in brackets, each in braces", place(src, kind.Offset))
	case errors.As(err, &kind):
		return fmt.Errorf("%s: `%s` is a %s, and in CSL-JSON it is not", place(src, kind.Offset), kind.Field, kind.Value)
	case len(bytes.TrimSpace(src)) == 0:
		return errors.New("the file is empty; export the sources as CSL-JSON from the program that keeps them")
	}
	return fmt.Errorf("%s: the file ends too early", place(src, int64(len(src))))
}

// place gives the line and column of a byte.
func place(src []byte, at int64) string {
	before := src[:min(max(at-1, 0), int64(len(src)))]
	line := bytes.Count(before, []byte("\n"))
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Sprintf("line %d, column %d", line+1, column)
}

// reader reads items in turn.
type reader struct {
	ids     names
	renamed map[string]string // ids that a brief cannot have, and what they became
	left    map[string]int    // keys that a brief has no place for, and how often they stand there
	remarks []string
}

// mostRemarks is how many things are said of single sources: the rest is counted.
const mostRemarks = 50

func (r *reader) say(format string, args ...any) {
	switch n := len(r.remarks); {
	case n < mostRemarks:
		r.remarks = append(r.remarks, fmt.Sprintf(format, args...))
	case n == mostRemarks:
		r.remarks = append(r.remarks, "there is more of this kind")
	}
}

// keys counts those of an item that are not read.
func (r *reader) keys(raw map[string]json.RawMessage) {
	known := []string{"id", "type", "author", "title", "publisher", "container-title", "issued", "accessed", "URL", "DOI", "language", "custom"}
	for key := range raw {
		if !slices.Contains(known, key) {
			r.left[key]++
		}
	}
}

func (r *reader) source(i int, it *item) language.Source {
	given := text(it.ID)
	var authors []string
	family := ""
	for _, a := range it.Author {
		if n := a.whole(); n != "" {
			authors = append(authors, n)
			family = cmp.Or(family, a.Family, a.Literal)
		}
	}
	author := strings.Join(authors, ", ")
	issued := it.Issued.written()
	id := given
	switch slug := language.Slug(given); {
	case language.IsID(given):
	case language.IsID(slug) && !strings.ContainsAny(given, "/:"):
		id = slug
	default: // an address, as some programs have it, is no name to write in a brief
		year, _, _ := strings.Cut(issued, "-")
		id = language.Slug(cmp.Or(family, it.Publisher, it.Container, it.Title) + " " + year)
	}
	id = r.ids.free(id)
	if id != given && given != "" {
		r.renamed[given] = id
	}
	called := cmp.Or(given, id)

	custom := customary{}
	if it.Custom != nil {
		custom = *it.Custom
	}
	kind := it.Type
	switch {
	case custom.Type != nil:
		kind = *custom.Type
	case kind != "" && !slices.Contains(types(), kind):
		near := diag.Nearest(kind, types())
		if near != "" {
			near = "; is it " + near + "?"
		}
		r.say("`%s` has the type %q, which CSL does not know; it is kept%s", called, kind, near)
	}
	publisher := cmp.Or(it.Publisher, it.Container)
	if it.Publisher != "" && it.Container != "" {
		r.left["container-title"]++
	}
	if author == "" {
		author = cmp.Or(publisher, it.Title, called)
		r.say("`%s` names no author; %q stands there", called, author)
		if author == publisher {
			publisher = ""
		}
	}
	return language.Source{
		ID: at(id), Author: at(author), Short: at(custom.Short), Title: at(it.Title), Type: at(kind), Publisher: at(publisher), Language: at(it.Language),
		Issued: at(issued), URL: at(it.URL), DOI: at(it.DOI), Accessed: at(it.Accessed.written()), Via: at(custom.Via),
	}
}

// at is a text on one line, as if it were written.
func at(s string) language.Text {
	if s == "" {
		return language.Text{}
	}
	line := func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}
	return language.Text{Pos: diag.Pos{Line: 1}, Value: strings.Map(line, s)}
}

// whole gives a name as it is said.
func (n name) whole() string {
	if n.Literal != "" {
		return n.Literal
	}
	return strings.Join(strings.Fields(strings.Join([]string{n.Given, n.Dropping, n.Particle, n.Family, n.Suffix}, " ")), " ")
}
