package mail

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

const seed = "kyrgyzstan-2008"

// edition reads an example, with changes to its text in pairs, and gives it a small
// sheet; no PDF and no picture is looked into here.
func edition(t testing.TB, example string, changes ...string) Edition {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", example, "brief.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(changes); i += 2 {
		if !bytes.Contains(src, []byte(changes[i])) {
			t.Fatalf("%s has no %q", example, changes[i])
		}
	}
	return editionOf(t, strings.NewReplacer(changes...).Replace(string(src)))
}

func editionOf(t testing.TB, text string) Edition {
	t.Helper()
	b, found := data.Read("brief.yaml", []byte(text))
	if b == nil {
		t.Fatal(found)
	}
	l, _ := locale.Find(b.Language)
	c, found := content.Of(b, l, brand.Default())
	if found.Failed() {
		t.Fatal(found)
	}
	return Edition{c, l, Enclosure{PDF: []byte("%PDF-1.7\n"), PNG: []byte("\x89PNG"), PNGWidth: 595, PNGHeight: 842}}
}

func compose(t testing.TB, e Edition, to Recipient) *Draft {
	t.Helper()
	d, err := Compose(e, to)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Each body is held as it was accepted, as text and for the seed as HTML too.
func TestBodies(t *testing.T) {
	for _, name := range []string{seed, "puerto-rico-2017", "minimal"} {
		e := edition(t, name)
		w := newWriter(e)
		body := w.sheet(Recipient{})
		golden.Compare(t, "testdata/"+name+".txt", []byte(plainText(body)))
		if name == seed {
			p := page{words: &locale.Locale{Tag: "en"}, title: "A title", cid: "a@b", width: 568, height: 803}
			golden.Compare(t, "testdata/"+name+".html", []byte(htmlText(p, body)))
		}
	}
}

// The whole draft is held too: structure, heads and encodings.
func TestDraft(t *testing.T) {
	d := compose(t, edition(t, seed), Recipient{Name: "Айгүл Токтосунова", Address: "aigul@example.org"})
	golden.Compare(t, "testdata/draft.eml", d.Bytes)
	if d.Name != "kg-child-trafficking-2008-Айгүл-Токтосунова.eml" {
		t.Errorf("the draft is called %s", d.Name)
	}
}

// noise is bytes that look like those of a compressed file.
func noise(n int) []byte {
	out := make([]byte, n)
	x := uint32(1)
	for i := range out {
		x = x*1664525 + 1013904223
		out[i] = byte(x >> 24)
	}
	return out
}

// bodiesOf gives the text and the HTML of a draft, read with Go's own parsers.
func bodiesOf(t testing.TB, e Edition, d *Draft) (text, html string) {
	t.Helper()
	leaves := leavesOf(t, d.Bytes)
	return string(leaves[0]), string(leaves[1])
}

// leavesOf gives the parts of a draft that hold no others, decoded, texts with \n.
func leavesOf(t testing.TB, raw []byte) (leaves [][]byte) {
	t.Helper()
	msg, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	var walk func(h textproto.MIMEHeader, body io.Reader)
	walk = func(h textproto.MIMEHeader, body io.Reader) {
		kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(kind, "multipart/") {
			r := multipart.NewReader(body, params["boundary"])
			for p, err := r.NextRawPart(); err == nil; p, err = r.NextRawPart() {
				walk(p.Header, p)
			}
			return
		}
		if h.Get("Content-Transfer-Encoding") == "base64" {
			body = base64.NewDecoder(base64.StdEncoding, body)
		} else {
			body = quotedprintable.NewReader(body)
		}
		leaf, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(kind, "text/") {
			leaf = bytes.ReplaceAll(leaf, []byte("\r\n"), []byte("\n"))
		}
		leaves = append(leaves, leaf)
	}
	walk(textproto.MIMEHeader(msg.Header), msg.Body)
	return leaves
}

// A caveat that the brief requires is said even where its figure is not.
func TestRequiredCaveat(t *testing.T) {
	const optional = "  garbled: The wording of the release is unclear here."
	if text := plainText(newWriter(edition(t, seed)).sheet(Recipient{})); strings.Contains(text, "unclear here") {
		t.Errorf("a caveat of no figure in the e-mail is in\n%s", text)
	}
	e := edition(t, seed, optional, "  garbled: {text: The wording of the release is unclear here., required: true}")
	text := plainText(newWriter(e).sheet(Recipient{}))
	if n := strings.Count(text, "\n- Interior Ministry (majority): The wording of the release is unclear here.\n"); n != 1 {
		t.Errorf("the required caveat is %d times in\n%s", n, text)
	}
}
