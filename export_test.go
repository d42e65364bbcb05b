package factsheet

import (
	"factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/internal/proof"
)

// Placed gives the page that Build would write, nil where the brief has errors.
func Placed(in Input, opt Options) (*page.Page, error) {
	_, s, err := compose(in, opt)
	if err != nil || s == nil {
		return nil, err
	}
	return s.page, nil
}

// Swapped writes the page of one brief with the attachments of another.
func Swapped(shown, attached Input) ([]byte, error) {
	_, a, err := compose(shown, Options{})
	if err != nil {
		return nil, err
	}
	_, b, err := compose(attached, Options{})
	if err != nil {
		return nil, err
	}
	b.page = a.page
	return pdf.Write(a.page, pdf.Options{Attachments: b.attachments(Options{}, false)})
}

// Carrying writes a page with other content in one of its attachments, and a manifest
// that names that content: what only building it anew can refuse.
func Carrying(in Input, name string, content []byte) ([]byte, error) {
	_, s, err := compose(in, Options{})
	if err != nil {
		return nil, err
	}
	files := s.attachments(Options{}, false)
	for i := range files {
		if files[i].Name == name {
			files[i].Data = content
		}
		if files[i].Name == proof.List { // the last
			m, err := proof.ReadManifest(files[i].Data)
			if err != nil {
				return nil, err
			}
			for k, d := range m.Files {
				if d.Name == name {
					m.Files[k] = proof.DigestOf(proof.Attachment{Name: name, Type: d.Type, Data: content})
				}
			}
			files[i].Data = m.JSON()
		}
	}
	return pdf.Write(s.page, pdf.Options{Attachments: files})
}
