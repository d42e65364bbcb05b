package main

import (
	"errors"
	"os"
	"path/filepath"
)

// prepare puts data into a file in the same folder as name, from where commit moves
// it in one step and cancel takes it away.
func prepare(name string, data []byte) (commit, cancel func() error, err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name))
	if err != nil {
		return nil, nil, err
	}
	cancel = func() error { return os.Remove(f.Name()) }
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, nil, errors.Join(err, cancel())
	}
	return func() error { return os.Rename(f.Name(), name) }, cancel, nil
}
