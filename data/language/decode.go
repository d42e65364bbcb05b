package language

import (
	"cmp"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// MaxBytes is the largest brief that is read: far more than a page can hold.
const MaxBytes = 1 << 20

// Decode reads a brief as it is written. file names it in findings; folder is where
// it stands, in which a table of claims is looked for, and may be nil. The draft is
// nil where the file is no brief at all; where the list holds an error it is not
// whole and must not be checked.
func Decode(file string, src []byte, folder fs.FS) (*Draft, diag.List) {
	d := &decoder{file: &yaml.File{Name: file, Src: src}, folder: folder}
	draft := d.brief()
	d.found.Sort()
	return draft, d.found
}

// decoder walks the nodes of one file.
type decoder struct {
	file    *yaml.File
	folder  fs.FS // where the brief stands, nil for nowhere
	overlay bool  // the file is a translation, in which a text may still be missing
	found   diag.List
}

func (d *decoder) brief() *Draft {
	begin := diag.Pos{File: d.file.Name, Line: 1, Col: 1}
	if len(d.file.Src) > MaxBytes {
		d.found.Add("E502", begin, "the file is larger than 1 MB, which no brief of one page is").
			Hint("give the brief itself, not its data")
		return nil
	}
	root := yaml.Read(d.file, "a brief", &d.found)
	if root == nil {
		if len(d.found) == 0 {
			d.found.Add("E001", begin, "the file is empty").
				Hint("begin with a whole brief, such as\n" + starter).
				Hint("or let factsheet new FOLDER write one, with remarks, a brand and what an editor needs")
		}
		return nil
	}
	if !d.schema(root) {
		return nil
	}
	draft := &Draft{brief: d.file}
	d.mapping(root, "a brief", draft.keys())
	return draft
}

// schema looks at the first key, before any other is judged by this language.
func (d *decoder) schema(root *yaml.Node) bool {
	if root.Kind != yaml.Mapping {
		d.wrongType(root, "a brief", "keys, each with its value", "begin with\nschema: "+Schema)
		return false
	}
	for k, v := range root.Pairs() {
		if k.Text != "schema" {
			continue
		}
		switch {
		case v.Text == Schema && k == root.Items[0]:
			return true
		case v.Text == Schema:
			d.found.Add("E001", k.Pos, "`schema` is not the first key").Hint("move it to the first line:\nschema: " + Schema)
			return true
		case strings.HasPrefix(v.Text, "factsheet-overlay/"):
			d.found.Add("E001", v.Pos, "this file is a translation of a brief, not a brief").Hint("give the brief that its `of:` names, with --lang for the language")
		default:
			f := d.found.Add("E001", v.Pos, "the schema `"+v.Text+"` is not known here").Hint("write\nschema: " + Schema)
			f.Width = v.Width()
			if d.asWritten(raw(v)) {
				f.Replace(Schema)
			}
		}
		return false
	}
	d.found.Add("E001", root.Pos, "the file does not say that it is a brief").Hint("begin it with\nschema: " + Schema)
	return false
}

// raw is a node's own text and place.
func raw(n *yaml.Node) Text { return Text{Pos: n.Pos, Value: n.Text} }

// mapping reads a mapping with keys of the language. what names it in findings.
func (d *decoder) mapping(n *yaml.Node, what string, keys []key) {
	if n.Kind != yaml.Mapping {
		d.wrongType(n, what, "keys, each with its value", "write keys with their values, such as\n"+inBraces(keys))
		return
	}
	all := keys
	if d.overlay {
		keys = translatable(keys)
	}
	if d.cutFlow(n, all) {
		return
	}
	seen := make([]*yaml.Node, len(keys))
	for k, v := range n.Pairs() {
		at := indexOf(keys, k.Text)
		switch {
		case k.Kind != yaml.Scalar:
			d.wrongType(k, "a key of "+what, "one word", "")
		case at < 0 && indexOf(all, k.Text) >= 0:
			d.fixed(k, what)
		case at < 0:
			d.unknown(raw(k), what+" has no key `"+k.Text+"`", namesOf(keys), ":")
		case seen[at] != nil:
			d.twice(raw(k), raw(seen[at]))
		default:
			seen[at] = k
			if !d.untranslated(v) {
				keys[at].slot.read(d, k, v)
			}
		}
	}
}

// untranslated reports whether a text has its place in a translation, and is not written
// yet.
func (d *decoder) untranslated(n *yaml.Node) bool { return d.overlay && n.Missing() }

func indexOf(keys []key, name string) int {
	for i := range keys {
		if keys[i].name == name {
			return i
		}
	}
	return -1
}

func namesOf(keys []key) []string {
	names := make([]string, len(keys))
	for i := range keys {
		names[i] = keys[i].name
	}
	return names
}

// Bounds of what may be printed: a text, in bytes, and a list, in entries; and of a
// block of names, as of a table.
const (
	maxText  = 8 << 10
	maxLink  = 2000 // no shorter than what browsers take
	maxList  = 1000
	maxBlock = maxClaims
)

// text reads one scalar; line breaks of folded text become spaces.
func (d *decoder) text(n *yaml.Node, key string, form form) Text {
	if n.Kind != yaml.Scalar {
		hint := ""
		if ref, ok := bareReference(n); ok {
			hint = "quote a text that begins with a brace:\n" + key + ": \"" + ref + " …\""
		} else if f, known := form.(exactly); known {
			hint = "write it as in\n" + key + ": " + f.example
		}
		d.wrongType(n, "`"+key+"`", "one text", hint)
		return Text{}
	}
	t := Text{Pos: n.Pos, Value: oneLine(n.Text)}
	if t.Value == "" {
		d.found.Add("E007", t.Pos, "`"+key+"` has no value").Hint("write its value, or take the line out")
		return Text{}
	}
	if yaml.Blank(t.Value) {
		d.found.Add("E007", t.Pos, "`"+key+"` holds nothing that can be seen").Hint("write its value, or take the line out")
		return Text{}
	}
	if isExact(form) && t.Value != n.Text {
		d.found.Add("E007", t.Pos, "`"+key+"` has blanks or line breaks around its text").Hint("write\n" + key + ": " + t.Value)
		return Text{}
	}
	if !d.fits(t, key, form) {
		return Text{}
	}
	return t
}

// fits refuses a text that no page could hold.
func (d *decoder) fits(t Text, key string, form form) bool {
	if any, ok := form.(anyText); len(t.Value) <= maxText && !isLink(form) || len(t.Value) <= maxLink || ok && any.long {
		return true
	}
	if isLink(form) {
		d.found.Add("E502", t.Pos, "`"+key+"` has "+strconv.Itoa(len(t.Value))+" bytes; a link has at most "+strconv.Itoa(maxLink)).
			Hint("link to a page that has a shorter address")
		return false
	}
	d.found.Add("E502", t.Pos, "`"+key+"` has "+strconv.Itoa(utf8.RuneCountInString(t.Value))+" characters; a whole page holds a few thousand").
		Hint("write it shorter")
	return false
}

// oneLine trims a text and turns line breaks and tabs into spaces. A space that
// must not break (U+00A0) stays as it is.
func oneLine(s string) string {
	s = strings.Trim(s, " \t\r\n")
	if strings.ContainsAny(s, "\t\r\n") {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }), " ")
	}
	return s
}

// tooMany refuses what is longer than anything that a page is made from.
func (d *decoder) tooMany(n *yaml.Node, key string, length, most int) bool {
	if length <= most {
		return false
	}
	d.found.Add("E502", n.Pos, "`"+key+"` has "+strconv.Itoa(length)+" entries, more than "+strconv.Itoa(most)+"; a whole page holds a few dozen").
		Hint("keep what this page is about")
	return true
}

// texts reads a list of scalars.
func (d *decoder) texts(n *yaml.Node, key string, form form) []Text {
	if n.Kind != yaml.List {
		d.wrongType(n, "`"+key+"`", "a list", asList(n, key))
		return nil
	}
	if d.tooMany(n, key, len(n.Items), maxList) {
		return nil
	}
	out := make([]Text, 0, len(n.Items))
	for i, item := range n.Items {
		if i > 0 && n.Flow && splitNumber(n.Items[i-1], item) {
			joined := n.Items[i-1].Text + "," + item.Text
			f := d.found.Add("E004", item.Pos, "the comma in `"+joined+"` parts the list here").
				Hint("quote it:\n\"" + joined + "\"")
			if first := raw(n.Items[i-1]); first.Pos.Line == item.Pos.Line && d.asWritten(first) && d.asWritten(raw(item)) {
				f.Fixes = append(f.Fixes, diag.Fix{Pos: first.Pos, Width: item.Pos.Col + item.Width() - first.Pos.Col, Text: "\"" + joined + "\""})
			}
			continue
		}
		if d.untranslated(item) {
			out = append(out, Text{})
			continue
		}
		if item.Kind == yaml.Scalar {
			out = append(out, d.text(item, key, form))
			continue
		}
		hint := ""
		if ref, ok := bareReference(item); ok {
			hint = "quote a text that begins with a brace:\n- \"" + ref + " …\""
		} else if item.Kind == yaml.Mapping && len(item.Items) >= 2 && !item.Flow {
			var w yaml.Writer
			w.Dash(0)
			w.Text(item.Items[0].Text + ": " + item.Items[1].Text)
			hint = "quote a text that holds a colon:\n" + strings.TrimSpace(string(w.Bytes()))
		}
		d.wrongType(item, "each entry of `"+key+"`", "one text", hint)
	}
	return out
}

// asList writes a text, or names with texts, as the list that is asked for; "" where that
// cannot be told. Ids stand in brackets, which can be written anywhere.
func asList(n *yaml.Node, key string) string {
	texts := []*yaml.Node{n}
	if n.Kind == yaml.Mapping {
		texts = nil
		for _, v := range n.Pairs() {
			texts = append(texts, v)
		}
	}
	var w yaml.Writer
	w.Key(0, key)
	var ids []string
	for _, t := range texts {
		if t.Kind != yaml.Scalar || yaml.Blank(t.Text) {
			return ""
		}
		w.Dash(1)
		w.Text(oneLine(t.Text))
		if IsID(t.Text) {
			ids = append(ids, t.Text)
		}
	}
	switch {
	case len(texts) == 0:
		return ""
	case len(ids) == len(texts):
		return "write\n" + key + ": [" + strings.Join(ids, ", ") + "]"
	}
	return "write one entry a line:\n" + strings.TrimSpace(string(w.Bytes()))
}

// asNames gives each text a name, where names with texts are asked for; for other blocks
// it shows one.
func asNames(n *yaml.Node, key, noun string, keys []key) string {
	texts := []*yaml.Node{n}
	if n.Kind == yaml.List {
		texts = n.Items
	}
	var w yaml.Writer
	w.Key(0, key)
	for i, t := range texts {
		name := noun + "-" + strconv.Itoa(i+1)
		if t.Kind != yaml.Scalar || yaml.Blank(t.Text) || keys != nil && !keys[0].is(alone) {
			return "give it a name of your own, and write\n" + key + ":\n  " + noun + "-1:" + requiredLines(keys)
		}
		w.Key(1, name)
		w.Text(oneLine(t.Text))
	}
	return "give each a name of your own:\n" + strings.TrimSpace(string(w.Bytes()))
}

// requiredLines is the keys that a block of a name must have, as lines to write.
func requiredLines(keys []key) string {
	lines := ""
	for _, k := range needed(keys) {
		lines += "\n    " + k
	}
	return cmp.Or(lines, " …")
}

// inBraces is the keys that a block must have, else its first one, as a value that can be
// written anywhere.
func inBraces(keys []key) string {
	parts := needed(keys)
	if len(parts) == 0 {
		parts = []string{keys[0].name + ": …"}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// needed gives the keys that a block needs whatever else it holds, each with an example
// where there is one: of several forms of a figure the first, and never a figure.
func needed(keys []key) (out []string) {
	formed := false
	for i := range keys {
		switch k := &keys[i]; {
		case k.need.rule == oneOfAll && !formed:
			out, formed = append(out, k.name+": …"), true
		case k.example != "" && (k.need.rule == anyway || k.need.rule == ifIsNot || k.need.rule == ifAbsent):
			out = append(out, k.name+": "+k.example)
		}
	}
	return out
}

// each calls f for each key of a mapping, in order; with ids, the keys must be ids. hint
// is what to write where there is no mapping.
func (d *decoder) each(n *yaml.Node, key string, ids bool, hint string, f func(id Text, v *yaml.Node)) {
	if n.Kind != yaml.Mapping {
		d.wrongType(n, "`"+key+"`", "names, each with its value", hint)
		return
	}
	if d.tooMany(n, key, len(n.Items)/2, maxBlock) {
		return
	}
	seen := make(map[string]*yaml.Node, len(n.Items)/2)
	i := -2
	for k, v := range n.Pairs() {
		i += 2
		switch {
		case k.Kind != yaml.Scalar:
			d.wrongType(k, "a name in `"+key+"`", "one word", "")
		case ids && !IsID(k.Text):
			addNoID(&d.found, raw(k), "", ":")
		case seen[k.Text] != nil:
			d.twice(raw(k), raw(seen[k.Text]))
		case n.Flow && v.Missing():
			d.noFlowValue(n, i)
		default:
			seen[k.Text] = k
			if !d.untranslated(v) {
				f(raw(k), v)
			}
		}
	}
}

// wrongType reports a value of another shape than the one asked for; without a
// hint of the caller's it shows that shape.
func (d *decoder) wrongType(n *yaml.Node, what, want, hint string) {
	got := "one text"
	switch {
	case n.Kind == yaml.Mapping:
		got = "keys with values"
	case n.Kind == yaml.List:
		got = "a list"
	case n.Text == "":
		got = "nothing"
	}
	switch {
	case hint != "":
	case n.Kind == yaml.Scalar && n.Text == "":
		hint = "write it, or take the line out"
	case want == "one text" || want == "one word":
		hint = "write " + want + ", in quotation marks if it holds a bracket, a brace or a colon"
	case want == "a list":
		hint = "write a list, as in [a, b], or one entry a line after \"- \""
	default:
		hint = "write each as a key, a colon and a value, one a line, two spaces deeper"
	}
	d.found.Add("E007", n.Pos, what+" should be "+want+", but this is "+got).Hint(hint)
}

func (d *decoder) twice(again, first Text) {
	f := d.found.Add("E003", again.Pos, "`"+again.Value+"` is written twice")
	f.Width = utf8.RuneCountInString(again.Value)
	f.See(first.Pos, "first written here").Hint("keep one of the two, or give the second another name")
}

// unknown reports a name that is none of the known ones; mark is what stands after
// a name there.
func (d *decoder) unknown(name Text, message string, keys []string, mark string) {
	f := d.found.Add("E002", name.Pos, message)
	f.Width = utf8.RuneCountInString(name.Value)
	if near := diag.Nearest(name.Value, keys); near != "" {
		f.Hint("did you mean\n" + near + mark)
		if d.asWritten(name) {
			f.Replace(near)
		}
	} else {
		f.Hint("it may have " + strings.Join(keys, ", "))
	}
}

// asWritten reports whether a text stands at its place letter by letter, without
// quotation marks.
func (d *decoder) asWritten(t Text) bool {
	return d.file.Inside(t.Pos, t.Value, 0) == t.Pos && d.file.Width(t.Pos, t.Value, 0, len(t.Value)) > 0
}
