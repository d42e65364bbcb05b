package fonts

import (
	_ "embed"
	"iter"
	"sync"
)

// Style is a face's place in its family.
type Style uint8

const (
	Regular Style = iota
	SemiBold
	Bold
	styles
)

// Family is the faces that a page is set in. Each is parsed when first asked for, and
// once; goroutines may share a family.
type Family struct {
	members [styles]member
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
var sourceSans = Family{[styles]member{
	Regular:  {file: regularFile, sha256: "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a"},
	SemiBold: {file: semiBoldFile, sha256: "bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca"},
	Bold:     {file: boldFile, sha256: "7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd"},
}}

// SourceSans is the embedded family, Source Sans 3.
func SourceSans() *Family { return &sourceSans }

// Face gives the face of a style.
func (f *Family) Face(s Style) *Face {
	m := &f.members[s]
	m.once.Do(func() {
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

// Faces gives all faces.
func (f *Family) Faces() iter.Seq[*Face] {
	return func(yield func(*Face) bool) {
		for s := range styles {
			if !yield(f.Face(s)) {
				return
			}
		}
	}
}
