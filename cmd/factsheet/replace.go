package main

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// output is a file to be written.
type output struct {
	name string
	data []byte
}

// replace puts files in their places, by way of temporary files in the same folders,
// which are all safe on the disk before the first takes its place. Where one of them
// cannot be made, or a signal comes before, all older files stay and no temporary
// file does.
func (i *interruption) replace(files []output) error {
	var made []string // temporary files, one for each of files
	remove := func() error {
		var err error
		for _, name := range made {
			err = errors.Join(err, os.Remove(name))
		}
		made = nil
		return err
	}
	return i.during(func() { remove() }, func() error {
		for _, f := range files {
			err := i.step(func() error {
				name, err := writeTemporary(f)
				if err == nil {
					made = append(made, name)
				}
				return err
			})
			if err != nil {
				return errors.Join(err, i.step(remove))
			}
		}
		return i.step(func() error {
			for _, f := range files {
				if err := os.Rename(made[0], f.name); err != nil {
					return errors.Join(err, remove())
				}
				made = made[1:]
			}
			return nil
		})
	})
}

// writeTemporary writes a file, to the disk, under another name in its folder: a
// short one, as that of the file may be as long as names can be. It has the mode of
// the file that it is to replace.
func writeTemporary(f output) (name string, err error) {
	var w *os.File
	for {
		name = filepath.Join(filepath.Dir(f.name), ".factsheet-"+strconv.FormatUint(rand.Uint64(), 36))
		w, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", named(err, f.name)
		}
	}
	if info, there := os.Stat(f.name); there == nil {
		err = w.Chmod(info.Mode().Perm())
	}
	if err == nil {
		_, err = w.Write(f.data)
	}
	if err = errors.Join(err, w.Sync(), w.Close()); err != nil {
		return "", errors.Join(named(err, f.name), os.Remove(name))
	}
	return name, nil
}

// named gives an error about a temporary file the name of the file that it is for.
func named(err error, name string) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return &fs.PathError{Op: "write", Path: name, Err: path.Err}
	}
	return err
}
