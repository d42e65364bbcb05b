package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/crypto/ssh"

	"factsheet"
	"factsheet/internal/forge"
	"factsheet/internal/page"
)

// TestMain runs the tests in the root of the source, as the command is.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// answer is what the page must say of a file.
type answer struct {
	Name    string   `json:"name"`
	File    string   `json:"file"`
	Keys    string   `json:"keys"`
	Title   string   `json:"title"`
	Says    []string `json:"says,omitempty"`
	Look    bool     `json:"look"`              // it is a state of its own
	Rebuilt string   `json:"rebuilt,omitempty"` // the file that its own data give
	Table   string   `json:"table,omitempty"`
	Copied  string   `json:"copied,omitempty"` // that the copied report says
	Faces   []string `json:"faces,omitempty"`  // typefaces with which it matches
}

// seed builds the example brief, changed or not.
func seed(t *testing.T, opt factsheet.Options, change ...string) []byte {
	t.Helper()
	folder := fstest.MapFS{}
	const dir = "examples/kyrgyzstan-2008"
	for _, name := range []string{"brief.yaml", "brand.yml", "logo.png"} {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if name == "brief.yaml" {
			changed := strings.NewReplacer(change...).Replace(string(content))
			if len(change) > 0 && changed == string(content) {
				t.Fatalf("nothing to change: %q", change)
			}
			content = []byte(changed)
		}
		folder[name] = &fstest.MapFile{Data: content}
	}
	var c factsheet.Compiler
	s, found, err := c.Compose(factsheet.Input{FS: folder, Name: "brief.yaml"}, opt)
	if err != nil || s == nil {
		t.Fatal(found, err)
	}
	file, err := s.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// The site is used in a real browser: each file gets the verdict that the command gives,
// and the program in it builds the bytes that this one builds.
func TestSiteInABrowser(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	dir := t.TempDir()
	site := filepath.Join(dir, "site")
	if err := write(site); err != nil {
		t.Fatal(err)
	}
	if program, err := os.Stat(filepath.Join(site, "check/factsheet.wasm.gz")); err != nil || program.Size() > 5_000_000 {
		t.Errorf("the program for browsers takes %d bytes: %v", program.Size(), err)
	}

	var all []answer
	add := func(a answer, file []byte) {
		a.File = filepath.Join(dir, strings.ReplaceAll(a.Name, " ", "-")+".pdf")
		if err := os.WriteFile(a.File, file, 0o666); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	good := seed(t, factsheet.Options{})
	f, err := factsheet.Open(good)
	if err != nil {
		t.Fatal(err)
	}
	table := filepath.Join(dir, "claims.csv")
	for _, a := range f.Attachments() {
		if a.Name == "claims.csv" {
			if err := os.WriteFile(table, a.Data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	goodFile := filepath.Join(dir, "good.pdf")
	if err := os.WriteFile(goodFile, good, 0o666); err != nil {
		t.Fatal(err)
	}
	add(answer{Name: "matches", Title: "It matches", Look: true, Table: table, Copied: "matches: rebuilt",
		Says: []string{"bytes are as factsheet " + factsheet.Version + " builds them from the data inside.", "Not who made it.", "Evidence Desk"}}, good)

	key := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32))
	public, err := ssh.NewPublicKey(key.Public())
	if err != nil {
		t.Fatal(err)
	}
	line := strings.TrimSpace(string(ssh.MarshalAuthorizedKey(public))) + " office@example.org"
	other, err := ssh.NewPublicKey(ed25519.NewKeyFromSeed(make([]byte, 32)).Public())
	if err != nil {
		t.Fatal(err)
	}
	signed := seed(t, factsheet.Options{Key: key})
	add(answer{Name: "signed by the key", Keys: line, Title: "It matches, signed", Look: true, Says: []string{"Signed by office@example.org."}}, signed)
	add(answer{Name: "signed, no key", Title: "It matches", Says: []string{"Signed, and you must know by whom.", ssh.FingerprintSHA256(public)}}, signed)
	add(answer{Name: "signed by another", Keys: string(ssh.MarshalAuthorizedKey(other)), Title: "It is not signed as you ask", Look: true, Says: []string{"none of those you named"}}, signed)
	add(answer{Name: "no key at all", Keys: "hello", Title: "This cannot be said", Says: []string{"The key cannot be read"}}, signed)
	add(answer{Name: "dated", Title: "It matches"}, seed(t, factsheet.Options{Paper: factsheet.Letter, Time: time.Unix(1_600_000_000, 0)}))

	// Altered in five ways.
	figure := forge.Apart(t, seed(t, factsheet.Options{}, "value: about 4000", "value: about 40000"))
	figure.Files = forge.Apart(t, good).Files
	add(answer{Name: "a figure", Title: "It was altered", Look: true, Rebuilt: goodFile, Copied: "differs: ",
		Says: []string{"A figure: IOM", "This file", "40,000", "Its own data", "4,000", "The page as its own data give it"}}, figure.PDF())
	title := forge.Apart(t, good)
	title.Page.Meta.Title = "Nothing happened"
	add(answer{Name: "the title", Title: "It was altered", Says: []string{"The title, in the metadata", "Nothing happened"}}, title.PDF())
	link := forge.Apart(t, good)
	link.Page.Links[0].Contents = "Elsewhere"
	if bytes.Equal(link.PDF(), good) {
		t.Fatal("no link was changed")
	}
	add(answer{Name: "a link", Title: "It was altered", Says: []string{"A link", "Elsewhere"}}, link.PDF())
	bar := forge.Apart(t, good)
	widen(t, bar.Page)
	add(answer{Name: "a bar", Title: "It was altered", Look: true, Says: []string{"The look of the page"}}, bar.PDF())
	add(answer{Name: "bytes added", Title: "It was altered", Says: []string{"1 byte follows the end"}}, append(bytes.Clone(good), ' '))

	// What cannot be said.
	add(answer{Name: "another version", Title: "This cannot be said", Says: []string{"0.1.0"}, Look: true}, []byte("%PDF-1.5\n1 0 obj<</Creator (factsheet 0.1.0)>>endobj\n%%EOF\n"))
	add(answer{Name: "foreign", Title: "This cannot be said", Says: []string{"factsheet did not make this PDF", "Ask for the file as it was made"}, Look: true}, []byte("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"))
	add(answer{Name: "no PDF", Title: "This cannot be said", Says: []string{"This is not a PDF"}}, []byte("hello"))
	add(answer{Name: "too large", Title: "This cannot be said", Look: true, Says: []string{"20 MB at most"}}, make([]byte, 21<<20))
	add(answer{Name: "after that", Title: "It matches"}, good)

	// Every example, in each of its languages.
	err = filepath.WalkDir(filepath.Join(site, "examples"), func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".pdf" {
			return err
		}
		a := answer{Name: name, File: name, Title: "It matches"}
		source, err := filepath.Rel(site, filepath.Dir(name))
		if err != nil {
			return err
		}
		if a.Faces, err = filepath.Glob(filepath.Join(source, "fonts", "*.ttf")); len(a.Faces) > 0 {
			a.Title = "This cannot be said" // before it has them
		}
		all = append(all, a)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}

	list, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	cases := filepath.Join(dir, "cases.json")
	if err := os.WriteFile(cases, list, 0o666); err != nil {
		t.Fatal(err)
	}
	shots := os.Getenv("SHOTS")
	if shots == "" {
		shots = filepath.Join(dir, "shots")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("node is not on this machine")
	}
	if out, err := exec.Command(node, ".ci/site.mjs", site, cases, shots).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// widen makes the first bar of a page longer.
func widen(t *testing.T, p *page.Page) {
	for i := range p.Items {
		if it := &p.Items[i]; it.Owner != nil && it.Owner.Role == page.Figure && len(it.Drawing) > 0 {
			for k := range it.Drawing[0].Path {
				it.Drawing[0].Path[k].X += 5 * page.Pt
				return
			}
		}
	}
	t.Fatal("there is no bar")
}

// The program for browsers builds with no more than browsers have.
func TestProgramForBrowsers(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes as long as building the program anew")
	}
	build := exec.Command("go", "build", "-o", os.DevNull, "./internal/site/program")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// What the browser keeps for use without a network is what the folder holds.
func TestOfflineKeepsThePage(t *testing.T) {
	files := map[string][]byte{"a": []byte("1"), "b": []byte("2")}
	one := digest(files)
	files["b"] = []byte("3")
	if two := digest(files); one == two || len(one) != 16 {
		t.Errorf("versions %s and %s", one, two)
	}
	script, err := checkPage.ReadFile("check/offline.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "check.css", "check.js", "worker.js", "icon.svg"} {
		if _, err := checkPage.ReadFile("check/" + name); err != nil {
			t.Error(err)
		}
		if !bytes.Contains(script, []byte(`"`+name+`"`)) {
			t.Errorf("offline.js does not keep %s", name)
		}
	}
}
