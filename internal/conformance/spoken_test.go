package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"factsheet"
	"factsheet/data"
	"factsheet/fonts"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
	sheet "factsheet/internal/page"
	"factsheet/internal/spoken"
)

// aloud gives the page as a listener hears it; nil where the paper does not hold it.
func aloud(t *testing.T, in factsheet.Input, opt factsheet.Options) []byte {
	t.Helper()
	s, _ := compose(t, in, opt)
	if s == nil {
		return nil
	}
	return s.Text()
}

// What a listener hears of the seed.
func TestSpokenSeed(t *testing.T) {
	golden.Compare(t, "internal/conformance/testdata/spoken.golden", withoutDigest(aloud(t, read(t, seed), factsheet.Options{})))
	for _, tag := range []string{"ru", "ky"} {
		golden.Compare(t, "internal/conformance/testdata/spoken."+tag+".golden", withoutDigest(aloud(t, read(t, seed), factsheet.Options{Language: tag})))
	}
}

// withoutDigest leaves out the hash of the data, which any change of it changes.
func withoutDigest(text []byte) []byte {
	return regexp.MustCompile(`[0-9a-f]{12}…`).ReplaceAll(text, []byte("…"))
}

// tongues is a brief with abbreviations and names in other languages.
const tongues = "internal/conformance/testdata/tongues.yaml"

func TestSpokenTongues(t *testing.T) {
	golden.Compare(t, "internal/conformance/testdata/tongues.golden", withoutDigest(aloud(t, read(t, tongues), factsheet.Options{})))
}

// everyPage calls f for every example and the brief of tongues, on both papers; where CI
// is not true, for the seed, the tongues and a page in another language alone, on A4.
func everyPage(t *testing.T, f func(t *testing.T, words *locale.Locale, text string, pdf []byte)) {
	t.Helper()
	files := append(everyExample(t), tongues)
	papers := map[string]factsheet.Paper{"A4": factsheet.A4, "Letter": factsheet.Letter}
	if len(files) < 8 {
		t.Fatalf("only %d examples: this test looks in the wrong place", len(files))
	}
	if os.Getenv("CI") != "true" {
		files = []string{seed, tongues, "examples/gallery/kyrgyz.yaml", "examples/kyrgyzstan-2008/brief.ru.yaml"}
		delete(papers, "Letter")
	}
	for _, file := range files {
		for name, paper := range papers {
			t.Run(file+" on "+name, func(t *testing.T) {
				in, opt := open(t, file, factsheet.Options{Paper: paper})
				text := aloud(t, in, opt)
				if text == nil && paper == factsheet.Letter {
					return // a lower sheet need not hold what fills an A4
				}
				tag := opt.Language
				if tag == "" {
					brief, _ := data.Read(file, in.Source(file))
					tag = brief.Language
				}
				words, ok := locale.Find(tag)
				if !ok {
					t.Fatalf("no words for %s", tag)
				}
				f(t, words, string(text), build(t, in, opt).PDF)
			})
		}
	}
}

// The PDF says what the page says: its structure, as qpdf shows it, with the text that
// poppler reads under each element is said in the same words.
func TestJudgeSpoken(t *testing.T) {
	everyPage(t, func(t *testing.T, words *locale.Locale, text string, pdf []byte) {
		if got := string(spoken.Text(heard(t, pdf), words)); got != text {
			t.Errorf("the PDF says\n%s\nthe page\n%s", got, text)
		}
	})
}

// heard makes a page again of what the judges read in a PDF.
func heard(t *testing.T, pdf []byte) *sheet.Page {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.pdf")
	put(t, filepath.Dir(file), "page.pdf", pdf)
	text, err := exec.Command(program(t, "pdfinfo"), "-enc", "UTF-8", "-struct-text", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	p := &sheet.Page{}
	p.Root = popplerTree(t, p, strings.Split(strings.TrimRight(string(text), "\n"), "\n"))
	q := readObjects(t, file)
	q.enrich(p, p.Root, q.at(q.root, "/StructTreeRoot", "/K"))
	return p
}

// popplerTree reads the lines of pdfinfo -struct-text: an element by its role, under
// it its attributes, its text in quotation marks and its objects.
func popplerTree(t *testing.T, p *sheet.Page, lines []string) *sheet.Element {
	t.Helper()
	root := &sheet.Element{}
	path := []*sheet.Element{root} // the last element of each depth
	for i := 0; i < len(lines); i++ {
		line := strings.TrimLeft(lines[i], " ")
		depth := (len(lines[i]) - len(line)) / 2
		if strings.HasPrefix(line, "/") {
			continue // an attribute
		}
		if depth >= len(path) {
			t.Fatalf("line %d is too deep: %q", i+1, lines[i])
		}
		parent := path[depth]
		kid := sheet.Kid{}
		switch {
		case strings.HasPrefix(line, `"`):
			for !strings.HasSuffix(line, `"`) || line == `"` { // it runs over lines
				i++
				line += "\n" + lines[i]
			}
			line = line[1 : len(line)-1]
			run := fonts.Run{Text: line, Glyphs: []fonts.Glyph{{Len: int32(len(line))}}}
			p.Items = append(p.Items, sheet.Item{Texts: []sheet.Text{{Run: run, To: 1}}})
			kid.Item = len(p.Items)
		case strings.HasPrefix(line, "Object "):
			p.Links = append(p.Links, sheet.Link{})
			kid.Link = len(p.Links)
		default:
			role, _, _ := strings.Cut(strings.TrimSuffix(line, ":"), " ")
			kid.Element = &sheet.Element{Role: sheet.Role(role)}
			path = append(path[:depth+1], kid.Element)
		}
		parent.Kids = append(parent.Kids, kid)
	}
	if len(root.Kids) != 1 || root.Kids[0].Element.Role != sheet.Document {
		t.Fatalf("poppler sees no Document:\n%s", strings.Join(lines, "\n"))
	}
	return root.Kids[0].Element
}

// objects is a PDF as qpdf --json shows it: references are "7 0 R", names begin with
// a slash, texts with u:.
type objects struct {
	t    *testing.T
	all  map[string]any
	root any
}

func readObjects(t *testing.T, file string) *objects {
	t.Helper()
	out, err := exec.Command(program(t, "qpdf"), "--json", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	var shown struct{ QPDF []json.RawMessage } // a header and the objects
	var byName map[string]struct{ Value any }
	if err := json.Unmarshal(out, &shown); err != nil || len(shown.QPDF) != 2 {
		t.Fatalf("qpdf's JSON has another form: %v", err)
	}
	if err := json.Unmarshal(shown.QPDF[1], &byName); err != nil {
		t.Fatal(err)
	}
	q := &objects{t: t, all: map[string]any{}}
	for name, o := range byName {
		q.all[strings.TrimPrefix(name, "obj:")] = o.Value
	}
	q.root = q.at(q.all["trailer"], "/Root")
	return q
}

// at follows keys from a dictionary, and references on the way.
func (q *objects) at(v any, keys ...string) any {
	for _, k := range keys {
		d, ok := q.follow(v).(map[string]any)
		if !ok {
			return nil
		}
		v = d[k]
	}
	return q.follow(v)
}

func (q *objects) follow(v any) any {
	if name, ok := v.(string); ok {
		if o, known := q.all[name]; known {
			return o
		}
	}
	return v
}

// text gives a text string under a key, "" for none.
func (q *objects) text(v any, key string) string {
	s, _ := q.at(v, key).(string)
	return strings.TrimPrefix(s, "u:")
}

// enrich puts into an element and those under it what poppler does not show:
// alternatives, languages, expansions, and what links say of themselves.
func (q *objects) enrich(p *sheet.Page, e *sheet.Element, v any) {
	if role := q.at(v, "/S"); role != "/"+string(e.Role) {
		q.t.Fatalf("poppler sees %s where qpdf sees %v", e.Role, role)
	}
	e.Alt, e.Expansion, e.Lang = q.text(v, "/Alt"), q.text(v, "/E"), q.text(v, "/Lang")
	kids, _ := q.at(v, "/K").([]any)
	if len(kids) != len(e.Kids) {
		q.t.Fatalf("%s has %d kids for qpdf, %d for poppler", e.Role, len(kids), len(e.Kids))
	}
	for i, k := range e.Kids {
		switch {
		case k.Element != nil:
			q.enrich(p, k.Element, kids[i])
		case k.Link > 0:
			p.Links[k.Link-1].Contents = q.text(q.at(kids[i], "/Obj"), "/Contents")
		}
	}
}

// Every mark leads to its note and every note back to its first mark, at the place
// where they stand in the file.
func TestJudgeClicks(t *testing.T) {
	everyPage(t, func(t *testing.T, words *locale.Locale, _ string, pdf []byte) {
		file := filepath.Join(t.TempDir(), "page.pdf")
		put(t, filepath.Dir(file), "page.pdf", pdf)
		q := readObjects(t, file)
		height := number(q.at(q.pages()[0], "/MediaBox").([]any)[3])
		type click struct{ top, bottom, to float64 }
		marks, backs := map[string][]click{}, map[string]click{}
		annotations, _ := q.at(q.pages()[0], "/Annots").([]any)
		for _, a := range annotations {
			dest, _ := q.at(a, "/Dest").([]any)
			if dest == nil {
				continue
			}
			if dest[1] != "/XYZ" || q.follow(dest[0]) == nil {
				t.Fatalf("a link leads to %v", dest)
			}
			box := q.at(a, "/Rect").([]any)
			c := click{top: number(box[3]), bottom: number(box[1]), to: number(dest[3])}
			if c.to <= 0 || c.to > height {
				t.Errorf("%s leads to %v, off a page %v high", q.text(a, "/Contents"), c.to, height)
			}
			owner := q.owner(a)
			if says := q.text(a, "/Contents"); q.at(owner, "/P", "/S") == "/Reference" {
				marks[says] = append(marks[says], c)
			} else if q.at(owner, "/P", "/P", "/S") == "/Note" {
				backs[q.text(q.at(owner, "/P", "/P"), "/ID")] = c
			} else {
				t.Errorf("%q is neither a mark's nor a note's", says)
			}
		}
		if len(marks) != len(backs) {
			t.Errorf("%d notes are marked, %d lead back", len(marks), len(backs))
		}
		for n := 1; n <= len(backs); n++ {
			ms, back := marks[words.Page.ToNote(n)], backs[fmt.Sprintf("note-%d", n)]
			if len(ms) == 0 || near(back.to, 0) {
				t.Fatalf("note %d has no mark, or does not lead back", n)
			}
			for _, m := range ms {
				if m.to > back.top || m.to < back.bottom {
					t.Errorf("a mark of note %d leads to %v, the note's number stands at %v to %v", n, m.to, back.top, back.bottom)
				}
			}
			if back.to > ms[0].top || back.to < ms[0].bottom {
				t.Errorf("note %d leads back to %v, its first mark stands at %v to %v", n, back.to, ms[0].top, ms[0].bottom)
			}
		}
	})
}

func (q *objects) pages() []any {
	kids, _ := q.at(q.root, "/Pages", "/Kids").([]any)
	return kids
}

// owner gives the structure element of an annotation, by the parent tree.
func (q *objects) owner(annotation any) any {
	nums, _ := q.at(q.root, "/StructTreeRoot", "/ParentTree", "/Nums").([]any)
	for i := 0; i+1 < len(nums); i += 2 {
		if nums[i] == q.at(annotation, "/StructParent") {
			return q.follow(nums[i+1])
		}
	}
	return nil
}

func number(v any) float64 {
	f, err := strconv.ParseFloat(fmt.Sprint(v), 64)
	if err != nil {
		return -1
	}
	return f
}

func near(a, b float64) bool { return a-b < 0.02 && b-a < 0.02 }
