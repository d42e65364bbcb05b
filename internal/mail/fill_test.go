package mail

import (
	"bytes"
	"maps"
	"net/mail"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// read reads a message over the seed, with the cells of a table.
func read(t testing.TB, e Edition, cells []string, text string) *Message {
	t.Helper()
	m, found := ReadMessage(e, cells, "note.md", []byte(text))
	if found.Failed() {
		t.Fatal(found)
	}
	return m
}

// marked shows the words of a message with their styles and links as they were understood.
func marked(blocks []block) string {
	var b strings.Builder
	for _, bl := range blocks {
		for i, l := range bl.lines {
			if bl.kind == list {
				b.WriteString("• ")
			} else if i > 0 {
				b.WriteString("↵ ")
			}
			for _, r := range l {
				open, end := "", ""
				switch r.style {
				case strong:
					open, end = "‹b›", "‹/b›"
				case emphasis:
					open, end = "‹i›", "‹/i›"
				}
				if r.uri != "" {
					open, end = "‹"+r.uri+"›"+open, end+"‹/›"
				}
				b.WriteString(open + r.words + end)
			}
			b.WriteString("\n")
		}
		b.WriteString("¶\n")
	}
	return b.String()
}

func TestMessage(t *testing.T) {
	e := edition(t, seed)
	cells := []string{"name", "email", "title", "first name"}
	bare := func(s string) Recipient {
		r := Recipient{}
		r.cells = strings.Split(s, "|")
		return r
	}
	for text, want := range map[string]string{
		"Dear {title} {name},":                                                        "Dear Ms Bekova,\n¶\n",
		"Dear {phone?} {First Name?} {name}":                                          "",
		"Dear {first name?} {name},":                                                  "Dear Bekova,\n¶\n",
		"a **b** *c* d\nsecond **line\nand** third":                                   "a ‹b›b‹/b› ‹i›c‹/i› d\n↵ second ‹b›line‹/b›\n↵ ‹b›and‹/b› third\n¶\n",
		"2 * 3, a*b*c, ** x **, \\*y\\*, {{z}":                                        "2 * 3, a*b*c, ** x **, *y*, {z}\n¶\n",
		"- one\n- two\n  goes on\n\n- three":                                          "• one\n• two goes on\n¶\n• three\n¶\n",
		"See [our *report*](https://example.org/2008/a_(b)) or [ask](mailto:a@b.cc).": "See ‹https://example.org/2008/a_(b)›our ‹/›‹https://example.org/2008/a_(b)›‹i›report‹/i›‹/› or ‹mailto:a@b.cc›ask‹/›.\n¶\n",
		"{iom-kyrgyz} of {iom-kyrgyz:when}, **{mia-cases}**, {istanbul-belief}":       "about 4,000 of 1999, ‹b›50‹/b›, about 200–250\n¶\n",
		"{name} is *{title}*":                                                         "Bekova is ‹i›Ms‹/i›\n¶\n",
	} {
		m, found := ReadMessage(e, cells, "note.md", []byte(text))
		if want == "" {
			if !found.Failed() {
				t.Errorf("%q was let through", text)
			}
			continue
		}
		if found.Failed() {
			t.Errorf("%q: %v", text, found)
			continue
		}
		w := newWriter(e)
		for _, f := range e.Content.Figures {
			w.rows = append(w.rows, f.Statement)
		}
		got, err := m.fill(w, bare("Bekova|a@b.cc|Ms|"))
		if err != nil || marked(got) != want {
			t.Errorf("%q is\n%s, want\n%s (%v)", text, marked(got), want, err)
		}
	}
}

// Whatever a cell holds, it is words: no mark of it is read, no field begins with it.
func TestCellsAreWords(t *testing.T) {
	e := edition(t, seed)
	m := read(t, e, OwnCells(), "Subject: For {name}\n\nDear **{name}**, {email?} [x](https://example.org)")
	for _, name := range []string{"*a* **b**", "[x](https://evil.example)", "{mia-cases}", "<b>x</b>", "a\u00a0b", "=?utf-8?q?x?="} {
		d, err := Compose(e, m, Recipient{}.Addressed(Mailbox{name, "a@b.cc"}))
		if err != nil {
			t.Fatal(err)
		}
		text, html := bodiesOf(t, d)
		if d.Subject != "For "+name || !strings.HasPrefix(text, "Dear "+name+", a@b.cc x\n") || strings.Contains(html, "evil.example\"") || strings.Contains(html, "<b>") {
			t.Errorf("%q: %s\n%.200s", name, d.Subject, text)
		}
	}
	for _, name := range []string{"a\r\nBcc: x@y.zz", "a\nb", "a\u202eb", "a\x00", strings.Repeat("a", 600), ""} {
		if d, err := Compose(e, m, Recipient{}.Addressed(Mailbox{name, "a@b.cc"})); err == nil {
			t.Errorf("%q was let through into %q", name, d.Subject)
		}
	}
}

// With a message nobody is greeted but who is to be; a status stands before any subject.
func TestMessageInDraft(t *testing.T) {
	e := edition(t, seed, "audience: journalists", "audience: journalists\n  status: draft")
	m := read(t, e, nil, "Subject: A word of {mia-cases}\n\nGood morning.\n")
	d := compose(t, e, Recipient{})
	if text, _ := bodiesOf(t, d); !strings.HasPrefix(text, "Hello,\n\nAttached is") {
		t.Errorf("%.100s", text)
	}
	for _, c := range []struct {
		to            Recipient
		begins, title string
	}{
		{Recipient{}, "Good morning.\n\n* * *\n\n", "DRAFT: A word of 50"},
		{Recipient{Greeting: "Dear all,"}, "Dear all,\n\nGood morning.\n\n* * *\n\n", "DRAFT: A word of 50"},
		{Recipient{Envelope: Envelope{Subject: "Mine"}}, "Good morning.\n", "DRAFT: Mine"},
	} {
		d, err := Compose(e, m, c.to)
		if err != nil {
			t.Fatal(err)
		}
		if text, _ := bodiesOf(t, d); !strings.HasPrefix(text, c.begins) || d.Subject != c.title {
			t.Errorf("%q: %.100s", d.Subject, text)
		}
	}
	sources := func(m *Message) int {
		d, err := Compose(e, m, Recipient{})
		if err != nil {
			t.Fatal(err)
		}
		text, _ := bodiesOf(t, d)
		return strings.Count(text[strings.Index(text, "\nSources\n"):], "\n- ")
	}
	if a, b := sources(nil), sources(read(t, e, nil, "{istanbul-belief} girls")); a > b {
		t.Errorf("%d sources, and %d where a figure stands in the message", a, b)
	}
}

// No text makes the reader of messages fail in another way than by a finding, and what is
// not in marks comes through as it is.
func TestMessageOfAnything(t *testing.T) {
	e := edition(t, seed)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab *_[]()\\{}-#<>!\n.ж1")), 1, 60, -1).Draw(t, "text")
		m, found := ReadMessage(e, OwnCells(), "note.md", []byte(text))
		if found.Failed() != (m == nil) {
			t.Fatalf("%q: %v", text, found)
		}
		for _, f := range found {
			if lines := strings.Split(text, "\n"); f.Pos.Line < 1 || f.Pos.Line > len(lines) || f.Pos.Col > len([]rune(lines[f.Pos.Line-1]))+1 {
				t.Errorf("%q: %s at %v", text, f.Code, f.Pos)
			}
		}
		if m == nil {
			return
		}
		got, err := m.fill(newWriter(e), Recipient{}.Addressed(Mailbox{"N", "E"}))
		if err != nil {
			t.Fatal(err)
		}
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if strings.ContainsRune("abж1.", r) {
					return r
				}
				return -1
			}, s)
		}
		var b strings.Builder
		through(got, func(l line) { b.WriteString(l.text()) })
		if !strings.ContainsAny(text, "([") && letters(b.String()) != letters(text) {
			t.Errorf("%q is %q", text, b.String())
		}
	})
}

// Any strings for all that an envelope, a row and a message hold are refused, or come out
// as they went in: no field begins in them, and nobody gets the letter but who is named.
func FuzzEnvelope(f *testing.F) {
	f.Add("Olga <olga@example.org>", "a@b.cc; \"C, D\" <c@b.cc>", "press@example.org", "For {name}", "Dear {name?},", "Olga")
	f.Add("O <o@b.cc>\r\nBcc: x@y.zz", "a@b.cc,\nx@y.zz", "a@b.cc\x00", "S\r\nBcc: x@y.zz", "Subject: {name}\n\nHi", "N\r\nBcc: x@y.zz")
	f.Add("=?utf-8?q?=0D=0ABcc:?= <a@b.cc>", "<a@b.cc>,<b@b.cc>,<c@b.cc>,<d@b.cc>,<e@b.cc>,<f@b.cc>", "\"a\\\"\r\n\" <a@b.cc>", "{name}{name}", "Subject:\r\n X: {name}\n\n--\n-- \n", "\u2028Bcc: x@y.zz")
	e := edition(f, seed)
	f.Fuzz(func(t *testing.T, from, cc, replyTo, subject, message, name string) {
		var to Recipient
		var errs [3]error
		to.From, errs[0] = ParseMailbox("the sender", from)
		to.Cc, errs[1] = ParseMailboxes("cc", cc)
		to.ReplyTo, errs[2] = ParseMailbox("the address for replies", replyTo)
		for _, err := range errs {
			if err != nil {
				return
			}
		}
		to.Bcc = to.Cc
		to = to.Addressed(Mailbox{name, "editor@example.org"})
		m, found := ReadMessage(e, OwnCells(), "note.md", []byte(message))
		if found.Failed() {
			return
		}
		if m, found = m.WithSubject(e, OwnCells(), "--subject", subject); found.Failed() {
			return
		}
		d, err := Compose(e, m, to)
		if err != nil {
			return
		}
		head, _, _ := strings.Cut(string(d.Bytes), "\r\n\r\n")
		want := map[string]int{"To": 1, "Subject": 1, "X-Unsent": 1, "Mime-Version": 1, "Content-Type": 1}
		for field, all := range map[string][]Mailbox{"From": {to.From}, "Reply-To": {to.ReplyTo}, "Cc": to.Cc, "Bcc": to.Bcc} {
			if len(all) > 0 && all[0].Address != "" {
				want[field] = 1
			}
		}
		msg, err := mail.ReadMessage(bytes.NewReader(d.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		if !maps.EqualFunc(want, map[string][]string(msg.Header), func(n int, values []string) bool { return n == len(values) }) {
			t.Errorf("the head is\n%s", head)
		}
		for field, all := range map[string][]Mailbox{"To": {{name, "editor@example.org"}}, "Cc": to.Cc, "Bcc": to.Bcc} {
			list, _ := msg.Header.AddressList(field)
			if !slices.EqualFunc(list, all, func(a *mail.Address, b Mailbox) bool { return a.Address == b.Address && a.Name == flat(b.Name) }) {
				t.Errorf("%s is %v, want %v", field, list, all)
			}
		}
	})
}
