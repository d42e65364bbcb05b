package fonts

import (
	"math"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Every glyph of every face has the outline that the library reads; where a part is
// drawn smaller, to the nearest half unit.
func TestOutlinesLikeLibrary(t *testing.T) {
	for _, f := range faces() {
		whole := reader(t, f, f.data)
		parts, blank := 0, 0
		for g := range f.NumGlyphs {
			outline, _ := whole.GlyphDataOutline(font.GID(g))
			want, got := open(outline.Segments), f.Outline(uint16(g))
			if len(got) != len(want) {
				t.Fatalf("%s: glyph %d has %d segments, want %d", f.PSName, g, len(got), len(want))
			}
			for i, s := range got {
				w := want[i]
				control := opentype.SegmentPoint{}
				end := w.Args[0]
				if w.Op == opentype.SegmentOpQuadTo {
					control, end = w.Args[0], w.Args[1]
				}
				if int(s.Op) != int(w.Op) || !near(s.X, end.X) || !near(s.Y, end.Y) || !near(s.X1, control.X) || !near(s.Y1, control.Y) {
					t.Fatalf("%s: glyph %d, segment %d is %+v, want half of %+v", f.PSName, g, i, s, w)
				}
			}
			lowest := int32(math.MaxInt32)
			for _, s := range got {
				lowest = min(lowest, s.Y)
			}
			if len(got) == 0 {
				lowest, blank = 0, blank+1
			}
			if under := lowest/2 - int32(f.Lowest(uint16(g))); under < -1 || under > 10 { // a curve may end short of what draws it
				t.Errorf("%s: glyph %d reaches down to %d, and its outline to half of %d", f.PSName, g, f.Lowest(uint16(g)), lowest)
			}
			if f.outline(uint16(g)).i16(0) < 0 {
				parts++
			}
		}
		if parts < 100 || blank > 100 {
			t.Errorf("%s: of %d glyphs %d have parts and %d are blank", f.PSName, f.NumGlyphs, parts, blank)
		}
	}
}

// near compares halves of a unit with units. Where units are whole, near is equal.
func near(halves int32, units float32) bool {
	return math.Abs(float64(halves)-2*float64(units)) < 0.51
}

// open leaves out the lines by which contours are closed.
func open(segments []opentype.Segment) (out []opentype.Segment) {
	var start opentype.SegmentPoint
	for i, s := range segments {
		if s.Op == opentype.SegmentOpMoveTo {
			start = s.Args[0]
		}
		last := i+1 == len(segments) || segments[i+1].Op == opentype.SegmentOpMoveTo
		if s.Op == opentype.SegmentOpLineTo && last && s.Args[0] == start {
			continue
		}
		out = append(out, s)
	}
	return out
}

// A glyph that is part of itself, and one whose contours have no end.
func TestDamagedOutlinesEnd(t *testing.T) {
	itself := make(table, 10)
	itself[0], itself[1] = 0xff, 0xff
	for range 200 {
		itself = append(itself, 0, offsetsXY|moreParts, 0, 0, 0, 0) // each part is glyph 0
	}
	shown := table{0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, onCurve | shortX | shortY | repeated, 2, 5, 6, 7, 5, 6, 7}
	f := *SourceSans().Face(Regular)
	f.dir.glyf, f.dir.loca, f.longLoca = itself, table{0, 0, 0, 0, 0, 0, 0, 0}, true
	f.dir.loca[6], f.dir.loca[7] = byte(len(itself)>>8), byte(len(itself))
	if got := f.Outline(0); len(got) != 0 {
		t.Errorf("%d segments of nothing", len(got))
	}
	f.dir.glyf = append(shown[:len(shown):len(shown)], itself...)
	if got := f.contours(nil, shown, new(int)); len(got) != 3 {
		t.Errorf("three points gave %v", got)
	}
	for cut := range shown {
		f.contours(nil, shown[:cut], new(int))
	}
}
