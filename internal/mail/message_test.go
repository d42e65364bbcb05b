package mail

import (
	"bytes"
	"errors"
	"mime"
	"net/mail"
	"slices"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// The whole of the seed's e-mail is small enough for every mailbox, its lines are
// short, and it is the same each time.
func TestSize(t *testing.T) {
	e := edition(t, seed)
	e.Enclosure.PDF, e.Enclosure.Page.PNG = noise(43_000), noise(58_000) // a little more than the seed has
	d := compose(t, e, Recipient{})
	if n := len(d.Bytes); n >= 300_000 {
		t.Errorf("the draft has %d bytes", n)
	}
	if _, html := bodiesOf(t, d); len(html) > 40_000 {
		t.Errorf("the HTML has %d bytes", len(html))
	}
	for l := range bytes.Lines(d.Bytes) {
		if len(l) > 78 || !bytes.HasSuffix(l, []byte("\r\n")) {
			t.Errorf("the line %q", l)
		}
	}
	if again := compose(t, edition(t, seed), Recipient{}); !bytes.Equal(again.Bytes, compose(t, edition(t, seed), Recipient{}).Bytes) {
		t.Error("two drafts of one brief differ")
	}
	for _, field := range []string{"\r\nDate:", "\r\nMessage-ID:", "\r\nFrom:", "\r\nTo:"} {
		if bytes.Contains(bytes.ToLower(d.Bytes), bytes.ToLower([]byte(field))) {
			t.Errorf("the draft has the field %s", field)
		}
	}
}

// Layers that would hold one part are left out.
func TestStructure(t *testing.T) {
	for _, c := range []struct {
		pdf, png bool
		want     string
	}{{true, true, "multipart/mixed"}, {true, false, "multipart/mixed"}, {false, true, "multipart/alternative"}, {false, false, "multipart/alternative"}} {
		e := edition(t, seed)
		if !c.pdf {
			e.Enclosure.PDF = nil
		}
		if !c.png {
			e.Enclosure.Page.PNG = nil
		}
		d := compose(t, e, Recipient{})
		msg, err := mail.ReadMessage(bytes.NewReader(d.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		if kind, _, _ := mime.ParseMediaType(msg.Header.Get("Content-Type")); kind != c.want {
			t.Errorf("%+v gives %s", c, kind)
		}
		leaves := leavesOf(t, d.Bytes)
		text, html := string(leaves[0]), string(leaves[1])
		if strings.Contains(html, "<img") != (c.png && c.pdf) || strings.Contains(text, "Attached") != strings.Contains(html, "Attached") {
			t.Errorf("%+v: the picture is there or not against its want", c)
		}
		if strings.Contains(text, "Attached is") != c.pdf || strings.Contains(text, "all notes: kg-child-trafficking-2008.pdf.") != c.pdf || strings.Contains(text, "To check it") != c.pdf {
			t.Errorf("%+v: the text speaks of the PDF\n%s", c, text)
		}
	}
	e := edition(t, seed)
	e.Enclosure.WithoutData = true
	if strings.Contains(string(leavesOf(t, compose(t, e, Recipient{}).Bytes)[0]), "To check it") {
		t.Error("a PDF without data cannot be verified")
	}
}

func TestStatus(t *testing.T) {
	for status, want := range map[string]string{
		"draft": "DRAFT: ", "embargoed until 2008-07-05T09:00+06:00": "Embargoed until 5\u00a0July 2008, 09:00 UTC+06:00: ", "final": "",
	} {
		d := compose(t, edition(t, seed, "audience: journalists", "audience: journalists\n  status: "+status), Recipient{})
		title := "Child trafficking in Kyrgyzstan: figures that cannot be compared"
		if d.Subject != want+title {
			t.Errorf("%s: the subject is %q", status, d.Subject)
		}
		if text := string(leavesOf(t, d.Bytes)[0]); !strings.Contains(text, strings.TrimSuffix(want, ": ")) {
			t.Errorf("%s is not in the text", status)
		}
	}
}

// A doubtful figure keeps its word in a subject, where no note can stand.
func TestSubjectKeepsStanding(t *testing.T) {
	d := compose(t, edition(t, seed, "Child trafficking in Kyrgyzstan: figures that cannot be compared", "Were {iom-kyrgyz} sold?"), Recipient{})
	if d.Subject != "Were about 4,000 (unsupported) sold?" {
		t.Error(d.Subject)
	}
}

func contentOf(b *data.Brief, l *locale.Locale) *content.Content {
	c, _ := content.Of(b, l, brand.Default())
	return c
}

func TestRefusals(t *testing.T) {
	e := edition(t, seed)
	for _, to := range []Recipient{
		{Name: "A\r\nBcc: b@c.dd", Address: "a@b.cc"}, {Name: "A\x00", Address: "a@b.cc"}, {Name: "A\u2067", Address: "a@b.cc"}, {Name: "A\u2028", Address: "a@b.cc"},
		{Name: strings.Repeat("a", 201), Address: "a@b.cc"}, {Name: "A"}, {Address: "A <a@b.cc>"}, {Name: "A\xff", Address: "a@b.cc"},
		{Greeting: "Dear\nall,"}, {Greeting: strings.Repeat("a", 501)},
	} {
		var f *fault
		if d, err := Compose(e, nil, to); d != nil || !errors.As(err, &f) {
			t.Errorf("%+v: %v", to, err)
		}
	}
	for _, title := range []string{strings.Repeat("long ", 101), "a\x00b", "a\u202eb"} {
		b := *e.Content.Brief
		b.Title = data.Prose{Parts: []data.Part{{Words: title}}}
		if _, err := Compose(Edition{e.Draft, contentOf(&b, e.Words), e.Words, e.Style, e.Enclosure}, nil, Recipient{}); err == nil {
			t.Errorf("the title %q was let through", title)
		}
	}
	for _, hidden := range []string{"Olga\x00", "Olga\u202e"} {
		b := *e.Content.Brief
		b.Contact.Name = hidden
		if _, err := Compose(Edition{e.Draft, contentOf(&b, e.Words), e.Words, e.Style, e.Enclosure}, nil, Recipient{}); err == nil {
			t.Errorf("%q was let through into the body", hidden)
		}
	}
	for _, name := range []string{"a\r\nb", "a\u202eb", strings.Repeat("a", 241)} {
		e.Enclosure.Name = name
		if _, err := Compose(e, nil, Recipient{}); err == nil {
			t.Errorf("the file name %q was let through", name)
		}
	}
	e.Enclosure.Name = "../../etc/pass\\wd"
	if d := compose(t, e, Recipient{}); !bytes.Contains(d.Bytes, []byte("filename=..-..-etc-pass-wd.pdf")) || strings.ContainsAny(d.Name, `/\`) {
		t.Errorf("a path is in the draft %s", d.Name)
	}
}

// What is changed after it was written is found.
func TestReadBack(t *testing.T) {
	e := edition(t, seed)
	e.Enclosure.PDF, e.Enclosure.Page.PNG = noise(300), noise(200)
	to := Recipient{Name: "Olga", Address: "olga@example.org"}
	e.Enclosure.Name = "sheet"
	written, err := newWriter(e).compose(to, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := &letter{Edition: e, to: to, subject: "A subject", body: written}
	raw, err := m.build()
	if err != nil {
		t.Fatal(err)
	}
	want := m.parts()
	if err := m.readBack(raw, want); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{"A subject", "Another"}, {"olga@", "bek@"}, {`"Olga"`, `"Olya"`}, {"X-Unsent: 1\r\n", ""}, {"X-Unsent", "Bcc: a@b.cc\r\nX-Unsent"},
		{"MIME-Version: 1.0", "MIME-Version: 1.0\r\nMIME-Version: 1.0"}, {"Hello", "Hullo"}, {"Dear Olga", "Dear Olya"}, {"<h1", "<h2"}, {"filename=sheet.pdf", "filename=shoot.pdf"},
		{"multipart/related", "multipart/mixed"}, {"text/plain", "text/other"}, {"Content-ID: <", "Content-ID: <x"}, {"\r\n\r\nDear", "\n\nDear"},
		{base64Start(e.Enclosure.PDF), "AAAA" + base64Start(e.Enclosure.PDF)[4:]}, {base64Start(e.Enclosure.Page.PNG), "AAAA" + base64Start(e.Enclosure.Page.PNG)[4:]},
		{"Subject: ", "Subject: " + strings.Repeat("a", 1000)},
	} {
		changed := []byte(strings.Replace(string(raw), c[0], c[1], 1))
		if bytes.Equal(changed, raw) {
			if c[0] != "Hello" {
				t.Errorf("%q is not in the draft", c[0])
			}
			continue
		}
		if m.readBack(changed, want) == nil {
			t.Errorf("%q in place of %q is not found", c[1], c[0])
		}
	}
}

func base64Start(b []byte) string { return string(base64Lines(b)[:40]) }

// A letter mostly in another script is base64, and what it says comes through.
func TestForeignText(t *testing.T) {
	e := edition(t, seed)
	arabic := *e.Words
	arabic.Tag, arabic.Direction = "ar", locale.RightToLeft
	e.Words, e.Enclosure = &arabic, Enclosure{}
	m := &letter{Edition: e, subject: "Счёт", body: &body{letter: []block{{kind: paragraph, lines: []line{words(strings.Repeat("Точка. ", 200))}}}}}
	raw, err := m.build()
	if err != nil {
		t.Fatal(err)
	}
	leaves := leavesOf(t, raw)
	if !bytes.Contains(raw, []byte("base64")) || !bytes.Contains(leaves[0], []byte("Точка. Точка.")) || !bytes.Contains(leaves[1], []byte(`<html lang="ar" dir="rtl">`)) {
		t.Errorf("%s", raw)
	}
}

// Any strings are refused, or come out as they went in, with no field beside those
// of a draft.
func FuzzDraft(f *testing.F) {
	f.Add("A title", "Olga", "olga@example.org", "Dear Olga,", "sheet", []byte("%PDF"))
	f.Add("A\r\nBcc: x@y.zz", "O\nBcc: x@y.zz", "a@b.cc\r\nBcc: x@y.zz", "<script>\x00", "../\u202e", []byte{})
	f.Add("=?utf-8?q?=0D=0ABcc:?=", `"\`, "a@b.cc", "--=_\r\n.\r\n", "Обзор; \"x\"", []byte("\r\n--=_"))
	e := edition(f, seed)
	f.Fuzz(func(t *testing.T, title, name, address, greeting, file string, pdf []byte) {
		b := *e.Content.Brief
		b.Title = data.Prose{Parts: []data.Part{{Words: title}}}
		b.Contact.Name = greeting
		one := Edition{e.Draft, contentOf(&b, e.Words), e.Words, e.Style, Enclosure{Name: file, PDF: pdf}}
		to := Recipient{Name: name, Address: address, Greeting: greeting}
		d, err := Compose(one, nil, to)
		if err != nil {
			return
		}
		msg, err := mail.ReadMessage(bytes.NewReader(d.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		for field := range msg.Header {
			if !slices.Contains([]string{"To", "Subject", "X-Unsent", "Mime-Version", "Content-Type"}, field) {
				t.Errorf("the field %s", field)
			}
		}
		if s, _ := new(mime.WordDecoder).DecodeHeader(msg.Header.Get("Subject")); s != unmarked.Replace(flat(title)) {
			t.Errorf("the subject is %q", s)
		}
		leaves := leavesOf(t, d.Bytes)
		if text := string(leaves[0]); text != textOf(t, one, nil, to) || unseen(text) != "" {
			t.Errorf("the text is\n%s", text)
		}
		if len(pdf) > 0 && !bytes.Equal(leaves[2], pdf) {
			t.Error("the PDF has other bytes")
		}
		if strings.ContainsAny(d.Name, "/\\:\r\n\x00") {
			t.Errorf("the draft is called %q", d.Name)
		}
	})
}
