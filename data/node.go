package data

import (
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

// decoder walks the nodes of one file. Every scalar is read as the raw text of
// its node, never as the type that YAML would resolve it to.
type decoder struct {
	*original
	folder fs.FS // where the brief stands, nil for nowhere
	found  diag.List
}

// field is one key that a mapping may hold and where its value goes: *Text,
// *[]Text, *[]draftEntry, *[]draftSourceRef, *draftUnit, or a function for a value
// with a shape of its own.
type field struct {
	key  string
	into any
}

type decodeFunc func(key Text, v *yaml.Node)

func (d *decoder) pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: d.file, Line: n.Line, Col: n.Column}
}

// raw is a node's own text and place.
func (d *decoder) raw(n *yaml.Node) Text { return Text{d.pos(n), n.Value} }

// mapping reads a mapping with known keys. what names it in findings.
func (d *decoder) mapping(n *yaml.Node, what string, fields []field) bool {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, what, "keys, each with its value", "")
		return false
	}
	if d.brokenFlow(n, fields) {
		return false
	}
	var seen uint64 // a bit a field; no block has more than 64 keys
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := fieldIndex(fields, k.Value)
		if k.Kind != yaml.ScalarNode || at < 0 {
			d.unknownKey(k, what, fields)
			continue
		}
		if seen&(1<<at) != 0 {
			d.duplicate(k, n)
			continue
		}
		seen |= 1 << at
		switch into := fields[at].into.(type) {
		case *Text:
			*into = d.text(v, k.Value)
		case *[]Text:
			*into = d.texts(v, k.Value)
		case *[]draftEntry:
			*into = d.entries(v, k.Value)
		case *[]draftSourceRef:
			*into = d.claimSources(v)
		case *draftUnit:
			*into = d.unit(v)
		case decodeFunc:
			into(d.raw(k), v)
		}
	}
	return true
}

func fieldIndex(fields []field, key string) int {
	for i := range fields {
		if fields[i].key == key {
			return i
		}
	}
	return -1
}

// maxText bounds a text that may be printed, in bytes. The words of a source are
// not printed.
const maxText = 8 << 10

// text reads one scalar; line breaks of folded text become spaces.
func (d *decoder) text(n *yaml.Node, key string) Text {
	if n.Kind != yaml.ScalarNode {
		hint := ""
		if ref, ok := bareReference(n); ok {
			hint = "quote a text that begins with a brace:\n" + key + ": \"" + ref + " …\""
		}
		d.wrongType(n, "`"+key+"`", "one text", hint)
		return Text{}
	}
	t := Text{d.pos(n), plain(n.Value)}
	if t.Value == "" {
		d.found.Add("E007", t.Pos, "`"+key+"` has no value").Hint("write its value, or take the line out")
		return Text{}
	}
	if !d.fits(t, key) {
		return Text{}
	}
	return t
}

// fits refuses a text that no page could hold.
func (d *decoder) fits(t Text, key string) bool {
	if len(t.Value) <= maxText || key == "says" {
		return true
	}
	d.found.Add("E013", t.Pos, "`"+key+"` has "+strconv.Itoa(utf8.RuneCountInString(t.Value))+" characters; a whole page holds a few thousand").
		Hint("write it shorter")
	return false
}

// plain trims a text and turns line breaks and tabs into spaces. A space that
// must not break (U+00A0) stays as it is.
func plain(s string) string {
	s = strings.Trim(s, " \t\r\n")
	if strings.ContainsAny(s, "\t\r\n") {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }), " ")
	}
	return s
}

// texts reads a list of scalars.
func (d *decoder) texts(n *yaml.Node, key string) []Text {
	if n.Kind != yaml.SequenceNode {
		hint := ""
		if n.Kind == yaml.ScalarNode && n.Value != "" {
			hint = "a list of one:\n" + key + ": [" + n.Value + "]"
		}
		d.wrongType(n, "`"+key+"`", "a list", hint)
		return nil
	}
	out := make([]Text, 0, len(n.Content))
	for i, item := range n.Content {
		if i > 0 && n.Style&yaml.FlowStyle != 0 && splitNumber(n.Content[i-1], item) {
			joined := n.Content[i-1].Value + "," + item.Value
			d.found.Add("E004", d.pos(item), "the comma in `"+joined+"` parts the list here").
				Hint("quote it:\n\"" + joined + "\"")
			continue
		}
		if item.Kind == yaml.ScalarNode {
			out = append(out, d.text(item, key))
			continue
		}
		hint := ""
		if ref, ok := bareReference(item); ok {
			hint = "quote a text that begins with a brace:\n- \"" + ref + " …\""
		} else if item.Kind == yaml.MappingNode && len(item.Content) >= 2 && item.Style&yaml.FlowStyle == 0 {
			hint = "quote a text that holds a colon:\n- \"" + item.Content[0].Value + ": " + item.Content[1].Value + "\""
		}
		d.wrongType(item, "each entry of `"+key+"`", "one text", hint)
	}
	return out
}

// entries reads a mapping of free keys to texts.
func (d *decoder) entries(n *yaml.Node, key string) []draftEntry {
	var out []draftEntry
	d.each(n, key, false, func(id Text, v *yaml.Node) {
		out = append(out, draftEntry{id, d.text(v, id.Value)})
	})
	return out
}

// each calls f for each key of a mapping, in order; with ids, the keys must be ids.
func (d *decoder) each(n *yaml.Node, key string, ids bool, f func(id Text, v *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, "`"+key+"`", "names, each with its value", "")
		return
	}
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		switch {
		case k.Kind != yaml.ScalarNode:
			d.wrongType(k, "a name in `"+key+"`", "one word", "")
		case ids && !isID(k.Value):
			d.noID(d.raw(k), ":")
		case seen[k.Value]:
			d.duplicate(k, n)
		case n.Style&yaml.FlowStyle != 0 && v.Kind == yaml.ScalarNode && v.Value == "" && v.Style == 0:
			d.noFlowValue(n, i)
		default:
			seen[k.Value] = true
			f(d.raw(k), v)
		}
	}
}

// noID reports a name that is no id; mark is what stands after a name there.
func (d *decoder) noID(name Text, mark string) {
	f := d.found.Add("E007", name.Pos, "`"+name.Value+"` is not an id: small letters a to z, digits and hyphens")
	f.Width = utf8.RuneCountInString(name.Value)
	if id := Slug(name.Value); id != "" {
		f.Hint("write\n" + id + mark)
	} else {
		f.Hint("write a short name in these letters")
	}
}

func isID(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !(c >= 'a' && c <= 'z' || isDigit(c) || c == '-' && i > 0) {
			return false
		}
	}
	return s != ""
}

// Slug makes an id of a text: small letters, digits and hyphens; "" if none are left.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && b.String()[b.Len()-1] != '-':
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}

// wrongType reports a value of another shape than the one asked for; without a
// hint of the caller's it shows that shape.
func (d *decoder) wrongType(n *yaml.Node, what, want, hint string) {
	got := "one text"
	switch {
	case n.Kind == yaml.MappingNode:
		got = "keys with values"
	case n.Kind == yaml.SequenceNode:
		got = "a list"
	case n.Value == "":
		got = "nothing"
	}
	switch {
	case hint != "":
	case n.Kind == yaml.ScalarNode && n.Value == "":
		hint = "write it, or take the line out"
	case want == "one text" || want == "one word":
		hint = "write " + want + ", in quotation marks if it holds a bracket, a brace or a colon"
	case want == "a list":
		hint = "write a list, as in [a, b], or one entry a line after \"- \""
	default:
		hint = "write each as a key, a colon and a value, one a line, two spaces deeper"
	}
	d.found.Add("E007", d.pos(n), what+" should be "+want+", but this is "+got).Hint(hint)
}

func (d *decoder) duplicate(k, in *yaml.Node) {
	for i := 0; i+1 < len(in.Content); i += 2 {
		if first := in.Content[i]; first.Value == k.Value {
			d.twice(d.raw(k), d.raw(first))
			return
		}
	}
}

func (d *decoder) twice(again, first Text) {
	f := d.found.Add("E003", again.Pos, "`"+again.Value+"` is written twice")
	f.Width = utf8.RuneCountInString(again.Value)
	f.See(first.Pos, "first written here").Hint("keep one of the two, or give the second another name")
}

func (d *decoder) unknownKey(k *yaml.Node, what string, fields []field) {
	if k.Kind != yaml.ScalarNode {
		d.wrongType(k, "a key of "+what, "one word", "")
		return
	}
	d.unknown(d.raw(k), what+" has no key `"+k.Value+"`", keysOf(fields), ":")
}

// unknown reports a name that is none of the known ones; mark is what stands after
// a name there.
func (d *decoder) unknown(name Text, message string, keys []string, mark string) {
	f := d.found.Add("E002", name.Pos, message)
	f.Width = utf8.RuneCountInString(name.Value)
	if near := diag.Nearest(name.Value, keys); near != "" {
		f.Hint("did you mean\n" + near + mark)
		if lead, here := d.lead(name); here && lead == 0 {
			f.Replace(near)
		}
	} else {
		f.Hint("it may have " + strings.Join(keys, ", "))
	}
}

func keysOf(fields []field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return keys
}
