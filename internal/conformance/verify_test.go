package conformance

import (
	"bytes"
	"crypto/ed25519"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"factsheet/internal/forge"
	"factsheet/internal/proof"

	"factsheet"

	"golang.org/x/crypto/ssh"
	"pgregory.net/rapid"
)

// facesBeside gives the typefaces of an example's brand, which no file carries.
func facesBeside(path string) fs.FS { return os.DirFS(filepath.Join(filepath.Dir(path), "fonts")) }

// Every example, however it is built, is what its own data gives; and what is taken
// out of it builds the same file in a folder of its own.
func TestEveryExampleMatches(t *testing.T) {
	for _, path := range everyExample(t) {
		faces := facesBeside(path)
		for name, opt := range map[string]factsheet.Options{
			"plain": {}, "letter": {Paper: factsheet.Letter}, "epoch": {Time: time.Unix(1_215_129_600, 0)}, "bare": {NoSources: true},
		} {
			in, opt := open(t, path, opt)
			r := build(t, in, opt)
			if r.PDF == nil && opt.Paper == factsheet.Letter && !strings.HasPrefix(path, filepath.Dir(seed)) {
				continue
			}
			report := new(factsheet.Compiler).Verify(r.PDF, factsheet.Verification{Typefaces: faces})
			if want := map[bool]int{false: 0, true: 2}[opt.NoSources]; report.ExitCode() != want {
				t.Errorf("%s, %s: %s", path, name, strings.Join(report.Lines(), "\n"))
			}
			if !opt.NoSources {
				folder := extracted(t, r.PDF)
				if err := os.CopyFS(filepath.Join(folder, "fonts"), faces); err != nil && !errors.Is(err, fs.ErrNotExist) {
					t.Fatal(err)
				}
				again := build(t, read(t, filepath.Join(folder, "brief.yaml")), opt)
				if !bytes.Equal(again.PDF, r.PDF) {
					t.Errorf("%s, %s: what is attached builds another file", path, name)
				}
			}
		}
	}
}

// extracted writes what a file carries into a new folder.
func extracted(t *testing.T, file []byte) string {
	t.Helper()
	f, err := factsheet.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if _, err := f.WriteTo(root); err != nil {
		t.Fatal(err)
	}
	return dir
}

// No single byte can be changed, wherever it stands.
func TestNoByteCanChange(t *testing.T) {
	file := build(t, read(t, seed), factsheet.Options{}).PDF
	step := 97
	if testing.Short() {
		step = 997
	}
	for at := 0; at < len(file); at += step {
		changed := bytes.Clone(file)
		changed[at] ^= 1 << (at % 8)
		if r := verify(changed); r.ExitCode() == 0 {
			t.Errorf("with byte %d changed: %s", at, strings.Join(r.Lines(), "\n"))
		}
	}
}

// A page whose data say something else is told apart, in words about what differs.
func TestSwappedDataIsSaid(t *testing.T) {
	in := read(t, seed)
	text := strings.Replace(string(in.Source(seed)), "    value: 200000\n", "    value: 300000\n", 1)
	text = strings.Replace(text, "200,000 people from", "300,000 people from", 1)
	forged := forge.Apart(t, build(t, in, factsheet.Options{}).PDF)
	forged.Files = forge.Apart(t, build(t, factsheet.Input{FS: besideSeed(t, []byte(text)), Name: "brief.yaml"}, factsheet.Options{}).PDF).Files
	file := forged.PDF()
	r := verify(file)
	said := strings.Join(r.Lines(), "\n")
	for _, want := range []string{
		"differs: ",
		`the page says "200,000`, `where the data gives "300,000`,
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the report lacks %s:\n%s", want, said)
		}
	}
	if r.ExitCode() != 1 {
		t.Errorf("exit code %d", r.ExitCode())
	}
}

// What the writer did not mean to publish does not go out.
func TestNothingElseGoesOut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "secret-folder")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "house.yml", []byte("# secret-comment\nmeta: {name: {short: Desk, full: secret-name}, link: https://secret-link.example}\ncolor: {palette: {secret-color: '#123456'}, primary: '#0B4A6F'}\n"))
	put(t, dir, "figures.csv", []byte("id,source,measure,value,when,says,label\na,one,m,3,2001,3 trees,first\nb,one,m,4,2002,4 trees,second\nsecret-row,one,m,5,2003,5 trees,\n"))
	put(t, dir, "brief.yaml", []byte(`# secret-comment
schema: factsheet/v1
brief: {title: Trees, date: 2008-07-04, brand: house.yml}
measures:
  m: {label: Trees, unit: trees, kind: count, who: trees, where: KG, basis: record}   # secret-comment
  secret-measure: {label: Hidden, unit: things, kind: count}
populations: {secret-population: nobody}
sources:
  one: {author: A, issued: 2001, email: secret-address@example.org}
claims: {csv: figures.csv}
caveats: {secret-caveat: Hidden.}
charts: {c: {title: Trees, claims: [a, b], order: year}}
`))
	r := build(t, read(t, filepath.Join(dir, "brief.yaml")), factsheet.Options{})
	if r.PDF == nil {
		t.Fatal(r.Findings)
	}
	f, err := factsheet.Open(r.PDF)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range append(f.Attachments(), factsheet.Attachment{Name: "the file", Data: r.PDF}) {
		for _, word := range []string{"secret", "figures.csv", "house.yml"} {
			if bytes.Contains(a.Data, []byte(word)) {
				t.Errorf("%s holds %q:\n%s", a.Name, word, a.Data)
			}
		}
	}
	var names []string
	for _, a := range f.Attachments() {
		names = append(names, a.Name)
	}
	if want := []string{"brief.yaml", "brand.yml", "claims.csv", "datapackage.json", "manifest.json"}; !slices.Equal(names, want) {
		t.Errorf("%q go out, want %q", names, want)
	}
}

// A table that the brief in a file does not give is handed out without formulas.
func TestDisarm(t *testing.T) {
	made := build(t, read(t, seed), factsheet.Options{Paper: factsheet.Letter}).PDF
	table := func(file []byte) (ours bool, table string) {
		f, err := factsheet.Open(file)
		if f == nil {
			t.Fatal(err)
		}
		ours = new(factsheet.Compiler).Disarm(f)
		for _, a := range f.Attachments() {
			if a.Name == proof.Claims {
				table = string(a.Data)
			}
		}
		return ours, table
	}
	if ours, got := table(made); !ours || !strings.HasPrefix(got, "id,label,") {
		t.Errorf("ours %v: %.40q", ours, got)
	}
	g := forge.Apart(t, build(t, read(t, seed), factsheet.Options{}).PDF)
	g.Carry(proof.Claims, []byte("id,says\r\na,\"x;=cmd|'/c calc'!A0\"\r\nb,=1\x1b[2J\r\n\"=1\",-4\r\n=1,\xff\u202e\r\n"))
	want := "id,says\r\na,\"x;'=cmd|'/c calc'!A0\"\r\nb,'=1[2J\r\n\"'=1\",-4\r\n'=1,\uFFFD\r\n"
	if ours, got := table(g.PDF()); ours || got != want {
		t.Errorf("ours %v: %q", ours, got)
	}
}

// proven gives the file of a sheet, which verify builds again. text is what it was made of.
func proven(t *rapid.T, c *factsheet.Compiler, sheet *factsheet.Sheet, text []byte) []byte {
	t.Helper()
	file, err := sheet.PDF()
	if err != nil {
		t.Fatal(err)
	}
	if r := c.Verify(file, factsheet.Verification{}); r.ExitCode() != 0 {
		t.Fatalf("%s\n%s", strings.Join(r.Lines(), "\n"), text)
	}
	return file
}

// Whatever builds matches, signed or not.
func TestWhatIsBuiltMatches(t *testing.T) {
	_, secret, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(secret, "")
	if err != nil {
		t.Fatal(err)
	}
	key, err := factsheet.ReadKey(pem.EncodeToMemory(block), nil)
	if err != nil {
		t.Fatal(err)
	}
	runs, pages := 0, 0
	var c factsheet.Compiler
	rapid.Check(t, func(t *rapid.T) {
		runs++
		text, table := madeUp(t).text()
		in := factsheet.Input{FS: fstest.MapFS{"brief.yaml": {Data: text}, "claims.csv": {Data: table}}, Name: "brief.yaml"}
		opt := factsheet.Options{Paper: rapid.SampledFrom([]factsheet.Paper{factsheet.A4, factsheet.Letter}).Draw(t, "paper")}
		if rapid.Bool().Draw(t, "signed") {
			opt.Key = key
		}
		if rapid.Bool().Draw(t, "dated") {
			opt.Time = time.Unix(rapid.Int64Range(0, proof.LastTime).Draw(t, "time"), 0)
		}
		sheet, _, err := c.Compose(in, opt)
		if err != nil {
			t.Fatal(err)
		}
		if sheet == nil {
			return
		}
		pages++
		proven(t, &c, sheet, text)
	})
	if pages < runs/4 {
		t.Errorf("of %d briefs only %d fit a page", runs, pages)
	}
}
