package factsheet

import (
	"cmp"
	"io/fs"
	"path/filepath"

	"factsheet/internal/brand"
	"factsheet/internal/diag"
	"factsheet/internal/guarded"
)

// Brand is a house style, read and checked. Lines says in words what a page gets of it.
type Brand = brand.Brand

// IsBrand reports whether a file is a brand file by its name, such as brand.yml.
func IsBrand(name string) bool { return brand.IsBrand(name) }

// CheckBrand reads a brand file as a brief beside it has it. The brand is nil where one
// of the findings is an Error.
func (c *Compiler) CheckBrand(in Input) (*Brand, Findings) {
	b, found := c.brands.Load(in.FS, in.Prefix, in.Name, diag.Pos{})
	found.Sort()
	return b, found
}

// elsewhere loads a brand that lies outside the brief's folder, and says that the page
// hangs on it.
func elsewhere(path string, load func(fs.FS, string, string, diag.Pos) (*brand.Brand, diag.List)) (*brand.Brand, diag.List) {
	folder, name := filepath.Split(path)
	at := diag.Pos{File: path, Line: 1, Col: 1}
	b, found := load(guarded.Dir(cmp.Or(folder, ".")), folder, name, at)
	if b == nil {
		return nil, found
	}
	found.Add("W054", at, "the brand is "+path+", which the environment names (BRAND_YML_PATH): elsewhere the page looks otherwise").
		Hint("copy it and the files that it names into the brief's folder, and write\nbrand: " + name)
	return b, found
}
