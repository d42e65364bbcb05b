package factsheet

import (
	"crypto/sha256"
	"encoding/hex"

	"factsheet/internal/export"
	"factsheet/internal/page"
	"factsheet/internal/pdf"
	"factsheet/internal/proof"
)

// digest is the SHA-256 of the brief as it goes out, in hex, for the page to show;
// "" where it does not go out.
func (s *sheet) digest(opt Options) string {
	if opt.NoSources {
		return ""
	}
	sum := sha256.Sum256(s.text)
	return hex.EncodeToString(sum[:])
}

// attachments are what goes out with the page: all that it was made from, its claims
// for other programs, and the list of these.
func (s *sheet) attachments(opt Options, signed bool) []pdf.Attachment {
	var files []pdf.Attachment
	m := proof.Manifest{
		Program: "factsheet", Version: Version, Typefaces: typefaces(s.page),
		Options: proof.Options{Paper: opt.Paper.String(), Signed: signed},
	}
	if !opt.Time.IsZero() {
		seconds := opt.Time.Unix()
		m.Options.SourceDateEpoch = &seconds
	}
	attach := func(name, kind, relation, about string, content []byte) {
		files = append(files, pdf.Attachment{Name: name, Type: kind, Relation: relation, About: about, Data: content})
		m.Files = append(m.Files, proof.DigestOf(proof.Attachment{Name: name, Type: kind, Data: content}))
	}
	w := s.words
	if !opt.NoSources {
		attach(proof.Brief, "application/yaml", "Source", w.Attached.Brief, s.text)
		for _, f := range s.style.Files() {
			switch f.Name {
			case proof.Brand:
				attach(f.Name, "application/yaml", "Source", w.Attached.Brand, f.Data)
			case proof.Logo:
				attach(f.Name, "image/png", "Source", w.Attached.Logo, f.Data)
			}
		}
		attach(proof.Claims, "text/csv", "Data", w.Attached.Table, export.CSV(s.content.Brief, w))
		attach(proof.Linked, "application/ld+json", "Data", w.Attached.Linked, export.JSONLD(s.content.Brief, w))
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

// typefaces are those that a page is set in, in order of first use.
func typefaces(p *page.Page) []proof.Typeface {
	var all []proof.Typeface
	known := map[string]bool{}
	for i := range p.Items {
		for k := range p.Items[i].Texts {
			if f := p.Items[i].Texts[k].Run.Face; !known[f.PSName] {
				known[f.PSName] = true
				all = append(all, proof.Typeface{Name: f.PSName, SHA256: f.SHA256()})
			}
		}
	}
	return all
}
