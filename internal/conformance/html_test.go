package conformance

import (
	"encoding/base64"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"factsheet"
	"factsheet/internal/locale"
)

// TestHTMLSaysThePage: the document, read aloud element by element under the rules by which
// the structure tree of the PDF is, gives the same text to the letter: no word is missing,
// none is added, all are in order and have their roles.
func TestHTMLSaysThePage(t *testing.T) {
	briefs, err := filepath.Glob("examples/*/*.yaml")
	if err != nil || len(briefs) < 5 {
		t.Fatalf("%d examples: %v", len(briefs), err)
	}
	for _, path := range append(briefs, tongues) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		file := sheet.HTML()
		root := parseHTML(t, file)
		words, _ := locale.Find(root.find("html").as["lang"])
		r := &reader{words: words}
		r.blocks(root.find("body"))
		if got, want := r.said.String(), string(sheet.Text()); got != want {
			t.Errorf("%s: the document says\n%s\nand the page\n%s", path, got, want)
		}
		if path == seed { // an altered figure is heard
			r := &reader{words: words}
			r.blocks(parseHTML(t, []byte(strings.Replace(string(file), ">200,000<", ">20,000<", 1))).find("body"))
			if r.said.String() == string(sheet.Text()) {
				t.Error("an altered figure is not heard")
			}
		}
		if strings.Contains(string(file), "<script") || strings.Contains(string(file), "@import") || strings.Count(string(file), "url(") != strings.Count(string(file), "url(data:") {
			t.Errorf("%s: the document runs or loads something", path)
		}
	}
}

// element is one of a document; a text has no name.
type element struct {
	name, text string
	as         map[string]string
	kids       []*element
}

func parseHTML(t *testing.T, file []byte) *element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(file)))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	open := []*element{{}}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return open[0]
		}
		if err != nil {
			t.Fatal(err)
		}
		last := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			e := &element{name: x.Name.Local, as: map[string]string{}}
			for _, a := range x.Attr {
				e.as[a.Name.Local] = a.Value
			}
			last.kids, open = append(last.kids, e), append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.kids = append(last.kids, &element{text: string(x)})
		}
	}
}

func (e *element) find(name string) *element {
	if e.name == name {
		return e
	}
	for _, k := range e.kids {
		if found := k.find(name); found != nil {
			return found
		}
	}
	return nil
}

// reader says a document as a screen reader would.
type reader struct {
	words *locale.Locale
	said  strings.Builder
}

func (r *reader) say(lines ...string) {
	if r.said.Len() > 0 {
		r.said.WriteString("\n")
	}
	for _, l := range lines {
		r.said.WriteString(l + "\n")
	}
}

func (r *reader) blocks(e *element) {
	for _, k := range e.kids {
		switch {
		case k.name == "":
		case k.name == "h1" || k.name == "h2" || k.name == "h3":
			r.say(r.words.Speech.Heading(int(k.name[1]-'0'), r.line(k)))
		case k.name == "ul":
			lines := []string{""}
			for _, li := range k.kids {
				lines = append(lines, "- "+r.line(li))
			}
			lines[0] = r.words.Speech.List(len(lines) - 1)
			r.say(lines...)
		case k.name == "table":
			r.table(k)
		case strings.Split(k.as["class"], " ")[0] == "note":
			rest := &element{kids: k.kids[1:]}
			r.say(r.words.Speech.Note(r.line(&element{kids: k.kids[0].kids}), r.line(rest)))
		case k.name == "p" || k.as["role"] == "img" || k.name == "img":
			if s := r.line(&element{kids: []*element{k}}); s != "" {
				r.say(s)
			}
		default:
			r.blocks(k)
		}
	}
}

func (r *reader) table(e *element) {
	lines, columns := []string{""}, 0
	for _, row := range e.kids {
		header, cells := "", ""
		columns = max(columns, len(row.kids))
		for _, c := range row.kids {
			if text := r.line(c); c.name == "th" {
				header = pausing(header, text)
			} else {
				cells = pausing(cells, text)
			}
		}
		lines = append(lines, "- "+locale.Join(header, ": ", cells))
	}
	lines[0] = r.words.Speech.Table(len(lines)-1, columns)
	r.say(lines...)
}

// line says what an element holds in one line, with a pause round each block in it.
func (r *reader) line(e *element) string {
	said, now := "", ""
	var each func(e *element)
	each = func(e *element) {
		for _, k := range e.kids {
			switch {
			case k.name == "":
				now += k.text
			case k.as["aria-hidden"] == "true":
			case k.as["role"] == "img" || k.name == "img":
				said, now = pausing(pausing(said, tidy(now)), r.figure(k)), ""
			case k.name == "p":
				said, now = pausing(pausing(said, tidy(now)), r.line(k)), ""
			case k.name == "abbr":
				now += k.as["title"]
			case k.as["lang"] != "":
				now += r.words.Speech.Language(k.as["lang"], k.whole())
			case strings.HasPrefix(k.as["href"], "#"):
				now += "[" + k.as["aria-label"] + "]"
			case k.name == "a":
				now += r.words.Speech.Link(k.whole())
			default:
				each(k)
			}
		}
	}
	each(e)
	return pausing(said, tidy(now))
}

func (r *reader) figure(e *element) string {
	if alt := e.as["aria-label"] + e.as["alt"]; alt != "" {
		return r.words.Speech.Figure(alt)
	}
	return "" // it repeats what stands beside it
}

func (e *element) whole() string {
	s := e.text
	for _, k := range e.kids {
		s += k.whole()
	}
	return s
}

// pausing and tidy are the rules of speech: a pause between two things, and every stretch
// of white space one space.
func pausing(a, b string) string {
	a = strings.TrimRight(a, ";؛ \u00a0")
	if last, _ := utf8.DecodeLastRuneInString(a); a == "" || b == "" || strings.ContainsRune(".?؟!…", last) {
		return locale.Join(a, " ", b)
	}
	return a + ". " + b
}

func tidy(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ReplaceAll(s, "\u00ad", ""), unicode.IsSpace), " ")
}

// TestJudgeHTMLTwin: neither the Nu checker of HTML nor axe-core, which looks at each
// document light and dark, on a desk and on a phone, has anything to say.
func TestJudgeHTMLTwin(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	node, java := program(t, "node"), program(t, "java")
	briefs, err := filepath.Glob("examples/*/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var files []string
	for _, path := range append(briefs, tongues) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		file := filepath.Join(dir, strings.ReplaceAll(strings.TrimSuffix(path, ".yaml"), string(filepath.Separator), "-")+".html")
		if err := os.WriteFile(file, sheet.HTML(), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	jar := os.Getenv("VNU")
	if jar == "" {
		jar = ".tools/vnu/vnu.jar"
	}
	if _, err := os.Stat(jar); err != nil {
		absent(t, "the Nu checker in "+jar)
	}
	if out, err := exec.Command(java, append([]string{"-jar", jar}, files...)...).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("the Nu checker: %v\n%s", err, out)
	}
	if out, err := exec.Command(node, append([]string{".ci/axe.mjs"}, files...)...).CombinedOutput(); err != nil {
		t.Errorf("axe-core: %v\n%s", err, out)
	}
}

// TestHTMLJoins: the letters of Arabic are joined by tables that a face cut down to the
// characters of a page has not, so it is there whole; and the first mark of the scale
// stands at the side where lines begin.
func TestHTMLJoins(t *testing.T) {
	sheet, _ := compose(t, read(t, "examples/syria-2021/brief.yaml"), factsheet.Options{})
	file := string(sheet.HTML())
	for _, face := range []string{"Regular", "Bold"} {
		whole, err := os.ReadFile("examples/syria-2021/fonts/IBMPlexSansArabic-" + face + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(file, base64.StdEncoding.EncodeToString(whole)) != 1 {
			t.Errorf("the face %s is not there once as it is", face)
		}
	}
	if !strings.Contains(file, `<html lang="ar" dir="rtl">`) || !strings.Contains(file, `style="inset-inline-start:`) {
		t.Error("the document does not run from right to left")
	}
}
