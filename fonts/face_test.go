package fonts

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMetrics(t *testing.T) {
	type metrics struct {
		PSName                                               string
		UnitsPerEm, NumGlyphs, Ascent, Descent, Cap, X, Bold int
	}
	var got []metrics
	for _, f := range faces() {
		got = append(got, metrics{f.PSName, f.UnitsPerEm, f.NumGlyphs, f.Ascent, f.Descent, f.CapHeight, f.XHeight, f.Weight})
	}
	want := []metrics{
		{"SourceSans3-Regular", 1000, 2478, 1024, -400, 660, 486, 400},
		{"SourceSans3-SemiBold", 1000, 2478, 1024, -400, 660, 491, 600},
		{"SourceSans3-Bold", 1000, 2478, 1024, -400, 660, 496, 700},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// The embedded faces must have what a fact sheet is written with, and be shaped without the library.
func TestCoverage(t *testing.T) {
	const needed = "ABCXYZabcxyz0123456789АБВЯабвяёҢңӨөҮү.,:;!?()[]«»“”‘’–—−×±≈≤≥≠→†‡•…%‰№°€₸\u00a0\u2009\u200a\u202f½¹²³⁴"
	for _, f := range faces() {
		if r, _, found := f.Missing(needed); found {
			t.Errorf("%s has no %q", f.PSName, r)
		}
		if !f.own {
			t.Errorf("%s is not shaped by itself", f.PSName)
		}
	}
}

func TestCharMapLikeLibrary(t *testing.T) {
	for _, f := range faces() {
		whole := reader(t, f, f.data)
		for r := range rune(0x20000) {
			want, _ := whole.NominalGlyph(r)
			if got := f.Glyph(r); int(got) != int(want) {
				t.Fatalf("%s: %U is glyph %d, want %d", f.PSName, r, got, want)
			}
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for name, file := range map[string][]byte{
		"nothing":          nil,
		"text":             []byte("this is not a font file, but long enough to be taken for one"),
		"CFF":              append([]byte("OTTO"), regularFile[4:]...),
		"cut in directory": regularFile[:100],
		"cut in half":      regularFile[:len(regularFile)/2],
	} {
		if _, err := Parse(file); err == nil {
			t.Errorf("%s: taken for a face", name)
		}
	}
}

// FuzzParse damages a face: reading and cutting it must end, without a panic.
// Shaping is left out: faces from elsewhere are shaped by the library, which takes
// seconds over some damaged tables, so whoever loads one must limit its time.
func FuzzParse(f *testing.F) {
	small := SourceSans().Face(Regular).Subset([]uint16{0, 1, 2, 3})
	f.Add(uint32(0), uint64(0), []byte(small))
	f.Add(uint32(4), uint64(0xffff), []byte(nil))
	for _, tag := range []string{"cmap", "GSUB", "GPOS", "glyf", "loca", "name", "hmtx", "maxp", "head"} {
		for i := range table(regularFile).u16(4) {
			if r := table(regularFile).from(12 + 16*i); string(r[:4]) == tag {
				f.Add(uint32(r.u32(8)), uint64(0xffff00ffff00), []byte(nil))
				f.Add(uint32(12+16*i+8), uint64(0x7fffffff), []byte(nil))
			}
		}
	}
	f.Fuzz(func(t *testing.T, at uint32, change uint64, file []byte) {
		if len(file) == 0 { // the whole face with some bytes changed
			file = append([]byte(nil), regularFile...)
			for i := range 8 {
				file[(int(at)+i)%len(file)] ^= byte(change >> (8 * i))
			}
		}
		face, err := Parse(file)
		if err != nil {
			return
		}
		face.Missing("AVA off Өзгөн 12\u00a0% 中")
		var glyphs []uint16
		for i := range 40 {
			glyphs = append(glyphs, uint16(i), uint16(i*face.NumGlyphs/40))
		}
		face.Subset(glyphs)
		for _, g := range glyphs {
			face.Outline(g)
		}
	})
}

// The library panics on this face, whose kerning is damaged; it must be set without.
func TestDamagedFaceIsSet(t *testing.T) {
	file := append([]byte(nil), regularFile...)
	for i := range 8 {
		file[223656+i] ^= byte(uint64(281470698520413) >> (8 * i))
	}
	f, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if n := len(f.Shape("AVA off", 0).Glyphs); n != 7 {
			t.Errorf("%d glyphs, want 7", n)
		}
	}
}
