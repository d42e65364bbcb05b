package factsheet

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"factsheet/data"
	"factsheet/internal/diag"
	"factsheet/layout"
)

// Input is the text of a brief and where it stands.
type Input struct {
	Name   string // how findings call it
	Text   []byte
	Folder string // where its brand file, logo and table are; nothing outside is read; "" is the current one
}

// Read reads a brief from a file. It refuses what is not an ordinary file, so that
// it never waits at a pipe, and reads no further than one byte past the limit,
// which Build then reports.
func Read(path string) (Input, error) {
	text, err := readFile(path, data.MaxBytes, "the brief in it, such as "+filepath.Join(path, "brief.yaml"))
	return Input{Name: path, Text: text, Folder: filepath.Dir(path)}, err
}

// ReadPDF reads a PDF from a file, under the same rules.
func ReadPDF(path string) ([]byte, error) {
	return readFile(path, MaxPDF, "the PDF in it, such as "+filepath.Join(path, "brief.pdf"))
}

// ReadTable reads a table of people from a file, under the same rules.
func ReadTable(path string) ([]byte, error) {
	return readFile(path, MaxPeople, "the table in it, such as "+filepath.Join(path, "people.csv"))
}

// readFile reads a file up to one byte past a limit. instead is what to name in
// place of a folder.
func readFile(path string, limit int64, instead string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s does not exist; check the name and the folder", path)
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; name %s", path, instead)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not an ordinary file; to read from a pipe write - and send it to standard input", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit+1))
}

// ReadText reads the text of a brief from a stream, within the limit.
func ReadText(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, data.MaxBytes+1))
}

// What the results are made of, for programs that import this package.
type (
	Finding  = diag.Finding
	Findings = diag.List
	Pos      = diag.Pos
	Related  = diag.Related
	Severity = diag.Severity
	Paper    = layout.Paper
)

// The severities of a finding.
const (
	Error   = diag.Error
	Warning = diag.Warning
	Note    = diag.Note
)

// The sizes of paper.
const (
	A4     = layout.A4
	Letter = layout.Letter
)
