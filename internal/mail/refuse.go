package mail

import (
	"errors"
	"net/mail"
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// Limits in characters; an address is counted in bytes.
const (
	maxName     = 200
	maxAddress  = 254 // RFC 5321
	maxGreeting = 500
	maxSubject  = 500
)

// fault is what must not go into a draft. Its code, E601 or E604, is in the table
// of findings.
type fault struct{ code, message, hint string }

// Error says what is wrong, without the hint.
func (f *fault) Error() string { return f.message }

// addFault reports an error of Compose as a finding.
func addFault(found *diag.List, pos diag.Pos, err error) {
	var f *fault
	if errors.As(err, &f) {
		found.Add(f.code, pos, f.message).Hint(f.hint)
		return
	}
	found.Add("E604", pos, err.Error())
}

// refuseText gives the fault of a text that goes into a head or a greeting: a
// character that ends a line there or turns its direction around, or too many of them.
func refuseText(what, s string, most int) *fault {
	switch bad := unsafeIn(s); bad {
	case "":
	case lineBreak:
		return &fault{"E604", what + " holds " + bad, "write it on one line"}
	default:
		return &fault{"E604", what + " holds " + bad, "take the character out; if it cannot be seen, write the text around it anew"}
	}
	if n := utf8.RuneCountInString(s); n > most {
		return &fault{"E604", what + " has " + strconv.Itoa(n) + " characters, and may have " + strconv.Itoa(most), "shorten it"}
	}
	return nil
}

const lineBreak = "a line break"

// unsafeIn names the first character that must not be in a head, "" for none.
func unsafeIn(s string) string {
	if !utf8.ValidString(s) {
		return "a byte that is not UTF-8"
	}
	for _, r := range s {
		switch {
		case r == '\n', r == '\r':
			return lineBreak
		case r < ' ', r >= 0x7f && r < 0xa0:
			return "a control character"
		case r == 0x2028, r == 0x2029:
			return "a line separator"
		case r == 0x61c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return "a character that turns the direction of text"
		case r == 0xfeff, r >= 0xfff9 && r <= 0xfffd, r&0xfffe == 0xfffe:
			return "a character that is none"
		}
	}
	return ""
}

// refuseAddress gives the fault of what is not one plain address, as name@example.org:
// no name, brackets, comment, group or quotation marks, and letters of ASCII alone.
func refuseAddress(what, s string) *fault {
	const plainForm = "write one address alone: name@example.org"
	if f := refuseText(what, s, maxAddress); f != nil {
		return f
	}
	wrong := func(why string) *fault { return &fault{"E601", what + " `" + s + "` " + why, plainForm} }
	local, domain, ok := strings.Cut(s, "@")
	switch {
	case len(s) > maxAddress:
		return &fault{"E604", what + " has " + strconv.Itoa(len(s)) + " bytes, and may have " + strconv.Itoa(maxAddress), plainForm}
	case strings.ContainsAny(s, ",;"):
		return wrong("is more than one address")
	case strings.ContainsFunc(local, func(r rune) bool { return r >= utf8.RuneSelf }):
		return &fault{"E601", what + " `" + s + "` has letters before the @ that most mail servers do not take", "ask for an address in Latin letters, or a telephone number"}
	case strings.ContainsFunc(domain, func(r rune) bool { return r >= utf8.RuneSelf }):
		return &fault{"E601", what + " `" + s + "` has a domain in other letters than those that mail servers know it by", "write the domain in the form that begins with xn--"}
	case !ok, strings.Contains(domain, "@"):
		return wrong("is no e-mail address")
	case !dotted(local, 64, 1, atext):
		return wrong("has before the @ what an address cannot have")
	case !dotted(domain, 253, 2, hostLetter) || badLabel(domain):
		return wrong("has no domain after the @")
	}
	if a, err := mail.ParseAddress(s); err != nil || a.Address != s || a.Name != "" {
		return wrong("is no e-mail address")
	}
	return nil
}

// dotted reports whether s is at least so many words of the given letters with dots
// between them.
func dotted(s string, most, least int, letter func(byte) bool) bool {
	parts := strings.Split(s, ".")
	if len(s) > most || len(parts) < least {
		return false
	}
	for _, p := range parts {
		if p == "" {
			return false
		}
		for i := range len(p) {
			if !letter(p[i]) {
				return false
			}
		}
	}
	return true
}

func atext(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("!#$%&'*+-/=?^_`{|}~", c) >= 0
}

func hostLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-'
}

// badLabel reports a part of a domain that is too long or begins or ends in a hyphen,
// and a last part of digits, which is no name.
func badLabel(domain string) bool {
	parts := strings.Split(domain, ".")
	for _, p := range parts {
		if len(p) > 63 || p[0] == '-' || p[len(p)-1] == '-' {
			return true
		}
	}
	return strings.Trim(parts[len(parts)-1], "0123456789") == ""
}
