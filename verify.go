package factsheet

import (
	"bytes"
	"errors"
	"io/fs"

	"factsheet/internal/brand"
	"factsheet/internal/guarded"
	"factsheet/internal/proof"
	"factsheet/internal/table"
)

// What verifying is made of, under the names that it has inside.
type (
	// Key is a private key to sign with, which ReadKey reads.
	Key = proof.Key

	// Signer is a public key whose holder is known: Name string, and the key.
	Signer = proof.Signer

	// Report is what Verify found: Verdict, Version, Because string; Differences, Checks,
	// Signature, Typefaces. Lines says it in words, ExitCode as the command does, and its
	// JSON form is for other programs.
	Report = proof.Report

	// Difference is one thing in which a file is not what its data give: Part, Name,
	// Given, Built, and all of it in a sentence: Says.
	Difference = proof.Difference

	// File is a PDF of this program, read: Version string, Size int, and what it carries,
	// by Attachments and WriteTo; Manifest says how it was made.
	File = proof.File

	// Attachment is one file that a PDF carries: Name, Type string; Data []byte.
	Attachment = proof.Attachment
)

// MaxPDF is the size in bytes of the largest PDF that is looked at.
const MaxPDF = proof.MaxBytes

// ReadSigners reads the public keys of signers, one a line, as they stand in a .pub
// file, in authorized_keys or in allowed_signers.
func ReadSigners(text []byte) ([]Signer, error) { return proof.ReadSigners(text) }

// Open reads a PDF of this program, to take out what it carries. An error says in
// words why a file is not one; where only something was added behind its end there
// are both.
func Open(file []byte) (*File, error) { return proof.Read(file) }

// Verification is what a file is held to beside its own data.
type Verification struct {
	Signers   []Signer // one of whom must have signed; nil: nobody need have
	Typefaces fs.FS    // a folder of typefaces that this program does not have; nil: none
}

// Verify builds a PDF anew from what it carries and compares every byte. Everything is
// in the report.
func (c *Compiler) Verify(file []byte, with Verification) *Report {
	r, _ := c.Examine(file, with)
	return r
}

// Examine verifies a PDF, and gives the sheet as the data inside it give it; nil where
// nothing could be built.
func (c *Compiler) Examine(file []byte, with Verification) (r *Report, own *Sheet) {
	known := map[string]string{}
	for f := range brand.Default().Faces.Faces() {
		known[f.SHA256()] = f.PSName
	}
	rebuild := func(m *proof.Manifest, files []proof.Attachment, faces map[string][]byte) (pdf []byte, err error) {
		if own, err = c.recompose(m, files, faces); err != nil {
			return nil, err
		}
		return own.pdf(m.Options.Signed)
	}
	r = proof.Verify(file, proof.Verification{
		Version: Version, Rebuild: rebuild, Signers: with.Signers, Typefaces: known, Fonts: with.Typefaces,
	})
	return r, own
}

// Disarm sees to it that no spreadsheet takes a text in the table of claims that a file
// carries for a formula. It reports whether the table is the one that the brief in the
// file gives, which is safe; where it is not, another takes its place in which nothing
// is a formula.
func (c *Compiler) Disarm(f *File) (ours bool) {
	carried := map[string][]byte{}
	for _, a := range f.Attachments() {
		carried[a.Name] = a.Data
	}
	claims, there := carried[proof.Claims]
	if !there {
		return true
	}
	if m, err := f.Manifest(); err == nil {
		if in, opt, err := carriedBy(m, f.Attachments(), nil); err == nil {
			s, found, err := c.say(in, carried[proof.Brief], opt, c.brands.LoadFaceless) // a table is set in no typeface
			if err == nil && !found.Failed() && bytes.Equal(s.CSV(), claims) {
				return true
			}
		}
	}
	f.Replace(proof.Claims, table.Disarm(claims))
	return false
}

// recompose makes the sheet of what a file carries.
func (c *Compiler) recompose(m *proof.Manifest, files []proof.Attachment, faces map[string][]byte) (*Sheet, error) {
	in, opt, err := carriedBy(m, files, faces)
	if err != nil {
		return nil, err
	}
	s, found, err := c.Compose(in, opt)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		if f.Code == "E502" { // no brief that builds has it
			return nil, proof.ErrTooLarge
		}
	}
	for _, f := range found {
		if f.Severity == Error {
			return nil, errors.New(f.Pos.String() + ": " + f.Message)
		}
	}
	return s, nil
}

// carriedBy gives the brief that a file carries, in a folder in memory, and the options
// that its manifest names. faces are those of its brand, by the name that each has itself.
func carriedBy(m *proof.Manifest, files []proof.Attachment, faces map[string][]byte) (Input, Options, error) {
	opt, err := recordedOptions(m.Options)
	if err != nil {
		return Input{}, Options{}, err
	}
	folder := guarded.Memory{}
	for _, f := range files {
		if f.Name == proof.Logo && !brand.IsCanonicalLogo(f.Data) {
			return Input{}, Options{}, errors.New("its logo is not a PNG as factsheet attaches it")
		}
		folder[f.Name] = f.Data
	}
	for name, face := range faces {
		folder[brand.FaceFile(name)] = face
	}
	return Input{FS: folder, Name: proof.Brief}, opt, nil
}
