package brand

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"factsheet/internal/diag"
	"factsheet/internal/guarded"
)

const (
	maxPixels = 16_000_000
	maxScans  = 100 // of a JPEG; each scan goes over the whole picture
	// Kept of a logo: 18 pt high at 1200 dots an inch, and as wide as paper.
	maxRows, maxColumns = 300, 6000
)

// logo reads the picture that n names, relative to the brand file's folder dir.
func (r *reader) logo(fsys fs.FS, dir string, n *logoNode, b *Brand) *Logo {
	at, name := n.path.Pos, n.path.Text
	const mend = "save the logo as PNG or JPEG beside the brand file"
	fail := func(message string) *diag.Finding {
		return r.list.Add("E051", at, "the logo "+name+" "+message)
	}
	if strings.Contains(name, "://") || strings.HasPrefix(name, "data:") {
		fail("is an address, and nothing is fetched").Hint(mend)
		return nil
	}
	if isSVG(name) {
		fail("is an SVG drawing, which may hold scripts and links, and is not read").
			Hint("export it as PNG, 300 pixels high, and name that file")
		return nil
	}
	src, failed := guarded.Read(fsys, path.Join(dir, filepath.ToSlash(name)), maxLogo)
	if failed != nil {
		fail(failed.Error()).Hint(mend)
		return nil
	}
	ground := white
	if b.Masthead == Band {
		ground = b.Palette.Brand
	}
	picture, problem := r.shelf.picture(src, ground)
	if problem != "" {
		fail(problem).Hint(mend)
		return nil
	}
	return &Logo{Pos: at, Alt: n.alt, Picture: picture}
}

// decodeLogo gives a PNG or JPEG as rows of 8-bit RGB on a ground, made smaller by
// a whole factor where it has more rows than a printer can show. Metadata, such as
// where a photograph was taken, does not survive. problem says in words that
// follow the file's name why there is no picture.
func decodeLogo(src []byte, ground Color) (w, h int, pixels []byte, problem string) {
	config, decode := png.DecodeConfig, png.Decode
	switch {
	case bytes.HasPrefix(src, []byte("\x89PNG\r\n\x1a\n")):
	case bytes.HasPrefix(src, []byte("\xff\xd8")):
		if bytes.Count(src, []byte("\xff\xda")) > maxScans {
			return 0, 0, nil, "is a JPEG of too many scans"
		}
		config, decode = jpeg.DecodeConfig, jpeg.Decode
	default:
		return 0, 0, nil, "is neither PNG nor JPEG"
	}
	c, err := config(bytes.NewReader(src))
	if err != nil {
		return 0, 0, nil, "is damaged: " + plainly(err)
	}
	// Before decoding: a header alone can ask for more memory than there is.
	if int64(c.Width)*int64(c.Height) > maxPixels {
		return 0, 0, nil, "has " + strconv.Itoa(c.Width) + " × " + strconv.Itoa(c.Height) + " pixels, more than 16 million"
	}
	if c.Width < 1 || c.Height < 1 {
		return 0, 0, nil, "has no pixels"
	}
	img, err := decode(bytes.NewReader(src))
	if err != nil {
		return 0, 0, nil, "is damaged: " + plainly(err)
	}
	w, h, pixels = flatten(img, ground, max((c.Height+maxRows-1)/maxRows, (c.Width+maxColumns-1)/maxColumns))
	return w, h, pixels, ""
}

func plainly(err error) string {
	_, message, found := strings.Cut(err.Error(), ": ") // "png: invalid format: not enough pixel data"
	if !found {
		return err.Error()
	}
	return message
}

// flatten puts a picture on a ground and averages squares of n × n pixels; those at
// the right and lower edge may be cut. It holds no more than n rows at a time.
func flatten(m image.Image, ground Color, n int) (w, h int, pixels []byte) {
	from, size := m.Bounds().Min, m.Bounds().Size()
	w, h = (size.X+n-1)/n, (size.Y+n-1)/n
	pixels = make([]byte, 0, 3*w*h)
	strip := image.NewRGBA(image.Rect(0, 0, size.X, n))
	paint := painter(m, ground)
	for y := range h {
		paint(strip, from.Add(image.Pt(0, y*n)))
		rows := min(n, size.Y-y*n)
		for x := range w {
			pixels = appendMean(pixels, strip, image.Rect(x*n, 0, min(x*n+n, size.X), rows))
		}
	}
	return w, h, pixels
}

// appendMean appends the mean colour of a part of m.
func appendMean(pixels []byte, m *image.RGBA, part image.Rectangle) []byte {
	area := part.Dx() * part.Dy()
	if area == 1 {
		at := m.PixOffset(part.Min.X, part.Min.Y)
		return append(pixels, m.Pix[at:at+3]...)
	}
	var sum [3]int
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			at := m.PixOffset(x, y)
			for i := range sum {
				sum[i] += int(m.Pix[at+i])
			}
		}
	}
	for _, v := range sum {
		pixels = append(pixels, byte((v+area/2)/area))
	}
	return pixels
}

// painter gives the function that puts the part of m at a point on the ground. A
// picture with a table of colours has the table put on the ground instead, which
// is twenty times as fast as asking the picture for each pixel.
func painter(m image.Image, ground Color) func(strip *image.RGBA, at image.Point) {
	under := image.NewUniform(color.RGBA{ground.R, ground.G, ground.B, 255})
	p, ok := m.(*image.Paletted)
	if !ok {
		return func(strip *image.RGBA, at image.Point) {
			draw.Draw(strip, strip.Rect, under, image.Point{}, draw.Src)
			draw.Draw(strip, strip.Rect, m, at, draw.Over)
		}
	}
	table := image.NewRGBA(image.Rect(0, 0, 256, 1))
	draw.Draw(table, table.Rect, under, image.Point{}, draw.Src)
	for i, c := range p.Palette {
		draw.Draw(table, image.Rect(i, 0, i+1, 1), image.NewUniform(c), image.Point{}, draw.Over)
	}
	return func(strip *image.RGBA, at image.Point) {
		from := p.PixOffset(at.X, at.Y)
		for i, v := range p.Pix[from:min(from+strip.Stride/4*strip.Rect.Dy(), len(p.Pix))] {
			copy(strip.Pix[4*i:], table.Pix[4*int(v):4*int(v)+4])
		}
	}
}
