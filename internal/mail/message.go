package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"slices"
	"strings"
	"unicode/utf8"

	"factsheet/internal/content"
)

// letter is all that a draft is made of.
type letter struct {
	Edition
	to      Recipient
	subject string
	body    *body
}

// part is a body of MIME with the fields that say what it is.
type part struct {
	contentType string // without a charset
	header      textproto.MIMEHeader
	body        []byte // as encoded, with CRLF

	decoded  []byte // of a leaf: what a reader must get, texts with \n
	fileName string // of a leaf, "" for none
	cid      string // of a leaf, "" for none
	of       []part // of a multipart
}

// build makes the bytes of the draft, refuses what must not go into one, and reads
// them back.
func (m *letter) build() ([]byte, error) {
	if f := m.refuse(); f != nil {
		return nil, f
	}
	top := m.parts()
	if f := m.tooLong(htmlOf(top)); f != nil {
		return nil, f
	}
	var b bytes.Buffer
	b.Grow(len(top.body) + 4<<10)
	for _, f := range m.fields() {
		b.WriteString(f.name + ": " + mailboxes(f.to, len(f.name)+2) + "\r\n")
	}
	b.WriteString("Subject: " + unstructured(m.subject, len("Subject: ")) + "\r\n")
	b.WriteString("X-Unsent: 1\r\nMIME-Version: 1.0\r\n")
	for _, name := range []string{"Content-Type", "Content-Language", "Content-Transfer-Encoding"} {
		if v := top.header.Get(name); v != "" {
			b.WriteString(name + ": " + v + "\r\n")
		}
	}
	b.WriteString("\r\n")
	b.Write(top.body)
	if err := m.readBack(b.Bytes(), top); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// refuse gives the fault of a letter, nil for none.
func (m *letter) refuse() *fault {
	if f := refuseText("the subject", m.subject, maxSubject); f != nil {
		return f
	}
	if f := refuseText("the file name", m.Enclosure.Name, maxFileName); f != nil {
		return f
	}
	var unsafe *fault
	m.body.runs(func(l line) { // data has looked at the brief; this holds for other callers too
		for _, r := range l {
			if bad := unseen(r.words + r.uri); bad != "" && unsafe == nil {
				unsafe = &fault{"E604", "a text of the brief holds " + bad, "take the character out"}
			}
		}
	})
	if unsafe != nil {
		return unsafe
	}
	if f := refuseText("the name", m.to.Name, maxName); f != nil {
		return f
	}
	if f := refuseText("the greeting", m.to.Greeting, maxGreeting); f != nil {
		return f
	}
	if m.to.Address != "" || m.to.Name != "" {
		if f := refuseAddress("the address", m.to.Address); f != nil {
			return f
		}
	}
	return m.to.Envelope.refuse()
}

// unseen is unsafeIn for a text of the body, where lines are folded and the marks of
// a direction belong to some scripts.
func unseen(s string) string { return unsafeIn(ofBody.Replace(s)) }

var ofBody = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ", "\u061c", "", "\u200e", "", "\u200f", "")

// Sizes of pictures as shown, in pixels: room for a logo, and the width of the page.
const (
	logoWidth, logoHeight = 160, 40
	previewWidth          = 192
)

// parts makes the tree: mixed { related { alternative { text, HTML }, pictures }, PDF },
// without the layers that hold one part alone.
func (m *letter) parts() part {
	p := &page{
		look: lookOf(m.Style, m.Words), words: m.Words, title: m.subject, online: m.Content.Online.URL,
		glossary: content.NewGlossary(m.Content.Brief, m.Words, func(name string) string { return m.Words.Quotes(name, ' ') }),
	}
	var pictures []part
	if logo := &m.Enclosure.Logo; len(logo.PNG) > 0 {
		p.logo = picture{width: logoWidth, height: max(1, logo.Height*logoWidth/logo.Width)}
		if p.logo.height > logoHeight {
			p.logo = picture{width: max(1, logo.Width*logoHeight/logo.Height), height: logoHeight}
		}
		pictures = append(pictures, m.inline(&p.logo, "logo", logo.PNG))
	}
	if preview := &m.Enclosure.Page; len(preview.PNG) > 0 && len(m.Enclosure.PDF) > 0 {
		p.preview = picture{width: previewWidth, height: max(1, (preview.Height*previewWidth+preview.Width/2)/preview.Width)}
		pictures = append(pictures, m.inline(&p.preview, "", preview.PNG))
	}
	top := m.multipart("multipart/alternative", m.text("text/plain", plainText(m.body)), m.text("text/html", htmlText(p, m.body)))
	if len(pictures) > 0 {
		top = m.multipart("multipart/related", append([]part{top}, pictures...)...)
	}
	if len(m.Enclosure.PDF) > 0 {
		top = m.multipart("multipart/mixed", top, m.attached("application/pdf", "attachment", fileName(m.Enclosure, "", ".pdf"), m.Enclosure.PDF))
	}
	return top
}

// htmlOf finds the HTML among parts.
func htmlOf(p part) part {
	for p.contentType != "multipart/alternative" {
		p = p.of[0]
	}
	return p.of[1]
}

// inline gives a picture that the HTML shows. Its name is the page's, or its own.
func (m *letter) inline(p *picture, name string, png []byte) part {
	sum := sha256.Sum256(png)
	p.cid = hex.EncodeToString(sum[:12]) + "@factsheet"
	if name = name + ".png"; name == ".png" {
		name = fileName(m.Enclosure, "", ".png")
	}
	out := m.attached("image/png", "inline", name, png)
	out.cid = p.cid
	out.header["Content-ID"] = []string{"<" + p.cid + ">"} // as it is usually written
	return out
}

// text encodes a text as quoted-printable, or as base64 where most of it is not ASCII.
func (m *letter) text(contentType, s string) part {
	p := part{contentType: contentType, decoded: []byte(s), header: textproto.MIMEHeader{
		"Content-Type":     {contentType + "; charset=utf-8"},
		"Content-Language": {m.Words.Tag},
	}}
	foreign := 0
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			foreign++
		}
	}
	if foreign > len(s)/6 { // three characters for a byte, against four for three
		p.header.Set("Content-Transfer-Encoding", "base64")
		p.body = base64Lines([]byte(strings.ReplaceAll(s, "\n", "\r\n")))
		return p
	}
	p.header.Set("Content-Transfer-Encoding", "quoted-printable")
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	w.Write([]byte(s)) // to memory, which does not fail
	w.Close()
	p.body = b.Bytes()
	return p
}

func (m *letter) attached(contentType, how, name string, content []byte) part {
	return part{contentType: contentType, decoded: content, fileName: name, body: base64Lines(content), header: textproto.MIMEHeader{
		"Content-Type":              {named(contentType, "name", asciiName(name))}, // for readers without RFC 2231; beside filename* it would be a defect
		"Content-Transfer-Encoding": {"base64"},
		"Content-Disposition":       {named(how, "filename", name)},
	}}
}

// multipart puts parts into one. Its boundary is made of their content and does not
// stand in it.
func (m *letter) multipart(contentType string, of ...part) part {
	var boundary string
	taken := func(p part) bool { return bytes.Contains(p.body, []byte(boundary)) }
	for turn := byte(0); boundary == "" || slices.ContainsFunc(of, taken); turn++ {
		sum := sha256.New()
		sum.Write([]byte{turn})
		sum.Write([]byte(contentType))
		for _, p := range of {
			sum.Write(p.body)
		}
		boundary = "=_" + hex.EncodeToString(sum.Sum(nil)[:16]) // = and _ never meet in an encoded text
	}
	room := 0
	for _, p := range of {
		room += len(p.body) + 1<<10
	}
	var b bytes.Buffer
	b.Grow(room)
	w := multipart.NewWriter(&b)
	w.SetBoundary(boundary) // of allowed characters
	for _, p := range of {
		into, _ := w.CreatePart(p.header) // to memory
		into.Write(p.body)
	}
	w.Close()
	value := contentType + ";\r\n boundary=\"" + boundary + "\""
	if contentType == "multipart/related" {
		value += ";\r\n type=\"" + of[0].contentType + "\""
	}
	return part{contentType: contentType, body: b.Bytes(), of: of, header: textproto.MIMEHeader{"Content-Type": {value}}}
}

// base64Lines encodes in lines of 76 characters.
func base64Lines(content []byte) []byte {
	const line = 57 // bytes that 76 characters hold
	out := make([]byte, 0, base64.StdEncoding.EncodedLen(len(content))+2*(len(content)/line+1))
	for len(content) > 0 {
		n := min(len(content), line)
		out = append(base64.StdEncoding.AppendEncode(out, content[:n]), '\r', '\n')
		content = content[n:]
	}
	return out
}
