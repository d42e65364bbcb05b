// Package fonts holds the embedded faces and sets text with them.
package fonts

// Face is a parsed face.
type Face struct {
	UnitsPerEm, Ascent, Descent, CapHeight, XHeight int
}
