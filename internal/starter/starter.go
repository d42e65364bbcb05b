// Package starter holds whole briefs to begin with, by what an author has and by the
// language that she writes in, each with a brand beside it. It must not know how a brief
// is read: that they are briefs without a fault is what the tests of the whole see to.
package starter

import (
	"embed"
	"path"
)

//go:embed text
var text embed.FS

// Kinds are what an author may have, the first without being asked.
func Kinds() []string { return []string{"two-estimates", "several-sources", "words"} }

// Languages are those that briefs are here in, as tags of BCP 47, in the order of the alphabet.
func Languages() []string {
	entries, _ := text.ReadDir("text") // it is embedded
	var tags []string
	for _, e := range entries {
		if e.IsDir() {
			tags = append(tags, e.Name())
		}
	}
	return tags
}

// File is a file of a folder.
type File struct {
	Name string
	Data []byte
}

// Files gives the files of a folder to begin in: a brief of a kind in a language, a brand,
// and how editors are to set both; nil where there is no such kind or language.
func Files(kind, language string) []File {
	var files []File
	for _, f := range []struct{ name, from string }{
		{".editorconfig", "editorconfig"},
		{"brand.yml", path.Join(language, "brand.yml")},
		{"brief.yaml", path.Join(language, kind+".yaml")},
	} {
		data, err := text.ReadFile(path.Join("text", f.from))
		if err != nil {
			return nil
		}
		files = append(files, File{f.name, data})
	}
	return files
}
