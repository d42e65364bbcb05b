package conformance

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"factsheet"
)

// program finds an outside judge. Without it the test is skipped, loudly; where CI
// is true it fails, so that no examination passes for want of an examiner.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		absent(t, name)
	}
	return path
}

func absent(t *testing.T, name string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not here; .ci/tools installs it", name)
	}
	t.Skipf("NOT JUDGED: %s is not here; make conform installs it", name)
}

// examples writes every example on both papers and gives the files by their names.
func examples(t *testing.T) map[string]string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{}
	for _, path := range []string{seed, minimal, "examples/syria-2021/brief.yaml"} {
		for name, paper := range map[string]factsheet.Paper{"a4": factsheet.A4, "letter": factsheet.Letter} {
			r := build(t, read(t, path), factsheet.Options{Paper: paper})
			key := filepath.Base(filepath.Dir(path)) + "-" + name
			files[key] = filepath.Join(dir, key+".pdf")
			put(t, dir, key+".pdf", r.PDF)
		}
	}
	for brand, in := range brands(t) { // the seed in each, on either paper
		for way, options := range map[string]factsheet.Options{"a4": {}, "letter": {Paper: factsheet.Letter, Bleed: 30, Marks: true}} {
			name := "brand-" + brand + "-" + way
			files[name] = filepath.Join(dir, name+".pdf")
			put(t, dir, name+".pdf", build(t, in, options).PDF)
		}
	}
	return files
}

// waysToBuild are the sets of options under which every example is judged by both
// standards. An option that changes the file gets a row here.
func waysToBuild(t *testing.T) map[string]factsheet.Options {
	return map[string]factsheet.Options{
		"a4":         {},
		"letter":     {Paper: factsheet.Letter},
		"no-sources": {NoSources: true},
		"epoch":      {Time: time.Unix(1_200_000_000, 0)},
		"press":      {Bleed: 30, Marks: true, Grey: true},
		"signed":     {Key: newKey(t)},
		"all":        {Paper: factsheet.Letter, NoSources: true, Time: time.Unix(0, 0), Key: newKey(t)},
	}
}

// newKey makes a key as people do.
func newKey(t *testing.T) factsheet.Key {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key")
	if out, err := exec.Command(program(t, "ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", path).CombinedOutput(); err != nil {
		t.Fatalf("ssh-keygen: %v\n%s", err, out)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	key, err := factsheet.ReadKey(text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// everything writes every example in every way and gives the files by their names.
// What does not fit a paper is left out, but never the seed and the minimal brief.
func everything(t *testing.T) map[string]string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{}
	briefs := everyExample(t)
	for way, options := range waysToBuild(t) {
		for _, path := range briefs {
			r := build(t, read(t, path), options)
			if r.PDF == nil && !strings.HasPrefix(path, filepath.Dir(seed)) && path != minimal && options.Paper != factsheet.A4 {
				continue
			}
			name := strings.TrimSuffix(strings.ReplaceAll(strings.TrimPrefix(path, "examples/"), "/", "-"), ".yaml") + "-" + way
			files[name] = filepath.Join(dir, name+".pdf")
			put(t, dir, name+".pdf", r.PDF)
		}
	}
	return files
}

// Both versions of veraPDF pass every file, the newer one where CI is true. A file is
// counted by its line.
func TestJudgeVeraPDF(t *testing.T) {
	java := program(t, "java")
	files := slices.Collect(maps.Values(everything(t)))
	for jars, judge := range map[string][]string{
		"verapdf":       {"org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", "-v", "-f"},
		"verapdf-newer": {".ci/NewerVeraPDF.java"},
	} {
		if jars == "verapdf-newer" && os.Getenv("CI") != "true" {
			t.Log("NOT JUDGED by the newer version: only where CI is true")
			continue
		}
		if _, err := os.Stat(filepath.Join(".tools", jars)); err != nil {
			absent(t, jars)
		}
		for _, standard := range []string{"ua1", "3a"} {
			args := append([]string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", filepath.Join(".tools", jars, "*")}, append(judge, standard)...)
			out, _ := exec.Command(java, append(args, files...)...).CombinedOutput() // its exit code may be 1 where a file fails
			passed := len(regexp.MustCompile(`(?m)^PASS\s`).FindAll(out, -1))
			if passed != len(files) || strings.Contains(string(out), "FAIL") {
				t.Errorf("%s, %s: %d of %d files pass\n%s", jars, standard, passed, len(files), out)
			}
		}
	}
}

func TestJudgeQPDF(t *testing.T) {
	qpdf := program(t, "qpdf")
	for name, file := range everything(t) {
		out, err := exec.Command(qpdf, "--check", file).CombinedOutput()
		if err != nil || !strings.Contains(string(out), "No syntax or stream encoding errors") {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// A mark stays apart from its figure when the text is copied.
func TestJudgeText(t *testing.T) {
	pdftotext := program(t, "pdftotext")
	for name, file := range examples(t) {
		out, err := exec.Command(pdftotext, "-enc", "UTF-8", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		text := string(out)
		if pages := strings.Count(text, "\f"); pages != 1 {
			t.Errorf("%s: %d pages", name, pages)
		}
		if strings.HasPrefix(name, "syria") {
			judgeOrder(t, name, file, text)
		}
		if !strings.HasPrefix(name, "kyrgyzstan") {
			continue
		}
		for _, want := range []string{"about 4,000", "200,000", "10–15%", "unsupported", "no figure", "El Pikir", "What we do not know"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the text lacks %q", name, want)
			}
		}
		if glued := regexp.MustCompile(`\b(4,000|200,000|10%|15%|50)[0-9¹²³⁴⁵⁶⁷⁸⁹⁰]+`).FindAllString(text, -1); glued != nil {
			t.Errorf("%s: marks stick to their figures: %q", name, glued)
		}
		if !regexp.MustCompile(`4,000 +[\[0-9]`).MatchString(text) {
			t.Errorf("%s: 4,000 has no mark after it:\n%s", name, text)
		}
	}
}

// judgeOrder holds text from right to left to the order in which it is read, as MuPDF takes
// it from the file, and its words to those of poppler, which puts marks of direction round
// them and space between letters that stand apart.
func judgeOrder(t *testing.T, name, file, poppler string) {
	out, err := exec.Command(program(t, "mutool"), "draw", "-q", "-F", "txt", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"ووثق المرصد السوري 494,438 [2]", "ما لا يقل عن 350,209 [1]", "لا تصح مقارنة هذه الأرقام بعضها ببعض."} {
		if !strings.Contains(strings.Join(strings.Fields(string(out)), " "), want) {
			t.Errorf("%s: MuPDF does not read %q", name, want)
		}
	}
	for _, want := range []string{"الأرقام", "الإنسان", "النزاع", "494,438", "306,887"} {
		if !strings.Contains(poppler, want) {
			t.Errorf("%s: poppler does not read %q", name, want)
		}
	}
}

// TestJudgeScripts: letters that the built-in faces lack are set in a brand's, and read
// from the file as they are written.
func TestJudgeScripts(t *testing.T) {
	mutool := program(t, "mutool")
	for script, title := range map[string]string{"Georgian": "რამდენი ადამიანია", "Armenian": "Քանի՞ մարդ կա այստեղ"} {
		folder := fstest.MapFS{
			"brand.yml": {Data: []byte("typography: {fonts: [{family: Noto, source: file, files: [{path: 400.ttf, weight: 400}, {path: 700.ttf, weight: 700}]}], base: Noto}\n")},
			"brief.yaml": {Data: []byte("schema: factsheet/v1\nbrief: {title: \"" + title + "\", date: 2022-07-01}\nsources: {s: {author: " + title + "}}\n" +
				"claims:\n  a: {source: s, basis: stated, statement: " + title + ", says: x}\npoints: [\"" + title + " {a}\"]\n")},
		}
		for _, style := range []string{"400Regular", "700Bold"} {
			name := "NotoSans" + script + "_" + style + ".ttf"
			file, err := os.ReadFile(filepath.Join(".tools/faces/node_modules/@expo-google-fonts", "noto-sans-"+strings.ToLower(script), style, name))
			if err != nil {
				absent(t, name)
			}
			folder[style[:3]+".ttf"] = &fstest.MapFile{Data: file}
		}
		r := build(t, factsheet.Input{FS: folder, Name: "brief.yaml"}, factsheet.Options{})
		path := filepath.Join(t.TempDir(), script+".pdf")
		if err := os.WriteFile(path, r.PDF, 0o666); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(mutool, "draw", "-q", "-F", "txt", path).Output()
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(strings.Join(strings.Fields(string(out)), " "), title); n < 3 {
			t.Errorf("%s: %q is read %d times in\n%s", script, title, n, out)
		}
	}
}

// The logo is the only image: a chart never is.
func TestJudgeImages(t *testing.T) {
	pdfimages := program(t, "pdfimages")
	for name, file := range examples(t) {
		out, err := exec.Command(pdfimages, "-list", file).Output()
		if err != nil {
			t.Fatal(err)
		}
		want := 0
		if strings.HasPrefix(name, "kyrgyzstan") || strings.HasPrefix(name, "brand-wide") {
			want = 1
		}
		if rows := strings.Split(strings.TrimSpace(string(out)), "\n")[2:]; len(rows) != want {
			t.Errorf("%s holds %d images, want %d:\n%s", name, len(rows), want, out)
		}
	}
}

func TestJudgeFonts(t *testing.T) {
	pdffonts := program(t, "pdffonts")
	for name, file := range examples(t) {
		out, err := exec.Command(pdffonts, file).Output()
		if err != nil {
			t.Fatal(err)
		}
		rows := strings.Split(strings.TrimSpace(string(out)), "\n")[2:]
		if len(rows) == 0 {
			t.Errorf("%s has no fonts", name)
		}
		for _, row := range rows { // name type encoding emb sub uni object ID
			if fields := strings.Fields(row); len(fields) < 5 || fmt.Sprint(fields[len(fields)-5:len(fields)-2]) != "[yes yes yes]" {
				t.Errorf("%s: a font is not embedded, cut down and mapped to text: %s", name, row)
			}
		}
	}
}
