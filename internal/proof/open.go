package proof

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/klauspost/compress/zlib"
)

// open finds what every file has, and what is attached. Where that is not so it
// gives the place of the object to blame.
func (f *File) open() (int, bool) {
	if f.catalog.get("Type").name() != "Catalog" || f.info == nil {
		return f.table, false
	}
	f.Version = after(f.metadata(), producers[0]+program+" ")
	for spec := range f.each(f.catalog.get("AF")) {
		if at, ok := f.attachment(spec); !ok {
			return at, false
		}
	}
	return 0, true
}

// attachment keeps one attached file if its name is one of ours.
func (f *File) attachment(spec value) (int, bool) {
	name := spec.get("F").text()
	if !known(name) {
		return 0, true
	}
	o := f.object(spec.get("EF").get("F"))
	if find(f.attached, name) != nil || o.at == 0 {
		return f.table, false
	}
	a := Attachment{Name: name, Type: o.dict.get("Subtype").name()}
	switch filter := o.dict.get("Filter"); {
	case filter.name() == "FlateDecode":
		var err error
		limit := MaxAttachment
		if name == Logo {
			limit = maxLogo
		}
		if a.Data, err = f.inflate(o.data, limit); err != nil {
			return o.at, false
		}
	case filter == nil:
		a.Data = o.data
		if name == Signature {
			f.from, f.to = o.at, o.at+len(o.data)
		}
	default:
		return o.at, false
	}
	f.attached = append(f.attached, a)
	return 0, true
}

// object gives what a reference leads to; without one, an empty object.
func (f *File) object(reference value) object {
	if n := reference.ref(); n < len(f.objects) {
		return f.objects[n]
	}
	return object{}
}

// each gives the dictionaries that a list of references leads to, none of them twice.
func (f *File) each(list value) iter.Seq[value] {
	return func(yield func(value) bool) {
		seen := map[int]bool{}
		for part := range list.parts() {
			if n := part.ref(); n > 0 && !seen[n] {
				seen[n] = true
				if !yield(f.object(part).dict) {
					return
				}
			}
		}
	}
}

// metadata gives the XMP packet.
func (f *File) metadata() []byte {
	data := f.object(f.catalog.get("Metadata")).data
	return data[:min(len(data), maxMetadata)]
}

// content gives the bytes of a stream as they are meant.
func (f *File) content(o object, limit int) ([]byte, error) {
	if o.dict.get("Filter") == nil {
		return o.data[:min(len(o.data), limit)], nil
	}
	return f.inflate(o.data, limit)
}

var errBomb = errors.New("more than a file of factsheet ever holds")

// inflate gives what was deflated. It stops at the limit and at what the whole file may cost.
func (f *File) inflate(deflated []byte, limit int) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(deflated))
	if err != nil {
		return nil, err
	}
	limit = min(limit, f.left)
	b, err := io.ReadAll(io.LimitReader(z, int64(limit)+1))
	f.left -= min(len(b), limit)
	if err == nil && len(b) > limit {
		err = errBomb
	}
	return b, err
}

// Attachments gives what is attached, in the order of the file: only files with
// one of the fixed names, and no name twice. It shares memory with the file.
func (f *File) Attachments() []Attachment { return f.attached }

// Replace gives what is attached under a name other content.
func (f *File) Replace(name string, content []byte) {
	if a := find(f.attached, name); a != nil {
		a.Data = content
	}
}

// digest is what a file's identity is made of: all before the cross-references, with
// the signature's place empty.
func (f *File) digest() []byte {
	sum := sha256.Sum256(f.blanked()[:f.table])
	return sum[:16]
}

// whole reports whether the file's identity is that of its bytes.
func (f *File) whole() bool { return bytes.Equal(f.id, fmt.Appendf(nil, "<%X>", f.digest())) }
