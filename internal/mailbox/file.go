package mailbox

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"factsheet/internal/guarded"
)

// File is where the accounts of the user at hand are.
func File() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "factsheet", "accounts.yml"), nil
}

// Read reads a file of accounts. It names programs that are run, so that nobody but its
// owner may be able to write it.
func Read(file string) ([]byte, error) {
	src, failed := guarded.ReadPath(file, maxFile)
	if failed != nil {
		if failed.Kind == guarded.Missing {
			return nil, fmt.Errorf("there is no file of accounts %s; write one, with the host, the user and the password-command of each (see the README)", file)
		}
		return nil, fmt.Errorf("%s %w", file, failed)
	}
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o022 != 0 {
		return nil, fmt.Errorf("%s names programs to run, and others than you may write it; run chmod 600 %s", file, file)
	}
	return src, nil
}
