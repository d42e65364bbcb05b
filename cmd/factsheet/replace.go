//go:build !windows

package main

import (
	"errors"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// prepare puts data into a file in the same folder as name, from where commit moves
// it in one step and cancel takes it away.
func prepare(name string, data []byte) (commit, cancel func() error, err error) {
	f, err := renameio.NewPendingFile(name, renameio.WithTempDir(filepath.Dir(name)),
		renameio.WithPermissions(0o666), renameio.WithExistingPermissions())
	if err != nil {
		return nil, nil, err
	}
	if _, err := f.Write(data); err != nil {
		return nil, nil, errors.Join(err, f.Cleanup())
	}
	return f.CloseAtomicallyReplace, f.Cleanup, nil
}
