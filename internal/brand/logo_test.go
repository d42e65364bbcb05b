package brand

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factsheet/internal/diag"
)

func encodePNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// claiming gives a small PNG whose header asks for w × h pixels.
func claiming(t testing.TB, w, h uint32) []byte {
	src := encodePNG(t, image.NewGray(image.Rect(0, 0, 1, 1)))
	binary.BigEndian.PutUint32(src[16:], w)
	binary.BigEndian.PutUint32(src[20:], h)
	binary.BigEndian.PutUint32(src[29:], crc32.ChecksumIEEE(src[12:29]))
	return src
}

// pictures gives the pictures that the tests and the fuzzer begin with.
func pictures(t testing.TB) map[string][]byte {
	one := image.Rect(0, 0, 1, 1)
	deep := image.NewNRGBA64(one)
	deep.Set(0, 0, color.NRGBA64{0xFFFF, 0x8000, 0, 0x8000})
	clear := image.NewNRGBA(one)
	paletted := image.NewPaletted(one, color.Palette{color.NRGBA{0, 0, 255, 255}})
	deepGrey := image.NewGray16(one)
	deepGrey.Set(0, 0, color.Gray16{0x8000})
	halfClear := image.NewPaletted(image.Rect(0, 0, 3, 2), color.Palette{color.NRGBA{200, 0, 0, 128}, color.NRGBA{0, 0, 0, 0}})
	halfClear.Pix = []byte{0, 1, 0, 1, 0, 1}
	var grey bytes.Buffer
	if err := jpeg.Encode(&grey, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"16 bits a channel": encodePNG(t, deep),
		"clear":             encodePNG(t, clear),
		"paletted":          encodePNG(t, paletted),
		"paletted, clear":   encodePNG(t, halfClear),
		"16-bit grey":       encodePNG(t, deepGrey),
		"grey JPEG":         grey.Bytes(),
		"CMYK JPEG":         file(t, "cmyk.jpg"),
		"progressive JPEG":  file(t, "progressive.jpg"),
		"interlaced PNG":    file(t, "interlaced.png"),
	}
}

func TestLogoBecomesPlainPixels(t *testing.T) {
	ground := Color{10, 20, 30}
	all := pictures(t)
	tests := []struct {
		name  string
		w, h  int
		first Color // the pixel at the top left
		near  int   // how far a channel may be off, for a format that loses some
	}{
		{"16 bits a channel", 1, 1, Color{132, 74, 15}, 1},
		{"clear", 1, 1, ground, 0},
		{"paletted", 1, 1, Color{0, 0, 255}, 0},
		{"paletted, clear", 3, 2, Color{105, 10, 15}, 1},
		{"16-bit grey", 1, 1, Color{128, 128, 128}, 0},
		{"grey JPEG", 8, 8, Color{0, 0, 0}, 2},
		{"CMYK JPEG", 4, 2, Color{0, 255, 255}, 4},
		{"progressive JPEG", 16, 16, Color{200, 30, 10}, 4},
		{"interlaced PNG", 3, 3, Color{0, 0, 50}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w, h, pixels, problem := decodeLogo(all[test.name], ground)
			if problem != "" || w != test.w || h != test.h || len(pixels) != 3*w*h {
				t.Fatalf("%d × %d, %d bytes, problem %q; want %d × %d", w, h, len(pixels), problem, test.w, test.h)
			}
			for i, want := range []uint8{test.first.R, test.first.G, test.first.B} {
				if d := int(pixels[i]) - int(want); d < -test.near || d > test.near {
					t.Errorf("first pixel %v, want %v", pixels[:3], test.first)
				}
			}
		})
	}
}

func TestInterlacedPNGKeepsItsPixels(t *testing.T) {
	_, _, pixels, _ := decodeLogo(file(t, "interlaced.png"), white)
	var want []byte
	for y := range 3 {
		for x := range 3 {
			want = append(want, byte(100*x), byte(100*y), 50)
		}
	}
	if diff := cmp.Diff(want, pixels); diff != "" {
		t.Error(diff)
	}
}

// A table of colours gives the pixels that its colours give one by one.
func TestPalettedLogoIsLikeAnyOther(t *testing.T) {
	ground := Color{10, 20, 30}
	for _, rows := range []int{1, 2, maxRows, maxRows + 1, 3*maxRows - 1} {
		p := image.NewPaletted(image.Rect(0, 0, 5, rows), color.Palette{color.White, color.NRGBA{200, 0, 0, 128}, color.Transparent})
		for i := range p.Pix {
			p.Pix[i] = uint8(i * i % 3)
		}
		direct := image.NewNRGBA(p.Rect)
		draw.Draw(direct, direct.Rect, p, image.Point{}, draw.Src)
		w, h, got, _ := decodeLogo(encodePNG(t, p), ground)
		wantW, wantH, want, _ := decodeLogo(encodePNG(t, direct), ground)
		for i := range want {
			if d := int(got[i]) - int(want[i]); w != wantW || h != wantH || d < -1 || d > 1 {
				t.Fatalf("%d rows: byte %d is %d, want %d", rows, i, got[i], want[i])
			}
		}
	}
}

// More rows than a printer can show are averaged; a cut square counts what it has.
func TestLargeLogoIsMadeSmaller(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 3, 2*maxRows))
	for i := range m.Pix {
		m.Pix[i] = uint8(100 * (i % 3)) // columns of 0, 100, 200
	}
	w, h, pixels, problem := decodeLogo(encodePNG(t, m), white)
	if problem != "" || w != 2 || h != maxRows {
		t.Fatalf("%d × %d, problem %q; want 2 × %d", w, h, problem, maxRows)
	}
	if diff := cmp.Diff([]byte{50, 50, 50, 200, 200, 200}, pixels[:6]); diff != "" {
		t.Error(diff)
	}
}

// A logo wider than paper is made smaller too.
func TestWideLogoIsMadeSmaller(t *testing.T) {
	w, h, _, problem := decodeLogo(encodePNG(t, image.NewGray(image.Rect(0, 0, 2*maxColumns+1, 7))), white)
	if problem != "" || w != (2*maxColumns+3)/3 || h != 3 {
		t.Errorf("%d × %d, problem %q", w, h, problem)
	}
}

func TestHostileLogos(t *testing.T) {
	whole := encodePNG(t, image.NewNRGBA(image.Rect(0, 0, 40, 40)))
	scans := append([]byte("\xff\xd8"), bytes.Repeat([]byte("\xff\xda\x00\x03\x00"), maxScans+1)...)
	tests := []struct {
		name string
		src  []byte
		want string
	}{
		{"header asks for too much", claiming(t, 12000, 12000), "12000 × 12000 pixels, more than 16 million"},
		{"header asks for more than 32 bits hold", claiming(t, 1<<31-1, 1<<31-1), ""},
		{"header asks for the most there is", claiming(t, 4000, 4000), "is damaged"},
		{"no columns", claiming(t, 0, 10), "is damaged"},
		{"cut short", whole[:len(whole)/2], "is damaged"},
		{"header alone", whole[:33], "is damaged"},
		{"signature alone", whole[:8], "is damaged"},
		{"JPEG cut short", file(t, "cmyk.jpg")[:200], "is damaged"},
		{"JPEG of scans", scans, "is a JPEG of too many scans"},
		{"GIF", []byte("GIF89a\x01\x00\x01\x00"), "is neither PNG nor JPEG"},
		{"SVG called PNG", []byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), "is neither PNG nor JPEG"},
		{"nothing", nil, "is neither PNG nor JPEG"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, pixels, problem := decodeLogo(test.src, white)
			if pixels != nil || problem == "" || !strings.Contains(problem, test.want) {
				t.Errorf("problem %q, pixels %v; want %q and none", problem, pixels != nil, test.want)
			}
		})
	}
}

func TestLogoIsChosenForItsGround(t *testing.T) {
	dot := func(c color.Color) string {
		m := image.NewNRGBA(image.Rect(0, 0, 1, 1))
		m.Set(0, 0, c)
		return string(encodePNG(t, m))
	}
	files := map[string]string{
		"white.png":   dot(color.White),
		"black.png":   dot(color.Black),
		"sub/red.png": dot(color.NRGBA{255, 0, 0, 255}),
		"clear.png":   dot(color.Transparent),
	}
	const rule = "defaults: {factsheet: {masthead: rule}}\n"
	tests := []struct {
		name, text string
		pixel      []byte
		alt        string
	}{
		{"a path", "logo: white.png", []byte{255, 255, 255}, ""},
		{"a path with its text", "logo: {path: white.png, alt: A tower}", []byte{255, 255, 255}, "A tower"},
		{"smallest first", "logo: {large: black.png, small: white.png}", []byte{255, 255, 255}, ""},
		{"a bitmap before a drawing", "logo: {small: icon.svg, medium: white.png}", []byte{255, 255, 255}, ""},
		{"a named image", "logo: {images: {red: {path: sub/red.png, alt: Red}}, small: red}", []byte{255, 0, 0}, "Red"},
		{"for a band", "logo: {small: {light: black.png, dark: white.png}}", []byte{255, 255, 255}, ""},
		{"for white paper", rule + "logo: {small: {light: black.png, dark: white.png}}", []byte{0, 0, 0}, ""},
		{"the only one of a pair", "logo: {small: {light: black.png}}", []byte{0, 0, 0}, ""},
		{"a pair of named images", "logo: {images: {b: black.png, w: white.png}, medium: {light: b, dark: w}}", []byte{255, 255, 255}, ""},
		{"clear on the band", "logo: clear.png\ncolor: {primary: '#123456'}", []byte{0x12, 0x34, 0x56}, ""},
		{"clear on paper", rule + "logo: clear.png\ncolor: {primary: '#123456'}", []byte{255, 255, 255}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files["brand.yml"] = test.text
			root := folder(t, files)
			b, list := new(Shelf).Load(root.FS(), root.Name()+"/", "", diag.Pos{})
			if len(list) > 0 || b.Logo == nil {
				t.Fatalf("no logo; findings:\n%s", found(root, list))
			}
			if diff := cmp.Diff(test.pixel, b.Logo.Pixels); diff != "" || b.Logo.Alt != test.alt {
				t.Errorf("alt %q, pixel %s", b.Logo.Alt, diff)
			}
		})
	}
}

func TestLogoFindings(t *testing.T) {
	const mend = " | save the logo as PNG or JPEG beside the brand file"
	tests := []struct {
		name, brand, text, want string
	}{
		{"missing", "brand.yml", "logo: none.png", "brand.yml:1:7 E051: the logo none.png does not exist" + mend},
		{"SVG", "brand.yml", "logo: mark.svg", "brand.yml:1:7 E051: the logo mark.svg is an SVG drawing, which may hold scripts and links, and is not read | export it as PNG, 300 pixels high, and name that file"},
		{"address", "brand.yml", "logo: https://example.org/a.png", "brand.yml:1:7 E051: the logo https://example.org/a.png is an address, and nothing is fetched" + mend},
		{"a folder", "brand.yml", "logo: house", "brand.yml:1:7 E051: the logo house is a folder" + mend},
		{"outside", "brand.yml", "logo: ../../logo.png", "brand.yml:1:7 E051: the logo ../../logo.png lies outside the brief's folder" + mend},
		{"beside a brand file in a folder", "house/brand.yml", "logo: logo.png", "house/brand.yml:1:7 E051: the logo logo.png is neither PNG nor JPEG" + mend},
		{"names itself", "brand.yml", "logo: {images: {a: a}, small: a}", "brand.yml:1:20 E051: the logo a does not exist" + mend},
		{"no path", "brand.yml", "logo: {small: {alt: A}}", "brand.yml:1:15 E050: the logo has no path | path: logo.png"},
		{"a list", "brand.yml", "logo: [a.png]", "brand.yml:1:7 E050: a logo must be a text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := folder(t, map[string]string{test.brand: test.text, "house/logo.png": "no picture"})
			b, list := new(Shelf).Load(root.FS(), root.Name()+"/", test.brand, diag.Pos{})
			if diff := cmp.Diff(test.want, found(root, list)); diff != "" || b != nil {
				t.Errorf("brand %v, (- want, + got)\n%s", b, diff)
			}
		})
	}
}
