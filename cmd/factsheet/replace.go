//go:build !windows

package main

import (
	"errors"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replace puts data at name in one step, by way of a file in the same folder, and
// asks stop just before.
func replace(name string, data []byte, stop func() error) (err error) {
	f, err := renameio.NewPendingFile(name, renameio.WithTempDir(filepath.Dir(name)),
		renameio.WithPermissions(0o666), renameio.WithExistingPermissions())
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, f.Cleanup())
		}
	}()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := stop(); err != nil {
		return err
	}
	return f.CloseAtomicallyReplace()
}
