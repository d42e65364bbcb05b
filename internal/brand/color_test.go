package brand

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestParseColor(t *testing.T) {
	good := map[string]string{"#0B4A6F": "#0B4A6F", "#0b4a6f": "#0B4A6F", "#07a": "#0077AA", "White": "#FFFFFF", "black": "#000000"}
	for s, want := range good {
		if c, ok := parseColor(s); !ok || c.String() != want {
			t.Errorf("%q gives %v %v, want %s", s, c, ok, want)
		}
	}
	for _, s := range []string{"", "#", "0B4A6F", "#0B4A6", "#0B4A6G", "#0B4A6F80", "#ёж!", "red", "rgb(0,0,0)"} {
		if c, ok := parseColor(s); ok {
			t.Errorf("%q gives %v, want none", s, c)
		}
	}
}

// The table is what the formula of WCAG 2.2 gives, to a millionth.
func TestLinear(t *testing.T) {
	for v, got := range linear {
		c := float64(v) / 255
		want := c / 12.92
		if c > 0.04045 {
			want = math.Pow((c+0.055)/1.055, 2.4)
		}
		if math.Abs(float64(got)-want*1e6) > 0.500001 {
			t.Errorf("linear[%d] = %d, want %.3f", v, got, want*1e6)
		}
	}
}

func TestContrast(t *testing.T) {
	tests := []struct {
		color  string
		tenths int64
		want   bool
	}{
		{"#767676", 45, true}, // 4.54, the known grey
		{"#777777", 45, false},
		{"#949494", 30, true},
		{"#959595", 30, false},
		{"#000000", 210, true},
		{"#000000", 211, false},
		{"#FFFFFF", 10, true},
		{"#FFFFFF", 11, false},
		{"#0B4A6F", 94, true},
		{"#8E2C08", 83, true},
	}
	for _, test := range tests {
		c, _ := parseColor(test.color)
		if got := c.readsOnWhite(test.tenths); got != test.want {
			t.Errorf("%s reads on white at %d/10: %v, want %v", test.color, test.tenths, got, test.want)
		}
	}
}

// Whatever colours a brand has, the page's promises hold.
func TestPaletteHoldsForAnyColours(t *testing.T) {
	hex := rapid.Custom(func(t *rapid.T) string {
		return Color{rapid.Byte().Draw(t, "r"), rapid.Byte().Draw(t, "g"), rapid.Byte().Draw(t, "b")}.String()
	})
	rapid.Check(t, func(rt *rapid.T) {
		text := "color: {primary: '" + hex.Draw(rt, "primary") + "', foreground: '" + hex.Draw(rt, "ink") + "'}\n" +
			"defaults: {factsheet: {doubt: '" + hex.Draw(rt, "doubt") + "'}}\n"
		b, list := readText(text)
		if list.Failed() {
			rt.Fatalf("%v", list)
		}
		p := b.Palette
		for name, c := range map[string]Color{"brand": p.Brand, "doubt": p.Doubt, "ink": p.Ink, "muted": p.Muted} {
			if !legible(c) {
				rt.Errorf("%s %v is not legible on white", name, c)
			}
		}
		if !visible(p.Hatch) {
			rt.Errorf("hatch %v is not visible on white", p.Hatch)
		}
		if p.Doubt.resembles(p.Brand) {
			rt.Errorf("doubt %v is taken for brand %v", p.Doubt, p.Brand)
		}
		if p.Doubt.grey() > max(p.Brand.grey(), Default().Palette.Doubt.grey()) {
			rt.Errorf("doubt %v stands back behind brand %v in grey", p.Doubt, p.Brand)
		}
	})
}

func TestDefaultPalette(t *testing.T) {
	p := Default().Palette
	for _, c := range []Color{p.Brand, p.Doubt, p.Ink, p.Muted} {
		if !legible(c) {
			t.Errorf("%v is not legible on white", c)
		}
	}
	if !visible(p.Hatch) {
		t.Errorf("%v is not visible on white", p.Hatch)
	}
	if p.Doubt.grey() > p.Brand.grey() {
		t.Errorf("doubt %v is lighter in grey than brand %v", p.Doubt, p.Brand)
	}
}
