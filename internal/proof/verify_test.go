package proof

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"factsheet/internal/golden"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
)

func TestMatches(t *testing.T) {
	for name, m := range map[string]maker{
		"plain": {brief: testBrief}, "with a logo": {brief: testBrief, logo: []byte("\x89PNG not really")},
	} {
		b := m.make(t)
		r := Verify(b, verification())
		size := number(len(b))
		want := []string{"matches: rebuilt " + size + " of " + size + " bytes with factsheet 1.2.0", integrity}
		if got := r.Lines(); r.Verdict != Matches || r.ExitCode() != 0 || !slices.Equal(got, want) {
			t.Errorf("%s: %s\nwant %q", name, shown(r), want)
		}
		for _, c := range r.Checks {
			if !c.Holds {
				t.Errorf("%s: %s does not hold: %s", name, c.Name, c.Says)
			}
		}
	}
}

// forgery is a file that was made or changed by someone who knows the format.
type forgery struct {
	name    string
	file    func(t *testing.T) []byte
	verdict Verdict
	says    []string
}

// swap makes a file from one brief and attaches another.
func swap(name, old, new string) func([]pdf.Attachment) []pdf.Attachment {
	return func(files []pdf.Attachment) []pdf.Attachment {
		for i := range files {
			if files[i].Name == name {
				files[i].Data = bytes.Replace(files[i].Data, []byte(old), []byte(new), 1)
			}
		}
		return files
	}
}

func made(m maker) func(t *testing.T) []byte {
	return func(t *testing.T) []byte { return m.make(t) }
}

func onPage(change func(p *page.Page)) func(t *testing.T) []byte {
	return made(maker{brief: testBrief, page: change})
}

var forgeries = []forgery{
	{"another number on the page", func(t *testing.T) []byte {
		forged := strings.Replace(testBrief, "4000 women", "5000 women", 1)
		return maker{brief: forged, attach: func(files []pdf.Attachment) []pdf.Attachment {
			honest, err := Read(sample(t))
			if err != nil {
				t.Fatal(err)
			}
			for i := range files {
				files[i].Data = find(honest.attached, files[i].Name).Data
			}
			return files
		}}.make(t)
	}, Differs, []string{
		`the page says "5000 women and girls have …" where the data gives "4000 women and girls have …"`,
		`the text that stands for a figure says "A bar for 5000" where the data gives "A bar for 4000"`}},
	{"the brief swapped", made(maker{brief: testBrief, attach: swap(Brief, "200000 people", "300000 people")}), Differs, []string{
		"brief.yaml does not have the SHA-256 that the manifest gives",
		`the page says "200000 people live in the region" where the data gives "300000 people live in the region"`,
		"claims.csv: claim save-region has value 200000; the brief says 300000"}},
	{"the table changed", made(maker{brief: testBrief, attach: swap(Claims, "save-region,200000", "save-region,300000")}), Differs, []string{
		"claims.csv does not have the SHA-256 that the manifest gives",
		"claims.csv: claim save-region has value 300000; the brief says 200000"}},
	{"a row taken out of the table", made(maker{brief: testBrief, attach: swap(Claims, "save-camps,12,\"camps\"\n", "")}), Differs, []string{
		"claims.csv: claim save-camps is missing"}},
	{"a row added to the table", made(maker{brief: testBrief, attach: swap(Claims, "save-camps", "more,1,\"x\"\nsave-camps")}), Differs, []string{
		"claims.csv: claim more is not in the brief"}},
	{"the manifest changed", made(maker{brief: testBrief, attach: swap(List, `"paper": "a4"`, `"paper": "a5"`)}), Differs, []string{
		`manifest.json, line 6, is "paper: a5" where factsheet writes "paper: a4"`}},
	{"a typeface renamed", made(maker{brief: testBrief, attach: swap(List, "Source Sans 3", "Source Sans 4")}), Differs, []string{"manifest.json"}},
	{"the manifest damaged", made(maker{brief: testBrief, attach: swap(List, `"paper"`, `"papre"`)}), Differs, []string{
		"the manifest cannot be read", "Nothing was built to compare it with"}},
	{"the manifest spelled otherwise", made(maker{brief: testBrief, attach: swap(List, "{\n", "{")}), Differs, []string{"not written as factsheet writes it"}},
	{"no manifest", made(maker{brief: testBrief, attach: func(files []pdf.Attachment) []pdf.Attachment { return files[:2] }}), Differs, []string{"manifest.json is not attached"}},
	{"an attachment left out", made(maker{brief: testBrief, attach: func(files []pdf.Attachment) []pdf.Attachment { return append(files[:1:1], files[2:]...) }}), Differs, []string{
		"claims.csv is not attached, and the manifest names it"}},
	{"an attachment added", made(maker{brief: testBrief, attach: func(files []pdf.Attachment) []pdf.Attachment {
		return append(files, pdf.Attachment{Name: Package, Type: "application/json", Relation: "Supplement", About: "x", Data: []byte("{}")})
	}}), Differs, []string{"datapackage.json is attached, and the manifest does not name it"}},
	{"a foreign attachment", made(maker{brief: testBrief, attach: func(files []pdf.Attachment) []pdf.Attachment {
		return append(files, pdf.Attachment{Name: "letter.txt", Type: "text/plain", Relation: "Data", About: "x", Data: []byte("x")})
	}}), Differs, []string{`a file is attached under the name "letter.txt", which factsheet never does`}},
	{"an attachment described otherwise", made(maker{brief: testBrief, attach: func(files []pdf.Attachment) []pdf.Attachment {
		files[1].About = "Something else"
		return files
	}}), Differs, []string{"the entry of the attachment claims.csv differs"}},
	{"a brief that cannot be built", made(maker{brief: testBrief, attach: swap(Brief, testBrief, "x")}), Differs, []string{"no page can be built from the data inside: the brief has no claims"}},
	{"the alt text", onPage(func(p *page.Page) { figure(p).Alt = "A bar for 9000" }), Differs, []string{
		`the text that stands for a figure says "A bar for 9000" where the data gives "A bar for 4000"`}},
	{"a tag", onPage(func(p *page.Page) { p.Root.Kids[1].Element.Role = page.H2 }), Differs, []string{
		`a part of the page is tagged "H2" where the data gives "P"`}},
	{"a language", onPage(func(p *page.Page) { p.Root.Kids[1].Element.Lang = "ky" }), Differs, []string{
		`a part of the page is in the language "ky", which the data does not give`}},
	{"an expansion", onPage(func(p *page.Page) { p.Root.Kids[1].Element.Expansion = "words" }), Differs, []string{
		`an abbreviation is read as "words", which the data does not give`}},
	{"where a link leads", onPage(func(p *page.Page) { p.Links[0].URI = "https://example.net/" }), Differs, []string{
		`a link leads to "https://example.net/" where the data gives "https://example.org/save-homes"`}},
	{"what a link is called", onPage(func(p *page.Page) { p.Links[0].Contents = "Elsewhere" }), Differs, []string{
		`a link is read as "Elsewhere" where the data gives "Where the first figure is from"`}},
	{"a paragraph hidden", onPage(func(p *page.Page) { p.Items[1].Texts[0].To = p.Items[1].Texts[0].From }), Differs, []string{
		`the page does not say "4000 women`}},
	{"a paragraph added", onPage(func(p *page.Page) {
		words := p.Items[1].Texts[0]
		words.Y += 300 * page.Pt
		p.Paragraph().Text(words)
	}), Differs, []string{`the page says "4000 women and girls have lost their homes in the valley since the spring, as the mission counts them", which the data does not give`}},
	{"a longer bar", onPage(func(p *page.Page) { bar(p).Path[0].X1 += 50 * page.Pt }), Differs, []string{"a figure of the page is drawn otherwise"}},
	{"a text moved", onPage(func(p *page.Page) { p.Items[0].Texts[0].Y += 1000 }), Differs, []string{`the page shows "Relief after the flood" in another place`}},
	{"the paper", onPage(func(p *page.Page) { p.Width += 1000 }), Differs, []string{"the description of the page differs"}},
	{"the title", onPage(func(p *page.Page) { p.Meta.Title = "Nothing happened" }), Differs, []string{
		`the title, in the document information, is "Nothing happened" where the data gives "Relief after the flood"`,
		`the title, in the metadata, is "Nothing happened" where the data gives "Relief after the flood"`}},
	{"the author", onPage(func(p *page.Page) { p.Meta.Author = "" }), Differs, []string{
		`the author, in the document information, is missing where the data gives "The mission · Миссия"`}},
	{"the language of the whole", onPage(func(p *page.Page) { p.Meta.Lang = "fr" }), Differs, []string{
		`the language of the document is "fr" where the data gives "en"`}},
	{"what made it", onPage(func(p *page.Page) { p.Meta.Creator = "Cairo" }), Differs, []string{
		"the metadata and the manifest do not name the same version: nothing and 1.2.0",
		`the program that wrote it, in the metadata, is "Cairo" where the data gives "factsheet 1.2.0"`}},
	{"a version that the manifest does not name", made(maker{brief: testBrief, producer: "factsheet 1.3.0"}), Differs, []string{
		"the metadata and the manifest do not name the same version: 1.3.0 and 1.2.0"}},
	{"bytes after the end", func(t *testing.T) []byte { return append(sample(t), "% more\n"...) }, Differs, []string{"7 bytes follow the end of the file", "Apart from that the file is what its data gives, byte for byte."}},
	{"an incremental update", func(t *testing.T) []byte {
		return append(sample(t), "3 0 obj\n<</Type/Pages>>\nendobj\nxref\n3 1\n0000000000 00000 n \ntrailer\n<</Prev 1>>\nstartxref\n1\n%%EOF\n"...)
	}, Differs, []string{"bytes follow the end of the file"}},
	{"another version", made(maker{brief: testBrief, version: "1.1.0"}), Unjudged, []string{
		"cannot be said: made by factsheet 1.1.0, and this is 1.2.0: verify it with factsheet 1.1.0",
		"Nothing was rebuilt, so that nothing here shows whether the file is as it was made."}},
	{"another version, altered", made(maker{brief: testBrief, version: "1.1.0", attach: swap(Claims, "12", "13")}), Differs, []string{
		"claims.csv does not have the SHA-256 that the manifest gives", "verify it with factsheet 1.1.0"}},
	{"another version, a letter of the metadata changed", func(t *testing.T) []byte {
		b := maker{brief: testBrief, version: "1.1.0"}.make(t)
		return replaced(t, b, "x-default\">Relief", "x-default\">Belief")
	}, Differs, []string{"the identity that the file gives itself is not that of its bytes", "verify it with factsheet 1.1.0"}},
	{"another version, saved anew", func(*testing.T) []byte {
		return []byte("%PDF-1.5\n1 0 obj<</Creator (factsheet 0.9)>>endobj\n%%EOF\n")
	}, Unjudged, []string{"factsheet 0.9 made it, and is not laid out as this version, 1.2.0, lays it out"}},
	{"saved anew", func(*testing.T) []byte {
		return []byte("%PDF-1.5\n1 0 obj<</Creator (factsheet 1.2.0)>>endobj\n%%EOF\n")
	}, Differs, []string{"factsheet 1.2.0 made it, but another program saved it anew: ask for the file as it was made"}},
	{"another version, with a manifest of its own kind", made(maker{brief: testBrief, version: "1.1.0", attach: swap(List, `"paper"`, `"sheet"`)}), Unjudged, []string{"verify it with factsheet 1.1.0"}},
	{"without its data", made(maker{brief: testBrief, bare: true}), Unjudged, []string{"made without its data inside (--no-sources)"}},
	{"a typeface that is not here", made(maker{brief: testBrief, manifest: func(m *Manifest) { m.Typefaces[0].SHA256 = strings.Repeat("b", 64) }}), Unjudged, []string{
		"the page is set in Source Sans 3 (SHA-256 bbbb", "--fonts"}},
	{"not a PDF", func(*testing.T) []byte { return []byte("hello") }, Unread, []string{"not readable: this is not a PDF"}},
}

// figure and bar are the first figure of a test page, and its drawing.
func figure(p *page.Page) *page.Element {
	for _, k := range p.Root.Kids {
		if k.Element.Role == page.Figure {
			return k.Element
		}
	}
	return nil
}

func bar(p *page.Page) *page.Shape {
	for i := range p.Items {
		if len(p.Items[i].Drawing) > 0 {
			return &p.Items[i].Drawing[0]
		}
	}
	return nil
}

func TestForgeries(t *testing.T) {
	var all strings.Builder
	for _, test := range forgeries {
		r := Verify(test.file(t), verification())
		said := strings.Join(r.Lines(), "\n")
		if r.Verdict != test.verdict {
			t.Errorf("%s: %s, want %s", test.name, shown(r), test.verdict)
		}
		for _, want := range test.says {
			if !strings.Contains(said, want) {
				t.Errorf("%s: nothing says %q:\n%s", test.name, want, shown(r))
			}
		}
		if want := map[Verdict]int{Differs: 1, Unjudged: 2, Unread: 2}[test.verdict]; r.ExitCode() != want {
			t.Errorf("%s: exit %d, want %d", test.name, r.ExitCode(), want)
		}
		all.WriteString("# " + test.name + "\n" + shown(r) + "\n")
		for _, d := range r.Differences {
			fmt.Fprintf(&all, "data: %s %q, given %q, built %q, stretch %d\n", d.Part, d.Name, d.Given, d.Built, d.Stretch)
		}
		all.WriteString("\n")
	}
	golden.Compare(t, "testdata/reports.golden", []byte(all.String()))
}

// At most ten differences are said.
func TestManyDifferences(t *testing.T) {
	one, two := "Many\n", "Many\n"
	for i := range 30 {
		one += "c" + string(rune('a'+i)) + " 1 camp\n"
		two += "c" + string(rune('a'+i)) + " 2 camps and more\n"
	}
	b := maker{brief: one, attach: swap(Brief, one, two)}.make(t)
	r := Verify(b, verification())
	lines := r.Lines()
	if len(r.Differences) > maxFound+1 || r.More == 0 || !strings.HasSuffix(lines[len(lines)-1], " more") {
		t.Errorf("%d differences, %d more:\n%s", len(r.Differences), r.More, shown(r))
	}
}

func TestTypefacesInAFolder(t *testing.T) {
	file := []byte("a typeface")
	b := maker{brief: testBrief, manifest: func(m *Manifest) {
		m.Typefaces = append(m.Typefaces, Typeface{"Own", DigestOf(Attachment{Data: file}).SHA256})
	}}.make(t)
	v := verification()
	v.Rebuild = func(m *Manifest, files []Attachment, _ map[string][]byte) ([]byte, error) { return b, nil }
	if r := Verify(b, v); r.Verdict != Unjudged || r.Typefaces[1].Found || !r.Typefaces[0].Found {
		t.Errorf("without the folder: %s, %+v", shown(r), r.Typefaces)
	}
	v.Fonts = fstest.MapFS{"Own.TTF": {Data: file}, "other.ttf": {Data: []byte("x")}, "own.txt": {Data: file}}
	r := Verify(b, v)
	if r.Verdict != Matches || !r.Typefaces[1].Found || r.Typefaces[1].File != "Own.TTF" {
		t.Errorf("with the folder: %s, %+v", shown(r), r.Typefaces)
	}
}

// What is built anew is a fault of the program where it cannot be read; the file is not blamed on that alone, nor does it match.
func TestRebuildIsBroken(t *testing.T) {
	v := verification()
	for name, f := range map[string]func(*Manifest, []Attachment, map[string][]byte) ([]byte, error){
		"an error": func(*Manifest, []Attachment, map[string][]byte) ([]byte, error) {
			return nil, errors.New("no \x1b[2J ink")
		},
		"nothing": func(*Manifest, []Attachment, map[string][]byte) ([]byte, error) { return nil, nil },
		"no PDF":  func(*Manifest, []Attachment, map[string][]byte) ([]byte, error) { return []byte("x"), nil },
		"cut short": func(m *Manifest, a []Attachment, faces map[string][]byte) ([]byte, error) {
			b, err := rebuild(m, a, faces)
			return b[:len(b)-1], err
		},
	} {
		v.Rebuild = f
		r := Verify(sample(t), v)
		if r.ExitCode() != 1 || strings.ContainsRune(shown(r), '\x1b') {
			t.Errorf("%s: %s", name, shown(r))
		}
	}
}

func TestReportJSON(t *testing.T) {
	b, err := json.Marshal(Verify(sample(t), verification()))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"verdict":"matches"`, `"version":"1.2.0"`, `"check":"rebuilt","holds":true`, `"state":"unsigned"`, `"name":"Source Sans 3","sha256":"aaa`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %s in %s", want, b)
		}
	}
}

// What is more than any file is built from is not called altered.
func TestTooLargeToRebuild(t *testing.T) {
	v := verification()
	v.Rebuild = func(*Manifest, []Attachment, map[string][]byte) ([]byte, error) { return nil, ErrTooLarge }
	r := Verify(sample(t), v)
	if r.ExitCode() != 2 || r.Lines()[0] != "cannot be said: the brief inside is too large to rebuild" {
		t.Error(shown(r))
	}
}
