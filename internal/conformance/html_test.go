package conformance

import (
	"encoding/base64"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"factsheet"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

// TestHTMLSaysThePage: the document, read aloud element by element under the rules by which
// the structure tree of the PDF is, gives the same text to the letter: no word is missing,
// none is added, all are in order and have their roles.
func TestHTMLSaysThePage(t *testing.T) {
	for _, path := range append(everyExample(t), tongues) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		file := sheet.HTML()
		root := golden.HTML(t, file)
		words, _ := locale.Find(find(root, "html").Attr["lang"])
		r := &reader{words: words}
		r.blocks(find(root, "body"))
		if got, want := r.said.String(), string(sheet.Text()); got != want {
			t.Errorf("%s: the document says\n%s\nand the page\n%s", path, got, want)
		}
		if path == seed { // an altered figure is heard
			r := &reader{words: words}
			r.blocks(find(golden.HTML(t, []byte(strings.Replace(string(file), ">200,000<", ">20,000<", 1))), "body"))
			if r.said.String() == string(sheet.Text()) {
				t.Error("an altered figure is not heard")
			}
		}
		if strings.Contains(string(file), "<script") || strings.Contains(string(file), "@import") || strings.Count(string(file), "url(") != strings.Count(string(file), "url(data:") {
			t.Errorf("%s: the document runs or loads something", path)
		}
	}
}

// find gives the first element of a name.
func find(root *golden.Element, name string) *golden.Element {
	for _, e := range root.All() {
		if e.Name == name {
			return e
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

func (r *reader) blocks(e *golden.Element) {
	for _, k := range e.Kids {
		switch {
		case k.Name == "":
		case k.Name == "h1" || k.Name == "h2" || k.Name == "h3":
			r.say(r.words.Speech.Heading(int(k.Name[1]-'0'), r.line(k)))
		case k.Name == "ul":
			lines := []string{""}
			for _, li := range k.Kids {
				lines = append(lines, "- "+r.line(li))
			}
			lines[0] = r.words.Speech.List(len(lines) - 1)
			r.say(lines...)
		case k.Name == "table":
			r.table(k)
		case strings.Split(k.Attr["class"], " ")[0] == "note":
			rest := &golden.Element{Kids: k.Kids[1:]}
			r.say(r.words.Speech.Note(r.line(&golden.Element{Kids: k.Kids[0].Kids}), r.line(rest)))
		case k.Name == "p" || k.Attr["role"] == "img" || k.Name == "img":
			if s := r.line(&golden.Element{Kids: []*golden.Element{k}}); s != "" {
				r.say(s)
			}
		default:
			r.blocks(k)
		}
	}
}

func (r *reader) table(e *golden.Element) {
	lines, columns := []string{""}, 0
	for _, row := range e.Kids {
		header, cells := "", ""
		columns = max(columns, len(row.Kids))
		for _, c := range row.Kids {
			if text := r.line(c); c.Name == "th" {
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
func (r *reader) line(e *golden.Element) string {
	said, now := "", ""
	var each func(e *golden.Element)
	each = func(e *golden.Element) {
		for _, k := range e.Kids {
			switch {
			case k.Name == "":
				now += k.Text
			case k.Attr["aria-hidden"] == "true":
			case k.Attr["role"] == "img" || k.Name == "img":
				said, now = pausing(pausing(said, tidy(now)), r.figure(k)), ""
			case k.Name == "p":
				said, now = pausing(pausing(said, tidy(now)), r.line(k)), ""
			case k.Name == "abbr":
				now += k.Attr["title"]
			case k.Attr["lang"] != "":
				now += r.words.Speech.Language(k.Attr["lang"], k.Words())
			case strings.HasPrefix(k.Attr["href"], "#"):
				now += "[" + k.Attr["aria-label"] + "]"
			case k.Name == "a":
				now += r.words.Speech.Link(k.Words())
			default:
				each(k)
			}
		}
	}
	each(e)
	return pausing(said, tidy(now))
}

func (r *reader) figure(e *golden.Element) string {
	if alt := e.Attr["aria-label"] + e.Attr["alt"]; alt != "" {
		return r.words.Speech.Figure(alt)
	}
	return "" // it repeats what stands beside it
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
	dir := t.TempDir()
	var files []string
	for _, path := range append(everyExample(t), tongues) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		name := strings.ReplaceAll(strings.TrimSuffix(path, ".yaml"), string(filepath.Separator), "-") + ".html"
		put(t, dir, name, sheet.HTML())
		files = append(files, filepath.Join(dir, name))
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
