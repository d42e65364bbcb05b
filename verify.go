package factsheet

import (
	"errors"
	"io/fs"
	"time"

	"factsheet/fonts"
	"factsheet/internal/brand"
	"factsheet/internal/proof"
	"factsheet/layout"
)

// What verifying is made of, for programs that import this package.
type (
	Key        = proof.Key    // a private key to sign with
	Signer     = proof.Signer // a public key whose holder is known
	Report     = proof.Report
	File       = proof.File // a PDF of this program, with what it carries
	Attachment = proof.Attachment
)

// MaxPDF is the size in bytes of the largest PDF that is looked at.
const MaxPDF = proof.MaxBytes

// ReadKey reads a private key as OpenSSH writes it, of the kind Ed25519. Where
// NeedsPassphrase reports that of its error, the key is locked.
func ReadKey(text, passphrase []byte) (Key, error) { return proof.ReadKey(text, passphrase) }

// NeedsPassphrase reports whether ReadKey failed for want of a passphrase.
func NeedsPassphrase(err error) bool { return proof.NeedsPassphrase(err) }

// ReadSigners reads the public keys of signers, one a line, as they stand in a .pub
// file, in authorized_keys or in allowed_signers.
func ReadSigners(text []byte) ([]Signer, error) { return proof.ReadSigners(text) }

// Open reads a PDF of this program, to take out what it carries. An error says in
// words why a file is not one; where only something was added behind its end there
// are both.
func Open(file []byte) (*File, error) { return proof.Read(file) }

// Verify builds a PDF anew from what it carries and compares every byte. signers, if
// there are any, are those of whom one must have signed; typefaces, which may be nil,
// is a folder with those that this program does not have. Everything is in the report.
func Verify(file []byte, signers []Signer, typefaces fs.FS) *Report {
	known := map[string]string{}
	for _, f := range []*fonts.Face{fonts.Regular(), fonts.SemiBold(), fonts.Bold()} {
		known[f.SHA256()] = f.PSName
	}
	return proof.Verify(file, proof.Verification{
		Version: Version, Rebuild: rebuild, Signers: signers, Typefaces: known, Fonts: typefaces,
	})
}

// rebuild builds what a file carries as it was built, with the place of a signature empty.
func rebuild(m *proof.Manifest, files []proof.Attachment) ([]byte, error) {
	paper, ok := layout.PaperNamed(m.Options.Paper)
	if !ok {
		return nil, errors.New("its manifest names a paper that there is none of")
	}
	opt := Options{Paper: paper}
	if s := m.Options.SourceDateEpoch; s != nil {
		opt.Time = time.Unix(*s, 0).UTC()
	}
	folder := memory{}
	for _, f := range files {
		if f.Name == proof.Logo && !brand.Travels(f.Data) {
			return nil, errors.New("its logo is not a PNG as factsheet attaches it")
		}
		folder[f.Name] = f.Data
	}
	r := &Result{}
	s := r.stages(Input{Name: proof.Brief, Text: folder[proof.Brief]}, folder, "", opt)
	for _, f := range r.Findings {
		if f.Severity == Error {
			return nil, errors.New(f.Pos.String() + ": " + f.Message)
		}
	}
	return s.write(opt, m.Options.Signed)
}
