package brand

// Least contrasts, in tenths, as in WCAG 2.2: of text, and of marks that mean something.
const (
	textContrast = 45
	markContrast = 30
)

// luminance is the relative luminance of WCAG 2.2, times 10^10.
func (c Color) luminance() int64 {
	return 2126*int64(linear[c.R]) + 7152*int64(linear[c.G]) + 722*int64(linear[c.B])
}

// readsOnWhite reports whether the contrast of c on white is at least tenths/10.
// White on c has the same contrast.
func (c Color) readsOnWhite(tenths int64) bool {
	return white.readsOn(c, tenths)
}

// readsOn reports whether the contrast of c on a darker ground is at least tenths/10.
func (c Color) readsOn(ground Color, tenths int64) bool {
	const unit = 10_000_000_000
	return 10*(c.luminance()+unit/20) >= tenths*(ground.luminance()+unit/20)
}

// LightenedOn gives a colour of c's hue that has a contrast of at least tenths/10 on a
// dark ground: a tint, as light as it must be, and only where that is not enough whiter.
func (c Color) LightenedOn(ground Color, tenths int64) Color {
	const tinted = 96 // less is glaring beside text
	d := c.mix(white, tinted)
	brightest := int(max(d.R, d.G, d.B))
	for to := brightest; to <= 255; to++ {
		scaled := func(v uint8) uint8 { return uint8(int(v) * to / brightest) }
		if b := (Color{scaled(d.R), scaled(d.G), scaled(d.B)}); b.readsOn(ground, tenths) {
			return b
		}
	}
	return c.whitened(tinted, ground, tenths)
}

// whitened gives the darkest mixture of c with at least so many parts of white in 255 that
// has a contrast of at least tenths/10 on a dark ground.
func (c Color) whitened(least int, ground Color, tenths int64) Color {
	for k := least; k < 255; k++ {
		if d := c.mix(white, k); d.readsOn(ground, tenths) {
			return d
		}
	}
	return white
}

// Letters is the colour of text on c: white, or black where that does not read.
func (c Color) Letters() Color {
	if legible(c) {
		return white
	}
	return Color{}
}

// grey is how dark c prints without colour: the weighted sum of its parts, times 10^4.
func (c Color) grey() int64 {
	return 2126*int64(c.R) + 7152*int64(c.G) + 722*int64(c.B)
}

// darkened gives the lightest colour of c's hue, c times k/255, that is good.
func (c Color) darkened(good func(Color) bool) Color {
	for k := 255; k > 0; k-- {
		if d := c.mix(Color{}, 255-k); good(d) {
			return d
		}
	}
	return Color{}
}

// mix goes part/255 of the way from c to other, each channel rounded to the nearest.
func (c Color) mix(other Color, part int) Color {
	channel := func(a, b uint8) uint8 {
		return uint8((int(a)*(255-part) + int(b)*part + 127) / 255)
	}
	return Color{channel(c.R, other.R), channel(c.G, other.G), channel(c.B, other.B)}
}

// linear undoes the sRGB curve: light, in millionths, for each channel value. It
// is a table because math.Pow need not round alike on two machines.
var linear = [256]int32{
	0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347,
	3677, 4025, 4391, 4777, 5182, 5605, 6049, 6512, 6995, 7499, 8023, 8568,
	9134, 9721, 10330, 10960, 11612, 12286, 12983, 13702, 14444, 15209, 15996, 16807,
	17642, 18500, 19382, 20289, 21219, 22174, 23153, 24158, 25187, 26241, 27321, 28426,
	29557, 30713, 31896, 33105, 34340, 35601, 36889, 38204, 39546, 40915, 42311, 43735,
	45186, 46665, 48172, 49707, 51269, 52861, 54480, 56128, 57805, 59511, 61246, 63010,
	64803, 66626, 68478, 70360, 72272, 74214, 76185, 78187, 80220, 82283, 84376, 86500,
	88656, 90842, 93059, 95307, 97587, 99899, 102242, 104616, 107023, 109462, 111932, 114435,
	116971, 119538, 122139, 124772, 127438, 130136, 132868, 135633, 138432, 141263, 144128, 147027,
	149960, 152926, 155926, 158961, 162029, 165132, 168269, 171441, 174647, 177888, 181164, 184475,
	187821, 191202, 194618, 198069, 201556, 205079, 208637, 212231, 215861, 219526, 223228, 226966,
	230740, 234551, 238398, 242281, 246201, 250158, 254152, 258183, 262251, 266356, 270498, 274677,
	278894, 283149, 287441, 291771, 296138, 300544, 304987, 309469, 313989, 318547, 323143, 327778,
	332452, 337164, 341914, 346704, 351533, 356400, 361307, 366253, 371238, 376262, 381326, 386429,
	391572, 396755, 401978, 407240, 412543, 417885, 423268, 428690, 434154, 439657, 445201, 450786,
	456411, 462077, 467784, 473531, 479320, 485150, 491021, 496933, 502886, 508881, 514918, 520996,
	527115, 533276, 539479, 545724, 552011, 558340, 564712, 571125, 577580, 584078, 590619, 597202,
	603827, 610496, 617207, 623960, 630757, 637597, 644480, 651406, 658375, 665387, 672443, 679542,
	686685, 693872, 701102, 708376, 715694, 723055, 730461, 737910, 745404, 752942, 760525, 768151,
	775822, 783538, 791298, 799103, 806952, 814847, 822786, 830770, 838799, 846873, 854993, 863157,
	871367, 879622, 887923, 896269, 904661, 913099, 921582, 930111, 938686, 947307, 955973, 964686,
	973445, 982251, 991102, 1000000,
}
