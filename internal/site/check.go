package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
)

//go:embed check
var checkPage embed.FS

// check writes the page "Check a sheet", and the program that it runs, in the two forms
// that browsers unpack.
func (s *site) check() {
	program := s.program()
	var zipped, smaller bytes.Buffer
	z, _ := gzip.NewWriterLevel(&zipped, gzip.BestCompression) // the level is one of gzip's
	z.Write(program)
	z.Close()
	b := brotli.NewWriterLevel(&smaller, 9)
	b.Write(program)
	b.Close()

	files := map[string][]byte{
		"factsheet.wasm.gz": zipped.Bytes(),
		"factsheet.wasm.br": smaller.Bytes(),
		"wasm_exec.js":      s.loader(),
	}
	var faces []string
	err := fs.WalkDir(checkPage, "check", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := checkPage.ReadFile(name)
		name = strings.TrimPrefix(name, "check/")
		if strings.HasSuffix(name, ".woff2") {
			faces = append(faces, name)
		}
		files[name] = content
		return err
	})
	if s.err == nil {
		s.err = err
	}
	// The version is of all the folder holds, so that a browser keeps what belongs together.
	files["offline.js"] = bytes.Replace(files["offline.js"], []byte(`"FONTS"`), []byte(`"`+strings.Join(faces, `", "`)+`"`), 1)
	files["offline.js"] = bytes.Replace(files["offline.js"], []byte("VERSION"), []byte(digest(files)), 1)
	for name, content := range files {
		s.put("check/"+name, content)
	}
}

// digest is of files and their names, in hex.
func digest(files map[string][]byte) string {
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(all, "%s %x\n", name, sha256.Sum256(files[name]))
	}
	return hex.EncodeToString(all.Sum(nil))[:16]
}

// program builds the program for browsers.
func (s *site) program() []byte {
	if s.err != nil {
		return nil
	}
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		s.err = err
		return nil
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "factsheet.wasm")
	// Without inlining it is an eighth smaller, which a phone feels more than the time.
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w -buildid=", "-o", out, "./internal/site/program")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	if said, err := build.CombinedOutput(); err != nil {
		s.err = fmt.Errorf("%w: %s", err, said)
		return nil
	}
	return s.read(out)
}

// loader is what Go gives to start such a program.
func (s *site) loader() []byte {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil && s.err == nil {
		s.err = err
	}
	return s.read(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}
