// Package conformance examines the whole from outside: the examples, the
// documentation, the drawing of who may import whom, what judges say of the files
// (veraPDF, qpdf, poppler), and whether a file still proves itself. It holds tests
// alone and knows what a Go program that imports factsheet may know; where a test
// needs the page before it is written, or a file that no honest program writes, it
// walks the way of the data itself.
package conformance

import (
	"fmt"
	"os"
	"testing"
)

// The tests name files as they stand from the top of the repository.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}
