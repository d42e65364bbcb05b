// Package forge writes files that no honest program writes: the page of one brief with
// the data of another, data with a right manifest that no brief ever had. It is for
// tests alone.
package forge

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"
	"testing/fstest"

	"factsheet"
	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/locale"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/internal/proof"
	"factsheet/layout"
)

// Forgery is a file taken apart: its page, and what is attached to it, which a test may
// change before it is written again.
type Forgery struct {
	Page  *page.Page
	Files []pdf.Attachment // the manifest is the last

	t testing.TB
}

// Apart takes a file apart that was built without options but a language, and holds that it is the
// same when it is put together unchanged.
func Apart(t testing.TB, file []byte) *Forgery {
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
	manifest, err := proof.ReadManifest(folder[proof.List].Data)
	if err != nil {
		t.Fatal(err)
	}
	overlay := proof.OverlayName(manifest.Options.Language)
	if carried := folder[overlay]; carried != nil {
		o, found := data.DecodeOverlay(overlay, carried.Data, proof.Brief, manifest.Options.Language)
		if found.Failed() {
			t.Fatal(found)
		}
		if draft, found = draft.Translate(o, nil); found.Failed() {
			t.Fatal(found)
		}
		if brief, found = draft.Check(); found.Failed() {
			t.Fatal(found)
		}
	}
	w, _ := locale.Find(brief.Language)
	sum := sha256.Sum256(text)
	said, found := content.Of(brief, w, style)
	if found.Failed() {
		t.Fatal(found)
	}
	p, _, found := layout.Compose(said, style, w, layout.Options{Digest: hex.EncodeToString(sum[:]), Creator: "factsheet " + factsheet.Version})
	if found.Failed() {
		t.Fatal(found)
	}
	g := &Forgery{t: t, Page: p}
	kinds := map[string][2]string{ // relation, and what is said of it
		proof.Brief: {"Source", w.Attached.Brief}, overlay: {"Source", w.Attached.Overlay}, proof.Brand: {"Source", w.Attached.Brand}, proof.Logo: {"Source", w.Attached.Logo},
		proof.Claims: {"Data", w.Attached.Table}, proof.Package: {"Supplement", w.Attached.Package}, proof.List: {"Supplement", w.Attached.List},
	}
	for _, a := range f.Attachments() {
		kind := kinds[a.Name]
		g.Files = append(g.Files, pdf.Attachment{Name: a.Name, Type: a.Type, Relation: kind[0], About: kind[1], Data: a.Data})
	}
	if !bytes.Equal(g.PDF(), file) {
		t.Fatal("a file taken apart and put together again is another one")
	}
	return g
}

// Carry puts other content into an attachment, and into the manifest what names that
// content: what only building the file anew can refuse.
func (g *Forgery) Carry(name string, content []byte) {
	g.t.Helper()
	g.Record(func(m *proof.Manifest) {
		for i, a := range g.Files[:len(g.Files)-1] {
			if a.Name == name {
				g.Files[i].Data = content
				m.Files[i] = proof.DigestOf(proof.Attachment{Name: name, Type: a.Type, Data: content})
			}
		}
	})
}

// Record changes what the manifest says.
func (g *Forgery) Record(change func(m *proof.Manifest)) {
	g.t.Helper()
	last := len(g.Files) - 1
	m, err := proof.ReadManifest(g.Files[last].Data)
	if err != nil {
		g.t.Fatal(err)
	}
	change(m)
	g.Files[last].Data = m.JSON()
}

// PDF puts the file together.
func (g *Forgery) PDF() []byte {
	g.t.Helper()
	file, err := pdf.Write(g.Page, pdf.Options{Attachments: g.Files})
	if err != nil {
		g.t.Fatal(err)
	}
	return file
}
