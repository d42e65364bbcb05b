package brand

import (
	"testing"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// readText reads a brand file without its logo.
func readText(text string) (*Brand, diag.List) {
	var list diag.List
	r := reader{file: &yaml.File{Name: "brand.yml", Src: []byte(text)}, list: &list}
	b, _, _ := r.brand(r.mapping(yaml.Read(r.file, "a brand file", &list), fileKeys))
	return b, list
}

// Any text gives a style that is safe to use, or an error with its place.
func FuzzBrand(f *testing.F) {
	for _, text := range []string{
		"meta: {name: Evidence Desk}\nlogo: logo.png\ncolor: {palette: {sea: '#0B4A6F'}, primary: sea}\n",
		"logo: {images: {a: {path: a.png, alt: A}}, small: a, medium: {light: b.png, dark: c.png}}\n",
		"defaults: {factsheet: {masthead: rule, doubt: '#A83A0A'}}\n",
		"color:\n  primary: #0B4A6F\n", "color: {palette: {a: b, b: a}, primary: a}", "? [a]\n: b", "meta: *x", "- - - -", "\t", "a: b\n---\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, list := readText(text)
		for _, found := range list {
			if found.Pos.File != "brand.yml" || found.Pos.Line == 0 || found.Message == "" {
				t.Errorf("finding without a place or words: %+v", found)
			}
		}
		if p := b.Palette; !legible(p.Brand) || !legible(p.Doubt) || !legible(p.Ink) || !legible(p.Muted) || !visible(p.Hatch) {
			t.Errorf("a colour that does not read on white: %+v", p)
		}
	})
}

// Any bytes give a picture of the size it says, or words for what is wrong.
func FuzzLogo(f *testing.F) {
	for _, src := range pictures(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		w, h, pixels, problem := decodeLogo(src, Color{11, 74, 111})
		switch {
		case problem != "" && pixels != nil:
			t.Errorf("a picture and a problem: %s", problem)
		case problem == "" && (w < 1 || h < 1 || h > maxRows || len(pixels) != 3*w*h):
			t.Errorf("%d × %d with %d bytes", w, h, len(pixels))
		}
	})
}
