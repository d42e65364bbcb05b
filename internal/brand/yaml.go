package brand

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

// reader walks the YAML of one brand file and gathers what is wrong with it.
type reader struct {
	name  string
	list  *diag.List
	shelf *Shelf
}

func (r *reader) pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: r.name, Line: n.Line, Col: n.Column}
}

func (r *reader) fail(n *yaml.Node, message string) *diag.Finding {
	return r.list.Add("E050", r.pos(n), message)
}

// parse gives the top mapping of the file, or nil where there is none to read.
func (r *reader) parse(src []byte) *yaml.Node {
	whole := diag.Pos{File: r.name}
	if !utf8.Valid(src) {
		r.list.Add("E050", whole, "the brand file is not UTF-8 text").
			Hint("save it as UTF-8")
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(src))
	var doc, second yaml.Node
	switch err := dec.Decode(&doc); {
	case err == io.EOF:
		return nil
	case err != nil:
		line, message := syntax(err)
		r.list.Add("E050", diag.Pos{File: r.name, Line: line}, "this is not YAML: "+message).
			Hint(`put quotes round a text that holds a colon or starts with #: "#0B4A6F"`)
		return nil
	}
	if dec.Decode(&second) != io.EOF {
		r.list.Add("E050", whole, "the brand file goes on after its end (a line of ---)").
			Hint("keep one document in the file")
		return nil
	}
	if len(doc.Content) == 0 || !r.plain(doc.Content[0], 0) {
		return nil
	}
	return doc.Content[0]
}

// syntax splits "yaml: line 3: did not find …" into its line and its message.
func syntax(err error) (line int, message string) {
	message = strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		number, after, _ := strings.Cut(rest, ": ")
		if n, err := strconv.Atoi(number); err == nil {
			return n, after
		}
	}
	return 0, message
}

// plain refuses what YAML allows and a brand file does not need.
func (r *reader) plain(n *yaml.Node, depth int) bool {
	switch {
	case depth > 50:
		r.fail(n, "the brand file is nested more than 50 deep")
		return false
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		r.fail(n, "anchors (&) and aliases (*) are not read").Hint("write the value out")
		return false
	case n.Style&yaml.TaggedStyle != 0:
		r.fail(n, "tags (!) are not read").Hint("leave the tag out")
		return false
	}
	for _, kid := range n.Content {
		if !r.plain(kid, depth+1) {
			return false
		}
	}
	return true
}

// mapping is the values of a mapping by key; a key without a value is not in it.
type mapping map[string]*yaml.Node

// mapping reads n, called what in findings. Keys beside the known ones get a
// warning; without any known ones every key is allowed.
func (r *reader) mapping(n *yaml.Node, what string, known ...string) mapping {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		r.fail(n, what+" needs keys of its own, one a line")
		return nil
	}
	m, seen := mapping{}, map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if seen[key.Value] {
			r.fail(key, "the key "+key.Value+" stands here twice")
		}
		seen[key.Value] = true
		if len(known) > 0 && !slices.Contains(known, key.Value) {
			f := r.list.Add("W051", r.pos(key), "the key "+key.Value+" is not known in "+what+" and is not read")
			if near := diag.Nearest(key.Value, known); near != "" {
				f.Hint("did you mean " + near + "?")
			} else {
				f.Hint("known keys: " + strings.Join(known, ", "))
			}
		}
		if !empty(value) {
			m[key.Value] = value
		} else if strings.HasPrefix(value.LineComment+key.LineComment, "#") {
			r.fail(key, "the value of "+key.Value+" is empty, because # starts a comment").
				Hint(key.Value + `: "` + value.LineComment + key.LineComment + `"`)
		}
	}
	return m
}

func empty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

// maxText is the longest text, in bytes.
const maxText = 2000

// text gives the raw text of a scalar; "" where n is nil or no scalar.
func (r *reader) text(n *yaml.Node, what string) string {
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		r.fail(n, what+" must be a text")
		return ""
	}
	if len(n.Value) > maxText {
		r.fail(n, what+" is longer than "+strconv.Itoa(maxText)+" bytes").Hint("write it in a few words")
		return ""
	}
	if i := strings.IndexFunc(n.Value, unprintable); i >= 0 {
		r.fail(n, what+" holds a character that cannot be printed: "+strconv.QuoteToASCII(n.Value[i:i+utf8.RuneLen(first(n.Value[i:]))]))
		return ""
	}
	return n.Value
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// unprintable reports control characters and those that turn the writing direction.
func unprintable(c rune) bool {
	return c < ' ' || 0x7F <= c && c < 0xA0 || c == 0x061C || c == 0xFEFF ||
		0x200E <= c && c <= 0x200F || 0x2028 <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069
}
