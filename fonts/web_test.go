package fonts

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestWeb: the file that a browser gets has the tables that it asks for, the glyphs as they
// are in the face under the characters that were asked for, and a name of its own with
// the licence of the face.
func TestWeb(t *testing.T) {
	f := SourceSans().Face(Bold)
	superior := f.Mark("2").Glyphs[0].ID
	chars := map[rune]uint16{'A': f.Glyph('A'), 'é': f.Glyph('é'), '2': superior, '[': f.Glyph(' '), 'Ө': f.Glyph('Ө')}
	file := f.Web("fs0123", chars)
	if !slices.Equal(file, f.Web("fs0123", chars)) {
		t.Error("the same characters give two files")
	}
	got, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	if got.PSName != "fs0123" || got.Weight != f.Weight || got.Ascent != f.Ascent {
		t.Errorf("%+v", got)
	}
	for c, g := range chars {
		n := got.Glyph(c)
		if n == 0 || got.Advance(n) != f.Advance(g) || !slices.Equal(got.Outline(n), f.Outline(g)) {
			t.Errorf("%q is not the glyph that was asked for", c)
		}
	}
	if got.Glyph('B') != 0 {
		t.Error("there is a character that was not asked for")
	}
	if p := got.dir.post; p.u32(0) != 0x00030000 || len(p) != 32 {
		t.Error("the table of PostScript names is of another kind")
	}
	for id, want := range map[int]string{familyName: "fs0123", copyrightName: "Adobe", licenceName: "Open Font License"} {
		var units []uint16
		for i, name := 0, table(windowsName(got.dir.name, id)); i < len(name); i += 2 {
			units = append(units, uint16(name.u16(i)))
		}
		if s := string(utf16.Decode(units)); !strings.Contains(s, want) || id == familyName && s != want {
			t.Errorf("name %d is %q, want %q", id, s, want)
		}
	}
	const longest = 4
	for i := range min(int(table(file).u16(4)), 20) - 1 { // a directory is sorted
		a, b := table(file).cut(12+16*i, longest), table(file).cut(28+16*i, longest)
		if string(a) >= string(b) {
			t.Errorf("table %s stands before %s", a, b)
		}
	}
}
