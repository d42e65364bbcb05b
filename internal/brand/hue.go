package brand

// Least difference between the greatest and the least part of a colour that looks like
// one and not like a grey, and most degrees between two hues that are one for a reader.
const (
	leastChroma = 40
	sameHue     = 35
)

// violet is the colour of doubt where the brand's own is red or brown.
var violet = Color{0x5B, 0x2A, 0x86}

// hue gives a colour's place on the circle, in degrees from red.
func (c Color) hue() int {
	r, g, b := int(c.R), int(c.G), int(c.B)
	d := c.chroma()
	switch {
	case d == 0:
		return 0
	case r >= g && r >= b:
		return (60*(g-b)/d + 360) % 360
	case g >= b:
		return 60*(b-r)/d + 120
	}
	return 60*(r-g)/d + 240
}

func (c Color) chroma() int { return int(max(c.R, c.G, c.B)) - int(min(c.R, c.G, c.B)) }

// resembles reports whether a reader would take one colour for the other: whether they
// have nearly one hue, however light they are.
func (c Color) resembles(o Color) bool {
	if c.chroma() < leastChroma || o.chroma() < leastChroma {
		return c.chroma() < leastChroma && o.chroma() < leastChroma
	}
	d := max(c.hue(), o.hue()) - min(c.hue(), o.hue())
	return min(d, 360-d) <= sameHue
}
