package brand

import "strings"

// Color is an sRGB colour. It converts to page.Color.
type Color struct{ R, G, B uint8 }

var white = Color{255, 255, 255}

// String writes the colour as "#0B4A6F".
func (c Color) String() string {
	const digits = "0123456789ABCDEF"
	s := []byte{'#'}
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		s = append(s, digits[v>>4], digits[v&15])
	}
	return string(s)
}

// parseColor reads "#0B4A6F", "#07a", "black" and "white".
func parseColor(s string) (c Color, ok bool) {
	switch strings.ToLower(s) {
	case "black":
		return Color{}, true
	case "white":
		return white, true
	}
	hex, found := strings.CutPrefix(s, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	if !found || len(hex) != 6 {
		return Color{}, false
	}
	var v [6]uint8
	for i := range v {
		if v[i], ok = hexDigit(hex[i]); !ok {
			return Color{}, false
		}
	}
	return Color{v[0]<<4 | v[1], v[2]<<4 | v[3], v[4]<<4 | v[5]}, true
}

func hexDigit(b byte) (uint8, bool) {
	switch {
	case '0' <= b && b <= '9':
		return b - '0', true
	case 'a' <= b && b <= 'f':
		return b - 'a' + 10, true
	case 'A' <= b && b <= 'F':
		return b - 'A' + 10, true
	}
	return 0, false
}
