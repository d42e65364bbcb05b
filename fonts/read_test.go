package fonts

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// ownFiles are faces of the example brands, which Read takes, by name.
func ownFiles(t testing.TB) map[string][]byte {
	t.Helper()
	paths, _ := filepath.Glob("../examples/brands/*/fonts/*.ttf")
	if len(paths) < 6 {
		t.Fatalf("faces of the example brands: %v", paths)
	}
	files := map[string][]byte{}
	for _, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = file
	}
	return files
}

// with gives a copy of a face in which one table is another, or is left out where edit
// gives nil.
func with(file table, tag string, edit func(table) []byte) []byte {
	var parts []part
	for i := range file.u16(4) {
		r := file.from(12 + 16*i)
		data := slices.Clone(file.cut(r.u32(8), r.u32(12)))
		if string(r[:4]) == tag {
			if data = edit(data); data == nil {
				continue
			}
		}
		parts = append(parts, part{string(r[:4]), data})
	}
	return pack(parts)
}

func put16(at, v int) func(table) []byte {
	return func(t table) []byte {
		binary.BigEndian.PutUint16(t[at:], uint16(v))
		return t
	}
}

// All faces that ship, the embedded ones among them, pass, and what the library is given
// shapes as the whole file does.
func TestReadTakesWholeFaces(t *testing.T) {
	files := ownFiles(t)
	for name, file := range map[string][]byte{"regular": regularFile, "semibold": semiBoldFile, "bold": boldFile} {
		files[name] = file
	}
	for name, file := range files {
		f, err := Read(file)
		if err != nil {
			t.Errorf("%s %v", name, err)
			continue
		}
		whole, err := Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		whole.lining = true
		for _, text := range []string{"Office AV To 12.5 – 4,000", "éо́ ти", "مرصد الأرقام 2024", "f\u0301i"} {
			a, b := f.shapeByLibrary(text, 0, false), whole.shapeByLibrary(text, 0, false)
			if !slices.Equal(a.Glyphs, b.Glyphs) {
				t.Errorf("%s sets %q otherwise: %v, the whole file %v", name, text, a.Glyphs, b.Glyphs)
			}
		}
		cmap := table(f.chars.file())
		for c := rune(0); c < 0x20000; c++ {
			g := f.Glyph(c)
			if h := findGlyph(cmap, int(c)); g != h {
				t.Fatalf("%s: %U is glyph %d, in the table for the library %d", name, c, g, h)
			}
		}
	}
}

// findGlyph looks a character up in a cmap table of one list of ranges.
func findGlyph(cmap table, c int) uint16 {
	s := cmap.from(cmap.u32(8))
	lo, hi := 0, s.u32(12)
	for lo < hi {
		mid := (lo + hi) / 2
		switch at := 16 + 12*mid; {
		case s.u32(at+4) < c:
			lo = mid + 1
		case s.u32(at) > c:
			hi = mid
		default:
			return uint16(s.u32(at+8) + c - s.u32(at))
		}
	}
	return 0
}

// What no page is set in is refused, each for its own reason.
func TestReadRefuses(t *testing.T) {
	own := ownFiles(t)["Lora-Regular.ttf"]
	deep := func(glyf table) []byte { // glyph 0 is made of itself
		return append([]byte{0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0}, glyf[16:]...)
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":     {nil, "is no TrueType face"},
		"a text":      {[]byte("once upon a time"), "is no TrueType face"},
		"CFF":         {[]byte("OTTO\x00\x00"), "has PostScript outlines"},
		"collection":  {[]byte("ttcf\x00\x00"), "is a collection"},
		"web":         {[]byte("wOF2\x00\x00"), "is a web font"},
		"large":       {make([]byte, MaxBytes+1), "is larger than 8 MB"},
		"cut":         {own[:len(own)/2], "is damaged: a table is not where"},
		"variable":    {pack([]part{{"fvar", make([]byte, 16)}, {"head", make([]byte, 54)}}), "is a variable font"},
		"no glyphs":   {with(own, "glyf", func(table) []byte { return nil }), "is damaged: it lacks a table"},
		"no rights":   {with(own, "OS/2", put16(8, 2)), "may not be embedded"},
		"uncut":       {with(own, "OS/2", put16(8, 0x100)), "may not be cut"},
		"bitmaps":     {with(own, "OS/2", put16(8, 0x204)), "allows no more than its bitmaps"},
		"no OS/2":     {with(own, "OS/2", func(table) []byte { return nil }), "is damaged: it has no table OS/2"},
		"wide":        {with(own, "hmtx", put16(8, 0xffff)), "is damaged: it has a glyph that is wider"},
		"few widths":  {with(own, "hmtx", func(h table) []byte { return h[:40] }), "is damaged: its widths"},
		"short glyf":  {with(own, "glyf", func(g table) []byte { return g[:len(g)-400] }), "is damaged: its outlines"},
		"in itself":   {with(own, "glyf", deep), "is damaged: its outlines"},
		"cmap":        {with(own, "cmap", func(c table) []byte { return bytes.ReplaceAll(c, []byte{0, 0x7e}, []byte{0, 0x10}) }), "is damaged: its map"},
		"GSUB":        {with(own, "GSUB", put16(8, 0xfff0)), "has damaged tables"},
		"short GPOS":  {with(own, "GPOS", func(g table) []byte { return g[:len(g)/2] }), "has damaged tables"},
		"wild lookup": {with(own, "GSUB", func(table) []byte { return bomb(1, 1, 0x4000, 1) }), "has damaged tables"},
		"many rules":  {with(own, "GSUB", func(table) []byte { return bomb(4000, 8, 1, 0) }), "cost more than"},
	} {
		_, err := Read(c.file)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	// Print and preview, the most generous of several rights, none at all: these may.
	for _, rights := range []int{0, 4, 8, 0x6} {
		if _, err := Read(with(own, "OS/2", put16(8, rights))); err != nil {
			t.Errorf("fsType %d: %v", rights, err)
		}
	}
}

// bomb is a GSUB table of some lookups that are all one table, which has one subtable
// many times: small, and costly to apply. first is a glyph of its coverage.
func bomb(lookups, subtables, first, beyond int) []byte {
	be := binary.BigEndian
	out := be.AppendUint32(nil, 0x00010000)
	out = be.AppendUint16(be.AppendUint16(be.AppendUint16(out, 10), 12), 14) // no scripts, no features
	out = append(out, 0, 0, 0, 0)
	list := be.AppendUint16(nil, uint16(lookups))
	for range lookups {
		list = be.AppendUint16(list, uint16(2+2*lookups))
	}
	l := be.AppendUint16(be.AppendUint16(be.AppendUint16(nil, 1), 0), uint16(subtables))
	for range subtables {
		l = be.AppendUint16(l, uint16(6+2*subtables))
	}
	s := be.AppendUint16(be.AppendUint16(be.AppendUint16(nil, 1), 6), 1) // one glyph becomes the next
	c := be.AppendUint16(be.AppendUint16(be.AppendUint16(nil, 1), uint16(1+beyond*0x7000)), uint16(first))
	return slices.Concat(out, list, l, s, c)
}

// A face in which anything was changed is refused or can be shaped, measured, drawn and
// cut down, each in the bounds that are known.
func TestChangedFaces(t *testing.T) {
	files := ownFiles(t)
	names := []string{"Lora-Regular.ttf", "IBMPlexSansArabic-Regular.ttf"}
	rapid.Check(t, func(t *rapid.T) {
		file := slices.Clone(files[rapid.SampledFrom(names).Draw(t, "face")])
		i := rapid.IntRange(0, table(file).u16(4)-1).Draw(t, "table")
		r := table(file).from(12 + 16*i)
		from, n := r.u32(8), r.u32(12)
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			file[from+rapid.IntRange(0, min(n, 4000)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		useFace(t, file)
	})
}

// useFace does with a file all that is done with a face of a brand.
func useFace(t rapid.TB, file []byte) {
	f, err := Read(file)
	if err != nil {
		if strings.TrimSpace(err.Error()) == "" {
			t.Error("refused without words")
		}
		return
	}
	run := f.Shape("Office 4,000 – بيانات é", 0)
	var glyphs []uint16
	for _, g := range run.Glyphs {
		if int(g.ID) >= f.NumGlyphs {
			t.Fatalf("glyph %d of %d", g.ID, f.NumGlyphs)
		}
		if len(f.Outline(g.ID)) > 4*mostOutline {
			t.Fatalf("an outline of %d steps", len(f.Outline(g.ID)))
		}
		glyphs = append(glyphs, g.ID)
	}
	run.Width(0, len(run.Glyphs), 1000)
	f.Subset(append([]uint16{0}, glyphs...))
}

func FuzzRead(f *testing.F) {
	for _, file := range ownFiles(f) {
		f.Add(file[:2000])
	}
	own := ownFiles(f)["Lora-Regular.ttf"]
	f.Add(own)
	f.Add(with(own, "GSUB", func(table) []byte { return bomb(40, 8, 1, 0) }))
	f.Fuzz(func(t *testing.T, file []byte) { useFace(t, file) })
}
