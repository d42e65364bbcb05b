package fonts

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// reader opens a font file with the library, which reads outlines in its own way.
// The tables that a subset leaves out are taken from the whole face.
func reader(t rapid.TB, f *Face, file []byte) *font.Face {
	t.Helper()
	var parts []part
	have := map[string]bool{}
	for _, source := range []table{file, f.data} {
		for i := range source.u16(4) {
			r := source.from(12 + 16*i)
			tag := string(r[:4])
			if !have[tag] && tag != "GSUB" && tag != "GPOS" && tag != "GDEF" {
				have[tag] = true
				parts = append(parts, part{tag, source.cut(r.u32(8), r.u32(12))})
			}
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return bytes.Compare([]byte(a.tag), []byte(b.tag)) })
	loader, err := opentype.NewLoader(bytes.NewReader(pack(parts)))
	if err != nil {
		t.Fatal(err)
	}
	ft, err := font.NewFont(loader)
	if err != nil {
		t.Fatal(err)
	}
	return font.NewFace(ft)
}

func checkSubset(t rapid.TB, f *Face, whole *font.Face, glyphs []uint16) {
	t.Helper()
	file := f.Subset(glyphs)
	if sum := checksum(file); sum != 0xb1b0afba {
		t.Errorf("the file's checksum is %#x", sum)
	}
	part := reader(t, f, file)
	for i, g := range glyphs {
		want, wantOK := whole.GlyphDataOutline(font.GID(g))
		got, gotOK := part.GlyphDataOutline(font.GID(i))
		if !slices.Equal(want.Segments, got.Segments) || gotOK != wantOK {
			t.Fatalf("%s: glyph %d is drawn otherwise as number %d of the subset (- face, + subset)\n%s", f.PSName, g, i, cmp.Diff(want, got))
		}
		if want, got := whole.HorizontalAdvance(font.GID(g)), part.HorizontalAdvance(font.GID(i)); want != got {
			t.Errorf("%s: glyph %d is %v wide in the face and %v in the subset", f.PSName, g, want, got)
		}
	}
}

// TestSubsetOutlines compares what is drawn, glyph by glyph: validators pass
// subsets that print wrong letters.
func TestSubsetOutlines(t *testing.T) {
	for _, f := range faces() {
		whole := reader(t, f, f.data)
		all := make([]uint16, f.NumGlyphs)
		for i := range all {
			all[i] = uint16(i)
		}
		checkSubset(t, f, whole, all)
		if testing.Short() {
			continue
		}
		rapid.Check(t, func(t *rapid.T) {
			glyphs := rapid.SliceOfN(rapid.Uint16Range(0, uint16(f.NumGlyphs-1)), 1, 60).Draw(t, "glyphs")
			checkSubset(t, f, whole, glyphs)
		})
	}
}

// An instructed glyph must come out without its instructions, as the tables they need are left out.
func TestSubsetDropsInstructions(t *testing.T) {
	be := binary.BigEndian
	words := func(vs ...uint16) (b []byte) {
		for _, v := range vs {
			b = be.AppendUint16(b, v)
		}
		return b
	}
	// One contour of three points, two bytes of instructions; and a composite of it with instructions.
	simple := append(words(1, 0, 0, 10, 10, 2, 2), 0xb0, 0x01, 0x37, 0x37, 0x37, 5, 5, 5, 5, 5, 5)
	simple = append(simple, 0)
	composite := append(words(0xffff, 0, 0, 10, 10, 0x0102, 0, 0x0000, 2), 0xb0, 0x01)
	f := *SourceSans().Face(Regular)
	f.dir.glyf, f.NumGlyphs, f.longLoca = append(slices.Clone(simple), composite...), 2, false
	f.dir.loca = words(0, uint16(len(simple)/2), uint16((len(simple)+len(composite))/2))
	s := subset{face: &f, glyphs: []uint16{0, 1}, number: map[uint16]uint16{0: 0, 1: 1}}
	s.add(0)
	s.add(1)
	wantSimple := append(words(1, 0, 0, 10, 10, 2, 0), simple[16:]...)
	if got := s.glyf[:len(wantSimple)]; !bytes.Equal(got, wantSimple) {
		t.Errorf("simple: got % x\nwant % x", got, wantSimple)
	}
	wantComposite := words(0xffff, 0, 0, 10, 10, 0x0002, 0, 0x0000)
	if got := s.glyf[s.starts[1]:][:len(wantComposite)]; !bytes.Equal(got, wantComposite) {
		t.Errorf("composite: got % x\nwant % x", got, wantComposite)
	}
}

func BenchmarkSubset(b *testing.B) {
	f := SourceSans().Face(Regular)
	var glyphs []uint16
	for r := rune(0x20); r < 0x7f; r++ {
		glyphs = append(glyphs, f.Glyph(r))
	}
	b.ReportAllocs()
	for b.Loop() {
		f.Subset(glyphs)
	}
}
