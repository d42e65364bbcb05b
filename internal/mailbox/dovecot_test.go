package mailbox

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
)

// dovecot is a real server on this machine, with a certificate of its own for localhost.
type dovecot struct {
	folder, address string
	roots           *x509.CertPool
}

var server = sync.OnceValues(startDovecot)

// start gives the server that all tests share.
func start(t *testing.T) *dovecot {
	t.Helper()
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true, with Dovecot (.ci/tools installs it)")
	}
	if _, err := os.Stat("/usr/sbin/dovecot"); err != nil {
		t.Fatal("the judge dovecot is not on this machine")
	}
	d, err := server()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var stop = func() {}

func TestMain(m *testing.M) {
	pause = 10 * time.Millisecond
	code := m.Run()
	stop()
	os.Exit(code)
}

func startDovecot() (*dovecot, error) {
	folder, err := os.MkdirTemp("", "dovecot")
	if err != nil {
		return nil, err
	}
	d := &dovecot{folder: folder}
	os.Chmod(folder, 0o755)
	stop = func() { os.RemoveAll(folder) }

	certificate, key, roots, err := localhost()
	if err != nil {
		return nil, err
	}
	d.roots = roots
	for name, text := range map[string]string{
		"cert.pem": string(certificate),
		"key.pem":  string(key),
		"users": "anna@example.org:{PLAIN}пароль 1:::::::\n" +
			"bek@example.org:{PLAIN}geheim:::::::\n" +
			"command@example.org:{PLAIN}geheim:::::::\n" +
			"many@example.org:{PLAIN}geheim:::::::\n" +
			"cut@example.org:{PLAIN}geheim:::::::\n" +
			"full@example.org:{PLAIN}geheim::::::userdb_quota_rule=*:storage=600K\n",
		"keys/default/HS256/default": base64.StdEncoding.EncodeToString([]byte(tokenKey)),
	} {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	d.address = free.Addr().String()
	_, port, _ := net.SplitHostPort(d.address)
	free.Close()
	c := exec.Command("../../.ci/dovecot", folder, port)
	var said strings.Builder
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		return nil, err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	stop = func() {
		c.Process.Signal(os.Interrupt)
		<-ended
		os.RemoveAll(folder)
	}
	for range 200 {
		if conn, err := net.Dial("tcp", d.address); err == nil {
			conn.Close()
			return d, nil
		}
		select {
		case err := <-ended:
			ended <- err
			return nil, fmt.Errorf("dovecot ended: %v\n%s%s", err, said.String(), d.log())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil, fmt.Errorf("dovecot does not listen\n%s%s", said.String(), d.log())
}

// localhost makes a certificate for localhost, and those that trust it.
func localhost() (certificate, key []byte, roots *x509.CertPool, err error) {
	secret, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, nil, err
	}
	now := time.Now()
	form := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: now.Add(-time.Hour), NotAfter: now.Add(24 * time.Hour), DNSNames: []string{"localhost"}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &secret.PublicKey, secret)
	if err != nil {
		return nil, nil, nil, err
	}
	kept, err := x509.MarshalPKCS8PrivateKey(secret)
	if err != nil {
		return nil, nil, nil, err
	}
	certificate = pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	roots = x509.NewCertPool()
	roots.AppendCertsFromPEM(certificate)
	return certificate, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: kept}), roots, nil
}

func (d *dovecot) log() string {
	text, _ := os.ReadFile(filepath.Join(d.folder, "log"))
	return string(text)
}

// account is one on the server, at an address that leads there.
func (d *dovecot) account(user, password string) *Account {
	_, port, _ := net.SplitHostPort(d.address)
	return &Account{File: "accounts.yml", Name: "press", Host: "localhost:" + port, User: user, PasswordCommand: []string{"printf", "%s", password}, roots: d.roots}
}

// drafts are texts like those of files, of about so many bytes each.
func drafts(n, size int) (all [][]byte) {
	for i := range n {
		all = append(all, fmt.Appendf(nil, "To: p%d@example.org\r\nSubject: Draft %d\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n%s",
			i, i, strings.Repeat("Words of a letter, and a few more of them.\r\n", size/44)))
	}
	return all
}

// put puts drafts as the command does, and gives how many were added and were there.
func put(t *testing.T, a *Account, all [][]byte) (added, there int, err error) {
	t.Helper()
	b, err := a.Open(context.Background())
	if err != nil {
		return 0, 0, err
	}
	defer b.Close()
	for _, d := range all {
		fresh, err := b.Put(d, time.Now())
		switch {
		case err != nil:
			return added, there, err
		case fresh:
			added++
		default:
			there++
		}
	}
	return added, there, nil
}

// lies gives what lies in a folder of an account, without this package.
func lies(t *testing.T, a *Account, folder string) (texts []string, flags [][]imap.Flag) {
	t.Helper()
	b, err := a.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	selected, err := b.client.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait()
	if err != nil {
		t.Fatal(err)
	}
	if selected.NumMessages == 0 {
		return nil, nil
	}
	var all imap.SeqSet
	all.AddRange(1, selected.NumMessages)
	messages, err := b.client.Fetch(all, &imap.FetchOptions{Flags: true, BodySection: []*imap.FetchItemBodySection{{Peek: true}}}).Collect()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range messages {
		texts = append(texts, string(m.BodySection[0].Bytes))
		flags = append(flags, m.Flags)
	}
	return texts, flags
}

func check(t *testing.T, added, there int, err error, wantAdded, wantThere int, wantErr string) {
	t.Helper()
	said := ""
	if err != nil {
		said = err.Error()
	}
	if added != wantAdded || there != wantThere || (wantErr == "") != (err == nil) || !strings.Contains(said, wantErr) {
		t.Fatalf("%d added, %d there, %v; want %d, %d, %q", added, there, err, wantAdded, wantThere, wantErr)
	}
}

// A draft lies in the folder that the server marks, whatever it is called, with the bytes
// of its file behind the fields that only the copy has; once.
func TestPut(t *testing.T) {
	a := start(t).account("anna@example.org", "пароль 1")
	two := drafts(2, 1000)
	two[1] = append([]byte("From: Anna <other@example.org>\r\n"), two[1]...)
	added, there, err := put(t, a, two)
	check(t, added, there, err, 2, 0, "")
	added, there, err = put(t, a, append(two, drafts(3, 900)[2]))
	check(t, added, there, err, 1, 2, "")

	texts, flags := lies(t, a, "Черновики")
	if len(texts) != 3 {
		t.Fatalf("%d drafts lie there", len(texts))
	}
	for i, text := range texts {
		if i < 2 && !strings.HasSuffix(text, string(two[i])) {
			t.Errorf("the draft is altered:\n%s", text)
		}
		m, err := mail.ReadMessage(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := m.Header.Date(); err != nil || !strings.HasSuffix(m.Header.Get("Message-Id"), "@example.org>") {
			t.Errorf("date %v, id %q", err, m.Header.Get("Message-Id"))
		}
		want := "anna@example.org"
		if i == 1 {
			want = "Anna <other@example.org>"
		}
		if got := m.Header["From"]; !slices.Equal(got, []string{want}) {
			t.Errorf("from %q", got)
		}
		if !slices.Contains(flags[i], imap.FlagDraft) || !slices.Contains(flags[i], imap.FlagSeen) {
			t.Errorf("it has the flags %v", flags[i])
		}
	}
	for _, other := range []string{"INBOX", "Отправленные"} {
		if texts, _ := lies(t, a, other); len(texts) > 0 {
			t.Errorf("%d messages in %s", len(texts), other)
		}
	}
}

// The folder that the account names is taken, and none is made.
func TestFolder(t *testing.T) {
	a := start(t).account("bek@example.org", "geheim")
	a.Drafts = "Отправленные"
	added, there, err := put(t, a, drafts(1, 100))
	check(t, added, there, err, 1, 0, "")
	if texts, _ := lies(t, a, "Отправленные"); len(texts) != 1 {
		t.Errorf("%d drafts lie there", len(texts))
	}
	a.Drafts = "Drafts"
	_, _, err = put(t, a, drafts(1, 100))
	check(t, 0, 0, err, 0, 0, `the account has no folder "Drafts"; write one of these after `+"`drafts:` in accounts.yml: \"INBOX\", \"Отправленные\", \"Черновики\"")
}

func TestThousandDrafts(t *testing.T) {
	a := start(t).account("many@example.org", "geheim")
	all := drafts(1000, 3000)
	added, there, err := put(t, a, all)
	check(t, added, there, err, 1000, 0, "")
	added, there, err = put(t, a, all)
	check(t, added, there, err, 0, 1000, "")
}

// Nothing is sent to a server that cannot prove its name.
func TestCertificate(t *testing.T) {
	d := start(t)
	a := d.account("anna@example.org", "пароль 1")
	a.Host = strings.Replace(a.Host, "localhost", "127.0.0.1", 1)
	before := strings.Count(d.log(), "anna@example.org")
	_, _, err := put(t, a, drafts(1, 100))
	check(t, 0, 0, err, 0, 0, "the certificate of 127.0.0.1 does not hold (")
	a = d.account("anna@example.org", "пароль 1")
	a.roots = nil // those of the machine, which do not know this one
	_, _, err = put(t, a, drafts(1, 100))
	check(t, 0, 0, err, 0, 0, "so that neither user nor password was sent")
	if after := strings.Count(d.log(), "anna@example.org"); after != before {
		t.Error("the server has heard of the user")
	}
}

func TestWrongPassword(t *testing.T) {
	d := start(t)
	_, _, err := put(t, d.account("anna@example.org", "falsch"), drafts(1, 100))
	check(t, 0, 0, err, 0, 0, "localhost does not let anna@example.org in with this password: Authentication failed; many servers want a password for programs here")
	if strings.Contains(err.Error(), "falsch") {
		t.Error("the error says the password")
	}
	_, _, err = put(t, &Account{Name: "press", PasswordCommand: []string{"false"}}, nil)
	check(t, 0, 0, err, 0, 0, "password-command of the account press failed: exit status 1")
	_, _, err = put(t, &Account{Name: "press", TokenCommand: []string{"true"}}, nil)
	check(t, 0, 0, err, 0, 0, "token-command of the account press printed nothing")
	_, _, err = put(t, &Account{Name: "press", PasswordCommand: []string{"/none/of/this"}}, nil)
	check(t, 0, 0, err, 0, 0, "password-command of the account press: ")
}

const tokenKey = "a key that only the server knows"

// token is one of OAuth 2.0 for a user, as a JWT that the server can check by itself.
func token(user, key string) string {
	part := func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }
	now := time.Now().Unix()
	text := part(`{"alg":"HS256","typ":"JWT"}`) + "." + part(fmt.Sprintf(`{"sub":%q,"iat":%d,"nbf":%d,"exp":%d}`, user, now-60, now-60, now+600))
	sum := hmac.New(sha256.New, []byte(key))
	sum.Write([]byte(text))
	return text + "." + base64.RawURLEncoding.EncodeToString(sum.Sum(nil))
}

func TestToken(t *testing.T) {
	a := start(t).account("bek@example.org", "")
	a.PasswordCommand, a.TokenCommand = nil, []string{"printf", "%s\nrefresh: no", token("bek@example.org", tokenKey)}
	added, there, err := put(t, a, drafts(1, 500))
	check(t, added, there, err, 1, 0, "")
	a.TokenCommand = []string{"printf", "%s", token("bek@example.org", "another key")}
	_, _, err = put(t, a, drafts(1, 500))
	check(t, 0, 0, err, 0, 0, "localhost does not let bek@example.org in with this token: ")
}

// filler puts a large message into the account's inbox, or takes it out again.
func filler(t *testing.T, a *Account, in bool) {
	t.Helper()
	b, err := a.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if in {
		text := drafts(1, 400_000)[0]
		c := b.client.Append("INBOX", int64(len(text)), nil)
		c.Write(text)
		c.Close()
		if _, err := c.Wait(); err != nil {
			t.Fatal(err)
		}
		return
	}
	if _, err := b.client.Select("INBOX", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	if err := b.client.Store(imap.SeqSetNum(1), &imap.StoreFlags{Op: imap.StoreFlagsAdd, Flags: []imap.Flag{imap.FlagDeleted}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.client.Expunge().Close(); err != nil {
		t.Fatal(err)
	}
}

// A full account has what was put into it whole, and the second run adds the rest.
func TestFullAccount(t *testing.T) {
	d := start(t)
	a := d.account("full@example.org", "geheim")
	filler(t, a, true)
	all := drafts(10, 45_000)
	n, there, err := put(t, a, all)
	check(t, n, there, err, 5, 0, "the account is full: Quota exceeded")
	texts, _ := lies(t, a, "Черновики")
	for i, text := range texts {
		if !strings.HasSuffix(text, string(all[i])) {
			t.Errorf("the draft %d is half there", i)
		}
	}
	if len(texts) != n {
		t.Fatalf("%d drafts lie there", len(texts))
	}
	filler(t, a, false)
	added, there, err := put(t, a, all)
	check(t, added, there, err, 10-n, n, "")
}

// cutter passes a line on to a server and cuts it after so many bytes from the client or
// from the server, as often as it is told to.
func cutter(t *testing.T, to string, cuts []int, fromServer bool) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			most := int64(1) << 40
			if len(cuts) > 0 {
				most, cuts = int64(cuts[0]), cuts[1:]
			}
			up, err := net.Dial("tcp", to)
			if err != nil {
				client.Close()
				continue
			}
			pass := func(to, from net.Conn, most int64) {
				io.CopyN(to, from, most)
				to.Close()
				from.Close()
			}
			if fromServer {
				go pass(up, client, 1<<40)
				go pass(client, up, most)
			} else {
				go pass(up, client, most)
				go pass(client, up, 1<<40)
			}
		}
	}()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return "localhost:" + port
}

// Wherever the line breaks, before the server has a draft, in the middle of one, or
// when it has it and its answer is lost, each draft is there once and whole.
func TestBrokenLine(t *testing.T) {
	d := start(t)
	a := d.account("cut@example.org", "geheim")
	for at := 300; at < 60_000; at += 2777 {
		var all [][]byte
		for i := range 3 {
			all = append(all, fmt.Appendf(drafts(1, 9000)[0], "%d %d\r\n", at, i))
		}
		for _, fromServer := range []bool{false, true} {
			cut := at
			if fromServer {
				cut = at / 15
			}
			a.Host = cutter(t, d.address, []int{cut, cut, 1500}, fromServer)
			added, there, err := put(t, a, all)
			if err != nil || added+there != 3 || fromServer && added > 0 {
				t.Fatalf("cut after %d bytes (of the server: %v): %d added, %d there, %v", cut, fromServer, added, there, err)
			}
		}
	}
	a.Host = d.account("", "").Host
	texts, _ := lies(t, a, "Черновики")
	seen := map[string]bool{}
	for _, text := range texts {
		m, err := mail.ReadMessage(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(m.Body)
		if len(body) < 8900 || seen[string(body)] {
			t.Errorf("a draft of %d bytes is there, twice: %v", len(body), seen[string(body)])
		}
		seen[string(body)] = true
	}
	if len(texts) != 66 {
		t.Errorf("%d drafts lie there", len(texts))
	}
}

// The command itself puts the drafts of a table into the folder, once, and says so.
func TestCommand(t *testing.T) {
	d := start(t)
	work := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(work, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("factsheet/accounts.yml", "press:\n  host: "+d.account("", "").Host+"\n  user: command@example.org\n  password-command: echo geheim\n")
	write("people.csv", "Имя;Эл. почта\nАйгүл Бекова;aigul@example.org\nJohn Smith;john@example.org\n")
	program := filepath.Join(work, "factsheet.program")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/factsheet").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	brief, err := filepath.Abs("../../examples/kyrgyzstan-2008/brief.yaml")
	if err != nil {
		t.Fatal(err)
	}
	run := func(want string) {
		t.Helper()
		c := exec.Command(program, "email", brief, "--merge", "people.csv", "-d", "out", "--drafts", "press")
		c.Dir = work
		c.Env = append(os.Environ(), "XDG_CONFIG_HOME="+work, "SSL_CERT_FILE="+filepath.Join(d.folder, "cert.pem"))
		out, err := c.CombinedOutput()
		if err != nil || !strings.HasSuffix(string(out), want) {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	run("\npress: 2 drafts put into Черновики, 0 there already\n")
	run("\npress: 0 drafts put into Черновики, 2 there already\n")
	summary, err := os.ReadFile(filepath.Join(work, "out", "summary.csv"))
	if err != nil || strings.Count(string(summary), ",press: Черновики\r\n") != 2 {
		t.Errorf("%v\n%s", err, summary)
	}
	files, err := filepath.Glob(filepath.Join(work, "out", "*.eml"))
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	texts, _ := lies(t, d.account("command@example.org", "geheim"), "Черновики")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(texts, func(lies string) bool { return strings.HasSuffix(lies, string(text)) }) {
			t.Errorf("%s does not lie there as it is", name)
		}
	}
	if len(texts) != 2 {
		t.Errorf("%d drafts lie there", len(texts))
	}
}
