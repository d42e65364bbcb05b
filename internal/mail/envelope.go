package mail

import (
	"net/mail"
	"strconv"
	"strings"
)

// Mailbox is an address with the name of whose it is, "" where none is given.
type Mailbox struct{ Name, Address string }

// String gives both for people to read.
func (m Mailbox) String() string {
	if m.Name == "" {
		return m.Address
	}
	return m.Name + " <" + m.Address + ">"
}

// listed gives some of them for people to read.
func listed(all []Mailbox) string {
	var names []string
	for _, m := range all {
		names = append(names, m.String())
	}
	return strings.Join(names, ", ")
}

// maxCopies is how many people a letter to one person may be shown or copied to.
const maxCopies = 5

// Envelope is who a letter is from, who gets it too, and what it is called.
type Envelope struct {
	From, ReplyTo Mailbox // the zero value for none: the mail program knows whose it is
	Cc, Bcc       []Mailbox
	Subject       string // "" is the message's, else the title; a status always stands before
}

// replies is where an answer goes, "" where the letter does not say.
func (e *Envelope) replies() string {
	if e.ReplyTo.Address != "" {
		return e.ReplyTo.Address
	}
	return e.From.Address
}

// parseMailbox reads one address, alone or as Name <name@example.org>. what is what
// findings call it.
func parseMailbox(what, s string) (Mailbox, *fault) {
	s = strings.TrimSpace(s)
	name, rest, bracketed := strings.Cut(s, "<")
	if !bracketed {
		return Mailbox{Address: s}, refuseAddress(what, s)
	}
	address, after, closed := strings.Cut(rest, ">")
	if !closed || strings.TrimSpace(after) != "" {
		return Mailbox{}, &fault{"E601", what + " `" + s + "` is not one name and one address", "write it as Olga Ivanova <olga@example.org>"}
	}
	name = strings.TrimSpace(name)
	if n := len(name); n > 1 && name[0] == '"' && name[n-1] == '"' {
		name = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(name[1 : n-1])
	}
	m := Mailbox{flat(name), strings.TrimSpace(address)}
	if f := refuseText("the name", name, maxName); f != nil {
		return Mailbox{}, f
	}
	return m, refuseAddress(what, m.Address)
}

// parseMailboxes reads some addresses with commas or semicolons between them, "" for
// none.
func parseMailboxes(what, s string) ([]Mailbox, *fault) {
	var all []Mailbox
	for _, one := range partedAddresses(s) {
		m, f := parseMailbox(what, one)
		if f != nil {
			return nil, f
		}
		all = append(all, m)
	}
	if len(all) > maxCopies {
		return nil, &fault{"E604", what + " names " + strconv.Itoa(len(all)) + " people, and may name " + strconv.Itoa(maxCopies), "write a row for each of them in a table, and give it with --merge"}
	}
	return all, nil
}

// ParseMailbox reads one address, alone or as Name <name@example.org>, "" for none. what
// is what an error calls it.
func ParseMailbox(what, s string) (Mailbox, error) {
	if s == "" {
		return Mailbox{}, nil
	}
	return orNil(parseMailbox(what, s))
}

// ParseMailboxes reads some addresses with commas or semicolons between them.
func ParseMailboxes(what, s string) ([]Mailbox, error) { return orNil(parseMailboxes(what, s)) }

// orNil gives no error for no fault.
func orNil[T any](v T, f *fault) (T, error) {
	if f == nil {
		return v, nil
	}
	return v, f
}

// partedAddresses parts a list at commas and semicolons outside of quotation marks.
func partedAddresses(s string) (all []string) {
	quoted := false
	parts := strings.FieldsFunc(s, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return !quoted && (r == ',' || r == ';')
	})
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			all = append(all, p)
		}
	}
	return all
}

// mailboxes gives some of them as the value of a field whose name takes col columns.
func mailboxes(all []Mailbox, col int) string {
	var b strings.Builder
	for i, m := range all {
		if i > 0 {
			b.WriteString(",\r\n ")
			col = 1
		}
		b.WriteString(mailbox(m, col))
	}
	return b.String()
}

// mailbox gives a name and an address as the value of a field.
func mailbox(m Mailbox, col int) string {
	if m.Name == "" {
		return m.Address
	}
	plain := (&mail.Address{Name: m.Name, Address: m.Address}).String()
	if foldable(m.Name) && col+len(plain) < maxLine {
		return plain
	}
	return encoded(m.Name, col) + "\r\n <" + m.Address + ">"
}

// field is one of the head: who the letter is from, to and copied to.
type field struct {
	name string
	to   []Mailbox
}

// fields are those of the head that hold addresses, in their order.
func (m *letter) fields() []field {
	all := []field{
		{"From", []Mailbox{m.to.From}}, {"To", []Mailbox{{m.to.Name, m.to.Address}}}, {"Cc", m.to.Cc}, {"Bcc", m.to.Bcc}, {"Reply-To", []Mailbox{m.to.ReplyTo}},
	}
	out := all[:0]
	for _, f := range all {
		if len(f.to) > 0 && f.to[0].Address != "" {
			out = append(out, f)
		}
	}
	return out
}

// refuse gives the fault of an envelope, nil for none.
func (e *Envelope) refuse() *fault {
	one := func(what string, m Mailbox) *fault {
		if m == (Mailbox{}) {
			return nil
		}
		if f := refuseText("the name", m.Name, maxName); f != nil {
			return f
		}
		return refuseAddress(what, m.Address)
	}
	for _, f := range []struct {
		what string
		all  []Mailbox
	}{{"the sender", []Mailbox{e.From}}, {"the address for replies", []Mailbox{e.ReplyTo}}, {"cc", e.Cc}, {"bcc", e.Bcc}} {
		if len(f.all) > maxCopies {
			return &fault{"E604", f.what + " names more than " + strconv.Itoa(maxCopies) + " people", "write to each of them alone"}
		}
		for _, m := range f.all {
			if f := one(f.what, m); f != nil {
				return f
			}
		}
	}
	return nil
}
