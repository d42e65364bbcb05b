//go:build !js

package factsheet

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"factsheet/data"
	"factsheet/internal/guarded"
)

// Dir is a folder on the disk. Nothing outside of it is read, whatever its links say.
func Dir(name string) fs.FS { return guarded.Dir(name) }

// Read gives the brief in a file, wherever the name leads; all that the brief names is
// looked for in the file's folder. The text is read now, and no further than one byte
// past the limit, which Compose then reports.
func Read(name string) (Input, error) {
	text, err := readPath(name, data.MaxBytes, "the brief", "brief.yaml", fromPipe)
	if err != nil {
		return Input{}, err
	}
	folder, file := filepath.Split(name)
	return Input{FS: over(folder, file, text), Name: file, Prefix: folder}, nil
}

// ReadFrom gives the brief that a stream holds, under a name for findings; all that
// the brief names is looked for in the current folder.
func ReadFrom(r io.Reader, name string) (Input, error) {
	text, err := io.ReadAll(io.LimitReader(r, data.MaxBytes+1))
	if err != nil {
		return Input{}, err
	}
	return Input{FS: over("", name, text), Name: name}, nil
}

// over is a folder on the disk in which one file is known already.
func over(folder, file string, text []byte) fs.FS {
	return guarded.Over{Memory: guarded.Memory{file: text}, Under: guarded.Dir(cmp.Or(folder, "."))}
}

// ReadPDF reads a PDF from a file, under the rules of Read.
func ReadPDF(name string) ([]byte, error) {
	return readPath(name, MaxPDF, "the PDF", "brief.pdf", fromPipe)
}

// ReadTable reads a table of people from a file, under the rules of Read.
func ReadTable(name string) ([]byte, error) {
	return readPath(name, MaxPeople, "the table", "people.csv", "")
}

// maxKeys is the size in bytes of the largest file of keys that is read.
const maxKeys = 1 << 20

// ReadKeyFile reads the file of a key, or of a list of signers, under the rules of Read.
func ReadKeyFile(name string) ([]byte, error) {
	text, err := readPath(name, maxKeys, "the key", "id_ed25519", "")
	if err == nil && len(text) > maxKeys {
		return nil, fmt.Errorf("%s is larger than 1 MB; name the file of a key", name)
	}
	return text, err
}

// ReadMessage reads a message that goes before a sheet from a file, under the rules of
// Read.
func ReadMessage(name string) ([]byte, error) {
	return readPath(name, MaxMessage, "the message", "note.md", fromPipe)
}

// ReadSources reads a file of sources, under the rules of Read, and no further than one byte
// past the limit, which ImportSources then reports.
func ReadSources(name string) ([]byte, error) {
	return readPath(name, MaxSources, "the file", "sources.json", fromPipe)
}

// fromPipe is what to do in place of naming a pipe.
const fromPipe = "; to read from a pipe write - and send it to standard input"

// readPath reads a file that a person named. what it is and the example of its name say
// what to name in place of a folder, and piped what to do in place of naming a pipe.
func readPath(name string, most int64, what, example, piped string) ([]byte, error) {
	text, err := guarded.ReadPath(name, most)
	if err == nil {
		return text, nil
	}
	switch err.Kind {
	case guarded.Missing:
		return nil, fmt.Errorf("%s does not exist; check the name and the folder", name)
	case guarded.IsFolder:
		return nil, fmt.Errorf("%s is a folder; name %s in it, such as %s", name, what, filepath.Join(name, example))
	case guarded.Irregular:
		return nil, fmt.Errorf("%s is not an ordinary file%s", name, piped)
	}
	return nil, fmt.Errorf("%s %w", name, err)
}
