package mailbox

import (
	"bytes"
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// Account is where drafts go, as a file of accounts has it.
type Account struct {
	File            string // of accounts
	Name            string // in it
	Host            string // of the server, with a port where it is not the usual one
	User            string
	PasswordCommand []string // a program and its arguments that print the password; or
	TokenCommand    []string // one that prints a token of OAuth 2.0
	Drafts          string   // the folder; "" is the one that the server says is for drafts

	roots *x509.CertPool // nil for those of the machine
}

// maxFile is the size in bytes of the largest file of accounts.
const maxFile = 64 << 10

// example is a file of accounts.
const example = "press:\n  host: imap.example.org\n  user: press@example.org\n  password-command: pass show mail/press\n"

// Find gives the account of a name in a file of accounts; nil where a finding is an
// error.
func Find(file string, src []byte, name string) (*Account, diag.List) {
	r := &reader{file: file}
	top := yaml.Read(&yaml.File{Name: file, Src: src}, "a file of accounts", &r.found)
	begin := diag.Pos{File: file, Line: 1, Col: 1}
	if r.found.Failed() {
		return nil, r.found
	}
	if top == nil || top.Kind != yaml.Mapping {
		r.found.Add("E007", begin, "a file of accounts is names with what each account is").Hint("write it so:\n" + example)
		return nil, r.found
	}
	var account *Account
	var names []string
	for k, v := range top.Pairs() {
		if k.Text == name {
			account = r.account(k, v)
		}
		names = append(names, k.Text)
	}
	if account == nil && len(r.found) == 0 {
		f := r.found.Add("E606", begin, "the file has no account `"+name+"`")
		if near := diag.Nearest(name, names); near != "" {
			f.Hint("did you mean `" + near + "`?")
		} else {
			f.Hint("it has " + strings.Join(names, ", "))
		}
	}
	if r.found.Sort(); r.found.Failed() {
		return nil, r.found
	}
	return account, r.found
}

type reader struct {
	file  string
	found diag.List
}

// account reads one.
func (r *reader) account(name, n *yaml.Node) *Account {
	a := &Account{File: r.file, Name: name.Text}
	keys := []string{"host", "user", "password-command", "token-command", "drafts"}
	if n.Kind != yaml.Mapping {
		r.found.Add("E007", n.Pos, "an account is keys, each with its value").Hint("write it so:\n" + example)
		return nil
	}
	for k, v := range n.Pairs() {
		switch k.Text {
		case "host":
			a.Host = r.text(k, v)
			if a.Host != "" && !serverName().MatchString(a.Host) {
				r.found.Add("E606", v.Pos, "`"+a.Host+"` is not the name of a server").Hint("write it alone, as in\nhost: imap.example.org")
			}
		case "user":
			a.User = r.text(k, v)
		case "password-command":
			a.PasswordCommand = r.command(k, v)
		case "token-command":
			a.TokenCommand = r.command(k, v)
		case "drafts":
			a.Drafts = r.text(k, v)
		case "password", "token":
			r.found.Add("E606", k.Pos, "a "+k.Text+" does not stand in a file").
				Hint("keep it where the machine keeps such things, and name the program that prints it:\n" + k.Text + "-command: pass show mail/press")
		default:
			f := r.found.Add("E002", k.Pos, "an account has no key `"+k.Text+"`")
			f.Width = k.Width()
			if near := diag.Nearest(k.Text, keys); near != "" {
				f.Hint("did you mean\n" + near + ":").Replace(near)
			} else {
				f.Hint("it may have " + strings.Join(keys, ", "))
			}
		}
	}
	if len(r.found) > 0 {
		return nil
	}
	switch {
	case a.Host == "":
		r.found.Add("E006", name.Pos, "the account has no `host`").Hint("write\nhost: imap.example.org")
	case a.User == "":
		r.found.Add("E006", name.Pos, "the account has no `user`").Hint("write\nuser: press@example.org")
	case (a.PasswordCommand == nil) == (a.TokenCommand == nil):
		r.found.Add("E606", name.Pos, "the account has not one of `password-command` and `token-command`").
			Hint("name the program that prints the secret, once:\npassword-command: pass show mail/press")
	}
	return a
}

func (r *reader) text(k, v *yaml.Node) string {
	if v.Kind != yaml.Scalar || strings.TrimSpace(v.Text) == "" || strings.ContainsAny(v.Text, "\n\r") {
		r.found.Add("E007", v.Pos, "`"+k.Text+"` is one text").Hint("write it on the line of its key")
		return ""
	}
	return strings.TrimSpace(v.Text)
}

// command reads a program with its arguments: a text, which blanks part, or a list. No
// shell reads it.
func (r *reader) command(k, v *yaml.Node) (words []string) {
	if v.Kind == yaml.Scalar {
		words = strings.Fields(v.Text)
	}
	if v.Kind == yaml.List {
		for _, item := range v.Items {
			words = append(words, item.Text)
		}
	}
	if len(words) == 0 || slices.Contains(words, "") {
		r.found.Add("E007", v.Pos, "`"+k.Text+"` is a program with its arguments").Hint("write them one after the other:\n" + k.Text + ": pass show mail/press")
		return nil
	}
	return words
}

// serverName is a name, or a number in its brackets, with a port or without.
var serverName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:.]+\])(:[0-9]{1,5})?$`)
})

// hostPort gives the server's name and the port of IMAP over TLS on it.
func (a *Account) hostPort() (host, port string) {
	if host, port, err := net.SplitHostPort(a.Host); err == nil {
		return host, port
	}
	return strings.Trim(a.Host, "[]"), tlsPort
}

func (a *Account) secretKind() string {
	if a.TokenCommand != nil {
		return "token"
	}
	return "password"
}

// secret runs the command that prints it, and takes the first line.
func (a *Account) secret(ctx context.Context) (string, error) {
	words := slices.Concat(a.PasswordCommand, a.TokenCommand)
	ctx, cancel := context.WithTimeout(ctx, 4*limit) // it may ask a person
	defer cancel()
	c := exec.CommandContext(ctx, words[0], words[1:]...)
	c.Stdin, c.Stderr = os.Stdin, os.Stderr
	c.WaitDelay = pause
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		return "", fmt.Errorf("%s-command of the account %s: %w", a.secretKind(), a.Name, err)
	}
	said, err := io.ReadAll(io.LimitReader(out, secretSize))
	if err = errors.Join(err, c.Wait()); err != nil {
		return "", fmt.Errorf("%s-command of the account %s failed: %w", a.secretKind(), a.Name, err)
	}
	line, _, _ := bytes.Cut(said, []byte("\n"))
	if line = bytes.TrimSuffix(line, []byte("\r")); len(line) == 0 {
		return "", fmt.Errorf("%s-command of the account %s printed nothing", a.secretKind(), a.Name)
	}
	return string(line), nil
}
