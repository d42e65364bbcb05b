package brand

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"factsheet/internal/diag"
)

// Largest files that are read, in bytes.
const (
	maxFile = 256 << 10
	maxLogo = 10 << 20
)

const outside = "lies outside the brief's folder"

// Load reads the brand file called name in fsys, and its logo. With name "" it
// takes brand.yml or _brand.yml, whichever is there, else the built-in style. at is
// where the brief names the file, folder what findings call fsys. The brand is nil
// where the list holds an error.
//
// fsys is the FS of an os.Root, which refuses paths that leave the folder, or files
// in memory. It must tell of a file without opening it (fs.StatFS) where some of
// its files may be pipes.
func Load(fsys fs.FS, folder, name string, at diag.Pos) (*Brand, diag.List) {
	for _, usual := range []string{"brand.yml", "_brand.yml"} {
		if name != "" {
			break
		}
		if _, err := fs.Lstat(fsys, usual); err == nil {
			name = usual
		}
	}
	if name == "" {
		return Default(), nil
	}
	var list diag.List
	shown := filepath.Join(folder, name)
	if at.File == "" {
		at = diag.Pos{File: shown}
	}
	src, problem := read(fsys, name, maxFile)
	if problem != "" {
		list.Add("E050", at, "the brand file "+name+" "+problem).
			Hint("name a brand file in the brief's folder or below it, or take the line out")
		return nil, list
	}
	r := reader{name: shown, list: &list}
	b, logo := r.brand(src)
	if logo != nil {
		b.Logo = r.logo(fsys, path.Dir(filepath.ToSlash(name)), logo, b)
	}
	if list.Failed() {
		return nil, list
	}
	return b, list
}

// read gives the bytes of a regular file in fsys, or says what is wrong with the
// file in words that follow its name.
func read(fsys fs.FS, name string, most int64) (src []byte, problem string) {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil, outside
	}
	name = path.Clean(filepath.ToSlash(name)) // an FS takes no other form
	info, err := fs.Stat(fsys, name)          // before Open, which would wait at a pipe
	if err != nil {
		return nil, inWords(err)
	}
	if !info.Mode().IsRegular() {
		return nil, "is not an ordinary file"
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, inWords(err)
	}
	defer f.Close()
	src, err = io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, inWords(err)
	}
	if int64(len(src)) > most {
		return nil, "is larger than " + size(most)
	}
	return src, ""
}

func size(n int64) string {
	if n >= 1<<20 {
		return strconv.FormatInt(n>>20, 10) + " MB"
	}
	return strconv.FormatInt(n>>10, 10) + " kB"
}

func inWords(err error) string {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "does not exist"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read"
	case errors.As(err, &pathErr) && strings.Contains(pathErr.Err.Error(), "escapes"):
		return outside
	case errors.As(err, &pathErr):
		return "cannot be read: " + pathErr.Err.Error()
	}
	return "cannot be read: " + err.Error()
}
