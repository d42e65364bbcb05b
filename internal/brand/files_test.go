package brand

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"factsheet/data/yaml"
	"factsheet/fonts"
	"factsheet/internal/diag"
	"factsheet/internal/guarded"
)

// holdsItsFiles loads the files of a brand again, which must give the same brand
// without findings, and of that the same files.
func holdsItsFiles(t rapid.TB, b *Brand) {
	t.Helper()
	files, memory := b.Files(), fstest.MapFS{}
	for _, f := range files {
		memory[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for _, f := range b.Typefaces {
		memory[FaceFile(f.PSName)] = &fstest.MapFile{Data: ownFace(t, f.PSName)}
	}
	again, list := new(Shelf).Load(memory, "", "", diag.Pos{})
	if len(list) > 0 {
		t.Fatalf("%v\n%s", list, files[0].Data)
	}
	places := cmp.Options{cmpopts.IgnoreFields(Brand{}, "File", "NamePos"), cmpopts.IgnoreFields(Logo{}, "Pos"), cmpopts.IgnoreUnexported(Picture{}), cmp.Comparer(sameFaces), cmp.Comparer(func(a, b *fonts.Face) bool { return a.SHA256() == b.SHA256() })}
	if d := cmp.Diff(b, again, places); d != "" {
		t.Fatalf("(- before, + after)\n%s\n%s", d, files[0].Data)
	}
	if d := cmp.Diff(files, again.Files()); d != "" {
		t.Fatalf("other files (- before, + after)\n%s", d)
	}
}

// ownFace gives a face of the example brands.
func ownFace(t rapid.TB, psName string) []byte {
	paths, _ := filepath.Glob("../../examples/brands/*/" + FaceFile(psName))
	if len(paths) != 1 {
		t.Fatalf("%s is found as %v", psName, paths)
	}
	file, err := os.ReadFile(paths[0])
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func sameFaces(a, b *fonts.Family) bool {
	for s := range fonts.Styles {
		if a.Face(s).SHA256() != b.Face(s).SHA256() {
			return false
		}
	}
	return a.Name() == b.Name()
}

func TestFilesOfTheExamples(t *testing.T) {
	paths, _ := filepath.Glob("../../examples/*/brand.yml")
	if len(paths) < 2 {
		t.Fatalf("brand files of the examples: %v", paths)
	}
	for _, path := range paths {
		b, list := new(Shelf).Load(os.DirFS(filepath.Dir(path)), "", "", diag.Pos{})
		if list.Failed() {
			t.Fatal(list)
		}
		holdsItsFiles(t, b)
		for _, f := range b.Files() {
			if len(f.Data) > 600 {
				t.Errorf("%s: %s has %d bytes", path, f.Name, len(f.Data))
			}
		}
	}
}

func TestFilesHoldNothingElse(t *testing.T) {
	b := loaded(t, fstest.MapFS{
		"house/mark.png": {Data: encodePNG(t, image.NewNRGBA(image.Rect(0, 0, 3, 2)))},
		"house/own.yml": {Data: []byte(`# for the printers: ask Azamat
meta: {name: {full: "The Evidence Desk", short: "Evidence \"Desk\""}, link: https://example.org}
logo: {images: {mark: {path: mark.png, alt: 'A \ tower'}}, small: mark}
color: {palette: {sea: "#00AEEF", secret: "#123"}, primary: sea, success: secret}
typography: {base: Inter}
defaults: {factsheet: {masthead: rule}, quarto: {format: html}}
`)}}, "house/own.yml")
	want := `meta:
  name: "Evidence \"Desk\""
logo:
  path: logo.png
  alt: "A \\ tower"
color:
  foreground: "#15202B"
  primary: "#007FAE"
defaults:
  factsheet:
    masthead: rule
    doubt: "#8E2C08"
`
	files := b.Files()
	if len(files) != 2 || files[1].Name != "logo.png" {
		t.Fatalf("%d files", len(files))
	}
	if d := cmp.Diff(want, string(files[0].Data)); d != "" {
		t.Error(d)
	}
	holdsItsFiles(t, b)
	if files := Default().Files(); files != nil {
		t.Errorf("the built-in style has files: %v", files)
	}
	holdsItsFiles(t, loaded(t, fstest.MapFS{"brand.yml": {}}, ""))
}

func loaded(t rapid.TB, memory fstest.MapFS, name string) *Brand {
	b, list := new(Shelf).Load(memory, "", name, diag.Pos{})
	if list.Failed() {
		t.Fatalf("%v", list)
	}
	return b
}

// The law of Files holds for any brand file and logo that Load accepts.
func TestFilesGiveTheSameBrand(t *testing.T) {
	hex := rapid.Custom(func(t *rapid.T) string {
		if near := rapid.IntRange(0, 3).Draw(t, "kind"); near == 0 {
			return rapid.SampledFrom([]string{"#0B4A6F", "#15202B", "#8E2C08", "#fff", "black"}).Draw(t, "known")
		}
		return Color{rapid.Byte().Draw(t, "r"), rapid.Byte().Draw(t, "g"), rapid.Byte().Draw(t, "b")}.String()
	})
	words := rapid.StringOfN(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("\"\\' #:-{[\u00a0Ж𝛼"))), 0, 12, -1).Filter(func(s string) bool {
		return !yaml.Blank(s) && strings.IndexFunc(s, unprintable) < 0 && !strings.ContainsFunc(s, func(r rune) bool { return r >= 0xFFF9 && r <= 0xFFFF })
	})
	rapid.Check(t, func(rt *rapid.T) {
		var s strings.Builder
		line := func(format, value string) {
			if rapid.Bool().Draw(rt, format) {
				s.WriteString(strings.Replace(format, "%", value, 1) + "\n")
			}
		}
		line("meta:\n  name: %", quoted(words.Draw(rt, "name")))
		logo := rapid.Bool().Draw(rt, "logo")
		memory := fstest.MapFS{}
		if logo {
			s.WriteString("logo:\n  path: a.png\n")
			line("  alt: %", quoted(words.Draw(rt, "alt")))
			memory["a.png"] = &fstest.MapFile{Data: anyPicture(rt, t)}
		}
		s.WriteString("color:\n  danger: white\n")
		line("  foreground: '%'", hex.Draw(rt, "ink"))
		line("  primary: '%'", hex.Draw(rt, "brand"))
		s.WriteString("defaults:\n  factsheet:\n")
		line("    masthead: %", rapid.SampledFrom([]string{"band", "rule"}).Draw(rt, "masthead"))
		line("    doubt: '%'", hex.Draw(rt, "doubt"))
		if rapid.Bool().Draw(rt, "verify") {
			line("    verify: %", "https://example.org/check/?\"a\"#b")
		}
		memory["brand.yml"] = &fstest.MapFile{Data: []byte(s.String())}
		holdsItsFiles(rt, loaded(rt, memory, ""))
	})
}

// anyPicture draws pictures of few or many colours, clear in places, some larger
// than is kept.
func anyPicture(rt *rapid.T, t testing.TB) []byte {
	w, h := rapid.IntRange(1, 9).Draw(rt, "w"), rapid.IntRange(1, 9).Draw(rt, "h")
	switch rapid.IntRange(0, 9).Draw(rt, "long side") {
	case 0:
		h += maxRows * rapid.IntRange(0, 3).Draw(rt, "times")
	case 1:
		w += maxColumns * rapid.IntRange(0, 2).Draw(rt, "times")
	}
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	seed, mask := rapid.Uint32().Draw(rt, "seed"), rapid.SampledFrom([]uint32{0x01010101, 0xFFFFFFFF}).Draw(rt, "mask")
	for i := range w * h {
		seed = seed*1664525 + 1013904223
		v := seed >> 3 & mask
		m.SetNRGBA(i%w, i/w, color.NRGBA{byte(v), byte(v >> 8), byte(v >> 16), byte(v>>24) | 0x80})
	}
	return encodePNG(t, m)
}

func TestBrandIsReadFromMemory(t *testing.T) {
	memory := fstest.MapFS{
		"a/brand.yml": {Data: []byte("logo: ../logo.png\ncolor: {primary: nonsense}")},
		"logo.png":    {Data: []byte("no picture")},
	}
	for name, want := range map[string]string{
		"a/brand.yml":      "a/brand.yml:2:18 E050", // and the logo beside
		"a/../a/brand.yml": "a/brand.yml:2:18 E050",
		"./a//brand.yml":   "a/brand.yml:2:18 E050",
		"../brand.yml":     "lies outside the brief's folder",
		"a/../../x.yml":    "lies outside the brief's folder",
		"/brand.yml":       "lies outside the brief's folder",
		"a":                "is a folder",
		".":                "is a folder",
		"b.yml":            "does not exist",
	} {
		_, list := new(Shelf).Load(memory, "", name, diag.Pos{})
		var got string
		for _, f := range list {
			got += f.Pos.String() + " " + f.Code + " " + f.Message + "\n"
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// The example brands bring their faces; what goes out names them as they name themselves,
// and reads as the same brand beside them.
func TestFilesOfBrandsWithFaces(t *testing.T) {
	paths, _ := filepath.Glob("../../examples/brands/*/brand.yml")
	if len(paths) < 3 {
		t.Fatalf("example brands: %v", paths)
	}
	for _, path := range paths {
		b, list := new(Shelf).Load(os.DirFS(filepath.Dir(path)), "", "", diag.Pos{})
		if len(list) > 0 {
			t.Fatal(list)
		}
		holdsItsFiles(t, b)
	}
}

// Of the weights that there are the nearest is taken, of two the heavier; headings may
// have a family of their own.
func TestFacesByWeight(t *testing.T) {
	root, err := os.OpenRoot("../../examples/brands")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, c := range []struct{ files, more, want string }{
		{"serif/fonts/Lora-Regular.ttf, serif/fonts/Lora-Bold.ttf", "", "Lora-Regular Lora-Bold Lora-Bold Lora-Bold"}, // as they say themselves
		{"serif/fonts/Lora-Regular.ttf", "", "Lora-Regular Lora-Regular Lora-Regular Lora-Regular"},
		{"{path: serif/fonts/Lora-Bold.ttf, weight: light}, {path: serif/fonts/Lora-Regular.ttf, weight: medium}", "", "Lora-Regular Lora-Regular Lora-Regular Lora-Regular"},
		{"{path: serif/fonts/Lora-Bold.ttf, weight: 500}, {path: serif/fonts/Lora-Regular.ttf, weight: 700}", "", "Lora-Bold Lora-Regular Lora-Regular Lora-Regular"},
		{"serif/fonts/Lora-Regular.ttf", "  headings: Other", "Lora-Regular Lora-Regular Lora-Regular RobotoCondensed-Bold"},
		{"serif/fonts/Lora-Regular.ttf", "  headings: {family: Other, weight: normal}", "Lora-Regular Lora-Regular Lora-Regular RobotoCondensed-Regular"},
	} {
		text := "typography:\n  fonts:\n  - {family: Own, source: file, files: [" + c.files + "]}\n" +
			"  - {family: Other, source: file, files: [condensed/fonts/RobotoCondensed-Bold.ttf, condensed/fonts/RobotoCondensed-Regular.ttf]}\n  base: Own\n" + c.more
		b, list := new(Shelf).Load(guarded.Over{Memory: guarded.Memory{"brand.yml": []byte(text)}, Under: root.FS()}, "", "", diag.Pos{})
		if len(list) > 0 {
			t.Error(list)
			continue
		}
		var got []string
		for s := range fonts.Styles {
			got = append(got, b.Faces.Face(s).PSName)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s %s: %s, want %s", c.files, c.more, s, c.want)
		}
		holdsItsFiles(t, b)
	}
}
