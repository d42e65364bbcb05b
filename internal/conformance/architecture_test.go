package conformance

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The tables of ARCHITECTURE.md are the law; this test only reads them.
const (
	packageTable = "| package | may import |"
	moduleTable  = "| module | imported by |"
	testTable    = "| for tests alone | what it is for |"
)

const rootPackage = "factsheet.go"

// pkg is what the Go files of one folder import, and what they say of themselves.
type pkg struct {
	code  map[string]string // import path → a file that has it
	tests map[string]string
	about string // the package comment, on one line
}

// imports reads the import lines of every Go file of this module.
func imports(t *testing.T) map[string]*pkg {
	t.Helper()
	packages := map[string]*pkg{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			hidden := file != "." && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_"))
			if hidden || name == "testdata" {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(file))
		if folder == "." {
			folder = rootPackage
		}
		r := packages[folder]
		if r == nil {
			r = &pkg{code: map[string]string{}, tests: map[string]string{}}
			packages[folder] = r
		}
		r.about += strings.Join(strings.Fields(parsed.Doc.Text()), " ")
		into := r.code
		if strings.HasSuffix(name, "_test.go") {
			into = r.tests
		}
		for _, s := range parsed.Imports {
			p, err := strconv.Unquote(s.Path.Value)
			if err != nil {
				return err
			}
			into[p] = file
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return packages
}

// table reads the two columns of the table of ARCHITECTURE.md with this header:
// the code words of the first column, and those of the second.
func table(t *testing.T, header string) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(text), "\n"+header+"\n")
	if !found {
		t.Fatalf("ARCHITECTURE.md has no table %q", header)
	}
	rows := map[string][]string{}
	for line := range strings.Lines(rest) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if !strings.HasPrefix(line, "|") {
			break
		}
		if strings.HasPrefix(line, "|---") {
			continue
		}
		for _, name := range codeWords(cells[0]) {
			if _, twice := rows[name]; twice || len(cells) != 2 {
				t.Errorf("ARCHITECTURE.md: bad row, or %s stands twice: %s", name, line)
			}
			rows[name] = codeWords(cells[1])
		}
	}
	if len(rows) < 2 {
		t.Fatalf("ARCHITECTURE.md: the table %q has %d rows", header, len(rows))
	}
	return rows
}

// codeWords gives the words between backquotes.
func codeWords(cell string) []string {
	var words []string
	for i, word := range strings.Split(cell, "`") {
		if i%2 == 1 {
			words = append(words, word)
		}
	}
	return words
}

// inside gives the package that an import path of this module names.
func inside(importPath string) (string, bool) {
	if importPath == "factsheet" {
		return rootPackage, true
	}
	return strings.CutPrefix(importPath, "factsheet/")
}

// outside reports whether an import path is of another module, not of Go itself.
func outside(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return strings.Contains(first, ".")
}

func TestPackagesImportWhatTheTableAllows(t *testing.T) {
	packages, allowed := imports(t), table(t, packageTable)
	edges := 0
	for _, name := range slices.Sorted(maps.Keys(packages)) {
		may, named := allowed[name]
		if !named {
			t.Errorf("%s is not named in the table of packages", name)
		}
		for _, p := range slices.Sorted(maps.Keys(packages[name].code)) {
			to, ours := inside(p)
			if !ours {
				continue
			}
			edges++
			if !slices.Contains(may, to) {
				t.Errorf("%s imports %s, which the table does not allow %s", packages[name].code[p], to, name)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(allowed)) {
		if packages[name] == nil {
			t.Errorf("the table names the package %s, which does not exist", name)
			continue
		}
		for _, to := range allowed[name] {
			p := path.Join("factsheet", to)
			if to == rootPackage {
				p = "factsheet"
			}
			if packages[name].code[p] == "" {
				t.Errorf("the table allows %s to import %s, and it does not", name, to)
			}
		}
	}
	if edges < 10 {
		t.Errorf("only %d imports between packages were found: this test looks in the wrong place", edges)
	}
}

// Each package says in its comment what it is and, unless it is for tests alone, what it
// must not know.
func TestPackagesSayWhatTheyAre(t *testing.T) {
	testOnly := table(t, testTable)
	for name, p := range imports(t) {
		_, forTests := testOnly[name]
		switch {
		case p.about == "":
			t.Errorf("%s has no package comment", name)
		case !forTests && len(p.code) > 0 && !strings.Contains(p.about, "must not know"):
			t.Errorf("the package comment of %s does not say what it must not know", name)
		}
	}
}

func TestModulesHaveOneHome(t *testing.T) {
	packages, homes, testOnly := imports(t), table(t, moduleTable), table(t, testTable)
	used := map[[2]string]bool{}
	for _, name := range slices.Sorted(maps.Keys(packages)) {
		_, forTests := testOnly[name]
		for p, file := range packages[name].code {
			if !outside(p) || forTests && longestPrefix(p, testOnly) != "" {
				continue
			}
			module := longestPrefix(p, homes)
			if module == "" || !slices.Contains(homes[module], name) {
				t.Errorf("%s imports %s, which the table of modules does not allow %s", file, p, name)
			}
			used[[2]string{module, name}] = true
		}
		for p, file := range packages[name].tests {
			if outside(p) && longestPrefix(p, homes) == "" && longestPrefix(p, testOnly) == "" {
				t.Errorf("%s imports %s, which no table names", file, p)
			}
		}
	}
	for module, names := range homes {
		for _, name := range names {
			if !used[[2]string{module, name}] {
				t.Errorf("the table allows %s to import %s, and it does not", name, module)
			}
		}
	}
	if len(used) < 3 {
		t.Errorf("only %d uses of other modules were found: this test looks in the wrong place", len(used))
	}
}

func TestWhatIsForTestsAlone(t *testing.T) {
	packages, testOnly := imports(t), table(t, testTable)
	uses := 0
	for name, r := range packages {
		if _, ok := testOnly[name]; ok {
			continue // a package for tests may use what is for tests
		}
		for p, file := range r.code {
			to, _ := inside(p)
			if longestPrefix(p, testOnly) != "" || longestPrefix(to, testOnly) != "" {
				t.Errorf("%s imports %s, which is for tests alone", file, p)
			}
		}
		for p := range r.tests {
			to, _ := inside(p)
			if longestPrefix(p, testOnly) != "" || longestPrefix(to, testOnly) != "" {
				uses++
			}
		}
	}
	if uses == 0 {
		t.Error("no test uses what is for tests alone: this test looks in the wrong place")
	}
}

// longestPrefix gives the name of the table that is p or the folder p lies under.
func longestPrefix(p string, rows map[string][]string) string {
	best := ""
	for name := range rows {
		if (p == name || strings.HasPrefix(p, name+"/")) && len(name) > len(best) {
			best = name
		}
	}
	return best
}
