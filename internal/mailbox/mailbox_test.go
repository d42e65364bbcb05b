package mailbox

import (
	"crypto/tls"
	"io"
	"log"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

// swallow takes lines, and never says anything.
func swallow(l net.Listener) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		go io.Copy(io.Discard, conn)
	}
}

// small is a server that knows of no special folders, on any machine; a silent one says
// nothing at all.
func small(t *testing.T, silent bool) *Account {
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
	if silent {
		go swallow(l)
		t.Cleanup(func() { l.Close() })
	} else {
		go server.Serve(l)
		t.Cleanup(func() { server.Close() })
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return &Account{File: "accounts.yml", Name: "press", Host: "localhost:" + port, User: "anna", PasswordCommand: []string{"printf", "%s", "geheim"}, roots: roots}
}

// Which folder is for drafts is never guessed.
func TestServerWithoutSpecialFolders(t *testing.T) {
	a := small(t, false)
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
	a := small(t, false)
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

// A server that says nothing is left alone after a while, and one that is not there is
// named.
func TestSilentServer(t *testing.T) {
	defer func(old time.Duration) { limit = old }(limit)
	limit = 200 * time.Millisecond
	a := small(t, true)
	_, _, err := put(t, a, nil)
	check(t, 0, 0, err, 0, 0, "localhost gave no answer in time")

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	l.Close()
	a.Host = "localhost:" + port
	_, _, err = put(t, a, nil)
	check(t, 0, 0, err, 0, 0, "localhost cannot be reached: ")
}
