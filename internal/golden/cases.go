package golden

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Briefs gives every brief, NAME.yaml, of the txtar files that match a pattern, with the
// folder of all that stands in its file. It fails the test where no file matches.
func Briefs(t testing.TB, pattern string, each func(archive, name string, folder fstest.MapFS)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no file matches %s: %v", pattern, err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		folder := Folder(archive)
		for _, f := range archive.Files {
			if filepath.Ext(f.Name) == ".yaml" {
				each(path, f.Name, folder)
			}
		}
	}
}

// Folder gives the files of a txtar file as they would stand beside one another.
func Folder(archive *txtar.Archive) fstest.MapFS {
	folder := fstest.MapFS{}
	for _, f := range archive.Files {
		folder[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return folder
}

// Files gives the briefs among the files of a pattern: not their translations, which have
// a language in their names.
func Files(pattern string) (briefs []string) {
	files, _ := filepath.Glob(pattern)
	for _, file := range files {
		if strings.Count(filepath.Base(file), ".") == 1 {
			briefs = append(briefs, file)
		}
	}
	return briefs
}
