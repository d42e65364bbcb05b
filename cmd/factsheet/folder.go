package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"factsheet"
)

// writeFolder writes files into a folder, which is made where there is none, all or none
// of them, and says their names. What is there already is never written over; instead is
// what to do then.
func (t *terminal) writeFolder(folder, instead string, files []factsheet.Attachment) error {
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file and no folder; nothing was written; %s", folder, instead)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	into, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer into.Close()
	var names []string
	err = t.step(func() error {
		names, err = factsheet.WriteNew(into, files)
		return err
	})
	var there *fs.PathError
	if errors.As(err, &there) && errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already and is not written over; nothing was written; %s", filepath.Join(folder, there.Path), instead)
	}
	for _, name := range names {
		t.say("%s", filepath.Join(folder, name))
	}
	return err
}
