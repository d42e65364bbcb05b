package factsheet

import (
	"factsheet/internal/page"
	"factsheet/internal/pdf"
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
