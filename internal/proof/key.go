package proof

import (
	"errors"

	"golang.org/x/crypto/ssh"
)

// Key is a private key to sign with.
type Key = ssh.Signer

// NeedsPassphrase reports whether ReadKey failed for want of a passphrase.
func NeedsPassphrase(err error) bool {
	var missing *ssh.PassphraseMissingError
	return errors.As(err, &missing)
}
