package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/page"
)

// plant gives the file with a fault, as write makes it where Write would not.
func (f *fault) plant(t *testing.T) []byte {
	t.Helper()
	p, o := f.sample()
	file, err := write(p, o)
	if err != nil {
		t.Fatalf("%s: %v", f.name, err)
	}
	before := bytes.Clone(file)
	switch {
	case f.parts != nil:
		taken := takeApart(t, file)
		f.parts(taken)
		file = taken.bytes()
	case f.file != nil:
		file = f.file(file)
	default:
		return file
	}
	if bytes.Equal(file, before) {
		t.Errorf("%s: the fault was not planted", f.name)
	}
	return file
}

// sample gives the sample page and its options, with the fault where it is one of theirs.
func (f *fault) sample() (*page.Page, Options) {
	p, o := samplePage(), Options{Uncompressed: true, Attachments: sampleFiles()}
	if f.page != nil {
		f.page(p)
	}
	if f.options != nil {
		f.options(&o)
	}
	return p, o
}

// TestRules: the sample passes, and what a page can have wrong is refused, with the
// name of the rule and its clauses.
func TestRules(t *testing.T) {
	p, o := (&fault{}).sample()
	if _, err := Write(p, o); err != nil {
		t.Fatalf("the good page is refused: %v", err)
	}
	for _, f := range faults {
		if f.page == nil && f.options == nil {
			continue
		}
		p, o := f.sample()
		if _, err := Write(p, o); err == nil || f.refused == "" || !strings.HasSuffix(err.Error(), " ("+citation(f.refused)+")") {
			t.Errorf("%s: got %v, want a refusal with (%s)", f.name, err, citation(f.refused))
		}
	}
}

// TestTakeApart: taking a file apart and putting it together changes nothing, so that
// a planted fault is the only one.
func TestTakeApart(t *testing.T) {
	file := write1(t, samplePage(), Options{Uncompressed: true, Attachments: sampleFiles()})
	if again := takeApart(t, file).bytes(); !bytes.Equal(file, again) {
		t.Errorf("%d bytes became %d others", len(file), len(again))
	}
}

func TestCitation(t *testing.T) {
	for name, want := range map[string]string{
		"figure-text":     "figure-text: PDF/UA-1 7.3",
		"text-length":     "text-length: PDF/A-3a 6.1.13",
		"attachment-name": "attachment-name: PDF/UA-1 7.11; PDF/A-3a 6.8",
		"figure-box":      "figure-box",
	} {
		if got := citation(name); got != want {
			t.Errorf("%s is cited as %q, want %q", name, got, want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for s, want := range map[string]bool{
		"en": true, "ky": true, "zh-Hant-TW": true, "x-sheet": true, "de-1996": true,
		"": false, "-": false, "en-": false, "1en": false, "english (old)": false, "abcdefghi": false, "en_GB": false, "рус": false,
	} {
		if languageTag(s) != want {
			t.Errorf("%q is a language tag: want %t", s, want)
		}
	}
}

// TestInfoIsXMP: what other programs show as the document's properties is what the
// metadata says.
func TestInfoIsXMP(t *testing.T) {
	m := meta()
	for _, words := range []string{m.Title, m.Author, m.Subject, m.Keywords, m.Creator} {
		var asPDF, asXML dict
		asPDF.text(words)
		asXML.xml(words)
		file := write1(t, samplePage(), Options{Uncompressed: true})
		info := file[bytes.LastIndex(file, []byte("<</Title")):]
		packet := file[bytes.Index(file, []byte("<?xpacket begin")):bytes.Index(file, []byte("<?xpacket end"))]
		if !bytes.Contains(info, asPDF.b) || !bytes.Contains(packet, append(append([]byte(">"), asXML.b...), '<')) {
			t.Errorf("%q is not in both", words)
		}
	}
}

// TestNumbering: a list says how its items are labelled.
func TestNumbering(t *testing.T) {
	for label, want := range map[string]string{"1. ": "/A<</O/List/ListNumbering/Decimal>>", "• ": "/A<</O/List/ListNumbering/Disc>>", "": ""} {
		p := page.New(100_000, 100_000, meta())
		s := &setter{p: p, y: 20_000}
		l, body := p.List().Item()
		if label != "" {
			l.Text(s.words(label, 9000))
		}
		body.Text(s.words("body", 9000))
		file := write1(t, p, Options{Uncompressed: true})
		if want = fmt.Sprintf("/S/L/P 5 0 R%s/Pg ", want); !bytes.Contains(file, []byte(want)) {
			t.Errorf("with the label %q there is no %s", label, want)
		}
	}
}
