package conformance

import (
	"strings"
	"testing"

	"factsheet"
	"factsheet/internal/guarded"
)

// TestStarters: each brief to begin with gives a page without an error or a warning, in
// the language that was asked for, and names the schemas that lie beside it.
func TestStarters(t *testing.T) {
	for _, kind := range factsheet.Starters() {
		for _, language := range factsheet.StarterLanguages() {
			files, err := factsheet.Starter(kind, language)
			if err != nil {
				t.Fatal(err)
			}
			folder := guarded.Memory{}
			for _, f := range files {
				folder[f.Name] = f.Data
			}
			for name, schema := range map[string]string{"brief.yaml": "factsheet.schema.json", "brand.yml": "brand.schema.json"} {
				line := "# yaml-language-server: $schema=" + schema + "\n"
				if folder[schema] == nil || !strings.HasPrefix(string(folder[name]), line) {
					t.Errorf("%s %s: %s does not begin with %q, or there is no such file", kind, language, name, line)
				}
			}
			sheet, found, err := new(factsheet.Compiler).Compose(factsheet.Input{FS: folder, Name: "brief.yaml"}, factsheet.Options{Strict: true})
			if err != nil || sheet == nil || found.Count(factsheet.Warning) > 0 {
				t.Errorf("%s %s: %v %v", kind, language, found, err)
				continue
			}
			if written := strings.Contains(string(folder["brief.yaml"]), "\n  language: "+language+"\n"); written == (language == "en") {
				t.Errorf("%s %s: the brief is in another language", kind, language)
			}
		}
	}
	if _, err := factsheet.Starter("poem", "en"); err == nil {
		t.Error("there is a poem to begin with")
	}
	if _, err := factsheet.Starter("words", "../en"); err == nil {
		t.Error("a language is a path")
	}
}
