package yaml

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

const (
	maxDepth = 50
	// Entries of a file at most: lines, and what commas and colons part on a line. A node
	// costs a few hundred bytes, and a comma can make one.
	maxEntries = 250_000
	// Findings about single characters or nodes, after which no more are looked for.
	enough = 20
)

// Read gives the top node of the one document in a file. what names such a file in
// findings: "a brief". The node is nil after a finding, and where there is nothing in
// the file but remarks, which is none.
func Read(file *File, what string, found *diag.List) *Node {
	r := &reader{file: file, what: what, found: found}
	if !Clean(file, found) {
		return nil
	}
	if entries(file.Src) > maxEntries {
		r.add("E502", 1, 1, "the file has more than 250,000 lines, commas and colons, which "+what+" for one page never has").
			Hint("keep what this page is about")
		return nil
	}
	lines := &lineReader{rest: file.Src}
	decode := yaml.NewDecoder(lines)
	var doc, second yaml.Node
	if err := decode.Decode(&doc); err == io.EOF || err == nil && empty(&doc) {
		return nil
	} else if err != nil {
		r.syntax(err.Error(), lines.read)
		return nil
	}
	if decode.Decode(&second) != io.EOF {
		r.add("E013", r.secondDocument(), 1, "a second document begins here; "+what+" is one document").
			Hint("take out the line `---` and what follows it, or put it in a file of its own")
		return nil
	}
	n := len(*found)
	top := r.node(doc.Content[0], 1)
	if len(*found) > n {
		return nil
	}
	return top
}

// entries bounds the nodes that a file can have from above.
func entries(src []byte) int {
	n := 0
	for _, c := range src {
		if c == '\n' || c == ',' || c == ':' {
			n++
		}
	}
	return n
}

func empty(doc *yaml.Node) bool {
	return len(doc.Content) == 0 ||
		doc.Content[0].Kind == yaml.ScalarNode && doc.Content[0].Value == "" && doc.Content[0].Style == 0
}

// reader reads one file.
type reader struct {
	file  *File
	what  string
	found *diag.List
}

// add adds a finding at a place, or the nearest one in the file: YAML may stop behind its
// end.
func (r *reader) add(code string, line, col int, message string) *diag.Finding {
	line = min(max(line, 1), r.file.Lines())
	col = min(max(col, 1), utf8.RuneCountInString(r.file.Line(line))+1)
	return r.found.Add(code, diag.Pos{File: r.file.Name, Line: line, Col: col}, message)
}

// secondDocument gives the line of the mark that ends the first document.
func (r *reader) secondDocument() int {
	content := false
	for n := 1; ; n++ {
		switch line := r.file.Line(n); {
		case n > r.file.Lines():
			return 1
		case content && (strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...")):
			return n
		case strings.HasPrefix(line, "---"):
			content = strings.TrimLeft(line, "- ") != ""
		default:
			content = content || strings.TrimSpace(line) != "" && line[0] != '#' && line[0] != '%'
		}
	}
}

// lineReader hands on a line at a time and counts them, so that a syntax error of
// which YAML knows no place can be found near the last line read.
type lineReader struct {
	rest []byte
	read int
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
		r.read++
	}
	r.rest = r.rest[n:]
	return n, nil
}

// node takes over a node of yaml.v3, nil where it is refused.
func (r *reader) node(n *yaml.Node, depth int) *Node {
	if len(*r.found) > enough || r.rejectUnsupported(n, depth) {
		return nil
	}
	out := &Node{Pos: diag.Pos{File: r.file.Name, Line: n.Line, Col: n.Column}, Flow: n.Style&yaml.FlowStyle != 0, Remark: n.LineComment}
	switch n.Kind {
	case yaml.SequenceNode:
		out.Kind = List
	case yaml.MappingNode:
		out.Kind = Mapping
	default:
		out.Text, out.Bare = n.Value, n.Style == 0
	}
	if len(n.Content) > 0 {
		out.Items = make([]*Node, len(n.Content))
		for i, c := range n.Content {
			out.Items[i] = r.node(c, depth+1)
		}
	}
	return out
}

// rejectUnsupported refuses what YAML can do and a file here must not: what stands in
// one place and acts in another, types by tag, and nesting without end.
func (r *reader) rejectUnsupported(n *yaml.Node, depth int) bool {
	refuse := func(message, hint string) bool {
		r.add("E013", n.Line, n.Column, message).Hint(hint)
		return true
	}
	switch {
	case depth > maxDepth:
		return refuse(tooDeep, writeFlatter)
	case n.Anchor != "":
		return refuse("`&"+n.Anchor+"` names a part of the file, which "+r.what+" does not allow",
			"write the text again where it is needed; quote a text that begins with &")
	case n.Kind == yaml.AliasNode:
		return refuse(r.repeats(n.Value))
	case n.Style&yaml.TaggedStyle != 0:
		return refuse("the tag `"+n.Tag+"` is not allowed: every value is read as it is written",
			"take out the tag; quote a text that begins with !")
	case n.Tag == "!!merge":
		return refuse("`<<` takes in keys from elsewhere, which "+r.what+" does not allow", "write the keys out")
	}
	if n.Kind != yaml.ScalarNode {
		return false
	}
	for _, c := range n.Value { // an escape can hide what Clean looked for
		if what := unseen(c); what != "" {
			r.add("E040", n.Line, n.Column, what+" ("+codePoint(c)+") in the text").Hint("delete its escape; a reader cannot see it")
			return true
		}
	}
	return false
}

const (
	tooDeep      = "more than 50 levels inside one another"
	writeFlatter = "a few levels are enough: write it flatter"
)

func (r *reader) repeats(name string) (message, hint string) {
	return "`*" + name + "` repeats a part of the file, which " + r.what + " does not allow",
		"write the text again; quote a text that begins with *"
}

// Clean refuses what is not UTF-8, and characters that a reader cannot see but that
// change what is read: controls and bidirectional overrides.
func Clean(file *File, found *diag.List) bool {
	before := len(*found)
	line, start := 1, 0
	at := func(i int) diag.Pos {
		return diag.Pos{File: file.Name, Line: line, Col: utf8.RuneCount(file.Src[start:i]) + 1}
	}
	for i := 0; i < len(file.Src) && len(*found) <= before+enough; {
		c := file.Src[i]
		if c == '\n' {
			line++
			start = i + 1
		}
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(file.Src[i:])
		if r == utf8.RuneError && n == 1 {
			f := found.Add("E014", at(i), "this byte is not UTF-8")
			if i < 2 && (c == 0xff || c == 0xfe) {
				f.Hint("the file seems to be UTF-16: save it as UTF-8")
			} else {
				f.Hint("save the file as UTF-8; the text before it is fine")
			}
			return false
		}
		if what := unseen(r); what != "" && !(i == 0 && r == '\ufeff') {
			f := found.Add("E040", at(i), what+" ("+codePoint(r)+") in the text")
			f.Width = 1
			f.Hint("delete the character; a reader cannot see it").Replace("")
		}
		i += n
	}
	return len(*found) == before
}

// unseen says what a character is that has no place in a text, "" for all others.
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

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// Blank reports whether a text shows nothing: it has only spaces and characters
// without ink.
func Blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) && r != '\u2800' {
			return false
		}
	}
	return true
}
