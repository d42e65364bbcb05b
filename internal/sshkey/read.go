// Package sshkey reads private keys as OpenSSH writes them. It must not know what they
// sign, and is left out of programs that only verify.
package sshkey

import (
	"crypto/ed25519"
	"crypto/x509"
	"errors"
	"fmt"

	"golang.org/x/crypto/ssh"

	"factsheet/internal/proof"
)

// ErrPublicKey says that a public key was given where a private one is needed.
var ErrPublicKey = errors.New("this is a public key: to sign, name the private one, the file without .pub")

// ErrPassphrase says that the passphrase is not the key's.
var ErrPassphrase = errors.New("this is not the passphrase of the key")

// Read reads a private key of the kind Ed25519 as ssh-keygen writes it. Where
// NeedsPassphrase reports that of its error, the key is locked and none was given.
func Read(text, passphrase []byte) (ed25519.PrivateKey, error) {
	if _, err := proof.ReadSigners(text); err == nil {
		return nil, ErrPublicKey
	}
	var key any
	var err error
	if len(passphrase) > 0 {
		key, err = ssh.ParseRawPrivateKeyWithPassphrase(text, passphrase)
	} else {
		key, err = ssh.ParseRawPrivateKey(text)
	}
	switch {
	case NeedsPassphrase(err):
		return nil, err
	case errors.Is(err, x509.IncorrectPasswordError):
		return nil, ErrPassphrase
	case err != nil:
		return nil, fmt.Errorf("this is no private key that OpenSSH writes: %w", err)
	}
	if key, ok := key.(*ed25519.PrivateKey); ok {
		return *key, nil
	}
	kind := "another kind"
	if signer, err := ssh.NewSignerFromKey(key); err == nil {
		kind = "the kind " + signer.PublicKey().Type()
	}
	return nil, fmt.Errorf("the key is of %s, and factsheet signs with Ed25519 only: make one with ssh-keygen -t ed25519", kind)
}

// NeedsPassphrase reports whether Read failed for want of a passphrase.
func NeedsPassphrase(err error) bool {
	var missing *ssh.PassphraseMissingError
	return errors.As(err, &missing)
}
