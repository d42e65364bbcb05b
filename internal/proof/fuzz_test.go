package proof

import (
	"bytes"
	"strings"
	"testing"
)

// FuzzReader puts anything before everything that reads a stranger's file. What is
// read is laid out as ours is: bounded, without a name of its own making, and
// verified only where it is what its data gives.
func FuzzReader(f *testing.F) {
	good := small(f, false) // too long for a seed: it would be made smaller for a minute at each step
	brief, place := "Camps\nc 12 camps\n", string(NoSignature())
	m := &Manifest{Program: program, Version: testVersion, Files: []Digest{DigestOf(Attachment{Brief, "a", []byte(brief)})}}
	spec := func(name, stream string) string { return "<</F(" + name + ")/EF<</F " + stream + " 0 R>>>>" }
	plain := forged([]string{catalog + "/AF[3 0 R]>>", inform, spec(Brief, "5")}, xmpStream, "\n"+brief)
	f.Add(plain)
	f.Add(forged([]string{catalog + "/AF[3 0 R 4 0 R 5 0 R]>>", inform, spec(Brief, "7"), spec(List, "8"), spec(Signature, "9")},
		xmpStream, "\n"+brief, "/Filter/FlateDecode\n"+string(deflated(m.JSON())), "\n"+place))
	f.Add(plain[:len(plain)/2])
	f.Add(append(bytes.Clone(plain), "%%EOF\n"...))
	f.Add(bytes.Replace(plain, []byte("1.2.0"), []byte("9.9.9"), 2))
	f.Add([]byte(header))
	f.Add([]byte("%PDF-1.4\n/Creator (factsheet 1.0)\n%%EOF"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Read(b)
		if err != nil && kindOf(err) == 0 {
			t.Fatalf("an error of no kind: %v", err)
		}
		if file != nil {
			total := 0
			for _, a := range file.Attachments() {
				if !known(a.Name) {
					t.Fatalf("a name of its own: %q", a.Name)
				}
				total += len(a.Data)
			}
			if total > maxInflated+len(b) {
				t.Fatalf("%d bytes are attached", total)
			}
			reference, _ := Read(good)
			differences(file, reference)
			differences(reference, file)
		}
		r := Verify(b, verification())
		if r.Verdict == Matches {
			again, err := rebuild(&Manifest{Options: Options{Signed: r.Apart > 0}}, file.Attachments(), nil)
			if err != nil || len(again) != len(b) {
				t.Fatalf("it matches, and its data gives %d bytes: %v", len(again), err)
			}
			for i := range b {
				if again[i] != b[i] && (i < file.from || i >= file.to) {
					t.Fatalf("it matches, and byte %d differs", i)
				}
			}
		}
		if said := strings.Join(r.Lines(), "\n"); len(said) > 20000 || strings.ContainsAny(said, "\x1b\x00\u202e") {
			t.Fatalf("said: %q", said)
		}
	})
}

// FuzzObjects reaches the objects behind the deflated streams: it is given their text.
func FuzzObjects(f *testing.F) {
	f.Add("<</Type/Pages/Kids[4 0 R]>>\n<</Type/Page/Contents 8 0 R/Resources<</Font<</F0 5 0 R>>>>/Annots[6 0 R]>>\n<</ToUnicode 9 0 R>>\n<</Contents(x)/A<</URI(https://example.org)>>>>", "BT /F0 9 Tf [<0001>-3<0002>]TJ ET", "<0001><0041>\n", "<pdf:Producer>factsheet 1.2.0")
	f.Add("<</K 3 0 R>>\n<</F(brief.yaml)/EF<</F 8 0 R>>>>", "a\nb c d\n", "", "<dc:title>a<b>c</dc:title>")
	reference, err := Read(small(f, false))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, objects, content, codes, xmp string) {
		dicts := append([]string{"<</Type/Catalog/Pages 3 0 R/StructTreeRoot 3 0 R/AF[4 0 R]/Metadata NEXT 0 R>>", inform}, strings.Split(objects, "\n")...)
		file, err := Read(forged(dicts, "/Type/Metadata\n"+xmp, "/Filter/FlateDecode\n"+string(deflated([]byte(content))), "/Filter/FlateDecode\n"+string(deflated([]byte(codes)))))
		if err != nil {
			return
		}
		for _, pair := range [][2]*File{{file, reference}, {reference, file}, {file, file}} {
			found, more := differences(pair[0], pair[1])
			if len(found) > maxFound || more < 0 || pair[0] != pair[1] && len(found) == 0 {
				t.Fatalf("%d differences, %d more", len(found), more)
			}
			for _, d := range found {
				if s := d.Says + d.Given + d.Built + d.Name; strings.ContainsAny(s, "\x1b\x00\u202e\n") || len(s) > 4000 {
					t.Fatalf("said: %q", s)
				}
			}
		}
	})
}
