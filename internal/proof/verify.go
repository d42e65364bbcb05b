package proof

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"factsheet/internal/guarded"
)

// Verification is what a file is verified with.
type Verification struct {
	Version   string            // of this program
	Rebuild   Rebuild           // builds the file from what is attached
	Signers   []Signer          // one of whom must have signed; nil: nobody need have
	Typefaces map[string]string // that the program has: name by SHA-256
	Fonts     fs.FS             // a folder of other typefaces; nil: none
}

// Rebuild builds a file from what is attached to it. faces are the typefaces that the
// program does not have, by the names that the manifest gives them.
type Rebuild func(m *Manifest, files []Attachment, faces map[string][]byte) ([]byte, error)

// Verify says whether a file is, byte for byte, what is built from the data inside
// it. It never fails: what goes wrong is in the report.
func Verify(pdf []byte, v Verification) *Report {
	r := &Report{Size: len(pdf), Signature: SignatureReport{State: Unsigned, Asked: v.Signers != nil}}
	f, err := Read(pdf)
	var refused *Error
	if errors.As(err, &refused) {
		r.Version = refused.Version
		if f == nil {
			return r.refused(refused, v.Version)
		}
	}
	w := verifier{Verification: v, file: f, report: r}
	r.Version, r.layout = f.Version, true
	if refused != nil {
		r.fails("end", refused.Error())
		r.differs(OfFile, "", follow(refused.Extra)+" that factsheet made")
	} else {
		r.holds("layout", "every byte belongs to the header, an object, the cross-references or the end, as factsheet writes them")
	}
	if f.whole() {
		r.holds("identity", "the identity that the file gives itself is that of its bytes")
	} else {
		r.fails("identity", "the identity that the file gives itself is not that of its bytes: they were changed after it was made")
	}
	w.signature()
	w.judge()
	return r
}

// refused is the report on a file that is not one of ours, or no longer.
func (r *Report) refused(e *Error, version string) *Report {
	r.Because = e.Error()
	r.fails("layout", e.Error())
	r.Verdict = Unread
	switch {
	case e.Changed() && e.Version != version:
		// What another version wrote may be laid out otherwise.
		r.Verdict = Unjudged
		r.Because = "the file says that factsheet " + e.Version + " made it, and is not laid out as this version, " + version + ", lays it out: verify it with factsheet " + e.Version
	case e.Changed():
		r.Verdict = Differs
		r.differs(OfFile, "", e.Error())
	}
	return r
}

// ErrTooLarge is what Rebuild says of data that are more than any file is built from.
var ErrTooLarge = errors.New("the brief inside is too large to rebuild")

type verifier struct {
	Verification
	file     *File
	report   *Report
	manifest *Manifest
	faces    map[string][]byte // found in the folder of typefaces, by name
}

// judge goes as far as the file allows, and sets the verdict.
func (w *verifier) judge() {
	r, f := w.report, w.file
	why := w.attachments()
	if why == "" {
		why = w.version()
	}
	if why == "" {
		why = w.typefaces()
	}
	if why != "" {
		w.unbuilt(why)
		return
	}
	built, err := w.Rebuild(w.manifest, slices.Clone(f.attached), w.faces)
	if errors.Is(err, ErrTooLarge) {
		w.unbuilt(ErrTooLarge.Error())
		return
	}
	if err != nil {
		r.fails("rebuilt", "the data inside cannot be built: "+printable(err.Error()))
		r.differs(OfAttachment, "", "no page can be built from the data inside: "+printable(err.Error()))
		r.Verdict = Differs
		return
	}
	r.Rebuilt = len(built)
	w.compare(built)
	r.Verdict = Matches
	if r.failed() {
		r.Verdict = Differs
	}
}

// unbuilt is the verdict on a file that cannot be built anew.
func (w *verifier) unbuilt(why string) {
	r := w.report
	r.Because = why
	r.Verdict = Unjudged
	if r.failed() {
		r.Verdict = Differs
	}
}

// compare holds every byte to what was built, but those of the signature.
func (w *verifier) compare(built []byte) {
	r, f := w.report, w.file
	b, err := Read(built)
	if err != nil { // a fault of the program
		r.fails("rebuilt", "what was built from the data inside cannot be read: "+err.Error())
		return
	}
	given := f.raw
	if r.Signature.State != Unsigned && r.Signature.State != Empty && b.from == f.from && b.to == f.to {
		given = f.blanked()
		r.Apart = f.to - f.from
	}
	if bytes.Equal(given, built) {
		r.holds("rebuilt", "the file is what its data gives, byte for byte")
		return
	}
	r.Apart = 0
	found, more := differences(f, b)
	r.Differences, r.More = append(r.Differences, found...), r.More+more
	r.fails("rebuilt", "the file is not what its data gives")
}

// attachments holds what is attached to the manifest. It gives the reason why
// nothing can be built, or "".
func (w *verifier) attachments() (why string) {
	r, files := w.report, w.file.attached
	list := find(files, List)
	if list == nil {
		if len(files) == 0 || len(files) == 1 && files[0].Name == Signature {
			return "the file was made without its data inside (--no-sources): there is nothing to build it from"
		}
		r.fails("manifest", "manifest.json is not attached")
		return "the file does not say of what it was made: manifest.json is missing"
	}
	m, err := ReadManifest(list.Data)
	if err != nil {
		if r.Version != "" && r.Version != w.Version {
			return w.other(r.Version)
		}
		r.fails("manifest", cut(err.Error()))
		return cut(err.Error())
	}
	w.manifest = m
	var wrong []string
	differs := func(name, says string) {
		wrong = append(wrong, name+says)
		r.differs(OfAttachment, name, name+says)
	}
	for _, d := range m.Files {
		if a := find(files, d.Name); a == nil {
			differs(d.Name, " is not attached, and the manifest names it")
		} else if got := DigestOf(*a); got.SHA256 != d.SHA256 || got.Bytes != d.Bytes {
			differs(d.Name, " does not have the SHA-256 that the manifest gives: it was changed or swapped")
		}
	}
	for _, a := range files {
		named := slices.ContainsFunc(m.Files, func(d Digest) bool { return d.Name == a.Name })
		if !named && a.Name != List && a.Name != Signature {
			differs(a.Name, " is attached, and the manifest does not name it")
		}
	}
	if len(wrong) > 0 {
		r.fails("attachments", strings.Join(wrong, "; "))
	} else {
		r.holds("attachments", "each of the "+count(len(m.Files), "attached file")+" has the SHA-256 that the manifest gives")
	}
	return ""
}

// version compares who is said to have made the file with this program.
func (w *verifier) version() (why string) {
	r, m := w.report, w.manifest
	if m.Version != r.Version {
		r.fails("version", "the metadata and the manifest do not name the same version: "+orNone(r.Version)+" and "+printable(m.Version))
	}
	if m.Version != w.Version {
		r.Version = printable(m.Version)
		return w.other(r.Version)
	}
	r.Version = m.Version
	return ""
}

func (w *verifier) other(version string) string {
	return "made by factsheet " + version + ", and this is " + w.Version + ": verify it with factsheet " + version
}

// typefaces looks for those that the file is set in.
func (w *verifier) typefaces() (why string) {
	r := w.report
	w.faces = map[string][]byte{}
	var folder map[string]string
	for _, face := range w.manifest.Typefaces {
		use := TypefaceUse{Typeface: face, Found: true}
		use.Name = printable(use.Name)
		if _, ok := w.Typefaces[face.SHA256]; !ok {
			if folder == nil {
				folder = digests(w.Fonts)
			}
			if use.File, use.Found = folder[face.SHA256]; use.Found {
				file, err := guarded.Read(w.Fonts, use.File, largestFace)
				if use.Found = err == nil; use.Found {
					w.faces[face.Name] = file
				}
			}
			if !use.Found && why == "" {
				why = "the page is set in " + cut(face.Name) + " (SHA-256 " + face.SHA256 + "), which is neither in this program nor in the folder of typefaces: give the folder that has it with --fonts"
			}
		}
		r.Typefaces = append(r.Typefaces, use)
	}
	return why
}

// largestFace is the size in bytes of the largest file that is taken for a typeface.
const largestFace = 32 << 20

// digests gives the typefaces in a folder: file by SHA-256.
func digests(folder fs.FS) map[string]string {
	const most = 1000 // files
	found := map[string]string{}
	if folder == nil {
		return found
	}
	entries, _ := fs.ReadDir(folder, ".") // what cannot be read has no typefaces
	for _, e := range entries[:min(len(entries), most)] {
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc":
		default:
			continue
		}
		if file, err := guarded.Read(folder, e.Name(), largestFace); err == nil {
			sum := sha256.Sum256(file)
			found[hex.EncodeToString(sum[:])] = e.Name()
		}
	}
	return found
}

// signature reports who signed.
func (w *verifier) signature() {
	r := w.report
	s := &r.Signature
	var key ed25519.PublicKey
	s.State, key = w.file.signature()
	if key != nil {
		s.Key = fingerprintOf(key)
	}
	for _, known := range w.Signers {
		if key.Equal(known.Key) {
			s.Known, s.Name = true, known.Name
		}
	}
	switch {
	case s.State == Wrong:
		r.fails("signature", "the signature is not one of these bytes: the file was changed after it was signed, or the signature was")
	case s.State == Empty:
		r.fails("signature", "the place for the signature is empty: it was taken out")
	case s.State == Unsigned && s.Asked:
		r.fails("signature", "the file is not signed")
	case s.State == Holds && s.Asked && !s.Known:
		r.fails("signature", "signed with the key "+s.Key+", which is none of those you named")
	case s.State == Holds && s.Known:
		r.holds("signature", "signed by "+s.who())
	case s.State == Holds:
		r.holds("signature", "signed with the key "+s.Key+", a key you did not name")
	}
}
