package data_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"factsheet/data"
	"factsheet/data/language"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

// elsewhere are the rules that other packages keep and test.
var elsewhere = []string{"E041", "E050", "E051", "E052", "E501", "E502", "E601", "E602", "E603", "E604", "E605", "E606", "E607", "E608", "E609", "W050", "W051", "W052", "W053", "W054", "W601", "W602", "W603"}

// rendered reads a brief and gives its findings as the command prints them.
func rendered(file string, src []byte) (string, diag.List) { return renderedIn(nil, file, src) }

// renderedIn reads a brief that has a table of claims in its folder.
func renderedIn(folder fs.FS, file string, src []byte) (string, diag.List) {
	_, found := readIn(folder, file, src)
	var b bytes.Buffer
	diag.Text(&b, found, func(name string) []byte {
		if name == file {
			return src
		}
		text, _ := fs.ReadFile(folder, name)
		return text
	}, false)
	return b.String(), found
}

// renderedTranslation reads the translation of a brief beside it, and gives what it adds.
func renderedTranslation(folder fs.FS, file string) (string, diag.List) {
	stem, tag := strings.TrimSuffix(file, ".yaml"), ""
	if at := strings.LastIndexByte(stem, '.'); at >= 0 {
		stem, tag = stem[:at], stem[at+1:]
	}
	read := func(name string) []byte {
		text, _ := fs.ReadFile(folder, name)
		return text
	}
	draft, found := data.Decode(stem+".yaml", read(stem+".yaml"), folder)
	_, own := draft.Check()
	o, more := data.DecodeOverlay(file, read(file), stem+".yaml", tag)
	if found = append(found, more...); !found.Failed() {
		translated, more := draft.Translate(o, language.ReadLock(read(data.LockName(file))))
		if found = append(found, more...); !found.Failed() {
			_, more = translated.Check()
			found = append(found, more.Beyond(own)...)
			_, _, more = language.Skeleton(&draft.Draft, stem+".yaml", tag, o, nil)
			found = append(found, more...)
		}
	}
	found.Sort()
	var b bytes.Buffer
	diag.Text(&b, found, read, false)
	return b.String(), found
}

func readIn(folder fs.FS, file string, src []byte) (*data.Brief, diag.List) {
	draft, found := data.Decode(file, src, folder)
	if found.Failed() {
		return nil, found
	}
	b, more := draft.Check()
	found = append(found, more...)
	if b != nil && !found.Failed() { // what is wrong with a brief's words is found once they are put together
		words, _ := locale.Find(b.Language)
		_, more = content.Of(b, words, brand.Default())
		found = append(found, more...)
	}
	found.Sort()
	return b, found
}

// Each file is named by a code and holds briefs, NAME.yaml, each with what is said
// of it, NAME.want. Other files in it are the tables that the briefs name.
func TestFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/findings/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases found", err)
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
			tables := golden.Folder(old)
			for _, f := range old.Files {
				switch filepath.Ext(f.Name) {
				case ".csv", ".lock":
					got.Files = append(got.Files, f)
					continue
				case ".want":
					continue
				}
				text, found := renderedIn(tables, f.Name, f.Data)
				switch stem := strings.TrimSuffix(f.Name, ".yaml"); {
				case slices.ContainsFunc(old.Files, func(o txtar.File) bool { return strings.HasPrefix(o.Name, stem+".") && language.IsOverlay(o.Data) }) && !language.IsOverlay(f.Data):
					got.Files = append(got.Files, f) // what its translations are of
					continue
				case language.IsOverlay(f.Data) && strings.Contains(stem, "."):
					text, found = renderedTranslation(tables, f.Name)
				}
				if !has(found, code) {
					t.Errorf("%s does not give %s", f.Name, code)
				}
				want := strings.TrimSuffix(f.Name, ".yaml") + ".want"
				got.Files = append(got.Files, f, txtar.File{Name: want, Data: []byte(text)})
			}
			if len(got.Files) == 0 {
				t.Fatal("no brief in the file")
			}
			golden.Compare(t, path, txtar.Format(got))
		})
	}
	for _, r := range diag.Rules() {
		if !slices.Contains(covered, r.Code) && !slices.Contains(elsewhere, r.Code) {
			t.Errorf("the rule %s has no case in testdata/findings", r.Code)
		}
	}
	for _, code := range covered {
		if _, ok := diag.Find(code); !ok {
			t.Errorf("the case %s has no rule", code)
		}
	}
}

func has(l diag.List, code string) bool {
	return slices.ContainsFunc(l, func(f diag.Finding) bool { return f.Code == code })
}

// What `explain` shows is true: the wrong example gives the code, the mended one
// gives neither it nor an error.
func TestExamplesOfRules(t *testing.T) {
	ordinary, err := os.ReadFile("testdata/ordinary.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if text, found := rendered("brief.yaml", ordinary); len(found) > 0 {
		t.Fatalf("the ordinary brief is not clean:\n%s", text)
	}
	for _, r := range diag.Rules() {
		if r.Wrong == "" {
			continue
		}
		t.Run(r.Code, func(t *testing.T) {
			if text, found := rendered("brief.yaml", patched(string(ordinary), r.Wrong)); !has(found, r.Code) {
				t.Errorf("the wrong example does not give %s but\n%s", r.Code, text)
			}
			src := patched(string(ordinary), r.Mended)
			if text, found := rendered("brief.yaml", src); r.Mended == "" || has(found, r.Code) || found.Failed() {
				t.Errorf("the mended example still gives\n%s", text)
			}
		})
	}
}

// patched puts the keys of a part of a brief into a whole one: a key with keys of
// its own is gone into, any other takes the place of the one there.
func patched(whole, part string) []byte {
	root := tree(whole)
	root.merge(tree(part))
	return []byte(root.String())
}

type branch struct {
	key      string // "" for the root
	line     string
	children []*branch
}

func tree(text string) *branch {
	root := &branch{}
	path := []*branch{root}
	for _, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		key, _, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(key, "- ") || depth > 2 || depth+1 > len(path) {
			key = line
		}
		depth = min(depth, len(path)-1)
		b := &branch{key: key, line: line}
		path = append(path[:depth+1], b)
		path[depth].children = append(path[depth].children, b)
	}
	return root
}

func (b *branch) merge(part *branch) {
	fresh := len(b.children)
	for _, p := range part.children {
		i := slices.IndexFunc(b.children[:fresh], func(c *branch) bool { return c.key == p.key })
		switch {
		case i < 0 || slices.ContainsFunc(part.children, func(o *branch) bool { return o != p && o.key == p.key }):
			if i >= 0 {
				b.children = slices.Delete(b.children, i, i+1)
				fresh--
			}
			b.children = append(b.children, p)
		case len(p.children) > 0 && strings.HasSuffix(b.children[i].line, ":") && !strings.HasPrefix(strings.TrimSpace(p.children[0].line), "- "):
			b.children[i].merge(p)
		default:
			b.children[i] = p
		}
	}
}

func (b *branch) String() string {
	var s strings.Builder
	if b.line != "" {
		s.WriteString(b.line + "\n")
	}
	for _, c := range b.children {
		s.WriteString(c.String())
	}
	return s.String()
}
