package png

import (
	"bytes"
	"encoding/binary"
	"image/png"
	"testing"
)

// TestAnnotate: the picture is the same, and the notes can be read, in order.
func TestAnnotate(t *testing.T) {
	plain := Encode(2, 1, []byte{255, 0, 0, 0, 0, 255})
	file := Annotate(plain, []Note{{"Title", "Two sums — “a”"}, {"Claims", "a, b"}})
	want, err := png.Decode(bytes.NewReader(plain))
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(file)) // it checks the sums of all chunks
	if err != nil || got.At(0, 0) != want.At(0, 0) || got.At(1, 0) != want.At(1, 0) {
		t.Fatalf("another picture, %v", err)
	}
	var notes []string
	for at := 8; at < len(file); {
		n := int(binary.BigEndian.Uint32(file[at:]))
		if string(file[at+4:at+8]) == "iTXt" {
			key, text, _ := bytes.Cut(file[at+8:at+8+n], []byte("\x00\x00\x00\x00\x00"))
			notes = append(notes, string(key)+": "+string(text))
		}
		at += 12 + n
	}
	if len(notes) != 2 || notes[0] != "Title: Two sums — “a”" || notes[1] != "Claims: a, b" {
		t.Errorf("the notes are %q", notes)
	}
	if !bytes.Equal(Annotate(plain, nil), plain) {
		t.Error("no notes change the file")
	}
}
