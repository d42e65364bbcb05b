package guarded_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"factsheet/internal/guarded"
)

// The same names give the same from a disk, from memory and from one over the other.
func TestRead(t *testing.T) {
	dir := t.TempDir()
	inside := filepath.Join(dir, "in")
	for name, text := range map[string]string{"in/a.txt": "a", "in/sub/b.txt": "bb", "in/large": strings.Repeat("x", 11), "secret": "s"} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	memory := guarded.Memory{"a.txt": []byte("a"), "sub/b.txt": []byte("bb"), "large": []byte(strings.Repeat("x", 11))}
	if runtime.GOOS != "windows" {
		if err := os.Symlink("../secret", filepath.Join(inside, "link")); err != nil {
			t.Fatal(err)
		}
	}
	for where, fsys := range map[string]fs.FS{
		"disk":      guarded.Dir(inside),
		"memory":    memory,
		"over":      guarded.Over{Memory: guarded.Memory{"a.txt": []byte("a")}, Under: guarded.Dir(inside)},
		"over none": guarded.Over{Memory: memory},
	} {
		for _, c := range []struct {
			name, want string // the text, or what is said
		}{
			{"a.txt", "a"},
			{"./sub//b.txt", "bb"},
			{"sub/../a.txt", "a"},
			{"none", "does not exist"},
			{"../secret", "lies outside the brief's folder"},
			{"/etc/hosts", "lies outside the brief's folder"},
			{"sub/../../secret", "lies outside the brief's folder"},
			{"large", "is larger than 0 kB"},
		} {
			text, err := guarded.Read(fsys, c.name, 10)
			got := string(text)
			if err != nil {
				got = err.Error()
			}
			if got != c.want {
				t.Errorf("%s, %s: %q, want %q", where, c.name, got, c.want)
			}
		}
	}
	for name, want := range map[string]guarded.Kind{"sub": guarded.IsFolder, ".": guarded.IsFolder, "link": guarded.Outside} {
		if _, err := guarded.Read(guarded.Dir(inside), name, 10); name == "link" && runtime.GOOS == "windows" {
			continue
		} else if err == nil || err.Kind != want {
			t.Errorf("%s: %v, want the kind %d", name, err, want)
		}
	}
}

// A path that a person names may lead anywhere, and what is too large is left to the
// reader of the text.
func TestReadPath(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(file, []byte("0123456789"), 0o666); err != nil {
		t.Fatal(err)
	}
	if text, err := guarded.ReadPath(file, 5); err != nil || string(text) != "012345" {
		t.Errorf("%q, %v: want the limit and one byte more", text, err)
	}
	for name, want := range map[string]guarded.Kind{
		filepath.Dir(file): guarded.IsFolder, file + "x": guarded.Missing, os.DevNull: guarded.Irregular,
	} {
		if _, err := guarded.ReadPath(name, 5); err == nil || err.Kind != want {
			t.Errorf("%s: %v, want the kind %d", name, err, want)
		}
	}
}
