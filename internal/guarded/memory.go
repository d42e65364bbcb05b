package guarded

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"time"
)

// Dir is a folder on the disk. Nothing outside of it is read, whatever its links say.
type Dir string

// Open opens a file of the folder. The folder itself is opened for the moment alone,
// so that there is nothing to close.
func (d Dir) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.FS().Open(name)
}

// Stat tells of a file without opening it.
func (d Dir) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return fs.Stat(root.FS(), name)
}

// Lstat tells of a file, or of a link where the file is one.
func (d Dir) Lstat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return fs.Lstat(root.FS(), name)
}

// ReadLink says where a link leads.
func (d Dir) ReadLink(name string) (string, error) {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return "", err
	}
	defer root.Close()
	return fs.ReadLink(root.FS(), name)
}

// Memory is a folder of files that are in no file system, by name.
type Memory map[string][]byte

// Open opens a file, which shares its bytes with the map.
func (m Memory) Open(name string) (fs.File, error) {
	text, ok := m[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &memoryFile{Reader: bytes.NewReader(text), name: path.Base(name), size: int64(len(text))}, nil
}

// Stat tells of a file.
func (m Memory) Stat(name string) (fs.FileInfo, error) {
	f, err := m.Open(name)
	if err != nil {
		return nil, err
	}
	return f.Stat()
}

// ReadDir lists the files of the folder, sorted by name. There are no folders in it.
func (m Memory) ReadDir(string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(m)) {
		info, err := m.Stat(name)
		if err != nil {
			return nil, err
		}
		all = append(all, fs.FileInfoToDirEntry(info))
	}
	return all, nil
}

// Over is a folder in which some files stand over those of another.
type Over struct {
	Memory
	Under fs.FS // nil for none
}

// Open opens a file of the memory, else one from under it.
func (o Over) Open(name string) (fs.File, error) {
	if _, ok := o.Memory[name]; ok || o.Under == nil {
		return o.Memory.Open(name)
	}
	return o.Under.Open(name)
}

// Stat tells of a file without opening it.
func (o Over) Stat(name string) (fs.FileInfo, error) {
	if _, ok := o.Memory[name]; ok || o.Under == nil {
		return o.Memory.Stat(name)
	}
	return fs.Stat(o.Under, name)
}

// Lstat tells of a file, or of a link where the file is one.
func (o Over) Lstat(name string) (fs.FileInfo, error) {
	if _, ok := o.Memory[name]; ok || o.Under == nil {
		return o.Memory.Stat(name)
	}
	return fs.Lstat(o.Under, name)
}

// ReadLink says where a link leads.
func (o Over) ReadLink(name string) (string, error) {
	if o.Under == nil {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrNotExist}
	}
	return fs.ReadLink(o.Under, name)
}

// memoryFile is a file in memory, opened, and what is known about it.
type memoryFile struct {
	*bytes.Reader
	name string
	size int64
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f *memoryFile) Close() error               { return nil }
func (f *memoryFile) Name() string               { return f.name }
func (f *memoryFile) Size() int64                { return f.size }
func (f *memoryFile) Mode() fs.FileMode          { return 0o444 }
func (f *memoryFile) ModTime() time.Time         { return time.Time{} }
func (f *memoryFile) IsDir() bool                { return false }
func (f *memoryFile) Sys() any                   { return nil }
