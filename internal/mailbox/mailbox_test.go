package mailbox

import (
	"crypto/tls"
	"io"
	"log"
	"net"
	"strings"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

// small is a server that knows of no special folders, on any machine.
func small(t *testing.T) *Account {
	t.Helper()
	certificate, key, roots, err := localhost()
	if err != nil {
		t.Fatal(err)
	}
	pair, err := tls.X509KeyPair(certificate, key)
	if err != nil {
		t.Fatal(err)
	}
	user := imapmemserver.NewUser("anna", "geheim")
	for _, folder := range []string{"INBOX", "Черновики"} {
		if err := user.Create(folder, nil); err != nil {
			t.Fatal(err)
		}
	}
	users := imapmemserver.New()
	users.AddUser(user)
	server := imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return users.NewSession(), nil, nil
		},
		Caps:   imap.CapSet{imap.CapIMAP4rev1: {}},
		Logger: log.New(io.Discard, "", 0),
	})
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{pair}})
	if err != nil {
		t.Fatal(err)
	}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return &Account{File: "accounts.yml", Name: "press", Host: "localhost:" + port, User: "anna", PasswordCommand: []string{"printf", "%s", "geheim"}, roots: roots}
}

// Which folder is for drafts is never guessed.
func TestServerWithoutSpecialFolders(t *testing.T) {
	a := small(t)
	_, _, err := put(t, a, drafts(1, 100))
	check(t, 0, 0, err, 0, 0, "localhost does not say which folder is for drafts; write one of these after `drafts:` in accounts.yml: \"INBOX\", \"Черновики\"")
	a.Drafts = "Черновики"
	added, there, err := put(t, a, drafts(2, 100))
	check(t, added, there, err, 2, 0, "")
	added, there, err = put(t, a, drafts(3, 100))
	check(t, added, there, err, 1, 2, "")
}

// Without the right certificate or password, nothing is there.
func TestServerRefused(t *testing.T) {
	a := small(t)
	a.PasswordCommand = []string{"echo", "falsch"}
	_, _, err := put(t, a, drafts(1, 100))
	check(t, 0, 0, err, 0, 0, "localhost does not let anna in with this password")
	if strings.Contains(err.Error(), "falsch") {
		t.Error("the error says the password")
	}
	a.roots = nil
	_, _, err = put(t, a, drafts(1, 100))
	check(t, 0, 0, err, 0, 0, "the certificate of localhost does not hold (")
}
