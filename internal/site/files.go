package main

import (
	"os"
	"path/filepath"
)

// site is the folder being written. The first error stays, and nothing is written after it.
type site struct {
	dir string
	err error
}

// put writes a file below the folder.
func (s *site) put(name string, content []byte) {
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	if s.err == nil {
		s.err = os.MkdirAll(filepath.Dir(path), 0o777)
	}
	if s.err == nil {
		s.err = os.WriteFile(path, content, 0o666)
	}
}

// read reads a file of the source.
func (s *site) read(name string) []byte {
	if s.err != nil {
		return nil
	}
	content, err := os.ReadFile(filepath.FromSlash(name))
	s.err = err
	return content
}
