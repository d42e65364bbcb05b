package mailbox

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

// Files of accounts with a slip, each with what is said of it; a finding of each kind.
func TestFindings(t *testing.T) {
	const path = "testdata/accounts.txtar"
	old, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got := &txtar.Archive{Comment: old.Comment}
	for _, f := range old.Files {
		if filepath.Ext(f.Name) != ".yml" {
			continue
		}
		a, found := Find(f.Name, f.Data, "press")
		if (a == nil) != found.Failed() || !found.Failed() {
			t.Errorf("%s: %+v, %v", f.Name, a, found)
		}
		var said bytes.Buffer
		diag.Text(&said, found, func(string) []byte { return f.Data }, false)
		got.Files = append(got.Files, f, txtar.File{Name: strings.TrimSuffix(f.Name, ".yml") + ".want", Data: said.Bytes()})
	}
	golden.Compare(t, path, txtar.Format(got))
}

// The file names programs to run: it is its owner's alone.
func TestRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "accounts.yml")
	if _, err := Read(file); err == nil || !strings.Contains(err.Error(), "there is no file of accounts") {
		t.Error(err)
	}
	if err := os.WriteFile(file, []byte(example), 0o600); err != nil {
		t.Fatal(err)
	}
	if src, err := Read(file); err != nil || string(src) != example {
		t.Error(err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if err := os.Chmod(file, 0o620); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(file); err == nil || !strings.Contains(err.Error(), "run chmod 600 ") {
		t.Error(err)
	}
}

func TestFind(t *testing.T) {
	a, found := Find("accounts.yml", []byte(example+"work:\n  host: '[::1]:1993'\n  user: anna\n  token-command: [token, for anna]\n  drafts: Черновики\n"), "work")
	if len(found) > 0 {
		t.Fatal(found)
	}
	host, port := a.hostPort()
	if host != "::1" || port != "1993" || a.User != "anna" || a.Drafts != "Черновики" || !slices.Equal(a.TokenCommand, []string{"token", "for anna"}) || a.PasswordCommand != nil {
		t.Errorf("%+v", a)
	}
	if a.address() != "" || !strings.HasSuffix(a.messageID(nil), "@invalid>") {
		t.Errorf("%q, %q", a.address(), a.messageID(nil))
	}
	if a, found = Find("accounts.yml", []byte(example), "press"); len(found) > 0 || !slices.Equal(a.PasswordCommand, []string{"pass", "show", "mail/press"}) {
		t.Errorf("%+v, %v", a, found)
	}
	if host, port := a.hostPort(); host != "imap.example.org" || port != "993" {
		t.Errorf("%s %s", host, port)
	}
}
