package brand

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// Each file is named by a code and holds brand files, NAME.yml, each with what is
// said of it, NAME.want.
func TestFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/findings/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var covered []string
	for _, path := range files {
		code := strings.TrimSuffix(filepath.Base(path), ".txtar")
		covered = append(covered, code)
		t.Run(code, func(t *testing.T) {
			old, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := &txtar.Archive{Comment: old.Comment}
			for _, f := range old.Files {
				if !strings.HasSuffix(f.Name, ".yml") {
					continue
				}
				root := folder(t, map[string]string{f.Name: string(f.Data), "photo.txt": "no picture"})
				_, list := new(Shelf).Load(root.FS(), root.Name()+"/", f.Name, diag.Pos{})
				if !slices.ContainsFunc(list, func(f diag.Finding) bool { return f.Code == code }) {
					t.Errorf("%s does not give %s", f.Name, code)
				}
				for i := range list {
					list[i].Pos.File = f.Name
				}
				var said bytes.Buffer
				diag.Text(&said, list, func(string) []byte { return f.Data }, false)
				want := strings.TrimSuffix(f.Name, ".yml") + ".want"
				got.Files = append(got.Files, f, txtar.File{Name: want, Data: said.Bytes()})
			}
			golden.Compare(t, path, txtar.Format(got))
		})
	}
	if want := []string{"E005", "E050", "E051", "E052", "W050", "W051", "W053"}; !slices.Equal(covered, want) {
		t.Errorf("there are cases for %v, want %v", covered, want)
	}
}
