package pdf

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factsheet/fonts"
	"factsheet/internal/page"
)

// faults are what a page or a file can have wrong, each with the clause that it
// breaks. Write must refuse the faults of a page; veraPDF must find all of them.
var faults = []struct {
	name    string
	page    func(*page.Page)         // plants it on the sample page, or
	file    func(file []byte) []byte // in its uncompressed file, at the same length
	refusal string                   // part of what Write says
	profile string                   // ua1 or 3a
	clause  string                   // of veraPDF's profile
}{
	{name: "no-title", page: func(p *page.Page) { p.Meta.Title = "" }, refusal: "no title", profile: "ua1", clause: "7.1-9"},
	{name: "no-language", page: func(p *page.Page) { p.Meta.Lang = "" }, refusal: "no language", profile: "ua1", clause: "7.2-29"},
	{name: "figure-without-alt", page: func(p *page.Page) { find(p.Root, page.Figure).Alt = "" }, refusal: "no text for readers", profile: "ua1", clause: "7.3-1"},
	{name: "skipped-heading", page: func(p *page.Page) { find(p.Root, page.H2).Role = page.H3 }, refusal: "level 3 follows one of level 1", profile: "ua1", clause: "7.4.2-1"},
	{name: "note-without-id", page: func(p *page.Page) { find(p.Root, page.Note).ID = "" }, refusal: "no ID of its own", profile: "ua1", clause: "7.9-1"},
	{name: "notes-of-one-id", page: func(p *page.Page) { find(p.Root, page.Note).ID = "note-2" }, refusal: "no ID of its own", profile: "ua1", clause: "7.9-2"},
	{name: "ragged-table", page: func(p *page.Page) { r := find(p.Root, page.TR); r.Kids = r.Kids[:2] }, refusal: "row 2 of a table has 3 cells and not 2", profile: "ua1", clause: "7.2-42"},
	{name: "silent-link", page: func(p *page.Page) { p.Links[0].Contents = "" }, refusal: "does not say where", profile: "ua1", clause: "7.18.1-2"},
	{name: "invented-role", page: func(p *page.Page) { find(p.Root, page.LBody).Role = "Body" }, refusal: "is not a structure type", profile: "ua1", clause: "7.1-5"},

	{name: "unmarked-ink", file: unmark, profile: "ua1", clause: "7.1-3"},
	{name: "no-language-entry", file: replace("/Lang(en)", "/Xxxx(en)"), profile: "ua1", clause: "7.2-33"},
	{name: "no-glyph", file: replace("[<0001", "[<0000"), profile: "ua1", clause: "7.21.8-1"},
	{name: "not-marked", file: replace("/Marked true", "/Marked null"), profile: "ua1", clause: "6.2-1"},
	{name: "no-tree", file: replace("/StructTreeRoot 66", "/StructTreeXxxx 66"), profile: "ua1", clause: "7.1-11"},
	{name: "title-hidden", file: replace("/DisplayDocTitle true", "/DisplayDocTitle null"), profile: "ua1", clause: "7.1-10"},
	{name: "tab-order", file: replace("/Tabs/S", "/Tabs/R"), profile: "ua1", clause: "7.18.3-1"},
	{name: "link-without-parent", file: replace("/StructParent 1", "/StructXxxxxx 1"), profile: "ua1", clause: "7.18.5-1"},
	{name: "no-unicode", file: replace("/ToUnicode", "/ToXxxxxxx"), profile: "ua1", clause: "7.21.7-1"},
	{name: "not-identified", file: replace("<pdfuaid:part>1", "<pdfuaid:part>9"), profile: "ua1", clause: "5-2"},

	{name: "no-glyph-archived", file: replace("[<0001", "[<0000"), profile: "3a", clause: "6.2.11.8-1"},
	{name: "no-output-intent", file: replace("/OutputIntents[", "/OutputXxxxxxx["), profile: "3a", clause: "6.2.4.3-2"},
	{name: "hidden-link", file: replace("/F 4/P", "/F 2/P"), profile: "3a", clause: "6.3.2-2"},
	{name: "no-id", file: replace("/ID[<", "/XX[<"), profile: "3a", clause: "6.1.3-1"},
	{name: "conformance-unknown", file: replace("conformance>A<", "conformance>X<"), profile: "3a", clause: "6.6.4-3"},
	{name: "widths-wrong", file: widen, profile: "3a", clause: "6.2.11.5-1"},
	{name: "no-font-program", file: replace("/FontFile2", "/FontXxxx2"), profile: "3a", clause: "6.2.11.4.1-1"},
}

var missingGlyph = fonts.Run{Face: fonts.Regular(), Text: "?", Glyphs: []fonts.Glyph{{Len: 1}}}

func find(e *page.Element, role page.Role) *page.Element {
	if e.Role == role {
		return e
	}
	for _, k := range e.Kids {
		if k.Element != nil {
			if found := find(k.Element, role); found != nil {
				return found
			}
		}
	}
	return nil
}

// text is the first piece of text on a page.
func text(p *page.Page) *page.Text {
	for i := range p.Items {
		if ts := p.Items[i].Texts; len(ts) > 0 {
			ts[0].From, ts[0].To = 0, 1
			return &ts[0]
		}
	}
	return nil
}

func replace(old, new string) func([]byte) []byte {
	return func(file []byte) []byte { return bytes.ReplaceAll(file, []byte(old), []byte(new)) }
}

// unmark takes the first pair of operators of marked content out.
func unmark(file []byte) []byte {
	for _, operator := range []string{"/Artifact BMC", "EMC"} {
		file = bytes.Replace(file, []byte(operator), []byte(strings.Repeat(" ", len(operator))), 1)
	}
	return file
}

// widen says of the second glyph of each font that it is wider than it is.
func widen(file []byte) []byte {
	return regexp.MustCompile(`/W\[0\[\d+ \d`).ReplaceAllFunc(file, func(s []byte) []byte {
		return append(s[:len(s)-1], '9')
	})
}

func TestRules(t *testing.T) {
	if err := check(samplePage(), &Options{Attachments: sampleFiles()}); err != nil {
		t.Fatalf("the good page is refused: %v", err)
	}
	for _, f := range faults {
		if f.page == nil {
			continue
		}
		p := samplePage()
		f.page(p)
		if _, err := Write(p, Options{}); err == nil || !strings.Contains(err.Error(), f.refusal) {
			t.Errorf("%s: got %v, want a refusal with %q", f.name, err, f.refusal)
		}
	}
}

// What no judge can see in a file, as it would not be written at all.
func TestRulesOnPage(t *testing.T) {
	for _, f := range []struct {
		name    string
		plant   func(*page.Page)
		refusal string
	}{
		{"range outside the run", func(p *page.Page) { text(p).To = 1000 }, "no part of its run"},
		{"no glyph", func(p *page.Page) { text(p).Run = missingGlyph }, "no glyph"},
		{"no face", func(p *page.Page) { text(p).Run.Face = nil }, "no part of its run"},
		{"image cut short", func(p *page.Page) { p.Items[1].Image.Pixels = p.Items[1].Image.Pixels[1:] }, "32 × 16 pixels"},
		{"note never placed", func(p *page.Page) { p.Paragraph().Reference(3, "Note 3", p.Items[2].Texts[0]) }, "a note that is not on the page"},
		{"link to nowhere", func(p *page.Page) { p.Links[0].Target = nil }, "leads nowhere"},
		{"no size", func(p *page.Page) { p.Width = 0 }, "no size"},
		{"empty row", func(p *page.Page) { p.Table().Row() }, "row 1 of a table has 0 cells"},
	} {
		p := samplePage()
		f.plant(p)
		if _, err := Write(p, Options{}); err == nil || !strings.Contains(err.Error(), f.refusal) {
			t.Errorf("%s: got %v, want a refusal with %q", f.name, err, f.refusal)
		}
	}
}

func TestRulesOnAttachments(t *testing.T) {
	for _, f := range []struct {
		name    string
		plant   func([]Attachment)
		refusal string
	}{
		{"no name", func(a []Attachment) { a[0].Name = "" }, "no name for an attachment"},
		{"a path", func(a []Attachment) { a[0].Name = "../brief.yaml" }, "no name for an attachment"},
		{"hidden file", func(a []Attachment) { a[0].Name = ".brief" }, "no name for an attachment"},
		{"two of one name", func(a []Attachment) { a[0].Name = a[1].Name }, "no name for an attachment"},
		{"no type", func(a []Attachment) { a[0].Type = "" }, "does not say what it is"},
		{"no words", func(a []Attachment) { a[0].About = "" }, "does not say what it is"},
		{"unknown relation", func(a []Attachment) { a[0].Relation = "Sauce" }, "related to the page"},
	} {
		files := sampleFiles()
		f.plant(files)
		if _, err := Write(samplePage(), Options{Attachments: files}); err == nil || !strings.Contains(err.Error(), f.refusal) {
			t.Errorf("%s: got %v, want a refusal with %q", f.name, err, f.refusal)
		}
	}
}

// TestConformanceTable holds CONFORMANCE.md to the faults that are planted.
func TestConformanceTable(t *testing.T) {
	text, err := os.ReadFile("CONFORMANCE.md")
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, " | ")
		if profile := strings.TrimPrefix(cells[0], "| "); len(cells) == 5 && (profile == "ua1" || profile == "3a") {
			got = append(got, profile+" "+cells[1]+" "+strings.TrimSuffix(cells[4], " |\n"))
		}
	}
	for _, f := range faults {
		want = append(want, f.profile+" "+f.clause+" "+f.name)
	}
	slices.Sort(got)
	slices.Sort(want)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("CONFORMANCE.md and the faults differ (- faults, + table)\n%s", d)
	}
}
