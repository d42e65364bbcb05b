// Package proof is a PDF that proves itself: it reads the files that this program
// writes, takes out what is attached to them, and verifies them by building them
// anew, given the function that does so.
//
// It reads nothing else: no other program's PDF, and none of ours that was saved
// anew. What it reads comes from strangers, so no size is believed, nothing is
// repaired, and nothing is recursive. It must not know what a brief or a claim is.
package proof

import (
	"slices"
	"strings"
)

// The files that may be attached, in their order. No other name is ever used.
const (
	Brief     = "brief.yaml"
	Brand     = "brand.yml"
	Logo      = "logo.png"
	Claims    = "claims.csv"
	Package   = "datapackage.json"
	List      = "manifest.json"
	Signature = "signature.sshsig"
)

// names are the fixed names in their order. After the brief comes its translation, whose
// name has the language in it.
var names = [...]string{Brief, Brand, Logo, Claims, Package, List, Signature}

// OverlayName gives the name of a translation of the brief: brief.ru.yaml.
func OverlayName(tag string) string { return "brief." + tag + ".yaml" }

// isOverlay reports whether a name is one that OverlayName gives: two or three small
// letters are a language.
func isOverlay(name string) bool {
	rest, begins := strings.CutPrefix(name, "brief.")
	tag, ends := strings.CutSuffix(rest, ".yaml")
	return begins && ends && (len(tag) == 2 || len(tag) == 3) && strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") == ""
}

// Attachment is a file inside the file.
type Attachment struct {
	Name string // one that is known
	Type string // media type, "text/csv"
	Data []byte
}

// known reports whether a name is one of the fixed ones, or that of a translation.
func known(name string) bool { return slices.Contains(names[:], name) || isOverlay(name) }

// find gives the attachment of that name, or nil.
func find(files []Attachment, name string) *Attachment {
	for i := range files {
		if files[i].Name == name {
			return &files[i]
		}
	}
	return nil
}

// What is read from a stranger's file costs at most this much.
const (
	MaxBytes = 64 << 20 // of a file: a logo of 16 megapixels may take most of it

	maxObjects    = 1 << 17
	maxDepth      = 32       // of arrays and dictionaries in each other
	maxInflated   = 24 << 20 // of all that is inflated of one file
	maxPacked     = 8 << 20  // of the objects in the object stream
	maxLogo       = 10 << 20
	MaxAttachment = 4 << 20   // of one attached file, but the logo
	maxContent    = 4 << 20   // of the page's operators, and of the text they show
	maxTable      = 256 << 10 // of a table that is compared row by row
	maxMetadata   = 1 << 20
	maxCompared   = 1 << 16 // of a text whose differing words are sought
	maxFound      = 10      // differences said
)
