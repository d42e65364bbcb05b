package csl

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/data/language"
)

// TestThereAndBack: sources as CSL-JSON, read again, are the same sources, whatever their
// texts say.
func TestThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.Just(""), rapid.StringMatching(`[ "\\{}:#a-zÀ-ӿ0-9—“]{1,30}`), rapid.String()).
			Filter(func(s string) bool { return at(s).Value == s && strings.ToValidUTF8(s, "") == s })
		day := rapid.SampledFrom([]string{"", "unknown", "2008", "2008-07", "2008-07-04", "2008~", "1984?", "2004-XX", "1964/2008", "../2008-07", "2008/..", "0999", "2004~/2006"})
		var sources []language.Source
		ids := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z0-9][a-z0-9-]{0,9}`), 0, 6, rapid.ID[string]).Draw(t, "ids")
		for _, id := range ids {
			draw := func(what string) language.Text { return at(text.Draw(t, what)) }
			s := language.Source{
				ID: at(id), Author: draw("author"), Short: draw("short"), Title: draw("title"), Type: at(rapid.SampledFrom([]string{"", "-", "document", "webpage", "thing"}).Draw(t, "type")),
				Publisher: draw("publisher"), Language: draw("language"), Issued: at(day.Draw(t, "issued")), URL: draw("url"), DOI: draw("doi"),
				Accessed: at(rapid.SampledFrom([]string{"", "2025-02-20"}).Draw(t, "accessed")), Via: at(rapid.SampledFrom(append(ids, "")).Draw(t, "via")),
			}
			if s.Author.Value == "" { // a source has one
				s.Author = at("A")
			}
			sources = append(sources, s)
		}
		got, remarks, err := Read(Write(sources))
		if err != nil || len(remarks) > 0 || !slices.EqualFunc(got, sources, func(a, b language.Source) bool { return a == b }) {
			t.Fatalf("%v %q\n%+v\nand not\n%+v", err, remarks, got, sources)
		}
	})
}

// TestForeign: what other programs write is taken as it stands, or named.
func TestForeign(t *testing.T) {
	got, remarks, err := Read([]byte("\ufeff" + `[
	{"id": "http://zotero.org/users/1/items/ABC", "type": "article-journal", "title": "Mortality\nin Puerto Rico", "container-title": "The Journal", "volume": "379",
	 "DOI": "10.1056/x", "author": [{"family": "Kishore", "given": "Nishant"}, {"family": "Beethoven", "non-dropping-particle": "van"}], "issued": {"date-parts": [["2018", 7, 12]]}},
	{"id": 7, "type": "interwiew", "title": "A talk", "issued": {"raw": "Summer 2019"}, "volume": "1", "custom": {"via": "http://zotero.org/users/1/items/ABC"}},
	{"id": "x y", "container-title": "UNICEF", "URL": "https://unicef.org/a b", "accessed": {"date-parts": [[2025, 1, 2]]}},
	{"id": "x-y", "author": [{"literal": "WHO"}], "issued": {"date-parts": [[2001], [2002]], "circa": 1}}
	]`))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range got {
		lines = append(lines, s.ID.Value+": "+strings.ReplaceAll(strings.TrimSpace(s.Publication()), "\n", "; "))
	}
	want := []string{
		`kishore-2018: author: Nishant Kishore, van Beethoven; title: Mortality in Puerto Rico; type: article-journal; publisher: The Journal; issued: "2018-07-12"; doi: "10.1056/x"`,
		`7: author: A talk; title: A talk; type: interwiew; issued: Summer 2019; via: kishore-2018`,
		`x-y: author: UNICEF; url: https://unicef.org/a b; accessed: "2025-01-02"`,
		`x-y-2: author: WHO; issued: "2001/2002"`,
	}
	if !slices.Equal(lines, want) {
		t.Errorf("read\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	said := []string{
		"`7` has the type \"interwiew\", which CSL does not know; it is kept; is it interview?",
		"`7` names no author; \"A talk\" stands there",
		"`x y` names no author; \"UNICEF\" stands there",
		"a brief has no place for volume (2); look for it in the file",
	}
	if !slices.Equal(remarks, said) {
		t.Errorf("said\n%s", strings.Join(remarks, "\n"))
	}
}

func TestNoCSL(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "the file is empty; export the sources as CSL-JSON from the program that keeps them",
		"[{]":                           "line 1, column 3: this is no JSON: invalid character ']' looking for beginning of object key string",
		"[\n{\"id\": \"a\"":             "line 2, column 10: the file ends too early",
		`{"a": 1}`:                      "line 1, column 1: CSL-JSON is a list of sources, in brackets, each in braces",
		`[{"author": "Me"}]`:            "line 1, column 16: `author` is a string, and in CSL-JSON it is not",
		strings.Repeat(" ", MaxBytes+1): "it is larger than 16 MB; export the sources that the brief uses",
		`[] []`:                         "line 1, column 4: something stands after the list of sources",
		"[" + strings.Repeat(`{"id":"a"},`, Most) + `{"id":"a"}]`: fmt.Sprintf("it holds %d sources, and a brief at most %d; export those that it uses", Most+1, Most),
	} {
		if got, _, err := Read([]byte(text)); err == nil || err.Error() != want || got != nil {
			t.Errorf("%.30s gives %v, want %s", text, err, want)
		}
	}
}

// TestTenThousand: as many as a brief can have are read, and what is said of them is short.
func TestTenThousand(t *testing.T) {
	var items []map[string]string
	for i := range Most {
		items = append(items, map[string]string{"id": fmt.Sprint("s", i), "type": "thing"})
	}
	text, _ := json.Marshal(items)
	got, remarks, err := Read(text)
	if err != nil || len(got) != Most || len(remarks) != mostRemarks+1 || remarks[mostRemarks] != "there is more of this kind" {
		t.Errorf("%d sources, %d remarks, %v", len(got), len(remarks), err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`[{"id": "a", "type": "book", "author": [{"family": "B"}], "issued": {"date-parts": [[2001, "2"]]}}]`))
	f.Add([]byte(`[{"issued": {"date-parts": [[]], "circa": {}}, "custom": {"via": "a"}}]`))
	f.Fuzz(func(t *testing.T, text []byte) {
		sources, _, err := Read(text)
		if err != nil {
			return
		}
		again, _, err := Read(Write(sources))
		if err != nil || len(again) != len(sources) {
			t.Fatalf("%d sources, and then %d: %v", len(sources), len(again), err)
		}
	})
}
