// Command site writes the pages that stand beside the program: where a sheet is
// checked in a browser, and what a visitor needs to decide. Any server of files will
// do, and nothing on it asks another.
//
//	go run ./internal/site dist/site
//
// It is run in the root of the source. It must not know how anything is made.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "site: name the folder to write, as in go run ./internal/site dist/site")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}

// write makes the site anew.
func write(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	s := &site{dir: dir}
	s.check()
	s.visit()
	return s.err
}
