package mail

import (
	"mime"
	"net/mail"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRefuseAddress(t *testing.T) {
	for _, s := range []string{
		"a@b.cc", "olga.ivanova+press@mail.example.org", "o'neill@example.co.uk", "=x@xn--e1aybc.xn--p1ai", "1@2.com",
		strings.Repeat("a", 64) + "@" + strings.Repeat("b", 63) + "." + strings.Repeat("c", 63) + "." + strings.Repeat("d", 57) + ".org",
	} {
		if f := refuseAddress("the address", s); f != nil {
			t.Errorf("%s: %v", s, f)
		}
	}
	for _, s := range []string{
		"", "@", "a@", "@b.cc", "a@b", "a@b.", "a@.b", "a@b..cc", ".a@b.cc", "a.@b.cc", "a..b@c.dd", "a b@c.dd", " a@b.cc", "a@b.cc ",
		"<a@b.cc>", "A <a@b.cc>", "a@b.cc (A)", "g: a@b.cc;", `"a"@b.cc`, "a@[1.2.3.4]", "a@1.2.3.4", "a@b@c.dd", "a@b.cc,c@d.ee", "a@b.cc;",
		"a@b.cc\r\nBcc: c@d.ee", "a@b.cc\n", "a\x00@b.cc", "a\u202e@b.cc", "å@b.cc", "a@å.cc", "a@-b.cc", "a@b-.cc", "a@b_c.dd", "a@" + strings.Repeat("b", 64) + ".cc",
		strings.Repeat("a", 65) + "@b.cc", "a@b.c\u00ad", "a\\@b.cc", "mailto:a@b.cc",
	} {
		if refuseAddress("the address", s) == nil {
			t.Errorf("%q was let through", s)
		}
	}
}

// Whatever a subject holds, it is read back as it was and no line is long.
func TestUnstructured(t *testing.T) {
	check := func(t interface{ Errorf(string, ...any) }, s string) {
		v := unstructured(s, len("Subject: "))
		msg, err := mail.ReadMessage(strings.NewReader("Subject: " + v + "\r\n\r\n"))
		if err != nil {
			t.Errorf("%q: %v", s, err)
			return
		}
		if got, err := new(mime.WordDecoder).DecodeHeader(msg.Header.Get("Subject")); err != nil || got != s {
			t.Errorf("%q was read back as %q, %v", s, got, err)
		}
		for l := range strings.SplitSeq("Subject: "+v, "\r\n") {
			if len(l) > maxLine {
				t.Errorf("%q: a line of %d bytes", s, len(l))
			}
			for i := range len(l) {
				if l[i] < ' ' || l[i] > '~' {
					t.Errorf("%q: the byte %x", s, l[i])
				}
			}
		}
	}
	for _, s := range []string{
		"Plain", strings.Repeat("word ", 40) + "end", strings.Repeat("x", 300), "two  spaces", " led", "trailed ", "=?UTF-8?Q?=41?=",
		strings.Repeat("счёт ", 60), strings.Repeat("漢", 100), strings.Repeat("👩🏽‍🚀", 30), "a\u00a0b", "?=", "é",
	} {
		check(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune(" =?_\"<>@aeß́漢👩")), 1, 200, -1).Draw(t, "subject")
		check(t, s)
	})
}

func TestAddressee(t *testing.T) {
	for _, name := range []string{
		"", "Olga", "Olga Ivanova", "Ivanova, Olga", `The "Desk"`, `back\slash`, "=?utf-8?q?x?=", "Айгүл Токтосунова", "a  b",
		strings.TrimSpace(strings.Repeat("Olga Ivanova ", 15)), strings.TrimSpace(strings.Repeat("Айгүл ", 30)), "(comment) <x@y.zz>",
	} {
		to := Mailbox{name, "olga@example.org"}
		msg, err := mail.ReadMessage(strings.NewReader("To: " + mailbox(to, 4) + "\r\n\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		list, err := msg.Header.AddressList("To")
		if err != nil || len(list) != 1 || list[0].Name != name || list[0].Address != to.Address {
			t.Errorf("%q was read back as %v, %v", name, list, err)
		}
		for l := range strings.SplitSeq("To: "+mailbox(to, 4), "\r\n") {
			if len(l) > maxLine {
				t.Errorf("%q: a line of %d bytes", name, len(l))
			}
		}
	}
}

func TestUnsafeIn(t *testing.T) {
	for _, r := range []rune{0, 7, '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0x9f, 0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xfff9, 0xfffc, 0xfffd, 0xffff, 0x1fffe} {
		if unsafeIn("a"+string(r)+"b") == "" {
			t.Errorf("U+%04X was let through", r)
		}
	}
	for _, s := range []string{"", "Olga", "\u00a0", "soft\u00adhyphen", "می\u200cخواهم", "👩🏽‍🚀", "é", "~ !"} {
		if bad := unsafeIn(s); bad != "" {
			t.Errorf("%q holds %s", s, bad)
		}
	}
	if unseen("a\nb\tc\u200fd") != "" || unseen("a\u202eb") == "" || unseen("\x00") == "" {
		t.Error("a text of the body is folded and may have marks of its direction, and nothing else")
	}
}
