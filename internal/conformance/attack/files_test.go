//go:build linux

package attack

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
	"testing/fstest"

	"factsheet"
	"factsheet/internal/forge"
	"factsheet/internal/proof"
)

// files are PDFs of ours that were changed, cut, grown, or made to carry what costs
// much to build, and files that are none.
func files(t *testing.T) []attack {
	t.Helper()
	whole := page(t, factsheet.Input{FS: factsheet.Dir(examples + "kyrgyzstan-2008"), Name: "brief.yaml"})
	little := page(t, factsheet.Input{FS: fstest.MapFS{"b.yaml": {Data: []byte("schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\npoints: [One thing.]\n")}}, Name: "b.yaml"})
	var all []attack
	add := func(name string, file func() []byte) {
		for _, args := range [][]string{{"verify", "a.pdf"}, {"extract", "a.pdf", "-d", "out"}} {
			ending := name
			var makes []string
			if args[0] == "extract" {
				ending = name[:bytes.LastIndexByte([]byte(name), '-')] + "-any"
				makes = []string{"out/brief.yaml", "out/brand.yml", "out/logo.png", "out/claims.csv", "out/datapackage.json", "out/manifest.json"}
			}
			all = append(all, attack{name: args[0] + "-" + ending, args: args, makes: makes, files: func() map[string][]byte {
				return map[string][]byte{"a.pdf": file()}
			}})
		}
	}
	for seed := range 60 {
		r := func() *rand.Rand { return rand.New(rand.NewPCG(5, uint64(seed))) }
		add(fmt.Sprintf("bit-%02d-altered", seed), func() []byte {
			b := bytes.Clone(whole)
			r := r()
			for range 1 + r.IntN(3) {
				b[r.IntN(len(b))] ^= 1 << r.IntN(8)
			}
			return b
		})
		add(fmt.Sprintf("cut-%02d-altered", seed), func() []byte { return whole[:r().IntN(len(whole))] })
		add(fmt.Sprintf("moved-%02d-altered", seed), func() []byte {
			r := r()
			at, to, n := r.IntN(len(whole)-3000), r.IntN(len(whole)-3000), 1+r.IntN(3000)
			b := bytes.Clone(whole)
			copy(b[to:to+n], whole[at:at+n])
			if bytes.Equal(b, whole) {
				b[0] = 'x'
			}
			return b
		})
	}
	for i, more := range []string{"\n", "%%EOF\n", "1 0 obj\n<<>>\nendobj\n", string(little)} {
		add(fmt.Sprintf("more-%d-altered", i), func() []byte { return append(bytes.Clone(whole), more...) })
	}
	for i, none := range []string{"", "%PDF-1.7", "hello", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + string(bytes.Repeat([]byte("1 0 obj\n<<"), 50_000))} {
		add(fmt.Sprintf("none-%d-fails", i), func() []byte { return []byte(none) })
	}
	for _, c := range costly() {
		add("carrying-"+c.name[:bytes.LastIndexByte([]byte(c.name), '-')]+"-altered", func() []byte {
			f := forge.Apart(t, little)
			f.Carry(proof.Brief, []byte(c.text()))
			return f.PDF()
		})
	}
	return all
}

func page(t *testing.T, in factsheet.Input) []byte {
	t.Helper()
	sheet, found, err := new(factsheet.Compiler).Compose(in, factsheet.Options{})
	if err != nil || sheet == nil {
		t.Fatal(err, found)
	}
	file, err := sheet.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return file
}
