package factsheet

import (
	"fmt"
	"io/fs"
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
