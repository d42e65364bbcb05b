package data_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

// canonical holds the law of the canonical form for one brief and gives its text; ""
// for a brief that does not check.
func canonical(t interface {
	Helper()
	Errorf(string, ...any)
	Fatalf(string, ...any)
}, folder fs.FS, file string, src []byte) string {
	t.Helper()
	draft, found := data.Decode(file, src, folder)
	if found.Failed() {
		return ""
	}
	brief, found := draft.Check()
	if brief == nil {
		return ""
	}
	text, large := draft.Canonical(brief, wordsOf(brief))
	if len(text) > data.MaxBytes {
		if len(large) != 1 {
			t.Errorf("%d bytes are not too large", len(text))
		}
		return ""
	}
	read, none := data.Decode("canonical.yaml", text, nil)
	if len(none) > 0 {
		t.Fatalf("reading again gives %+v in\n%s", none, text)
	}
	if again := read.YAML(); string(again) != string(text) {
		t.Errorf("writing again gives other bytes:\n%s", cmp.Diff(string(text), string(again)))
	}
	after, second := read.Check()
	if after == nil {
		t.Fatalf("the canonical text does not check: %+v in\n%s", second, text)
	}
	if again, _ := read.Canonical(after, wordsOf(after)); string(again) != string(text) {
		t.Errorf("writing the canonical form of it changes it:\n%s", cmp.Diff(string(text), string(again)))
	}
	if d := cmp.Diff(printedView(brief), printedView(after)); d != "" {
		t.Errorf("another brief comes from the canonical text (- whole, + canonical)\n%s\n%s", d, text)
	}
	for _, f := range second {
		if f.Severity == diag.Warning && !slices.ContainsFunc(found, func(o diag.Finding) bool { return o.Code == f.Code || o.Code == "W202" }) {
			t.Errorf("the canonical text brings the warning %s %s: %s", f.Pos, f.Code, f.Message)
		}
	}
	for _, idle := range []string{"\nbrand:", " email:"} {
		if at := strings.Index(string(text), idle); at >= 0 && !strings.Contains(string(text[:at]), "\ncontact:") {
			t.Errorf("%q is published in\n%s", idle, text)
		}
	}
	return string(text)
}

// printedView is what a page and its exports can print of a brief, in words.
func printedView(b *data.Brief) []string {
	l, _ := locale.Find(b.Language)
	c, _ := content.Of(b, l, brand.Default())
	out := strings.Split(c.Words(), "\n")
	say := func(s ...string) { out = append(out, strings.Join(s, " | ")) }
	say(b.ID, b.Language, b.Place.Value, b.Audience, b.Embargo, b.URL, b.Licence)
	for _, s := range c.Statements {
		c, g := s.Claim, s.Figure
		say(c.ID, s.Label, s.Full.String(), g.Qualifier, g.Number, g.Range, g.Kind, c.Written, c.When.Raw,
			c.Assuming, c.How, c.Basis.String(), c.Standing.String(), c.Locator, c.Says.Value, c.SaysLang)
		for _, f := range s.Say(content.Measure, content.Unit, content.Interval, content.Against, content.Who, content.Whole,
			content.Where, content.When, content.Assuming, content.How, content.Basis) {
			say("  " + f.Text)
		}
		if c.Measure != nil {
			say("  measure", c.Measure.Label, c.Measure.Definition, c.Measure.Unit.Other, c.Measure.Of, c.Against.Text, c.Measure.Per)
		}
		for _, n := range s.Notes {
			say("  note", n.Text.String())
		}
	}
	for _, s := range b.Sources {
		if s.Cited {
			say("source", s.Author, s.Short, s.Title, s.Type, s.Publisher, s.Issued.Raw, s.URL, s.DOI, s.Accessed)
		}
	}
	return out
}

// briefs gives every brief that stands in a file of the tests, with its folder.
func briefs(t testing.TB, each func(name string, folder fs.FS, src []byte)) {
	t.Helper()
	n := 0
	for _, pattern := range []string{"testdata/*.yaml", "../examples/*/*.yaml"} {
		for _, file := range golden.Files(pattern) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n++
			each(file, nil, src)
		}
	}
	golden.Briefs(t, "testdata/*/*.txtar", func(archive, name string, folder fstest.MapFS) {
		n++
		each(archive+"/"+name, folder, folder[name].Data)
	})
	if n < 100 {
		t.Fatalf("only %d briefs were found", n)
	}
}

func TestCanonical(t *testing.T) {
	checked := 0
	briefs(t, func(name string, folder fs.FS, src []byte) {
		t.Run(name, func(t *testing.T) {
			if canonical(t, folder, "brief.yaml", src) != "" {
				checked++
			}
		})
	})
	if checked < 30 {
		t.Errorf("only %d briefs check", checked)
	}
}

func TestCanonicalSeed(t *testing.T) {
	src, err := os.ReadFile(seedPath)
	if err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/canonical.golden", []byte(canonical(t, nil, "brief.yaml", src)))
}

// Each file of testdata/canonical holds a brief, in.yaml, the tables beside it, and
// its canonical form, want.yaml.
func TestPublished(t *testing.T) {
	files, _ := filepath.Glob("testdata/canonical/*.txtar")
	if len(files) < 5 {
		t.Fatalf("only %d cases were found", len(files))
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			folder := golden.Folder(archive)
			text := canonical(t, folder, "in.yaml", folder["in.yaml"].Data)
			if text == "" {
				shown, _ := renderedIn(folder, "in.yaml", folder["in.yaml"].Data)
				t.Fatal(shown)
			}
			archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want.yaml" })
			archive.Files = append(archive.Files, txtar.File{Name: "want.yaml", Data: []byte(text)})
			golden.Compare(t, path, txtar.Format(archive))
			if strings.Contains(strings.ToLower(text), "secret") {
				t.Errorf("what the page does not use is published:\n%s", text)
			}
		})
	}
}

// wordsOf gives what the page of a brief prints, in a house style named The ED.
func wordsOf(b *data.Brief) string {
	l, ok := locale.Find(b.Language)
	if !ok {
		return ""
	}
	style := brand.Default()
	style.Name = "The ED"
	c, _ := content.Of(b, l, style)
	return c.Words()
}

// hostile are texts that YAML, or somebody's reader of it, takes for more than texts.
var hostile = []string{"yes", "No", "NULL", "~", "010", "1e3", "0x1F", "1_000", "12:30", "2008-07-04", ".5", "-", "- a", "a: b", "a:", "a #b", "#a", "a#b",
	"{a}", "9{", "[a]", "a, b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'", "'a'", `"`, `"a"`, `\`, `\n`, "? a", "---", "...", "<<", "=", "a\u0301", "é", "“a”",
	"\u00a0a", "a\u00a0", "a\u00a0b", "a\u00adb", "a\u200bb", "a\u200d", "\u202fa", "𝄞", "a\U000E0001b", "😀", "a  b", "a\u3000", "\u3000a", "True story", "on", "é: b", "http://a/b#c",
	"a\\u00e9", "\ufffd", "no: ", "\u0600a", "\ue000", "key: |", "a\u2009b", strings.Repeat("long ", 500) + "text", strings.Repeat("長", 2000)}

// Whatever a text is, it comes back as it was: to our reader, and to any reader of
// YAML as a text.
func TestCanonicalTexts(t *testing.T) {
	one := func(t interface {
		Helper()
		Errorf(string, ...any)
		Fatalf(string, ...any)
	}, s, key string) bool {
		t.Helper()
		src := "schema: factsheet/v1\nbrief:\n  title: " + jsonText("A "+key+" b") + "\n  date: 2020-01-01\n  place: " + jsonText(s) +
			"\n  abbreviations:\n    ? " + jsonText(key) + "\n    : " + jsonText(s) + "\npoints: [" + jsonText("{c}") + "]\nmeasures: {m: {label: " + jsonText(s) +
			", unit: x, kind: count}}\nclaims:\n  c:\n    source:\n      - {author: " + jsonText(s) + "}\n      - {author: B, email: b@example.org}\n" +
			"    says: " + jsonText(s) + "\n    value: 4\n    basis: stated\n    measure: m\n    how: " + jsonText(s) + "\n"
		text := canonical(t, nil, "brief.yaml", []byte(src))
		if text == "" {
			return false
		}
		var tree any
		if err := yaml.Unmarshal([]byte(text), &tree); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if bad := notText(tree); bad != nil {
			t.Errorf("%#v is no text to a reader of YAML, in\n%s", bad, text)
		}
		return true
	}
	for _, s := range hostile {
		src := "schema: factsheet/v1\nbrief:\n  title: A\n  date: 2020-01-01\n  place: " + jsonText(s) + "\n"
		if canonical(t, nil, "brief.yaml", []byte(src)) == "" {
			t.Errorf("%q is not allowed in a brief: take it out of the list", s)
		}
		if !one(t, s, strings.ReplaceAll(s, "{", "{{")) {
			t.Errorf("%q makes a brief that does not check", s)
		}
	}
	one(t, "x", strings.Repeat("key ", 400)+"k")
	for _, key := range []string{"a ", " a", "  ", "a  b", "a\nb", "\ta"} {
		one(t, "x", key)
	}
	tried, checked := 0, 0
	signs := rapid.SampledFrom([]rune("aZé9 \t\n:#-?{}[],&*!|>'\"%@`\\~=<./_+\u00a0\u00ad\u200b\u202f“長😀\U000e0020"))
	rapid.Check(t, func(t *rapid.T) {
		tried++
		text := rapid.OneOf(rapid.StringOfN(signs, 1, 12, -1), rapid.String())
		if one(t, text.Draw(t, "text"), strings.ReplaceAll(text.Draw(t, "key"), "{", "{{")) {
			checked++
		}
	})
	if checked < tried/5 {
		t.Errorf("only %d of %d made-up texts can stand in a brief", checked, tried)
	}
}

func jsonText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(s) + `"`
}

// notText gives a leaf that is no text, nil where all are.
func notText(tree any) any {
	switch v := tree.(type) {
	case map[string]any:
		for _, e := range v {
			if bad := notText(e); bad != nil {
				return bad
			}
		}
		return nil
	case []any:
		for _, e := range v {
			if bad := notText(e); bad != nil {
				return bad
			}
		}
		return nil
	case string:
		return nil
	case nil:
		return "nothing"
	}
	return tree
}

// A brief whose sources are quoted at such length that its text could not be read
// again is told so.
func TestCanonicalTooLarge(t *testing.T) {
	table := "id,source,value,basis,says\n"
	refs := ""
	for i := range 80 {
		id := "c" + strings.Repeat("x", i)
		table += id + ",s,many,stated," + strings.Repeat("word ", 3200) + "\n"
		refs += "{" + id + "} "
	}
	src := "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\nsources: {s: {author: S}}\nclaims: {csv: c.csv}\npoints:\n  - \"" + refs + "\"\n"
	draft, found := data.Decode("brief.yaml", []byte(src), fstest.MapFS{"c.csv": {Data: []byte(table)}})
	if found.Failed() {
		t.Fatal(found)
	}
	brief, found := draft.Check()
	if brief == nil {
		t.Fatal(found)
	}
	text, found := draft.Canonical(brief, wordsOf(brief))
	if len(text) <= data.MaxBytes || len(found) != 1 || found[0].Code != "E502" || found[0].Pos.Line != 2 {
		t.Errorf("%d bytes give %+v", len(text), found)
	}
}

// Whatever a brief says, its canonical form says the same.
func FuzzCanonical(f *testing.F) {
	briefs(f, func(_ string, folder fs.FS, src []byte) {
		table := ""
		if m, ok := folder.(fstest.MapFS); ok {
			for name, file := range m {
				if filepath.Ext(name) == ".csv" {
					table = string(file.Data)
				}
			}
		}
		f.Add(src, table)
	})
	f.Fuzz(func(t *testing.T, src []byte, table string) {
		canonical(t, fstest.MapFS{"claims.csv": {Data: []byte(table)}}, "brief.yaml", src)
	})
}

func BenchmarkCanonical(b *testing.B) {
	src, err := os.ReadFile(seedPath)
	if err != nil {
		b.Fatal(err)
	}
	draft, _ := data.Decode("brief.yaml", src, nil)
	brief, _ := draft.Check()
	b.ReportAllocs()
	for b.Loop() {
		draft.Canonical(brief, wordsOf(brief))
	}
}
