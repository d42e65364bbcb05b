package brand

import (
	"testing"

	"pgregory.net/rapid"
)

// TestDark: words in colour read on a dark screen, whatever the brand, and what is unknown
// stays apart from the rest.
func TestDark(t *testing.T) {
	const unit = 10_000_000_000
	contrast := func(a, b Color) int64 { return 10 * (a.luminance() + unit/20) / (b.luminance() + unit/20) }
	rapid.Check(t, func(t *rapid.T) {
		p := Default().Palette
		p.Brand = Color{rapid.Uint8().Draw(t, "r"), rapid.Uint8().Draw(t, "g"), rapid.Uint8().Draw(t, "b")}
		d := p.Dark()
		for _, c := range []Color{d.Brand, d.Doubt, d.Ink, d.Muted} {
			if contrast(c, Surface) < darkContrast || contrast(c, Ground) < darkContrast {
				t.Fatalf("%s has a contrast of %d tenths", c, contrast(c, Surface))
			}
		}
		if contrast(d.Hatch, Surface) < markContrast {
			t.Fatalf("the hatch has a contrast of %d tenths", contrast(d.Hatch, Surface))
		}
	})
	if d := Default().Palette.Dark(); d.Brand == d.Doubt || d.Tint == Surface || d.Grid == Surface {
		t.Errorf("%+v", d)
	}
}
