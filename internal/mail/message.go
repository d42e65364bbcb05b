package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
	"unicode/utf8"

	"factsheet/internal/locale"
)

// letter is all that a draft is made of.
type letter struct {
	to      Recipient
	subject string
	body    []block
	words   *locale.Locale
	sheet   Enclosure
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
	var b bytes.Buffer
	b.Grow(len(top.body) + 4<<10)
	if m.to.Address != "" {
		b.WriteString("To: " + addressee(m.to) + "\r\n")
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
	if f := refuseText("the file name", m.sheet.Name, maxFileName); f != nil {
		return f
	}
	for _, bl := range m.body { // data has looked at the brief; this holds for other callers too
		for _, l := range bl.lines {
			for _, r := range l {
				if bad := unseen(r.words + r.uri); bad != "" {
					return &fault{"E604", "a text of the brief holds " + bad, "take the character out"}
				}
			}
		}
	}
	if f := refuseText("the name", m.to.Name, maxName); f != nil {
		return f
	}
	if f := refuseText("the greeting", m.to.Greeting, maxGreeting); f != nil {
		return f
	}
	if m.to.Address != "" || m.to.Name != "" {
		return refuseAddress("the address", m.to.Address)
	}
	return nil
}

// unseen is unsafeIn for a text of the body, where lines are folded and the marks of
// a direction belong to some scripts.
func unseen(s string) string { return unsafeIn(ofBody.Replace(s)) }

var ofBody = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ", "\u061c", "", "\u200e", "", "\u200f", "")

// parts makes the tree: mixed { related { alternative { text, HTML }, picture }, PDF },
// without the layers that hold one part alone.
func (m *letter) parts() part {
	p := page{words: m.words, title: m.subject}
	var picture part
	if len(m.sheet.PNG) > 0 {
		sum := sha256.Sum256(m.sheet.PNG)
		p.cid = hex.EncodeToString(sum[:12]) + "@factsheet"
		const room = 568 // the 600 of the page without its padding
		p.width, p.height = room, room*max(m.sheet.PNGHeight, 1)/max(m.sheet.PNGWidth, 1)
		picture = m.attached("image/png", "inline", ".png", m.sheet.PNG)
		picture.cid = p.cid
		picture.header["Content-ID"] = []string{"<" + p.cid + ">"} // as it is usually written
	}
	top := m.multipart("multipart/alternative", m.text("text/plain", plainText(m.body)), m.text("text/html", htmlText(p, m.body)))
	if len(m.sheet.PNG) > 0 {
		top = m.multipart("multipart/related", top, picture)
	}
	if len(m.sheet.PDF) > 0 {
		top = m.multipart("multipart/mixed", top, m.attached("application/pdf", "attachment", ".pdf", m.sheet.PDF))
	}
	return top
}

// text encodes a text as quoted-printable, or as base64 where most of it is not ASCII.
func (m *letter) text(contentType, s string) part {
	p := part{contentType: contentType, decoded: []byte(s), header: textproto.MIMEHeader{
		"Content-Type":     {contentType + "; charset=utf-8"},
		"Content-Language": {m.words.Tag},
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

func (m *letter) attached(contentType, how, ext string, content []byte) part {
	name := fileName(m.sheet, "", ext)
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
	for turn := byte(0); boundary == "" || strings.Contains(string(of[0].body)+string(of[1].body), boundary); turn++ {
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
