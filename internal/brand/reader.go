package brand

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// reader walks the YAML of one brand file and gathers what is wrong with it.
type reader struct {
	file  *yaml.File
	list  *diag.List
	shelf *Shelf
}

func (r *reader) fail(n *yaml.Node, message string) *diag.Finding {
	return r.list.Add("E050", n.Pos, message)
}

// values is the values of a mapping by key; a key without a value is not in it.
type values map[string]*yaml.Node

// mapping reads a block. Keys beside the known ones get a warning; in one that is open
// to others only those do that could be a slip of a known one.
func (r *reader) mapping(n *yaml.Node, b *block) values {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.Mapping {
		r.fail(n, b.what+" needs keys of its own, one a line")
		return nil
	}
	m, seen := values{}, map[string]bool{}
	for key, value := range n.Pairs() {
		if seen[key.Text] {
			r.fail(key, "the key "+key.Text+" stands here twice")
		}
		seen[key.Text] = true
		r.known(key, n, b)
		if !nothing(value) {
			m[key.Text] = value
		} else if remark := value.Remark + key.Remark; remark != "" {
			r.fail(key, "the value of "+key.Text+" is empty, because # starts a comment").
				Hint(key.Text + `: "` + remark + `"`)
		}
	}
	return m
}

// known warns of a key that a block does not have.
func (r *reader) known(key, in *yaml.Node, b *block) {
	names := b.names()
	for _, name := range names {
		if name == key.Text {
			return
		}
	}
	near := diag.Nearest(key.Text, names)
	for other := range in.Pairs() {
		if b.open && other.Text == near {
			return // what it could be a slip of is there
		}
	}
	if b.open && near == "" {
		return
	}
	f := r.list.Add("W051", key.Pos, "the key "+key.Text+" is not known in "+b.what+" and is not read")
	f.Width = key.Width()
	if near != "" {
		f.Hint("did you mean " + near + "?").Replace(near)
	} else {
		f.Hint("known keys: " + strings.Join(names, ", "))
	}
}

// nothing reports a value that is left out, as YAML has it.
func nothing(n *yaml.Node) bool {
	return n.Missing() || n.Kind == yaml.Scalar && n.Bare && (n.Text == "~" || strings.EqualFold(n.Text, "null"))
}

// maxText is the longest text, in bytes.
const maxText = 2000

// text gives the raw text of a scalar; "" where n is nil or no text to use.
func (r *reader) text(n *yaml.Node, what string) string {
	switch {
	case n == nil:
		return ""
	case n.Kind != yaml.Scalar:
		r.fail(n, what+" must be a text")
		return ""
	case len(n.Text) > maxText:
		r.fail(n, what+" is longer than "+strconv.Itoa(maxText)+" bytes").Hint("write it in a few words")
		return ""
	case yaml.Blank(n.Text):
		r.fail(n, what+" holds nothing that can be seen").Hint("write it, or take the line out")
		return ""
	}
	if i := strings.IndexFunc(n.Text, unprintable); i >= 0 {
		_, width := utf8.DecodeRuneInString(n.Text[i:])
		r.fail(n, what+" holds a character that cannot be printed: "+strconv.QuoteToASCII(n.Text[i:i+width]))
		return ""
	}
	return n.Text
}

// unprintable reports control characters and those that turn the writing direction.
func unprintable(c rune) bool {
	return c < ' ' || 0x7F <= c && c < 0xA0 || c == 0x061C || c == 0xFEFF ||
		0x200E <= c && c <= 0x200F || 0x2028 <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069
}
