package pdf

import "factsheet/internal/page"

// image writes a bitmap's samples.
func (w *file) image(im *page.Image) int {
	var d dict
	d.s("/Type/XObject/Subtype/Image/Width ").int(im.W).s("/Height ").int(im.H).s("/ColorSpace/DeviceRGB/BitsPerComponent 8")
	return w.stream(string(d.b), im.Pixels)
}
