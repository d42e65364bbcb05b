//go:build !js

package factsheet

import "factsheet/internal/sshkey"

// ReadKey reads a private key as OpenSSH writes it, of the kind Ed25519. Where
// NeedsPassphrase reports that of its error, the key is locked. A program for the
// browser, which signs nothing, does not have it.
func ReadKey(text, passphrase []byte) (Key, error) { return sshkey.Read(text, passphrase) }

// NeedsPassphrase reports whether ReadKey failed for want of a passphrase.
func NeedsPassphrase(err error) bool { return sshkey.NeedsPassphrase(err) }
