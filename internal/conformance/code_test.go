package conformance

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"factsheet"
)

// online is a brief with an address, and its translation.
var online = fstest.MapFS{
	"brief.yaml": {Data: []byte(`schema: factsheet/v1
brief: {title: Trees, date: 2020-03-01, url: "https://example.org/briefs/trees-2020"}
points: [Nobody asked.]
`)},
	"brief.ru.yaml": {Data: []byte(`schema: factsheet-overlay/v1
of: brief.yaml
language: ru
brief: {title: Деревья}
points: [Никто не спросил.]
`)},
}

// The code at the top of a page leads to the brief, in each of its languages and on both
// papers: zbar reads it from the page at 150 dpi, and from a pale and speckled grey copy.
func TestJudgeCode(t *testing.T) {
	zbar, pdftoppm := program(t, "zbarimg"), program(t, "pdftoppm")
	for _, tag := range []string{"", "ru"} {
		for _, paper := range []factsheet.Paper{factsheet.A4, factsheet.Letter} {
			file := build(t, factsheet.Input{FS: online, Name: "brief.yaml"}, factsheet.Options{Language: tag, Paper: paper}).PDF
			dir := t.TempDir()
			put(t, dir, "page.pdf", file)
			if out, err := exec.Command(pdftoppm, "-r", "150", "-gray", "-singlefile", filepath.Join(dir, "page.pdf"), filepath.Join(dir, "page")).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			page, err := os.ReadFile(filepath.Join(dir, "page.pgm"))
			if err != nil {
				t.Fatal(err)
			}
			put(t, dir, "copy.pgm", copied(t, page))
			for _, name := range []string{"page.pgm", "copy.pgm"} {
				out, err := exec.Command(zbar, "--quiet", "--raw", filepath.Join(dir, name)).Output()
				if got := strings.TrimSpace(string(out)); err != nil || got != "https://example.org/briefs/trees-2020" {
					t.Errorf("%s, language %q, %v: the code says %q: %v", name, tag, paper, got, err)
				}
			}
		}
	}
}

// copied gives a grey picture as a bad copier does: pale, and with specks.
func copied(t *testing.T, pgm []byte) []byte {
	t.Helper()
	var w, h, most int
	if _, err := fmt.Sscanf(string(pgm[:min(len(pgm), 40)]), "P5\n%d %d\n%d\n", &w, &h, &most); err != nil || most != 255 {
		t.Fatalf("%v: %q", err, pgm[:min(len(pgm), 40)])
	}
	out := bytes.Clone(pgm)
	specks := rand.New(rand.NewPCG(1, 2))
	for i := len(out) - w*h; i < len(out); i++ {
		out[i] = byte(min(255, max(0, 70+int(out[i])*150/255+specks.IntN(31)-15)))
	}
	return out
}
