package proof

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode/utf8"
)

// attachments compares the attached files with those that the data gives.
func (c *comparison) attachments() {
	c.part = OfAttachment
	for _, name := range c.names() {
		given, built := find(c.given.attached, name), find(c.built.attached, name)
		c.name = name
		switch {
		case given == nil && built == nil, name == Signature && given != nil && built != nil:
		case given == nil:
			c.say(name + " is not attached, and factsheet attaches it")
		case built == nil:
			c.say(name + " is attached, and factsheet attaches no such file here")
		case bytes.Equal(given.Data, built.Data):
		case strings.HasSuffix(name, ".csv") && len(given.Data) <= maxTable:
			c.table(name, given.Data, built.Data)
		default:
			c.lines(name, given.Data, built.Data)
		}
	}
	c.name = ""
	for spec := range c.given.each(c.given.catalog.get("AF")) {
		if name := spec.get("F").text(); !known(name) {
			c.say(`a file is attached under the name "` + cut(name) + `", which factsheet never does`)
		}
	}
}

// names gives the names of all that may be attached to either file.
func (c *comparison) names() []string {
	all := slices.Clone(names[:])
	for _, files := range [][]Attachment{c.built.attached, c.given.attached} {
		for _, a := range files {
			if !slices.Contains(all, a.Name) {
				all = slices.Insert(all, 1, a.Name) // after the brief
			}
		}
	}
	return all
}

// lines shows the first line in which two text files differ.
func (c *comparison) lines(name string, given, built []byte) {
	if !utf8.Valid(given) || !utf8.Valid(built) || bytes.IndexByte(given, 0) >= 0 {
		c.say(name + " has other bytes than factsheet attaches")
		return
	}
	for n := 1; ; n++ {
		a, restA, _ := bytes.Cut(given, []byte("\n"))
		b, restB, _ := bytes.Cut(built, []byte("\n"))
		if !bytes.Equal(a, b) || len(restA) == 0 || len(restB) == 0 {
			x, y := excerpts(bare(name, a), bare(name, b))
			if x == y {
				c.say(fmt.Sprintf("%s is not written as factsheet writes it, from line %d on", name, n))
			} else {
				c.add(Difference{Says: fmt.Sprintf(`%s, line %d, is "%s" where factsheet writes "%s"`, name, n, x, y), Given: x, Built: y})
			}
			return
		}
		given, built = restA, restB
	}
}

// bare is a line as it is shown: without the signs of JSON.
func bare(name string, line []byte) string {
	s := strings.TrimSpace(string(line[:min(len(line), maxCompared)]))
	if strings.Contains(name, ".json") {
		s = strings.ReplaceAll(strings.TrimSuffix(s, ","), `"`, "")
	}
	return s
}

// table compares two tables row by row; the first column names the row.
func (c *comparison) table(name string, given, built []byte) {
	a, errA := readTable(given)
	b, errB := readTable(built)
	if errA != nil || errB != nil || len(a) == 0 || len(b) == 0 || len(a[0]) == 0 || strings.Join(a[0], ",") != strings.Join(b[0], ",") {
		c.lines(name, given, built)
		return
	}
	before := len(c.found)
	rows := map[string][]string{}
	for _, row := range a[1:] {
		rows[row[0]] = row
	}
	for _, want := range b[1:] {
		row, there := rows[want[0]]
		if !there && c.full() {
			continue
		}
		if !there {
			c.say(name + ": claim " + cut(want[0]) + " is missing; the brief gives it")
			continue
		}
		delete(rows, want[0])
		for i := range want {
			if row[i] != want[i] {
				x, y := excerpts(row[i], want[i])
				c.add(Difference{Says: name + ": claim " + cut(want[0]) + " has " + cut(a[0][i]) + " " + orNone(x) + "; the brief says " + orNone(y), Given: x, Built: y})
			}
		}
	}
	for _, row := range a[1:] {
		if rows[row[0]] != nil && !c.full() {
			c.say(name + ": claim " + cut(row[0]) + " is not in the brief")
			delete(rows, row[0])
		}
	}
	if len(c.found) == before {
		c.lines(name, given, built)
	}
}

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// readTable reads a CSV table, all rows of one length.
func readTable(text []byte) ([][]string, error) {
	return csv.NewReader(bytes.NewReader(text)).ReadAll()
}

// WriteTo writes the attached files into a folder and gives their names. It never
// writes over a file: where one of that name is there it writes none, and the error
// is an *fs.PathError with its name that is fs.ErrExist. After any other failure it
// takes away what it wrote.
func (f *File) WriteTo(dir *os.Root) (written []string, err error) { return WriteNew(dir, f.attached) }

// WriteNew writes files into a folder under the rules of WriteTo.
func WriteNew(dir *os.Root, files []Attachment) (written []string, err error) {
	for _, a := range files {
		if _, err := dir.Lstat(a.Name); err == nil {
			return nil, &fs.PathError{Op: "write", Path: a.Name, Err: fs.ErrExist}
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	for _, a := range files {
		if err = writeNew(dir, a); err != nil {
			break
		}
		written = append(written, a.Name)
	}
	if err == nil {
		return written, nil
	}
	for _, name := range written {
		err = errors.Join(err, dir.Remove(name))
	}
	return nil, err
}

// writeNew writes a file that must not be there yet, or leaves none.
func writeNew(dir *os.Root, a Attachment) error {
	w, err := dir.OpenFile(a.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, bytes.NewReader(a.Data))
	if err == nil {
		err = w.Sync()
	}
	if err = errors.Join(err, w.Close()); err != nil {
		return errors.Join(err, dir.Remove(a.Name))
	}
	return nil
}
