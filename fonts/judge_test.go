package fonts

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestShapeLikeHarfBuzz holds every pair of common characters, and the sentences,
// to HarfBuzz itself: Python with the package uharfbuzz, named by UHARFBUZZ_PYTHON
// or found as python3.
func TestShapeLikeHarfBuzz(t *testing.T) {
	python := os.Getenv("UHARFBUZZ_PYTHON")
	if python == "" {
		python = "python3"
	}
	if out, err := exec.Command(python, "-c", "import uharfbuzz").CombinedOutput(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s has no uharfbuzz: %v\n%s", python, err, out)
		}
		t.Skipf("NOT JUDGED: %s has no uharfbuzz (pip install uharfbuzz)", python)
	}

	type question struct {
		face     *Face
		text     string
		features Features
	}
	var questions []question
	pairs := func(f *Face, left, right []rune) {
		for _, a := range left {
			for _, b := range right {
				questions = append(questions, question{f, string([]rune{a, b}), 0})
			}
		}
	}
	latin, cyrillic, signs := runes(0x20, 0x7e), runes(0x400, 0x45f), []rune("«»“”‘’–—…−×≈€№%°·\u00a0\u2009éèçöüßñŁžµ½²¹ɐ")
	cyrillic = append(cyrillic, []rune("ҢңӨөҮүҒғҚқҰұҺһӘә")...)
	for _, f := range faces() {
		pairs(f, append(latin, signs...), append(latin, signs...))
		pairs(f, cyrillic, append(cyrillic, signs...))
		pairs(f, signs, cyrillic)
		for _, s := range append(sentences, "Жаңы Ка\u0301мыш-Башы: То\u0301лук", "о\u0301 и\u0306 її l·l L·L 1⁄2 ά ᾳ q\u0323\u0307") {
			questions = append(questions, question{f, s, 0}, question{f, s, Superior})
		}
	}
	var in strings.Builder
	files := map[string]string{"SourceSans3-Regular": "SourceSans3_400Regular.ttf", "SourceSans3-SemiBold": "SourceSans3_600SemiBold.ttf", "SourceSans3-Bold": "SourceSans3_700Bold.ttf"}
	for _, q := range questions {
		fmt.Fprintf(&in, "%s\t%s\t%s\n", files[q.face.PSName], map[Features]string{Superior: "sups"}[q.features], norm.NFC.String(q.text))
	}
	cmd := exec.Command(python, "testdata/harfbuzz.py")
	cmd.Stdin = strings.NewReader(in.String())
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	answers := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(answers) != len(questions) {
		t.Fatalf("%d answers to %d questions", len(answers), len(questions))
	}
	kerned, wrong := 0, 0
	for i, q := range questions {
		run := q.face.Shape(q.text, q.features)
		var got []string
		for _, g := range run.Glyphs {
			got = append(got, fmt.Sprintf("%d:%d:%d:%d:%d", g.ID, g.Advance, g.X, g.Y, len([]rune(run.Text[:g.At]))))
			if g.Kern != 0 {
				kerned++
			}
		}
		if g := strings.Join(got, " "); g != answers[i] && wrong < 20 {
			wrong++
			t.Errorf("%s: %q\n got %s\nwant %s", q.face.PSName, q.text, g, answers[i])
		}
	}
	if kerned < 1000 {
		t.Errorf("only %d kerned pairs: the test does not test", kerned)
	}
	t.Logf("%d texts, %d kerned pairs", len(questions), kerned)
}

func runes(from, to rune) (rs []rune) {
	for r := from; r <= to; r++ {
		rs = append(rs, r)
	}
	return rs
}
