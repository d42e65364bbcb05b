package raster_test

import (
	"os"
	"path/filepath"
	"testing"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
	"factsheet/layout"
)

// placed gives the page of every example and picture of the gallery by its file.
func placed(t testing.TB) map[string]*page.Page {
	t.Helper()
	pages := map[string]*page.Page{}
	for _, pattern := range []string{"../../examples/*/brief.yaml", "../../examples/gallery/*.yaml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			pages[file] = compose(t, file)
		}
	}
	if len(pages) < 8 {
		t.Fatalf("only %d examples", len(pages))
	}
	return pages
}

const seed = "../../examples/kyrgyzstan-2008/brief.yaml"

func compose(t testing.TB, file string) *page.Page {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	folder := os.DirFS(filepath.Dir(file))
	draft, found := data.Decode("brief.yaml", text, folder)
	if found.Failed() {
		t.Fatal(found)
	}
	brief, found := draft.Check()
	if found.Failed() {
		t.Fatal(found)
	}
	style, found := new(brand.Shelf).Load(folder, "", brief.Brand.Value, diag.Pos{})
	if found.Failed() {
		t.Fatal(found)
	}
	words, _ := locale.Find(brief.Language)
	said, found := content.Of(brief, words, style)
	if found.Failed() {
		t.Fatal(found)
	}
	p, _, found := layout.Compose(said, style, words, layout.Options{Creator: "factsheet"})
	if found.Failed() {
		t.Fatal(found)
	}
	return p
}
