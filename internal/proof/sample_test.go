package proof

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
)

// The tests have a program of their own that makes files: a brief of one line a
// claim, "id value text", and a first line with the title. It shows that nothing
// here knows what a brief is.
const (
	testVersion = "1.2.0"
	testFace    = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	testBrief   = "Relief after the flood\n" +
		"save-homes 4000 women and girls have lost their homes in the valley since the spring, as the mission counts them\n" +
		"save-region 200000 people live in the region\n" +
		"save-camps 12 camps\n"
)

// maker makes a test file. Its fields are the faults that can be planted.
type maker struct {
	brief, version, producer string
	signed, bare             bool
	logo                     []byte
	manifest                 func(m *Manifest)
	attach                   func(files []pdf.Attachment) []pdf.Attachment
	page                     func(p *page.Page)
}

func (m maker) make(t testing.TB) []byte {
	t.Helper()
	b, err := m.build()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func (m maker) build() ([]byte, error) {
	version := m.version
	if version == "" {
		version = testVersion
	}
	producer := m.producer
	if producer == "" {
		producer = "factsheet " + version
	}
	lines := strings.Split(strings.TrimSuffix(m.brief, "\n"), "\n")
	if m.brief == "" || len(lines) < 2 {
		return nil, errors.New("the brief has no claims")
	}
	p := page.New(595276, 841890, page.Meta{
		Title: lines[0], Author: "The mission · Миссия", Subject: "Figures (all of them)", Keywords: "flood",
		Lang: "en", Creator: producer, Year: 2026, Month: 7, Day: 4,
	})
	y := 60 * page.Pt
	text := func(s string) page.Text {
		run := fonts.SourceSans().Face(fonts.Regular).Shape(s, 0)
		y += 14 * page.Pt
		return page.Text{Run: run, To: len(run.Glyphs), X: 40 * page.Pt, Y: y, Size: 9500, Color: page.Color{R: 20, G: 20, B: 20}}
	}
	p.Heading(1).Text(text(lines[0]))
	csv := "id,value,text\n"
	for _, line := range lines[1:] {
		id, rest, _ := strings.Cut(line, " ")
		value, words, _ := strings.Cut(rest, " ")
		p.Paragraph().Text(text(value + " " + words))
		csv += id + "," + value + ",\"" + words + "\"\n"
		box := page.Box{X: 40 * page.Pt, Y: y + 4000, W: page.Unit(len(value)) * 20 * page.Pt, H: 8 * page.Pt}
		p.Figure(diag.Pos{}, "A bar for "+value, box, page.Drawing{page.FilledRect("bar", box, page.Color{B: 120})})
		y += 16 * page.Pt
	}
	p.Paragraph().Link("https://example.org/"+strings.Fields(lines[1])[0], "Where the first figure is from").Text(text("source"))
	if m.page != nil {
		m.page(p)
	}
	var files []pdf.Attachment
	add := func(name, kind string, data []byte) {
		files = append(files, pdf.Attachment{Name: name, Type: kind, Relation: "Source", About: "What " + name + " is", Data: data, Plain: name == Signature})
	}
	add(Brief, "application/yaml", []byte(m.brief))
	if m.logo != nil {
		add(Logo, "image/png", m.logo)
	}
	add(Claims, "text/csv", []byte(csv))
	epoch := int64(1783123200)
	list := Manifest{Program: program, Version: version, Options: Options{Paper: "a4", Signed: m.signed, SourceDateEpoch: &epoch}}
	for _, f := range files {
		list.Files = append(list.Files, DigestOf(Attachment{f.Name, f.Type, f.Data}))
	}
	list.Typefaces = []Typeface{{"Source Sans 3", testFace}}
	if m.manifest != nil {
		m.manifest(&list)
	}
	add(List, "application/json", list.JSON())
	if m.signed {
		add(Signature, "application/x-ssh-signature", NoSignature())
	}
	if m.attach != nil {
		files = m.attach(files)
	}
	if m.bare {
		files = nil
	}
	return pdf.Write(p, pdf.Options{Attachments: files, Time: time.Unix(epoch, 0)})
}

// rebuild is what the command would give Verify.
func rebuild(m *Manifest, files []Attachment, _ map[string][]byte) ([]byte, error) {
	again := maker{signed: m.Options.Signed}
	for _, a := range files {
		switch a.Name {
		case Brief:
			again.brief = string(a.Data)
		case Logo:
			again.logo = a.Data
		}
	}
	return again.build()
}

func verification() Verification {
	return Verification{Version: testVersion, Rebuild: rebuild, Typefaces: map[string]string{testFace: "Source Sans 3"}}
}

func sample(t testing.TB) []byte { return maker{brief: testBrief}.make(t) }

// small is a file of few bytes, to be changed in many places.
func small(t testing.TB, signed bool) []byte {
	return maker{brief: "Camps\nc 12 camps\n", signed: signed}.make(t)
}

func replaced(t testing.TB, b []byte, old, new string) []byte {
	t.Helper()
	if bytes.Count(b, []byte(old)) != 1 {
		t.Fatalf("%q stands %d times in the file", old, bytes.Count(b, []byte(old)))
	}
	return bytes.Replace(b, []byte(old), []byte(new), 1)
}

func shown(r *Report) string {
	return fmt.Sprintf("%s (exit %d)\n%s", r.Verdict, r.ExitCode(), strings.Join(r.Lines(), "\n"))
}
