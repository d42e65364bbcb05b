// Package golden compares what a test made with a file that was accepted before, gives
// tests the cases that several of them share, and reads documents for them.
//
// It is for tests alone: a test in internal/conformance fails where other code imports it.
// Every golden file is rewritten by `go test ./... -update`; look at the change in
// git before it is committed.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the tests made over their golden files")

// Updating reports whether the tests were asked to rewrite golden files, for the
// few tests that keep theirs in another way than Compare.
func Updating() bool { return *update }

// Compare fails the test where got is not what the file at path holds, and shows
// the lines that differ (or, for bytes that are no text, the first place). With
// -update it writes the file instead.
func Compare(t testing.TB, path string, got []byte) {
	t.Helper()
	if *update {
		write(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%v (make it with: go test -update)", err)
		return
	}
	if bytes.Equal(want, got) {
		return
	}
	if utf8.Valid(want) && utf8.Valid(got) {
		t.Errorf("%s differs (- accepted, + made now; accept it with: go test -update)\n%s",
			path, cmp.Diff(lines(want), lines(got)))
		return
	}
	at := 0
	for at < min(len(want), len(got)) && want[at] == got[at] {
		at++
	}
	t.Errorf("%s differs from byte %d on: %d bytes accepted, %d made now (accept them with: go test -update)",
		path, at, len(want), len(got))
}

func write(t testing.TB, path string, got []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, got, 0o666); err != nil {
		t.Fatal(err)
	}
}

// lines splits text so that cmp shows whole lines; the line ends stay visible.
func lines(text []byte) []string {
	var out []string
	for l := range bytes.Lines(text) {
		out = append(out, string(l))
	}
	return out
}
