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
	"strings"
)

// PreviewMark is how the file of a preview begins.
const PreviewMark = "<!DOCTYPE html>\n<!-- A preview of an e-mail, written by factsheet. -->\n"

// Preview is the HTML of a draft with the pictures inside, to look at in a browser.
func (d *Draft) Preview() ([]byte, error) {
	msg, err := mail.ReadMessage(bytes.NewReader(d.Bytes))
	if err != nil {
		return nil, err
	}
	var page string
	var pictures []string // what the HTML calls them, and what they are
	err = leaves(textproto.MIMEHeader(msg.Header), msg.Body, func(kind string, h textproto.MIMEHeader, content []byte) {
		if kind == "text/html" {
			page = strings.ReplaceAll(string(content), "\r\n", "\n")
		}
		if cid := strings.Trim(h.Get("Content-Id"), "<>"); cid != "" {
			pictures = append(pictures, "cid:"+cid, "data:"+kind+";base64,"+base64.StdEncoding.EncodeToString(content))
		}
	})
	if err != nil {
		return nil, err
	}
	page = strings.Replace(page, "<!DOCTYPE html>\n", PreviewMark, 1)
	return []byte(strings.NewReplacer(pictures...).Replace(page)), nil
}

// leaves gives the parts of a message that hold no others, decoded.
func leaves(h textproto.MIMEHeader, body io.Reader, each func(kind string, h textproto.MIMEHeader, content []byte)) error {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		return err
	}
	if strings.HasPrefix(kind, "multipart/") {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err == nil {
				err = leaves(p.Header, p, each)
			}
			if err != nil {
				return err
			}
		}
	}
	content, err := io.ReadAll(transferDecoder(h, body))
	if err != nil {
		return err
	}
	each(kind, h, content)
	return nil
}

// transferDecoder undoes the encoding of a part.
func transferDecoder(h textproto.MIMEHeader, body io.Reader) io.Reader {
	switch h.Get("Content-Transfer-Encoding") {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}
