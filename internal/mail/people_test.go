package mail

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/charmap"

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
					var people *People
					people, found = ReadPeople(f.Name, crossed(f.Data), Recipient{Greeting: strings.TrimSpace(string(old.Comment))})
					if people != nil && found.Failed() {
						t.Errorf("%s: there are people in spite of an error", f.Name)
					}
					if people != nil {
						e := edition(t, seed)
						in := func(string) (Edition, bool) { return e, true }
						_, more := Merge(in, people, func(e Edition, cells []string, file string) (*Message, diag.List, error) {
							if file != "" {
								return nil, nil, errors.New(file + " does not exist; check the name and the folder")
							}
							if !slices.Contains(cells, "phone") {
								return nil, nil, nil
							}
							m, found := ReadMessage(e, cells, "note.md", []byte("We call you at {phone}."))
							return m, found, nil
						})
						found = append(found, more...)
					}
				case ".md":
					_, found = ReadMessage(edition(t, seed), OwnCells(), f.Name, crossed(f.Data))
				case ".yaml":
					e := editionOf(t, string(crossed(f.Data)))
					if code == "W603" {
						e.Enclosure.PDF = noise(2_000_000)
						found = e.Heavy()
						break
					}
					_, found = Replies(e, Envelope{}, value.Date{Year: 2024, Month: 6, Day: 3})
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
		if ours := r.Code[1] == '6' && r.Code != "E606"; ours && !slices.Contains(covered, r.Code) {
			t.Errorf("the rule %s has no case in testdata/findings", r.Code)
		}
	}
}

// crossed puts in what an editor would not keep: <U+202E> and <NUL> stand for them, and
// <LONG> for more than anybody reads.
func crossed(src []byte) []byte {
	return []byte(strings.NewReplacer("<U+202E>", "\u202e", "<NUL>", "\x00", "<LONG>", strings.Repeat("слово ", 600)).Replace(string(src)))
}

func TestReadPeople(t *testing.T) {
	people, found := ReadPeople("people.csv", []byte("\ufeffEmail, Name ,title,language,greeting\r\n"+
		"olga@example.org,Olga Ivanova,Dr,en,\r\n\r\n"+
		"\"bek@example.org\",\"Bek, A.\",,,\"Hi {name} {{x}, {Name}!\"\n"), Recipient{Greeting: "Dear {title} {name},"})
	if len(found) > 0 {
		t.Fatal(found)
	}
	for range 2 { // the second time as the first
		var got []string
		for to := range people.All() {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%v|%q", to.Name, to.Address, to.Language, to.Greeting, to.Pos.Line, to.cells))
		}
		want := []string{
			`Olga Ivanova|olga@example.org|en|Dear Dr Olga Ivanova,|2|["olga@example.org" "Olga Ivanova" "Dr" "en" ""]`,
			`Bek, A.|bek@example.org||Hi Bek, A. {x}, Bek, A.!|4|["bek@example.org" "Bek, A." "" "" "Hi {name} {{x}, {Name}!"]`,
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d people: %q", len(got), got)
		}
	}
}

// A table of one family in every form that programs save it in.
func TestPeopleAsPeopleHaveThem(t *testing.T) {
	utf16of := func(s string, little bool) string {
		var b []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
			if little {
				b = binary.LittleEndian.AppendUint16(b, u)
			} else {
				b = binary.BigEndian.AppendUint16(b, u)
			}
		}
		return string(b)
	}
	in := func(page *charmap.Charmap, s string) string {
		out, err := page.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, c := range map[string]struct{ table, want, guessed string }{
		"Google":            {"First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nOlga,,Ivanova,Work,olga@example.org\n", "Olga Ivanova", ""},
		"Outlook":           {"\"First Name\",\"Last Name\",\"E-mail Address\"\r\n\"Olga\",\"Ivanova\",\"olga@example.org\"\r\n", "Olga Ivanova", ""},
		"by hand":           {"Name, E-mail\nOlga Ivanova, olga@example.org\n", "Olga Ivanova", ""},
		"a comma":           {"Name,E-mail\n\"Ivanova, Olga\",olga@example.org\n", "Ivanova, Olga", ""},
		"a comma, semicola": {"Name;E-mail\nIvanova, Olga;olga@example.org\n", "Ivanova, Olga", ""},
		"told by a line":    {"sep=;\r\nName;E-mail, work;email\r\nIvanova, Olga;;olga@example.org\r\n", "Ivanova, Olga", ""},
		"UTF-16 of Excel":   {utf16of("Имя\tФамилия\tЭл. почта\r\nАйгүл\tБекова 🙂\tolga@example.org\r\n", true), "Айгүл Бекова 🙂", ""},
		"UTF-16, big":       {utf16of("Имя;Эл. почта\r\nАйгүл Бекова;olga@example.org", false), "Айгүл Бекова", ""},
		"1251 of Excel":     {in(charmap.Windows1251, "ФИО;Электронная почта;Организация\r\nОльга Иванова;olga@example.org;ОсОО «Ёлка»\r\n"), "Ольга Иванова", "Windows-1251"},
		"1252 of Excel":     {in(charmap.Windows1252, "Name;E-Mail;Ort\r\nJosé Núñez-Böll;olga@example.org;à Genève\r\n"), "José Núñez-Böll", "Windows-1252"},
		"Arabic":            {"\ufeffالاسم الأول;اسم العائلة;البريد الإلكتروني\nليلى;حداد;olga@example.org\n", "ليلى حداد", ""},
		"Kyrgyz":            {"\ufeffАты-жөнү,Электрондук почта\nАйгүл Бекова,olga@example.org\n", "Айгүл Бекова", ""},
	} {
		people, found := ReadPeople("people.csv", []byte(c.table), Recipient{})
		if found.Failed() {
			t.Errorf("%s: %+v", name, found)
			continue
		}
		to := slices.Collect(people.All())
		if len(to) != 1 || to[0].Name != c.want || to[0].Address != "olga@example.org" {
			t.Errorf("%s: %+v", name, to)
		}
		if warned := len(found) == 1 && found[0].Code == "W014" && strings.Contains(found[0].Message, c.guessed); (c.guessed != "") != warned {
			t.Errorf("%s: %+v", name, found)
		}
	}
}

func noLetters(Edition, []string, string) (*Message, diag.List, error) { return nil, nil, nil }

func summaryOf(drafts ...*Draft) string {
	var s Summary
	for _, d := range drafts {
		s.Add(d, "press: Drafts")
	}
	return string(s.Bytes())
}

// peopleOf writes a table of people and reads it.
func peopleOf(t *testing.T, people ...Recipient) *People {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{"name", "email", "language"})
	for _, to := range people {
		w.Write([]string{to.Name, to.Address, to.Language})
	}
	w.Flush()
	read, found := ReadPeople("people.csv", []byte(b.String()), Recipient{})
	if found.Failed() {
		t.Fatal(found)
	}
	return read
}

// Each person gets a draft of their own, with nobody else's address in it; and where one
// asks for what is not there, nobody does.
func TestMerge(t *testing.T) {
	e := edition(t, seed)
	in := func(language string) (Edition, bool) { return e, language == "" || language == "en" }
	people := []Recipient{{Name: "Aigul", Address: "a@example.org"}, {Name: "Aigül", Address: "b@example.org", Language: "en"}, {Name: "aig ul!", Address: "c@example.org"}, {Name: "Айгүл", Address: "Aigul@example.org"}}
	drafts, found := Merge(in, peopleOf(t, people...), noLetters)
	if len(found) > 0 {
		t.Fatal(found)
	}
	var names []string
	for d, err := range drafts {
		if err != nil {
			t.Fatal(err)
		}
		i := len(names)
		names = append(names, strings.TrimPrefix(d.Name, "kg-child-trafficking-2008-"))
		if to := d.To; to.Name != people[i].Name || to.Address != people[i].Address || !bytes.Contains(d.Bytes, []byte(to.Address)) {
			t.Errorf("%s is for %v", d.Name, d.To)
		}
		for j, other := range people {
			if j != i && bytes.Contains(d.Bytes, []byte(other.Address)) {
				t.Errorf("%s has the address of another person", d.Name)
			}
		}
	}
	if want := []string{"Aigul.eml", "Aigül.eml", "aig-ul!.eml", "Айгүл.eml"}; !slices.Equal(names, want) {
		t.Errorf("the drafts are called %v, want %v", names, want)
	}
	if drafts, found := Merge(in, peopleOf(t, append(people, Recipient{Name: "Bek", Address: "bek@example.org", Language: "ky"})...), noLetters); drafts != nil || !found.Failed() {
		t.Error("there are drafts in a language that is not there")
	}
}

func TestNamesApart(t *testing.T) {
	var given []*Draft
	for _, name := range []string{"x", "x-3", "X", "x", "x-2", "x", "y"} {
		given = append(given, &Draft{Name: name + ".eml"})
	}
	var got []string
	for d := range Those(given...) {
		got = append(got, strings.TrimSuffix(d.Name, ".eml"))
	}
	if want := []string{"x", "x-3", "X-2", "x-4", "x-2-2", "x-5", "y"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// 100,000 drafts need no more memory than their names: none of them stays.
func TestManyDraftsStayFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds under the race detector")
	}
	var b strings.Builder
	b.WriteString("name;email\n")
	const n = maxPeople
	for i := range n {
		fmt.Fprintf(&b, "Person %d, Ms;p%d@example.org\n", i, i)
	}
	people, found := ReadPeople("people.csv", []byte(b.String()), Recipient{})
	if found.Failed() {
		t.Fatal(found)
	}
	heap := func() int {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	read, before := 0, heap()
	for range people.All() {
		read++
	}
	if read != n {
		t.Errorf("%d people of %d are read", read, n)
	}
	if grown := heap() - before; grown > 4<<20 {
		t.Errorf("reading %d people again keeps %d kB", n, grown>>10)
	}
	e := edition(t, seed)
	e.Enclosure.PDF = make([]byte, 1<<20)
	drafts, _ := Merge(func(string) (Edition, bool) { return e, true }, people, noLetters)
	made, before := 0, heap()
	for d, err := range drafts {
		if err != nil || len(d.Bytes) < 1<<20 {
			t.Fatal(err)
		}
		if made++; made == 40 {
			break
		}
	}
	if grown := heap() - before; grown > 8<<20 {
		t.Errorf("%d drafts of more than 1 MB leave %d kB behind", made, grown>>10)
	}
}

func TestSummary(t *testing.T) {
	got := summaryOf(
		&Draft{Name: "x-a.eml", To: Recipient{Name: "Ivanova, Olga", Address: "o@example.org"}, Language: "en", Subject: "Trees", Bytes: make([]byte, 12)},
		&Draft{Name: "x-b.eml", To: Recipient{
			Name: "=HYPERLINK(1)", Address: "+b@example.org", Envelope: Envelope{Cc: []Mailbox{{"", "a@b.cc"}, {"C", "c@b.cc"}}, Bcc: []Mailbox{{"", "d@b.cc"}}},
		}, Language: "en", Subject: "+1 tree"},
	)
	want := "name,address,cc,bcc,language,draft,subject,bytes,mailbox\r\n\"Ivanova, Olga\",o@example.org,,,en,x-a.eml,Trees,12,press: Drafts\r\n'=HYPERLINK(1),'+b@example.org,\"a@b.cc, C <c@b.cc>\",d@b.cc,en,x-b.eml,'+1 tree,0,press: Drafts\r\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := summaryOf(); got != SummaryHead {
		t.Errorf("of nobody: %q", got)
	}
}

func FuzzPeople(f *testing.F) {
	f.Add("name,email\nOlga,olga@example.org\n", "Dear {name},")
	f.Add("name,email,greeting\n\"O\r\nBcc: x@y.zz\",olga@example.org,{{}{name}\n", "")
	f.Add("\ufeffemail;name\n", "{")
	f.Add("name,email\n\"Olga,a@b.cc\n", "{}")
	f.Fuzz(func(t *testing.T, table, greeting string) {
		people, found := ReadPeople("people.csv", []byte(table), Recipient{Greeting: greeting})
		for _, f := range found {
			if f.Pos.File == "" || len(f.Hints) == 0 {
				t.Errorf("%+v", f)
			}
		}
		if found.Failed() != (people == nil) {
			t.Fatalf("%v people, findings %v", people, found)
		}
		if people == nil {
			return
		}
		for p := range people.All() {
			if unsafeIn(p.Name+p.Address+p.Greeting) != "" || refuseAddress("", p.Address) != nil || p.Name == "" {
				t.Errorf("%+v was let through", p)
			}
		}
	})
}

// A table made to be slow is read in no time.
func TestLargePeople(t *testing.T) {
	for _, row := range []string{"\"a\nb\",a@b.cc\n", "\n", ",\n", "a,a@b.cc,\n", "a,\"" + strings.Repeat("\n", 4000) + "\"\n", "{,{,{\n"} {
		table := "name,email\n" + strings.Repeat(row, (MaxPeopleBytes-11)/len(row))
		start := time.Now()
		if _, found := ReadPeople("people.csv", []byte(table), Recipient{Greeting: "{name}{{{email}"}); !found.Failed() {
			t.Errorf("%.20q was let through", row)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%.20q takes %v", row, d)
		}
	}
	if _, found := ReadPeople("people.csv", make([]byte, MaxPeopleBytes+1), Recipient{}); !found.Failed() {
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
		people, found := ReadPeople("people.csv", []byte(table), Recipient{})
		runtime.ReadMemStats(&after)
		if times := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(table)); times > 4 || people != nil || !found.Failed() {
			t.Errorf("%s: %.1f times the table's size, %d findings", name, times, len(found))
		}
	}
}

// A column that is almost called right can be renamed where it stands.
func TestRenameColumn(t *testing.T) {
	_, found := ReadPeople("people.csv", []byte("Имя,name, emial\nx,Olga,o@example.org\n"), Recipient{})
	want := diag.Fix{Pos: diag.Pos{File: "people.csv", Line: 1, Col: 10}, Width: 6, Text: "email"}
	if len(found) != 1 || len(found[0].Fixes) != 1 || found[0].Fixes[0] != want {
		t.Errorf("%+v, want %+v", found, want)
	}
	_, found = ReadPeople("people.csv", []byte("name,\"emial\"\nOlga,o@example.org\n"), Recipient{})
	if len(found) != 1 || len(found[0].Fixes) != 0 {
		t.Errorf("a quoted name: %+v", found)
	}
}
