package proof

import (
	"bytes"
	"crypto/ed25519"
	"testing"
	"unicode"
)

// Whatever manifest is read is one that the program may have written, byte for byte.
func FuzzManifest(f *testing.F) {
	second := int64(1215129600)
	m := &Manifest{Program: program, Version: testVersion, Options: Options{Paper: "a4", SourceDateEpoch: &second},
		Files: []Digest{DigestOf(Attachment{Brief, "application/yaml", []byte("x")})}, Typefaces: []Typeface{{"A", DigestOf(Attachment{}).SHA256}}}
	f.Add(m.JSON())
	f.Add(bytes.Replace(m.JSON(), []byte("1215129600"), []byte("7258118400"), 1))
	f.Add(bytes.Replace(m.JSON(), []byte(`"signed"`), []byte(`"bleed": true, "signed"`), 1))
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := ReadManifest(text)
		if err != nil {
			return
		}
		if s := m.Options.SourceDateEpoch; m.Program != program || m.Version == "" || s != nil && (*s < 0 || *s > LastTime) || !bytes.Equal(m.JSON(), text) {
			t.Fatalf("%+v of %q", m, text)
		}
	})
}

// Whatever a file of keys holds, reading it does not panic, and gives keys of the one
// kind, with names that a terminal only shows.
func FuzzKeys(f *testing.F) {
	ours := line(f, testKey(1))
	f.Add([]byte(ours))
	f.Add([]byte(`office@example.org namespaces="factsheet" ` + ours + "# a remark\n"))
	f.Add([]byte(`*@example.org valid-before="20300101" ` + ours))
	f.Fuzz(func(t *testing.T, text []byte) {
		signers, err := ReadSigners(text)
		if err == nil && len(signers) == 0 {
			t.Fatal("neither keys nor an error")
		}
		for _, s := range signers {
			if len(s.Key) != ed25519.PublicKeySize || bytes.ContainsFunc([]byte(s.Name), unicode.IsControl) {
				t.Fatalf("%x %q", s.Key, s.Name)
			}
		}
	})
}

// No other bytes in the place of a signature are one.
func FuzzSignature(f *testing.F) {
	good := signed(f, small(f, true), testKey(1))
	from, to, _ := slotOf(good)
	f.Add(bytes.Clone(good[from:to]))
	f.Add(bytes.Replace(good[from:to], []byte("\n"), []byte("\r"), 1))
	f.Add([]byte("-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n"))
	f.Fuzz(func(t *testing.T, place []byte) {
		b := bytes.Clone(good)
		blank(b[from:to])
		copy(b[from:to], place)
		file, err := Read(b)
		if err != nil {
			t.Fatal(err)
		}
		if state, _ := file.signature(); (state == Holds) != bytes.Equal(b, good) {
			t.Fatalf("%s: %q", state, place)
		}
	})
}
