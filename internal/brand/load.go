package brand

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
	"factsheet/internal/guarded"
)

// Largest files that are read, in bytes.
const (
	maxFile = 256 << 10
	maxLogo = 10 << 20
)

// Load reads the brand file called name in fsys, its logo and its faces. With name "" it
// takes brand.yml or _brand.yml, whichever is there, else the built-in style. at is
// where the brief names the file, prefix what findings put before names in fsys. The brand is nil
// where the list holds an error.
//
// fsys is the FS of an os.Root, which refuses paths that leave the folder, or files
// in memory. It must tell of a file without opening it (fs.StatFS) where some of
// its files may be pipes.
func (s *Shelf) Load(fsys fs.FS, prefix, name string, at diag.Pos) (*Brand, diag.List) {
	return s.load(fsys, prefix, name, at, true)
}

// LoadFaceless is Load for who sets no page: the brand's own faces are not read.
func (s *Shelf) LoadFaceless(fsys fs.FS, prefix, name string, at diag.Pos) (*Brand, diag.List) {
	return s.load(fsys, prefix, name, at, false)
}

func (s *Shelf) load(fsys fs.FS, prefix, name string, at diag.Pos, faces bool) (*Brand, diag.List) {
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
	shown := prefix + filepath.Clean(name)
	if at.File == "" {
		at = diag.Pos{File: shown, Line: 1, Col: 1}
	}
	src, failed := guarded.Read(fsys, name, maxFile)
	if failed != nil {
		list.Add("E050", at, "the brand file "+name+" "+failed.Error()).
			Hint("name a brand file in the brief's folder or below it, or take the line out")
		return nil, list
	}
	r := reader{file: &yaml.File{Name: shown, Src: src}, list: &list, shelf: s}
	top := yaml.Read(r.file, "a brand file", &list)
	if list.Failed() {
		return nil, list
	}
	if isBrief(top) {
		list.Add("E050", at, "the brand file "+name+" is a brief").
			Hint("name a brand file in the brief's folder or below it, or take the line out")
		return nil, list
	}
	b, logo, t := r.brand(r.mapping(top, fileKeys))
	dir := path.Dir(filepath.ToSlash(name))
	if logo != nil {
		b.Logo = r.logo(fsys, dir, logo, b)
	}
	if faces {
		b.Faces, b.Typefaces = r.faces(fsys, dir, t)
	}
	if list.Failed() {
		return nil, list
	}
	return b, list
}

// IsBrand reports whether a file is a brand file by its name: brand.yml, _brand.yml,
// or one that ends so, such as winter-brand.yml.
func IsBrand(name string) bool {
	return strings.HasSuffix(name, "brand.yml") || strings.HasSuffix(name, "brand.yaml")
}

// isBrief reports whether a file is in the other language of this program.
func isBrief(top *yaml.Node) bool {
	if top == nil {
		return false
	}
	for key := range top.Pairs() {
		if key.Text == "schema" {
			return true
		}
	}
	return false
}
