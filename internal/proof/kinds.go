package proof

import (
	"bytes"
	"strconv"
)

// Kind is why a file cannot be read as one of ours, or not as a whole.
type Kind int

const (
	NotPDF     Kind = iota + 1 // no PDF at all
	Unreadable                 // too large, cut short or encrypted
	Foreign                    // a PDF that this program did not make
	Resaved                    // says that this program made it, but another one saved it anew
	Damaged                    // made by this program, and its bytes were changed since
	Appended                   // ours, and more bytes follow its end
)

// Error says why a file is not one of ours, or no longer.
type Error struct {
	Kind    Kind
	Version string // of the program, as far as the file names it
	Extra   int    // bytes after the end, for Appended
	text    string
}

func (e *Error) Error() string { return e.text }

// Changed reports whether the file is, or says that it is, one of ours, but not as
// it was made.
func (e *Error) Changed() bool { return e.Kind >= Resaved }

// refuse says what a file is that is not laid out as ours are. at is where it
// departs from that, 0 for the first line.
func refuse(b []byte, at int) *Error {
	if !bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-")) {
		return &Error{Kind: NotPDF, text: "this is not a PDF"}
	}
	version := says(b)
	switch {
	case bytes.Contains(b, []byte("/Encrypt ")):
		return &Error{Kind: Unreadable, Version: version, text: "the file is encrypted: factsheet never encrypts, so another program saved it; ask for the file as it was made"}
	case !bytes.Contains(b[max(0, len(b)-2048):], []byte("%%EOF")):
		return &Error{Kind: Unreadable, Version: version, text: "the file has no end: it was cut short or damaged on its way; fetch it again"}
	case version == "":
		return &Error{Kind: Foreign, text: "factsheet did not make this PDF, or another program rewrote it so far that nothing shows it"}
	case at == 0:
		return &Error{Kind: Resaved, Version: version, text: "the file says that factsheet " + version + " made it, but another program saved it anew: ask for the file as it was made"}
	}
	return &Error{Kind: Damaged, Version: version, text: "the file says that factsheet " + version +
		" made it, but from byte " + number(at+1) + " on it is not as factsheet writes it: it was edited or damaged"}
}

// producers are what stands before the program's name in metadata, as we and as
// others write it.
var producers = [...]string{
	"<pdf:Producer>", "<xmp:CreatorTool>", `pdf:Producer="`, `xmp:CreatorTool="`,
	"/Producer(", "/Producer (", "/Creator(", "/Creator (",
}

const program = "factsheet"

// says gives the version of the program that a file claims to be made by, "" for none.
func says(b []byte) string {
	for _, before := range producers {
		if version := after(b, before+program+" "); version != "" {
			return version
		}
	}
	return ""
}

// after gives the version that follows a text in b, "" where there is none.
func after(b []byte, text string) string {
	_, rest, found := bytes.Cut(b, []byte(text))
	if !found {
		return ""
	}
	n := 0
	for n < min(len(rest), 40) && (rest[n] >= '0' && rest[n] <= '9' || rest[n] >= 'a' && rest[n] <= 'z' ||
		rest[n] >= 'A' && rest[n] <= 'Z' || bytes.IndexByte([]byte(".-+"), rest[n]) >= 0) {
		n++
	}
	return string(rest[:n])
}

// number writes a whole number with its thousands apart: 31,204.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count writes a number of things: "1 byte", "2 bytes".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return number(n) + " " + thing + "s"
}

// follow says how many bytes follow the end of a file.
func follow(extra int) string {
	if extra == 1 {
		return "1 byte follows the end of the file"
	}
	return count(extra, "byte") + " follow the end of the file"
}
