package mail

import (
	"bytes"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// Each file is named by a code and holds tables of people, NAME.csv, or briefs that
// ask for replies, NAME.yaml, each with what is said of it, NAME.want. The comment of
// a file is the greeting for all.
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
			for _, f := range old.Files {
				var found diag.List
				base := strings.TrimSuffix(f.Name, filepath.Ext(f.Name))
				switch filepath.Ext(f.Name) {
				case ".csv":
					var people []Recipient
					people, found = ReadPeople(f.Name, crossed(f.Data), strings.TrimSpace(string(old.Comment)))
					if people != nil && found.Failed() {
						t.Errorf("%s: there are people in spite of an error", f.Name)
					}
				case ".yaml":
					e := editionOf(t, string(f.Data))
					_, found = Replies(e, value.Date{Year: 2024, Month: 6, Day: 3})
				default:
					continue
				}
				if !slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Code == code }) {
					t.Errorf("%s does not give %s", f.Name, code)
				}
				var said bytes.Buffer
				diag.Text(&said, found, func(string) []byte { return crossed(f.Data) }, false)
				got.Files = append(got.Files, f, txtar.File{Name: base + ".want", Data: said.Bytes()})
			}
			golden.Compare(t, path, txtar.Format(got))
		})
	}
	for _, r := range diag.Rules() {
		if ours := r.Code[1] == '6'; ours && !slices.Contains(covered, r.Code) {
			t.Errorf("the rule %s has no case in testdata/findings", r.Code)
		}
	}
}

// crossed puts in what an editor would not keep: <U+202E> and <NUL> stand for them.
func crossed(src []byte) []byte {
	return []byte(strings.NewReplacer("<U+202E>", "\u202e", "<NUL>", "\x00").Replace(string(src)))
}

func TestReadPeople(t *testing.T) {
	people, found := ReadPeople("people.csv", []byte("\ufeffEmail, Name ,title,language,greeting\r\n"+
		"olga@example.org,Olga Ivanova,Dr,en,\r\n\r\n"+
		"\"bek@example.org\",\"Bek, A.\",,,\"Hi {name} {{x}, {Name}!\"\n"), "Dear {title} {name},")
	if len(found) > 0 {
		t.Fatal(found)
	}
	want := []Recipient{
		{"Olga Ivanova", "olga@example.org", "en", "Dear Dr Olga Ivanova,", diag.Pos{File: "people.csv", Line: 2, Col: 1}},
		{"Bek, A.", "bek@example.org", "", "Hi Bek, A. {x}, Bek, A.!", diag.Pos{File: "people.csv", Line: 4, Col: 1}},
	}
	if !slices.Equal(people, want) {
		t.Errorf("%+v", people)
	}
}

// One bad person, and there is no draft for anybody.
func TestMergeIsWhole(t *testing.T) {
	e := edition(t, seed)
	in := func(language string) (Edition, bool) { return e, language == "" || language == "en" }
	people := []Recipient{{Name: "Aigul", Address: "a@example.org"}, {Name: "Aigül", Address: "b@example.org", Language: "en"}, {Name: "aig ul!", Address: "c@example.org"}, {Name: "Айгүл", Address: "Aigul@example.org"}}
	drafts, found := Merge(in, people)
	if len(found) > 0 || len(drafts) != 4 {
		t.Fatal(found)
	}
	var names []string
	for i, d := range drafts {
		names = append(names, strings.TrimPrefix(d.Name, "kg-child-trafficking-2008-"))
		if d.To != people[i] || !bytes.Contains(d.Bytes, []byte(d.To.Address)) {
			t.Errorf("%s is for %v", d.Name, d.To)
		}
		for j, other := range people {
			if j != i && bytes.Contains(d.Bytes, []byte(other.Address)) {
				t.Errorf("%s has the address of another person", d.Name)
			}
		}
	}
	if want := []string{"aigul.eml", "aig-l.eml", "aig-ul.eml", "aigul-2.eml"}; !slices.Equal(names, want) {
		t.Errorf("the drafts are called %v, want %v", names, want)
	}
	for _, bad := range []Recipient{
		{Name: "Bek", Address: "bek@example.org\r\nBcc: all@example.org"},
		{Name: "Bek\nBcc: all@example.org", Address: "bek@example.org"},
		{Name: "Bek", Address: "bek@example.org", Language: "ky"},
		{Name: "Bek"},
	} {
		drafts, found := Merge(in, append(people, bad))
		if drafts != nil || !found.Failed() {
			t.Errorf("%q: there are %d drafts", bad, len(drafts))
		}
	}
}

func TestSummary(t *testing.T) {
	got := string(Summary([]*Draft{
		{Name: "x-a.eml", To: Recipient{Name: "Ivanova, Olga", Address: "o@example.org"}, Language: "en", Bytes: make([]byte, 12)},
		{Name: "x-b.eml", To: Recipient{Name: "=HYPERLINK(1)", Address: "+b@example.org"}, Language: "en"},
	}))
	want := "name,address,language,draft,bytes\r\n\"Ivanova, Olga\",o@example.org,en,x-a.eml,12\r\n'=HYPERLINK(1),'+b@example.org,en,x-b.eml,0\r\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzPeople(f *testing.F) {
	f.Add("name,email\nOlga,olga@example.org\n", "Dear {name},")
	f.Add("name,email,greeting\n\"O\r\nBcc: x@y.zz\",olga@example.org,{{}{name}\n", "")
	f.Add("\ufeffemail;name\n", "{")
	f.Add("name,email\n\"Olga,a@b.cc\n", "{}")
	f.Fuzz(func(t *testing.T, table, greeting string) {
		people, found := ReadPeople("people.csv", []byte(table), greeting)
		if found.Failed() != (people == nil) {
			t.Fatalf("%d people, findings %v", len(people), found)
		}
		for _, p := range people {
			if unsafeIn(p.Name+p.Address+p.Greeting) != "" || refuseAddress("", p.Address) != nil || p.Name == "" {
				t.Errorf("%+v was let through", p)
			}
		}
		for _, f := range found {
			if f.Pos.File == "" || len(f.Hints) == 0 {
				t.Errorf("%+v", f)
			}
		}
	})
}

// A table made to be slow is read in no time.
func TestLargePeople(t *testing.T) {
	for _, row := range []string{"\"a\nb\",a@b.cc\n", "\n", ",\n", "a,a@b.cc,\n", "a,\"" + strings.Repeat("\n", 4000) + "\"\n", "{,{,{\n"} {
		table := "name,email\n" + strings.Repeat(row, (MaxPeopleBytes-11)/len(row))
		start := time.Now()
		if _, found := ReadPeople("people.csv", []byte(table), "{name}{{{email}"); !found.Failed() {
			t.Errorf("%.20q was let through", row)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%.20q takes %v", row, d)
		}
	}
	if _, found := ReadPeople("people.csv", make([]byte, MaxPeopleBytes+1), ""); !found.Failed() {
		t.Error("a table without end was let through")
	}
}

// A table that costs more than its people are worth is refused early.
func TestHostilePeopleCostLittle(t *testing.T) {
	const size = 3 << 20
	head := "name,email\n"
	for name, table := range map[string]string{
		"columns":        strings.Repeat("name,", size/5) + "\n",
		"columns of row": head + strings.Repeat("a,", size/2),
		"lines":          head + strings.Repeat("\n", size),
		"cell":           head + strings.Repeat("x", size) + ",a@example.org\n",
		"open quote":     head + "a,\"" + strings.Repeat("a,a@example.org\n", size/16),
		"people":         head + strings.Repeat("a,a\n", size/4),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		people, found := ReadPeople("people.csv", []byte(table), "")
		runtime.ReadMemStats(&after)
		if times := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(table)); times > 4 || people != nil || !found.Failed() {
			t.Errorf("%s: %.1f times the table's size, %d findings", name, times, len(found))
		}
	}
}

// A column that is almost called right can be renamed where it stands.
func TestRenameColumn(t *testing.T) {
	_, found := ReadPeople("people.csv", []byte("Имя,name, emial\nx,Olga,o@example.org\n"), "")
	want := diag.Fix{Pos: diag.Pos{File: "people.csv", Line: 1, Col: 10}, Width: 6, Text: "email"}
	if len(found) != 1 || len(found[0].Fixes) != 1 || found[0].Fixes[0] != want {
		t.Errorf("%+v, want %+v", found, want)
	}
	_, found = ReadPeople("people.csv", []byte("name,\"emial\"\nOlga,o@example.org\n"), "")
	if len(found) != 1 || len(found[0].Fixes) != 0 {
		t.Errorf("a quoted name: %+v", found)
	}
}
