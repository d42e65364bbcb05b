package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"

	"factsheet/internal/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"factsheet": main})
}

// TestScripts runs testdata/*.txtar against the real main: what a user can see.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       golden.Updating(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", examples)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"awkward": awkward,
			"exits":   exits,
			"only":    only,
			"edit":    edit,
			"keygen":  keygen,

			"attachment": attachment,
		},
	})
}

// exits runs a command and asks for its exit code: exits 2 factsheet build.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// awkward copies a brief to a name that a terminal would obey, $AWKWARD.yaml, and sets
// $LONG to 236 letters.
func awkward(ts *testscript.TestScript, _ bool, args []string) {
	text, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	name := "a\nred\x1b[31m \u202e"
	ts.Check(os.WriteFile(ts.MkAbs(name+".yaml"), text, 0o600))
	ts.Setenv("AWKWARD", name)
	ts.Setenv("LONG", strings.Repeat("n", 236))
}

// only asks for all the files of a folder, hidden ones too: only out a.pdf b.pdf.
func only(ts *testscript.TestScript, neg bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if slices.Equal(names, args[1:]) == neg {
		ts.Fatalf("%s holds %q", args[0], names)
	}
}

// edit puts other words in the place of some that a file holds: edit x.pdf OLD NEW.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	name := ts.MkAbs(args[0])
	text, err := os.ReadFile(name)
	ts.Check(err)
	if !bytes.Contains(text, []byte(args[1])) || neg {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(name, bytes.ReplaceAll(text, []byte(args[1]), []byte(args[2])), 0o600))
}

// attachment takes the PDF out of a draft: attachment x.eml x.pdf.
func attachment(ts *testscript.TestScript, _ bool, args []string) {
	text, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	at := strings.LastIndex(string(text), "application/pdf")
	if at < 0 {
		ts.Fatalf("%s carries no PDF", args[0])
	}
	_, lines, _ := strings.Cut(string(text[at:]), "\r\n\r\n")
	lines, _, _ = strings.Cut(lines, "\r\n--")
	pdf, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(lines, "\r\n", ""))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), pdf, 0o600))
}

// keygen makes a pair of keys: keygen NAME [PASSPHRASE] writes NAME and NAME.pub.
func keygen(ts *testscript.TestScript, _ bool, args []string) {
	public, private, err := ed25519.GenerateKey(nil)
	ts.Check(err)
	block, err := ssh.MarshalPrivateKey(private, "")
	if len(args) > 1 {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte(args[1]))
	}
	ts.Check(err)
	key, err := ssh.NewPublicKey(public)
	ts.Check(err)
	line := bytes.TrimSpace(ssh.MarshalAuthorizedKey(key))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), pem.EncodeToMemory(block), 0o600))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".pub"), append(line, " olga@example.org\n"...), 0o600))
}

func TestAPanicEndsInAMessage(t *testing.T) {
	var stderr bytes.Buffer
	code := run([]string{"build", "-"}, &terminal{in: panicking{}, err: &stderr})
	if code != 2 || !strings.HasPrefix(stderr.String(), "factsheet: internal error: no such luck\n") {
		t.Errorf("exit code %d and %q, want 2 and an internal error", code, stderr.String())
	}
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { panic("no such luck") }

// Whatever goes wrong before the last step, the older files stay and nothing else does.
func TestReplaceLeavesTheOlderFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "x.pdf")
	if err := os.WriteFile(name, []byte("older"), 0o640); err != nil {
		t.Fatal(err)
	}
	var i interruption
	newer := output{name, []byte("newer")}
	if err := i.replace(each(newer, output{filepath.Join(dir, "none", "y.pdf"), nil})); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("replace gave %v, want that the folder does not exist", err)
	}
	holds(t, dir, "x.pdf", "older")
	if err := i.replace(each(newer)); err != nil {
		t.Error(err)
	}
	holds(t, dir, "x.pdf", "newer")
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v %v, want the older file's", info.Mode(), err)
	}
}

// holds asks that dir holds one file with this text.
func holds(t *testing.T, dir, name, text string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("the folder holds %v %v, want %s alone", entries, err, name)
	}
	if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != text {
		t.Errorf("%s holds %q %v, want %q", name, got, err, text)
	}
}
