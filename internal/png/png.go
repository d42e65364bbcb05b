// Package png writes PNG files whose bytes do not change with the release of Go:
// filters are chosen here and deflate comes from a pinned module. Nothing but the
// pixels goes into a file, no date, no program, no profile, unless it is given.
//
// It must not know where the pixels come from.
package png

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"factsheet/internal/deflate"
)

// Kinds of pixel, as the header of a file numbers them.
const (
	trueColor = 2
	indexed   = 3
)

// Encode writes a picture of w × h pixels, at least one, given as rows of 8-bit RGB
// without padding. Up to 256 colours become a table of colours and pixels of 1, 2,
// 4 or 8 bits, the fewest that count them; more become RGB.
func Encode(w, h int, pixels []byte) []byte {
	if colors, indices := table(pixels); colors != nil {
		bits := bitsFor(len(colors) / 3)
		return file(w, h, bits, indexed, colors, compress(packed(w, h, bits, indices)))
	}
	return file(w, h, 8, trueColor, nil, compress(filtered(w, h, pixels)))
}

// table gives the colours of a picture in the order in which they appear, and the
// number of each pixel's; nothing where there are more than 256.
func table(pixels []byte) (colors, indices []byte) {
	number := map[[3]byte]byte{}
	indices = make([]byte, 0, len(pixels)/3)
	var last [3]byte // most pixels are like the one before
	var i byte
	for at := 0; at+3 <= len(pixels); at += 3 {
		c := [3]byte(pixels[at:])
		if at == 0 || c != last {
			known := false
			if i, known = number[c]; !known {
				if len(number) == 256 {
					return nil, nil
				}
				i = byte(len(number))
				number[c] = i
				colors = append(colors, c[:]...)
			}
			last = c
		}
		indices = append(indices, i)
	}
	return colors, indices
}

func bitsFor(colors int) int {
	switch {
	case colors <= 2:
		return 1
	case colors <= 4:
		return 2
	case colors <= 16:
		return 4
	}
	return 8
}

// packed gives rows of indices, each row after the number of its filter, which is none.
func packed(w, h, bits int, indices []byte) []byte {
	stride := (w*bits + 7) / 8
	out := make([]byte, h*(1+stride))
	for y := range h {
		row := out[y*(1+stride)+1:]
		for x, v := range indices[y*w : (y+1)*w] {
			at := x * bits
			row[at/8] |= v << (8 - bits - at%8)
		}
	}
	return out
}

func compress(raw []byte) []byte {
	var b bytes.Buffer
	deflate.Zlib(&b, deflate.Small, raw)
	return b.Bytes()
}

func file(w, h, bits, kind int, colors, data []byte) []byte {
	be := binary.BigEndian
	header := be.AppendUint32(nil, uint32(w))
	header = be.AppendUint32(header, uint32(h))
	header = append(header, byte(bits), byte(kind), 0, 0, 0) // deflate, the usual filters, no interlace
	out := make([]byte, 0, len(data)+len(colors)+80)
	out = append(out, "\x89PNG\r\n\x1a\n"...)
	out = chunk(out, "IHDR", header)
	if kind == indexed {
		out = chunk(out, "PLTE", colors)
	}
	out = chunk(out, "IDAT", data)
	return chunk(out, "IEND", nil)
}

func chunk(out []byte, name string, data []byte) []byte {
	be := binary.BigEndian
	out = be.AppendUint32(out, uint32(len(data)))
	from := len(out)
	out = append(append(out, name...), data...)
	return be.AppendUint32(out, crc32.ChecksumIEEE(out[from:]))
}
