package fonts

// Run is text shaped with one face: what is measured is what is drawn. A run is
// never changed after Shape; lines are ranges of its glyphs.
type Run struct {
	Face     *Face
	Text     string
	Glyphs   []Glyph // in the order of Text
	Backward bool    // runs from right to left: each glyph ends where the one before it starts
}

// Glyph is one glyph of a run and the bytes of the run's text that it stands for.
type Glyph struct {
	ID      uint16 // glyph in the face
	Advance int16  // in font units, Kern included
	Kern    int16  // the part of Advance that is kerning towards the next glyph, in font units
	X, Y    int16  // where the glyph is drawn, off its left end on the baseline; 0 but for marks
	At      int32  // first byte in Run.Text
	Len     int32  // bytes of Run.Text; 0 for the further glyphs of one cluster
}

// Width gives the width of glyphs from..to at a size, both in thousandths of a
// point. The kerning after the last glyph is not counted.
func (r Run) Width(from, to int, size int32) int32 {
	if from >= to {
		return 0
	}
	sum := int64(-r.Glyphs[to-1].Kern)
	for _, g := range r.Glyphs[from:to] {
		sum += int64(g.Advance)
	}
	em := int64(r.Face.UnitsPerEm)
	return int32((sum*int64(size) + em/2) / em)
}

// Features choose glyph variants beside the default kerning and ligatures.
type Features uint8

const (
	Superior Features = 1 << iota // figures as superiors (sups)
)
