package factsheet

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"factsheet/data"
	"factsheet/internal/guarded"
	"factsheet/internal/table"
)

// Input is a brief in a folder, on a disk or not. Only ordinary files are read.
type Input struct {
	FS     fs.FS  // the brief's folder, where its brand file, logo and table are too; see Dir
	Name   string // of the brief in FS, such as "brief.yaml"
	Prefix string // what findings put before the names of files in FS, such as "briefs/"
	Brand  string // a brand file on the disk, wherever it is, for a brief that has none; "" for none
}

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

// Source gives the text of a file as findings name it, nil where there is none. A table
// may be in other letters than UTF-8.
func (in Input) Source(file string) []byte {
	name, ok := strings.CutPrefix(file, in.Prefix)
	if !ok || in.FS == nil {
		return nil
	}
	text, err := guarded.Read(in.FS, name, 64<<20)
	if err != nil {
		return nil
	}
	if decoded, _, fault := table.Decode(text); fault == nil {
		return decoded
	}
	return text
}

// String is what findings call the brief.
func (in Input) String() string { return in.Prefix + in.Name }

// text reads the brief.
func (in Input) text() ([]byte, error) {
	if in.FS == nil {
		return nil, fmt.Errorf("the input %s has no folder; give it one, such as factsheet.Dir(\".\")", in.Name)
	}
	text, err := guarded.Read(in.FS, in.Name, data.MaxBytes+1) // a text of one byte more is what Decode refuses
	if err != nil && err.Kind == guarded.TooLarge {
		return make([]byte, data.MaxBytes+1), nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s %w", in, err)
	}
	return text, nil
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
