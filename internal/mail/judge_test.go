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
	"regexp"
	"slices"
	"strings"
	"testing"

	"factsheet/data/value"
	"factsheet/internal/brand"
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

// judged is drafts of every kind in a folder, each with what must be read from it, and
// their previews.
func judged(t *testing.T) (drafts, wants, previews []string) {
	t.Helper()
	pixels := func(w, h int) Image {
		img := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.White, color.Black})
		for i := range img.Pix {
			img.Pix[i] = uint8(i / 7 % 2)
		}
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		return Image{b.Bytes(), w, h}
	}
	dress := func(e Edition, name string) Edition {
		e.Enclosure.PDF, e.Enclosure.Page, e.Enclosure.Name = noise(42_000), pixels(600, 848), name
		return e
	}
	var all []*Draft
	var editions []Edition
	add := func(e Edition, d *Draft) { all, editions = append(all, d), append(editions, e) }
	plainOne := dress(edition(t, seed), "")
	add(plainOne, compose(t, plainOne, Recipient{}))
	foreign := dress(edition(t, "puerto-rico-2017", "Puerto Rico: one storm, many counts", strings.Repeat("Пуэрто-Рико: много счётов «María» ", 8)), "Обзор — María")
	add(foreign, compose(t, foreign, Recipient{Name: `Айгүл "Ая" Токтосунова, ` + strings.Repeat("длинное имя ", 10), Address: "aigul+press@mail.example.org"}))
	quoted := dress(edition(t, "minimal", "Two estimates of modern slavery", `"=?UTF-8?Q?not=20coded?= says <b>&amp;</b>"`), "two; \"estimates\"")
	add(quoted, compose(t, quoted, Recipient{Name: "O'Neill, Dr. Ann", Address: "ann@example.org", Greeting: "Dear Ann & <all>,"}))
	replies := dress(edition(t, seed, "short: IOM,", "short: IOM, email: media@iom.example,"), "")
	drafts2, found := Replies(replies, Envelope{ReplyTo: Mailbox{"", "press@example.org"}}, value.Date{Year: 2008, Month: 7, Day: 1})
	if len(drafts2) != 1 {
		t.Fatal(found)
	}
	add(replies, drafts2[0])
	// In another language, with a rule for a masthead and a wide logo, a message, and all
	// that an envelope may hold.
	russian := dress(exampleAt(t, "gallery/russian.yaml"), "")
	style := *russian.Style
	style.Masthead, style.Name, style.Palette.Brand = brand.Rule, "Бюро доказательств", brand.Color{R: 0xa3, G: 0x14, B: 0x1a}
	russian.Style, russian.Enclosure.Logo = &style, pixels(384, 60)
	m, found := ReadMessage(russian, OwnCells(), "note.md", []byte("Subject: Для {name}\n\nУважаемая {name}!\n\n- **раз**\n- *два* и [наш отчёт](https://example.org/report)\n\nС уважением,\nпресс-служба"))
	if found.Failed() {
		t.Fatal(found)
	}
	d, err := Compose(russian, m, Recipient{Envelope: Envelope{
		From: Mailbox{"Ольга", "olga@example.org"}, ReplyTo: Mailbox{"", "press@example.org"}, Cc: []Mailbox{{"", "a@b.cc"}, {"Б", "b@b.cc"}}, Bcc: []Mailbox{{"Кто-то", "c@b.cc"}},
	}}.Addressed(Mailbox{"Айгүл Бекова", "aigul@example.org"}))
	if err != nil {
		t.Fatal(err)
	}
	add(russian, d)
	mirrored := dress(edition(t, "syria-2021"), "")
	mirrored.Enclosure.Logo = pixels(96, 96)
	add(mirrored, compose(t, mirrored, Recipient{}))

	dir := t.TempDir()
	for i, d := range all {
		name := filepath.Join(dir, "draft"+string(rune('0'+i))+".eml")
		write := func(name string, content []byte) {
			if err := os.WriteFile(name, content, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		write(name, d.Bytes)
		text, html := bodiesOf(t, d)
		fields := []string{"content-type", "mime-version", "subject", "x-unsent"}
		for _, f := range (&letter{to: d.To}).fields() {
			fields = append(fields, strings.ToLower(f.name))
		}
		slices.Sort(fields)
		pictures := [][]byte{editions[i].Enclosure.Page.PNG}
		related := []any{"multipart/related", []any{"multipart/alternative", "text/plain", "text/html"}, "image/png"}
		if logo := editions[i].Enclosure.Logo.PNG; logo != nil {
			pictures = append([][]byte{logo}, pictures...)
			related = append(related, "image/png")
		}
		want, err := json.Marshal(map[string]any{
			"subject": d.Subject, "name": d.To.Name, "address": d.To.Address, "fields": fields, "text": text, "html": html,
			"pdf": editions[i].Enclosure.PDF, "pictures": pictures, "file": fileName(editions[i].Enclosure, editions[i].Content.Brief.ID, ".pdf"),
			"tree": []any{"multipart/mixed", related, "application/pdf"},
		})
		if err != nil {
			t.Fatal(err)
		}
		write(name+".json", want)
		seen, err := d.Preview()
		if err != nil {
			t.Fatal(err)
		}
		write(strings.TrimSuffix(name, ".eml")+".html", seen)
		drafts, wants, previews = append(drafts, name), append(wants, name, name+".json"), append(previews, strings.TrimSuffix(name, ".eml")+".html")
	}
	return drafts, wants, previews
}

func TestJudgeParsers(t *testing.T) {
	_, wants, _ := judged(t)
	if said := python(t, []string{"mailparser"}, "judge_parse.py", wants...); said != "agreed 6" {
		t.Error(said)
	}
}

func TestJudgeServer(t *testing.T) {
	drafts, _, _ := judged(t)
	need(t, "curl")
	if said := python(t, []string{"aiosmtpd"}, "judge_smtp.py", drafts...); said != "received 12" {
		t.Error(said)
	}
}

// The Nu checker is vnu.jar: VNU, or .tools/vnu of this repository. It has no error, and
// warns of nothing but the attributes of tables that Outlook needs.
func TestJudgeNu(t *testing.T) {
	_, _, previews := judged(t)
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
	var report bytes.Buffer
	c := exec.Command(need(t, "java"), append([]string{"-jar", jar, "--format", "json"}, previews...)...)
	c.Stderr = &report
	err := c.Run()
	var said struct {
		Messages []struct{ Type, SubType, Message, URL string }
	}
	if err := json.Unmarshal(report.Bytes(), &said); err != nil {
		t.Fatalf("%v: %s", err, report.Bytes())
	}
	outlook := regexp.MustCompile(`^The “(align|valign|width|cellpadding|cellspacing|border|bgcolor)” attribute (on|for) the “(td|th|table)” element is obsolete`)
	for _, m := range said.Messages {
		if m.Type == "error" || !outlook.MatchString(m.Message) {
			t.Errorf("%s: %s %s: %s", m.URL, m.Type, m.SubType, m.Message)
		}
	}
	if err != nil && !t.Failed() {
		t.Error(err)
	}
}

// Screenshots are kept where SHOTS names a folder.
func TestJudgeBrowser(t *testing.T) {
	_, _, previews := judged(t)
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	args := append([]string{"testdata/judge_html.mjs", os.Getenv("SHOTS")}, previews...)
	out, err := exec.Command(need(t, "node"), args...).CombinedOutput()
	if said := strings.TrimSpace(string(out)); err != nil || said != "looked at 6" {
		t.Errorf("%v\n%s", err, said)
	}
}
