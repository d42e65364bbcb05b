package brand

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factsheet/internal/diag"
)

// folder makes a folder of files and opens it.
func folder(t testing.TB, files map[string]string) *os.Root {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// found writes findings one a line, the folder left out of their places.
func found(root *os.Root, list diag.List) string {
	var b strings.Builder
	for _, f := range list {
		place := strings.TrimPrefix(f.Pos.String(), root.Name()+string(filepath.Separator))
		fmt.Fprintf(&b, "%s %s: %s", place, f.Code, f.Message)
		for _, h := range f.Hints {
			fmt.Fprintf(&b, " | %s", h)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// load reads one brand file that must pass.
func load(t testing.TB, text string) *Brand {
	t.Helper()
	root := folder(t, map[string]string{"brand.yml": text})
	b, list := new(Shelf).Load(root.FS(), root.Name()+"/", "", diag.Pos{})
	if len(list) > 0 {
		t.Fatalf("findings:\n%s", found(root, list))
	}
	return b
}

func TestLoadTakesTheUsualFile(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		ask   string
		want  string
	}{
		{"none", nil, "", ""},
		{"brand.yml", map[string]string{"brand.yml": "meta: {name: One}", "_brand.yml": "meta: {name: Two}"}, "", "One"},
		{"_brand.yml", map[string]string{"_brand.yml": "meta: {name: Two}"}, "", "Two"},
		{"named", map[string]string{"brand.yml": "meta: {name: One}", "house/b.yml": "meta: {name: Three}"}, "house/b.yml", "Three"},
		{"empty", map[string]string{"brand.yml": ""}, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := folder(t, test.files)
			b, list := new(Shelf).Load(root.FS(), root.Name()+"/", test.ask, diag.Pos{})
			if len(list) > 0 || b.Name != test.want {
				t.Errorf("name %q, findings %v; want name %q and none", b.Name, list, test.want)
			}
			if diff := cmp.Diff(Default().Palette, b.Palette); diff != "" {
				t.Errorf("palette is not the built-in one:\n%s", diff)
			}
		})
	}
}

func TestLoadReadsTheFormat(t *testing.T) {
	own := Default().Palette
	tests := []struct {
		name, text string
		check      func(b *Brand) (got, want any)
	}{
		{"short name", "meta: {name: {full: The Evidence Desk of Bishkek, short: Evidence Desk}, link: https://example.org}",
			func(b *Brand) (any, any) { return b.Name, "Evidence Desk" }},
		{"full name alone", "meta: {name: {full: The Evidence Desk}}",
			func(b *Brand) (any, any) { return b.Name, "The Evidence Desk" }},
		{"names that YAML would read as something else", "meta: {name: 010}",
			func(b *Brand) (any, any) { return b.Name, "010" }},
		{"colour by name of the palette", "color: {palette: {sea: '#003B5C'}, primary: sea}",
			func(b *Brand) (any, any) { return b.Palette.Brand, Color{0, 0x3B, 0x5C} }},
		{"colour by two names", "color: {palette: {sea: deep, deep: '#003B5C'}, primary: sea}",
			func(b *Brand) (any, any) { return b.Palette.Brand, Color{0, 0x3B, 0x5C} }},
		{"palette holds its own primary", "color: {palette: {primary: '#003b5c'}, primary: primary}",
			func(b *Brand) (any, any) { return b.Palette.Brand, Color{0, 0x3B, 0x5C} }},
		{"doubt by a theme colour", "color: {danger: '#7A1010'}\ndefaults: {factsheet: {doubt: danger}}",
			func(b *Brand) (any, any) { return b.Palette.Doubt, Color{0x7A, 0x10, 0x10} }},
		{"three digits", "color: {foreground: '#123'}",
			func(b *Brand) (any, any) { return b.Palette.Ink, Color{0x11, 0x22, 0x33} }},
		{"black", "color: {foreground: black}",
			func(b *Brand) (any, any) { return b.Palette.Ink, Color{} }},
		{"the built-in colour keeps its tints", "color: {primary: '#0b4a6f'}",
			func(b *Brand) (any, any) { return b.Palette, own }},
		{"another colour has its own tints", "color: {primary: '#10107A'}",
			func(b *Brand) (any, any) {
				return []Color{b.Palette.Tint, b.Palette.OnBrandRule}, []Color{{0xDA, 0xDA, 0xEA}, {0xA6, 0xA6, 0xCD}}
			}},
		{"rule", "defaults: {factsheet: {masthead: rule}}",
			func(b *Brand) (any, any) { return b.Masthead, Rule }},
		{"what other programs read", "typography: {monospace: Fira Code}\ndefaults: {quarto: {format: html}, shiny: {}}\ncolor: {success: '#eee', warning: nonsense}",
			func(b *Brand) (any, any) { return b.Palette, own }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, want := test.check(load(t, test.text))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
		})
	}
}

func TestLoadFindings(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"colour without quotes", "color:\n  primary: #0B4A6F\n",
			`brand.yml:2:3 E050: the value of primary is empty, because # starts a comment | primary: "#0B4A6F"`},
		{"unknown colour", "color: {palette: {sea: '#003B5C', ash: '#444'}, primary: see}",
			`brand.yml:1:58 E050: "see" is neither a colour such as "#0B4A6F" nor a name from color: palette | did you mean sea?`},
		{"unknown colour, none near", "color: {palette: {sea: '#003B5C', ash: '#444'}, primary: ocean}",
			`brand.yml:1:58 E050: "ocean" is neither a colour such as "#0B4A6F" nor a name from color: palette | names in the palette: ash, sea`},
		{"no colour form", "color: {primary: 'rgb(1,2,3)'}",
			`brand.yml:1:18 E050: "rgb(1,2,3)" is neither a colour such as "#0B4A6F" nor a name from color: palette`},
		{"colour that leads in a circle", "color: {palette: {a: b, b: a}, primary: a}",
			`brand.yml:1:41 E050: the colour a leads back to itself | write a colour such as "#0B4A6F"`},
		{"light brand colour", "color: {primary: '#00AEEF'}",
			`brand.yml:1:18 W050: #00AEEF is too light as text on white; #007FAE is used | write "#007FAE"`},
		{"light ink", "color: {foreground: '#999'}",
			`brand.yml:1:21 W050: #999999 is too light as text on white; #767676 is used | write "#767676"`},
		{"light doubt", "defaults: {factsheet: {doubt: '#A83A0A'}}",
			`brand.yml:1:31 W050: #A83A0A is too light for what is not known, beside the brand colour; #882F08 is used | write "#882F08"`},
		{"brand red", "color: {primary: '#B00020'}",
			`brand.yml:1:18 W052: the colour of what is not known, #8E2C08, would be taken for the brand colour, #B00020; #5B2A86 is used for what is not known | doubt: "#5B2A86"`},
		{"brand brown, and a doubt like it", "color: {primary: '#5D2E0D'}\ndefaults: {factsheet: {doubt: '#7A1010'}}",
			`brand.yml:2:31 W052: #7A1010 would be taken for the brand colour, #5D2E0D; #5B2A86 is used for what is not known | doubt: "#5B2A86"`},
		{"brand blue, and a doubt like it", "defaults: {factsheet: {doubt: '#0A3A6F'}}",
			`brand.yml:1:31 W052: #0A3A6F would be taken for the brand colour, #0B4A6F; #8E2C08 is used for what is not known | doubt: "#8E2C08"`},
		{"brand red with another doubt", "color: {primary: '#B00020'}\ndefaults: {factsheet: {doubt: '#5B2A86'}}", ""},
		{"unknown keys", "brand: x\nmeta: {motto: x}\ncolor: {primry: '#123'}\nlogo: {tiny: x.png}\ndefaults: {factsheet: {mast: band}}",
			"brand.yml:1:1 W051: the key brand is not known in a brand file and is not read | known keys: meta, logo, color, typography, defaults\n" +
				"brand.yml:5:24 W051: the key mast is not known in defaults: factsheet and is not read | known keys: masthead, doubt, verify\n" +
				"brand.yml:3:9 W051: the key primry is not known in color and is not read | did you mean primary?\n" +
				"brand.yml:4:8 W051: the key tiny is not known in logo and is not read | known keys: images, small, medium, large, path, alt"},
		{"key twice", "meta: {name: A}\nmeta: {name: B}",
			"brand.yml:2:1 E050: the key meta stands here twice"},
		{"masthead", "defaults: {factsheet: {masthead: stripe}}",
			"brand.yml:1:34 E050: a masthead is band or rule, not stripe | masthead: band"},
		{"no mapping", "- a\n- b", "brand.yml:1:1 E050: a brand file needs keys of its own, one a line"},
		{"meta is a text", "meta: Evidence Desk", "brand.yml:1:7 E050: meta needs keys of its own, one a line"},
		{"name is a list", "meta: {name: [a]}", "brand.yml:1:14 E050: the name must be a text"},
		{"name that turns the writing", "meta: {name: \"a\\u202Eb\"}",
			"brand.yml:1:14 E040: a bidirectional override (U+202E) in the text | delete its escape; a reader cannot see it"},
		{"anchor", "meta: &m {name: A}", "brand.yml:1:7 E013: `&m` names a part of the file, which a brand file does not allow | write the text again where it is needed; quote a text that begins with &"},
		{"tag", "meta: {name: !!str A}", "brand.yml:1:14 E013: the tag `!!str` is not allowed: every value is read as it is written | take out the tag; quote a text that begins with !"},
		{"second document", "meta: {name: A}\n---\nmeta: {name: B}\n",
			"brand.yml:2:1 E013: a second document begins here; a brand file is one document | take out the line `---` and what follows it, or put it in a file of its own"},
		{"deep", strings.Repeat("[", 60) + strings.Repeat("]", 60),
			"brand.yml:1:51 E013: more than 50 levels inside one another | a few levels are enough: write it flatter"},
		{"not UTF-8", "meta: {name: \xff}", "brand.yml:1:14 E014: this byte is not UTF-8 | save the file as UTF-8; the text before it is fine"},
		{"not YAML", "meta:\n  name: a: b\n",
			"brand.yml:2:10 E005: a colon with a space after it ends a text that has no quotation marks | quote the text:\nname: \"a: b\""},
		{"slip of a key among those of other programs", "meta: {nme: A, motto: x}\ndefaults: {factsheat: {masthead: rule}}",
			"brand.yml:2:12 W051: the key factsheat is not known in defaults and is not read | did you mean factsheet?\n" +
				"brand.yml:1:8 W051: the key nme is not known in meta and is not read | did you mean name?"},
		{"blank alt text", "logo: {path: logo.png, alt: '   '}", "brand.yml:1:29 E050: a logo's alt text holds nothing that can be seen | write it, or take the line out\n" +
			"brand.yml:1:14 E051: the logo logo.png does not exist | save the logo as PNG or JPEG beside the brand file"},
		{"blank path", "logo: {path: '', alt: A}", "brand.yml:1:14 E050: a logo's path holds nothing that can be seen | write it, or take the line out"},
		{"name without ink", "meta: {name: \"\u200b\"}", "brand.yml:1:14 E050: the name holds nothing that can be seen | write it, or take the line out"},
		{"a brief", "schema: factsheet/v1\n", "brand.yml:1:1 E050: the brand file brand.yml is a brief | name a brand file in the brief's folder or below it, or take the line out"},
		{"name without an end", "meta: {name: " + strings.Repeat("x", maxText+1) + "}",
			"brand.yml:1:14 E050: the name is longer than 2000 bytes | write it in a few words"},
		{"too large", "# " + strings.Repeat("x", maxFile),
			"brand.yml:1:1 E050: the brand file brand.yml is larger than 256 kB | name a brand file in the brief's folder or below it, or take the line out"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := folder(t, map[string]string{"brand.yml": test.text})
			b, list := new(Shelf).Load(root.FS(), root.Name()+"/", "", diag.Pos{})
			if diff := cmp.Diff(test.want, found(root, list)); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
			if (b == nil) != list.Failed() {
				t.Errorf("brand is nil: %v; findings hold an error: %v", b == nil, list.Failed())
			}
		})
	}
}

func TestLoadStaysInTheFolder(t *testing.T) {
	root := folder(t, map[string]string{"in/brief.yaml": "", "secret.yml": "meta: {name: A}", "in/dir/x": ""})
	inside, err := root.OpenRoot("in")
	if err != nil {
		t.Fatal(err)
	}
	defer inside.Close()
	if err := root.Symlink("../secret.yml", "in/link.yml"); err != nil {
		t.Skip(err)
	}
	if mkfifo, err := exec.LookPath("mkfifo"); err == nil { // opening it would wait for a writer
		if err := exec.Command(mkfifo, filepath.Join(inside.Name(), "pipe.yml")).Run(); err != nil {
			t.Fatal(err)
		}
	} else if err := os.Mkdir(filepath.Join(inside.Name(), "pipe.yml"), 0o777); err != nil {
		t.Fatal(err)
	}
	at := diag.Pos{File: "brief.yaml", Line: 7, Col: 10}
	for name, want := range map[string]string{
		"../secret.yml":      "lies outside the brief's folder",
		"link.yml":           "lies outside the brief's folder",
		"/etc/hosts":         "lies outside the brief's folder",
		"dir/../../in/dir/x": "lies outside the brief's folder",
		"a\x00":              "cannot be read: ",
		"pipe.yml":           "is not an ordinary file",
		"dir":                "is a folder",
		"none.yml":           "does not exist",
	} {
		_, list := new(Shelf).Load(inside.FS(), inside.Name()+"/", name, at)
		if len(list) != 1 || list[0].Code != "E050" || list[0].Pos != at || !strings.Contains(list[0].Message, want) {
			t.Errorf("%s: %+v, want E050 at %v: %s", name, list, at, want)
		}
	}
}

// The example's style is the built-in look with a name and a logo.
func TestExampleBrand(t *testing.T) {
	root, err := os.OpenRoot("../../examples/kyrgyzstan-2008")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	b, list := new(Shelf).Load(root.FS(), root.Name()+"/", "", diag.Pos{})
	if len(list) > 0 {
		t.Fatalf("findings:\n%s", found(root, list))
	}
	if diff := cmp.Diff(Default().Palette, b.Palette); diff != "" || b.Name != "Evidence Desk" || b.Logo == nil || b.Logo.Alt == "" {
		t.Errorf("name %q, logo %v, palette:\n%s", b.Name, b.Logo != nil, diff)
	}
}
