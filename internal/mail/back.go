package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"slices"
	"strings"
)

// readBack parses a draft as a mail program would and compares it, field by field
// and part by part, with what it was made of.
func (m *letter) readBack(raw []byte, want part) error {
	wrong := func(what string) error { return fmt.Errorf("the draft does not read back as it was written: %s", what) }
	for l := range bytes.Lines(raw) {
		body, ok := bytes.CutSuffix(l, []byte("\r\n"))
		if !ok || bytes.ContainsAny(body, "\r\x00") || len(body) > 998 {
			return wrong("a line is too long or does not end as it must")
		}
	}
	msg, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return wrong(err.Error())
	}
	fields := []string{"Content-Type", "Mime-Version", "Subject", "X-Unsent"}
	for _, f := range m.fields() {
		fields = append(fields, f.name)
	}
	for _, name := range []string{"Content-Language", "Content-Transfer-Encoding"} {
		if want.header.Get(name) != "" {
			fields = append(fields, name)
		}
	}
	slices.Sort(fields)
	if got := slices.Sorted(maps.Keys(msg.Header)); !slices.Equal(got, fields) {
		return wrong("the head has the fields " + strings.Join(got, ", "))
	}
	for name, values := range msg.Header {
		if len(values) != 1 {
			return wrong("the field " + name + " stands twice")
		}
	}
	decode := &mime.WordDecoder{}
	if s, err := decode.DecodeHeader(msg.Header.Get("Subject")); err != nil || s != m.subject {
		return wrong("the subject")
	}
	for _, f := range m.fields() {
		list, err := msg.Header.AddressList(f.name)
		if err != nil || !slices.EqualFunc(list, f.to, func(a *mail.Address, b Mailbox) bool { return a.Address == b.Address && a.Name == b.Name }) {
			return wrong("the field " + f.name)
		}
	}
	if err := samePart(textproto.MIMEHeader(msg.Header), msg.Body, want); err != nil {
		return wrong(err.Error())
	}
	return nil
}

// samePart compares one part, and those in it, with what they were made of.
func samePart(h textproto.MIMEHeader, body io.Reader, want part) error {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || kind != want.contentType {
		return errors.New("a part is of another kind: " + kind)
	}
	if want.of == nil {
		return sameLeaf(h, body, want)
	}
	r := multipart.NewReader(body, params["boundary"])
	for _, w := range want.of {
		p, err := r.NextRawPart()
		if err != nil {
			return err
		}
		if err := samePart(p.Header, p, w); err != nil {
			return err
		}
	}
	if _, err := r.NextRawPart(); err != io.EOF {
		return errors.New("there is a part too many")
	}
	return nil
}

func sameLeaf(h textproto.MIMEHeader, body io.Reader, want part) error {
	var got bytes.Buffer
	got.Grow(len(want.decoded)*17/16 + bytes.MinRead) // with line ends as e-mail has them
	if _, err := got.ReadFrom(transferDecoder(h, body)); err != nil {
		return err
	}
	text := got.Bytes()
	if strings.HasPrefix(want.contentType, "text/") {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	}
	if !bytes.Equal(text, want.decoded) {
		return errors.New("the content of " + want.contentType)
	}
	name := ""
	if d := h.Get("Content-Disposition"); d != "" {
		_, params, err := mime.ParseMediaType(d)
		if err != nil {
			return err
		}
		name = params["filename"]
	}
	if name != want.fileName {
		return errors.New("the name of " + want.contentType)
	}
	if cid := strings.Trim(h.Get("Content-Id"), "<>"); cid != want.cid {
		return errors.New("the name by which the HTML calls the picture")
	}
	return nil
}
