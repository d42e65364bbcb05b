package conformance

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factsheet"
	"factsheet/internal/golden"
)

// A file says which version made it, and verify builds it anew with that version alone.
// So no bytes of a page may change while the version stays: the hashes of all examples
// are kept with the version they are of, and not even -update writes others for it.
func TestBytesChangeWithTheVersion(t *testing.T) {
	const accepted = "internal/conformance/testdata/bytes.golden"
	var made strings.Builder
	fmt.Fprintf(&made, "version %s\n", factsheet.Version)
	for _, path := range everyExample(t) {
		for _, paper := range []factsheet.Paper{factsheet.A4, factsheet.Letter} {
			if file := build(t, read(t, path), factsheet.Options{Paper: paper}).PDF; file != nil {
				fmt.Fprintf(&made, "%x %s %s\n", sha256.Sum256(file), filepath.ToSlash(path), paper)
			}
		}
	}
	branded := brands(t)
	for _, brand := range slices.Sorted(maps.Keys(branded)) { // the seed in each
		fmt.Fprintf(&made, "%x examples/brands/%s a4\n", sha256.Sum256(build(t, branded[brand], factsheet.Options{}).PDF), brand)
	}
	text, err := os.ReadFile(accepted)
	if err != nil && !golden.Updating() {
		t.Fatal(err)
	}
	before := string(text)
	if version, _, _ := strings.Cut(made.String(), "\n"); before != made.String() && strings.HasPrefix(before, version+"\n") {
		known := map[string]bool{}
		for line := range strings.Lines(before) {
			known[line] = true
		}
		for line := range strings.Lines(made.String()) {
			if !known[line] {
				_, name, _ := strings.Cut(strings.TrimSpace(line), " ")
				t.Errorf("the bytes of %s changed, or it is new, and the %s did not: count the version in factsheet.go up, then make golden", name, version)
			}
		}
		if !t.Failed() {
			t.Errorf("an example is gone: count the version in factsheet.go up, then make golden")
		}
		return
	}
	golden.Compare(t, accepted, []byte(made.String()))
}
