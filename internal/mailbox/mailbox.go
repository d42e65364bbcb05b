// Package mailbox puts drafts of e-mails into the Drafts folder of a mail account, by
// IMAP over TLS. It is the one package of this program that uses a network, and sends
// nothing to anybody: what it puts there waits for its owner. It must not know what is
// in a draft, nor briefs.
package mailbox

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"net"
	"net/mail"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// Box is the Drafts folder of an account, open for new drafts.
type Box struct {
	account *Account
	secret  string
	folder  string
	tls     *tls.Conn
	client  *imapclient.Client
}

// limit is how long a server may take for an answer, and a command for its secret;
// pause how long the first wait for a broken line is, and each one after it twice as long.
var (
	limit = 30 * time.Second
	pause = time.Second
)

const (
	tries      = 4         // to mend a broken line, one after the other
	slowest    = 16 << 10  // bytes a second, below which a line counts as silent
	secretSize = 64 << 10  // bytes of a token at most
	tlsPort    = "993"     // of IMAP over TLS
	ownDomain  = "invalid" // of message ids, where the user has none
)

// Open runs the account's command for the secret, signs in and finds the folder. An
// error says in one clause what went wrong.
func (a *Account) Open(ctx context.Context) (*Box, error) {
	secret, err := a.secret(ctx)
	if err != nil {
		return nil, err
	}
	b := &Box{account: a, secret: secret}
	if err := b.mending(func() error { return nil }); err != nil {
		return nil, err
	}
	return b, nil
}

// Folder is how the account calls its Drafts.
func (b *Box) Folder() string { return b.folder }

// Close signs out.
func (b *Box) Close() {
	if b.client != nil {
		b.within(0, func() error { return b.client.Logout().Wait() })
		b.client.Close()
		b.client = nil
	}
}

// Put puts the text of a draft into the folder, with a date and a message id, which is
// made of its bytes: where a draft of that id is there already, nothing is added. Where
// the line breaks, it is mended and the folder asked again, so that a draft is there
// once, whatever was lost. An error says in one clause what went wrong.
func (b *Box) Put(draft []byte, now time.Time) (added bool, err error) {
	err = b.mending(func() error {
		added, err = b.put(draft, now)
		return err
	})
	return added && err == nil, err
}

// mending does something over the line, and again over a new one where it breaks.
func (b *Box) mending(do func() error) error {
	for try := 0; ; try++ {
		var err error
		if b.client == nil {
			err = b.dial()
		}
		if err == nil {
			err = do()
		}
		if err == nil {
			return nil
		}
		if b.client != nil {
			b.client.Close()
			b.client = nil
		}
		if first := b.folder == ""; !broken(err) || first && (unreached(err) || errors.Is(err, errSilent)) || try == tries {
			return b.account.said(err)
		}
		time.Sleep(pause << try)
	}
}

// put puts a draft over the line at hand.
func (b *Box) put(draft []byte, now time.Time) (added bool, err error) {
	id := b.account.messageID(draft)
	there := false
	err = b.within(0, func() error {
		found, err := b.client.UIDSearch(&imap.SearchCriteria{
			Header:  []imap.SearchCriteriaHeaderField{{Key: "Message-ID", Value: id}},
			NotFlag: []imap.Flag{imap.FlagDeleted},
		}, nil).Wait()
		there = err == nil && len(found.AllUIDs()) > 0
		return err
	})
	if err != nil || there {
		return false, err
	}
	text := b.account.dated(draft, id, now)
	return true, b.within(len(text), func() error {
		c := b.client.Append(b.folder, int64(len(text)), &imap.AppendOptions{Flags: []imap.Flag{imap.FlagDraft, imap.FlagSeen}})
		_, err := c.Write(text)
		if closed := c.Close(); err == nil {
			err = closed
		}
		if _, answer := c.Wait(); err == nil || isAnswer(answer) {
			err = answer // which says more than that the rest was not wanted
		}
		return err
	})
}

// messageID is the id of a draft with this text in an account.
func (a *Account) messageID(draft []byte) string {
	sum := sha256.Sum256(draft)
	domain := ownDomain
	if at := strings.LastIndexByte(a.User, '@'); at >= 0 && a.address() != "" {
		domain = a.User[at+1:]
	}
	return "<factsheet." + hex.EncodeToString(sum[:16]) + "@" + domain + ">"
}

// address is the user where that is an e-mail address, "" else.
func (a *Account) address() string {
	if m, err := mail.ParseAddress(a.User); err == nil && m.Address == a.User && !strings.ContainsFunc(a.User, func(r rune) bool { return r > '~' }) {
		return a.User
	}
	return ""
}

// dated gives a draft the fields that the file of it does not have.
func (a *Account) dated(draft []byte, id string, now time.Time) []byte {
	head := "Date: " + now.Format(time.RFC1123Z) + "\r\nMessage-ID: " + id + "\r\n"
	fields, _, _ := bytes.Cut(draft, []byte("\r\n\r\n"))
	if from := a.address(); from != "" && !bytes.Contains(bytes.ToLower(append([]byte("\r\n"), fields...)), []byte("\r\nfrom:")) {
		head += "From: " + from + "\r\n"
	}
	return append([]byte(head), draft...)
}

// dial connects, signs in and opens the folder.
func (b *Box) dial() error {
	a := b.account
	host, port := a.hostPort()
	dialer := tls.Dialer{NetDialer: &net.Dialer{Timeout: limit}, Config: &tls.Config{ServerName: host, RootCAs: a.roots, MinVersion: tls.VersionTLS12}}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(host, port))
	if err != nil {
		return err
	}
	b.tls = conn.(*tls.Conn)
	b.client = imapclient.New(conn, nil)
	if err = b.enter(); err != nil {
		b.client.Close()
		b.client = nil
	}
	return err
}

// enter signs in and opens the folder.
func (b *Box) enter() error {
	if err := b.within(0, b.client.WaitGreeting); err != nil {
		return err
	}
	if err := b.within(0, b.signIn); err != nil {
		return err
	}
	if b.folder == "" {
		if err := b.within(0, b.find); err != nil {
			return err
		}
	}
	return b.within(0, func() error {
		_, err := b.client.Select(b.folder, &imap.SelectOptions{ReadOnly: true}).Wait()
		return err
	})
}

// signIn proves who the user is.
func (b *Box) signIn() error {
	a := b.account
	var err error
	switch caps := b.client.Caps(); {
	case a.TokenCommand != nil:
		err = b.client.Authenticate(&xoauth2{a.User, b.secret})
	case caps.Has(imap.AuthCap("PLAIN")):
		err = b.client.Authenticate(&plain{a.User, b.secret})
	default:
		err = b.client.Login(a.User, b.secret).Wait()
	}
	if isAnswer(err) {
		return &refusal{err}
	}
	return err
}

// find looks for the folder: the one that the account names, else the one that the
// server says is for drafts, however it is called.
func (b *Box) find() error {
	var options *imap.ListOptions
	if caps := b.client.Caps(); caps.Has(imap.CapSpecialUse) && caps.Has(imap.CapListExtended) {
		options = &imap.ListOptions{ReturnSpecialUse: true}
	}
	list, err := b.client.List("", "*", options).Collect()
	if err != nil {
		return err
	}
	var names []string
	for _, m := range list {
		if slices.Contains(m.Attrs, imap.MailboxAttrNoSelect) || slices.Contains(m.Attrs, imap.MailboxAttrNonExistent) {
			continue
		}
		names = append(names, m.Mailbox)
		switch {
		case b.account.Drafts != "" && m.Mailbox == b.account.Drafts,
			b.account.Drafts == "" && b.folder == "" && slices.Contains(m.Attrs, imap.MailboxAttrDrafts):
			b.folder = m.Mailbox
		}
	}
	if b.folder == "" {
		slices.Sort(names)
		return &noFolder{b.account.Drafts, names}
	}
	return nil
}

// within does something that takes no longer than limit, and the time that so many
// bytes need at the slowest; else the line is cut.
func (b *Box) within(size int, do func() error) error {
	line := b.tls
	timer := time.AfterFunc(limit+time.Duration(size/slowest)*time.Second, func() { line.NetConn().Close() })
	err := do()
	if !timer.Stop() && err != nil {
		return errSilent
	}
	return err
}
