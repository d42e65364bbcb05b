package conformance

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"testing/fstest"

	"factsheet"
	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	sheet "factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/internal/proof"
	"factsheet/layout"
)

// forgery is a file taken apart: its page, and what is attached to it, which a test
// may change before it is written again as no honest program writes it.
type forgery struct {
	t     *testing.T
	page  *sheet.Page
	words *locale.Locale
	files []pdf.Attachment // the manifest is the last
}

// takenApart takes a file built without options apart, and holds that it is the same
// when it is put together unchanged.
func takenApart(t *testing.T, file []byte) *forgery {
	t.Helper()
	f, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, a := range f.Attachments() {
		folder[a.Name] = &fstest.MapFile{Data: a.Data}
	}
	text := folder[proof.Brief].Data
	draft, found := data.Decode(proof.Brief, text, folder)
	if found.Failed() {
		t.Fatal(found)
	}
	brief, found := draft.Check()
	if found.Failed() {
		t.Fatal(found)
	}
	style, found := new(brand.Shelf).Load(folder, "", "", brief.Brand.Pos)
	if found.Failed() {
		t.Fatal(found)
	}
	w, _ := locale.Find(brief.Language)
	sum := sha256.Sum256(text)
	said, found := content.Of(brief, w, style)
	if found.Failed() {
		t.Fatal(found)
	}
	p, found := layout.Compose(said, style, w, layout.Options{Digest: hex.EncodeToString(sum[:]), Creator: "factsheet " + factsheet.Version})
	if found.Failed() {
		t.Fatal(found)
	}
	g := &forgery{t: t, page: p, words: w}
	kinds := map[string][2]string{ // relation, and what is said of it
		proof.Brief: {"Source", w.Attached.Brief}, proof.Brand: {"Source", w.Attached.Brand}, proof.Logo: {"Source", w.Attached.Logo},
		proof.Claims: {"Data", w.Attached.Table}, proof.Package: {"Supplement", w.Attached.Package}, proof.List: {"Supplement", w.Attached.List},
	}
	for _, a := range f.Attachments() {
		kind := kinds[a.Name]
		g.files = append(g.files, pdf.Attachment{Name: a.Name, Type: a.Type, Relation: kind[0], About: kind[1], Data: a.Data})
	}
	if !bytes.Equal(g.written(), file) {
		t.Fatal("a file taken apart and put together again is another one")
	}
	return g
}

// carry puts other content into an attachment, and into the manifest what names that
// content: what only building the file anew can refuse.
func (g *forgery) carry(name string, content []byte) {
	g.t.Helper()
	last := len(g.files) - 1
	m, err := proof.ReadManifest(g.files[last].Data)
	if err != nil {
		g.t.Fatal(err)
	}
	for i, a := range g.files[:last] {
		if a.Name == name {
			g.files[i].Data = content
			m.Files[i] = proof.DigestOf(proof.Attachment{Name: name, Type: a.Type, Data: content})
		}
	}
	g.files[last].Data = m.JSON()
}

func (g *forgery) written() []byte {
	g.t.Helper()
	file, err := pdf.Write(g.page, pdf.Options{Attachments: g.files})
	if err != nil {
		g.t.Fatal(err)
	}
	return file
}

// A table that the brief in a file does not give is handed out without formulas.
func TestDisarm(t *testing.T) {
	made := build(t, read(t, seed), factsheet.Options{Paper: factsheet.Letter}).PDF
	table := func(file []byte) (ours bool, table string) {
		f, err := factsheet.Open(file)
		if f == nil {
			t.Fatal(err)
		}
		ours = new(factsheet.Compiler).Disarm(f)
		for _, a := range f.Attachments() {
			if a.Name == proof.Claims {
				table = string(a.Data)
			}
		}
		return ours, table
	}
	if ours, got := table(made); !ours || !strings.HasPrefix(got, "id,label,") {
		t.Errorf("ours %v: %.40q", ours, got)
	}
	g := takenApart(t, build(t, read(t, seed), factsheet.Options{}).PDF)
	g.carry(proof.Claims, []byte("id,says\r\na,\"x;=cmd|'/c calc'!A0\"\r\nb,=1\x1b[2J\r\n\"=1\",-4\r\n=1,\xff\u202e\r\n"))
	want := "id,says\r\na,\"x;'=cmd|'/c calc'!A0\"\r\nb,'=1[2J\r\n\"'=1\",-4\r\n'=1,\uFFFD\r\n"
	if ours, got := table(g.written()); ours || got != want {
		t.Errorf("ours %v: %q", ours, got)
	}
}
