package fonts

import (
	_ "embed"
	"iter"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Style is a face's place in its family.
type Style uint8

const (
	Regular Style = iota
	SemiBold
	Bold
	Heading // titles and headings
	Styles  // how many there are
)

// Family is the faces that a page is set in. Each is parsed when first asked for, and
// once; goroutines may share a family.
type Family struct {
	name    string
	members [Styles]*member
}

type member struct {
	file   []byte
	sha256 string // of the file, in hex
	once   sync.Once
	face   *Face
}

//go:embed SourceSans3_400Regular.ttf
var regularFile []byte

//go:embed SourceSans3_600SemiBold.ttf
var semiBoldFile []byte

//go:embed SourceSans3_700Bold.ttf
var boldFile []byte

// The digests stand here because hashing the files would take a tenth of a build. A
// test holds them to the files.
var (
	regular  = member{file: regularFile, sha256: "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a"}
	semiBold = member{file: semiBoldFile, sha256: "bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca"}
	bold     = member{file: boldFile, sha256: "7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd"}

	sourceSans = Family{"Source Sans 3", [Styles]*member{Regular: &regular, SemiBold: &semiBold, Bold: &bold, Heading: &bold}}
)

// SourceSans is the embedded family, Source Sans 3.
func SourceSans() *Family { return &sourceSans }

// NewFamily is a family of faces that were read, one for each style. What they lack
// comes from the embedded family: the figures of note marks, and signs that are no
// letters.
func NewFamily(name string, faces [Styles]*Face) *Family {
	f := &Family{name: name}
	for s, face := range faces {
		f.members[s] = &member{face: face}
	}
	return f
}

// Name is what the family is called.
func (f *Family) Name() string { return f.name }

// Embedded reports whether the family is the one that every program has.
func (f *Family) Embedded() bool { return f == &sourceSans }

// Face gives the face of a style.
func (f *Family) Face(s Style) *Face {
	m := f.members[s]
	m.once.Do(func() {
		if m.face != nil {
			return
		}
		face, err := Parse(m.file)
		if err != nil {
			panic("fonts: an embedded face cannot be read: " + err.Error()) // the tests read all of them
		}
		face.shapeAlone()
		face.sha256 = m.sha256
		m.face = face
	})
	return m.face
}

// Faces gives all faces, none twice.
func (f *Family) Faces() iter.Seq[*Face] {
	return func(yield func(*Face) bool) {
		var known []*Face
		for s := range Styles {
			face := f.Face(s)
			if !slices.Contains(known, face) && !yield(face) {
				return
			}
			known = append(known, face)
		}
	}
}

// MarkFace is the face of note marks. It is the embedded one in every family: few have
// superiors that can be read in the size of a mark.
func (f *Family) MarkFace() *Face { return sourceSans.Face(Bold) }

// Parts gives the parts of a text, each with the face that it is set in: that of the
// style, but the embedded one for signs that this one lacks.
func (f *Family) Parts(s Style, text string) iter.Seq2[*Face, string] {
	return func(yield func(*Face, string) bool) {
		face, from := f.Face(s), 0
		if f.Embedded() {
			yield(face, text)
			return
		}
		now := face
		for at, r := range text {
			next := face
			if face.Glyph(r) == 0 && lent(r) {
				next = sourceSans.Face(s)
			}
			if next == now {
				continue
			}
			if at > from && !yield(now, text[from:at]) {
				return
			}
			now, from = next, at
		}
		yield(now, text[from:])
	}
}

// lent reports whether a character comes from the embedded family where a face lacks it:
// signs and spaces do, letters and figures would change their look within a word.
func lent(r rune) bool {
	return (unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.Is(unicode.Z, r)) && sourceSans.Face(Regular).Glyph(r) != 0
}

// Missing gives the characters of a text that cannot be set, each once and in their
// order, and the byte at which the first of them stands.
func (f *Family) Missing(s Style, text string) (missing []rune, first int) {
	begin := 0 // of the part, in the text
	for face, part := range f.Parts(s, text) {
		for from := 0; ; {
			r, at, found := face.Missing(part[from:])
			if !found {
				break
			}
			if len(missing) == 0 {
				first = begin + from + at
			}
			if !slices.Contains(missing, r) {
				missing = append(missing, r)
			}
			from += at + utf8.RuneLen(r)
		}
		begin += len(part)
	}
	return missing, first
}
