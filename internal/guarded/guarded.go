// Package guarded reads the files that a brief, a brand or a person names: ordinary
// files only, so that it never waits at a pipe or a device, and no further than a
// limit. The files of a folder are an fs.FS: on the disk (Dir), in memory (Memory),
// or one over the other (Over). The package must not know what is in the files.
package guarded

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// Error says why a file was not read, in words that follow its name.
type Error struct {
	Kind Kind
	says string
}

func (e *Error) Error() string { return e.says }

// Kind is what stood in the way of reading a file.
type Kind uint8

const (
	Missing Kind = iota
	Forbidden
	Outside   // the name, or a link behind it, leaves the folder
	IsFolder  // a folder, not a file
	Irregular // a pipe, a device, a socket
	TooLarge
	Unreadable // all else
)

// Read gives the bytes of the ordinary file called name in fsys, which is the FS of an
// os.Root or files in memory. The parts of a name are parted by slashes, or as the
// system parts them. fsys must tell of a file without opening it (fs.StatFS) where
// some of its files may be pipes.
func Read(fsys fs.FS, name string, most int64) ([]byte, *Error) {
	name = path.Clean(filepath.ToSlash(name)) // an FS takes no other form
	if !fs.ValidPath(name) || !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil, &Error{Outside, "lies outside the brief's folder"}
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, inWords(err)
	}
	tooLarge := &Error{TooLarge, "is larger than " + size(most)}
	if info.Mode().IsRegular() && info.Size() > most {
		return nil, tooLarge
	}
	text, failed := read(info, most, func() (fs.File, error) { return fsys.Open(name) })
	switch {
	case failed != nil:
		return nil, failed
	case int64(len(text)) > most:
		return nil, tooLarge
	}
	return text, nil
}

// ReadPath gives the bytes of an ordinary file that a person named, wherever it is. Of
// one that is too large it gives one byte more than the limit, which whoever reads the
// text refuses in their own words.
func ReadPath(name string, most int64) ([]byte, *Error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, inWords(err)
	}
	return read(info, most, func() (fs.File, error) { return os.Open(name) })
}

// read reads what is told of but not opened yet, to one byte past the limit.
func read(info fs.FileInfo, most int64, open func() (fs.File, error)) ([]byte, *Error) {
	switch {
	case info.IsDir():
		return nil, &Error{IsFolder, "is a folder"}
	case !info.Mode().IsRegular():
		return nil, &Error{Irregular, "is not an ordinary file"}
	}
	f, err := open()
	if err != nil {
		return nil, inWords(err)
	}
	defer f.Close()
	text, err := appendAll(make([]byte, 0, min(info.Size(), most)+1), io.LimitReader(f, most+1))
	if err != nil {
		return nil, inWords(err)
	}
	return text, nil
}

// appendAll is io.ReadAll into a slice of about the right size.
func appendAll(b []byte, r io.Reader) ([]byte, error) {
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

func size(n int64) string {
	if n >= 1<<20 {
		return strconv.FormatInt(n>>20, 10) + " MB"
	}
	return strconv.FormatInt(n>>10, 10) + " kB"
}

func inWords(err error) *Error {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{Missing, "does not exist"}
	case errors.Is(err, fs.ErrPermission):
		return &Error{Forbidden, "may not be read"}
	case errors.As(err, &at) && strings.Contains(at.Err.Error(), "escapes"): // of an os.Root, which names it in no other way
		return &Error{Outside, "lies outside the brief's folder"}
	case errors.As(err, &at):
		return &Error{Unreadable, "cannot be read: " + at.Err.Error()}
	}
	return &Error{Unreadable, "cannot be read: " + err.Error()}
}
