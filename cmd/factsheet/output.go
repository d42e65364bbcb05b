package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
)

var errInterrupted = errors.New("interrupted; nothing was written")

// writeOut writes to standard output, which must not be a person's terminal.
func (t *terminal) writeOut(pdf []byte) error {
	if f, ok := t.out.(*os.File); ok && isTerminal(f) {
		return errors.New("a PDF would only garble the terminal; name a file with -o, or send it into a pipe")
	}
	_, err := t.out.Write(pdf)
	return err
}

// writeFile writes a file whole or not at all: what stood there before stays until
// the new one is safe on the disk. A device or a pipe is written through. The
// brief that the file was made from is never written over.
func writeFile(name string, pdf []byte, brief string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder; use -d to write into it", name)
	case !info.Mode().IsRegular():
		return writeThrough(name, pdf)
	default:
		if in, err := os.Stat(brief); err == nil && os.SameFile(in, info) {
			return fmt.Errorf("%s is the brief itself and is not written over; name another file with -o", name)
		}
		if !strings.EqualFold(filepath.Ext(name), ".pdf") && !holdsPDF(name) { // a brand, a logo, a table: anything but a sheet
			return fmt.Errorf("%s is no PDF and is not written over; name another file with -o", name)
		}
		if name, err = filepath.EvalSymlinks(name); err != nil { // write where a link leads, keep the link
			return err
		}
	}

	return replace([]output{{name, pdf}})
}

// output is a file to be written.
type output struct {
	name string
	data []byte
}

// replace puts files in their places, each in one step, by way of files in the same
// folders. Where one of them cannot be made, or a signal comes, all older files stay.
func replace(files []output) error {
	// Caught from before the first temporary file exists until the last is gone.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)
	return replaceUnless(files, func() error {
		select {
		case <-signals:
			return errInterrupted
		default:
			return nil
		}
	})
}

// replaceUnless is replace that asks stop just before it puts the first file in its place.
func replaceUnless(files []output, stop func() error) (err error) {
	var commits, cancels []func() error
	defer func() {
		for _, cancel := range cancels {
			err = errors.Join(err, cancel())
		}
	}()
	for _, f := range files {
		commit, cancel, err := prepare(f.name, f.data)
		if err != nil {
			return err
		}
		commits, cancels = append(commits, commit), append(cancels, cancel)
	}
	if err := stop(); err != nil {
		return err
	}
	for _, commit := range commits {
		if err := commit(); err != nil {
			return err
		}
		cancels = cancels[1:]
	}
	return nil
}

// holdsPDF reports whether a file begins as a PDF does, or is empty.
func holdsPDF(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 5)
	n, _ := io.ReadFull(f, head)
	return n == 0 || string(head[:n]) == "%PDF-"
}

func writeThrough(name string, pdf []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(pdf)
	return errors.Join(err, f.Close())
}

// What our drafts of e-mails and the table of them hold near their beginning.
var draftMarks = map[string]string{".eml": "\r\nX-Unsent: 1\r\n", ".csv": "name,address,language,draft,bytes\r\n"}

// writeDrafts writes the files of a set, all or none. What stands there already is
// written over only if it is a draft of an e-mail or a table of such drafts.
func writeDrafts(files []output) error {
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f.name), 0o777); err != nil {
			return err
		}
		info, err := os.Lstat(f.name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return err
		case !info.Mode().IsRegular() || !holdsDraft(f.name):
			return fmt.Errorf("%s was not written by this command and is not written over; nothing was written; name another folder with -d", f.name)
		}
	}
	return replace(files)
}

// holdsDraft reports whether a file begins as a draft, or the table of drafts, does.
func holdsDraft(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, _ := io.ReadFull(f, head)
	return strings.Contains(string(head[:n]), draftMarks[filepath.Ext(name)])
}
