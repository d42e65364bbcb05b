package main

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"factsheet"
	"factsheet/internal/diag"
)

// key reads the private key to sign with, and asks for its passphrase where it
// needs one and there is somebody to ask.
func (t *terminal) key(name string) (factsheet.Key, error) {
	if name == "" {
		return nil, nil
	}
	t.keepPath(name, "is the key to sign with")
	text, err := factsheet.ReadKeyFile(name)
	if err != nil {
		return nil, err
	}
	key, err := factsheet.ReadKey(text, nil)
	if factsheet.NeedsPassphrase(err) {
		if !t.asks {
			return nil, fmt.Errorf("%s needs a passphrase, and there is no terminal to ask for it; use a key without one", name)
		}
		phrase, failed := t.passphrase(name)
		if failed != nil {
			return nil, failed
		}
		if len(phrase) == 0 {
			return nil, errors.New("no passphrase was given; nothing was written")
		}
		key, err = factsheet.ReadKey(text, phrase)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return key, nil
}

// passphrase asks for that of a key. What is typed is not shown; a signal brings the
// terminal back to showing it.
func (t *terminal) passphrase(name string) (phrase []byte, err error) {
	fd := int(os.Stdin.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(t.err, "passphrase of %s: ", diag.Escape(name))
	err = t.during(func() { term.Restore(fd, before) }, func() error {
		phrase, err = term.ReadPassword(fd)
		return err
	})
	fmt.Fprintln(t.err)
	return phrase, err
}
