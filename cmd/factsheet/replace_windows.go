package main

import (
	"errors"
	"os"
	"path/filepath"
)

// replace puts data at name in one step, by way of a file in the same folder, and
// asks stop just before.
func replace(name string, data []byte, stop func() error) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name))
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close(), stop())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
