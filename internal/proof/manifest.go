package proof

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Manifest says of what and how a file was made. It is attached as manifest.json.
type Manifest struct {
	Program   string     `json:"program"` // "factsheet"
	Version   string     `json:"version"`
	Options   Options    `json:"options"`
	Files     []Digest   `json:"files"`     // in their order, without the manifest and the signature
	Typefaces []Typeface `json:"typefaces"` // those the page is set in, in order of first use
}

// LastTime is the last second that a file may be dated by, the end of 2199.
const LastTime = 7258118399

// Options are the choices beside the brief that the bytes depend on.
type Options struct {
	Language        string `json:"language"`
	Paper           string `json:"paper"`
	Bleed           string `json:"bleed,omitempty"`             // "3mm"; "" for none
	Marks           bool   `json:"marks,omitempty"`             // crop marks
	Grey            bool   `json:"grey,omitempty"`              // as a printer without colours shows it
	Signed          bool   `json:"signed"`                      // there is a place for a signature
	SourceDateEpoch *int64 `json:"source-date-epoch,omitempty"` // seconds; nil where the brief's date stands
}

// Digest names the bytes of an attached file.
type Digest struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"` // 64 hexadecimal digits
}

// Typeface names the bytes of a typeface, which is never attached.
type Typeface struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// DigestOf gives the line of the manifest for a file.
func DigestOf(a Attachment) Digest {
	sum := sha256.Sum256(a.Data)
	return Digest{Name: a.Name, Type: a.Type, Bytes: len(a.Data), SHA256: hex.EncodeToString(sum[:])}
}

// Manifest gives what the file says of how it was made.
func (f *File) Manifest() (*Manifest, error) {
	list := find(f.attached, List)
	if list == nil {
		return nil, errors.New("manifest.json is not attached")
	}
	return ReadManifest(list.Data)
}

// JSON writes the manifest, indented, with a newline at the end. The same manifest
// gives the same bytes.
func (m *Manifest) JSON() []byte {
	whole := *m
	whole.Files = append([]Digest{}, m.Files...) // an empty list is [], never null
	whole.Typefaces = append([]Typeface{}, m.Typefaces...)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(&whole); err != nil {
		panic(err) // strings, numbers and lists of them can be written
	}
	return b.Bytes()
}

// ReadManifest reads what JSON writes, and nothing else: unknown, repeated or
// missing fields and other spellings of the same are errors.
func ReadManifest(text []byte) (*Manifest, error) {
	if len(text) > 1<<20 {
		return nil, errors.New("the manifest is longer than 1 MB")
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	m := &Manifest{}
	if err := d.Decode(m); err != nil {
		return nil, fmt.Errorf("the manifest cannot be read: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("the manifest goes on after its end")
	}
	if m.Program != program || m.Version == "" || after([]byte(m.Version), "") != m.Version {
		return nil, errors.New("the manifest does not say which version of factsheet it is of")
	}
	if s := m.Options.SourceDateEpoch; s != nil && (*s < 0 || *s > LastTime) {
		return nil, errors.New("the manifest names a time outside 1970 to 2199, which factsheet never writes")
	}
	seen := map[string]bool{List: true, Signature: true}
	for _, f := range m.Files {
		if !known(f.Name) || seen[f.Name] || !isSHA256(f.SHA256) {
			return nil, fmt.Errorf("the manifest has a wrong entry for a file: %q", cut(f.Name))
		}
		seen[f.Name] = true
	}
	for _, f := range m.Typefaces {
		if f.Name == "" || !isSHA256(f.SHA256) {
			return nil, fmt.Errorf("the manifest has a wrong entry for a typeface: %q", cut(f.Name))
		}
	}
	if !bytes.Equal(text, m.JSON()) {
		return nil, errors.New("the manifest is not written as factsheet writes it")
	}
	return m, nil
}

func isSHA256(s string) bool {
	b, err := hex.DecodeString(s)
	return err == nil && len(b) == sha256.Size
}
