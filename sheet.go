package factsheet

import (
	"factsheet/fonts"
	"factsheet/internal/export"
	"factsheet/internal/html"
	"factsheet/internal/pdf"
	"factsheet/internal/proof"
	"factsheet/internal/raster"
	"factsheet/internal/spoken"
	"factsheet/internal/svg"
)

// ID is the brief's own id; "" where it has none.
func (s *Sheet) ID() string { return s.content.Brief.ID }

// Translation is the language of a sheet that is made from a translation, "" for one in
// the brief's own.
func (s *Sheet) Translation() string {
	if s.content.Brief.Original == "" {
		return ""
	}
	return s.content.Brief.Language
}

// Fullness says at which density the page is set, what room is left on it, and what
// its parts take.
func (s *Sheet) Fullness() Fullness { return s.fullness }

// PDF writes the page as a file after PDF/UA-1 and PDF/A-3a, with the data that it was
// made from, signed where the options have a key.
func (s *Sheet) PDF() ([]byte, error) {
	file, err := s.pdf(s.options.Key != nil)
	if err != nil || s.options.Key == nil {
		return file, err
	}
	return proof.Sign(file, s.options.Key)
}

// PNG draws the page so many pixels wide. The file says what it shows, down to the ids of
// the claims.
func (s *Sheet) PNG(width int) []byte { return raster.Titled(s.page, width) }

// HTML is the page as one document for browsers, without a script and without a network.
func (s *Sheet) HTML() []byte { return html.Write(s.page, s.content, s.style, s.words) }

// SVG is the page as a vector graphic with its words as text; see the package svg for what
// it says of itself.
func (s *Sheet) SVG() []byte { return svg.Write(s.page) }

// Text is the page as a screen reader says it.
func (s *Sheet) Text() []byte { return spoken.Text(s.page, s.words) }

// CSV is a table of the claims, one a row.
func (s *Sheet) CSV() []byte { return s.table() }

// DataPackage is the datapackage.json that describes the table of CSV, as claims.csv
// beside it: what each column holds, why a cell may be empty, whose figures they are.
func (s *Sheet) DataPackage() []byte { return s.about() }

// JSONLD is the claims as linked data, in the words of schema.org.
func (s *Sheet) JSONLD() []byte { return export.JSONLD(s.content, s.words) }

// pdf writes the file, with an empty place for a signature where it is to be signed.
func (s *Sheet) pdf(signed bool) ([]byte, error) {
	return pdf.Write(s.page, pdf.Options{Attachments: s.attachments(signed), Time: s.options.Time})
}

// attachments are what goes out with the page: all that it was made from, its claims
// for other programs, and the list of these.
func (s *Sheet) attachments(signed bool) []pdf.Attachment {
	var files []pdf.Attachment
	m := proof.Manifest{Program: "factsheet", Version: Version, Typefaces: s.typefaces(), Options: s.recorded(signed)}
	attach := func(name, kind, relation, about string, content []byte) {
		files = append(files, pdf.Attachment{Name: name, Type: kind, Relation: relation, About: about, Data: content})
		m.Files = append(m.Files, proof.DigestOf(proof.Attachment{Name: name, Type: kind, Data: content}))
	}
	w := s.words
	if !s.options.NoSources {
		attach(proof.Brief, "application/yaml", "Source", w.Attached.Brief, s.text)
		if s.overlay != "" {
			attach(s.overlay, "application/yaml", "Source", w.Attached.Overlay, s.texts)
		}
		for _, f := range s.style.Files() {
			switch f.Name {
			case proof.Brand:
				attach(f.Name, "application/yaml", "Source", w.Attached.Brand, f.Data)
			case proof.Logo:
				attach(f.Name, "image/png", "Source", w.Attached.Logo, f.Data)
			}
		}
		attach(proof.Claims, "text/csv", "Data", w.Attached.Table, s.table())
		attach(proof.Package, "application/json", "Supplement", w.Attached.Package, s.about())
		attach(proof.List, "application/json", "Supplement", w.Attached.List, m.JSON())
	}
	if signed {
		files = append(files, pdf.Attachment{
			Name: proof.Signature, Type: "application/x-ssh-signature", Relation: "Supplement", About: w.Attached.Signature,
			Data: proof.NoSignature(), Plain: true,
		})
	}
	return files
}

// typefaces are those that the page is set in, in order of first use, and after them
// those that its brand names beside: all that it takes to build it.
func (s *Sheet) typefaces() []proof.Typeface {
	var all []proof.Typeface
	known := map[string]bool{}
	add := func(f *fonts.Face) {
		if !known[f.PSName] {
			known[f.PSName] = true
			all = append(all, proof.Typeface{Name: f.PSName, SHA256: f.SHA256()})
		}
	}
	for i := range s.page.Items {
		for k := range s.page.Items[i].Texts {
			add(s.page.Items[i].Texts[k].Run.Face)
		}
	}
	for _, f := range s.style.Typefaces {
		add(f.Face)
	}
	return all
}
