package pdf

import (
	"bytes"
	"encoding/xml"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"factsheet/internal/page"
)

// need names a program that judges; without it the test is skipped, or fails
// where CI=true: there all judges must be present.
func need(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		missing(t, program)
	}
	return path
}

func missing(t *testing.T, judge string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("the judge %s is not on this machine", judge)
	}
	t.Skipf("NOT JUDGED: %s is not on this machine", judge)
}

func run(t *testing.T, program string, args ...string) string {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command(need(t, program), args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", program, err, out, stderr.String())
	}
	return string(out)
}

// verdict is what a judge says of one file: the clauses broken, none if it conforms.
type verdict struct {
	done   bool
	broken []string // "7.3-1"
}

// judges are the validators of both standards. Each puts files before one of them, all in
// one run, and gives verdicts by file. profile is ua1 or 3a.
var judges = map[string]func(t *testing.T, profile string, files []string) map[string]verdict{
	"veraPDF 1.28.2": judgedByCommand, "veraPDF 1.30.2": judgedByNewer,
}

// sitting gives the judges that are asked: both where CI is true, else the first, so that
// other runs stay short.
func sitting() []string {
	all := slices.Sorted(maps.Keys(judges))
	if os.Getenv("CI") != "true" {
		return all[:1]
	}
	return all
}

// validate puts files before a judge, which must give a verdict on each.
func validate(t *testing.T, judge, profile string, files []string) map[string]verdict {
	t.Helper()
	verdicts := judges[judge](t, profile, files)
	for _, f := range files {
		if !verdicts[f].done {
			t.Errorf("%s gave no verdict on %s", judge, f)
		}
	}
	return verdicts
}

// java runs a program on the jars of a folder in .tools. Its exit code may say that a
// file does not conform.
func java(t *testing.T, folder string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(need(t, "java"), append([]string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", filepath.Join(jars(t, folder), "*")}, args...)...)
	out, err := cmd.Output()
	if err != nil && len(out) == 0 {
		t.Fatalf("%s: %v", folder, err)
	}
	return out
}

// jars gives the path of a folder of jars in .tools.
func jars(t *testing.T, folder string) string {
	t.Helper()
	path := filepath.Join("../../.tools", folder)
	if _, err := os.Stat(path); err != nil {
		missing(t, path)
	}
	return path
}

func judgedByNewer(t *testing.T, profile string, files []string) map[string]verdict {
	t.Helper()
	verdicts := map[string]verdict{}
	for line := range strings.Lines(string(java(t, "verapdf-newer", append([]string{"../../.ci/NewerVeraPDF.java", profile}, files...)...))) {
		said := strings.Split(strings.TrimSpace(line), "\t")
		verdicts[said[1]] = verdict{done: said[0] != "NONE", broken: said[2:]}
		if conforms := said[0] == "PASS"; conforms != (len(said) == 2) {
			t.Errorf("veraPDF contradicts itself: %s", line)
		}
	}
	return verdicts
}

func judgedByCommand(t *testing.T, profile string, files []string) map[string]verdict {
	t.Helper()
	out := java(t, "verapdf", append([]string{"org.verapdf.apps.GreenfieldCliWrapper", "-f", profile}, files...)...)
	var report struct {
		Jobs []struct {
			Name   string `xml:"item>name"`
			Report *struct {
				Compliant bool `xml:"isCompliant,attr"`
				Rules     []struct {
					Clause string `xml:"clause,attr"`
					Number string `xml:"testNumber,attr"`
					Status string `xml:"status,attr"`
				} `xml:"details>rule"`
			} `xml:"validationReport"`
		} `xml:"jobs>job"`
	}
	if err := xml.Unmarshal(out, &report); err != nil {
		t.Fatalf("veraPDF's report: %v\n%s", err, out)
	}
	verdicts := map[string]verdict{}
	for _, j := range report.Jobs {
		v := verdict{done: j.Report != nil}
		if v.done {
			for _, r := range j.Report.Rules {
				if r.Status == "failed" {
					v.broken = append(v.broken, r.Clause+"-"+r.Number)
				}
			}
			if j.Report.Compliant != (len(v.broken) == 0) {
				t.Errorf("%s: compliant is %t, but broken are %v", j.Name, j.Report.Compliant, v.broken)
			}
		}
		verdicts[j.Name] = v
	}
	return verdicts
}

func save(t *testing.T, dir, name string, file []byte) string {
	t.Helper()
	path := filepath.Join(dir, name+".pdf")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestConforms puts good pages before both versions of veraPDF, and qpdf.
func TestConforms(t *testing.T) {
	dir := t.TempDir()
	bare := page.New(612*page.Pt, 792*page.Pt, page.Meta{Title: "A title", Lang: "ky"})
	(&setter{p: bare, y: 50 * page.Pt}).p.Heading(1).Text((&setter{p: bare, y: 50 * page.Pt}).words("Бишкек", 9000))
	files := []string{
		save(t, dir, "sample", write1(t, samplePage(), Options{Attachments: sampleFiles()})),
		save(t, dir, "uncompressed", write1(t, samplePage(), Options{Uncompressed: true, Attachments: sampleFiles()})),
		save(t, dir, "full", write1(t, fullPage(t), Options{})),
		save(t, dir, "bare", write1(t, bare, Options{})),
	}
	for _, f := range files {
		run(t, "qpdf", "--check", f)
	}
	for _, judge := range sitting() {
		for _, profile := range []string{"ua1", "3a"} {
			for name, v := range validate(t, judge, profile, files) {
				if len(v.broken) > 0 {
					t.Errorf("%s: to %s %s breaks %v", profile, judge, filepath.Base(name), v.broken)
				}
			}
		}
	}
}

// TestFaultsFail proves that the judge judges: each page or file has one fault,
// and veraPDF must name the clauses of it.
func TestFaultsFail(t *testing.T) {
	dir := t.TempDir()
	wanted := map[string]map[string][]string{"ua1": {}, "3a": {}} // by profile and file: clauses
	for _, f := range faults {
		if f.breaks == "" {
			continue
		}
		path := save(t, dir, f.name, f.plant(t))
		for _, what := range strings.Fields(f.breaks) {
			profile, clause, _ := strings.Cut(what, ":")
			wanted[profile][path] = append(wanted[profile][path], clause)
		}
	}
	for _, judge := range sitting() {
		for profile, files := range wanted {
			for path, v := range validate(t, judge, profile, slices.Sorted(maps.Keys(files))) {
				for _, clause := range files[path] {
					if !slices.Contains(v.broken, clause) {
						t.Errorf("%s must break %s of %s, but %s found %v", filepath.Base(path), clause, profile, judge, v.broken)
					}
				}
			}
		}
	}
}

// TestText compares what can be copied from the file with the text of the page,
// in order. Spaces are left to TestMarksSurviveCopying: in this mode pdftotext
// takes narrow ones for none.
func TestText(t *testing.T) {
	dir := t.TempDir()
	for name, p := range map[string]*page.Page{"sample": samplePage(), "full": fullPage(t)} {
		got := withoutSpaces(run(t, "pdftotext", "-raw", save(t, dir, name, write1(t, p, Options{})), "-"))
		want := withoutSpaces(pageText(p))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s: from character %d on\n got %q\nwant %q", name, i, string(got[min(i, len(got)):min(i+30, len(got))]), string(want[min(i, len(want)):min(i+30, len(want))]))
				break
			}
		}
		if len(want) < 300 {
			t.Errorf("%s: only %d characters to compare", name, len(want))
		}
	}
}

func withoutSpaces(s string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s))
}

// pageText is the text of a page in painting order.
func pageText(p *page.Page) string {
	var b strings.Builder
	for _, it := range p.Items {
		for _, t := range it.Texts {
			b.WriteString(t.String())
		}
	}
	return b.String()
}

// Footnote marks must survive copying: "4,000" and its mark 1 are not "4,0001".
func TestMarksSurviveCopying(t *testing.T) {
	path := save(t, t.TempDir(), "sample", write1(t, samplePage(), Options{}))
	for program, text := range map[string]string{
		"pdftotext":         run(t, "pdftotext", path, "-"),
		"pdftotext -layout": run(t, "pdftotext", "-layout", path, "-"),
		"mutool":            run(t, "mutool", "draw", "-q", "-F", "text", path),
	} {
		text = strings.Join(strings.Fields(text), " ")
		for _, want := range []string{"about 4,000 [1] people", "says 50 [10]. See", "AVATAR To. fi ff fft”, 12 %, −3"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s gives no %q:\n%s", program, want, text)
			}
		}
	}
}

// Fonts are embedded, subset and mapped to Unicode; a drawing is never an image.
func TestFontsAndImages(t *testing.T) {
	path := save(t, t.TempDir(), "sample", write1(t, samplePage(), Options{}))
	fonts := strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")[2:]
	if len(fonts) != 3 {
		t.Errorf("%d fonts, want 3", len(fonts))
	}
	for _, f := range fonts {
		if w := strings.Fields(f); len(w) < 7 || w[1] != "CID" || !slices.Equal(w[4:7], []string{"yes", "yes", "yes"}) {
			t.Errorf("not embedded, subset and mapped: %s", f)
		}
	}
	if n := len(strings.Split(strings.TrimSpace(run(t, "pdfimages", "-list", path)), "\n")) - 2; n != 1 {
		t.Errorf("%d images, want the logo alone", n)
	}
	info := run(t, "pdfinfo", path)
	for _, want := range []string{"Tagged:          yes", "Title:           Kyrgyzstan: who stands at the border <2008> & why", "PDF version:     1.7", "CreationDate:    Fri Jul  4 "} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo gives no %q:\n%s", want, info)
		}
	}
}
