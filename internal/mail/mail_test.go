package mail

import (
	"bytes"
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
	return exampleAt(t, filepath.Join(example, "brief.yaml"), changes...)
}

func exampleAt(t testing.TB, path string, changes ...string) Edition {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", path))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(changes); i += 2 {
		if !bytes.Contains(src, []byte(changes[i])) {
			t.Fatalf("%s has no %q", path, changes[i])
		}
	}
	return editionOf(t, strings.NewReplacer(changes...).Replace(string(src)))
}

func editionOf(t testing.TB, text string) Edition {
	t.Helper()
	draft, found := data.Decode("brief.yaml", []byte(text), nil)
	if draft == nil || found.Failed() {
		t.Fatal(found)
	}
	b, found := draft.Check()
	if b == nil {
		t.Fatal(found)
	}
	l, _ := locale.Find(b.Language)
	style := brand.Default()
	c, found := content.Of(b, l, style)
	if found.Failed() {
		t.Fatal(found)
	}
	return Edition{draft, c, l, style, Enclosure{PDF: []byte("%PDF-1.7\n"), Paper: "A4", Page: Image{[]byte("\x89PNG"), 595, 842}}}
}

func compose(t testing.TB, e Edition, to Recipient) *Draft {
	t.Helper()
	d, err := Compose(e, nil, to)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// textOf gives the plain text of a draft.
func textOf(t testing.TB, e Edition, m *Message, to Recipient) string {
	t.Helper()
	written, err := newWriter(e).compose(to, m)
	if err != nil {
		t.Fatal(err)
	}
	return plainText(written)
}

// Each body is held as it was accepted, as text and for the seed as HTML too.
func TestBodies(t *testing.T) {
	for _, name := range []string{seed, "puerto-rico-2017", "minimal"} {
		e := edition(t, name)
		text, html := bodiesOf(t, compose(t, e, Recipient{}))
		golden.Compare(t, "testdata/"+name+".txt", []byte(text))
		if name == seed {
			golden.Compare(t, "testdata/"+name+".html", []byte(html))
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
func bodiesOf(t testing.TB, d *Draft) (text, html string) {
	t.Helper()
	leaves := leavesOf(t, d.Bytes)
	return string(leaves[0]), string(leaves[1])
}

// leavesOf gives the parts of a draft that hold no others, decoded, texts with \n.
func leavesOf(t testing.TB, raw []byte) (all [][]byte) {
	t.Helper()
	msg, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	err = leaves(textproto.MIMEHeader(msg.Header), msg.Body, func(kind string, _ textproto.MIMEHeader, leaf []byte) {
		if strings.HasPrefix(kind, "text/") {
			leaf = bytes.ReplaceAll(leaf, []byte("\r\n"), []byte("\n"))
		}
		all = append(all, leaf)
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A caveat that the brief requires is said even where its figure is not.
func TestRequiredCaveat(t *testing.T) {
	const optional = "  garbled: The wording of the release is unclear here."
	if text := textOf(t, edition(t, seed), nil, Recipient{}); strings.Contains(text, "unclear here") {
		t.Errorf("a caveat of no figure in the e-mail is in\n%s", text)
	}
	e := edition(t, seed, optional, "  garbled: {text: The wording of the release is unclear here., required: true}")
	text := textOf(t, e, nil, Recipient{})
	if n := strings.Count(text, "\n- Interior Ministry (majority): The wording of the release is unclear here.\n"); n != 1 {
		t.Errorf("the required caveat is %d times in\n%s", n, text)
	}
}

// Where the brand names a page on which a sheet is checked, the letter leads there.
func TestLetterLeadsToWhereASheetIsChecked(t *testing.T) {
	e := edition(t, "kyrgyzstan-2008")
	e.Content.Verify = content.Online{URL: "https://example.org/check/", Address: "example.org/check"}
	d := compose(t, e, Recipient{})
	text, html := bodiesOf(t, d)
	if !strings.Contains(strings.Join(strings.Fields(text), " "), "How to check this file <https://example.org/check/>") {
		t.Errorf("the text leads nowhere:\n%s", text)
	}
	if !strings.Contains(html, `href="https://example.org/check/"`) || !strings.Contains(html, ">How to check this file</a>") {
		t.Errorf("the HTML leads nowhere:\n%s", html)
	}
	e.Enclosure.WithoutData = true
	if text, html := bodiesOf(t, compose(t, e, Recipient{})); strings.Contains(text+html, "example.org/check") {
		t.Error("a sheet without its data is said to be checked")
	}
}
