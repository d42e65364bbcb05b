package raster

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factsheet/internal/page"
)

// Reduced, a picture has at most so many colours, those to keep stay where they
// were, and no other pixel strays far.
func TestReduce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 30).Draw(t, "w"), rapid.IntRange(1, 30).Draw(t, "h")
		spread := rapid.SampledFrom([]byte{1, 20, 255}).Draw(t, "spread")
		b := Bitmap{w, h, rapid.SliceOfN(rapid.ByteMax(spread), 3*w*h, 3*w*h).Draw(t, "pixels")}
		n := rapid.IntRange(2, 64).Draw(t, "n")
		var keep []page.Color
		for i := range rapid.IntRange(0, n/2).Draw(t, "keep") {
			if at := 3 * i; at < len(b.Pixels) {
				keep = append(keep, page.Color{R: b.Pixels[at], G: b.Pixels[at+1], B: b.Pixels[at+2]})
			}
		}
		before := Bitmap{w, h, bytes.Clone(b.Pixels)}
		b.reduce(keep, n)
		after := b.tally()
		if len(after) > n || len(before.tally()) <= n && !bytes.Equal(b.Pixels, before.Pixels) {
			t.Fatalf("%d colours became %d, of at most %d", len(before.tally()), len(after), n)
		}
		for at := 0; at < len(b.Pixels); at += 3 {
			was, is := number(page.Color{R: before.Pixels[at], G: before.Pixels[at+1], B: before.Pixels[at+2]}), number(page.Color{R: b.Pixels[at], G: b.Pixels[at+1], B: b.Pixels[at+2]})
			if was != is && slices.ContainsFunc(keep, func(c page.Color) bool { return number(c) == was }) {
				t.Fatalf("%06x was to be kept and became %06x", was, is)
			}
		}
	})
}

// A ramp of 256 greys in 16 is 8 off at most, and an even one.
func TestReduceIsNear(t *testing.T) {
	b := Bitmap{W: 256, H: 1}
	for v := range 256 {
		b.Pixels = append(b.Pixels, byte(v), byte(v), byte(v))
	}
	b.reduce(nil, 16)
	for v := range 256 {
		if d := int(b.Pixels[3*v]) - v; d < -9 || d > 9 {
			t.Errorf("%d became %d", v, b.Pixels[3*v])
		}
	}
	if n := len(b.tally()); n != 16 {
		t.Errorf("%d greys", n)
	}
}

// A picture is drawn by the mean of what lies under each pixel, also where it is
// cut by the edge of its box or larger than its samples.
func TestImages(t *testing.T) {
	red, blue := []byte{200, 0, 0}, []byte{0, 0, 100}
	checks := bytes.Join([][]byte{red, blue, blue, red}, nil)
	for _, test := range []struct {
		name string
		im   page.Image
		want []int // the red of 3 × 2 pixels
	}{
		{"smaller", page.Image{Box: page.Box{W: 256, H: 256}, W: 2, H: 2, Pixels: checks}, []int{100, 255, 255, 255, 255, 255}},
		{"as it is", page.Image{Box: page.Box{X: 256, W: 512, H: 512}, W: 2, H: 2, Pixels: checks}, []int{255, 200, 0, 255, 0, 200}},
		{"larger", page.Image{Box: page.Box{W: 768, H: 512}, W: 1, H: 1, Pixels: red}, []int{200, 200, 200, 200, 200, 200}},
		{"in part", page.Image{Box: page.Box{X: 128, W: 256, H: 256}, W: 1, H: 1, Pixels: blue}, []int{127, 127, 255, 255, 255, 255}},
		{"off the page", page.Image{Box: page.Box{X: -1024, Y: -1024, W: 9000, H: 9000}, W: 1, H: 1, Pixels: red}, []int{200, 200, 200, 200, 200, 200}},
		{"very much larger", page.Image{Box: page.Box{W: 76800, H: 76800}, W: 1, H: 1, Pixels: red}, []int{200, 200, 200, 200, 200, 200}},
		{"of no size", page.Image{Box: page.Box{}, W: 1, H: 1, Pixels: red}, []int{255, 255, 255, 255, 255, 255}},
	} {
		c := white(3, 2)
		c.image(&test.im)
		for i, v := range grey(c.Bitmap) {
			if v != test.want[i] {
				t.Errorf("%s: %v, want %v", test.name, grey(c.Bitmap), test.want)
				break
			}
		}
	}
}
