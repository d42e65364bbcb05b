package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"factsheet"
	"factsheet/internal/diag"
)

// terminal is where the program reads and writes.
type terminal struct {
	in    io.Reader
	out   io.Writer // what was asked for
	err   io.Writer // what there is to say about it
	asks  bool      // in is a person's keyboard
	shows bool      // out is a person's screen
	talks bool      // err is
	color bool      // for findings

	interruption
	keeps    []keep   // files that are not written over
	said     messages // all that goes to err
	reported messages // findings that were asked for on out

	compiler factsheet.Compiler
}

// connect finds the standard streams.
func (t *terminal) connect() {
	t.in, t.out, t.err = os.Stdin, os.Stdout, os.Stderr
	t.asks, t.shows, t.talks = isTerminal(os.Stdin), isTerminal(os.Stdout), isTerminal(os.Stderr)
	t.color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" // see no-color.org
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// say prints one line, made safe to print.
func (t *terminal) say(format string, args ...any) {
	io.WriteString(&t.said, diag.Escape(fmt.Sprintf(format, args...))+"\n")
}

// complain says what went wrong, outside of any brief.
func (t *terminal) complain(err error) {
	t.said.must("factsheet: " + diag.Escape(diag.Shorten(err.Error())) + "\n")
}

// writeOut writes a file to standard output, which must not be a person's screen.
func (t *terminal) writeOut(pdf []byte) error {
	if t.shows {
		return errors.New("a PDF would only garble the terminal; name a file with -o, or send it into a pipe")
	}
	_, err := t.out.Write(pdf)
	return err
}

// stickyWriter remembers its first failure and tells nobody but the end of the run: one
// check there does for all that is printed, and it is said once.
type stickyWriter struct {
	io.Writer
	failed error
}

func (s *stickyWriter) Write(p []byte) (int, error) {
	if s.failed == nil {
		_, s.failed = s.Writer.Write(p)
	}
	return len(p), nil
}

// What one run says at most, in bytes: a log that nobody reads helps nobody. The rest
// is for what must be said, and for what was left out.
const (
	roomForMessages = 56 << 10
	roomForAll      = 63 << 10
)

// messages writes what a run says, each Write a whole message, up to a limit, and
// counts what it leaves out.
type messages struct {
	to      *stickyWriter
	printed int // bytes
	left    int // messages
}

func (m *messages) Write(p []byte) (int, error) {
	if m.left > 0 || m.printed+len(p) > roomForMessages {
		m.left++
		return len(p), nil
	}
	m.must(string(p))
	return len(p), nil
}

// must writes a message that matters more than the others.
func (m *messages) must(message string) {
	if m.printed+len(message) > roomForAll {
		m.left++
		return
	}
	m.printed += len(message)
	io.WriteString(m.to, message)
}
