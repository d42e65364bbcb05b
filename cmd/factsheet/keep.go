package main

import (
	"fmt"
	"io/fs"
	"os"
)

// keep is a file that this run must not write over: what it reads, and what it has
// written. Files are told apart by what they are, not by how they are called.
type keep struct {
	file fs.FileInfo
	why  string // a clause: "is the key to sign with"
}

// keepPath remembers a file that a person named; where there is none, nothing.
func (t *terminal) keepPath(name, why string) {
	if info, err := os.Stat(name); err == nil {
		t.keeps = append(t.keeps, keep{info, why})
	}
}

// mayReplace refuses to write over a file that must be kept.
func (t *terminal) mayReplace(name string, file fs.FileInfo) error {
	for _, k := range t.keeps {
		if os.SameFile(k.file, file) {
			return fmt.Errorf("%s %s and is not written over; name another file or folder", name, k.why)
		}
	}
	return nil
}

// keepingFS is a brief's folder that remembers each file that is opened in it, whatever
// the brief takes it for: its brand, a logo, a table.
type keepingFS struct {
	fs.FS
	*terminal
}

func (k keepingFS) Open(name string) (fs.File, error) {
	f, err := k.FS.Open(name)
	if err == nil {
		if info, err := f.Stat(); err == nil {
			k.keeps = append(k.keeps, keep{info, "is read for the brief"})
		}
	}
	return f, err
}

func (k keepingFS) Stat(name string) (fs.FileInfo, error)  { return fs.Stat(k.FS, name) }
func (k keepingFS) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(k.FS, name) }
func (k keepingFS) ReadLink(name string) (string, error)   { return fs.ReadLink(k.FS, name) }
