//go:build linux

package attack

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
)

const setInFace = `typography:
  fonts:
    - {family: A, source: file, files: [face.ttf]}
  base: A
`

// faces are brands whose typeface was changed, cut short, or made to cost much: where
// its tables refer to one another, a small file can ask for hours.
func faces() []attack {
	var all []attack
	prose := bytes.Repeat([]byte("Afficher 4,000 or fewer; "), 120)
	brief := slices.Concat([]byte("schema: factsheet/v1\nbrief: {title: Office affairs, date: 2020-01-01, brand: brand.yml, literals: [\"4,000\"]}\npoints:\n  - "), prose, []byte("\n"))
	add := func(name string, face func() []byte) {
		all = append(all, attack{name: name, args: build, makes: []string{"out.pdf"}, files: func() map[string][]byte {
			return map[string][]byte{"brief.yaml": brief, "brand.yml": []byte(setInFace), "face.ttf": face()}
		}})
	}
	lora := func() []byte { return mustRead(examples + "brands/serif/fonts/Lora-Regular.ttf") }
	plex := func() []byte { return mustRead(examples + "brands/arabic/fonts/IBMPlexSansArabic-Regular.ttf") }
	add("face-builds", lora)
	add("face-arabic-builds", plex)
	for seed := range 60 {
		r := func() *rand.Rand { return rand.New(rand.NewPCG(6, uint64(seed))) }
		whole := lora
		if seed%2 == 1 {
			whole = plex
		}
		add(fmt.Sprintf("changed-face-%02d-either", seed), func() []byte {
			r, b := r(), slices.Clone(whole())
			tags := []string{"GSUB", "GPOS", "GDEF", "cmap", "glyf", "loca", "hmtx", "head", "maxp", "OS/2"}
			t := tableOf(b, tags[seed/2%len(tags)])
			for range 1 + r.IntN(6) {
				t[r.IntN(min(len(t), 3000))] = byte(r.Uint32())
			}
			return b
		})
		add(fmt.Sprintf("cut-face-%02d-refused", seed), func() []byte { b := whole(); return b[:len(b)*(1+seed)/64] })
	}
	for i, size := range [][2]int{{1, 1}, {100, 100}, {1000, 9}, {9, 2000}, {4000, 1}, {2, 9000}} { // about as costly as any that is taken
		add(fmt.Sprintf("busy-face-%d-builds", i), func() []byte { return withTable(lora(), "GSUB", busy(size[0], size[1], 1)) })
	}
	for i, size := range [][2]int{{4000, 9}, {2, 30000}, {30000, 1}, {1, 65000}, {300, 3000}} {
		add(fmt.Sprintf("bomb-face-%d-refused", i), func() []byte { return withTable(lora(), "GSUB", busy(size[0], size[1], 1)) })
	}
	add("growing-face-either", func() []byte { return withTable(lora(), "GSUB", busy(400, 1, 60)) })
	add("exploding-face-refused", func() []byte { return withTable(lora(), "GSUB", busy(9, 1, 60000)) })
	return all
}

// tableOf is one table of a face, in place.
func tableOf(file []byte, tag string) []byte {
	be := binary.BigEndian
	for i := range int(be.Uint16(file[4:])) {
		if r := file[12+16*i:]; string(r[:4]) == tag {
			return file[be.Uint32(r[8:]):][:be.Uint32(r[12:])]
		}
	}
	panic(tag)
}

// withTable gives a face another table, behind its end.
func withTable(file []byte, tag string, table []byte) []byte {
	be := binary.BigEndian
	out := slices.Clone(file)
	for i := range int(be.Uint16(out[4:])) {
		if r := out[12+16*i:]; string(r[:4]) == tag {
			be.PutUint32(r[8:], uint32(len(file)))
			be.PutUint32(r[12:], uint32(len(table)))
		}
	}
	return append(out, table...)
}

// busy is a GSUB table in which a feature of every text has some lookups that are all
// one table, of one subtable many times, which covers all glyphs. Where grows is more than
// 1 each glyph becomes so many.
func busy(lookups, subtables, grows int) []byte {
	be := binary.BigEndian
	u16 := func(vs ...int) (b []byte) {
		for _, v := range vs {
			b = be.AppendUint16(b, uint16(v))
		}
		return b
	}
	scripts := slices.Concat(u16(1), []byte("DFLT"), u16(8), u16(4, 0), u16(0, 0xffff, 1, 0))
	feature := u16(0, lookups)
	for i := range lookups {
		feature = be.AppendUint16(feature, uint16(i))
	}
	features := slices.Concat(u16(1), []byte("ccmp"), u16(8), feature)
	list := u16(lookups)
	for range lookups {
		list = be.AppendUint16(list, uint16(2+2*lookups))
	}
	kind := 1
	if grows > 1 {
		kind = 2
	}
	l := u16(kind, 0, subtables)
	for range subtables {
		l = be.AppendUint16(l, uint16(6+2*subtables))
	}
	covers := u16(2, 1, 0, 400, 0)
	s := slices.Concat(u16(1, 6, 0), covers) // each glyph stays what it is: the next subtable is not tried
	if grows > 1 {
		s = u16(1, 6+2*401, 401)
		for range 401 {
			s = be.AppendUint16(s, uint16(6+2*401+len(covers)))
		}
		s = append(s, covers...)
		s = append(s, u16(grows)...)
		for range grows {
			s = be.AppendUint16(s, 5)
		}
	}
	if grows == 1 { // one that covers glyphs that no text has, so that all subtables are tried
		s = slices.Concat(u16(1, 6, 0), u16(2, 2, 0, 0, 0, 400, 400, 1))
	}
	return slices.Concat(u16(1, 0, 10, 10+len(scripts), 10+len(scripts)+len(features)), scripts, features, list, l, s)
}
