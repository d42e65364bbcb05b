package mailbox

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"
)

// errSilent is a server that gave no answer in time.
var errSilent = errors.New("gave no answer in time")

// refusal is the answer of a server that does not let the user in.
type refusal struct{ answer error }

func (r *refusal) Error() string { return r.answer.Error() }
func (r *refusal) Unwrap() error { return r.answer }

// noFolder is an account without the folder that was looked for.
type noFolder struct {
	named string
	has   []string
}

func (n *noFolder) Error() string { return "no folder" }

// isAnswer reports whether an error is what a server said.
func isAnswer(err error) bool {
	var answer *imap.Error
	return errors.As(err, &answer)
}

// unreached reports whether there was no line at all.
func unreached(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && op.Op == "dial"
}

// broken reports whether another line might do.
func broken(err error) bool {
	var certificate *tls.CertificateVerificationError
	var folder *noFolder
	return !isAnswer(err) && !errors.As(err, &certificate) && !errors.As(err, &folder)
}

// said gives an error in words for the account's owner.
func (a *Account) said(err error) error {
	host, _ := a.hostPort()
	var certificate *tls.CertificateVerificationError
	var answer *imap.Error
	var folder *noFolder
	var refused *refusal
	switch {
	case errors.As(err, &certificate):
		return fmt.Errorf("the certificate of %s does not hold (%v), so that neither user nor password was sent; look whether `host` is right in %s", host, certificate.Err, a.File)
	case errors.As(err, &folder) && folder.named != "":
		return fmt.Errorf("the account has no folder %q; write one of these after `drafts:` in %s: %s", folder.named, a.File, listed(folder.has))
	case errors.As(err, &folder):
		return fmt.Errorf("%s does not say which folder is for drafts; write one of these after `drafts:` in %s: %s", host, a.File, listed(folder.has))
	case errors.As(err, &refused):
		return fmt.Errorf("%s does not let %s in with this %s%s; many servers want a password for programs here, which is made in the settings of the account", host, a.User, a.secretKind(), answered(err))
	case errors.As(err, &answer) && answer.Code == imap.ResponseCodeOverQuota:
		return fmt.Errorf("the account is full%s", answered(err))
	case errors.As(err, &answer):
		return fmt.Errorf("%s refused it%s", host, answered(err))
	case errors.Is(err, errSilent):
		return fmt.Errorf("%s %w", host, errSilent)
	case unreached(err):
		return fmt.Errorf("%s cannot be reached: %w", host, err)
	}
	return fmt.Errorf("the line to %s broke: %w", host, err)
}

// answered is the server's own words, after a colon.
func answered(err error) string {
	var answer *imap.Error
	if !errors.As(err, &answer) || answer.Text == "" {
		return ""
	}
	return ": " + strings.TrimRight(answer.Text, ". ")
}

func listed(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = strconv.Quote(n)
	}
	return strings.Join(quoted, ", ")
}
