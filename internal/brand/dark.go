package brand

// Ground is what a page stands on where a reader's screen is dark, and Surface what its
// panels do.
var (
	Ground  = Color{0x11, 0x17, 0x1D}
	Surface = Color{0x18, 0x20, 0x28}
)

// Dark gives the colours for a dark screen. Those of text are the same with as much white
// in them as reads on Surface, and so on Ground, which is darker; the rest follows from
// these.
func (p Palette) Dark() Palette {
	p.Brand, p.Doubt = p.Brand.lightened(), p.Doubt.lightened()
	p.Ink, p.Muted = Color{0xE6, 0xEB, 0xF0}, Color{0xA9, 0xB6, 0xC1}
	p.Hatch = Color{0x7B, 0x88, 0x94}
	p.Tint = Surface.mix(p.Brand, 80)
	p.Hairline, p.Grid = Surface.mix(white, 70), Surface.mix(white, 40)
	return p
}

// darkContrast is what words in colour have on a dark screen, in tenths: more than they
// must have, as bright letters on a dark ground are thin.
const darkContrast = 70

// lightened gives the darkest mixture of c with white that reads well on Surface.
func (c Color) lightened() Color { return c.whitened(0, Surface, darkContrast) }
