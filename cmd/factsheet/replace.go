package main

import (
	"errors"
	"io/fs"
	"iter"
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

// each gives outputs that are there already.
func each(files ...output) iter.Seq2[output, error] {
	return func(yield func(output, error) bool) {
		for _, f := range files {
			if !yield(f, nil) {
				return
			}
		}
	}
}

// replace puts files in their places, by way of temporary files in the same folders,
// which are all safe on the disk before the first takes its place. Where one of them
// cannot be made, or is an error itself, or a signal comes before, all older files stay
// and no temporary file does. One at a time is in memory.
func (i *interruption) replace(files iter.Seq2[output, error]) error {
	type made struct{ temporary, name string }
	var all []made
	remove := func() error {
		var err error
		for _, f := range all {
			err = errors.Join(err, os.Remove(f.temporary))
		}
		all = nil
		return err
	}
	return i.during(func() { remove() }, func() error {
		for f, err := range files {
			if err == nil {
				err = i.step(func() error {
					temporary, err := writeTemporary(f)
					if err == nil {
						all = append(all, made{temporary, f.name})
					}
					return err
				})
			}
			if err != nil {
				return errors.Join(err, i.step(remove))
			}
		}
		return i.step(func() error {
			for len(all) > 0 {
				if err := os.Rename(all[0].temporary, all[0].name); err != nil {
					return errors.Join(err, remove())
				}
				all = all[1:]
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
