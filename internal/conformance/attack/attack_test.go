//go:build linux

// Package attack runs the real command on hostile and costly input and on a machine
// that fails: briefs, brands and pictures, PDFs, mails, faults. All is made by
// generators with a seed, and the name of each attack ends in what must come of it.
// Whatever comes of it, some rules hold for all: see examine. It holds tests alone.
//
// `make attack` runs all of it, with its limits of time and memory; other runs of the
// tests take a sample without them.
package attack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// attack is one run of the command in a folder of its own.
type attack struct {
	name   string                   // ends in what must come of it: a key of outcomes
	args   []string                 // of the command
	limit  string                   // what a shell says before it starts the command: "ulimit -f 8"
	signal string                   // after how long a signal comes: "3ms"; "" for none
	files  func() map[string][]byte // of the folder
	makes  []string                 // files that may be new afterwards
	drafts bool                     // drafts of mails and their table may be new too
}

// outcomes are the exit codes that each name allows.
var outcomes = map[string][]int{
	"builds":  {0},
	"refused": {1},
	"fails":   {2},
	"either":  {0, 1},
	"altered": {1, 2},
	"any":     {0, 1, 2},
	"ends":    {0, 128 + 1, 128 + 2, 128 + 15},
}

// What one run may cost, on two cores and in all.
const (
	mostTime   = 2 * time.Second // of all processors
	mostMemory = 200 << 20
	mostSaid   = 64 << 10 // bytes of messages
)

// everything reports whether the whole corpus is asked for, with its limits.
var everything = os.Getenv("ATTACK") == "all"

func TestAttack(t *testing.T) {
	for _, corpus := range []struct {
		name    string
		attacks []attack
	}{
		{"briefs", append(briefs(), tables()...)}, {"pictures", pictures()}, {"faces", faces()}, {"files", files(t)}, {"mails", mails()}, {"faults", faults()},
	} {
		t.Run(corpus.name, func(t *testing.T) {
			if n := len(corpus.attacks); n < 100 {
				t.Errorf("only %d attacks", n)
			}
			for i, a := range corpus.attacks {
				if everything || i%25 == 7 {
					t.Run(a.name, func(t *testing.T) {
						t.Parallel()
						a.examine(t)
					})
				}
			}
		})
	}
}

// examine runs an attack and holds the rules: it ends as it should, in little time and
// memory and with few words that no terminal obeys; files that were there are
// unchanged, nothing new is there but what was asked for, and only where it went well;
// and a page that was built is sound to qpdf and proves itself.
func (a *attack) examine(t *testing.T) {
	dir := t.TempDir()
	before := a.files()
	for name, text := range before {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	o := a.run(t, dir)
	ending := a.name[strings.LastIndex(a.name, "-")+1:]
	if codes, known := outcomes[ending]; !known || !slices.Contains(codes, o.Code) {
		t.Errorf("exit code %d, want one of %v: %.300q", o.Code, codes, o.err)
	}
	if everything && (o.CPU > mostTime || o.Memory > mostMemory) {
		t.Errorf("it took %v and %d MB", o.CPU, o.Memory>>20)
	}
	if len(o.err) > mostSaid || bytes.Contains(o.err, []byte("internal error")) {
		t.Errorf("%d bytes were said: %.300q", len(o.err), o.err)
	}
	if !harmless(o.err) {
		t.Errorf("a terminal would obey %q", o.err)
	}
	fresh := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		text, err := os.ReadFile(path)
		if was, there := before[name]; !there {
			fresh[name] = true
		} else if !bytes.Equal(text, was) {
			t.Errorf("%s was changed", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range fresh {
		draft := a.drafts && filepath.Dir(name) == "out" && (filepath.Ext(name) == ".eml" || name == "out/summary.csv")
		if !slices.Contains(a.makes, name) && !draft {
			t.Errorf("%s was left there", name)
		}
	}
	if len(fresh) > 0 && o.Code > 0 && ending != "ends" {
		t.Errorf("exit code %d, and %v were written", o.Code, fresh)
	}
	for name := range fresh {
		if strings.HasSuffix(name, ".pdf") {
			sound(t, filepath.Join(dir, name))
		}
	}
	if o.Code == 0 && ending == "builds" && len(fresh) == 0 && len(a.makes) > 0 {
		t.Error("nothing was written")
	}
}

// sound holds a page that was built to qpdf and to verify.
func sound(t *testing.T, file string) {
	t.Helper()
	if out, err := exec.Command(command(t), "verify", "--fonts", filepath.Dir(file), file).CombinedOutput(); err != nil || !bytes.HasPrefix(out, []byte("matches")) {
		t.Errorf("%s does not prove itself: %v\n%s", filepath.Base(file), err, out)
	}
	if qpdf, err := exec.LookPath("qpdf"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Error("qpdf is not here; .ci/tools installs it")
		}
	} else if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

// harmless reports whether a terminal only shows a text.
func harmless(text []byte) bool {
	return utf8.Valid(text) && !bytes.ContainsFunc(text, func(r rune) bool {
		return r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	})
}

// outcome is what came of one run.
type outcome struct {
	Code   int           // -1 for one that had to be killed
	CPU    time.Duration // of all processors
	Memory int64         // the most at a time, in bytes
	err    []byte
}

// measured is set for a run of this test's own program that runs another and measures
// it: a process begins with the peak of memory of the one that starts it, so that it
// has to be a small one. Its value is the file for the outcome.
const measured = "FACTSHEET_ATTACK_MEASURE"

func TestMain(m *testing.M) {
	report := os.Getenv(measured)
	if report == "" {
		code := m.Run()
		if path, err := built(); err == nil {
			os.RemoveAll(filepath.Dir(path))
		}
		os.Exit(code)
	}
	c := exec.Command(os.Args[1], os.Args[2:]...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := c.Start(); err != nil {
		fmt.Fprintln(os.Stderr, "internal error:", err)
		os.Exit(1)
	}
	tooLong := time.AfterFunc(30*time.Second, func() { c.Process.Kill() })
	if after, err := time.ParseDuration(os.Getenv(measured + "_SIGNAL_AFTER")); err == nil {
		signals := []os.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP}
		time.AfterFunc(after, func() { c.Process.Signal(signals[after.Microseconds()%3]) })
	}
	c.Wait() // an exit code is no failure here
	tooLong.Stop()
	usage := c.ProcessState.SysUsage().(*syscall.Rusage)
	code := c.ProcessState.ExitCode()
	if status := c.ProcessState.Sys().(syscall.WaitStatus); status.Signaled() && status.Signal() != syscall.SIGKILL {
		code = 128 + int(status.Signal()) // before the command could wait for it
	}
	text, err := json.Marshal(outcome{
		Code: code, CPU: c.ProcessState.UserTime() + c.ProcessState.SystemTime(), Memory: usage.Maxrss << 10,
	})
	if err == nil {
		err = os.WriteFile(report, text, 0o666)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "internal error:", err)
		os.Exit(1)
	}
}

func (a *attack) run(t *testing.T, dir string) (o outcome) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	report := filepath.Join(t.TempDir(), "report")
	run := append([]string{command(t)}, a.args...)
	if a.limit != "" {
		run = append([]string{"/bin/sh", "-c", a.limit + `; exec "$@"`, "sh"}, run...)
	}
	c := exec.Command(self, run...)
	c.Dir = dir
	c.Env = append(os.Environ(), measured+"="+report, measured+"_SIGNAL_AFTER="+a.signal)
	var said bytes.Buffer
	c.Stderr = &said
	if err := c.Run(); err != nil {
		t.Fatal(err, said.String())
	}
	text, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &o); err != nil {
		t.Fatal(err)
	}
	o.err = said.Bytes()
	return o
}

// command is the program under attack, built once.
func command(t *testing.T) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "attack")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "factsheet")
	if out, err := exec.Command("go", "build", "-o", path, "factsheet/cmd/factsheet").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})
