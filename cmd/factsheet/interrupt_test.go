//go:build unix

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const anyBrief = "schema: factsheet/v1\nbrief: {id: brief-%d, title: One figure, date: 2020-05-01}\npoints: [One thing is said.]\n"

// A signal at any moment ends the real program with its number, and leaves whole
// files alone: no temporary file, no half set of drafts.
func TestSignalsEndTheRun(t *testing.T) {
	dir := t.TempDir()
	batch := []string{"build", "-d", "out"}
	for i := range 1000 {
		name := fmt.Sprintf("%d.yaml", i)
		put(t, filepath.Join(dir, name), fmt.Sprintf(anyBrief, i))
		batch = append(batch, name)
	}
	people := "name,email\n"
	for i := range 300 {
		people += fmt.Sprintf("Person %d,p%d@example.org\n", i, i)
	}
	put(t, filepath.Join(dir, "people.csv"), people)
	merge := []string{"email", "0.yaml", "--merge", "people.csv", "-d", "out"}

	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as under nohup, where it stays so
		signals = append(signals, syscall.SIGHUP)
	}
	random := rand.New(rand.NewPCG(1, 2))
	cut := 0
	for i := range 12 {
		sent := signals[i%len(signals)]
		args := batch
		if i%2 == 1 {
			args = merge
		}
		delay := time.Duration(random.IntN(300)) * time.Millisecond
		c := exec.Command("factsheet", args...)
		c.Dir = dir
		var stderr bytes.Buffer
		c.Stderr = &stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(delay)
		c.Process.Signal(sent)
		c.Wait()
		switch status := c.ProcessState.Sys().(syscall.WaitStatus); {
		case status.Exited() && status.ExitStatus() == 128+int(sent):
			cut++
		case status.Signaled() && status.Signal() == sent: // before the program itself began
		case status.Exited() && status.ExitStatus() == 0 && i%2 == 1: // all drafts were there
		default:
			t.Errorf("%v after %v: %v\n%s", sent, delay, c.ProcessState, &stderr)
		}
		leavesWhole(t, filepath.Join(dir, "out"))
	}
	if cut < 4 {
		t.Errorf("only %d of the runs were cut", cut)
	}
}

// leavesWhole looks at what a cut run left, and takes it away.
func leavesWhole(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(out)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	drafts := 0
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(out, e.Name()))
		switch ext := filepath.Ext(e.Name()); {
		case err != nil:
			t.Error(err)
		case strings.HasPrefix(e.Name(), "."):
			t.Errorf("%s is left", e.Name())
		case ext == ".pdf" && !bytes.HasSuffix(text, []byte("%%EOF\n")):
			t.Errorf("%s is not whole", e.Name())
		case ext == ".eml":
			drafts++
		}
	}
	if drafts != 0 && drafts != 300 {
		t.Errorf("%d of 300 drafts are there", drafts)
	}
	os.RemoveAll(out)
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
