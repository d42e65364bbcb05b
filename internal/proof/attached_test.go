package proof

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"factsheet/internal/pdf"
)

func folder(t *testing.T) (string, *os.Root) {
	t.Helper()
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return dir, root
}

func listing(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWriteTo(t *testing.T) {
	f, err := Read(maker{brief: testBrief, logo: []byte("\x89PNG"), signed: true}.make(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{Brief, Logo, Claims, List, Signature}
	dir, root := folder(t)
	written, err := f.WriteTo(root)
	if err != nil || !slices.Equal(written, want) {
		t.Errorf("wrote %q, %v", written, err)
	}
	if b, err := os.ReadFile(filepath.Join(dir, Brief)); err != nil || string(b) != testBrief {
		t.Errorf("brief.yaml is %q, %v", b, err)
	}
	if got := len(listing(t, dir)); got != len(want) || got != len(f.attached) {
		t.Errorf("%d files, want %d", got, len(want))
	}
}

// A file that is there is named, and neither it nor the folder is touched.
func TestWriteToNeverOverwrites(t *testing.T) {
	f, err := Read(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{Brief, Claims, List} {
		for kind, put := range map[string]func(path string) error{
			"file":                    func(path string) error { return os.WriteFile(path, []byte("mine"), 0o666) },
			"folder":                  func(path string) error { return os.Mkdir(path, 0o777) },
			"link out of here":        func(path string) error { return os.Symlink("/etc/passwd", path) },
			"link that leads nowhere": func(path string) error { return os.Symlink("nowhere", path) },
		} {
			dir, root := folder(t)
			if err := put(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
			written, err := f.WriteTo(root)
			var named *fs.PathError
			if !errors.Is(err, fs.ErrExist) || !errors.As(err, &named) || named.Path != name || written != nil {
				t.Errorf("%s %s: wrote %q, %v", kind, name, written, err)
			}
			if got := listing(t, dir); !slices.Equal(got, []string{name}) {
				t.Errorf("%s %s: the folder holds %q", kind, name, got)
			}
		}
	}
}

// A file that appears between looking and writing is not written over either.
func TestWriteNew(t *testing.T) {
	dir, root := folder(t)
	path := filepath.Join(dir, Brief)
	if err := os.WriteFile(path, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	err := writeNew(root, Attachment{Name: Brief, Data: []byte("theirs")})
	if b, _ := os.ReadFile(path); !errors.Is(err, fs.ErrExist) || string(b) != "mine" {
		t.Errorf("%v, and the file holds %q", err, b)
	}
}

// After a failure nothing is left: here the last file cannot be written.
func TestWriteToLeavesNothingHalf(t *testing.T) {
	f, err := Read(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	f.attached = append(f.attached, Attachment{Name: "no/folder"})
	dir, root := folder(t)
	if written, err := f.WriteTo(root); err == nil || written != nil || len(listing(t, dir)) != 0 {
		t.Errorf("wrote %q, %v; the folder holds %q", written, err, listing(t, dir))
	}
}

// Names that are not ours are never given, whatever they are.
func TestForeignNames(t *testing.T) {
	for _, name := range []string{"letter.txt", "brief.yaml.exe", "passwd"} {
		f, err := Read(maker{brief: testBrief, attach: func(files []pdf.Attachment) []pdf.Attachment {
			files[1].Name = name
			return files
		}}.make(t))
		if err != nil {
			t.Fatal(err)
		}
		if len(f.Attachments()) != 2 || find(f.Attachments(), name) != nil {
			t.Errorf("%s: %d files are given", name, len(f.Attachments()))
		}
	}
	spec := func(name string) string { return "<</Type/Filespec/F(" + name + ")/EF<</F 7 0 R>>>>" }
	stream := "/Filter/FlateDecode\n" + string(deflated([]byte("x")))
	for name, want := range map[string]int{Brief: 1, "../brief.yaml": 0, "/brief.yaml": 0, "brief.yaml\\000": 0, "BRIEF.YAML": 0} {
		f, err := Read(forged([]string{catalog + "/AF[3 0 R]>>", inform, spec(name), "<<>>", "<<>>"}, xmpStream, stream))
		if err != nil || len(f.attached) != want {
			t.Errorf("%s: %v, %v", name, f, err)
		}
	}
	if _, err := Read(forged([]string{catalog + "/AF[3 0 R 4 0 R]>>", inform, spec(Brief), spec(Brief), "<<>>"}, xmpStream, stream)); kindOf(err) != Damaged {
		t.Errorf("two files of one name: %v", err)
	}
}
