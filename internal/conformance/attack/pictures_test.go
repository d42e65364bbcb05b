//go:build linux

package attack

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
)

const branded = "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01, brand: brand.yml}\npoints: [One thing is said.]\n"

// pictures are brands and their logos: of every kind, cut short, changed, and with a
// head that promises more than there is.
func pictures() []attack {
	var all []attack
	add := func(name string, brand, logo func() []byte) {
		all = append(all, attack{name: name, args: build, makes: []string{"out.pdf"}, files: func() map[string][]byte {
			return map[string][]byte{"brief.yaml": []byte(branded), "brand.yml": brand(), "logo.png": logo()}
		}})
	}
	plain := func() []byte { return []byte("meta: {name: Desk}\nlogo: {path: logo.png, alt: Desk}\n") }
	small := func() []byte { return picture(rand.New(rand.NewPCG(3, 0)), 40, 20, 0) }
	for seed := range 48 {
		r := func() *rand.Rand { return rand.New(rand.NewPCG(3, uint64(seed))) }
		w, h := 1+r().IntN(900), 1+r().IntN(500)
		if seed%12 == 11 {
			w, h = 4000, 4000
		}
		add(fmt.Sprintf("logo-%02d-builds", seed), plain, func() []byte { return picture(r(), w, h, seed%6) })
		add(fmt.Sprintf("cut-logo-%02d-refused", seed), plain, func() []byte {
			whole := picture(r(), min(w, 900), min(h, 500), seed%6)
			return whole[:len(whole)*(1+seed%40)/50]
		})
		add(fmt.Sprintf("changed-logo-%02d-either", seed), plain, func() []byte {
			r, b := r(), picture(r(), min(w, 900), min(h, 500), seed%6)
			for range 1 + r.IntN(5) {
				b[r.IntN(len(b))] ^= 1 << r.IntN(8)
			}
			return b
		})
	}
	for i, size := range [][2]uint32{{1 << 31, 1 << 31}, {1<<31 - 1, 1}, {65535, 65535}, {0, 5}, {4001, 4000}, {1 << 16, 1 << 16}} {
		add(fmt.Sprintf("bomb-%d-refused", i), plain, func() []byte {
			b := small()
			binary.BigEndian.PutUint32(b[16:], size[0])
			binary.BigEndian.PutUint32(b[20:], size[1])
			return b
		})
	}
	for seed := range 40 {
		add(fmt.Sprintf("brand-%02d-either", seed), func() []byte {
			whole := mustRead(examples + "kyrgyzstan-2008/brand.yml")
			return mutated(rand.New(rand.NewPCG(4, uint64(seed))), whole)
		}, small)
	}
	return all
}

// picture is a picture of noise: 0 colour with alpha, 1 grey, 2 of 16 bits, 3 with a
// table of colours, 4 a JPEG, 5 without alpha.
func picture(r *rand.Rand, w, h, kind int) []byte {
	var m image.Image
	box := image.Rect(0, 0, w, h)
	fill := func(pix []byte) {
		if w*h > 1_000_000 { // of one colour, so that the file is small
			return
		}
		for i := range pix {
			pix[i] = byte(r.Uint32())
			if kind == 3 {
				pix[i] %= 5
			}
		}
	}
	switch kind {
	case 0:
		p := image.NewNRGBA(box)
		fill(p.Pix)
		m = p
	case 1:
		p := image.NewGray(box)
		fill(p.Pix)
		m = p
	case 2:
		p := image.NewNRGBA64(box)
		fill(p.Pix)
		m = p
	case 3:
		p := image.NewPaletted(box, color.Palette{color.Black, color.White, color.Transparent, color.NRGBA{200, 0, 0, 90}, color.Gray{99}})
		fill(p.Pix)
		m = p
	default:
		p := image.NewRGBA(box)
		fill(p.Pix)
		for i := 3; i < len(p.Pix); i += 4 {
			p.Pix[i] = 0xff
		}
		m = p
	}
	var b bytes.Buffer
	var err error
	if kind == 4 {
		err = jpeg.Encode(&b, m, nil)
	} else {
		err = (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, m)
	}
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}
