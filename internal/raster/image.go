package raster

import "factsheet/internal/page"

// image draws a bitmap into its box: every pixel of the picture takes the mean of
// what it lies on.
func (c *canvas) image(im *page.Image) {
	box := c.window(im.Box)
	if im.W < 1 || im.H < 1 || box.right <= box.left || box.bottom <= box.top {
		return
	}
	for y := max(int(box.top>>8), 0); y < min(int(box.bottom+255)>>8, c.H); y++ {
		top, bottom := samples(y, box.top, box.bottom, im.H)
		for x := max(int(box.left>>8), 0); x < min(int(box.right+255)>>8, c.W); x++ {
			left, right := samples(x, box.left, box.right, im.W)
			alpha := (box.share(x, y)*255 + 32768) / 65536
			c.blend(3*(y*c.W+x), mean(im, left, right, top, bottom), alpha)
		}
	}
}

// samples gives where pixel i begins and ends among n samples that fill the space
// between two edges, in 256ths of a sample.
func samples(i int, from, to int32, n int) (int64, int64) {
	at := func(x int32) int64 { return int64(x-from) * int64(n) << 8 / int64(to-from) }
	a, b := at(max(int32(i)<<8, from)), at(min(int32(i+1)<<8, to))
	if a == b { // far fewer samples than pixels
		b++
	}
	return a, b
}

// mean is the mean colour of a part of a bitmap, given in 256ths of its samples.
func mean(im *page.Image, left, right, top, bottom int64) page.Color {
	var r, g, b, area int64
	for y := top >> 8; y <= (bottom-1)>>8; y++ {
		high := min((y+1)<<8, bottom) - max(y<<8, top)
		for x := left >> 8; x <= (right-1)>>8; x++ {
			part := high * (min((x+1)<<8, right) - max(x<<8, left))
			px := im.Pixels[3*(int(y)*im.W+int(x)):]
			r, g, b, area = r+part*int64(px[0]), g+part*int64(px[1]), b+part*int64(px[2]), area+part
		}
	}
	near := func(v int64) uint8 { return uint8((v + area/2) / area) }
	return page.Color{R: near(r), G: near(g), B: near(b)}
}
