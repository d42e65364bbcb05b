package pdf

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
	"os"
	"testing"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"

	"factsheet/internal/golden"
)

// TestProfile computes the sRGB profile from its definition and compares it with
// the embedded one.
func TestProfile(t *testing.T) {
	want := profile()
	if golden.Updating() {
		var z bytes.Buffer
		w, err := zlib.NewWriterLevel(&z, zlib.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(want)
		w.Close()
		if err := os.WriteFile("srgb.icc.z", z.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	r, err := zlib.NewReader(bytes.NewReader(sRGB))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the embedded profile is not the computed one (%d and %d bytes; make it with: go test -update)", len(got), len(want))
	}
}

// profile is a version 4 display profile: the primaries of IEC 61966-2-1 adapted
// to D50 by Bradford's method, and the tone curve as a formula.
func profile() []byte {
	be := binary.BigEndian
	fixed := func(vs ...float64) (b []byte) {
		for _, v := range vs {
			b = be.AppendUint32(b, uint32(int32(math.Round(v*65536))))
		}
		return b
	}
	sig := func(s string, rest ...byte) []byte { return append([]byte(s+"\x00\x00\x00\x00"), rest...) }
	words := func(s string) []byte {
		u := utf16.Encode([]rune(s))
		b := sig("mluc", 0, 0, 0, 1, 0, 0, 0, 12)
		b = append(b, "enUS"...)
		b = be.AppendUint32(be.AppendUint32(b, uint32(2*len(u))), 28)
		for _, c := range u {
			b = be.AppendUint16(b, c)
		}
		return b
	}
	curve := append(sig("para", 0, 3, 0, 0), fixed(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)...)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", words("sRGB")},
		{"cprt", words("No copyright, use freely")},
		{"wtpt", sig("XYZ ", fixed(0.9642, 1, 0.8249)...)},
		{"chad", sig("sf32", fixed(1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)...)},
		{"rXYZ", sig("XYZ ", fixed(0.436066, 0.222488, 0.013916)...)},
		{"gXYZ", sig("XYZ ", fixed(0.385147, 0.716873, 0.097076)...)},
		{"bXYZ", sig("XYZ ", fixed(0.143066, 0.060608, 0.714096)...)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	directory := be.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	start, shared := 128+4+12*len(tags), 0
	for _, g := range tags {
		at := start + len(body)
		switch {
		case g.name[1:] == "TRC" && shared > 0:
			at = shared // the three curves are one
		default:
			if g.name[1:] == "TRC" {
				shared = at
			}
			body = append(body, g.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		directory = be.AppendUint32(be.AppendUint32(append(directory, g.name...), uint32(at)), uint32(len(g.data)))
	}
	head := make([]byte, 128)
	be.PutUint32(head[0:], uint32(start+len(body)))
	be.PutUint32(head[8:], 0x04200000) // version 4.2
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1, 0, 0, 0} {
		be.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	copy(head[68:], fixed(0.9642, 1, 0.8249))
	return append(append(head, directory...), body...)
}
