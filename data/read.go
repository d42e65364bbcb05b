package data

import (
	"bytes"
	"io"
	"io/fs"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

// MaxBytes is the largest brief that is read: far more than a page can hold.
const MaxBytes = 1 << 20

const maxDepth = 50

// Schema is the language that this package reads.
const Schema = "factsheet/v1"

// Decode reads a brief as it is written. file names it in findings; folder is where
// it stands, in which a table of claims is looked for, and may be nil. The draft is
// nil where the file is no brief at all; where the list holds an error it is not
// whole and must not be checked.
func Decode(file string, src []byte, folder fs.FS) (*Draft, diag.List) {
	d := &decoder{original: &original{file: file, src: src}, folder: folder}
	root := d.parse()
	if root == nil || !d.sweep(root, 1) {
		d.found.Sort()
		return nil, d.found
	}
	draft := d.brief(root)
	d.found.Sort()
	return draft, d.found
}

// Read decodes and checks a brief that stands alone, with no table beside it. The
// brief is nil where a finding is an error.
func Read(file string, src []byte) (*Brief, diag.List) {
	draft, found := Decode(file, src, nil)
	if draft == nil || found.Failed() {
		return nil, found
	}
	brief, more := draft.Check()
	found = append(found, more...)
	found.Sort()
	return brief, found
}

// parse gives the top node of the only document, nil after a finding.
func (d *decoder) parse() *yaml.Node {
	whole := diag.Pos{File: d.file}
	if len(d.src) > MaxBytes {
		d.found.Add("E013", whole, "the file is larger than 1 MB, which no brief of one page is").
			Hint("give the brief itself, not its data")
		return nil
	}
	if !d.cleanText() {
		return nil
	}
	read := &lineReader{rest: d.src}
	decode := yaml.NewDecoder(read)
	var doc, second yaml.Node
	if err := decode.Decode(&doc); err == io.EOF || err == nil && emptyDocument(&doc) {
		d.found.Add("E001", whole, "the file is empty").Hint("begin with\nschema: " + Schema)
		return nil
	} else if err != nil {
		d.syntax(err.Error(), read.lines)
		return nil
	}
	if err := decode.Decode(&second); err != io.EOF {
		at := whole
		if err == nil {
			at = d.pos(&second)
		}
		d.found.Add("E013", at, "a second document begins here; a brief is one document").
			Hint("take out the line `---` and what follows it, or put it in a file of its own")
		return nil
	}
	return doc.Content[0]
}

func emptyDocument(doc *yaml.Node) bool {
	return len(doc.Content) == 0 ||
		doc.Content[0].Kind == yaml.ScalarNode && doc.Content[0].Value == "" && doc.Content[0].Style == 0
}

// lineReader hands on a line at a time and counts them, so that a syntax error of
// which YAML knows no place can be found near the last line read.
type lineReader struct {
	rest  []byte
	lines int
}

func (r *lineReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		return 0, io.EOF
	}
	n := bytes.IndexByte(r.rest, '\n') + 1
	if n == 0 {
		n = len(r.rest)
	}
	n = copy(p, r.rest[:n])
	if r.rest[n-1] == '\n' || n == len(r.rest) {
		r.lines++
	}
	r.rest = r.rest[n:]
	return n, nil
}

// cleanText refuses what is not UTF-8, and characters that a reader cannot see
// but that change what is read: controls and bidirectional overrides.
func (d *decoder) cleanText() bool {
	line, start := 1, 0
	at := func(i int) diag.Pos {
		return diag.Pos{File: d.file, Line: line, Col: utf8.RuneCount(d.src[start:i]) + 1}
	}
	for i := 0; i < len(d.src); {
		c := d.src[i]
		if c == '\n' {
			line++
			start = i + 1
		}
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(d.src[i:])
		if r == utf8.RuneError && n == 1 {
			f := d.found.Add("E014", at(i), "this byte is not UTF-8")
			if i < 2 && (c == 0xff || c == 0xfe) {
				f.Hint("the file seems to be UTF-16: save it as UTF-8")
			} else {
				f.Hint("save the file as UTF-8; the text before it is fine")
			}
			return false
		}
		if what := unseen(r); what != "" && !(i == 0 && r == '\ufeff') {
			d.found.Add("E040", at(i), what+" ("+codePoint(r)+") in the text").
				Hint("delete the character; a reader cannot see it")
		}
		i += n
	}
	return len(d.found) == 0
}

// unseen says what a character is that has no place in a brief, "" for all others.
func unseen(r rune) string {
	switch {
	case r == '\n', r == '\t', r == '\r':
		return ""
	case r < ' ', r >= 0x7f && r < 0xa0:
		return "a control character"
	case r == '\u2028', r == '\u2029':
		return "a line separator"
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return "a bidirectional override"
	case r == '\ufeff', r == '\ufffe', r == '\uffff', r >= 0xfff9 && r <= 0xfffb:
		return "a character that is none"
	}
	return ""
}

func codePoint(r rune) string {
	const hex = "0123456789ABCDEF"
	s := ""
	for r > 0 || len(s) < 4 {
		s = hex[r&15:r&15+1] + s
		r >>= 4
	}
	return "U+" + s
}

// sweep refuses what YAML can do and a brief must not: what stands in one place
// and acts in another, types by tag, and nests without end.
func (d *decoder) sweep(n *yaml.Node, depth int) bool {
	refuse := func(message, hint string) bool {
		d.found.Add("E013", d.pos(n), message).Hint(hint)
		return false
	}
	switch {
	case depth > maxDepth:
		return refuse("more than 50 levels inside one another", "a brief needs four: write it flatter")
	case n.Anchor != "":
		return refuse("`&"+n.Anchor+"` names a part of the file, which a brief does not allow",
			"write the text again where it is needed; quote a text that begins with &")
	case n.Kind == yaml.AliasNode:
		return refuse("`*"+n.Value+"` repeats a part of the file, which a brief does not allow",
			"write the text again; quote a text that begins with *")
	case n.Style&yaml.TaggedStyle != 0:
		return refuse("the tag `"+n.Tag+"` is not allowed: every value is read as it is written",
			"take out the tag; quote a text that begins with !")
	case n.Tag == "!!merge":
		return refuse("`<<` takes in keys from elsewhere, which a brief does not allow", "write the keys out")
	}
	if n.Kind == yaml.ScalarNode {
		for _, r := range n.Value { // an escape can hide what cleanText looked for
			if what := unseen(r); what != "" {
				d.found.Add("E040", d.pos(n), what+" ("+codePoint(r)+") in the text").
					Hint("delete its escape; a reader cannot see it")
				return false
			}
		}
	}
	clean := true
	for _, c := range n.Content {
		if !d.sweep(c, depth+1) {
			clean = false
		}
		if len(d.found) > 20 {
			break
		}
	}
	return clean
}
