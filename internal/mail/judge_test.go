package mail

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"factsheet/data/value"
)

// need names a program that judges; without it the test is skipped, or fails where
// CI=true: there all judges must be present.
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

// python runs a judge and gives what it says. The modules it needs are looked for
// first; PYTHONPATH says where.
func python(t *testing.T, modules []string, script string, args ...string) string {
	t.Helper()
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	program := need(t, "python3")
	for _, m := range modules {
		if exec.Command(program, "-c", "import "+m).Run() != nil {
			missing(t, "Python module "+m)
		}
	}
	cmd := exec.Command(program, append([]string{filepath.Join("testdata", script)}, args...)...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
	return strings.TrimSpace(string(out))
}

// judged is drafts of every kind in a folder, each with what must be read from it.
func judged(t *testing.T) (drafts, wants []string) {
	t.Helper()
	var pixels bytes.Buffer
	img := image.NewPaletted(image.Rect(0, 0, 568, 803), color.Palette{color.White, color.Black})
	for i := range img.Pix {
		img.Pix[i] = uint8(i / 7 % 2)
	}
	if err := png.Encode(&pixels, img); err != nil {
		t.Fatal(err)
	}
	dress := func(e Edition, name string) Edition {
		e.Enclosure.PDF, e.Enclosure.PNG, e.Enclosure.Name = noise(42_000), pixels.Bytes(), name
		return e
	}
	var all []*Draft
	var editions []Edition
	add := func(e Edition, d *Draft) { all, editions = append(all, d), append(editions, e) }
	plainOne := dress(edition(t, seed), "")
	add(plainOne, compose(t, plainOne, Recipient{}))
	foreign := dress(edition(t, "puerto-rico-2017", "Puerto Rico: one storm, many counts", strings.Repeat("Пуэрто-Рико: много счётов «María» ", 8)), strings.Repeat("Обзор ", 21)+"Marya") // of 240 bytes with .pdf
	add(foreign, compose(t, foreign, Recipient{Name: `Айгүл "Ая" Токтосунова, ` + strings.Repeat("длинное имя ", 10), Address: "aigul+press@mail.example.org"}))
	quoted := dress(edition(t, "minimal", "Two estimates of modern slavery", `"=?UTF-8?Q?not=20coded?= says <b>&amp;</b>"`), "two; \"estimates\"")
	add(quoted, compose(t, quoted, Recipient{Name: "O'Neill, Dr. Ann", Address: "ann@example.org", Greeting: "Dear Ann & <all>,"}))
	replies := dress(edition(t, seed, "short: IOM,", "short: IOM, email: media@iom.example,"), "")
	drafts2, found := Replies(replies, value.Date{Year: 2008, Month: 7, Day: 1})
	if len(drafts2) != 1 {
		t.Fatal(found)
	}
	add(replies, drafts2[0])

	dir := t.TempDir()
	for i, d := range all {
		name := filepath.Join(dir, "draft"+string(rune('0'+i))+".eml")
		write := func(name string, content []byte) {
			if err := os.WriteFile(name, content, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		write(name, d.Bytes)
		text, html := bodiesOf(t, editions[i], d)
		fields := []string{"content-type", "mime-version", "subject", "x-unsent"}
		if d.To.Address != "" {
			fields = []string{"content-type", "mime-version", "subject", "to", "x-unsent"}
		}
		want, err := json.Marshal(map[string]any{
			"subject": d.Subject, "name": d.To.Name, "address": d.To.Address, "fields": fields, "text": text, "html": html,
			"pdf": editions[i].Enclosure.PDF, "png": editions[i].Enclosure.PNG, "file": fileName(editions[i].Enclosure, editions[i].Content.Brief.ID, ".pdf"),
			"tree": []any{"multipart/mixed", []any{"multipart/related", []any{"multipart/alternative", "text/plain", "text/html"}, "image/png"}, "application/pdf"},
		})
		if err != nil {
			t.Fatal(err)
		}
		write(name+".json", want)
		drafts, wants = append(drafts, name), append(wants, name, name+".json")
	}
	return drafts, wants
}

func TestJudgeParsers(t *testing.T) {
	_, wants := judged(t)
	if said := python(t, []string{"mailparser"}, "judge_parse.py", wants...); said != "agreed 4" {
		t.Error(said)
	}
}

func TestJudgeServer(t *testing.T) {
	drafts, _ := judged(t)
	need(t, "curl")
	if said := python(t, []string{"aiosmtpd"}, "judge_smtp.py", drafts...); said != "received 8" {
		t.Error(said)
	}
}

// The Nu checker is vnu.jar: VNU, or .tools/vnu of this repository. Screenshots are
// kept where SHOTS names a folder.
func TestJudgeHTML(t *testing.T) {
	drafts, _ := judged(t)
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	jar := os.Getenv("VNU")
	if jar == "" {
		jar, _ = filepath.Abs("../../.tools/vnu/vnu.jar")
	}
	if _, err := os.Stat(jar); err != nil {
		missing(t, "Nu checker (VNU names vnu.jar)")
	}
	need(t, "java")
	folder := os.Getenv("SHOTS")
	if folder == "" {
		folder = t.TempDir()
	}
	args := append([]string{jar, need(t, "chromium"), folder}, drafts...)
	if said := python(t, nil, "judge_html.py", args...); said != "looked at 4" {
		t.Error(said)
	}
}

// axe-core asks nothing of a letter but the landmarks of a website, which would stand among
// those of the mail program that shows it.
func TestJudgeAccessibility(t *testing.T) {
	drafts, _ := judged(t)
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	args := []string{"../../.ci/axe.mjs", "--except", "region,landmark-one-main"}
	for _, draft := range drafts {
		raw, err := os.ReadFile(draft)
		if err != nil {
			t.Fatal(err)
		}
		page := draft + ".html"
		if err := os.WriteFile(page, leavesOf(t, raw)[1], 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, page)
	}
	out, err := exec.Command(need(t, "node"), args...).CombinedOutput()
	if said := strings.TrimSpace(string(out)); err != nil || said != "4 pages, no violations" {
		t.Errorf("%v\n%s", err, said)
	}
}
