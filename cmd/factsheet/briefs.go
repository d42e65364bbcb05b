package main

import (
	"errors"
	"io"
	"os"

	"factsheet"
)

// errFindings is a brief with errors, which were printed.
var errFindings = errors.New("the brief has errors")

// eachBrief does one thing to several briefs and goes on after a bad one. It
// reports the worst that happened.
func (t *terminal) eachBrief(names []string, one func(name string) error) error {
	for _, name := range names {
		t.keepPath(name, "is a brief itself")
	}
	worst := exitCode(0)
	for _, name := range names {
		switch err := one(name); {
		case err == nil:
		case errors.Is(err, errFindings):
			worst = max(worst, 1)
		default:
			t.complain(err)
			worst = 2
		}
	}
	if worst > 0 {
		return worst
	}
	return nil
}

// read reads a brief from a file, or from standard input where its name is "-",
// with a brand from the current folder.
func (t *terminal) read(name string) (factsheet.Input, error) {
	if err := t.refuseKeyboard(name, "the brief"); err != nil {
		return factsheet.Input{}, err
	}
	in, err := factsheet.Input{}, error(nil)
	if name == "-" {
		in, err = factsheet.ReadFrom(t.in, "stdin")
	} else {
		in, err = factsheet.Read(name)
	}
	in.FS = keepingFS{in.FS, t}
	if in.Brand = os.Getenv("BRAND_YML_PATH"); in.Brand != "" {
		t.keepPath(in.Brand, "is the brand")
	}
	return in, err
}

// readNamed reads a file that a person named or, where its name is "-", standard input, no
// further than one byte past the limit of what it is.
func (t *terminal) readNamed(name, what string, most int64, read func(name string) ([]byte, error)) ([]byte, error) {
	if name != "-" {
		return read(name)
	}
	if err := t.refuseKeyboard(name, what); err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(t.in, most+1))
}

// refuseKeyboard refuses the name "-" where standard input is a person's keyboard.
func (t *terminal) refuseKeyboard(name, what string) error {
	if name == "-" && t.asks {
		return errors.New("- reads " + what + " from a pipe, and nothing is piped in; name a file")
	}
	return nil
}
