package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"factsheet"
)

// writeFile writes a file whole or not at all: what stood there before stays until
// the new one is safe on the disk. A device or a pipe is written through. What this
// run reads is never written over, nor what is no PDF, however it is called.
func (t *terminal) writeFile(name string, pdf []byte) error {
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
		if err := t.mayReplace(name, info); err != nil {
			return err
		}
		if !holdsPDF(name) {
			return fmt.Errorf("%s is no PDF and is not written over; name another file with -o", name)
		}
		if name, err = filepath.EvalSymlinks(name); err != nil { // write where a link leads, keep the link
			return err
		}
	}

	return t.replace(each(output{name, pdf}))
}

// holdsPDF reports whether a file begins as a PDF does, or is empty.
func holdsPDF(name string) bool {
	const mark = "%PDF-"
	head, err := beginning(name, len(mark))
	return err == nil && (head == "" || head == mark)
}

// beginning gives the first bytes of a file, so many at most.
func beginning(name string, most int) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	head := make([]byte, most)
	n, _ := io.ReadFull(f, head)
	return string(head[:n]), nil
}

func writeThrough(name string, pdf []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(pdf)
	return errors.Join(err, f.Close())
}

// mayWriteDraft makes the folder of a draft of an e-mail, or of a table of such drafts,
// and refuses a name at which something else stands.
func (t *terminal) mayWriteDraft(name string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = t.mayReplace(name, info)
	}
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular() || !holdsDraft(name):
		return fmt.Errorf("%s was not written by this command and is not written over; name another folder with -d", name)
	}
	return nil
}

// holdsDraft reports whether a file begins as a draft, or the table of drafts, does.
func holdsDraft(name string) bool {
	head, err := beginning(name, 4096)
	if err != nil {
		return false
	}
	switch filepath.Ext(name) {
	case ".csv":
		return strings.HasPrefix(head, factsheet.SummaryHead)
	case ".html":
		return strings.HasPrefix(head, factsheet.PreviewMark)
	}
	return strings.Contains(head, "\r\nX-Unsent: 1\r\n")
}
